//! What choices come to in the end: the bars that every story of the library is held to.

#![cfg(not(debug_assertions))]

use std::sync::Arc;

use twohats::lab::balance::{OptionRow, Plan, balance};
use twohats::lab::policy::Policy;
use twohats::lab::simulate::{self, Guards, Tally, simulate};
use twohats::play::{Action, Cause, Event, Playthrough};
use twohats::sim::gauges::Gauges;
use twohats::sim::vocabulary::Hat;
use twohats::story::Scenario;
use twohats::story::ids::DecisionId;

use crate::support::{library, scenario};

/// Plays for each policy.
const PLAYS: u64 = 20_000;
/// First seeds of the situations that options are tried in, far enough apart to share none.
const SEEDS: [u64; 3] = [1, 31_337, 77_777_777];

/// Every story of the library as it is played alone.
fn stories() -> impl Iterator<Item = Arc<Scenario>> {
    library()
        .into_iter()
        .map(|file| Arc::new(scenario(&file).alone()))
}

fn played(story: &Scenario, policy: Policy) -> Tally {
    let plan = simulate::Plan {
        runs: PLAYS,
        seed: 1,
        policy,
        fixed: &[],
        hashes: false,
    };
    simulate(story, &Guards::of(story), &plan, 0..PLAYS)
}

/// Mean gauges at the end.
fn mean(tally: &Tally) -> Gauges {
    let [morale, delivery, growth] = tally.gauges().map(|spread| spread.mean);
    Gauges {
        morale,
        delivery,
        growth,
    }
}

