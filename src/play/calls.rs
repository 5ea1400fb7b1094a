//! Where scenes that were called return to.

use crate::story::caps;
use crate::story::ids::SceneId;

/// The scenes that come when those that were called return, the innermost last. Small enough to be copied.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Calls {
    /// Those behind `count` are all the same, so that equal lists are equal.
    scenes: [u16; caps::CALLS],
    count: u8,
    /// How many of them an incident broke into: what it calls returns before it does.
    before: u8,
}

impl Calls {
    /// Nothing called.
    pub const NONE: Self = Self {
        scenes: [0; caps::CALLS],
        count: 0,
        before: 0,
    };

    /// A scene is called, and this one comes when it returns. False when so many are called already.
    #[must_use]
    pub fn call(&mut self, then: SceneId) -> bool {
        let Some(slot) = self.scenes.get_mut(usize::from(self.count)) else {
            return false;
        };
        *slot = then.0;
        self.count += 1;
        true
    }

    /// The scene to return to from the innermost call; none when there is none since an incident broke in.
    pub fn back(&mut self) -> Option<SceneId> {
        if self.count <= self.before {
            return None;
        }
        self.count -= 1;
        let slot = &mut self.scenes[usize::from(self.count)];
        Some(SceneId(std::mem::take(slot)))
    }

    /// An incident breaks in.
    pub fn interrupt(&mut self) {
        self.before = self.count;
    }

    /// The incident is over. What it called and did not return from is forgotten.
    pub fn resume(&mut self) {
        self.before = 0;
    }

    /// Whether nothing is called.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Whether something was called since an incident broke in, or at all when none did.
    #[must_use]
    pub fn inside(&self) -> bool {
        self.count > self.before
    }

    /// The scenes to return to, outermost first.
    pub fn scenes(&self) -> impl Iterator<Item = SceneId> + '_ {
        self.scenes[..usize::from(self.count)]
            .iter()
            .map(|scene| SceneId(*scene))
    }

    /// How many there are, and how many of them an incident broke into, as one number.
    #[must_use]
    pub(super) fn shape(&self) -> u64 {
        u64::from(self.count) << 8 | u64::from(self.before)
    }
}
