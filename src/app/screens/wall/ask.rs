//! A question on the wall: the options while a vote is open, and its result in bars.

use bevy::prelude::*;

use super::count::CountWords;
use super::parts::{Letters, bar, horizontal, inside, sign, vertical, words_in};
use crate::app::theme::{self, Type, text};
use crate::story::far;
use crate::vote::{NONE, Seat};
use crate::words::Words;
use crate::workshop::{Answer, Polled, Round, SeatResult};

/// Lines of options, in the smallest letters, that leave room for larger ones.
const FEW: f32 = 6.0;
/// Letters that an option's number and hat take.
const SIGN: f32 = far::SIGN as f32;

/// Lines of a result more than of a question: nothing counts below it, and its gaps are reckoned by themselves.
const BARS: f32 = 1.6;
/// Lines of air between what stands below each other.
const GAP: f32 = 0.17;
/// Lines by which a row of bars is higher than one of words.
const ROW: f32 = 0.07;
/// Gaps where there is room for them and where there is not, in shares of the height; and how much less the latter are, in lines.
const GAPS: (f32, f32) = (1.0, 0.3);
const LESS: f32 = 0.12;

/// A vote, open or closed and hidden.
pub(super) fn vote(place: &mut ChildSpawnerCommands, words: &Words, poll: &Polled, letters: Letters) {
    place
        .spawn((inside(0.9), Pickable::IGNORE))
        .with_children(|place| {
            let (kind, room) = question(poll, letters);
            place.spawn(text(kind, &poll.prompt));
            let rest = rest(words, poll, letters, room);
            let taken: f32 = rest.iter().map(|(_, lines)| lines * far::HEAD).sum();
            options(place, &poll.options, letters, room - taken);
            for (said, _) in &rest {
                place.spawn(text(theme::WALL.color(theme::MUTED), said));
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

/// The face of the question and the lines it leaves: smaller letters where its options need the room.
fn question(poll: &Polled, letters: Letters) -> (Type, f32) {
    let prompt = [poll.prompt.as_str()];
    let larger = letters.line * (1.0 - 1.0 / far::LARGER);
    let room = letters.room - far::HEAD * letters.lines(larger, prompt);
    let options = letters.lines(SIGN, poll.options.iter().map(|one| one.label.as_str()));
    if options <= room {
        (theme::WALL_HEAD, room)
    } else {
        (theme::WALL_STRONG, letters.room - letters.lines(0.0, prompt))
    }
}

/// What stands below the options, with its lines, as long as each option keeps one of its own.
fn rest(words: &Words, poll: &Polled, letters: Letters, mut room: f32) -> Vec<(String, f32)> {
    let none = poll.none.as_ref().map(|none| format!("0  {none}"));
    let twice = match poll.seats.as_slice() {
        [(_, one), (_, other), ..] => {
            let values = [("one", one.as_str().into()), ("other", other.as_str().into())];
            Some(words.fill("wall-twice", &values))
        }
        _ => None,
    };
    let all = none.into_iter().chain(twice).map(|said| {
        let lines = letters.lines(0.0, [said.as_str()]);
        (said, lines)
    });
    all.take_while(|(_, lines)| {
        room -= lines * far::HEAD;
        room >= poll.options.len() as f32
    })
    .collect()
}

/// The options with their words, each shortened to its share of the room when not all fit: they are read out, and stand on
/// the phones.
pub(super) fn options(place: &mut ChildSpawnerCommands, options: &[Answer], letters: Letters, room: f32) {
    let whole = letters.lines(SIGN, options.iter().map(|one| one.label.as_str()));
    let reasons = options.iter().filter_map(|one| one.closed.as_deref());
    let lines = whole + letters.lines(SIGN, reasons);
    let (fits, large) = (lines <= room, lines <= FEW);
    let shares = letters.shared(SIGN, room, options.iter().map(|one| one.label.as_str()));
    let kind = if large {
        theme::WALL_LARGE
    } else {
        theme::WALL_STRONG
    };
    for (one, share) in options.iter().zip(shares) {
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
                    let label = if fits {
                        one.label.clone()
                    } else {
                        letters.in_lines(SIGN, share, &one.label)
                    };
                    side.spawn(text(kind.color(color), label));
                    if let Some(reason) = one.closed.as_ref().filter(|_| fits) {
                        side.spawn(text(theme::WALL.color(theme::MUTED), reason));
                    }
                });
            });
    }
}

