//! Conditions and effects in plain words.

use crate::report::names;
use crate::sim::vocabulary::{TeamTrait, Trait};
use crate::story::Scenario;
use crate::story::condition::{Condition, Decided, Is, Time};
use crate::story::ids::{DecisionId, ItemId, PersonId};
use crate::story::model::Effect;
use crate::words::{Value, Words};

/// A condition as a clause: "Morale is 55 or more and the story remembers “asked greta”".
#[must_use]
pub fn condition(words: &Words, scenario: &Scenario, condition: &Condition) -> String {
    clause(words, scenario, condition, true)
}

/// By which messages choose between a clause and its opposite.
fn yes(so: bool) -> (&'static str, Value<'static>) {
    ("so", if so { "yes" } else { "no" }.into())
}

fn clause(words: &Words, scenario: &Scenario, condition: &Condition, so: bool) -> String {
    let title = |item: ItemId| ("item", quoted(words, &scenario.work[item.index()].title).into());
    match condition {
        Condition::Not(inner) => clause(words, scenario, inner, !so),
        Condition::All(all) => several(words, scenario, all, (so, so)),
        Condition::Any(any) => several(words, scenario, any, (so, !so)),
        Condition::Flag(flag) => {
            let flag = quoted(words, &spoken(&scenario.flags[flag.index()]));
            words.fill("if-flag", &[("flag", flag.into()), yes(so)])
        }
        Condition::Counter(counter, bound) => {
            let name = quoted(words, &spoken(&scenario.counters[counter.index()].id));
            let count = words.fill("count-name", &[("counter", name.into())]);
            compared(words, count, bound, so)
        }
        Condition::Gauge(gauge, bound) => compared(words, names::gauge(words, *gauge), bound, so),
        Condition::Person(person, what, bound) => {
            compared(words, of_person(words, scenario, *person, *what), bound, so)
        }
        Condition::Team(what, bound) => compared(words, of_team(words, *what), bound, so),
        Condition::Here(person) => {
            let name = scenario.person(*person).name.as_str();
            words.fill("if-here", &[("name", name.into()), yes(so)])
        }
        Condition::Done(item) => words.fill("if-done", &[title(*item), yes(so)]),
        Condition::OnTime(item) => words.fill("if-on-time", &[title(*item), yes(so)]),
        Condition::Progress(item, bound) => {
            let (least, share) = bound_of(bound, so);
            let percent = ("percent", words.percent(share).into());
            words.fill("if-progress", &[yes(least), percent, title(*item)])
        }
        Condition::Day(bound) => {
            let (from, day) = bound_of(bound, so);
            let day = [("day", names::day(words, day).into())];
            if from {
                words.fill("if-day-from", &day)
            } else {
                words.fill("if-day-before", &day)
            }
        }
        Condition::Visited(visit) => {
            let title = quoted(words, &scenario.visit(*visit).title);
            words.fill("if-visited", &[("scene", title.into()), yes(so)])
        }
        Condition::Mostly(worn) => {
            let hat = ("hat", names::which_hat(*worn).into());
            words.fill("if-mostly", &[hat, yes(so)])
        }
        other => match other {
            Condition::Decided(at, time, what) => decided(words, scenario, (*at, *time, *what), so),
            other if so => other.written(scenario),
            other => format!("Not({})", other.written(scenario)),
        },
    }
}

/// What was decided, or came of it.
fn decided(words: &Words, scenario: &Scenario, asked: (DecisionId, Time, Decided), so: bool) -> String {
    let (at, time, what) = asked;
    let prompt = || quoted(words, &scenario.unfilled(&scenario.decision(at).prompt));
    match what {
        Decided::Chose(choice) => {
            let label = quoted(words, &scenario.unfilled(&scenario.choice(at, choice).label));
            let values = [yes(so), ("label", label.into())];
            match time {
                Time::Ever => words.fill("if-chose", &values),
                Time::Last => words.fill("if-chose-last", &values),
            }
        }
        Decided::Wore(hat) => {
            let hat = ("hat", names::which_hat(hat).into());
            let values = [yes(so), hat, ("prompt", prompt().into())];
            match time {
                Time::Ever => words.fill("if-wore", &values),
                Time::Last => words.fill("if-wore-last", &values),
            }
        }
        Decided::Worked => {
            let values = [("prompt", prompt().into()), yes(so)];
            match time {
                Time::Ever => words.fill("if-worked", &values),
                Time::Last => words.fill("if-worked-last", &values),
            }
        }
    }
}

