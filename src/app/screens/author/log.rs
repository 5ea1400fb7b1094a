//! The decisions so far by their ids, and what is needed to play them again.

use bevy::prelude::*;

use super::parts::{apart, card, card_look, fact, giving, section};
use super::words;
use crate::app::session::inspector::Inspector;
use crate::app::theme::{self, text};
use crate::app::widgets::icon::{hat_icon, verdict_icon};

/// Spawns the page.
pub(super) fn spawn(page: &mut ChildSpawnerCommands, inspector: &Inspector) {
    page.spawn((card(), card_look())).with_children(|card| {
        for (name, value) in words::ORIGIN.iter().zip(&inspector.origin) {
            fact(card, name, value);
        }
    });
    page.spawn(section(words::DECISIONS));
    if inspector.log.is_empty() {
        page.spawn(text(theme::SMALL, words::NOTHING_DECIDED));
    }
    for taken in &inspector.log {
        let line = Node {
            padding: UiRect::axes(px(14), px(7)),
            border_radius: BorderRadius::all(px(12)),
            ..apart()
        };
        page.spawn((line, card_look())).with_children(|line| {
            line.spawn(hat_icon(taken.hat, 22.0));
            let words = format!("{} = {}", taken.decision, taken.choice);
            line.spawn((
                giving(),
                Pickable::IGNORE,
                children![text(theme::SMALL.color(theme::PAPER), words)],
            ));
            line.spawn(text(theme::SMALL, words::weekday(taken.day).0));
            line.spawn(verdict_icon(taken.worked, 18.0));
        });
    }
}
