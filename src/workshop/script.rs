//! What the facilitator may say, what is going on, and what comes next, in words.

use super::stage::Phase;
use super::steps::Step;
use super::{Mode, Workshop};

impl Workshop {
    /// What the facilitator may say now.
    pub(super) fn script(&self) -> Vec<String> {
        let words = &self.words;
        let hands = self.settings.mode == Mode::Hands;
        match self.stage.phase {
            Phase::Lobby if hands => vec![words.say("room-say-lobby-hands")],
            Phase::Lobby => vec![words.say("room-say-lobby")],
            Phase::Read(_) => vec![words.say("room-say-read")],
            Phase::Vote(1) if hands => vec![words.say("room-say-vote-hands")],
            Phase::Vote(1) => vec![words.say("room-say-vote")],
            Phase::Vote(_) if hands => vec![words.say("room-say-again-hands")],
            Phase::Vote(_) => vec![words.say("room-say-again")],
            Phase::Closed(_) => vec![words.say("room-say-closed")],
            Phase::Revealed(_) => vec![words.say("room-say-revealed")],
            Phase::Discuss => vec![words.say("room-say-discuss")],
            Phase::Decided => vec![words.say("room-say-decided")],
            Phase::Predict => vec![words.say("room-say-predict")],
            Phase::Outcome(_) => vec![words.say("room-say-outcome")],
            Phase::Why if self.is_of_days() => vec![words.say("room-say-days")],
            Phase::Why => vec![words.say("room-say-why")],
            Phase::Road(_) | Phase::RoadWhy => vec![words.say("room-say-road")],
            Phase::Debrief => vec![words.say("room-say-debrief")],
            Phase::Finished => vec![words.say("room-finished")],
        }
    }

    pub(super) fn phase_words(&self) -> String {
        let words = &self.words;
        match self.stage.phase {
            Phase::Lobby => words.say("room-phase-lobby"),
            Phase::Read(_) => words.say("room-phase-read"),
            Phase::Vote(round) => words.fill("room-phase-vote", &[("round", round.into())]),
            Phase::Closed(round) => words.fill("room-phase-closed", &[("round", round.into())]),
            Phase::Revealed(round) => words.fill("room-phase-revealed", &[("round", round.into())]),
            Phase::Discuss => words.say("room-phase-discuss"),
            Phase::Decided => words.say("room-phase-decided"),
            Phase::Predict => words.say("room-phase-predict"),
            Phase::Outcome(_) => words.say("room-phase-outcome"),
            Phase::Why if self.is_of_days() => words.say("room-phase-days"),
            Phase::Why => words.say("room-phase-why"),
            Phase::Road(_) | Phase::RoadWhy => words.say("room-phase-road"),
            Phase::Debrief => words.say("room-phase-debrief"),
            Phase::Finished => words.say("room-phase-finished"),
        }
    }

    pub(super) fn next_words(&self) -> String {
        let words = &self.words;
        match self.next() {
            Step::Begin => words.say("room-next-begin"),
            Step::Turn => words.say("room-next-turn"),
            Step::GoOn | Step::Read => words.say("room-next-on"),
            Step::Open(round) => words.fill("room-next-open", &[("round", round.into())]),
            Step::Close => words.say("room-next-close"),
            Step::Reveal => words.say("room-next-reveal"),
            Step::Discuss => words.say("room-next-discuss"),
            Step::Decide => words.say("room-next-decide"),
            Step::Predict => words.say("room-next-predict"),
            Step::Tell => words.say("room-next-tell"),
            Step::Why => words.say("room-next-why"),
            Step::Return => words.say("room-next-return"),
            Step::Debrief => words.say("room-next-debrief"),
            Step::Finish => words.say("room-next-finish"),
            Step::Stay => words.say("room-next-nothing"),
        }
    }
}
