//! What the room sees on the wall.

use serde::Serialize;

use super::conduct::SURE_WITHIN;
use super::rehearsal::PRETENDED;
use super::shown::{Answer, Polled, Round, plain};
use super::stage::{By, Phase, Poll};
use super::told::Page;
use super::{Mode, Way, Workshop};
use crate::present::{self, Line, Scene, Stage, Team};
use crate::vote::{Millis, Moved};

/// The picture on the wall: nothing is in it that the room may not see.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Picture {
    /// The scenario's title.
    pub title: String,
    /// Grows with every change other than time.
    pub version: u64,
    /// Whether it is to be black.
    pub black: bool,
    /// How to come in; none when the room is locked, when it is over, or when there are no phones.
    pub way: Option<Way>,
    /// Phones that are here.
    pub phones: u32,
    /// One sentence for the facilitator that gives nothing away: what has to be done once more, and how many have voted.
    pub notice: Option<String>,
    /// The team as it is.
    pub team: Team,
    /// The rest.
    pub body: Body,
}

/// What of it there is, by phase.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Body {
    /// People come in.
    Lobby {
        /// What it is about.
        summary: String,
        /// What the player is told before the first scene, by paragraphs.
        briefing: Vec<String>,
    },
    /// A page is read.
    Page {
        /// The scene it plays in, when one has opened.
        scene: Option<Scene>,
        /// Who is on stage, doing what.
        stage: Stage,
        /// What is read.
        lines: Vec<Line>,
        /// Which page, from 1.
        page: usize,
        /// Of how many.
        pages: usize,
        /// The option of the road not taken, in words, when that is what is read.
        road: Option<String>,
    },
    /// A vote is open, or closed and hidden.
    Vote {
        /// The question.
        poll: Polled,
    },
    /// The result.
    Result {
        /// The question.
        poll: Polled,
        /// The rounds that may be seen.
        rounds: Vec<Round>,
        /// Who changed their mind.
        moved: Option<Moved>,
        /// Words that people sent and the facilitator let through, with how often.
        cloud: Vec<(String, u32)>,
        /// Reasons, likewise.
        reasons: Vec<(String, u32)>,
    },
    /// People talk.
    Discuss {
        /// The question they talk about.
        prompt: String,
        /// Its options.
        options: Vec<Answer>,
        /// With whom, and what about.
        task: String,
        /// The author's questions.
        questions: Vec<String>,
        /// The rounds that have been seen.
        rounds: Vec<Round>,
        /// Milliseconds since it began.
        since: Millis,
    },
    /// The decision.
    Decided {
        /// The question.
        prompt: String,
        /// The option.
        answer: Answer,
        /// How it came about.
        by: By,
        /// The same in words, with the facilitator's reason.
        words: String,
    },
    /// The room guesses.
    Predict {
        /// The option it is about.
        answer: Answer,
        /// The gauges.
        gauges: [String; 3],
        /// What is asked.
        task: String,
        /// How many have guessed.
        guessed: u32,
    },
    /// What moved, and why.
    Why {
        /// The movements, oldest first.
        moved: Vec<present::Moved>,
        /// Whether they are of days that passed, not of a decision.
        days: bool,
        /// What the room had guessed, for each gauge: down, the same, up. Empty when it had not.
        guessed: Vec<[u32; 3]>,
        /// The option of the road not taken, in words, when it is about that.
        road: Option<String>,
    },
    /// Looking back.
    Debrief {
        /// The author's opening words.
        opening: String,
        /// Questions for the room.
        questions: Vec<String>,
        /// How many have committed themselves to something.
        commitments: u32,
    },
    /// It is over.
    Finished {
        /// What is kept, and what is not.
        words: String,
    },
}

impl Workshop {
    /// What the room sees now.
    #[must_use]
    pub fn picture(&self, now: Millis) -> Picture {
        let road = self.stage.road.as_ref();
        Picture {
            title: self.title(),
            version: self.version,
            black: self.black,
            way: self
                .way
                .clone()
                .filter(|_| !self.room.people.locked && !self.is_finished()),
            phones: self.room.phones(now),
            notice: self.notice(now),
            team: road.map_or_else(|| self.stage.told.team.clone(), |road| road.told.team.clone()),
            body: self.body(now),
        }
    }

