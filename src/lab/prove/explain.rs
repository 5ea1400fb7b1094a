//! Says in an author's words why a condition never holds, or always does.

use crate::numeral::Plain;
use crate::story::Scenario;
use crate::story::condition::{Decided, Time};
use crate::story::ids::{ChoiceId, DecisionId, PersonId};
use crate::story::model::{Condition, Effect, Is};

use super::assume::{gauge_of, may, progress};
use super::frame::{Frame, Known, Of};
use super::interval::Interval;
use super::team::{team_trait, trait_of};

/// Why the condition is never `wanted` in these states. Call it only when that is so.
#[must_use]
pub fn why(frame: &Frame<'_>, state: &Known, condition: &Condition, wanted: bool) -> String {
    match (condition, wanted) {
        (Condition::Not(inner), _) => why(frame, state, inner, !wanted),
        (Condition::All(all), true) | (Condition::Any(all), false) => {
            match all.iter().find(|one| !may(frame, state, one, wanted)) {
                Some(one) => why(frame, state, one, wanted),
                None => together(frame.scenario, all, wanted),
            }
        }
        (Condition::All(all), false) | (Condition::Any(all), true) => {
            if all.iter().any(|one| may(frame, state, one, wanted)) {
                return together(frame.scenario, all, wanted);
            }
            let reasons: Vec<String> = all.iter().map(|one| why(frame, state, one, wanted)).collect();
            reasons.join(", and ")
        }
        _ if may(frame, state, condition, wanted) => {
            let answer = if wanted { "never yes" } else { "never no" };
            let asked = condition.written(frame.scenario);
            format!("`{asked}` is {answer} on any of the ways that lead here")
        }
        _ => atom(frame, state, condition, wanted),
    }
}

fn together(scenario: &Scenario, all: &[Condition], wanted: bool) -> String {
    let parts: Vec<String> = all
        .iter()
        .map(|one| format!("`{}`", one.written(scenario)))
        .collect();
    let what = if wanted {
        "never all hold at once"
    } else {
        "at least one always holds"
    };
    format!("{what} here: {}", parts.join(", "))
}

fn atom(frame: &Frame<'_>, state: &Known, condition: &Condition, wanted: bool) -> String {
    let scenario = frame.scenario;
    let person = |id: &PersonId| scenario.person(*id).name.as_str();
    let title = |item: &crate::story::ids::ItemId| scenario.work[item.index()].id.as_str();
    let days = state.numbers[frame.of_team(Of::Day)];
    let bound = |what: String, now: Interval, is: &Is<f64>| limits(&what, now, is, wanted, days);
    match condition {
        Condition::Flag(flag) => flag_reason(scenario, flag.index(), wanted),
        Condition::Here(id) => format!(
            "{} is {} here",
            person(id),
            if wanted { "never" } else { "always" }
        ),
        Condition::Done(item) if wanted => format!("the item `{}` cannot be done by then", title(item)),
        Condition::Done(item) => format!("the item `{}` is always done by then", title(item)),
        Condition::OnTime(item) if wanted => {
            format!("the item `{}` cannot be done on time here", title(item))
        }
        Condition::OnTime(item) => format!("the item `{}` is always done on time here", title(item)),
        Condition::Counter(id, is) => {
            let now = state.numbers[frame.counter(*id)];
            bound(
                format!("the counter `{}`", scenario.counters[id.index()].id),
                now,
                &number(is),
            )
        }
        Condition::Day(is) => bound("the day".to_owned(), days, &number(is)),
        Condition::Person(id, what, is) => {
            let now = state.numbers[frame.of_person(id.index(), trait_of(*what))];
            bound(format!("{}'s {}", person(id), lower(what)), now, is)
        }
        Condition::Team(what, is) => {
            let now = state.numbers[frame.of_team(team_trait(*what))];
            bound(format!("the team's {}", lower(what)), now, is)
        }
        Condition::Gauge(gauge, is) => bound(
            format!("the {} gauge", lower(gauge)),
            gauge_of(frame, state, *gauge),
            is,
        ),
        Condition::Progress(item, is) => {
            let now = progress(frame, state, item.index());
            bound(format!("the progress of `{}`", title(item)), now, is)
        }
        Condition::Visited(_) | Condition::Decided(_, Time::Ever, Decided::Chose(_) | Decided::Worked) => {
            remembered(scenario, condition, wanted)
        }
        _ => {
            let answer = if wanted { "never holds" } else { "always holds" };
            format!("`{}` {answer} here", condition.written(scenario))
        }
    }
}

