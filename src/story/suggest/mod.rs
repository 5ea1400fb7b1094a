//! What beginners write instead of what is read, and the words that put it right.

use super::diagnostic::{Diagnostic, quoted};
use super::parsed::Parsed;
use super::span::Span;

mod arrange;
pub(super) mod brackets;
pub(super) mod fit;
pub(super) mod form;
mod names;
mod pieces;
pub(super) mod quotes;
mod scalar;
mod values;

pub(super) use names::plain_id;
pub(super) use pieces::joined;
pub(super) use values::Surplus;

/// How a thing with several values is written, by its name.
pub(super) fn example(name: &str) -> Option<&'static str> {
    Some(match name {
        "Go" => "a scene: `Go(\"tuesday\")`; when days pass before it, `Wait(1, \"tuesday\")`",
        "Wait" => "the workdays that pass, then the scene: `Wait(1, \"tuesday\")`",
        "Call" => "the scene that returns, then the one after it: `Call(\"corridor\", \"tuesday\")`",
        "Say" => "who speaks, then what they say: `Say(\"anna\", \"I have an idea.\")`",
        "Stage" => "a list of people: `Stage([(who: \"anna\", doing: Phone)])`",
        "Elsewhere" => "where, and who is there: `Elsewhere((place: Quay, stage: [(who: \"anna\")]))`",
        "When" => "a condition, then the text: `When(Flag(\"asked_anna\"), [Text(\"Anna nods.\")])`",
        "Either" => {
            "a condition, then two texts: `Either(Flag(\"asked_anna\"), [Text(\"Yes.\")], [Text(\"No.\")])`"
        }
        "Branch" => {
            "a list of arms, then what comes otherwise: `Branch([(Done(\"shipment\"), Go(\"early\"))], Go(\"late\"))`"
        }
        "All" => "a list of conditions: `All([Flag(\"asked_anna\"), Done(\"shipment\")])`",
        "Any" => "a list of conditions: `Any([Flag(\"asked_anna\"), Done(\"shipment\")])`",
        "Not" => "one condition; for several, `Not(Any([...]))` when none of them may hold",
        "Day" => "a bound, days counted from 0: `Day(AtLeast(3))`",
        "Counter" => "the counter, then a bound: `Counter(\"favours\", AtLeast(2))`",
        "Gauge" => "the gauge, then a bound: `Gauge(Morale, AtLeast(60))`",
        "Person" => "who, what, then a bound: `Person(\"john\", Trust, AtLeast(0.5))`",
        "Team" => "what, then a bound: `Team(Process, AtLeast(0.5))`",
        "Progress" => "the item, then a bound: `Progress(\"shipment\", AtLeast(0.5))`",
        "Chose" => "the decision, then its choice: `Chose(\"monday_plan\", \"assign\")`",
        "Wore" => "the decision, then the hat: `Wore(\"monday_plan\", Leader)`",
        "ChoseLast" => "the decision, then its choice: `ChoseLast(\"monday_plan\", \"assign\")`",
        "WoreLast" => "the decision, then the hat: `WoreLast(\"monday_plan\", Leader)`",
        "Add" => "the counter, then by how much: `Add(\"favours\", 1)`",
        "Effort" => "the item, then a factor: `Effort(\"shipment\", 1.2)`",
        "Due" => "the item, then workdays: `Due(\"shipment\", -1)`",
        "Nudge" => "who, what, then by how much: `Nudge(\"john\", Trust, 0.05)`",
        "NudgeTeam" => "what, then by how much: `NudgeTeam(Process, 0.05)`",
        "Learns" => "who, the area, then by how much: `Learns(\"john\", \"packing\", 0.05)`",
        _ => return None,
    })
}

/// A file that is no scenario but a translation of one: the one thing to say about it.
pub(super) fn translation(of: Parsed<'_>) -> Option<Diagnostic> {
    if of.tree.nodes.is_empty() || of.field(0, "scenes").is_some() {
        return None;
    }
    let plain = |field: &str| of.field(0, field).map(|at| of.bare(at));
    let (scenario, language) = (plain("scenario")?, plain("language")?);
    of.field(0, "texts")?;
    let message = format!(
        "this is a translation of {} into the language {}, not a scenario",
        quoted(scenario),
        quoted(language)
    );
    let help = format!(
        "name the scenario, `{scenario}.scenario.ron`; `twohats strings {scenario}.scenario.ron --lang {language} --check` \
         looks at the translation"
    );
    Some(Diagnostic::error("translation", Span::new(0, 1), message).help(help))
}

/// Whether a guess at a short word is none: half its letters differ, and all the words there are can be listed.
pub(super) fn vague(found: &str, guess: &str, all: &[&str]) -> bool {
    let apart = strsim::damerau_levenshtein(&found.to_lowercase(), &guess.to_lowercase());
    all.len() <= 8 && apart * 2 >= guess.chars().count()
}
