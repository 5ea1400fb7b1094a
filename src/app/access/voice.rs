//! What is said without being asked for: what has just come, in one piece and in the order in which it is read.
//!
//! Each live thing could say itself, but a screen reader hears of them in no order, and again when they are laid out anew.

use std::collections::{BTreeMap, VecDeque};

use super::tree::{Heard, Sort, joined};

/// What comes again within so many looks was there all the time: it was only laid out anew.
const LOOKS: usize = 4;

/// What is said, and what was there before.
#[derive(Default)]
pub(super) struct Voice {
    /// What was live, look by look, the latest last.
    before: VecDeque<BTreeMap<u64, String>>,
    focus: Option<(u64, String)>,
    said: String,
    times: u64,
}

impl Voice {
    /// Looks for what has come since the last look.
    pub(super) fn listen(&mut self, all: &[Heard], focus: Option<u64>) {
        let (mut live, mut fresh) = (BTreeMap::new(), Vec::new());
        for one in all {
            one.each(&mut |one| {
                if one.live && !matches!(one.sort, Sort::Part | Sort::Screen | Sort::Dialog) {
                    if !self.knew(one) {
                        fresh.push(one.name.clone());
                    }
                    live.insert(one.id, one.name.clone());
                }
            });
        }
        let focused = focus.and_then(|id| all.iter().find_map(|one| one.find(&|one| one.id == id)));
        let pressed = focused.filter(|one| matches!(one.sort, Sort::Button | Sort::Switch(_) | Sort::Tab(_)));
        // What keeps the focus and is called something else now: a press has changed it.
        if let (Some(one), Some((id, name))) = (pressed, &self.focus)
            && one.id == *id
            && one.name != *name
            && !one.live
        {
            fresh.push(one.name.clone());
        }
        self.focus = pressed.map(|one| (one.id, one.name.clone()));
        self.before.push_back(live);
        if self.before.len() > LOOKS {
            self.before.pop_front();
        }
        fresh.dedup();
        if !fresh.is_empty() {
            self.said = joined(&fresh);
            self.times += 1;
        }
    }

    /// Whether the same was there a moment ago, be it as something else.
    fn knew(&self, one: &Heard) -> bool {
        let same = |then: &BTreeMap<u64, String>| then.values().any(|name| *name == one.name);
        self.before.iter().any(same)
    }

    /// What is being said, under a number that is another each time: the same words twice are said twice.
    pub(super) fn says(&self) -> Option<(u64, &str)> {
        (self.times > 0).then_some((u64::MAX - self.times % 2, self.said.as_str()))
    }
}
