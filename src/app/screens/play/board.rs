//! The work in hand: the board in words, beside the text while nothing is to be decided.

use bevy::prelude::*;

use crate::app::theme::{self, text};
use crate::app::widgets::panel::{column, row};
use crate::present::{Card, Column};
use crate::report::names;
use crate::words::Words;

/// How far a card is, and by when it is due as long as it is not done.
fn standing(words: &Words, card: &Card) -> (String, Color) {
    let done = match card.column {
        Column::ToDo => words.say("board-to-do"),
        Column::Doing => words.percent(f64::from(card.done)),
        Column::PutOff => words.say("board-put-off"),
        Column::Done(true) => return (words.say("board-in-time"), theme::MUTED),
        Column::Done(false) => return (words.say("board-late"), theme::MUTED),
    };
    let day = [("day", names::day(words, card.due).into())];
    if card.overdue {
        (
            format!("{done} · {}", words.fill("board-overdue", &day)),
            theme::ALARM,
        )
    } else {
        (
            format!("{done} · {}", words.fill("board-due", &day)),
            theme::MUTED,
        )
    }
}

/// The board in words: each card with how far it is.
pub(super) fn work(side: &mut ChildSpawnerCommands, words: &Words, cards: &[Card]) {
    if cards.is_empty() {
        return;
    }
    side.spawn(text(theme::LABEL.color(theme::MUTED), words.say("board-heading")));
    for card in cards {
        let node = Node {
            padding: UiRect::axes(px(16), px(10)),
            border_radius: BorderRadius::all(px(12)),
            flex_shrink: 0.0,
            ..column(7.0)
        };
        side.spawn((
            node,
            BackgroundColor(theme::NIGHT.with_alpha(0.45)),
            Pickable::IGNORE,
        ))
        .with_children(|place| {
            let (state, color) = standing(words, card);
            let head = Node {
                justify_content: JustifyContent::SpaceBetween,
                flex_wrap: FlexWrap::Wrap,
                ..row(16.0)
            };
            place.spawn((head, Pickable::IGNORE)).with_children(|head| {
                head.spawn((
                    Node {
                        flex_shrink: 1.0,
                        ..default()
                    },
                    Pickable::IGNORE,
                    children![text(theme::LABEL, &card.title)],
                ));
                head.spawn((
                    Node {
                        flex_shrink: 0.0,
                        ..default()
                    },
                    Pickable::IGNORE,
                    children![text(theme::SMALL.color(color), state)],
                ));
            });
            let track = Node {
                height: px(5),
                border_radius: BorderRadius::all(px(3)),
                overflow: Overflow::clip(),
                ..default()
            };
            place
                .spawn((
                    track,
                    BackgroundColor(theme::LINE.with_alpha(0.5)),
                    Pickable::IGNORE,
                ))
                .with_children(|track| {
                    let fill = Node {
                        width: percent(card.done * 100.0),
                        height: percent(100),
                        ..default()
                    };
                    track.spawn((fill, BackgroundColor(theme::GAUGES[1]), Pickable::IGNORE));
                });
        });
    }
}
