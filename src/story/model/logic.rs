//! Conditions and effects after lowering, and what a choice asks for.

use super::Choice;
use crate::sim::vocabulary::{Gauge, Hat, TeamTrait, Trait};
use crate::story::ids::{AreaId, ChoiceId, CounterId, DecisionId, FlagId, ItemId, PersonId, VisitId};
pub use crate::story::raw::Is;

/// Something true or not. `Ge(a, x)` reads a >= x.
#[derive(Debug, Clone, PartialEq)]
pub enum Condition {
    /// A flag is set.
    Flag(FlagId),
    /// Does not hold.
    Not(Box<Condition>),
    /// All hold.
    All(Vec<Condition>),
    /// One holds.
    Any(Vec<Condition>),
    /// Counter >= value (true) or < value (false).
    Counter(CounterId, Is<i32>),
    /// A shown gauge, 0..100.
    Gauge(Gauge, Is<f64>),
    /// Something of a person, 0..1.
    Person(PersonId, Trait, Is<f64>),
    /// Something of the team, 0..1.
    Team(TeamTrait, Is<f64>),
    /// A person is there.
    Here(PersonId),
    /// An item is done.
    Done(ItemId),
    /// An item is done and was on time.
    OnTime(ItemId),
    /// The share of an item's work behind the team.
    Progress(ItemId, Is<f64>),
    /// The workday.
    Day(Is<u32>),
    /// This choice was taken at least once.
    Chose(DecisionId, ChoiceId),
    /// This hat was worn at the decision at least once.
    Wore(DecisionId, Hat),
    /// The decision worked out at least once.
    Worked(DecisionId),
    /// This choice was taken the last time.
    ChoseLast(DecisionId, ChoiceId),
    /// This hat was worn at the decision the last time.
    WoreLast(DecisionId, Hat),
    /// The decision worked out the last time.
    WorkedLast(DecisionId),
    /// The scene was opened and left.
    Visited(VisitId),
    /// Most decisions so far wore this hat.
    Mostly(Hat),
}

/// Something the story changes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Effect {
    /// Set or clear a flag.
    Set(FlagId, bool),
    /// Add to a counter.
    Add(CounterId, i32),
    /// An item arrives today.
    Arrives(ItemId),
    /// The work left is multiplied.
    Effort(ItemId, f64),
    /// The date moves by workdays.
    Due(ItemId, i32),
    /// A person leaves.
    Leaves(PersonId),
    /// A person joins or comes back.
    Joins(PersonId),
    /// A nudge to a person.
    Nudge(PersonId, Trait, f64),
    /// A nudge to the team.
    NudgeTeam(TeamTrait, f64),
    /// A person gains skill.
    Learns(PersonId, AreaId, f64),
}

impl Choice {
    /// What the author asks for.
    #[must_use]
    pub fn own_when(&self) -> Option<&Condition> {
        match &self.when {
            Some(Condition::All(both)) if self.aimed => both.first(),
            Some(_) if self.aimed => None,
            own => own.as_ref(),
        }
    }

    /// Asks also that one of those it is aimed at is there.
    pub(in super::super) fn aim(&mut self) {
        let mut here: Vec<Condition> = self.to.iter().map(|person| Condition::Here(*person)).collect();
        let here = match here.pop() {
            Some(one) if here.is_empty() => one,
            Some(last) => {
                here.push(last);
                Condition::Any(here)
            }
            None => return,
        };
        self.aimed = true;
        self.when = Some(match self.when.take() {
            Some(own) => Condition::All(vec![own, here]),
            None => here,
        });
    }
}
