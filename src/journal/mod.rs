//! The journal: every playthrough that somebody finished or left, as it is kept, looked through and learned from.
//!
//! Pure: texts of files and dates come in as values, and what is to be written goes out as one. The files alone are the
//! truth; whatever is told of several runs is made from them anew.

mod commit;
mod date;
mod found;
mod habits;
pub mod profiles;
mod reading;
mod reflect;
mod run;

pub use commit::{Due, due, due_but, last_but};
pub use date::{Date, Moment};
pub use found::{Found, found};
pub use habits::{Habits, Luck, Share, habits};
pub use reading::{ENDING, Journal, Kept, MOST_BYTES, MOST_RUNS, Unread, Why, name_for};
pub use reflect::{Answer, Became, Commitment, HIGHEST, How, Reflection, questions};
pub use run::{Branch, Decision, FORMAT, Named, Run};
