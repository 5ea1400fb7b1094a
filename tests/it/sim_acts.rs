//! The table of acts: typical choices land where the model wants them, both hats must be earned, the page is fresh.

use twohats::sim::acts::{Deed, ROWS, combine, page, row};
use twohats::sim::params::Params;
use twohats::sim::team::{Person, Team};
use twohats::sim::vocabulary::{Act, Hat};

fn team(people: usize) -> Team {
    let people = (0..people).map(|_| Person::new([0.5; 3], 0.7, 0.0)).collect();
    Team::new(people, Vec::new(), 0.5, 0.5)
}

fn usual(acts: &[Act]) -> Deed {
    combine(&Params::default(), &team(6), acts)
}

#[track_caller]
fn lands(
    acts: &[Act],
    structure: std::ops::RangeInclusive<f64>,
    consideration: std::ops::RangeInclusive<f64>,
) {
    let point = usual(acts).stance;
    let inside = structure.contains(&point.structure) && consideration.contains(&point.consideration);
    assert!(inside, "{acts:?} lands at {point:?}");
}

#[test]
fn typical_choices_land_at_the_points_of_the_model() {
    lands(&[Act::Assign], 0.85..=0.90, 0.20..=0.25);
    lands(&[Act::Assign, Act::ExplainWhy], 0.77..=0.83, 0.37..=0.43);
    lands(&[Act::ExplainWhy, Act::PlanTogether], 0.42..=0.48, 0.82..=0.88);
    lands(&[Act::AskForSolution], 0.20..=0.30, 0.88..=0.92);
    lands(&[Act::DecideAlone], 0.95..=0.95, 0.05..=0.05);
    lands(&[Act::StepBack], 0.05..=0.05, 0.05..=0.05);
}

#[test]
fn one_act_of_each_hat_is_a_mix() {
    for pair in [
        [Act::Assign, Act::PlanTogether],
        [Act::Schedule, Act::AskHow],
        [Act::HoldToAccount, Act::RemoveObstacles],
        [Act::Coordinate, Act::AskForSolution],
        [Act::Instruct, Act::Coach],
    ] {
        lands(&pair, 0.53..=0.74, 0.48..=0.66);
    }
}

#[test]
fn both_hats_at_once_must_be_earned() {
    let params = Params::default();
    let both = [Act::Assign, Act::AskForSolution];
    let sum = |team: &Team| {
        let point = combine(&params, team, &both).stance;
        point.structure + point.consideration
    };
    let plain = team(6);
    assert!(sum(&plain) < 1.3);
    let mut earned = team(3);
    earned.process = 0.85;
    earned.people = earned
        .people
        .iter()
        .map(|person| Person { bench: 0.5, ..person })
        .collect();
    assert!(
        sum(&earned) > 1.6,
        "a small team with process and bench: {}",
        sum(&earned)
    );
    let mut clogged = team(6);
    clogged.lead.doing = 0.6;
    assert!(
        sum(&clogged) < 0.6 * sum(&plain),
        "an old job takes the attention"
    );
}

#[test]
fn every_row_is_in_order_paired_and_near_the_budget_line() {
    for (at, row_) in ROWS.iter().enumerate() {
        assert_eq!(row_.act as usize, at);
        assert_eq!(row(row_.act), row_);
        let paired = row(row_.pair);
        if row_.hat != Hat::Neither {
            assert_ne!(row_.hat, paired.hat, "{:?} is paired with the same hat", row_.act);
            let line = (row_.stance.structure + row_.stance.consideration) / row_.cost;
            assert!((0.55..=1.45).contains(&line), "{:?}: {line}", row_.act);
        }
        let moves = row_.moves;
        let sums = [
            moves.clarity,
            moves.trust,
            moves.energy,
            moves.bench,
            moves.skill,
            moves.process,
        ];
        assert!(
            sums.iter().all(|by| by.abs() <= 0.05),
            "{:?} moves too much",
            row_.act
        );
        assert!((0.85..=1.0).contains(&moves.effort) && (0.85..=1.0).contains(&moves.uncertainty));
    }
}

#[test]
fn unused_attention_goes_on_as_the_lead_is_known() {
    let params = Params::default();
    let mut warm = team(6);
    (warm.lead.structure, warm.lead.consideration) = (0.2, 0.9);
    let mut strict = team(6);
    (strict.lead.structure, strict.lead.consideration) = (0.9, 0.2);
    let thanks = |team: &Team| combine(&params, team, &[Act::Recognise]).stance;
    assert!(thanks(&warm).consideration > thanks(&strict).consideration + 0.3);
    assert!(thanks(&strict).structure > thanks(&warm).structure + 0.3);
}

#[test]
fn the_page_of_acts_is_fresh() {
    crate::support::page("docs/acts.md", &page());
}
