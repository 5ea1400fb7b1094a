//! A career on its campaign: where it stands, what is played next and with what.

use std::sync::Arc;

use crate::play::replay::Drift;
use crate::play::{Playthrough, Start};
use crate::story::Scenario;

use super::campaign::Campaign;
use super::carry::carried;
use super::lived::Lived;
use super::log::{Career, LONGEST};
use super::promise::Promise;

/// A career with all it is reckoned from.
#[derive(Debug, Clone)]
pub struct Road {
    campaign: Arc<Campaign>,
    /// One for each part.
    scenarios: Vec<Arc<Scenario>>,
    career: Career,
    lived: Vec<Lived>,
    /// How the parts differ from what was recorded.
    drift: Vec<(usize, Drift)>,
}

/// Why a career is not one of this campaign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mismatch {
    /// It is of another campaign: the id of its own.
    Campaign(String),
    /// The campaign has another scenario in the place of this part: its number, from 1, and the scenario's id.
    Part(usize, String),
}

impl std::fmt::Display for Mismatch {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Campaign(id) => write!(out, "this is a career of another campaign, `{id}`"),
            Self::Part(number, scenario) => write!(
                out,
                "its part {number} is `{scenario}`, and the campaign has another one there"
            ),
        }
    }
}

impl std::error::Error for Mismatch {}

/// Where a career stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Now {
    /// This part is to be played, or to be gone on with.
    Part(usize),
    /// This part is over, and another one comes.
    Passage(usize),
    /// It is over.
    Over,
}

impl Road {
    /// Plays again what was played. The scenarios are those of the campaign's parts, in their order.
    ///
    /// # Errors
    /// When the career is of another campaign, or of other parts.
    pub fn new(
        campaign: Arc<Campaign>,
        scenarios: Vec<Arc<Scenario>>,
        career: Career,
    ) -> Result<Self, Mismatch> {
        if career.campaign != campaign.id {
            return Err(Mismatch::Campaign(career.campaign));
        }
        let (mut lived, mut drift) = (Vec::new(), Vec::new());
        for (at, part) in career.parts.iter().enumerate() {
            let Some(scenario) = scenarios.get(at).filter(|one| one.id == part.replay.scenario) else {
                return Err(Mismatch::Part(at + 1, part.replay.scenario.clone()));
            };
            let (played, differs) = part.replay.run(scenario.clone());
            drift.extend(differs.into_iter().map(|one| (at, one)));
            lived.push(Lived::of(&played));
        }
        Ok(Self {
            campaign,
            scenarios,
            career,
            lived,
            drift,
        })
    }

    /// The campaign.
    #[must_use]
    pub fn campaign(&self) -> &Campaign {
        &self.campaign
    }

    /// What is kept of it.
    #[must_use]
    pub fn career(&self) -> &Career {
        &self.career
    }

    /// What was lived, part by part; the latest may not be over.
    #[must_use]
    pub fn lived(&self) -> &[Lived] {
        &self.lived
    }

    /// How the parts differ from what was recorded, by the place of the part. What is kept from now on differs no more.
    #[must_use]
    pub fn drift(&self) -> &[(usize, Drift)] {
        &self.drift
    }

    /// How the part at this place differs from what was recorded.
    pub fn drift_of(&self, at: usize) -> impl DoubleEndedIterator<Item = &Drift> {
        let own = self.drift.iter().filter(move |(part, _)| *part == at);
        own.map(|(_, drift)| drift)
    }

    /// The scenario of a part.
    #[must_use]
    pub fn scenario(&self, at: usize) -> Option<&Arc<Scenario>> {
        self.scenarios.get(at)
    }

    /// Where it stands.
    #[must_use]
    pub fn now(&self) -> Now {
        let Some(latest) = self.lived.len().checked_sub(1) else {
            return Now::Part(0);
        };
        let last = latest + 1 == self.campaign.parts.len();
        match (self.lived[latest].over, last, self.career.parts[latest].promise) {
            (false, ..) => Now::Part(latest),
            (true, true, _) => Now::Over,
            (true, false, None) => Now::Passage(latest),
            (true, false, Some(_)) => Now::Part(latest + 1),
        }
    }

    /// The part that is to be played, as far as it was played already; none when another thing comes first.
    #[must_use]
    pub fn playthrough(&self) -> Option<Playthrough> {
        let Now::Part(at) = self.now() else { return None };
        let scenario = self.scenarios.get(at)?.clone();
        if let Some(part) = self.career.parts.get(at) {
            return Some(part.replay.run(scenario).0);
        }
        Some(Playthrough::new(scenario.clone(), self.start(at)))
    }

    /// What the part at this place begins with.
    #[must_use]
    pub fn start(&self, at: usize) -> Start {
        let lived = &self.lived[..at.min(self.lived.len())];
        let carried = carried(&self.campaign, at, lived, &self.career.promised());
        let carried = match self.scenarios.get(at) {
            Some(scenario) => carried.fit(scenario).carried,
            None => carried,
        };
        Start {
            seed: self.career.seed_of(at),
            carried,
        }
    }

    /// The place of the part that may still be played otherwise: until something is promised after it.
    #[must_use]
    pub fn open_part(&self) -> usize {
        match self.now() {
            Now::Part(at) | Now::Passage(at) => at,
            Now::Over => self.campaign.parts.len().saturating_sub(1),
        }
    }

    /// Keeps what was played of the part that is open. Whether that is anything new.
    pub fn keep(&mut self, played: &Playthrough) -> bool {
        let at = self.open_part();
        let own = self
            .scenarios
            .get(at)
            .is_some_and(|one| one.id == played.scenario().id);
        if !own || played.is_edited() {
            return false;
        }
        let replay = played.replay();
        if self
            .career
            .parts
            .get(at)
            .is_some_and(|part| part.replay == replay)
        {
            return false;
        }
        self.career = self.career.holding(at, replay);
        self.lived.truncate(at);
        self.lived.push(Lived::of(played));
        self.drift.retain(|(part, _)| *part != at);
        true
    }

    /// Answers and promises between two parts. False when it is not the time for that.
    pub fn promise(&mut self, answer: &str, promise: Promise) -> bool {
        let Now::Passage(at) = self.now() else {
            return false;
        };
        let part = &mut self.career.parts[at];
        part.answer = answer.trim().chars().take(LONGEST).collect();
        part.promise = Some(promise);
        true
    }
}
