//! The debrief tells this playthrough: sentences made from it, causes that add up, and people with their reasons.

use std::fmt::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize};

use twohats::lab::policy::Policy;
use twohats::lab::what_if::{Asked, Control, what_if_all};
use twohats::numeral::apportion;
use twohats::play::Playthrough;
use twohats::play::stretch::{Source, stretches};
use twohats::report::debrief::{Debrief, debrief};
use twohats::report::debrief_causes::{Caused, Change, short};
use twohats::report::debrief_roads::Parts;
use twohats::report::debrief_runs::runs as runs_of;
use twohats::report::html::page;
use twohats::story::Scenario;
use twohats::words::{Words, signed};

use crate::support::{golden, library, scenario};

/// Plays to the end with a policy.
pub(crate) fn play_out(scenario: &Arc<Scenario>, seed: u64, policy: Policy) -> Playthrough {
    let mut played = Playthrough::new(scenario.clone(), seed);
    while played.state().ending().is_none() {
        let action = policy.action(scenario, played.state());
        played.act(action).expect("a legal action");
    }
    played
}

/// Some policies, by their places among the named, in every scenario of the library. Looking back takes a second or so
/// where nothing is optimised, so each test takes few.
pub(crate) fn runs(policies: &[usize], seed: u64) -> Vec<(String, Playthrough)> {
    let mut all = Vec::new();
    for file in library() {
        let scenario = scenario(&file);
        for (name, policy) in policies.iter().map(|at| Policy::NAMED[*at]) {
            let played = play_out(&scenario, seed, policy);
            all.push((format!("{} {name} {seed}", scenario.id), played));
        }
    }
    all
}

/// Manager, leader, the worst reader, chance.
pub(crate) const FOUR: &[usize] = &[0, 1, 4, 5];

fn sentences(seen: &Debrief) -> String {
    let mut out = String::new();
    for one in seen.told.each() {
        writeln!(out, "  {}: {} [{}]", one.about, one.words, one.proof).expect("a string takes everything");
    }
    for group in &seen.groups {
        let people: Vec<String> = group
            .people
            .iter()
            .map(|one| format!("{}: {}", one.name, one.reason))
            .collect();
        writeln!(out, "  {}: {} {}", group.title, people.join(" | "), group.line).expect("as above");
    }
    out
}

#[test]
fn debrief_says_what_happened() {
    let mut out = String::new();
    for (name, played) in runs(&[0], 1) {
        let seen = debrief(&Words::english(), &played);
        write!(out, "{name}\n{}\n", sentences(&seen)).expect("a string takes everything");
    }
    // What none of these says: work that lost its date, and that nothing was decided.
    let late = scenario("scenes/retirement_wave/retirement_wave.scenario.ron");
    let told = |seed| debrief(&Words::english(), &play_out(&late, seed, Policy::NAMED[4].1));
    let cost = |seen: &Debrief| seen.told.broke.words.contains("; it cost “");
    let seen = (0..20)
        .map(told)
        .find(cost)
        .expect("a run whose fall cost a date");
    write!(out, "{} late\n{}\n", seen.id, sentences(&seen)).expect("a string takes everything");
    let begun = Playthrough::new(scenario("scenes/check_in/check_in.scenario.ron"), 1);
    let seen = debrief(&Words::english(), &begun);
    write!(out, "nothing decided\n{}\n", sentences(&seen)).expect("as above");
    golden("report/told.txt", &out);
}

#[test]
fn debrief_says_it_in_every_language() {
    let played = play_out(
        &scenario("scenes/friday_shipment/friday_shipment.scenario.ron"),
        5,
        Policy::Manager,
    );
    let other = play_out(
        &scenario("scenes/check_in/check_in.scenario.ron"),
        2,
        Policy::Leader,
    );
    let mut out = String::new();
    for language in ["de", "es"] {
        for played in [&played, &other] {
            let seen = debrief(&Words::of(language), played);
            write!(out, "{language} {}\n{}\n", seen.id, sentences(&seen)).expect("a string takes everything");
        }
    }
    golden("report/told_languages.txt", &out);
}

