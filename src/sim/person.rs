//! One person's day: how they feel, what they get done, what they learn, whether they stay.

use super::clip;
use super::moods::Moods;
use super::params::{Mood, Params, Provenance};
use super::stance::Stance;
use super::team::{Focus, Person};
use super::why::{CAUSES, Cause, Causes};

/// What is the same for everybody on a day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Air {
    /// The work at hand.
    pub(super) focus: Focus,
    /// (Se, Ce): what the lead does now.
    pub(super) now: Stance,
    /// (s, c): what people have come to expect.
    pub(super) used: Stance,
    /// Half way between the two.
    pub(super) half: Stance,
    /// G this morning.
    pub(super) purpose_before: f64,
    /// G.
    pub(super) purpose: f64,
    /// Y.
    pub(super) safety: f64,
    /// H.
    pub(super) record: f64,
    /// Load as demand, 0..1.3.
    pub(super) demand: f64,
    /// Mean morale this morning.
    pub(super) spirits: f64,
    /// lorn.
    pub(super) curiosity: f64,
    /// Share of the day's output left after talking, coordination, mentoring, absence and a poor fit.
    pub(super) left: f64,
}

/// A fixed share of the way to a target; falls may be faster than rises.
fn toward(value: f64, target: f64, up: f64, down: f64) -> f64 {
    let target = clip(target);
    value + (target - value) / if target >= value { up } else { down }
}

/// The say a person misses, weighed by urgency and trust.
pub(super) fn missing_say(params: &Params, person: &Person, ready: f64, say: f64, urgency: f64) -> f64 {
    let s = &params.say;
    let wanted = person.autonomy * ((1.0 - s.readiness) + s.readiness * ready);
    (wanted - say).max(0.0) * (1.0 - s.urgency * urgency) * (s.distrust - s.trust * person.trust)
}

/// The direction a person misses.
pub(super) fn missing_direction(params: &Params, person: &Person, ready: f64) -> f64 {
    let s = &params.say;
    (s.direction - ready - person.clarity).max(0.0) + (s.clarity - person.clarity).max(0.0)
}

/// Clarity, trust, energy and morale move; then mood fades.
pub(super) fn feel(params: &Params, air: &Air, person: &mut Person) {
    let (pace, t, strain) = (&params.pace, &params.targets, &params.strain);
    let (now, used, focus) = (air.now, air.used, &air.focus);
    let say = air.half.say(params);
    let gap = missing_say(params, person, person.ready, say, focus.urgency);
    let astray = missing_direction(params, person, person.ready);

    let clarity = t.clarity
        + t.clarity_structure * now.structure
        + t.clarity_consideration * now.consideration
        + t.clarity_purpose * air.purpose_before
        - t.clarity_unclear * (focus.uncertainty * (1.0 - now.structure))
        + t.clarity_skill * person.skill[focus.area];
    person.clarity = toward(person.clarity, clarity, pace.clarity, pace.clarity);

    let trust = t.trust
        + t.trust_consideration * used.consideration
        + t.trust_structure * used.structure
        + t.trust_record * air.record
        - t.trust_control * used.control()
        + t.trust_temper * person.temper;
    person.trust = toward(person.trust, trust, pace.trust_up, pace.trust_down);

    let load = strain.demand
        * air.demand
        * (1.0 - strain.say * say)
        * (1.0 - strain.consideration * now.consideration)
        + strain.unclear * (1.0 - person.clarity) * air.demand
        + strain.floor;
    person.energy = toward(person.energy, 1.0 - load, pace.energy, pace.energy);

    let causes = settling(params, air, person, gap, astray);
    let target = causes[..SETTLING].iter().fold(0.0, |sum, cause| sum + cause);
    let before = person.morale;
    person.morale = toward(before, target, pace.morale_up, pace.morale_down);
    if params.provenance == Provenance::Kept {
        let tau = if clip(target) >= before {
            pace.morale_up
        } else {
            pace.morale_down
        };
        for (part, cause) in person.made_of.iter_mut().zip(causes) {
            *part += (cause - *part) / tau;
        }
        person.made_of[Cause::Limits as usize] += (clip(target) - target) / tau;
    }
    if params.mood == Mood::On {
        fade(params, person);
    }
}

/// The first so many causes say where morale is heading; the others move it at once.
const SETTLING: usize = Cause::Others as usize + 1;

/// Where this person's morale is heading, by cause.
fn settling(params: &Params, air: &Air, person: &Person, gap: f64, astray: f64) -> Causes {
    let m = &params.morale;
    let mut causes = [0.0; CAUSES];
    let mut set = |cause: Cause, value: f64| causes[cause as usize] = value;
    set(Cause::Settled, m.base);
    set(Cause::Warmth, m.consideration * (air.used.consideration - 0.5));
    set(Cause::Trust, m.trust * (person.trust - 0.5));
    set(Cause::Say, -(m.say * gap));
    set(Cause::Direction, -(m.direction * astray));
    set(Cause::Clarity, m.clarity * (person.clarity - 0.55));
    set(Cause::Record, m.record * (air.record - 0.6));
    set(Cause::Rest, m.energy * (person.energy - 0.65));
    set(Cause::Purpose, m.purpose * (air.purpose - 0.45));
    set(Cause::Temper, person.temper);
    set(Cause::Others, m.contagion * (air.spirits - person.morale));
    causes
}

