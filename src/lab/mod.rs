//! Many playthroughs at once: who plays when nobody sits at the desk, and what would have come of it.

pub mod balance;
pub mod best;
pub mod calibrate;
pub mod exact;
pub mod hits;
pub mod policy;
pub mod prove;
pub mod reach;
pub mod rollout;
pub mod rounds;
pub mod simulate;
pub mod soon;
pub mod versions;
pub mod what_if;
