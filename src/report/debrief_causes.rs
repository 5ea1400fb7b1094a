//! A change of a gauge and what caused it: shares in whole points that add up to what is shown.

use crate::numeral::apportion;
use crate::play::stretch::{Jump, Source, Stretch};
use crate::present::{clause, why_words};
use crate::sim::vocabulary::Gauge;
use crate::sim::why::{Cause, Why};
use crate::story::ids::SceneId;
use crate::story::{Scenario, emphasis};
use crate::words::Words;

use super::debrief::{Decided, three};

/// Points from which on a change is more than everyday.
pub(super) const NOTABLE: i64 = 3;
/// The letters of a decision's label that are told within a sentence, where a clause of it ends before.
const LABEL: usize = 60;

/// One cause of a change.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Caused {
    /// The decision it came with or after, by its place among those that were taken; none before the first.
    pub decision: Option<usize>,
    /// What set it off.
    pub source: Source,
    /// What it was.
    pub cause: Cause,
    /// Whom it is mostly about, by their place in the cast.
    pub person: Option<usize>,
    /// Its share in points.
    pub share: f64,
    /// The same in whole points: those of a change add up to what is shown of it.
    pub points: i64,
    /// The percentage of all that pulled the way the gauge went; 0 of what pulled the other way. They add up to 100.
    pub percent: i64,
}

/// A gauge on its way from one moment to another: at once, or over days and decisions.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The decision its largest cause came with or after, by its place among those that were taken; none before the first.
    /// [`Change::decided`] leaves out what the story brought.
    pub decision: Option<usize>,
    /// The decisions it began and ended after, in the same way.
    pub over: [Option<usize>; 2],
    /// Which gauge, by its place.
    pub gauge: usize,
    /// Before, 0 to 100.
    pub from: f64,
    /// After.
    pub to: f64,
    /// Workdays it took; 0 is at once.
    pub days: u32,
    /// Its first movement and its last, by their places among all of the run.
    pub span: (usize, usize),
    /// What caused it, largest share first, in either direction.
    pub causes: Vec<Caused>,
}

/// The gauges in their order.
const GAUGES: [Gauge; 3] = [Gauge::Morale, Gauge::Delivery, Gauge::Growth];

impl Change {
    /// What the decision did at once; none where it moved no gauge.
    #[must_use]
    pub fn at_once(stretch: &Stretch, gauge: usize) -> Option<Self> {
        let mut jumps = stretch.jumps.iter().enumerate();
        let (at, jump) = jumps.find(|(_, jump)| jump.source == Source::Choice)?;
        Self::of(&[(stretch.decision, jump)], (at, at), gauge)
    }

    /// Movements that follow one another, each with the decision it came with or after; `span` says which they are among
    /// all. None of none.
    #[must_use]
    pub fn of(moves: &[(Option<usize>, &Jump)], span: (usize, usize), gauge: usize) -> Option<Self> {
        let ((began, first), (ended, last)) = (*moves.first()?, *moves.last()?);
        let mut change = Self {
            decision: began,
            over: [began, ended],
            gauge,
            from: three(&first.from)[gauge],
            to: three(&last.to)[gauge],
            days: last.day + u32::from(last.source == Source::Days) - first.day,
            span,
            causes: causes(moves, gauge),
        };
        change.add_rest(ended);
        change
            .causes
            .sort_by(|a, b| b.share.abs().total_cmp(&a.share.abs()));
        change.round();
        change.decision = change.largest().map_or(began, |one| one.decision);
        Some(change)
    }

    /// What no movement accounts for, which is nothing but where a story was edited, is left as the rest.
    fn add_rest(&mut self, decision: Option<usize>) {
        let rest = self.by() - self.causes.iter().map(|one| one.share).sum::<f64>();
        if rest.abs() > 1e-6 {
            self.causes.push(Caused {
                decision,
                source: Source::Days,
                cause: Cause::Else,
                person: None,
                share: rest,
                points: 0,
                percent: 0,
            });
        }
    }

    /// The workdays it took, as it is told: what came with several decisions was not at once.
    #[must_use]
    pub fn within(&self) -> u32 {
        self.days.max(u32::from(self.is_over_several()))
    }

    /// Whether it runs over more than one decision, or began before the first.
    #[must_use]
    pub fn is_over_several(&self) -> bool {
        self.over[0] != self.over[1]
    }

    /// By how many points it moved.
    #[must_use]
    pub fn by(&self) -> f64 {
        self.to - self.from
    }

    /// By how many points it is shown to have moved: the rounded end less the rounded beginning.
    #[must_use]
    pub fn shown(&self) -> i64 {
        self.to.round() as i64 - self.from.round() as i64
    }

    /// Whether it is more than everyday.
    #[must_use]
    pub fn is_notable(&self) -> bool {
        self.shown().abs() >= NOTABLE
    }

