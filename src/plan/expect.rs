//! What stands after `expect`: a line, a place in the story, or something about the team.

use crate::sim::vocabulary::{Gauge, TeamTrait, Trait};
use crate::story::condition::{Decided, Time};
use crate::story::diagnostic::Diagnostic;
use crate::story::ids::{CounterId, EndingId, FlagId, IncidentId, ItemId, PersonId, SceneId};
use crate::story::model::{Condition, Is};
use crate::story::number::{Days, Points, Share, Step};

use super::read::{decision, option};
use super::words::{Scale, Word, Words, unknown};
use super::{Asked, Asks, Expected, Names};

/// The words that can follow `expect`; people of the cast can as well.
pub const SUBJECTS: [&str; 19] = [
    "line", "scene", "incident", "decision", "open", "closed", "ending", "Morale", "Delivery", "Growth",
    "team", "worked", "failed", "chose", "flag", "counter", "day", "done", "here",
];
const GAUGES: [(&str, Gauge); 3] = [
    ("Morale", Gauge::Morale),
    ("Delivery", Gauge::Delivery),
    ("Growth", Gauge::Growth),
];
/// What can be expected of a person.
pub const TRAITS: [(&str, Trait); 5] = [
    ("Morale", Trait::Morale),
    ("Energy", Trait::Energy),
    ("Trust", Trait::Trust),
    ("Clarity", Trait::Clarity),
    ("Bench", Trait::Bench),
];
/// What can be expected of the team.
pub const TEAM_TRAITS: [(&str, TeamTrait); 4] = [
    ("Purpose", TeamTrait::Purpose),
    ("Process", TeamTrait::Process),
    ("Safety", TeamTrait::Safety),
    ("Record", TeamTrait::Record),
];

const OF_GAUGE: Scale<f64> = Scale {
    fits: Points::fit,
    words: "a gauge goes from 0 to 100, as it is shown",
    // Nobody expects a gauge to be at least 0.6 of 100.
    meant: |bound| (bound > 0.0 && bound <= 1.0).then(|| tenths(bound * 100.0)),
};
const OF_PERSON: Scale<f64> = Scale {
    fits: Share::fit,
    words: "what is expected of one person goes from 0 to 1; the gauges of all, from 0 to 100",
    meant: of_hundred,
};
const OF_TEAM: Scale<f64> = Scale {
    fits: Share::fit,
    words: "what is expected of the team goes from 0 to 1",
    meant: of_hundred,
};
const OF_COUNTER: Scale<i32> = Scale {
    fits: Step::fit,
    words: "counters go from -1000 to 1000",
    meant: |_| None,
};
const OF_DAY: Scale<u32> = Scale {
    fits: Days::fit,
    words: "days are workdays, counted from 0",
    meant: |_| None,
};

/// A share that somebody wrote as one of 100.
fn of_hundred(bound: f64) -> Option<String> {
    (10.0..=100.0)
        .contains(&bound)
        .then(|| format!("{}", bound / 100.0))
}

fn tenths(value: f64) -> String {
    format!("{}", (value * 10.0).round() / 10.0)
}

