//! A change of a gauge and what caused it: shares in whole points that add up to what is shown.

use crate::numeral::apportion;
use crate::play::stretch::{Jump, Source, Stretch};
use crate::present::{clause, why_words};
use crate::sim::gauges::Gauges;
use crate::sim::vocabulary::Gauge;
use crate::sim::why::{Cause, Why};
use crate::story::ids::SceneId;
use crate::story::{Scenario, emphasis};
use crate::words::Words;

use super::debrief::{Decided, Reason, three};

/// Points from which on a change is more than everyday.
pub(super) const NOTABLE: i64 = 3;
/// Causes told of a change; the rest is summed up.
const MOST: usize = 4;
/// Points from which on a share is not forgotten, though it may be shown as no point.
const TENTH: f64 = 0.05;
/// The letters of a decision's label that are told within a sentence, where a clause of it ends before.
const LABEL: usize = 60;

/// One cause of a change.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Caused {
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

/// A gauge between one decision and the next: over the whole of it, or in one movement of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The decision it began with, by its place among those that were taken; none before the first.
    pub decision: Option<usize>,
    /// Which gauge, by its place.
    pub gauge: usize,
    /// Before, 0 to 100.
    pub from: f64,
    /// After.
    pub to: f64,
    /// Workdays it took; 0 is at once.
    pub days: u32,
    /// Which movement of the stretch it is, by its place; none when it is the whole of it.
    pub jump: Option<usize>,
    /// What caused it, largest share first, in either direction.
    pub causes: Vec<Caused>,
}

/// The gauges in their order.
const GAUGES: [Gauge; 3] = [Gauge::Morale, Gauge::Delivery, Gauge::Growth];

impl Change {
    /// The change of a gauge over a whole stretch.
    #[must_use]
    pub fn over(stretch: &Stretch, gauge: usize) -> Self {
        let parts = stretch.parts.iter().map(|part| (part.source, part.why));
        let ends = (&stretch.from, &stretch.to);
        let days = stretch.after.day.saturating_sub(stretch.before.day);
        Self::new(stretch.decision, gauge, ends, (days, None), parts)
    }

    /// What the decision did at once; none where it moved no gauge.
    #[must_use]
    pub fn at_once(stretch: &Stretch, gauge: usize) -> Option<Self> {
        let mut jumps = stretch.jumps.iter().enumerate();
        let (at, jump) = jumps.find(|(_, jump)| jump.source == Source::Choice)?;
        Some(Self::jump(stretch, (at, jump), gauge))
    }

    /// One movement of a stretch.
    fn jump(stretch: &Stretch, (at, jump): (usize, &Jump), gauge: usize) -> Self {
        let parts = jump.why.iter().map(|why| (jump.source, *why));
        let days = u32::from(jump.source == Source::Days);
        Self::new(
            stretch.decision,
            gauge,
            (&jump.from, &jump.to),
            (days, Some(at)),
            parts,
        )
    }

    /// How far a gauge fell and how far it rose in a stretch, over the whole of it or in the one movement that went
    /// further; what did not happen is left out.
    #[must_use]
    pub fn furthest(stretch: &Stretch, gauge: usize) -> Vec<Self> {
        let jumps = stretch.jumps.iter().enumerate();
        let jumps = jumps.map(|jump| Self::jump(stretch, jump, gauge));
        let all: Vec<Self> = std::iter::once(Self::over(stretch, gauge)).chain(jumps).collect();
        [-1.0, 1.0]
            .into_iter()
            .filter_map(|way| {
                let went = all.iter().filter(|one| one.by() * way > 0.0);
                went.fold(None, |most: Option<&Self>, one| match most {
                    Some(most) if most.by() * way >= one.by() * way => Some(most),
                    _ => Some(one),
                })
            })
            .cloned()
            .collect()
    }

