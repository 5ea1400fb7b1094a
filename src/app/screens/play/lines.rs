//! One line of the story as widgets: narration, speech, what the player did and how it came out.

use bevy::prelude::*;

use crate::app::access::Live;
use crate::app::motion::Eased;
use crate::app::playback::Playback;
use crate::app::theme::{self, Type, text};
use crate::app::widgets::icon::{hat_icon, verdict_icon};
use crate::app::widgets::panel::{column, row};
use crate::app::widgets::portrait::portrait;
use crate::draw::person::Pose;
use crate::numeral::Plain;
use crate::present::{Line, Member, Outcome};
use crate::report::names::which_hat;
use crate::sim::vocabulary::Hat;
use crate::words::Words;

/// A line on screen.
#[derive(Component)]
pub(super) struct LineNode;

/// A line just come; its [`Eased`] counts from 1 to 0 while it slides in.
#[derive(Component)]
pub(super) struct Arriving;

/// How a line comes to be on screen.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Arrival {
    /// It has been there before.
    Earlier,
    /// It slides in.
    Fresh,
    /// The same, and its words come one after the other; so many letters are there.
    Unfolding(f32),
}

/// Whether a line stands in the text: how a choice came out stands beside it.
pub(super) fn is_told(line: &Line) -> bool {
    !matches!(line, Line::Came(_))
}

/// The lines of the scene that stand in its text.
pub(super) fn told(playback: &Playback) -> impl Iterator<Item = &Line> {
    playback.lines.iter().filter(|line| is_told(line))
}

/// Spawns a line.
pub(crate) fn spawn(
    parent: &mut ChildSpawnerCommands,
    words: &Words,
    line: &Line,
    cast: &[Member],
    arrival: Arrival,
) {
    let fresh = arrival != Arrival::Earlier;
    let mut slide = Eased::at(if fresh { 1.0 } else { 0.0 });
    slide.go(0.0, 0.35);
    let node = Node {
        width: percent(100),
        flex_shrink: 0.0,
        ..column(0.0)
    };
    let mut entity = parent.spawn((LineNode, node, UiTransform::IDENTITY, Pickable::IGNORE));
    if fresh {
        entity.insert((Arriving, Live, slide));
    }
    let name = |who: usize| cast.get(who).map_or("", |who| who.name.as_str());
    entity.with_children(|place| match line {
        Line::Told(told) => paragraph(place, told, (arrival, 0)),
        Line::Said { who, text } => said(place, cast.get(*who), (name(*who), text), arrival),
        Line::Wishes { who, text } => {
            let label = words.fill("play-wishes", &[("name", name(*who).into())]);
            said(
                place,
                cast.get(*who),
                (&label, std::slice::from_ref(text)),
                arrival,
            );
        }
        Line::Did { hat, label, .. } => did(place, words, *hat, label),
        Line::Came(outcome) => came(place, words, outcome),
        Line::Passed { when, said } => {
            place.spawn(text(theme::LABEL.color(theme::MUTED), when));
            for sentence in said {
                place.spawn(theme::told(theme::BODY, sentence));
            }
        }
        Line::Noted(note) => noted(place, note),
        Line::Head(title) => {
            place.spawn((
                Node {
                    margin: UiRect::vertical(px(6)),
                    ..default()
                },
                Pickable::IGNORE,
                children![text(theme::HEADING.color(theme::MUTED), title)],
            ));
        }
    });
}

/// Words that are read; so many letters of the line come before them.
fn paragraph(place: &mut ChildSpawnerCommands, words: &str, (arrival, before): (Arrival, usize)) {
    if let Arrival::Unfolding(there) = arrival {
        place.spawn(theme::unfolding(theme::BODY, words, (before, there)));
    } else {
        place.spawn(theme::told(theme::BODY, words));
    }
}

fn said(
    place: &mut ChildSpawnerCommands,
    who: Option<&Member>,
    (label, what): (&str, &[String]),
    arrival: Arrival,
) {
    let line = Node {
        align_items: AlignItems::FlexStart,
        ..row(14.0)
    };
    place.spawn((line, Pickable::IGNORE)).with_children(|line| {
        if let Some(who) = who {
            line.spawn(portrait(&who.look, &Pose::default(), 50.0));
        }
        line.spawn((
            Node {
                flex_shrink: 1.0,
                ..column(1.0)
            },
            Pickable::IGNORE,
        ))
        .with_children(|side| {
            side.spawn(text(theme::LABEL.color(theme::FOCUS), label));
            let mut before = 0;
            for words in what {
                paragraph(side, words, (arrival, before));
                before += words.chars().count();
            }
        });
    });
}

