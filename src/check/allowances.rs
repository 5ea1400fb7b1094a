//! What an author allows: the findings that are left out for it, and what is wrong with the list itself.

use crate::story::diagnostic::{Diagnostic, nearest, quoted};
use crate::story::model::Allowance;
use crate::story::text::id_problem;
use crate::story::{Outline, Scenario, Span};

use super::{RULES, explain, rules, translation};

/// Takes away the findings that are allowed, and adds what is wrong with the allowances.
pub(super) fn apply(scenario: &Scenario, outline: &Outline<'_>, findings: &mut Vec<Diagnostic>) {
    if scenario.allow.is_empty() {
        return;
    }
    let mut used = vec![false; scenario.allow.len()];
    findings.retain(|finding| {
        let around = outline.ids_around(finding.span);
        let mut kept = true;
        for (it, used) in scenario.allow.iter().zip(&mut used) {
            let about = |at: &String| around.contains(&at.as_str());
            if it.rule == finding.rule && it.at.as_ref().is_none_or(about) {
                (kept, *used) = (false, true);
            }
        }
        kept
    });
    for (index, (it, used)) in scenario.allow.iter().zip(used).enumerate() {
        let place = |field| outline.entry("allow", index, field);
        if outline.inside(place("reason")).1.trim().is_empty() {
            let message = "this allowance gives no reason";
            let finding = Diagnostic::warning("no-reason", place("reason"), message);
            findings.push(finding.help("say why it is meant, for whoever reads the file next"));
        }
        let known = RULES.iter().any(|rule| rule.name == it.rule);
        if !known {
            findings.push(not_allowed(it, place("rule"), outline));
        } else if !used {
            findings.extend(idle(it, index, outline));
        }
    }
}

/// A name that is none of the rules, or that of something that cannot be allowed.
fn not_allowed(it: &Allowance, place: Span, outline: &Outline<'_>) -> Diagnostic {
    let (inside, _) = outline.inside(place);
    if explain(&it.rule).is_some() {
        let message = format!("{} cannot be allowed", quoted(&it.rule));
        let help = format!("these can: {}", rules().collect::<Vec<_>>().join(", "));
        return Diagnostic::warning("unknown-rule", place, message).help(help);
    }
    let message = format!("there is no rule called {}", quoted(&it.rule));
    let finding = Diagnostic::warning("unknown-rule", place, message);
    match nearest(&it.rule, rules()) {
        Some(near) => finding.help(format!("did you mean `{near}`?")).fix(inside, near),
        None => finding,
    }
}

/// An allowance that matched nothing: its id is not there, or there is nothing to allow any more.
fn idle(it: &Allowance, index: usize, outline: &Outline<'_>) -> Option<Diagnostic> {
    if let Some(at) = &it.at {
        let names = || {
            let texts = outline.texts().filter(|(_, what)| *what != "at");
            texts.map(|(place, _)| outline.inside(place).1)
        };
        if !names().any(|name| name == at) {
            let place = outline.entry("allow", index, "at");
            let message = format!(
                "nothing has the id {}, so this allowance does nothing",
                quoted(at)
            );
            let finding = Diagnostic::warning("idle-allowance", place, message);
            let ids = names().filter(|name| id_problem(name).is_none());
            return Some(match nearest(at, ids) {
                Some(near) => finding.help(format!("did you mean `{near}`?")),
                None => finding,
            });
        }
    }
    // It may be meant for a translation, which is read by itself.
    if translation::RULES.contains(&it.rule.as_str()) {
        return None;
    }
    let place = outline.entry("allow", index, "rule");
    let message = format!(
        "this allowance does nothing any more: {} finds nothing here",
        quoted(&it.rule)
    );
    Some(Diagnostic::warning("idle-allowance", place, message).help("take it out"))
}
