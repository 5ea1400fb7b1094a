//! The journal in the game: runs side by side, the map of roads, the log looked through, several people at one computer.

use std::fs;

use super::app_journal::{begin, debriefed, opened, runs, shown, type_in};
use super::app_support::{Game, Opened, labels, scenes};
use crate::support::generated::generated;
use crate::support::scratch;

#[test]
fn two_runs_stand_side_by_side_with_those_who_play_by_rule() {
    let mut game = debriefed("journal_beside");
    game.click("Back to title");
    game.go_to("Journal");
    game.click("A generated week");
    game.click("Put side by side");
    game.click("Look at it side by side");
    game.wait(|status| status["screen"] == "Compare");
    game.rest();
    assert!(shown(&mut game).contains("A generated week, 3 Nov 2026"));
    game.click("Always the leader’s hat");
    game.rest();
    game.button("Always the leader’s hat, chosen");
    let all = shown(&mut game);
    for part in ["2 runs side by side", "here they part", "asked at 2"] {
        assert!(all.contains(part), "{part}: {all}");
    }
    // All runs in one picture for each gauge, which says where each began and ended.
    let pictured = |game: &mut Game, run: &str| {
        let heard = game.headless().heard().0;
        let of_both = |name: &str| name.starts_with("Morale: A") && name.contains(run);
        heard
            .iter()
            .any(|one| one.find(&|one| of_both(&one.name)).is_some())
    };
    assert!(pictured(&mut game, "B \u{b7} Always the leader"));
    game.click("The best way found");
    game.rest();
    assert!(pictured(&mut game, "C \u{b7} The best way found"));
    assert!(shown(&mut game).contains("ways to decide, all tried with this luck"));
    game.click("The best way found");
    game.rest();
    let name = runs(&game.dir)[0].0.clone();
    let friend = game.dir.join("friend.replay.ron");
    fs::write(&friend, &runs(&game.dir)[0].1.replay).expect("written");
    game.headless().drop_file(&friend);
    game.rest();
    assert!(shown(&mut game).contains("friend.replay.ron"), "{name}");
    // It was read once; who plays by rule comes and goes without it.
    fs::remove_file(&friend).expect("gone");
    game.click("Always the manager’s hat");
    game.rest();
    assert!(shown(&mut game).contains("friend.replay.ron"), "{name}");
    for number in 0..40 {
        let friend = game.dir.join(format!("friend_{number}.replay.ron"));
        fs::write(&friend, &runs(&game.dir)[0].1.replay).expect("written");
        game.headless().drop_file(&friend);
    }
    game.rest();
    assert!(shown(&mut game).contains("friend_39.replay.ron"));
    game.click("Save as a page");
    game.rest();
    let reports: Vec<_> = fs::read_dir(game.dir.join("reports"))
        .expect("a folder")
        .flatten()
        .collect();
    assert_eq!(reports.len(), 1, "{reports:?}");
}

#[test]
fn two_files_dropped_at_once_are_there_once_each() {
    let mut game = debriefed("journal_dropped");
    game.click("Back to title");
    game.go_to("Journal");
    let own = runs(&game.dir).remove(0).1.replay;
    let files = ["table_1.replay.ron", "table_2.replay.ron"].map(|name| game.dir.join(name));
    for file in &files {
        fs::write(file, &own).expect("written");
    }
    // Dropped where nothing is compared they wait for nobody.
    game.headless().drop_file(&files[0]);
    game.click("A generated week");
    game.click("Put side by side");
    game.click("Look at it side by side");
    game.wait(|status| status["screen"] == "Compare");
    game.rest();
    assert!(!shown(&mut game).contains("table_1.replay.ron"));
    for file in files.iter().chain(&files) {
        game.headless().drop_file(file);
    }
    game.rest();
    let all = shown(&mut game);
    assert!(all.contains("3 runs side by side"), "{all}");
    for file in ["table_1.replay.ron", "table_2.replay.ron"] {
        assert!(all.contains(file), "{file}: {all}");
    }
}

