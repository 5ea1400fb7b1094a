//! Keyboard ways through every screen: arrows move the focus, and a focus whose widget is gone is forgotten.

use bevy::input_focus::directional_navigation::{AutoNavigationConfig, FocusableArea};
use bevy::input_focus::navigator::find_best_candidate;
use bevy::input_focus::tab_navigation::{NavAction, TabGroup, TabIndex, TabNavigation};
use bevy::input_focus::{FocusCause, InputFocus, InputFocusVisible};
use bevy::math::CompassOctant;
use bevy::prelude::*;
use bevy::text::EditableText;
use bevy::ui::UiGlobalTransform;
use bevy::ui_widgets;

use super::motion::Motion;
use super::states::Screen;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins(bevy::input_focus::tab_navigation::TabNavigationPlugin)
        .add_systems(PreUpdate, (forget_the_gone, stay_in_front, come_back).chain())
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

/// What had the focus before an overlay opened has it again when that is closed. Where the story is read a click on a button
/// is none of this: there the same keys read on.
fn come_back(
    groups: Query<&TabGroup>,
    alive: Query<(), With<TabIndex>>,
    screen: Res<State<Screen>>,
    visible: Res<InputFocusVisible>,
    mut focus: ResMut<InputFocus>,
    mut before: Local<(bool, Option<Entity>)>,
) {
    let covered = groups.iter().any(|group| group.modal);
    let (was_covered, had) = *before;
    if covered {
        before.0 = true;
        return;
    }
    if was_covered
        && focus.get().is_none()
        && let Some(had) = had.filter(|had| alive.contains(*had))
    {
        focus.set(had, FocusCause::Navigated);
    }
    let kept = *screen.get() != Screen::Play || visible.0;
    *before = (false, focus.get().filter(|_| kept));
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
    (mut focus, mut visible): (ResMut<InputFocus>, ResMut<InputFocusVisible>),
    (own, fields): (Query<(), With<OwnArrows>>, Query<&EditableText>),
    groups: Query<(Entity, &TabGroup)>,
    (parents, lists): (Query<&ChildOf>, Query<(), With<ui_widgets::ScrollArea>>),
    places: Query<(
        Entity,
        &TabIndex,
        &ComputedNode,
        &UiGlobalTransform,
        &InheritedVisibility,
    )>,
) {
    let Some((_, way)) = WAYS.iter().find(|(key, _)| keys.just_pressed(*key)) else {
        return;
    };
    let across = matches!(way, CompassOctant::East | CompassOctant::West);
    let now = focus.get();
    let field = now.and_then(|entity| fields.get(entity).ok());
    // In a field of several lines all four move the cursor; Tab leads on.
    if now.is_some_and(|entity| own.contains(entity)) || field.is_some_and(|one| across || one.allow_newlines)
    {
        return;
    }
    let area = |(entity, _, node, at, _): (_, _, &ComputedNode, &UiGlobalTransform, _)| FocusableArea {
        entity,
        position: at.translation,
        size: node.size,
    };
    let next = if let Some(from) = now.and_then(|entity| places.get(entity).ok()) {
        let modal = groups.iter().find(|(_, group)| group.modal);
        let within = |entity: Entity, outer: Entity| parents.iter_ancestors(entity).any(|one| one == outer);
        let others = places.iter().filter(|(entity, index, node, _, shown)| {
            let reachable = index.0 >= 0 && shown.get() && node.size.min_element() > 1.0;
            let in_front = modal.is_none_or(|(overlay, _)| within(*entity, overlay));
            // A card is above the buttons on it, and beside none of them.
            reachable && in_front && !(across && within(from.0, *entity))
        });
        let others: Vec<_> = others.map(area).collect();
        // Up and down a list is read to its end before what stands beside it, such as a bar over its lower edge.
        let list = parents
            .iter_ancestors(from.0)
            .find(|one| !across && lists.contains(*one));
        let listed = list.and_then(|list| {
            let inside: Vec<_> = others
                .iter()
                .filter(|one| within(one.entity, list))
                .copied()
                .collect();
            find_best_candidate(&area(from), *way, &inside, &NEAREST)
        });
        listed.or_else(|| find_best_candidate(&area(from), *way, &others, &NEAREST))
    } else if *way == CompassOctant::East {
        // Right turns the page while nothing is focused.
        None
    } else {
        let action = if *way == CompassOctant::South {
            NavAction::Next
        } else {
            NavAction::Previous
        };
        entrance
            .iter()
            .next()
            .or_else(|| nav.navigate(&focus, action).ok())
    };
    if let Some(next) = next {
        focus.set(next, FocusCause::Navigated);
        visible.0 = true;
    }
}

/// The arrow keys, and which way each goes on screen.
const WAYS: [(KeyCode, CompassOctant); 4] = [
    (KeyCode::ArrowDown, CompassOctant::South),
    (KeyCode::ArrowUp, CompassOctant::North),
    (KeyCode::ArrowRight, CompassOctant::East),
    (KeyCode::ArrowLeft, CompassOctant::West),
];

/// What the eye comes to first: near from edge to edge, and rather straight ahead than aside.
const NEAREST: AutoNavigationConfig = AutoNavigationConfig {
    min_alignment_factor: 0.0,
    max_search_distance: None,
    prefer_aligned: true,
};
