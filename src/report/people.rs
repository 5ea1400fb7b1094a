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

/// Those who are asked by this choice for the first time and have a wish, by index. `asked` remembers who was.
pub fn asked_now(
    scenario: &Scenario,
    choice: &Choice,
    here: impl Fn(usize) -> bool,
    asked: &mut [bool],
) -> Vec<usize> {
    if !choice.acts.iter().any(|act| acts::asks(*act)) {
        return Vec::new();
    }
    let meant = |index: usize| choice.to.is_empty() || choice.to.contains(&PersonId::from(index));
    (0..scenario.cast.len())
        .filter(|&index| meant(index) && here(index) && !std::mem::replace(&mut asked[index], true))
        .filter(|&index| !scenario.cast[index].wants.is_empty())
        .collect()
}

/// What each of those wants from a lead who are asked by this choice for the first time.
pub fn wants(
    words: &Words,
    scenario: &Scenario,
    state: &State,
    choice: &Choice,
    asked: &mut [bool],
) -> String {
    let mut out = String::new();
    let here = |index: usize| state.team.people.has(index);
    for index in asked_now(scenario, choice, here, asked) {
        let person = &scenario.cast[index];
        let (name, wants) = (person.name.as_str(), person.wants.as_str());
        let line = words.fill("text-wants", &[("name", name.into()), ("wants", wants.into())]);
        out += &wrapped(&line, "  ", "    ");
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
    for (person, now) in scenario.cast.iter().zip(state.team.people.iter()) {
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
