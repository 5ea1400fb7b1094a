//! The table of acts: what each thing a boss can do costs, means and moves.

mod page;
mod table;

pub use page::{also_moves, page};
pub use table::ROWS;

use super::f64x4::F64x4;
use super::params::Params;
use super::people::PersonX4;
use super::stance::{Stance, attention};
use super::team::Team;
use super::vocabulary::{Act, Hat};
use super::{clip, within};

/// What an act moves besides the stance. Small and bounded; the model does the rest.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Moves {
    /// Factor on the work left of the item (1 leaves it).
    pub effort: f64,
    /// Factor on the item's uncertainty (1 leaves it).
    pub uncertainty: f64,
    /// Share of the days left by which the date moves later.
    pub later: f64,
    /// Added to the clarity of the people addressed.
    pub clarity: f64,
    /// Added to their trust.
    pub trust: f64,
    /// Added to their energy.
    pub energy: f64,
    /// Added to their readiness to lead.
    pub bench: f64,
    /// Share of what they lack in skill for the work at hand that they gain.
    pub skill: f64,
    /// Added to the team's process.
    pub process: f64,
    /// Added to the team's purpose.
    pub purpose: f64,
    /// Added to the team's safety.
    pub safety: f64,
    /// Added to the share of the lead's day in the old job.
    pub doing: f64,
}

impl Moves {
    /// Nothing.
    pub const NONE: Self = Self {
        effort: 1.0,
        uncertainty: 1.0,
        later: 0.0,
        clarity: 0.0,
        trust: 0.0,
        energy: 0.0,
        bench: 0.0,
        skill: 0.0,
        process: 0.0,
        purpose: 0.0,
        safety: 0.0,
        doing: 0.0,
    };

    /// Both, the other at this share of its strength.
    #[inline(always)]
    fn and(self, other: &Self, share: f64) -> Self {
        Self {
            effort: self.effort * (1.0 - share * (1.0 - other.effort)),
            uncertainty: self.uncertainty * (1.0 - share * (1.0 - other.uncertainty)),
            later: self.later + share * other.later,
            clarity: self.clarity + share * other.clarity,
            trust: self.trust + share * other.trust,
            energy: self.energy + share * other.energy,
            bench: self.bench + share * other.bench,
            skill: self.skill + share * other.skill,
            process: self.process + share * other.process,
            purpose: self.purpose + share * other.purpose,
            safety: self.safety + share * other.safety,
            doing: self.doing + share * other.doing,
        }
    }

    /// What it does to people: in full to those with a 1, nothing to those with a 0.
    #[inline(always)]
    pub(super) fn touch(&self, people: &mut PersonX4, area: usize, meant: F64x4) {
        people.clarity = (people.clarity + self.clarity * meant).clip();
        people.trust = (people.trust + self.trust * meant).clip();
        people.energy = (people.energy + self.energy * meant).clip();
        people.bench = (people.bench + self.bench * meant).clip();
        let skill = people.skill[area];
        people.skill[area] = (skill + self.skill * meant * (1.0 - skill)).clip();
    }

    /// What it does to the team and the lead.
    pub(super) fn settle(&self, team: &mut Team, weight: f64) {
        team.process = clip(team.process + weight * self.process);
        team.purpose = clip(team.purpose + weight * self.purpose);
        team.safety = clip(team.safety + weight * self.safety);
        team.lead.doing = within(team.lead.doing + weight * self.doing, 0.0, 0.9);
    }
}

/// A row of the table.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Row {
    /// The act.
    pub act: Act,
    /// The hat it puts on.
    pub hat: Hat,
    /// Its point on the map.
    pub stance: Stance,
    /// What it takes of the lead's attention; 1 is the whole of an ordinary decision.
    pub cost: f64,
    /// What else it moves.
    pub moves: Moves,
    /// Its counterpart with the other hat.
    pub pair: Act,
    /// The reading it comes from ...
    pub reading: &'static str,
    /// ... and the idea there.
    pub idea: &'static str,
}

/// What the lead does in one decision: acts put together within the attention there is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Deed {
    /// The point on the map.
    pub stance: Stance,
    /// The attention the acts ask for.
    pub cost: f64,
    /// The attention there is.
    pub attention: f64,
    /// Share of each act that gets done, 0..1.
    pub share: f64,
    /// How far the lead takes part in the decision at all, 0..1. Below 1 the decision is left to whoever picks it up.
    pub presence: f64,
    /// What else it moves.
    pub moves: Moves,
}

impl Deed {
    /// A bare point on the map that moves nothing else, as the reference policies use.
    #[must_use]
    pub fn bare(structure: f64, consideration: f64) -> Self {
        let stance = Stance::new(structure, consideration);
        Self {
            stance,
            cost: 1.0,
            attention: 1.0,
            share: 1.0,
            presence: 1.0,
            moves: Moves::NONE,
        }
    }
}

/// A row as the table writes it: `point` is structure, consideration, and cost in attention.
const fn written(
    act: Act,
    hat: Hat,
    point: (f64, f64, f64),
    moves: Moves,
    pair: Act,
    reading: &'static str,
    idea: &'static str,
) -> Row {
    let stance = Stance {
        structure: point.0,
        consideration: point.1,
    };
    Row {
        act,
        hat,
        stance,
        cost: point.2,
        moves,
        pair,
        reading,
        idea,
    }
}

/// The row of an act.
#[must_use]
pub fn row(act: Act) -> &'static Row {
    &ROWS[act as usize]
}

/// How much an act lets people take part by itself, 0 (decided alone) to 1 (decided together).
#[must_use]
pub fn participation(act: Act) -> f64 {
    row(act).stance.participation()
}

/// Whether an act asks people: from here on they say what they want.
#[must_use]
pub fn asks(act: Act) -> bool {
    participation(act) >= 0.75
}

/// Puts acts together. Their points add up, scaled down when they ask for more attention than there is: doing both
/// hats fully must be earned. What they leave unused goes on in the way the lead is known for.
#[must_use]
#[inline(always)]
pub fn combine(params: &Params, team: &Team, acts: &[Act]) -> Deed {
    let attention = attention(params, team);
    let cost = acts.iter().fold(0.0, |sum, act| sum + row(*act).cost);
    let share = if cost > attention { attention / cost } else { 1.0 };
    let rest = (1.0 - cost).max(0.0);
    let mut stance = Stance::new(rest * team.lead.structure, rest * team.lead.consideration);
    let mut moves = Moves::NONE;
    for act in acts {
        let row = row(*act);
        stance.structure += share * row.stance.structure;
        stance.consideration += share * row.stance.consideration;
        moves = moves.and(&row.moves, share);
    }
    let stance = Stance::new(clip(stance.structure), clip(stance.consideration));
    let presence = clip((stance.structure + stance.consideration) / params.decision.present);
    Deed {
        stance,
        cost,
        attention,
        share,
        presence,
        moves,
    }
}
