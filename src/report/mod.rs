//! What happened, told: every function here returns a `String`.

pub mod balance;
pub mod calibration;
pub mod compare;
mod compare_machine;
pub mod compare_page;
pub mod condition;
pub mod debrief;
pub mod debrief_charts;
mod debrief_data;
pub mod debrief_roads;
pub mod debrief_words;
pub mod export;
pub mod graph;
pub mod html;
pub mod kit;
pub mod mark;
pub mod narrow;
pub mod people;
mod plain;
pub mod proof;
pub mod script;
pub mod sensitivity;
pub mod session;
pub mod simulation;
mod starts;
mod states;
pub mod text;
pub mod translators;
mod versions_words;
pub mod what_if;

pub use crate::present::names;
