//! The whole game without a window, by keyboard: from the title to the debrief, back in time, away and back again.

use twohats::play::{Action, Playthrough, options};

use super::app_support::{Game, Opened, scenes, text};
use crate::support::generated::generated;

#[test]
fn keyboard_alone_plays_to_the_end() {
    let mut game = Game::start("keyboard", &scenes());
    for (screen, button) in [
        ("Library", "Play"),
        ("Briefing", "The Friday Shipment"),
        ("Play", "Start"),
    ] {
        game.go_to(button);
        game.wait(|status| status["screen"] == screen);
    }
    let mut decisions = 0;
    for _ in 0..2_000 {
        let status = game.status();
        if status["screen"] == "Debrief" {
            break;
        }
        if status["decision"] == "" {
            game.key("space");
        } else {
            decisions += 1;
            game.decide();
        }
    }
    assert!(decisions >= 3, "only {decisions} decisions: {}", game.status());
    assert_eq!(
        game.seen("screen"),
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
    // The other road, from the debrief.
    game.tab_to("All decisions");
    game.tab_to("Try the other road at decision 1");
    game.wait(|status| status["screen"] == "Play" && status["decision"] != "");
    assert!(game.rest()["saved"] == true && game.dir.join("friday_shipment.save").exists());
}

#[test]
fn a_place_is_kept_across_a_restart_and_a_decision_is_gone_back_to() {
    let mut game = Game::start("restart", &scenes());
    for button in ["Play", "The Friday Shipment", "Start"] {
        game.go_to(button);
        game.rest();
    }
    let first = game.read_on_to_decision();
    game.decide();
    let second = game.read_on_to_decision();
    let scene = game.rest()["scene"].clone();
    let mut game = game.restart();
    game.key_on("Continue", "Return");
    let status = game.wait(|status| status["decision"] == second.as_str());
    assert_eq!(status["scene"], scene, "the game continues where it was left");
    game.key("Escape");
    game.wait(|status| status["overlay"] == "Pause");
    game.tab_to("Go back to a decision");
    game.wait(|status| status["overlay"] == "Rewind");
    game.key_on("Monday, week 1: ", "Return");
    game.wait(|status| status["decision"] == first.as_str() && status["overlay"] == "None");
    // What was gone back to is the place now.
    game.rest();
    let mut game = game.restart();
    game.key_on("Continue", "Return");
    game.wait(|status| status["decision"] == first.as_str());
    game.key("Escape");
    game.tab_to("Quit to title");
    game.wait(|status| status["screen"] == "Title");
    game.tab_to("Quit");
    assert!(game.headless().ended());
}

/// Hands are faster than screens: what comes after the answer answers nothing.
#[test]
fn a_late_answer_changes_nothing() {
    let mut game = Game::playing("late", &generated(9, "One."));
    assert_eq!(game.read_on_to_decision(), "d0");
    assert!(game.click_times("1. ", 3), "{}", game.status());
    let status = game.rest();
    assert_eq!(status["decision"], "", "the first click was the answer: {status}");
    assert_eq!(game.read_on_to_decision(), "d3", "and the others answer nothing");
    // The same by key and by button in one frame.
    game.key("Down");
    game.keys(&["2", "Return"]);
    assert_eq!(game.read_on_to_decision(), "d6");
    game.rest();
    let save = std::fs::read_to_string(game.dir.join("generated.save")).expect("a save");
    assert_eq!(save.matches("Choose(").count(), 2, "{save}");
    assert!(save.contains("d0") && save.contains("d3"), "{save}");
}

#[test]
fn whoever_is_asked_says_what_they_want_once() {
    let friday = scenes().join("friday_shipment");
    let opened = Opened {
        asked: Some((&friday, Some(1))),
        ..Opened::default()
    };
    let mut game = Game::open("wishes", &scenes(), &opened);
    game.key_on("Start", "Return");
    for _ in 0..2 {
        let decision = game.read_on_to_decision();
        // The second option of Friday's first two decisions asks people.
        game.key("2");
        game.wait(|status| status["decision"] != decision.as_str());
    }
    game.read_on_to_decision();
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
    let mut game = Game::playing("evenings", EVENINGS);
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

/// A long while passes by itself, in steps that can be followed, and at once for whoever reads on.
#[test]
fn a_long_while_is_seen_and_can_be_skipped() {
    let long = EVENINGS.replace("Wait(1, \"evening\")", "Wait(90, \"evening\")");
    let mut days = Vec::new();
    for skips in [false, true] {
        let mut game = Game::playing(&format!("while_{skips}"), &long);
        game.rest();
        game.key("space");
        if skips {
            game.key("space");
        }
        let status = game.wait(|status| status["scene"] == "evening");
        assert_eq!(status["day"], 89, "{status}");
        let lines = game.headless().seen().iter();
        let seen = lines.filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
        // A week of which there is something to say stops besides.
        let days_alone = seen.filter(|one| one["line"] == "");
        let mut seen: Vec<_> = days_alone.filter_map(|one| one["day"].as_u64()).collect();
        seen.dedup();
        days.push(seen.len());
    }
    assert!((15..=30).contains(&days[0]) && days[1] < 8, "{days:?}");
}

/// A week tells what people did in it, for as long as it takes to read, and waits for whoever wants nothing to move.
#[test]
fn a_week_that_passes_tells_what_people_did() {
    let weeks = EVENINGS
        .replace("Wait(1, \"evening\")", "Wait(15, \"evening\")")
        .replace(
            "effort: 5.0, arrives: 0, due: 5",
            "effort: 60.0, arrives: 0, due: 15",
        );
    let told = |game: &Game| -> Vec<String> {
        let lines = game.seen("line").into_iter();
        lines
            .skip_while(|line| line != "Monday.")
            .skip(1)
            .filter(|line| !line.is_empty())
            .collect()
    };
    let mut game = Game::playing("weeks", &weeks);
    game.rest();
    game.key("space");
    game.wait(|status| status["scene"] == "evening" && status["line"] == "It is over.");
    let all = told(&game);
    assert!(
        (2..=4).contains(&all.len()),
        "three weeks, and the evening: {all:?}"
    );
    // Whoever has read of a week goes on to the next with the same key.
    let mut game = Game::playing("weeks_read", &weeks);
    game.rest();
    game.key("space");
    for week in &all[..all.len() - 1] {
        game.wait(|status| status["line"] == week.as_str());
        game.key("space");
    }
    game.wait(|status| status["line"] == "It is over.");
    // And where nothing is to move, it waits.
    let mut game = Game::playing("weeks_still", &weeks);
    let settings = "(language: Some(\"en\"), reduced_motion: true)";
    std::fs::write(game.dir.join("settings.ron"), settings).expect("settings");
    let file = game.scenario();
    game = game.restart_like(&Opened {
        asked: Some((&file, Some(1))),
        ..Opened::default()
    });
    game.key_on("Start", "Return");
    game.wait(|status| status["line"] == "Monday.");
    game.rest();
    for line in &all {
        game.key("space");
        let status = game.rest();
        assert_eq!(status["line"], line.as_str(), "{status}");
    }
}

#[test]
fn a_program_alone_brings_its_scenarios() {
    let mut game = Game::start("alone", std::path::Path::new(""));
    game.key_on("Play", "Return");
    let status = game.wait(|status| status["screen"] == "Library" && status["settled"] == true);
    let titles = [
        "The Check-in",
        "The Friday Shipment",
        "The Winter Rota",
        "The Flood Room",
    ];
    let place = |title| {
        let buttons = status["buttons"].as_array().into_iter().flatten();
        let place = buttons
            .into_iter()
            .position(|one| text(&one["label"]).contains(title));
        place.unwrap_or_else(|| panic!("{title} is in the library: {status}"))
    };
    let places = titles.map(place);
    assert!(
        places[1..].iter().all(|other| places[0] < *other),
        "the one to begin with comes first: {places:?}"
    );
    assert!(game.dir.join("scenes/flood_room/flood_room.de.ron").is_file());
    game.click("The Friday Shipment");
    game.wait(|status| status["screen"] == "Briefing");
}

/// Turns pages until the story asks.
fn to_a_decision(played: &mut Playthrough) -> twohats::story::ids::DecisionId {
    loop {
        if let Some(decision) = played.state().open_decision() {
            return decision;
        }
        played.act(Action::Continue).expect("a page");
    }
}

#[test]
fn a_recording_is_gone_on_with_where_it_stops() {
    let scenario = crate::support::scenario("scenes/friday_shipment/friday_shipment.scenario.ron");
    let mut played = Playthrough::new(scenario.clone(), 7);
    let decision = to_a_decision(&mut played);
    let choice = options(&scenario, played.state())
        .into_iter()
        .find(|opening| opening.open)
        .expect("an open option")
        .choice;
    played
        .act(Action::Choose { decision, choice })
        .expect("it is open");
    let next = to_a_decision(&mut played);
    let folder = crate::support::scratch("app_recordings");
    let (mine, lost) = (folder.join("mine.replay.ron"), folder.join("lost.replay.ron"));
    let recording = played.replay().to_text();
    std::fs::write(&mine, &recording).expect("a recording");
    std::fs::write(&lost, recording.replace("friday_shipment", "elsewhere")).expect("a recording");

    let open = |name: &str, file: &std::path::Path| {
        let opened = Opened {
            asked: Some((file, None)),
            ..Opened::default()
        };
        Game::open(name, &scenes(), &opened)
    };
    let mut game = open("recording", &mine);
    game.wait(|status| status["screen"] == "Play");
    assert_eq!(game.read_on_to_decision(), scenario.decision(next).id);
    // It is the player's own from here on.
    game.decide();
    game.wait(|status| status["saved"] == true);
    assert!(game.dir.join("friday_shipment.save").exists());

    let mut game = open("recording_lost", &lost);
    game.wait(|status| status["screen"] == "Library");
    let told = game.seen("notice");
    assert!(
        told.iter()
            .any(|note| note.contains("a recording of “elsewhere”")),
        "{told:?}"
    );
}

#[test]
fn the_key_that_closes_the_menu_does_not_read_on_as_well() {
    let mut game = Game::playing("play_menu_closed", &generated(9, "One. Two."));
    game.rest();
    let read = |game: &mut Game| {
        let texts = game.headless().texts().into_iter();
        texts.map(|text| text.text).collect::<Vec<_>>()
    };
    let before = read(&mut game);
    for key in ["Return", "space"] {
        game.key("Escape");
        game.key_on("Resume", key);
        game.rest();
        assert_eq!(game.status()["overlay"], "None");
        assert_eq!(read(&mut game), before, "{key}");
    }
}
