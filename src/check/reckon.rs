//! Conditions reckoned with what is known of their parts.

use crate::story::Scenario;
use crate::story::ids::DecisionId;
use crate::story::model::{Condition, Is};

/// Most different parts of a condition of which every mixture is tried.
const MOST: usize = 10;

/// Whether a condition holds by what is known of its parts; none where that does not settle it.
pub(super) fn reckon(condition: &Condition, known: &impl Fn(&Condition) -> Option<bool>) -> Option<bool> {
    let one_of = |inner: &[Condition], settles: bool| {
        let mut all = Some(!settles);
        for one in inner {
            match reckon(one, known) {
                Some(holds) if holds == settles => return Some(settles),
                None => all = None,
                Some(_) => {}
            }
        }
        all
    };
    match condition {
        Condition::Not(inner) => reckon(inner, known).map(|holds| !holds),
        Condition::All(inner) => one_of(inner, false),
        Condition::Any(inner) => one_of(inner, true),
        part => known(part),
    }
}

/// Whether a condition holds whatever its parts are, as `Any([Flag("a"), Not(Flag("a"))])` does.
pub(super) fn covers_all(condition: &Condition) -> bool {
    let mut all = Vec::new();
    parts(condition, &mut all);
    let known = |mixture: usize| {
        let all = &all;
        move |part: &Condition| {
            let (part, turned) = upward(part);
            let at = all.iter().position(|one| *one == part)?;
            Some((mixture >> at & 1 == 1) != turned)
        }
    };
    all.len() <= MOST && (0..1 << all.len()).all(|mixture| reckon(condition, &known(mixture)) == Some(true))
}

/// A decision after which a condition holds, whichever of its options is taken.
pub(super) fn whatever_was_chosen(scenario: &Scenario, condition: &Condition) -> Option<DecisionId> {
    let mut all = Vec::new();
    parts(condition, &mut all);
    let decisions = all.iter().filter_map(|part| match part {
        Condition::Wore(decision, _) | Condition::Chose(decision, _) => Some(*decision),
        _ => None,
    });
    let mut free = decisions.filter(|decision| {
        let choices = scenario.decision(*decision).choices.iter().enumerate();
        let mut each = choices.map(|(at, choice)| {
            let known = |part: &Condition| match part {
                Condition::Wore(of, hat) if of == decision => Some(choice.hat == *hat),
                Condition::Chose(of, chosen) if of == decision => Some(chosen.index() == at),
                _ => None,
            };
            reckon(condition, &known)
        });
        each.all(|holds| holds == Some(true))
    });
    free.next()
}

/// The different parts of a condition, each as the one that asks for more.
fn parts(condition: &Condition, found: &mut Vec<Condition>) {
    match condition {
        Condition::Not(inner) => parts(inner, found),
        Condition::All(inner) | Condition::Any(inner) => inner.iter().for_each(|one| parts(one, found)),
        part => {
            let (part, _) = upward(part);
            if !found.contains(&part) {
                found.push(part);
            }
        }
    }
}

/// `Below(x)` as the opposite of `AtLeast(x)`: the part that asks for more, and whether it was turned round.
fn upward(part: &Condition) -> (Condition, bool) {
    fn up<T>(is: Is<T>) -> (Is<T>, bool) {
        match is {
            Is::AtLeast(bound) => (Is::AtLeast(bound), false),
            Is::Below(bound) => (Is::AtLeast(bound), true),
        }
    }
    let bounds = |is, whole: &dyn Fn(Is<f64>) -> Condition| {
        let (is, turned) = up(is);
        (whole(is), turned)
    };
    match part {
        Condition::Gauge(gauge, is) => bounds(*is, &|is| Condition::Gauge(*gauge, is)),
        Condition::Person(person, what, is) => bounds(*is, &|is| Condition::Person(*person, *what, is)),
        Condition::Team(what, is) => bounds(*is, &|is| Condition::Team(*what, is)),
        Condition::Progress(item, is) => bounds(*is, &|is| Condition::Progress(*item, is)),
        Condition::Counter(counter, is) => {
            let (is, turned) = up(*is);
            (Condition::Counter(*counter, is), turned)
        }
        Condition::Day(is) => {
            let (is, turned) = up(*is);
            (Condition::Day(is), turned)
        }
        other => (other.clone(), false),
    }
}
