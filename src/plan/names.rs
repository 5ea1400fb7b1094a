//! What a plan can speak of: the names of a scenario, and which of them is asked for where in a line.

use crate::story::{Scenario, Span};

/// The names of a scenario, each list in its order. A plan can be read against names alone, as while somebody is still
/// writing the scenario.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names<'a> {
    /// People of the cast.
    pub people: Vec<&'a str>,
    /// Work items.
    pub items: Vec<&'a str>,
    /// Flags.
    pub flags: Vec<&'a str>,
    /// Counters.
    pub counters: Vec<&'a str>,
    /// Scenes.
    pub scenes: Vec<&'a str>,
    /// Decisions with their choices.
    pub decisions: Vec<(&'a str, Vec<&'a str>)>,
    /// Incident cards.
    pub incidents: Vec<&'a str>,
    /// Endings.
    pub endings: Vec<&'a str>,
    /// What players see of some of these, with its name: somebody may write that instead.
    pub titles: Vec<(Asks, &'a str, &'a str)>,
}

impl<'a> Names<'a> {
    /// The names of a scenario.
    #[must_use]
    pub fn of(scenario: &'a Scenario) -> Self {
        fn list<'a, T>(things: &'a [T], name: impl Fn(&'a T) -> &'a String) -> Vec<&'a str> {
            things.iter().map(|thing| name(thing).as_str()).collect()
        }
        let choices = |decision: &'a crate::story::model::Decision| {
            (decision.id.as_str(), list(&decision.choices, |choice| &choice.id))
        };
        let people = scenario.cast.iter().map(|it| (Asks::Person, &it.name, &it.id));
        let items = scenario.work.iter().map(|it| (Asks::Item, &it.title, &it.id));
        let scenes = scenario.scenes.iter().map(|it| (Asks::Scene, &it.title, &it.id));
        let endings = scenario
            .endings
            .iter()
            .map(|it| (Asks::Ending, &it.title, &it.id));
        let titles = people.chain(items).chain(scenes).chain(endings);
        Self {
            titles: titles
                .map(|(what, title, id)| (what, title.as_str(), id.as_str()))
                .collect(),
            people: list(&scenario.cast, |person| &person.id),
            items: list(&scenario.work, |item| &item.id),
            flags: list(&scenario.flags, |flag| flag),
            counters: list(&scenario.counters, |counter| &counter.id),
            scenes: list(&scenario.scenes, |scene| &scene.id),
            decisions: scenario.decisions.iter().map(choices).collect(),
            incidents: list(&scenario.incidents, |card| &card.id),
            endings: list(&scenario.endings, |ending| &ending.id),
        }
    }
}

impl Names<'_> {
    /// The title at the beginning of a text where a name of this kind was asked for: how long it is, and its name. Big
    /// and small letters count as one.
    pub(super) fn titled(&self, what: Asks, text: &str) -> Option<(usize, &str)> {
        let begins = |title: &str| {
            let own = text.get(..title.len())?;
            let ends = text[title.len()..].chars().next().is_none_or(char::is_whitespace);
            (ends && !title.is_empty() && own.to_lowercase() == title.to_lowercase()).then_some(title.len())
        };
        let titles = self.titles.iter().filter(|(of, ..)| *of == what);
        let found = titles.filter_map(|(_, title, id)| Some((begins(title)?, *id)));
        found.max_by_key(|(length, _)| *length)
    }
}

/// What a line of a plan asks for at one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asks {
    /// What the line does.
    Verb,
    /// What is expected.
    Subject,
    /// This word, which may be left out.
    Word(&'static str),
    /// A policy.
    Policy,
    /// A person.
    Person,
    /// A work item.
    Item,
    /// A flag.
    Flag,
    /// A counter.
    Counter,
    /// A scene.
    Scene,
    /// A decision.
    Decision,
    /// A choice of the decision at this place in [`Names::decisions`].
    Choice(usize),
    /// An incident card.
    Incident,
    /// An ending.
    Ending,
    /// Something about a person that changes.
    Trait,
    /// Something about the team that changes.
    TeamTrait,
}

impl Asks {
    /// What it is called in a finding, with its article.
    pub(super) fn words(self, names: &Names<'_>) -> String {
        let plain = match self {
            Self::Choice(of) => {
                let of = names.decisions.get(of).map_or("", |(name, _)| name);
                return format!("a choice of `{of}`");
            }
            Self::Verb | Self::Subject | Self::Word(_) => "a word",
            Self::Policy => "a policy",
            Self::Person => "a person",
            Self::Item => "a work item",
            Self::Flag => "a flag",
            Self::Counter => "a counter",
            Self::Scene => "a scene",
            Self::Decision => "a decision",
            Self::Incident => "an incident",
            Self::Ending => "an ending",
            Self::Trait => "a trait",
            Self::TeamTrait => "a trait of the team",
        };
        plain.to_owned()
    }
}

/// A place in a plan and what it asks for. One place may be asked for several things in turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// The word that stands there; empty at the end of the line where there is none.
    pub at: Span,
    /// What is asked for.
    pub what: Asks,
}
