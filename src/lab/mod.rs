//! Many playthroughs at once: who plays when nobody sits at the desk, and what would have come of it.

pub mod calibrate;
pub mod exact;
pub mod policy;
pub mod rollout;
pub mod simulate;
pub mod what_if;
//! Many playthroughs at once: who plays when nobody sits at the desk, and what they show.

pub mod balance;
pub mod policy;
pub mod prove;
