//! People: one rig, from a few words of looks and a pose that moves continuously.
//!
//! Local coordinates: the pit of the neck is the origin, the head is about 100 wide and reaches from -166 to -36, the
//! surface somebody sits at is at [`FIGURE_LINE`]. Every picture of one look has the same elements in the same order
//! whatever the pose, so that two poses differ in numbers alone.

mod body;
mod face;
mod hair;
mod head;
mod rig;

use super::look::Look;
use super::palette;
use super::pen::{ID, scope};
pub use rig::Pose;
use rig::Rig;

/// Width of a figure from [`seated`] or [`standing`], in its own units.
pub const FIGURE_WIDTH: f64 = 340.0;
/// Height of a figure, in its own units.
pub const FIGURE_HEIGHT: f64 = 420.0;
/// Distance from the top of a figure to the far edge of the table it sits or stands behind, in its own units. Only
/// hands and forearms reach below it.
pub const FIGURE_LINE: f64 = 390.0;
/// Width over height of a [`portrait`].
pub const PORTRAIT_ASPECT: f64 = 240.0 / 270.0;

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

/// Somebody sitting behind a table, forearms on it, as a whole SVG document of [`FIGURE_WIDTH`] by [`FIGURE_HEIGHT`].
#[must_use]
pub fn seated(look: &Look, pose: &Pose) -> String {
    figure(look, pose, body::Arms::OnTable)
}

/// Somebody standing behind a table or counter, as a whole SVG document of [`FIGURE_WIDTH`] by [`FIGURE_HEIGHT`].
#[must_use]
pub fn standing(look: &Look, pose: &Pose) -> String {
    figure(look, pose, body::Arms::Down)
}

fn figure(look: &Look, pose: &Pose, arms: body::Arms) -> String {
    let rig = Rig::new(look, pose);
    let inside = format!(
        "{}{}{}",
        body::half(&rig, arms),
        head::whole(&rig),
        body::arms_before(&rig, arms)
    );
    document(
        -FIGURE_WIDTH / 2.0,
        180.0 - FIGURE_LINE,
        FIGURE_WIDTH,
        FIGURE_HEIGHT,
        &(hair::behind(&rig) + &inside),
    )
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
