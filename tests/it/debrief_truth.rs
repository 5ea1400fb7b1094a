//! What the debrief says is held against the playthrough itself: luck, what held, who felt it, what stands on the curves.

use twohats::draw::chart::{Branch, Road, Stop, Theme, TimelinePoint, road as draw_road};
use twohats::draw::hats::HatIcon;
use twohats::play::stretch::stretches;
use twohats::play::{Event, Playthrough, step};
use twohats::report::debrief::{Decided, debrief};
use twohats::report::debrief_runs::runs as runs_of;
use twohats::report::debrief_told::told;
use twohats::sim::gauges::Gauges;
use twohats::words::Words;

use super::debrief::{FOUR, runs};

/// How far the other outcome of a decision would have moved the gauges at once from where they went: the same choice in the
/// same moment, with the first luck number that brings it.
fn otherwise(played: &Playthrough, one: &Decided) -> Option<[f64; 3]> {
    let mut before = played.clone();
    before.rewind(one.rewind);
    let action = played.steps()[one.rewind].action;
    let tried = (1..2_000).map(|other| {
        let mut state = before.state().clone();
        state.seed = state.seed.wrapping_add(other);
        step(played.scenario(), &mut state, action).expect("it was legal")
    });
    let verdict = |event: &Event| matches!(event, Event::Verdict(_, verdict) if verdict.worked != one.worked);
    let other = tried.into_iter().find(|events| events.iter().any(verdict))?;
    let moved = other.iter().find_map(|event| match event {
        Event::Moved(movement) => Some(movement.to.minus(&movement.from)),
        _ => None,
    });
    let moved = moved.unwrap_or_default().each().map(|(_, by)| by);
    Some([0, 1, 2].map(|gauge| one.moved[gauge] - moved[gauge]))
}

#[test]
fn luck_is_what_the_other_outcome_would_have_done() {
    let mut told = 0;
    for (name, played) in runs(&[0, 5], 1) {
        let seen = debrief(&Words::english(), &played);
        // Of every decision, gauge by gauge: how far luck carried it from where it was to be expected.
        let mut most = (0.0, 0, 0, 0.0);
        for (at, one) in seen.decisions.iter().enumerate() {
            let surprise = if one.worked { 1.0 - one.odds } else { one.odds };
            let by = otherwise(&played, one).unwrap_or_default();
            for (gauge, by) in by.into_iter().enumerate() {
                if surprise * by.abs() > most.0 {
                    most = (surprise * by.abs(), at, gauge, by);
                }
            }
        }
        let (carried, at, gauge, by) = most;
        let said = &seen.told.luck;
        if carried < 2.0 {
            assert_eq!(
                (said.decision, seen.lucky()),
                (None, None),
                "{name}: {most:?} {said:?}"
            );
            assert!(said.words.starts_with("Luck did little"), "{name}: {said:?}");
            continue;
        }
        told += 1;
        assert_eq!(said.decision, Some(at as u32 + 1), "{name}: {most:?} {said:?}");
        assert_eq!(
            (said.gauge, seen.lucky()),
            (Some(gauge), Some(at)),
            "{name}: {most:?} {said:?}"
        );
        let way = if by > 0.0 { "lower" } else { "higher" };
        let points = by.abs().round();
        assert!(
            said.words.contains(&format!("{points:.0} point"))
                && said.words.contains(&format!("{way} that day")),
            "{name}: {most:?} {said:?}"
        );
        let worked = said.words.contains("and it worked out; had it not");
        assert_eq!(worked, seen.decisions[at].worked, "{name}: {said:?}");
    }
    assert!(told > 10, "only {told}");
}

#[test]
fn what_held_speaks_of_the_furthest_rise_of_that_gauge() {
    let mut rose = 0;
    for (name, played) in runs(&[0, 1, 5], 2) {
        let seen = debrief(&Words::english(), &played);
        let ends = |gauge: usize| seen.end[gauge].round() - seen.start[gauge].round();
        let best = (0..3).map(ends).fold(f64::MIN, f64::max);
        let said = &seen.told.held;
        assert_eq!(
            said.words.contains(" rose from "),
            best >= 1.0,
            "{name}: {said:?}"
        );
        if best < 1.0 {
            continue;
        }
        let gauge = (0..3)
            .find(|gauge| ends(*gauge) >= best)
            .expect("one is the best");
        let runs = runs_of(&stretches(&played));
        let own = runs.iter().filter(|one| one.gauge == gauge);
        let most = own.max_by(|a, b| a.by().total_cmp(&b.by()));
        let Some(most) = most.filter(|one| one.shown() > 0) else {
            assert!(said.words.contains("little by little"), "{name}: {said:?}");
            continue;
        };
        rose += 1;
        assert!(
            said.words
                .contains(&format!("largest rise ({} point", most.shown())),
            "{name}: {said:?}"
        );
        assert_eq!(
            said.decision,
            most.decided().map(|at| at as u32 + 1),
            "{name}: {said:?}"
        );
    }
    assert!(rose > 10, "only {rose}");
}

