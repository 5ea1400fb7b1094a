//! The picture of the road taken: scenes, faces and quotes where it turned, the roads not taken, and the curves beneath.

use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use super::fold::Goal;
use crate::app::theme::{self, text};
use crate::app::widgets::button::{CARD, pressable};
use crate::app::widgets::chart::{Chart, Figure, chart};
use crate::app::widgets::icon::{gauge_icon, hat_icon, icon, sign};
use crate::app::widgets::page::card;
use crate::app::widgets::panel::{column, grid, row};
use crate::app::widgets::portrait::portrait;
use crate::draw::chart::{Fall, road_height};
use crate::draw::icons::Icon;
use crate::report::debrief::{Debrief, Decided};
use crate::report::debrief_causes::short;
use crate::report::debrief_turns::{TURNS, Turn};
use crate::words::Words;

/// The road beneath the scenes.
#[derive(Component)]
pub(super) struct RoadTaken;

/// What numbers and branches of it are.
#[derive(Component)]
pub(super) struct Legend;

/// How high a scene is, pixels at text size 100 %.
const SCENE: f32 = 146.0;

pub(super) fn spawn(body: &mut ChildSpawnerCommands, words: &Words, seen: &Debrief, roomy: bool) {
    let turns = seen.turning_points(TURNS);
    // Where four do not stand side by side with words of this size, two do.
    let columns = if roomy { turns.len() } else { 2.min(turns.len()) };
    let node = grid(RepeatedGridTrack::flex(columns.max(1) as u16, 1.0), 12.0);
    body.spawn((node, Pickable::IGNORE)).with_children(|cards| {
        for one in &turns {
            turn(cards, words, seen, one);
        }
    });
    card(body, 14.0, |card| {
        card.spawn((RoadTaken, road(words, seen, roomy)));
        card.spawn((Legend, text(theme::SMALL, seen.road_legend(words))));
        if let Some(fall) = seen.marked(words) {
            largest_drop(card, words, &fall);
        }
    });
}

fn road(words: &Words, seen: &Debrief, roomy: bool) -> impl Bundle {
    let data = seen.road(words, if roomy { TURNS } else { 0 });
    let bent: Vec<String> = seen.bends.iter().map(|bend| bend.words.clone()).collect();
    #[expect(clippy::cast_possible_truncation, reason = "pixels of a window")]
    let height = road_height(&data) as f32;
    chart(Figure::Road(data), height, &bent.join("; "))
}

/// The largest fall once more in words, as the way to what caused it.
fn largest_drop(card: &mut ChildSpawnerCommands, words: &Words, fall: &Fall) {
    let name = format!("{}. {}", fall.words, words.say("road-drop-see"));
    let node = Node {
        padding: UiRect::axes(px(14), px(9)),
        border: UiRect {
            left: px(5),
            ..UiRect::all(px(1))
        },
        border_radius: BorderRadius::all(px(10)),
        flex_wrap: FlexWrap::Wrap,
        align_self: AlignSelf::FlexStart,
        flex_shrink: 0.0,
        ..row(10.0)
    };
    card.spawn((node, pressable(CARD, name)))
        .observe(|_: On<Activate>, mut goal: ResMut<Goal>| goal.look_at_the_drop())
        .with_children(|line| {
            line.spawn(icon(gauge_icon(fall.gauge), 20.0));
            line.spawn(text(
                theme::LABEL.color(theme::GAUGES[fall.gauge]),
                fall.words.as_str(),
            ));
            line.spawn(text(theme::SMALL, words.say("road-drop-see")));
            line.spawn(icon(sign(Icon::Forward), 15.0));
        });
}

/// Draws the road anew when more is known of the ways that were not taken.
pub(super) fn learn(chart: &mut Chart, words: &Words, seen: &Debrief, roomy: bool) {
    chart.show(Figure::Road(seen.road(words, if roomy { TURNS } else { 0 })));
}

fn turn(cards: &mut ChildSpawnerCommands, words: &Words, seen: &Debrief, turn: &Turn) {
    let one = &seen.decisions[turn.at];
    let number = one.number;
    let node = Node {
        min_width: px(0),
        border: UiRect::all(px(1)),
        border_radius: BorderRadius::bottom(px(14)),
        ..column(0.0)
    };
    let name = words.fill(
        "matter-chose",
        &[("number", number.into()), ("label", short(&one.label).into())],
    );
    cards
        .spawn((node, pressable(CARD, name)))
        .observe(move |_: On<Activate>, mut goal: ResMut<Goal>| goal.look_at(number))
        .with_children(|card| {
            card.spawn(chart(
                Figure::Scene(turn.setting.clone(), turn.people.clone()),
                SCENE,
                &one.scene,
            ));
            let body = Node {
                padding: UiRect::axes(px(12), px(10)),
                ..column(8.0)
            };
            card.spawn((body, Pickable::IGNORE))
                .with_children(|body| beneath(body, one, turn));
        });
}

/// What stands beneath the scene: what was chosen, and what somebody said.
fn beneath(body: &mut ChildSpawnerCommands, one: &Decided, turn: &Turn) {
    let line = Node {
        align_items: AlignItems::FlexStart,
        ..row(8.0)
    };
    body.spawn((line, Pickable::IGNORE)).with_children(|line| {
        line.spawn(hat_icon(one.hat, 26.0));
        let words = format!("{}  \u{b7}  {}", one.number, short(&one.label));
        line.spawn((
            shrinking(),
            Pickable::IGNORE,
            children![text(theme::LABEL, words)],
        ));
    });
    if let Some((name, look, pose)) = &turn.speaker {
        body.spawn((row(10.0), Pickable::IGNORE)).with_children(|line| {
            line.spawn(portrait(look, pose, 50.0));
            line.spawn((shrinking(), Pickable::IGNORE)).with_children(|said| {
                said.spawn(text(theme::SMALL.color(theme::PAPER), &turn.quote));
                said.spawn(text(theme::SMALL, name));
            });
        });
    }
}

/// Takes what room there is.
fn shrinking() -> Node {
    Node {
        flex_grow: 1.0,
        min_width: px(0),
        ..column(2.0)
    }
}
