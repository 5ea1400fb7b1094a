//! The debrief tells the truth about a playthrough, and its report is one harmless file.

use std::process::Command;
use std::sync::atomic::{AtomicBool, AtomicUsize};

use twohats::lab::policy::Policy;
use twohats::lab::what_if::{Asked, Control, what_if_all};
use twohats::play::{Event, Playthrough};
use twohats::report::debrief::{Debrief, debrief};
use twohats::report::debrief_machine;
use twohats::report::debrief_roads::Way;
use twohats::report::html::page;
use twohats::words::{Words, signed};

use super::debrief::play_out;
use crate::support::{golden, parsed, path, root, scenario, scratch};

const SCENARIOS: [&str; 2] = [
    "tests/data/small.scenario.ron",
    "scenes/friday_shipment/friday_shipment.scenario.ron",
];

/// Some playthroughs of every scenario, each with its debrief.
fn all() -> Vec<(Playthrough, Debrief)> {
    let mut all = Vec::new();
    for path in SCENARIOS {
        let scenario = scenario(path);
        for (_, policy) in Policy::NAMED {
            for seed in 0..4 {
                let played = play_out(&scenario, seed, policy);
                let seen = debrief(&Words::english(), &played);
                all.push((played, seen));
            }
        }
    }
    all
}

/// The debrief with the roads not taken, from few runs.
fn with_roads(played: &Playthrough) -> Debrief {
    let mut seen = debrief(&Words::english(), played);
    let asked = Asked {
        runs: 40,
        ..Asked::default()
    };
    let control = Control {
        cancel: &AtomicBool::new(false),
        done: &AtomicUsize::new(0),
    };
    let found = what_if_all(played, &asked, &control).expect("nobody cancels");
    seen.add_roads(&Words::english(), played.scenario(), &found);
    seen
}

#[test]
fn a_debrief_agrees_with_the_log() {
    for (played, seen) in all() {
        let name = format!("{} {}", seen.id, seen.origin.seed);
        let taken = &played.state().taken;
        assert_eq!(seen.decisions.len(), taken.len(), "{name}");
        for (one, taken) in seen.decisions.iter().zip(taken) {
            assert_eq!((one.hat, one.worked), (taken.hat, taken.worked), "{name}");
            assert_eq!(one.felt, [taken.structure, taken.consideration], "{name}");
            assert!(
                one.odds > 0.0 && one.odds < 1.0 && !one.words.is_empty(),
                "{name}"
            );
        }
        assert_eq!(seen.stance.hats.iter().sum::<usize>(), taken.len(), "{name}");
        let moves = played.events().filter_map(|(_, event)| match event {
            Event::Moved(movement) => Some(movement.to.minus(&movement.from)),
            _ => None,
        });
        let sum = moves.fold(twohats::sim::gauges::Gauges::default(), |sum, by| sum.plus(&by));
        for (gauge, (_, by)) in sum.each().into_iter().enumerate() {
            let change = seen.end[gauge] - seen.start[gauge];
            assert!((change - by).abs() < 1e-6, "{name}: {change} and {by}");
        }
        assert!(!seen.ending.is_empty() && !seen.closing.is_empty(), "{name}");
    }
}

