//! What it came to in a few sentences, each of which leads to its proof.

use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use super::fold::Goal;
use super::roads;
use crate::app::theme::{self, text};
use crate::app::widgets::button::{QUIET, pressable};
use crate::app::widgets::icon::{gauge_icon, icon, sign};
use crate::app::widgets::panel::{column, row};
use crate::draw::icons::Icon;
use crate::report::debrief::Debrief;
use crate::report::debrief_told::Sentence;
use crate::words::Words;

/// What fell most and why, what would have been better as soon as that is known, what luck did, what held.
pub(super) fn spawn(sheet: &mut ChildSpawnerCommands, words: &Words, seen: &Debrief) {
    let node = Node {
        flex_shrink: 0.0,
        ..column(6.0)
    };
    sheet.spawn((node, Pickable::IGNORE)).with_children(|all| {
        let [broke, luck, held] = seen.told.each();
        sentence(all, words, broke);
        if seen.broke() {
            let place = Node {
                flex_shrink: 0.0,
                ..column(0.0)
            };
            all.spawn((roads::Place(roads::INSTEAD), place, Pickable::IGNORE))
                .with_children(|place| instead(place, words, seen));
        }
        sentence(all, words, luck);
        sentence(all, words, held);
    });
}

/// What would have been better; nothing until it is known.
pub(super) fn instead(place: &mut ChildSpawnerCommands, words: &Words, seen: &Debrief) {
    if let Some(known) = seen.instead(words) {
        sentence(place, words, &known);
    }
}

fn sentence(all: &mut ChildSpawnerCommands, words: &Words, one: &Sentence) {
    let node = Node {
        padding: UiRect::axes(px(18), px(9)),
        border: UiRect {
            left: px(4),
            ..UiRect::all(px(1))
        },
        border_radius: BorderRadius::all(px(12)),
        flex_shrink: 0.0,
        ..column(3.0)
    };
    match one.decision {
        Some(number) => all
            .spawn((
                node,
                pressable(QUIET.kept(), format!("{}: {}", one.about, one.words)),
            ))
            .observe(move |_: On<Activate>, mut goal: ResMut<Goal>| goal.look_at(number))
            .with_children(|place| say(place, words, one)),
        None => all
            .spawn((
                node,
                BorderColor::all(Color::srgba(1.0, 1.0, 1.0, 0.09)),
                Pickable::IGNORE,
            ))
            .with_children(|place| say(place, words, one)),
    };
}

fn say(place: &mut ChildSpawnerCommands, words: &Words, one: &Sentence) {
    place.spawn(text(theme::LABEL.color(theme::MUTED), &one.about));
    place.spawn(text(theme::PROMPT, &one.words));
    let proof = one.proof(words);
    if proof.is_empty() {
        return;
    }
    place.spawn((row(8.0), Pickable::IGNORE)).with_children(|line| {
        if let Some(gauge) = one.gauge {
            line.spawn(icon(gauge_icon(gauge), 17.0));
        }
        line.spawn(text(theme::SMALL, proof));
        if one.decision.is_some() {
            line.spawn(icon(sign(Icon::Forward), 15.0));
        }
    });
}
