//! `twohats balance`: what the library promises about its dilemmas.

use twohats::lab::balance::{Finding, Plan, balance, findings};
use twohats::lab::policy::Policy;
use twohats::sim::vocabulary::Hat;

use crate::support::scenario;

const FRIDAY: &str = "scenes/friday_shipment/friday_shipment.scenario.ron";

#[test]
fn neither_hat_always_wins_in_the_library() {
    let scenario = scenario(FRIDAY);
    for (seed, policy) in [(1, Policy::Mix), (10_001, Policy::Mix)] {
        let plan = Plan {
            runs: 60,
            seed,
            policy,
        };
        let found = balance(&scenario, plan);
        let [_, _, _, mean] = found.directive_best(&scenario);
        assert!(
            (0.20..=0.50).contains(&mean),
            "a directive option is best in {mean} of the situations"
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
            "reading the situation beats both pure styles"
        );
        assert!(
            mean("mix") > manager.max(leader),
            "a plain mix beats both pure styles"
        );
        for finding in findings(&scenario, &found) {
            match finding {
                Finding::Dominated(decision, choice, ..) => panic!(
                    "{} of {} is never worth taking",
                    scenario.choice(decision, choice).id,
                    scenario.decision(decision).id
                ),
                Finding::NoDilemma(decision, ..) => {
                    panic!("{} is no dilemma", scenario.decision(decision).id)
                }
                Finding::PureWins(style, by) => panic!("{style} wins by {by}"),
                Finding::NoMatter(..) => {}
            }
        }
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
