//! What moved most, and why: a card per swing with its reasons as signed bars.

use bevy::prelude::*;

use super::decisions::narrow;
use crate::app::theme::{self, text};
use crate::app::widgets::bars;
use crate::app::widgets::icon::{gauge_icon, icon};
use crate::app::widgets::panel::{panel_node, row, surface};
use crate::report::debrief::{Debrief, Swing};
use crate::report::names;
use crate::words::{Words, capital, signed};

pub(super) fn spawn(body: &mut ChildSpawnerCommands, words: &Words, seen: &Debrief) {
    let node = Node {
        flex_wrap: FlexWrap::Wrap,
        column_gap: px(14),
        row_gap: px(14),
        flex_shrink: 0.0,
        ..default()
    };
    body.spawn((node, Pickable::IGNORE)).with_children(|cards| {
        for swing in &seen.swings {
            let node = Node {
                flex_grow: 1.0,
                flex_basis: px(320),
                min_width: px(0),
                padding: UiRect::all(px(18)),
                row_gap: px(10),
                ..panel_node()
            };
            cards
                .spawn((node, surface(theme::PANEL), Pickable::IGNORE))
                .with_children(|card| one(card, words, swing));
        }
    });
}

fn one(card: &mut ChildSpawnerCommands, words: &Words, swing: &Swing) {
    let color = theme::GAUGES[swing.gauge];
    card.spawn((row(9.0), Pickable::IGNORE)).with_children(|head| {
        head.spawn(icon(gauge_icon(swing.gauge), 24.0));
        let gauge = &names::gauges(words)[swing.gauge];
        let change = format!("{gauge} {}", signed(swing.shown()));
        head.spawn(text(theme::HEADING.color(color), change));
    });
    card.spawn(text(theme::SMALL, swing.way(words)));
    card.spawn(text(theme::STRONG, &swing.cause));
    let most = swing
        .reasons
        .iter()
        .map(|reason| reason.share.abs())
        .fold(0.0, f64::max);
    for reason in swing.reasons.iter().filter(|one| one.points != 0) {
        bars::term(
            card,
            &capital(&reason.words),
            narrow(reason.share),
            &signed(reason.points as f64),
            narrow(most),
            color,
        );
    }
}
