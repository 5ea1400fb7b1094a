//! The text of a plan, read against its scenario: every error in one go.

use crate::lab::policy::Policy;
use crate::story::diagnostic::Diagnostic;
use crate::story::ids::{ChoiceId, DecisionId};
use crate::story::span::{Lines, Span};
use crate::story::{Scenario, caps, unmerged};

use super::words::{Words, remark, unknown};
use super::{Asked, Asks, Names, Plan, Step, What, expect};

/// The words a line can begin with.
pub const VERBS: [&str; 4] = ["seed", "choose", "policy", "expect"];

/// Reads a plan for a scenario. `file` is only what findings call it.
///
/// The plan is there exactly when there are no findings. Names in them come with the nearest one that exists.
#[must_use]
pub fn read(file: &str, text: &str, scenario: &Scenario) -> (Option<Plan>, Vec<Diagnostic>) {
    read_names(file, text, &Names::of(scenario))
}

/// The same against names alone.
#[must_use]
pub fn read_names(file: &str, text: &str, names: &Names<'_>) -> (Option<Plan>, Vec<Diagnostic>) {
    let mut steps = Vec::new();
    let mut findings = unmerged::find(text);
    if !findings.is_empty() {
        return (None, located(file, text, findings));
    }
    for at in lines(text) {
        let mut words = Words::new(text, at);
        let at = words.line();
        match step(&mut words, names) {
            Ok(Some(what)) => steps.push(Step { at, what }),
            Ok(None) => {}
            Err(finding) => findings.push(*finding),
        }
    }
    unmerged::lone(text, &mut findings);
    let plays = |step: &Step| !matches!(step.what, What::Seed(..));
    if findings.is_empty() && !steps.iter().any(plays) {
        findings.push(Diagnostic::error(
            "plan",
            Span::default(),
            "this plan plays nothing and expects nothing",
        ));
    }
    findings.truncate(caps::FINDINGS);
    let findings = located(file, text, findings);
    (findings.is_empty().then_some(Plan { steps }), findings)
}

/// What each place of a plan asks for, as far as its lines can be understood.
#[must_use]
pub fn asked(text: &str, names: &Names<'_>) -> Vec<Asked> {
    let mut found = Vec::new();
    for at in lines(text) {
        let mut words = Words::new(text, at);
        // What a line cannot go on from is a finding of `read`.
        drop(step(&mut words, names));
        found.append(&mut words.asked);
    }
    found
}

/// The lines of a text without their ends.
fn lines(text: &str) -> impl Iterator<Item = Span> + '_ {
    let mut start = 0;
    text.split_inclusive('\n').map(move |line| {
        let at = Span::new(start, start + line.trim_end_matches(['\n', '\r']).len());
        start += line.len();
        at
    })
}

/// Fills in file, line and column.
pub(super) fn located(file: &str, text: &str, mut findings: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let lines = Lines::new(text);
    for finding in &mut findings {
        file.clone_into(&mut finding.file);
        (finding.line, finding.column) = lines.position(text, finding.span.start);
    }
    findings
}

fn step(words: &mut Words<'_>, names: &Names<'_>) -> Result<Option<What>, Box<Diagnostic>> {
    words.ask(Asks::Verb);
    let Some(verb) = words.next() else {
        return Ok(None);
    };
    let what = match verb.text {
        "seed" => What::Seed(words.number()?, words.take("drawn")),
        "choose" => {
            let (decision, choice) = option(words, names)?;
            What::Choose(decision, choice)
        }
        "policy" => policy(words, names)?,
        "expect" => {
            let wanted = !(words.take("no") || words.take("not"));
            What::Expect(wanted, expect::read(words, names)?)
        }
        _ => {
            let what = "a line of a plan does not begin with";
            return Err(remark(verb).unwrap_or_else(|| unknown(verb, what, VERBS.into_iter())));
        }
    };
    words.end()?;
    Ok(Some(what))
}

fn policy(words: &mut Words<'_>, names: &Names<'_>) -> Result<What, Box<Diagnostic>> {
    let known = Policy::NAMED.iter().map(|(name, _)| *name);
    let (_, policy) = Policy::NAMED[words.name(names, Asks::Policy, known)?];
    let until = words.take("until").then(|| decision(words, names)).transpose()?;
    Ok(What::Policy(policy, until))
}

/// A decision by its name.
pub(super) fn decision(words: &mut Words<'_>, names: &Names<'_>) -> Result<DecisionId, Box<Diagnostic>> {
    let known = names.decisions.iter().map(|(name, _)| *name);
    words.name(names, Asks::Decision, known).map(DecisionId::from)
}

/// A decision and one of its choices by their names.
pub(super) fn option(
    words: &mut Words<'_>,
    names: &Names<'_>,
) -> Result<(DecisionId, ChoiceId), Box<Diagnostic>> {
    let decision = decision(words, names)?;
    let known = names.decisions[decision.index()].1.iter().copied();
    let choice = words.name(names, Asks::Choice(decision.index()), known)?;
    Ok((decision, ChoiceId::from(choice)))
}
