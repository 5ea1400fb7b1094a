//! What a player is told, decided once for every place that shows it: a window, a terminal, a projector, a phone, a page.
//!
//! Events of a playthrough become cues: plain data that owns what it says, in the player's language. Whoever shows them
//! lays them out and decides nothing: what is said, whose wish is heard, which evening belongs to which day, where a
//! text breaks.

mod calendar;
mod clause;
mod company;
mod consequence;
mod cover;
mod cue;
mod drift;
mod frame;
mod moved;
pub mod names;
mod outcome;
mod question;
mod remark;
mod setback;
mod stage;
mod team;
mod tell;
mod text;
mod weeks;
pub mod why_words;

pub use calendar::marked;
pub use clause::{clause, sentences};
pub use consequence::seen_first;
pub use cover::{Cover, cover, opening};
pub use cue::{
    Ask, Card, Column, Cue, Face, Line, Member, Moved, Offer, Outcome, Scene, Taken, Team, Term, Three,
};
pub use drift::drift;
pub use frame::Frame;
pub use question::{question, way, ways};
pub use stage::{Actor, Stage};
pub use team::{cast, gauges, small, team};
pub use tell::{all, decisions, latest, paged};
pub use text::{beat, paragraphs, shortened};
