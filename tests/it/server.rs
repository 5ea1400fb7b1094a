//! The workshop's server as a browser, a bad network and an attacker meet it.

mod address;
mod crowd;
#[cfg(unix)]
mod full;
mod gate;
mod hostile;
mod keys;
mod pace;
pub(crate) mod post;
mod seat;
mod signs;
mod tablet;
