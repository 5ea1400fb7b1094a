//! The one integration binary: what players, facilitators and authors rely on, tested the way they use it.

mod hashes;
mod play;
mod sim_parity;
mod story_parse;
mod support;
mod tidy;
