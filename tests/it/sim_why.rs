//! Why: the shares of a change add up to it, name what a manager would name, and come largest first.

use crate::sim_world::{Dice, team};
use twohats::present::why_words::label;
use twohats::sim::act::{Question, act};
use twohats::sim::acts::{ROWS, combine};
use twohats::sim::group::Group;
use twohats::sim::luck::{DayLuck, Luck};
use twohats::sim::params::Params;
use twohats::sim::shown::shown;
use twohats::sim::team::{Order, Person, Status, Team};
use twohats::sim::vocabulary::{Act, Gauge, Trait};
use twohats::sim::why::{Cause, LEAST, Why, explain};
use twohats::sim::workday::workday;
use twohats::words::Words;

/// What the player reads.
fn said(why: &Why) -> String {
    label(&Words::english(), why)
}

#[track_caller]
fn adds_up(params: &Params, before: &Team, after: &Team) -> Vec<Why> {
    let (old, new) = (shown(params, before), shown(params, after));
    let all = explain(params, before, after);
    for (gauge, change) in [
        (Gauge::Morale, new.morale - old.morale),
        (Gauge::Delivery, new.delivery - old.delivery),
        (Gauge::Growth, new.growth - old.growth),
    ] {
        let shares: Vec<f64> = all
            .iter()
            .filter(|why| why.gauge == gauge)
            .map(|why| why.share)
            .collect();
        if change.abs() < LEAST {
            assert!(shares.is_empty(), "{gauge:?} moved by {change} only");
            continue;
        }
        let sum: f64 = shares.iter().sum();
        assert!(
            (sum - change).abs() < 1e-6,
            "{gauge:?} moved by {change}, reasons for {sum}"
        );
        assert!(
            shares.is_sorted_by(|a, b| a.abs() >= b.abs()),
            "{gauge:?}: {shares:?}"
        );
    }
    all
}

/// Something a story might do.
fn disturb(params: &Params, team: &mut Team, dice: &mut Dice) {
    let person = dice.below(team.people.len() as u32) as usize;
    let item = dice.below(team.items.len() as u32) as usize;
    match dice.below(11) {
        0 => team.leaves(person),
        1 => team.joins(person),
        2 => team.nudge(params, person, Trait::Morale, dice.between(-0.2, 0.2)),
        3 => team.nudge(params, person, Trait::Clarity, dice.between(-0.2, 0.2)),
        4 => team.item_effort(item, dice.between(0.5, 1.5)),
        5 => team.item_due(item, dice.between(-2.0, 4.0)),
        6 => team.item_arrives(item, 6.0),
        7 => team.item_shelved(item),
        8 => team.item_resumed(item),
        9 if matches!(team.items[item].status, Status::Open | Status::Shelved) => {
            team.item_given_up(params, item);
        }
        _ => team.lead_leaves(params).map_or((), |_| ()),
    }
}

#[test]
fn every_change_is_explained_to_the_last_point() {
    let params = Params::default();
    let mut today = DayLuck::default();
    let mut reasons = 0;
    for seed in 0..30 {
        let mut dice = Dice::new(500 + seed);
        let mut team = team(seed, None, 1.0, 60);
        team.order = if seed % 2 == 0 {
            Order::Listed
        } else {
            Order::EarliestDue
        };
        let luck = Luck::new(seed);
        let mut monday = team.clone();
        for day in 0..50 {
            if dice.share() < 0.4 {
                let before = team.clone();
                let act_ = ROWS[dice.below(28) as usize].act;
                let deed = combine(&params, &team, &[act_]);
                let stakes = dice.share();
                let question = Question {
                    stakes,
                    to: Group::of([0, 1]),
                    ..Question::default()
                };
                let _ = act(&params, &mut team, &deed, &question, luck.decision(day, 0));
                reasons += adds_up(&params, &before, &team).len();
            }
            if dice.share() < 0.2 {
                let before = team.clone();
                disturb(&params, &mut team, &mut dice);
                reasons += adds_up(&params, &before, &team).len();
            }
            let before = team.clone();
            luck.day(day, team.people.len(), &mut today);
            if dice.share() < 0.02 {
                today.quit[0] = -1.0;
            }
            let _ = workday(&params, &mut team, &today);
            reasons += adds_up(&params, &before, &team).len();
            if day % 10 == 9 {
                reasons += adds_up(&params, &monday, &team).len();
                monday = team.clone();
            }
        }
    }
    assert!(reasons > 1000);
}

fn expert_team() -> Team {
    crate::sim_fast::small_team(0.7, 0.6, 0.8, 1)
}

#[track_caller]
fn first(all: &[Why], gauge: Gauge) -> Why {
    *all.iter()
        .find(|why| why.gauge == gauge)
        .expect("the gauge moved")
}

#[test]
fn an_order_to_experts_costs_their_say() {
    let params = Params::default();
    let before = crate::sim_fast::small_team(0.7, 0.8, 1.5, 1);
    let mut after = before.clone();
    let deed = combine(&params, &before, &[Act::UseAuthority]);
    let _ = act(
        &params,
        &mut after,
        &deed,
        &Question {
            stakes: 0.3,
            ..Question::default()
        },
        1.0,
    );
    let all = adds_up(&params, &before, &after);
    let causes: Vec<Cause> = all
        .iter()
        .filter(|why| why.gauge == Gauge::Morale)
        .map(|why| why.cause)
        .collect();
    assert!(causes[..3].contains(&Cause::Say), "{causes:?}");
    let say = all
        .iter()
        .find(|why| why.cause == Cause::Say)
        .expect("say is among the reasons");
    assert_eq!(said(say), "less say over their own work");
    let fit = all
        .iter()
        .any(|why| why.gauge == Gauge::Delivery && why.cause == Cause::Fit);
    assert!(fit, "{all:?}");
}

#[test]
fn what_happened_to_one_person_is_about_that_person() {
    let params = Params::default();
    let before = expert_team();
    let mut after = before.clone();
    after.nudge(&params, 2, Trait::Morale, -0.15);
    let why = first(&adds_up(&params, &before, &after), Gauge::Morale);
    assert_eq!((why.cause, why.person), (Cause::Event, Some(2)));
    assert!(why.share < -4.0);
}

#[test]
fn more_work_and_a_later_date_are_told_apart() {
    let params = Params::default();
    let before = expert_team();
    let mut after = before.clone();
    after.item_effort(0, 1.6);
    let more = first(&adds_up(&params, &before, &after), Gauge::Delivery);
    assert_eq!(
        (more.cause, said(&more).as_str()),
        (Cause::Help, "more work than planned")
    );
    let crowded = after.clone();
    after.item_due(0, 4.0);
    let later = first(&adds_up(&params, &crowded, &after), Gauge::Delivery);
    assert_eq!(
        (later.cause, said(&later).as_str()),
        (Cause::Dates, "a later date")
    );
}

#[test]
fn people_who_come_and_go_are_a_reason_of_their_own() {
    let params = Params::default();
    let mut before = expert_team();
    before.people.push(Person {
        here: false,
        ..Person::new([0.9; 3], 0.5, 0.0)
    });
    for (at, morale) in [(3, 0.95), (0, 0.30)] {
        let mut person = before.people.person(at);
        person.settle(morale);
        before.people.set(at, &person);
    }
    let mut after = before.clone();
    after.leaves(0);
    after.joins(3);
    let why = first(&adds_up(&params, &before, &after), Gauge::Morale);
    assert_eq!(why.cause, Cause::Members);
    assert!(why.share > 10.0);
}
