//! Tests.

mod support;
mod tidy;
