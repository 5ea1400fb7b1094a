//! The game in trouble, without a window: a scenario edited and broken under its feet, saves nobody understands, folders in
//! the way, a second game with the same files.

use std::fs;
use std::path::PathBuf;

use super::app_support::{Game, Opened, labels, text};
use crate::support::generated::generated;
use crate::support::saves::SAVES;

/// A copy of the scene library that a test may spoil.
fn copied_scenes(name: &str) -> (PathBuf, PathBuf) {
    let from = crate::support::path("scenes/friday_shipment/friday_shipment.scenario.ron");
    let folder = crate::support::scratch(&format!("app_scenes_{name}"));
    fs::create_dir_all(folder.join("friday_shipment")).expect("a folder");
    let file = folder.join("friday_shipment/friday_shipment.scenario.ron");
    fs::copy(from, &file).expect("a copy");
    (folder, file)
}

fn to_play(game: &mut Game) {
    for (screen, button) in [("Library", "Play"), ("Briefing", "The "), ("Play", "Start")] {
        game.key_on(button, "Return");
        game.wait(|status| status["screen"] == screen);
    }
}

#[test]
fn an_edited_scenario_replaces_the_running_one_and_a_broken_one_does_not() {
    let (scenes, file) = copied_scenes("edits");
    let mut game = Game::start("edits", &scenes);
    to_play(&mut game);
    let good = fs::read_to_string(&file).expect("the scenario");
    let scene = game.status()["scene"].clone();
    fs::write(&file, &good[..good.len() / 2]).expect("half a file");
    game.wait(|status| text(&status["problem"]).contains("friday_shipment.scenario.ron:"));
    let called = |title: &str| {
        let title = format!("title: \"{title}\"");
        good.replacen("title: \"The Friday Shipment\"", &title, 1)
    };
    fs::write(&file, called("The Other Shipment")).expect("a whole file");
    let status = game.wait(|status| status["title"] == "The Other Shipment");
    assert_eq!(
        status["problem"], "",
        "the report goes when the file is whole again"
    );
    assert_eq!(status["scene"], scene, "the place is kept");
    fs::remove_dir_all(&scenes).expect("the folder goes");
    game.wait(|status| status["problem"] != "");
    // The game plays on without its folder.
    game.read_on_to_decision();
    // Another branch was checked out, and then this one again.
    fs::create_dir_all(file.parent().expect("a folder")).expect("the folder is back");
    for title in ["The Shipment That Came Back", "The Shipment That Was Edited"] {
        fs::write(&file, called(title)).expect("a whole file");
        let status = game.wait(|status| status["title"] == title);
        assert_eq!(status["problem"], "", "the report goes when the file is back");
    }
}

#[test]
fn a_broken_save_falls_back_to_the_one_before_it_and_then_to_none() {
    let (scenes, file) = copied_scenes("saves");
    let mut game = Game::start("saves", &scenes);
    to_play(&mut game);
    game.rest();
    let (save, old) = (
        game.dir.join("friday_shipment.save"),
        game.dir.join("friday_shipment.save.old"),
    );
    assert!(save.exists(), "beginning saves");
    fs::rename(&save, &old).expect("an older save");
    fs::write(&save, "(path: \"x").expect("a broken save");
    fs::write(game.dir.join("settings.ron"), "(text_step: \"huge\")").expect("broken settings");
    let english = Opened {
        language: Some("en"),
        ..Opened::default()
    };
    let mut game = game.restart_like(&english);
    assert!(game.dir.join("friday_shipment.save.bad").exists() && game.dir.join("settings.ron.bad").exists());
    let told = game.seen("notice");
    assert!(
        told.iter()
            .any(|note| note.contains("goes on from the save before it")),
        "{told:?}"
    );
    game.click("Continue");
    game.wait(|status| status["screen"] == "Play");
    game.rest();
    fs::write(&save, "nothing").expect("a broken save");
    fs::write(&old, "nothing").expect("a broken save");
    fs::write(&file, "(format: 1, id: 3").expect("a broken scenario");
    let mut game = game.restart_like(&english);
    assert!(
        labels(&game.status())
            .iter()
            .all(|label| !label.starts_with("Continue"))
    );
    // What was set aside before is not overwritten.
    assert!(game.dir.join("friday_shipment.save.bad2").exists());
    game.click("Play");
    game.wait(|status| status["screen"] == "Library");
    game.click("Back");
    game.wait(|status| status["screen"] == "Title");
}

