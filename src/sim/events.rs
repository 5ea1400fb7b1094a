//! What a story may change from outside: people come and go, work arrives, something happens to somebody.

use super::clip;
use super::f64x4::{F64x4, LANES};
use super::params::{Mood, Params};
use super::people::PersonX4;
use super::team::{AREAS, Person, Status, Team};
use super::vocabulary::{TeamTrait, Trait};
use super::why::Cause;

impl Team {
    /// A work item lands on the desk today, due this many workdays from now. Nothing if it is on the desk already.
    pub fn item_arrives(&mut self, item: usize, days: f64) {
        let day = self.day;
        if let Some(item) = self
            .items
            .get_mut(item)
            .filter(|item| item.status == Status::Waiting)
        {
            item.arrives = Some(day);
            item.due = f64::from(day) + days;
            item.status = Status::Open;
        }
        self.changed();
    }

    /// Work on the desk is put off.
    pub fn item_shelved(&mut self, item: usize) {
        self.item_moves(item, Status::Open, Status::Shelved);
    }

    /// Work that was put off is on the desk again.
    pub fn item_resumed(&mut self, item: usize) {
        self.item_moves(item, Status::Shelved, Status::Open);
    }

    /// Work on the desk, or put off, is given up: a promise that is not kept.
    pub fn item_given_up(&mut self, params: &Params, item: usize) {
        let day = self.day;
        if let Some(item) = self.items.get_mut(item) {
            item.status = Status::Lost { day };
            self.today().ended += 1.0;
            self.record -= self.record * params.work.record_step;
        }
        self.changed();
    }

    fn item_moves(&mut self, item: usize, from: Status, to: Status) {
        if let Some(item) = self.items.get_mut(item).filter(|item| item.status == from) {
            item.status = to;
        }
        self.changed();
    }

    /// The work left of an item is multiplied.
    pub fn item_effort(&mut self, item: usize, factor: f64) {
        if let Some(item) = self.items.get_mut(item).filter(|item| item.ahead()) {
            let before = item.remaining;
            // An item nobody has begun stays so.
            if item.remaining >= item.effort {
                item.effort *= factor;
            }
            item.remaining *= factor;
            item.helped += item.remaining - before;
        }
        self.changed();
    }

    /// The date of an item moves by workdays.
    pub fn item_due(&mut self, item: usize, days: f64) {
        if let Some(item) = self.items.get_mut(item).filter(|item| item.ahead()) {
            item.due += days;
        }
        self.changed();
    }

    /// A person leaves the team.
    pub fn leaves(&mut self, person: usize) {
        if let Some(one) = self.people.get(person) {
            self.people.set(person, &Person { here: false, ..one });
        }
        self.changed();
    }

    /// A person joins the team or comes back.
    pub fn joins(&mut self, person: usize) {
        if let Some(one) = self.people.get(person) {
            self.people.set(person, &Person { here: true, ..one });
        }
        self.changed();
    }

    /// Something happens to a person. Of what it adds to morale, three quarters is mood and passes in days.
    pub fn nudge(&mut self, params: &Params, person: usize, what: Trait, by: f64) {
        if person >= self.people.len() {
            return;
        }
        let mut add = F64x4::NONE;
        add.0[person % LANES] = by;
        let chunk = &mut self.people.chunks_mut()[person / LANES];
        match what {
            Trait::Morale => chunk.event(params, add),
            Trait::Energy => chunk.energy = (chunk.energy + add).clip(),
            Trait::Trust => chunk.trust = (chunk.trust + add).clip(),
            Trait::Clarity => chunk.clarity = (chunk.clarity + add).clip(),
            Trait::Bench => chunk.bench = (chunk.bench + add).clip(),
        }
        self.changed();
    }

    /// Something happens to the team.
    pub fn nudge_team(&mut self, what: TeamTrait, by: f64) {
        let state = match what {
            TeamTrait::Purpose => &mut self.purpose,
            TeamTrait::Process => &mut self.process,
            TeamTrait::Safety => &mut self.safety,
            TeamTrait::Record => &mut self.record,
        };
        *state = clip(*state + by);
        self.changed();
    }

    /// A person gains (or loses) skill in an area.
    pub fn learns(&mut self, person: usize, area: usize, by: f64) {
        if let Some(mut one) = self.people.get(person).filter(|_| area < AREAS) {
            one.skill[area] = clip(one.skill[area] + by);
            self.people.set(person, &one);
        }
        self.changed();
    }

    /// The lead leaves, and whoever is readiest takes over. They bring part of their old job along (the less bench
    /// the more), and let go of it by one part in a hundred a day. Returns who.
    pub fn lead_leaves(&mut self, params: &Params) -> Option<usize> {
        let mut next: Option<(usize, f64)> = None;
        for (at, person) in self.here() {
            if next.is_none_or(|(_, bench)| person.bench > bench) {
                next = Some((at, person.bench));
            }
        }
        let (at, bench) = next?;
        self.lead.doing = params.work.doing * (1.0 - bench);
        self.lead.doing_kept = params.work.doing_kept;
        for chunk in self.people.chunks_mut() {
            chunk.shift(Cause::Event, -params.morale.succession * chunk.here);
        }
        self.changed();
        Some(at)
    }
}

impl PersonX4 {
    /// Something happens: part passes, part stays.
    fn event(&mut self, params: &Params, by: F64x4) {
        if params.mood == Mood::Off {
            return self.shift(Cause::Event, by);
        }
        self.shift(Cause::Event, by * (1.0 - params.fast.event));
        self.mood.event += by * params.fast.event;
        self.bound_mood(params);
    }
}
