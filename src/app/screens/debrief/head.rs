//! How it ended: the ending's title and what the three gauges came to.

use bevy::prelude::*;

use crate::app::theme::{self, text};
use crate::app::view::GAUGES;
use crate::app::widgets::icon::{gauge_icon, icon};
use crate::app::widgets::panel::{column, row};
use crate::report::debrief::Debrief;
use crate::report::debrief_words::signed;

pub(super) fn spawn(sheet: &mut ChildSpawnerCommands, seen: &Debrief) {
    let node = Node {
        justify_content: JustifyContent::SpaceBetween,
        align_items: AlignItems::FlexEnd,
        flex_wrap: FlexWrap::Wrap,
        column_gap: px(32),
        row_gap: px(18),
        flex_shrink: 0.0,
        ..default()
    };
    sheet.spawn((node, Pickable::IGNORE)).with_children(|head| {
        let words = Node {
            flex_grow: 1.0,
            flex_basis: px(340),
            min_width: px(0),
            ..column(4.0)
        };
        head.spawn((words, Pickable::IGNORE)).with_children(|words| {
            words.spawn(text(theme::SMALL, &seen.scenario));
            let title = if seen.ending.is_empty() {
                "Looking back"
            } else {
                &seen.ending
            };
            words.spawn(text(theme::RESULT, title));
            words.spawn(text(theme::SMALL, about(seen)));
        });
        let results = Node {
            flex_wrap: FlexWrap::Wrap,
            row_gap: px(12),
            column_gap: px(36),
            ..default()
        };
        head.spawn((results, Pickable::IGNORE)).with_children(|results| {
            for gauge in 0..GAUGES.len() {
                result(results, gauge, seen);
            }
        });
    });
}

/// How long it took.
fn about(seen: &Debrief) -> String {
    let count = |number: usize, what: &str| format!("{number} {what}{}", if number == 1 { "" } else { "s" });
    let days = count(seen.days as usize, "workday");
    format!(
        "{days}  \u{b7}  {}  \u{b7}  seed {}",
        count(seen.decisions.len(), "decision"),
        seen.origin.seed
    )
}

fn result(results: &mut ChildSpawnerCommands, gauge: usize, seen: &Debrief) {
    let (from, to) = (seen.start[gauge], seen.end[gauge]);
    let color = theme::GAUGES[gauge];
    results
        .spawn((column(2.0), Pickable::IGNORE))
        .with_children(|tile| {
            tile.spawn((row(8.0), Pickable::IGNORE)).with_children(|name| {
                name.spawn(icon(gauge_icon(gauge), 22.0));
                name.spawn(text(theme::LABEL, GAUGES[gauge]));
            });
            tile.spawn((
                Node {
                    align_items: AlignItems::Baseline,
                    ..row(10.0)
                },
                Pickable::IGNORE,
            ))
            .with_children(|line| {
                line.spawn(text(theme::RESULT.color(color), format!("{to:.0}")));
                line.spawn(text(theme::FIGURE, signed(to.round() - from.round())));
            });
            tile.spawn(text(theme::SMALL, format!("from {from:.0}")));
        });
}
