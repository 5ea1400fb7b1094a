//! The journal in the game: runs are kept, found, opened again, thought about, deleted and brought back.

use std::fs;
use std::path::Path;

use super::app_support::{Game, Opened, labels, text};
use crate::support::generated::generated;
use twohats::journal::{Date, How, Kept, Run};

/// The runs in a folder, by their files' names.
pub(crate) fn runs(folder: &Path) -> Vec<(String, Run)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder.join("runs")).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if let Some(name) = name.strip_suffix(".run.ron") {
            let text = fs::read_to_string(entry.path()).expect("text");
            found.push((name.to_owned(), Kept::read(name, &text).expect("it is read").run));
        }
    }
    found.sort_by(|one, other| one.0.cmp(&other.0));
    found
}

/// A game with one story of two decisions, on this day.
pub(crate) fn opened(name: &str, today: &'static str) -> Game {
    let folder = crate::support::scratch(&format!("app_scenes_{name}"));
    fs::write(folder.join("story.scenario.ron"), generated(6, "One.")).expect("a scenario");
    let opened = Opened {
        today: Some(today),
        ..Opened::default()
    };
    Game::open(name, &folder, &opened)
}

pub(crate) fn begin(game: &mut Game) {
    for button in ["Play", "A generated week", "Start"] {
        game.go_to(button);
        game.rest();
    }
    game.wait(|status| status["screen"] == "Play");
}

pub(crate) fn type_in(game: &mut Game, field: &str, letters: &str) {
    for _ in 0..60 {
        if text(&game.status()["focus"]).starts_with(field) {
            for letter in letters.chars() {
                game.key(&letter.to_string());
            }
            game.rest();
            return;
        }
        game.key("Tab");
    }
    panic!("Tab does not reach {field}: {}", game.status());
}

pub(crate) fn shown(game: &mut Game) -> String {
    let texts = game.headless().texts().into_iter().map(|text| text.text);
    texts.collect::<Vec<_>>().join("\n")
}

/// Reads on until the story is over, and looks back.
pub(crate) fn to_the_debrief(game: &mut Game) {
    game.read_until("Look back");
    game.click("Look back");
    game.wait(|status| status["screen"] == "Debrief");
}

/// A game behind a story that was played through on 3 November 2026.
pub(crate) fn debriefed(name: &str) -> Game {
    let mut game = opened(name, "2026-11-03");
    begin(&mut game);
    game.decide();
    game.decide();
    to_the_debrief(&mut game);
    game
}

#[test]
fn a_run_is_kept_from_its_first_decision_on_and_opened_again() {
    let mut game = opened("journal_kept", "2026-11-03");
    begin(&mut game);
    assert!(runs(&game.dir).is_empty(), "nothing is decided yet");
    game.decide();
    game.rest();
    let kept = runs(&game.dir);
    let [(name, run)] = kept.as_slice() else {
        panic!("one is kept: {kept:?}")
    };
    assert!(name.starts_with("2026-11-03-generated-"), "{name}");
    assert_eq!((run.decisions.len(), &run.ending, run.kept), (1, &None, false));
    game.key("Escape");
    game.tab_to("Keep this place");
    game.rest();
    game.key("Escape");
    game.decide();
    game.rest();
    let kept = runs(&game.dir);
    let told: Vec<(usize, bool)> = kept
        .iter()
        .map(|(_, run)| (run.decisions.len(), run.kept))
        .collect();
    assert_eq!(
        told,
        [(2, false), (1, true)],
        "the place stays, the run goes on: {kept:?}"
    );
    // The game goes, and the run goes on in its own file.
    let mut game = game.restart_like(&Opened {
        today: Some("2026-11-04"),
        ..Opened::default()
    });
    game.go_to("Continue");
    game.wait(|status| status["screen"] == "Play");
    to_the_debrief(&mut game);
    game.rest();
    let kept = runs(&game.dir);
    assert_eq!(kept.len(), 2, "no third one: {kept:?}");
    let ending = kept[0].1.ending.as_ref().map(|ending| ending.title.as_str());
    assert_eq!(ending, Some("It is done"));
    game.click("Back to title");
    game.go_to("Journal");
    game.wait(|status| status["screen"] == "Journal");
    let status = game.rest();
    let listed: Vec<String> = labels(&status)
        .into_iter()
        .filter(|label| label.starts_with("A gen"))
        .collect();
    assert_eq!(listed.len(), 2, "{status}");
    assert!(
        listed[0].contains("4 Nov 2026, 0:00: It is done") && listed[1].contains("place kept"),
        "{listed:?}"
    );
    assert!(shown(&mut game).contains("You asked in"), "habits are told");
    a_place_is_found_and_played_on(&mut game);
}

