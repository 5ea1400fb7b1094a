//! Where an option is best, told from situations made up so that it is known what should be said.

use twohats::lab::balance::{Aspect, Balance, Plan, Situation, Style, Sure, Tried, Versus};
use twohats::report;
use twohats::sim::gauges::Gauges;
use twohats::sim::matter::Moment;
use twohats::sim::vocabulary::Hat;
use twohats::story::Scenario;
use twohats::story::ids::{ChoiceId, DecisionId};

use crate::support::scenario;

const MONDAY: DecisionId = DecisionId(0);

/// The mean of the gauges that each of the first two options leaves, by what the moment is like.
fn made(scenario: &Scenario, worth: impl Fn(usize, &Moment) -> [f64; 2]) -> Balance {
    let situation = |at: usize| {
        // Every aspect goes up and down by itself.
        let share = |every: usize| if (at / every).is_multiple_of(2) { 0.2 } else { 0.8 };
        let moment = Moment {
            information: share(1),
            acceptance: share(2),
            time: share(4),
            experience: share(8),
        };
        let worth = worth(at, &moment);
        let tried = (0..2_usize).map(|choice| {
            let all = worth[choice];
            Tried {
                choice: ChoiceId::from(choice),
                gauges: Gauges {
                    morale: all,
                    delivery: all,
                    growth: all,
                },
            }
        });
        Situation {
            decision: MONDAY,
            tried: tried.collect(),
            moment,
        }
    };
    let nobody = Style {
        name: "mix",
        mean: Gauges::default(),
        best: 0.0,
    };
    assert!(scenario.decision(MONDAY).choices.len() >= 2);
    Balance {
        plan: Plan::default(),
        every: 1,
        situations: (0..96).map(situation).collect(),
        styles: vec![nobody],
        pure: Versus {
            pure: "manager",
            mixed: "mix",
            by: Sure::default(),
        },
        otherwise: Vec::new(),
    }
}

#[test]
fn an_option_is_told_where_it_is_best_and_where_nothing_of_the_moment_decides() {
    let scenario = scenario("tests/data/small.scenario.ron");
    // The first option is worth more in haste, the second where there is time; nothing else counts.
    let hasty = made(&scenario, |_, moment| {
        [50.0, if moment.time > 0.5 { 60.0 } else { 40.0 }]
    });
    let when = hasty.when(&scenario, MONDAY);
    assert_eq!(when.len(), 2);
    for (choice, when) in &when {
        assert!((when.best - 0.5).abs() < 1e-9);
        assert_eq!(when.places.len(), 1, "{:?}", when.places);
        let place = when.places[0];
        assert_eq!((place.aspect, place.more), (Aspect::Time, choice.0 == 1));
        assert_eq!((place.there, place.elsewhere), (1.0, 0.0));
        assert_eq!((place.like - place.unlike > 0.0), place.more);
    }
    let text = report::balance::human(&scenario, &hasty);
    let says = |wanted: &str| assert!(text.contains(wanted), "no {wanted:?} in\n{text}");
    says("`assign` in 50 % of the situations, above all where there is less time to ask (100 %, else 0 %)");
    says("`explain` in 50 % of the situations, above all where there is more time to ask (100 %, else 0 %)");
    says(
        "An option of `Manager` is best for the mean in 50 % of the situations, above all where there is less time",
    );
    assert!(
        hasty.when_hat(&scenario, Hat::Both).is_none(),
        "no such option was offered"
    );

    // Which is best has nothing to do with the moment.
    let other = made(&scenario, |at, _| [50.0, if at % 16 < 8 { 60.0 } else { 40.0 }]);
    let told = report::balance::human(
        &scenario,
        &made(&scenario, |at, _| {
            [50.0, if (at / 16) % 2 == 0 { 60.0 } else { 40.0 }]
        }),
    );
    assert!(
        told.contains("`assign` in 50 % of the situations, whatever the moment is like"),
        "{told}"
    );
    assert_eq!(
        other.when(&scenario, MONDAY)[0].1.places[0].aspect,
        Aspect::Experience,
        "what goes up and down with experience is told of it"
    );

    // Both are worth the same but for a tenth of a point.
    let same = made(&scenario, |_, moment| [50.0, 50.0 + 0.1 * (moment.time - 0.45)]);
    let text = report::balance::human(&scenario, &same);
    assert!(
        text.contains("which is best for the mean makes no difference here: they end 0.0 points apart"),
        "{text}"
    );
    let read: serde_json::Value =
        serde_json::from_str(&report::balance::machine(&scenario, &same)).expect("JSON");
    assert_eq!(read["decisions"][0]["when"]["matters"], false);
    let read: serde_json::Value =
        serde_json::from_str(&report::balance::machine(&scenario, &hasty)).expect("JSON");
    let first = &read["decisions"][0]["when"]["options"][0];
    assert_eq!(first["choice"], "assign");
    assert_eq!(first["where"][0]["aspect"], "time");
    assert_eq!(first["where"][0]["more"], false);
    assert_eq!(read["hats"][0]["hat"], "Manager");
}

#[test]
fn too_few_situations_say_nothing() {
    let scenario = scenario("tests/data/small.scenario.ron");
    let mut few = made(&scenario, |_, moment| [50.0, 100.0 * moment.time]);
    few.situations.truncate(20);
    let all = few.when(&scenario, MONDAY);
    assert!(all.iter().all(|(_, when)| when.places.is_empty()), "{all:?}");
    few.situations.truncate(8);
    assert_eq!(few.when(&scenario, MONDAY), []);
}
