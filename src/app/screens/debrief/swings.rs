//! What moved most, and why: a card per swing with its reasons as signed bars.

use bevy::prelude::*;

use super::decisions::narrow;
use crate::app::theme::{self, text};
use crate::app::view::GAUGES;
use crate::app::widgets::bars;
use crate::app::widgets::icon::{gauge_icon, icon};
use crate::app::widgets::panel::{panel_node, row, surface};
use crate::report::debrief::{Debrief, Swing};
use crate::report::debrief_words::{signed, signed_tenths};

pub(super) fn spawn(body: &mut ChildSpawnerCommands, seen: &Debrief) {
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
                .with_children(|card| one(card, swing));
        }
    });
}

fn one(card: &mut ChildSpawnerCommands, swing: &Swing) {
    let color = theme::GAUGES[swing.gauge];
    card.spawn((row(9.0), Pickable::IGNORE)).with_children(|head| {
        head.spawn(icon(gauge_icon(swing.gauge), 24.0));
        let words = format!("{} {}", GAUGES[swing.gauge], signed(swing.to - swing.from));
        head.spawn(text(theme::HEADING.color(color), words));
    });
    let after = match swing.decision {
        Some(number) => format!(
            "{:.0} to {:.0} {}, after decision {number}",
            swing.from, swing.to, swing.when
        ),
        None => format!("{:.0} to {:.0} {}", swing.from, swing.to, swing.when),
    };
    card.spawn(text(theme::SMALL, after));
    card.spawn(text(theme::STRONG, &swing.cause));
    let most = swing
        .reasons
        .iter()
        .map(|reason| reason.share.abs())
        .fold(0.0, f64::max);
    for reason in &swing.reasons {
        bars::term(
            card,
            &reason.words,
            narrow(reason.share),
            &signed_tenths(reason.share),
            narrow(most),
            color,
        );
    }
}
