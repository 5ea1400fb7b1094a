//! What it came to in a few sentences, each of which leads to its proof.

use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use super::fold::Goal;
use super::roads;
use crate::app::access::Live;
use crate::app::theme::{self, text};
use crate::app::widgets::button::{CARD, pressable};
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
        let [broke, _, held] = seen.told.each();
        sentence(all, words, broke, if seen.broke() { To::Drop } else { To::Proof });
        if seen.broke() {
            later(all, roads::INSTEAD, |place| instead(place, words, seen));
        }
        later(all, roads::LUCK, |place| luck(place, words, seen));
        sentence(all, words, held, To::Proof);
    });
}

/// A place for what is told anew as soon as more is known.
fn later(all: &mut ChildSpawnerCommands, place: u32, now: impl FnOnce(&mut ChildSpawnerCommands)) {
    let node = Node {
        flex_shrink: 0.0,
        ..column(0.0)
    };
    all.spawn((roads::Place(place), node, Pickable::IGNORE))
        .with_children(now);
}

/// What luck did, as far as it is known.
pub(super) fn luck(place: &mut ChildSpawnerCommands, words: &Words, seen: &Debrief) {
    sentence(place, words, &seen.luck_told(words), To::Proof);
}

/// Where a sentence leads.
#[derive(Clone, Copy, PartialEq, Eq)]
enum To {
    /// To the decision it is about, if it is about one.
    Proof,
    /// To what caused the largest drop.
    Drop,
}

/// What would have been better; until it is known, how far the search for it is, in a card as high as it will probably be.
pub(super) fn instead(place: &mut ChildSpawnerCommands, words: &Words, seen: &Debrief) {
    if let Some(known) = seen.instead(words) {
        return sentence(place, words, &known, To::Proof);
    }
    place
        .spawn((frame(), BorderColor::all(RIM), Pickable::IGNORE))
        .with_children(|place| {
            place.spawn(text(theme::LABEL.color(theme::MUTED), words.say("told-instead")));
            place.spawn((
                roads::Progress,
                text(theme::PROMPT.color(theme::MUTED), roads::far(words, 0.0)),
            ));
            for kind in [theme::PROMPT, theme::PROMPT, theme::SMALL] {
                place.spawn(text(kind, NOTHING));
            }
        });
}

/// A line that is as high as one with words.
pub(super) const NOTHING: &str = "\u{a0}";
/// The rim of what cannot be pressed.
const RIM: Color = Color::srgba(1.0, 1.0, 1.0, 0.09);

fn frame() -> Node {
    Node {
        padding: UiRect::axes(px(18), px(9)),
        border: UiRect {
            left: px(4),
            ..UiRect::all(px(1))
        },
        border_radius: BorderRadius::all(px(12)),
        flex_shrink: 0.0,
        ..column(3.0)
    }
}

fn sentence(all: &mut ChildSpawnerCommands, words: &Words, one: &Sentence, to: To) {
    let node = frame();
    let spoken = format!("{}: {}", one.about, one.words);
    let mut card = match (to, one.decision) {
        (To::Proof, None) => all.spawn((node, Live, BorderColor::all(RIM), Pickable::IGNORE)),
        _ => all.spawn((node, Live, pressable(CARD, spoken))),
    };
    match (to, one.decision) {
        (To::Drop, _) => {
            card.observe(|_: On<Activate>, mut goal: ResMut<Goal>| goal.look_at_the_drop());
        }
        (To::Proof, Some(number)) => {
            card.observe(move |_: On<Activate>, mut goal: ResMut<Goal>| goal.look_at(number));
        }
        (To::Proof, None) => {}
    }
    card.with_children(|place| say(place, words, one, to));
}

fn say(place: &mut ChildSpawnerCommands, words: &Words, one: &Sentence, to: To) {
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
        if one.decision.is_some() || to == To::Drop {
            line.spawn(icon(sign(Icon::Forward), 15.0));
        }
    });
}
