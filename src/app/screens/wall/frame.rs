//! The parts of the wall that stay: what is going on above, the picture, the way in beside it, and one line below.

use bevy::prelude::*;

use super::parts::{gauge, vertical};
use crate::app::theme::{self, text};
use crate::app::widgets::panel::{column, row};
use crate::words::Words;
use crate::workshop::{Body, Picture};

/// What is going on.
#[derive(Component)]
pub(super) struct Head;

/// The picture.
#[derive(Component)]
pub(super) struct Main;

/// The way in.
#[derive(Component)]
pub(super) struct Side;

/// One line below everything.
#[derive(Component)]
pub(super) struct Foot;

/// Share of the width that the way in takes.
pub(super) const SIDE: f32 = 26.0;

/// Spawns them empty.
pub(super) fn spawn(root: &mut ChildSpawnerCommands) {
    let head = Node {
        width: percent(100),
        padding: UiRect::axes(vh(3), vh(1.4)),
        justify_content: JustifyContent::SpaceBetween,
        column_gap: vh(4),
        flex_shrink: 0.0,
        ..row(0.0)
    };
    root.spawn((Head, head, BackgroundColor(theme::NIGHT), Pickable::IGNORE));
    let middle = Node {
        width: percent(100),
        flex_grow: 1.0,
        flex_basis: px(0),
        min_height: px(0),
        ..default()
    };
    root.spawn((middle, Pickable::IGNORE)).with_children(|middle| {
        let main = Node {
            flex_grow: 1.0,
            flex_basis: px(0),
            min_width: px(0),
            min_height: px(0),
            overflow: Overflow::clip(),
            ..vertical(0.0)
        };
        middle.spawn((Main, main, Pickable::IGNORE));
        let side = Node {
            width: percent(SIDE),
            flex_shrink: 0.0,
            padding: UiRect::all(vh(2)),
            align_items: AlignItems::Center,
            justify_content: JustifyContent::Center,
            ..vertical(1.2)
        };
        middle.spawn((Side, side, BackgroundColor(theme::NIGHT), Pickable::IGNORE));
    });
    let foot = Node {
        width: percent(100),
        padding: UiRect::axes(vh(3), vh(1.6)),
        flex_shrink: 0.0,
        display: Display::None,
        ..column(0.0)
    };
    root.spawn((Foot, foot, BackgroundColor(theme::FOCUS), Pickable::IGNORE));
}

/// Where the story stands, and how the team does. `before` is the scene that was shown last.
pub(super) fn head(place: &mut ChildSpawnerCommands, words: &Words, picture: &Picture, before: &str) {
    let title = match &picture.body {
        Body::Page { road: Some(_), .. } | Body::Why { road: Some(_), .. } => words.say("room-phase-road"),
        Body::Page {
            scene: Some(scene), ..
        } => scene.title.clone(),
        Body::Vote { poll } | Body::Result { poll, .. } => {
            let values = [("number", poll.decision.into()), ("round", poll.round.into())];
            words.fill("wall-decision-vote", &values)
        }
        Body::Discuss { .. } => words.say("room-phase-discuss"),
        Body::Decided { .. } => words.say("room-phase-decided"),
        Body::Predict { .. } => words.say("room-phase-predict"),
        Body::Why { days: true, .. } => words.say("room-phase-days"),
        Body::Why { .. } => words.say("room-phase-why"),
        Body::Debrief { .. } => words.say("room-phase-debrief"),
        Body::Finished { .. } => words.say("room-phase-finished"),
        Body::Page { .. } => before.to_owned(),
        Body::Lobby { .. } => String::new(),
    };
    let name = Node {
        flex_shrink: 1.0,
        min_width: px(0),
        ..default()
    };
    place.spawn((name, Pickable::IGNORE, children![text(theme::WALL_STRONG, title)]));
    if matches!(
        picture.body,
        Body::Lobby { .. } | Body::Finished { .. } | Body::Why { .. }
    ) {
        return;
    }
    let gauges = Node {
        flex_shrink: 0.0,
        column_gap: vh(3),
        ..row(0.0)
    };
    place.spawn((gauges, Pickable::IGNORE)).with_children(|gauges| {
        for (which, value) in picture.team.gauges.iter().enumerate() {
            gauge(gauges, which, *value);
        }
    });
}
