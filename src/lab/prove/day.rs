//! Sound bounds of a workday: how far each state of the team can move, and what may become of the work.

use crate::sim::once::MOST_OF_A_DAY;
use crate::story::ids::ItemId;

use super::frame::{Frame, Known, LATE, LOST, ON_TIME, OPEN, Of, WAITING, Who, Work, YES};
use super::interval::Interval;

/// What is the same for everybody.
struct DayContext {
    structure: Interval,
    consideration: Interval,
    used_structure: Interval,
    used_consideration: Interval,
    say: Interval,
    purpose_before: Interval,
    purpose: Interval,
    record: Interval,
    process: Interval,
    spirits: Interval,
}

/// The workday, without the turn of the calendar.
pub(super) fn pass(frame: &Frame<'_>, state: &mut Known) {
    let spirits = frame.everybody(state, Who::Morale);
    let context = culture(frame, state, spirits);
    let (mut least, mut most) = (0.0, 0.0);
    for person in 0..frame.scenario.cast.len() {
        let here = frame.presence(state, person);
        if here & YES == 0 {
            continue;
        }
        let before = state.clone();
        feel(frame, state, person, &context);
        let work = output(frame, state, person, &context);
        most += work.hi;
        if here == YES {
            least += work.lo;
        } else {
            state.join(&before);
        }
        if frame.scenario.organisation.turnover {
            newcomer(frame, state, person);
        }
    }
    deliver(frame, state, Interval::new(least, most).loose());
}

fn culture(frame: &Frame<'_>, state: &mut Known, spirits: Interval) -> DayContext {
    let (t, pace, cost) = (&frame.params.targets, &frame.params.pace, &frame.params.attention);
    let get = |state: &Known, what: Of| state.numbers[frame.of_team(what)];
    let people = frame.scenario.cast.len() as f64;
    let (meant_s, meant_c) = (get(state, Of::ActStructure), get(state, Of::ActConsideration));
    let wanted = people * (cost.structure * meant_s.hi + cost.consideration * meant_c.hi);
    let there = 1.0 - get(state, Of::Doing).hi;
    let through = Interval::new((there / (wanted + 1e-9)).clamp(0.0, 1.0), 1.0);
    let (structure, consideration) = (meant_s * through, meant_c * through);
    let step = |state: &mut Known, what: Of, target: Interval, tau: f64| {
        let at = frame.of_team(what);
        frame.set(state, at, state.numbers[at].toward(target, tau, tau));
    };
    step(state, Of::Structure, structure, pace.reputation);
    step(state, Of::Consideration, consideration, pace.reputation);
    let (s, c) = (get(state, Of::Structure), get(state, Of::Consideration));
    let purpose_before = get(state, Of::Purpose);
    let record = get(state, Of::Record);
    let code = if frame.scenario.organisation.code {
        1.0
    } else {
        0.0
    };
    let process = s.times(t.process_structure) + c.times(t.process_consideration);
    step(
        state,
        Of::Process,
        process + (t.process + t.process_code * code),
        pace.process,
    );
    let purpose =
        c.times(t.purpose_consideration) + s.times(t.purpose_structure) + record.times(t.purpose_record)
            - (c * s.rest()).times(t.purpose_drift);
    step(
        state,
        Of::Purpose,
        purpose + (t.purpose + t.purpose_code * code),
        pace.purpose,
    );
    let safety = c.times(t.safety_consideration)
        - (s * c.rest()).times(t.safety_control)
        - (s.rest() * c.rest()).times(t.safety_absence)
        + get(state, Of::Purpose).times(t.safety_purpose);
    step(state, Of::Safety, safety + t.safety, pace.safety);
    let say = |s: Interval, c: Interval| (s * c.times(frame.params.say.softening).rest()).rest();
    DayContext {
        structure,
        consideration,
        used_structure: s,
        used_consideration: c,
        say: say(structure.between(s), consideration.between(c)),
        purpose_before,
        purpose: get(state, Of::Purpose),
        record,
        process: get(state, Of::Process),
        spirits,
    }
}