/// Reads what follows `expect` and perhaps `no`.
pub(super) fn read(words: &mut Words<'_>, names: &Names<'_>) -> Result<Expected, Box<Diagnostic>> {
    words.ask(Asks::Subject);
    let subject = words.need("what to expect")?;
    let id = |what, known: &[&str], words: &mut Words<'_>| words.name(names, what, known.iter().copied());
    let holds = match subject.text {
        "line" => return Ok(Expected::Line(words.text()?)),
        "scene" => {
            let scene = id(Asks::Scene, &names.scenes, words)?;
            return Ok(Expected::Scene(SceneId::from(scene)));
        }
        "incident" => {
            let card = id(Asks::Incident, &names.incidents, words)?;
            return Ok(Expected::Incident(IncidentId::from(card)));
        }
        "ending" => {
            let ending = id(Asks::Ending, &names.endings, words)?;
            return Ok(Expected::Ending(EndingId::from(ending)));
        }
        "decision" => return Ok(Expected::Decision(decision(words, names)?)),
        "open" | "closed" => {
            let (decision, choice) = option(words, names)?;
            return Ok(Expected::Open(decision, choice, subject.text == "open"));
        }
        "worked" | "failed" => {
            let decision = decision(words, names)?;
            return Ok(Expected::Worked(decision, subject.text == "worked"));
        }
        "chose" => {
            let (decision, choice) = option(words, names)?;
            Condition::Decided(decision, Time::Ever, Decided::Chose(choice))
        }
        "flag" => Condition::Flag(FlagId::from(id(Asks::Flag, &names.flags, words)?)),
        "counter" => {
            let counter = CounterId::from(id(Asks::Counter, &names.counters, words)?);
            range(words, OF_COUNTER, |is| Condition::Counter(counter, is))?
        }
        "day" => range(words, OF_DAY, Condition::Day)?,
        "done" => {
            let item = ItemId::from(id(Asks::Item, &names.items, words)?);
            if words.take("on") && words.take("time") {
                Condition::OnTime(item)
            } else {
                Condition::Done(item)
            }
        }
        "here" => Condition::Here(PersonId::from(id(Asks::Person, &names.people, words)?)),
        "team" => {
            let known = TEAM_TRAITS.iter().map(|(name, _)| *name);
            let (_, what) = TEAM_TRAITS[words.name(names, Asks::TeamTrait, known)?];
            range(words, OF_TEAM, |is| Condition::Team(what, is))?
        }
        name => return about(words, names, name, subject),
    };
    Ok(Expected::Holds(holds))
}

/// A gauge or a person.
fn about(
    words: &mut Words<'_>,
    names: &Names<'_>,
    name: &str,
    subject: Word<'_>,
) -> Result<Expected, Box<Diagnostic>> {
    if let Some((_, gauge)) = GAUGES.iter().find(|(known, _)| *known == name) {
        return range(words, OF_GAUGE, |is| Condition::Gauge(*gauge, is)).map(Expected::Holds);
    }
    let Some(person) = names.people.iter().position(|person| *person == name) else {
        let known = SUBJECTS.into_iter().chain(names.people.iter().copied());
        return Err(unknown(subject, "a plan cannot expect", known));
    };
    words.asked.push(Asked {
        at: subject.at,
        what: Asks::Person,
    });
    let known = TRAITS.iter().map(|(name, _)| *name);
    let (_, what) = TRAITS[words.name(names, Asks::Trait, known)?];
    let person = PersonId::from(person);
    range(words, OF_PERSON, |is| Condition::Person(person, what, is)).map(Expected::Holds)
}

/// A finding about what stands where `at least` or `below` should.
fn no_bound(word: Word<'_>) -> Box<Diagnostic> {
    let finding = unknown(
        word,
        "`at least` or `below` belongs here, not",
        ["at least", "below"].into_iter(),
    );
    let written = match word.text {
        ">=" => "at least".to_owned(),
        "<" => "below".to_owned(),
        number if number.parse::<f64>().is_ok() => format!("at least {number}"),
        _ => return finding,
    };
    Box::new(
        finding
            .help(format!("did you mean `{written}`?"))
            .fix(word.at, written),
    )
}

/// `at least 40`, `below 60`, or `at least 40 and below 60`.
fn range<T: Copy + std::str::FromStr>(
    words: &mut Words<'_>,
    scale: Scale<T>,
    condition: impl Fn(Is<T>) -> Condition,
) -> Result<Condition, Box<Diagnostic>> {
    let mut all = Vec::new();
    loop {
        words.ask(Asks::Word("at"));
        words.ask(Asks::Word("below"));
        let word = words.need("`at least` or `below`")?;
        all.push(match word.text {
            "at" if words.take("least") => condition(Is::AtLeast(words.number_on(&scale)?)),
            "below" => condition(Is::Below(words.number_on(&scale)?)),
            _ => return Err(no_bound(word)),
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
