//! The scenario file as an author writes it: every field, its meaning, its default. The reference page is made from this.

use schemars::JsonSchema;
use serde::Deserialize;

use super::number::{
    Autonomy, Days, Effort, Factor, Hours, Minutes, Nudge, Points, Share, Step, Temper, Weight,
};
use super::text::{Id, Prose};
use crate::draw::look::Look;
pub use crate::sim::vocabulary::{Act, Gauge, Hat, TeamTrait, Trait};

mod carries;
mod logic;
mod scene;

pub use carries::{CarriedCounter, CarriedPerson, CarriedSkill, Carries, Range};
pub use logic::{Condition, Effect, Is};
pub use scene::{
    Arm, Beat, Beyond, Choice, Clock, Cover, Decision, Doing, Ending, Hour, Mark, Next, Outcome, Piece,
    Place, Posture, Scene, Season, Staged, Stakes, Standing, Thing, Weather,
};

/// A whole scenario: the only thing in a `*.scenario.ron` file.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// The version of this format. Today it is `1`.
    pub format: u32,
    /// The name other files and saves use for this scenario. It never changes once people have played it.
    #[schemars(extend("declares" = "scenario"))]
    pub id: Id,
    /// The title on the library card and the title page.
    pub title: Prose,
    /// Two or three sentences for the library card.
    pub summary: Prose,
    /// What the player is told before the first scene: who they are, where, and what is at stake.
    pub briefing: Prose,
    /// How long a first reading takes.
    pub minutes: Minutes,
    /// The picture it is shown by. Left out, it is the first scene as it opens.
    #[serde(default)]
    pub cover: Option<Cover>,
    /// The time of the year it plays in; a scene may say another. Left out, it does not matter.
    #[serde(default)]
    pub season: Option<Season>,
    /// The language of the text, as a tag such as `"en"`.
    #[serde(default = "english")]
    pub language: String,
    /// Who wrote it, shown in the library.
    #[serde(default)]
    pub author: Prose,
    /// What a player or a room should take away, one line each.
    #[serde(default)]
    pub teaches: Vec<Prose>,
    /// The readings it draws on, one line each.
    #[serde(default)]
    pub readings: Vec<Prose>,
    /// One to three areas of skill the work calls for, such as `["packing", "paperwork"]`.
    #[schemars(extend("declares" = "area"))]
    pub areas: Vec<Id>,
    /// The team: three to nine people.
    pub cast: Vec<Person>,
    /// People from outside the team who speak: a customer, the boss's boss. They have no place in the model, so nothing is
    /// aimed at them, and they neither come nor leave.
    #[serde(default)]
    pub others: Vec<Other>,
    /// How the place works before the player arrives.
    #[serde(default)]
    pub organisation: Organisation,
    /// The work items the team has to deliver.
    pub work: Vec<Item>,
    /// Yes-or-no facts the story remembers. All start as no.
    #[serde(default)]
    #[schemars(extend("declares" = "flag"))]
    pub flags: Vec<Id>,
    /// Small whole numbers the story counts.
    #[serde(default)]
    pub counters: Vec<Counter>,
    /// What may come from stories played before this one. Left out, everything begins as this file says.
    #[serde(default)]
    pub carries: Carries,
    /// The scene the story opens with.
    #[schemars(extend("names" = "scene"))]
    pub start: Id,
    /// All scenes.
    pub scenes: Vec<Scene>,
    /// Things that may happen while days pass, drawn by luck.
    #[serde(default)]
    pub incidents: Incidents,
    /// How the story can end. An `Endings` step takes the first whose `when` holds; the last must have none.
    pub endings: Vec<Ending>,
    /// What is asked and shown after the end.
    #[serde(default)]
    pub debrief: Debrief,
    /// Findings of `twohats check` the author has looked at and wants to keep, each with a reason.
    #[serde(default)]
    pub allow: Vec<Allowance>,
}

