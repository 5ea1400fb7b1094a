//! The pages of a workshop in a real browser, against the real program.

mod driver;
mod hosted;
mod inspector;
mod phone;
mod presenter;

#[cfg(all(feature = "app", target_os = "linux"))]
pub(crate) use driver::Browser;
