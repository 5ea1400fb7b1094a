//! Many playthroughs at once: who plays when nobody sits at the desk.

pub mod calibrate;
pub mod policy;
