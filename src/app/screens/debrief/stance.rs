//! How the player led: the way over the map of structure and consideration, the hats worn, and plain sentences.

use bevy::prelude::*;

use super::card;
use crate::app::theme::{self, text};
use crate::app::widgets::chart::{Figure, chart};
use crate::app::widgets::icon::hat_icon;
use crate::app::widgets::panel::{column, row};
use crate::report::debrief::Debrief;
use crate::report::debrief_charts::stance_map;
use crate::report::debrief_words::percent;
use crate::sim::vocabulary::Hat;

pub(super) fn spawn(body: &mut ChildSpawnerCommands, seen: &Debrief) {
    card(body, |panel| {
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
                let words = "The map of structure and consideration, with the way you took";
                map.spawn(chart(Figure::Map(stance_map(seen)), 420.0, words));
            });
            let words = Node {
                flex_grow: 1.0,
                flex_basis: px(340),
                min_width: px(0),
                justify_content: JustifyContent::Center,
                ..column(18.0)
            };
            halves
                .spawn((words, Pickable::IGNORE))
                .with_children(|words| say(words, seen));
        });
    });
}

fn say(words: &mut ChildSpawnerCommands, seen: &Debrief) {
    let led = &seen.stance;
    let hats = Node {
        flex_wrap: FlexWrap::Wrap,
        row_gap: px(8),
        ..row(22.0)
    };
    words.spawn((hats, Pickable::IGNORE)).with_children(|hats| {
        let all = [Hat::Manager, Hat::Leader, Hat::Both, Hat::Neither];
        for (hat, count) in all.into_iter().zip(led.hats).filter(|(_, count)| *count > 0) {
            hats.spawn((row(8.0), Pickable::IGNORE)).with_children(|one| {
                one.spawn(hat_icon(hat, 42.0));
                one.spawn(text(theme::HEADING.color(theme::hat(hat)), format!("{count}")));
            });
        }
    });
    for sentence in &led.words {
        words.spawn(text(theme::BODY, sentence));
    }
    let [structure, consideration] = led.mean.map(percent);
    let mean = format!(
        "On average: {} (structure {structure}, consideration {consideration}).",
        led.region
    );
    words.spawn(text(theme::SMALL, mean));
}