/// What stands above, in and below the bars of a result, and the lines that leaves.
struct Bars<'a> {
    columns: Vec<(String, &'a SeatResult)>,
    heads: Vec<String>,
    below: Vec<&'a str>,
    /// Lines that are left when each option has one for its words; below 0 the options are their numbers and hats alone.
    spare: f32,
    /// Whether not even numbers and hats have room for gaps as wide as usual.
    tight: bool,
    /// Whether the question has one line at the most.
    short: bool,
}

impl<'a> Bars<'a> {
    fn of(words: &Words, poll: &Polled, rounds: &'a [Round], letters: Letters) -> Self {
        let columns = columns(words, rounds);
        let heads = heads(words, rounds, &columns);
        // Two stand beside each other, as high as the higher of them.
        let high = |texts: &[&str]| -> f32 {
            let taken = if columns.len() > 1 {
                letters.line / 2.0 + 1.0
            } else {
                0.0
            };
            let pairs = texts.chunks(2);
            pairs
                .map(|pair| {
                    pair.iter()
                        .map(|said| letters.lines(taken, [*said]))
                        .fold(0.0, f32::max)
                })
                .sum()
        };
        let above: Vec<&str> = heads.iter().map(String::as_str).collect();
        let mut below = below(&columns);
        let options = poll.options.len() + usize::from(poll.none.is_some());
        let rows = columns.len().div_ceil(2) as f32;
        let prompt = letters.lines(0.0, [poll.prompt.as_str()]);
        // What stands below each other has a gap in between.
        let between = (options + above.len().min(1) + 1) as f32;
        let gaps = between * GAP + options as f32 * rows * ROW;
        let room = letters.room + BARS - gaps;
        let spare = room - prompt - high(&above) - options as f32 * (1.0 + rows) - high(&below);
        let alone = spare + options as f32;
        let mut left = alone + between * LESS;
        // How many voted stands in the numbers, too.
        if left < 0.0 {
            left += high(&below);
            below.clear();
        }
        Self {
            columns,
            heads,
            below,
            spare,
            tight: alone < 0.0,
            short: left < 0.0,
        }
    }
}

/// What is written below the columns; what is the same of both rounds is said once.
fn below<'a>(columns: &[(String, &'a SeatResult)]) -> Vec<&'a str> {
    let said: Vec<&str> = columns.iter().map(|(_, seat)| seat.words.as_str()).collect();
    match said.as_slice() {
        [boss, led, boss_again, led_again] if boss == boss_again && led == led_again => vec![boss, led],
        _ => said,
    }
}

/// What is written above the columns: nothing above a single one; of two rounds in which people voted twice the first stands over the
/// second.
fn heads(words: &Words, rounds: &[Round], columns: &[(String, &SeatResult)]) -> Vec<String> {
    match (rounds, columns) {
        (_, [] | [_]) => Vec::new(),
        ([one, other], [(_, boss), (_, led), _, _]) => [boss, led]
            .map(|seat| {
                let values = [
                    ("one", one.round.into()),
                    ("other", other.round.into()),
                    ("seat", as_whom(words, seat.seat).into()),
                ];
                words.fill("wall-votes-twice", &values)
            })
            .to_vec(),
        _ => columns.iter().map(|(name, _)| name.clone()).collect(),
    }
}

/// Lines that a result leaves when each option has one for its words; below 0 there is not room for all.
pub(super) fn spare(words: &Words, poll: &Polled, rounds: &[Round], letters: Letters) -> f32 {
    Bars::of(words, poll, rounds, letters).spare
}

