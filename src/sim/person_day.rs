//! A day of four people: how they feel, what they get done, what they learn, whether they stay.

use super::day_context::{Feelings, Lessons, Share, Task};
use super::f64x4::{F64x4, LANES};
use super::moods::Moods;
use super::params::{Mood, Params, Provenance};
use super::people::PersonX4;
use super::person::Person;
use super::team::AREAS;
use super::why::{CAUSES, Cause};

/// A fixed share of the way to a target; falls may be faster than rises.
#[inline(always)]
fn toward(value: F64x4, target: F64x4, share: Share) -> F64x4 {
    let target = target.clip();
    value + (target - value) * share.of(value, target)
}

/// The say people want, and how much they mind when it is missing.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wish {
    say: F64x4,
    weight: F64x4,
}

impl Wish {
    /// What they want now; they forgive much when it is urgent, and more when they trust.
    #[inline(always)]
    pub(super) fn of(params: &Params, person: &PersonX4, urgency: f64) -> Self {
        let s = &params.say;
        Self {
            say: person.autonomy * ((1.0 - s.readiness) + s.readiness * person.ready),
            weight: (1.0 - s.urgency * urgency) * (s.distrust - s.trust * person.trust),
        }
    }

    /// The say that is missing when people have this much.
    #[inline(always)]
    pub(super) fn missing(self, say: f64) -> F64x4 {
        (self.say - say).at_least(0.0) * self.weight
    }
}

/// The direction people miss.
#[inline(always)]
pub(super) fn missing_direction(params: &Params, person: &PersonX4) -> F64x4 {
    let s = &params.say;
    (s.direction - person.ready - person.clarity).at_least(0.0) + (s.clarity - person.clarity).at_least(0.0)
}

/// One day: they feel, work and learn. Returns the person-days of work without luck, and the skill gained.
#[inline(always)]
pub(super) fn live(
    params: &Params,
    feelings: &Feelings,
    task: &Task,
    lessons: &Lessons,
    person: &mut PersonX4,
) -> (F64x4, F64x4) {
    feel(params, feelings, task.area, person);
    let work = output(params, task, person, person.ready);
    let lesson = lesson(params, lessons, person, person.ready);
    learn(params, lessons, person, lesson);
    (work, lesson)
}

/// Clarity, trust, energy and morale move; then mood fades.
#[inline(always)]
fn feel(params: &Params, feelings: &Feelings, area: usize, person: &mut PersonX4) {
    let t = &params.targets;
    let gap = Wish::of(params, person, feelings.urgency).missing(feelings.say);
    let astray = missing_direction(params, person);

    let clarity = feelings.clarity + t.clarity_skill * person.skill[area];
    person.clarity = toward(person.clarity, clarity, feelings.pace.clarity);
    let trust = feelings.trust + t.trust_temper * person.temper;
    person.trust = toward(person.trust, trust, feelings.pace.trust);
    let strain = feelings.strain + feelings.unclear * (1.0 - person.clarity);
    person.energy = toward(person.energy, 1.0 - strain, feelings.pace.energy);

    let own = Own::of(params, feelings, person, gap, astray);
    let target = feelings.morale + own.sum();
    let before = person.morale;
    person.morale = toward(before, target, feelings.pace.morale);
    if params.provenance == Provenance::Kept {
        remember(params, feelings, person, &own, target, before);
    }
    if params.mood == Mood::On {
        fade(params, person);
    }
}

/// Where each one's morale is heading, beside what is the same for everybody.
struct Own {
    trust: F64x4,
    say: F64x4,
    direction: F64x4,
    clarity: F64x4,
    rest: F64x4,
    temper: F64x4,
    others: F64x4,
}

impl Own {
    #[inline(always)]
    fn of(params: &Params, feelings: &Feelings, person: &PersonX4, gap: F64x4, astray: F64x4) -> Self {
        let m = &params.morale;
        Self {
            trust: m.trust * (person.trust - 0.5),
            say: -(m.say * gap),
            direction: -(m.direction * astray),
            clarity: m.clarity * (person.clarity - 0.55),
            rest: m.energy * (person.energy - 0.65),
            temper: person.temper,
            others: m.contagion * (feelings.spirits - person.morale),
        }
    }

    /// All of it. In pairs, and rest last, so that nothing waits for what is known late.
    #[inline(always)]
    fn sum(&self) -> F64x4 {
        ((self.temper + self.others) + (self.say + self.direction)) + (self.trust + self.clarity) + self.rest
    }
}

