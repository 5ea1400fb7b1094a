//! The kit: minutes that add up, everything a facilitator needs, in both languages, nothing from elsewhere.

use std::process::Command;

use twohats::report::kit::kit;
use twohats::storage::Fs;
use twohats::words::Words;
use twohats::workshop::{Agenda, What};

use crate::support::{path, scenario, scratch};

const SCENARIOS: [&str; 3] = ["winter_rota", "flood_room", "friday_shipment"];

fn file(id: &str) -> String {
    format!("scenes/{id}/{id}.scenario.ron")
}

#[test]
fn minutes_add_up_to_what_there_is() {
    for id in SCENARIOS {
        let scenario = scenario(&file(id));
        for minutes in [10, 20, 45, 60, 61, 90, 180, 480] {
            let agenda = Agenda::of(&scenario, minutes);
            let sum: u32 = agenda.slots.iter().map(|slot| slot.minutes).sum();
            assert_eq!(sum, agenda.minutes, "{id} in {minutes}");
            assert_eq!(
                agenda.minutes,
                minutes.max(u32::try_from(agenda.slots.len()).expect("few"))
            );
            assert!(agenda.slots.iter().all(|slot| slot.minutes > 0));
            let ends = agenda.slots.iter().scan(0, |end, slot| {
                let begins = *end;
                *end += slot.minutes;
                Some((slot.begins, begins))
            });
            assert!(ends.into_iter().all(|(begins, before)| begins == before));
            let decisions = agenda
                .slots
                .iter()
                .filter(|slot| slot.what == What::Decision)
                .count();
            assert!(decisions >= 5, "{id}: {decisions}");
        }
    }
}

#[test]
fn everything_of_a_scenario_that_a_room_needs_is_in_it() {
    for id in SCENARIOS {
        for language in ["en", "de"] {
            let (file, read) = (path(&file(id)), scenario(&file(id)));
            let there = Fs::default().in_language(&file, read.as_ref().clone(), language);
            let told = std::sync::Arc::new(there.scenario);
            let page = kit(&Words::of(language), &told, 60);
            for decision in &told.decisions {
                let said = |text: &str| maud::html! { (text) }.into_string();
                for text in decision
                    .questions
                    .iter()
                    .chain([&decision.note])
                    .filter(|text| !text.contains(['*', '{']))
                {
                    assert!(page.contains(&said(text)), "{id} {language}: {text}");
                }
            }
            for person in &told.cast {
                assert!(page.contains(&person.name), "{id}: {}", person.name);
            }
            for outside in ["http:", "https:", "<script", "src=", "@import"] {
                let page = page.replace("http://www.w3.org/2000/svg", "");
                assert!(!page.contains(outside), "{id}: {outside}");
            }
            assert!(page.len() < 500_000, "{id}: {} bytes", page.len());
        }
    }
}

#[test]
fn the_command_writes_it() {
    let folder = scratch("workshop_kit");
    let out = folder.join("kit.html");
    let run = |words: &[&str]| {
        let mut run = Command::new(env!("CARGO_BIN_EXE_twohats"));
        run.arg("kit")
            .arg(path(&file("winter_rota")))
            .args(words)
            .output()
            .expect("it runs")
    };
    let done = run(&[
        "--minutes",
        "45",
        "--lang",
        "de",
        "--out",
        out.to_str().expect("a path"),
    ]);
    assert_eq!(done.status.code(), Some(0), "{done:?}");
    let page = std::fs::read_to_string(&out).expect("it is there");
    assert!(
        page.contains("Rollenkarten") && page.contains("<b>45</b>"),
        "{page}"
    );
    let bare = run(&["--minutes", "60"]);
    assert!(String::from_utf8_lossy(&bare.stdout).contains("Cards for roles"));
    assert_eq!(run(&["--minutes", "3"]).status.code(), Some(2));
}
