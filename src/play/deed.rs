//! A choice becomes a deed: its acts are added up, the odds are read, luck decides, and the team feels it.

use crate::sim::act::{self, Question, Verdict};
use crate::sim::acts;
use crate::sim::fast_path;
use crate::sim::group::Group;
use crate::sim::luck::Luck;
use crate::sim::once::addressed;
use crate::sim::stance::Stance;
use crate::sim::team::Team;
use crate::story::Scenario;
use crate::story::ids::{DecisionId, PersonId};
use crate::story::model::{Choice, Decision};

use super::event::Event;
use super::state::State;
use super::step::Stage;
use super::tell::Mode;

/// Does what the choice says, tells how it turned out, and returns whether it worked and what people felt of it.
///
/// A choice without acts is the story's alone: the team feels nothing of it, and nothing can go wrong.
#[inline]
pub(super) fn carry_out<M: Mode>(
    stage: &mut Stage<'_, M>,
    state: &mut State,
    id: DecisionId,
    choice: &Choice,
) -> (bool, Stance) {
    if choice.acts.is_empty() {
        let team = &state.team;
        stage.tell(|| Event::Verdict(id, Box::new(Verdict::certain(team))));
        return (true, Stance::reputation(team));
    }
    with_acts(stage, state, id, choice)
}

/// Apart from a choice without acts, so that this one stays short.
#[inline(never)]
fn with_acts<M: Mode>(
    stage: &mut Stage<'_, M>,
    state: &mut State,
    id: DecisionId,
    choice: &Choice,
) -> (bool, Stance) {
    let question = question(stage.scenario, &state.team, id, choice);
    if let Some((calendar, version)) = stage.mode.rollout() {
        let luck = calendar.decision(Luck::new(state.seed), state.team.day, state.asking(id));
        let brief = fast_path::act(version, &mut state.team, &choice.acts, &question, luck);
        return (brief.worked, brief.felt);
    }
    let (luck, team) = (state.luck(id), &mut state.team);
    let deed = acts::combine(stage.mode.params(), team, &choice.acts);
    let verdict = act::act(stage.mode.params(), team, &deed, &question, luck);
    stage.tell(|| Event::Verdict(id, Box::new(verdict)));
    (verdict.worked, verdict.felt)
}

/// What is at stake: the decision's own numbers, or those of the item it is about.
pub(super) fn question(scenario: &Scenario, team: &Team, decision: DecisionId, choice: &Choice) -> Question {
    let to = if choice.to.is_empty() {
        Group::EVERYBODY
    } else {
        Group::of(choice.to.iter().map(|person| person.index()))
    };
    put(scenario, team, decision, to)
}

/// A decision put to these people.
#[inline]
pub(super) fn put(scenario: &Scenario, team: &Team, decision: DecisionId, to: Group) -> Question {
    let decision = scenario.decision(decision);
    let knows = &decision.knows;
    Question {
        once: true,
        knows: (!knows.is_empty()).then(|| Group::of(knows.iter().map(|person| person.index()))),
        item: decision.about.map(|item| item.index()),
        uncertainty: decision.uncertainty,
        need: decision.need,
        haste: decision.haste,
        stakes: decision.stakes,
        wait: wait(scenario, team, decision, to),
        to,
    }
}

/// Hours until the last of those addressed can be asked.
fn wait(scenario: &Scenario, team: &Team, decision: &Decision, to: Group) -> f64 {
    let elsewhere = scenario.elsewhere(decision);
    let asked =
        |person: &PersonId| addressed(team, to).has(person.index()) && team.people.has(person.index());
    elsewhere
        .filter(|(person, _)| asked(person))
        .fold(0.0, |most, (_, hours)| most.max(hours))
}
