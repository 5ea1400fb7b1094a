//! The scenario file as an author writes it: every field, its meaning, its default. The reference page is made from this.

use schemars::JsonSchema;
use serde::Deserialize;

use super::number::{Days, Effort, Factor, Minutes, Nudge, Points, Share, Step, Temper};
use super::text::{Id, Prose};
use crate::draw::look::Look;
pub use crate::sim::vocabulary::{Act, Gauge, Hat, TeamTrait, Trait};

/// A whole scenario: the only thing in a `*.scenario.ron` file.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// The version of this format. Today it is `1`.
    pub format: u32,
    /// The name other files and saves use for this scenario. It never changes once people have played it.
    pub id: Id,
    /// The title on the library card and the title page.
    pub title: Prose,
    /// Two or three sentences for the library card.
    pub summary: Prose,
    /// What the player is told before the first scene: who they are, where, and what is at stake.
    pub briefing: Prose,
    /// How long a first reading takes.
    pub minutes: Minutes,
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
    pub areas: Vec<Id>,
    /// The team: three to nine people.
    pub cast: Vec<Person>,
    /// How the place works before the player arrives.
    #[serde(default)]
    pub organisation: Organisation,
    /// The work items the team has to deliver.
    pub work: Vec<Item>,
    /// Yes-or-no facts the story remembers. All start as no.
    #[serde(default)]
    pub flags: Vec<Id>,
    /// Small whole numbers the story counts.
    #[serde(default)]
    pub counters: Vec<Counter>,
    /// The scene the story opens with.
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

fn english() -> String {
    "en".to_owned()
}

/// A member of the team.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// The name other parts of the file use.
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
    #[serde(default = "Share::autonomy")]
    pub autonomy: Share,
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
    pub Id,
    /// From 0 (new to it) to 1 (expert).
    pub Share,
);

/// How the place works on the first morning.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
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
}

/// A small whole number the story counts.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Counter {
    /// The name conditions and effects use.
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

/// One scene: what is seen and said, then what happens next.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scene {
    /// The name other scenes use to get here.
    pub id: Id,
    /// A short title.
    pub title: Prose,
    /// Where it plays.
    #[serde(default)]
    pub place: Place,
    /// What happens on entering, before the text.
    #[serde(default)]
    pub effects: Vec<Effect>,
    /// The text, piece by piece.
    #[serde(default)]
    pub body: Vec<Beat>,
    /// What comes after the text.
    pub then: Next,
}

/// Where a scene plays: the picture behind the people.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
pub enum Place {
    /// Desks, a window, the board.
    #[default]
    Office,
    /// A table and a whiteboard with the door closed.
    MeetingRoom,
    /// The packing hall or workshop floor.
    Floor,
    /// The loading dock and its doors.
    Dock,
    /// The kitchen corner: a table, mugs, a plant.
    Kitchen,
}

/// One piece of a scene's text.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub enum Beat {
    /// Narration: `Text("The phone rings.")`.
    Text(Prose),
    /// Somebody speaks: `Say("anna", "I have an idea.")`.
    Say(Id, Prose),
    /// Text for some playthroughs only: `When(Flag("asked_anna"), [Text("Anna nods.")])`.
    When(Condition, Vec<Beat>),
    /// Text for one of two cases: `Either(Flag("asked_anna"), [Text("She nods.")], [Text("She looks away.")])`.
    Either(Condition, Vec<Beat>, Vec<Beat>),
}

/// What comes after a scene's text or after a choice.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub enum Next {
    /// On to a scene: `Go("tuesday")`.
    Go(Id),
    /// Workdays pass, then a scene: `Wait(1, "tuesday")`. The team works, and an incident may interrupt.
    Wait(Days, Id),
    /// The first arm whose condition holds, otherwise the last: `Branch([(Done("shipment"), Go("early"))], Go("late"))`.
    Branch(Vec<Arm>, Box<Next>),
    /// The player decides.
    Decide(Box<Decision>),
    /// Back to the days an incident interrupted. Only for incident scenes.
    Return,
    /// The story ends with this ending: `End("kept")`.
    End(Id),
    /// The story ends with the first ending whose `when` holds.
    Endings,
}

/// One arm of a `Branch`: `(condition, what comes next)`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub struct Arm(
    /// Taken when this holds.
    pub Condition,
    /// What comes next then.
    pub Next,
);

/// A decision the player makes.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// The name conditions, replays and reports use.
    pub id: Id,
    /// The question in one line.
    pub prompt: Prose,
    /// The work item it is about. Left out, it is the item the team is working on.
    #[serde(default)]
    pub about: Option<Id>,
    /// How unclear it is what will work here. Left out, as for the item.
    #[serde(default)]
    pub uncertainty: Option<Share>,
    /// How much it depends on people wanting it. Left out, as for the item.
    #[serde(default)]
    pub need: Option<Share>,
    /// How much of the work rides on it.
    #[serde(default)]
    pub stakes: Stakes,
    /// The options, two to five, with both hats among them.
    pub choices: Vec<Choice>,
    /// What comes next for choices that do not say.
    #[serde(default)]
    pub then: Option<Next>,
    /// Notes for a facilitator at this decision.
    #[serde(default)]
    pub note: Prose,
    /// Minutes to plan for it in a workshop.
    #[serde(default)]
    pub minutes: Minutes,
    /// Questions for the room.
    #[serde(default)]
    pub questions: Vec<Prose>,
}

