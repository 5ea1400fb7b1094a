//! Which colours the interface is seen in: light or dark, usual or with high contrast. Everybody paints with the palette;
//! what becomes of it is decided where the window's picture is put together, so nobody else needs to know.

use bevy::asset::AssetId;
use bevy::prelude::*;
use bevy::render::{Extract, ExtractSchedule, RenderApp};
use bevy::ui_render::{ExtractedUiItem, ExtractedUiNodes, NodeType, RenderUiSystems};

use super::motion::Motion;
use super::settings::Settings;
use super::theme;
use crate::draw::scheme::Scheme;

/// The scheme of the moment.
#[derive(Resource, Default, PartialEq, Clone, Copy)]
pub(super) struct Coloured(pub(super) Scheme);

/// From this opacity on something is a ground, and not a tint; and how much of a tint is left with high contrast.
const THIN: f32 = 0.6;
const HINT: f32 = 0.4;

impl Coloured {
    /// What is seen of the colour of words, rims and signs. With high contrast fine rims are seen better.
    pub(super) fn seen(self, color: LinearRgba) -> LinearRgba {
        let alpha = if self.0.contrast {
            color.alpha.sqrt()
        } else {
            color.alpha
        };
        self.turned(color, alpha)
    }

    /// What is seen of the colour of a ground. With high contrast nothing shines through it, and a tint is but a hint: both
    /// would take contrast from the words on it.
    pub(super) fn ground(self, color: LinearRgba) -> LinearRgba {
        let alpha = match color.alpha {
            alpha if !self.0.contrast => alpha,
            alpha if alpha > THIN => 1.0,
            alpha => alpha * HINT,
        };
        self.turned(color, alpha)
    }

    fn turned(self, color: LinearRgba, alpha: f32) -> LinearRgba {
        let [red, green, blue] = self.0.seen([color.red, color.green, color.blue]);
        LinearRgba {
            red,
            green,
            blue,
            alpha,
        }
    }
}

/// A gradient as it was painted: these are turned where they are, for the picture is put together without them in sight.
#[derive(Component)]
struct Painted(BackgroundGradient);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Coloured>()
        .add_systems(PreUpdate, (follow_settings, turn_gradients).chain());
    // A game without a window puts no picture together.
    if let Some(render) = app.get_sub_app_mut(RenderApp) {
        render.add_systems(
            ExtractSchedule,
            turn.after(RenderUiSystems::ExtractBackgrounds)
                .after(RenderUiSystems::ExtractBorders)
                .after(RenderUiSystems::ExtractText)
                .after(RenderUiSystems::ExtractCursor)
                .after(RenderUiSystems::ExtractGradient),
        );
    }
}

fn follow_settings(
    settings: Res<Settings>,
    mut coloured: ResMut<Coloured>,
    mut page: ResMut<ClearColor>,
    mut motion: ResMut<Motion>,
) {
    let fresh = Coloured(Scheme {
        light: settings.light,
        contrast: settings.high_contrast,
    });
    if coloured.set_if_neq(fresh) {
        page.0 = fresh.seen(theme::NIGHT.to_linear()).into();
        motion.stir(0.1);
    }
}

fn turn_gradients(
    coloured: Res<Coloured>,
    mut gradients: Query<(Entity, &mut BackgroundGradient, Option<&Painted>)>,
    mut commands: Commands,
) {
    for (entity, mut gradient, painted) in &mut gradients {
        if painted.is_some() && !coloured.is_changed() {
            continue;
        }
        let before = painted.map_or_else(|| gradient.clone(), |painted| painted.0.clone());
        *gradient = before.clone();
        for gradient in &mut gradient.0 {
            if let Gradient::Linear(LinearGradient { stops, .. }) = gradient {
                for stop in stops {
                    stop.color = coloured.seen(stop.color.to_linear()).into();
                }
            }
        }
        commands.entity(entity).insert(Painted(before));
    }
}

/// Words, grounds and rims of the picture that is about to be drawn. Pictures in it are as they are.
fn turn(coloured: Extract<Res<Coloured>>, mut nodes: ResMut<ExtractedUiNodes>) {
    let coloured = **coloured;
    if coloured == Coloured::default() {
        return;
    }
    let ExtractedUiNodes { uinodes, glyphs } = &mut *nodes;
    for node in uinodes {
        if let ExtractedUiItem::Node { color, node_type, .. } = &mut node.item
            && node.image == AssetId::default()
        {
            *color = match node_type {
                NodeType::Rect => coloured.ground(*color),
                NodeType::Border(_) | NodeType::Inverted => coloured.seen(*color),
            };
        }
    }
    for glyph in glyphs {
        glyph.color = coloured.seen(glyph.color);
    }
}
