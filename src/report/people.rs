//! The people of a scenario as plain text: who they are, and how they are just now.

use crate::numeral::Plain;
use crate::play::State;
use crate::story::Scenario;

use super::text::wrapped;

/// Who is there at this moment, a paragraph each.
#[must_use]
pub fn cast(scenario: &Scenario, state: &State) -> String {
    let mut out = String::new();
    let all = scenario.cast.iter().enumerate();
    for (_, person) in all.filter(|(at, _)| state.team.people.has(*at)) {
        let about = if person.about.is_empty() { "" } else { ". " };
        let line = format!("{}, {}{about}{}", person.name, person.role, person.about);
        out += &wrapped(&line, "  ", "    ");
    }
    out + "\n"
}

/// The numbers conditions can ask for, as they stand: for authors, not for players.
#[must_use]
pub fn numbers(scenario: &Scenario, state: &State) -> String {
    let mut out = format!(
        "  {:<24} morale  energy   trust clarity   bench\n",
        format!("day {}", state.team.day)
    );
    for (person, now) in scenario.cast.iter().zip(state.team.people.iter()) {
        if now.here {
            out += &format!(
                "  {:<24}{:>7.3} {:>7.3} {:>7.3} {:>7.3} {:>7.3}\n",
                person.id,
                Plain(now.morale),
                Plain(now.energy),
                Plain(now.trust),
                Plain(now.clarity),
                Plain(now.bench)
            );
        }
    }
    let team = &state.team;
    out + &format!(
        "  {:<24} purpose {:.3}, process {:.3}, safety {:.3}, record {:.3}\n\n",
        "team",
        Plain(team.purpose),
        Plain(team.process),
        Plain(team.safety),
        Plain(team.record)
    )
}
