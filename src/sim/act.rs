//! The lead acts: the stance of the coming days, the odds of the decision, and what it does to people at once.

use super::acts::Deed;
use super::clip;
use super::decision::{Matter, Odds, best, odds};
use super::focus::{focus, morning, rate, readiness, urgency};
use super::group::Group;
use super::params::{Mood, Params};
use super::person::{missing_direction, missing_say};
use super::stance::Stance;
use super::team::{Focus, MAX_PEOPLE, Person, Status, Team};
use super::why::Cause;

/// What a decision is about.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Question {
    /// The item; none is the work at hand.
    pub item: Option<usize>,
    /// How unclear it is what will work, 0..1; none is as for the item.
    pub uncertainty: Option<f64>,
    /// How much it depends on people wanting it, 0..1; none is as for the item.
    pub need: Option<f64>,
    /// Share of the model's full stakes, 0..1: of what the outcome adds to the work left and to morale.
    pub stakes: f64,
    /// The people it is aimed at.
    pub to: Group,
}

impl Default for Question {
    /// About the work at hand, with everybody, at full stakes.
    fn default() -> Self {
        Self {
            item: None,
            uncertainty: None,
            need: None,
            stakes: 1.0,
            to: Group::EVERYBODY,
        }
    }
}

/// What came of an act.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Verdict {
    /// The odds it had.
    pub odds: Odds,
    /// How much people took part, 0..1.
    pub participation: f64,
    /// The best of the five ways to decide, as participation ...
    pub best: f64,
    /// ... and its odds.
    pub best_odds: Odds,
    /// How well the way suited: the odds over the best odds, at most 1.
    pub fit: f64,
    /// Whether it worked out.
    pub worked: bool,
    /// What people felt of it: (Se, Ce).
    pub felt: Stance,
    /// Change of each person's mood, by index.
    pub mood: [f64; MAX_PEOPLE],
}

/// What a decision looks like before luck: the hint.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Outlook {
    /// What people would feel of it: (Se, Ce).
    pub felt: Stance,
    /// The odds.
    pub odds: Odds,
    /// The best of the five ways to decide, as participation ...
    pub best: f64,
    /// ... and its odds.
    pub best_odds: Odds,
    /// The odds over the best odds, at most 1.
    pub fit: f64,
}

impl Outlook {
    /// Nothing is at risk and nobody feels anything: the lead is as ever.
    #[must_use]
    pub fn certain(team: &Team) -> Self {
        Self {
            felt: Stance::reputation(team),
            odds: Odds::CERTAIN,
            best: 0.0,
            best_odds: Odds::CERTAIN,
            fit: 1.0,
        }
    }
}

impl Verdict {
    /// It could only work out.
    #[must_use]
    pub fn certain(team: &Team) -> Self {
        Self::of(&Outlook::certain(team), true)
    }

    fn of(view: &Outlook, worked: bool) -> Self {
        Self {
            odds: view.odds,
            participation: view.felt.participation(),
            best: view.best,
            best_odds: view.best_odds,
            fit: view.fit,
            worked,
            felt: view.felt,
            mood: [0.0; MAX_PEOPLE],
        }
    }
}

/// The odds a deed would have now. Changes nothing.
#[must_use]
pub fn outlook(params: &Params, team: &Team, deed: &Deed, question: &Question) -> Outlook {
    let now = team.morning.unwrap_or_else(|| focus(params, team));
    let item = question.item.and_then(|at| team.items.get(at));
    let area = item.map_or(now.area, |item| item.area);
    let ready = |person: &Person| match (item, team.morning) {
        (None, Some(_)) => person.ready,
        _ => readiness(person.skill[area], person.morale),
    };
    let matter = Matter {
        uncertainty: question
            .uncertainty
            .or(item.map(|item| item.uncertainty))
            .unwrap_or(now.uncertainty),
        readiness: among(team, question.to, ready),
        need: question.need.or(item.map(|item| item.need)).unwrap_or(now.need),
        urgency: item.map_or(now.urgency, |item| urgency(params, rate(params, team, item))),
        trust: among(team, question.to, |person| person.trust),
    };
    let felt = deed.stance.felt(params, team);
    let (best, best_odds) = best(params, &matter);
    let odds = odds(params, felt.participation(), &matter).with_lead(params, deed.presence, matter.readiness);
    Outlook {
        felt,
        odds,
        best,
        best_odds,
        fit: clip(odds.success / best_odds.success),
    }
}

