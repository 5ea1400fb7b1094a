//! Scenes and decisions as an author writes them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use crate::draw::staging::{
    Beyond, Doing, Mark, Piece, Place, Posture, Season, Standing, Thing, Weather,
};
pub use crate::story::clock::Clock;

use super::{Act, Condition, Days, Effect, Hat, Id, Minutes, Prose, Share};

/// A struct with what a picture is of: a place, its light, what stands there. Those fields stand between its own.
macro_rules! pictured {
    ($(#[$about:meta])* pub struct $name:ident { $($before:tt)* } { $($after:tt)* }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Deserialize, JsonSchema)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $($before)*
            /// Where it plays.
            #[serde(default)]
            pub place: Place,
            /// The time of day, for the light outside. Without it, it is day.
            #[serde(default)]
            pub hour: Option<Hour>,
            /// What a clock shows, such as `"13:50"`: the light outside, and every clock in the picture. Left out, it follows from `hour`.
            #[serde(default)]
            pub clock: Option<Clock>,
            /// The time of the year. Left out, the scenario's.
            #[serde(default)]
            pub season: Option<Season>,
            /// The weather.
            #[serde(default)]
            pub weather: Weather,
            /// Whether what usually stands about there is gone: the lorry and the crates of a dock, the ship of a quay.
            #[serde(default)]
            pub bare: bool,
            /// Another place beside it, for two who are not in the same one: `(place: Street, from: HalfRight)`.
            #[serde(default)]
            pub beyond: Option<Beyond>,
            /// Large things that stand there and belong to the story: `[(what: Boat, at: Middle)]`.
            #[serde(default)]
            pub standing: Vec<Standing>,
            $($after)*
        }
    };
}

pictured! {
    /// One scene: what is seen and said, then what happens next.
    pub struct Scene {
        /// The name other scenes use to get here.
        #[schemars(extend("declares" = "scene"))]
        pub id: Id,
        /// A short title.
        pub title: Prose,
    } {
        /// Who is on stage when it opens, where, and doing what. Left out, it is everybody who is there.
        #[serde(default)]
        pub stage: Vec<Staged>,
        /// What happens on entering, before the text.
        #[serde(default)]
        pub effects: Vec<Effect>,
        /// The text, piece by piece.
        #[serde(default)]
        pub body: Vec<Beat>,
        /// What comes after the text.
        pub then: Next,
    }
}

pictured! {
    /// A picture by itself. As `cover` it is what a scenario is shown by on the first screen, in the library and on its briefing:
    /// its most telling moment.
    pub struct Cover {} {
        /// Who is on it, where, and doing what. Nobody else is.
        pub stage: Vec<Staged>,
    }
}

/// The time of day a scene plays at: the light outside, and which day the calendar shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
pub enum Hour {
    /// Early light.
    Morning,
    /// Full day.
    Noon,
    /// The sun is lower.
    Afternoon,
    /// After work, the lamps are lit. Behind a `Wait` it is the evening of the workday that has just passed, and the
    /// calendar still shows that day.
    Evening,
    /// Dark outside, lamps inside. For the calendar it is as `Evening` is: behind a `Wait` it is the night of the workday
    /// that has just passed.
    Night,
}

impl Hour {
    /// Whether it is after the workday: behind a `Wait` it belongs to the day that has just passed.
    #[must_use]
    pub fn after_work(self) -> bool {
        matches!(self, Self::Evening | Self::Night)
    }

    /// What a clock shows then, 0 to 24, when nobody says it exactly. An evening is when the sun is about to go, however
    /// late in the year that is.
    #[must_use]
    pub fn on_clock(hour: Option<Self>, season: Option<Season>) -> f32 {
        let (_, sets) = Season::sun(season);
        match hour {
            Some(Self::Morning) => 8.25,
            None => 10.5,
            Some(Self::Noon) => 12.0,
            Some(Self::Afternoon) => 15.5,
            Some(Self::Evening) => (sets - 0.2).max(18.5),
            Some(Self::Night) => 23.0,
        }
    }

    /// The hours on a clock that are called so, from and to; a night goes over midnight.
    #[must_use]
    pub fn span(self) -> (f32, f32) {
        match self {
            Self::Morning => (4.0, 11.5),
            Self::Noon => (10.5, 14.5),
            Self::Afternoon => (12.0, 18.5),
            Self::Evening => (13.5, 23.0),
            Self::Night => (20.0, 6.5),
        }
    }
}

/// Somebody on stage: `(who: "anna", at: Left, posture: Lean, doing: Hold, with: Mug)`. Only `who` is needed.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Staged {
    /// Who, of the cast or of the others.
    #[schemars(extend("names" = "person"))]
    pub who: Id,
    /// Where. Left out, where they are, or the first mark that is free.
    #[serde(default)]
    pub at: Option<Mark>,
    /// How they carry their body. Left out, they sit where there is a table, and stand elsewhere.
    #[serde(default)]
    pub posture: Option<Posture>,
    /// What they do. Left out, what people do who feel as they do.
    #[serde(default)]
    pub doing: Doing,
    /// What they have in their hands.
    #[serde(default)]
    pub with: Option<Thing>,
    /// Whom they turn to. Left out, whoever speaks.
    #[serde(default)]
    #[schemars(extend("names" = "person"))]
    pub to: Option<Id>,
    /// Whether they go off.
    #[serde(default)]
    pub off: bool,
}