/// A little of the mood settles in morale; the rest fades.
fn fade(params: &Params, person: &mut Person) {
    let fast = &params.fast;
    let kept = params.provenance == Provenance::Kept;
    let before = person.morale;
    for (cause, mood) in person.mood.each() {
        let settles = fast.leak * mood;
        person.morale += settles;
        if kept {
            person.made_of[cause as usize] += settles;
        }
    }
    person.mood = person.mood.faded(fast.kept);
    let after = clip(person.morale);
    if kept {
        person.made_of[Cause::Limits as usize] += after - person.morale;
    }
    person.morale = after;
    debug_assert!((before - after).abs() <= fast.leak * 2.0);
}

/// Person-days of work in a day without luck, on work of this area and uncertainty.
pub(super) fn output(params: &Params, air: &Air, person: &Person, ready: f64, area: usize, u: f64) -> f64 {
    let o = &params.output;
    let now = air.now;
    let able = (1.0 - o.skill * (1.0 - person.skill[area]))
        * (1.0 - o.will * (1.0 - person.morale))
        * (1.0 - o.energy * (1.0 - person.energy))
        * (1.0 - o.clarity * (1.0 - person.clarity));
    let led = 1.0
        + o.structure * (now.structure * (1.0 - u)) * (1.0 - ready)
        + o.consideration * (now.consideration * (o.clear_work + (1.0 - o.clear_work) * u)) * ready;
    let seat = if person.newcomer_days > 0 {
        params.overhead.newcomer
    } else {
        1.0
    };
    able * led * air.left * seat
}

/// Skill gained in a day on the work at hand.
pub(super) fn lesson(params: &Params, air: &Air, person: &Person, ready: f64) -> f64 {
    let l = &params.learning;
    let skill = person.skill[air.focus.area];
    let feedback = air.half.feedback(params);
    let guided = feedback + l.guidance * air.half.structure * (1.0 - ready);
    let off = (air.focus.difficulty - skill - l.stretch) / (l.width + l.width_feedback * feedback);
    let stretch = 1.0 / (1.0 + off * off);
    if !air.focus.busy {
        return 0.0;
    }
    l.rate
        * air.curiosity
        * stretch
        * (l.alone + (1.0 - l.alone) * guided)
        * (l.unsafe_rate + (1.0 - l.unsafe_rate) * air.safety)
        * (l.unclear_rate + (1.0 - l.unclear_rate) * person.clarity)
        * (1.0 - l.control * air.used.control() - l.comfort * air.used.drift())
        * (1.0 - skill)
        * (l.tired_rate + (1.0 - l.tired_rate) * person.energy)
}

/// Learns this much, forgets what lies idle, and grows toward leading.
pub(super) fn learn(params: &Params, air: &Air, person: &mut Person, lesson: f64) {
    let l = &params.learning;
    let area = air.focus.area;
    person.skill[area] = clip(person.skill[area] + lesson);
    for at in 0..person.skill.len() {
        person.idle[at] = if at == area {
            0
        } else {
            person.idle[at].saturating_add(1)
        };
        if f64::from(person.idle[at]) > l.decay_lag {
            let gained = (person.skill[at] - l.kept * person.skill_start[at]).max(0.0);
            person.skill[at] -= l.decay * gained;
        }
    }
    let trusted = air.now.consideration * (1.0 - l.bench_structure * air.now.structure);
    person.bench =
        clip(person.bench + l.bench * trusted * person.trust * person.ready * (1.0 - person.bench));
}

/// Whether this person leaves today; if so, somebody new takes the seat.
pub(super) fn leaves(params: &Params, person: &mut Person, draw: f64) -> bool {
    let q = &params.quits;
    let unhappy = (q.content - person.morale).max(0.0);
    if draw >= q.base * (1.0 + q.slope * (unhappy * unhappy)) {
        person.newcomer_days = person.newcomer_days.saturating_sub(1);
        return false;
    }
    replace(params, person);
    true
}

/// Somebody new takes the seat. Seldom, so apart from what happens to everybody every day.
#[cold]
#[inline(never)]
fn replace(params: &Params, person: &mut Person) {
    let q = &params.quits;
    person.newcomer_days = params.overhead.onboarding as u32;
    person.skill = person.skill.map(|skill| q.skill * skill);
    person.skill_start = person.skill;
    person.bench = q.bench;
    person.trust = q.trust;
    person.clarity = q.clarity;
    person.mood = Moods::default();
    person.settle(q.morale);
    person.predecessors = person.predecessors.saturating_add(1);
}
