//! No command writes over what it reads or what somebody wrote, whatever the file is called; whatever fails, what stood
//! there is whole.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use super::cli_new::twohats;
use crate::support::scratch;

pub(crate) const STORY: &str = include_str!("../../src/cli/new/template.ron");
const PLAN: &str = "seed 1\nchoose monday_start ask\n";

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

/// A folder with one of everything, and a recording that the program made.
pub(crate) fn everything(name: &str) -> std::path::PathBuf {
    let folder = scratch(name);
    let put = |name: &str, text: &str| fs::write(folder.join(name), text).expect("a file");
    put("my_scenario.scenario.ron", STORY);
    put("first.plan", PLAN);
    put(
        "my_scenario.de.ron",
        "(format: 1, scenario: \"my_scenario\", language: \"de\", texts: {\"title\": (\"\", \"Eins\")})\n",
    );
    put("page.html", "<!DOCTYPE html>\n<p>My own page.</p>\n");
    put("notes.txt", "Buy bread.\n");
    put("picture.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n");
    put("data.json", "{\"mine\": 1}\n");
    put("photo.jpg", "\u{0}\u{1}binary");
    fs::create_dir(folder.join("folder")).expect("a folder");
    let play = [
        "play",
        "my_scenario.scenario.ron",
        "--policy",
        "mix",
        "--record",
        "kept.replay.ron",
    ];
    assert!(twohats(&folder, &play).status.success());
    folder
}

/// Everything in the folder and its folders, by name.
pub(crate) fn all(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(all(&path));
        } else {
            found.push((path.display().to_string(), fs::read(&path).unwrap_or_default()));
        }
    }
    found.sort();
    found
}

/// The commands that write where they are told, without the place.
const WRITERS: [(&[&str], &str); 7] = [
    (&["graph", "my_scenario.scenario.ron", "-n", "0", "--out"], ".svg"),
    (
        &[
            "graph",
            "my_scenario.scenario.ron",
            "-n",
            "0",
            "--format",
            "dot",
            "--out",
        ],
        ".dot",
    ),
    (
        &[
            "graph",
            "my_scenario.scenario.ron",
            "-n",
            "0",
            "--format",
            "mermaid",
            "--out",
        ],
        ".mmd",
    ),
    (
        &[
            "script",
            "my_scenario.scenario.ron",
            "--format",
            "markdown",
            "--out",
        ],
        ".script.md",
    ),
    (
        &[
            "play",
            "my_scenario.scenario.ron",
            "--policy",
            "leader",
            "--record",
        ],
        ".replay.ron",
    ),
    (
        &["simulate", "my_scenario.scenario.ron", "-n", "3", "--hashes"],
        ".hashes.txt",
    ),
    (
        &[
            "report",
            "kept.replay.ron",
            "--scenario",
            "my_scenario.scenario.ron",
            "--runs",
            "0",
            "--out",
        ],
        ".html",
    ),
];

fn with<'a>(writer: &[&'a str], path: &'a str) -> Vec<&'a str> {
    writer.iter().copied().chain([path]).collect()
}

#[test]
fn what_somebody_wrote_is_never_written_over() {
    let folder = everything("output_theirs");
    let mut names = vec![
        ("my_scenario.scenario.ron", "a scenario"),
        ("folder/../my_scenario.scenario.ron", "a scenario"),
        ("first.plan", "a plan"),
        ("my_scenario.de.ron", "a translation"),
        ("page.html", "a page for a browser"),
        ("notes.txt", "a text"),
        ("picture.svg", "a picture"),
        ("data.json", "a JSON file"),
        ("photo.jpg", "another program"),
        ("folder", "is a folder"),
        ("new.scenario.ron", "has the name of a scenario"),
        ("NEW.Scenario.RON", "has the name of a scenario"),
        ("new.plan", "has the name of a plan"),
    ];
    #[cfg(unix)]
    {
        let link = |name: &str| folder.join(name);
        std::os::unix::fs::symlink("my_scenario.scenario.ron", link("link.svg")).expect("a link");
        fs::hard_link(link("my_scenario.scenario.ron"), link("hard.svg")).expect("a link");
        std::os::unix::fs::symlink("nowhere", link("dead.svg")).expect("a link");
        std::os::unix::fs::symlink("folder", link("linked")).expect("a link");
        names.push(("link.svg", "a scenario"));
        names.push(("hard.svg", "a scenario"));
        names.push(("dead.svg", "a link, and what it points to is not there"));
        names.push(("linked/../my_scenario.scenario.ron", "a scenario"));
    }
    let before = all(&folder);
    for (writer, ending) in WRITERS {
        for (name, what) in &names {
            let output = twohats(&folder, &with(writer, name));
            let said = said(&output);
            assert_eq!(output.status.code(), Some(2), "{writer:?} {name}: {said}");
            assert!(said.contains(what), "{writer:?} {name}: {said}");
            if !name.starts_with("dead") {
                assert!(
                    said.contains(ending),
                    "no good name for {writer:?} {name}: {said}"
                );
            }
            assert!(all(&folder) == before, "{writer:?} {name} changed something");
        }
        if !ending.contains("replay") {
            let said = said(&twohats(&folder, &with(writer, "kept.replay.ron")));
            assert!(said.contains("a recording of a playthrough"), "{said}");
        }
    }
    assert!(all(&folder) == before);
}