#[test]
fn what_rises_little_by_little_is_said_to_rise() {
    let played = runs(&[0], 1).swap_remove(0).1;
    let real = stretches(&played);
    let held = |by: f64| {
        let mut all = real.clone();
        let mut at = Gauges {
            morale: 40.0,
            delivery: 40.0,
            growth: 40.0,
        };
        for stretch in &mut all {
            stretch.jumps.clear();
            stretch.from = at;
            at.morale += by;
            at.delivery -= 2.0;
            at.growth -= 2.0;
            stretch.to = at;
        }
        let held = told(&Words::english(), &played, &[], (&all, &runs_of(&all))).held;
        (format!("{:.0}", at.morale), held)
    };
    let (end, crept) = held(0.9);
    let said = format!("Morale rose from 40 to {end} over the run, little by little");
    assert!(crept.words.starts_with(&said), "{crept:?}");
    assert_eq!((crept.decision, crept.proof.as_str()), (None, ""), "{crept:?}");
    let even = held(0.0).1;
    assert!(
        even.words
            .starts_with("Nothing rose, and morale held: it stands at 40"),
        "{even:?}"
    );
    let (end, least) = held(-0.9);
    let said = format!("No gauge ended above its start; morale held best, 40 to {end}");
    assert!(least.words.starts_with(&said), "{least:?}");
}

#[test]
fn who_felt_it_most_is_read_from_the_very_movement() {
    let (mut felt, mut named) = (0, 0);
    for (name, played) in runs(FOUR, 2) {
        // What decisions were called is not asked here.
        let all = stretches(&played);
        let told = told(&Words::english(), &played, &[], (&all, &runs_of(&all)));
        let Some(change) = told.fall.as_ref().filter(|change| change.shown() <= -3) else {
            continue;
        };
        let said = &told.broke.words;
        if change.largest().is_some_and(|one| one.person.is_some()) {
            named += 1;
            assert!(!said.contains("felt it most"), "{name}: {said}");
        }
        let Some((who, _)) = said
            .split("; ")
            .last()
            .and_then(|end| end.split_once(" felt it most"))
        else {
            continue;
        };
        assert_eq!(change.gauge, 0, "{name}: {said}");
        felt += 1;
        // Everything the run of movements did to each of them, from what was told.
        let moved = played.events().filter_map(|(_, event)| match event {
            Event::Moved(one) => Some(&one.felt),
            _ => None,
        });
        let (first, last) = change.span;
        let mut by = vec![0.0; played.scenario().cast.len()];
        for one in moved.take(last + 1).skip(first) {
            by.iter_mut().zip(one).for_each(|(sum, by)| *sum += by);
        }
        let most = by.iter().copied().fold(0.0, f64::min);
        let at = by.iter().position(|one| *one <= most).expect("somebody");
        assert!(most <= -0.04, "{name}: {said} {by:?}");
        assert!(
            played.scenario().cast[at].name.starts_with(who),
            "{name}: {said} {by:?}"
        );
    }
    assert!(felt > 3 && named > 0, "{felt} and {named}");
}

#[test]
fn words_stand_where_the_curve_bends_the_way_they_say() {
    let mut bends = 0;
    for (name, played) in runs(FOUR, 7) {
        let seen = debrief(&Words::english(), &played);
        for bend in &seen.bends {
            bends += 1;
            // In the midst of a movement of the curve, which goes the way of the words.
            let on = |two: &[(f64, [f64; 3])]| {
                let [(from, before), (to, after)] = two else {
                    return false;
                };
                let (before, after) = (before[bend.gauge], after[bend.gauge]);
                ((from + to) / 2.0 - bend.at).abs() < 1e-9
                    && ((before + after) / 2.0 - bend.value).abs() < 1e-9
                    && (after - before) * bend.by as f64 > 0.0
            };
            assert!(seen.points.windows(2).any(on), "{name}: {bend:?}");
            // What lies broad under the curve is what the words tell of, and the place is on it.
            let (first, last) = (bend.way[0], bend.way[bend.way.len() - 1]);
            assert_eq!(
                last.1.round() as i64 - first.1.round() as i64,
                bend.by,
                "{name}: {bend:?}"
            );
            assert!((first.0..=last.0).contains(&bend.at), "{name}: {bend:?}");
        }
    }
    assert!(bends > 50, "only {bends}");
}

