//! What moved, and why: each gauge with its two largest reasons, beside what the room had guessed.

use bevy::prelude::*;

use super::parts::{Letters, drawing, horizontal, inside, vertical, words_in};
use crate::app::raster::Drawing;
use crate::app::theme::{self, text};
use crate::app::widgets::icon::gauge_icon;
use crate::app::widgets::meter::signed;
use crate::numeral::{Plain, apportion};
use crate::present::{Moved, names};
use crate::words::Words;

/// Reasons shown for a gauge at the most.
const REASONS: usize = 2;
/// Lines of the picture, of which a gauge takes so many, and air so many below each.
const ROOM: f32 = 14.8;
const HEAD: f32 = 1.2;
const AIR: f32 = 0.4;

/// Spawns it.
pub(super) fn spawn(
    place: &mut ChildSpawnerCommands,
    words: &Words,
    moved: &[Moved],
    (guessed, road): (&[[u32; 3]], Option<&str>),
    letters: Letters,
) {
    let (Some(first), Some(last)) = (moved.first(), moved.last()) else {
        return;
    };
    let node = Node {
        justify_content: JustifyContent::SpaceEvenly,
        ..inside(1.6)
    };
    let road = road.map(|road| words.fill("wall-road", &[("option", road.into())]));
    let told = told(words, moved, (guessed, road.as_deref()), letters);
    place.spawn((node, Pickable::IGNORE)).with_children(|place| {
        if let Some(road) = road {
            place.spawn(text(theme::WALL_STRONG, road));
        }
        for (which, name) in names::gauges(words).iter().enumerate() {
            let (from, to) = (first.from[which].round(), last.to[which].round());
            place
                .spawn((vertical(0.4), Pickable::IGNORE))
                .with_children(|place| {
                    place
                        .spawn((horizontal(1.6), Pickable::IGNORE))
                        .with_children(|line| {
                            line.spawn(drawing(Drawing::sign(gauge_icon(which)), 6.0, 1.0));
                            let ink = theme::WALL_HEAD.color(theme::GAUGES[which]);
                            words_in(line, ink, name);
                            let values = [
                                ("from", format!("{:.0}", Plain(from.into())).into()),
                                ("to", format!("{:.0}", Plain(to.into())).into()),
                                ("change", signed(to - from).into()),
                            ];
                            line.spawn((
                                text(ink, words.fill("wall-moved", &values)),
                                TextLayout::no_wrap(),
                            ));
                        });
                    for reason in &told[which].0 {
                        place.spawn(text(theme::WALL, reason));
                    }
                    if let Some(guessed) = &told[which].1 {
                        place.spawn(text(theme::WALL.color(theme::MUTED), guessed));
                    }
                });
        }
    });
}

/// What is said of each gauge: its reasons, as many of each as there is room for, and what the room had guessed.
fn told(
    words: &Words,
    moved: &[Moved],
    (guessed, road): (&[[u32; 3]], Option<&str>),
    letters: Letters,
) -> [(Vec<String>, Option<String>); 3] {
    let points = [0, 1, 2].map(|which| reasons(moved, which));
    let guessed = |which: usize| {
        guessed.get(which).map(|[down, same, up]| {
            let values = [
                ("down", (*down).into()),
                ("same", (*same).into()),
                ("up", (*up).into()),
            ];
            words.fill("wall-had-guessed", &values)
        })
    };
    let mut shown = points.each_ref().map(|(reasons, _)| reasons.len().min(REASONS));
    loop {
        let all = [0, 1, 2].map(|which| (said(words, &points[which], shown[which]), guessed(which)));
        let lines = all
            .iter()
            .flat_map(|(reasons, guessed)| reasons.iter().chain(guessed));
        let lines = letters.lines(0.0, lines.map(String::as_str).chain(road));
        let most = shown.iter().copied().max().unwrap_or(0);
        if most == 0 || 3.0 * (HEAD + AIR) + lines <= ROOM {
            return all;
        }
        // The smaller reason of each gives way first.
        if let Some(fullest) = shown.iter_mut().rev().find(|one| **one == most) {
            *fullest -= 1;
        }
    }
}

/// So many of the reasons, and the rest in one line, so that they add up to what is shown above them.
fn said(words: &Words, (reasons, change): &(Vec<(String, i64)>, i64), shown: usize) -> Vec<String> {
    let shown = &reasons[..shown];
    let rest = change - shown.iter().map(|(_, points)| points).sum::<i64>();
    let rest = (rest != 0 && !shown.is_empty()).then(|| (words.say("why-rest"), rest));
    let all = shown.iter().cloned().chain(rest);
    all.map(|(label, points)| format!("{}  {label}", signed(points as f32)))
        .collect()
}

/// The reasons of a gauge over all movements in whole points, largest first, the same reason once; and by how much it is
/// shown to have moved, which they add up to.
fn reasons(moved: &[Moved], which: usize) -> (Vec<(String, i64)>, i64) {
    let (Some(first), Some(last)) = (moved.first(), moved.last()) else {
        return (Vec::new(), 0);
    };
    let mut sums: Vec<(String, f64)> = Vec::new();
    for term in moved.iter().flat_map(|one| &one.terms[which]) {
        match sums.iter_mut().find(|(label, _)| *label == term.label) {
            Some((_, points)) => *points += f64::from(term.points),
            None => sums.push((term.label.clone(), f64::from(term.points))),
        }
    }
    let change = (last.to[which].round() - first.from[which].round()) as i64;
    let shares: Vec<f64> = sums.iter().map(|(_, points)| *points).collect();
    let points = apportion(&shares, change);
    let mut all: Vec<(String, i64)> = sums.into_iter().map(|(label, _)| label).zip(points).collect();
    all.retain(|(_, points)| *points != 0);
    all.sort_by_key(|(_, points)| -points.abs());
    (all, change)
}
