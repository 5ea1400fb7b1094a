//! The team: people, stance, one workday, decision odds, gauges. Pure numbers, no story.

pub mod act;
pub mod acts;
mod canonical_bytes;
mod chacha;
mod copy;
mod day_context;
pub mod decision;
pub mod events;
pub mod f64x4;
pub mod fast_path;
pub mod focus;
pub mod gauges;
pub mod group;
pub mod luck;
pub mod matter;
pub mod moods;
pub mod once;
pub mod params;
pub mod people;
mod person;
mod person_day;
pub mod shown;
pub mod stance;
pub mod team;
pub mod vocabulary;
pub mod why;
pub mod workday;

/// Keeps a share between 0 and 1.
pub(crate) fn clip(x: f64) -> f64 {
    within(x, 0.0, 1.0)
}

/// Keeps a number between two others.
// Not `clamp`, `max` and `min`: those take several times the instructions for what is not a number.
pub(crate) fn within(x: f64, low: f64, high: f64) -> f64 {
    let x = if x > low { x } else { low };
    if x < high { x } else { high }
}
