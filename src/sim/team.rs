//! The team as plain data: people, work items, the lead, the last thirteen weeks.

use super::f64x4::F64x4;
use super::people::{People, PersonX4};
pub use super::person::{FELT, Person};

/// Most people a team can have.
pub const MAX_PEOPLE: usize = 32;
/// Areas of skill.
pub const AREAS: usize = 3;
/// Workdays the slow gauges look back: thirteen weeks.
pub const WINDOW: usize = 65;
/// Slots of the history: the window and today.
pub const SLOTS: usize = WINDOW + 1;

/// How far a work item is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Status {
    /// Not on the desk yet.
    Waiting,
    /// On the desk.
    Open,
    /// Put off: on nobody's desk until it is taken up again, and not dropped meanwhile.
    Shelved,
    /// Done at the end of workday `day` (0 is the first), worth `score` 0..1.
    Done {
        /// The workday.
        day: u32,
        /// 1 on time, less for each day late.
        score: f64,
    },
    /// Dropped on workday `day`: never started by its due date, or later than its grace.
    Lost {
        /// The workday.
        day: u32,
    },
}

/// A piece of work with a date.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Item {
    /// Person-days as planned.
    pub effort: f64,
    /// Person-days left.
    pub remaining: f64,
    /// Person-days done.
    pub done: f64,
    /// How much of what was promised hangs on it, against other items; person-days, unless a story says otherwise.
    pub weight: f64,
    /// Person-days that the outcomes of decisions have added (or saved, below 0) so far.
    pub decided: f64,
    /// Person-days that help and the story have added (or saved, below 0) so far.
    pub helped: f64,
    /// The workday it lands on the desk; none when the story brings it.
    pub arrives: Option<u32>,
    /// The workday by whose end it is due: 5 is the evening of the fifth day. May be fractional.
    pub due: f64,
    /// u: how unclear what will work is, 0..1.
    pub uncertainty: f64,
    /// How much it depends on people wanting it to work, 0..1.
    pub need: f64,
    /// The area of skill, below `AREAS`.
    pub area: usize,
    /// How hard it is, 0..1.
    pub difficulty: f64,
    /// Days late until it is worth nothing.
    pub grace: f64,
    /// Share of it that was not done when its date passed; 0 until then.
    pub missed: f64,
    /// How far it is.
    pub status: Status,
}

impl Item {
    /// Work nobody has begun. `arrives` is none for work that the story brings. Uncertainty, need and difficulty are
    /// middling until set.
    #[must_use]
    pub fn new(effort: f64, arrives: Option<u32>, due: f64, area: usize) -> Self {
        Self {
            effort,
            remaining: effort,
            done: 0.0,
            weight: effort,
            decided: 0.0,
            helped: 0.0,
            arrives,
            due,
            uncertainty: 0.33,
            need: 0.5,
            area: area.min(AREAS - 1),
            difficulty: 0.5,
            grace: 8.0,
            missed: 0.0,
            status: Status::Waiting,
        }
    }

    /// Whether it was done by its date, as that stands; none while that has not come after so many workdays.
    #[must_use]
    pub fn kept_by(&self, days: u32) -> Option<bool> {
        match self.status {
            Status::Waiting => None,
            Status::Open | Status::Shelved if f64::from(days) < self.due => None,
            Status::Open | Status::Shelved | Status::Lost { .. } => Some(false),
            Status::Done { score, .. } => Some(score >= 1.0),
        }
    }

    /// Whether there is still something to do on it, now or later.
    #[must_use]
    pub fn ahead(&self) -> bool {
        matches!(self.status, Status::Waiting | Status::Open | Status::Shelved)
    }

    /// The share of it that is done, 0..1, of all the work there is to it as far as is known now.
    #[must_use]
    pub fn progress(&self) -> f64 {
        let left = self.remaining.max(0.0);
        super::clip(self.done / (self.done + left).max(f64::MIN_POSITIVE))
    }

    /// What it is worth when finished at this time (in workdays since the first morning): 1 on time, 0 after the grace.
    #[must_use]
    pub fn score(&self, finished: f64) -> f64 {
        super::clip(1.0 - (finished - self.due).max(0.0) / self.grace.max(1e-9))
    }
}

/// Which open item the team works on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// The one due first among those on the desk.
    #[default]
    EarliestDue,
    /// One after the other as listed, as in the reference model.
    Listed,
}

/// The work at hand.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Focus {
    /// The item, if there is any work left at all.
    pub item: Option<usize>,
    /// Whether it is on the desk.
    pub busy: bool,
    /// Its uncertainty.
    pub uncertainty: f64,
    /// Its need for commitment.
    pub need: f64,
    /// Its area.
    pub area: usize,
    /// Its difficulty.
    pub difficulty: f64,
    /// Share of the planning rate needed to be done in time.
    pub rate: f64,
    /// How urgent that is, 0..1.
    pub urgency: f64,
}

/// The lead: what they do and how they are known.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lead {
    /// s: structure people have come to expect.
    pub structure: f64,
    /// c: consideration people have come to expect.
    pub consideration: f64,
    /// S of the acts now in force.
    pub act_structure: f64,
    /// C of the acts now in force.
    pub act_consideration: f64,
    /// Decisions since the last workday.
    pub acts_today: u32,
    /// How well the last decision was suited, 0..1 of the best odds there were.
    pub fit: f64,
    /// Share of the day in an old job.
    pub doing: f64,
    /// Share of that left a day later; 1 when nothing changes it.
    pub doing_kept: f64,
    /// Share of the week away from the team.
    pub away: f64,
    /// Share of the coming workday that the team has spent in decisions.
    pub talked: f64,
}

