//! Conditions: what they are, how they are read from the file and written as it has them, what they speak of.
//!
//! When they hold is for `play::condition` to say, which knows moments. Everything else asks here. Where one of the rules, the prover or a text in the player's language knows a kind better
//! than by this, it says so in a match of its own, which goes on to the common answer for every other kind.

use super::caps;
use super::ids::{ChoiceId, CounterId, DecisionId, FlagId, ItemId, PersonId, VisitId};
use super::lower::{Lowering, Spot};
use super::model::Scenario;
use super::number::{Days, Points, Share, Step};
use super::raw;
use super::text::Id;
use crate::sim::vocabulary::{Gauge, Hat, TeamTrait, Trait};

pub use super::raw::Is;

/// Something true or not. `Ge(a, x)` reads a >= x.
#[derive(Debug, Clone, PartialEq)]
pub enum Condition {
    /// A flag is set.
    Flag(FlagId),
    /// Does not hold.
    Not(Box<Condition>),
    /// All hold.
    All(Vec<Condition>),
    /// One holds.
    Any(Vec<Condition>),
    /// Counter >= value (true) or < value (false).
    Counter(CounterId, Is<i32>),
    /// A shown gauge, 0..100.
    Gauge(Gauge, Is<f64>),
    /// Something of a person, 0..1.
    Person(PersonId, Trait, Is<f64>),
    /// Something of the team, 0..1.
    Team(TeamTrait, Is<f64>),
    /// A person is there.
    Here(PersonId),
    /// An item is done.
    Done(ItemId),
    /// An item is done and was on time.
    OnTime(ItemId),
    /// The share of an item's work behind the team.
    Progress(ItemId, Is<f64>),
    /// The workday.
    Day(Is<u32>),
    /// Something was decided, or came of it, the last time the decision was asked or any time.
    Decided(DecisionId, Time, Decided),
    /// The scene was opened and left.
    Visited(VisitId),
    /// Most decisions so far wore this hat.
    Mostly(Hat),
}

/// What a condition speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// The team, the day, or all that was decided.
    Whole,
    /// A flag.
    Flag(FlagId),
    /// A counter.
    Counter(CounterId),
    /// A person.
    Person(PersonId),
    /// An item of work.
    Item(ItemId),
    /// What was decided there.
    Decision(DecisionId),
    /// A scene.
    Scene(VisitId),
}

/// What was decided, or came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decided {
    /// This choice was taken.
    Chose(ChoiceId),
    /// This hat was worn.
    Wore(Hat),
    /// It worked out.
    Worked,
}

/// Which time a decision was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Time {
    /// Any time.
    Ever,
    /// The last one.
    Last,
}

impl Condition {
    /// The conditions it is made of; none where it is not made of others.
    #[must_use]
    pub fn parts(&self) -> &[Self] {
        match self {
            Self::Not(inner) => std::slice::from_ref(inner),
            Self::All(all) | Self::Any(all) => all,
            _ => &[],
        }
    }

    /// Whether it is made of others.
    #[must_use]
    pub fn is_made_of_others(&self) -> bool {
        matches!(self, Self::Not(_) | Self::All(_) | Self::Any(_))
    }

    /// Every condition in it that is not made of others, in the order of the file.
    pub fn atoms<'a>(&'a self, found: &mut Vec<&'a Self>) {
        if self.is_made_of_others() {
            self.parts().iter().for_each(|part| part.atoms(found));
        } else {
            found.push(self);
        }
    }

    /// What it speaks of, when it is not made of others.
    #[must_use]
    pub fn subject(&self) -> Subject {
        match self {
            Self::Flag(flag) => Subject::Flag(*flag),
            Self::Counter(counter, _) => Subject::Counter(*counter),
            Self::Person(person, ..) | Self::Here(person) => Subject::Person(*person),
            Self::Done(item) | Self::OnTime(item) | Self::Progress(item, _) => Subject::Item(*item),
            Self::Visited(scene) => Subject::Scene(*scene),
            Self::Decided(decision, ..) => Subject::Decision(*decision),
            _ => Subject::Whole,
        }
    }

    /// As an author would write it, with ids for numbers.
    #[must_use]
    pub fn written(&self, scenario: &Scenario) -> String {
        let inside = |all: &[Self]| {
            let parts: Vec<String> = all.iter().map(|one| one.written(scenario)).collect();
            parts.join(", ")
        };
        let person = |id: &PersonId| &scenario.person(*id).id;
        let item = |id: &ItemId| &scenario.work[id.index()].id;
        let decision = |id: &DecisionId| &scenario.decision(*id).id;
        let choice = |at: &DecisionId, id: &ChoiceId| &scenario.choice(*at, *id).id;
        match self {
            Self::Flag(flag) => format!("Flag({:?})", scenario.flags[flag.index()]),
            Self::Not(inner) => format!("Not({})", inner.written(scenario)),
            Self::All(all) => format!("All([{}])", inside(all)),
            Self::Any(all) => format!("Any([{}])", inside(all)),
            Self::Counter(id, is) => {
                format!(
                    "Counter({:?}, {})",
                    scenario.counters[id.index()].id,
                    is.written()
                )
            }
            Self::Gauge(gauge, is) => format!("Gauge({gauge:?}, {})", is.written()),
            Self::Person(who, what, is) => format!("Person({:?}, {what:?}, {})", person(who), is.written()),
            Self::Team(what, is) => format!("Team({what:?}, {})", is.written()),
            Self::Here(who) => format!("Here({:?})", person(who)),
            Self::Done(id) => format!("Done({:?})", item(id)),
            Self::OnTime(id) => format!("OnTime({:?})", item(id)),
            Self::Progress(id, is) => format!("Progress({:?}, {})", item(id), is.written()),
            Self::Day(is) => format!("Day({})", is.written()),
            Self::Decided(at, time, what) => {
                let last = if *time == Time::Last { "Last" } else { "" };
                match what {
                    Decided::Chose(id) => format!("Chose{last}({:?}, {:?})", decision(at), choice(at, id)),
                    Decided::Wore(hat) => format!("Wore{last}({:?}, {hat:?})", decision(at)),
                    Decided::Worked => format!("Worked{last}({:?})", decision(at)),
                }
            }
            Self::Visited(scene) => format!("Visited({:?})", scenario.visit(*scene).id),
            Self::Mostly(hat) => format!("Mostly({hat:?})"),
        }
    }
}

