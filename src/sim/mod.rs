//! The team: people, stance, one workday, decision odds, gauges. Pure numbers, no story.

pub mod act;
pub mod acts;
mod chacha;
mod copy;
pub mod decision;
pub mod events;
pub mod focus;
pub mod gauges;
pub mod group;
pub mod luck;
pub mod moods;
pub mod params;
mod person;
pub mod shown;
pub mod stance;
mod state;
pub mod team;
pub mod vocabulary;
pub mod why;
pub mod workday;

/// Keeps a share between 0 and 1.
pub(crate) fn clip(x: f64) -> f64 {
    x.clamp(0.0, 1.0)
}