#[test]
fn reasons_add_up_to_what_moved() {
    let mut swings = 0;
    for (_, seen) in all() {
        for swing in &seen.swings {
            let sum: i64 = swing.reasons.iter().map(|reason| reason.points).sum();
            assert_eq!(sum as f64, swing.shown(), "{swing:?}");
            // Less than a tenth of a point is not worth a line.
            let sum: f64 = swing.reasons.iter().map(|reason| reason.share).sum();
            assert!((sum - (swing.to - swing.from)).abs() < 0.05 + 1e-9, "{swing:?}");
            assert!(!swing.reasons.is_empty(), "{swing:?}");
            swings += 1;
        }
        let sizes: Vec<f64> = seen
            .swings
            .iter()
            .map(|swing| (swing.to - swing.from).abs())
            .collect();
        // The largest fall, and then whatever is larger or smaller.
        let behind = usize::from(seen.swings.first().is_some_and(|first| first.falls));
        let others = &sizes[behind.min(sizes.len())..];
        assert!(others.windows(2).all(|pair| pair[0] >= pair[1]), "largest first");
        assert_eq!(behind == 1, seen.broke(), "what broke stands first");
        for one in &seen.decisions {
            let moves = one.moved.iter().zip(&one.shown).zip(&one.reasons);
            for ((by, shown), reasons) in moves.filter(|(_, all)| !all.is_empty()) {
                let points: i64 = reasons.iter().map(|reason| reason.points).sum();
                assert_eq!(points as f64, *shown, "{one:?}");
                let sum: f64 = reasons.iter().map(|reason| reason.share).sum();
                assert!((sum - by).abs() < 0.05 + 1e-9, "{one:?}");
            }
        }
    }
    assert!(swings > 20, "hardly anything moved");
}

#[test]
fn rewinding_leads_to_that_very_decision() {
    for (played, seen) in all() {
        for (one, taken) in seen.decisions.iter().zip(&played.state().taken) {
            let mut again = played.clone();
            again.rewind(one.rewind);
            assert_eq!(again.state().open_decision(), Some(taken.decision));
            assert_eq!(again.decision_steps().len() + 1, one.number as usize);
        }
    }
}

#[test]
fn a_look_ahead_stays_on_the_scale_and_begins_at_the_end() {
    for (played, seen) in all() {
        let ahead = seen.ahead.expect("both scenarios look ahead");
        assert_eq!(ahead.days.len(), played.scenario().ahead as usize + 1);
        for gauge in 0..3 {
            assert!((ahead.days[0][gauge] - seen.end[gauge]).abs() < 1e-9);
            assert!(ahead.low[gauge] <= ahead.high[gauge]);
            assert!(ahead.days.iter().all(|day| (0.0..=100.0).contains(&day[gauge])));
        }
        assert_eq!(
            debrief(&Words::english(), &played).ahead,
            Some(ahead),
            "the same every time"
        );
    }
}

#[test]
fn choice_and_luck_add_up_to_the_end() {
    let played = play_out(&scenario(SCENARIOS[0]), 4, Policy::Mix);
    let seen = with_roads(&played);
    let parts = seen.parts.as_ref().expect("the story ended");
    for gauge in 0..3 {
        let sum = parts.start[gauge] + parts.story[gauge] + parts.choices[gauge] + parts.luck[gauge];
        assert!((sum - seen.end[gauge]).abs() < 1e-6, "{parts:?}");
    }
    for one in &seen.decisions {
        let road = one.road.as_ref().expect("every decision has its roads");
        let taken: Vec<_> = road.options.iter().filter(|way| way.taken).collect();
        assert_eq!(taken.len(), 1);
        assert_eq!((&taken[0].label, taken[0].hat), (&one.label, one.hat));
    }
}

/// What a reader sees of a page, a line for each piece of text outside drawings.
fn text_of(page: &str) -> String {
    let body = page.split("<body>").nth(1).expect("a body");
    let mut text = String::new();
    let mut depth = 0_usize;
    for (index, part) in body.split("<svg").enumerate() {
        // A drawing can hold others; what is behind the last end of them is text again.
        depth += usize::from(index > 0);
        let ends = part.matches("</svg>").count();
        depth -= ends;
        let part = match (depth, part.rsplit_once("</svg>")) {
            (0, Some((_, rest))) => rest,
            (0, None) => part,
            _ => continue,
        };
        for piece in part.split('<').filter_map(|tag| tag.split_once('>')) {
            let words = piece.1.trim();
            if !words.is_empty() {
                text += words;
                text.push('\n');
            }
        }
    }
    text
}

