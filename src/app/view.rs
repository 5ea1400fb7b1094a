//! What the play screen shows, as plain data. The session makes it; widgets and screens read nothing else.

use bevy::prelude::*;

use crate::draw::look::Look;
use crate::play::Question;
use crate::sim::vocabulary::Hat;
use crate::story::raw::{Hour, Place};

/// Morale, delivery, growth; 0 to 100, or a change of that.
pub(super) type Three = [f32; 3];

/// Somebody of the cast.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Member {
    /// The name on screen.
    pub(super) name: String,
    /// The job title.
    pub(super) role: String,
    /// What they look like.
    pub(super) look: Look,
}

/// How somebody is.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub(super) struct Face {
    /// On the team.
    pub(super) here: bool,
    /// 0 to 1.
    pub(super) morale: f32,
    /// 0 to 1.
    pub(super) energy: f32,
    /// What just happened to them, -1 to 1.
    pub(super) shift: f32,
}

/// A card on the board.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Card {
    /// What the work is called.
    pub(super) title: String,
    /// The workday by whose evening it is due, 0 is the first.
    pub(super) due: u32,
    /// Whether that evening has passed.
    pub(super) overdue: bool,
    /// Share done, 0 to 1.
    pub(super) done: f32,
    /// Where it hangs.
    pub(super) column: Column,
}

/// A column of the board.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Column {
    /// Not begun.
    ToDo,
    /// Being done.
    Doing,
    /// Done; whether it was on time.
    Done(bool),
}

/// Everything about the team that can be seen in the room.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Team {
    /// One per member of the cast.
    pub(super) faces: Vec<Face>,
    /// The board.
    pub(super) cards: Vec<Card>,
    /// The gauges.
    pub(super) gauges: Three,
    /// Workdays behind the team.
    pub(super) day: u32,
}

/// Something to read.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Line {
    /// Narration.
    Told(String),
    /// A member speaks.
    Said(usize, String),
    /// A member who was asked says what they want from a lead.
    Wishes(usize, String),
    /// What the player did.
    Did(Hat, String),
    /// How it came out.
    Came(Outcome),
    /// A short remark of the game: a card is done, somebody left.
    Noted(String),
    /// A day begins: its name.
    Day(String),
}

/// How a decision came out.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Outcome {
    /// Whether it worked.
    pub(super) worked: bool,
    /// What made the chance: knowledge, commitment, time; 0 to 1 each.
    pub(super) parts: [(String, f32); 3],
    /// Plain words about the chance it had and the weakest part of it.
    pub(super) words: String,
}

/// A change of the gauges and its reasons.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Moved {
    /// Before.
    pub(super) from: Three,
    /// After.
    pub(super) to: Three,
    /// What set it off.
    pub(super) cause: String,
    /// For each gauge its terms, largest first: words and points.
    pub(super) terms: [Vec<(String, f32)>; 3],
}

/// A question put to the player.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Ask {
    /// Which question it is.
    pub(super) question: Question,
    /// The decision's id.
    pub(super) id: String,
    /// The question in words.
    pub(super) prompt: String,
    /// The options.
    pub(super) offers: Vec<Offer>,
}

/// One option.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Offer {
    /// The hat it puts on.
    pub(super) hat: Hat,
    /// What the player would do.
    pub(super) label: String,
    /// Why it is closed, if it is.
    pub(super) closed: Option<String>,
    /// What it would probably do to the gauges.
    pub(super) hint: Option<Three>,
}

/// A scene, or an ending, which plays where the story came to it.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Scene {
    /// The id of the scene or ending.
    pub(super) id: String,
    /// Its title.
    pub(super) title: String,
    /// Where it plays.
    pub(super) place: Place,
    /// The time of day, if it says so.
    pub(super) hour: Option<Hour>,
}

/// A decision that was taken.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Taken {
    /// Actions before it.
    pub(super) actions: usize,
    /// Workdays behind the team.
    pub(super) day: u32,
    /// The question.
    pub(super) prompt: String,
    /// The hat it put on.
    pub(super) hat: Hat,
    /// What the player did.
    pub(super) label: String,
}

/// One thing to show, in the order things happened.
#[derive(Message, Clone, PartialEq, Debug)]
pub(super) enum Cue {
    /// A scene opens.
    Scene(Scene),
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
