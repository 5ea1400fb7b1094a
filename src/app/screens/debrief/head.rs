//! How it ended: the ending's title and what the three gauges came to.

use bevy::prelude::*;

use crate::app::access::Live;
use crate::app::theme::{self, text};
use crate::app::widgets::icon::{gauge_icon, icon};
use crate::app::widgets::panel::{column, row};
use crate::numeral::Plain;
use crate::report::debrief::Debrief;
use crate::report::names;
use crate::words::{Words, signed};

pub(super) fn spawn(sheet: &mut ChildSpawnerCommands, words: &Words, seen: &Debrief) {
    let node = Node {
        justify_content: JustifyContent::SpaceBetween,
        align_items: AlignItems::FlexEnd,
        flex_wrap: FlexWrap::Wrap,
        column_gap: px(32),
        row_gap: px(8),
        flex_shrink: 0.0,
        ..default()
    };
    sheet.spawn((node, Live, Pickable::IGNORE)).with_children(|head| {
        let side = Node {
            flex_grow: 1.0,
            flex_basis: px(340),
            min_width: px(0),
            ..column(4.0)
        };
        head.spawn((side, Pickable::IGNORE)).with_children(|side| {
            side.spawn(text(theme::SMALL, &seen.scenario));
            let title = match seen.ending.as_str() {
                "" => words.say("debrief-looking-back"),
                ending => ending.to_owned(),
            };
            side.spawn(text(theme::TITLE, title));
            side.spawn(text(theme::SMALL, about(words, seen)));
        });
        // Just as wide as what is in it, a hair lost in rounding would send the last one below, over what follows.
        let results = Node {
            flex_grow: 0.02,
            justify_content: JustifyContent::FlexEnd,
            flex_wrap: FlexWrap::Wrap,
            row_gap: px(12),
            column_gap: px(36),
            ..default()
        };
        head.spawn((results, Pickable::IGNORE)).with_children(|results| {
            for (gauge, name) in names::gauges(words).iter().enumerate() {
                result(results, words, (gauge, name), seen);
            }
        });
    });
}

/// How long it took.
fn about(words: &Words, seen: &Debrief) -> String {
    let days = words.fill("debrief-workdays", &[("days", seen.days.into())]);
    let decisions = words.fill("debrief-decisions", &[("count", seen.decisions.len().into())]);
    let seed = words.fill("debrief-seed", &[("seed", seen.origin.seed.to_string().into())]);
    format!("{days}  \u{b7}  {decisions}  \u{b7}  {seed}")
}

fn result(results: &mut ChildSpawnerCommands, words: &Words, (gauge, called): (usize, &str), seen: &Debrief) {
    let (from, to) = (seen.start[gauge], seen.end[gauge]);
    let color = theme::GAUGES[gauge];
    let before = words.fill("debrief-from", &[("from", from.round().into())]);
    let (value, change) = (format!("{:.0}", Plain(to)), signed(to.round() - from.round()));
    let name = AccessibleLabel(format!("{called} {value}, {change}, {before}"));
    results
        .spawn((column(2.0), name, Pickable::IGNORE))
        .with_children(|tile| {
            tile.spawn((row(8.0), Pickable::IGNORE)).with_children(|name| {
                name.spawn(icon(gauge_icon(gauge), 22.0));
                name.spawn(text(theme::LABEL, called));
            });
            tile.spawn((
                Node {
                    align_items: AlignItems::Baseline,
                    ..row(10.0)
                },
                Pickable::IGNORE,
            ))
            .with_children(|line| {
                line.spawn(text(theme::TITLE.color(color), value));
                line.spawn(text(theme::FIGURE, change));
            });
            tile.spawn(text(theme::SMALL, before));
        });
}