/// Somebody's day: every state moves toward where it may be heading.
fn feel(frame: &Frame<'_>, state: &mut Known, person: usize, context: &DayContext) {
    let (pace, t, strain) = (&frame.params.pace, &frame.params.targets, &frame.params.strain);
    let before = |what: Who| state.numbers[frame.of_person(person, what)];
    let (skill, ready, bench) = (before(Who::Skill), before(Who::Ready), before(Who::Bench));
    let clarity = context.structure.times(t.clarity_structure)
        + context.consideration.times(t.clarity_consideration)
        + context.purpose_before.times(t.clarity_purpose)
        - (Interval::UNIT * context.structure.rest()).times(t.clarity_unclear)
        + skill.times(t.clarity_skill)
        + t.clarity;
    let clarity = before(Who::Clarity).toward(clarity, pace.clarity, pace.clarity);

    let control = context.used_structure * context.used_consideration.rest();
    let trust = context.used_consideration.times(t.trust_consideration)
        + context.used_structure.times(t.trust_structure)
        + context.record.times(t.trust_record)
        - control.times(t.trust_control)
        + (t.trust + t.trust_temper * frame.scenario.cast[person].temper);
    let trust = before(Who::Trust).toward(trust, pace.trust_up, pace.trust_down);

    let demand = Interval::new(0.0, strain.full);
    let load = demand.times(strain.demand)
        * context.say.times(strain.say).rest()
        * context.consideration.times(strain.consideration).rest()
        + clarity.rest().times(strain.unclear) * demand
        + strain.floor;
    let energy = before(Who::Energy).toward(load.rest(), pace.energy, pace.energy);
    let morale = morale(frame, state, person, context, (clarity, trust, energy));
    let mood = before(Who::Mood).times(frame.params.fast.kept);

    let l = &frame.params.learning;
    let taught = l.rate * (l.alone + (1.0 - l.alone) * (1.0 + l.guidance));
    let most = skill.hi + taught * (1.0 - skill.hi).max(0.0);
    let trusted = context.consideration * context.structure.times(l.bench_structure).rest();
    let grown = trusted * trust * ready * bench.rest();
    for (what, value) in [
        (Who::Clarity, clarity),
        (Who::Trust, trust),
        (Who::Energy, energy),
        (Who::Morale, morale),
        (Who::Mood, mood),
        (Who::Skill, Interval::new(skill.lo * (1.0 - l.decay), most)),
        (Who::Bench, bench + grown.times(l.bench)),
    ] {
        frame.set(state, frame.of_person(person, what), value);
    }
}

/// Morale after the day. `now` is clarity, trust and energy after it; `state` is before it.
fn morale(
    frame: &Frame<'_>,
    state: &Known,
    person: usize,
    context: &DayContext,
    now: (Interval, Interval, Interval),
) -> Interval {
    let (pace, m, s) = (&frame.params.pace, &frame.params.morale, &frame.params.say);
    let cast = &frame.scenario.cast[person];
    let before = |what: Who| state.numbers[frame.of_person(person, what)];
    let (ready, unclear, morale) = (
        before(Who::Ready),
        before(Who::Clarity).times(-1.0),
        before(Who::Morale),
    );
    let (clarity, trust, energy) = now;
    let wanted = (ready.times(s.readiness) + (1.0 - s.readiness)).times(cast.autonomy);
    let gap = (wanted - context.say).clamp(0.0, 1.0)
        * Interval::new(1.0 - s.urgency, 1.0)
        * (before(Who::Trust).times(-s.trust) + s.distrust);
    let astray = (unclear - ready + s.direction).clamp(0.0, 1.0) + (unclear + s.clarity).clamp(0.0, 1.0);
    let target = (context.used_consideration + -0.5).times(m.consideration) + (trust + -0.5).times(m.trust)
        - gap.times(m.say)
        - astray.times(m.direction)
        + (clarity + -0.55).times(m.clarity)
        + (context.record + -0.6).times(m.record)
        + (energy + -0.65).times(m.energy)
        + (context.purpose + -0.45).times(m.purpose)
        + (context.spirits - morale).times(m.contagion)
        + (m.base + cast.temper);
    morale.toward(target, pace.morale_up, pace.morale_down) + before(Who::Mood).times(frame.params.fast.leak)
}

