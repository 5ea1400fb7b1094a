//! What the server heard, done to the workshop: the same for the window and for a workshop without one.

use super::Heard;
use crate::vote::Millis;
use crate::workshop::phone::Message;
use crate::workshop::{Reply, Workshop};

/// Does to a workshop what somebody did; the answer to the facilitator, if it was them.
pub fn hear(workshop: &mut Workshop, heard: Heard, now: Millis) -> Option<Reply> {
    match heard {
        Heard::Came(token) | Heard::Seen(token) => {
            workshop.phone(token, 0, &Message::Beat, now);
            None
        }
        Heard::Said(token, id, message) => {
            workshop.phone(token, id, &message, now);
            None
        }
        Heard::Asked(command) => Some(workshop.command(command, now)),
        // Who left counts as gone when nothing was heard of them for a while; until then they may only have slept.
        Heard::Left(_) | Heard::Moved | Heard::Tablet => None,
    }
}