#[test]
fn going_back_keeps_both_roads_and_the_map_names_what_was_open() {
    let mut game = opened("journal_roads", "2026-11-03");
    begin(&mut game);
    game.decide();
    game.decide();
    game.read_until("Look back");
    game.key("Escape");
    game.tab_to("Go back to a decision");
    game.wait(|status| status["overlay"] == "Rewind");
    // The newest decision has the focus.
    game.key("Return");
    game.wait(|status| status["overlay"] == "None");
    game.rest();
    let over = runs(&game.dir);
    assert_eq!(over.len(), 1, "nothing was decided on the other road yet");
    game.read_on_to_decision();
    game.key("2");
    game.wait(|status| status["decision"] == "");
    game.rest();
    let (mut all, old) = (runs(&game.dir), &over[0].1);
    let at = all.iter().position(|(_, run)| run.ending.is_some());
    let stays = all.remove(at.expect("it stays in the journal")).1;
    assert_eq!(&stays, old, "what is over stays as it is");
    let run = all.remove(0).1;
    assert_eq!((run.branches.len(), run.decisions.len()), (1, 2), "{run:?}");
    assert_eq!(
        run.endings(),
        ["done"],
        "the ending of the road that was left is found"
    );
    game.key("Escape");
    game.tab_to("Go back to a decision");
    game.wait(|status| status["overlay"] == "Rewind");
    game.click("Map of roads");
    game.wait(|status| status["overlay"] == "Roads");
    game.rest();
    let told = shown(&mut game);
    for part in [
        "1 of one ending found. One option that was open you have never taken",
        "open, never taken: Do what the Leader does",
        "Left: It is done",
        "Do what the Manager does in part 3",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
    assert!(!told.contains("could not be chosen"), "both were open: {told}");
    game.key("Escape");
    game.wait(|status| status["overlay"] == "Rewind");
}

#[test]
fn the_log_is_looked_through_by_typing() {
    let mut game = opened("journal_log", "2026-11-03");
    begin(&mut game);
    game.decide();
    game.read_on_to_decision();
    game.key("l");
    game.wait(|status| status["overlay"] == "Log");
    game.rest();
    assert!(shown(&mut game).contains("Scene 1 goes the way"));
    type_in(&mut game, "Type to look for words", "manager");
    let told = shown(&mut game);
    assert!(told.contains("Do what the Manager does in part 0"), "{told}");
    assert!(!told.contains("Scene 1 goes the way"), "{told}");
    type_in(&mut game, "Type to look for words", "xl");
    assert!(
        shown(&mut game).contains("Nothing told so far"),
        "an l in the field closes nothing"
    );
    game.key("Escape");
    game.wait(|status| status["overlay"] == "None");
}

/// Files as they were before there were profiles belong to the first, and are read where they are.
#[test]
fn what_was_there_before_profiles_is_the_first_ones_and_others_begin_anew() {
    let mut game = opened("journal_people", "2026-11-03");
    fs::write(
        game.dir.join("finished.ron"),
        "(runs: [(\"generated\", 3, \"done\")])",
    )
    .expect("written");
    begin(&mut game);
    game.decide();
    game.rest();
    let mut game = game.restart();
    let before = fs::read_to_string(game.dir.join("settings.ron")).expect("settings");
    game.button("Continue");
    game.go_to("Settings");
    game.click("Who plays?");
    game.wait(|status| status["overlay"] == "People");
    type_in(&mut game, "A new name", "anna");
    game.click("Add somebody");
    game.wait(|status| status["screen"] == "Title" && status["overlay"] == "None");
    let status = game.rest();
    let names = labels(&status);
    assert!(names.iter().any(|name| name == "anna"), "{names:?}");
    assert!(
        !names.iter().any(|name| name.starts_with("Continue")),
        "her game begins anew: {names:?}"
    );
    game.go_to("Journal");
    game.rest();
    assert!(shown(&mut game).contains("Nothing is kept yet"));
    game.key("Escape");
    begin(&mut game);
    game.decide();
    game.rest();
    assert_eq!(
        (runs(&game.dir).len(), runs(&game.dir.join("profiles/2")).len()),
        (1, 1)
    );
    let mut game = game.restart();
    game.button("anna");
    game.click("anna");
    game.wait(|status| status["overlay"] == "People");
    game.click("First player");
    game.wait(|status| status["overlay"] == "None");
    game.rest();
    game.button("Continue");
    game.button("First player");
    let settings = fs::read_to_string(game.dir.join("settings.ron")).expect("settings");
    for part in ["language: Some(\"en\")", "text_step: 1", "hints: Which"] {
        assert!(settings.contains(part), "{before} means the same: {settings}");
    }
    let finished = fs::read_to_string(game.dir.join("finished.ron")).expect("finished");
    assert!(finished.contains("(\"generated\", 3, \"done\")"), "{finished}");
    game.click("First player");
    game.wait(|status| status["overlay"] == "People");
    game.click("anna");
    game.wait(|status| status["overlay"] == "None");
    game.rest();
    game.click("anna");
    game.click("Take away anna");
    game.click("Really take away anna");
    game.wait(|status| status["overlay"] == "None");
    game.rest();
    assert!(
        game.dir.join("profiles/trash/2/runs").is_dir(),
        "everything of hers is kept"
    );
    game.button("Continue");
}

/// A list nobody understands is set aside, and whoever has a folder is still there; a newer version's stays as it is.
#[test]
fn whoever_plays_here_is_not_forgotten_with_the_list_of_them() {
    for (name, list, kept) in [
        (
            "broken",
            "(profiles: 1, current: \"2\", all: [",
            "profiles.ron.bad",
        ),
        ("newer", "(profiles: 9, all: 3)", "profiles.ron"),
    ] {
        let folder = crate::support::scratch(&format!("app_people_{name}"));
        fs::write(folder.join("settings.ron"), "(language: Some(\"en\"))").expect("settings");
        let hers = folder.join("profiles/2");
        fs::create_dir_all(&hers).expect("a folder");
        fs::write(hers.join("settings.ron"), "(language: Some(\"en\"))").expect("settings");
        fs::write(folder.join("profiles.ron"), list).expect("a list");
        let mut game = Game::with(&folder, &scenes(), &Opened::default());
        let told = game.seen("notice").join("\n");
        assert!(told.contains("profiles.ron could not be"), "{told}");
        game.click("First player");
        game.wait(|status| status["overlay"] == "People");
        game.click("2");
        game.wait(|status| status["overlay"] == "None");
        game.rest();
        game.button("2");
        assert_eq!(
            fs::read_to_string(folder.join(kept)).expect("kept"),
            list,
            "{name}"
        );
    }
}

/// The day that is chosen stays, whether anything is written yet or the line is emptied and written anew.
#[test]
fn the_day_one_chose_to_be_asked_is_kept() {
    let mut game = debriefed("journal_day");
    game.click("What I take from it");
    game.wait(|status| status["screen"] == "Reflect");
    game.rest();
    game.click("3 Dec 2026");
    game.button("3 Dec 2026, chosen");
    let due = |game: &mut Game| {
        game.rest();
        let commitment = runs(&game.dir).remove(0).1.reflection.commitment;
        commitment.map(|one| (one.text, one.due.to_string()))
    };
    let on = |text: &str| Some((text.to_owned(), "2026-12-03".to_owned()));
    type_in(&mut game, "One thing I will do", "ask");
    assert_eq!(due(&mut game), on("ask"));
    for _ in 0..3 {
        game.key("BackSpace");
    }
    assert_eq!(due(&mut game), None);
    type_in(&mut game, "One thing I will do", "say");
    assert_eq!(due(&mut game), on("say"));
}

#[test]
fn whoever_skips_what_was_read_comes_to_what_is_new() {
    let folder = scratch("app_scenes_skip");
    fs::write(folder.join("story.scenario.ron"), generated(9, "One.")).expect("a scenario");
    let dir = scratch("app_skip");
    fs::write(
        dir.join("settings.ron"),
        "(language: Some(\"en\"), skip_read: true)",
    )
    .expect("settings");
    let mut game = Game::with(&dir, &folder, &Opened::default());
    begin(&mut game);
    // The first time line after line is read.
    assert_eq!(game.rest()["decision"], "");
    game.decide();
    game.rest();
    game.key("Escape");
    game.go_to("Quit to title");
    game.wait(|status| status["screen"] == "Title");
    begin(&mut game);
    // Known up to the first decision, which is to be taken anew.
    game.wait(|status| status["decision"] == "d0");
    game.decide();
    // The other scenes have not been read, and are told line by line.
    game.read_until_scene("s1");
    assert_eq!(game.rest()["decision"], "");
}

#[test]
fn what_somebody_wrote_into_a_report_stays() {
    let mut game = debriefed("journal_report");
    let reports = game.dir.join("reports");
    let saved = || {
        let files = fs::read_dir(&reports).expect("reports").flatten();
        let mut names: Vec<_> = files.map(|file| file.file_name().display().to_string()).collect();
        names.sort();
        names
    };
    for _ in 0..2 {
        game.click("Save report");
        game.rest();
        assert_eq!(saved().len(), 2, "one page and its recording: {:?}", saved());
    }
    let page = reports.join(
        saved()
            .into_iter()
            .find(|name| name.ends_with(".html"))
            .expect("a page"),
    );
    let made = fs::read_to_string(&page).expect("a page");
    let written = made.replacen("<body", "<!-- for Monday --><body", 1);
    assert_ne!(written, made);
    fs::write(&page, &written).expect("written");
    for _ in 0..2 {
        game.click("Save report");
        game.rest();
        assert_eq!(fs::read_to_string(&page).expect("a page"), written);
        assert_eq!(saved().len(), 3, "a page of its own: {:?}", saved());
    }
    let second = saved()
        .into_iter()
        .find(|name| name.ends_with("-2.html"))
        .expect("a second page");
    assert_eq!(fs::read_to_string(reports.join(second)).expect("a page"), made);
}
