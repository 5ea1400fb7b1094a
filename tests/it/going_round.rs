//! Everything that plays by itself ends, and says what goes round, how often, and what to do.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::support::scratch;

/// A kiosk story with these scenes, beginning with `a`. Extra fields stand before the scenes.
fn story(extra: &str, scenes: &str) -> String {
    format!(
        r#"(
    format: 1, id: "kiosk", title: "The Kiosk", summary: "A kiosk opens.", briefing: "You lead three people.", minutes: 3,
    areas: ["craft"],
    cast: [(id: "ines", name: "Ines", role: "Planner"), (id: "tarek", name: "Tarek", role: "Fitter"), (id: "wilma", name: "Wilma", role: "Stores")],
    work: [(id: "kiosk_open", title: "The kiosk", effort: 4.0, arrives: 0, due: 5, area: "craft")],
    {extra}
    start: "a",
    scenes: [{scenes}],
    endings: [(id: "over", title: "Signed", body: [Text("Signed.")])],
)"#
    )
}

fn ask(scene: &str, decision: &str, back: &str) -> String {
    format!(
        r#"(id: "{scene}", title: "Table", body: [Text("They wait.")], then: Decide((id: "{decision}", prompt: "And now?", choices: [
            (id: "push", hat: Manager, label: "Push.", acts: [StayOnTask]),
            (id: "listen", hat: Leader, label: "Listen.", acts: [Listen]),
            (id: "sign", hat: Neither, label: "Sign.", acts: [], then: Endings),
        ], then: {back}))),"#
    )
}

