//! Conditions and effects.

use crate::story::caps;
use crate::story::model::{Condition, Effect};
use crate::story::number::{Days, Points, Share, Step};
use crate::story::raw::{self, Is};

use super::{Lowering, Spot};

/// The same comparison with another kind of number.
fn is<A: Copy, B>(comparison: Is<A>, number: impl Fn(A) -> B) -> Is<B> {
    match comparison {
        Is::AtLeast(value) => Is::AtLeast(number(value)),
        Is::Below(value) => Is::Below(number(value)),
    }
}

impl Lowering<'_> {
    pub(super) fn condition(&mut self, raw: &raw::Condition, at: impl Into<Spot>) -> Condition {
        let at = at.into();
        use raw::Condition as Raw;
        match raw {
            Raw::Flag(flag) => Condition::Flag(self.flag_id(flag)),
            Raw::Not(inner) => Condition::Not(Box::new(self.condition(inner, at))),
            Raw::All(inner) => Condition::All(self.conditions(inner, at)),
            Raw::Any(inner) => Condition::Any(self.conditions(inner, at)),
            Raw::Counter(counter, than) => Condition::Counter(self.counter_id(counter), is(*than, Step::get)),
            Raw::Gauge(gauge, than) => Condition::Gauge(*gauge, is(*than, Points::get)),
            Raw::Person(who, what, than) => {
                Condition::Person(self.person_id(who), *what, is(*than, Share::get))
            }
            Raw::Team(what, than) => Condition::Team(*what, is(*than, Share::get)),
            Raw::Here(who) => Condition::Here(self.person_id(who)),
            Raw::Done(item) => Condition::Done(self.item_id(item)),
            Raw::OnTime(item) => Condition::OnTime(self.item_id(item)),
            Raw::Progress(item, than) => Condition::Progress(self.item_id(item), is(*than, Share::get)),
            Raw::Day(than) => Condition::Day(is(*than, Days::get)),
            Raw::Chose(decision, choice) => {
                let (decision, choice) = self.chosen(decision, choice);
                self.recalls = true;
                Condition::Chose(decision, choice)
            }
            Raw::Wore(decision, hat) => {
                self.recalls = true;
                Condition::Wore(self.decision_id(decision), *hat)
            }
            Raw::Worked(decision) => {
                self.recalls = true;
                Condition::Worked(self.decision_id(decision))
            }
            Raw::ChoseLast(decision, choice) => {
                let (decision, choice) = self.chosen(decision, choice);
                Condition::ChoseLast(decision, choice)
            }
            Raw::WoreLast(decision, hat) => Condition::WoreLast(self.decision_id(decision), *hat),
            Raw::WorkedLast(decision) => Condition::WorkedLast(self.decision_id(decision)),
            Raw::Visited(scene) => {
                let scene = self.scene_id(scene);
                let next = self.visits.len().into();
                Condition::Visited(*self.visits.entry(scene).or_insert(next))
            }
            Raw::Mostly(hat) => Condition::Mostly(*hat),
        }
    }

    fn conditions(&mut self, raw: &[raw::Condition], at: Spot) -> Vec<Condition> {
        self.count(at, "conditions in one `All` or `Any`", raw.len(), 0, caps::ARMS);
        raw.iter()
            .map(|condition| self.condition(condition, at))
            .collect()
    }

    pub(super) fn effects(&mut self, raw: &[raw::Effect], place: impl Into<Spot>) -> Vec<Effect> {
        self.count(place, "effects", raw.len(), 0, caps::EFFECTS);
        raw.iter().map(|effect| self.effect(effect)).collect()
    }

    fn effect(&mut self, raw: &raw::Effect) -> Effect {
        use raw::Effect as Raw;
        match raw {
            Raw::Set(flag) => Effect::Set(self.flag_id(flag), true),
            Raw::Clear(flag) => Effect::Set(self.flag_id(flag), false),
            Raw::Add(counter, by) => Effect::Add(self.counter_id(counter), by.get()),
            Raw::Arrives(item) => Effect::Arrives(self.item_id(item)),
            Raw::Effort(item, factor) => Effect::Effort(self.item_id(item), factor.get()),
            Raw::Due(item, by) => Effect::Due(self.item_id(item), by.get()),
            Raw::Leaves(who) => Effect::Leaves(self.person_id(who)),
            Raw::Joins(who) => Effect::Joins(self.person_id(who)),
            Raw::Nudge(who, what, by) => Effect::Nudge(self.person_id(who), *what, by.get()),
            Raw::NudgeTeam(what, by) => Effect::NudgeTeam(*what, by.get()),
            Raw::Learns(who, area, by) => Effect::Learns(self.person_id(who), self.area_id(area), by.get()),
        }
    }
}
