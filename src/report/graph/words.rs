//! Conditions in a few words, for labels.

use crate::report::plain::{gauge_name, hat_name};
use crate::story::Scenario;
use crate::story::condition::{Condition, Decided, Is, Time};
use crate::story::ids::{DecisionId, ItemId, PersonId};

/// A condition such as `asked_anna and morale ≥ 57`.
pub(super) fn condition(scenario: &Scenario, condition: &Condition) -> String {
    let person = |id: PersonId| scenario.person(id).name.as_str();
    let item = |id: ItemId| scenario.work[id.index()].id.as_str();
    match condition {
        Condition::Flag(flag) => scenario.flags[flag.index()].clone(),
        Condition::Not(inner) => match inner.as_ref() {
            Condition::All(_) | Condition::Any(_) => format!("not ({})", self::condition(scenario, inner)),
            _ => format!("not {}", self::condition(scenario, inner)),
        },
        Condition::All(inner) => all(scenario, inner, " and "),
        Condition::Any(inner) => all(scenario, inner, " or "),
        Condition::Counter(counter, is) => {
            format!(
                "{} {}",
                scenario.counters[counter.index()].id,
                than(*is, |value| value.to_string())
            )
        }
        Condition::Gauge(gauge, is) => {
            format!("{} {}", gauge_name(*gauge), than(*is, |value| value.to_string()))
        }
        Condition::Person(id, what, is) => {
            format!(
                "{}'s {what:?} {}",
                person(*id),
                than(*is, |value| value.to_string())
            )
        }
        Condition::Team(what, is) => format!("{what:?} {}", than(*is, |value| value.to_string())),
        Condition::Here(id) => format!("{} is there", person(*id)),
        Condition::Done(id) => format!("{} done", item(*id)),
        Condition::OnTime(id) => format!("{} on time", item(*id)),
        Condition::Progress(id, is) => {
            let percent = |value: f64| format!("{:.0} %", value * 100.0);
            format!("{} {}", item(*id), than(*is, percent))
        }
        Condition::Day(is) => format!("day {}", than(*is, |value| value.to_string())),
        Condition::Visited(visit) => format!("visited {}", scenario.visit(*visit).id),
        Condition::Mostly(hat) => format!("mostly {}", hat_name(*hat)),
        other => match other {
            Condition::Decided(at, time, what) => decided(scenario, *at, *time, *what),
            other => other.written(scenario),
        },
    }
}

fn decided(scenario: &Scenario, at: DecisionId, time: Time, what: Decided) -> String {
    let decision = &scenario.decision(at).id;
    match (what, time) {
        (Decided::Chose(choice), Time::Ever) => format!("chose {}", scenario.choice(at, choice).id),
        (Decided::Chose(choice), Time::Last) => format!("last chose {}", scenario.choice(at, choice).id),
        (Decided::Wore(hat), Time::Ever) => format!("{} at {decision}", hat_name(hat)),
        (Decided::Wore(hat), Time::Last) => format!("last {} at {decision}", hat_name(hat)),
        (Decided::Worked, Time::Ever) => format!("{decision} worked"),
        (Decided::Worked, Time::Last) => format!("{decision} worked last"),
    }
}

fn all(scenario: &Scenario, inner: &[Condition], word: &str) -> String {
    let part = |inner: &Condition| match inner {
        Condition::All(many) | Condition::Any(many) if many.len() > 1 => {
            format!("({})", condition(scenario, inner))
        }
        _ => condition(scenario, inner),
    };
    inner.iter().map(part).collect::<Vec<_>>().join(word)
}

fn than<T>(is: Is<T>, shown: impl Fn(T) -> String) -> String {
    match is {
        Is::AtLeast(value) => format!("≥ {}", shown(value)),
        Is::Below(value) => format!("< {}", shown(value)),
    }
}
