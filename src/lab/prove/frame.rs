//! What is known of a playthrough at some moment: for each fact the possibilities, for each number its bounds.

use crate::play::State;
use crate::sim::params::Params;
use crate::sim::team::Status;
use crate::sim::vocabulary::Hat;
use crate::story::Scenario;
use crate::story::ids::{CounterId, DecisionId, FlagId, IncidentId, ItemId, PersonId, VisitId};

use super::interval::Interval;
use super::once::counted;

/// What is not so.
pub const NO: u16 = 1;
/// What is so.
pub const YES: u16 = 2;
/// Either.
pub const MAYBE: u16 = NO | YES;

/// Item statuses as bits of a set.
pub const WAITING: u16 = 1;
/// On the desk.
pub const OPEN: u16 = 2;
/// Done on time.
pub const ON_TIME: u16 = 4;
/// Done late.
pub const LATE: u16 = 8;
/// Given up.
pub const LOST: u16 = 16;
/// Put off.
pub const SHELVED: u16 = 32;
/// What still has a date to come to, and work to do.
pub const AHEAD: u16 = WAITING | OPEN | SHELVED;

/// The decision has not been taken: bit 0 of a fact. The others are pairs: choice c failed (1 + 2c), worked (2 + 2c).
pub const NEVER: u16 = 1;
/// Every possibility of a fact: at most five choices.
pub const ANY_FACT: u16 = (1 << 11) - 1;

/// Numbers of the team as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// The workday.
    Day,
    /// Decisions taken with the manager's hat; the three after it are the other hats.
    Worn,
    /// Q.
    Process = 5,
    /// G.
    Purpose,
    /// Y.
    Safety,
    /// H.
    Record,
    /// s: the structure the lead is known for.
    Structure,
    /// c: the consideration the lead is known for.
    Consideration,
    /// S of the acts in force.
    ActStructure,
    /// C of the acts in force.
    ActConsideration,
    /// Share of the lead's day in the old job.
    Doing,
}
const OF: usize = 14;

/// Numbers of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// M.
    Morale,
    /// What mood adds.
    Mood,
    /// E.
    Energy,
    /// T.
    Trust,
    /// L.
    Clarity,
    /// b.
    Bench,
    /// K, over all areas.
    Skill,
    /// R of the morning.
    Ready,
}
const WHO: usize = 8;

/// Numbers of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    /// Person-days left while it is not done.
    Remaining,
    /// Person-days planned.
    Effort,
    /// The due day.
    Due,
}
const WORK: usize = 3;

/// All that is known: a set of playthrough states.
#[derive(Debug, Clone, PartialEq)]
pub struct Known {
    /// Sets of possibilities; [`Frame`] knows which is which.
    pub sets: Vec<u16>,
    /// By decision that is asked more than once and asked about: which sets of its options may have been taken by now. Bit
    /// `s` stands for the set in which option `c` is when bit `c` of `s` is.
    pub ever: Vec<u32>,
    /// Bounds of numbers.
    pub numbers: Vec<Interval>,
}

/// The sets of options an option is in, of at most five.
const WITH: [u32; 5] = [0xaaaa_aaaa, 0xcccc_cccc, 0xf0f0_f0f0, 0xff00_ff00, 0xffff_0000];

/// The sets of options that hold this one.
#[must_use]
pub fn sets_with(choice: usize) -> u32 {
    WITH.get(choice).copied().unwrap_or_default()
}

/// The same sets once this option was taken.
#[must_use]
pub fn taken_too(sets: u32, choice: usize) -> u32 {
    let with = sets_with(choice);
    sets & with | (sets & !with) << (1_u32 << choice.min(4))
}

/// The same sets when nobody can tell whether this option was taken.
#[must_use]
pub fn untold(sets: u32, choice: usize) -> u32 {
    let (with, by) = (sets_with(choice), 1_u32 << choice.min(4));
    sets | (sets & !with) << by | (sets & with) >> by
}

impl Known {
    /// Whether every state of `other` is one of these.
    #[must_use]
    pub fn includes(&self, other: &Self) -> bool {
        let sets = self.sets.iter().zip(&other.sets).all(|(a, b)| a & b == *b);
        let ever = self.ever.iter().zip(&other.ever).all(|(a, b)| a & b == *b);
        sets && ever
            && self
                .numbers
                .iter()
                .zip(&other.numbers)
                .all(|(a, b)| a.includes(*b))
    }

