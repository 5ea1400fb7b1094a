//! What happened, told: every function here returns a `String`.

pub mod calibration;
pub mod condition;
pub mod simulation;
pub mod balance;
pub mod proof;
pub mod script;
pub mod text;
pub mod what_if;
