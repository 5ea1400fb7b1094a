//! A scenario after lowering: ids instead of names, checked numbers, one table per kind of thing.

use super::ids::{AreaId, DecisionId, EndingId, ItemId, PersonId, SceneId, TextId, VisitId};
use super::raw::{Doing, Hour, Mark, Organisation, Place, Posture, Thing};
use super::span::Span;
use crate::draw::look::Look;
use crate::draw::staging::Scenery;
use crate::sim::vocabulary::{Act, Hat};

mod logic;

/// A scenario ready to play. Every id inside points at something that exists.
#[derive(Debug, Clone, PartialEq)]
pub struct Scenario {
    /// The stable name.
    pub id: String,
    /// The title.
    pub title: String,
    /// Two or three sentences for the library.
    pub summary: String,
    /// What the player is told before the first scene.
    pub briefing: String,
    /// Minutes of a first reading.
    pub minutes: u32,
    /// The picture it is shown by; none is its first scene.
    pub cover: Option<Cover>,
    /// Language tag.
    pub language: String,
    /// Who wrote it.
    pub author: String,
    /// What it teaches, a line each.
    pub teaches: Vec<String>,
    /// Readings it draws on, a line each.
    pub readings: Vec<String>,
    /// Names of the areas of skill, one to three.
    pub areas: Vec<String>,
    /// The cast.
    pub cast: Vec<Person>,
    /// People from outside the team. Their ids come behind those of the cast; only `Say` has them.
    pub others: Vec<Person>,
    /// How the place works on the first morning.
    pub organisation: Organisation,
    /// The work items.
    pub work: Vec<Item>,
    /// Flag names.
    pub flags: Vec<String>,
    /// Counters.
    pub counters: Vec<Counter>,
    /// What may come from elsewhere than the file.
    pub carries: super::carries::Carries,
    /// The first scene.
    pub start: SceneId,
    /// The scenes.
    pub scenes: Vec<Scene>,
    /// Every decision of every scene, in file order.
    pub decisions: Vec<Decision>,
    /// The scenes of which a condition asks whether they have been visited.
    pub visits: Vec<SceneId>,
    /// Whether a condition asks what was ever decided: only then is it kept at hand.
    pub recalls: bool,
    /// The chance per passing workday that an incident is drawn, 0 to 1.
    pub incident_chance: f64,
    /// The incident cards.
    pub incidents: Vec<Incident>,
    /// The endings; the last has no condition.
    pub endings: Vec<Ending>,
    /// Reflection questions.
    pub questions: Vec<String>,
    /// Opening words for a workshop debrief.
    pub opening: String,
    /// Workdays to look ahead after the end.
    pub ahead: u32,
    /// Every piece of running text. Line ends inside a paragraph are already joined.
    pub texts: Vec<String>,
    /// Findings of `twohats check` the author wants to keep.
    pub allow: Vec<Allowance>,
    /// A hash of the file's content, the same for LF, CRLF and BOM twins.
    pub hash: u64,
    /// A hash of what the file says: the same when only remarks, spaces, line breaks or trailing commas differ.
    pub meaning: u64,
}

/// A finding the author wants to keep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allowance {
    /// The rule's name.
    pub rule: String,
    /// The id it is about, or none for the whole file.
    pub at: Option<String>,
}

/// A member of the cast.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Person {
    /// The stable name.
    pub id: String,
    /// The name on screen.
    pub name: String,
    /// The job title.
    pub role: String,
    /// A sentence or two.
    pub about: String,
    /// What they want from a lead.
    pub wants: String,
    /// What they look like.
    pub look: Look,
    /// Skill by area, 0..1; areas the scenario does not have hold 0.4.
    pub skill: [f64; 3],
    /// Autonomy need, .45...95.
    pub autonomy: f64,
    /// Lasting addition to the morale target, -.3...3.
    pub temper: f64,
    /// Morale at the start, 0..1.
    pub morale: f64,
    /// Trust at the start, 0..1.
    pub trust: f64,
    /// Energy at the start, 0..1.
    pub energy: f64,
    /// Clarity at the start, 0..1.
    pub clarity: f64,
    /// Bench at the start, 0..1.
    pub bench: f64,
    /// Working hours it takes to get hold of them where no scene shows them, 0..80.
    pub reach: f64,
    /// There from the first morning.
    pub here: bool,
}

/// A work item.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// The stable name.
    pub id: String,
    /// What the card says.
    pub title: String,
    /// Person-days.
    pub effort: f64,
    /// The workday it arrives, or none when an effect brings it.
    pub arrives: Option<u32>,
    /// The workday by whose end it is due; counted from arrival when an effect brings it.
    pub due: u32,
    /// The area of skill.
    pub area: AreaId,
    /// Uncertainty u, 0..1.
    pub uncertainty: f64,
    /// Need for commitment, 0..1.
    pub need: f64,
    /// Difficulty, 0..1.
    pub difficulty: f64,
    /// Days late until it is worth nothing.
    pub grace: u32,
    /// How much of what was promised hangs on it, in person-days.
    pub weight: f64,
}

/// A counter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counter {
    /// The stable name.
    pub id: String,
    /// Where it starts.
    pub start: i32,
    /// Lowest.
    pub min: i32,
    /// Highest.
    pub max: i32,
}

