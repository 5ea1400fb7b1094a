//! Two Hats.
fn main() {}
