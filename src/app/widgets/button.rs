//! Everything that can be pressed, by mouse, by Enter, by Space: buttons, cards, switches.

use bevy::input_focus::tab_navigation::TabIndex;
use bevy::input_focus::{InputFocus, InputFocusVisible};
use bevy::picking::hover::Hovered;
use bevy::prelude::*;
use bevy::ui::{InteractionDisabled, Pressed};
use bevy::ui_widgets;

use crate::app::motion::Motion;
use crate::app::settings::Settings;
use crate::app::theme::{self, text};
use crate::draw::palette;

/// How something pressable looks at rest, under the pointer and pressed.
#[derive(Component, Clone, Copy)]
pub(crate) struct Skin {
    idle: Color,
    hover: Color,
    pressed: Color,
    rim: Color,
    rim_hover: Color,
}

/// The one thing most people came to this screen for.
pub(crate) const PRIMARY: Skin = Skin {
    idle: theme::PAPER,
    hover: Color::WHITE,
    pressed: Color::srgb(0.86, 0.82, 0.75),
    rim: Color::srgba(1.0, 1.0, 1.0, 0.7),
    rim_hover: Color::WHITE,
};
/// Anything else.
pub(crate) const SECONDARY: Skin = Skin {
    idle: theme::RAISED,
    hover: Color::srgb(0.225, 0.27, 0.46),
    pressed: Color::srgb(0.12, 0.145, 0.27),
    rim: Color::srgba(1.0, 1.0, 1.0, 0.1),
    rim_hover: Color::srgba(1.0, 1.0, 1.0, 0.3),
};
/// Quiet: only words until pointed at.
pub(crate) const QUIET: Skin = Skin {
    idle: Color::NONE,
    hover: Color::srgba(1.0, 1.0, 1.0, 0.09),
    pressed: Color::srgba(1.0, 1.0, 1.0, 0.04),
    rim: Color::NONE,
    rim_hover: Color::srgba(1.0, 1.0, 1.0, 0.16),
};

/// A card that leads to what it speaks of: its rim lights up, and it is as blue as what can be pressed.
pub(crate) const CARD: Skin = Skin {
    idle: Color::srgba(0.16, 0.19, 0.35, 0.35),
    hover: Color::srgb(0.195, 0.235, 0.41),
    pressed: Color::srgb(0.12, 0.145, 0.27),
    rim: Color::srgba(1.0, 1.0, 1.0, 0.14),
    rim_hover: theme::FOCUS,
};

impl Skin {
    /// The colour of words on it.
    pub(crate) fn ink(self) -> Color {
        self.words().ink()
    }

    /// How words on it are set.
    fn words(self) -> theme::Type {
        if self.idle == PRIMARY.idle {
            theme::CALL
        } else {
            theme::LABEL
        }
    }

    /// A sheet of paper, the same in every state: what is on it shows them.
    pub(crate) fn paper() -> Self {
        let sheet = theme::hex(palette::SHEET);
        Self {
            idle: sheet,
            hover: sheet,
            pressed: sheet,
            rim: theme::LINE,
            rim_hover: theme::MUTED,
        }
    }

    /// The same, always as if pointed at: for what is chosen.
    pub(crate) fn kept(self) -> Self {
        Self {
            rim: self.rim_hover,
            ..self
        }
    }

    /// The same with a rim of its own.
    pub(crate) fn rim(self, rim: Color) -> Self {
        Self {
            rim: rim.with_alpha(0.5),
            rim_hover: rim,
            ..self
        }
    }
}

/// What makes anything pressable: a look, a name for those who cannot see it, a place in the tab order.
pub(crate) fn pressable(skin: Skin, name: impl Into<String>) -> impl Bundle {
    (
        skin,
        ui_widgets::Button,
        Hovered::default(),
        TabIndex(0),
        AccessibleLabel(name.into()),
        BackgroundColor(skin.idle),
        BorderColor::all(skin.rim),
        Outline::new(px(3), px(2), Color::NONE),
    )
}

/// A button with words on it.
pub(crate) fn button(skin: Skin, words: &str) -> impl Bundle {
    let node = Node {
        padding: UiRect::axes(px(22), px(11)),
        min_height: px(46),
        border: UiRect::all(px(1)),
        border_radius: BorderRadius::all(px(12)),
        align_items: AlignItems::Center,
        justify_content: JustifyContent::Center,
        flex_shrink: 0.0,
        ..default()
    };
    (
        node,
        pressable(skin, words),
        children![(text(skin.words(), words), TextLayout::justify(Justify::Center))],
    )
}

/// A button that was pressed a second time: now it is meant.
#[derive(EntityEvent)]
pub(crate) struct Sure {
    entity: Entity,
}

/// What a button says once it was pressed, before it does what it says.
#[derive(Component)]
struct AsksFirst(Option<String>);

/// A button that asks first, by what it says then; only the second press is a [`Sure`].
pub(crate) fn asking(skin: Skin, words: &str, again: &str) -> impl Bundle {
    (button(skin, words), AsksFirst(Some(again.to_owned())))
}

pub(crate) fn plugin(app: &mut App) {
    app.add_observer(ask_first)
        .add_systems(PostUpdate, paint.before(bevy::ui::UiSystems::Prepare));
}

fn ask_first(
    press: On<ui_widgets::Activate>,
    mut buttons: Query<(&mut AsksFirst, &Children)>,
    mut texts: Query<&mut Text>,
    mut commands: Commands,
) {
    let entity = press.entity;
    let Ok((mut asks, children)) = buttons.get_mut(entity) else {
        return;
    };
    let Some(again) = asks.0.take() else {
        return commands.trigger(Sure { entity });
    };
    for child in children {
        if let Ok(mut text) = texts.get_mut(*child) {
            text.0.clone_from(&again);
        }
    }
    commands.entity(entity).insert(AccessibleLabel(again));
}

fn paint(
    (focus, visible): (Res<InputFocus>, Res<InputFocusVisible>),
    settings: Res<Settings>,
    mut motion: ResMut<Motion>,
    mut all: Query<(
        Entity,
        &Skin,
        &Hovered,
        Has<Pressed>,
        Has<InteractionDisabled>,
        &mut BackgroundColor,
        &mut BorderColor,
        &mut Outline,
    )>,
) {
    for (entity, skin, hovered, pressed, disabled, mut back, mut rim, mut outline) in &mut all {
        let (fill, edge) = match (disabled, pressed, hovered.get()) {
            (true, ..) => (
                skin.idle.with_alpha(skin.idle.alpha() * 0.45),
                skin.rim.with_alpha(0.08),
            ),
            (_, true, _) => (skin.pressed, skin.rim_hover),
            (_, _, true) => (skin.hover, skin.rim_hover),
            _ => (skin.idle, skin.rim),
        };
        let ring = if visible.0 && focus.get() == Some(entity) {
            theme::FOCUS
        } else if settings.high_contrast && hovered.get() && !disabled {
            // Fills are too much alike there to show where the pointer is.
            theme::PAPER
        } else {
            Color::NONE
        };
        let changed = back.set_if_neq(BackgroundColor(fill))
            | rim.set_if_neq(BorderColor::all(edge))
            | (outline.color != ring);
        if outline.color != ring {
            outline.color = ring;
        }
        if changed {
            motion.stir(0.05);
        }
    }
}
