//! A playthrough as plain text: what the text player prints and what golden transcripts hold.

use crate::play::{Event, Movement, Opening, Playthrough, State, Taken};
use crate::sim::act::Verdict;
use crate::sim::vocabulary::{Gauge, Hat};
use crate::story::Scenario;
use crate::story::ids::DecisionId;

/// Columns of a transcript.
const WIDTH: usize = 78;
/// Reasons shown for each gauge that moved.
const REASONS: usize = 2;

/// The head of a transcript: everything needed to play it again.
#[must_use]
pub fn head(played: &Playthrough) -> String {
    let scenario = played.scenario();
    let head = format!(
        "{}\nseed {} · scenario {} · Two Hats {}\n\n",
        scenario.title,
        played.state().seed,
        crate::play::playthrough::hex(scenario.hash),
        env!("CARGO_PKG_VERSION")
    );
    head + &paragraphs(&scenario.briefing, "") + "\n"
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
pub fn foot(played: &Playthrough) -> String {
    format!(
        "state {}\n",
        crate::play::playthrough::hex(played.state().hash(played.scenario()))
    )
}

/// One event as text; empty for those a reader does not need.
#[must_use]
pub fn event(scenario: &Scenario, event: &Event) -> String {
    let item = |id: crate::story::ids::ItemId| scenario.work[id.index()].title.as_str();
    let name = |id: crate::story::ids::PersonId| scenario.person(id).name.as_str();
    match event {
        Event::Scene(scene) => format!("── {} ──\n\n", scenario.scene(*scene).title),
        Event::Text(text) => paragraphs(scenario.text(*text), "") + "\n",
        Event::Said(person, text) => speech(name(*person), scenario.text(*text)) + "\n",
        Event::Verdict(_, verdict) => self::verdict(verdict) + "\n",
        Event::Moved(movement) => moved(scenario, movement),
        Event::DayEnded(days) => format!("· {} is over ·\n\n", day_name(days.saturating_sub(1))),
        Event::Arrived(id) => format!("* New on the board: {}\n\n", item(*id)),
        Event::Finished(id, 0) => format!("* Done, on time: {}\n\n", item(*id)),
        Event::Finished(id, late) => format!("* Done, {} late: {}\n\n", count(*late, "day"), item(*id)),
        Event::Lost(id) => format!("* Given up: {}\n\n", item(*id)),
        Event::DateMoved(id, by) => format!("* The date moves by {}: {}\n\n", signed_days(*by), item(*id)),
        Event::Quit(person) => format!("* {} has quit; somebody new takes the desk.\n\n", name(*person)),
        Event::Left(person) => format!("* {} leaves the team.\n\n", name(*person)),
        Event::Joined(person) => format!("* {} joins the team.\n\n", name(*person)),
        Event::Ended(ending) => format!("══ {} ══\n\n", scenario.endings[ending.index()].title),
        Event::Asked(_) | Event::Chosen(..) | Event::Incident(_) => String::new(),
    }
}

/// A decision and its options, numbered from 1.
#[must_use]
pub fn decision(scenario: &Scenario, decision: DecisionId, options: &[Opening]) -> String {
    let decision = scenario.decision(decision);
    let mut out = paragraphs(&decision.prompt, "? ");
    for (index, opening) in options.iter().enumerate() {
        let choice = &decision.choices[opening.choice.index()];
        let closed = if opening.open {
            String::new()
        } else {
            format!(" (closed: {})", choice.locked)
        };
        let line = format!("{}{closed}", choice.label);
        out += &wrapped(
            &line,
            &format!("  {}. [{}] ", index + 1, hat_name(choice.hat)),
            "     ",
        );
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

/// The name of a hat.
#[must_use]
pub fn hat_name(hat: Hat) -> &'static str {
    match hat {
        Hat::Manager => "Manager",
        Hat::Leader => "Leader",
        Hat::Both => "Both hats",
        Hat::Neither => "No hat",
    }
}

/// The name of a workday, counted from the first Monday: "Tuesday", from the second week on "Tuesday of week 2".
#[must_use]
pub fn day_name(day: u32) -> String {
    const NAMES: [&str; 5] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];
    let name = NAMES[(day % 5) as usize];
    if day < 5 {
        name.to_owned()
    } else {
        format!("{name} of week {}", day / 5 + 1)
    }
}

/// How a decision turned out, with its odds, in one line.
#[must_use]
pub fn verdict(verdict: &Verdict) -> String {
    let odds = &verdict.odds;
    let head = if verdict.worked {
        "It worked out"
    } else {
        "It did not work out"
    };
    let line = format!(
        "{head} (odds {} %: knowing what to do {}, people behind it {}, in time {}).",
        percent(odds.success),
        percent(odds.information),
        percent(odds.acceptance),
        percent(odds.timeliness)
    );
    wrapped(&line, "  ", "  ")
}

fn moved(scenario: &Scenario, movement: &Movement) -> String {
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
                format!("{}{} {:+.1}", why.label(), who.unwrap_or_default(), why.share)
            })
            .collect();
        if !terms.is_empty() {
            let line = format!(
                "{} {before:.0} -> {after:.0}: {}",
                gauge_name(gauge),
                terms.join(", ")
            );
            out += &wrapped(&line, "  ", "      ");
        }
    }
    if out.is_empty() { out } else { out + "\n" }
}

/// The name of a gauge.
#[must_use]
pub fn gauge_name(gauge: Gauge) -> &'static str {
    match gauge {
        Gauge::Morale => "Morale",
        Gauge::Delivery => "Delivery",
        Gauge::Growth => "Growth",
    }
}

fn percent(share: f64) -> u32 {
    // A share is within 0..1, so the cast is exact.
    (share.clamp(0.0, 1.0) * 100.0).round() as u32
}

fn count(number: u32, noun: &str) -> String {
    if number == 1 {
        format!("1 {noun}")
    } else {
        format!("{number} {noun}s")
    }
}

fn signed_days(by: i32) -> String {
    let sign = if by < 0 { "-" } else { "+" };
    format!("{sign}{}", count(by.unsigned_abs(), "day"))
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

fn wrapped(text: &str, lead: &str, hang: &str) -> String {
    let options = textwrap::Options::new(WIDTH)
        .initial_indent(lead)
        .subsequent_indent(hang);
    let mut out = textwrap::wrap(&printable(text), options).join("\n");
    out.push('\n');
    out
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
