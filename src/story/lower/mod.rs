//! Raw types to a scenario: names become ids, and everything that only makes sense as a whole is checked here.

use std::collections::{BTreeMap, BTreeSet};

use super::caps;
use super::diagnostic::Diagnostic;
use super::draft::Changes;
use super::edited::Own;
use super::ids::{SceneId, TextId, VisitId};
use super::model::{Allowance, Beat, Decision, Scenario, Scene};
use super::outline::Outline;
use super::raw;
use super::returns;
use super::span::Span;
use super::tag;
use super::text::{Id, Prose};
use crate::language;

mod carries;
mod effects;
mod endings;
mod names;
mod people;
mod scenes;

use names::Names;

/// The text a raw scenario came from.
pub(super) struct Source<'a> {
    pub(super) outline: &'a Outline<'a>,
    pub(super) changes: &'a Changes,
    /// Names in parts that could not be read.
    pub(super) forgiven: &'a BTreeSet<String>,
}

impl Source<'_> {
    /// Where an id stands, without its quotes.
    fn span(&self, id: &Id) -> Span {
        self.changes.place(self.outline.text, id.at(), id.as_str())
    }

    /// The first value in the brackets around a place.
    fn first_beside(&self, place: Span) -> Span {
        let tree = &self.outline.tree;
        let around = tree.around(place.start);
        let first = around.and_then(|at| tree.children(at).next());
        first.map_or(place, |at| tree.nodes[at].span())
    }

    fn find(&self, spot: Spot) -> Span {
        match spot {
            Spot::Here(place) => place,
            Spot::Beside(place, field) => self.outline.beside(place, field),
        }
    }

    /// Whether the author wrote this field beside a place, even if it could not be read.
    fn wrote(&self, place: Span, field: &str) -> bool {
        self.outline.field_beside(place, field).is_some()
    }

    /// Whether nothing inside had to be taken out, so that counting makes sense.
    fn whole(&self, place: Span) -> bool {
        !self.changes.touch(place)
    }
}

/// A place that is only looked for when there is something to say about it: big files have many, and little to say.
#[derive(Debug, Clone, Copy)]
pub(super) enum Spot {
    Here(Span),
    /// The value of a field beside a place.
    Beside(Span, &'static str),
}

impl From<Span> for Spot {
    fn from(place: Span) -> Self {
        Self::Here(place)
    }
}

/// What is built up while lowering.
pub(super) struct Lowering<'a> {
    source: &'a Source<'a>,
    names: Names,
    texts: Vec<String>,
    decisions: Vec<Option<Decision>>,
    /// Scenes that a condition asks about, with their places in the order they were come by.
    pub(super) visits: BTreeMap<SceneId, VisitId>,
    pub(super) recalls: bool,
    /// The time of the year of scenes that do not say.
    season: Option<raw::Season>,
    findings: Vec<Diagnostic>,
}

/// Lowers a raw scenario. When an error is among the findings, ids of the result may point at the wrong thing.
///
/// With too many things in it there is no result: comparing all their names could take for ever.
pub(super) fn lower(source: &Source<'_>, raw: raw::Scenario) -> (Option<Scenario>, Vec<Diagnostic>) {
    let (names, findings) = Names::gather(source, &raw);
    let mut to = Lowering {
        source,
        names,
        texts: Vec::new(),
        decisions: Vec::new(),
        visits: BTreeMap::new(),
        recalls: false,
        season: raw.season,
        findings,
    };
    to.head(&raw);
    if to.findings.iter().any(|finding| finding.rule == "too-many") {
        return (None, to.findings);
    }
    let mut scenario = to.build(raw);
    (scenario.hash, scenario.meaning) = source.outline.hashes();
    let mut findings = to.findings;
    scenario.settle();
    scenes::aim(&mut scenario);
    // Where one scene leads to another is known only when all their names are.
    if source.forgiven.is_empty() && !findings.iter().any(|finding| finding.rule == "unknown-scene") {
        findings.extend(returns::find(&scenario));
    }
    (Some(scenario), findings)
}

