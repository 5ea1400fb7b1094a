//! The other pictures: people talk, the decision, guesses, looking back, the end.

use bevy::prelude::*;

use super::count::Clock;
use super::parts::{Letters, clock, drawing, horizontal, inside, sign, vertical, words_in};
use super::{ask, door, lines, why};
use crate::app::theme::{self, text};
use crate::app::widgets::icon::gauge_icon;
use crate::present::Member;
use crate::words::Words;
use crate::workshop::{Answer, Body, Picture};

/// Spawns what the picture shows.
pub(super) fn body(
    place: &mut ChildSpawnerCommands,
    words: &Words,
    picture: &Picture,
    (cast, scene): (&[Member], bool),
    letters: Letters,
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
            ask::result(place, words, poll, rounds, letters);
            sent(place, cloud, reasons);
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
        } => guess(place, words, answer, (gauges, task), *guessed),
        Body::Why { moved, guessed, road } => why::spawn(place, words, moved, guessed, road.as_deref()),
        Body::Debrief { opening, questions } => {
            place
                .spawn((inside(2.0), Pickable::IGNORE))
                .with_children(|place| {
                    place.spawn(theme::told(theme::WALL, opening));
                    for question in questions.iter().take(4) {
                        place.spawn(theme::told(theme::WALL_STRONG, question));
                    }
                });
        }
        Body::Finished { words: said } => {
            let node = Node {
                justify_content: JustifyContent::Center,
                ..inside(3.0)
            };
            place.spawn((node, Pickable::IGNORE)).with_children(|place| {
                place.spawn(text(theme::WALL_HUGE, words.say("wall-thanks")));
                place.spawn(text(theme::WALL, said));
            });
        }
    }
}

/// What people sent and the facilitator let through.
fn sent(place: &mut ChildSpawnerCommands, cloud: &[(String, u32)], reasons: &[String]) {
    if cloud.is_empty() && reasons.is_empty() {
        return;
    }
    let node = Node {
        padding: UiRect::axes(vh(3), vh(1.6)),
        flex_wrap: FlexWrap::Wrap,
        row_gap: vh(0.6),
        flex_shrink: 0.0,
        ..horizontal(2.4)
    };
    place
        .spawn((node, BackgroundColor(theme::PANEL), Pickable::IGNORE))
        .with_children(|line| {
            for (word, times) in cloud.iter().take(12) {
                let said = if *times > 1 {
                    format!("{word} ×{times}")
                } else {
                    word.clone()
                };
                line.spawn(text(theme::WALL_STRONG.color(theme::FOCUS), said));
            }
            for reason in reasons.iter().take(3) {
                line.spawn(text(theme::WALL, format!("“{reason}”")));
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
            text(theme::WALL_HEAD.color(theme::FOCUS), clock(since)),
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
        place.spawn(text(theme::WALL.color(theme::MUTED), by));
    });
}

fn guess(
    place: &mut ChildSpawnerCommands,
    words: &Words,
    answer: &Answer,
    (gauges, task): (&[String; 3], &str),
    guessed: u32,
) {
    place
        .spawn((inside(2.4), Pickable::IGNORE))
        .with_children(|place| {
            place
                .spawn((horizontal(2.0), Pickable::IGNORE))
                .with_children(|line| {
                    sign(line, answer.number, answer.hat);
                    words_in(line, theme::WALL_STRONG, &answer.short);
                });
            place.spawn(text(theme::WALL_HEAD, task));
            let list = vertical(1.6);
            place.spawn((list, Pickable::IGNORE)).with_children(|list| {
                for (which, gauge) in gauges.iter().enumerate() {
                    list.spawn((horizontal(2.0), Pickable::IGNORE))
                        .with_children(|line| {
                            line.spawn(drawing(gauge_icon(which), 6.0, 1.0));
                            words_in(line, theme::WALL_STRONG.color(theme::GAUGES[which]), gauge);
                        });
                }
            });
            let said = words.fill("wall-guessed", &[("people", guessed.into())]);
            place.spawn(text(theme::WALL.color(theme::FOCUS), said));
        });
}