    /// Takes in the states of `other`.
    pub fn join(&mut self, other: &Self) {
        for (a, b) in self.sets.iter_mut().zip(&other.sets) {
            *a |= b;
        }
        for (a, b) in self.ever.iter_mut().zip(&other.ever) {
            *a |= b;
        }
        for (a, b) in self.numbers.iter_mut().zip(&other.numbers) {
            *a = a.join(*b);
        }
    }
}

/// Which scenario, and where in [`Known`] each thing stands.
#[derive(Debug)]
pub struct Frame<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// The model's numbers.
    pub params: Params,
    /// How many of the sets tell states apart; the rest is only kept along.
    pub keyed: usize,
    /// By decision, its place in [`Known::ever`].
    asked_again: Vec<Option<usize>>,
    /// The widest bounds of every number.
    pub widest: Vec<Interval>,
}

impl<'a> Frame<'a> {
    /// The frame of a scenario.
    #[must_use]
    pub fn of(scenario: &'a Scenario) -> Self {
        let keyed =
            scenario.flags.len() + scenario.cast.len() + scenario.work.len() + scenario.decisions.len();
        let mut places = 0;
        let asked_again = scenario.decisions.iter().map(|decision| {
            let asked = scenario.recalls && decision.again;
            places += usize::from(asked);
            asked.then(|| places - 1)
        });
        let asked_again: Vec<Option<usize>> = asked_again.collect();
        let keyed = keyed + scenario.visits.len() + places;
        let far = Interval::new(0.0, f64::from(u32::MAX));
        let counters = scenario
            .counters
            .iter()
            .map(|counter| Interval::new(f64::from(counter.min), f64::from(counter.max)));
        let mut widest: Vec<Interval> = counters.collect();
        widest.extend([far; Of::Process as usize]);
        widest.extend([Interval::UNIT; OF - Of::Process as usize]);
        let params = Params::default();
        let bound = params.fast.bound;
        for _ in &scenario.cast {
            widest.extend([Interval::UNIT; WHO]);
            let mood = widest.len() - WHO + Who::Mood as usize;
            // Its parts are held within the bound one by one, so their sum may be off it by rounding.
            widest[mood] = Interval::new(-bound, bound).loose();
        }
        widest.extend(scenario.work.iter().flat_map(|_| {
            [
                Interval::new(0.0, f64::MAX),
                Interval::new(0.0, f64::MAX),
                Interval::new(f64::MIN, f64::MAX),
            ]
        }));
        let mut frame = Self {
            scenario,
            params,
            keyed,
            asked_again,
            widest,
        };
        // What can be added once gets a counter only so far.
        let start = frame.start();
        for (at, by) in counted(scenario).into_iter().enumerate() {
            let (begins, widest) = (start.numbers[at], &mut frame.widest[at]);
            *widest = Interval::new(widest.lo.max(begins.lo + by.lo), widest.hi.min(begins.hi + by.hi));
        }
        frame
    }

    /// The set of a flag.
    #[must_use]
    pub fn flag(&self, flag: FlagId) -> usize {
        flag.index()
    }

    /// The set of whether a person is there.
    #[must_use]
    pub fn here(&self, person: PersonId) -> usize {
        self.scenario.flags.len() + person.index()
    }

    /// The set of an item's statuses.
    #[must_use]
    pub fn status(&self, item: ItemId) -> usize {
        self.scenario.flags.len() + self.scenario.cast.len() + item.index()
    }

    /// The set of how a decision may have gone.
    #[must_use]
    pub fn fact(&self, decision: DecisionId) -> usize {
        self.status(ItemId(0)) + self.scenario.work.len() + decision.index()
    }

    /// The set of whether a scene has been visited.
    #[must_use]
    pub fn visited(&self, visit: VisitId) -> usize {
        self.fact(DecisionId(0)) + self.scenario.decisions.len() + visit.index()
    }

    /// The place of a decision in [`Known::ever`], when it can be asked again and somebody asks what it ever came to.
    #[must_use]
    pub fn ever(&self, decision: DecisionId) -> Option<usize> {
        self.asked_again[decision.index()]
    }

    /// The set of whether a decision at this place in [`Known::ever`] has ever worked out.
    #[must_use]
    pub fn worked(&self, place: usize) -> usize {
        self.visited(VisitId(0)) + self.scenario.visits.len() + place
    }