/// A scene.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// The stable name.
    pub id: String,
    /// A short title.
    pub title: String,
    /// Where it plays.
    pub place: Place,
    /// The time of day; none when the light follows the week.
    pub hour: Option<Hour>,
    /// Its light and weather, and what stands there.
    pub scenery: Scenery,
    /// Who is on stage when it opens; empty is everybody who is there.
    pub stage: Vec<Staged>,
    /// What happens on entering.
    pub effects: Vec<Effect>,
    /// The text.
    pub body: Vec<Beat>,
    /// What comes next.
    pub then: Next,
    /// Its place among those of which somebody asks whether they have been visited.
    pub visit: Option<VisitId>,
    /// Where it stands in the file.
    pub at: Span,
}

/// A picture by itself: what a scenario is shown by, an ending's, or where it goes on.
#[derive(Debug, Clone, PartialEq)]
pub struct Cover {
    /// Where it is.
    pub place: Place,
    /// The time of day.
    pub hour: Option<Hour>,
    /// Its light and weather, and what stands there.
    pub scenery: Scenery,
    /// Who is on it.
    pub stage: Vec<Staged>,
}

/// Somebody on stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Staged {
    /// Who.
    pub who: PersonId,
    /// Where; none is where they are, or a mark that is free.
    pub at: Option<Mark>,
    /// How they carry their body; none is as the mark has it.
    pub posture: Option<Posture>,
    /// What they do.
    pub doing: Doing,
    /// What they have in their hands.
    pub with: Option<Thing>,
    /// Whom they turn to.
    pub to: Option<PersonId>,
    /// They go off.
    pub off: bool,
}

/// A piece of text.
#[derive(Debug, Clone, PartialEq)]
pub enum Beat {
    /// Narration.
    Text(TextId),
    /// Speech.
    Say(PersonId, TextId),
    /// People move on stage.
    Stage(Vec<Staged>),
    /// It goes on in another place, or at another hour.
    Elsewhere(Box<Cover>),
    /// One of two, by condition.
    Either(Condition, Vec<Beat>, Vec<Beat>),
}

/// What comes next.
#[derive(Debug, Clone, PartialEq)]
pub enum Next {
    /// On to a scene.
    Go(SceneId),
    /// Workdays pass, then a scene.
    Wait(u32, SceneId),
    /// The first arm that holds, otherwise the last.
    Branch(Vec<(Condition, Next)>, Box<Next>),
    /// The player decides.
    Decide(DecisionId),
    /// To the first scene, and when that returns, to the second.
    Call(SceneId, SceneId),
    /// Back to where the scene was called from, or from an incident.
    Return,
    /// An ending.
    End(EndingId),
    /// The first ending that holds.
    Endings,
}

/// A decision.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    /// The stable name.
    pub id: String,
    /// The question.
    pub prompt: String,
    /// The scene it stands in.
    pub scene: SceneId,
    /// Whether the ways of the story lead back to it, conditions aside, so that it may be asked more than once.
    pub again: bool,
    /// The item it is about; none is the active one.
    pub about: Option<ItemId>,
    /// Uncertainty, when the decision sets its own.
    pub uncertainty: Option<f64>,
    /// Need for commitment, when the decision sets its own.
    pub need: Option<f64>,
    /// How little time there is for the decision itself, 0..1.
    pub haste: f64,
    /// Share of a usual week's stakes, 0..2.
    pub stakes: f64,
    /// Those who know what the player does not.
    pub knows: Vec<PersonId>,
    /// The options.
    pub choices: Vec<Choice>,
    /// Notes for a facilitator.
    pub note: String,
    /// Minutes in a workshop.
    pub minutes: u32,
    /// Questions for the room.
    pub questions: Vec<String>,
    /// Where it stands in the file.
    pub at: Span,
}

/// An option.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// The stable name, unique in its decision.
    pub id: String,
    /// The hat.
    pub hat: Hat,
    /// What the player does.
    pub label: String,
    /// Acts, from the fixed table.
    pub acts: Vec<Act>,
    /// Whom it is aimed at; empty is everybody.
    pub to: Vec<PersonId>,
    /// Open only when this holds: what the author asks for, and that one of those it is aimed at is there.
    pub when: Option<Condition>,
    /// Whether the last thing `when` asks is that somebody it is aimed at is there: they may all be away.
    pub aimed: bool,
    /// Why it is closed.
    pub locked: String,
    /// Left out while it is closed.
    pub hidden: bool,
    /// What happens on choosing it.
    pub effects: Vec<Effect>,
    /// The text after choosing it.
    pub body: Vec<Beat>,
    /// Added when it works out.
    pub success: Outcome,
    /// Added when it does not.
    pub failure: Outcome,
    /// What comes next (the decision's own `then` filled in).
    pub then: Next,
    /// Where it stands in the file.
    pub at: Span,
}

/// What a good or bad outcome adds.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Outcome {
    /// The text.
    pub body: Vec<Beat>,
    /// What happens.
    pub effects: Vec<Effect>,
}

pub use logic::{Condition, Effect, Is};

/// An incident card.
#[derive(Debug, Clone, PartialEq)]
pub struct Incident {
    /// The stable name.
    pub id: String,
    /// The scene it opens.
    pub scene: SceneId,
    /// When it can be drawn.
    pub when: Option<Condition>,
    /// Weight against the other cards.
    pub weight: u32,
}

/// An ending.
#[derive(Debug, Clone, PartialEq)]
pub struct Ending {
    /// The stable name.
    pub id: String,
    /// Its title.
    pub title: String,
    /// When it is the one.
    pub when: Option<Condition>,
    /// Its picture; none is that of the scene it follows.
    pub picture: Option<Cover>,
    /// Its text.
    pub body: Vec<Beat>,
    /// Where it stands in the file.
    pub at: Span,
}
