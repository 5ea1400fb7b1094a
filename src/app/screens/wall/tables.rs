//! What each table voted, below the bars of the whole room.

use bevy::prelude::*;

use super::parts::{Letters, horizontal};
use crate::app::theme::{self, text};
use crate::words::Words;
use crate::workshop::Round;

/// Letters between two tables that stand side by side.
const BETWEEN: f32 = 4.0;
/// Lines of air around them.
const AROUND: f32 = 0.8;

/// Each table of the latest round in words and numbers: how many of it for which option.
pub(super) fn told(words: &Words, rounds: &[Round]) -> Vec<String> {
    let tables = rounds.last().map_or(&[][..], |round| round.tables.as_slice());
    let one = |(table, tally): &(u8, Option<crate::vote::Tally>)| {
        let name = words.fill("session-table", &[("table", (*table).into())]);
        let votes = match tally {
            None => words.say("session-table-few"),
            Some(tally) => {
                let rows = tally.rows.iter();
                let rows: Vec<String> = rows.map(|row| format!("{}: {}", row.number, row.votes)).collect();
                rows.join(" · ")
            }
        };
        format!("{name}   {votes}")
    };
    tables.iter().map(one).collect()
}

/// Lines that they take; none where there are no tables.
pub(super) fn lines(tables: &[String], letters: Letters) -> f32 {
    let longest = tables.iter().map(|one| one.chars().count()).max();
    let Some(longest) = longest else { return 0.0 };
    let beside = (letters.line / (longest as f32 + BETWEEN)).floor().max(1.0);
    (tables.len() as f32 / beside).ceil() + AROUND
}

/// Spawns them.
pub(super) fn spawn(place: &mut ChildSpawnerCommands, tables: &[String]) {
    let node = Node {
        padding: UiRect::axes(vh(3), vh(1.6)),
        flex_wrap: FlexWrap::Wrap,
        flex_shrink: 0.0,
        ..horizontal(4.0)
    };
    place
        .spawn((node, BackgroundColor(theme::PANEL), Pickable::IGNORE))
        .with_children(|line| {
            for table in tables {
                line.spawn((text(theme::WALL_STRONG, table), TextLayout::no_wrap()));
            }
        });
}
