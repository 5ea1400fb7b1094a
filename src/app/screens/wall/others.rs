//! The other pictures: people talk, the decision, guesses, looking back, the end.

use std::path::PathBuf;

use bevy::prelude::*;

use super::count::{Clock, talk_left};
use super::parts::{Letters, clock, drawing, horizontal, inside, sign, vertical, words_in};
use super::sent::Sent;
use super::{ask, door, lines, tables, why};
use crate::app::raster::Drawing;
use crate::app::theme::{self, text};
use crate::app::widgets::icon::gauge_icon;
use crate::present::Member;
use crate::room::Left;
use crate::words::Words;
use crate::workshop::{Answer, Body, Picture};

/// Spawns what the picture shows.
pub(super) fn body(
    place: &mut ChildSpawnerCommands,
    words: &Words,
    picture: &Picture,
    (cast, scene): (&[Member], bool),
    (letters, hands): (Letters, bool),
    left: Option<&Left>,
) {
    match &picture.body {
        Body::Lobby { summary, .. } => door::lobby(place, words, picture, summary),
        Body::Page { lines, .. } => lines::page(place, words, lines, cast, scene),
        Body::Vote { poll } => ask::vote(place, words, poll, letters),
        Body::Result {
            poll,
            rounds,
            cloud,
            reasons,
            ..
        } => {
            let spare = ask::spare(words, poll, rounds, letters);
            // What was let through to be seen goes before what also stands on the presenter's page and the phones.
            let sent = Sent::of(words, cloud, reasons, (letters, spare));
            let tables = tables::told(words, rounds);
            let lines = tables::lines(&tables, letters);
            let tables = Some(tables).filter(|_| sent.lines + lines <= spare);
            let below = sent.lines + tables.as_ref().map_or(0.0, |_| lines);
            ask::result(place, words, poll, rounds, letters, below);
            if let Some(tables) = tables.filter(|tables| !tables.is_empty()) {
                tables::spawn(place, &tables);
            }
            sent.spawn(place);
        }
        Body::Discuss {
            prompt,
            task,
            questions,
            since,
            ..
        } => talk(place, prompt, task, questions, *since),
        Body::Decided {
            answer, words: by, ..
        } => decided(place, answer, by),
        Body::Predict {
            answer,
            gauges,
            task,
            guessed,
        } => {
            let keys = hands.then(|| Ways::of(words, gauges, letters));
            guess(place, words, answer, (gauges, task), (*guessed, keys.as_ref()));
        }
        Body::Why {
            moved, guessed, road, ..
        } => {
            why::spawn(place, words, moved, (guessed, road.as_deref()), letters);
        }
        Body::Debrief {
            opening,
            questions,
            commitments,
        } => {
            let kept = (*commitments > 0)
                .then(|| words.fill("room-commitments", &[("commitments", (*commitments).into())]));
            look_back(place, opening, questions, kept.as_deref(), letters);
        }
        Body::Finished { words: said } => finished(place, words, said, letters, left),
    }
}

/// What stands between two texts there, as a share of a line.
const GAP: f32 = 0.5;

/// The author's words, and as many of the questions as there is room for: all of them are on the presenter's page.
/// What is kept of the room stands below them: whoever typed it in sees that it arrived.
fn look_back(
    place: &mut ChildSpawnerCommands,
    opening: &str,
    questions: &[String],
    kept: Option<&str>,
    letters: Letters,
) {
    place
        .spawn((inside(2.0), Pickable::IGNORE))
        .with_children(|place| {
            place.spawn(theme::told(theme::WALL, opening));
            let mut taken = letters.lines(0.0, [opening]);
            taken += kept.map_or(0.0, |kept| letters.lines(0.0, [kept]) + GAP);
            for question in questions {
                taken += letters.lines(0.0, [question.as_str()]) + GAP;
                if taken > letters.room {
                    break;
                }
                place.spawn(theme::told(theme::WALL_STRONG, question));
            }
            if let Some(kept) = kept {
                place.spawn(text(theme::WALL.color(theme::MUTED), kept));
            }
        });
}

/// Lines of the folder at the end, and of what could not be written.
const FOLDER: f32 = 2.0;
const FAILED: f32 = 3.0;

/// The end, and for whoever led it where everything is.
fn finished(
    place: &mut ChildSpawnerCommands,
    words: &Words,
    said: &str,
    letters: Letters,
    left: Option<&Left>,
) {
    let node = Node {
        justify_content: JustifyContent::Center,
        ..inside(1.6)
    };
    place.spawn((node, Pickable::IGNORE)).with_children(|place| {
        place.spawn(text(theme::WALL_HUGE, words.say("wall-thanks")));
        place.spawn(text(theme::WALL, said));
        let Some(left) = left else { return };
        kept(place, &left.files, letters);
        if left.report.is_some() {
            place.spawn(text(
                theme::WALL_STRONG.color(theme::FOCUS),
                words.say("wall-report"),
            ));
        }
        if let Some(failed) = &left.failed {
            let failed = letters.in_lines(0.0, FAILED, &failed.to_string());
            place.spawn(text(theme::WALL.color(theme::ALARM), failed));
        }
    });
}

