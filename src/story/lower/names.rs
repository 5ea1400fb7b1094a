//! The tables of names: who and what exists, what is there twice, and what a misspelt name probably meant.

use std::collections::BTreeSet;

use crate::story::caps;
use crate::story::diagnostic::{Diagnostic, nearest, quoted};
use crate::story::ids::{
    AreaId, ChoiceId, CounterId, DecisionId, EndingId, FlagId, ItemId, PersonId, SceneId,
};
use crate::story::model::{Decision, Scenario};
use crate::story::raw;
use crate::story::span::Span;
use crate::story::text::Id;
use crate::story::types::Kind;

use super::{Lowering, Source};

/// The names of one kind of thing, in file order.
pub(super) struct Table {
    kind: Kind,
    names: Vec<(String, Span)>,
    /// Places in `names` in the order of the names, once there are too many to look through.
    order: Vec<usize>,
}

/// Kinds of things, what messages call one and several of them, and the rule for a name that none of them has.
const CALLED: [(Kind, &str, &str, &str); 10] = [
    (Kind::Area, "area", "areas", "unknown-area"),
    (Kind::Flag, "flag", "flags", "unknown-flag"),
    (Kind::Person, "person", "people", "unknown-person"),
    (Kind::Item, "work item", "work items", "unknown-item"),
    (Kind::Counter, "counter", "counters", "unknown-counter"),
    (Kind::Scene, "scene", "scenes", "unknown-scene"),
    (Kind::Ending, "ending", "endings", "unknown-ending"),
    (Kind::Decision, "decision", "decisions", "unknown-decision"),
    (Kind::Choice, "choice", "choices", "unknown-choice"),
    (Kind::Incident, "incident card", "incident cards", ""),
];

/// Fewer names than this are looked through one by one.
const FEW: usize = 16;

impl Table {
    fn new<'i>(source: &Source<'_>, kind: Kind, ids: impl IntoIterator<Item = &'i Id>) -> Self {
        let name = |id: &Id| (id.as_str().to_owned(), source.span(id));
        Self::of(kind, ids.into_iter().map(name).collect())
    }

    /// The names of things of which it does not matter where they stand.
    fn placeless<'n>(kind: Kind, names: impl IntoIterator<Item = &'n String>) -> Self {
        let names = names.into_iter().map(|name| (name.clone(), Span::default()));
        Self::of(kind, names.collect())
    }

    fn of(kind: Kind, names: Vec<(String, Span)>) -> Self {
        let mut order = Vec::new();
        if names.len() > FEW {
            order.extend(0..names.len());
            order.sort_by(|a, b| names[*a].0.cmp(&names[*b].0));
        }
        Self { kind, names, order }
    }

    /// What messages call one and several of these, and the rule for a name that is none of them.
    fn called(&self) -> (&'static str, &'static str, &'static str) {
        let called = CALLED.iter().find(|(kind, ..)| *kind == self.kind);
        called.map_or(("", "", ""), |(_, one, several, rule)| (one, several, rule))
    }

    pub(super) fn list(&self) -> Vec<String> {
        self.names.iter().map(|(name, _)| name.clone()).collect()
    }

    pub(super) fn len(&self) -> usize {
        self.names.len()
    }

    fn find(&self, name: &str) -> Option<usize> {
        if self.names.len() <= FEW {
            return self.names.iter().position(|(known, _)| known == name);
        }
        // The first of several with this name: sorting left those as they were.
        let at = self.order.partition_point(|at| self.names[*at].0.as_str() < name);
        self.order.get(at).copied().filter(|at| self.names[*at].0 == name)
    }

    /// Two things of one kind with one name: reported at the second, showing the first.
    fn doubles(&self) -> Vec<Diagnostic> {
        let mut sorted: Vec<&(String, Span)> = self.names.iter().collect();
        sorted.sort();
        let double = |pair: &[&(String, Span)]| {
            let [(first, place), (second, span)] = pair else {
                return None;
            };
            (first == second).then(|| {
                let message = format!("there are two {} called {}", self.called().1, quoted(second));
                Diagnostic::error("duplicate-id", *span, message).label(*place, "the first one")
            })
        };
        sorted.windows(2).filter_map(double).collect()
    }
}

