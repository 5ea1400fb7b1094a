//! Stance: what the lead's attention lets through of an act, and the four corners of a style.

use super::params::Params;
use super::team::Team;

/// Structure and consideration, each 0..1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stance {
    /// S: structure given.
    pub structure: f64,
    /// C: consideration shown.
    pub consideration: f64,
}

impl Stance {
    /// A point of the map.
    #[must_use]
    pub fn new(structure: f64, consideration: f64) -> Self {
        Self {
            structure,
            consideration,
        }
    }

    /// How the lead is known.
    #[must_use]
    pub fn reputation(team: &Team) -> Self {
        Self::new(team.lead.structure, team.lead.consideration)
    }

    /// What the acts now in force mean to do, before attention runs out.
    #[must_use]
    pub fn meant(team: &Team) -> Self {
        Self::new(team.lead.act_structure, team.lead.act_consideration)
    }

    /// Half way between two points.
    #[must_use]
    pub fn between(self, other: Self) -> Self {
        Self::new(
            0.5 * (self.structure + other.structure),
            0.5 * (self.consideration + other.consideration),
        )
    }

    /// A: structure without consideration.
    #[must_use]
    pub fn control(self) -> f64 {
        self.structure * (1.0 - self.consideration)
    }

    /// F: consideration without structure.
    #[must_use]
    pub fn drift(self) -> f64 {
        self.consideration * (1.0 - self.structure)
    }

    /// I: both.
    #[must_use]
    pub fn both(self) -> f64 {
        self.structure * self.consideration
    }

    /// N: neither.
    #[must_use]
    pub fn absence(self) -> f64 {
        (1.0 - self.structure) * (1.0 - self.consideration)
    }

    /// p: how much people take part, 0 (decided alone) to 1 (decided together).
    #[must_use]
    pub fn participation(self) -> f64 {
        super::clip(0.5 + 0.5 * (self.consideration - self.structure))
    }

    /// O: say people have over their own work, 0..1.
    #[must_use]
    pub fn say(self, params: &Params) -> f64 {
        1.0 - self.structure * (1.0 - params.say.softening * self.consideration)
    }

    /// Feedback people get, 0..1.
    #[must_use]
    pub fn feedback(self, params: &Params) -> f64 {
        let alone = params.learning.feedback;
        self.consideration * (alone + (1.0 - alone) * self.structure)
    }

    /// What is left of this point once the lead's attention is shared out over the team: (Se, Ce).
    #[must_use]
    #[inline(always)]
    pub fn felt(self, params: &Params, team: &Team) -> Self {
        self.felt_of(params, team, team.middle(|chunk| chunk.bench))
    }

    /// [`Self::felt`] when it is known how ready to lead people are in the mean.
    #[inline(always)]
    pub(super) fn felt_of(self, params: &Params, team: &Team, bench: f64) -> Self {
        let cost = &params.attention;
        let wanted = team.heads()
            * (cost.structure * self.structure * (1.0 - cost.process * team.process)
                + cost.consideration * self.consideration);
        let there = 1.0 - team.lead.doing + cost.bench * bench;
        let phi = f64::min(1.0, there / (wanted + 1e-9));
        Self::new(self.structure * phi, self.consideration * phi)
    }
}

/// How much attention the lead has for one decision: 1 is the whole of an ordinary one.
///
/// More only with a bench that shares the lead, with process that needs no watching, or in a small team; less while
/// an old job takes part of the day.
#[must_use]
#[inline(always)]
pub fn attention(params: &Params, team: &Team) -> f64 {
    let cost = &params.attention;
    let few = (cost.small_team - team.size() as f64).max(0.0);
    let spare = cost.bench * team.middle(|chunk| chunk.bench)
        + cost.process * (team.process - cost.steady).max(0.0)
        + cost.few * few;
    (1.0 - team.lead.doing + spare).max(0.1)
}
