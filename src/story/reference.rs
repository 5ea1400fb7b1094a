//! The reference page of the file format, made from the types of `raw.rs`.
