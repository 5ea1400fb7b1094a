//! The text of a plan, read against its scenario: every error in one go.

use crate::lab::policy::Policy;
use crate::story::diagnostic::Diagnostic;
use crate::story::ids::{ChoiceId, DecisionId};
use crate::story::span::{Lines, Span};
use crate::story::{Scenario, caps};

use super::words::{Words, unknown};
use super::{Plan, Step, What, expect};

/// The words a line can begin with.
const VERBS: [&str; 4] = ["seed", "choose", "policy", "expect"];

/// Reads a plan for a scenario. `file` is only what findings call it.
///
/// The plan is there exactly when there are no findings. Names in them come with the nearest one that exists.
#[must_use]
pub fn read(file: &str, text: &str, scenario: &Scenario) -> (Option<Plan>, Vec<Diagnostic>) {
    let mut steps = Vec::new();
    let mut findings = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let at = Span::new(start, start + line.trim_end_matches(['\n', '\r']).len());
        start += line.len();
        let mut words = Words::new(text, at);
        let at = words.line();
        match step(&mut words, scenario) {
            Ok(Some(what)) => steps.push(Step { at, what }),
            Ok(None) => {}
            Err(finding) => findings.push(*finding),
        }
    }
    let plays = |step: &Step| !matches!(step.what, What::Seed(_));
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

/// Fills in file, line and column.
pub(super) fn located(file: &str, text: &str, mut findings: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let lines = Lines::new(text);
    for finding in &mut findings {
        file.clone_into(&mut finding.file);
        (finding.line, finding.column) = lines.position(text, finding.span.start);
    }
    findings
}

fn step(words: &mut Words<'_>, scenario: &Scenario) -> Result<Option<What>, Box<Diagnostic>> {
    let Some(verb) = words.next() else {
        return Ok(None);
    };
    let what = match verb.text {
        "seed" => What::Seed(words.number()?),
        "choose" => {
            let (decision, choice) = option(words, scenario)?;
            What::Choose(decision, choice)
        }
        "policy" => policy(words, scenario)?,
        "expect" => {
            let wanted = !(words.take("no") || words.take("not"));
            What::Expect(wanted, expect::read(words, scenario)?)
        }
        _ => {
            return Err(unknown(
                verb,
                "a line of a plan does not begin with",
                VERBS.into_iter(),
            ));
        }
    };
    words.end()?;
    Ok(Some(what))
}

fn policy(words: &mut Words<'_>, scenario: &Scenario) -> Result<What, Box<Diagnostic>> {
    let names = Policy::NAMED.iter().map(|(name, _)| *name);
    let (_, policy) = Policy::NAMED[words.name("a policy", names)?];
    let until = words
        .take("until")
        .then(|| decision(words, scenario))
        .transpose()?;
    Ok(What::Policy(policy, until))
}

/// A decision by its name.
pub(super) fn decision(words: &mut Words<'_>, scenario: &Scenario) -> Result<DecisionId, Box<Diagnostic>> {
    let names = scenario.decisions.iter().map(|decision| decision.id.as_str());
    words.name("a decision", names).map(DecisionId::from)
}

/// A decision and one of its choices by their names.
pub(super) fn option(
    words: &mut Words<'_>,
    scenario: &Scenario,
) -> Result<(DecisionId, ChoiceId), Box<Diagnostic>> {
    let decision = decision(words, scenario)?;
    let of = &scenario.decision(decision).id;
    let names = scenario
        .decision(decision)
        .choices
        .iter()
        .map(|choice| choice.id.as_str());
    let choice = words.name(&format!("a choice of `{of}`"), names)?;
    Ok((decision, ChoiceId::from(choice)))
}
