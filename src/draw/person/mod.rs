//! People: one rig, from a few words of looks and a pose that moves continuously.
//!
//! Local coordinates: the pit of the neck is the origin, the head is about 100 wide and reaches from -166 to -36, the
//! edge of a table somebody sits at is at 180, the floor under their feet at 396. Every picture of one look and act has the
//! same elements in the same order whatever the pose, so that two poses differ in numbers alone.

mod act;
mod body;
mod clothes;
mod face;
mod goods;
mod hair;
mod head;
mod limbs;
mod rig;
mod seat;
mod things;

use super::look::Look;
use super::palette;
use super::pen::{ID, scope, unit};
pub use act::Act;
pub use rig::Pose;
use rig::Rig;
pub use seat::Seat;

/// Width over height of a [`portrait`].
pub const PORTRAIT_ASPECT: f64 = 240.0 / 270.0;

/// Width of a [`whole`] figure, in its own units.
pub const WHOLE_WIDTH: f64 = 440.0;
/// Height of a [`whole`] figure.
pub const WHOLE_HEIGHT: f64 = 640.0;
/// Distance from the top of a whole figure to the floor its feet stand on.
pub const WHOLE_FLOOR: f64 = 620.0;
/// Distance from the top of a whole figure that sits at a table to the table's far edge.
pub const WHOLE_TABLE: f64 = WHOLE_FLOOR - limbs::FLOOR + 180.0;
/// Distance from the top of a whole figure that stands to the crown of the head.
pub const WHOLE_CROWN: f64 = WHOLE_FLOOR - limbs::FLOOR - 176.0;

/// What is behind a portrait.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Backdrop {
    /// Nothing: transparent.
    None,
    /// A soft disc that the head rises out of.
    #[default]
    Disc,
}

/// Head and shoulders as a whole SVG document, 240 by 270 units.
#[must_use]
pub fn portrait(look: &Look, pose: &Pose, backdrop: Backdrop) -> String {
    let bust = bust(&Rig::new(look, pose));
    let inside = match backdrop {
        Backdrop::None => bust,
        Backdrop::Disc => format!("{}<g clip-path=\"url(#{ID}d)\">{bust}</g>", disc()),
    };
    document(-120.0, -206.0, 240.0, 270.0, &inside)
}

/// Head and shoulders as a fragment in local coordinates (see the module), for pictures that hold several people.
#[must_use]
pub fn person(look: &Look, pose: &Pose) -> String {
    scope(&bust(&Rig::new(look, pose)))
}

/// Somebody from head to foot, doing something, as a whole SVG document of [`WHOLE_WIDTH`] by [`WHOLE_HEIGHT`]. At a table
/// the picture ends at its far edge; only hands reach over it.
#[must_use]
pub fn whole(look: &Look, pose: &Pose, act: &Act) -> String {
    figure(&act::whole(&mut Rig::new(look, pose), act, None))
}

/// The same on the way from one act to another of the same posture; `share` of the way is behind them, 0 to 1.
#[must_use]
pub fn between(look: &Look, pose: &Pose, from: &Act, to: &Act, share: f64) -> String {
    figure(&act::whole(
        &mut Rig::new(look, pose),
        to,
        Some((from, unit(share))),
    ))
}

fn figure(inside: &str) -> String {
    document(
        -WHOLE_WIDTH / 2.0,
        limbs::FLOOR - WHOLE_FLOOR,
        WHOLE_WIDTH,
        WHOLE_HEIGHT,
        inside,
    )
}

/// The same as a fragment, the top left of its picture at the origin, for pictures that hold several people.
#[must_use]
pub fn whole_part(look: &Look, pose: &Pose, act: &Act) -> String {
    let inside = act::whole(&mut Rig::new(look, pose), act, None);
    scope(&format!(
        "<g transform=\"translate({} {})\">{inside}</g>",
        WHOLE_WIDTH / 2.0,
        WHOLE_FLOOR - limbs::FLOOR
    ))
}

fn bust(rig: &Rig) -> String {
    format!("{}{}{}", hair::behind(rig), body::bust(rig), head::whole(rig))
}

fn disc() -> String {
    format!(
        "<defs><clipPath id=\"{ID}d\"><path d=\"M-140 -260H140V-62H116A116 116 0 0 1 -116 -62H-140Z\"/></clipPath>\
         <radialGradient id=\"{ID}e\" cx=\".35\" cy=\".25\" r=\".9\"><stop offset=\"0\" stop-color=\"{}\"/>\
         <stop offset=\"1\" stop-color=\"{}\"/></radialGradient></defs>\
         <circle cx=\"0\" cy=\"-62\" r=\"116\" fill=\"url(#{ID}e)\"/>",
        "#fff3df",
        palette::mix("#e9c9a6", palette::RAISED, 0.25),
    )
}

fn document(x: f64, y: f64, w: f64, h: f64, inside: &str) -> String {
    scope(&format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{x} {y} {w} {h}\" width=\"{w}\" height=\"{h}\">{inside}</svg>"
    ))
}
