//! Who plays at one computer, and `twohats journal`.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use twohats::journal::profiles::{Profiles, Refused};
use twohats::journal::{Kept, Why};

use super::journal::{STORY, run};
use crate::support::{path, scratch};

#[test]
fn profiles_are_added_renamed_and_taken_away_and_the_first_stays() {
    let mut all = Profiles::default();
    assert_eq!(
        all.now().id,
        "",
        "whoever was there before profiles were is the first"
    );
    assert_eq!(Profiles::folder("").as_os_str(), "");
    let id = all.add("  Anna ").expect("added");
    assert_eq!(
        (all.now().name.as_str(), Profiles::folder(&id)),
        ("Anna", "profiles/2".into())
    );
    assert_eq!(all.add("anna"), Err(Refused::Taken));
    assert_eq!(all.add(" \n"), Err(Refused::Nameless));
    assert_eq!(all.rename("", "anna"), Err(Refused::Taken));
    assert_eq!(all.rename("", "Ben"), Ok(()));
    assert_eq!(all.rename(&id, "ANNA"), Ok(()), "their own name in other letters");
    assert_eq!(all.rename("9", "Cem"), Err(Refused::Unknown));
    assert_eq!(all.remove(""), Err(Refused::First));
    assert_eq!(all.remove(&id).map(|one| one.name), Ok("ANNA".to_owned()));
    assert_eq!(all.now().name, "Ben", "the first plays again");
    while all.add(&format!("{}", all.all.len())).is_ok() {}
    assert_eq!(all.add("one more"), Err(Refused::Full));
    let odd = "(profiles: 1, current: \"../x\", all: [(id: \"../x\", name: \"Evil\"), (id: \"trash\", name: \"T\"), \
               (id: \"02\"), (id: \"1\"), (id: \"2\", name: \"A\"), (id: \"2\")], more: 1)";
    let mended = Profiles::read(odd).expect("it is read");
    let ids: Vec<&str> = mended.all.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(
        (ids.as_slice(), mended.current.as_str()),
        (["", "2"].as_slice(), "")
    );
}

#[test]
fn a_name_is_no_id_and_whoever_has_none_can_be_named() {
    let mut all = Profiles::default();
    let anna = all.add("3").expect("added");
    assert_eq!(anna, "2");
    let ben = all.add("Ben").expect("added");
    assert_eq!(ben, "3", "that Anna calls herself 3 takes nobody's number");
    assert_eq!(all.by_name("3", "Nobody").map(|one| one.id.as_str()), Some("2"));
    assert_eq!(all.by_id("3").map(|one| one.name.as_str()), Some("Ben"));
    all.remove(&ben).expect("removed");
    all.current = "3".to_owned();
    assert_eq!(all.now().id, "", "an id that is gone is no name either");
    assert_eq!(
        all.by_name("first player", "First player")
            .map(|one| one.id.as_str()),
        Some("")
    );
    assert!(all.add("Zu\u{308}ri").is_ok() && all.add("z\u{fc}ri") == Err(Refused::Taken));
}

#[test]
fn a_list_of_a_newer_version_is_read_and_never_changed() {
    let newer = "(profiles: 9, current: \"2\", all: [(id: \"\", name: \"\"), (id: \"2\", name: \"Anna\", pet: \"cat\")])";
    let mut all = Profiles::read(newer).expect("as far as it is understood");
    assert_eq!((all.now().name.as_str(), all.is_newer()), ("Anna", true));
    assert_eq!(all.add("Ben"), Err(Refused::Newer));
    assert_eq!(all.rename("2", "Ben"), Err(Refused::Newer));
    assert_eq!(all.remove("2"), Err(Refused::Newer));
    assert_eq!(Profiles::read("(profiles: 9, all: 3)"), Err(Why::Newer(9)));
    assert!(matches!(
        Profiles::read("(profiles: 1, all: 3)"),
        Err(Why::Broken(_))
    ));
    let found = Profiles::of_folders(["3", "trash", "2", ""].into_iter());
    let ids: Vec<&str> = found.all.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(ids, ["", "3", "2"], "whoever has a folder");
}

