//! The whole game in a real window: once by keyboard alone, once by mouse alone, across a restart.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde_json::Value;

use super::window_support::Game;

fn scenes() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("scenes")
}

/// The longest a whole playthrough may take.
const LONGEST: Duration = Duration::from_secs(300);

#[test]
fn keyboard_alone_plays_to_the_end() {
    let game = Game::start("keyboard", &scenes());
    for (screen, button) in [
        ("Library", "Play"),
        ("Briefing", "The Friday Shipment"),
        ("Play", "Start"),
    ] {
        game.key_on(button, "Return");
        game.wait(|status| status["screen"] == screen);
    }
    let begun = Instant::now();
    let mut decisions = 0;
    loop {
        let status = game.status().unwrap_or_default();
        if status["screen"] == "Debrief" {
            break;
        }
        assert!(begun.elapsed() < LONGEST, "the story goes on and on: {status}");
        let decision = status["decision"].as_str().unwrap_or_default().to_owned();
        if decision.is_empty() {
            game.key("space");
            std::thread::sleep(Duration::from_millis(100));
        } else {
            decisions += 1;
            let open = game.button_like(|label| label.starts_with(|first: char| first.is_ascii_digit()));
            game.key(&open.label[..1]);
            game.wait(|status| status["decision"] != decision.as_str());
        }
    }
    assert!(decisions >= 3, "only {decisions} decisions");
    assert_eq!(
        game.screens(),
        ["Title", "Library", "Briefing", "Play", "Debrief"]
    );
    game.wait(|status| status["saved"] == true);
    let finished = std::fs::read_to_string(game.dir.join("finished.ron")).expect("the finish is kept");
    assert!(finished.contains("friday_shipment"), "{finished}");
    assert!(
        !game.dir.join("friday_shipment.save").exists()
            && !game.dir.join("friday_shipment.save.old").exists(),
        "a finished playthrough leaves no save"
    );
}

#[test]
fn mouse_alone_plays_across_a_restart() {
    let mut game = Game::start("mouse", &scenes());
    game.click("Play");
    game.wait(|status| status["screen"] == "Library");
    game.click("The Friday Shipment");
    game.wait(|status| status["screen"] == "Briefing");
    game.click("Start");
    game.wait(|status| status["screen"] == "Play");
    let first = read_on_to_decision(&game);
    game.click("1. ");
    game.wait(|status| status["decision"] != first.as_str());
    let second = read_on_to_decision(&game);
    let scene = game.status().unwrap_or_default()["scene"].clone();
    game.wait(|status| status["saved"] == true);
    game.restart(&scenes());
    game.click("Continue");
    game.wait(|status| status["screen"] == "Play");
    let status = game.wait(|status| status["decision"] == second.as_str());
    assert_eq!(status["scene"], scene, "the game continues where it was left");
    game.click("Menu");
    game.wait(|status| status["overlay"] == "Pause");
    game.click("Go back to a decision");
    game.wait(|status| status["overlay"] == "Rewind");
    game.click("Monday, week 1: ");
    game.wait(|status| status["decision"] == first.as_str() && status["overlay"] == "None");
    game.click("Why?");
    game.wait(|status| status["overlay"] == "Why");
    game.click("Close");
    game.click("Menu");
    game.click("Quit to title");
    game.wait(|status| status["screen"] == "Title");
    game.click("Quit");
    let begun = Instant::now();
    while game.runs() {
        assert!(begun.elapsed() < Duration::from_secs(90), "the game does not end");
        std::thread::sleep(Duration::from_millis(100));
    }
}

#[test]
fn a_program_alone_brings_its_scenarios() {
    let game = Game::start("alone", Path::new(""));
    game.click("Play");
    let status = game.wait(|status| status["screen"] == "Library" && status["settled"] == true);
    for title in ["The Friday Shipment", "The Winter Rota", "The Flood Room"] {
        let shown = status["buttons"].as_array().is_some_and(|buttons| {
            let named = |button: &Value| {
                button["label"]
                    .as_str()
                    .is_some_and(|label| label.contains(title))
            };
            buttons.iter().any(named)
        });
        assert!(shown, "{title} is in the library: {status}");
    }
    assert!(game.dir.join("scenes/flood_room/flood_room.de.ron").is_file());
    game.click("The Friday Shipment");
    game.wait(|status| status["screen"] == "Briefing");
}

