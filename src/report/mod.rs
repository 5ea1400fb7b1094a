//! What happened, told: every function here returns a `String`.

pub mod calibration;
pub mod graph;
pub mod text;