/// Typing finds the place that was kept, from which another run goes on.
fn a_place_is_found_and_played_on(game: &mut Game) {
    type_in(game, "Type to look", "kept");
    assert_eq!(
        labels(&game.status())
            .iter()
            .filter(|label| label.starts_with("A gen"))
            .count(),
        1,
        "by what is shown of it"
    );
    for _ in 0..4 {
        game.key("BackSpace");
    }
    game.rest();
    assert!(
        text(&game.status()["focus"]).starts_with("Type to look"),
        "whoever empties the field goes on typing: {}",
        game.status()
    );
    for letter in ["p", "a", "r", "t"] {
        game.key(letter);
    }
    assert_eq!(
        labels(&game.rest())
            .iter()
            .filter(|label| label.starts_with("A gen"))
            .count(),
        1
    );
    game.click("A generated week, 3 Nov 2026");
    game.wait(|status| status["overlay"] == "Run");
    game.key("Escape");
    game.wait(|status| status["overlay"] == "None");
    game.rest();
    assert!(
        text(&game.status()["focus"]).starts_with("A generated week, 3 Nov 2026"),
        "where one came from has the focus again: {}",
        game.status()
    );
    game.key("Return");
    game.wait(|status| status["overlay"] == "Run");
    game.click("Go on from here");
    game.wait(|status| status["screen"] == "Play" && status["overlay"] == "None");
    game.decide();
    game.rest();
    let kept = runs(&game.dir);
    assert_eq!(kept.len(), 3, "{kept:?}");
    assert_eq!(
        kept.iter().filter(|(_, run)| run.kept).count(),
        1,
        "the place stays as it was"
    );
}

#[test]
fn the_debrief_opens_again_and_a_run_is_deleted_and_comes_back() {
    let mut game = debriefed("journal_open");
    game.click("Back to title");
    game.go_to("Journal");
    game.wait(|status| status["screen"] == "Journal");
    game.click("A generated week");
    game.wait(|status| status["overlay"] == "Run");
    type_in(&mut game, "A name of your own", "ours");
    assert_eq!(runs(&game.dir)[0].1.name, "ours");
    game.click("Open the debrief");
    game.wait(|status| status["screen"] == "Debrief");
    game.click("Back to title");
    game.go_to("Journal");
    game.click("ours, 3 Nov");
    game.wait(|status| status["overlay"] == "Run");
    game.click("Save recording and report");
    game.rest();
    let reports: Vec<_> = fs::read_dir(game.dir.join("reports"))
        .expect("a folder")
        .flatten()
        .collect();
    assert_eq!(reports.len(), 2, "{reports:?}");
    game.click("Delete");
    assert_eq!(runs(&game.dir).len(), 1, "it is asked first");
    game.click("Really delete");
    game.wait(|status| status["overlay"] == "None");
    game.rest();
    assert!(runs(&game.dir).is_empty());
    game.click("Bring back “ours”");
    game.rest();
    assert_eq!(runs(&game.dir).len(), 1);
    game.button("ours, 3 Nov");
}

#[test]
fn what_one_meant_to_do_is_asked_when_its_day_has_come() {
    let mut game = debriefed("journal_commit");
    game.click("What I take from it");
    game.wait(|status| status["screen"] == "Reflect");
    game.rest();
    type_in(&mut game, "One thing I will do", "listen");
    game.click("3 Dec 2026");
    game.click("4");
    game.rest();
    let kept = runs(&game.dir).remove(0).1.reflection;
    let commitment = kept.commitment.expect("it is kept");
    let day = |text: &str| Date::read(text).expect("a day");
    assert_eq!(
        (commitment.text.as_str(), commitment.due),
        ("listen", day("2026-12-03"))
    );
    assert_eq!(kept.after, Some(4));
    game.click("Done, to the journal");
    game.wait(|status| status["screen"] == "Journal");
    let on = |game: Game, today| {
        let mut game = game.restart_like(&Opened {
            today: Some(today),
            ..Opened::default()
        });
        game.rest();
        let all = shown(&mut game);
        (game, all)
    };
    let (game, told) = on(game, "2026-12-02");
    assert!(
        !told.contains("you meant to"),
        "the day before nobody asks: {told}"
    );
    let (mut game, told) = on(game, "2026-12-03");
    assert!(
        told.contains("On 3 Nov 2026 you meant to: listen. Did you?"),
        "{told}"
    );
    game.click("Ask me in a week");
    game.rest();
    assert!(!shown(&mut game).contains("you meant to"));
    let (mut game, told) = on(game, "2026-12-10");
    assert!(told.contains("you meant to"), "{told}");
    game.click("Partly");
    game.rest();
    let became = runs(&game.dir)
        .remove(0)
        .1
        .reflection
        .commitment
        .and_then(|one| one.became);
    assert_eq!(
        became.map(|it| (it.how, it.on)),
        Some((How::Partly, day("2026-12-10")))
    );
    let (_, told) = on(game, "2027-01-01");
    assert!(!told.contains("you meant to"), "nobody is asked twice: {told}");
}

