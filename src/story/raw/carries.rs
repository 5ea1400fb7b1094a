//! What a scenario takes over from stories played before it, as an author writes it.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Id, Share, Step};

/// What may come from a story played before this one: who, how they are, and what is known. What is not named here
/// begins as the rest of the file has it. What is named may come anywhere between two numbers; `twohats prove`,
/// `twohats simulate` and `twohats balance` reckon with everything between them.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Carries {
    /// People of the cast who may come as they are by then.
    pub people: Vec<CarriedPerson>,
    /// How the player is known to lead: structure given.
    pub structure: Option<Range>,
    /// How the player is known to lead: consideration shown.
    pub consideration: Option<Range>,
    /// How much of the work runs by good habits.
    pub process: Option<Range>,
    /// How well people know what the work is for.
    pub purpose: Option<Range>,
    /// How safe it is to speak up.
    pub safety: Option<Range>,
    /// The team's record of kept dates.
    pub record: Option<Range>,
    /// Flags that may be set already.
    #[schemars(extend("names" = "flag"))]
    pub flags: Vec<Id>,
    /// Counters that may stand elsewhere than at their `start`.
    pub counters: Vec<CarriedCounter>,
}

/// A person who may come from another story: `(person: "mira", trust: (0.2, 0.9))`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CarriedPerson {
    /// Who they are here.
    #[schemars(extend("names" = "person"))]
    pub person: Id,
    /// The ids other scenarios know them by, if not by the same.
    #[serde(default)]
    pub was: Vec<Id>,
    /// Whether it is taken over if they have left, or are there.
    #[serde(default)]
    pub here: bool,
    /// Their morale.
    #[serde(default)]
    pub morale: Option<Range>,
    /// Their trust in the player.
    #[serde(default)]
    pub trust: Option<Range>,
    /// How rested they are.
    #[serde(default)]
    pub energy: Option<Range>,
    /// How clear they are about what is expected of them.
    #[serde(default)]
    pub clarity: Option<Range>,
    /// How ready they are to lead something themselves.
    #[serde(default)]
    pub bench: Option<Range>,
    /// Their skill, area by area.
    #[serde(default)]
    pub skill: Vec<CarriedSkill>,
}

/// The lowest and the highest that is taken over, written as `(0.2, 0.9)`.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
pub struct Range(
    /// The lowest.
    pub Share,
    /// The highest.
    pub Share,
);

/// A skill with the lowest and the highest that is taken over, written as `("packing", 0.2, 0.9)`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub struct CarriedSkill(
    /// One of the scenario's areas.
    #[schemars(extend("names" = "area"))]
    pub Id,
    /// The lowest.
    pub Share,
    /// The highest.
    pub Share,
);

/// A counter with the lowest and the highest that is taken over, written as `("favours", 0, 3)`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub struct CarriedCounter(
    /// One of the scenario's counters.
    #[schemars(extend("names" = "counter"))]
    pub Id,
    /// The lowest.
    pub Step,
    /// The highest.
    pub Step,
);