/// The deepest fall of a gauge on its curve, on which it never comes up again by a fifth of what it fell (and by two points), nor
/// stands still for longer than a week.
fn deepest(seen: &Debrief, gauge: usize) -> f64 {
    let curve: Vec<(f64, f64)> = seen
        .points
        .iter()
        .map(|(at, values)| (*at, values[gauge]))
        .collect();
    let mut most = 0.0_f64;
    for top in 0..curve.len() {
        let (mut low, mut step) = (curve[top].1, curve[top]);
        for &(at, value) in &curve[top + 1..] {
            let taken_back = (0.2 * (curve[top].1 - low)).max(2.0);
            if value - low >= taken_back || value > curve[top].1 || at - step.0 > 6.5 {
                break;
            }
            low = low.min(value);
            if value <= step.1 - 1.0 {
                step = (at, value);
            }
        }
        most = most.min(low - curve[top].1);
    }
    most
}

#[test]
fn the_cause_that_is_named_is_that_of_the_largest_fall() {
    let mut falls = 0;
    for (name, played) in runs(&[0, 5], 3).into_iter().take(12) {
        let seen = debrief(&Words::english(), &played);
        // Without the debrief's own account: as somebody sees it on the curve.
        let most = (0..3).map(|gauge| deepest(&seen, gauge)).fold(0.0, f64::min);
        let by = seen.told.fall.as_ref().map_or(0.0, Change::by);
        // Flat ends of half a point each are left out.
        assert!((by - most).abs() <= 1.0 || most > -1.5, "{name}: {by} and {most}");
        let told = &seen.told;
        let Some(change) = told.fall.as_ref().filter(|change| change.shown() <= -3) else {
            assert!(
                told.broke.words.starts_with("Nothing broke"),
                "{name}: {}",
                told.broke.words
            );
            continue;
        };
        falls += 1;
        let largest = change.largest().expect("every change names a cause");
        // No decision, no days after one and no scene pulled down more, all in all, than what is named.
        let pulled = |same: &Caused| {
            let from = (same.decision, same.source);
            let own = change
                .causes
                .iter()
                .filter(|one| (one.decision, one.source) == from);
            own.map(|one| one.share).sum::<f64>()
        };
        assert!(
            change
                .causes
                .iter()
                .all(|one| pulled(one) >= pulled(&largest) - 1e-9),
            "{name}: {change:?}"
        );
        let said = &told.broke.words;
        if let Source::Story(scene) = largest.source {
            // No decision is blamed for what the story brought.
            let title = played.scenario().scene(scene).title.as_str();
            assert!(said.contains(title), "{name}: {said}");
            assert_eq!((told.broke.decision, seen.fell_after()), (None, None), "{name}");
            let instead = seen.instead(&Words::english()).expect("it is known at once");
            assert!(instead.words.contains(title), "{name}: {instead:?}");
        } else if let Some(at) = change.decision {
            assert!(said.contains(&format!("decision {}", at + 1)), "{name}: {said}");
            assert_eq!(told.broke.decision, Some(at as u32 + 1), "{name}");
        }
    }
    assert!(falls > 5, "only {falls} runs had a fall");
}

#[test]
fn shares_add_up_to_what_is_shown_and_to_a_hundred() {
    let mut changes = 0;
    for (name, played) in runs(FOUR, 6) {
        {
            for change in runs_of(&stretches(&played)) {
                if (change.to - change.from).abs() < 1.0 {
                    continue;
                }
                changes += 1;
                let sum: f64 = change.causes.iter().map(|one| one.share).sum();
                assert!(
                    (sum - (change.to - change.from)).abs() < 1e-6,
                    "{name}: {change:?}"
                );
                let points: i64 = change.causes.iter().map(|one| one.points).sum();
                assert_eq!(points, change.shown(), "{name}: {change:?}");
                let percent: i64 = change.causes.iter().map(|one| one.percent).sum();
                assert_eq!(percent, 100, "{name}: {change:?}");
                assert!(
                    change
                        .causes
                        .iter()
                        .all(|one| (one.points as f64 - one.share).abs() < 2.0),
                    "{name}: {change:?}"
                );
            }
        }
    }
    assert!(changes > 200, "only {changes} changes");
}