/// At half past eleven in the evening it is still today, wherever that is.
#[test]
fn a_run_has_the_day_of_the_place_it_was_played_at() {
    let mut game = opened("journal_evening", "2026-11-03T23:30:00-05:00");
    begin(&mut game);
    game.decide();
    game.rest();
    let (name, run) = runs(&game.dir).remove(0);
    assert!(name.starts_with("2026-11-03-"), "{name}");
    assert_eq!(run.played.to_string(), "2026-11-03T23:30:00-05:00");
    game.key("Escape");
    game.tab_to("Quit to title");
    game.go_to("Journal");
    game.button("A generated week, 3 Nov 2026");
}

/// A second window changes nothing, and does not say that it did.
#[test]
fn a_second_window_neither_deletes_nor_keeps_anything() {
    let mut game = opened("journal_second", "2026-11-03");
    begin(&mut game);
    game.decide();
    game.rest();
    let scenes = game.scenario().parent().expect("a folder").to_owned();
    let mut second = Game::with(&game.dir.clone(), &scenes, &Opened::default());
    second.go_to("Journal");
    second.click("A generated week");
    second.wait(|status| status["overlay"] == "Run");
    second.click("Delete");
    second.click("Really delete");
    let told = |game: &mut Game| {
        let like =
            |status: &serde_json::Value| text(&status["notice"]).contains("another window of Two Hats");
        text(&game.wait(like)["notice"]).to_owned()
    };
    assert!(told(&mut second).starts_with("That is not possible"));
    second.wait(|status| status["overlay"] == "None");
    second.button("A generated week");
    second.click("A generated week");
    second.click("Go on from here");
    second.wait(|status| status["screen"] == "Play");
    second.key("Escape");
    second.tab_to("Keep this place");
    told(&mut second);
    assert!(
        !second
            .seen("notice")
            .iter()
            .any(|note| note.contains("is kept in the journal"))
    );
    assert_eq!(runs(&game.dir).len(), 1);
}

/// A run of a story that was edited since is opened, and nothing of what was played is lost by playing on.
#[test]
fn going_on_with_a_run_of_a_story_that_has_changed_keeps_what_was_played() {
    let mut game = opened("journal_drift", "2026-11-03");
    begin(&mut game);
    game.decide();
    game.decide();
    game.rest();
    let (name, before) = runs(&game.dir).remove(0);
    let story = fs::read_to_string(game.scenario()).expect("the story");
    let scenario = game.scenario();
    let dir = game.dir.clone();
    drop(game);
    // The second decision has other options now.
    let changed = story.replacen("(id: \"d3\"", "(id: \"another\"", 1);
    assert_ne!(changed, story);
    fs::write(&scenario, changed).expect("edited");
    let mut game = Game::with(&dir, scenario.parent().expect("a folder"), &Opened::default());
    game.go_to("Journal");
    game.click("A generated week");
    game.click("Go on from here");
    game.wait(|status| status["screen"] == "Play");
    game.decide();
    game.rest();
    let (_, after) = runs(&game.dir)
        .into_iter()
        .find(|(one, _)| *one == name)
        .expect("the run");
    let roads: Vec<&str> = after.branches.iter().map(|road| road.replay.as_str()).collect();
    assert_eq!(
        roads,
        [before.replay.as_str()],
        "the recording is a road that was left"
    );
    assert_eq!(after.decisions.len(), 2);
}
