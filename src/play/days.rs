//! Workdays pass: the team works, and an incident may break in.

use crate::sim::fast_path;
use crate::sim::luck::{DayLuck, Luck};
use crate::sim::team::{Status, Team};
use crate::sim::workday::{DayReport, workday};
use crate::story::ids::{IncidentId, ItemId, PersonId, SceneId};
use crate::story::raw::Hour;

use super::condition::holds;
use super::event::{Cause, Event};
use super::passed::Passed;
use super::state::State;
use super::step::Stage;
use super::tell::Mode;

/// Lets `workdays` pass, then opens `scene`; an incident suspends the rest until it returns.
pub(super) fn pass<M: Mode>(stage: &mut Stage<'_, M>, state: &mut State, workdays: u32, scene: SceneId) {
    let mut since = M::TOLD.then(|| state.team.clone());
    for left in (0..workdays).rev() {
        one_day(stage, state);
        let card = draw(stage, state);
        look_back(stage, &state.team, &mut since, left == 0 || card.is_some());
        if let Some(card) = card {
            state.drawn[card.index()] = true;
            state.interrupted = Some((left, scene));
            state.calls.interrupt();
            let then = stage.scenario.scene(scene).hour;
            let before_evening = left == 0 && then.is_some_and(Hour::after_work);
            stage.tell(|| Event::Incident { card, before_evening });
            stage.enter(state, stage.scenario.incidents[card.index()].scene);
            return;
        }
    }
    stage.enter(state, scene);
}

impl<M: Mode> Stage<'_, M> {
    /// Lets workdays pass with nothing but work in them.
    pub(super) fn work_on(&mut self, state: &mut State, workdays: u32) {
        for _ in 0..workdays {
            one_day(self, state);
        }
    }
}

fn one_day<M: Mode>(stage: &mut Stage<'_, M>, state: &mut State) {
    let (day, luck) = (state.team.day, Luck::new(state.seed));
    if let Some((calendar, version)) = stage.mode.rollout() {
        fast_path::workday(version, &mut state.team, calendar.day(luck, day));
        return;
    }
    stage.mode.remember(&state.team);
    let mut today = DayLuck::default();
    luck.day(day, state.team.people.len(), &mut today);
    if !stage.scenario.organisation.turnover {
        today.quit = DayLuck::default().quit;
    }
    let report = workday(stage.mode.params(), &mut state.team, &today);
    if let Some(before) = stage.mode.recall() {
        tell_of(stage, state, &before, &report);
    }
}

/// Tells what the days since this moment came to, when a week is over or they were the last for now.
fn look_back<M: Mode>(stage: &mut Stage<'_, M>, now: &Team, since: &mut Option<Team>, last: bool) {
    if let Some(since) = since
        && Passed::is_due(since, now, last)
    {
        stage.tell(|| Event::Passed(Box::new(Passed::between(since, now))));
        since.clone_from(now);
    }
}

/// Tells what a day brought to a team that was like that before it.
fn tell_of<M: Mode>(stage: &mut Stage<'_, M>, state: &State, before: &Team, report: &DayReport) {
    for (index, item) in state.team.items.iter().enumerate() {
        if item.status != before.items[index].status
            && let Some(event) = seen(ItemId::from(index), item.status, item)
        {
            stage.tell(|| event);
        }
    }
    for person in (0..state.team.people.len()).filter(|person| report.left & (1 << person) != 0) {
        stage.tell(|| Event::Quit(PersonId::from(person)));
    }
    let latest = state.taken.last().map(|taken| (taken.decision, taken.choice));
    stage.compare(before, state, Cause::Workday(latest));
    stage.tell(|| Event::DayEnded(state.team.day));
}

fn seen(item: ItemId, status: Status, work: &crate::sim::team::Item) -> Option<Event> {
    match status {
        // Only the story puts work off.
        Status::Waiting | Status::Shelved => None,
        Status::Open => Some(Event::Arrived(item)),
        Status::Done { day, .. } => Some(Event::Finished(item, days_late(day, work.due))),
        Status::Lost { .. } => Some(Event::Lost(item)),
    }
}

/// Whole days between the date and the evening of `day`, 0 when on time.
fn days_late(day: u32, due: f64) -> u32 {
    let late = (f64::from(day + 1) - due).max(0.0).ceil();
    // Not negative, and at most the days of a playthrough.
    late as u32
}

/// Draws an incident card, by the chance of the deck and the weights of the cards that can be drawn now.
fn draw<M: Mode>(stage: &mut Stage<'_, M>, state: &State) -> Option<IncidentId> {
    let scenario = stage.scenario;
    if state.interrupted.is_some() || scenario.incidents.is_empty() {
        return None;
    }
    let (day, luck) = (state.team.day, Luck::new(state.seed));
    let (chance, pick) = match stage.mode.rollout() {
        Some((calendar, _)) => calendar.incident(luck, day),
        None => luck.incident(day),
    };
    if chance >= scenario.incident_chance {
        return None;
    }
    let weight = |index: usize| {
        let card = &scenario.incidents[index];
        let open = !state.drawn[index]
            && card
                .when
                .as_ref()
                .is_none_or(|when| holds(stage.mode.params(), state, when));
        if open { f64::from(card.weight) } else { 0.0 }
    };
    let all = 0..scenario.incidents.len();
    let mut left = pick * all.clone().map(weight).sum::<f64>();
    for index in all {
        let weight = weight(index);
        left -= weight;
        if weight > 0.0 && left < 0.0 {
            return Some(IncidentId::from(index));
        }
    }
    None
}
