//! A campaign held against the scenarios it names: who and what is not there, or is not taken over.

use std::sync::Arc;

use crate::story::diagnostic::{nearest, quoted};
use crate::story::{Diagnostic, Outline, Scenario, Span};

use super::campaign::{Along, Campaign, Fact, Keeps};

/// Why the scenario of a part is not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Absent {
    /// There is none of this id.
    Unknown,
    /// There is one, and it cannot be played: why, as a sentence.
    Unusable(String),
}

/// Everything that does not fit. The scenarios come in the order of the parts.
#[must_use]
pub fn fit(
    file: &str,
    text: &str,
    campaign: &Campaign,
    scenarios: &[Result<Arc<Scenario>, Absent>],
) -> Vec<Diagnostic> {
    let outline = Outline::new(text);
    let mut fitting = Fitting {
        outline: &outline,
        campaign,
        scenarios,
        findings: Vec::new(),
    };
    for at in 0..campaign.parts.len() {
        fitting.part(at);
    }
    outline.locate(file, fitting.findings)
}

struct Fitting<'a> {
    outline: &'a Outline<'a>,
    campaign: &'a Campaign,
    scenarios: &'a [Result<Arc<Scenario>, Absent>],
    findings: Vec<Diagnostic>,
}

impl Fitting<'_> {
    fn error(&mut self, rule: &'static str, place: Span, message: String, help: String) {
        self.findings
            .push(Diagnostic::error(rule, place, message).help(help));
    }

    /// The scenario of a part.
    fn scenario(&self, at: usize) -> Option<Arc<Scenario>> {
        self.scenarios.get(at)?.as_ref().ok().cloned()
    }

    /// The place of one of a list within a part.
    fn place(&self, part: usize, list: &str, at: usize) -> Span {
        let whole = self.outline.entry("parts", part, list);
        let (_, parts) = self.outline.parts(whole);
        parts.get(at).copied().unwrap_or(whole)
    }

    fn part(&mut self, at: usize) {
        let part = self.campaign.parts[at].clone();
        let Some(here) = self.scenario(at) else {
            return self.absent(at, &part.scenario);
        };
        let first = at == 0;
        if first && !(part.keeps.is_empty() && part.along.is_empty() && part.flags.is_empty()) {
            let place = self.outline.entry("parts", 0, "scenario");
            let message = "nothing goes over into the first part: there is none before it".to_owned();
            return self.error(
                "first-part",
                place,
                message,
                "take out `keeps`, `along` and `flags`".to_owned(),
            );
        }
        self.keeps(at, &part.keeps, &here);
        for (number, along) in part.along.iter().enumerate() {
            self.along(at, number, along, &here);
        }
        for (number, (flag, fact)) in part.flags.iter().enumerate() {
            let place = self.place(at, "flags", number);
            self.flag(place, flag, &here);
            for fact in fact.all() {
                self.fact(at, place, fact);
            }
        }
    }

    fn absent(&mut self, at: usize, scenario: &str) {
        let place = self.outline.entry("parts", at, "scenario");
        let (message, help) = match self.scenarios.get(at) {
            Some(Err(Absent::Unusable(why))) => (
                format!("the scenario {} cannot be played: {why}", quoted(scenario)),
                format!("`twohats check {scenario}` tells all that is wrong with it"),
            ),
            _ => (
                format!("there is no scenario {}", quoted(scenario)),
                "look at its id, or name its folder with `--scenes`".to_owned(),
            ),
        };
        self.error("no-scenario", place, message, help);
    }

    fn keeps(&mut self, at: usize, keeps: &[Keeps], here: &Scenario) {
        let [structure, consideration, .., record] = here.carries.team;
        for (number, one) in keeps.iter().enumerate() {
            let (open, what) = match one {
                Keeps::Reputation => (
                    structure.is_some() && consideration.is_some(),
                    "`structure` and `consideration`",
                ),
                Keeps::Record => (record.is_some(), "`record`"),
            };
            if !open {
                let place = self.place(at, "keeps", number);
                let message = format!("{} does not take this over", quoted(&here.id));
                let help =
                    format!("say {what} in the `carries` of that scenario, with the numbers its text bears");
                self.error("not-carried", place, message, help);
            }
        }
    }

    fn along(&mut self, at: usize, number: usize, along: &Along, here: &Scenario) {
        let place = self.place(at, "along", number);
        self.person(at, place, &along.from, &along.who);
        let seat = here
            .carries
            .people
            .iter()
            .find(|guest| here.person(guest.person).id == along.who || guest.was.contains(&along.who));
        let Some(seat) = seat else {
            let message = format!("{} takes no {} over", quoted(&here.id), quoted(&along.who));
            let help = "give them a place in its cast and in its `carries`, with `here: true`".to_owned();
            return self.error("not-carried", place, message, help);
        };
        if !seat.here {
            let message = format!(
                "{} cannot come: whether they are there is not taken over",
                quoted(&along.who)
            );
            let help = "add `here: true` in the `carries` of that scenario".to_owned();
            self.error("not-carried", place, message, help);
        }
        if let Some(area) = &along.skill
            && !here.areas.contains(area)
        {
            let message = format!("{} has no skill in {}", quoted(&here.id), quoted(area));
            self.error(
                "unknown-id",
                place,
                message,
                format!("there are: {}", here.areas.join(", ")),
            );
        }
    }

    fn flag(&mut self, place: Span, flag: &str, here: &Scenario) {
        let open = here
            .carries
            .flags
            .iter()
            .map(|id| here.flags[id.index()].as_str());
        if open.clone().any(|known| known == flag) {
            return;
        }
        let message = format!("{} takes no flag {} over", quoted(&here.id), quoted(flag));
        let help = match nearest(flag, open) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "name it in the `carries` of that scenario".to_owned(),
        };
        self.error("not-carried", place, message, help);
    }

    fn fact(&mut self, at: usize, place: Span, fact: &Fact) {
        match fact {
            Fact::Grown(scenario, who) | Fact::Burned(scenario, who) => self.person(at, place, scenario, who),
            Fact::WasSet(scenario, flag) => {
                let Some(there) = self.before(at, place, scenario) else {
                    return;
                };
                self.known(place, "flag", flag, there.flags.iter().map(String::as_str));
            }
            Fact::Ended(scenario, ending) => {
                let Some(there) = self.before(at, place, scenario) else {
                    return;
                };
                self.known(
                    place,
                    "ending",
                    ending,
                    there.endings.iter().map(|one| one.id.as_str()),
                );
            }
            Fact::Asks(share) | Fact::Tells(share) | Fact::Dates(share) if !(0.0..=1.0).contains(share) => {
                let message = format!("{share} is no share");
                self.error(
                    "out-of-range",
                    place,
                    message,
                    "a share is 0 to 1, such as 0.6".to_owned(),
                );
            }
            _ => {}
        }
    }

    fn person(&mut self, at: usize, place: Span, scenario: &str, who: &str) {
        let Some(there) = self.before(at, place, scenario) else {
            return;
        };
        self.known(
            place,
            "person",
            who,
            there.cast.iter().map(|person| person.id.as_str()),
        );
    }

    fn known<'k>(&mut self, place: Span, what: &str, id: &str, known: impl Iterator<Item = &'k str> + Clone) {
        if known.clone().any(|one| one == id) {
            return;
        }
        let help = match nearest(id, known) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "look into that scenario".to_owned(),
        };
        self.error(
            "unknown-id",
            place,
            format!("there is no {what} {} there", quoted(id)),
            help,
        );
    }

    /// The scenario of an earlier part. Nothing, which is said, when it is none; nothing as well when it was not found.
    fn before(&mut self, at: usize, place: Span, scenario: &str) -> Option<Arc<Scenario>> {
        let earlier = self.campaign.place(scenario).filter(|found| *found < at);
        let Some(found) = earlier else {
            let parts = self.campaign.parts[..at]
                .iter()
                .map(|part| part.scenario.as_str());
            let known: Vec<&str> = parts.collect();
            let message = format!("{} is no part before this one", quoted(scenario));
            let help = format!("before it are: {}", known.join(", "));
            self.error("unknown-id", place, message, help);
            return None;
        };
        self.scenario(found)
    }
}
