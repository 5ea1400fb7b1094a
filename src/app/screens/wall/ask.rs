//! A question on the wall: the options while a vote is open, and its result in bars.

use bevy::prelude::*;

use super::count::CountWords;
use super::parts::{Letters, bar, horizontal, inside, sign, vertical, words_in};
use crate::app::theme::{self, text};
use crate::vote::Seat;
use crate::words::Words;
use crate::workshop::{Answer, Polled, Round, SeatResult};

/// Lines of options that fit a picture, and how many of them each line of the question takes.
const LINES: (f32, f32) = (11.4, 1.2);
/// How much larger the letters of a question are.
const LARGER: f32 = 1.25;
/// Lines of options, in the smallest letters, that leave room for larger ones.
const FEW: f32 = 6.0;
/// Letters that an option's number and hat take.
const SIGN: f32 = 7.0;

/// A vote, open or closed and hidden.
pub(super) fn vote(place: &mut ChildSpawnerCommands, words: &Words, poll: &Polled, letters: Letters) {
    place
        .spawn((inside(1.6), Pickable::IGNORE))
        .with_children(|place| {
            place.spawn(text(theme::WALL_HEAD, &poll.prompt));
            let asked = letters.lines(letters.line * (1.0 - 1.0 / LARGER), [poll.prompt.as_str()]);
            options(place, &poll.options, letters, LINES.0 - LINES.1 * asked);
            if let Some(none) = &poll.none {
                place.spawn(text(theme::WALL.color(theme::MUTED), format!("0  {none}")));
            }
            let seats: Vec<&str> = poll.seats.iter().map(|(_, said)| said.as_str()).collect();
            if seats.len() > 1 {
                let said = words.fill(
                    "wall-twice",
                    &[("one", seats[0].into()), ("other", seats[1].into())],
                );
                place.spawn(text(theme::WALL, said));
            }
            let foot = Node {
                margin: UiRect::top(Val::Auto),
                justify_content: JustifyContent::SpaceBetween,
                ..horizontal(3.0)
            };
            place.spawn((foot, Pickable::IGNORE)).with_children(|foot| {
                foot.spawn((
                    CountWords,
                    text(theme::WALL_STRONG.color(theme::FOCUS), &poll.count_words),
                ));
                super::count::left(foot, words, poll);
            });
        });
}

/// The options with their words, shortened when not all fit: they are read out, and stand on the phones.
pub(super) fn options(place: &mut ChildSpawnerCommands, options: &[Answer], letters: Letters, room: f32) {
    let whole = letters.lines(SIGN, options.iter().map(|one| one.label.as_str()));
    let reasons = options.iter().filter_map(|one| one.closed.as_deref());
    let lines = whole + letters.lines(SIGN, reasons);
    let (fits, large) = (lines <= room, lines <= FEW);
    let kind = if large {
        theme::WALL_LARGE
    } else {
        theme::WALL_STRONG
    };
    for one in options {
        place
            .spawn((horizontal(1.6), Pickable::IGNORE))
            .with_children(|line| {
                sign(line, one.number, one.hat);
                let open = one.closed.is_none();
                let color = if open { theme::PAPER } else { theme::MUTED };
                let node = Node {
                    flex_shrink: 1.0,
                    flex_grow: 1.0,
                    flex_basis: px(0),
                    ..vertical(0.2)
                };
                line.spawn((node, Pickable::IGNORE)).with_children(|side| {
                    let label = if fits { &one.label } else { &one.short };
                    side.spawn(text(kind.color(color), label));
                    if let Some(reason) = one.closed.as_ref().filter(|_| fits) {
                        side.spawn(text(theme::WALL.color(theme::MUTED), reason));
                    }
                });
            });
    }
}

/// The result of the rounds that may be seen, option by option.
pub(super) fn result(
    place: &mut ChildSpawnerCommands,
    words: &Words,
    poll: &Polled,
    rounds: &[Round],
    letters: Letters,
) {
    let columns = columns(words, rounds);
    place
        .spawn((inside(1.0), Pickable::IGNORE))
        .with_children(|place| {
            place.spawn(text(theme::WALL_STRONG, &poll.prompt));
            if columns.len() > 1 {
                side_by_side(place, &columns, |place, (name, _)| {
                    words_in(place, theme::WALL.color(theme::MUTED), name);
                });
            }
            for answer in &poll.options {
                place
                    .spawn((vertical(0.2), Pickable::IGNORE))
                    .with_children(|one| {
                        one.spawn((horizontal(1.6), Pickable::IGNORE))
                            .with_children(|line| {
                                sign(line, answer.number, answer.hat);
                                words_in(line, theme::WALL, letters.on_a_line(SIGN, &answer.label));
                            });
                        bars(one, words, answer.number, &columns, theme::hat(answer.hat));
                    });
            }
            if let Some(none) = &poll.none {
                place.spawn(text(theme::WALL, none));
                bars(place, words, crate::vote::NONE, &columns, theme::MUTED);
            }
            side_by_side(place, &columns, |place, (_, seat)| {
                words_in(place, theme::WALL.color(theme::MUTED), &seat.words);
            });
        });
}

/// What stands side by side: each round, and in it each of the ways people voted.
fn columns<'a>(words: &Words, rounds: &'a [Round]) -> Vec<(String, &'a SeatResult)> {
    let of = |round: &'a Round| {
        let twice = round.seats.len() > 1;
        round
            .seats
            .iter()
            .map(move |seat| (named(words, round.round, twice.then_some(seat.seat)), seat))
    };
    rounds.iter().flat_map(of).collect()
}

fn named(words: &Words, round: u8, seat: Option<Seat>) -> String {
    let name = words.fill("wall-vote", &[("round", round.into())]);
    match seat {
        None => name,
        Some(Seat::Boss) => format!("{name}, {}", words.say("room-as-boss")),
        Some(Seat::Led) => format!("{name}, {}", words.say("room-as-led")),
    }
}

/// A row with as much room for one column as for another; two stand side by side, more below each other.
fn side_by_side<'a>(
    place: &mut ChildSpawnerCommands,
    columns: &'a [(String, &'a SeatResult)],
    mut spawn: impl FnMut(&mut ChildSpawnerCommands, &'a (String, &'a SeatResult)),
) {
    let row = Node {
        display: Display::Grid,
        grid_template_columns: RepeatedGridTrack::flex(columns.len().clamp(1, 2) as u16, 1.0),
        column_gap: vh(3),
        row_gap: vh(0.4),
        ..default()
    };
    place.spawn((row, Pickable::IGNORE)).with_children(|row| {
        for column in columns {
            row.spawn((horizontal(1.2), Pickable::IGNORE))
                .with_children(|place| spawn(place, column));
        }
    });
}

fn bars(
    place: &mut ChildSpawnerCommands,
    words: &Words,
    number: u8,
    columns: &[(String, &SeatResult)],
    color: Color,
) {
    side_by_side(place, columns, |place, (_, seat)| {
        let Some(tally) = &seat.tally else { return };
        let Some(row) = tally.rows.iter().find(|row| row.number == number) else {
            return;
        };
        let share = row.votes as f32 / tally.votes.max(1) as f32;
        let value = words.fill(
            "wall-votes",
            &[("votes", row.votes.into()), ("percent", row.percent.into())],
        );
        bar(place, share, &value, color);
    });
}