fn page(scene: &str, then: &str) -> String {
    format!(r#"(id: "{scene}", title: "Page", body: [Text("A page.")], then: {then}),"#)
}

fn written(name: &str, text: &str) -> PathBuf {
    let path = scratch(&format!("round_{name}")).join("kiosk.scenario.ron");
    std::fs::write(&path, text).expect("it can be written");
    path
}

fn twohats(path: &Path, words: &[&str]) -> Output {
    let (command, rest) = words.split_first().expect("a command");
    let mut run = Command::new(env!("CARGO_BIN_EXE_twohats"));
    run.arg(command).arg(path).args(rest);
    run.current_dir(path.parent().expect("a folder"))
        .output()
        .expect("it runs")
}

/// It ends with this code, and says this.
#[track_caller]
fn ends(path: &Path, words: &[&str], code: i32, parts: &[&str]) {
    let output = twohats(path, words);
    let said = format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    let tail: String = said
        .chars()
        .rev()
        .take(1_500)
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
        .collect();
    assert_eq!(output.status.code(), Some(code), "{words:?}: {tail}");
    for part in parts {
        assert!(said.contains(part), "{words:?} does not say {part:?}: {tail}");
    }
}

const MANAGER: &[&str] = &["play", "--text", "--quiet", "--policy", "manager"];

#[test]
fn a_decision_that_asks_itself_again_is_left_and_told_of_everywhere() {
    let path = written("ask", &story("", &ask("a", "again", r#"Go("a")"#)));
    let sentence = "goes round through the scene `a`; the decision `again` was taken";
    ends(
        &path,
        MANAGER,
        1,
        &[sentence, "`push`", "a `Branch` on a counter"],
    );
    ends(
        &path,
        &["simulate", "-n", "3", "--policy", "leader"],
        1,
        &["3 runs came to no ending", "with seed 1", sentence],
    );
    ends(&path, &["simulate", "-n", "20", "--policy", "random"], 0, &[]);
    ends(
        &path,
        &["balance", "-n", "2", "--policy", "mix"],
        1,
        &["`mix` would lead on for ever", sentence],
    );
    ends(
        &path,
        &["graph", "-n", "12", "--format", "dot"],
        0,
        &["digraph", sentence],
    );
    // A list of choices ends with the list.
    let list = ["play", "--text", "--quiet", "--choices", "push,push,push"];
    ends(&path, &list, 2, &["no choice given for `again`"]);
    // A plan's policy.
    let plan = path.with_file_name("round.plan");
    std::fs::write(&plan, "policy manager\nexpect ending over\n").expect("it can be written");
    ends(&plan, &["test"], 1, &[sentence]);
    std::fs::write(&plan, "policy manager until again\nexpect decision again\n").expect("it can be written");
    ends(&plan, &["test"], 0, &[]);
    // The roads of a recording in which somebody pushed and then signed.
    let recording = path.with_file_name("group.replay.ron");
    let name = recording.to_str().expect("a path");
    ends(
        &path,
        &[
            "play",
            "--text",
            "--quiet",
            "--choices",
            "push,sign",
            "--record",
            name,
        ],
        0,
        &[],
    );
    let scenario = path.to_str().expect("a path");
    // Who pushed and signed leads on by what is nearest to both, and that is no way out.
    let roads = twohats(&recording, &["replay", "--scenario", scenario, "--what-if", "40"]);
    assert!(matches!(roads.status.code(), Some(0 | 1)), "{roads:?}");
}

#[test]
fn relatives_of_it_are_left_and_told_of_too() {
    let pages = written(
        "pages",
        &story("", &(page("a", r#"Go("b")"#) + &page("b", r#"Go("a")"#))),
    );
    let sentence = "goes round through the scenes `b`, `a`, and nobody decides anything in it";
    ends(&pages, MANAGER, 1, &[sentence, "put a decision that leads out"]);
    ends(
        &pages,
        &["play", "--text", "--quiet", "--choices", "push"],
        1,
        &[sentence],
    );
    ends(&pages, &["simulate", "-n", "2"], 1, &[sentence]);
    let branch = r#"Branch([(Day(AtLeast(1)), Endings)], Go("b"))"#;
    let branched = written(
        "branch",
        &story("", &(page("a", branch) + &page("b", r#"Go("a")"#))),
    );
    ends(&branched, MANAGER, 1, &["nobody decides anything"]);
    let years = written(
        "years",
        &story(
            "",
            &(page("a", r#"Wait(5, "b")"#) + &page("b", r#"Wait(5, "a")"#)),
        ),
    );
    ends(
        &years,
        &["simulate", "-n", "1"],
        1,
        &["workdays the story has not ended", "`b`, `a`"],
    );
    ends(&years, MANAGER, 1, &["workdays the story has not ended"]);
    let two = written(
        "two",
        &story(
            "",
            &(ask("a", "first", r#"Go("b")"#) + &ask("b", "second", r#"Wait(1, "a")"#)),
        ),
    );
    ends(
        &two,
        MANAGER,
        1,
        &[
            "through the scenes `a`, `b`",
            "`first` was taken",
            "`second` was taken",
        ],
    );
    let cards = r#"incidents: (chance: 1.0, cards: [(id: "storm", scene: "s")]),"#;
    let scenes = page("a", r#"Wait(3, "b")"#)
        + &page("b", "Endings")
        + &page("s", r#"Branch([(Day(AtLeast(9)), Return)], Go("t"))"#)
        + &page("t", r#"Go("s")"#);
    let storm = written("storm", &story(cards, &scenes));
    ends(
        &storm,
        MANAGER,
        1,
        &["goes round through the scenes", "`s`", "`t`"],
    );
}

#[test]
fn a_report_says_when_a_road_it_tells_of_never_ends() {
    let turns = ask("b", "again", r#"Go("b")"#).replace("then: Endings", r#"then: Go("b")"#);
    let path = written("roads", &story("", &(ask("a", "first", r#"Go("b")"#) + &turns)));
    let play = [
        "play",
        "--text",
        "--choices",
        "sign",
        "--record",
        "group.replay.ron",
    ];
    ends(&path, &play, 0, &[]);
    let recording = path.with_file_name("group.replay.ron");
    let report = [
        "report",
        "--scenario",
        "kiosk.scenario.ron",
        "--out",
        "group.html",
        "--runs",
    ];
    let sentence = "some of its rollouts do not end";
    ends(
        &recording,
        &[&report[..], &["20"]].concat(),
        1,
        &[sentence, "the scene `b`"],
    );
    let page = || std::fs::read_to_string(path.with_file_name("group.html")).expect("it is written");
    assert!(page().contains("goes round through: Table."), "{}", page());
    ends(&recording, &[&report[..], &["0"]].concat(), 0, &[]);
    assert!(!page().contains("goes round"));
}

/// What `check` says of circles in which nobody decides anything.
fn circles(scenes: &str) -> Vec<String> {
    let (_, findings) = twohats::check::read("kiosk", &story("", scenes));
    let errors: Vec<_> = findings.iter().filter(|finding| finding.is_error()).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    let endless = findings.into_iter().filter(|finding| finding.rule == "endless");
    let told = endless.map(|finding| {
        assert_eq!(finding.help, "put a decision or a `Wait` into it");
        finding.message
    });
    told.collect()
}

#[test]
fn check_says_which_circle_turns_and_whether_anything_stops_it() {
    let until = |back: &str| format!(r#"Branch([(Day(AtLeast(2)), Endings)], Go("{back}"))"#);
    let ring: Vec<String> = (0..13).map(|at| format!("s{at:02}")).collect();
    let thirteen: String = (0..13)
        .map(|at| page(&ring[at], &format!(r#"Go("{}")"#, ring[(at + 1) % 13])))
        .collect();
    let shown: Vec<String> = ring[..12].iter().map(|scene| format!("`{scene}`")).collect();
    let many = format!(
        "13 scenes lead round in a circle, and nothing stops it: {} -> ...",
        shown.join(" -> ")
    );
    for (scenes, told) in [
        (
            page("a", r#"Go("a")"#),
            vec!["the scene `a` leads to itself, and nothing stops it"],
        ),
        (
            page("a", &until("a")),
            vec!["the scene `a` leads to itself, and only a condition stops it"],
        ),
        (
            page("a", r#"Go("b")"#) + &page("b", r#"Go("a")"#),
            vec!["these scenes lead round in a circle, and nothing stops it: `a` -> `b`"],
        ),
        (
            page("a", r#"Go("b")"#) + &page("b", &until("a")),
            vec!["these scenes lead round in a circle, and only a condition stops it: `a` -> `b`"],
        ),
        // A call that comes back at once is a way like any other.
        (
            page("a", r#"Call("b", "a")"#) + &page("b", "Return"),
            vec!["the scene `a` leads to itself, and nothing stops it"],
        ),
        (page("a", r#"Go("s00")"#) + &thirteen, vec![many.as_str()]),
        // A day that passes or somebody who decides is what the help asks for.
        (page("a", r#"Wait(1, "a")"#), vec![]),
        (ask("a", "again", r#"Go("a")"#), vec![]),
    ] {
        assert_eq!(circles(&scenes), told, "{scenes}");
    }
}
