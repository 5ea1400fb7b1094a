//! A playthrough as plain text: what the text player prints and what golden transcripts hold.

use crate::play::{Event, Movement, Opening, Playthrough, State, Taken};
use crate::sim::act::Verdict;
use crate::story::ids::DecisionId;
use crate::story::{Scenario, emphasis};
use crate::words::Words;

use super::names::{self, hat_in_short};
use super::why_words;

/// Columns of a transcript.
const WIDTH: usize = 78;
/// Begins what is stressed, for a terminal. It and its end take no room, and [`unmarked`] takes them out again.
const BOLD: &str = "\u{1b}[1m";
/// Ends what is stressed.
const USUAL: &str = "\u{1b}[22m";
/// Reasons shown for each gauge that moved.
const REASONS: usize = 2;

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

/// One event as text; empty for those a reader does not need.
#[must_use]
pub fn event(words: &Words, scenario: &Scenario, event: &Event) -> String {
    match event {
        Event::Scene(scene) => format!("── {} ──\n\n", scenario.scene(*scene).title),
        Event::Text(text) => paragraphs(&text.of(scenario), "") + "\n",
        Event::Said(person, text) => speech(&scenario.person(*person).name, &text.of(scenario)) + "\n",
        Event::Verdict(_, verdict) => self::verdict(words, verdict) + "\n",
        Event::Moved(movement) => moved(words, scenario, movement),
        Event::DayEnded(days) => {
            let day = names::day(words, days.saturating_sub(1));
            format!("· {} ·\n\n", words.fill("text-day-over", &[("day", day.into())]))
        }
        Event::Ended(ending, now) => {
            let title = scenario.filled(&scenario.endings[ending.index()].title, now);
            format!("══ {title} ══\n\n")
        }
        Event::Asked(_) | Event::Chosen(..) | Event::Incident(_) => String::new(),
        other => format!("* {}\n\n", remark(words, scenario, other)),
    }
}

/// What happened to the work or to a person.
fn remark(words: &Words, scenario: &Scenario, event: &Event) -> String {
    let item = |id: crate::story::ids::ItemId| ("item", scenario.work[id.index()].title.as_str().into());
    let name = |id: crate::story::ids::PersonId| ("name", scenario.person(id).name.as_str().into());
    match event {
        Event::Arrived(id) => words.fill("text-new", &[item(*id)]),
        Event::Finished(id, 0) => words.fill("text-done", &[item(*id)]),
        Event::Finished(id, late) => words.fill("text-done-late", &[("days", (*late).into()), item(*id)]),
        Event::Lost(id) => words.fill("text-lost", &[item(*id)]),
        Event::DateMoved(id, by) => {
            let days = by.unsigned_abs();
            let signed = format!("{}{days}", if *by < 0 { "-" } else { "+" });
            words.fill(
                "text-date-moved",
                &[("by", signed.into()), ("days", days.into()), item(*id)],
            )
        }
        Event::Quit(person) => words.fill("text-quit", &[name(*person)]),
        Event::Left(person) => words.fill("text-left", &[name(*person)]),
        Event::Joined(person) => words.fill("text-joined", &[name(*person)]),
        _ => String::new(),
    }
}

/// A decision and its options, numbered from 1.
#[must_use]
pub fn decision(
    words: &Words,
    scenario: &Scenario,
    state: &State,
    decision: DecisionId,
    options: &[Opening],
) -> String {
    let decision = scenario.decision(decision);
    let now = state.values();
    let mut out = paragraphs(&scenario.filled(&decision.prompt, &now), "? ");
    for (index, opening) in options.iter().enumerate() {
        let choice = &decision.choices[opening.choice.index()];
        let label = scenario.filled(&choice.label, &now);
        let line = if opening.open {
            label.into_owned()
        } else {
            let reason = scenario.filled(&choice.locked, &now);
            words.fill(
                "text-closed",
                &[("label", label.into()), ("reason", reason.into())],
            )
        };
        let lead = format!("  {}. [{}] ", index + 1, hat_in_short(words, choice.hat));
        out += &wrapped(&line, &lead, "     ");
    }
    out
}

/// The line of a choice taken.
#[must_use]
pub fn chosen(scenario: &Scenario, state: &State) -> String {
    let Some(taken) = state.taken.last() else {
        return String::new();
    };
    format!("> {}\n\n", scenario.choice(taken.decision, taken.choice).id)
}

/// How a decision turned out, with its odds, in one line.
#[must_use]
pub fn verdict(words: &Words, verdict: &Verdict) -> String {
    let odds = &verdict.odds;
    let line = words.fill(
        if verdict.worked {
            "text-worked"
        } else {
            "text-failed"
        },
        &[
            ("odds", words.percent(odds.success).into()),
            ("knowledge", percent(odds.information).into()),
            ("commitment", percent(odds.acceptance).into()),
            ("time", percent(odds.timeliness).into()),
        ],
    );
    wrapped(&line, "  ", "  ")
}

fn moved(words: &Words, scenario: &Scenario, movement: &Movement) -> String {
    let mut out = String::new();
    for ((gauge, before), (_, after)) in movement.from.each().into_iter().zip(movement.to.each()) {
        let terms: Vec<String> = movement
            .why
            .iter()
            .filter(|why| why.gauge == gauge)
            .take(REASONS)
            .map(|why| {
                let who = why
                    .person
                    .map(|person| format!(" ({})", scenario.cast[person].name));
                let share = words.number(&format!("{:+.1}", why.share));
                format!(
                    "{}{} {share}",
                    why_words::label(words, why),
                    who.unwrap_or_default()
                )
            })
            .collect();
        if !terms.is_empty() {
            let line = format!(
                "{} {before:.0} -> {after:.0}: {}",
                names::gauge(words, gauge),
                terms.join(", ")
            );
            out += &wrapped(&line, "  ", "      ");
        }
    }
    if out.is_empty() { out } else { out + "\n" }
}

fn percent(share: f64) -> u32 {
    // A share is within 0..1, so the cast is exact.
    (share.clamp(0.0, 1.0) * 100.0).round() as u32
}

fn speech(name: &str, text: &str) -> String {
    let mut lead = format!("  {name}: ");
    let mut out = String::new();
    for paragraph in text.split("\n\n") {
        out += &wrapped(paragraph, &lead, "    ");
        "    ".clone_into(&mut lead);
    }
    out
}

fn paragraphs(text: &str, lead: &str) -> String {
    text.split("\n\n")
        .map(|one| wrapped(one, lead, ""))
        .collect::<Vec<_>>()
        .join("\n")
}

pub(super) fn wrapped(text: &str, lead: &str, hang: &str) -> String {
    let options = textwrap::Options::new(WIDTH)
        .initial_indent(lead)
        .subsequent_indent(hang);
    let text = printable(text);
    let text = emphasis::marked(&text, BOLD, USUAL);
    let mut out = textwrap::wrap(&text, options).join("\n");
    out.push('\n');
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