/// The result of the rounds that may be seen, option by option.
pub(super) fn result(
    place: &mut ChildSpawnerCommands,
    words: &Words,
    poll: &Polled,
    rounds: &[Round],
    letters: Letters,
    sent: f32,
) {
    let all = Bars::of(words, poll, rounds, letters);
    let columns = &all.columns;
    let free = (all.spare - sent).max(0.0) + poll.options.len() as f32;
    let shares = letters.shared(SIGN, free, poll.options.iter().map(|one| one.label.as_str()));
    let gap = if all.tight { GAPS.1 } else { GAPS.0 };
    place
        .spawn((inside(gap), Pickable::IGNORE))
        .with_children(|place| {
            let short = all.short.then(|| letters.in_lines(0.0, 1.0, &poll.prompt));
            place.spawn(text(theme::WALL_STRONG, short.as_ref().unwrap_or(&poll.prompt)));
            if !all.heads.is_empty() {
                side_by_side(place, &all.heads, |place, name| {
                    words_in(place, theme::WALL.color(theme::MUTED), name);
                });
            }
            for (answer, share) in poll.options.iter().zip(shares) {
                let label = (all.spare >= 0.0).then(|| letters.in_lines(SIGN, share, &answer.label));
                option_bars(place, words, (answer, label), columns);
            }
            if let Some(none) = &poll.none {
                none_bars(place, words, none, all.spare >= 0.0, columns);
            }
            side_by_side(place, &all.below, |place, said| {
                words_in(place, theme::WALL.color(theme::MUTED), *said);
            });
        });
}

/// The bars of an option below its words, or beside its number where there is no room for them.
fn option_bars(
    place: &mut ChildSpawnerCommands,
    words: &Words,
    (answer, label): (&Answer, Option<String>),
    columns: &[(String, &SeatResult)],
) {
    let color = theme::hat(answer.hat);
    if let Some(label) = label {
        place
            .spawn((vertical(0.2), Pickable::IGNORE))
            .with_children(|one| {
                one.spawn((horizontal(1.6), Pickable::IGNORE))
                    .with_children(|line| {
                        sign(line, answer.number, answer.hat);
                        words_in(line, theme::WALL, label);
                    });
                bars(one, words, answer.number, columns, color);
            });
        return;
    }
    place
        .spawn((horizontal(1.6), Pickable::IGNORE))
        .with_children(|line| {
            sign(line, answer.number, answer.hat);
            let node = Node {
                flex_grow: 1.0,
                flex_basis: px(0),
                ..vertical(0.2)
            };
            line.spawn((node, Pickable::IGNORE)).with_children(|one| {
                bars(one, words, answer.number, columns, color);
            });
        });
}

/// The bars of "none of these", beside its number where there is no room for the words.
fn none_bars(
    place: &mut ChildSpawnerCommands,
    words: &Words,
    none: &str,
    room: bool,
    columns: &[(String, &SeatResult)],
) {
    if room {
        place.spawn(text(theme::WALL, none));
        bars(place, words, NONE, columns, theme::MUTED);
        return;
    }
    place
        .spawn((horizontal(1.6), Pickable::IGNORE))
        .with_children(|line| {
            // As wide as the sign of an option.
            let number = Node {
                width: vh(11.0),
                flex_shrink: 0.0,
                ..default()
            };
            let zero = text(theme::WALL_STRONG.color(theme::MUTED), NONE.to_string());
            line.spawn((number, Pickable::IGNORE, children![zero]));
            let node = Node {
                flex_grow: 1.0,
                flex_basis: px(0),
                ..vertical(0.2)
            };
            line.spawn((node, Pickable::IGNORE))
                .with_children(|one| bars(one, words, NONE, columns, theme::MUTED));
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
        Some(seat) => format!("{name}, {}", as_whom(words, seat)),
    }
}

fn as_whom(words: &Words, seat: Seat) -> String {
    match seat {
        Seat::Boss => words.say("room-as-boss"),
        Seat::Led => words.say("room-as-led"),
    }
}

/// A row with as much room for one column as for another; two stand side by side, more below each other.
fn side_by_side<'a, T>(
    place: &mut ChildSpawnerCommands,
    columns: &'a [T],
    mut spawn: impl FnMut(&mut ChildSpawnerCommands, &'a T),
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
