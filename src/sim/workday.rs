//! One workday: the team moves, works, learns; work is finished or dropped; people leave and join.

use pulp::{Arch, NullaryFnOnce};

use super::clip;
use super::day_context::{DayContext, Feelings, Lessons, Means, Task, daily};
use super::f64x4::{F64x4, LANES};
use super::focus::{arrive, morning};
use super::luck::DayLuck;
use super::params::Params;
use super::person_day::{leave, live};
use super::stance::Stance;
use super::team::{Focus, Past, Status, Team};

/// What a workday brought.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DayReport {
    /// The workday; 0 is the first.
    pub day: u32,
    /// The item that was finished, late or not.
    pub finished: Option<usize>,
    /// Bit i: person i left, and somebody new has their seat.
    pub left: u32,
    /// Person-days of work done.
    pub output: f64,
    /// Share of the planning rate that was needed this morning.
    pub rate: f64,
    /// How urgent it was this morning, 0..1.
    pub urgency: f64,
}

/// One workday passes.
pub fn workday(params: &Params, team: &mut Team, luck: &DayLuck) -> DayReport {
    Arch::new().dispatch(Workday { params, team, luck })
}

/// A workday about to pass, as one piece of code: [`workday`] runs it with the vectors this processor has, `call` alone with
/// those that every one has. The numbers are the same to the last bit.
#[derive(Debug)]
pub struct Workday<'a> {
    /// The model's numbers.
    pub params: &'a Params,
    /// The team.
    pub team: &'a mut Team,
    /// The luck of the day.
    pub luck: &'a DayLuck,
}

impl NullaryFnOnce for Workday<'_> {
    type Output = DayReport;

    #[inline(always)]
    fn call(self) -> DayReport {
        pass(self.params, self.team, self.luck)
    }
}

/// [`workday`] as part of the code around it.
#[inline(always)]
pub(super) fn pass(params: &Params, team: &mut Team, luck: &DayLuck) -> DayReport {
    let focus = morning(params, team);
    let means = Means::of(team);
    let now = Stance::meant(team).felt_of(params, team, means.bench);
    let (lead, share) = (&mut team.lead, daily(params.pace.reputation));
    lead.structure += (now.structure - lead.structure) * share;
    lead.consideration += (now.consideration - lead.consideration) * share;
    let purpose_before = team.purpose;
    culture(params, team);
    let context = DayContext {
        purpose_before,
        ..DayContext::of(params, team, &means, focus, now)
    };
    let mut report = DayReport {
        day: team.day,
        finished: None,
        left: 0,
        output: 0.0,
        rate: focus.rate,
        urgency: focus.urgency,
    };
    team.today().gain = people(params, team, &context, luck, &mut report);
    deliver(params, team, &focus, &mut report);
    end(team);
    report
}

/// What the day does to people, and they to the work; returns the mean skill gained.
#[inline(always)]
fn people(
    params: &Params,
    team: &mut Team,
    context: &DayContext,
    luck: &DayLuck,
    report: &mut DayReport,
) -> f64 {
    let swing = params.output.noise * (1.0 - params.output.noise_process * team.process);
    let feelings = Feelings::of(params, context);
    let task = Task::of(params, context, context.focus.area, context.focus.uncertainty);
    let lessons = Lessons::of(params, context);
    let (noise, _) = luck.noise.as_chunks::<LANES>();
    let (quit, _) = luck.quit.as_chunks::<LANES>();
    let (mut done, mut gain) = (F64x4::NONE, F64x4::NONE);
    for (at, chunk) in team.people.chunks_mut().iter_mut().enumerate() {
        let before = chunk.absent.then_some(*chunk);
        let (work, lesson) = live(params, &feelings, &task, &lessons, chunk);
        done += (work * (1.0 + swing * F64x4(noise[at]))).at_least(0.0) * chunk.here;
        gain += lesson * chunk.here;
        report.left |= leave(params, chunk, &quit[at]) << (LANES * at);
        if let Some(before) = before {
            chunk.keep_absent(&before);
        }
    }
    report.output = done.sum() * (1.0 - team.lead.talked);
    gain.sum() * team.share()
}

/// Process, purpose and safety move toward where this style of leading takes them.
#[inline(always)]
fn culture(params: &Params, team: &mut Team) {
    let (t, pace) = (&params.targets, &params.pace);
    let used = Stance::reputation(team);
    let code = if team.code { 1.0 } else { 0.0 };
    let process = t.process
        + t.process_structure * used.structure
        + t.process_consideration * used.consideration
        + t.process_code * code;
    team.process += (clip(process) - team.process) * daily(pace.process);
    let purpose = t.purpose
        + t.purpose_consideration * used.consideration
        + t.purpose_structure * used.structure
        + t.purpose_code * code
        + t.purpose_record * team.record
        - t.purpose_drift * used.drift();
    team.purpose += (clip(purpose) - team.purpose) * daily(pace.purpose);
    let safety = t.safety + t.safety_consideration * used.consideration
        - t.safety_control * used.control()
        - t.safety_absence * used.absence()
        + t.safety_purpose * team.purpose
        + team.climate;
    team.safety += (clip(safety) - team.safety) * daily(pace.safety);
}

/// The day's work goes into the item at hand, which may be finished or given up.
#[inline(always)]
fn deliver(params: &Params, team: &mut Team, focus: &Focus, report: &mut DayReport) {
    let Some(at) = focus.item.filter(|_| focus.busy) else {
        return;
    };
    let item = &mut team.items[at];
    item.done += report.output.min(item.remaining);
    item.remaining -= report.output;
    let day = f64::from(team.day);
    let score = if item.remaining <= 0.0 {
        let score = item.score(day + 1.0);
        item.status = Status::Done { day: team.day, score };
        report.finished = Some(at);
        score
    } else if day > item.due + item.grace {
        item.status = Status::Lost { day: team.day };
        0.0
    } else {
        return;
    };
    let today = team.today();
    today.score += score;
    today.ended += 1.0;
    team.record += (score - team.record) * params.work.record_step;
}

/// What was not done of the work whose date has passed.
#[inline(always)]
fn miss(team: &mut Team) {
    let day = f64::from(team.day);
    for item in &mut team.items {
        let promised = matches!(item.status, Status::Open | Status::Shelved);
        if promised && item.missed == 0.0 && item.due <= day {
            item.missed = 1.0 - item.progress();
        }
    }
}

#[inline(always)]
fn end(team: &mut Team) {
    team.lead.doing *= team.lead.doing_kept;
    team.lead.acts_today = 0;
    team.lead.talked = 0.0;
    team.day += 1;
    miss(team);
    team.begun = false;
    team.morning = None;
    *team.today() = Past::default();
    arrive(team);
}