/// A scene that differs from one of the scenario in words only: itself, its decisions and its texts. None when there is
/// something to say about it.
pub(super) fn scene(
    source: &Source<'_>,
    scenario: &Scenario,
    season: Option<raw::Season>,
    own: &Own,
    raw: raw::Scene,
) -> Option<(Scene, Vec<Decision>, Vec<String>)> {
    let visits = scenario.visits.iter().enumerate();
    let mut to = Lowering {
        source,
        names: Names::of(scenario),
        texts: vec![String::new(); own.texts.start],
        decisions: std::iter::repeat_with(|| None)
            .take(own.decisions.start)
            .collect(),
        visits: visits.map(|(at, scene)| (*scene, at.into())).collect(),
        recalls: scenario.recalls,
        season,
        findings: Vec::new(),
    };
    let scene = to.scene(raw);
    let decisions: Vec<Decision> = to.decisions.into_iter().flatten().collect();
    let texts = to.texts.split_off(own.texts.start);
    let fits = decisions.len() == own.decisions.len() && texts.len() == own.texts.len();
    (fits && to.findings.is_empty()).then_some((scene, decisions, texts))
}

impl Lowering<'_> {
    fn build(&mut self, raw: raw::Scenario) -> Scenario {
        let cast = raw.cast.iter().map(|person| self.person(person)).collect();
        let others = raw.others.iter().map(|other| self.other(other)).collect();
        let work = raw.work.iter().map(|item| self.item(item)).collect();
        let counters = raw.counters.iter().map(|counter| self.counter(counter)).collect();
        let carries = self.carries(&raw.carries, &raw.cast);
        self.carried_counters(&raw.carries, &raw.counters);
        let start = self.scene_id(&raw.start);
        let mut scenes: Vec<Scene> = raw.scenes.into_iter().map(|scene| self.scene(scene)).collect();
        let incidents = raw
            .incidents
            .cards
            .iter()
            .map(|card| self.incident(card))
            .collect();
        let endings = self.endings(raw.endings);
        let mut visits = vec![SceneId(0); self.visits.len()];
        for (scene, visit) in &self.visits {
            visits[visit.index()] = *scene;
            if let Some(scene) = scenes.get_mut(scene.index()) {
                scene.visit = Some(*visit);
            }
        }
        Scenario {
            id: raw.id.as_str().to_owned(),
            title: plain(&raw.title),
            summary: plain(&raw.summary),
            briefing: plain(&raw.briefing),
            minutes: raw.minutes.get(),
            cover: raw
                .cover
                .as_ref()
                .map(|cover| self.cover(cover, Spot::Here(self.source.outline.top("cover")))),
            author: plain(&raw.author),
            teaches: raw.teaches.iter().map(plain).collect(),
            readings: raw.readings.iter().map(plain).collect(),
            areas: self.names.areas.list(),
            cast,
            others,
            organisation: raw.organisation,
            work,
            flags: self.names.flags.list(),
            counters,
            carries,
            start,
            scenes,
            decisions: std::mem::take(&mut self.decisions)
                .into_iter()
                .flatten()
                .collect(),
            visits,
            recalls: self.recalls,
            incident_chance: raw.incidents.chance.get(),
            incidents,
            endings,
            questions: raw.debrief.questions.iter().map(plain).collect(),
            opening: plain(&raw.debrief.opening),
            ahead: raw.debrief.ahead.get(),
            texts: std::mem::take(&mut self.texts),
            allow: raw.allow.iter().map(allowance).collect(),
            hash: 0,
            meaning: 0,
            language: language::tag(&raw.language).unwrap_or(raw.language),
        }
    }

    /// Format version, required words, and how many there may be of everything.
    fn head(&mut self, raw: &raw::Scenario) {
        const FORMAT: u32 = 1;
        if raw.format != FORMAT {
            let span = self.source.outline.top("format");
            let message = match raw.format {
                0 => "there is no format 0; today's is 1".to_owned(),
                newer => format!(
                    "this file is written for a newer Two Hats: format {newer}, this one reads {FORMAT}"
                ),
            };
            self.findings
                .push(Diagnostic::error("format-version", span, message));
        }
        let language = tag::finding(&raw.language, self.source.outline.top("language"));
        self.findings.extend(language);
        for (field, text) in [
            ("title", &raw.title),
            ("summary", &raw.summary),
            ("briefing", &raw.briefing),
        ] {
            self.wants_text(text, field, self.source.outline.top(field));
        }
        let counts = [
            ("cast", "people", raw.cast.len(), caps::CAST_MIN, caps::CAST),
            ("others", "people from outside", raw.others.len(), 0, caps::OTHERS),
            ("areas", "areas of skill", raw.areas.len(), 1, caps::AREAS),
            ("work", "work items", raw.work.len(), 1, caps::WORK),
            ("flags", "flags", raw.flags.len(), 0, caps::FLAGS),
            ("counters", "counters", raw.counters.len(), 0, caps::COUNTERS),
            ("scenes", "scenes", raw.scenes.len(), 1, caps::SCENES),
            ("endings", "endings", raw.endings.len(), 1, caps::ENDINGS),
            (
                "incidents",
                "incident cards",
                raw.incidents.cards.len(),
                0,
                caps::INCIDENTS,
            ),
            ("teaches", "lines", raw.teaches.len(), 0, caps::LINES),
            ("readings", "lines", raw.readings.len(), 0, caps::LINES),
            (
                "debrief",
                "questions",
                raw.debrief.questions.len(),
                0,
                caps::LINES,
            ),
            (
                "scenes",
                "decisions",
                self.names.decisions.len(),
                0,
                caps::DECISIONS,
            ),
        ];
        for (field, what, found, min, max) in counts {
            self.count(self.source.outline.top(field), what, found, min, max);
        }
    }

    fn error(&mut self, rule: &'static str, span: Span, message: impl Into<String>) {
        self.findings.push(Diagnostic::error(rule, span, message));
    }

    /// Holds a list to its limits.
    pub(super) fn count(&mut self, place: impl Into<Spot>, what: &str, found: usize, min: usize, max: usize) {
        if (min..=max).contains(&found) {
            return;
        }
        let place = self.source.find(place.into());
        if found < min && self.source.whole(place) {
            let message = match (min, found) {
                (1, _) => format!("no {what}: at least 1 is needed"),
                (_, 0) => format!("no {what}: at least {min} are needed"),
                _ => format!("only {found} {what}: at least {min} are needed"),
            };
            self.error("too-few", place, message);
        }
        if found > max {
            self.error("too-many", place, format!("{found} {what}: {max} is the most"));
        }
    }

    fn wants_text(&mut self, text: &Prose, field: &str, place: impl Into<Spot>) {
        if !text.is_empty() {
            return;
        }
        let place = self.source.find(place.into());
        if self.source.whole(place) {
            self.error("no-text", place, format!("the field `{field}` holds no text"));
        }
    }

    fn text(&mut self, prose: Prose) -> TextId {
        self.texts.push(prose.into());
        TextId::from(self.texts.len() - 1)
    }

    fn body(&mut self, beats: Vec<raw::Beat>, place: impl Into<Spot>) -> Vec<Beat> {
        let place = place.into();
        self.count(place, "pieces of text", beats.len(), 0, caps::BEATS);
        beats
            .into_iter()
            .take(caps::BEATS)
            .map(|beat| self.beat(beat, place))
            .collect()
    }

    fn beat(&mut self, beat: raw::Beat, place: Spot) -> Beat {
        if self.texts.len() >= caps::TEXTS {
            let message = format!("more than {} pieces of text in all", caps::TEXTS);
            self.error("too-many", self.source.find(place), message);
            self.texts.clear();
        }
        match beat {
            raw::Beat::Text(text) => Beat::Text(self.text(text)),
            raw::Beat::Say(who, text) => Beat::Say(self.speaker_id(&who), self.text(text)),
            raw::Beat::Stage(staged) => Beat::Stage(self.staged(&staged, place)),
            raw::Beat::Elsewhere(picture) => Beat::Elsewhere(Box::new(self.cover(&picture, place))),
            raw::Beat::When(when, then) => {
                Beat::Either(self.condition(&when, place), self.body(then, place), Vec::new())
            }
            raw::Beat::Either(when, then, otherwise) => {
                let when = self.condition(&when, place);
                Beat::Either(when, self.body(then, place), self.body(otherwise, place))
            }
        }
    }
}

fn plain(prose: &Prose) -> String {
    prose.as_str().to_owned()
}

fn allowance(raw: &raw::Allowance) -> Allowance {
    Allowance {
        rule: raw.rule.clone(),
        at: raw.at.as_ref().map(|id| id.as_str().to_owned()),
    }
}
