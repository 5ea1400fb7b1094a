//! What somebody sees in their hand: the page on their phone.

use serde::Serialize;

use super::Workshop;
use super::shown::{Answer, Polled, Round, Spoken, all_plain, plain};
use super::stage::{Phase, Poll};
use crate::present;
use crate::vote::{Guess, Kind, Millis, Person, Seat, Token, When};
use crate::words::Words;

/// What a phone is sent: never a result before it is revealed, never anybody else's vote, no state of the team.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Hand {
    /// Grows with every change other than time.
    pub version: u64,
    /// The scenario's title.
    pub title: String,
    /// The language of all words in it, such as `de`.
    pub language: String,
    /// Whether this phone is in.
    pub joined: bool,
    /// Whether the facilitator sent it out.
    pub removed: bool,
    /// Whether nobody new is let in.
    pub locked: bool,
    /// The name it goes by; empty when it has none.
    pub name: String,
    /// The table, from 1.
    pub table: Option<u8>,
    /// How many tables there are to choose from; 0 when nobody is asked.
    pub tables: u8,
    /// Whether it watches instead of voting.
    pub observer: bool,
    /// The latest number of what it said: it counts on from here.
    pub last: u64,
    /// When it came in, in the workshop's milliseconds: by this it knows whether what it has still to say was meant for this
    /// workshop.
    pub since: Option<Millis>,
    /// What of it came too late.
    pub missed: Missed,
    /// What is kept, where and how long: one sentence.
    pub privacy: String,
    /// The rest.
    pub screen: Screen,
}

/// What came when it did not count any more, by the numbers phones know it by: said wherever the room is by then, for nothing a
/// phone sends is lost in silence.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Missed {
    /// Votes.
    pub vote: Vec<u32>,
    /// Guesses.
    pub guess: Vec<u32>,
}

/// Somebody's own vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Mine {
    /// As whom.
    pub seat: Seat,
    /// The option that counts; none when there is none.
    pub option: Option<u8>,
}

/// What there is on it, by phase.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Screen {
    /// Before the first scene.
    Lobby {
        /// What it is about.
        summary: String,
        /// The statements of the form, while they wait for an answer.
        form: Vec<String>,
    },
    /// A page is read on the wall; here for those who cannot see it.
    Page {
        /// The words.
        spoken: Vec<Spoken>,
        /// The decision taken, while its outcome is told.
        decided: Option<Answer>,
    },
    /// A vote, open or closed.
    Vote {
        /// The question.
        poll: Polled,
        /// Their own votes, one for each as whom they vote.
        mine: Vec<Mine>,
        /// Whether a vote of theirs came after the close.
        came_late: bool,
        /// Whether they joined after it was closed, and so could not vote.
        joined_late: bool,
        /// What they may write: a reason, a word, another option.
        write: Vec<Kind>,
    },
    /// The result.
    Result {
        /// The question.
        poll: Polled,
        /// Their own votes.
        mine: Vec<Mine>,
        /// Whether they joined after it was closed.
        joined_late: bool,
        /// The rounds that may be seen.
        rounds: Vec<Round>,
    },
    /// People talk.
    Discuss {
        /// The question.
        prompt: String,
        /// With whom, and what about.
        task: String,
        /// The author's questions.
        questions: Vec<String>,
    },
    /// The decision.
    Decided {
        /// The option.
        answer: Answer,
        /// How it came about.
        words: String,
    },
    /// They guess what will move.
    Predict {
        /// The guess's number, by which they answer.
        number: u32,
        /// The option it is about.
        answer: Answer,
        /// The gauges.
        gauges: [String; 3],
        /// Their own guesses.
        mine: [Option<Guess>; 3],
    },
    /// What moved, and why.
    Why {
        /// The decision taken.
        decided: Option<Answer>,
        /// The gauges.
        gauges: [String; 3],
        /// The movements.
        moved: Vec<present::Moved>,
    },
    /// Looking back.
    Debrief {
        /// Questions for the room.
        questions: Vec<String>,
        /// The statements of the form, while they wait for an answer.
        form: Vec<String>,
        /// What they have committed themselves to.
        commitment: String,
    },
    /// It is over.
    Finished {
        /// What is kept, and what is not.
        words: String,
    },
}

impl Workshop {
    /// What somebody sees in their hand now.
    #[must_use]
    pub fn hand(&self, token: Token, now: Millis) -> Hand {
        let person = self.room.people.get(token);
        Hand {
            version: self.version,
            title: self.title(),
            language: self.words.language().to_owned(),
            joined: person.is_some_and(|one| !one.removed),
            removed: person.is_some_and(|one| one.removed),
            locked: self.room.people.locked,
            name: person.and_then(|one| one.name.clone()).unwrap_or_default(),
            table: person.and_then(|one| one.table),
            tables: self.settings.tables,
            observer: person.is_some_and(|one| one.observer),
            last: person.map_or(0, |one| one.last),
            since: person.map(|one| one.joined),
            missed: self.missed(token),
            privacy: self.words.say("room-privacy"),
            screen: self.screen(token, person, now),
        }
    }

