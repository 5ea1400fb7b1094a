//! The table of acts as a page of the documentation.

use std::fmt::Write;

use super::{Moves, ROWS, Row, asks, participation};

/// `docs/acts.md`: what a boss can do, as Markdown.
#[must_use]
pub fn page() -> String {
    let mut page = String::from(HEAD);
    for row in &ROWS {
        let _ = writeln!(
            page,
            "| `{:?}` | {:?} | {:.2} | {:.2} | {:.2}{} | {:.1} | {} | `{:?}` | {}: *{}* |",
            row.act,
            row.hat,
            row.stance.structure,
            row.stance.consideration,
            participation(row.act),
            if asks(row.act) { ", asks" } else { "" },
            row.cost,
            moves(&row.moves),
            row.pair,
            row.reading,
            row.idea,
        );
    }
    page.push_str(FOOT);
    page
}

const HEAD: &str = "# Acts

What a boss can do, and what the team model makes of it. Made from the table in the program; do not edit.

*Structure* and *consideration* are the act's point on the map, 0 to 1. *Part* is how much people take part in a decision
taken this way, 0 (alone) to 1 (together): half of what consideration is more than structure, on top of one half. It
brings what people know and carries them along, and it takes time. Acts marked *asks* are those that count as asking:
the people addressed say what they want (`wants`). *Attention* is the act's cost; 1 is all a lead has for one decision.
*Also moves* is added once, to the people addressed or to the team, before the model takes its course.

| act | hat | structure | consideration | part | attention | also moves | counterpart | reading and idea |
|---|---|---|---|---|---|---|---|---|
";

const FOOT: &str = "
**Several acts in one choice** add up: their points and what else they move. If together they ask for more attention
than there is, all of them get the same share of it. There is more attention than 1 only with people on the bench who
share the lead, with process that needs no watching, or in a small team, and less while an old job takes part of the
day. So both hats at once must be earned. Attention that a choice leaves unused goes on in the way the lead is known
for.
";

/// What an act moves besides the stance, in words; `-` for nothing.
#[must_use]
pub fn also_moves(row: &Row) -> String {
    moves(&row.moves)
}

fn moves(moves: &Moves) -> String {
    let factors = [("work left", moves.effort), ("uncertainty", moves.uncertainty)];
    let sums = [
        ("clarity", moves.clarity),
        ("trust", moves.trust),
        ("energy", moves.energy),
        ("bench", moves.bench),
        ("process", moves.process),
        ("purpose", moves.purpose),
        ("safety", moves.safety),
        ("the old job", moves.doing),
    ];
    let mut parts = Vec::new();
    parts.extend(
        factors
            .iter()
            .filter(|(_, by)| *by < 1.0)
            .map(|(what, by)| format!("{what} x{by:.2}")),
    );
    if moves.skill > 0.0 {
        parts.push(format!("skill by {:.1} % of what they lack", 100.0 * moves.skill));
    }
    if moves.later > 0.0 {
        parts.push(format!(
            "date later by {:.0} % of the days left",
            100.0 * moves.later
        ));
    }
    parts.extend(
        sums.iter()
            .filter(|(_, by)| *by != 0.0)
            .map(|(what, by)| format!("{what} {by:+.3}")),
    );
    if parts.is_empty() {
        "-".to_owned()
    } else {
        parts.join(", ")
    }
}