/// Nobody's journal is taken for another's.
#[test]
fn the_command_line_knows_whose_journal_it_reads() {
    let folder = data("journal_whose");
    let list = folder.join("profiles.ron");
    let write = |text: &str| std::fs::write(&list, text).expect("written");
    write("(profiles: 1, current: \"2\", all: [(id: \"\", name: \"\"), (id: \"2\", name: \"Anna\")])");
    let (code, text, err) = asked(&folder, &["list"]);
    assert!(
        code == Some(0) && !text.contains("The Repair Week"),
        "hers is empty: {text}{err}"
    );
    let (_, text, err) = asked(&folder, &["--profile", "first player", "list"]);
    assert!(text.contains("The Repair Week"), "{text}{err}");
    // In English whatever is spoken, so that a script means the same everywhere; and as the player reads it.
    for (language, name) in [
        ("de", "First player"),
        ("de", "Erste Person"),
        ("es", "First player"),
        ("fr", "First player"),
        ("pt-BR", "FIRST PLAYER"),
    ] {
        let (_, text, err) = asked(&folder, &["--lang", language, "--profile", name, "list"]);
        assert!(text.contains("The Repair Week"), "{language} {name}: {text}{err}");
    }
    let (code, _, err) = asked(&folder, &["--profile", "Ben", "list"]);
    assert!(code == Some(2) && err.contains("First player, Anna"), "{err}");
    write("(profiles: 1, current: \"2\", all: [(id:");
    let (code, text, err) = asked(&folder, &["list"]);
    assert_eq!((code, text.as_str()), (Some(2), ""), "{err}");
    assert!(
        err.contains("profiles.ron: the list of players is not understood"),
        "{err}"
    );
}

/// Without the list whoever has a folder is there, and the first one plays.
#[test]
fn players_are_found_by_their_folders_when_their_list_is_missing() {
    let folder = data("journal_unlisted");
    let hers = folder.join("profiles/2");
    std::fs::create_dir_all(&hers).expect("a folder");
    std::fs::create_dir_all(folder.join("profiles/trash")).expect("a folder that is nobody's");
    std::fs::rename(folder.join("runs"), hers.join("runs")).expect("moved");
    assert!(!folder.join("profiles.ron").exists());
    let (code, text, err) = asked(&folder, &["list"]);
    assert!(
        code == Some(0) && !text.contains("The Repair Week"),
        "the first one has none: {text}{err}"
    );
    let (code, _, err) = asked(&folder, &["--profile", "Anna", "list"]);
    assert_eq!(code, Some(2), "{err}");
    let (_, known) = err.split_once("there are: ").expect("who there is");
    let known: Vec<&str> = known.trim().split(", ").collect();
    let [first, second] = known.as_slice() else {
        panic!("two are known: {known:?}")
    };
    assert_eq!(*first, "First player");
    let (_, text, err) = asked(&folder, &["--profile", second, "list"]);
    assert!(text.contains("The Repair Week"), "{second}: {text}{err}");
}

/// The game would write the run again.
#[test]
fn nothing_is_deleted_under_an_open_game() {
    let folder = data("journal_locked");
    let lock = twohats::storage::Fs::default().lock(&folder);
    assert!(matches!(lock, twohats::storage::Lock::Held(_)));
    let (code, text, err) = asked(&folder, &["delete", "first"]);
    assert_eq!((code, text.as_str()), (Some(2), ""), "{err}");
    assert!(
        err.contains("Two Hats is open") && folder.join("runs/first.run.ron").exists(),
        "{err}"
    );
    drop(lock);
    let (code, text, err) = asked(&folder, &["delete", "first"]);
    assert!(code == Some(0) && text.contains("trash"), "{text}{err}");
}

/// Elsewhere there are none such: macOS refuses them, and on Windows names are made of other units.
#[cfg(target_os = "linux")]
#[test]
fn a_folder_whose_name_is_no_text_is_one_like_any_other() {
    use std::os::unix::ffi::OsStrExt;
    let folder = data("journal_bytes");
    let odd = folder.join(std::ffi::OsStr::from_bytes(b"od\xffd"));
    std::fs::create_dir_all(&odd).expect("a folder");
    std::fs::rename(folder.join("runs"), odd.join("runs")).expect("moved");
    let output = Command::new(env!("CARGO_BIN_EXE_twohats"))
        .args(["journal", "--format", "json", "delete", "first", "--folder"])
        .arg(&odd)
        .output()
        .expect("it runs");
    let text = String::from_utf8(output.stdout).expect("text");
    let json: Value = serde_json::from_str(&text).expect("JSON");
    assert!(
        json["moved"]
            .as_str()
            .is_some_and(|moved| moved.contains("trash")),
        "{text}"
    );
}