/// The mean gauges at the end of every policy, by its name.
fn ends(story: &Scenario) -> Vec<(&'static str, Gauges)> {
    let end = |&(name, policy): &(&'static str, Policy)| (name, mean(&played(story, policy)));
    Policy::NAMED.iter().map(end).collect()
}

/// The largest less the smallest.
fn apart(values: impl Iterator<Item = f64>) -> f64 {
    let wider = |(low, high): (f64, f64), value: f64| (low.min(value), high.max(value));
    let (low, high) = values.fold((f64::INFINITY, f64::NEG_INFINITY), wider);
    high - low
}

/// The decisions of a story with those of their options that were open often enough to say anything, from this seed on.
struct Decided(Vec<(DecisionId, Vec<OptionRow>)>);

impl Decided {
    fn of(story: &Arc<Scenario>, seed: u64) -> Self {
        let plan = Plan {
            seed,
            ..Plan::default()
        };
        let found = balance(story, plan);
        let decisions = (0..story.decisions.len()).map(DecisionId::from);
        let rows = decisions.map(|decision| {
            let rows = found.rows(story, decision).into_iter();
            (decision, rows.filter(|row| row.open >= 10).collect())
        });
        Self(rows.filter(|(_, rows): &(_, Vec<_>)| rows.len() > 1).collect())
    }

    /// The share of decisions of which this is so.
    fn share(&self, of: &dyn Fn(&DecisionId, &[OptionRow]) -> bool) -> f64 {
        let such = self.0.iter().filter(|(decision, rows)| of(decision, rows));
        such.count() as f64 / self.0.len() as f64
    }

    /// Enough of them leave enough, whatever is chosen.
    fn matter(&self, name: &str) {
        let gauge = self.share(&|_, rows| {
            let by = |at: usize| apart(rows.iter().map(|row| row.gain.each()[at].1));
            (0..3).any(|at| by(at) >= 6.0)
        });
        assert!(
            gauge >= 1.0 / 3.0,
            "{name}: {gauge} of the decisions leave 6 points on a gauge"
        );
        let all = self.share(&|_, rows| apart(rows.iter().map(|row| row.gain.composite())) >= 2.5);
        assert!(
            all >= 0.25,
            "{name}: {all} of the decisions leave 2.5 points of the mean"
        );
    }
}

#[test]
fn choices_matter_whoever_comes_along_and_whatever_one_is_known_for() {
    let carrying = library().into_iter().map(|file| scenario(&file));
    let carrying: Vec<_> = carrying.filter(|story| story.alone() != **story).collect();
    assert!(carrying.len() >= 4, "only {} stories carry", carrying.len());
    for (story, seed) in carrying.iter().flat_map(|story| SEEDS.map(|seed| (story, seed))) {
        let name = format!("{} from seed {seed}, as it begins in a career", story.id);
        Decided::of(story, seed).matter(&name);
    }
}

#[test]
fn choices_matter_in_the_end() {
    for (story, seed) in stories().flat_map(|story| SEEDS.map(|seed| (story.clone(), seed))) {
        let name = format!("{} from seed {seed}", story.id);
        let decided = Decided::of(&story, seed);
        decided.matter(&name);
        let share = |of: &dyn Fn(&DecisionId, &[OptionRow]) -> bool| decided.share(of);
        // By share of all situations, largest first.
        let best = |rows: &[OptionRow]| {
            let all = rows.iter().map(|row| row.open).max().unwrap_or(1) as f64;
            let mut best: Vec<_> = rows
                .iter()
                .map(|row| (row.best[3] * row.open as f64 / all, row.choice))
                .collect();
            best.sort_by(|a, b| b.0.total_cmp(&a.0));
            best
        };
        let differs = share(&|_, rows| best(rows)[1].0 >= 0.2);
        assert!(
            differs >= 0.5,
            "{name}: in {differs} of the decisions it depends which option is best"
        );
        let bare = share(&|decision, rows| story.choice(*decision, best(rows)[0].1).hat == Hat::Neither);
        assert!(bare <= 0.2, "{name}: no hat is best in {bare} of the decisions");
    }
}

#[test]
fn ways_to_lead_come_to_different_ends_and_reading_is_best() {
    for story in stories() {
        let name = &story.id;
        let ends = ends(&story);
        let of = |policy: &str| {
            let end = ends.iter().find(|(name, _)| *name == policy);
            end.expect("a policy").1.composite()
        };
        let (hats, misread) = (of("manager").max(of("leader")), of("misread"));
        assert!(of("read") > hats, "{name}: {ends:?}");
        assert!(
            ends.iter().all(|(_, end)| end.composite() >= misread),
            "{name}: {ends:?}"
        );
        let mean = apart(ends.iter().map(|(_, end)| end.composite()));
        assert!(
            mean >= 12.0,
            "{name}: policies end {mean} of the mean apart: {ends:?}"
        );
        for at in 0..3 {
            let by = apart(ends.iter().map(|(_, end)| end.each()[at].1));
            assert!(
                by >= 8.0,
                "{name}: policies end {by} apart on gauge {at}: {ends:?}"
            );
        }
    }
}

#[test]
fn plays_at_random_see_every_scene_and_every_ending() {
    for story in stories() {
        let name = &story.id;
        let tally = played(&story, Policy::Random);
        for (scene, met) in story.scenes.iter().zip(&tally.scenes) {
            assert!(met.runs > 0, "{name}: nobody comes to {}", scene.id);
        }
        for (ending, times) in story.endings.iter().zip(tally.endings(&story)) {
            assert!(
                (PLAYS / 100..=PLAYS * 6 / 10).contains(&times),
                "{name}: {} ends {times} of {PLAYS} plays",
                ending.id
            );
        }
    }
}

#[test]
fn a_typical_decision_shows_within_its_scene() {
    for story in stories() {
        let name = &story.id;
        let mut moved: Vec<f64> = (0..200).flat_map(|seed| moves(&story, seed)).collect();
        moved.sort_unstable_by(f64::total_cmp);
        let median = moved[moved.len() / 2];
        assert!(
            (3.0..=12.0).contains(&median),
            "{name}: a typical decision moves a gauge by {median}"
        );
    }
}

/// The largest movement of a gauge at each decision of a play at random, in points.
fn moves(story: &Arc<Scenario>, seed: u64) -> Vec<f64> {
    let mut played = Playthrough::new(story.clone(), seed);
    let mut all = Vec::new();
    while played.state().ending().is_none() {
        let action = Policy::Random.action(story, played.state());
        let chosen = matches!(action, Action::Choose { .. });
        let events = played.act(action).expect("it is open").to_vec();
        let largest = events.iter().fold(0.0, |most: f64, event| match event {
            Event::Moved(by) if matches!(by.cause, Cause::Choice(..)) => {
                let by = by.to.minus(&by.from).each();
                by.iter().fold(most, |most, (_, by)| most.max(by.abs()))
            }
            _ => most,
        });
        if chosen {
            all.push(largest);
        }
    }
    all
}

#[test]
fn the_friday_shipment_is_brought_in_by_either_hat_and_best_by_both() {
    let story = scenario("scenes/friday_shipment/friday_shipment.scenario.ron");
    let shipment = story
        .work
        .iter()
        .position(|item| item.id == "shipment")
        .expect("the work");
    let of = |policy| {
        let tally = played(&story, policy);
        let on_time = tally.states.work[shipment].on_time as f64 / PLAYS as f64;
        (mean(&tally), on_time)
    };
    let ((manager, told), (leader, asked)) = (of(Policy::Manager), of(Policy::Leader));
    let [mix, read, misread] = [Policy::Mix, Policy::Read, Policy::Misread].map(|policy| of(policy).0);
    assert!(
        told >= 0.85 && asked >= 0.85 && (told - asked).abs() <= 0.1,
        "on time {told}, {asked}"
    );
    assert!(leader.morale >= manager.morale + 8.0, "{leader:?} {manager:?}");
    assert!(leader.growth >= manager.growth + 5.0, "{leader:?} {manager:?}");
    let [manager, leader, mix, read, misread] =
        [manager, leader, mix, read, misread].map(|end| end.composite());
    assert!(
        mix > manager.max(leader),
        "mix {mix}, manager {manager}, leader {leader}"
    );
    assert!(read > mix, "read {read}, mix {mix}");
    assert!(
        misread < manager.min(leader).min(mix) && read >= misread + 8.0,
        "misread {misread}, read {read}"
    );
}
