//! A room decides: who is there, what they vote, and what that comes to.
//!
//! Pure: times are handed in as milliseconds of the session, tokens come from outside. It knows options by number and
//! label, and nothing of the story they are about. A vote is a [`Ballot`]; who takes part is [`People`].

mod ballot;
mod forms;
mod guesses;
mod name;
mod people;
mod room;
mod settled;
mod tables;
mod tally;
mod texts;
mod token;

pub use ballot::{Ballot, Cast, Choice, Count, Moved, Seat};
pub use forms::{Forms, When};
pub use guesses::{Guess, Guesses};
pub use name::{NAME_LETTERS, clean};
pub use people::{Joining, People, Person, Refused, Rules};
pub use room::Room;
pub use settled::{Kept, Settled, Totals};
pub use tables::by_table;
pub use tally::{Lead, Row, Tally, percentages};
pub use texts::{Kind, State, Text, Texts, counted, merged};
pub use token::Token;

/// Milliseconds since the session began.
pub type Millis = u64;

/// The number that stands for "none of these"; options count from 1.
pub const NONE: u8 = 0;
