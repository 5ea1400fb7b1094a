//! A proof as text for authors and as JSON for programs.

use serde_json::{Value, json};

use crate::lab::prove::{Finding, Judged, Problem, Proof, Verdict, Witness};
use crate::numeral;
use crate::play::playthrough::hex;
use crate::story::{Scenario, Span, Whole};

use super::plain::count;

/// Kinds of places in the order of the table.
const KINDS: [(&str, &str); 7] = [
    ("scene", "scenes"),
    ("choice", "choices"),
    ("locked", "closed choices"),
    ("branch", "sides of branches"),
    ("text", "texts by condition"),
    ("incident", "incidents"),
    ("ending", "endings"),
];
/// The most places listed under one finding.
const ALSO: usize = 8;

/// The proof for people. `whole` is what the scenario was read from.
#[must_use]
pub fn human(scenario: &Scenario, proof: &Proof, whole: &Whole) -> String {
    let places = whole.places();
    let mut out = format!(
        "{}\nseed {} · scenario {} · Two Hats {} · {}\n\n",
        scenario.title,
        proof.seed,
        hex(scenario.hash),
        env!("CARGO_PKG_VERSION"),
        count(proof.plays, "play")
    );
    let starts = super::starts::said(scenario, "the file's own, and everything that");
    if !starts.is_empty() {
        out += &format!("{starts}\n");
    }
    for finding in &proof.findings {
        let place = finding.at.map_or_else(
            || whole.main().name.clone(),
            |at| {
                let (file, line, _) = places.of(at);
                format!("{}:{line}", file.name)
            },
        );
        out += &format!("{place}: {}\n", sentence(finding));
        if !finding.also.is_empty() {
            let shown: Vec<&str> = finding.also.iter().take(ALSO).map(String::as_str).collect();
            let more = finding.also.len().saturating_sub(ALSO);
            let more = if more > 0 {
                format!(", and {more} more")
            } else {
                String::new()
            };
            out += &format!("  so nobody comes to: {}{more}\n", shown.join(", "));
        }
        out.push('\n');
    }
    out += "                       witnessed  unreachable  unknown\n";
    for (kind, name) in KINDS {
        let of: Vec<&Judged> = proof.places.iter().filter(|judged| judged.kind == kind).collect();
        if of.is_empty() {
            continue;
        }
        let count =
            |verdict: fn(&Verdict) -> bool| of.iter().filter(|judged| verdict(&judged.verdict)).count();
        out += &format!(
            "  {name:<20} {:>9}  {:>11}  {:>7}\n",
            count(|verdict| matches!(verdict, Verdict::Witnessed(_))),
            count(|verdict| matches!(verdict, Verdict::Unreachable)),
            count(|verdict| matches!(verdict, Verdict::Unknown)),
        );
    }
    out += match proof.findings.len() {
        0 => "\neverything can be come to, and the story can always go on to an ending\n",
        _ => "",
    };
    out
}

/// One finding as a sentence.
fn sentence(finding: &Finding) -> String {
    let Finding { what, why, .. } = finding;
    match finding.problem {
        Problem::Unreachable => format!("nobody can come to {what}: {why}"),
        Problem::NeverClosed => format!("{what} is never seen: {why}"),
        Problem::Stuck => format!("the story can get stuck at {what}: {why}"),
        Problem::MaybeStuck => format!("the story may get stuck at {what}: {why}"),
        Problem::Endless => format!("the story turns in place at {what}: {why}"),
        Problem::MaybeEndless => format!("the story may turn in place at {what}: {why}"),
        Problem::NoEnd | Problem::NoReturn => format!("{what}: {why}"),
        Problem::Absent => format!("{what} can come while they are away: {why}"),
        Problem::MaybeAbsent => format!("{what} may come while they are away: {why}"),
        Problem::Unknown => format!("it is not known whether anybody can come to {what}: {why}"),
    }
}

/// The proof for programs.
#[must_use]
pub fn machine(scenario: &Scenario, proof: &Proof, whole: &Whole) -> String {
    let spots = whole.places();
    let line = |at: Option<Span>| at.map(|at| spots.of(at).1);
    // Only where there are several files is it said which.
    let part = |at: Option<Span>| {
        at.filter(|_| whole.is_split())
            .map(|at| spots.of(at).0.name.as_str())
    };
    let (unreachable, witnessed, unknown) = proof.counts();
    let played = |witness: &Witness| {
        let mut played = json!({"seed": witness.start.seed, "actions": witness.actions.len()});
        if !scenario.carries.is_empty() {
            played["carried"] = json!(witness.start.carried);
        }
        played
    };
    let places: Vec<Value> = proof
        .places
        .iter()
        .map(|judged| {
            let (verdict, witness) = match &judged.verdict {
                Verdict::Unreachable => ("unreachable", None),
                Verdict::Witnessed(witness) => ("witnessed", Some(played(witness))),
                Verdict::Unknown => ("unknown", None),
            };
            json!({"kind": judged.kind, "id": judged.id, "verdict": verdict, "witness": witness})
        })
        .collect();
    let findings: Vec<Value> = proof
        .findings
        .iter()
        .map(|finding| {
            let mut told = json!({
                "problem": finding.problem.name(), "what": finding.what, "why": finding.why, "also": finding.also,
                "line": line(finding.at), "message": sentence(finding),
                "witness": finding.witness.as_ref().map(played),
            });
            if let Some(file) = part(finding.at) {
                told["file"] = json!(file);
            }
            told
        })
        .collect();
    let mut all = json!({
        "version": env!("CARGO_PKG_VERSION"), "file": whole.main().name, "scenario": scenario.id, "hash": hex(scenario.hash),
        "seed": proof.seed, "plays": proof.plays,
        "counts": {"unreachable": unreachable, "witnessed": witnessed, "unknown": unknown},
        "findings": findings, "places": places,
    });
    if let Some(starts) = super::starts::machine(scenario, "all") {
        all["beginnings"] = starts;
    }
    format!("{:#}\n", numeral::json(all))
}
