//! Where the story stands: what it waits for, and every option with its condition and odds.

use bevy::prelude::*;

use super::parts::{apart, card, card_look, chip, giving, section};
use super::words;
use crate::app::session::inspector::{Choice, Inspector};
use crate::app::theme::{self, text};
use crate::app::widgets::icon::{hat_icon, verdict_icon};
use crate::app::widgets::panel::row;

/// Spawns the page.
pub(super) fn spawn(page: &mut ChildSpawnerCommands, inspector: &Inspector) {
    let (id, sentence) = words::waits(&inspector.waits);
    page.spawn(section(words::WAITS));
    page.spawn((card(), card_look())).with_children(|card| {
        card.spawn(text(theme::LABEL, id));
        card.spawn(text(theme::SMALL, sentence));
    });
    if inspector.choices.is_empty() {
        return;
    }
    page.spawn(section(words::OPTIONS));
    for choice in &inspector.choices {
        option(page, choice);
    }
}

fn option(page: &mut ChildSpawnerCommands, choice: &Choice) {
    let color = if choice.open {
        theme::GAUGES[2]
    } else {
        theme::ALARM
    };
    page.spawn((card(), card_look())).with_children(|card| {
        card.spawn((apart(), Pickable::IGNORE)).with_children(|line| {
            line.spawn(hat_icon(choice.hat, 24.0));
            line.spawn((
                giving(),
                Pickable::IGNORE,
                children![text(theme::LABEL, &choice.id)],
            ));
            if choice.open {
                line.spawn(text(theme::SMALL, words::odds(choice.odds)));
            }
            line.spawn(chip(color, if choice.open { words::OPEN } else { words::CLOSED }));
        });
        card.spawn(theme::told(theme::SMALL, &choice.label));
        for (part, holds) in &choice.when {
            card.spawn((row(8.0), Pickable::IGNORE)).with_children(|line| {
                line.spawn(verdict_icon(*holds, 16.0));
                line.spawn((
                    giving(),
                    Pickable::IGNORE,
                    children![text(theme::SMALL.color(theme::PAPER), part)],
                ));
            });
        }
    });
}
