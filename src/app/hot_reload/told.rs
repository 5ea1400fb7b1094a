//! What is said about a scenario file that changes.

pub(super) const SAME: &str = "The file is as it was.";

/// Where all errors are.
pub(super) fn more(hidden: usize) -> String {
    match hidden {
        0 => "F12 shows it with what to do, and opens the file there.".to_owned(),
        1 => "And one more. F12 shows all of them with what to do, and opens the file there.".to_owned(),
        many => format!("And {many} more. F12 shows all of them with what to do, and opens the file there."),
    }
}
