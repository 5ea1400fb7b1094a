//! The roads not taken: what each option would probably have led to, and how much of the end was choice, how much luck.

use crate::draw::chart::{Spread as Chart, SpreadRow};
use crate::lab::rollout::spread::Spread;
use crate::lab::rounds::Round;
use crate::lab::what_if::{Agreement, Prospect, Split, WhatIf};
use crate::numeral::apportion;
use crate::sim::vocabulary::Hat;
use crate::story::Scenario;
use crate::words::{Words, signed};

use super::debrief::{Debrief, Three, three};
use super::debrief_causes::short;
use super::debrief_charts::hat_icon;
use super::names::{which_gauge, which_hat};
use super::{names, versions_words};

/// What a decision could have led to.
#[derive(Debug, Clone, PartialEq)]
pub struct Road {
    /// The options that were open, in file order.
    pub options: Vec<Way>,
    /// The options that were closed, each with its reason.
    pub closed: Vec<(String, String)>,
    /// The gauge in which the options differ most.
    pub gauge: usize,
    /// How the story really ended; none while it has not.
    pub observed: Option<Three>,
    /// What the other hat would probably have done.
    pub words: String,
    /// How far that depends on the model's numbers; empty when no other version of the model was asked.
    pub versions: String,
}

/// An option and what came of it over many rollouts.
#[derive(Debug, Clone, PartialEq)]
pub struct Way {
    /// What the player would have done.
    pub label: String,
    /// The hat.
    pub hat: Hat,
    /// Whether it is what the player did.
    pub taken: bool,
    /// The end of the story, gauge by gauge.
    pub ends: [Spread; 3],
    /// What other versions of the model say of it against what the player did; none when they were not asked.
    pub against: Option<Against>,
}

/// In how many versions of the model an option leaves more than what the player did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Against {
    /// Of the mean of the three gauges.
    pub better: Agreement,
    /// Of each gauge.
    pub higher: [Agreement; 3],
}

impl Way {
    /// The mean of the three gauges at the end of the story.
    #[must_use]
    pub fn mean(&self) -> f64 {
        self.ends.iter().map(|spread| spread.mean).sum::<f64>() / 3.0
    }

    /// By how many points a gauge is shown to end on average above or below where another option ends: whole points, as
    /// the ends themselves are shown.
    #[must_use]
    pub fn above(&self, other: &Self, gauge: usize) -> f64 {
        self.ends[gauge].mean.round() - other.ends[gauge].mean.round()
    }

    /// How far it is shown to end above another option, in points of all gauges together.
    #[must_use]
    pub fn shown_above(&self, other: &Self) -> f64 {
        (0..3).map(|gauge| self.above(other, gauge)).sum()
    }

    /// Gauge by gauge how far it ends from another option; nothing where all would be shown alike.
    #[must_use]
    pub fn moves(&self, words: &Words, other: &Self) -> String {
        let moved = (0..3).map(|gauge| (gauge, self.above(other, gauge)));
        let all: Vec<String> = moved
            .filter(|(_, by)| by.abs() >= 1.0)
            .map(|(gauge, by)| {
                let name = words.fill("gauge-inside", &[("gauge", which_gauge(gauge).into())]);
                format!("{name} {}", signed(by))
            })
            .collect();
        words.list(&all)
    }
}

/// As what an option is told of against the one that was taken.
#[derive(Clone, Copy)]
pub(super) enum As {
    /// As what another hat would have done.
    OtherHat,
    /// As what ends better.
    Better,
    /// As the best of those that end worse.
    NextBest,
    /// As what ends as well, though not alike.
    Equal,
}

/// A sentence about an option against the one that was taken; where both are shown to end alike, it says that.
pub(super) fn against(words: &Words, told: As, other: &Way, taken: &Way) -> String {
    let values = [
        ("hat", which_hat(other.hat).into()),
        ("label", short(&other.label).into()),
    ];
    let moves = other.moves(words, taken);
    if moves.is_empty() {
        return words.fill("road-same", &values);
    }
    let [hat, label] = values;
    words.fill(
        match told {
            As::OtherHat => "road-other",
            As::Better => "matter-better",
            As::NextBest => "matter-best",
            As::Equal => "matter-as-well",
        },
        &[hat, label, ("moves", moves.into())],
    )
}

/// The best option of another hat than the one that was worn.
fn other_hat(options: &[Way]) -> Option<&Way> {
    let taken = options.iter().find(|way| way.taken)?;
    let others = options.iter().filter(|way| way.hat != taken.hat);
    others.max_by(|a, b| a.mean().total_cmp(&b.mean()))
}

impl Against {
    fn of(one: &Prospect, taken: &Prospect) -> Option<Self> {
        let better = one.better_than(taken);
        (better.of > 0).then(|| Self {
            better,
            higher: [0, 1, 2].map(|gauge| one.higher_than(taken, gauge)),
        })
    }
}

/// What became of each gauge from the first morning to the end, taken apart.
#[derive(Debug, Clone, PartialEq)]
pub struct Parts {
    /// Where it stood on the first morning, as it is shown at the top.
    pub start: Three,
    /// What the story itself does: from there to where random choices end on average.
    pub story: Three,
    /// What the player's choices added.
    pub choices: Three,
    /// What luck added.
    pub luck: Three,
    /// The end.
    pub end: Three,
}

