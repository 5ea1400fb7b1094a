//! A room plays together: whole workshops by commands alone and with scripted phones, resumed from any byte, and nothing seen too early.

use std::sync::Arc;

use twohats::story::Scenario;
use twohats::vote::Token;
use twohats::workshop::phone::{Message, Reply as Answer};
use twohats::workshop::{Command, Phase, Reply, Settings, Workshop};

use crate::support::scenario;

mod chaos;
mod hands;
mod kit;
mod log;
mod page;
mod phones;
mod presenter;
mod rehearsal;
mod report;

const ROTA: &str = "scenes/winter_rota/winter_rota.scenario.ron";
const SECOND: u64 = 1_000;

/// A workshop with a clock and a file, as a shell has them.
struct Session {
    workshop: Workshop,
    now: u64,
    file: String,
    requests: u64,
}

impl Session {
    fn new(settings: Settings) -> Self {
        let workshop = Workshop::new(rota(), settings, 7);
        Self {
            workshop,
            now: 0,
            file: String::new(),
            requests: 0,
        }
    }

    fn say(&mut self, command: Command) -> Reply {
        self.now += SECOND;
        let reply = self.workshop.command(command, self.now);
        self.file += &self.workshop.take_log().concat();
        reply
    }

    #[track_caller]
    fn does(&mut self, command: Command) {
        let reply = self.say(command.clone());
        assert_eq!(reply, Reply::Done, "{command:?} in {:?}", self.workshop.phase());
    }

    /// Goes on, meaning it, until this phase.
    #[track_caller]
    fn until(&mut self, phase: Phase) {
        for _ in 0..200 {
            if self.workshop.phase() == phase {
                return;
            }
            match self.say(Command::Next) {
                Reply::Done | Reply::Sure(_) => {}
                Reply::No(why) => panic!("stuck in {:?}: {why}", self.workshop.phase()),
            }
        }
        panic!("{phase:?} never came; it is {:?}", self.workshop.phase());
    }

    fn phone(&mut self, phone: u128, message: Message) -> Answer {
        self.requests += 1;
        let answer = self
            .workshop
            .phone(Token(phone), self.requests, &message, self.now);
        self.file += &self.workshop.take_log().concat();
        answer
    }

    fn join(&mut self, phones: std::ops::Range<u128>) {
        for phone in phones {
            assert_eq!(
                self.phone(phone, Message::Join(Default::default())),
                Answer::Welcome
            );
        }
    }

    /// The number of the vote that is open, as phones see it.
    fn round(&self) -> u32 {
        u32::try_from(self.workshop.room().ballots.len()).expect("few votes")
    }

    fn vote(&mut self, phone: u128, option: u8) -> Answer {
        let round = self.round();
        self.phone(
            phone,
            Message::Vote {
                round,
                seat: Default::default(),
                option,
            },
        )
    }
}

fn rota() -> Arc<Scenario> {
    scenario(ROTA)
}

fn json(what: &impl serde::Serialize) -> String {
    serde_json::to_string(what).expect("plain data")
}
