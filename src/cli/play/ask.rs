//! What a person types at the prompt, or in a list of choices, and what is meant by it.

use std::io::{BufRead, IsTerminal, Read, Write};

use crate::play::{Opening, Playthrough};
use crate::present::names;
use crate::story::ids::DecisionId;
use crate::story::model::Decision;
use crate::words::Words;

/// The most bytes of a line that are looked at; nobody types more.
const LONGEST: u64 = 4_096;

/// What can be put around a word without meaning anything else: quotes, brackets, signs behind a number.
const AROUND: &[char] = &[
    '"', '\'', '`', '´', '‘', '’', '‚', '‛', '“', '”', '„', '«', '»', '‹', '›', '(', ')', '[', ']', '<', '>',
    '.', ':', ';', ',', '#', '\u{feff}', '\u{200b}',
];

/// What was typed instead of a choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wish {
    /// Go back to the decision before.
    Back,
    /// Show how everybody is in numbers.
    People,
    /// Show what can be typed.
    Help,
    /// Stop.
    Stop,
}

/// What a person wants who types this; none when it is no such word.
pub(super) fn wish(typed: &str) -> Option<Wish> {
    let bare = typed.trim();
    if matches!(bare, "" | "?" | "\u{feff}") {
        return Some(Wish::Help);
    }
    match folded(bare).as_str() {
        "q" | "quit" | "exit" | "stop" | ":q" => Some(Wish::Stop),
        "b" | "back" | "undo" => Some(Wish::Back),
        "people" => Some(Wish::People),
        "h" | "help" => Some(Wish::Help),
        _ => None,
    }
}

/// The option that is meant: by its number, its id or its label, whatever the case and whatever stands around it.
pub(super) fn option(decision: &Decision, openings: &[Opening], typed: &str) -> Option<Opening> {
    let word = folded(typed);
    if word.is_empty() {
        return None;
    }
    let digits = word.bytes().all(|byte| byte.is_ascii_digit());
    let by_number = || {
        let number: usize = word.parse().ok().filter(|_| digits)?;
        openings.get(number.checked_sub(1)?).copied()
    };
    let choice = |opening: &Opening| &decision.choices[opening.choice.index()];
    // Ids are of small letters, figures and `_`.
    let joined = word.replace([' ', '-'], "_");
    let by_id = || openings.iter().find(|opening| choice(opening).id == joined);
    let by_label = || {
        let mut alike = openings
            .iter()
            .filter(|opening| folded(&choice(opening).label) == word);
        alike.next().filter(|_| alike.next().is_none())
    };
    by_number().or_else(|| by_id().or_else(by_label).copied())
}

/// A word as it is compared: without what stands around it, in small letters, umlauts as two letters.
fn folded(typed: &str) -> String {
    let bare = typed.trim_matches(|c: char| c.is_whitespace() || AROUND.contains(&c));
    let mut out = String::new();
    for c in bare.chars().flat_map(char::to_lowercase) {
        match c {
            'ä' => out.push_str("ae"),
            'ö' => out.push_str("oe"),
            'ü' => out.push_str("ue"),
            'ß' => out.push_str("ss"),
            // The dots of an umlaut that is written as two characters, as macOS does.
            '\u{308}' => out.push('e'),
            _ => out.push(c),
        }
    }
    out
}

/// The choices of `--choices`: commas, semicolons or spaces between them, one also at the end.
pub(super) fn listed(given: &[String]) -> Vec<String> {
    let between = |c: char| c.is_whitespace() || matches!(c, ',' | ';');
    let all = given.iter().flat_map(|list| list.split(between));
    all.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Why a word is no answer: the choice of that name is closed, and what would open it, or there is none.
///
/// `shown` are the options a player sees; one that is hidden is not given away.
pub(super) fn refusal(
    words: &Words,
    played: &Playthrough,
    id: DecisionId,
    word: &str,
    (known, shown): (Option<Opening>, &[Opening]),
) -> String {
    let scenario = played.scenario();
    let decision = scenario.decision(id);
    let asked = [("word", word.into()), ("decision", decision.id.as_str().into())];
    if let Some(option) = known {
        let closed = words.fill("text-is-closed", &asked);
        let now = played.state().values();
        return format!("{closed}: {}", names::reason(words, scenario, id, option, &now));
    }
    let ids = shown
        .iter()
        .map(|option| scenario.choice(id, option.choice).id.as_str());
    let ids: Vec<&str> = ids.collect();
    let [word, decision] = asked;
    words.fill(
        "text-no-such-choice",
        &[word, decision, ("choices", ids.join(", ").into())],
    )
}

/// What somebody types behind a `> `; none when nobody is there any more.
pub(super) fn typed(stdin: &mut dyn BufRead, out: &mut dyn Write) -> std::io::Result<Option<String>> {
    write!(out, "> ")?;
    out.flush()?;
    let mut line = Vec::new();
    stdin.take(LONGEST).read_until(b'\n', &mut line)?;
    if line.is_empty() {
        writeln!(out)?;
        return Ok(None);
    }
    if line.len() as u64 == LONGEST && !line.ends_with(b"\n") {
        return Err(std::io::Error::other(format!(
            "a line of more than {LONGEST} bytes is no answer; look what comes in on standard input"
        )));
    }
    // Whatever the encoding, it can be answered.
    let line = String::from_utf8_lossy(&line).trim().to_owned();
    // A terminal shows what is typed; a pipe does not, and the next line would follow the `>`.
    if !std::io::stdin().is_terminal() {
        writeln!(out, "{line}")?;
    }
    Ok(Some(line))
}
