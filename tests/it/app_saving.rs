//! Saving with a disk that fails, at every point at which it can: nothing is lost, the player is told, the game plays on.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use twohats::app::headless::keep_files;
use twohats::storage::{Fs, Op};

use super::app_support::{Game, Opened, labels, text};
use crate::support::generated::generated;

/// Where a game of its own begins: a place in a story, a setting that is not the usual one, a story once finished.
struct Before {
    dir: PathBuf,
    scenes: PathBuf,
    /// What the files held.
    files: Vec<(String, String)>,
}

const FINISHED: &str = "(runs: [(\"other\", 3, \"well\")])";
const SETTINGS: &str =
    "(language: Some(\"en\"), text_step: 2, hints: false, reduced_motion: true, text_at_once: true)";

impl Before {
    fn new(name: &str) -> Self {
        let scenes = crate::support::scratch(&format!("app_scenes_{name}"));
        fs::write(scenes.join("story.scenario.ron"), generated(6, "One.")).expect("a scenario");
        let dir = crate::support::scratch(&format!("app_{name}"));
        fs::write(dir.join("settings.ron"), SETTINGS).expect("settings");
        fs::write(dir.join("finished.ron"), FINISHED).expect("finished");
        let mut game = Game::with(&dir, &scenes, &Opened::default());
        for button in ["Play", "A generated week", "Start"] {
            game.key_on(button, "Return");
            game.rest();
        }
        game.decide();
        game.rest();
        drop(game);
        let files = all(&dir);
        Self { dir, scenes, files }
    }

    /// Puts everything back as it was.
    fn again(&self) {
        for (name, _) in all(&self.dir) {
            fs::remove_file(self.dir.join(name)).expect("removed");
        }
        for (name, text) in &self.files {
            fs::write(self.dir.join(name), text).expect("written");
        }
    }
}

/// The files of a folder and what they hold, but for the lock.
fn all(dir: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).expect("a folder").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name != "lock" && entry.path().is_file() {
            found.push((name, fs::read_to_string(entry.path()).unwrap_or_default()));
        }
    }
    found.sort();
    found
}

/// Goes on with the story, changes a setting, takes another decision, quits; every session writes the same in the same order.
/// What was told on the way.
fn session(before: &Before, fs: &Fs) -> Vec<String> {
    let opened = Opened {
        fs: fs.clone(),
        prompt: true,
        language: Some("en"),
        ..Opened::default()
    };
    let mut game = Game::with(&before.dir, &before.scenes, &opened);
    // What is looked for beside the frames asks the disk as well: one thing after another.
    game.rest();
    if labels(&game.status())
        .iter()
        .any(|label| label.starts_with("Continue"))
    {
        game.key_on("Continue", "Return");
    } else {
        // Nothing could be read: then it begins anew.
        game.tab_to("Play");
        game.key_on("A generated week", "Return");
        game.key_on("Start", "Return");
    }
    game.wait(|status| status["screen"] == "Play");
    game.rest();
    game.key("Escape");
    game.tab_to("Settings");
    game.tab_to("Hints on choices");
    game.rest();
    game.key("Escape");
    game.key("Escape");
    game.wait(|status| status["overlay"] == "None");
    game.decide();
    game.rest();
    // The game plays on, whatever the disk does.
    let status = game.status();
    assert_eq!(
        (text(&status["screen"]), text(&status["overlay"])),
        ("Play", "None"),
        "{status}"
    );
    game.key("Escape");
    game.tab_to("Quit to title");
    game.wait(|status| status["screen"] == "Title");
    game.rest();
    game.tab_to("Quit");
    assert!(game.headless().ended());
    game.seen("notice")
}

/// How many decisions are kept in the place that a well disk would go on from.
fn decisions_kept(dir: &Path) -> Option<usize> {
    ["generated.save", "generated.save.old"]
        .iter()
        .filter_map(|name| fs::read_to_string(dir.join(name)).ok())
        .map(|save| save.matches("Choose(").count())
        .next()
}

/// What must be true of the files afterwards, whatever failed: each is whole, and holds the new or the old.
fn nothing_is_lost(before: &Before, what: &str) {
    let files = all(&before.dir);
    let held = |name: &str, what: &str| {
        files
            .iter()
            .any(|(other, text)| other.starts_with(name) && text.contains(what))
    };
    assert!(
        held("finished.ron", "\"other\""),
        "{what}: what was finished: {files:#?}"
    );
    assert!(
        held("settings.ron", "text_step: 2"),
        "{what}: the settings: {files:#?}"
    );
    let kept = decisions_kept(&before.dir);
    assert!(
        kept.is_some_and(|kept| kept >= 1),
        "{what}: the place, which has {kept:?} decisions: {files:#?}"
    );
    for (name, text) in &files {
        let whole = text.trim_end().ends_with(')') || name.starts_with(".twohats");
        assert!(whole, "{what}: {name} is not whole: {text}");
    }
}

