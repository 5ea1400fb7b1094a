//! What an author is told beyond plain errors: one rule per file, and [`RULES`] is the list of them.

use crate::story::diagnostic::{Diagnostic, nearest, quoted};
use crate::story::{self, Outline, Scenario};

pub mod codes;
mod endless;
mod excerpt;
pub mod human;
pub mod machine;
mod one_hat;
mod unreachable;
mod unused;
mod uses;

/// Something that is looked for in a scenario that can be played.
pub struct Rule {
    /// Its name, such as `one-hat`.
    pub name: &'static str,
    /// The source of the rule, whose first comment is the explanation.
    source: &'static str,
    /// Finds it. Spans are filled in; file, line and column are not yet.
    find: fn(&Scenario, &Outline<'_>) -> Vec<Diagnostic>,
}

/// Every rule. A new one is a file, and a line here.
pub const RULES: &[Rule] = &[
    Rule {
        name: "endless",
        source: include_str!("endless.rs"),
        find: endless::find,
    },
    Rule {
        name: "one-hat",
        source: include_str!("one_hat.rs"),
        find: one_hat::find,
    },
    Rule {
        name: "unreachable",
        source: include_str!("unreachable.rs"),
        find: unreachable::find,
    },
    Rule {
        name: "unused",
        source: include_str!("unused.rs"),
        find: unused::find,
    },
];

/// Reads a scenario and, when it can be played, looks for everything the rules know.
///
/// The scenario is there exactly when no finding is an error. Findings the author allowed are left out.
#[must_use]
pub fn read(file: &str, text: &str) -> (Option<Scenario>, Vec<Diagnostic>) {
    let (scenario, mut findings) = story::parse(file, text);
    if let Some(scenario) = &scenario {
        let outline = Outline::new(text);
        findings.extend(look(scenario, &outline));
        findings = outline.locate(file, findings);
    }
    (scenario, findings)
}

/// What the rules find in a scenario.
fn look(scenario: &Scenario, outline: &Outline<'_>) -> Vec<Diagnostic> {
    let mut findings: Vec<Diagnostic> = RULES
        .iter()
        .flat_map(|rule| (rule.find)(scenario, outline))
        .collect();
    if !scenario.allow.is_empty() {
        findings.retain(|finding| !allowed(scenario, outline, finding));
    }
    for allowance in &scenario.allow {
        if !RULES.iter().any(|rule| rule.name == allowance.rule) {
            let span = outline.place("allow", &allowance.rule).unwrap_or_default();
            let message = format!("there is no rule called {}", quoted(&allowance.rule));
            let finding = Diagnostic::warning("unknown-rule", span, message);
            let near = nearest(&allowance.rule, RULES.iter().map(|rule| rule.name));
            findings.push(match near {
                Some(near) => finding.help(format!("did you mean `{near}`?")),
                None => finding,
            });
        }
    }
    findings
}

fn allowed(scenario: &Scenario, outline: &Outline<'_>, finding: &Diagnostic) -> bool {
    let around = outline.ids_around(finding.span);
    let about = |at: &String| around.contains(&at.as_str());
    scenario
        .allow
        .iter()
        .any(|it| it.rule == finding.rule && it.at.as_ref().is_none_or(about))
}

/// The explanation of a rule or an error, for `--explain`; nothing for an unknown name.
#[must_use]
pub fn explain(name: &str) -> Option<String> {
    if let Some(rule) = RULES.iter().find(|rule| rule.name == name) {
        let lines = rule.source.lines().map_while(|line| line.strip_prefix("//!"));
        let lines: Vec<&str> = lines.map(|line| line.strip_prefix(' ').unwrap_or(line)).collect();
        return Some(lines.join("\n"));
    }
    codes::CODES
        .iter()
        .find(|(code, _)| *code == name)
        .map(|(_, text)| (*text).to_owned())
}

/// Every name [`explain`] knows, rules first.
pub fn names() -> impl Iterator<Item = &'static str> {
    RULES
        .iter()
        .map(|rule| rule.name)
        .chain(codes::CODES.iter().map(|(code, _)| *code))
}
