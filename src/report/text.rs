//! A playthrough as plain text: what the text player prints and what golden transcripts hold. It lays out cues.

use crate::numeral::Plain;
use crate::play::{Playthrough, Taken};
use crate::present::names::{self, hat_in_short};
use crate::present::{self, Ask, Cue, Line, Member, Moved, Outcome, Term};
use crate::story::{Scenario, emphasis};
use crate::words::Words;

/// What stands before and between the parts of a paragraph, and for a line end in it. No text of a scenario holds them:
/// see [`printable`].
const MARK: char = '\u{1}';
const BREAK: &str = "\u{2}";
/// Begins what is stressed, for a terminal. It and its end take no room, and [`unmarked`] takes them out again.
const BOLD: &str = "\u{1b}[1m";
/// Ends what is stressed.
const USUAL: &str = "\u{1b}[22m";
/// The most reasons shown for each gauge that moved, ...
const REASONS: usize = 3;
/// ... the points from which on one after the first is shown, ...
const SMALL: f32 = 0.25;
/// ... and those from which on the others are told as the rest.
const REST: f32 = 0.5;

/// The head of a transcript: everything needed to play it again.
#[must_use]
pub fn head(words: &Words, played: &Playthrough) -> String {
    let scenario = played.scenario();
    let origin = words.fill(
        "text-origin",
        &[
            ("seed", played.state().seed.to_string().into()),
            ("scenario", crate::play::playthrough::hex(scenario.hash).into()),
            ("version", env!("CARGO_PKG_VERSION").into()),
        ],
    );
    format!("{}\n{origin}\n\n", scenario.title) + &paragraphs(&scenario.briefing, "") + "\n"
}

/// How a playthrough came to a scene: "To `friday` with seed 1 by 3 decisions, the fewest there are: a=b, ...".
#[must_use]
pub fn way(played: &Playthrough, scene: &str, shortest: bool) -> String {
    let scenario = played.scenario();
    let taken: Vec<String> = played
        .state()
        .taken
        .iter()
        .map(|taken| taken_words(scenario, taken))
        .collect();
    let fewest = if shortest {
        "the fewest there are"
    } else {
        "perhaps not the fewest"
    };
    let by = match taken.len() {
        0 => "without a decision".to_owned(),
        1 => format!("by one decision, {fewest}: {}", taken[0]),
        many => format!("by {many} decisions, {fewest}: {}", taken.join(", ")),
    };
    format!("to `{scene}` with seed {} {by}", played.state().seed)
}

/// A decision that was taken, by its ids: `monday_start=board`.
#[must_use]
pub fn taken_words(scenario: &Scenario, taken: &Taken) -> String {
    let (decision, choice) = (
        scenario.decision(taken.decision),
        scenario.choice(taken.decision, taken.choice),
    );
    format!("{}={}", decision.id, choice.id)
}

/// The foot of a transcript: the hash that shows that two plays were the same.
#[must_use]
pub fn foot(words: &Words, played: &Playthrough) -> String {
    let hash = crate::play::playthrough::hex(played.state().hash(played.scenario()));
    words.fill("text-state", &[("hash", hash.into())]) + "\n"
}

/// Cues as text, without those a reader does not need. The question is for [`ask`].
#[must_use]
pub fn cues<'a>(words: &Words, cast: &[Member], cues: impl Iterator<Item = &'a Cue>) -> String {
    let (mut out, mut cues) = (String::new(), cues.peekable());
    while let Some(cue) = cues.next() {
        out += &self::cue(words, cast, cue);
        // What several people want stands together.
        let wish = |cue: &Cue| matches!(cue, Cue::Line(Line::Wishes { .. }));
        if wish(cue) && cues.peek().is_some_and(|next| wish(next)) {
            out.pop();
        }
    }
    out
}

fn cue(words: &Words, cast: &[Member], cue: &Cue) -> String {
    match cue {
        Cue::Scene(scene) if scene.ending => format!("══ {} ══\n\n", scene.title),
        Cue::Scene(scene) => format!("── {} ──\n\n", scene.title),
        Cue::Line(line) => self::line(words, cast, line) + "\n",
        Cue::Moved(moved) => self::moved(words, cast, moved),
        Cue::DayEnded(days) => {
            let day = names::day(words, days.saturating_sub(1));
            format!("· {} ·\n\n", words.fill("text-day-over", &[("day", day.into())]))
        }
        Cue::Stage(_) | Cue::Team(_) | Cue::Ask(_) | Cue::Page | Cue::Over(_) => String::new(),
    }
}

fn line(words: &Words, cast: &[Member], line: &Line) -> String {
    match line {
        Line::Told(paragraph) => wrapped(paragraph, "", ""),
        Line::Said { who, text } => speech(name(cast, *who), text),
        Line::Wishes { who, text } => {
            let values = [("name", name(cast, *who).into()), ("wants", text.as_str().into())];
            wrapped(&words.fill("text-wants", &values), "  ", "    ")
        }
        Line::Did { id, .. } => format!("> {id}\n"),
        Line::Came(outcome) => self::outcome(words, outcome),
        Line::Passed { when, said } => wrapped(&format!("{when}: {}", said.join(" ")), "  ", "    "),
        Line::Noted(said) => format!("* {said}\n"),
        Line::Head(title) => format!("── {title} ──\n"),
    }
}