/// Several conditions, all or any of which are meant.
fn several(words: &Words, scenario: &Scenario, conditions: &[Condition], (so, all): (bool, bool)) -> String {
    let alone = conditions.len() == 1;
    let one = |condition: &Condition| {
        let said = clause(words, scenario, condition, so);
        let many = matches!(condition, Condition::All(list) | Condition::Any(list) if list.len() > 1);
        if many && !alone { format!("({said})") } else { said }
    };
    let join = |one: String, other: String| {
        let both = [("one", one.into()), ("other", other.into())];
        if all {
            words.fill("if-and", &both)
        } else {
            words.fill("if-or", &both)
        }
    };
    let joined = conditions.iter().map(one).reduce(join);
    joined.unwrap_or_else(|| {
        if so == all {
            words.say("if-always")
        } else {
            words.say("if-never")
        }
    })
}

/// Whether it is "at least", and what; turned round when it is not so.
fn bound_of<T: Copy>(bound: &Is<T>, so: bool) -> (bool, T) {
    match bound {
        Is::AtLeast(least) => (so, *least),
        Is::Below(below) => (!so, *below),
    }
}

fn compared<T: Copy + std::fmt::Display>(words: &Words, what: String, bound: &Is<T>, so: bool) -> String {
    let (least, value) = bound_of(bound, so);
    let value = words.number(&value.to_string());
    let values = [("what", what.into()), ("value", value.into())];
    if least {
        words.fill("if-at-least", &values)
    } else {
        words.fill("if-below", &values)
    }
}

/// An effect as a clause: "“open day” becomes 10 % more work".
#[must_use]
pub fn effect(words: &Words, scenario: &Scenario, effect: Effect) -> String {
    let title = |item: ItemId| ("item", quoted(words, &scenario.work[item.index()].title).into());
    let name = |person: PersonId| ("name", scenario.person(person).name.as_str().into());
    let signed = |by: String| words.number(&by);
    match effect {
        Effect::Set(flag, set) => {
            let flag = [(
                "flag",
                quoted(words, &spoken(&scenario.flags[flag.index()])).into(),
            )];
            if set {
                words.fill("effect-set", &flag)
            } else {
                words.fill("effect-clear", &flag)
            }
        }
        Effect::Add(counter, by) => {
            let counter = quoted(words, &spoken(&scenario.counters[counter.index()].id));
            let way = if by < 0 { "down" } else { "up" };
            words.fill(
                "effect-add",
                &[
                    ("counter", counter.into()),
                    ("way", way.into()),
                    ("by", by.unsigned_abs().into()),
                ],
            )
        }
        Effect::Arrives(item) => words.fill("effect-arrives", &[title(item)]),
        Effect::Effort(item, factor) if factor >= 1.0 => {
            let percent = words.whole_percent(factor - 1.0);
            words.fill("effect-more", &[("percent", percent.into()), title(item)])
        }
        Effect::Effort(item, factor) => {
            let percent = words.percent(1.0 - factor);
            words.fill("effect-less", &[("percent", percent.into()), title(item)])
        }
        Effect::Due(item, by) => {
            let (by, days) = (("by", format!("{by:+}").into()), ("days", by.abs().into()));
            words.fill("effect-due", &[title(item), by, days])
        }
        Effect::Shelve(item) => words.fill("effect-shelve", &[title(item)]),
        Effect::Resume(item) => words.fill("effect-resume", &[title(item)]),
        Effect::GiveUp(item) => words.fill("effect-give-up", &[title(item)]),
        Effect::Leaves(person) => words.fill("effect-leaves", &[name(person)]),
        Effect::Joins(person) => words.fill("effect-joins", &[name(person)]),
        Effect::Nudge(person, what, by) => {
            let what = of_person(words, scenario, person, what);
            format!("{what} {}", signed(format!("{by:+}")))
        }
        Effect::NudgeTeam(what, by) => {
            format!("{} {}", of_team(words, what), signed(format!("{by:+}")))
        }
        Effect::Learns(person, area, by) => {
            let (by, area) = (signed(by.to_string()), spoken(&scenario.areas[area.index()]));
            words.fill(
                "effect-learns",
                &[name(person), ("by", by.into()), ("area", area.into())],
            )
        }
    }
}

/// An id as words: `asked_anna` as "asked anna".
#[must_use]
pub fn spoken(id: &str) -> String {
    id.replace('_', " ")
}

/// In the quotation marks of the language.
pub(super) fn quoted(words: &Words, text: &str) -> String {
    words.fill("quoted", &[("text", text.into())])
}

fn of_person(words: &Words, scenario: &Scenario, person: PersonId, what: Trait) -> String {
    let what = match what {
        Trait::Morale => "morale",
        Trait::Energy => "energy",
        Trait::Trust => "trust",
        Trait::Clarity => "clarity",
        Trait::Bench => "bench",
    };
    let name = scenario.person(person).name.as_str();
    words.fill(
        "trait-of-person",
        &[("name", name.into()), ("trait", what.into())],
    )
}

fn of_team(words: &Words, what: TeamTrait) -> String {
    let what = match what {
        TeamTrait::Purpose => "purpose",
        TeamTrait::Process => "process",
        TeamTrait::Safety => "safety",
        TeamTrait::Record => "record",
    };
    words.fill("trait-of-team", &[("trait", what.into())])
}
