//! Tests.
mod draw;