/// A part of a scenario, in a file called `<id>.<part>.part.ron` beside it. A scenario that grows long is split so: what a
/// part holds counts as if it stood behind what the main file holds, list by list, the parts in the order of their names.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// The id of the scenario it is a part of.
    #[schemars(extend("names" = "scenario"))]
    pub part_of: Id,
    /// More members of the team.
    #[serde(default)]
    pub cast: Vec<Person>,
    /// More people from outside the team.
    #[serde(default)]
    pub others: Vec<Other>,
    /// More work items.
    #[serde(default)]
    pub work: Vec<Item>,
    /// More flags.
    #[serde(default)]
    #[schemars(extend("declares" = "flag"))]
    pub flags: Vec<Id>,
    /// More counters.
    #[serde(default)]
    pub counters: Vec<Counter>,
    /// More scenes.
    #[serde(default)]
    pub scenes: Vec<Scene>,
    /// More incidents, as `(cards: [...])`. How likely they are is said in the main file.
    #[serde(default)]
    pub incidents: Cards,
    /// More endings. The last of all has no `when`.
    #[serde(default)]
    pub endings: Vec<Ending>,
    /// More findings of `twohats check` to keep.
    #[serde(default)]
    pub allow: Vec<Allowance>,
}

/// The incidents of a part.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Cards {
    /// The cards. Each is drawn once at most.
    pub cards: Vec<Incident>,
}

fn english() -> String {
    "en".to_owned()
}

/// Somebody from outside the team, who only speaks.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Other {
    /// The name `Say` uses. Nobody in the cast has the same.
    #[schemars(extend("declares" = "person"))]
    pub id: Id,
    /// The name on screen.
    pub name: Prose,
    /// Who they are, in a word or two.
    pub role: Prose,
    /// What they look like.
    #[serde(default)]
    pub look: Look,
}

/// A member of the team.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// The name other parts of the file use.
    #[schemars(extend("declares" = "person"))]
    pub id: Id,
    /// The name on screen.
    pub name: Prose,
    /// The job title under the name.
    pub role: Prose,
    /// One or two sentences about them, shown in the briefing.
    #[serde(default)]
    pub about: Prose,
    /// What they want from a lead, in their words. Shown once somebody has asked them.
    #[serde(default)]
    pub wants: Prose,
    /// What they look like.
    #[serde(default)]
    pub look: Look,
    /// How able they are in each area, from 0 (new to it) to 1 (expert). Areas left out count as 0.4.
    #[serde(default)]
    pub skill: Vec<Skill>,
    /// How much say over their own work they need, from 0.45 (little) to 0.95 (a lot).
    #[serde(default)]
    pub autonomy: Autonomy,
    /// What they bring from outside work: added to where their morale settles, -0.3 to 0.3.
    #[serde(default)]
    pub temper: Temper,
    /// Their morale on the first morning.
    #[serde(default = "Share::morale")]
    pub morale: Share,
    /// Their trust in the player on the first morning.
    #[serde(default = "Share::half")]
    pub trust: Share,
    /// How rested they are on the first morning.
    #[serde(default = "Share::energy")]
    pub energy: Share,
    /// How clear they are about what is expected of them on the first morning.
    #[serde(default = "Share::half")]
    pub clarity: Share,
    /// How ready they are to lead something themselves.
    #[serde(default = "Share::bench")]
    pub bench: Share,
    /// How many working hours it takes to get hold of them in a scene whose `stage` does not show them: another shift, another
    /// town. Asking begins when the last of those asked is there, so it comes later, the more so the less time the work has left.
    #[serde(default)]
    pub reach: Hours,
    /// Whether they are there when the story opens. Somebody who is not may be brought in by the effect `Joins`.
    #[serde(default = "yes")]
    pub here: bool,
}

fn yes() -> bool {
    true
}

/// A person's skill in one area, written as `("packing", 0.6)`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub struct Skill(
    /// One of the scenario's areas.
    #[schemars(extend("names" = "area"))]
    pub Id,
    /// From 0 (new to it) to 1 (expert).
    pub Share,
);

/// How the place works on the first morning.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Organisation {
    /// How much of the work runs by good habits and written ways, 0 to 1.
    pub process: Share,
    /// How well people know what the work is for, 0 to 1.
    pub purpose: Share,
    /// How safe it is to speak up, 0 to 1.
    pub safety: Share,
    /// The team's record of kept dates, 0 to 1.
    pub record: Share,
    /// Whether there is a written code of purpose that people live by.
    pub code: bool,
    /// Whether people may quit by themselves while days pass, the unhappy sooner. A newcomer then has their desk and
    /// their name in the text, so switch it on only where the text can bear that. The effect `Leaves` works either way.
    pub turnover: bool,
    /// The share of the player's own day taken by an old job they have not let go of, 0 to 1.
    pub doing: Share,
    /// How the player is known to lead before the story begins: structure given, 0 to 1.
    pub structure: Share,
    /// How the player is known to lead before the story begins: consideration shown, 0 to 1.
    pub consideration: Share,
}

