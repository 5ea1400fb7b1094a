//! Many playthroughs at once: who plays when nobody sits at the desk, and what would have come of it.

pub mod calibrate;
pub mod exact;
pub mod policy;
pub mod rollout;
pub mod what_if;
