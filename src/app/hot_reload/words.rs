//! What is said about a scenario file that changes.

use crate::play::place::Carried;

pub(super) const BROKEN: &str = "The scenario has errors; the last good version plays on";
pub(super) const SAME: &str = "The file is as it was.";

/// What became of the player's place.
pub(super) fn changed(carried: &Option<Carried>) -> String {
    match carried {
        None => "The scenario was changed.".to_owned(),
        Some(carried) if carried.notes.is_empty() => {
            "The scenario was changed. You are where you were.".to_owned()
        }
        Some(carried) if carried.kept => {
            format!(
                "The scenario was changed. You are where you were. {}",
                carried.notes.join(" ")
            )
        }
        Some(carried) => format!("The scenario was changed. {}", carried.notes.join(" ")),
    }
}

/// Where all errors are.
pub(super) fn more(hidden: usize) -> String {
    match hidden {
        0 => "F12 opens the file at the place.".to_owned(),
        1 => "And one more. F12 shows all of them and opens the file at the place.".to_owned(),
        many => format!("And {many} more. F12 shows all of them and opens the file at the place."),
    }
}
