//! The lead acts: the stance of the coming days, the odds of the decision, and what it does to people at once.

use pulp::{Arch, NullaryFnOnce};

use super::acts::Deed;
use super::decision::{Odds, best, odds};
use super::f64x4::{F64x4, LANES};
use super::focus::morning;
use super::group::Group;
use super::matter::matter;
use super::once::{Felt, MOST_AT_STAKE, talk, weight};
use super::params::{Mood, Params, Provenance};
use super::people::PersonX4;
use super::person_day::{Wish, missing_direction};
use super::stance::Stance;
use super::team::{Focus, MAX_PEOPLE, Status, Team};
use super::why::Cause;
use super::{clip, within};

/// What a decision is about.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Question {
    /// The item; none is the work at hand.
    pub item: Option<usize>,
    /// How unclear it is what will work, 0..1; none is as for the item.
    pub uncertainty: Option<f64>,
    /// How much it depends on people wanting it, 0..1; none is as for the item.
    pub need: Option<f64>,
    /// How little time there is for this decision itself, 0..1: it is as urgent as this or as its work, whichever is more.
    pub haste: f64,
    /// Share of a usual week's stakes, 0..2: of what the outcome adds to the work left and to morale.
    pub stakes: f64,
    /// The people it is aimed at.
    pub to: Group,
    /// Those who know what the lead does not; none is nobody.
    pub knows: Option<Group>,
    /// Hours until the last of them can be asked: 0 when all are about. People work on meanwhile.
    pub wait: f64,
    /// Whether it is taken once, in minutes or hours; otherwise the way it is taken lasts for days, as in the reference model.
    pub once: bool,
}

impl Default for Question {
    /// About the work at hand, with everybody, at full stakes.
    fn default() -> Self {
        Self {
            item: None,
            uncertainty: None,
            need: None,
            haste: 0.0,
            stakes: 1.0,
            to: Group::EVERYBODY,
            knows: None,
            wait: 0.0,
            once: false,
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
    /// Change of each person's mood, by index; 0 where nobody will ask why ([`Provenance::Left`]).
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
#[inline(always)]
pub(super) fn outlook(params: &Params, team: &Team, deed: &Deed, question: &Question) -> Outlook {
    let matter = matter(params, team, question);
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

/// The lead acts now. `luck` is 0..1; the decision works out when it is below the odds.
///
/// Several acts before a day passes count as one: their mean is the stance of the coming days.
pub fn act(params: &Params, team: &mut Team, deed: &Deed, question: &Question, luck: f64) -> Verdict {
    Arch::new().dispatch(Acting {
        params,
        team,
        deed,
        question,
        luck,
    })
}

/// An act about to be carried out: one piece of code, as [`super::workday::Workday`] is.
#[derive(Debug)]
pub struct Acting<'a> {
    /// The model's numbers.
    pub params: &'a Params,
    /// The team.
    pub team: &'a mut Team,
    /// What the lead does.
    pub deed: &'a Deed,
    /// What it is about.
    pub question: &'a Question,
    /// 0..1; it works out when below the odds.
    pub luck: f64,
}

impl NullaryFnOnce for Acting<'_> {
    type Output = Verdict;

    #[inline(always)]
    fn call(self) -> Verdict {
        carry_out(self.params, self.team, self.deed, self.question, self.luck)
    }
}

/// [`act`] as part of the code around it.
#[inline(always)]
pub(super) fn carry_out(
    params: &Params,
    team: &mut Team,
    deed: &Deed,
    question: &Question,
    luck: f64,
) -> Verdict {
    let Focus {
        item, area, urgency, ..
    } = morning(params, team);
    // In a hurry people forgive a missing say, and talk soothes them less: at this decision, not for the day.
    let urgency = urgency.max(clip(question.haste));
    let view = outlook(params, team, deed, question);
    let worked = luck < view.odds.success;
    let expected = expected(team);
    stand(team, deed, view.fit);

    if question.once {
        talk(params, team, question, view.felt.participation());
    }
    let stakes = within(question.stakes, 0.0, MOST_AT_STAKE);
    let d = &params.decision;
    let factor = if worked {
        1.0 - d.up * stakes
    } else {
        1.0 + d.down * stakes
    };
    if let Some(item) = question.item.or(item).and_then(|at| team.items.get_mut(at))
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
    let Felt {
        step,
        surprise,
        trust,
        bench,
    } = Felt::of(params, question, &view, stakes, worked);
    let mut verdict = Verdict::of(&view, worked);
    // What is done to people weighs as much as what rides on it.
    let weight = if question.once {
        weight(params, stakes)
    } else {
        1.0
    };
    for (at, chunk) in team.people.chunks_mut().iter_mut().enumerate() {
        let meant = question.to.of_chunk(at);
        chunk.shift(Cause::Outcome, step * chunk.here);
        if params.mood == Mood::On {
            let near = chunk.here * (meant + (1.0 - meant) * params.fast.watching);
            let before = (params.provenance == Provenance::Kept).then(|| chunk.mood.sum());
            let stirred = stir(params, urgency, expected, view.felt, near, surprise, chunk);
            if question.once {
                let there = meant * chunk.here;
                chunk.trust = (chunk.trust + stirred * params.meeting.trust + trust * there).clip();
                chunk.bench = (chunk.bench + bench * there).clip();
            }
            if let Some(before) = before {
                let change = chunk.mood.sum() - before;
                verdict.mood[LANES * at..][..LANES].copy_from_slice(&change.0);
            }
        }
        deed.moves.touch(chunk, area, chunk.here * meant * weight);
    }
    deed.moves.settle(team, weight);
    verdict
}

/// What people expect of the lead: what they are used to, and half of it what was done earlier today.
#[inline(always)]
fn expected(team: &Team) -> Stance {
    let used = Stance::reputation(team);
    if team.lead.acts_today > 0 {
        used.between(Stance::meant(team))
    } else {
        used
    }
}

/// The acts of a day count as one: their mean is the stance, and so is their fit.
#[inline(always)]
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

/// Moves moods by how the act fits people now, against what they expect. Returns by how much.
///
/// Only differences count, so a lead who always does the same stirs nothing in the long run.
#[inline(always)]
fn stir(
    params: &Params,
    urgency: f64,
    expected: Stance,
    felt: Stance,
    near: F64x4,
    surprise: f64,
    person: &mut PersonX4,
) -> F64x4 {
    let fast = &params.fast;
    let wish = Wish::of(params, person, urgency);
    let missing = |stance: Stance| wish.missing(stance.say(params));
    let say = fast.say * (missing(expected) - missing(felt));
    let astray = missing_direction(params, person);
    let guided = felt.structure - expected.structure;
    let direction = fast.direction * astray * guided;
    let clarity = fast.clarity * (1.0 - person.clarity) * (1.0 - person.ready) * guided;
    // People who trust believe warmth; when it is urgent, talk helps less.
    let believed = (0.5 + person.trust) * (1.0 - params.say.urgency * urgency);
    let warmth = fast.warmth * believed * (felt.consideration - expected.consideration);
    let total = near * (say + direction + clarity + warmth);
    let size = total.abs();
    let too_much = size.above(F64x4::all(fast.most));
    let scale = too_much.pick(near * fast.most / size, near);
    let mood = &mut person.mood;
    mood.say += scale * say;
    mood.direction += scale * direction;
    mood.clarity += scale * clarity;
    mood.warmth += scale * warmth;
    mood.outcome += fast.outcome * surprise * person.here;
    person.bound_mood(params);
    scale * (say + direction + clarity + warmth)
}
