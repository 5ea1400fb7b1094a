//! Choice and luck: one sentence, an example from this very run, how to check it, and the same in points.

use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use super::decisions::narrow;
use super::fold::Goal;
use crate::app::theme::{self, text};
use crate::app::widgets::bars;
use crate::app::widgets::button::{CARD, pressable};
use crate::app::widgets::icon::{gauge_icon, icon, sign};
use crate::app::widgets::panel::{column, row};
use crate::draw::icons::Icon;
use crate::report::debrief::Debrief;
use crate::report::debrief_roads::Parts;
use crate::report::names;
use crate::words::{Words, signed};

/// What is known of it, once the roads of the first decision have been tried.
pub(super) fn tell(body: &mut ChildSpawnerCommands, words: &Words, seen: &Debrief) {
    if let Some(luck) = seen.choice_and_luck(words) {
        said(body, &luck.said);
        body.spawn(text(theme::BODY, &luck.example));
        check(
            body,
            words,
            &format!("{} {}", luck.check, luck.again),
            Some(luck.decision),
        );
    }
    if let Some(parts) = &seen.parts {
        body.spawn(text(theme::SMALL, words.say("debrief-parts-about")));
        apart(body, words, parts);
    }
}

/// The one thing that a card says.
pub(super) fn said(body: &mut ChildSpawnerCommands, words: &str) {
    body.spawn(text(theme::PROMPT, words));
}

/// How to check it, as the way to the decision it is about.
pub(super) fn check(body: &mut ChildSpawnerCommands, words: &Words, said: &str, decision: Option<u32>) {
    let Some(number) = decision else {
        body.spawn(text(theme::SMALL, said));
        return;
    };
    let node = Node {
        padding: UiRect::axes(px(14), px(9)),
        border: UiRect::all(px(1)),
        border_radius: BorderRadius::all(px(10)),
        flex_shrink: 0.0,
        ..column(4.0)
    };
    body.spawn((node, pressable(CARD, said)))
        .observe(move |_: On<Activate>, mut goal: ResMut<Goal>| goal.look_at(number))
        .with_children(|place| {
            place.spawn(text(theme::SMALL.color(theme::PAPER), said));
            place.spawn((row(8.0), Pickable::IGNORE)).with_children(|line| {
                let at = words.fill("told-at", &[("number", number.into())]);
                line.spawn(text(theme::SMALL, at));
                line.spawn(icon(sign(Icon::Forward), 15.0));
            });
        });
}

/// The end taken apart, a column per gauge.
fn apart(body: &mut ChildSpawnerCommands, words: &Words, parts: &Parts) {
    let columns = Node {
        flex_wrap: FlexWrap::Wrap,
        column_gap: px(36),
        row_gap: px(18),
        ..default()
    };
    let all = (0..3).flat_map(|gauge| parts.points(gauge));
    let most = all.map(i64::unsigned_abs).max().unwrap_or_default().max(1);
    let most = narrow(most as f64);
    body.spawn((columns, Pickable::IGNORE)).with_children(|columns| {
        for (gauge, name) in names::gauges(words).iter().enumerate() {
            let color = theme::GAUGES[gauge];
            let node = Node {
                flex_grow: 1.0,
                flex_basis: px(290),
                min_width: px(0),
                ..column(8.0)
            };
            columns.spawn((node, Pickable::IGNORE)).with_children(|place| {
                place.spawn((row(8.0), Pickable::IGNORE)).with_children(|head| {
                    head.spawn(icon(gauge_icon(gauge), 20.0));
                    head.spawn(text(theme::LABEL.color(color), name));
                    let (from, to) = (parts.start[gauge].round(), parts.end[gauge].round());
                    let way = words.fill("moved-way", &[("from", from.into()), ("to", to.into())]);
                    head.spawn(text(theme::SMALL, way));
                });
                let names = [
                    words.say("parts-story"),
                    words.say("parts-choices"),
                    words.say("parts-luck"),
                ];
                for (name, points) in names.iter().zip(parts.points(gauge)) {
                    let points = points as f64;
                    bars::term(place, name, narrow(points), &signed(points), most, color);
                }
            });
        }
    });
}
