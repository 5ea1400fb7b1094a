//! Keyboard ways through every screen: arrows move the focus, and a focus whose widget is gone is forgotten.

use bevy::input_focus::tab_navigation::{NavAction, TabGroup, TabNavigation};
use bevy::input_focus::{FocusCause, InputFocus, InputFocusVisible};
use bevy::prelude::*;
use bevy::text::EditableText;
use bevy::ui_widgets;

use super::motion::Motion;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins(bevy::input_focus::tab_navigation::TabNavigationPlugin)
        .add_systems(PreUpdate, (forget_the_gone, stay_in_front).chain())
        .add_systems(Update, (arrows, answer_input));
}

/// While an overlay is open the focus is in it, also after a click beside its buttons.
fn stay_in_front(
    groups: Query<(Entity, &TabGroup)>,
    parents: Query<&ChildOf>,
    nav: TabNavigation,
    mut focus: ResMut<InputFocus>,
) {
    let Some((overlay, _)) = groups.iter().find(|(_, group)| group.modal) else {
        return;
    };
    let inside = |entity: Entity| parents.iter_ancestors(entity).any(|ancestor| ancestor == overlay);
    if focus.get().is_some_and(inside) {
        return;
    }
    // Its buttons may not be there yet; then the next frame tries again.
    if let Ok(first) = nav.initialize(overlay, NavAction::First) {
        focus.set(first, FocusCause::Navigated);
    }
}

/// Whatever is pressed may change what is seen a frame or two later.
fn answer_input(
    keys: Res<ButtonInput<KeyCode>>,
    mouse: Res<ButtonInput<MouseButton>>,
    mut motion: ResMut<Motion>,
) {
    let keyed = keys.get_just_pressed().len() + keys.get_just_released().len();
    let clicked = mouse.get_just_pressed().len() + mouse.get_just_released().len();
    if keyed + clicked > 0 {
        motion.stir(0.1);
    }
}

/// Keeps the arrow keys while it has the focus.
#[derive(Component)]
pub(super) struct OwnArrows;

pub(super) fn forget_the_gone(
    mut focus: ResMut<InputFocus>,
    alive: Query<(), Or<(With<ui_widgets::Button>, With<EditableText>)>>,
) {
    if focus.get().is_some_and(|entity| !alive.contains(entity)) {
        focus.clear();
    }
}

/// Where the arrows enter a screen on which nothing has the focus: its first answer rather than its first button.
#[derive(Component)]
pub(super) struct Entrance;

fn arrows(
    keys: Res<ButtonInput<KeyCode>>,
    nav: TabNavigation,
    entrance: Query<Entity, With<Entrance>>,
    mut focus: ResMut<InputFocus>,
    mut visible: ResMut<InputFocusVisible>,
    own: Query<(), With<OwnArrows>>,
    fields: Query<(), With<EditableText>>,
) {
    let sideways = keys.any_just_pressed([KeyCode::ArrowLeft, KeyCode::ArrowRight]);
    if focus
        .get()
        .is_some_and(|entity| own.contains(entity) || (sideways && fields.contains(entity)))
    {
        return;
    }
    let action = if keys.any_just_pressed([KeyCode::ArrowDown, KeyCode::ArrowRight]) {
        NavAction::Next
    } else if keys.any_just_pressed([KeyCode::ArrowUp, KeyCode::ArrowLeft]) {
        NavAction::Previous
    } else {
        return;
    };
    // Right turns the page while nothing is focused; the screen that reads it clears the focus then.
    if focus.get().is_none() && keys.just_pressed(KeyCode::ArrowRight) {
        return;
    }
    let entrance = entrance.iter().next().filter(|_| focus.get().is_none());
    if let Some(next) = entrance.or_else(|| nav.navigate(&focus, action).ok()) {
        focus.set(next, FocusCause::Navigated);
        visible.0 = true;
    }
}
