//! `twohats career` in the terminal: what is typed between two parts, and a campaign whose scenario is broken.

use twohats::career::Career;

use super::cli_play::{text, twohats};
use crate::support::{root, scratch};

/// What it says on stdout and on stderr, and its exit code.
fn career(arguments: &[&str], typed: &str) -> (String, String, Option<i32>) {
    let output = twohats(&[&["career"], arguments].concat(), typed);
    (text(&output.stdout), text(&output.stderr), output.status.code())
}

#[test]
fn between_two_parts_one_can_stop_and_a_wrong_promise_is_told() {
    let folder = scratch("career_typed");
    let file = folder.join("mine.career.ron");
    let name = file.to_str().expect("a path");
    let (_, err, code) = career(&["new", name, "--policy", "mix", "--parts", "1"], "");
    assert_eq!(code, Some(0), "{err}");
    let kept = || Career::parse(&std::fs::read_to_string(&file).expect("kept")).expect("a career");
    let before = kept();
    // At the question `q` stops, and nothing is answered by it.
    let (out, err, code) = career(&["continue", name], "q\n");
    assert_eq!(code, Some(0), "{err}");
    assert!(!out.contains("The number of a promise"), "{out}");
    assert_eq!(kept(), before);
    let (out, err, code) = career(&["continue", name, "--parts", "0"], "");
    assert_eq!(code, Some(0), "{err}");
    assert!(out.contains("One promise"), "{out}");
    // Three wrong promises, each told, and a right one; then the part begins and is left at once.
    let (out, err, code) = career(
        &["continue", name],
        "Because.\n4\n0\nbe-nice\u{1b}[2J\nlet-go\nq\n",
    );
    assert_eq!(code, Some(0), "{err}");
    for wrong in [
        "“4” is no promise. Type a number from 1 to 3",
        "“0”",
        "“be-nice\u{fffd}[2J”",
    ] {
        assert!(out.contains(wrong), "{wrong}: {out}");
    }
    let after = kept();
    assert_eq!(after.parts[0].answer, "Because.");
    assert_eq!(
        after.parts[0].promise.map(twohats::career::Promise::name),
        Some("let-go")
    );
}

#[test]
fn a_broken_scenario_of_a_campaign_is_not_told_as_missing() {
    let folder = scratch("career_broken");
    let scenes = folder.join("scenes");
    std::fs::create_dir_all(&scenes).expect("a folder");
    let whole =
        std::fs::read_to_string(root().join("scenes/promoted/promoted.scenario.ron")).expect("a story");
    let broken = whole.replacen("start: ", "begin: ", 1);
    assert_ne!(broken, whole);
    std::fs::write(scenes.join("promoted.scenario.ron"), broken).expect("written");
    let file = folder.join("mine.career.ron");
    let [file, scenes] = [&file, &scenes].map(|path| path.to_str().expect("a path"));
    let (_, err, code) = career(&["new", file, "--scenes", scenes], "");
    assert_eq!(code, Some(2), "{err}");
    assert!(
        err.contains("the scenario `promoted` cannot be played: the scenario has errors"),
        "{err}"
    );
    assert!(
        err.contains("`twohats check promoted`") && !err.contains("there is no scenario"),
        "{err}"
    );
}
