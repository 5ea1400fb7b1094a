//! What happened, told: every function here returns a `String`.

pub mod proof;
pub mod text;
