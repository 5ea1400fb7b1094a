//! Tests.

mod story_parse;