/// How the story can end.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ending {
    /// The name reports use.
    #[schemars(extend("declares" = "ending"))]
    pub id: Id,
    /// Its title.
    pub title: Prose,
    /// When it is the one. The last ending has none.
    #[serde(default)]
    pub when: Option<Condition>,
    /// Its picture, where it is another than that of the scene it follows: another place, other weather, others there.
    #[serde(default)]
    pub picture: Option<Cover>,
    /// Its text.
    pub body: Vec<Beat>,
}

/// One piece of a scene's text.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub enum Beat {
    /// Narration: `Text("The phone rings.")`.
    Text(Prose),
    /// Somebody speaks, of the cast or of the others: `Say("anna", "I have an idea.")`.
    Say(#[schemars(extend("names" = "person"))] Id, Prose),
    /// From here on people are elsewhere or do something else: `Stage([(who: "anna", doing: Phone)])`. Those who are not
    /// named stay as they are.
    Stage(Vec<Staged>),
    /// From here on it is another place, or another hour, with these people in it and nobody else:
    /// `Elsewhere((place: Quay, hour: Evening, stage: [(who: "anna")]))`. It holds until the next scene, or the next `Elsewhere`.
    Elsewhere(Box<Cover>),
    /// Text for some playthroughs only: `When(Flag("asked_anna"), [Text("Anna nods.")])`.
    When(Condition, Vec<Beat>),
    /// Text for one of two cases: `Either(Flag("asked_anna"), [Text("She nods.")], [Text("She looks away.")])`.
    Either(Condition, Vec<Beat>, Vec<Beat>),
}

/// What comes after a scene's text or after a choice.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub enum Next {
    /// On to a scene: `Go("tuesday")`.
    Go(#[schemars(extend("names" = "scene"))] Id),
    /// Workdays pass, then a scene: `Wait(1, "tuesday")`. The team works, and an incident may interrupt.
    /// At least one day passes; where none shall, it is `Go("tuesday")`, and `Wait(0, "tuesday")` is an error. Of three days or
    /// more players are told at each week's end, and at the last, what the team did in them, as far as that is enough to be noticed.
    Wait(Days, #[schemars(extend("names" = "scene"))] Id),
    /// The first arm whose condition holds, otherwise the last: `Branch([(Done("shipment"), Go("early"))], Go("late"))`.
    Branch(Vec<Arm>, Box<Next>),
    /// The player decides.
    Decide(Box<Decision>),
    /// A scene that comes back, then another: `Call("corridor", "tuesday")`. The first is played, with all it leads to, until a
    /// `Return`; then the second opens. It can be called from anywhere, also from an incident, and days may pass in it.
    Call(
        #[schemars(extend("names" = "scene"))] Id,
        #[schemars(extend("names" = "scene"))] Id,
    ),
    /// Back to where the scene was called from, or to the days an incident interrupted: whichever came last.
    Return,
    /// The story ends with this ending: `End("kept")`.
    End(#[schemars(extend("names" = "ending"))] Id),
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
    #[schemars(extend("declares" = "decision"))]
    pub id: Id,
    /// The question in one line.
    pub prompt: Prose,
    /// The work item it is about. Left out, it is the item the team is working on.
    #[serde(default)]
    #[schemars(extend("names" = "item"))]
    pub about: Option<Id>,
    /// How unclear it is what will work here. Left out, as for the item.
    #[serde(default)]
    pub uncertainty: Option<Share>,
    /// How much it depends on people wanting it. Left out, as for the item.
    #[serde(default)]
    pub need: Option<Share>,
    /// How little time there is to decide, from 0 (the work alone sets the pace) to 1 (now). Asking takes time, so in
    /// haste it more often comes too late. The decision is as urgent as this or as its work, whichever is more.
    #[serde(default)]
    pub haste: Share,
    /// Those of the cast who know what the player does not. Asking one of them shows it; deciding without them leaves it unknown.
    #[serde(default)]
    #[schemars(extend("names" = "person"))]
    pub knows: Vec<Id>,
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
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
pub enum Stakes {
    /// Success takes 4 % off the remaining work, failure adds 6 %.
    Small,
    /// The usual: success takes about 13 % off the remaining work, failure adds about 18 %.
    #[default]
    Normal,
    /// A decision that the week turns on: success takes 32 % off, failure adds 44 %, and people feel it twice as much.
    Large,
}

/// One option of a decision.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// The name conditions, replays and reports use; unique within the decision.
    #[schemars(extend("declares" = "choice"))]
    pub id: Id,
    /// The hat it puts on.
    pub hat: Hat,
    /// What the player does, in one line.
    pub label: Prose,
    /// What the boss does, from the table of acts. The model, not the author, decides what they do to the team. Without
    /// any, the choice is the story's alone: the team feels nothing of it, and it always works out.
    pub acts: Vec<Act>,
    /// The people it is aimed at. Left out, it is the whole team. Whoever is not there gets nothing of it; while none of
    /// them is, the option is closed.
    #[serde(default)]
    #[schemars(extend("names" = "person"))]
    pub to: Vec<Id>,
    /// The option is open only when this holds.
    #[serde(default)]
    pub when: Option<Condition>,
    /// Why it is closed, shown to the player. Needed when there is a `when`, unless the option is `hidden`.
    #[serde(default)]
    pub locked: Prose,
    /// Whether the option is left out while it is closed, instead of being shown with its reason. The numbers of the others
    /// close up; reviewers and authors still see it.
    #[serde(default)]
    pub hidden: bool,
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