/// How much of the work rides on a decision.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
pub enum Stakes {
    /// It shifts the remaining work by a few parts in a hundred.
    Small,
    /// The usual: success takes about 6 % off the remaining work, failure adds about 8 %.
    #[default]
    Normal,
    /// A decision that the week turns on: success takes 16 % off, failure adds 22 %.
    Large,
}

/// One option of a decision.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// The name conditions, replays and reports use; unique within the decision.
    pub id: Id,
    /// The hat it puts on.
    pub hat: Hat,
    /// What the player does, in one line.
    pub label: Prose,
    /// What the boss does, from the table of acts. The model, not the author, decides what they do to the team.
    pub acts: Vec<Act>,
    /// The people it is aimed at. Left out, it is the whole team.
    #[serde(default)]
    pub to: Vec<Id>,
    /// The option is open only when this holds.
    #[serde(default)]
    pub when: Option<Condition>,
    /// Why it is closed, shown to the player. Needed when there is a `when`.
    #[serde(default)]
    pub locked: Prose,
    /// What happens on choosing it.
    #[serde(default)]
    pub effects: Vec<Effect>,
    /// The text after choosing it.
    #[serde(default)]
    pub body: Vec<Beat>,
    /// What is added when it works out.
    #[serde(default)]
    pub success: Outcome,
    /// What is added when it does not.
    #[serde(default)]
    pub failure: Outcome,
    /// What comes next. Left out, what the decision says.
    #[serde(default)]
    pub then: Option<Next>,
}

/// What is added when a decision works out, or does not.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Outcome {
    /// The text.
    pub body: Vec<Beat>,
    /// What happens.
    pub effects: Vec<Effect>,
}

/// Something that is true or not at a moment of a playthrough.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub enum Condition {
    /// A flag is set: `Flag("asked_anna")`.
    Flag(Id),
    /// Something does not hold: `Not(Flag("asked_anna"))`.
    Not(Box<Condition>),
    /// All hold.
    All(Vec<Condition>),
    /// At least one holds.
    Any(Vec<Condition>),
    /// A counter compared: `Counter("favours", AtLeast(2))`.
    Counter(Id, Is<Step>),
    /// A team gauge as shown, 0 to 100: `Gauge(Morale, AtLeast(60))`.
    Gauge(Gauge, Is<Points>),
    /// Something about a person, 0 to 1: `Person("john", Trust, AtLeast(0.5))`.
    Person(Id, Trait, Is<Share>),
    /// Something about the team, 0 to 1: `Team(Process, AtLeast(0.6))`.
    Team(TeamTrait, Is<Share>),
    /// A person is there (has not left).
    Here(Id),
    /// An item is done.
    Done(Id),
    /// An item is done and was on time.
    OnTime(Id),
    /// The share of an item's work that is behind the team, 0 to 1: `Progress("shipment", AtLeast(0.5))`.
    Progress(Id, Is<Share>),
    /// The workday, counted from 0: `Day(AtLeast(3))`.
    Day(Is<Days>),
    /// The player took this choice: `Chose("monday_plan", "assign")`.
    Chose(Id, Id),
    /// The player wore this hat at a decision: `Wore("monday_plan", Leader)`.
    Wore(Id, Hat),
    /// The decision was taken and worked out.
    Worked(Id),
    /// More of the decisions so far were taken with this hat than with the other.
    Mostly(Hat),
}

/// A comparison.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize, JsonSchema)]
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
    Set(Id),
    /// Clear a flag.
    Clear(Id),
    /// Add to a counter (a negative number takes away): `Add("favours", 1)`. It stops at its bounds.
    Add(Id, Step),
    /// An item lands on the desk today.
    Arrives(Id),
    /// The work left on an item is multiplied: `Effort("shipment", 1.2)`. Between 0.5 and 2.
    Effort(Id, Factor),
    /// The date of an item moves by some workdays: `Due("shipment", -1)`.
    Due(Id, Step),
    /// A person leaves the team.
    Leaves(Id),
    /// A person joins, or comes back.
    Joins(Id),
    /// A bounded nudge to a person, -0.1 to 0.1: `Nudge("john", Trust, 0.05)`.
    Nudge(Id, Trait, Nudge),
    /// A bounded nudge to the team, -0.1 to 0.1: `NudgeTeam(Process, 0.05)`.
    NudgeTeam(TeamTrait, Nudge),
    /// A person gains skill in an area, -0.1 to 0.1: `Learns("john", "packing", 0.05)`.
    Learns(Id, Id, Nudge),
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
    pub id: Id,
    /// The scene it opens. That scene, or one it leads to, ends with `Return`.
    pub scene: Id,
    /// It can be drawn only when this holds.
    #[serde(default)]
    pub when: Option<Condition>,
    /// How likely it is against the other cards, 1 to 100.
    #[serde(default = "Step::one")]
    pub weight: Step,
}

/// How the story can end.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ending {
    /// The name reports use.
    pub id: Id,
    /// Its title.
    pub title: Prose,
    /// When it is the one. The last ending has none.
    #[serde(default)]
    pub when: Option<Condition>,
    /// Its text.
    pub body: Vec<Beat>,
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
    pub rule: String,
    /// The id it is about. Left out, the whole file.
    #[serde(default)]
    pub at: Option<Id>,
    /// Why.
    pub reason: String,
}