fn did(place: &mut ChildSpawnerCommands, words: &Words, hat: Hat, what: &str) {
    let color = theme::hat(hat);
    let node = Node {
        padding: UiRect::axes(px(16), px(10)),
        border: UiRect::left(px(4)),
        border_radius: BorderRadius::all(px(10)),
        ..row(14.0)
    };
    let looks = (
        BackgroundColor(color.with_alpha(0.13)),
        BorderColor::all(color),
        Pickable::IGNORE,
    );
    place.spawn((node, looks)).with_children(|line| {
        line.spawn(hat_icon(hat, 34.0));
        line.spawn((
            Node {
                flex_shrink: 1.0,
                ..column(1.0)
            },
            Pickable::IGNORE,
        ))
        .with_children(|side| {
            side.spawn(text(
                theme::SMALL.color(theme::hat_ink(hat)),
                words.fill("play-you-did", &[("hat", which_hat(hat).into())]),
            ));
            side.spawn(theme::told(theme::STRONG, what));
        });
    });
}

/// How a choice came out, with what its chance was made of.
pub(super) fn came(place: &mut ChildSpawnerCommands, words: &Words, outcome: &Outcome) {
    let line = Node {
        align_items: AlignItems::FlexStart,
        ..row(14.0)
    };
    place.spawn((line, Pickable::IGNORE)).with_children(|line| {
        line.spawn(verdict_icon(outcome.worked, 34.0));
        line.spawn((
            Node {
                flex_shrink: 1.0,
                ..column(3.0)
            },
            Pickable::IGNORE,
        ))
        .with_children(|side| {
            let (head, color) = if outcome.worked {
                (words.say("play-worked"), theme::GAUGES[2])
            } else {
                (words.say("play-failed"), theme::ALARM)
            };
            side.spawn(text(theme::STRONG.color(color), head));
            side.spawn(text(theme::SMALL, &outcome.words));
            let parts = Node {
                flex_wrap: FlexWrap::Wrap,
                row_gap: px(4),
                ..row(18.0)
            };
            side.spawn((parts, Pickable::IGNORE)).with_children(|parts| {
                for (name, share) in &outcome.parts {
                    part(parts, name, *share);
                }
            });
        });
    });
}

/// One of the three factors of the odds: its name, a small bar, a number.
fn part(parts: &mut ChildSpawnerCommands, name: &str, share: f32) {
    parts.spawn((row(8.0), Pickable::IGNORE)).with_children(|part| {
        part.spawn(text(theme::SMALL.color(theme::PAPER), name));
        let track = Node {
            width: px(64),
            height: px(7),
            border_radius: BorderRadius::all(px(4)),
            overflow: Overflow::clip(),
            ..default()
        };
        part.spawn((track, BackgroundColor(theme::LINE), Pickable::IGNORE))
            .with_children(|track| {
                let fill = Node {
                    width: percent(share * 100.0),
                    height: percent(100),
                    ..default()
                };
                track.spawn((fill, BackgroundColor(theme::PAPER), Pickable::IGNORE));
            });
        part.spawn(text(
            SMALL_FIGURE,
            format!("{:.0}", Plain((share * 100.0).into())),
        ));
    });
}

const SMALL_FIGURE: Type = theme::SMALL.color(theme::PAPER);

fn noted(place: &mut ChildSpawnerCommands, note: &str) {
    let node = Node {
        padding: UiRect::axes(px(14), px(6)),
        border_radius: BorderRadius::all(px(10)),
        align_self: AlignSelf::FlexStart,
        max_width: percent(100),
        ..row(10.0)
    };
    let looks = (BackgroundColor(theme::RAISED.with_alpha(0.6)), Pickable::IGNORE);
    place.spawn((node, looks)).with_children(|line| {
        let dot = Node {
            width: px(8),
            height: px(8),
            border_radius: BorderRadius::all(px(4)),
            flex_shrink: 0.0,
            ..default()
        };
        line.spawn((dot, BackgroundColor(theme::GAUGES[1]), Pickable::IGNORE));
        // A long note breaks into lines rather than run out of the text.
        let rest = Node {
            flex_shrink: 1.0,
            min_width: px(0),
            ..default()
        };
        line.spawn((
            rest,
            Pickable::IGNORE,
            children![text(theme::SMALL.color(theme::PAPER), note)],
        ));
    });
}