#[test]
fn different_runs_are_told_differently() {
    let all: Vec<String> = runs(&[1, 5], 2)
        .iter()
        .take(10)
        .map(|(_, played)| {
            let seen = debrief(&Words::english(), played);
            seen.told.each().map(|one| one.words.clone()).join(" ")
        })
        .collect();
    let different: std::collections::BTreeSet<&String> = all.iter().collect();
    // Two policies can play alike; most do not.
    assert!(
        different.len() * 10 >= all.len() * 8,
        "{} of {}",
        different.len(),
        all.len()
    );
}

/// The debrief with the roads not taken, from few plays: how many there are makes no page larger.
fn with_roads(played: &Playthrough) -> Debrief {
    let asked = Asked {
        runs: 4,
        ..Asked::default()
    };
    let control = Control {
        cancel: &AtomicBool::new(false),
        done: &AtomicUsize::new(0),
    };
    let mut seen = debrief(&Words::english(), played);
    let found = what_if_all(played, &asked, &control).expect("nobody cancels");
    seen.add_roads(&Words::english(), played.scenario(), &found);
    seen
}

/// What luck did in all of the run is told as it stands in choice and luck.
fn luck_has_one_number(name: &str, seen: &Debrief, parts: &Parts) {
    let luck = [0, 1, 2].map(|gauge: usize| parts.points(gauge)[2]);
    let told = seen.luck_told(&Words::english()).words;
    let [morale, delivery, growth] = luck.map(|points| signed(points as f64));
    let whole = format!(": morale {morale}, delivery {delivery}, growth {growth}.");
    let much = luck.iter().any(|points| points.abs() >= 2);
    assert_eq!(told.ends_with(&whole), much, "{name}: {told} without {whole}");
    // That neither did anything is true of every gauge, or not said.
    let moved = |gauge: usize| parts.points(gauge)[1].abs() + parts.points(gauge)[2].abs() >= 2;
    let said = seen.choice_and_luck(&Words::english()).map(|luck| luck.said);
    let neither = said.is_some_and(|said| said.starts_with("Neither"));
    assert!(!neither || !(0..3).any(moved), "{name}: {parts:?}");
}

