//! The pages of a workshop in a real browser, against the real program.

mod driver;
mod habits;
mod hidden;
mod hosted;
mod inspector;
mod phone;
mod presenter;
mod workshop;

#[cfg(all(feature = "app", target_os = "linux"))]
pub(crate) use driver::{Browser, PAPERS};
#[cfg(unix)]
pub(crate) use hosted::Room;
