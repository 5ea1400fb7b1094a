//! The odds of a decision: the table of the model, and no button is safe.

use twohats::sim::decision::{Matter, best, odds, plan_ratio};
use twohats::sim::params::Params;

/// urgent, ready, uncertain, commitment needed; odds when the lead directs, consults, collaborates.
const TABLE: [(bool, bool, bool, bool, [f64; 3]); 16] = [
    (false, false, false, false, [0.84, 0.79, 0.72]),
    (false, false, false, true, [0.47, 0.68, 0.71]),
    (false, false, true, false, [0.36, 0.47, 0.51]),
    (false, false, true, true, [0.20, 0.40, 0.51]),
    (false, true, false, false, [0.86, 0.83, 0.76]),
    (false, true, false, true, [0.48, 0.71, 0.75]),
    (false, true, true, false, [0.47, 0.77, 0.92]),
    (false, true, true, true, [0.26, 0.66, 0.91]),
    (true, false, false, false, [0.76, 0.54, 0.33]),
    (true, false, false, true, [0.43, 0.46, 0.32]),
    (true, false, true, false, [0.33, 0.32, 0.23]),
    (true, false, true, true, [0.18, 0.27, 0.23]),
    (true, true, false, false, [0.77, 0.56, 0.35]),
    (true, true, false, true, [0.43, 0.48, 0.34]),
    (true, true, true, false, [0.43, 0.52, 0.42]),
    (true, true, true, true, [0.24, 0.45, 0.41]),
];

#[test]
fn the_odds_are_those_of_the_table_and_no_button_is_safe() {
    let params = Params::default();
    let mut wins = [0; 3];
    for (urgent, ready, uncertain, need, want) in TABLE {
        let pick = |yes: bool, high: f64, low: f64| if yes { high } else { low };
        let matter = Matter {
            uncertainty: pick(uncertain, 0.9, 0.1),
            readiness: pick(ready, 0.7, 0.3),
            need: pick(need, 0.9, 0.1),
            urgency: pick(urgent, 0.8, 0.0),
            trust: 0.5,
            known: 0.0,
        };
        let got = [0.15, 0.5, 0.85].map(|p| odds(&params, p, &matter).success);
        for (got, want) in got.iter().zip(want) {
            assert!((got - want).abs() < 0.0051, "{matter:?}: {got:.4}, table {want}");
        }
        let top = (0..3).fold(0, |top, at| if want[at] > want[top] { at } else { top });
        wins[top] += 1;
        let hint = best(&params, &matter);
        assert!(
            got.iter().all(|got| *got <= hint.1.success + 0.03),
            "{matter:?}: the hint is near the best"
        );
    }
    assert_eq!(wins, [5, 5, 6]);
}

#[test]
fn a_track_record_trims_the_overrun_of_a_plan() {
    let params = Params::default();
    assert!((plan_ratio(&params, 0.7, 0.0, 0.0) - 1.63).abs() < 0.005);
    assert!((plan_ratio(&params, 0.7, 1.0, 0.0) - 1.16).abs() < 0.005);
    assert!(plan_ratio(&params, 0.7, 0.0, 0.3) < plan_ratio(&params, 0.7, 0.0, 0.0));
}

/// In haste it is asking that comes too late, and what is urgent already does not become more so by a little haste.
#[test]
fn haste_makes_asking_late_and_telling_hardly() {
    use twohats::play::{begin, hint};
    use twohats::sim::vocabulary::Act;
    use twohats::story::ids::ChoiceId;

    let small = crate::support::scenario("tests/data/small.scenario.ron");
    let due_in = |days: u32, effort: f64, haste: f64| {
        let mut scenario = (*small).clone();
        scenario.work[0].effort = effort;
        scenario.work[0].due = days;
        scenario.decisions[0].haste = haste;
        scenario.decisions[0].choices[0].acts = vec![Act::DecideAlone];
        scenario.decisions[0].choices[1].acts = vec![Act::DecideTogether];
        let (state, _) = begin(&scenario, 1);
        [0, 1].map(|choice: usize| {
            hint::outlook(&scenario, &state, ChoiceId::from(choice))
                .expect("a decision waits")
                .odds
        })
    };
    let odds = |effort: f64, haste: f64| due_in(5, effort, haste);
    let ([told, asked], [told_fast, asked_fast]) = (odds(2.0, 0.0), odds(2.0, 0.95));
    assert!(asked.timeliness > 0.99, "{asked:?}");
    assert!(asked_fast.timeliness < 0.6, "{asked_fast:?}");
    assert!(told_fast.timeliness > 0.85, "{told_fast:?}");
    assert!(asked.success - asked_fast.success > 2.0 * (told.success - told_fast.success));
    assert_eq!(asked.information, asked_fast.information, "only time is short");
    // An hour on Monday is not late for Friday however much there is to do; on the day itself it is. Telling never is.
    assert!(odds(9.0, 0.0)[1].timeliness > 0.9);
    let [told, asked] = due_in(1, 9.0, 0.0);
    assert!(asked.timeliness < 0.8 && told.timeliness > 0.95, "{asked:?}");
    // However little haste, a decision is never less urgent than its work makes it.
    assert_eq!(due_in(1, 9.0, 0.01), due_in(1, 9.0, 0.0));
}
