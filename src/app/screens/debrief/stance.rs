//! How the player led: one sentence, the decisions under the way in which each was taken, one example, and how to check it.

use bevy::prelude::*;

use super::luck::{check, said};
use crate::app::theme::{self, text};
use crate::app::widgets::icon::hat_icon;
use crate::app::widgets::page::card;
use crate::app::widgets::panel::{column, row};
use crate::report::debrief::Debrief;
use crate::report::debrief_led::Column;
use crate::sim::vocabulary::Hat;
use crate::words::Words;

/// The width of a way of deciding at least, pixels at usual text.
const COLUMN: f32 = 200.0;

pub(super) fn spawn(body: &mut ChildSpawnerCommands, words: &Words, seen: &Debrief) {
    let led = &seen.stance;
    card(body, 14.0, |panel| {
        said(panel, &led.said);
        let all = Node {
            flex_wrap: FlexWrap::Wrap,
            column_gap: px(28),
            row_gap: px(18),
            align_items: AlignItems::FlexStart,
            flex_shrink: 0.0,
            ..default()
        };
        panel.spawn((all, Pickable::IGNORE)).with_children(|all| {
            for column in &led.columns {
                way(all, column);
            }
        });
        if !led.legend.is_empty() {
            panel.spawn(text(theme::SMALL, &led.legend));
        }
        panel.spawn(text(theme::BODY, &led.example));
        check(panel, words, &led.check, led.decision);
    });
}

/// A way of deciding, and the decisions that were taken in it.
fn way(all: &mut ChildSpawnerCommands, way: &Column) {
    let node = Node {
        flex_grow: 1.0,
        flex_basis: px(COLUMN),
        min_width: px(0),
        ..column(10.0)
    };
    all.spawn((node, Pickable::IGNORE)).with_children(|place| {
        place.spawn((row(10.0), Pickable::IGNORE)).with_children(|head| {
            head.spawn(text(theme::HEADING, format!("{}", way.decisions.len())));
            head.spawn(text(theme::LABEL.color(theme::MUTED), &way.title));
        });
        let chips = Node {
            flex_wrap: FlexWrap::Wrap,
            row_gap: px(8),
            ..row(8.0)
        };
        place.spawn((chips, Pickable::IGNORE)).with_children(|chips| {
            for one in &way.decisions {
                chip(chips, one);
            }
        });
    });
}

/// A decision: its hat and its number, in a ring where another way would have gone well more often.
fn chip(chips: &mut ChildSpawnerCommands, &(number, hat, ringed): &(u32, Hat, bool)) {
    let node = Node {
        padding: UiRect::axes(px(9), px(4)),
        border: UiRect::all(px(2)),
        border_radius: BorderRadius::all(px(20)),
        flex_shrink: 0.0,
        ..row(6.0)
    };
    let rim = if ringed { theme::ALARM } else { Color::NONE };
    chips
        .spawn((
            node,
            BackgroundColor(theme::NIGHT.with_alpha(0.45)),
            BorderColor::all(rim),
            Pickable::IGNORE,
        ))
        .with_children(|chip| {
            chip.spawn(hat_icon(hat, 22.0));
            chip.spawn(text(theme::LABEL, format!("{number}")));
        });
}
