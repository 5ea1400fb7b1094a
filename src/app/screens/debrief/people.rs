//! What each person is left with: the face of the first morning and the face now, and what changed in them.

use bevy::prelude::*;

use super::decisions::narrow;
use crate::app::theme::{self, text};
use crate::app::widgets::bars;
use crate::app::widgets::icon::icon;
use crate::app::widgets::page::card;
use crate::app::widgets::panel::{column, grid, row};
use crate::app::widgets::portrait::portrait;
use crate::draw::icons::{Icon, icon as draw};
use crate::draw::palette;
use crate::numeral::Plain;
use crate::report::debrief::{Debrief, Left};
use crate::words::{Words, signed};

/// Height of the face of the first morning, and of the face now; pixels.
const WAS: f32 = 76.0;
const IS: f32 = 112.0;
/// The width of a card at least.
const CARD: f32 = 300.0;

pub(super) fn spawn(body: &mut ChildSpawnerCommands, words: &Words, seen: &Debrief) {
    let columns = RepeatedGridTrack::minmax(
        GridTrackRepetition::AutoFit,
        MinTrackSizingFunction::Px(CARD),
        MaxTrackSizingFunction::Fraction(1.0),
    );
    let node = grid(columns, 14.0);
    body.spawn((node, Pickable::IGNORE)).with_children(|cards| {
        for person in &seen.people {
            card(cards, 12.0, |card| one(card, words, person));
        }
    });
}

fn one(card: &mut ChildSpawnerCommands, words: &Words, person: &Left) {
    let faces = Node {
        align_items: AlignItems::FlexEnd,
        justify_content: JustifyContent::Center,
        ..row(12.0)
    };
    card.spawn((faces, Pickable::IGNORE)).with_children(|faces| {
        faces.spawn(portrait(&person.look, &person.was.pose(), WAS));
        let arrow = Node {
            padding: UiRect::bottom(px(26)),
            ..default()
        };
        faces.spawn((
            arrow,
            Pickable::IGNORE,
            children![icon(draw(Icon::Forward, palette::MUTED), 22.0)],
        ));
        if person.is.here {
            faces.spawn(portrait(&person.look, &person.is.pose(), IS));
        }
    });
    card.spawn((column(1.0), Pickable::IGNORE)).with_children(|name| {
        name.spawn(text(theme::STRONG, &person.name));
        name.spawn(text(theme::SMALL, &person.role));
    });
    card.spawn(text(theme::BODY, &person.words));
    if !person.is.here {
        return;
    }
    for ((name, was), (_, is)) in person.was.traits(words).into_iter().zip(person.is.traits(words)) {
        card.spawn((column(5.0), Pickable::IGNORE)).with_children(|line| {
            let head = Node {
                justify_content: JustifyContent::SpaceBetween,
                ..row(12.0)
            };
            line.spawn((head, Pickable::IGNORE)).with_children(|head| {
                let label = Node {
                    flex_shrink: 1.0,
                    min_width: px(0),
                    ..default()
                };
                head.spawn((
                    label,
                    Pickable::IGNORE,
                    children![text(theme::SMALL.color(theme::PAPER), name)],
                ));
                let change = (is * 100.0).round() - (was * 100.0).round();
                let number = format!("{:.0}  ({})", Plain(is * 100.0), signed(change));
                let place = Node {
                    flex_shrink: 0.0,
                    ..default()
                };
                head.spawn((place, Pickable::IGNORE, children![text(theme::SMALL, number)]));
            });
            bars::share(line, narrow(is), Some(narrow(was)), theme::MUTED);
        });
    }
}
