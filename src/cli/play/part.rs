//! A part of a career, played like any story and kept in the career's file.

use std::io::{BufRead, IsTerminal, Write};

use super::keep::CareerFile;
use super::{Aids, Keep, Player, Playthrough, Policy, Table, Trouble, Words, ask, people, text};

/// Plays a part by a policy or by whoever types, and returns it as far as it came.
///
/// # Errors
/// When it cannot be kept, printed or ended.
pub(in crate::cli) fn part(
    words: &Words,
    (played, policy): (Playthrough, Option<Policy>),
    file: CareerFile,
    stdin: &mut dyn BufRead,
    out: &mut dyn Write,
) -> Result<Playthrough, Trouble> {
    writeln!(
        out,
        "{}{}",
        text::head(words, &played),
        people::cast(played.scenario(), played.start())
    )?;
    let mut table = Table {
        words,
        aids: &Aids::default(),
        hinted: false,
        lines: 0,
        heard: Vec::new(),
        lingers: std::io::stdin().is_terminal(),
        player: policy.map_or(Player::Person, Player::Policy),
        keep: Keep::career(file),
        played,
        stdin,
        out,
    };
    let ended = table.play();
    // Whatever came in between, what was played is kept.
    table.keep.close(&table.played)?;
    ended.map(|()| table.played)
}

/// A line of whoever types; none when nobody is there any more.
///
/// # Errors
/// When it cannot be read.
pub(in crate::cli) fn line(stdin: &mut dyn BufRead, out: &mut dyn Write) -> Result<Option<String>, Trouble> {
    Ok(ask::typed(stdin, out)?)
}

/// Whether this is typed to stop, wherever one is asked.
pub(in crate::cli) fn stops(typed: &str) -> bool {
    ask::wish(typed) == Some(ask::Wish::Stop)
}
