//! What is said about a scenario file that changes.

use crate::play::place::Carried;
use crate::words::Words;

pub(super) const SAME: &str = "The file is as it was.";

/// What became of the player's place.
pub(super) fn changed(words: &Words, carried: &Option<Carried>) -> String {
    match carried {
        Some(carried) if !carried.kept => {
            let notes = carried.notes.join(" ");
            let change = notes.trim_end_matches('.').to_owned();
            words.fill("notice-changed-stopped", &[("change", change.into())])
        }
        Some(carried) if !carried.notes.is_empty() => {
            format!("{} {}", words.say("notice-changed"), carried.notes.join(" "))
        }
        _ => words.say("notice-changed"),
    }
}

/// Where all errors are.
pub(super) fn more(hidden: usize) -> String {
    match hidden {
        0 => "F12 shows it with what to do, and opens the file there.".to_owned(),
        1 => "And one more. F12 shows all of them with what to do, and opens the file there.".to_owned(),
        many => format!("And {many} more. F12 shows all of them with what to do, and opens the file there."),
    }
}