/// The files that are kept: all of them lie in one folder, which is told once, however long its path is.
fn kept(place: &mut ChildSpawnerCommands, files: &[PathBuf], letters: Letters) {
    let Some(folder) = files.first().and_then(|file| file.parent()) else {
        return;
    };
    let list = vertical(0.0);
    place.spawn((list, Pickable::IGNORE)).with_children(|list| {
        let mut line = |said: String, color: Color| {
            list.spawn((
                text(theme::WALL.color(color), said),
                TextLayout::linebreak(LineBreak::AnyCharacter),
            ));
        };
        let folder = folder.join("").display().to_string();
        line(letters.last_lines(FOLDER, &folder), theme::MUTED);
        for name in files.iter().filter_map(|file| file.file_name()) {
            line(letters.last_lines(1.0, &name.to_string_lossy()), theme::PAPER);
        }
    });
}

fn talk(place: &mut ChildSpawnerCommands, prompt: &str, task: &str, questions: &[String], since: u64) {
    let node = Node {
        justify_content: JustifyContent::Center,
        ..inside(2.4)
    };
    place.spawn((node, Pickable::IGNORE)).with_children(|place| {
        place.spawn(text(theme::WALL.color(theme::MUTED), prompt));
        place.spawn(text(theme::WALL_HEAD, task));
        for question in questions.iter().take(2) {
            place.spawn(theme::told(theme::WALL, question));
        }
        place.spawn((
            Clock,
            text(theme::WALL_HEAD.color(theme::FOCUS), clock(talk_left(since))),
            TextLayout::no_wrap(),
        ));
    });
}

fn decided(place: &mut ChildSpawnerCommands, answer: &Answer, by: &str) {
    let node = Node {
        justify_content: JustifyContent::Center,
        ..inside(3.0)
    };
    place.spawn((node, Pickable::IGNORE)).with_children(|place| {
        place
            .spawn((horizontal(2.0), Pickable::IGNORE))
            .with_children(|line| {
                sign(line, answer.number, answer.hat);
                words_in(line, theme::WALL_HEAD, &answer.label);
            });
        // The reason is the room's: whatever was typed stays on the picture.
        place.spawn((
            text(theme::WALL.color(theme::MUTED), by),
            TextLayout::linebreak(LineBreak::WordOrCharacter),
        ));
    });
}

/// The three ways a gauge can go, and whether they stand beside its name: else they have a line of their own.
struct Ways {
    words: [String; 3],
    beside: bool,
}

/// Letters that a gauge's sign takes, and what is between two ways with the key of the second.
const GAUGE: f32 = 5.0;
const KEY: f32 = 4.5;

impl Ways {
    fn of(words: &Words, gauges: &[String; 3], letters: Letters) -> Self {
        let words = [
            words.say("phone-down"),
            words.say("phone-same"),
            words.say("phone-up"),
        ];
        let length = |text: &String| text.chars().count() as f32;
        let ways: f32 = words.iter().map(|way| length(way) + KEY).sum();
        let name = gauges.iter().map(length).fold(0.0, f32::max);
        Self {
            words,
            beside: GAUGE + name + ways <= letters.line,
        }
    }
}

fn guess(
    place: &mut ChildSpawnerCommands,
    words: &Words,
    answer: &Answer,
    (gauges, task): (&[String; 3], &str),
    (guessed, keys): (u32, Option<&Ways>),
) {
    let beside = keys.is_none_or(|ways| ways.beside);
    place
        .spawn((inside(if beside { 2.4 } else { 1.2 }), Pickable::IGNORE))
        .with_children(|place| {
            place
                .spawn((horizontal(2.0), Pickable::IGNORE))
                .with_children(|line| {
                    sign(line, answer.number, answer.hat);
                    words_in(line, theme::WALL_STRONG, &answer.short);
                });
            place.spawn(text(theme::WALL_HEAD, task));
            // As wide as the widest of each, so that the same ways stand below each other.
            let mut columns: Vec<RepeatedGridTrack> = vec![GridTrack::auto(), GridTrack::flex(1.0)];
            if let Some(ways) = keys.filter(|_| beside) {
                columns.extend(ways.words.iter().map(|_| GridTrack::auto::<RepeatedGridTrack>()));
            }
            let table = Node {
                display: Display::Grid,
                grid_template_columns: columns,
                align_items: AlignItems::Center,
                column_gap: vh(2),
                row_gap: vh(if beside { 1.6 } else { 0.4 }),
                ..default()
            };
            place.spawn((table, Pickable::IGNORE)).with_children(|table| {
                for (which, gauge) in gauges.iter().enumerate() {
                    table.spawn(drawing(Drawing::sign(gauge_icon(which)), 6.0, 1.0));
                    words_in(table, theme::WALL_STRONG.color(theme::GAUGES[which]), gauge);
                    match keys {
                        Some(ways) if beside => each(table, ways, which),
                        Some(ways) => {
                            let node = Node {
                                grid_column: GridPlacement::start_end(2, -1),
                                ..horizontal(3.0)
                            };
                            table
                                .spawn((node, Pickable::IGNORE))
                                .with_children(|line| each(line, ways, which));
                        }
                        None => {}
                    }
                }
            });
            let said = words.fill("wall-guessed", &[("people", guessed.into())]);
            place.spawn(text(theme::WALL.color(theme::FOCUS), said));
        });
}

/// The three ways, with the keys that count hands for them. No way is broken into two lines.
fn each(place: &mut ChildSpawnerCommands, ways: &Ways, which: usize) {
    for (number, way) in (which * 3 + 1..).zip(&ways.words) {
        place
            .spawn((horizontal(1.0), Pickable::IGNORE))
            .with_children(|place| {
                let number = text(theme::WALL_STRONG.color(theme::FOCUS), number.to_string());
                place.spawn((number, TextLayout::no_wrap()));
                place.spawn((text(theme::WALL, way), TextLayout::no_wrap()));
            });
    }
}
