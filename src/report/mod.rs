//! What happened, told: every function here returns a `String`.

pub mod calibration;
pub mod script;
pub mod text;
