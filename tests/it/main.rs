//! The one integration binary: what players, facilitators and authors rely on, tested the way they use it.

mod story_parse;
mod support;
mod tidy;
//! Tests.

mod sim_parity;