fn name(cast: &[Member], who: usize) -> &str {
    cast.get(who).map_or("", |member| &member.name)
}

/// A question and its options, by their numbers.
#[must_use]
pub fn ask(words: &Words, ask: &Ask) -> String {
    let mut out = paragraphs(&ask.prompt, "? ");
    for offer in &ask.offers {
        let line = match &offer.closed {
            None => offer.label.clone(),
            Some(reason) => {
                let (label, reason) = (offer.label.as_str(), reason.as_str());
                words.fill(
                    "text-closed",
                    &[("label", label.into()), ("reason", reason.into())],
                )
            }
        };
        let lead = format!("  {}. [{}] ", offer.number, hat_in_short(words, offer.hat));
        out += &wrapped(&line, &lead, "     ");
    }
    out
}

/// How a decision turned out, with its odds, in one line.
fn outcome(words: &Words, outcome: &Outcome) -> String {
    let [knowledge, commitment, time] = [0, 1, 2].map(|part: usize| percent(outcome.parts[part].1));
    let line = words.fill(
        if outcome.worked {
            "text-worked"
        } else {
            "text-failed"
        },
        &[
            ("odds", words.percent(outcome.odds.into()).into()),
            ("knowledge", knowledge.into()),
            ("commitment", commitment.into()),
            ("time", time.into()),
        ],
    );
    wrapped(&line, "  ", "  ")
}

fn moved(words: &Words, cast: &[Member], moved: &Moved) -> String {
    let mut out = String::new();
    for (gauge, title) in names::gauges(words).iter().enumerate() {
        let term = |term: &Term| {
            let who = term.who.map(|who| format!(" ({})", name(cast, who)));
            let points = words.number(&format!("{:+.1}", Plain(term.points.into())));
            format!("{}{} {points}", term.label, who.unwrap_or_default())
        };
        let mut terms = Vec::new();
        let mut rest = 0.0;
        for (rank, told) in moved.terms[gauge].iter().enumerate() {
            // A further reason that is next to nothing tells nobody anything.
            if rank == 0 || (rank < REASONS && told.points.abs() >= SMALL) {
                terms.push(term(told));
            } else {
                rest += told.points;
            }
        }
        // What is told has to add up to what the gauge did.
        if rest.abs() >= REST {
            terms.push(term(&Term {
                label: words.say("why-rest"),
                who: None,
                points: rest,
            }));
        }
        if !terms.is_empty() {
            let [before, after] = [moved.from[gauge], moved.to[gauge]].map(|at| Plain(at.into()));
            let line = format!("{title} {before:.0} -> {after:.0}: {}", terms.join(", "));
            out += &wrapped(&line, "  ", "      ");
        }
    }
    if out.is_empty() { out } else { out + "\n" }
}

fn percent(share: f32) -> u32 {
    // A share is within 0..1, so the cast is exact.
    (share.clamp(0.0, 1.0) * 100.0).round() as u32
}

fn speech(name: &str, paragraphs: &[String]) -> String {
    let mut lead = format!("  {name}: ");
    let mut out = String::new();
    for paragraph in paragraphs {
        out += &wrapped(paragraph, &lead, "    ");
        "    ".clone_into(&mut lead);
    }
    out
}

fn paragraphs(text: &str, lead: &str) -> String {
    present::paragraphs(text)
        .map(|one| wrapped(one, lead, ""))
        .collect::<Vec<_>>()
        .join("\n")
}

/// A paragraph: `lead` before its first line, `hang` before the others. It is one line until [`laid_out`] breaks it.
#[must_use]
pub fn wrapped(text: &str, lead: &str, hang: &str) -> String {
    let (lead, text) = (
        printable(lead).replace('\n', " "),
        emphasis::marked(&printable(text), BOLD, USUAL).replace('\n', BREAK),
    );
    format!("{MARK}{lead}{MARK}{hang}{MARK}{text}\n")
}

/// What these functions return, with every paragraph broken into lines of at most so many columns. Words that are
/// longer than a line are broken too.
#[must_use]
pub fn laid_out(text: &str, columns: usize) -> String {
    let mut out = String::new();
    for line in text.split_inclusive('\n') {
        let mut parts = line.trim_end_matches('\n').splitn(4, MARK);
        match (parts.next(), parts.next(), parts.next(), parts.next()) {
            (Some(""), Some(lead), Some(hang), Some(text)) => {
                let options = textwrap::Options::new(columns)
                    .initial_indent(lead)
                    .subsequent_indent(hang);
                out += &textwrap::wrap(&text.replace(BREAK, "\n"), options).join("\n");
                out.push('\n');
            }
            _ => out += line,
        }
    }
    out
}

/// A text for whoever takes no bold letters: a file, a pipe, a terminal that was told to be plain.
#[must_use]
pub fn unmarked(text: &str) -> String {
    text.replace(BOLD, "").replace(USUAL, "")
}

/// A scenario's text with control characters shown, so that a file cannot drive the reader's terminal.
#[must_use]
pub fn printable(text: &str) -> String {
    let shown = |character: char| {
        let unsafe_bidi = matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        if (character.is_control() && character != '\n') || unsafe_bidi {
            '\u{fffd}'
        } else {
            character
        }
    };
    text.chars().map(shown).collect()
}
