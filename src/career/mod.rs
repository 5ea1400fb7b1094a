//! A career: one working life through several stories. A campaign says which come after which and what goes over from one
//! to the next; a career is the log of what was played, answered and promised. All else is reckoned from the two.

mod campaign;
mod carry;
mod fit;
mod lived;
mod log;
mod passage;
mod portrait;
mod promise;
mod road;
mod say;

pub use campaign::{Along, Campaign, Fact, Keeps, Part, Said, Stage};
pub use carry::carried;
pub use fit::{Absent, fit};
pub use lived::{Due, Fate, Lived, Moment};
pub use log::{Career, FORMAT, LONGEST, NotACareer, Played};
pub use passage::{Offer, Passage};
pub use portrait::{Paragraph, Portrait};
pub use promise::{Count, Outcome, Promise};
pub use road::{Mismatch, Now, Road};
