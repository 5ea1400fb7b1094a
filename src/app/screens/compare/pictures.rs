//! Runs side by side at a glance: what they come to in sentences, one picture for each gauge, and cards in as many columns as fit.

use bevy::prelude::*;

use crate::app::theme::{self, text};
use crate::app::widgets::chart::{Figure, chart};
use crate::app::widgets::icon::{gauge_icon, icon};
use crate::app::widgets::page::card;
use crate::app::widgets::panel::{grid, row};
use crate::report::compare::Compared;
use crate::report::names;
use crate::words::Words;

/// The width of a run's card at least, in pixels at usual text.
const CARD: f32 = 340.0;
/// How high a picture is, pixels at text size 100 %.
const HIGH: f32 = 250.0;

/// A picture for each gauge; nothing of a run alone.
pub(super) fn together(list: &mut ChildSpawnerCommands, words: &Words, compared: &Compared, text_size: f32) {
    if compared.names.len() < 2 {
        return;
    }
    list.spawn(text(theme::HEADING, words.say("compare-curves")));
    list.spawn(text(theme::SMALL, words.say("compare-curves-about")));
    list.spawn((beside_each_other(text_size), Pickable::IGNORE))
        .with_children(|across| {
            for (gauge, name) in names::gauges(words).iter().enumerate() {
                let Some(data) = compared.beside(words, gauge) else {
                    continue;
                };
                card(across, 6.0, |card| {
                    card.spawn((row(8.0), Pickable::IGNORE)).with_children(|line| {
                        line.spawn(icon(gauge_icon(gauge), 22.0));
                        line.spawn(text(theme::STRONG.color(theme::GAUGES[gauge]), name));
                    });
                    let said = compared.beside_in_words(words, gauge);
                    card.spawn(chart(Figure::Beside(data), HIGH, &said));
                });
            }
        });
}

/// What it comes to in sentences, a card for every run but the first; nothing of a run alone.
pub(super) fn verdicts(list: &mut ChildSpawnerCommands, words: &Words, compared: &Compared, text_size: f32) {
    let said = compared.verdicts(words);
    if said.is_empty() {
        return;
    }
    list.spawn(text(theme::HEADING, words.say("compare-verdict")));
    list.spawn((beside_each_other(text_size), Pickable::IGNORE))
        .with_children(|across| {
            for verdict in said {
                card(across, 6.0, |card| {
                    card.spawn(text(theme::BODY, verdict));
                });
            }
        });
}

/// As many cards beside each other as there is room for.
pub(super) fn beside_each_other(text_size: f32) -> Node {
    let narrowest = MinTrackSizingFunction::Px(CARD * text_size);
    let columns = RepeatedGridTrack::minmax(
        GridTrackRepetition::AutoFit,
        narrowest,
        MaxTrackSizingFunction::Fraction(1.0),
    );
    Node {
        width: percent(100),
        ..grid(columns, 16.0)
    }
}
