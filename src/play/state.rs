//! The whole state of a playthrough, and its hash.

use xxhash_rust::xxh3::Xxh3;

use super::condition::progress;
use crate::sim::luck::Luck;
use crate::sim::team::Team;
use crate::sim::vocabulary::Hat;
use crate::story::Scenario;
use crate::story::fill::Values;
use crate::story::ids::{ChoiceId, DecisionId, EndingId, SceneId};

use super::calls::Calls;
use super::event::{Action, Question};

/// Room for the bytes of a usual team, so that hashing allocates once.
const TEAM_BYTES: usize = 4096;

/// Everything that can differ between two moments of a playthrough.
#[derive(Debug, PartialEq)]
pub struct State {
    /// The seed all luck comes from.
    pub seed: u64,
    /// The team.
    pub team: Team,
    /// The scene on screen.
    pub scene: SceneId,
    /// What the story waits for.
    pub waiting: Waiting,
    /// Flags, by id.
    pub flags: Vec<bool>,
    /// Counters, by id.
    pub counters: Vec<i32>,
    /// Incident cards already drawn, by id.
    pub drawn: Vec<bool>,
    /// Whether each scene somebody asks about has been opened and left, by [`crate::story::ids::VisitId`].
    pub visited: Vec<bool>,
    /// Decisions taken so far, in order.
    pub taken: Vec<Taken>,
    /// By decision, what it ever came to: what `taken` says, at hand. Empty in a story that never asks.
    pub ever: Vec<Ever>,
    /// Where an incident broke in: workdays still to pass, then this scene.
    pub interrupted: Option<(u32, SceneId)>,
    /// Where scenes that were called return to.
    pub calls: Calls,
}

/// What the story waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Waiting {
    /// The page to be turned after the scene's text.
    Page,
    /// The page to be turned after the text of a choice.
    PageAfter(DecisionId, ChoiceId),
    /// A decision.
    Decision(DecisionId),
    /// Nothing: the story ended here.
    Over(EndingId),
}

/// What a decision ever came to in this playthrough.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ever(u16);

impl Ever {
    /// Behind the options, of which there are fewer.
    const HATS: u16 = 8;
    const WORKED: u16 = 1 << 15;

    /// Whether the option was taken.
    #[must_use]
    pub fn chose(self, choice: ChoiceId) -> bool {
        self.0 & option(choice) != 0
    }

    /// Whether the hat was worn.
    #[must_use]
    pub fn wore(self, hat: Hat) -> bool {
        self.0 & worn(hat) != 0
    }

    /// Whether it worked out.
    #[must_use]
    pub fn worked(self) -> bool {
        self.0 & Self::WORKED != 0
    }

    /// Takes in one more time.
    pub(super) fn add(&mut self, choice: ChoiceId, hat: Hat, worked: bool) {
        self.0 |= option(choice) | worn(hat) | if worked { Self::WORKED } else { 0 };
    }
}

fn option(choice: ChoiceId) -> u16 {
    1 << choice.0.min(Ever::HATS - 1)
}

fn worn(hat: Hat) -> u16 {
    1 << (Ever::HATS + hat as u16)
}

/// A decision that was taken.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Taken {
    /// Which decision.
    pub decision: DecisionId,
    /// Which option.
    pub choice: ChoiceId,
    /// The hat worn.
    pub hat: Hat,
    /// Whether it worked out.
    pub worked: bool,
    /// The workday it was taken on, 0 is the first.
    pub day: u32,
    /// Structure as the team felt it, 0..1.
    pub structure: f64,
    /// Consideration as the team felt it, 0..1.
    pub consideration: f64,
}

impl Clone for State {
    fn clone(&self) -> Self {
        Self {
            seed: self.seed,
            team: self.team.clone(),
            scene: self.scene,
            waiting: self.waiting,
            flags: self.flags.clone(),
            counters: self.counters.clone(),
            drawn: self.drawn.clone(),
            visited: self.visited.clone(),
            taken: self.taken.clone(),
            ever: self.ever.clone(),
            interrupted: self.interrupted,
            calls: self.calls,
        }
    }

    /// Reuses the room of the lists: rollouts begin millions of times from the same moment.
    fn clone_from(&mut self, source: &Self) {
        // No `..`: a new field that is forgotten here does not compile.
        let Self {
            seed,
            team,
            scene,
            waiting,
            flags,
            counters,
            drawn,
            visited,
            taken,
            ever,
            interrupted,
            calls,
        } = source;
        self.seed = *seed;
        self.team.clone_from(team);
        self.scene = *scene;
        self.waiting = *waiting;
        self.flags.clone_from(flags);
        self.counters.clone_from(counters);
        self.drawn.clone_from(drawn);
        self.visited.clone_from(visited);
        self.taken.clone_from(taken);
        self.ever.clone_from(ever);
        self.interrupted = *interrupted;
        self.calls = *calls;
    }
}

