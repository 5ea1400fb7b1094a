//! The decisions that mattered most: what was chosen, what else there was, what would have come.

use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use super::fold::Goal;
use super::roads;
use super::told::NOTHING;
use crate::app::theme::{self, text};
use crate::app::widgets::button::{CARD, pressable};
use crate::app::widgets::icon::hat_icon;
use crate::app::widgets::panel::{column, row};
use crate::report::debrief::{Debrief, Decided};
use crate::report::debrief_causes::short;
use crate::report::debrief_matter::MOST;
use crate::words::Words;

/// What is known of the decisions that mattered, once the other roads have been tried.
pub(super) fn told(body: &mut ChildSpawnerCommands, words: &Words, seen: &Debrief) {
    let all = seen.mattered(words);
    if all.is_empty() {
        body.spawn(text(theme::BODY, words.say("matter-none")));
    }
    for matter in &all {
        one(
            body,
            words,
            &seen.decisions[matter.at],
            &[&matter.other, &matter.fell],
            &[&matter.sure, &matter.fit],
        );
    }
}

/// As many cards as there will be at most, until the other roads have been tried: what comes pushes nothing away.
pub(super) fn wait(body: &mut ChildSpawnerCommands, words: &Words, seen: &Debrief) {
    for at in 0..seen.decisions.len().min(MOST) {
        body.spawn((frame(), BorderColor::all(theme::LINE), Pickable::IGNORE))
            .with_children(|card| {
                let side = column(4.0);
                card.spawn((side, Pickable::IGNORE)).with_children(|side| {
                    let line = theme::STRONG.color(theme::MUTED);
                    match at {
                        0 => side.spawn((roads::Progress, text(line, roads::far(words, 0.0)))),
                        _ => side.spawn(text(line, NOTHING)),
                    };
                    for kind in [theme::BODY, theme::SMALL, theme::SMALL] {
                        side.spawn(text(kind, NOTHING));
                    }
                });
            });
    }
}

fn frame() -> Node {
    Node {
        padding: UiRect::axes(px(18), px(13)),
        border: UiRect::all(px(1)),
        border_radius: BorderRadius::all(px(14)),
        align_items: AlignItems::FlexStart,
        flex_shrink: 0.0,
        ..row(16.0)
    }
}

/// A decision with what is to be said of it, plainly and in small print; a press leads to all there is about it.
fn one(body: &mut ChildSpawnerCommands, words: &Words, decided: &Decided, plain: &[&str], small: &[&str]) {
    let number = decided.number;
    let values = [("number", number.into()), ("label", short(&decided.label).into())];
    let chose = words.fill("matter-chose", &values);
    body.spawn((frame(), pressable(CARD, chose.clone())))
        .observe(move |_: On<Activate>, mut goal: ResMut<Goal>| goal.look_at(number))
        .with_children(|card| {
            card.spawn(hat_icon(decided.hat, 40.0));
            let side = Node {
                flex_grow: 1.0,
                flex_basis: px(0),
                min_width: px(0),
                ..column(4.0)
            };
            card.spawn((side, Pickable::IGNORE)).with_children(|side| {
                side.spawn(text(theme::STRONG, chose));
                for line in plain.iter().filter(|line| !line.is_empty()) {
                    side.spawn(text(theme::BODY, *line));
                }
                for line in small.iter().filter(|line| !line.is_empty()) {
                    side.spawn(text(theme::SMALL, *line));
                }
            });
        });
}
