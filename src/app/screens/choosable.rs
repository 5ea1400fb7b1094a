//! A button of which several stand together, and one or more are chosen.

use crate::app::theme;
use crate::app::widgets::button::{SECONDARY, Skin};
use crate::words::Words;

/// How it looks when it is chosen or not, and what it is called for those who cannot see that.
pub(super) fn choosable(words: &Words, name: String, chosen: bool) -> (Skin, String) {
    if chosen {
        let said = words.fill("choice-chosen", &[("what", name.into())]);
        (SECONDARY.kept().rim(theme::FOCUS), said)
    } else {
        (SECONDARY, name)
    }
}
