//! How the player led: the way over the map of structure and consideration, the hats worn, and plain sentences.

use bevy::prelude::*;

use crate::app::theme::{self, text};
use crate::app::widgets::chart::{Figure, chart};
use crate::app::widgets::icon::hat_icon;
use crate::app::widgets::page::card;
use crate::app::widgets::panel::{column, row};
use crate::report::debrief::Debrief;
use crate::report::debrief_charts::stance_map;
use crate::sim::vocabulary::Hat;
use crate::words::Words;

pub(super) fn spawn(body: &mut ChildSpawnerCommands, words: &Words, seen: &Debrief) {
    card(body, 14.0, |panel| {
        let halves = Node {
            flex_wrap: FlexWrap::Wrap,
            column_gap: px(32),
            row_gap: px(18),
            ..default()
        };
        panel.spawn((halves, Pickable::IGNORE)).with_children(|halves| {
            let map = Node {
                flex_grow: 1.0,
                flex_basis: px(420),
                max_width: px(560),
                ..default()
            };
            halves.spawn((map, Pickable::IGNORE)).with_children(|map| {
                let figure = Figure::Map(stance_map(words, seen));
                map.spawn(chart(figure, 420.0, &words.say("debrief-map")));
            });
            let side = Node {
                flex_grow: 1.0,
                flex_basis: px(340),
                min_width: px(0),
                justify_content: JustifyContent::Center,
                ..column(18.0)
            };
            halves
                .spawn((side, Pickable::IGNORE))
                .with_children(|side| say(side, words, seen));
        });
    });
}

fn say(side: &mut ChildSpawnerCommands, words: &Words, seen: &Debrief) {
    let led = &seen.stance;
    let hats = Node {
        flex_wrap: FlexWrap::Wrap,
        row_gap: px(8),
        ..row(22.0)
    };
    side.spawn((hats, Pickable::IGNORE)).with_children(|hats| {
        let all = [Hat::Manager, Hat::Leader, Hat::Both, Hat::Neither];
        for (hat, count) in all.into_iter().zip(led.hats).filter(|(_, count)| *count > 0) {
            hats.spawn((row(8.0), Pickable::IGNORE)).with_children(|one| {
                one.spawn(hat_icon(hat, 42.0));
                one.spawn(text(theme::HEADING.color(theme::hat(hat)), format!("{count}")));
            });
        }
    });
    for sentence in &led.words {
        side.spawn(text(theme::BODY, sentence));
    }
    side.spawn(text(theme::SMALL, led.on_average(words)));
}
