//! Every integration test, in one binary.

mod cli_check;
mod story_broken;
mod story_hostile;
mod story_parse;
mod story_reference;
