//! Sound bounds of what the team model does: one act, one workday. Every equation of the model with intervals.

use crate::sim::acts;
use crate::sim::once::{self, MOST_AT_STAKE};
use crate::sim::vocabulary::{TeamTrait, Trait};
use crate::story::ids::{DecisionId, ItemId, PersonId};
use crate::story::model::{Choice, Effect};

use super::frame::{AHEAD, Frame, Known, LOST, NO, OPEN, Of, SHELVED, WAITING, Who, Work, YES};
use super::interval::Interval;

/// The acts of a choice put together within the attention there may be.
struct Deed {
    structure: Interval,
    consideration: Interval,
    share: Interval,
}

impl Frame<'_> {
    fn num(&self, state: &Known, what: Of) -> Interval {
        state.numbers[self.of_team(what)]
    }

    pub(super) fn set(&self, state: &mut Known, number: usize, value: Interval) {
        let widest = self.widest[number];
        state.numbers[number] = value.loose().clamp(widest.lo, widest.hi);
    }

    fn add(&self, state: &mut Known, number: usize, by: Interval) {
        self.set(state, number, state.numbers[number] + by);
    }

    fn person(&self, state: &Known, person: usize, what: Who) -> Interval {
        state.numbers[self.of_person(person, what)]
    }

    /// The hull of a number over everybody who may be there.
    pub(super) fn everybody(&self, state: &Known, what: Who) -> Interval {
        let there = (0..self.scenario.cast.len())
            .filter(|&at| state.sets[self.here(PersonId::from(at))] & YES != 0)
            .map(|at| self.person(state, at, what));
        there.reduce(Interval::join).unwrap_or(Interval::of(0.0))
    }

    /// A person is there for sure, perhaps, or not.
    pub(super) fn presence(&self, state: &Known, person: usize) -> u16 {
        state.sets[self.here(PersonId::from(person))]
    }

    fn deed(&self, state: &Known, choice: &Choice) -> Deed {
        let cost = &self.params.attention;
        let here = (0..self.scenario.cast.len()).map(|at| self.presence(state, at));
        let most = here.clone().filter(|here| here & YES != 0).count() as f64;
        let least = here.filter(|here| here & NO == 0).count() as f64;
        let few = |people: f64| (cost.small_team - people).max(0.0) * cost.few;
        let bench = self.everybody(state, Who::Bench);
        let bench = if least == 0.0 {
            bench.join(Interval::of(0.0))
        } else {
            bench
        };
        let steady = (self.num(state, Of::Process) + -cost.steady).clamp(0.0, 1.0);
        let there = self.num(state, Of::Doing).rest() + bench.times(cost.bench) + steady.times(cost.process);
        let there = there + Interval::new(few(most), few(least));
        let asked = choice
            .acts
            .iter()
            .fold(0.0, |sum, act| sum + acts::row(*act).cost);
        let share = |there: f64| {
            if asked > there {
                there.max(0.1) / asked
            } else {
                1.0
            }
        };
        let share = Interval::new(share(there.lo), share(there.hi)).loose().clip();
        let rest = (1.0 - asked).max(0.0);
        let sum =
            |of: fn(&acts::Row) -> f64| choice.acts.iter().fold(0.0, |sum, act| sum + of(acts::row(*act)));
        let point = |used: Of, of: fn(&acts::Row) -> f64| {
            (self.num(state, used).times(rest) + share.times(sum(of)))
                .loose()
                .clip()
        };
        Deed {
            structure: point(Of::Structure, |row| row.stance.structure),
            consideration: point(Of::Consideration, |row| row.stance.consideration),
            share,
        }
    }

    /// The lead does what the choice says, and it works out or not.
    pub(super) fn act(&self, state: &mut Known, decision: DecisionId, choice: &Choice, worked: bool) {
        self.morning(state);
        let deed = self.deed(state, choice);
        let fresh = state.sets[self.fresh()];
        for (what, now) in [
            (Of::ActStructure, deed.structure),
            (Of::ActConsideration, deed.consideration),
        ] {
            let now = if fresh == YES {
                now
            } else {
                self.num(state, what).join(now)
            };
            self.set(state, self.of_team(what), now);
        }
        state.sets[self.fresh()] = NO;
        self.outcome_for_work(state, decision, choice, worked, &deed);
        self.outcome_for_people(state, decision, choice, worked);
        let weight = self.weight(decision);
        let sum = |of: fn(&acts::Row) -> f64| {
            let all = choice.acts.iter().fold(0.0, |sum, act| sum + of(acts::row(*act)));
            deed.share.times(weight * all)
        };
        for person in 0..self.scenario.cast.len() {
            let meant = choice.to.is_empty() || choice.to.contains(&PersonId::from(person));
            let here = self.presence(state, person);
            if !meant || here & YES == 0 {
                continue;
            }
            for (what, by) in [
                (Who::Clarity, sum(|row| row.moves.clarity)),
                (Who::Trust, sum(|row| row.moves.trust)),
                (Who::Energy, sum(|row| row.moves.energy)),
                (Who::Bench, sum(|row| row.moves.bench)),
                (Who::Skill, sum(|row| row.moves.skill) * Interval::UNIT),
            ] {
                let by = if here == YES {
                    by
                } else {
                    by.join(Interval::of(0.0))
                };
                self.add(state, self.of_person(person, what), by);
            }
        }
        self.add(state, self.of_team(Of::Process), sum(|row| row.moves.process));
        self.add(state, self.of_team(Of::Purpose), sum(|row| row.moves.purpose));
        self.add(state, self.of_team(Of::Safety), sum(|row| row.moves.safety));
        self.add(state, self.of_team(Of::Doing), sum(|row| row.moves.doing));
    }

    fn stakes(&self, decision: DecisionId) -> f64 {
        self.scenario.decision(decision).stakes.clamp(0.0, MOST_AT_STAKE)
    }

    /// How much of what the table says an act does to people.
    fn weight(&self, decision: DecisionId) -> f64 {
        once::weight(&self.params, self.stakes(decision))
    }

    fn outcome_for_work(
        &self,
        state: &mut Known,
        decision: DecisionId,
        choice: &Choice,
        worked: bool,
        deed: &Deed,
    ) {
        let stakes = self.stakes(decision);
        let d = &self.params.decision;
        let turn = if worked {
            1.0 - d.up * stakes
        } else {
            1.0 + d.down * stakes
        };
        let factor = |share: f64| {
            choice.acts.iter().fold(turn, |factor, act| {
                factor * (1.0 - share * (1.0 - acts::row(*act).moves.effort))
            })
        };
        let factor = Interval::of(factor(deed.share.lo)).join(Interval::of(factor(deed.share.hi)));
        let later = choice
            .acts
            .iter()
            .fold(0.0, |sum, act| sum + acts::row(*act).moves.later);
        let about = self.scenario.decision(decision).about;
        for item in 0..self.scenario.work.len() {
            let status = state.sets[self.status(ItemId::from(item))];
            if status & OPEN == 0 || about.is_some_and(|about| about.index() != item) {
                continue;
            }
            let sure = about.is_some() && status == OPEN;
            let factor = if sure {
                factor
            } else {
                factor.join(Interval::of(1.0))
            };
            let remaining = self.of_item(item, Work::Remaining);
            self.set(state, remaining, state.numbers[remaining] * factor);
            let due = self.of_item(item, Work::Due);
            let left = (state.numbers[due] - self.num(state, Of::Day)).clamp(0.0, f64::MAX);
            let by = (left * deed.share).times(later).join(Interval::of(0.0));
            self.add(state, due, by);
        }
    }

    fn outcome_for_people(&self, state: &mut Known, decision: DecisionId, choice: &Choice, worked: bool) {
        let stakes = self.stakes(decision);
        let (m, fast) = (&self.params.meeting, &self.params.fast);
        let came = if worked { 1.0 } else { 0.0 };
        let merit = stakes * (came - m.usual);
        for person in 0..self.scenario.cast.len() {
            let here = self.presence(state, person);
            if here & YES == 0 {
                continue;
            }
            let meant = choice.to.is_empty() || choice.to.contains(&PersonId::from(person));
            // Those not meant are meant after all when none of those is there.
            let near = if meant { 1.0 } else { fast.watching.max(1.0) } * fast.most;
            let stir = Interval::new(-near, near);
            let trust = stir.times(m.trust) + if meant { m.outcome_trust * merit } else { 0.0 };
            let bench = if meant { m.took_part * stakes * came } else { 0.0 };
            let sure = |by: Interval| {
                if here == YES {
                    by
                } else {
                    by.join(Interval::of(0.0))
                }
            };
            for (what, by) in [
                (Who::Mood, stir + fast.outcome * merit),
                (Who::Morale, Interval::of(m.lasting * merit)),
                (Who::Trust, trust),
                (Who::Bench, Interval::new(0.0, bench)),
            ] {
                self.add(state, self.of_person(person, what), sure(by));
            }
        }
    }

    /// The morning is looked at: at the first act of a day, at its end, and after each thing the story changed.
    fn morning(&self, state: &mut Known) {
        self.dropped(state);
        for person in 0..self.scenario.cast.len() {
            let will = self.person(state, person, Who::Morale).times(0.4) + 0.6;
            let now = (self.person(state, person, Who::Skill) * will).loose();
            let at = self.of_person(person, Who::Ready);
            let fresh = state.sets[self.fresh()] == YES;
            state.numbers[at] = if fresh { now } else { now.join(state.numbers[at]) };
        }
    }

    /// Work whose date has passed untouched may be dropped this morning.
    fn dropped(&self, state: &mut Known) {
        let day = self.num(state, Of::Day);
        let mut least = 1.0;
        for item in 0..self.scenario.work.len() {
            let status = self.status(ItemId::from(item));
            let [remaining, effort, due] = [Work::Remaining, Work::Effort, Work::Due]
                .map(|what| state.numbers[self.of_item(item, what)]);
            let ahead = state.sets[status] & (WAITING | OPEN) != 0;
            if ahead && due.lo < day.hi && remaining.hi >= effort.lo {
                state.sets[status] |= LOST;
                least *= self.params.work.record_dropped;
            }
        }
        let record = self.of_team(Of::Record);
        let now = state.numbers[record];
        self.set(state, record, Interval::new(now.lo * least, now.hi));
    }

    /// Work on the desk, or put off, is given up, and with it some of the record.
    fn given_up(&self, state: &mut Known, status: usize) {
        let set = state.sets[status];
        if set & (OPEN | SHELVED) == 0 {
            return;
        }
        let sure = set & !(OPEN | SHELVED) == 0;
        state.sets[status] = set & !(OPEN | SHELVED) | LOST;
        let record = self.of_team(Of::Record);
        let now = state.numbers[record];
        let kept = 1.0 - self.params.work.record_step;
        let highest = if sure { now.hi * kept } else { now.hi };
        self.set(state, record, Interval::new(now.lo * kept, highest));
    }

    /// What the story does from outside.
    pub(super) fn effect(&self, state: &mut Known, effect: Effect) {
        match effect {
            Effect::Set(flag, value) => state.sets[self.flag(flag)] = if value { YES } else { NO },
            Effect::Add(counter, by) => {
                let at = self.counter(counter);
                let widest = self.widest[at];
                state.numbers[at] = (state.numbers[at] + f64::from(by)).clamp(widest.lo, widest.hi);
            }
            Effect::Arrives(item) => {
                let status = &mut state.sets[self.status(item)];
                if *status & WAITING == 0 {
                    return;
                }
                let surely = *status == WAITING;
                *status = *status & !WAITING | OPEN;
                let day = self.num(state, Of::Day);
                let due = day + f64::from(self.scenario.work[item.index()].due);
                let at = self.of_item(item.index(), Work::Due);
                let due = if surely { due } else { due.join(state.numbers[at]) };
                self.set(state, at, due);
            }
            Effect::Due(item, by) => {
                let at = self.of_item(item.index(), Work::Due);
                let by = Interval::of(f64::from(by));
                let sure = state.sets[self.status(item)] & !AHEAD == 0;
                self.add(state, at, if sure { by } else { by.join(Interval::of(0.0)) });
            }
            Effect::Effort(item, factor) => {
                let factor = Interval::of(factor);
                let sure = state.sets[self.status(item)] & !AHEAD == 0;
                let maybe = factor.join(Interval::of(1.0));
                let [left, effort] =
                    [Work::Remaining, Work::Effort].map(|what| self.of_item(item.index(), what));
                self.set(
                    state,
                    left,
                    state.numbers[left] * if sure { factor } else { maybe },
                );
                self.set(state, effort, state.numbers[effort] * maybe);
            }
            Effect::Shelve(item) => moved(&mut state.sets[self.status(item)], OPEN, SHELVED),
            Effect::Resume(item) => moved(&mut state.sets[self.status(item)], SHELVED, OPEN),
            Effect::GiveUp(item) => self.given_up(state, self.status(item)),
            Effect::Leaves(person) => state.sets[self.here(person)] = NO,
            Effect::Joins(person) => state.sets[self.here(person)] = YES,
            Effect::Nudge(person, Trait::Morale, by) => {
                let event = self.params.fast.event;
                self.add(
                    state,
                    self.of_person(person.index(), Who::Morale),
                    Interval::of(by * (1.0 - event)),
                );
                self.add(
                    state,
                    self.of_person(person.index(), Who::Mood),
                    Interval::of(by * event),
                );
            }
            Effect::Nudge(person, what, by) => {
                self.add(
                    state,
                    self.of_person(person.index(), trait_of(what)),
                    Interval::of(by),
                );
            }
            Effect::NudgeTeam(what, by) => self.add(state, self.of_team(team_trait(what)), Interval::of(by)),
            Effect::Learns(person, _, by) => {
                let by = Interval::of(by).join(Interval::of(0.0));
                self.add(state, self.of_person(person.index(), Who::Skill), by);
            }
        }
    }

    /// One workday passes.
    pub(super) fn workday(&self, state: &mut Known) {
        self.morning(state);
        super::day::pass(self, state);
        state.sets[self.fresh()] = YES;
        let day = self.of_team(Of::Day);
        let last = self.widest[day].hi;
        state.numbers[day] = (state.numbers[day] + 1.0).clamp(0.0, last);
        for (item, work) in self.scenario.work.iter().enumerate() {
            let status = &mut state.sets[self.status(ItemId::from(item))];
            let Some(arrives) = work.arrives.map(f64::from).filter(|_| *status & WAITING != 0) else {
                continue;
            };
            if arrives <= state.numbers[day].lo {
                *status = *status & !WAITING | OPEN;
            } else if arrives <= state.numbers[day].hi {
                *status |= OPEN;
            }
        }
    }
}

/// What was this is that; the rest stays what it was.
fn moved(set: &mut u16, from: u16, to: u16) {
    if *set & from != 0 {
        *set = *set & !from | to;
    }
}

/// The number behind a trait.
pub(super) fn trait_of(what: Trait) -> Who {
    match what {
        Trait::Morale => Who::Morale,
        Trait::Energy => Who::Energy,
        Trait::Trust => Who::Trust,
        Trait::Clarity => Who::Clarity,
        Trait::Bench => Who::Bench,
    }
}

/// The number behind a trait of the team.
pub(super) fn team_trait(what: TeamTrait) -> Of {
    match what {
        TeamTrait::Purpose => Of::Purpose,
        TeamTrait::Process => Of::Process,
        TeamTrait::Safety => Of::Safety,
        TeamTrait::Record => Of::Record,
    }
}
