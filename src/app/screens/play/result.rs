//! What a choice came to, beside the words that tell it: whether it worked and what made it, and how the gauges moved, each
//! with its reasons.

use bevy::prelude::*;

use crate::app::playback::Counted;
use crate::app::theme::{self, text};
use crate::app::widgets::icon::{gauge_icon, icon, verdict_icon};
use crate::app::widgets::meter::signed;
use crate::app::widgets::panel::{column, row};
use crate::present::{Member, Moved, why_words};
use crate::report::names;
use crate::words::{Words, capital};

/// Reasons shown of each gauge; all of them are behind *Why?*.
const REASONS: usize = 2;
/// Reasons of fewer points are left out.
const LEAST: f32 = 0.4;

/// Spawns it.
pub(super) fn spawn(side: &mut ChildSpawnerCommands, words: &Words, cast: &[Member], counted: &Counted) {
    if let Some(outcome) = &counted.outcome {
        let (head, color) = if outcome.worked {
            (words.say("play-worked"), theme::GAUGES[2])
        } else {
            (words.say("play-failed"), theme::ALARM)
        };
        let line = Node {
            align_items: AlignItems::FlexStart,
            flex_shrink: 0.0,
            ..row(12.0)
        };
        side.spawn((line, Pickable::IGNORE)).with_children(|line| {
            line.spawn(verdict_icon(outcome.worked, 32.0));
            let words = Node {
                flex_shrink: 1.0,
                ..column(1.0)
            };
            line.spawn((words, Pickable::IGNORE)).with_children(|side| {
                side.spawn(text(theme::STRONG.color(color), head));
                side.spawn(text(theme::SMALL.color(theme::PAPER), &outcome.words));
            });
        });
    }
    let Some(moved) = &counted.moved else { return };
    let mut still = true;
    for (gauge, name) in names::gauges(words).iter().enumerate() {
        let (from, to) = (moved.from[gauge].round(), moved.to[gauge].round());
        if (to - from).abs() < 1.0 {
            continue;
        }
        still = false;
        let color = theme::GAUGES[gauge];
        let node = Node {
            align_items: AlignItems::FlexStart,
            flex_shrink: 0.0,
            padding: UiRect::axes(px(12), px(5)),
            border_radius: BorderRadius::all(px(10)),
            ..row(10.0)
        };
        side.spawn((
            node,
            BackgroundColor(theme::NIGHT.with_alpha(0.45)),
            Pickable::IGNORE,
        ))
        .with_children(|place| {
            place.spawn(icon(gauge_icon(gauge), 20.0));
            let told = Node {
                flex_shrink: 1.0,
                flex_grow: 1.0,
                flex_basis: px(0),
                ..column(0.0)
            };
            place.spawn((told, Pickable::IGNORE)).with_children(|told| {
                let way = words.fill("moved-way", &[("from", from.into()), ("to", to.into())]);
                told.spawn(text(theme::LABEL.color(color), format!("{name}: {way}")));
                let why = reasons(words, cast, moved, gauge);
                if !why.is_empty() {
                    told.spawn(text(theme::SMALL.color(theme::PAPER), why));
                }
            });
            place.spawn((
                text(theme::FIGURE.color(color), signed(to - from)),
                TextLayout::no_wrap(),
            ));
        });
    }
    if still {
        side.spawn(text(theme::SMALL, words.say("play-still")));
    }
}

/// The largest reasons that went the way the gauge went.
fn reasons(words: &Words, cast: &[Member], moved: &Moved, gauge: usize) -> String {
    let way = (moved.to[gauge] - moved.from[gauge]).signum();
    let with_it = moved.terms[gauge]
        .iter()
        .filter(|term| term.points * way >= LEAST)
        .take(REASONS);
    let told: Vec<String> = with_it
        .map(|term| {
            let who = term.who.and_then(|who| cast.get(who));
            why_words::mostly(words, term.label.clone(), who.map(|who| who.name.as_str()))
        })
        .collect();
    capital(&told.join(", "))
}
