//! `twohats balance`: what the library promises about its dilemmas.
//! Optimised only: ten stories take minutes without.

#![cfg(not(debug_assertions))]

use twohats::lab::balance::{Finding, Note, Plan, Sure, balance, findings, notes};
use twohats::lab::policy::Policy;
use twohats::sim::vocabulary::{Hat, Trait};

use crate::support::{library, scenario};

const FRIDAY: &str = "scenes/friday_shipment/friday_shipment.scenario.ron";
/// Stories that ask for the leader's hat oftener than for the other, so that turns, which are blind to what is asked for, leave
/// people worse off than that hat alone. Reading the situation has to beat both hats there as everywhere.
const ASKING: [&str; 3] = [
    "scenes/promoted/promoted.scenario.ron",
    "scenes/no_title/no_title.scenario.ron",
    "scenes/two_cultures/two_cultures.scenario.ron",
];
const FLOOD: &str = "scenes/flood_room/flood_room.scenario.ron";

#[test]
fn neither_hat_always_wins_in_the_library() {
    for name in library() {
        let scenario = scenario(&name).alone();
        for (seed, policy) in [(1, Policy::Mix), (10_001, Policy::Mix)] {
            let plan = Plan {
                runs: 100,
                seed,
                policy,
            };
            let found = balance(&scenario, plan);
            let [_, _, _, mean] = found.directive_best(&scenario);
            assert!(
                (0.20..=0.50).contains(&mean),
                "{name}: a directive option is best in {mean} of the situations"
            );
            let mean = |name: &str| {
                let style = found
                    .styles
                    .iter()
                    .find(|style| style.name == name)
                    .expect("a style");
                style.mean.composite()
            };
            let (manager, leader) = (mean("manager"), mean("leader"));
            assert!(
                mean("read") > manager.max(leader),
                "{name}: reading the situation beats both pure styles"
            );
            assert!(
                ASKING.contains(&name.as_str()) || mean("mix") > manager.max(leader),
                "{name}: a plain mix beats both pure styles"
            );
            for finding in findings(&scenario, &found) {
                match finding {
                    Finding::Dominated(decision, choice, ..)
                    | Finding::NeverOpen(decision, choice, _)
                    | Finding::AlwaysOpen(decision, choice, _) => panic!(
                        "{} of {} is never worth taking, never open or free: {finding:?}",
                        scenario.choice(decision, choice).id,
                        scenario.decision(decision).id
                    ),
                    Finding::NoDilemma(decision, ..) => {
                        panic!("{} is no dilemma", scenario.decision(decision).id)
                    }
                    Finding::PureWins(style, by) => panic!("{style} wins by {by:?}"),
                    Finding::NoMatter(..) => {}
                }
            }
            for note in notes(&scenario, &found) {
                if let Note::Close(Finding::NoDilemma(decision, ..)) = note {
                    panic!("{} is nearly no dilemma", scenario.decision(decision).id);
                }
            }
        }
    }
}

#[test]
fn a_small_sample_says_that_it_is_too_small() {
    let scenario = scenario(FLOOD);
    let plan = Plan {
        runs: 60,
        ..Plan::default()
    };
    let few = balance(&scenario, plan);
    let close = |note: &Note| matches!(note, Note::Close(Finding::NoMatter(_, spread)) if spread.low < 1.0 && spread.high > 1.0);
    assert!(
        notes(&scenario, &few).iter().any(close),
        "sixty runs leave something open"
    );
    assert_eq!(findings(&scenario, &few), [], "what is open is no finding");
    for share in [Sure::share(0, 60), Sure::share(60, 60), Sure::share(30, 60)] {
        assert!(
            0.0 <= share.low && share.low <= share.value && share.value <= share.high && share.high <= 1.0
        );
    }
    assert_eq!(Sure::share(60, 60).above(0.9), Some(true));
    assert_eq!(Sure::share(55, 60).above(0.9), None);
    assert_eq!(Sure::share(30, 60).above(0.9), Some(false));
}

#[test]
fn an_option_that_is_free_or_out_of_reach_is_named() {
    let mut scenario = (*scenario(FLOOD)).clone();
    let decision = scenario.decision_named("wednesday_name").expect("the decision");
    let trust = |bound| {
        twohats::story::model::Condition::Person(
            1_usize.into(),
            Trait::Trust,
            twohats::story::raw::Is::AtLeast(bound),
        )
    };
    for (bound, never) in [(0.4, false), (0.9, true)] {
        scenario.decisions[decision.index()].choices[2].when = Some(trust(bound));
        let plan = Plan {
            runs: 100,
            ..Plan::default()
        };
        let found = findings(&scenario, &balance(&scenario, plan));
        let named = |finding: &Finding| match finding {
            Finding::NeverOpen(at, choice, 100) => never && *at == decision && choice.0 == 2,
            Finding::AlwaysOpen(at, choice, share) => {
                !never && *at == decision && choice.0 == 2 && share.value >= 1.0
            }
            _ => false,
        };
        assert!(found.iter().any(named), "{bound}: {found:?}");
    }
}

#[test]
fn threads_do_not_change_a_balance() {
    let scenario = scenario(FRIDAY);
    let plan = Plan {
        runs: 6,
        ..Plan::default()
    };
    let with = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .expect("threads");
        pool.install(|| balance(&scenario, plan))
    };
    assert_eq!(with(1), with(3));
}

#[test]
fn an_option_that_only_does_harm_is_named() {
    let mut scenario = (*scenario(FRIDAY)).clone();
    let choice = &mut scenario.decisions[0].choices[0];
    assert_eq!(choice.hat, Hat::Manager);
    let item = twohats::story::ids::ItemId(0);
    choice
        .effects
        .push(twohats::story::model::Effect::Effort(item, 3.0));
    for person in 0..3_usize {
        choice.effects.push(twohats::story::model::Effect::Nudge(
            person.into(),
            twohats::sim::vocabulary::Trait::Trust,
            -0.3,
        ));
    }
    let plan = Plan {
        runs: 30,
        ..Plan::default()
    };
    let found = findings(&scenario, &balance(&scenario, plan));
    let named = |finding: &Finding| matches!(finding, Finding::Dominated(decision, choice, ..) if decision.0 == 0 && choice.0 == 0);
    assert!(found.iter().any(named), "{found:?}");
}
