//! Where a change of a gauge came from: a decision, the days after it, or a scene; each with everything that came of it.

use crate::play::stretch::Source;
use crate::story::Scenario;
use crate::story::ids::SceneId;
use crate::words::{Words, signed};

use super::debrief::{Decided, Reason};
use super::debrief_causes::{Caused, Change, happened, was};

/// Rows told of a change; the rest is summed up.
const MOST: usize = 4;
/// Points from which on a share is not forgotten, though it may be shown as no point.
const TENTH: f64 = 0.05;

/// Where a part of a change came from: all that came with one decision, in the days after it, or in one scene.
#[derive(Debug, Clone, PartialEq)]
pub struct Contribution {
    /// The causes that came from there, largest share first; at least one.
    pub causes: Vec<Caused>,
    /// Their shares together, in points.
    pub share: f64,
    /// The same in whole points: those of a change add up to what is shown of it.
    pub points: i64,
    /// The percentage of all that came from where the gauge was pulled the way it went; 0 of what pulled the other way.
    pub percent: f64,
}

impl Contribution {
    /// The cause it is told by: the largest of those that went the way it went on the whole.
    #[must_use]
    pub fn lead(&self) -> Caused {
        *self.along().next().unwrap_or(&self.causes[0])
    }

    /// Whether other causes of it, too, went the way it went on the whole, by a point and more.
    #[must_use]
    pub fn is_more(&self) -> bool {
        self.along().skip(1).any(|one| one.points != 0)
    }

    /// The causes that went the way it went on the whole.
    fn along(&self) -> impl Iterator<Item = &Caused> {
        self.causes.iter().filter(|one| one.share * self.share > 0.0)
    }

    /// What set it off.
    pub(super) fn from(&self) -> (Option<usize>, Source) {
        self.causes[0].from()
    }

    /// What it was, in one row: under the decision it followed, or, where there are several, with its number.
    fn told(&self, words: &Words, change: &Change, scenario: &Scenario, decisions: &[Decided]) -> String {
        let lead = self.lead();
        let told: Vec<&Caused> = self.causes.iter().filter(|one| one.points != 0).collect();
        let why = |one: &Caused| was(words, scenario, one, change.gauge);
        // Where several are in one row, each says how many of its points it is.
        let all = match &told[..] {
            [] | [_] => why(&lead),
            _ => {
                let parts = told
                    .iter()
                    .map(|one| format!("{} {}", why(one), signed(one.points as f64)));
                parts.collect::<Vec<_>>().join(", ")
            }
        };
        in_list(words, scenario, (&lead, all), change, decisions)
    }
}

impl Change {
    /// Where it came from: first what pulled most the way the gauge went, what pulled most against it last.
    #[must_use]
    pub fn contributions(&self) -> Vec<Contribution> {
        let way = self.by().signum();
        let mut all: Vec<Contribution> = Vec::new();
        for one in &self.causes {
            match all.iter_mut().find(|known| known.from() == one.from()) {
                Some(known) => {
                    known.share += one.share;
                    known.points += one.points;
                    known.causes.push(*one);
                }
                None => all.push(Contribution {
                    causes: vec![*one],
                    share: one.share,
                    points: one.points,
                    percent: 0.0,
                }),
            }
        }
        let pulled: f64 = all.iter().map(|one| (one.share * way).max(0.0)).sum();
        for one in &mut all {
            one.percent = 100.0 * (one.share * way).max(0.0) / pulled.max(f64::MIN_POSITIVE);
            one.causes.sort_by(|a, b| b.share.abs().total_cmp(&a.share.abs()));
        }
        all.sort_by(|a, b| (b.share * way).total_cmp(&(a.share * way)));
        all
    }

    /// The cause that stands for what pulled most the way the gauge went.
    #[must_use]
    pub fn largest(&self) -> Option<Caused> {
        let most = self.contributions().into_iter().next();
        most.filter(|one| one.percent > 0.0).map(|one| one.lead())
    }

    /// The scene in which the story brought most of it; none where it came with a decision or the days after one.
    #[must_use]
    pub fn brought(&self) -> Option<SceneId> {
        match self.largest()?.source {
            Source::Story(scene) => Some(scene),
            Source::Choice | Source::Days => None,
        }
    }

    /// The decision most of it came with or after, by its place; none before the first, and where the story brought it.
    #[must_use]
    pub fn decided(&self) -> Option<usize> {
        self.decision.filter(|_| self.brought().is_none())
    }

    /// What it came from in words, and the rest summed up; their points add up to what is shown. What came from one place is
    /// told by its causes.
    #[must_use]
    pub fn reasons(&self, words: &Words, scenario: &Scenario, decisions: &[Decided]) -> Vec<Reason> {
        let contributions = self.contributions();
        let mut all: Vec<Reason> = match &contributions[..] {
            [one] => one
                .causes
                .iter()
                .map(|cause| {
                    let why = was(words, scenario, cause, self.gauge);
                    Reason {
                        words: in_list(words, scenario, (cause, why), self, decisions),
                        share: cause.share,
                        points: cause.points,
                    }
                })
                .collect(),
            _ => contributions
                .iter()
                .map(|one| Reason {
                    words: one.told(words, self, scenario, decisions),
                    share: one.share,
                    points: one.points,
                })
                .collect(),
        };
        all.retain(|one| one.points != 0);
        all.sort_by(|a, b| b.share.abs().total_cmp(&a.share.abs()));
        all.truncate(MOST);
        let rest = self.shown() - all.iter().map(|one| one.points).sum::<i64>();
        let share = self.by() - all.iter().map(|one| one.share).sum::<f64>();
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

/// A row of a list, for a cause and what it was: under the decision it followed, or, where there are several, with its number.
fn in_list(
    words: &Words,
    scenario: &Scenario,
    (one, why): (&Caused, String),
    change: &Change,
    decisions: &[Decided],
) -> String {
    let several = change.is_over_several();
    let by = one.decision.and_then(|at| decisions.get(at));
    let number = ("number", by.map_or(0, |one| one.number).into());
    match (one.source, by) {
        (Source::Story(scene), _) => happened(words, scenario, scene, (one, why)),
        (Source::Days, Some(_)) if several => words.fill("cause-after-of", &[number, ("why", why.into())]),
        (Source::Choice, Some(_)) if several => words.fill("cause-of", &[number, ("why", why.into())]),
        (Source::Days, Some(_)) => words.fill("cause-after", &[("why", why.into())]),
        (Source::Choice | Source::Days, _) => why,
    }
}
