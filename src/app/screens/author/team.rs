//! The team in numbers: gauges, what the place is like, everybody, and the work with its dates.

use bevy::prelude::*;

use super::parts::{apart, card, card_look, chip, gauge, gauge_head, giving, section};
use super::words;
use crate::app::session::inspector::{Inspector, Person, Stands, Work};
use crate::app::theme::{self, text};
use crate::app::widgets::panel::row;
use crate::numeral::Plain;

/// The colour of a share that is nobody's gauge.
const SHARE: Color = theme::MUTED;

/// Spawns the page.
pub(super) fn spawn(page: &mut ChildSpawnerCommands, inspector: &Inspector) {
    page.spawn(section(words::GAUGES));
    page.spawn((row(14.0), Pickable::IGNORE)).with_children(|line| {
        for (index, name) in words::GAUGE_NAMES.iter().enumerate() {
            let value = inspector.gauges[index];
            gauge(
                line,
                value / 100.0,
                &format!("{name} {:.1}", Plain(value.into())),
                theme::GAUGES[index],
            );
        }
    });
    page.spawn(section(words::PEOPLE));
    page.spawn((card(), card_look())).with_children(|card| {
        card.spawn((row(14.0), Pickable::IGNORE)).with_children(|line| {
            gauge_head(line, "");
            for name in words::TRAITS {
                gauge_head(line, name);
            }
        });
        for person in &inspector.people {
            self::person(card, person);
        }
    });
    page.spawn(section(words::TEAM));
    page.spawn((row(14.0), Pickable::IGNORE)).with_children(|line| {
        for (name, value) in words::TEAM_TRAITS.iter().zip(inspector.team) {
            gauge(line, value, &format!("{name} {:.2}", Plain(value.into())), SHARE);
        }
    });
    page.spawn(section(words::WORK));
    for item in &inspector.items {
        work(page, item);
    }
}

fn person(card: &mut ChildSpawnerCommands, person: &Person) {
    card.spawn((row(14.0), Pickable::IGNORE)).with_children(|line| {
        gauge_head(line, &person.id);
        if !person.here {
            line.spawn(chip(theme::MUTED, words::AWAY));
            return;
        }
        for (index, value) in person.traits.iter().enumerate() {
            let color = if index == 0 { theme::GAUGES[0] } else { SHARE };
            gauge(line, *value, &format!("{:.2}", Plain((*value).into())), color);
        }
    });
}

fn work(page: &mut ChildSpawnerCommands, item: &Work) {
    let color = match item.stands {
        Stands::Waiting | Stands::Open | Stands::PutOff => theme::MUTED,
        Stands::InTime => theme::GAUGES[2],
        Stands::Late | Stands::Lost => theme::ALARM,
    };
    page.spawn((card(), card_look())).with_children(|card| {
        card.spawn((apart(), Pickable::IGNORE)).with_children(|line| {
            line.spawn((
                giving(),
                Pickable::IGNORE,
                children![text(theme::LABEL, &item.id)],
            ));
            // Work that is not there yet is promised for so many days after it comes.
            if item.stands != Stands::Waiting {
                line.spawn(text(theme::SMALL, words::due(item.due)));
            }
            line.spawn(chip(color, words::stands(item.stands)));
        });
        card.spawn((row(12.0), Pickable::IGNORE)).with_children(|line| {
            line.spawn((
                giving(),
                Pickable::IGNORE,
                children![text(theme::SMALL, &item.title)],
            ));
            line.spawn((
                Node {
                    width: px(120),
                    ..row(0.0)
                },
                Pickable::IGNORE,
            ))
            .with_children(|cell| {
                gauge(
                    cell,
                    item.done,
                    &format!("{:.0} %", item.done * 100.0),
                    theme::GAUGES[1],
                );
            });
        });
    });
}
