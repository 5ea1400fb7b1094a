//! What moved, and why: each gauge with its two largest reasons, beside what the room had guessed.

use bevy::prelude::*;

use super::parts::{Letters, drawing, horizontal, inside, vertical, words_in};
use crate::app::raster::Drawing;
use crate::app::theme::{self, text};
use crate::app::widgets::icon::gauge_icon;
use crate::app::widgets::meter::signed;
use crate::numeral::Plain;
use crate::present::{Moved, names};
use crate::words::Words;

/// Reasons shown for a gauge at the most.
const REASONS: usize = 2;
/// Lines of the picture, of which a gauge takes so many, and air so many below each.
const ROOM: f32 = 14.8;
const HEAD: f32 = 1.2;
const AIR: f32 = 0.4;
/// Points below which a reason is not worth a line.
const WORTH: f32 = 0.5;

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
    let mut all = [0, 1, 2].map(|which| {
        let reasons = reasons(moved, which).into_iter();
        let reasons = reasons.map(|(label, points)| format!("{}  {label}", signed(points)));
        let guessed = guessed.get(which).map(|[down, same, up]| {
            let values = [
                ("down", (*down).into()),
                ("same", (*same).into()),
                ("up", (*up).into()),
            ];
            words.fill("wall-had-guessed", &values)
        });
        (reasons.collect::<Vec<_>>(), guessed)
    });
    let lines = |all: &[(Vec<String>, Option<String>); 3]| -> f32 {
        let said = all
            .iter()
            .flat_map(|(reasons, guessed)| reasons.iter().chain(guessed));
        let said = said.map(String::as_str).chain(road);
        3.0 * (HEAD + AIR) + letters.lines(0.0, said)
    };
    // The smaller reason of each gives way first.
    while lines(&all) > ROOM {
        let most = all.iter().map(|(reasons, _)| reasons.len()).max().unwrap_or(0);
        let Some(fullest) = all
            .iter_mut()
            .rev()
            .find(|(reasons, _)| reasons.len() == most && most > 0)
        else {
            break;
        };
        fullest.0.pop();
    }
    all
}

/// The largest reasons of a gauge over all movements, the same reason counted once.
fn reasons(moved: &[Moved], which: usize) -> Vec<(String, f32)> {
    let mut sums: Vec<(String, f32)> = Vec::new();
    for term in moved.iter().flat_map(|one| &one.terms[which]) {
        match sums.iter_mut().find(|(label, _)| *label == term.label) {
            Some((_, points)) => *points += term.points,
            None => sums.push((term.label.clone(), term.points)),
        }
    }
    sums.retain(|(_, points)| points.abs() >= WORTH);
    sums.sort_by(|(_, a), (_, b)| b.abs().total_cmp(&a.abs()));
    sums.truncate(REASONS);
    sums
}
