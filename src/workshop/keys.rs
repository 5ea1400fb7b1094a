//! The keys of a workshop: one table for the game's window (`app/screens/wall/keys.rs`) and the presenter's page
//! (`assets/room/presenter.js`, which is given it as JSON). Keys have the names that browsers give them, letters small.

use serde::Serialize;

use super::command::Command;

/// What a key does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Press {
    /// A command.
    Do(Command),
    /// In the lobby the story begins; later it closes the list of keys. A clicker's button for the show sends this and
    /// [`Press::List`] in turn.
    Start,
    /// A black picture comes back; without one, the list of keys opens, or closes.
    List,
    /// Locks the room, or unlocks it.
    Lock,
    /// How many people are here without a phone is typed in.
    People,
    /// What somebody said, or wrote on a card, is typed in.
    Card,
    /// The presenter's page opens. On the page itself it does nothing.
    Page,
    /// The next network address of this computer is put on the wall. On the presenter's page it does nothing.
    Address,
    /// When it is over, the report opens. On the presenter's page it does nothing.
    Report,
    /// By its digit: hands for an option, hands for a guess, or the option the room goes with, whichever can be typed in now.
    Digit,
}

/// Seconds that one key adds to the countdown.
const MORE: u32 = 30;

/// Every key and what it does. A clicker sends those of the first rows.
pub static KEYS: &[(&[&str], Press)] = &[
    (
        &[" ", "ArrowRight", "ArrowDown", "PageDown", "Enter"],
        Press::Do(Command::Next),
    ),
    (
        &["ArrowLeft", "ArrowUp", "PageUp", "Backspace"],
        Press::Do(Command::Back),
    ),
    (&["b", "."], Press::Do(Command::Black)),
    (&["F5"], Press::Start),
    (&["Escape"], Press::List),
    (&["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"], Press::Digit),
    (&["n"], Press::People),
    (&["w"], Press::Card),
    (&["c"], Press::Do(Command::Close)),
    (&["o"], Press::Do(Command::Reopen)),
    (&["Delete"], Press::Do(Command::Reset)),
    (&["k"], Press::Do(Command::CancelVote)),
    (&["r"], Press::Do(Command::Reveal)),
    (&["h"], Press::Do(Command::Hide)),
    (&["t"], Press::Do(Command::Discuss)),
    (&["v"], Press::Do(Command::VoteAgain)),
    (
        &["d"],
        Press::Do(Command::Decide {
            option: None,
            reason: String::new(),
            by: None,
        }),
    ),
    (&["+", "="], Press::Do(Command::Extend { seconds: MORE })),
    (&["-"], Press::Do(Command::CountdownOff)),
    (&["x"], Press::Do(Command::Road { option: None })),
    (&["q"], Press::Do(Command::Return)),
    (&["l"], Press::Lock),
    (&["p"], Press::Page),
    (&["a"], Press::Address),
    (&["f"], Press::Report),
];

/// What the key of this name does.
#[must_use]
pub fn press(name: &str) -> Option<&'static Press> {
    let found = KEYS.iter().find(|(names, _)| names.contains(&name));
    found.map(|(_, press)| press)
}
