//! What a phone says and what it is answered. As JSON: `{"vote": {"round": 3, "option": 2}}`.

use serde::{Deserialize, Serialize};

use crate::vote::{Cast, Guess, Joining, Kind, Refused, Seat, When};

/// What a phone says. Everything but a beat is numbered by the phone, growing, so that the server can tell what is new.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Message {
    /// They come in, or come back.
    Join(Joining),
    /// They are still there; every 15 s is enough.
    Beat,
    /// They vote.
    Vote {
        /// The vote's number, as the view had it.
        round: u32,
        /// As whom.
        #[serde(default)]
        seat: Seat,
        /// The option's number; 0 is none of these.
        option: u8,
    },
    /// They guess.
    Guess {
        /// The guess's number, as the view had it.
        round: u32,
        /// Which gauge: 0 morale, 1 delivery, 2 growth.
        thing: usize,
        /// Where it goes.
        guess: Guess,
    },
    /// They write.
    Text {
        /// What for.
        kind: Kind,
        /// The words.
        text: String,
    },
    /// They fill in the form.
    Form {
        /// Which.
        when: When,
        /// 1 to 5 for each statement.
        answers: Vec<u8>,
    },
    /// They go.
    Leave,
}

/// What a phone is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// They are in.
    Welcome,
    /// It counts.
    Counted,
    /// A newer one of theirs is there already.
    Older,
    /// It came after the close.
    TooLate,
    /// There is no such thing to vote for or to guess at now.
    NotNow,
    /// The text is with the facilitator.
    Held,
    /// They are not let in.
    Refused(Refused),
}

impl From<Cast> for Reply {
    fn from(cast: Cast) -> Self {
        match cast {
            Cast::Counted => Self::Counted,
            Cast::Older => Self::Older,
            Cast::TooLate => Self::TooLate,
            Cast::NoSuchOption => Self::NotNow,
        }
    }
}