    fn notice(&self, now: Millis) -> Option<String> {
        if let Some(asked) = self.asked_about(now) {
            return Some(asked);
        }
        let open = self
            .before
            .last()
            .is_some_and(|before| matches!(before.phase, Phase::Vote(_)));
        if open && self.stage.phase == Phase::Discuss {
            return Some(self.words.say("room-closed-first"));
        }
        if let Some((hands, people)) = self.surplus_hands() {
            let values = [("hands", hands.into()), ("people", people.into())];
            return Some(self.words.fill("room-more-hands", &values));
        }
        let pretended = [("phones", PRETENDED.into())];
        match (self.settings.rehearsal, self.settings.mode) {
            (false, _) => None,
            (true, Mode::Hands) => Some(self.words.say("room-check-hands")),
            (true, _) => Some(self.words.fill("room-check", &pretended)),
        }
    }

    /// Hands typed in for the vote before the room, and people here without a phone, when there are more hands than people. While
    /// nobody has said how many people there are, no number of hands is too many.
    fn surplus_hands(&self) -> Option<(u32, u32)> {
        let people = self.room.heads;
        let ballot = self.room.ballots.get(self.stage.ballot()?.0)?;
        let hands = ballot.seats().iter().map(|seat| ballot.hands_as(*seat)).max()?;
        (hands > people && people > 0).then_some((hands, people))
    }

    /// What is asked about, in words: the same command once more does it.
    fn asked_about(&self, now: Millis) -> Option<String> {
        let (command, at) = self.asked.as_ref()?;
        let still = now.saturating_sub(*at) <= SURE_WITHIN;
        still.then(|| self.question(command, self.count(now))).flatten()
    }

    fn body(&self, now: Millis) -> Body {
        let stage = &self.stage;
        let poll = stage.poll.as_ref();
        let road = stage.road.as_ref().map(|road| plain(&road.label));
        let body = match stage.phase {
            Phase::Lobby => None,
            Phase::Read(page) => Some(shown(&stage.told.read, page, None)),
            Phase::Outcome(page) => Some(shown(&stage.told.outcome, page, None)),
            Phase::Road(page) => {
                let pages = stage.road.as_ref().map_or(&[][..], |road| &road.told.outcome);
                Some(shown(pages, page, road))
            }
            Phase::Vote(round) | Phase::Closed(round) => poll
                .and_then(|poll| self.polled(poll, round, now))
                .map(|poll| Body::Vote { poll }),
            Phase::Revealed(round) => poll.and_then(|poll| self.result(poll, round, now)),
            Phase::Discuss => poll.map(|poll| self.discussed(poll, now)),
            Phase::Decided => poll.and_then(|poll| self.decided(poll)),
            Phase::Predict => poll.and_then(|poll| self.guessing(poll)),
            Phase::Why => Some(Body::Why {
                moved: stage.told.moved.clone(),
                days: self.is_of_days(),
                guessed: self.guessed(stage.past.last().map(AsRef::as_ref)),
                road: None,
            }),
            Phase::RoadWhy => Some(Body::Why {
                moved: stage
                    .road
                    .as_ref()
                    .map(|road| road.told.moved.clone())
                    .unwrap_or_default(),
                days: false,
                guessed: Vec::new(),
                road,
            }),
            Phase::Debrief => Some(Body::Debrief {
                opening: self.scenario.opening.clone(),
                questions: self.scenario.questions.clone(),
                commitments: self.commitments(),
            }),
            Phase::Finished => Some(Body::Finished {
                words: self.words.say("room-finished"),
            }),
        };
        body.unwrap_or_else(|| Body::Lobby {
            summary: self.scenario.summary.clone(),
            briefing: present::paragraphs(&self.scenario.briefing).map(plain).collect(),
        })
    }

