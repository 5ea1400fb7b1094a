//! Conditions and effects as an author writes them. What an id names is said in the schema, for editors.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Days, Factor, Gauge, Hat, Id, Nudge, Points, Share, Step, TeamTrait, Trait};

/// Something that is true or not at a moment of a playthrough. `AtLeast(x)` holds for x and above, `Below(x)` below x.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub enum Condition {
    /// A flag is set: `Flag("asked_anna")`.
    Flag(#[schemars(extend("names" = "flag"))] Id),
    /// Something does not hold: `Not(Flag("asked_anna"))`.
    Not(Box<Condition>),
    /// All hold.
    All(Vec<Condition>),
    /// At least one holds.
    Any(Vec<Condition>),
    /// A counter compared: `Counter("favours", AtLeast(2))`.
    Counter(#[schemars(extend("names" = "counter"))] Id, Is<Step>),
    /// A team gauge as shown, 0 to 100: `Gauge(Morale, AtLeast(60))`.
    Gauge(Gauge, Is<Points>),
    /// Something about a person, 0 to 1: `Person("john", Trust, AtLeast(0.5))`.
    Person(#[schemars(extend("names" = "person"))] Id, Trait, Is<Share>),
    /// Something about the team, 0 to 1: `Team(Process, AtLeast(0.6))`.
    Team(TeamTrait, Is<Share>),
    /// A person is there (has not left).
    Here(#[schemars(extend("names" = "person"))] Id),
    /// An item is done.
    Done(#[schemars(extend("names" = "item"))] Id),
    /// An item is done and was on time.
    OnTime(#[schemars(extend("names" = "item"))] Id),
    /// The share of an item's work that is behind the team, 0 to 1: `Progress("shipment", AtLeast(0.5))`.
    Progress(#[schemars(extend("names" = "item"))] Id, Is<Share>),
    /// The workday, counted from 0: `Day(AtLeast(3))`.
    Day(Is<Days>),
    /// The player has taken this choice, at least once in this playthrough: `Chose("monday_plan", "assign")`.
    Chose(
        #[schemars(extend("names" = "decision"))] Id,
        #[schemars(extend("names" = "choice"))] Id,
    ),
    /// The player has worn this hat at a decision, at least once: `Wore("monday_plan", Leader)`.
    Wore(#[schemars(extend("names" = "decision"))] Id, Hat),
    /// The decision has worked out, at least once.
    Worked(#[schemars(extend("names" = "decision"))] Id),
    /// The player took this choice the last time the decision was asked: `ChoseLast("evening", "home")`. Where a decision is
    /// asked once, it says what `Chose` says.
    ChoseLast(
        #[schemars(extend("names" = "decision"))] Id,
        #[schemars(extend("names" = "choice"))] Id,
    ),
    /// The player wore this hat the last time the decision was asked: `WoreLast("evening", Leader)`.
    WoreLast(#[schemars(extend("names" = "decision"))] Id, Hat),
    /// The decision worked out the last time it was asked.
    WorkedLast(#[schemars(extend("names" = "decision"))] Id),
    /// The scene has been opened before: `Visited("yard")`. In a scene itself it is no for as long as the first visit lasts,
    /// in its effects, text, choices and branches; once another scene has opened, or the same one again, it is yes.
    Visited(#[schemars(extend("names" = "scene"))] Id),
    /// More of the decisions so far were taken with this hat than with the other.
    Mostly(Hat),
}

/// A comparison.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize, JsonSchema)]
#[schemars(inline)]
pub enum Is<T> {
    /// Equal to or above.
    AtLeast(T),
    /// Below.
    Below(T),
}

/// Something the story changes.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub enum Effect {
    /// Set a flag.
    Set(#[schemars(extend("names" = "flag"))] Id),
    /// Clear a flag.
    Clear(#[schemars(extend("names" = "flag"))] Id),
    /// Add to a counter (a negative number takes away): `Add("favours", 1)`. It stops at its bounds.
    Add(#[schemars(extend("names" = "counter"))] Id, Step),
    /// An item lands on the desk today.
    Arrives(#[schemars(extend("names" = "item"))] Id),
    /// The work left on an item is multiplied: `Effort("shipment", 1.2)`. Between 0.5 and 2.
    Effort(#[schemars(extend("names" = "item"))] Id, Factor),
    /// The date of an item moves by some workdays: `Due("shipment", -1)`.
    Due(#[schemars(extend("names" = "item"))] Id, Step),
    /// Work on the desk is put off: nobody works on it until `Resume`, and decisions about it move nothing. Its date stays
    /// what it is, so move it too, with `Due`, where a later one is agreed: once a date passes, a promise put off is one
    /// not kept. Nothing happens to work that is not on the desk.
    Shelve(#[schemars(extend("names" = "item"))] Id),
    /// Work that was put off with `Shelve` is on the desk again, as far as it was.
    Resume(#[schemars(extend("names" = "item"))] Id),
    /// Work on the desk, or put off, is given up for good: a promise that is not kept, from now on.
    GiveUp(#[schemars(extend("names" = "item"))] Id),
    /// A person leaves the team. Nothing happens to somebody who is not there.
    Leaves(#[schemars(extend("names" = "person"))] Id),
    /// A person joins, or comes back, as they were. Nothing happens to somebody who is there.
    Joins(#[schemars(extend("names" = "person"))] Id),
    /// A bounded nudge to a person, -0.1 to 0.1: `Nudge("john", Trust, 0.05)`. Somebody who is away keeps it for the day
    /// they come back; nobody else gets it.
    Nudge(#[schemars(extend("names" = "person"))] Id, Trait, Nudge),
    /// A bounded nudge to the team, -0.1 to 0.1: `NudgeTeam(Process, 0.05)`.
    NudgeTeam(TeamTrait, Nudge),
    /// A person gains skill in an area, -0.1 to 0.1: `Learns("john", "packing", 0.05)`, also while they are away.
    Learns(
        #[schemars(extend("names" = "person"))] Id,
        #[schemars(extend("names" = "area"))] Id,
        Nudge,
    ),
}
