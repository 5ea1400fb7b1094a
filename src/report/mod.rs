//! What happened, told: every function here returns a `String`.

pub mod debrief;
pub mod debrief_charts;
pub mod debrief_words;
pub mod html;
pub mod text;
