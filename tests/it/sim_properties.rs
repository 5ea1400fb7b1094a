//! What must hold whatever the numbers: bounds, replay, and which way things move.

use crate::sim_world::{Dice, bytes, constant, lead, team};
use twohats::sim::act::{Question, act};
use twohats::sim::acts::{Deed, combine};
use twohats::sim::gauges::Gauges;
use twohats::sim::luck::{DayLuck, Luck};
use twohats::sim::params::{Doubt, Params, doubted, numbers};
use twohats::sim::shown::shown;
use twohats::sim::stance::Stance;
use twohats::sim::team::{Item, MAX_PEOPLE, Order, Person, Team};
use twohats::sim::vocabulary::{Act, TeamTrait, Trait};
use twohats::sim::workday::workday;

#[track_caller]
fn within_bounds(params: &Params, team: &Team, slow: Gauges) {
    for person in team.people.iter() {
        let states = [
            person.morale,
            person.energy,
            person.trust,
            person.clarity,
            person.bench,
            person.shows(),
        ];
        let shares = states.iter().chain(&person.skill);
        assert!(shares.clone().all(|x| (0.0..=1.0).contains(x)), "{person:?}");
        assert!(person.mood_now().abs() <= params.fast.bound + 1e-12);
    }
    for share in [
        team.purpose,
        team.process,
        team.safety,
        team.record,
        team.lead.fit,
    ] {
        assert!((0.0..=1.0).contains(&share), "{team:?}");
    }
    let fast = shown(params, team);
    for gauge in [
        slow.morale,
        slow.delivery,
        slow.growth,
        fast.morale,
        fast.delivery,
        fast.growth,
    ] {
        assert!((0.0..=100.0 + 1e-9).contains(&gauge), "{slow:?} {fast:?}");
    }
}

#[test]
fn states_stay_within_bounds_for_any_parameters_and_any_lead() {
    for seed in 0..40 {
        let mut dice = Dice::new(seed);
        let mut params = Params::default();
        for (name, value) in params.entries() {
            // As in the reference model: all but paces and scales.
            let fixed = [
                "Pace.",
                "Fast.",
                "Output.cap",
                "Learning.full",
                "Learning.decay",
                "Overhead.onboarding",
            ];
            if !fixed.iter().any(|prefix| name.starts_with(prefix)) && !name.starts_with("Work.weight") {
                *value = (*value * dice.between(0.5, 1.6)).min(if *value <= 1.0 { 1.0 } else { f64::MAX });
            }
        }
        let load = dice.between(0.3, 2.0);
        let mut team = team(seed, None, load, 65);
        let points: Vec<(f64, f64)> = (0..13).map(|_| (dice.share(), dice.share())).collect();
        let policy = |team: &Team| {
            let (s, c) = points[team.day as usize / 5 % 13];
            Deed::bare(s, c)
        };
        lead(&params, &mut team, seed, 65, policy, |team, now| {
            within_bounds(&params, team, now);
        });
    }
}

#[test]
fn the_parameters_have_names_of_their_own() {
    let mut params = Params::default();
    let names: Vec<&str> = params.entries().iter().map(|(name, _)| *name).collect();
    let mut sorted = names.clone();
    sorted.sort_unstable();
    sorted.dedup();
    assert_eq!(sorted.len(), names.len());
    assert!(names.contains(&"Output.cap") && names.len() > 100);
}

#[test]
fn a_replay_is_the_same_to_the_last_bit() {
    let params = Params::default();
    let run = || {
        let mut each_day = Vec::new();
        let team = constant(
            &params,
            team(3, None, 0.92, 130),
            3,
            130,
            (0.6, 0.4),
            |team, _| {
                each_day.push(bytes(team));
            },
        );
        (team, each_day)
    };
    let (one, two) = (run(), run());
    assert!(one.0 == two.0 && one.1 == two.1);
    assert_ne!(one.1[0], one.1[1]);
}

#[test]
fn another_choice_leaves_later_luck_alone() {
    // Led otherwise for a week, then alike: with the same states again, the days that follow are the same.
    let params = Params::default();
    let weeks = [(0.9, 0.2), (0.2, 0.9)].map(|(s, c)| {
        let luck = Luck::new(11);
        let mut team = team(3, Some(4), 0.9, 60);
        let fresh = team.clone();
        let mut outputs = Vec::new();
        for day in 0..20 {
            if day == 0 {
                let _ = act(
                    &params,
                    &mut team,
                    &Deed::bare(s, c),
                    &Question::default(),
                    luck.decision(0, 0),
                );
            }
            if day == 5 {
                team = fresh.clone();
            }
            let mut today = DayLuck::default();
            luck.day(day, 4, &mut today);
            outputs.push(workday(&params, &mut team, &today).output);
        }
        outputs
    });
    assert_ne!(weeks[0][..5], weeks[1][..5]);
    assert_eq!(weeks[0][5..], weeks[1][5..]);
}