impl Debrief {
    /// Adds what the lab found out about every decision.
    pub fn add_roads(&mut self, words: &Words, scenario: &Scenario, found: &[WhatIf]) {
        for (at, what) in found.iter().enumerate() {
            self.add_road(words, scenario, at, what);
        }
    }

    /// Whether other versions of the model were asked.
    #[must_use]
    pub fn asked_versions(&self) -> bool {
        let mut roads = self.decisions.iter().filter_map(|one| one.road.as_ref());
        roads.any(|road| !road.versions.is_empty())
    }

    /// Whether the roads not taken are known of every decision.
    #[must_use]
    pub fn knows_roads(&self) -> bool {
        self.decisions.iter().all(|one| one.road.is_some())
    }

    /// Adds what the lab found out about one decision, by its place.
    pub fn add_road(&mut self, words: &Words, scenario: &Scenario, at: usize, found: &WhatIf) {
        if let Some(one) = self.decisions.get_mut(at) {
            one.road = road(words, scenario, found);
        }
        if at == 0 {
            let start = self.start;
            self.parts = found.split.as_ref().map(|split| Parts::of(start, split));
        }
    }
}

impl Debrief {
    /// Adds that plays of which the roads tell go round and do not end.
    pub fn add_round(&mut self, words: &Words, scenario: &Scenario, round: &Round) {
        let titles = round.scenes.iter().map(|scene| {
            let scene = scenario.scene(*scene);
            let title = super::debrief::plain(&scenario.unfilled(&scene.title));
            if title.is_empty() { scene.id.clone() } else { title }
        });
        let titles: Vec<String> = titles.collect();
        let values = [
            ("decisions", round.decisions.into()),
            ("scenes", titles.join(", ").into()),
        ];
        self.goes_round = Some(words.fill("report-goes-round", &values));
    }
}

impl Parts {
    /// Seen from the first decision: everything the player chose against everything they did not.
    fn of(start: Three, split: &Split) -> Self {
        let random = three(&split.baseline);
        Self {
            start,
            story: [0, 1, 2].map(|gauge| random[gauge] - start[gauge]),
            choices: three(&split.choice.plus(&split.later)),
            luck: three(&split.luck),
            end: three(&split.observed),
        }
    }

    /// What the story, the choices and luck did to a gauge, in whole points that add up to what is shown of it at the top.
    #[must_use]
    pub fn points(&self, gauge: usize) -> [i64; 3] {
        let shares = [self.story[gauge], self.choices[gauge], self.luck[gauge]];
        let shown = self.end[gauge].round() - self.start[gauge].round();
        let points = apportion(&shares, shown as i64);
        [0, 1, 2].map(|at| points[at])
    }
}

fn road(words: &Words, scenario: &Scenario, what: &WhatIf) -> Option<Road> {
    let fill = |text: &str| super::debrief::plain(&scenario.filled(text, &what.now));
    let label = |choice| fill(&scenario.choice(what.decision, choice).label);
    let taken = what.options.iter().find(|one| one.choice == what.taken);
    let options: Vec<Way> = what
        .options
        .iter()
        .map(|one| Way {
            label: label(one.choice),
            hat: scenario.choice(what.decision, one.choice).hat,
            taken: one.choice == what.taken,
            ends: one.gauges,
            against: taken.and_then(|taken| Against::of(one, taken)),
        })
        .collect();
    let observed = what.observed.as_ref().map(|end| three(&end.gauges));
    let differs = |gauge: usize| {
        let means = || options.iter().map(|way| way.ends[gauge].mean);
        means().fold(0.0, f64::max) - means().fold(100.0, f64::min)
    };
    let gauge = (1..3).fold(
        0,
        |most, one| if differs(one) > differs(most) { one } else { most },
    );
    let other = other_hat(&options);
    let mine = options.iter().find(|way| way.taken)?;
    let said = other.map_or_else(
        || words.say("road-no-other"),
        |other| against(words, As::OtherHat, other, mine),
    );
    let versions = other.and_then(|other| {
        let moved = [0, 1, 2].map(|gauge| other.above(mine, gauge) != 0.0);
        Some(versions_words::said(words, &other.against?, moved))
    });
    let closed = what
        .closed
        .iter()
        .map(|option| {
            let reason = names::reason(words, scenario, what.decision, *option, &what.now);
            (label(option.choice), super::debrief::plain(&reason))
        })
        .collect();
    Some(Road {
        options,
        closed,
        gauge,
        observed,
        words: said,
        versions: versions.unwrap_or_default(),
    })
}

impl Road {
    /// The spread of the gauge in which the options differ most.
    #[must_use]
    pub fn chart(&self, words: &Words) -> Chart {
        let row = |(number, way): (u32, &Way)| {
            let spread = way.ends[self.gauge];
            SpreadRow {
                label: short(&way.label),
                number,
                hat: hat_icon(way.hat),
                quantiles: [spread.p5, spread.p25, spread.p50, spread.p75, spread.p95],
                actual: self.observed.filter(|_| way.taken).map(|end| end[self.gauge]),
            }
        };
        let gauge = names::gauges(words)[self.gauge].clone();
        Chart {
            title: words.fill("chart-at-the-end", &[("gauge", gauge.into())]),
            yours: words.say("chart-yours"),
            rows: (1..).zip(&self.options).map(row).collect(),
        }
    }
}
