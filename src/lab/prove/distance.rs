//! How far a state is from a condition: 0 when it holds, otherwise a number to make smaller.

use crate::play::State;
use crate::play::condition::{holds, progress};
use crate::sim::params::Params;
use crate::sim::shown::shown;
use crate::sim::vocabulary::{Gauge, Hat, TeamTrait, Trait};
use crate::story::model::{Condition, Is};

/// How far a yes-or-no is from being the other.
const WHOLE: f64 = 1.0;

/// The distance from `condition` being `wanted`.
#[must_use]
pub(super) fn distance(params: &Params, state: &State, condition: &Condition, wanted: bool) -> f64 {
    let of = |one: &Condition| distance(params, state, one, wanted);
    match (condition, wanted) {
        (Condition::Not(inner), _) => distance(params, state, inner, !wanted),
        (Condition::All(all), true) | (Condition::Any(all), false) => all.iter().map(of).sum(),
        (Condition::All(all), false) | (Condition::Any(all), true) => {
            all.iter().map(of).fold(f64::MAX, f64::min)
        }
        _ if holds(params, state, condition) == wanted => 0.0,
        _ => gap(params, state, condition),
    }
}

fn gap(params: &Params, state: &State, condition: &Condition) -> f64 {
    let off = |value: f64, is: &Is<f64>, scale: f64| {
        let (Is::AtLeast(bound) | Is::Below(bound)) = is;
        // At the bound itself `Below` still fails.
        (value - bound).abs() * scale + 1e-6
    };
    match condition {
        Condition::Counter(counter, Is::AtLeast(bound) | Is::Below(bound)) => {
            f64::from((state.counters[counter.index()] - bound).abs()) + WHOLE
        }
        Condition::Day(Is::AtLeast(bound) | Is::Below(bound)) => {
            f64::from(state.team.day.abs_diff(*bound)) + WHOLE
        }
        Condition::Gauge(gauge, is) => {
            let now = shown(params, &state.team);
            let value = match gauge {
                Gauge::Morale => now.morale,
                Gauge::Delivery => now.delivery,
                Gauge::Growth => now.growth,
            };
            off(value, is, 0.05)
        }
        Condition::Person(person, what, is) => {
            let person = state.team.people.person(person.index());
            let value = match what {
                Trait::Morale => person.morale,
                Trait::Energy => person.energy,
                Trait::Trust => person.trust,
                Trait::Clarity => person.clarity,
                Trait::Bench => person.bench,
            };
            off(value, is, 10.0)
        }
        Condition::Team(what, is) => {
            let team = &state.team;
            let value = match what {
                TeamTrait::Purpose => team.purpose,
                TeamTrait::Process => team.process,
                TeamTrait::Safety => team.safety,
                TeamTrait::Record => team.record,
            };
            off(value, is, 10.0)
        }
        Condition::Progress(item, is) => off(progress(&state.team.items[item.index()]), is, 2.0),
        Condition::Done(item) | Condition::OnTime(item) => {
            WHOLE + 1.0 - progress(&state.team.items[item.index()])
        }
        Condition::Mostly(Hat::Manager | Hat::Leader) => {
            let count = |hat| state.taken.iter().filter(|taken| taken.hat == hat).count() as f64;
            (count(Hat::Manager) - count(Hat::Leader)).abs() + WHOLE
        }
        _ => WHOLE,
    }
}
