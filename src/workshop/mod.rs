//! A workshop: a room plays a scenario together. Pure; times are handed in as milliseconds since the session began.
//!
//! [`Workshop::command`] is what the facilitator does, [`Workshop::phone`] what a phone says. [`Workshop::picture`],
//! [`Workshop::hand`] and [`Workshop::presenter`] are what is seen on the wall, on a phone and by the facilitator.
//! [`Workshop::take_log`] gives lines to append to the session's file, from which [`Workshop::resume`] makes the same
//! workshop again.
//!
//! [`Workshop::version`] grows with everything that changes a view other than time. What the room does not get to see
//! is not in [`Picture`] and [`Hand`] at all.

use std::sync::Arc;

use crate::play::{Playthrough, Start};
use crate::story::Scenario;
use crate::vote::{Count, Millis, Room, Totals};
use crate::words::Words;

mod agenda;
mod change;
mod command;
mod conduct;
mod hand;
pub mod keys;
mod listen;
pub mod log;
pub mod phone;
mod picture;
mod presenter;
mod rehearsal;
mod road;
mod script;
mod settings;
mod shown;
mod stage;
mod steps;
mod told;

pub use agenda::{Agenda, Slot, What};
pub use command::{Command, Reply};
pub use hand::{Hand, Mine, Missed, Screen, statements};
pub use picture::{Body, Picture};
pub use presenter::{Attendee, Presenter, Prospect, Raised, Timing, Written};
pub use rehearsal::PRETENDED;
pub use settings::{Mode, Settings};
pub use shown::{Answer, Polled, Round, SeatResult, Spoken};
pub use stage::{By, Phase, Poll, Verdict};
pub use told::Page;

use stage::Stage;

/// Steps that can be taken back, at most.
const MOST_BACK: usize = 200;

/// How people come in, as the server found out. Shown on the picture until the room is locked; kept nowhere.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Way {
    /// The address that the QR code holds.
    pub url: String,
    /// The same as people type it.
    pub short: String,
    /// The Wi-Fi's name, if the facilitator gave it.
    pub network: Option<String>,
    /// What a second QR code says that joins the Wi-Fi.
    pub wifi: Option<String>,
}

/// A workshop.
#[derive(Clone, Debug)]
pub struct Workshop {
    scenario: Arc<Scenario>,
    settings: Settings,
    words: Words,
    agenda: Agenda,
    room: Room,
    stage: Stage,
    /// Stages before each step that can be taken back.
    before: Vec<Stage>,
    /// The vote that was open when its opening was taken back: the actions of the story before it, its round, its place.
    /// Opened again, it has its votes again.
    left: Option<(usize, u8, usize)>,
    /// The latest guesses: the actions of the story before them, their place. Asked for again, they are there again.
    guessed_at: Option<(usize, usize)>,
    /// A command that was asked about, and when.
    asked: Option<(Command, Millis)>,
    black: bool,
    way: Option<Way>,
    version: u64,
    lines: Vec<String>,
    /// What the facilitator did that moved something: what the file is made of when only totals are left.
    did: Vec<log::Entry>,
    /// The totals, when they are all that is left, or that there was in the file.
    totals: Option<Totals>,
}

impl Workshop {
    /// A workshop in its lobby. `start` is how the playthrough begins: a seed is enough.
    #[must_use]
    pub fn new(scenario: Arc<Scenario>, settings: Settings, start: impl Into<Start>) -> Self {
        let words = Words::of(&settings.language);
        let start = start.into();
        let play = Playthrough::new(scenario.clone(), &start);
        let told = told::opening(&words, &play);
        let mut room = Room::default();
        room.rules.smallest = settings.smallest;
        let lines = vec![log::Head::of(&scenario, &settings, &start).line()];
        Self {
            agenda: Agenda::of(&scenario, settings.minutes),
            words,
            room,
            stage: Stage {
                phase: Phase::Lobby,
                since: 0,
                begun: None,
                play: Arc::new(play),
                told: Arc::new(told),
                poll: None,
                past: Vec::new(),
                road: None,
            },
            scenario,
            settings,
            before: Vec::new(),
            left: None,
            guessed_at: None,
            asked: None,
            black: false,
            way: None,
            version: 1,
            lines,
            did: Vec::new(),
            totals: None,
        }
    }

    /// What is played.
    #[must_use]
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// What the facilitator set.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The words everything is said in.
    #[must_use]
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// The day as it was planned.
    #[must_use]
    pub fn agenda(&self) -> &Agenda {
        &self.agenda
    }

    /// What is going on.
    #[must_use]
    pub fn phase(&self) -> Phase {
        self.stage.phase
    }

    /// The people and what they said.
    #[must_use]
    pub fn room(&self) -> &Room {
        &self.room
    }

    /// The playthrough as far as the room has taken it.
    #[must_use]
    pub fn play(&self) -> &Playthrough {
        &self.stage.play
    }

    /// The questions that were decided, oldest first.
    pub fn past(&self) -> impl ExactSizeIterator<Item = &Poll> {
        self.stage.past.iter().map(AsRef::as_ref)
    }

    /// Everything the people said, in totals: what a report may tell.
    #[must_use]
    pub fn totals(&self) -> Totals {
        match &self.totals {
            Some(totals) => totals.clone(),
            None => {
                let rounds = self
                    .past()
                    .chain(self.stage.poll.as_ref())
                    .map(|poll| poll.ballots);
                self.room.totals(&rounds.collect::<Vec<_>>())
            }
        }
    }

    /// From now on there is nothing else.
    fn settle(&mut self) {
        let totals = self.totals();
        self.room.settle(&totals);
        self.totals = Some(totals);
    }

    /// Grows whenever something changes that is seen, but for the passing of time.
    #[must_use]
    pub fn version(&self) -> u64 {
        self.version
    }

    /// How people come in, if they can.
    #[must_use]
    pub fn way(&self) -> Option<&Way> {
        self.way.as_ref()
    }

    /// How people come in now; none when nobody can.
    pub fn reached_at(&mut self, way: Option<Way>) {
        if self.way != way {
            self.way = way;
            self.version += 1;
        }
    }

    /// Lines for the session's file that have come up since this was last called, each with its line end. The first call has the head.
    #[must_use]
    pub fn take_log(&mut self) -> Vec<String> {
        std::mem::take(&mut self.lines)
    }

    /// Who of those present has voted in the vote before the room; nobody when there is none.
    #[must_use]
    pub fn count(&self, now: Millis) -> Count {
        let ballot = self.stage.ballot();
        ballot
            .map(|(ballot, _)| self.room.count(ballot, now))
            .unwrap_or_default()
    }
}