    /// Shares out what is shown, first among where it came from, and a hundred per cent among those that pulled the way it went.
    fn round(&mut self) {
        let contributions = self.contributions();
        let shares: Vec<f64> = contributions.iter().map(|one| one.share).collect();
        for (contribution, points) in contributions.iter().zip(apportion(&shares, self.shown())) {
            let own = self
                .causes
                .iter_mut()
                .filter(|one| one.from() == contribution.from());
            let own: Vec<&mut Caused> = own.collect();
            let shares: Vec<f64> = own.iter().map(|one| one.share).collect();
            for (one, points) in own.into_iter().zip(apportion(&shares, points)) {
                one.points = points;
            }
        }
        let way = (self.to - self.from).signum();
        let pulled: Vec<f64> = self.causes.iter().map(|one| (one.share * way).max(0.0)).collect();
        let all: f64 = pulled.iter().sum();
        if all > 0.0 {
            let shares: Vec<f64> = pulled.iter().map(|share| 100.0 * share / all).collect();
            for (one, percent) in self.causes.iter_mut().zip(apportion(&shares, 100)) {
                one.percent = percent;
            }
        }
    }
}

/// The label of a decision within a sentence, where it stands in quotes: without stars, its last full stop, and clauses for
/// which there is no room; what it quotes itself stands in the quotes that go within quotes.
#[must_use]
pub fn short(label: &str) -> String {
    let inner = |letter| match letter {
        '“' => '‘',
        '”' => '’',
        '„' => '‚',
        '«' => '“',
        '»' => '”',
        other => other,
    };
    let label: String = label.trim().trim_end_matches('.').chars().map(inner).collect();
    clause(&label, LABEL).trim_end_matches('.').to_owned()
}

/// What moved a gauge in these movements: what is the same thing of the same decision is one cause.
fn causes(moves: &[(Option<usize>, &Jump)], gauge: usize) -> Vec<Caused> {
    let mut causes: Vec<Caused> = Vec::new();
    for (decision, jump) in moves {
        for why in jump.why.iter().filter(|why| why.gauge == GAUGES[gauge]) {
            let same = (*decision, jump.source, why.cause);
            match causes
                .iter_mut()
                .find(|one| (one.decision, one.source, one.cause) == same)
            {
                Some(known) => {
                    known.share += why.share;
                    known.person = known.person.filter(|person| Some(*person) == why.person);
                }
                None => causes.push(Caused {
                    decision: *decision,
                    source: jump.source,
                    cause: why.cause,
                    person: why.person,
                    share: why.share,
                    points: 0,
                    percent: 0,
                }),
            }
        }
    }
    causes
}

impl Caused {
    /// What it came with: a decision at once, the days after it, or a scene.
    pub(super) fn from(&self) -> (Option<usize>, Source) {
        (self.decision, self.source)
    }

    /// The same as a reason why a gauge moved.
    #[must_use]
    pub fn why(&self, gauge: usize) -> Why {
        Why {
            gauge: GAUGES[gauge],
            cause: self.cause,
            person: self.person,
            share: self.share,
        }
    }
}

/// What it was, as within a sentence.
pub(super) fn label(words: &Words, one: &Caused, gauge: usize) -> String {
    // In the days after another decision it is the one before that is meant.
    if one.source == Source::Days && one.cause == Cause::Outcome {
        let way = if one.share >= 0.0 { "up" } else { "down" };
        return words.fill("why-outcome-felt", &[("way", way.into())]);
    }
    why_words::label(words, &one.why(gauge))
}

/// The same with the name of whom it is mostly about.
pub(super) fn was(words: &Words, scenario: &Scenario, one: &Caused, gauge: usize) -> String {
    let person = one.person.and_then(|person| scenario.cast.get(person));
    why_words::mostly(
        words,
        label(words, one, gauge),
        person.map(|person| person.name.as_str()),
    )
}

/// What a scene is called; may be nothing.
pub(super) fn title(scenario: &Scenario, scene: SceneId) -> String {
    emphasis::plain(&scenario.unfilled(&scenario.scene(scene).title)).into_owned()
}

/// What the story did in a scene. Where the reason is no more than that something happened, the scene says what.
pub(super) fn happened(
    words: &Words,
    scenario: &Scenario,
    scene: SceneId,
    (one, why): (&Caused, String),
) -> String {
    let title = title(scenario, scene);
    let values = [("title", title.as_str().into()), ("why", why.into())];
    match (title.is_empty(), one.cause) {
        (true, _) => words.fill("cause-untitled", &values[1..]),
        (false, Cause::Event) => words.fill("cause-event", &values[..1]),
        (false, _) => words.fill("cause-story", &values),
    }
}

/// A cause by its name, as the object of a sentence: a decision with its number, an event by its title, or the days.
#[must_use]
pub fn named(words: &Words, scenario: &Scenario, one: &Caused, gauge: usize, by: Option<&Decided>) -> String {
    let why = was(words, scenario, one, gauge);
    if let Source::Story(scene) = one.source {
        return happened(words, scenario, scene, (one, why));
    }
    let why = ("why", why.into());
    match by {
        Some(by) => {
            let number = ("number", by.number.into());
            let label = ("label", short(&by.label).into());
            match (one.source, one.cause) {
                (Source::Choice, Cause::Outcome) => {
                    let came = if by.worked { "yes" } else { "no" };
                    words.fill("cause-outcome", &[number, label, ("worked", came.into())])
                }
                (Source::Choice, Cause::Event) => words.fill("cause-set-off", &[number, label]),
                (Source::Choice, _) => words.fill("cause-choice", &[number, label, why]),
                _ => words.fill("cause-days", &[number, label, why]),
            }
        }
        None => words.fill("cause-before", &[why]),
    }
}
