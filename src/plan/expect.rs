//! What stands after `expect`: a line, a place in the story, or something about the team.

use crate::sim::vocabulary::{Gauge, TeamTrait, Trait};
use crate::story::Scenario;
use crate::story::diagnostic::Diagnostic;
use crate::story::ids::{CounterId, EndingId, FlagId, IncidentId, ItemId, PersonId, SceneId};
use crate::story::model::{Condition, Is};

use super::Expected;
use super::read::{decision, option};
use super::words::{Words, unknown};

/// The words that can follow `expect`; people of the cast can as well.
const SUBJECTS: [&str; 19] = [
    "line", "scene", "incident", "decision", "open", "closed", "ending", "Morale", "Delivery", "Growth",
    "team", "worked", "failed", "chose", "flag", "counter", "day", "done", "here",
];
const GAUGES: [(&str, Gauge); 3] = [
    ("Morale", Gauge::Morale),
    ("Delivery", Gauge::Delivery),
    ("Growth", Gauge::Growth),
];
const TRAITS: [(&str, Trait); 5] = [
    ("Morale", Trait::Morale),
    ("Energy", Trait::Energy),
    ("Trust", Trait::Trust),
    ("Clarity", Trait::Clarity),
    ("Bench", Trait::Bench),
];
const TEAM_TRAITS: [(&str, TeamTrait); 4] = [
    ("Purpose", TeamTrait::Purpose),
    ("Process", TeamTrait::Process),
    ("Safety", TeamTrait::Safety),
    ("Record", TeamTrait::Record),
];

/// Reads what follows `expect` and perhaps `no`.
pub(super) fn read(words: &mut Words<'_>, scenario: &Scenario) -> Result<Expected, Box<Diagnostic>> {
    let subject = words.need("what to expect")?;
    let ids = |names: Vec<&str>, what: &str, words: &mut Words<'_>| words.name(what, names.into_iter());
    let holds = match subject.text {
        "line" => return Ok(Expected::Line(words.text()?)),
        "scene" => {
            let names = scenario.scenes.iter().map(|scene| scene.id.as_str()).collect();
            return Ok(Expected::Scene(SceneId::from(ids(names, "a scene", words)?)));
        }
        "incident" => {
            let names = scenario.incidents.iter().map(|card| card.id.as_str()).collect();
            let card = ids(names, "an incident", words)?;
            return Ok(Expected::Incident(IncidentId::from(card)));
        }
        "ending" => {
            let names = scenario.endings.iter().map(|ending| ending.id.as_str()).collect();
            return Ok(Expected::Ending(EndingId::from(ids(names, "an ending", words)?)));
        }
        "decision" => return Ok(Expected::Decision(decision(words, scenario)?)),
        "open" | "closed" => {
            let (decision, choice) = option(words, scenario)?;
            return Ok(Expected::Open(decision, choice, subject.text == "open"));
        }
        "worked" | "failed" => {
            return Ok(Expected::Worked(
                decision(words, scenario)?,
                subject.text == "worked",
            ));
        }
        "chose" => {
            let (decision, choice) = option(words, scenario)?;
            Condition::Chose(decision, choice)
        }
        "flag" => {
            let names = scenario.flags.iter().map(String::as_str).collect();
            Condition::Flag(FlagId::from(ids(names, "a flag", words)?))
        }
        "counter" => {
            let names = scenario
                .counters
                .iter()
                .map(|counter| counter.id.as_str())
                .collect();
            let counter = CounterId::from(ids(names, "a counter", words)?);
            range(words, |is| Condition::Counter(counter, is))?
        }
        "day" => range(words, Condition::Day)?,
        "done" => {
            let names = scenario.work.iter().map(|item| item.id.as_str()).collect();
            let item = ItemId::from(ids(names, "a work item", words)?);
            if words.take("on") && words.take("time") {
                Condition::OnTime(item)
            } else {
                Condition::Done(item)
            }
        }
        "here" => {
            let names = scenario.cast.iter().map(|person| person.id.as_str()).collect();
            Condition::Here(PersonId::from(ids(names, "a person", words)?))
        }
        "team" => {
            let names = TEAM_TRAITS.iter().map(|(name, _)| *name).collect();
            let (_, what) = TEAM_TRAITS[ids(names, "a trait of the team", words)?];
            range(words, |is| Condition::Team(what, is))?
        }
        name => return about(words, scenario, name, subject),
    };
    Ok(Expected::Holds(holds))
}

/// A gauge or a person.
fn about(
    words: &mut Words<'_>,
    scenario: &Scenario,
    name: &str,
    subject: super::words::Word<'_>,
) -> Result<Expected, Box<Diagnostic>> {
    if let Some((_, gauge)) = GAUGES.iter().find(|(known, _)| *known == name) {
        return range(words, |is| Condition::Gauge(*gauge, is)).map(Expected::Holds);
    }
    let Some(person) = scenario.cast.iter().position(|person| person.id == name) else {
        let people = scenario.cast.iter().map(|person| person.id.as_str());
        let known = SUBJECTS.into_iter().chain(people);
        return Err(unknown(subject, "a plan cannot expect", known));
    };
    let (_, what) = TRAITS[words.name("a trait", TRAITS.iter().map(|(name, _)| *name))?];
    let person = PersonId::from(person);
    range(words, |is| Condition::Person(person, what, is)).map(Expected::Holds)
}

/// `at least 40`, `below 60`, or `at least 40 and below 60`.
fn range<T: std::str::FromStr>(
    words: &mut Words<'_>,
    condition: impl Fn(Is<T>) -> Condition,
) -> Result<Condition, Box<Diagnostic>> {
    let mut all = Vec::new();
    loop {
        let word = words.need("`at least` or `below`")?;
        all.push(match word.text {
            "at" if words.take("least") => condition(Is::AtLeast(words.number()?)),
            "below" => condition(Is::Below(words.number()?)),
            _ => {
                return Err(unknown(
                    word,
                    "`at least` or `below` belongs here, not",
                    ["at least", "below"].into_iter(),
                ));
            }
        });
        if all.len() == 2 || !words.take("and") {
            break;
        }
    }
    match <[Condition; 1]>::try_from(all) {
        Ok([one]) => Ok(one),
        Err(both) => Ok(Condition::All(both)),
    }
}
