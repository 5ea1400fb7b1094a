//! What happened, told: every function here returns a `String`.

pub mod balance;
pub mod calibration;
pub mod condition;
pub mod graph;
pub mod proof;
pub mod script;
pub mod simulation;
pub mod text;
pub mod what_if;
