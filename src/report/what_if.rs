//! What each option of a decision would probably have led to, as text.

use std::fmt::Write;

use crate::lab::what_if::{Split, WhatIf};
use crate::numeral::Plain;
use crate::sim::gauges::Gauges;
use crate::story::Scenario;

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
        let endings = scenario.endings.iter().zip(&prospect.endings);
        for (ending, share) in endings.filter(|(_, share)| **share > 0.0) {
            writeln!(out, "{:26}ending {}: {:.0} %", "", ending.id, 100.0 * share)?;
        }
    }
    for option in &what_if.closed {
        let choice = scenario.choice(id, option.choice);
        let reason = if option.away {
            "nobody it is aimed at was there"
        } else {
            choice.locked.as_str()
        };
        writeln!(out, "    {} was closed: {reason}", choice.id)?;
    }
    what_if.split.map_or(Ok(()), |it| split(out, &it))
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
