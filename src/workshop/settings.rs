//! How a workshop is to be: what the facilitator sets before it begins.

use serde::{Deserialize, Serialize};

use crate::vote::Rules;

/// How people vote.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// With their phones.
    Phones,
    /// By raising hands, which the facilitator types in.
    Hands,
    /// Both, mixed.
    #[default]
    Both,
}

/// What the facilitator sets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The language of everything the game says, such as `de`.
    pub language: String,
    /// Minutes of the whole workshop, which the agenda shares out.
    pub minutes: u32,
    /// How people vote.
    pub mode: Mode,
    /// Whether each decision is discussed and voted on again.
    pub again: bool,
    /// Seconds of the countdown of each vote; none when there is no countdown.
    pub seconds: Option<u32>,
    /// Whether each vote offers "none of these".
    pub none: bool,
    /// Whether everybody votes twice: as the boss, and as the person being led.
    pub double: bool,
    /// Whether the room guesses what will move before it is shown.
    pub predict: bool,
    /// Whether people may write why they voted so.
    pub reasons: bool,
    /// Whether people may write a word for the cloud.
    pub cloud: bool,
    /// Tables with tallies of their own; 0 when there are none.
    pub tables: u8,
    /// The fewest voters of whom a split is shown or written.
    pub smallest: u32,
    /// Whether this is a room check, with pretended phones.
    pub rehearsal: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: "en".into(),
            minutes: 60,
            mode: Mode::Both,
            again: true,
            seconds: None,
            none: false,
            double: false,
            predict: false,
            reasons: false,
            cloud: false,
            tables: 0,
            smallest: Rules::default().smallest,
            rehearsal: false,
        }
    }
}
