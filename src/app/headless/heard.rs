//! The screen as it is heard, and what of it is said as soon as it is there.

use super::{Headless, Heard};
use crate::app::access;

impl Headless {
    /// All that whoever hears the screen comes to, in the order in which it is read, and what of it has the focus.
    #[must_use]
    pub fn heard(&self) -> (Vec<Heard>, Option<Heard>) {
        let (all, focus) = access::hear(self.app.world());
        let focused = focus.and_then(|id| all.iter().find_map(|one| one.find(&|one| one.id == id)));
        let focused = focused.cloned();
        (all, focused)
    }
}
