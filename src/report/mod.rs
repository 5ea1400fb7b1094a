//! What happened, told: every function here returns a `String`.

pub mod debrief;
pub mod debrief_charts;
mod debrief_data;
pub mod debrief_roads;
pub mod debrief_words;
pub mod html;
pub mod calibration;
pub mod text;
