//! Effects after lowering, and what a choice asks for.

use super::Choice;
use crate::sim::vocabulary::{TeamTrait, Trait};
pub use crate::story::condition::{Condition, Is};
use crate::story::ids::{AreaId, CounterId, FlagId, ItemId, PersonId};

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
    /// Work on the desk is put off.
    Shelve(ItemId),
    /// Work that was put off is taken up again.
    Resume(ItemId),
    /// Work on the desk or put off is given up.
    GiveUp(ItemId),
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