#[test]
fn a_report_reads_as_it_did() {
    let played = play_out(&scenario(SCENARIOS[0]), 7, Policy::Mix);
    golden(
        "report/small_mix_7.txt",
        &text_of(&page(&Words::english(), &with_roads(&played))),
    );
}

#[test]
fn an_option_has_one_number_wherever_it_is_told() {
    let words = Words::english();
    let (mut told, mut rounded) = (0, 0);
    for seed in 0..3 {
        let seen = with_roads(&play_out(&scenario(SCENARIOS[0]), seed, Policy::Mix));
        let text = page(&words, &seen);
        let mattered = seen.mattered(&words);
        for (at, one) in seen.decisions.iter().enumerate() {
            let road = one.road.as_ref().expect("every decision has its roads");
            let taken = road.options.iter().find(|way| way.taken).expect("one was taken");
            for way in road.options.iter().filter(|way| !way.taken) {
                // What a reader comes to who subtracts the ends as they stand in the table.
                let shown = |way: &Way, gauge: usize| way.ends[gauge].mean.round();
                let by = [0, 1, 2].map(|gauge| shown(way, gauge) - shown(taken, gauge));
                let exact = |gauge: usize| way.ends[gauge].mean - taken.ends[gauge].mean;
                rounded += (0..3).filter(|gauge| exact(*gauge).round() != by[*gauge]).count();
                let names = ["morale", "delivery", "growth"];
                let moved = (0..3).filter(|gauge| by[*gauge] != 0.0);
                let expected: Vec<String> = moved
                    .map(|gauge| format!("{} {}", names[gauge], signed(by[gauge])))
                    .collect();
                let row = format!("{} \u{b7} {}</td>", one.number, way.label);
                for gauge in 0..3 {
                    let cell = format!("{:.0} (", shown(way, gauge));
                    let after = text.split(&row).nth(1).expect("a row in the table");
                    let cells: Vec<&str> = after.split("<td>").skip(1).take(3).collect();
                    assert!(cells[gauge].starts_with(&cell), "{row} {cells:?}");
                    assert!(
                        cells[gauge].contains(&format!(") {}</td>", signed(by[gauge]))),
                        "{row} {cells:?}"
                    );
                }
                let label = format!("“{}", way.label.split('.').next().expect("a label"));
                let matter = mattered.iter().filter(|one| one.at == at).map(|one| &one.other);
                for said in matter.chain([&road.words]).filter(|said| said.contains(&label)) {
                    told += 1;
                    let like = match expected.is_empty() {
                        true => said.contains("about the same"),
                        false => expected.iter().all(|one| said.contains(one)),
                    };
                    assert!(like, "{said}: {expected:?}");
                }
            }
        }
    }
    assert!(told > 10, "only {told} sentences");
    assert!(rounded > 0, "no number that could be rounded in two ways");
}

#[test]
fn machines_are_told_what_people_are_told() {
    let seen = with_roads(&play_out(&scenario(SCENARIOS[0]), 7, Policy::Mix));
    golden(
        "report/small_mix_7.json",
        &debrief_machine::json(&Words::english(), &seen),
    );
    golden(
        "report/small_mix_7.csv",
        &debrief_machine::csv(&Words::english(), &seen),
    );
}

#[test]
fn a_run_in_which_nothing_was_decided_says_so_and_claims_nothing() {
    let played = Playthrough::new(scenario(SCENARIOS[0]), 3);
    let text = text_of(&page(&Words::english(), &debrief(&Words::english(), &played)));
    assert!(text.contains("Nothing was decided"), "{text}");
    for claim in ["mattered", "All decisions", "0 of 0", "How you led"] {
        assert!(!text.contains(claim), "{claim}: {text}");
    }
}

