//! A fall is what one sees on the curve: several steps are one, and each cause says which decision it is of.

use twohats::play::history::history;
use twohats::play::stretch::{Jump, Source, Stretch, stretches};
use twohats::report::debrief::debrief;
use twohats::report::debrief_causes::Caused;
use twohats::report::debrief_runs::{furthest, runs as runs_of};
use twohats::sim::gauges::Gauges;
use twohats::sim::vocabulary::Gauge;
use twohats::sim::why::{Cause, Why};
use twohats::words::{Words, signed};

use super::debrief::{FOUR, runs};

/// A stretch for each of these, with movements of morale: by what, on which day, by how many points.
fn made_up(like: &Stretch, all: &[&[(Source, u32, f64)]]) -> Vec<Stretch> {
    let mut morale = 60.0;
    let at = |morale: f64| Gauges {
        morale,
        delivery: 50.0,
        growth: 50.0,
    };
    let stretch = |(place, moves): (usize, &&[(Source, u32, f64)])| {
        let from = morale;
        let jump = |&(source, day, by): &(Source, u32, f64)| {
            let before = morale;
            morale += by;
            let why = Why {
                gauge: Gauge::Morale,
                cause: Cause::Event,
                person: None,
                share: by,
            };
            Jump {
                source,
                day,
                from: at(before),
                to: at(morale),
                why: vec![why],
                felt: Vec::new(),
                missed: Vec::new(),
            }
        };
        let jumps: Vec<Jump> = moves.iter().map(jump).collect();
        Stretch {
            decision: place.checked_sub(1),
            from: at(from),
            to: at(morale),
            jumps,
            ..like.clone()
        }
    };
    all.iter().enumerate().map(stretch).collect()
}

#[test]
fn a_fall_in_several_steps_is_one_fall() {
    let like = stretches(&runs(&[0], 1).swap_remove(0).1).swap_remove(0);
    let fall = |all: &[&[(Source, u32, f64)]]| {
        let fall = furthest(&runs_of(&made_up(&like, all)), -1.0)
            .cloned()
            .expect("it fell");
        let causes: Vec<(Option<usize>, i64, i64)> = fall
            .causes
            .iter()
            .map(|one| (one.decision, one.points, one.percent))
            .collect();
        (fall.from, fall.to, fall.days, fall.decision, causes)
    };
    let (choice, days) = (Source::Choice, Source::Days);
    // A choice, the days after it with a quiver up, and the next decision; then it turns back by so much, and falls again.
    let turning = |by: f64| {
        fall(&[
            &[(days, 0, 5.0)],
            &[(choice, 1, -9.0), (days, 1, -2.0), (days, 2, 1.0)],
            &[(choice, 3, -12.0)],
            &[(choice, 3, by), (choice, 3, -15.0)],
        ])
    };
    // What takes back a fifth of it is another run.
    let causes = vec![(Some(1), -12, 55), (Some(0), -9, 41), (Some(0), -1, 4)];
    assert_eq!(turning(8.0), (65.0, 43.0, 2, Some(1), causes));
    // Less is a landing on a stair.
    let causes = vec![
        (Some(1), -12, 37),
        (Some(2), -11, 33),
        (Some(0), -9, 27),
        (Some(0), -1, 3),
    ];
    assert_eq!(turning(4.0), (65.0, 32.0, 2, Some(1), causes));
    // Two weeks in which nothing moves part two falls; a few days do not.
    let pause = |length: u32| {
        let wait: Vec<(Source, u32, f64)> = (1..length).map(|day| (days, day, 0.0)).collect();
        fall(&[&[], &[(choice, 0, -8.0)], &wait, &[(choice, length, -9.0)]])
    };
    assert_eq!((pause(4).0, pause(4).1, pause(4).2), (60.0, 43.0, 4));
    assert_eq!((pause(10).0, pause(10).1, pause(10).2), (52.0, 43.0, 0));
}

#[test]
fn days_are_blamed_only_where_days_passed() {
    let (mut at_once, mut over) = (0, 0);
    for (name, played) in runs(FOUR, 5) {
        for change in runs_of(&stretches(&played)) {
            over += usize::from(change.is_over_several());
            if change.days > 0 {
                continue;
            }
            at_once += change.causes.len();
            let days = |one: &Caused| one.source == Source::Days;
            assert!(!change.causes.iter().any(days), "{name}: {change:?}");
        }
    }
    assert!(
        at_once > 50 && over > 50,
        "{at_once} parts at once, {over} runs over decisions"
    );
}

#[test]
fn a_cause_has_the_number_of_its_row_wherever_it_is_told() {
    let (mut several, mut alone) = (0, 0);
    for (name, played) in runs(FOUR, 4) {
        let seen = debrief(&Words::english(), &played);
        let Some(fall) = seen.told.fall.as_ref().filter(|_| seen.broke()) else {
            continue;
        };
        let (said, swing) = (&seen.told.broke.words, seen.swings.iter().find(|one| one.falls));
        let rows = &swing
            .unwrap_or_else(|| panic!("{name}: the fall has no rows"))
            .reasons;
        assert_eq!(
            rows.iter().map(|row| row.points).sum::<i64>(),
            fall.shown(),
            "{name}: {rows:?}"
        );
        let bend = seen.bends.iter().find(|one| one.falls);
        let bend = &bend
            .unwrap_or_else(|| panic!("{name}: the fall is not on the curves"))
            .words;
        let (top, low, last) = (fall.from.round(), fall.to.round(), seen.end[fall.gauge].round());
        let back = [
            ("all of that had come back", last >= top),
            ("part of that had come back", low < last && last < top),
            ("At the end it stood no higher", last <= low),
        ];
        for (words, true_of_it) in back {
            assert!(
                true_of_it || !said.contains(words),
                "{name}: {last} at the end: {said}"
            );
        }
        let contributions = fall.contributions();
        let most = contributions[0].points;
        if contributions.len() == 1 {
            alone += 1;
            assert!(
                said.contains(&format!("The cause ({})", signed(most as f64))),
                "{name}: {said}"
            );
            continue;
        }
        several += 1;
        assert!(
            rows.iter().any(|row| row.points == most),
            "{name}: {most} in {rows:?}"
        );
        assert!(
            said.contains(&format!("({})", signed(most as f64))),
            "{name}: {said}"
        );
        if most != fall.shown() {
            assert!(
                bend.contains(&format!("of that {}", signed(most as f64))),
                "{name}: {bend}"
            );
        }
        // And so has the next.
        if let Some((_, next)) = said
            .split_once("Next (")
            .or_else(|| said.split_once("The other ("))
        {
            let next = next.split(')').next().unwrap_or_default();
            assert_eq!(next, signed(contributions[1].points as f64), "{name}: {said}");
            assert!(
                rows.iter().any(|row| signed(row.points as f64) == next),
                "{name}: {next} in {rows:?}"
            );
        }
    }
    assert!(several > 10 && alone > 0, "{several} and {alone}");
}

#[test]
fn an_evening_is_on_the_chart_of_its_own_day() {
    let mut evenings = 0;
    for (name, played) in runs(FOUR, 1) {
        let past = history(&played);
        let times: Vec<f64> = past.points.iter().map(|point| point.time).collect();
        assert!(
            times.windows(2).all(|pair| pair[0] <= pair[1]),
            "{name}: {times:?}"
        );
        for (one, taken) in past.decisions.iter().zip(&played.state().taken) {
            let apart = i64::from(taken.day) - one.time.floor() as i64;
            assert!((0..=1).contains(&apart), "{name}: {one:?}");
            evenings += apart;
        }
    }
    assert!(evenings > 0, "no story has an evening");
}