/// What the slow gauges look back on of a workday. Today's is empty until something ends.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Past {
    /// Scores of the items that ended.
    pub score: f64,
    /// How many items ended.
    pub ended: f64,
    /// Mean skill gained.
    pub gain: f64,
}

/// A team on the morning of workday `day`. Shares are 0..1.
#[derive(Debug, PartialEq)]
pub struct Team {
    /// The people, at most `MAX_PEOPLE`.
    pub people: People,
    /// The work.
    pub items: Vec<Item>,
    /// Which item comes first.
    pub order: Order,
    /// The workday about to begin; 0 is the first.
    pub day: u32,
    /// G: how well people know what the work is for.
    pub purpose: f64,
    /// Q: how much runs by good habits.
    pub process: f64,
    /// Y: how safe it is to speak up.
    pub safety: f64,
    /// H: the record of kept dates.
    pub record: f64,
    /// Whether there is a written code of purpose.
    pub code: bool,
    /// What the place adds to safety, about -.5...5.
    pub climate: f64,
    /// How much this team takes to learning, .2..2 (1 is usual).
    pub curiosity: f64,
    /// x: the load people feel, 0..2.
    pub load: f64,
    /// The lead.
    pub lead: Lead,
    /// The last thirteen weeks, each workday at its slot, as far as there have been any: at most `SLOTS`.
    pub history: Vec<Past>,
    /// This morning's work at hand, once the morning has been looked at.
    pub morning: Option<Focus>,
    /// Whether what was never started has been dropped and the load felt today.
    pub begun: bool,
}

impl Team {
    /// A team with the reference model's starting states, known to lead with (structure, consideration).
    #[must_use]
    pub fn new(people: Vec<Person>, items: Vec<Item>, structure: f64, consideration: f64) -> Self {
        let mut team = Self {
            people: people.into_iter().collect(),
            items,
            order: Order::default(),
            day: 0,
            purpose: 0.40,
            process: 0.50,
            safety: 0.50,
            record: 0.60,
            code: false,
            climate: 0.0,
            curiosity: 1.0,
            load: 0.8,
            lead: Lead {
                structure,
                consideration,
                act_structure: structure,
                act_consideration: consideration,
                acts_today: 0,
                fit: 1.0,
                doing: 0.0,
                doing_kept: 1.0,
                away: 0.0,
                talked: 0.0,
            },
            history: vec![Past::default()],
            morning: None,
            begun: false,
        };
        super::focus::arrive(&mut team);
        team
    }

    /// The people on the team, with their index.
    pub fn here(&self) -> impl Iterator<Item = (usize, Person)> {
        self.people.iter().enumerate().filter(|(_, person)| person.here)
    }

    /// How many people are on the team.
    #[must_use]
    #[inline(always)]
    pub fn size(&self) -> usize {
        self.people.here()
    }

    /// The same for reckoning: never 0.
    #[inline(always)]
    pub(super) fn heads(&self) -> f64 {
        self.people.here().max(1) as f64
    }

    /// One over that: the share of one in a mean.
    #[inline(always)]
    pub(super) fn share(&self) -> f64 {
        1.0 / self.heads()
    }

    /// The mean over the people on the team; 0 without any.
    #[must_use]
    pub fn mean(&self, of: impl Fn(&Person) -> f64) -> f64 {
        let (mut sum, mut count) = (0.0, 0.0);
        for (_, person) in self.here() {
            sum += of(&person);
            count += 1.0;
        }
        sum / f64::max(count, 1.0)
    }

    /// The sum of something over the people on the team, who are four to a chunk.
    #[inline(always)]
    pub(super) fn sum(&self, of: impl Fn(&PersonX4) -> F64x4) -> f64 {
        let mut sum = F64x4::NONE;
        for chunk in self.people.chunks() {
            sum += of(chunk) * chunk.here;
        }
        sum.sum()
    }

    /// The mean of something over the people on the team, who are four to a chunk; 0 without any.
    #[inline(always)]
    pub(super) fn middle(&self, of: impl Fn(&PersonX4) -> F64x4) -> f64 {
        self.sum(of) * self.share()
    }

    /// [`Self::middle`] of several things in one walk, which takes longer than the sums.
    #[inline(always)]
    pub(super) fn middles<const N: usize>(&self, of: impl Fn(&PersonX4) -> [F64x4; N]) -> [f64; N] {
        let mut sums = [F64x4::NONE; N];
        for chunk in self.people.chunks() {
            for (sum, one) in sums.iter_mut().zip(of(chunk)) {
                *sum += one * chunk.here;
            }
        }
        sums.map(|sum| sum.sum() * self.share())
    }

    /// To be called after a story changed people or work: the work at hand is looked at anew.
    pub fn changed(&mut self) {
        self.morning = None;
    }

    /// What is kept of the workday about to begin.
    pub(super) fn today(&mut self) -> &mut Past {
        let slot = self.day as usize % SLOTS;
        if slot >= self.history.len() {
            self.history.resize(slot + 1, Past::default());
        }
        &mut self.history[slot]
    }

    /// The sum of something over the last thirteen weeks, added to `from` slot by slot.
    pub(super) fn looking_back(&self, from: f64, of: impl Fn(&Past) -> f64) -> f64 {
        self.history.iter().fold(from, |sum, past| sum + of(past))
    }
}
