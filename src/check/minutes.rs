//! Minutes that do not add up.
//!
//! `minutes` at the top is how long a first reading takes, alone; `minutes` of a decision is what a workshop plans for
//! it. A room needs at least as long as one reader, so the decisions together come to no less than the top says. And
//! where some decisions have minutes, each has. A reader manages some 200 words a minute: a file cannot fill more
//! minutes than all its words would at a slow 80.

use crate::story::diagnostic::{Diagnostic, quoted};
use crate::story::{Outline, Scenario};

/// Words a slow reader manages in a minute, thinking included.
const SLOW: usize = 80;

pub(super) fn find(scenario: &Scenario, outline: &Outline<'_>) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    let planned: u32 = scenario.decisions.iter().map(|decision| decision.minutes).sum();
    let top = outline.top("minutes");
    let all = scenario.decisions.iter().all(|decision| decision.minutes > 0);
    if all && planned > 0 && planned < scenario.minutes {
        let message = format!(
            "a first reading takes {} minutes, but a workshop has only {planned} for all decisions",
            scenario.minutes
        );
        findings.push(Diagnostic::warning("minutes", top, message));
    }
    for decision in scenario
        .decisions
        .iter()
        .filter(|decision| planned > 0 && decision.minutes == 0)
    {
        let message = format!(
            "the decision {} has no minutes, though others have",
            quoted(&decision.id)
        );
        findings.push(Diagnostic::warning("minutes", decision.at, message));
    }
    let labels = scenario
        .decisions
        .iter()
        .flat_map(|it| &it.choices)
        .map(|choice| &choice.label);
    let prose = scenario.texts.iter().chain(labels).chain([&scenario.briefing]);
    // A short file still takes a minute or five to decide.
    let most = |words: usize| u32::try_from(words / SLOW).unwrap_or(u32::MAX).saturating_add(5);
    let mut words = 0;
    for text in prose {
        if scenario.minutes <= most(words) {
            break;
        }
        words += text.split_whitespace().count();
    }
    if scenario.minutes > most(words) {
        let message = format!(
            "{} minutes are more than the {words} words in the file can fill",
            scenario.minutes
        );
        findings.push(Diagnostic::warning("minutes", top, message));
    }
    findings
}
