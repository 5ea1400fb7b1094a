//! Effects: what they name is looked up.

use crate::story::caps;
use crate::story::model::Effect;
use crate::story::raw;

use super::{Lowering, Spot};

impl Lowering<'_> {
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
            Raw::Shelve(item) => Effect::Shelve(self.item_id(item)),
            Raw::Resume(item) => Effect::Resume(self.item_id(item)),
            Raw::GiveUp(item) => Effect::GiveUp(self.item_id(item)),
            Raw::Leaves(who) => Effect::Leaves(self.person_id(who)),
            Raw::Joins(who) => Effect::Joins(self.person_id(who)),
            Raw::Nudge(who, what, by) => Effect::Nudge(self.person_id(who), *what, by.get()),
            Raw::NudgeTeam(what, by) => Effect::NudgeTeam(*what, by.get()),
            Raw::Learns(who, area, by) => Effect::Learns(self.person_id(who), self.area_id(area), by.get()),
        }
    }
}
