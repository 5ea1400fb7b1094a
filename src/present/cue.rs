//! What is shown, as plain data. Layouts read nothing else, and a page on a phone is sent nothing else. Texts of a
//! scenario keep the stars around words that are stressed: `story::emphasis` reads them for the layout.

use serde::Serialize;

use super::stage::Stage;
use crate::draw::look::Look;
use crate::draw::staging::Sky;
use crate::play::Question;
use crate::sim::vocabulary::Hat;
use crate::story::ids::ChoiceId;
use crate::story::raw::{Hour, Place};

/// Morale, delivery, growth; 0 to 100, or a change of that.
pub type Three = [f32; 3];

/// Somebody who speaks: of the cast, or from outside the team.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Member {
    /// The name on screen.
    pub name: String,
    /// The job title.
    pub role: String,
    /// What they look like.
    pub look: Look,
}

/// How somebody is.
#[derive(Clone, Copy, PartialEq, Debug, Default, Serialize)]
pub struct Face {
    /// On the team.
    pub here: bool,
    /// 0 to 1.
    pub morale: f32,
    /// 0 to 1.
    pub energy: f32,
    /// How much they trust the player, 0 to 1.
    pub trust: f32,
    /// What just happened to them, -1 to 1.
    pub shift: f32,
}

/// A card on the board.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Card {
    /// What the work is called.
    pub title: String,
    /// The workday by whose evening it is due, 0 is the first.
    pub due: u32,
    /// Whether that evening has passed.
    pub overdue: bool,
    /// Share done, 0 to 1.
    pub done: f32,
    /// Where it hangs.
    pub column: Column,
}

/// A column of the board.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub enum Column {
    /// Not begun.
    ToDo,
    /// Being done.
    Doing,
    /// Put off: nobody works on it.
    PutOff,
    /// Done; whether it was on time.
    Done(bool),
}

/// Everything about the team that can be seen in the room.
#[derive(Clone, PartialEq, Debug, Default, Serialize)]
pub struct Team {
    /// One per member of the cast.
    pub faces: Vec<Face>,
    /// The board.
    pub cards: Vec<Card>,
    /// The gauges.
    pub gauges: Three,
    /// Workdays behind the team.
    pub day: u32,
}

/// Something to read. Speakers are told by their place in [`super::cast`].
#[derive(Clone, PartialEq, Debug, Serialize)]
pub enum Line {
    /// Narration: one paragraph.
    Told(String),
    /// A member speaks.
    Said {
        /// Who.
        who: usize,
        /// What, by paragraphs.
        text: Vec<String>,
    },
    /// A member who was asked says what they want from a lead.
    Wishes {
        /// Who.
        who: usize,
        /// What.
        text: String,
    },
    /// What the player did.
    Did {
        /// The hat they put on.
        hat: Hat,
        /// The option in words.
        label: String,
        /// The option's id.
        id: String,
    },
    /// How it came out.
    Came(Outcome),
    /// What people did while days passed.
    Passed {
        /// The week, as a heading.
        when: String,
        /// A sentence or two.
        said: Vec<String>,
    },
    /// A short remark of the game: a card is done, somebody left.
    Noted(String),
    /// The title of the scene whose lines follow, where those of several scenes stand together.
    Head(String),
}

/// How a decision came out.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Outcome {
    /// Whether it worked.
    pub worked: bool,
    /// The chance it had, 0 to 1.
    pub odds: f32,
    /// What made the chance: knowledge, commitment, time; 0 to 1 each.
    pub parts: [(String, f32); 3],
    /// Plain words about the chance it had and the weakest part of it.
    pub words: String,
}

/// A change of the gauges and its reasons.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Moved {
    /// Before.
    pub from: Three,
    /// After.
    pub to: Three,
    /// What set it off.
    pub cause: String,
    /// For each gauge its reasons, largest first.
    pub terms: [Vec<Term>; 3],
}

/// A reason why a gauge moved.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Term {
    /// A short noun phrase, as a manager would say it.
    pub label: String,
    /// The member it is mostly about, if it is about one.
    pub who: Option<usize>,
    /// How many points of the gauge it made.
    pub points: f32,
}

/// A question put to the player.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Ask {
    /// Which question it is: an answer names it, so that one that comes late answers no other.
    pub question: Question,
    /// The decision's id.
    pub id: String,
    /// The question in words.
    pub prompt: String,
    /// The options, in their order.
    pub offers: Vec<Offer>,
}

/// One option.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Offer {
    /// Which of the decision's options it is: some may not be shown.
    #[serde(skip)]
    pub choice: ChoiceId,
    /// Its number among those shown, from 1, by which people name it.
    pub number: usize,
    /// Its id.
    pub id: String,
    /// The hat it puts on.
    pub hat: Hat,
    /// What the player would do.
    pub label: String,
    /// Why it is closed, if it is.
    pub closed: Option<String>,
    /// What it would probably do to the gauges.
    pub hint: Option<Three>,
}

/// A scene, or an ending, which plays where the story came to it.
#[derive(Clone, PartialEq, Debug, Default, Serialize)]
pub struct Scene {
    /// The id of the scene or ending.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Where it plays.
    pub place: Place,
    /// The time of day, if it says so.
    pub hour: Option<Hour>,
    /// Its light and weather.
    pub sky: Sky,
    /// The workday it plays on, 0 is the first.
    pub day: u32,
    /// Whether that is the evening of a workday that is behind the team already.
    pub after_work: bool,
    /// Whether the story ends with it.
    pub ending: bool,
}

/// A decision that was taken.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Taken {
    /// Actions before it.
    pub actions: usize,
    /// Workdays behind the team.
    pub day: u32,
    /// The question.
    pub prompt: String,
    /// The hat it put on.
    pub hat: Hat,
    /// What the player did.
    pub label: String,
}

/// One thing to show, in the order things happened.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub enum Cue {
    /// A scene opens.
    Scene(Scene),
    /// Who is on stage from now on, where, and doing what.
    Stage(Stage),
    /// Something to read.
    Line(Line),
    /// The gauges moved.
    Moved(Moved),
    /// The team as it is now.
    Team(Team),
    /// A workday ended; so many are behind the team.
    DayEnded(u32),
    /// The player decides.
    Ask(Ask),
    /// The page can be turned.
    Page,
    /// The story ended: the ending's title.
    Over(String),
}
