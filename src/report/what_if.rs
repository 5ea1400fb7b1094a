//! What each option of a decision would probably have led to, as text.

use std::fmt::Write;

use serde_json::{Value, json};

use crate::lab::rollout::spread::Spread;
use crate::lab::what_if::{Agreement, Prospect, Split, WhatIf};
use crate::numeral::{self, Plain};
use crate::sim::gauges::Gauges;
use crate::story::{Scenario, emphasis};

/// A table per decision: the options with the spread of each gauge at the end and the likely endings, then the split.
#[must_use]
pub fn text(scenario: &Scenario, decisions: &[WhatIf]) -> String {
    let mut out = String::new();
    // A string takes everything.
    let _ = decisions
        .iter()
        .try_for_each(|one| decision(&mut out, scenario, one));
    out
}

fn decision(out: &mut String, scenario: &Scenario, what_if: &WhatIf) -> std::fmt::Result {
    let id = what_if.decision;
    writeln!(out, "\n{}", scenario.decision(id).id)?;
    writeln!(out, "  option                  gauge      5 %  half  95 %   mean")?;
    for prospect in &what_if.options {
        let mark = if prospect.choice == what_if.taken {
            '*'
        } else {
            ' '
        };
        let name = &scenario.choice(id, prospect.choice).id;
        for (row, (gauge, spread)) in ["morale", "delivery", "growth"]
            .iter()
            .zip(prospect.gauges)
            .enumerate()
        {
            let label = if row == 0 {
                format!("{mark} {name}")
            } else {
                String::new()
            };
            writeln!(
                out,
                "  {label:<24}{gauge:<9}{:>5.0} {:>5.0} {:>5.0}  {:>5.1}",
                Plain(spread.p5),
                Plain(spread.p50),
                Plain(spread.p95),
                Plain(spread.mean)
            )?;
        }
        if let Some(better) = against_taken(what_if, prospect) {
            let known = if better.knows() || better.against().knows() {
                ""
            } else {
                ": the model does not know"
            };
            let (agree, of) = (better.agree, better.of);
            writeln!(
                out,
                "{:26}better than yours in {agree} of {of} versions{known}",
                ""
            )?;
        }
        let endings = scenario.endings.iter().zip(&prospect.endings);
        for (ending, share) in endings.filter(|(_, share)| **share > 0.0) {
            writeln!(out, "{:26}ending {}: {:.0} %", "", ending.id, 100.0 * share)?;
        }
    }
    for option in &what_if.closed {
        let choice = scenario.choice(id, option.choice);
        let reason = if option.away {
            "nobody it is aimed at was there".into()
        } else {
            scenario.filled(&choice.locked, &what_if.now)
        };
        let reason = emphasis::plain(&reason);
        writeln!(out, "    {} was closed: {reason}", choice.id)?;
    }
    what_if.split.map_or(Ok(()), |it| split(out, &it))
}

/// In how many versions of the model an option is better on the whole than the one taken; none for that one, and when no
/// versions were asked.
fn against_taken(what_if: &WhatIf, prospect: &Prospect) -> Option<Agreement> {
    let taken = what_if.options.iter().find(|one| one.choice == what_if.taken)?;
    let better = prospect.better_than(taken);
    (prospect.choice != taken.choice && better.of > 0).then_some(better)
}

/// The same for programs: an object per decision.
#[must_use]
pub fn machine(scenario: &Scenario, decisions: &[WhatIf]) -> String {
    let all: Vec<Value> = decisions.iter().map(|one| decision_json(scenario, one)).collect();
    format!(
        "{:#}\n",
        numeral::json(
            json!({ "version": env!("CARGO_PKG_VERSION"), "scenario": scenario.id, "decisions": all })
        )
    )
}

fn decision_json(scenario: &Scenario, what_if: &WhatIf) -> Value {
    let spread = |of: &Spread| json!({"mean": of.mean, "p5": of.p5, "p25": of.p25, "p50": of.p50, "p75": of.p75, "p95": of.p95});
    let taken = what_if.options.iter().find(|one| one.choice == what_if.taken);
    let options = what_if.options.iter().map(|one| {
        let mut option = json!({
            "choice": scenario.choice(what_if.decision, one.choice).id,
            "taken": one.choice == what_if.taken,
            "morale": spread(&one.gauges[0]), "delivery": spread(&one.gauges[1]), "growth": spread(&one.gauges[2]),
        });
        if let (Some(better), Some(taken)) = (against_taken(what_if, one), taken) {
            let higher = [0, 1, 2].map(|gauge| one.higher_than(taken, gauge).agree);
            option["versions"] = json!({
                "of": better.of, "better": better.agree,
                "morale": higher[0], "delivery": higher[1], "growth": higher[2],
                "known": better.knows() || better.against().knows(),
            });
        }
        option
    });
    let gauges = |of: &Gauges| json!({"morale": of.morale, "delivery": of.delivery, "growth": of.growth});
    json!({
        "decision": scenario.decision(what_if.decision).id,
        "options": options.collect::<Vec<_>>(),
        "split": what_if.split.as_ref().map(|it| json!({
            "all_options": gauges(&it.baseline), "this_choice": gauges(&it.choice), "later_choices": gauges(&it.later),
            "luck": gauges(&it.luck), "end": gauges(&it.observed),
        })),
    })
}

fn split(out: &mut String, split: &Split) -> std::fmt::Result {
    writeln!(out, "  your result             morale  delivery    growth")?;
    let mut row = |name: &str, it: Gauges| {
        writeln!(
            out,
            "    {name:<20}{:>8.1}  {:>8.1}  {:>8.1}",
            Plain(it.morale),
            Plain(it.delivery),
            Plain(it.growth)
        )
    };
    row("all options", split.baseline)?;
    row("+ this choice", split.choice)?;
    row("+ later choices", split.later)?;
    row("+ luck", split.luck)?;
    row("= as it came", split.observed)
}