fn twohats(words: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_twohats"));
    command
        .args(words)
        .args(["--scenes", "tests/data"])
        .current_dir(crate::support::root());
    command.output().expect("it runs")
}

/// A journal of two runs and a torn file, in a folder of its own.
fn data(name: &str) -> PathBuf {
    let folder = scratch(name);
    let runs = folder.join("runs");
    std::fs::create_dir_all(&runs).expect("a folder");
    let mut one = run(3, &["explain", "their_date", "trust"], "2026-11-03T08:15:00Z");
    one.reflection.set_answer("Why?", "Because");
    let two = run(3, &["assign", "own_date", "show"], "2026-11-04T08:15:00Z");
    for (name, text) in [
        ("first", one.to_text()),
        ("second", two.to_text()),
        ("torn", "(run: 1".to_owned()),
    ] {
        std::fs::write(runs.join(format!("{name}.run.ron")), text).expect("written");
    }
    folder
}

fn asked(folder: &Path, words: &[&str]) -> (Option<i32>, String, String) {
    let output = twohats(&[&["journal", "--folder", folder.to_str().expect("a path")], words].concat());
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
    (output.status.code(), text(output.stdout), text(output.stderr))
}

#[test]
fn the_command_line_lists_and_shows_runs_as_text_and_json() {
    let folder = data("journal_list");
    let (code, text, _) = asked(&folder, &["list"]);
    assert_eq!(code, Some(1), "one is torn: {text}");
    for part in [
        "first",
        "The Repair Week · 3 Nov 2026",
        "torn could not be understood",
        "Over 2 runs, ",
        "You asked in",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(
        text.find("second") < text.find("first"),
        "the newest first: {text}"
    );
    let (_, german, _) = asked(&folder, &["--lang", "de", "list", "because"]);
    assert!(
        german.contains("3. Nov. 2026") && !german.contains("second"),
        "{german}"
    );
    let (_, json, _) = asked(&folder, &["list", "--format", "json"]);
    let json: Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(json["runs"][1]["name"], "first");
    assert_eq!(json["habits"]["runs"], 2);
    assert_eq!(json["unread"][0]["name"], "torn");
    let (code, text, _) = asked(&folder, &["show", "fir"]);
    assert!(
        code == Some(0) && text.contains("their_date") && text.contains("Because"),
        "{text}"
    );
    let (code, _, err) = asked(&folder, &["show", "third"]);
    assert!(
        code == Some(2) && err.contains("there is no run `third`"),
        "{err}"
    );
    let (code, text, _) = asked(&folder, &["--profile", "Nobody", "list"]);
    assert_eq!((code, text.as_str()), (Some(2), ""));
}

#[test]
fn the_command_line_compares_exports_and_deletes_runs() {
    let folder = data("journal_do");
    let words = [
        "compare", "first", "second", "--with", "manager", "--with", "leader",
    ];
    let (code, text, err) = asked(&folder, &words);
    assert_eq!(code, Some(0), "{err}");
    for part in [
        "4 runs side by side",
        "Always the manager’s hat",
        "Always the leader’s hat",
        "here they part",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let (out, file) = (folder.join("out"), folder.join("runs/first.run.ron"));
    let kept = std::fs::read_to_string(&file).expect("the run");
    let kept = Kept::read("first", &kept).expect("it is read").run;
    let (code, _, err) = asked(
        &folder,
        &["export", "first", "--out", out.to_str().expect("a path")],
    );
    assert_eq!(code, Some(0), "{err}");
    let replay = std::fs::read_to_string(out.join("first.replay.ron")).expect("the recording");
    assert!(replay == kept.replay && out.join("first.html").is_file());
    let (code, _, err) = asked(&folder, &["delete", "second"]);
    assert_eq!(code, Some(0), "{err}");
    let runs = folder.join("runs");
    assert!(!runs.join("second.run.ron").exists() && runs.join("trash/second.run.ron").is_file());
    let story = path(STORY).display().to_string();
    let output = twohats(&["replay", file.to_str().expect("a path"), "--scenario", &story]);
    assert_eq!(
        output.status.code(),
        Some(0),
        "a run is a recording too: {output:?}"
    );
}
