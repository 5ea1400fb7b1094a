//! The one integration binary: what players, facilitators and authors rely on, tested the way they use it.

mod cli_check;
mod draw;
mod hashes;
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
