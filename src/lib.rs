//! Two Hats: a flight simulator for people who lead teams. The library behind the binary; start at `ARCHITECTURE.md`.

#[cfg(feature = "app")]
pub mod app;
pub mod draw;
pub mod sim;
pub mod story;
