//! What a scenario is: RON text in, a scenario and every error it has out.

pub mod ids;
pub mod model;
pub mod raw;