/// Somebody new may have the seat tonight.
fn newcomer(frame: &Frame<'_>, state: &mut Known, person: usize) {
    let q = &frame.params.quits;
    for (what, value) in [
        (Who::Morale, q.morale),
        (Who::Mood, 0.0),
        (Who::Trust, q.trust),
        (Who::Clarity, q.clarity),
        (Who::Bench, q.bench),
    ] {
        let at = frame.of_person(person, what);
        state.numbers[at] = state.numbers[at].join(Interval::of(value));
    }
    let skill = frame.of_person(person, Who::Skill);
    state.numbers[skill].lo *= q.skill;
}

/// Person-days this person can get done today.
fn output(frame: &Frame<'_>, state: &Known, person: usize, context: &DayContext) -> Interval {
    let (o, over) = (&frame.params.output, &frame.params.overhead);
    let get = |what: Who| state.numbers[frame.of_person(person, what)];
    let kept = |value: Interval, loss: f64| value.rest().times(loss).rest();
    let able = kept(get(Who::Skill), o.skill)
        * kept(get(Who::Morale), o.will)
        * kept(get(Who::Energy), o.energy)
        * kept(get(Who::Clarity), o.clarity);
    let ready = get(Who::Ready);
    let led = 1.0
        + o.structure * context.structure.hi * (1.0 - ready.lo)
        + o.consideration * context.consideration.hi * ready.hi;
    let people = frame.scenario.cast.len() as f64;
    let meetings = over.reporting * context.structure.hi
        + context.consideration.hi * (over.talking + over.talking_urgent);
    let coordination = 1.0 - over.coordination * (1.0 - context.process.lo) * (people - 1.0) / 8.0;
    let seat = if frame.scenario.organisation.turnover {
        over.newcomer * (1.0 - over.mentoring)
    } else {
        1.0
    };
    let spent = 1.0 - MOST_OF_A_DAY;
    let left = (1.0 - meetings).max(0.0) * coordination.max(0.0) * seat * spent * (1.0 - o.fit);
    let swing = 2.0 * o.noise * (1.0 - o.noise_process * context.process.lo);
    Interval::new(
        able.lo * left * (1.0 - swing).max(0.0),
        able.hi * led * (1.0 + swing),
    )
}

/// The work of the day goes into one open item, which may be finished or given up.
fn deliver(frame: &Frame<'_>, state: &mut Known, work: Interval) {
    let day = state.numbers[frame.of_team(Of::Day)];
    let status = |item: usize| frame.status(ItemId::from(item));
    let items = frame.scenario.work.len();
    let open = (0..items)
        .filter(|&item| state.sets[status(item)] & (OPEN | WAITING) != 0)
        .count();
    let mut may_end = false;
    for item in 0..items {
        let set = state.sets[status(item)];
        if set & OPEN == 0 {
            continue;
        }
        let sure = set == OPEN && open == 1;
        let at = frame.of_item(item, Work::Remaining);
        let due = state.numbers[frame.of_item(item, Work::Due)];
        let left = state.numbers[at] - work;
        let left = if sure {
            left
        } else {
            Interval::new(left.lo, state.numbers[at].hi)
        };
        let mut after = set;
        if sure && left.hi < 0.0 {
            after &= !OPEN;
        }
        if left.lo <= 0.0 {
            may_end = true;
            after |= if day.lo + 1.0 <= due.hi + 1e-6 { ON_TIME } else { 0 };
            after |= if day.hi + 1.0 > due.lo - 1e-6 { LATE } else { 0 };
        }
        if day.hi > due.lo + f64::from(frame.scenario.work[item].grace) {
            may_end = true;
            after |= LOST;
        }
        state.sets[status(item)] = after;
        frame.set(state, at, left);
    }
    let at = frame.of_team(Of::Record);
    let now = state.numbers[at];
    if may_end {
        let step = frame.params.work.record_step;
        let ended = Interval::new(now.lo * (1.0 - step), now.hi + (1.0 - now.hi) * step);
        frame.set(state, at, now.join(ended));
    }
}
