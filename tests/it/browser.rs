//! The pages of a workshop in a real browser, against the real program.

mod driver;
mod hosted;
mod phone;
mod presenter;
