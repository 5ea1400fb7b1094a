//! How fast it plays. `cargo bench --no-default-features` prints the numbers that `docs/performance.md` explains.

mod graph;
#[path = "../stories/layers.rs"]
mod layers;
#[expect(dead_code, reason = "the ink story is for `script/bench-scale`")]
#[path = "../stories/write.rs"]
mod write;

use std::hint::black_box;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize};

use divan::{AllocProfiler, Bencher, counter::ItemsCount};
use layers::{Layers, Picker};
use twohats::lab::policy::Policy;
use twohats::lab::rollout::{Hand, play_on};
use twohats::lab::what_if::{Asked, BY_VERSION, Control, what_if_all};
use twohats::play::{Action, Playthrough, Runner, State, begin};
use twohats::sim::fast_path;
use twohats::sim::luck::{Calendar, Luck};
use twohats::sim::params::Version;
use twohats::sim::team::{Item, Person, Team};
use twohats::story::Scenario;

/// Shows allocations beside times: a step must not have any.
#[global_allocator]
static ALLOCATOR: AllocProfiler = AllocProfiler::system();

/// Playthroughs per measured call: enough that the clock does not matter ...
const PLAYS: u64 = 1_000;
/// ... and, of the full model, few enough that another process seldom breaks in.
const FULL_PLAYS: u64 = 100;

const FRIDAY: &str = include_str!("../../scenes/friday_shipment/friday_shipment.scenario.ron");

fn main() {
    divan::main();
}

fn parsed(text: &str) -> Scenario {
    let (scenario, found) = twohats::story::parse("bench", text);
    scenario.unwrap_or_else(|| panic!("{found:#?}"))
}

/// The bare graph in a loop: what a machine can do at most.
#[divan::bench]
fn graph_12_decisions_bare_loop(bencher: Bencher<'_, '_>) {
    let graph = Layers::new(12);
    let mut picker = Picker::new();
    bencher
        .counter(ItemsCount::new(PLAYS))
        .bench_local(|| (0..PLAYS).fold(0, |sum, _| sum + graph.play(&mut picker)));
}

/// The same graph as a scenario: variables only, as its choices have no acts; 3 people stand by. 24 steps each, the pages
/// turned along.
#[divan::bench]
fn graph_12_decisions_step(bencher: Bencher<'_, '_>) {
    let scenario = parsed(&Layers::new(12).scenario());
    let (opening, _) = begin(&scenario, 1);
    let mut state = opening.clone();
    let (mut runner, mut picker) = (Runner::new(&scenario), Picker::new());
    bencher.counter(ItemsCount::new(PLAYS)).bench_local(|| {
        for _ in 0..PLAYS {
            state.clone_from(&opening);
            random(&mut runner, &mut state, &mut picker);
        }
    });
}

/// Plays to the end by a cheap random picker. Every option of these scenarios is open.
fn random(runner: &mut Runner<'_>, state: &mut State, picker: &mut Picker) {
    let scenario = runner.scenario();
    let mut steps = usize::MAX;
    while let Some(decision) = state.open_decision() {
        let choice = picker.below(scenario.decision(decision).choices.len()).into();
        runner
            .decide(state, choice, &mut steps)
            .expect("every option is open");
    }
}

/// The Friday Shipment with people, moods, workdays and incidents; a policy decides.
#[divan::bench(args = ["manager", "leader", "random", "read"])]
fn friday_shipment_full_model(bencher: Bencher<'_, '_>, policy: &str) {
    let scenario = parsed(FRIDAY);
    let hand = Hand::Policy(Policy::named(policy).expect("a policy"));
    let (opening, _) = begin(&scenario, 1);
    let mut state = opening.clone();
    let (mut runner, mut seed) = (Runner::new(&scenario), 0);
    bencher.counter(ItemsCount::new(FULL_PLAYS)).bench_local(|| {
        for _ in 0..FULL_PLAYS {
            state.clone_from(&opening);
            seed += 1;
            state.seed = seed;
            play_on(&mut runner, &mut state, &hand);
            black_box(&state);
        }
    });
}

/// What-if for every decision of one playthrough, 2,000 rollouts per option, on every core.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn what_if_friday_shipment_2000_per_option(bencher: Bencher<'_, '_>) {
    what_if(bencher, &Asked::default());
}

/// The same as the debrief asks: 1,000 rollouts per option, and 100 by each other version of the model.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn what_if_friday_shipment_with_versions(bencher: Bencher<'_, '_>) {
    let asked = Asked {
        runs: 1_000,
        versions: BY_VERSION,
        ..Asked::default()
    };
    what_if(bencher, &asked);
}

fn what_if(bencher: Bencher<'_, '_>, asked: &Asked) {
    let scenario = Arc::new(parsed(FRIDAY));
    let mut played = Playthrough::new(scenario.clone(), 1);
    while played.state().ending().is_none() {
        let action = Hand::Policy(Policy::Random).action(&scenario, played.state());
        played
            .act(action.expect("something is open"))
            .expect("a legal action");
    }
    let rollouts = twohats::lab::what_if::rollouts(&played, asked) as u64;
    let (cancel, done) = (AtomicBool::new(false), AtomicUsize::new(0));
    let control = Control {
        cancel: &cancel,
        done: &done,
    };
    bencher
        .counter(ItemsCount::new(rollouts))
        .bench_local(|| what_if_all(&played, asked, &control));
}

/// One workday by the size of the team, as rollouts have it.
#[divan::bench(args = [3, 9, 30])]
fn workday_by_people(bencher: Bencher<'_, '_>, people: usize) {
    const DAYS: u32 = 1_000;
    let team = || {
        let person = |at: usize| Person::new([0.3 + 0.02 * at as f64; 3], 0.65, 0.0);
        let work = vec![Item::new(1e9, Some(0), 1e9, 0)];
        Team::new((0..people).map(person).collect(), work, 0.5, 0.5)
    };
    let mut calendar = Calendar::new(people, true);
    bencher
        .with_inputs(team)
        .counter(ItemsCount::new(DAYS))
        .bench_local_refs(|team| {
            for day in 0..DAYS {
                let luck = calendar.day(Luck::new(1), day);
                fast_path::workday(Version::Standard, black_box(team), luck);
            }
        });
}

/// One step by the size of the scenario: a walk through as many scenes, each with a decision.
#[divan::bench(args = [10, 1_000, 10_000])]
fn step_by_scenes(bencher: Bencher<'_, '_>, scenes: usize) {
    const STEPS: u64 = 100_000;
    let scenario = graph::ring(scenes, parsed);
    let (opening, _) = begin(&scenario, 1);
    let (mut runner, mut state) = (Runner::new(&scenario), opening.clone());
    bencher.counter(ItemsCount::new(STEPS)).bench_local(|| {
        for _ in 0..STEPS {
            // A story that never ends would be remembered for ever.
            state.taken.clear();
            let action = match state.open_decision() {
                Some(decision) => Action::Choose {
                    decision,
                    choice: graph::FIRST,
                },
                None => Action::Continue,
            };
            runner.step(&mut state, action).expect("the ring goes on");
        }
    });
}

/// Reading a story and looking for everything `twohats check` knows, by its number of scenes with a decision.
#[divan::bench(args = [10, 1_000, 10_000], sample_size = 1)]
fn check_by_scenes(bencher: Bencher<'_, '_>, scenes: usize) {
    let text = write::scenario(&Layers::with_nodes(scenes), 40);
    bencher
        .counter(divan::counter::BytesCount::of_str(&text))
        .bench_local(|| twohats::check::read("bench", black_box(&text)));
}