impl Default for Organisation {
    fn default() -> Self {
        let share = Share::of;
        Self {
            process: share(0.5),
            purpose: share(0.4),
            safety: share(0.5),
            record: share(0.6),
            code: false,
            turnover: false,
            doing: share(0.0),
            structure: share(0.5),
            consideration: share(0.5),
        }
    }
}

/// A piece of work with a date.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// The name other parts of the file use.
    #[schemars(extend("declares" = "item"))]
    pub id: Id,
    /// What the card on the board says.
    pub title: Prose,
    /// How much work it is, in person-days. A person in a steady team does about half a person-day of it a day.
    pub effort: Effort,
    /// The workday it lands on the desk; 0 is the first morning. Leave it out for work that an effect brings in.
    #[serde(default)]
    pub arrives: Option<Days>,
    /// The workday by whose end it must be done, counted from the first morning: 5 is Friday evening of week one.
    /// For work that an effect brings in, counted from the day it arrives.
    pub due: Days,
    /// The area of skill it calls for.
    #[schemars(extend("names" = "area"))]
    pub area: Id,
    /// How unclear it is what will work, 0 (done it a hundred times) to 1 (nobody knows).
    #[serde(default = "Share::third")]
    pub uncertainty: Share,
    /// How much it depends on people wanting it to work, 0 to 1.
    #[serde(default = "Share::half")]
    pub need: Share,
    /// How hard it is, 0 to 1. People learn most from work a little above their skill.
    #[serde(default = "Share::half")]
    pub difficulty: Share,
    /// How many days late it can be before it is worth nothing.
    #[serde(default = "Days::grace")]
    pub grace: Days,
    /// How much of what was promised hangs on it, against the other work, in person-days. Left out, it is as large as its effort.
    /// An hour of loading on which a whole order hangs has the weight of the order.
    #[serde(default)]
    pub weight: Option<Effort>,
}

/// A small whole number the story counts.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Counter {
    /// The name conditions and effects use.
    #[schemars(extend("declares" = "counter"))]
    pub id: Id,
    /// Where it starts.
    #[serde(default)]
    pub start: Step,
    /// The lowest it can be.
    #[serde(default)]
    pub min: Step,
    /// The highest it can be.
    pub max: Step,
}

/// Things that may happen while days pass.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Incidents {
    /// The chance, each workday that passes, that one of the cards is drawn.
    pub chance: Share,
    /// The cards. Each is drawn once at most.
    pub cards: Vec<Incident>,
}

/// A card of the incident deck.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Incident {
    /// The name reports use.
    #[schemars(extend("declares" = "incident"))]
    pub id: Id,
    /// The scene it opens. That scene, or one it leads to, ends with `Return`; or with `End("...")`, if the incident ends
    /// the story.
    #[schemars(extend("names" = "scene"))]
    pub scene: Id,
    /// It can be drawn only when this holds.
    #[serde(default)]
    pub when: Option<Condition>,
    /// How likely it is against the other cards, 1 to 100.
    #[serde(default)]
    pub weight: Weight,
}

/// What is asked and shown after the end.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Debrief {
    /// Reflection questions for the player or the room.
    pub questions: Vec<Prose>,
    /// Workdays to look ahead after the end, led the way the player led.
    pub ahead: Days,
    /// Words to open the debrief with in a workshop.
    pub opening: Prose,
}

/// A finding of `twohats check` the author wants to keep: `(rule: "text-too-long", at: "monday", reason: "a letter")`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Allowance {
    /// The rule's name.
    #[schemars(extend("names" = "rule"))]
    pub rule: String,
    /// The id it is about. Left out, the whole file.
    #[serde(default)]
    #[schemars(extend("names" = "any"))]
    pub at: Option<Id>,
    /// Why.
    pub reason: String,
}