/// All the tables of a scenario.
pub(super) struct Names {
    pub(super) areas: Table,
    pub(super) flags: Table,
    pub(super) decisions: Table,
    people: Table,
    /// The cast, then those from outside.
    speakers: Table,
    items: Table,
    counters: Table,
    scenes: Table,
    endings: Table,
    /// The choices of each decision.
    choices: Vec<Table>,
}

impl Names {
    /// The names of a scenario.
    pub(super) fn of(it: &Scenario) -> Self {
        let choices = |decision: &Decision| {
            let ids = decision.choices.iter().map(|choice| &choice.id);
            Table::placeless(Kind::Choice, ids)
        };
        Self {
            areas: Table::placeless(Kind::Area, &it.areas),
            flags: Table::placeless(Kind::Flag, &it.flags),
            people: Table::placeless(Kind::Person, it.cast.iter().map(|it| &it.id)),
            speakers: Table::placeless(Kind::Person, it.speakers().map(|it| &it.id)),
            items: Table::placeless(Kind::Item, it.work.iter().map(|it| &it.id)),
            counters: Table::placeless(Kind::Counter, it.counters.iter().map(|it| &it.id)),
            scenes: Table::placeless(Kind::Scene, it.scenes.iter().map(|it| &it.id)),
            endings: Table::placeless(Kind::Ending, it.endings.iter().map(|it| &it.id)),
            decisions: Table::placeless(Kind::Decision, it.decisions.iter().map(|it| &it.id)),
            choices: it.decisions.iter().map(choices).collect(),
        }
    }

    /// Collects every name that is declared anywhere, and what is declared twice.
    pub(super) fn gather(source: &Source<'_>, raw: &raw::Scenario) -> (Self, Vec<Diagnostic>) {
        let cast = || raw.cast.iter().map(|it| &it.id);
        let others = raw.others.iter().map(|it| &it.id);
        let (mut decisions, mut choices) = (Vec::new(), Vec::new());
        for scene in &raw.scenes {
            self::decisions(&scene.then, &mut |decision| {
                decisions.push(&decision.id);
                let ids = decision.choices.iter().map(|it| &it.id);
                choices.push(Table::new(source, Kind::Choice, ids));
            });
        }
        let names = Self {
            areas: Table::new(source, Kind::Area, &raw.areas),
            flags: Table::new(source, Kind::Flag, &raw.flags),
            people: Table::new(source, Kind::Person, cast()),
            speakers: Table::new(source, Kind::Person, cast().chain(others)),
            items: Table::new(source, Kind::Item, raw.work.iter().map(|it| &it.id)),
            counters: Table::new(source, Kind::Counter, raw.counters.iter().map(|it| &it.id)),
            scenes: Table::new(source, Kind::Scene, raw.scenes.iter().map(|it| &it.id)),
            endings: Table::new(source, Kind::Ending, raw.endings.iter().map(|it| &it.id)),
            decisions: Table::new(source, Kind::Decision, decisions),
            choices,
        };
        let cards = raw.incidents.cards.iter().map(|it| &it.id);
        let cards = Table::new(source, Kind::Incident, cards);
        let tables = [
            &names.areas,
            &names.flags,
            &names.speakers,
            &names.items,
            &names.counters,
            &names.scenes,
            &names.endings,
            &names.decisions,
            &cards,
        ];
        let findings = tables
            .into_iter()
            .chain(&names.choices)
            .flat_map(Table::doubles)
            .collect();
        (names, findings)
    }
}

/// Decisions in the order they are lowered: a decision before those inside its choices.
fn decisions<'r>(next: &'r raw::Next, found: &mut impl FnMut(&'r raw::Decision)) {
    match next {
        raw::Next::Branch(arms, last) => {
            arms.iter().for_each(|raw::Arm(_, next)| decisions(next, found));
            decisions(last, found);
        }
        raw::Next::Decide(decision) => {
            found(decision);
            let choices = decision.choices.iter().map(|choice| &choice.then);
            for then in choices.chain([&decision.then]).flatten() {
                decisions(then, found);
            }
        }
        raw::Next::Go(_)
        | raw::Next::Wait(..)
        | raw::Next::Call(..)
        | raw::Next::Return
        | raw::Next::End(_)
        | raw::Next::Endings => {}
    }
}