/// A few points spread over a whole session, each with a game on a disk that fails there.
fn fails_while_played(name: &str, broken: impl Fn(usize) -> Fs, tried_again: bool) {
    let before = Before::new(name);
    before.again();
    let fs = Fs::watched();
    let told = session(&before, &fs);
    assert_eq!(told, [""], "a disk that is well is nothing to tell of");
    assert_eq!(decisions_kept(&before.dir), Some(2));
    let writes: Vec<Op> = fs
        .done()
        .iter()
        .map(|(op, _)| *op)
        .filter(|op| op.writes())
        .collect();
    for (at, op) in writes.iter().enumerate().step_by(writes.len().div_ceil(5)) {
        before.again();
        let what = format!("{op:?}, write {at} of {}", writes.len());
        let told = session(&before, &broken(at).of_writes());
        nothing_is_lost(&before, &what);
        assert!(
            told.iter().any(|notice| !notice.is_empty()),
            "{what}: the player is told, but was told {told:?}"
        );
        if tried_again {
            assert_eq!(decisions_kept(&before.dir), Some(2), "{what}: it is tried again");
        }
        // With a disk that is well again the game goes on from there.
        let opened = Opened {
            language: Some("en"),
            ..Opened::default()
        };
        let mut game = Game::with(&before.dir, &before.scenes, &opened);
        game.key_on("Continue", "Return");
        game.wait(|status| status["screen"] == "Play");
    }
}

#[test]
fn a_full_disk_is_told_of_and_played_on() {
    fails_while_played("full", |at| Fs::failing(at, ErrorKind::StorageFull), true);
}

#[test]
fn a_disk_that_goes_is_told_of_and_played_on() {
    fails_while_played("gone", Fs::dying, false);
}

const SAVE: &str = "(path: \"story.scenario.ron\", title: \"A story\", replay: \"long ago\")";
const OLDER: &str = "(path: \"story.scenario.ron\", title: \"A story\", replay: \"long\")";

const RUN: &str = "(run: 1, scenario: \"story\", name: \"as it was\")";

/// The files alone, every operation of them.
fn at_every_point(name: &str, broken: impl Fn(usize) -> Fs, tried_again: bool) {
    let dir = crate::support::scratch(&format!("app_files_{name}"));
    let begin = || {
        for (name, _) in all(&dir) {
            fs::remove_file(dir.join(name)).expect("removed");
        }
        for (name, text) in [
            ("settings.ron", SETTINGS),
            ("finished.ron", FINISHED),
            ("story.save", SAVE),
            ("story.save.old", OLDER),
        ] {
            fs::write(dir.join(name), text).expect("written");
        }
        // Runs are kept in a folder of their own.
        let _ = fs::remove_dir_all(dir.join("runs"));
        fs::create_dir_all(dir.join("runs")).expect("a folder");
        fs::write(dir.join("runs/a-run.run.ron"), RUN).expect("written");
    };
    begin();
    let well = Fs::watched();
    assert!(keep_files(&well, &dir).is_empty(), "a disk that is well");
    let operations = well.done();
    assert!(operations.len() > 60, "only {} operations", operations.len());
    for (at, (op, path)) in operations.iter().enumerate() {
        begin();
        let told = keep_files(&broken(at), &dir);
        let files: Vec<_> = all(&dir).into_iter().chain(all(&dir.join("runs"))).collect();
        let what = format!(
            "{op:?} of {}, operation {at}: {told:?}, {files:#?}",
            path.display()
        );
        let held = |name: &str, what: &str| {
            files
                .iter()
                .any(|(other, text)| other.starts_with(name) && text.contains(what))
        };
        assert!(held("settings.ron", "text_step: 2"), "the settings: {what}");
        assert!(held("finished.ron", "\"other\""), "what was finished: {what}");
        assert!(held("story.save", "long ago"), "the place: {what}");
        assert!(held("a-run", "as it was"), "the run: {what}");
        for (name, text) in &files {
            let whole = text.trim_end().ends_with(')') || name.starts_with(".twohats");
            assert!(whole, "{name} is not whole: {what}");
        }
        assert!(!op.writes() || !told.is_empty(), "nothing is told: {what}");
        if tried_again && op.writes() {
            assert!(held("story.save", "long ago+++"), "it is tried again: {what}");
            assert!(held("a-run", "as it was+++"), "so is the run: {what}");
        }
    }
}

#[test]
fn whatever_fails_nothing_is_lost() {
    at_every_point("fails", |at| Fs::failing(at, ErrorKind::StorageFull), true);
}

#[test]
fn whatever_is_not_allowed_nothing_is_lost() {
    at_every_point("denied", |at| Fs::failing(at, ErrorKind::PermissionDenied), true);
}

#[test]
fn whenever_the_disk_goes_nothing_is_lost() {
    at_every_point("goes", Fs::dying, false);
}