#[test]
fn a_folder_that_cannot_be_written_is_a_note_and_the_game_goes_on() {
    let (scenes, _) = copied_scenes("unwritable");
    let mut game = Game::start("unwritable", &scenes);
    game.rest();
    // Not even the administrator can write a file over a folder.
    fs::create_dir_all(game.dir.join("friday_shipment.save/x")).expect("a folder in the way");
    fs::create_dir_all(game.dir.join("friday_shipment.save.old/x")).expect("a folder in the way");
    to_play(&mut game);
    let status = game.wait(|status| status["notice"] != "");
    assert!(
        text(&status["notice"]).starts_with("Your place could not be saved"),
        "{status}"
    );
    game.read_on_to_decision();
}

#[test]
fn a_second_game_says_so_and_saves_nothing() {
    let (scenes, _) = copied_scenes("second");
    let mut game = Game::start("second", &scenes);
    to_play(&mut game);
    game.rest();
    let save = game.dir.join("friday_shipment.save");
    let before = fs::read(&save).expect("beginning saves");
    let file = scenes.join("friday_shipment");
    let opened = Opened {
        asked: Some((&file, Some(5))),
        ..Opened::default()
    };
    let mut second = Game::with(&game.dir, &scenes, &opened);
    let told = second.seen("notice");
    assert!(told.iter().any(|note| note.contains("already open")), "{told:?}");
    second.wait(|status| status["focus"] == "Start");
    second.key("Return");
    second.wait(|status| status["screen"] == "Play");
    second.rest();
    let now = || fs::read(&save).expect("still there");
    assert_eq!(now(), before, "the first game's place");
    drop(second);
    // The first game goes on saving.
    game.decide();
    game.rest();
    assert_ne!(now(), before, "the first game's new place");
}

#[test]
fn every_way_of_saving_is_seen_and_none_is_lost() {
    let mut game = Game::playing("ways", &generated(300, "Version none."));
    let file = game.scenario();
    while game.status()["line"] != "Version none." {
        game.key("space");
    }
    for (name, save) in SAVES {
        for round in 0..2 {
            let mark = format!("Version {name}, {round}.");
            save(&file, &generated(300, &mark));
            let status = game.wait(|status| status["line"] == mark.as_str());
            assert_eq!(status["scene"], "s0", "{name}: the place is kept");
            assert_eq!(status["problem"], "", "{name}: a whole file is no problem");
        }
    }
}

#[test]
fn a_setting_nobody_knows_is_told_of_and_the_others_hold() {
    let english = Opened {
        language: Some("en"),
        ..Opened::default()
    };
    let dir = crate::support::scratch("app_strange_setting");
    let file = dir.join("settings.ron");
    let strange =
        "(text_step: 2, colour: \"mauve\", hints: 3, text_pace: Slow, language: Some(\"en\"), light: true)";
    fs::write(&file, strange).expect("settings");
    let mut game = Game::with(&dir, &crate::support::path("scenes"), &english);
    game.rest();
    let told = game.seen("notice");
    let tells = |word: &str| {
        told.iter()
            .any(|note| note.contains("settings.ron") && note.contains(word))
    };
    assert!(
        tells("colour") && tells("hints") && !tells("text_step") && !tells("text_pace"),
        "{told:?}"
    );
    assert_eq!(fs::read_to_string(&file).expect("it stays"), strange);
    // Turning the sound off writes the settings: those that held are kept, and so is what nobody knew.
    game.key("m");
    game.rest();
    let written = fs::read_to_string(&file).expect("settings");
    for part in ["text_step: 2", "light: true", "text_pace: Slow"] {
        assert!(written.contains(part), "{part}: {written}");
    }
    assert_eq!(
        fs::read_to_string(dir.join("settings.ron.bad")).expect("what stood there"),
        strange
    );
}
