//! One playthrough is a story and a team: `step` takes an action and says what happened. Everything drives this function.

pub mod ahead;
pub mod calls;
pub mod condition;
pub mod edit;
mod effect;
pub mod evenings;
pub mod event;
pub mod hint;
pub mod history;
pub mod migrate;
pub mod options;
pub mod passed;
pub mod playthrough;
pub mod replay;
pub mod route;
pub mod runner;
pub mod setup;
pub mod start;
pub mod state;
pub mod step;
pub mod stretch;

mod days;
mod deed;
mod tell;

pub use calls::Calls;
pub use edit::{Edit, begin_at};
pub use event::{Action, Cause, Event, Movement, Piece, Question, Rejected};
pub use options::{Opening, every_option, options};
pub use passed::Passed;
pub use playthrough::{Playthrough, Step};
pub use replay::Replay;
pub use runner::Runner;
pub use start::{Carried, Start};
pub use state::{State, Taken, Waiting};
pub use step::{begin, step};