#[test]
fn whatever_changes_in_a_team_changes_its_bytes() {
    let params = Params::default();
    let team = team(3, Some(4), 0.9, 60);
    let changes: [fn(&Params, &mut Team); 8] = [
        |params, team| team.nudge(params, 1, Trait::Morale, 0.1),
        |_, team| team.nudge_team(TeamTrait::Safety, 0.1),
        |_, team| team.leaves(2),
        |_, team| team.learns(0, 2, 0.1),
        |_, team| team.item_due(1, 1.0),
        |_, team| team.item_effort(1, 1.1),
        |_, team| team.lead.doing = 0.2,
        |_, team| team.history[0].gain = 0.001,
    ];
    let mut all = vec![bytes(&team)];
    for change in changes {
        let mut other = team.clone();
        change(&params, &mut other);
        all.push(bytes(&other));
    }
    for (at, one) in all.iter().enumerate() {
        assert!(!all[..at].contains(one), "change {at} does not show");
    }
}

/// Mean over days of something under two constant stances, for many teams: the share in which the second is higher.
fn rises(low: (f64, f64), high: (f64, f64), of: impl Fn(&Team) -> f64) -> f64 {
    let params = Params::default();
    let mut higher = 0.0;
    for seed in 0..50 {
        let mean = |point| {
            let mut sum = 0.0;
            let _ = constant(&params, team(seed, None, 0.92, 65), seed, 60, point, |team, _| {
                if team.day > 20 {
                    sum += of(team);
                }
            });
            sum
        };
        higher += if mean(high) >= mean(low) - 1e-9 {
            1.0 / 50.0
        } else {
            0.0
        };
    }
    higher
}

#[test]
fn consideration_raises_trust_and_safety_and_structure_raises_clarity_and_process() {
    assert!(rises((0.5, 0.4), (0.5, 0.6), |team| team.mean(|one| one.trust)) > 0.999);
    assert!(rises((0.5, 0.4), (0.5, 0.6), |team| team.safety) > 0.999);
    assert!(rises((0.4, 0.5), (0.6, 0.5), |team| team.mean(|one| one.clarity)) > 0.999);
    assert!(rises((0.4, 0.5), (0.6, 0.5), |team| team.process) > 0.999);
}

#[test]
fn load_takes_energy_and_a_code_gives_purpose() {
    let params = Params::default();
    let end = |team: Team| constant(&params, team, 5, 60, (0.55, 0.55), |_, _| ());
    for seed in 0..20 {
        let energy = |load| end(team(seed, None, load, 65)).mean(|one| one.energy);
        assert!(energy(0.8) > energy(1.2));
        let purpose = |code| {
            end(Team {
                code,
                ..team(seed, None, 0.92, 65)
            })
            .purpose
        };
        assert!(purpose(true) > purpose(false));
    }
}

#[test]
fn the_four_corners_share_out_every_stance() {
    for (s, c) in [(0.0, 0.0), (1.0, 0.3), (0.4, 0.7), (1.0, 1.0)] {
        let stance = Stance::new(s, c);
        let sum: f64 = stance.control() + stance.drift() + stance.both() + stance.absence();
        assert!((sum - 1.0).abs() < 1e-12);
    }
}

#[test]
fn people_who_are_not_here_neither_work_nor_count_nor_feel() {
    let params = Params::default();
    let small = team(4, Some(3), 0.9, 40);
    let mut large = small.clone();
    large.people.push(Person {
        here: false,
        ..Person::new([0.9; 3], 0.9, -0.4)
    });
    let stranger = large.people.person(3);
    let see = |_: &Team, _: Gauges| ();
    let small = constant(&params, small, 4, 40, (0.7, 0.5), see);
    let large = constant(&params, large, 4, 40, (0.7, 0.5), see);
    assert!(small.people.iter().eq(large.people.iter().take(3)));
    assert_eq!(shown(&params, &small), shown(&params, &large));
    let ready = large.people.person(3).ready;
    assert!(large.people.person(3) == Person { ready, ..stranger });
}

