//! People, rooms and charts as SVG text. Every function here is pure and returns a `String`.

pub mod look;
