//! What happened, told: every function here returns a `String`.

pub mod balance;
pub mod proof;
pub mod text;