#[test]
fn one_thing_has_one_number_wherever_it_is_told() {
    let (mut better, mut fell) = (0, 0);
    for (name, played) in runs(&[4], 5) {
        let seen = with_roads(&played);
        let shown = |gauge: usize| seen.end[gauge].round() as i64 - seen.start[gauge].round() as i64;
        // Choice and luck begin where the run began, end where it ended, and add up to what stands at the top.
        let parts = seen.parts.as_ref().unwrap_or_else(|| panic!("{name}: no parts"));
        for gauge in 0..3 {
            assert_eq!(
                (parts.start[gauge], parts.end[gauge]),
                (seen.start[gauge], seen.end[gauge]),
                "{name}"
            );
            assert_eq!(
                parts.points(gauge).iter().sum::<i64>(),
                shown(gauge),
                "{name}: {parts:?}"
            );
        }
        luck_has_one_number(&name, &seen, parts);
        let words = &seen.told.broke.words;
        let Some(fall) = seen.told.fall.as_ref().filter(|_| seen.broke()) else {
            continue;
        };
        fell += 1;
        assert!(
            words.contains(&format!("({})", signed(fall.shown() as f64))),
            "{name}: {words}"
        );
        // What it says of the whole run is what stands at the top: of its own gauge, or of the one that lost most.
        if let Some((_, run)) = words.split_once("ver the whole run ") {
            let most = (0..3).map(shown).min().unwrap_or_default();
            let own = signed(shown(fall.gauge) as f64);
            assert!(
                run.contains(&format!("({own})")) || run.contains(&format!("({})", signed(most as f64))),
                "{name}: {words}"
            );
        }
        // What would have been better there is what the decision itself says.
        let Some(at) = seen.fell_after() else { continue };
        let said = seen
            .instead(&Words::english())
            .unwrap_or_else(|| panic!("{name}: nothing instead"));
        assert_eq!(said.decision, Some(at as u32 + 1), "{name}: {said:?}");
        let road = seen.decisions[at].road.as_ref().expect("it was looked for");
        let taken = road.options.iter().find(|way| way.taken).expect("one was taken");
        let others = road.options.iter().filter(|way| !way.taken);
        let best = others.max_by(|a, b| a.mean().total_cmp(&b.mean()));
        let moves = best.map_or_else(String::new, |best| best.moves(&Words::english(), taken));
        let above = best.is_some_and(|best| best.mean() > taken.mean() && best.shown_above(taken) > 0.0);
        better += usize::from(above && !moves.is_empty());
        assert_eq!(
            said.words.contains("by the end of the story that leaves") && said.words.contains(&moves),
            above && !moves.is_empty(),
            "{name}: {said:?}"
        );
        // A decision that is praised and began the fall says how both go together.
        for matter in seen.mattered(&Words::english()) {
            assert_eq!(!matter.fell.is_empty(), matter.at == at, "{name}: {matter:?}");
        }
    }
    assert!(fell > 5 && better > 3, "{fell} and {better}");
}

#[test]
fn labels_and_quotes_end_where_a_clause_ends() {
    let (mut quotes, mut cut) = (0, 0);
    for (name, played) in runs(&[2], 1) {
        let seen = debrief(&Words::english(), &played);
        for one in &seen.decisions {
            let told = short(&one.label);
            assert!(!told.contains('…') || one.label.contains('…'), "{name}: {told}");
            cut += usize::from(told.chars().count() + 2 < one.label.chars().count());
        }
        for turn in seen.turns.iter().filter(|turn| !turn.quote.is_empty()) {
            quotes += 1;
            // Where speech goes on, it is left behind a clause, and a mark stands apart.
            let end = turn.quote.trim_end_matches(['.', '!', '?', '”', '’', '"']);
            assert!(
                !end.ends_with('…') || end.ends_with(" …") || end == turn.quote,
                "{name}: {}",
                turn.quote
            );
        }
    }
    assert!(quotes > 20 && cut > 20, "{quotes} and {cut}");
}

#[test]
fn a_report_is_small_enough_to_send() {
    for (name, played) in runs(&[1], 1) {
        let page = page(&Words::english(), &with_roads(&played));
        assert!(page.len() < 500_000, "{name}: {} bytes", page.len());
        // What it came to first, then the picture, then what else there was.
        let places = [
            "The largest drop",
            "What luck did",
            "What held",
            "class=\"turns\"",
            "The decisions that mattered most",
            "All decisions",
        ];
        let found = places.map(|what| page.find(what).unwrap_or_else(|| panic!("{name}: no {what}")));
        assert!(found.is_sorted(), "{name}: {found:?}");
        assert!(
            page.contains("Where the story would have ended with each option"),
            "{name}"
        );
    }
}

#[test]
fn parts_are_apportioned_by_their_largest_remainders() {
    let check = |shares: &[f64], total: i64, expected: &[i64]| {
        assert_eq!(apportion(shares, total), expected, "{shares:?}");
    };
    check(&[], 3, &[]);
    check(&[33.3, 33.3, 33.4], 100, &[33, 33, 34]);
    check(&[-4.5, -0.5], -5, &[-4, -1]);
    check(&[1.6, 1.6], 3, &[2, 1]);
    check(&[-2.2, 1.1], -2, &[-3, 1]);
}
