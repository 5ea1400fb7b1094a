//! The tables of names: who and what exists, what is there twice, and what a misspelt name probably meant.

use std::collections::BTreeSet;

use crate::story::caps;
use crate::story::diagnostic::{Diagnostic, nearest, quoted};
use crate::story::ids::{
    AreaId, ChoiceId, CounterId, DecisionId, EndingId, FlagId, ItemId, PersonId, SceneId,
};
use crate::story::raw;
use crate::story::span::Span;
use crate::story::suggest;
use crate::story::text::Id;
use crate::story::types::Kind;

use super::{Lowering, Source};

/// The names of one kind of thing, in file order.
pub(super) struct Table {
    kind: &'static str,
    rule: &'static str,
    names: Vec<(String, Span)>,
    /// Places in `names` in the order of the names, once there are too many to look through.
    order: Vec<usize>,
}

/// Fewer names than this are looked through one by one.
const FEW: usize = 16;

impl Table {
    fn new(kind: &'static str, rule: &'static str, names: Vec<(String, Span)>) -> Self {
        let mut order = Vec::new();
        if names.len() > FEW {
            order.extend(0..names.len());
            order.sort_by(|a, b| names[*a].0.cmp(&names[*b].0));
        }
        Self {
            kind,
            rule,
            names,
            order,
        }
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
                let message = format!("there are two {} called {}", plural(self.kind), quoted(second));
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
    /// Collects every name that is declared anywhere, and what is declared twice.
    pub(super) fn gather(source: &Source<'_>, raw: &raw::Scenario) -> (Self, Vec<Diagnostic>) {
        let name = |id: &Id| (id.as_str().to_owned(), source.span(id));
        let table = |kind, rule, ids: Vec<&Id>| Table::new(kind, rule, ids.into_iter().map(name).collect());
        let mut names = Self {
            areas: table("area", "unknown-area", raw.areas.iter().collect()),
            flags: table("flag", "unknown-flag", raw.flags.iter().collect()),
            people: table(
                "person",
                "unknown-person",
                raw.cast.iter().map(|it| &it.id).collect(),
            ),
            speakers: table(
                "person",
                "unknown-person",
                raw.cast
                    .iter()
                    .map(|it| &it.id)
                    .chain(raw.others.iter().map(|it| &it.id))
                    .collect(),
            ),
            items: table(
                "work item",
                "unknown-item",
                raw.work.iter().map(|it| &it.id).collect(),
            ),
            counters: table(
                "counter",
                "unknown-counter",
                raw.counters.iter().map(|it| &it.id).collect(),
            ),
            scenes: table(
                "scene",
                "unknown-scene",
                raw.scenes.iter().map(|it| &it.id).collect(),
            ),
            endings: table(
                "ending",
                "unknown-ending",
                raw.endings.iter().map(|it| &it.id).collect(),
            ),
            decisions: Table::new("decision", "unknown-decision", Vec::new()),
            choices: Vec::new(),
        };
        let mut decisions = Vec::new();
        for scene in &raw.scenes {
            names.next(source, &scene.then, &mut decisions);
        }
        names.decisions = Table::new("decision", "unknown-decision", decisions);
        let cards = table(
            "incident card",
            "",
            raw.incidents.cards.iter().map(|it| &it.id).collect(),
        );
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

    /// Decisions in the order they are lowered: a decision before those inside its choices.
    fn next(&mut self, source: &Source<'_>, next: &raw::Next, decisions: &mut Vec<(String, Span)>) {
        match next {
            raw::Next::Branch(arms, last) => {
                for raw::Arm(_, next) in arms {
                    self.next(source, next, decisions);
                }
                self.next(source, last, decisions);
            }
            raw::Next::Decide(decision) => {
                let name = |id: &Id| (id.as_str().to_owned(), source.span(id));
                decisions.push(name(&decision.id));
                let choices = decision.choices.iter().map(|choice| name(&choice.id)).collect();
                self.choices.push(Table::new("choice", "unknown-choice", choices));
                for then in decision.choices.iter().filter_map(|choice| choice.then.as_ref()) {
                    self.next(source, then, decisions);
                }
                if let Some(then) = &decision.then {
                    self.next(source, then, decisions);
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
}

fn plural(kind: &str) -> String {
    match kind {
        "person" => "people".to_owned(),
        _ => format!("{kind}s"),
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
    let message = format!("there is no {} called {}", table.kind, quoted(name));
    let error = Diagnostic::error(table.rule, span, message);
    let known = || table.names.iter().map(|(known, _)| known.as_str());
    let kind = Kind::of_word(table.kind);
    let called =
        || kind.and_then(|kind| suggest::meant(source.outline.text, &source.outline.tree, name, Some(kind)));
    let meant = nearest(name, known()).or_else(called);
    findings.push(match meant.and_then(|near| Some((near, table.find(near)?))) {
        Some((near, at)) => {
            let place = table.names[at].1;
            let error = error.help(format!("did you mean `{near}`?")).fix(span, near);
            error.label(place, "this one exists")
        }
        None if table.len() == 0 => error.help(format!("this file has no {} yet", plural(table.kind))),
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
