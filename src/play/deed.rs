//! A choice becomes a deed: its acts are added up, the odds are read, luck decides, and the team feels it.

use crate::sim::act::{self, Question, Verdict};
use crate::sim::acts;
use crate::sim::group::Group;
use crate::story::Scenario;
use crate::story::ids::DecisionId;
use crate::story::model::Choice;

use super::state::State;
use super::step::Stage;

/// Does what the choice says, and says how it turned out.
pub(super) fn carry_out(
    stage: &Stage<'_>,
    state: &mut State,
    decision: DecisionId,
    choice: &Choice,
) -> Verdict {
    let question = question(stage.scenario, decision, choice);
    let deed = acts::combine(stage.params, &state.team, &choice.acts);
    let luck = state.luck(decision);
    act::act(stage.params, &mut state.team, &deed, &question, luck)
}

/// What is at stake: the decision's own numbers, or those of the item it is about.
pub(super) fn question(scenario: &Scenario, decision: DecisionId, choice: &Choice) -> Question {
    let decision = scenario.decision(decision);
    let everybody = choice.to.is_empty();
    Question {
        item: decision.about.map(|item| item.index()),
        uncertainty: decision.uncertainty,
        need: decision.need,
        stakes: decision.stakes,
        to: if everybody {
            Group::EVERYBODY
        } else {
            Group::of(choice.to.iter().map(|person| person.index()))
        },
    }
}