    fn new(
        decision: Option<usize>,
        gauge: usize,
        (from, to): (&Gauges, &Gauges),
        (days, jump): (u32, Option<usize>),
        parts: impl Iterator<Item = (Source, Why)>,
    ) -> Self {
        let mut causes: Vec<Caused> = Vec::new();
        for (source, why) in parts.filter(|(_, why)| why.gauge == GAUGES[gauge]) {
            match causes
                .iter_mut()
                .find(|one| (one.source, one.cause) == (source, why.cause))
            {
                Some(known) => {
                    known.share += why.share;
                    known.person = known.person.filter(|person| Some(*person) == why.person);
                }
                None => causes.push(Caused {
                    source,
                    cause: why.cause,
                    person: why.person,
                    share: why.share,
                    points: 0,
                    percent: 0,
                }),
            }
        }
        causes.sort_by(|a, b| b.share.abs().total_cmp(&a.share.abs()));
        let mut change = Self {
            decision,
            gauge,
            from: three(from)[gauge],
            to: three(to)[gauge],
            days,
            jump,
            causes,
        };
        change.round();
        change
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

    /// Shares out what is shown, and a hundred per cent among those that pulled the way it went.
    fn round(&mut self) {
        let shares: Vec<f64> = self.causes.iter().map(|one| one.share).collect();
        let shown = apportion(&shares, self.shown());
        for (one, points) in self.causes.iter_mut().zip(shown) {
            one.points = points;
        }
        let way = (self.to - self.from).signum();
        let pulled: Vec<f64> = shares.iter().map(|share| (share * way).max(0.0)).collect();
        let all: f64 = pulled.iter().sum();
        if all > 0.0 {
            let shares: Vec<f64> = pulled.iter().map(|share| 100.0 * share / all).collect();
            for (one, percent) in self.causes.iter_mut().zip(apportion(&shares, 100)) {
                one.percent = percent;
            }
        }
    }

    /// The cause that pulled most the way the gauge went.
    #[must_use]
    pub fn largest(&self) -> Option<&Caused> {
        let way = (self.to - self.from).signum();
        let pulled = self.causes.iter().filter(|one| one.share * way > 0.0);
        pulled.max_by(|a, b| (a.share * way).total_cmp(&(b.share * way)))
    }

    /// The largest causes in words, and the rest summed up; their points add up to what is shown.
    #[must_use]
    pub fn reasons(&self, words: &Words, scenario: &Scenario, decisions: &[Decided]) -> Vec<Reason> {
        let by = self.decision.and_then(|at| decisions.get(at));
        let told = |one: &&Caused| one.points != 0;
        let mut all: Vec<Reason> = self
            .causes
            .iter()
            .filter(told)
            .take(MOST)
            .map(|one| Reason {
                words: in_list(words, scenario, one, self.gauge, by),
                share: one.share,
                points: one.points,
            })
            .collect();
        let rest = self.shown() - all.iter().map(|one| one.points).sum::<i64>();
        let share = self.to - self.from - all.iter().map(|one| one.share).sum::<f64>();
        // What is too small for a point of its own still belongs to the change.
        if (rest != 0 || share.abs() >= TENTH) && !all.is_empty() {
            all.push(Reason {
                words: words.say("why-rest"),
                share,
                points: rest,
            });
        }
        all
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

impl Caused {
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

/// What it was, as within a sentence, with the name of whom it is mostly about.
fn was(words: &Words, scenario: &Scenario, one: &Caused, gauge: usize) -> String {
    why_words::about(words, scenario, &one.why(gauge))
}

/// What the story did in a scene. Where the reason is no more than that something happened, the scene says what.
fn happened(words: &Words, scenario: &Scenario, scene: SceneId, (one, why): (&Caused, String)) -> String {
    let title = emphasis::plain(&scenario.unfilled(&scenario.scene(scene).title)).into_owned();
    let values = [("title", title.as_str().into()), ("why", why.into())];
    match (title.is_empty(), one.cause) {
        (true, _) => words.fill("cause-untitled", &values[1..]),
        (false, Cause::Event) => words.fill("cause-event", &values[..1]),
        (false, _) => words.fill("cause-story", &values),
    }
}

/// A cause in a list under the decision it followed.
fn in_list(words: &Words, scenario: &Scenario, one: &Caused, gauge: usize, by: Option<&Decided>) -> String {
    let why = was(words, scenario, one, gauge);
    match (one.source, by) {
        (Source::Story(scene), _) => happened(words, scenario, scene, (one, why)),
        (Source::Days, Some(_)) => words.fill("cause-after", &[("why", why.into())]),
        (Source::Choice | Source::Days, _) => why,
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