impl<T: PartialOrd + Copy> Is<T> {
    /// Whether this is so of a value.
    #[inline]
    pub fn of(self, value: T) -> bool {
        match self {
            Self::AtLeast(bound) => value >= bound,
            Self::Below(bound) => value < bound,
        }
    }
}

impl<T: std::fmt::Display> Is<T> {
    /// As the file has it, a number as short as it can be said.
    fn written(&self) -> String {
        match self {
            Self::AtLeast(bound) => format!("AtLeast({bound})"),
            Self::Below(bound) => format!("Below({bound})"),
        }
    }
}

impl<T> Is<T> {
    /// The same comparison with another kind of number.
    fn with<B>(self, number: impl Fn(T) -> B) -> Is<B> {
        match self {
            Self::AtLeast(value) => Is::AtLeast(number(value)),
            Self::Below(value) => Is::Below(number(value)),
        }
    }
}

impl Lowering<'_> {
    pub(super) fn condition(&mut self, raw: &raw::Condition, at: impl Into<Spot>) -> Condition {
        let at = at.into();
        use raw::Condition as Raw;
        match raw {
            Raw::Flag(flag) => Condition::Flag(self.flag_id(flag)),
            Raw::Not(inner) => Condition::Not(Box::new(self.condition(inner, at))),
            Raw::All(inner) => Condition::All(self.conditions(inner, at)),
            Raw::Any(inner) => Condition::Any(self.conditions(inner, at)),
            Raw::Counter(counter, is) => Condition::Counter(self.counter_id(counter), is.with(Step::get)),
            Raw::Gauge(gauge, is) => Condition::Gauge(*gauge, is.with(Points::get)),
            Raw::Person(who, what, is) => Condition::Person(self.person_id(who), *what, is.with(Share::get)),
            Raw::Team(what, is) => Condition::Team(*what, is.with(Share::get)),
            Raw::Here(who) => Condition::Here(self.person_id(who)),
            Raw::Done(item) => Condition::Done(self.item_id(item)),
            Raw::OnTime(item) => Condition::OnTime(self.item_id(item)),
            Raw::Progress(item, is) => Condition::Progress(self.item_id(item), is.with(Share::get)),
            Raw::Day(is) => Condition::Day(is.with(Days::get)),
            Raw::Chose(at, choice) => self.chose(at, Time::Ever, choice),
            Raw::Wore(at, hat) => self.decided(at, Time::Ever, Decided::Wore(*hat)),
            Raw::Worked(at) => self.decided(at, Time::Ever, Decided::Worked),
            Raw::ChoseLast(at, choice) => self.chose(at, Time::Last, choice),
            Raw::WoreLast(at, hat) => self.decided(at, Time::Last, Decided::Wore(*hat)),
            Raw::WorkedLast(at) => self.decided(at, Time::Last, Decided::Worked),
            Raw::Visited(scene) => {
                let scene = self.scene_id(scene);
                let next = self.visits.len().into();
                Condition::Visited(*self.visits.entry(scene).or_insert(next))
            }
            Raw::Mostly(hat) => Condition::Mostly(*hat),
        }
    }

    fn decided(&mut self, at: &Id, time: Time, what: Decided) -> Condition {
        self.recalls |= time == Time::Ever;
        Condition::Decided(self.decision_id(at), time, what)
    }

    fn chose(&mut self, at: &Id, time: Time, choice: &Id) -> Condition {
        self.recalls |= time == Time::Ever;
        let (decision, choice) = self.chosen(at, choice);
        Condition::Decided(decision, time, Decided::Chose(choice))
    }

    fn conditions(&mut self, raw: &[raw::Condition], at: Spot) -> Vec<Condition> {
        self.count(at, "conditions in one `All` or `Any`", raw.len(), 0, caps::ARMS);
        raw.iter()
            .map(|condition| self.condition(condition, at))
            .collect()
    }
}