/// Why it is never, or always, so that something was decided or has been.
fn remembered(scenario: &Scenario, condition: &Condition, wanted: bool) -> String {
    match condition {
        Condition::Decided(decision, _, Decided::Chose(choice)) => {
            let name = choice_name(scenario, *decision, *choice);
            let how = if wanted {
                "never taken before this point"
            } else {
                "always taken before this point"
            };
            format!("{name} is {how}")
        }
        Condition::Visited(visit) => {
            let scene = &scenario.visit(*visit).id;
            if wanted {
                format!("the scene `{scene}` has never been opened before, when the story comes here")
            } else {
                format!("the scene `{scene}` has always been opened before, when the story comes here")
            }
        }
        Condition::Decided(decision, _, Decided::Worked) => {
            let how = if wanted {
                "has never worked out"
            } else {
                "has always worked out"
            };
            format!(
                "the decision `{}` {how} before this point",
                scenario.decision(*decision).id
            )
        }
        _ => String::new(),
    }
}

fn flag_reason(scenario: &Scenario, flag: usize, wanted: bool) -> String {
    let name = &scenario.flags[flag];
    let touched = |value: bool| {
        scenario
            .every_effect()
            .any(|one| matches!(one, Effect::Set(id, to) if id.index() == flag && *to == value))
    };
    match (wanted, touched(wanted)) {
        (true, false) => format!("the flag `{name}` is never set anywhere"),
        (true, true) => format!("the flag `{name}` is never set before this point"),
        (false, _) => format!("the flag `{name}` is always set before this point"),
    }
}

fn limits(what: &str, now: Interval, is: &Is<f64>, wanted: bool, days: Interval) -> String {
    let when = match (days.lo, days.hi) {
        (from, to) if to >= f64::from(u32::MAX) => format!("from day {from:.0} on"),
        (from, to) if from >= to => format!("on day {from:.0}"),
        (from, to) => format!("between day {from:.0} and day {to:.0}"),
    };
    let when = if what == "the day" {
        "here".to_owned()
    } else {
        format!("here ({when})")
    };
    match (is, wanted) {
        (Is::AtLeast(bound), true) | (Is::Below(bound), false) => {
            format!(
                "{what} is at most {} {when}, and this needs {} or more",
                round(now.hi),
                round(*bound)
            )
        }
        (Is::Below(bound), true) | (Is::AtLeast(bound), false) => {
            format!(
                "{what} is never below {} {when}, and this needs less than {}",
                round(now.lo),
                round(*bound)
            )
        }
    }
}

/// A number as short as it can be said.
fn round(value: f64) -> String {
    let text = format!("{:.3}", Plain(value));
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn number<T: Copy + Into<f64>>(is: &Is<T>) -> Is<f64> {
    match is {
        Is::AtLeast(bound) => Is::AtLeast((*bound).into()),
        Is::Below(bound) => Is::Below((*bound).into()),
    }
}

fn lower(word: &impl std::fmt::Debug) -> String {
    format!("{word:?}").to_lowercase()
}

/// A choice by name.
#[must_use]
pub fn choice_name(scenario: &Scenario, decision: DecisionId, choice: ChoiceId) -> String {
    format!(
        "choice `{}` of `{}`",
        scenario.choice(decision, choice).id,
        scenario.decision(decision).id
    )
}
