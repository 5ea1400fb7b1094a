//! What happened, told: every function here returns a `String`.

pub mod debrief;
pub mod debrief_charts;
pub mod debrief_roads;
pub mod debrief_words;
pub mod html;
pub mod calibration;
pub mod text;
