//! What moved, and why: each gauge with its two largest reasons, beside what the room had guessed.

use bevy::prelude::*;

use super::parts::{drawing, horizontal, inside, vertical, words_in};
use crate::app::raster::Drawing;
use crate::app::theme::{self, text};
use crate::app::widgets::icon::gauge_icon;
use crate::app::widgets::meter::signed;
use crate::numeral::Plain;
use crate::present::{Moved, names};
use crate::words::Words;

/// Reasons shown for a gauge.
const REASONS: usize = 2;
/// Points below which a reason is not worth a line.
const WORTH: f32 = 0.5;

/// Spawns it.
pub(super) fn spawn(
    place: &mut ChildSpawnerCommands,
    words: &Words,
    moved: &[Moved],
    guessed: &[[u32; 3]],
    road: Option<&str>,
) {
    let (Some(first), Some(last)) = (moved.first(), moved.last()) else {
        return;
    };
    let node = Node {
        justify_content: JustifyContent::SpaceEvenly,
        ..inside(1.6)
    };
    place.spawn((node, Pickable::IGNORE)).with_children(|place| {
        if let Some(road) = road {
            place.spawn(text(
                theme::WALL_STRONG,
                words.fill("wall-road", &[("option", road.into())]),
            ));
        }
        for (which, name) in names::gauges(words).iter().enumerate() {
            let reasons = reasons(moved, which);
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
                    for (label, points) in &reasons {
                        place.spawn(text(theme::WALL, format!("{}  {label}", signed(*points))));
                    }
                    if let Some([down, same, up]) = guessed.get(which) {
                        let values = [
                            ("down", (*down).into()),
                            ("same", (*same).into()),
                            ("up", (*up).into()),
                        ];
                        place.spawn(text(
                            theme::WALL.color(theme::MUTED),
                            words.fill("wall-had-guessed", &values),
                        ));
                    }
                });
        }
    });
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