    /// The set of whether a card was drawn.
    #[must_use]
    pub fn drawn(&self, card: IncidentId) -> usize {
        self.keyed + card.index()
    }

    /// The set of whether nothing was decided yet today.
    #[must_use]
    pub fn fresh(&self) -> usize {
        self.keyed + self.scenario.incidents.len()
    }

    /// The number of a counter.
    #[must_use]
    pub fn counter(&self, counter: CounterId) -> usize {
        counter.index()
    }

    /// A number of the team.
    #[must_use]
    pub fn of_team(&self, what: Of) -> usize {
        self.scenario.counters.len() + what as usize
    }

    /// A number of a person.
    #[must_use]
    pub fn of_person(&self, person: usize, what: Who) -> usize {
        self.scenario.counters.len() + OF + person * WHO + what as usize
    }

    /// A number of an item.
    #[must_use]
    pub fn of_item(&self, item: usize, what: Work) -> usize {
        self.scenario.counters.len() + OF + self.scenario.cast.len() * WHO + item * WORK + what as usize
    }

    /// Exactly this state.
    #[must_use]
    pub fn exactly(&self, state: &State) -> Known {
        let team = &state.team;
        let bit = |so: bool| if so { YES } else { NO };
        let mut sets: Vec<u16> = state.flags.iter().map(|&flag| bit(flag)).collect();
        sets.extend(team.people.iter().map(|person| bit(person.here)));
        sets.extend(team.items.iter().map(|item| status_of(item.status)));
        sets.extend((0..self.scenario.decisions.len()).map(|decision| {
            let taken = state.taken(DecisionId::from(decision));
            taken.map_or(NEVER, |taken| {
                1 << (1 + 2 * taken.choice.0 + u16::from(taken.worked))
            })
        }));
        sets.extend(state.visited.iter().map(|&visited| bit(visited)));
        let again = self.asked_again.iter().enumerate();
        let again: Vec<DecisionId> = again
            .filter(|(_, place)| place.is_some())
            .map(|(decision, _)| decision.into())
            .collect();
        sets.extend(again.iter().map(|&decision| bit(state.ever(decision).worked())));
        let chosen = again.iter().map(|&decision| {
            let ever = state.ever(decision);
            let all = (0..WITH.len()).filter(|&choice| ever.chose(choice.into()));
            1_u32 << all.fold(0, |set, choice| set | 1_u32 << choice)
        });
        let ever = chosen.collect();
        sets.extend(state.drawn.iter().map(|&drawn| bit(drawn)));
        sets.push(bit(team.lead.acts_today == 0));
        let mut numbers: Vec<f64> = state.counters.iter().map(|&counter| f64::from(counter)).collect();
        numbers.push(f64::from(team.day));
        let worn = |hat: Hat| state.taken.iter().filter(|taken| taken.hat == hat).count() as f64;
        numbers.extend([Hat::Manager, Hat::Leader, Hat::Both, Hat::Neither].map(worn));
        let lead = &team.lead;
        numbers.extend([team.process, team.purpose, team.safety, team.record]);
        numbers.extend([lead.structure, lead.consideration]);
        numbers.extend([lead.act_structure, lead.act_consideration, lead.doing]);
        let mut numbers: Vec<Interval> = numbers.into_iter().map(Interval::of).collect();
        for person in team.people.iter() {
            let of = [
                person.morale,
                person.mood_now(),
                person.energy,
                person.trust,
                person.clarity,
                person.bench,
            ];
            numbers.extend(of.map(Interval::of));
            let skills = person.skill.iter();
            let first = Interval::of(person.skill[0]);
            numbers.push(skills.fold(first, |hull, skill| hull.join(Interval::of(*skill))));
            numbers.push(Interval::of(person.ready));
        }
        for item in &team.items {
            numbers.extend([item.remaining.max(0.0), item.effort, item.due].map(Interval::of));
        }
        Known { sets, ever, numbers }
    }
}

fn status_of(status: Status) -> u16 {
    match status {
        Status::Waiting => WAITING,
        Status::Open => OPEN,
        Status::Shelved => SHELVED,
        Status::Done { score, .. } if score >= 1.0 => ON_TIME,
        Status::Done { .. } => LATE,
        Status::Lost { .. } => LOST,
    }
}