#[test]
fn nothing_falls_before_it_is_decided() {
    let mut steps = 0;
    for (name, played) in runs(&[0], 8) {
        let seen = debrief(&Words::english(), &played);
        for one in seen
            .decisions
            .iter()
            .filter(|one| one.moved.iter().any(|by| by.abs() > 1.0))
        {
            // Before and after stand at the same time: a step, and no slope from the day before.
            let step = |two: &[(f64, [f64; 3])]| two.iter().all(|point| point.0 == one.time);
            assert!(seen.points.windows(2).any(step), "{name}: {one:?}");
            steps += 1;
        }
    }
    assert!(steps > 50, "only {steps}");
}

/// A number of an SVG element.
fn number(element: &str, name: &str) -> f64 {
    let found = element
        .split_once(&format!(" {name}=\""))
        .and_then(|(_, rest)| rest.split_once('"'));
    let (number, _) = found.unwrap_or_else(|| panic!("no {name} in {element}"));
    number.parse().expect("a number")
}

#[test]
fn words_on_the_curves_cover_no_curve_and_the_largest_change_is_always_told() {
    let (mut told, mut words) = (0, 0);
    for (language, policy) in [("en", 4), ("de", 1)] {
        let spoken = Words::of(language);
        for (name, played) in runs(&[policy], 4).into_iter().take(5) {
            let seen = debrief(&spoken, &played);
            let drawn = draw_road(&seen.road(&spoken, 0), 912.0, Theme::Light);
            let elements = || drawn.split('<');
            let boxes: Vec<&str> = elements()
                .filter(|one| one.starts_with("rect") && one.contains("rx=\"5\""))
                .collect();
            told += boxes.len();
            words += seen.bends.len();
            assert!(seen.bends.is_empty() || !boxes.is_empty(), "{name}");
            if let Some(largest) = seen.bends.first() {
                let points = largest.words.split([',', ':']).next().expect("a first part");
                assert!(drawn.contains(&format!(">{points}")), "{name}: {}", largest.words);
            }
            for line in
                elements().filter(|one| one.starts_with("polyline") && one.contains("stroke-width=\"3\""))
            {
                let (points, _) = line["polyline points=\"".len()..]
                    .split_once('"')
                    .expect("points");
                let points: Vec<(f64, f64)> = points
                    .split_whitespace()
                    .map(|point| point.split_once(',').expect("two numbers"))
                    .map(|(x, y)| (x.parse().expect("x"), y.parse().expect("y")))
                    .collect();
                for two in points.windows(2) {
                    for part in 0..=100 {
                        let at = |from: f64, to: f64| from + (to - from) * f64::from(part) / 100.0;
                        let (x, y) = (at(two[0].0, two[1].0), at(two[0].1, two[1].1));
                        for room in &boxes {
                            let (left, top) = (number(room, "x"), number(room, "y"));
                            let within = (left..left + number(room, "width")).contains(&x)
                                && (top..top + number(room, "height")).contains(&y);
                            assert!(!within, "{name}: a curve runs through {room}");
                        }
                    }
                }
            }
        }
    }
    // Where days are crowded some find no room; most do.
    assert!(told * 4 > words * 3, "{told} of {words}");
}

#[test]
fn a_way_that_ends_the_same_points_neither_up_nor_down() {
    let stop = |lift| Stop {
        at: 0.5,
        number: 1,
        hat: HatIcon::Manager,
        column: None,
        branches: vec![Branch {
            hat: HatIcon::Leader,
            lift: Some(lift),
        }],
    };
    let tip = |lift: f64| {
        let road = Road {
            names: ["M", "D", "G"].map(str::to_owned),
            points: vec![TimelinePoint {
                at: 0.0,
                values: [50.0; 3],
            }],
            stops: vec![stop(lift)],
            notes: Vec::new(),
            days: vec!["Mon".to_owned()],
            columns: 0,
            fall: None,
        };
        let drawn = draw_road(&road, 600.0, Theme::Light);
        let after = |from: &str, what: &str| -> f64 {
            let found = drawn.split(from).nth(1).and_then(|rest| rest.split_once(what));
            let number = found.unwrap_or_else(|| panic!("{from}: {drawn}")).1;
            let end = number.find(|c: char| c != '-' && c != '.' && !c.is_ascii_digit());
            number[..end.expect("an end")].parse().expect("a number")
        };
        // The road is a straight line from the left; a tip is a circle of its own size.
        let (road, tip) = (after("<path d=\"M12", " "), after("<circle", "cy=\""));
        road - tip
    };
    assert!(tip(0.0).abs() < 0.1, "{}", tip(0.0));
    assert!(tip(3.0) > 10.0 && tip(-3.0) < -10.0);
    assert!(
        tip(0.1) > 0.0 && tip(0.1) < 5.0,
        "hardly a difference: {}",
        tip(0.1)
    );
}
