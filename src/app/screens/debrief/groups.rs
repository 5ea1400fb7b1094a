//! The people at the end: who grew, who tired, who would follow again, who is ready; each with face and reason.

use bevy::prelude::*;

use crate::app::theme::{self, text};
use crate::app::widgets::page::card;
use crate::app::widgets::panel::{column, grid, row};
use crate::app::widgets::portrait::portrait;
use crate::report::debrief::Debrief;
use crate::report::debrief_standing::{Group, Named};

pub(super) fn spawn(body: &mut ChildSpawnerCommands, seen: &Debrief) {
    let columns = RepeatedGridTrack::minmax(
        GridTrackRepetition::AutoFit,
        MinTrackSizingFunction::Px(400.0),
        MaxTrackSizingFunction::Fraction(1.0),
    );
    let node = grid(columns, 14.0);
    body.spawn((node, Pickable::IGNORE)).with_children(|cards| {
        for group in &seen.groups {
            one(cards, group);
        }
    });
}

fn one(cards: &mut ChildSpawnerCommands, group: &Group) {
    card(cards, 12.0, |card| {
        card.spawn(text(theme::PROMPT, &group.title));
        for person in &group.people {
            named(card, person);
        }
        if !group.line.is_empty() {
            card.spawn(text(theme::SMALL, &group.line));
        }
    });
}

fn named(card: &mut ChildSpawnerCommands, person: &Named) {
    card.spawn((row(12.0), Pickable::IGNORE)).with_children(|line| {
        line.spawn(portrait(&person.look, &person.pose, 62.0));
        let side = Node {
            flex_grow: 1.0,
            flex_basis: px(0),
            min_width: px(0),
            ..column(1.0)
        };
        line.spawn((side, Pickable::IGNORE)).with_children(|side| {
            side.spawn(text(theme::LABEL, &person.name));
            side.spawn(text(theme::SMALL, &person.reason));
        });
    });
}