    fn missed(&self, token: Token) -> Missed {
        let (ballots, guesses) = (self.room.ballots.iter(), self.room.guesses.iter());
        let ballots = (1..).zip(ballots).filter(|(_, one)| one.came_late(token));
        let guesses = (1..).zip(guesses).filter(|(_, one)| one.came_late(token));
        Missed {
            vote: ballots.map(|(number, _)| number).collect(),
            guess: guesses.map(|(number, _)| number).collect(),
        }
    }

    fn screen(&self, token: Token, person: Option<&Person>, now: Millis) -> Screen {
        let stage = &self.stage;
        let poll = stage.poll.as_ref();
        let gauges = || present::names::gauges(&self.words);
        let decided = || stage.past.last().and_then(|poll| self.answer(poll));
        let screen = match stage.phase {
            Phase::Lobby => None,
            Phase::Read(_) | Phase::Outcome(_) | Phase::Road(_) => {
                let told = matches!(stage.phase, Phase::Outcome(_));
                let page = stage.pages().and_then(|(pages, page)| pages.get(page));
                let mut spoken = page.map(|page| self.spoken(page)).unwrap_or_default();
                let decided = decided().filter(|_| told);
                // What was decided stands above the page already.
                spoken.retain(|one| decided.as_ref().is_none_or(|answer| answer.label != one.text));
                Some(Screen::Page { spoken, decided })
            }
            Phase::Vote(round) | Phase::Closed(round) | Phase::Revealed(round) => {
                poll.and_then(|poll| self.voting(poll, round, token, person, now))
            }
            Phase::Discuss => poll.map(|poll| Screen::Discuss {
                prompt: plain(&poll.ask.prompt),
                task: self.words.say("room-discuss"),
                questions: all_plain(&self.scenario.decision(poll.ask.question.decision).questions),
            }),
            Phase::Decided => poll.and_then(|poll| {
                Some(Screen::Decided {
                    answer: self.answer(poll)?,
                    words: self.how_decided(poll),
                })
            }),
            Phase::Predict => poll.and_then(|poll| {
                let place = poll.guesses?;
                let guesses = self.room.guesses.get(place)?;
                Some(Screen::Predict {
                    number: u32::try_from(place).unwrap_or(u32::MAX).saturating_add(1),
                    answer: self.answer(poll)?,
                    gauges: gauges(),
                    mine: [0, 1, 2].map(|thing| guesses.of(token, thing)),
                })
            }),
            Phase::Why => Some(Screen::Why {
                decided: decided(),
                gauges: gauges(),
                moved: stage.told.moved.clone(),
            }),
            Phase::RoadWhy => stage.road.as_ref().map(|road| Screen::Why {
                decided: None,
                gauges: gauges(),
                moved: road.told.moved.clone(),
            }),
            Phase::Debrief => Some(Screen::Debrief {
                questions: all_plain(&self.scenario.questions),
                form: self.form(token, When::After),
                commitment: self.commitment(token),
            }),
            Phase::Finished => Some(Screen::Finished {
                words: self.words.say("room-finished"),
            }),
        };
        screen.unwrap_or_else(|| Screen::Lobby {
            summary: plain(&self.scenario.summary),
            form: self.form(token, When::Before),
        })
    }

    fn voting(
        &self,
        poll: &Poll,
        round: u8,
        token: Token,
        person: Option<&Person>,
        now: Millis,
    ) -> Option<Screen> {
        let ballot = self.room.ballots.get(poll.ballot(round)?)?;
        let asked = self.polled(poll, round, now)?;
        let mine = ballot.seats().iter().map(|seat| Mine {
            seat: *seat,
            option: ballot.vote(token, *seat),
        });
        let mine = mine.collect();
        let closed = ballot.closing.filter(|_| !ballot.open);
        let late = |one: &Person| closed.is_some_and(|(at, _)| one.joined >= at);
        let joined_late = ballot.vote(token, Seat::Boss).is_none() && person.is_some_and(late);
        if self.stage.phase == Phase::Revealed(round) {
            return Some(Screen::Result {
                poll: asked,
                mine,
                joined_late,
                rounds: self.rounds(poll),
            });
        }
        let may = [
            (self.settings.reasons, Kind::Reason),
            (self.settings.cloud, Kind::Word),
            (self.settings.none, Kind::Idea),
        ];
        Some(Screen::Vote {
            poll: asked,
            mine,
            came_late: ballot.came_late(token),
            joined_late,
            write: may
                .into_iter()
                .filter_map(|(may, kind)| may.then_some(kind))
                .collect(),
        })
    }

    /// The statements of the form while it waits for somebody's answers.
    fn form(&self, token: Token, when: When) -> Vec<String> {
        match self.room.forms.of(token, when) {
            Some(_) => Vec::new(),
            None => statements(&self.words),
        }
    }

    fn commitment(&self, token: Token) -> String {
        let mut own = self.room.texts.all();
        let own = own.find(|text| text.from == Some(token) && text.kind == Kind::Commitment);
        own.map(|text| text.text.clone()).unwrap_or_default()
    }
}

/// The statements people answer before and after.
#[must_use]
pub fn statements(words: &Words) -> Vec<String> {
    vec![
        words.say("room-form-read"),
        words.say("room-form-ask"),
        words.say("room-form-tell"),
        words.say("room-form-cost"),
        words.say("room-form-mind"),
    ]
}