#[test]
fn a_run_that_was_left_has_its_roads_and_no_end() {
    let finished = play_out(&scenario(SCENARIOS[0]), 3, Policy::Mix);
    let mut left = Playthrough::new(finished.scenario().clone(), 3);
    let mut steps = finished.steps().iter().map(|step| step.action);
    while left.state().taken.len() < 2 || left.state().open_decision().is_none() {
        left.act(steps.next().expect("a third decision"))
            .expect("as it was played");
    }
    let seen = with_roads(&left);
    assert!(seen.ending.is_empty() && seen.parts.is_none());
    assert!(seen.knows_roads() && seen.decisions.len() == 2);
    for one in &seen.decisions {
        let road = one.road.as_ref().expect("its roads");
        assert_eq!((road.observed, road.options.len() > 1), (None, true));
    }
    let text = text_of(&page(&Words::english(), &seen));
    assert!(
        text.contains("Decision 1: you chose") && !text.contains("Choice and luck"),
        "{text}"
    );
}

#[test]
fn a_report_is_one_file_that_needs_nothing_and_runs_nothing() {
    for (_, seen) in all() {
        let page = page(&Words::english(), &seen);
        // The name of SVG is an address that nobody fetches.
        let rest = page.replace("xmlns=\"http://www.w3.org/2000/svg\"", "");
        for bad in [
            "http:",
            "https:",
            "<script",
            "javascript:",
            "@import",
            " src=",
            "<link",
            "url(//",
            "onload",
        ] {
            assert!(!rest.contains(bad), "the report holds {bad}");
        }
        assert!(page.starts_with("<!DOCTYPE html>") && page.ends_with("</html>"));
    }
}

#[test]
fn what_an_author_writes_stays_text() {
    let text = std::fs::read_to_string(path(SCENARIOS[0])).expect("the scenario");
    let hostile = text.replacen("title: \"", "title: \"<script>alert(1)</script>&<b>", 1);
    let hostile = hostile.replace("name: \"", "name: \"</svg><img onerror=x>");
    let seen = debrief(&Words::english(), &play_out(&parsed(&hostile), 1, Policy::Random));
    let page = page(&Words::english(), &seen);
    for bad in ["<script", "<img", "&<b>"] {
        assert!(!page.contains(bad), "the report holds {bad}");
    }
    assert!(
        page.contains("&lt;script&gt;"),
        "the title is shown as it was written"
    );
}

#[test]
fn the_command_makes_a_page_and_says_when_the_story_has_changed() {
    let dir = scratch("report");
    let played = play_out(&scenario(SCENARIOS[1]), 2, Policy::Random);
    let replay = played.replay().to_text();
    let run = |text: &str, more: &[&str]| {
        std::fs::write(dir.join("a.replay.ron"), text).expect("a replay");
        let mut command = Command::new(env!("CARGO_BIN_EXE_twohats"));
        command
            .current_dir(root())
            .arg("report")
            .arg(dir.join("a.replay.ron"));
        let done = command.arg("--out").arg(dir.join("a.html")).args(more).output();
        let done = done.expect("the binary starts");
        let said = String::from_utf8(done.stderr).expect("UTF-8");
        (done.status.code(), said)
    };
    assert_eq!(run(&replay, &["--runs", "20"]), (Some(0), String::new()));
    let page = std::fs::read_to_string(dir.join("a.html")).expect("the page");
    assert!(page.contains("Choice and luck"), "the roads not taken are in it");
    let (code, said) = run(
        &replay.replacen("content: \"", "content: \"0", 1),
        &["--runs", "0"],
    );
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("the scenario has changed"), "{said}");
    let (code, said) = run("(nothing", &[]);
    assert_eq!(code, Some(2), "{said}");
    assert!(
        said.contains("a.replay.ron is a RON file and no recording"),
        "{said}"
    );
    let (code, said) = run(&replay, &["--scenario", SCENARIOS[0]]);
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("friday_shipment"), "{said}");
    let (code, said) = run(&replay.replace("friday_shipment", "nowhere"), &[]);
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("`nowhere`"), "{said}");
}
