//! People, rooms and charts as SVG text. Every function here is pure and returns a `String`.
//!
//! No CSS, filters or scripts, so that one picture looks the same in the game (resvg), in a report and on a phone.
//! Coordinates are SVG user units, y down. Light falls from the upper left everywhere.

pub mod chart;
pub mod hats;
pub mod icons;
pub mod look;
mod marks;
pub mod palette;
pub mod pen;
pub mod person;
pub mod qr;
pub mod room;
pub mod scheme;
pub mod sky;
pub mod staging;
pub mod tableau;
