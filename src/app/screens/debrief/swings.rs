//! What moved most, and why: a card per swing with its reasons as signed bars.

use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use super::decisions::narrow;
use super::fold::{DropCard, Goal};
use crate::app::theme::{self, text};
use crate::app::widgets::bars;
use crate::app::widgets::button::{CARD, pressable};
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
            let name = format!("{}. {}", swing.way(words), swing.cause);
            let mut place = match swing.decision {
                Some(number) => {
                    let mut place = cards.spawn((node, pressable(CARD, name)));
                    place.observe(move |_: On<Activate>, mut goal: ResMut<Goal>| goal.look_at(number));
                    place
                }
                None => cards.spawn((node, surface(theme::PANEL), Pickable::IGNORE)),
            };
            if swing.falls {
                place.insert(DropCard);
            }
            place.with_children(|card| one(card, words, swing));
        }
    });
}

fn one(card: &mut ChildSpawnerCommands, words: &Words, swing: &Swing) {
    let color = theme::GAUGES[swing.gauge];
    if swing.falls {
        card.spawn(text(theme::LABEL.color(theme::MUTED), words.say("told-broke")));
    }
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
