//! One workday: the team moves, works, learns; work is finished or dropped; people leave and join.

use super::clip;
use super::focus::{arrive, morning};
use super::luck::DayLuck;
use super::params::Params;
use super::person::{Air, feel, learn, leaves, lesson, output};
use super::stance::Stance;
use super::team::{Focus, Past, Status, Team};

/// What a workday brought.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DayReport {
    /// The workday; 0 is the first.
    pub day: u32,
    /// The item that was finished, late or not.
    pub finished: Option<usize>,
    /// The items that were dropped: never started by their due date, or too late to be worth anything.
    pub lost: [Option<usize>; 4],
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
    let focus = morning(params, team);
    let now = Stance::meant(team).felt(params, team);
    let lead = &mut team.lead;
    lead.structure += (now.structure - lead.structure) / params.pace.reputation;
    lead.consideration += (now.consideration - lead.consideration) / params.pace.reputation;
    let purpose_before = team.purpose;
    culture(params, team);
    let mut air = air(params, team, focus, now);
    air.purpose_before = purpose_before;

    let mut report = DayReport {
        day: team.day,
        finished: None,
        lost: [None; 4],
        left: 0,
        output: 0.0,
        rate: focus.rate,
        urgency: focus.urgency,
    };
    let share = 1.0 / team.size().max(1) as f64;
    let swing = params.output.noise * (1.0 - params.output.noise_process * team.process);
    let mut gain = 0.0;
    // One after the other, so that the processor need not wait for one person's numbers before the next one's.
    team.here_mut().for_each(|(_, person)| feel(params, &air, person));
    for (at, person) in team.here_mut() {
        let work = output(params, &air, person, person.ready, focus.area, focus.uncertainty);
        report.output += (work * (1.0 + swing * luck.noise[at])).max(0.0);
        let lesson = lesson(params, &air, person, person.ready);
        learn(params, &air, person, lesson);
        gain += lesson * share;
        if leaves(params, person, luck.quit[at]) {
            report.left |= 1 << at;
        }
    }
    team.today().gain = gain;
    deliver(params, team, &focus, &mut report);
    let today = |at: &usize| team.items[*at].status == Status::Lost { day: team.day };
    let mut lost = (0..team.items.len()).filter(today);
    report.lost = [(); 4].map(|()| lost.next());
    end(team);
    report
}

/// Process, purpose and safety move toward where this style of leading takes them.
fn culture(params: &Params, team: &mut Team) {
    let (t, pace) = (&params.targets, &params.pace);
    let used = Stance::reputation(team);
    let code = if team.code { 1.0 } else { 0.0 };
    let process = t.process
        + t.process_structure * used.structure
        + t.process_consideration * used.consideration
        + t.process_code * code;
    team.process += (clip(process) - team.process) / pace.process;
    let purpose = t.purpose
        + t.purpose_consideration * used.consideration
        + t.purpose_structure * used.structure
        + t.purpose_code * code
        + t.purpose_record * team.record
        - t.purpose_drift * used.drift();
    team.purpose += (clip(purpose) - team.purpose) / pace.purpose;
    let safety = t.safety + t.safety_consideration * used.consideration
        - t.safety_control * used.control()
        - t.safety_absence * used.absence()
        + t.safety_purpose * team.purpose
        + team.climate;
    team.safety += (clip(safety) - team.safety) / pace.safety;
}

/// What is the same for everybody when the lead does this now.
pub(super) fn air(params: &Params, team: &Team, focus: Focus, now: Stance) -> Air {
    let used = Stance::reputation(team);
    let full = params.strain.full;
    Air {
        focus,
        now,
        used,
        half: now.between(used),
        purpose_before: team.purpose,
        purpose: team.purpose,
        safety: team.safety,
        record: team.record,
        demand: (team.load / full).max(0.0).min(full),
        spirits: team.mean(|person| person.morale),
        curiosity: team.curiosity,
        left: left(params, team, &focus, now),
    }
}

/// Share of the day's output left after talking, coordination, mentoring, absence and a poor fit.
fn left(params: &Params, team: &Team, focus: &Focus, now: Stance) -> f64 {
    let o = &params.overhead;
    let people = team.size().max(1) as f64;
    let new = team.here().filter(|(_, person)| person.newcomer_days > 0).count() as f64;
    let meetings =
        o.reporting * now.structure + now.consideration * (o.talking + o.talking_urgent * focus.urgency);
    (1.0 - meetings)
        * (1.0 - o.coordination * (1.0 - team.process) * (people - 1.0) / 8.0).max(0.0)
        * (1.0 - o.mentoring * new / people)
        * (1.0 - team.lead.away * Stance::reputation(team).control())
        * (1.0 - params.output.fit * (1.0 - team.lead.fit))
}

/// The day's work goes into the item at hand, which may be finished or given up.
fn deliver(params: &Params, team: &mut Team, focus: &Focus, report: &mut DayReport) {
    let Some(at) = focus.item.filter(|_| focus.busy) else {
        return;
    };
    let item = &mut team.items[at];
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

fn end(team: &mut Team) {
    team.lead.doing *= team.lead.doing_kept;
    team.lead.acts_today = 0;
    team.day += 1;
    team.begun = false;
    team.morning = None;
    *team.today() = Past::default();
    arrive(team);
}
