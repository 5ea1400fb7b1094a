//! Many playthroughs at once: who plays when nobody sits at the desk, and what they show.

pub mod balance;
pub mod policy;
pub mod prove;
