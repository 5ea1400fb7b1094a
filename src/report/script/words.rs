//! Conditions and effects in plain words.

use crate::report::text::{day_name, gauge_name};
use crate::sim::vocabulary::{Hat, TeamTrait, Trait};
use crate::story::Scenario;
use crate::story::ids::{ItemId, PersonId};
use crate::story::model::{Condition, Effect, Is};

/// A condition as a clause: "Morale is 55 or more and the story remembers “asked greta”".
#[must_use]
pub fn condition(scenario: &Scenario, condition: &Condition) -> String {
    clause(scenario, condition, true)
}

fn clause(scenario: &Scenario, condition: &Condition, so: bool) -> String {
    let is = if so { "is" } else { "is not" };
    let title = |item: ItemId| quoted(&scenario.work[item.index()].title);
    let prompt = |id: crate::story::ids::DecisionId| quoted(&scenario.decision(id).prompt);
    match condition {
        Condition::Not(inner) => clause(scenario, inner, !so),
        Condition::All(all) => several(scenario, all, so, if so { " and " } else { " or " }),
        Condition::Any(any) => several(scenario, any, so, if so { " or " } else { " and " }),
        Condition::Flag(flag) => {
            let name = quoted(&spoken(&scenario.flags[flag.index()]));
            let remembers = if so { "remembers" } else { "does not remember" };
            format!("the story {remembers} {name}")
        }
        Condition::Counter(counter, bound) => {
            let name = quoted(&spoken(&scenario.counters[counter.index()].id));
            format!("the count {name} is {}", compared(bound, so))
        }
        Condition::Gauge(gauge, bound) => format!("{} is {}", gauge_name(*gauge), compared(bound, so)),
        Condition::Person(person, what, bound) => {
            format!(
                "{} is {}",
                of_person(scenario, *person, *what),
                compared(bound, so)
            )
        }
        Condition::Team(what, bound) => format!("{} is {}", of_team(*what), compared(bound, so)),
        Condition::Here(person) => format!("{} {is} there", scenario.person(*person).name),
        Condition::Done(item) => format!("{} {is} done", title(*item)),
        Condition::OnTime(item) => format!("{} {is} done on time", title(*item)),
        Condition::Progress(item, bound) => {
            let (least, share) = bound_of(bound, so);
            let how = if least { "at least" } else { "less than" };
            format!("{how} {:.0} % of {} is done", share * 100.0, title(*item))
        }
        Condition::Day(bound) => match bound_of(bound, so) {
            (true, day) => format!("it is {} or later", day_name(day)),
            (false, day) => format!("it is before {}", day_name(day)),
        },
        Condition::Chose(decision, choice) => {
            let label = quoted(&scenario.choice(*decision, *choice).label);
            let took = if so { "took" } else { "did not take" };
            format!("the player {took} {label}")
        }
        Condition::Wore(decision, hat) => {
            let wore = if so { "wore" } else { "did not wear" };
            format!("the player {wore} {} at {}", worn(*hat), prompt(*decision))
        }
        Condition::Worked(decision) => {
            let worked = if so {
                "was taken and worked out"
            } else {
                "did not work out or was not taken"
            };
            format!("{} {worked}", prompt(*decision))
        }
        Condition::Mostly(hat) => match so {
            true => format!("{} was worn most so far", worn(*hat)),
            false => format!("{} was not worn most so far", worn(*hat)),
        },
    }
}

fn several(scenario: &Scenario, conditions: &[Condition], so: bool, between: &str) -> String {
    let alone = conditions.len() == 1;
    let one = |condition: &Condition| {
        let words = clause(scenario, condition, so);
        let many = matches!(condition, Condition::All(list) | Condition::Any(list) if list.len() > 1);
        if many && !alone {
            format!("({words})")
        } else {
            words
        }
    };
    match conditions.iter().map(one).collect::<Vec<_>>() {
        none if none.is_empty() && so == (between == " and ") => "always".to_owned(),
        none if none.is_empty() => "never".to_owned(),
        words => words.join(between),
    }
}

/// Whether it is "at least", and what; turned round when it is not so.
fn bound_of<T: Copy>(bound: &Is<T>, so: bool) -> (bool, T) {
    match bound {
        Is::AtLeast(least) => (so, *least),
        Is::Below(below) => (!so, *below),
    }
}

fn compared<T: Copy + std::fmt::Display>(bound: &Is<T>, so: bool) -> String {
    match bound_of(bound, so) {
        (true, least) => format!("{least} or more"),
        (false, below) => format!("below {below}"),
    }
}

/// An effect as a clause: "“open day” becomes 10 % more work".
#[must_use]
pub fn effect(scenario: &Scenario, effect: Effect) -> String {
    let title = |item: ItemId| quoted(&scenario.work[item.index()].title);
    let name = |person: PersonId| scenario.person(person).name.as_str();
    match effect {
        Effect::Set(flag, true) => format!(
            "the story remembers {}",
            quoted(&spoken(&scenario.flags[flag.index()]))
        ),
        Effect::Set(flag, false) => format!(
            "the story forgets {}",
            quoted(&spoken(&scenario.flags[flag.index()]))
        ),
        Effect::Add(counter, by) => format!(
            "the count {} goes {} by {}",
            quoted(&spoken(&scenario.counters[counter.index()].id)),
            if by < 0 { "down" } else { "up" },
            by.unsigned_abs()
        ),
        Effect::Arrives(item) => format!("{} lands on the desk", title(item)),
        Effect::Effort(item, factor) if factor >= 1.0 => {
            format!(
                "{:.0} % more work is left on {}",
                (factor - 1.0) * 100.0,
                title(item)
            )
        }
        Effect::Effort(item, factor) => {
            format!(
                "{:.0} % less work is left on {}",
                (1.0 - factor) * 100.0,
                title(item)
            )
        }
        Effect::Due(item, by) => format!("the date of {} moves by {by:+} workdays", title(item)),
        Effect::Leaves(person) => format!("{} leaves the team", name(person)),
        Effect::Joins(person) => format!("{} joins the team", name(person)),
        Effect::Nudge(person, what, by) => format!("{} {by:+}", of_person(scenario, person, what)),
        Effect::NudgeTeam(what, by) => format!("{} {by:+}", of_team(what)),
        Effect::Learns(person, area, by) => {
            format!(
                "{} gains {by} of skill in {}",
                name(person),
                spoken(&scenario.areas[area.index()])
            )
        }
    }
}

/// An id as words: `asked_anna` as "asked anna".
#[must_use]
pub fn spoken(id: &str) -> String {
    id.replace('_', " ")
}

fn quoted(text: &str) -> String {
    format!("“{text}”")
}

fn worn(hat: Hat) -> &'static str {
    match hat {
        Hat::Manager => "the manager's hat",
        Hat::Leader => "the leader's hat",
        Hat::Both => "both hats",
        Hat::Neither => "no hat",
    }
}

fn of_person(scenario: &Scenario, person: PersonId, what: Trait) -> String {
    let what = match what {
        Trait::Morale => "morale",
        Trait::Energy => "energy",
        Trait::Trust => "trust",
        Trait::Clarity => "clarity",
        Trait::Bench => "readiness to lead",
    };
    format!("{}'s {what}", scenario.person(person).name)
}

fn of_team(what: TeamTrait) -> &'static str {
    match what {
        TeamTrait::Purpose => "the team's sense of purpose",
        TeamTrait::Process => "the team's process",
        TeamTrait::Safety => "the team's safety to speak up",
        TeamTrait::Record => "the team's record of kept dates",
    }
}