#[test]
fn a_file_on_the_command_line_opens_at_its_briefing_with_its_luck_number() {
    let file = scenes().join("friday_shipment");
    let file = file.to_str().expect("a path in UTF-8");
    let game = Game::open("file", &scenes(), &["play", file, "--seed", "777"]);
    let status = game.wait(|status| status["focus"] == "Start");
    assert_eq!(status["scenario"], "friday_shipment");
    assert_eq!(game.screens(), ["Briefing"]);
    game.key_on("Start", "Return");
    game.wait(|status| status["screen"] == "Play" && status["saved"] == true);
    let save = std::fs::read_to_string(game.dir.join("friday_shipment.save")).expect("beginning saves");
    assert!(save.contains("seed: 777"), "{save}");
}

/// Clicks on through the text and turns pages until a decision is put; returns its id.
fn read_on_to_decision(game: &Game) -> String {
    let begun = Instant::now();
    loop {
        assert!(begun.elapsed() < LONGEST, "no decision comes");
        let status = game.status().unwrap_or_default();
        if let Some(decision) = status["decision"].as_str().filter(|id| !id.is_empty()) {
            return decision.to_owned();
        }
        if !game.click_now("Next") {
            game.click_now("Continue");
        }
    }
}

#[test]
fn whoever_is_asked_says_what_they_want_once() {
    let friday = scenes().join("friday_shipment");
    let game = Game::open("wishes", &scenes(), &["play", &friday.display().to_string()]);
    game.wait(|status| status["focus"] == "Start");
    game.key("Return");
    let mut asked = 0;
    let begun = Instant::now();
    while asked < 2 || game.status().is_none_or(|status| status["decision"] == "") {
        assert!(begun.elapsed() < LONGEST, "two decisions take too long");
        let status = game.status().unwrap_or_default();
        match status["decision"].as_str() {
            Some("") | None => game.key("space"),
            Some(decision) => {
                asked += 1;
                // The second option of Friday's first two decisions asks people.
                game.key("2");
                game.wait(|status| status["decision"] != decision);
            }
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    let wished = game.seen("line");
    let text = std::fs::read_to_string(friday.join("friday_shipment.scenario.ron")).expect("the scenario");
    let (scenario, _) = twohats::story::parse("friday", &text);
    let cast = scenario.expect("a scenario").cast;
    let last = cast.last().expect("somebody");
    let times = wished.iter().filter(|line| **line == last.wants).count();
    assert_eq!(
        times, 1,
        "{} is asked twice and says once what they want: {wished:#?}",
        last.name
    );
}

const EVENINGS: &str = r#"(
    format: 1, id: "evenings", title: "Evenings", summary: "Two days.", briefing: "It is Monday.", minutes: 2,
    areas: ["packing"],
    cast: [
        (id: "anna", name: "Anna", role: "Packer"), (id: "john", name: "John", role: "Packer"),
        (id: "mia", name: "Mia", role: "Clerk"),
    ],
    work: [(id: "shipment", title: "The shipment", effort: 5.0, arrives: 0, due: 5, area: "packing")],
    start: "monday",
    scenes: [
        (id: "monday", title: "Monday", body: [Text("Monday.")], then: Wait(1, "evening")),
        (id: "evening", title: "Monday evening", hour: Evening, body: [Text("It is over.")], then: Go("later")),
        (id: "later", title: "Later", hour: Evening, body: [Text("Still Monday.")], then: Wait(1, "wednesday")),
        (id: "wednesday", title: "Wednesday", body: [Text("Wednesday.")], then: Go("night")),
        (id: "night", title: "Wednesday night", hour: Evening, body: [Text("Late.")], then: Endings),
    ],
    endings: [(id: "over", title: "Over", body: [Text("That was it.")])],
)"#;

/// An evening behind a `Wait` is that of the workday that has passed; one without a `Wait` before it is today's.
#[test]
fn the_calendar_knows_whose_evening_it_is() {
    let folder = crate::support::scratch("evenings");
    let file = folder.join("evenings.scenario.ron");
    std::fs::write(&file, EVENINGS).expect("a scenario");
    let game = Game::open("evenings", &folder, &["play", &file.display().to_string()]);
    game.wait(|status| status["focus"] == "Start");
    game.key("Return");
    for (scene, day) in [
        ("monday", 0),
        ("evening", 0),
        ("later", 0),
        ("wednesday", 2),
        ("night", 2),
        ("over", 2),
    ] {
        let status = game.wait(|status| status["scene"] == scene && status["line"] != "");
        assert_eq!(status["day"], day, "{scene}");
        game.key("space");
    }
}