/// The mean over the people addressed; over the whole team when none of them is here.
fn among(team: &Team, to: Group, of: impl Fn(&Person) -> f64) -> f64 {
    let count = team.here().filter(|(at, _)| to.has(*at)).count();
    if count == 0 {
        return team.mean(of);
    }
    let share = 1.0 / count as f64;
    team.here()
        .filter(|(at, _)| to.has(*at))
        .fold(0.0, |sum, (_, person)| sum + of(person) * share)
}

/// The lead acts now. `luck` is 0..1; the decision works out when it is below the odds.
///
/// Several acts before a day passes count as one: their mean is the stance of the coming days.
pub fn act(params: &Params, team: &mut Team, deed: &Deed, question: &Question, luck: f64) -> Verdict {
    let focus = morning(params, team);
    let view = outlook(params, team, deed, question);
    let worked = luck < view.odds.success;
    let expected = expected(team);
    stand(team, deed, view.fit);

    let stakes = clip(question.stakes);
    let d = &params.decision;
    let factor = if worked {
        1.0 - d.up * stakes
    } else {
        1.0 + d.down * stakes
    };
    if let Some(item) = question.item.or(focus.item).and_then(|at| team.items.get_mut(at))
        && item.status == Status::Open
    {
        let before = item.remaining;
        item.remaining *= factor;
        item.decided += item.remaining - before;
        let before = item.remaining;
        item.remaining *= deed.moves.effort;
        item.helped += item.remaining - before;
        item.uncertainty = clip(item.uncertainty * deed.moves.uncertainty);
        item.due += deed.moves.later * (item.due - f64::from(team.day)).max(0.0);
    }
    let step = params.morale.decision * stakes;
    let step = if worked { step } else { -2.0 * step };
    let surprise = stakes * (if worked { 1.0 } else { 0.0 } - view.odds.success);
    let mut verdict = Verdict::of(&view, worked);
    for (at, person) in team.here_mut() {
        person.shift(Cause::Outcome, step);
        if params.mood == Mood::On {
            let near = if question.to.has(at) {
                1.0
            } else {
                params.fast.watching
            };
            verdict.mood[at] = stir(params, &focus, expected, view.felt, near, surprise, person);
        }
        if question.to.has(at) {
            deed.moves.touch(person, focus.area);
        }
    }
    deed.moves.settle(team);
    verdict
}

/// What people expect of the lead: what they are used to, and half of it what was done earlier today.
fn expected(team: &Team) -> Stance {
    let used = Stance::reputation(team);
    if team.lead.acts_today > 0 {
        used.between(Stance::meant(team))
    } else {
        used
    }
}

/// The acts of a day count as one: their mean is the stance, and so is their fit.
fn stand(team: &mut Team, deed: &Deed, fit: f64) {
    let lead = &mut team.lead;
    if lead.acts_today == 0 {
        lead.act_structure = deed.stance.structure;
        lead.act_consideration = deed.stance.consideration;
        lead.fit = fit;
    } else {
        let share = 1.0 / f64::from(lead.acts_today + 1);
        lead.act_structure += (deed.stance.structure - lead.act_structure) * share;
        lead.act_consideration += (deed.stance.consideration - lead.act_consideration) * share;
        lead.fit += (fit - lead.fit) * share;
    }
    lead.acts_today += 1;
}

/// Moves a person's mood by how the act fits them now, against what they expect; returns the change.
///
/// Only differences count, so a lead who always does the same stirs nothing in the long run.
fn stir(
    params: &Params,
    focus: &Focus,
    expected: Stance,
    felt: Stance,
    near: f64,
    surprise: f64,
    person: &mut Person,
) -> f64 {
    let fast = &params.fast;
    let before = person.mood_now();
    let missing =
        |stance: Stance| missing_say(params, person, person.ready, stance.say(params), focus.urgency);
    let say = fast.say * (missing(expected) - missing(felt));
    let astray = missing_direction(params, person, person.ready);
    let guided = felt.structure - expected.structure;
    let direction = fast.direction * astray * guided;
    let clarity = fast.clarity * (1.0 - person.clarity) * (1.0 - person.ready) * guided;
    // People who trust believe warmth; when it is urgent, talk helps less.
    let believed = (0.5 + person.trust) * (1.0 - params.say.urgency * focus.urgency);
    let warmth = fast.warmth * believed * (felt.consideration - expected.consideration);
    let total = near * (say + direction + clarity + warmth);
    let scale = if total.abs() > fast.most {
        near * fast.most / total.abs()
    } else {
        near
    };
    let mood = &mut person.mood;
    mood.say += scale * say;
    mood.direction += scale * direction;
    mood.clarity += scale * clarity;
    mood.warmth += scale * warmth;
    mood.outcome += fast.outcome * surprise;
    person.bound_mood(params);
    person.mood_now() - before
}