#[test]
fn what_the_program_made_is_made_anew_unless_somebody_changed_it() {
    let folder = everything("output_anew");
    for (writer, ending) in WRITERS {
        let name = format!("made{ending}");
        let made = |code| {
            let output = twohats(&folder, &with(writer, &name));
            assert_eq!(output.status.code(), Some(code), "{writer:?}: {}", said(&output));
            said(&output)
        };
        made(0);
        let first = fs::read_to_string(folder.join(&name)).expect("it was made");
        made(0);
        assert_eq!(
            fs::read_to_string(folder.join(&name)).expect("it was made"),
            first,
            "{writer:?}"
        );
        if !ending.contains("hashes") {
            fs::write(folder.join(&name), first.replace('\n', "\r\n") + "\r\n").expect("other line ends");
            made(0);
        }
        for (other, its) in WRITERS {
            if its != ending {
                assert_eq!(
                    twohats(&folder, &with(other, &name)).status.code(),
                    Some(2),
                    "{other:?} on {name}"
                );
            }
        }
        let changed = match ending {
            ".replay.ron" => first.replacen("(", "( // group A\n", 1),
            ".hashes.txt" => format!("group A\n{first}"),
            _ => first.replacen("\n", "\ngroup A\n", 1),
        };
        fs::write(folder.join(&name), &changed).expect("somebody's change");
        let said = made(2);
        assert!(said.contains("somebody") || said.contains("is a text"), "{said}");
        assert_eq!(fs::read_to_string(folder.join(&name)).expect("it stays"), changed);
        fs::write(folder.join(&name), "").expect("an empty file");
        made(0);
    }
}

#[test]
fn witnesses_go_round_what_stands_in_their_folder() {
    let folder = everything("output_witnesses");
    let prove = ["prove", "my_scenario.scenario.ron", "--witnesses", "folder"];
    let output = twohats(&folder, &prove);
    assert_ne!(output.status.code(), Some(2), "{}", said(&output));
    let made = all(&folder.join("folder"));
    assert!(made.len() > 3);
    assert_ne!(
        twohats(&folder, &prove).status.code(),
        Some(2),
        "witnesses are made anew"
    );
    assert!(made == all(&folder.join("folder")));
    fs::write(&made[0].0, STORY).expect("somebody's scenario");
    fs::remove_file(&made[1].0).expect("one is missing");
    let before = all(&folder);
    let output = twohats(&folder, &prove);
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("is a scenario"), "{}", said(&output));
    assert!(all(&folder) == before, "nothing is written unless all can be");
}

#[test]
fn pipes_devices_and_missing_folders() {
    let folder = everything("output_pipes");
    for (writer, _) in WRITERS {
        for name in ["-", "/dev/stdout"] {
            let output = twohats(&folder, &with(writer, name));
            assert_ne!(
                output.status.code(),
                Some(2),
                "{writer:?} {name}: {}",
                said(&output)
            );
            assert!(output.stdout.len() > 100, "{writer:?} {name}");
        }
        let output = twohats(&folder, &with(writer, "/dev/null"));
        assert!(output.status.success(), "{writer:?}: {}", said(&output));
        let output = twohats(&folder, &with(writer, "no/such/file"));
        assert_eq!(output.status.code(), Some(2));
        assert!(
            said(&output).contains("make the folder first"),
            "{}",
            said(&output)
        );
    }
    assert!(!folder.join("-").exists());
    // What a command prints and what it writes are two files.
    let file = fs::File::create(folder.join("both.txt")).expect("a file");
    let mut command = Command::new(env!("CARGO_BIN_EXE_twohats"));
    command.current_dir(&folder).stdout(Stdio::from(file));
    let output = command
        .args(with(WRITERS[5].0, "both.txt"))
        .output()
        .expect("it starts");
    assert_eq!(output.status.code(), Some(2));
    assert!(
        said(&output).contains("output of this command"),
        "{}",
        said(&output)
    );
}

#[cfg(unix)]
#[test]
fn fmt_goes_through_links_and_keeps_them_and_the_mode() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = scratch("output_fmt");
    let file = folder.join("behind.scenario.ron");
    fs::write(&file, STORY.replacen("    format: 1,", "  format: 1,", 1)).expect("a file");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).expect("a mode");
    symlink("behind.scenario.ron", folder.join("link.scenario.ron")).expect("a link");
    let output = twohats(&folder, &["fmt", "link.scenario.ron"]);
    assert!(output.status.success(), "{}", said(&output));
    assert!(
        fs::symlink_metadata(folder.join("link.scenario.ron"))
            .expect("there")
            .is_symlink()
    );
    let done = twohats::story::format(STORY).expect("a layout");
    assert_eq!(fs::read_to_string(&file).expect("text"), done);
    assert_eq!(
        fs::metadata(&file).expect("there").permissions().mode() & 0o777,
        0o600
    );
}

#[test]
fn answers_can_still_be_piped_in() {
    let folder = everything("output_stdin");
    let mut child = Command::new(env!("CARGO_BIN_EXE_twohats"))
        .current_dir(&folder)
        .args(["play", "my_scenario.scenario.ron", "--text", "--record", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the binary starts");
    child
        .stdin
        .take()
        .expect("a pipe")
        .write_all(b"1\nq\n")
        .expect("written");
    let output = child.wait_with_output().expect("it ends");
    assert!(said(&output).contains("moves: ["), "{}", said(&output));
}