/// Morale has moved from `before` toward the target: what it is made of moves as far toward what the target is made of.
fn remember(
    params: &Params,
    feelings: &Feelings,
    person: &mut PersonX4,
    own: &Own,
    target: F64x4,
    before: F64x4,
) {
    let heading = target.clip();
    let mut causes = [F64x4::NONE; CAUSES];
    for (cause, part) in [
        (Cause::Settled, F64x4::all(params.morale.base)),
        (Cause::Warmth, F64x4::all(feelings.warmth)),
        (Cause::Trust, own.trust),
        (Cause::Say, own.say),
        (Cause::Direction, own.direction),
        (Cause::Clarity, own.clarity),
        (Cause::Record, F64x4::all(feelings.record)),
        (Cause::Rest, own.rest),
        (Cause::Purpose, F64x4::all(feelings.purpose)),
        (Cause::Temper, own.temper),
        (Cause::Others, own.others),
        (Cause::Limits, heading - target),
    ] {
        causes[cause as usize] = part;
    }
    let share = feelings.pace.morale.of(before, heading);
    for (made, part) in person.made_of.iter_mut().zip(causes) {
        *made += (part - *made) * share;
    }
}

/// A little of the mood settles in morale; the rest fades.
#[inline(always)]
fn fade(params: &Params, person: &mut PersonX4) {
    let fast = &params.fast;
    let settled = person.morale + fast.leak * person.mood.sum();
    let after = settled.clip();
    if params.provenance == Provenance::Kept {
        for (cause, mood) in person.mood.each() {
            person.made_of[cause as usize] += fast.leak * mood;
        }
        person.made_of[Cause::Limits as usize] += after - settled;
    }
    person.mood = person.mood.map(|mood| mood * fast.kept);
    person.morale = after;
}

/// Person-days of work in a day without luck, for somebody as ready for it as this.
#[inline(always)]
pub(super) fn output(params: &Params, task: &Task, person: &PersonX4, ready: F64x4) -> F64x4 {
    let o = &params.output;
    let able = (1.0 - o.skill * (1.0 - person.skill[task.area])) * (1.0 - o.clarity * (1.0 - person.clarity));
    let fit = (1.0 - o.energy * (1.0 - person.energy)) * (1.0 - o.will * (1.0 - person.morale));
    let led = 1.0 + task.structure * (1.0 - ready) + task.consideration * ready;
    let new = person.newcomer_days.above(F64x4::NONE);
    let seat = new.pick(F64x4::all(params.overhead.newcomer), F64x4::all(1.0));
    able * led * (task.left * seat) * fit
}

/// Skill gained in a day on the work at hand, by somebody as ready for it as this.
#[inline(always)]
pub(super) fn lesson(params: &Params, lessons: &Lessons, person: &PersonX4, ready: F64x4) -> F64x4 {
    let l = &params.learning;
    let skill = person.skill[lessons.area];
    let off = (lessons.stretch - skill) * lessons.narrow;
    lessons.rate
        * (lessons.guided + lessons.guidance * (1.0 - ready))
        * (l.unclear_rate + (1.0 - l.unclear_rate) * person.clarity)
        * (l.tired_rate + (1.0 - l.tired_rate) * person.energy)
        * (1.0 - skill)
        / (1.0 + off * off)
}

/// They learn this much, forget what lies idle, and grow toward leading.
#[inline(always)]
fn learn(params: &Params, lessons: &Lessons, person: &mut PersonX4, lesson: F64x4) {
    let l = &params.learning;
    let area = lessons.area;
    person.skill[area] = (person.skill[area] + lesson).clip();
    for at in (0..AREAS).filter(|at| *at != area) {
        person.idle[at] += F64x4::all(1.0);
        let gained = (person.skill[at] - l.kept * person.skill_start[at]).at_least(0.0);
        let fades = person.idle[at].above(F64x4::all(l.decay_lag));
        person.skill[at] = person.skill[at] - fades.pick(l.decay * gained, F64x4::NONE);
    }
    person.idle[area] = F64x4::NONE;
    let grown = lessons.bench * person.trust * person.ready * (1.0 - person.bench);
    person.bench = (person.bench + grown).clip();
}

/// Who leaves today, bit by seat; somebody new takes the seat.
#[inline(always)]
pub(super) fn leave(params: &Params, people: &mut PersonX4, draws: &[f64; LANES]) -> u32 {
    let q = &params.quits;
    let unhappy = (q.content - people.morale).at_least(0.0);
    let hazard = q.base * (1.0 + q.slope * (unhappy * unhappy)) * people.here;
    people.newcomer_days = (people.newcomer_days - 1.0).at_least(0.0);
    let mut left = 0;
    for (seat, (draw, hazard)) in draws.iter().zip(hazard.0).enumerate() {
        if *draw < hazard {
            left |= 1 << seat;
            replace(params, people, seat);
        }
    }
    left
}

/// Somebody new takes the seat. Seldom, so apart from what happens to everybody every day.
#[cold]
#[inline(never)]
fn replace(params: &Params, people: &mut PersonX4, seat: usize) {
    let q = &params.quits;
    let old = people.person(seat);
    let skill = old.skill.map(|skill| q.skill * skill);
    let mut new = Person {
        newcomer_days: params.overhead.onboarding as u32,
        skill,
        skill_start: skill,
        bench: q.bench,
        trust: q.trust,
        clarity: q.clarity,
        mood: Moods::default(),
        predecessors: old.predecessors.saturating_add(1),
        ..old
    };
    new.settle(q.morale);
    people.set(seat, &new);
}