/// The place of a name in its table; an unknown one is reported and counts as the first.
fn find(source: &Source<'_>, findings: &mut Vec<Diagnostic>, table: &Table, id: &Id) -> usize {
    let name = id.as_str();
    if let Some(at) = table.find(name) {
        return at;
    }
    // Looking for what was meant takes time; nobody reads more findings than this.
    if source.forgiven.contains(name) || findings.len() >= caps::FINDINGS {
        return 0;
    }
    let span = source.span(id);
    let (one, several, rule) = table.called();
    let message = format!("there is no {one} called {}", quoted(name));
    let error = Diagnostic::error(rule, span, message);
    let known = || table.names.iter().map(|(known, _)| known.as_str());
    let called = || source.outline.parsed().meant(name, Some(table.kind));
    let meant = nearest(name, known()).or_else(called);
    findings.push(match meant.and_then(|near| Some((near, table.find(near)?))) {
        Some((near, at)) => {
            let place = table.names[at].1;
            let error = error.help(format!("did you mean `{near}`?")).fix(span, near);
            error.label(place, "this one exists")
        }
        None if table.len() == 0 => error.help(format!("this file has no {several} yet")),
        None if table.len() <= 12 => {
            let known: BTreeSet<String> = known().map(quoted).collect();
            let known: Vec<String> = known.into_iter().collect();
            error.help(format!("there are: {}", known.join(", ")))
        }
        None => error,
    });
    0
}

impl Lowering<'_> {
    /// Somebody who speaks: of the cast, or from outside.
    pub(in crate::story) fn speaker_id(&mut self, id: &Id) -> PersonId {
        let before = self.findings.len();
        let found = find(self.source, &mut self.findings, &self.names.speakers, id);
        if let Some(unknown) = self
            .findings
            .get_mut(before)
            .filter(|finding| finding.fix.is_none())
        {
            let others = "somebody from outside the team is given a name in `others`";
            let more = if unknown.help.is_empty() { "" } else { "; " };
            unknown.help.push_str(&format!("{more}{others}"));
        }
        found.into()
    }

    pub(in crate::story) fn person_id(&mut self, id: &Id) -> PersonId {
        let outside = self.names.people.find(id.as_str()).is_none();
        if let Some(at) = self.names.speakers.find(id.as_str()).filter(|_| outside) {
            let name = quoted(id.as_str());
            let message = format!(
                "{name} is not on the team, so nothing can be aimed at them, asked of them or change in them"
            );
            let help = "those in `others` only speak; somebody who can be led, come or leave belongs into the `cast`";
            let error = Diagnostic::error("outsider", self.source.span(id), message).help(help);
            self.findings
                .push(error.label(self.names.speakers.names[at].1, "from outside"));
            return PersonId(0);
        }
        find(self.source, &mut self.findings, &self.names.people, id).into()
    }

    pub(in crate::story) fn item_id(&mut self, id: &Id) -> ItemId {
        find(self.source, &mut self.findings, &self.names.items, id).into()
    }

    pub(in crate::story) fn area_id(&mut self, id: &Id) -> AreaId {
        find(self.source, &mut self.findings, &self.names.areas, id).into()
    }

    pub(in crate::story) fn flag_id(&mut self, id: &Id) -> FlagId {
        find(self.source, &mut self.findings, &self.names.flags, id).into()
    }

    pub(in crate::story) fn counter_id(&mut self, id: &Id) -> CounterId {
        find(self.source, &mut self.findings, &self.names.counters, id).into()
    }

    pub(in crate::story) fn scene_id(&mut self, id: &Id) -> SceneId {
        find(self.source, &mut self.findings, &self.names.scenes, id).into()
    }

    pub(in crate::story) fn ending_id(&mut self, id: &Id) -> EndingId {
        find(self.source, &mut self.findings, &self.names.endings, id).into()
    }

    pub(in crate::story) fn decision_id(&mut self, id: &Id) -> DecisionId {
        find(self.source, &mut self.findings, &self.names.decisions, id).into()
    }

    /// A decision and one of its choices. An unknown decision says nothing about the choice.
    pub(in crate::story) fn chosen(&mut self, decision: &Id, choice: &Id) -> (DecisionId, ChoiceId) {
        let known = self.names.decisions.find(decision.as_str());
        let at = self.decision_id(decision);
        let table = known.and_then(|at| self.names.choices.get(at));
        let choice = table.map_or(0, |table| find(self.source, &mut self.findings, table, choice));
        (at, choice.into())
    }
}