    /// Whether what moved did so in days that passed by themselves, after all that came of a decision.
    pub(super) fn is_of_days(&self) -> bool {
        self.stage.phase == Phase::Why && self.stage.told.outcome.is_empty()
    }

    fn result(&self, poll: &Poll, round: u8, now: Millis) -> Option<Body> {
        let ballot = poll.ballot(round);
        Some(Body::Result {
            poll: self.polled(poll, round, now)?,
            rounds: self.rounds(poll),
            moved: self.moved(poll),
            cloud: self.room.texts.cloud(ballot),
            reasons: self.reasons(ballot),
        })
    }

    fn discussed(&self, poll: &Poll, now: Millis) -> Body {
        let decision = self.scenario.decision(poll.ask.question.decision);
        Body::Discuss {
            prompt: plain(&poll.ask.prompt),
            options: super::shown::answers(&poll.ask.offers),
            task: self.words.say("room-discuss"),
            questions: decision.questions.clone(),
            rounds: self.rounds(poll),
            since: now.saturating_sub(self.stage.since),
        }
    }

    fn decided(&self, poll: &Poll) -> Option<Body> {
        let verdict = poll.verdict.as_ref()?;
        Some(Body::Decided {
            prompt: plain(&poll.ask.prompt),
            answer: self.answer(poll)?,
            by: verdict.by,
            words: self.how_decided(poll),
        })
    }

    fn guessing(&self, poll: &Poll) -> Option<Body> {
        let guesses = self.room.guesses.get(poll.guesses?)?;
        Some(Body::Predict {
            answer: self.answer(poll)?,
            gauges: present::names::gauges(&self.words),
            task: self.words.say("room-predict"),
            guessed: guesses.people(),
        })
    }

    /// The option that was decided for.
    pub(super) fn answer(&self, poll: &Poll) -> Option<Answer> {
        let number = poll.verdict.as_ref()?.option;
        super::shown::answers(&poll.ask.offers)
            .into_iter()
            .find(|one| one.number == number)
    }

    /// How a decision came about, in words.
    #[must_use]
    pub fn how_decided(&self, poll: &Poll) -> String {
        let Some(verdict) = &poll.verdict else {
            return String::new();
        };
        let reason = [("reason", verdict.reason.as_str().into())];
        match (verdict.by, verdict.reason.is_empty()) {
            (By::Votes, _) => self.words.say("room-by-votes"),
            (By::Tie, _) => self.words.fill("room-by-tie", &reason),
            (By::Nobody, true) => self.words.say("room-by-nobody"),
            (By::Nobody, false) => self.words.fill("room-by-nobody-reason", &reason),
            (By::Override, _) => self.words.fill("room-by-override", &reason),
        }
    }

    /// What the room had guessed of a decision, when enough had.
    pub(super) fn guessed(&self, poll: Option<&Poll>) -> Vec<[u32; 3]> {
        let guesses = poll.and_then(|poll| self.room.guesses.get(poll.guesses?));
        let guesses = guesses.filter(|guesses| guesses.may_be_seen(self.room.rules.smallest));
        guesses
            .map(|guesses| (0..3).map(|thing| guesses.tally(thing)).collect())
            .unwrap_or_default()
    }

    /// Reasons of a vote that may be seen, each with how many gave it.
    fn reasons(&self, ballot: Option<usize>) -> Vec<(String, u32)> {
        use crate::vote::{Kind, State, merged};
        let seen = self.room.texts.all().filter(|text| {
            text.state == State::Shown
                && matches!(text.kind, Kind::Reason | Kind::Idea)
                && text.ballot == ballot
        });
        merged(seen.map(|text| text.text.as_str()))
    }
}

fn shown(pages: &[Page], at: usize, road: Option<String>) -> Body {
    let page = pages.get(at);
    Body::Page {
        scene: page.and_then(|page| page.scene.clone()),
        stage: page.map(|page| page.stage.clone()).unwrap_or_default(),
        lines: page.map(|page| page.lines.clone()).unwrap_or_default(),
        page: at + 1,
        pages: pages.len().max(1),
        road,
    }
}
