//! A decision that is taken once, in minutes or hours: the time it takes, who tells what the lead does not know, and what people
//! feel of how it came out.

use super::act::{Outlook, Question};
use super::clip;
use super::focus::active;
use super::group::Group;
use super::params::Params;
use super::team::{Item, Team};

/// The people addressed who are here, or everybody when none of them is.
#[must_use]
#[inline(always)]
pub fn addressed(team: &Team, to: Group) -> Group {
    let anybody = (0..team.people.len()).any(|at| to.has(at) && team.people.has(at));
    if anybody { to } else { Group::EVERYBODY }
}

/// Workdays it takes to decide together with those addressed: minutes with one, hours with many.
#[inline(always)]
fn together(params: &Params, team: &Team, to: Group) -> f64 {
    let m = &params.meeting;
    let to = addressed(team, to);
    let asked = (0..team.people.len()).filter(|at| to.has(*at) && team.people.has(*at));
    (m.hours + m.hours_each * asked.count() as f64) / m.day
}

/// How much of the time that the work still has deciding together takes, 0..1: an hour on Monday is nothing for Friday. Until those
/// who are elsewhere are there, it has not begun.
#[inline(always)]
pub(super) fn time_taken(params: &Params, team: &Team, question: &Question, item: Option<&Item>) -> f64 {
    let at_hand = || active(team).and_then(|at| team.items.get(at));
    let Some(item) = item.or_else(at_hand) else {
        return 0.0;
    };
    let left = (item.due - f64::from(team.day)).max(0.5);
    let taken = question.wait / params.meeting.day + together(params, team, question.to);
    clip(params.meeting.weight * taken / left)
}

/// Whether somebody addressed knows what the lead does not: 1 or 0.
#[inline(always)]
pub(super) fn told(team: &Team, question: &Question) -> f64 {
    let Some(knows) = question.knows else {
        return 0.0;
    };
    let to = addressed(team, question.to);
    let tells = (0..team.people.len()).any(|at| to.has(at) && knows.has(at) && team.people.has(at));
    if tells { 1.0 } else { 0.0 }
}

/// What people feel of how a decision came out.
pub(super) struct Felt {
    /// Morale that lasts.
    pub(super) step: f64,
    /// What was not to be expected, at these stakes.
    pub(super) surprise: f64,
    /// Trust of those addressed.
    pub(super) trust: f64,
    /// Readiness to lead of those addressed.
    pub(super) bench: f64,
}

impl Felt {
    #[inline(always)]
    pub(super) fn of(
        params: &Params,
        question: &Question,
        view: &Outlook,
        stakes: f64,
        worked: bool,
    ) -> Self {
        let came = if worked { 1.0 } else { 0.0 };
        if !question.once {
            // A way of deciding that lasts is known for its odds, so only luck is felt.
            let step = params.morale.decision * stakes;
            return Self {
                step: if worked { step } else { -2.0 * step },
                surprise: stakes * (came - view.odds.success),
                trust: 0.0,
                bench: 0.0,
            };
        }
        let m = &params.meeting;
        let merit = stakes * (came - m.usual);
        Self {
            step: m.lasting * merit,
            surprise: merit,
            trust: m.outcome_trust * merit,
            bench: m.took_part * stakes * came * view.felt.participation(),
        }
    }
}

/// How much of what the table says an act does to people, at these stakes.
#[must_use]
#[inline(always)]
pub fn weight(params: &Params, stakes: f64) -> f64 {
    params.meeting.weight_none + params.meeting.weight_full * stakes
}

/// The most that can be at stake in one decision, as a share of a usual week's.
pub const MOST_AT_STAKE: f64 = 2.0;

/// The most that decisions take of a workday. A bound that hardly a story comes near, so that some work is left on any day.
pub const MOST_OF_A_DAY: f64 = 0.5;

/// The hours of those who take part leave the workday that follows.
#[inline(always)]
pub(super) fn talk(params: &Params, team: &mut Team, question: &Question, participation: f64) {
    let to = addressed(team, question.to);
    let asked = (0..team.people.len()).filter(|at| to.has(*at) && team.people.has(*at));
    let share = asked.count() as f64 * team.share();
    let taken = participation * together(params, team, question.to) * share;
    team.lead.talked = (team.lead.talked + taken).min(MOST_OF_A_DAY);
}
