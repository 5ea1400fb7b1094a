//! The one integration binary: what players, facilitators and authors rely on, tested the way they use it.

mod cli_check;
mod cli_play;
mod draw;
mod hashes;
mod lab_what_if;
mod play;
mod report;
mod sim_acts;
mod sim_calibration;
mod sim_decision;
mod sim_fast;
mod sim_luck;
mod sim_parity;
mod sim_properties;
mod sim_why;
mod sim_world;
mod story_broken;
mod story_hostile;
mod story_parse;
mod story_reference;
mod support;
mod tidy;
#[cfg(feature = "app")]
mod window_debrief;
#[cfg(feature = "app")]
mod window_play;
#[cfg(feature = "app")]
mod window_support;
#[cfg(feature = "app")]
mod window_trouble;
