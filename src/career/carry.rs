//! What goes over into a part: who comes along, what the player is known for, what is known of them.

use crate::play::start::{Carried, Someone};
use crate::sim::vocabulary::Hat;

use super::campaign::{Along, Campaign, Fact, Keeps};
use super::lived::{Fate, Lived};
use super::promise::{Count, Outcome, Promise};

/// What is carried into the part at this place. `lived` are the parts before it, and `promised` what was promised before
/// each of them.
#[must_use]
pub fn carried(campaign: &Campaign, at: usize, lived: &[Lived], promised: &[Option<Promise>]) -> Carried {
    let mut carried = Carried::default();
    let (Some(part), Some(last)) = (campaign.parts.get(at), lived.last()) else {
        return carried;
    };
    for keeps in &part.keeps {
        match keeps {
            Keeps::Reputation => {
                let (structure, consideration) = last.known[1];
                (carried.structure, carried.consideration) = (Some(structure), Some(consideration));
            }
            Keeps::Record => carried.record = Some(last.record),
        }
    }
    carried.people = part
        .along
        .iter()
        .filter_map(|along| comes(along, lived))
        .collect();
    let facts = part.flags.iter();
    carried.flags = facts
        .map(|(flag, fact)| (flag.clone(), fact.holds(lived, promised)))
        .collect();
    carried
}

/// Somebody who comes along, as they are by then.
fn comes(along: &Along, lived: &[Lived]) -> Option<Someone> {
    let fate = along.fate(lived).filter(|fate| fate.grown())?;
    let skill = along.skill.iter().map(|area| (area.clone(), fate.skill[1]));
    Some(Someone {
        person: along.who.clone(),
        here: Some(true),
        trust: Some(fate.trust[1]),
        bench: Some(fate.bench[1]),
        skill: skill.collect(),
        ..Someone::default()
    })
}

impl Along {
    /// What became of them in the part they come from; none when it was not played, or they never came there.
    #[must_use]
    pub fn fate<'a>(&self, lived: &'a [Lived]) -> Option<&'a Fate> {
        fate(lived, &self.from, &self.who)
    }
}

/// What became of somebody in the part of this scenario.
fn fate<'a>(lived: &'a [Lived], scenario: &str, who: &str) -> Option<&'a Fate> {
    lived.iter().find(|part| part.scenario == scenario)?.fate(who)
}

impl Fact {
    /// Whether it is so after what was lived; `promised` is what was promised before each part.
    #[must_use]
    pub fn holds(&self, lived: &[Lived], promised: &[Option<Promise>]) -> bool {
        let part = |id: &str| lived.iter().find(|part| part.scenario == *id);
        let outcome = || {
            let latest = lived.len().checked_sub(1)?;
            let promise = promised.get(latest).copied().flatten()?;
            Some(promise.outcome(&lived[latest]))
        };
        let all = |of: Promise| {
            let counts = lived.iter().map(|part| of.count(part));
            counts.fold(Count::default(), |sum, count| sum.and(&count))
        };
        let at_least = |count: &Count, share: f64| count.of > 0 && count.share() >= share;
        match self {
            Self::Grown(scenario, who) => fate(lived, scenario, who).is_some_and(Fate::grown),
            Self::Burned(scenario, who) => fate(lived, scenario, who).is_some_and(Fate::burned),
            Self::Kept => outcome() == Some(Outcome::Kept),
            Self::Broken => outcome() == Some(Outcome::Broken),
            Self::Asks(share) => at_least(&all(Promise::AskFirst), *share),
            Self::Dates(share) => at_least(&all(Promise::KeepDates), *share),
            Self::Tells(share) => {
                let moments = lived.iter().map(|part| part.moments.len()).sum::<usize>();
                let told: usize = lived.iter().map(|part| part.worn(Hat::Manager)).sum();
                moments > 0 && told as f64 >= share * moments as f64
            }
            Self::WasSet(scenario, flag) => part(scenario).is_some_and(|part| part.flags.contains(flag)),
            Self::Ended(scenario, ending) => part(scenario).is_some_and(|part| part.ending == *ending),
            Self::All(facts) => facts.iter().all(|fact| fact.holds(lived, promised)),
            Self::Any(facts) => facts.iter().any(|fact| fact.holds(lived, promised)),
            Self::Not(fact) => !fact.holds(lived, promised),
        }
    }
}
