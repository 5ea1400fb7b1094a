//! A choice becomes a deed: its acts are added up, the odds are read, luck decides, and the team feels it.

use crate::sim::act::{self, Verdict};
use crate::sim::acts;
use crate::sim::decision::Question;
use crate::sim::luck::Luck;
use crate::story::Scenario;
use crate::story::ids::DecisionId;
use crate::story::model::Choice;

use super::state::State;
use super::step::Stage;

/// Does what the choice says. Returns how it turned out, and structure and consideration as the team felt them.
pub(super) fn carry_out(
    stage: &Stage<'_>,
    state: &mut State,
    decision: DecisionId,
    choice: &Choice,
) -> (Verdict, (f64, f64)) {
    let question = question(stage.scenario, state, decision, choice);
    let deed = acts::combine(&stage.params, &state.team, &choice.acts);
    let luck = Luck::new(state.seed).decision(state.team.day, u32::from(decision.0));
    let verdict = act::act(&stage.params, &mut state.team, &deed, &question, luck);
    let felt = (verdict.structure, verdict.consideration);
    (verdict, felt)
}

/// What is at stake: the decision's own numbers, or those of the item it is about.
pub(super) fn question(scenario: &Scenario, state: &State, decision: DecisionId, choice: &Choice) -> Question {
    let decision = scenario.decision(decision);
    let item = decision.about.map(|item| item.index()).or_else(|| state.team.active_item());
    let work = item.map(|index| &state.team.items[index]);
    let mut question = Question {
        item,
        uncertainty: decision.uncertainty.or(work.map(|work| work.uncertainty)).unwrap_or(0.5),
        need: decision.need.or(work.map(|work| work.need)).unwrap_or(0.5),
        stakes: decision.stakes,
        to: 0,
    };
    for person in &choice.to {
        question.aim_at(person.index());
    }
    question
}
