//! The team: people, stance, one workday, decision odds, gauges. Pure numbers, no story.

pub mod vocabulary;