impl State {
    /// The share of each piece of work that is behind the team, 0 to 1.
    pub fn work(&self) -> impl Iterator<Item = f64> {
        self.team.items.iter().map(progress)
    }

    /// The decision waiting for the player, if there is one.
    #[must_use]
    pub fn open_decision(&self) -> Option<DecisionId> {
        match self.waiting {
            Waiting::Decision(decision) => Some(decision),
            Waiting::Page | Waiting::PageAfter(..) | Waiting::Over(_) => None,
        }
    }

    /// The question waiting for the player, if there is one.
    #[must_use]
    pub fn question(&self) -> Option<Question> {
        let decision = self.open_decision()?;
        let before = self.taken.len();
        Some(Question { decision, before })
    }

    /// The action that takes this option of the decision that waits; none when none does.
    #[must_use]
    pub fn answer(&self, choice: ChoiceId) -> Option<Action> {
        let decision = self.open_decision()?;
        Some(Action::Choose { decision, choice })
    }

    /// What texts can speak of now.
    #[must_use]
    pub fn values(&self) -> Values {
        Values {
            day: self.team.day + 1,
            counters: self.counters.clone(),
        }
    }

    /// The ending, once the story is over.
    #[must_use]
    pub fn ending(&self) -> Option<EndingId> {
        match self.waiting {
            Waiting::Over(ending) => Some(ending),
            Waiting::Page | Waiting::PageAfter(..) | Waiting::Decision(_) => None,
        }
    }

    /// What this decision ever came to.
    #[must_use]
    pub fn ever(&self, decision: DecisionId) -> Ever {
        if let Some(ever) = self.ever.get(decision.index()) {
            return *ever;
        }
        // A plan may ask what the story does not.
        let mut ever = Ever::default();
        for taken in self.taken.iter().filter(|taken| taken.decision == decision) {
            ever.add(taken.choice, taken.hat, taken.worked);
        }
        ever
    }

    /// The latest time this decision was taken.
    #[must_use]
    pub fn taken(&self, decision: DecisionId) -> Option<&Taken> {
        self.taken.iter().rev().find(|taken| taken.decision == decision)
    }

    /// The draw that settles this decision if it is taken now, 0..1: it works out when below the odds.
    ///
    /// A decision that is asked again has new luck, on the same day too.
    #[must_use]
    pub fn luck(&self, decision: DecisionId) -> f64 {
        Luck::new(self.seed).decision(self.team.day, self.asking(decision))
    }

    /// This decision and how often it was taken before: what its luck goes by.
    pub(super) fn asking(&self, decision: DecisionId) -> u32 {
        let before = self.taken.iter().filter(|taken| taken.decision == decision);
        (before.count() as u32) << 16 | u32::from(decision.0)
    }

    /// A hash of the whole state: equal on every machine and in every build for the same scenario, seed and choices.
    #[must_use]
    pub fn hash(&self, scenario: &Scenario) -> u64 {
        self.hash_with(scenario.hash)
    }

    /// The same as it was when the file of the scenario had another hash: with other remarks in it, or another layout.
    pub(super) fn hash_with(&self, content: u64) -> u64 {
        let mut hasher = Xxh3::new();
        let mut word = |value: u64| hasher.update(&value.to_le_bytes());
        word(content);
        word(self.seed);
        word(u64::from(self.scene.0));
        match self.waiting {
            Waiting::Page => word(0),
            Waiting::PageAfter(decision, choice) => word(pack(1, decision.0, choice.0)),
            Waiting::Decision(decision) => word(pack(2, decision.0, 0)),
            Waiting::Over(ending) => word(pack(3, ending.0, 0)),
        }
        for &flag in &self.flags {
            word(u64::from(flag));
        }
        for &counter in &self.counters {
            word(u64::from(counter.cast_unsigned()));
        }
        for &drawn in &self.drawn {
            word(u64::from(drawn));
        }
        for &visited in &self.visited {
            word(u64::from(visited));
        }
        for taken in &self.taken {
            word(pack(u16::from(taken.worked), taken.decision.0, taken.choice.0));
            word(u64::from(taken.day));
            word(taken.structure.to_bits());
            word(taken.consideration.to_bits());
        }
        match self.interrupted {
            None => word(0),
            Some((days, scene)) => word(1 + u64::from(days) + (u64::from(scene.0) << 32)),
        }
        if !self.calls.is_empty() {
            word(self.calls.shape());
            self.calls.scenes().for_each(|scene| word(u64::from(scene.0)));
        }
        let mut team = Vec::with_capacity(TEAM_BYTES);
        self.team.write_bytes(&mut team);
        hasher.update(&team);
        hasher.digest()
    }
}

fn pack(kind: u16, high: u16, low: u16) -> u64 {
    (u64::from(kind) << 32) | (u64::from(high) << 16) | u64::from(low)
}
