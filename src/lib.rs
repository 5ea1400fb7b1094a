//! Two Hats: a flight simulator for people who lead teams. The library behind the binary; start at `ARCHITECTURE.md`.

#[cfg(feature = "app")]
pub mod app;
pub mod assist;
pub mod career;
pub mod check;
pub mod cli;
pub mod draw;
pub mod journal;
pub mod lab;
pub mod language;
pub mod library;
pub mod numeral;
mod packed;
pub mod plan;
pub mod play;
pub mod present;
pub mod report;
pub mod room;
pub mod server;
pub mod sim;
pub mod sound;
pub mod storage;
pub mod story;
pub mod vote;
pub mod words;
pub mod workshop;