#[test]
fn a_team_of_any_size_can_be_led() {
    let params = Params::default();
    for size in [0, 1, MAX_PEOPLE as u32] {
        let team = constant(
            &params,
            team(9, Some(size), 0.9, 40),
            9,
            40,
            (0.6, 0.6),
            |team, now| {
                within_bounds(&params, team, now);
            },
        );
        assert_eq!(team.day, 40);
    }
    let mut idle = Team::new(vec![Person::new([0.5; 3], 0.7, 0.0)], Vec::new(), 0.5, 0.5);
    let deed = combine(&params, &idle, &[]);
    let _ = act(&params, &mut idle, &deed, &Question::default(), 0.5);
    let _ = workday(&params, &mut idle, &DayLuck::default());
    within_bounds(&params, &idle, Gauges::default());
}

#[test]
fn the_earliest_due_comes_first_and_work_without_a_day_waits_for_the_story() {
    let params = Params::default();
    let items = vec![
        Item::new(1.0, Some(0), 9.0, 0),
        Item::new(1.0, Some(0), 4.0, 0),
        Item::new(1.0, None, 2.0, 0),
    ];
    let people = (0..3).map(|_| Person::new([0.6; 3], 0.7, 0.0)).collect();
    let mut team = Team::new(people, items, 0.5, 0.5);
    assert_eq!(team.order, Order::EarliestDue);
    let report = workday(&params, &mut team, &DayLuck::default());
    assert_eq!(report.finished, Some(1));
    team.item_arrives(2, 2.0);
    assert_eq!(workday(&params, &mut team, &DayLuck::default()).finished, Some(2));
    assert_eq!(workday(&params, &mut team, &DayLuck::default()).finished, Some(0));
    assert_eq!(workday(&params, &mut team, &DayLuck::default()).finished, None);
}

#[test]
fn several_acts_on_one_day_count_as_their_mean() {
    let params = Params::default();
    let mut team = team(2, Some(4), 0.9, 20);
    for (s, c) in [(0.9, 0.2), (0.2, 0.9), (0.4, 0.4)] {
        let _ = act(&params, &mut team, &Deed::bare(s, c), &Question::default(), 0.5);
    }
    assert!(
        (team.lead.act_structure - 0.5).abs() < 1e-12 && (team.lead.act_consideration - 0.5).abs() < 1e-12
    );
    let _ = workday(&params, &mut team, &DayLuck::default());
    let _ = act(
        &params,
        &mut team,
        &Deed::bare(0.9, 0.2),
        &Question::default(),
        0.5,
    );
    assert_eq!(team.lead.act_structure, 0.9);
}

#[test]
fn delegating_lets_go_of_the_old_job_and_doing_it_oneself_holds_on() {
    let params = Params::default();
    let after = |acts: &[Act]| {
        let mut team = team(2, Some(4), 0.9, 20);
        team.lead.doing = 0.3;
        let deed = combine(&params, &team, acts);
        let _ = act(&params, &mut team, &deed, &Question::default(), 0.5);
        (team.lead.doing, team.mean(|one| one.bench))
    };
    let (delegated, kept) = (after(&[Act::Delegate]), after(&[Act::DoItYourself]));
    assert!(delegated.0 < 0.3 && kept.0 > 0.3 && delegated.1 > kept.1);
}

#[test]
fn every_number_has_a_plausible_range_and_is_in_it() {
    crate::support::page("docs/numbers.md", &twohats::sim::params::page());
    let numbers = numbers();
    let names: Vec<&str> = numbers.iter().map(|number| number.name).collect();
    let walked: Vec<&str> = Params::default()
        .entries()
        .iter()
        .map(|(name, _)| *name)
        .collect();
    assert_eq!(names, walked, "what is known of a number stands beside it");
    for number in &numbers {
        let (low, high) = number.range();
        let name = number.name;
        assert!(
            !number.about.trim().is_empty() && !number.about.contains('|'),
            "{name}"
        );
        assert_eq!(number.at(0.0).to_bits(), number.standard.to_bits(), "{name}");
        assert!(
            (number.at(-1.0) - low).abs() < 1e-12 && (number.at(1.0) - high).abs() < 1e-9,
            "{name}"
        );
        if number.varies() {
            assert!(
                0.0 < low && low < number.standard && number.standard < high,
                "{name}: {low} {high}"
            );
            assert!(
                number.standard >= 1.0 || high < 1.0,
                "{name} is a share, and {high} is none"
            );
        } else {
            assert!((low - high).abs() < 1e-12, "{name} has no range");
        }
    }
    assert!(doubted().iter().all(|number| number.doubt != Doubt::Scale));
    let moved = Params::version([("Output.skill", 1.0)]).expect("a number of this name");
    assert!(
        (moved.output.skill - 0.75).abs() < 1e-12,
        "{}",
        moved.output.skill
    );
    assert!(Params::version([("Output.nothing", 1.0)]).is_none());
}
