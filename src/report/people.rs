//! The people of a scenario as plain text: who they are, what they want, and how they are just now.

use crate::play::State;
use crate::sim::acts;
use crate::story::Scenario;
use crate::story::ids::PersonId;
use crate::story::model::Choice;
use crate::words::Words;

use super::text::wrapped;

/// Who is there when the story opens, a paragraph each.
#[must_use]
pub fn cast(scenario: &Scenario) -> String {
    let mut out = String::new();
    for person in scenario.cast.iter().filter(|person| person.here) {
        let about = if person.about.is_empty() { "" } else { ". " };
        let line = format!("{}, {}{about}{}", person.name, person.role, person.about);
        out += &wrapped(&line, "  ", "    ");
    }
    out + "\n"
}

/// Those who are asked by this choice for the first time: what each wants from a lead. `asked` remembers who was.
pub fn wants(
    words: &Words,
    scenario: &Scenario,
    state: &State,
    choice: &Choice,
    asked: &mut [bool],
) -> String {
    let mut out = String::new();
    if !choice.acts.iter().any(|act| acts::asks(*act)) {
        return out;
    }
    for (index, person) in scenario.cast.iter().enumerate() {
        let meant = choice.to.is_empty() || choice.to.contains(&PersonId::from(index));
        if !meant || !state.team.people[index].here || std::mem::replace(&mut asked[index], true) {
            continue;
        }
        if !person.wants.is_empty() {
            let (name, wants) = (person.name.as_str(), person.wants.as_str());
            let line = words.fill("text-wants", &[("name", name.into()), ("wants", wants.into())]);
            out += &wrapped(&line, "  ", "    ");
        }
    }
    if out.is_empty() { out } else { out + "\n" }
}

/// The numbers conditions can ask for, as they stand: for authors, not for players.
#[must_use]
pub fn numbers(scenario: &Scenario, state: &State) -> String {
    let mut out = format!(
        "  {:<24} morale  energy   trust clarity   bench\n",
        format!("day {}", state.team.day)
    );
    for (person, now) in scenario.cast.iter().zip(&state.team.people) {
        if now.here {
            out += &format!(
                "  {:<24}{:>7.3} {:>7.3} {:>7.3} {:>7.3} {:>7.3}\n",
                person.id, now.morale, now.energy, now.trust, now.clarity, now.bench
            );
        }
    }
    let team = &state.team;
    out + &format!(
        "  {:<24} purpose {:.3}, process {:.3}, safety {:.3}, record {:.3}\n\n",
        "team", team.purpose, team.process, team.safety, team.record
    )
}
