//! Who is on stage: as the author says, and where they say nothing as it follows from the story.

use std::fmt::Write as _;
use std::sync::Arc;

use similar_asserts::assert_eq;
use twohats::play::{Action, Playthrough};
use twohats::present::{self, Cue, Stage};
use twohats::story;
use twohats::words::Words;

use crate::support::path;

/// The stages of the small scenario with its opening changed, one line each, until its first decision, and after the
/// option `choice` of it.
fn stages(change: impl Fn(String) -> String, choice: Option<usize>) -> String {
    let text = std::fs::read_to_string(path("tests/data/small.scenario.ron")).expect("a scenario");
    let (read, errors) = story::parse("changed", &change(text));
    let scenario = Arc::new(read.unwrap_or_else(|| panic!("{errors:?}")));
    let words = Words::english();
    let mut played = Playthrough::new(scenario.clone(), 1);
    if let Some(choice) = choice {
        let open = present::latest(&words, &played);
        let Some(Cue::Ask(ask)) = open.last() else {
            panic!("no decision: {open:?}")
        };
        let action = Action::Choose {
            decision: ask.question.decision,
            choice: ask.offers[choice].choice,
        };
        played.act(action).expect("an open option");
    }
    let mut out = String::new();
    for cue in present::latest(&words, &played) {
        if let Cue::Stage(stage) = cue {
            line(&mut out, &stage);
        }
    }
    out
}

fn line(out: &mut String, stage: &Stage) {
    let _ = write!(out, "{:?}:", stage.place);
    for actor in &stage.actors {
        let _ = write!(
            out,
            " {}-{:?}-{:?}-{:?}",
            actor.who, actor.mark, actor.posture, actor.doing
        );
        if let Some(with) = actor.with {
            let _ = write!(out, "-{with:?}");
        }
    }
    out.push('\n');
}

#[track_caller]
fn check(change: impl Fn(String) -> String, expected: &str) {
    assert_eq!(stages(change, None), expected);
}

const PLACE: &str = "place: Floor,\n            body: [";

#[test]
fn without_a_word_everybody_is_on_and_sits_where_there_is_a_table() {
    check(
        |text| text,
        "Floor: 0-Left-Stand-Rest 1-Middle-Sit-Rest 2-Right-Stand-Rest\n",
    );
    let quay = |text: String| text.replacen("place: Floor", "place: Quay", 1);
    check(
        quay,
        "Quay: 0-Left-Stand-Rest 1-Middle-Stand-Rest 2-Right-Stand-Rest\n",
    );
}

#[test]
fn a_stage_has_those_it_names_and_whoever_speaks_comes_on() {
    let stage = "place: Floor,\n stage: [(who: \"ines\", at: FarLeft, posture: Lean, doing: Hold, with: Mug)], body: [";
    check(
        |text| text.replacen(PLACE, stage, 1),
        "Floor: 0-FarLeft-Lean-Hold-Mug\n\
         Floor: 0-FarLeft-Lean-Hold-Mug 1-Right-Stand-Rest\n",
    );
}

#[test]
fn people_move_between_lines_and_keep_what_is_not_said() {
    let moves = "place: Floor,\n stage: [(who: \"ines\", at: FarLeft, posture: Lean, doing: Write), (who: \"tom\", at: Middle), (who: \"ruth\")], body: [\
        Stage([(who: \"ines\", doing: Phone), (who: \"ruth\", off: true)]), Stage([(who: \"tom\", at: Right)]),";
    check(
        |text| text.replacen(PLACE, moves, 1),
        "Floor: 0-FarLeft-Lean-Write 1-Middle-Sit-Rest 2-Right-Stand-Rest\n\
         Floor: 1-Middle-Sit-Rest 0-FarLeft-Lean-Phone\n\
         Floor: 0-FarLeft-Lean-Phone 1-Right-Stand-Rest\n",
    );
}

#[test]
fn elsewhere_is_another_place_with_those_it_names_and_nobody_else() {
    let moves = |text: String| {
        let moves = "place: Floor,\n body: [Elsewhere((place: Quay, hour: Evening, stage: [(who: \"ines\", at: Left)])), \
            Stage([(who: \"ines\", doing: Point), (who: \"tom\")]), Elsewhere((place: Street, stage: [])),";
        text.replacen(PLACE, moves, 1)
    };
    let before = stages(moves, None);
    let expected = "Floor: 0-Left-Stand-Rest 1-Middle-Sit-Rest 2-Right-Stand-Rest\n\
         Quay: 0-Left-Stand-Rest\n\
         Quay: 0-Left-Stand-Point 1-Right-Stand-Rest\n\
         Street:\n";
    assert!(before.starts_with(expected), "{before}");
    let rest = before.lines().skip(4);
    assert!(
        rest.into_iter().all(|line| line.starts_with("Street:")),
        "{before}"
    );
}

#[test]
fn whoever_leaves_goes_off_and_is_not_brought_back_by_the_staging() {
    let leave = |text: String| {
        let text = text.replacen(
            PLACE,
            "place: Floor,\n effects: [Leaves(\"ruth\")], body: [Stage([(who: \"ruth\", doing: Wave)]),",
            1,
        );
        text.replacen(
            "acts: [Assign, Schedule],",
            "acts: [Assign, Schedule], effects: [Leaves(\"tom\")],",
            1,
        )
    };
    check(
        leave,
        "Floor: 0-Left-Stand-Rest 1-Middle-Sit-Rest 2-Right-Stand-Rest\n\
         Floor: 0-Left-Stand-Rest 1-Middle-Sit-Rest\n\
         Floor: 0-Left-Stand-Rest 1-Middle-Sit-Rest\n",
    );
    let after = stages(leave, Some(0));
    assert_eq!(after, "Floor: 0-Left-Stand-Rest\n");
}

#[test]
fn an_ending_has_a_picture_of_its_own() {
    let ending = |text: String| {
        text.replacen(
            "body: [",
            "picture: (place: Street, clock: \"6:05\", weather: Snow, stage: [(who: \"ines\", at: Left, doing: Phone)]), body: [",
            text.matches("body: [").count(),
        )
    };
    let text = std::fs::read_to_string(path("tests/data/small.scenario.ron")).expect("a scenario");
    let (before, endings) = text.split_once("endings: [").expect("endings");
    let text = format!("{before}endings: [{}", ending(endings.to_owned()));
    let (read, errors) = story::parse("pictured", &text);
    let scenario = Arc::new(read.unwrap_or_else(|| panic!("{errors:?}")));
    let words = Words::english();
    let mut played = Playthrough::new(scenario.clone(), 1);
    let mut cues = Vec::new();
    while played.state().ending().is_none() {
        let action = twohats::lab::policy::Policy::Mix.action(&scenario, played.state());
        played.act(action).expect("a legal action");
        cues = present::latest(&words, &played);
    }
    let scene = cues.iter().rev().find_map(|cue| match cue {
        Cue::Scene(scene) => Some(scene),
        _ => None,
    });
    let stage = cues.iter().rev().find_map(|cue| match cue {
        Cue::Stage(stage) => Some(stage),
        _ => None,
    });
    let (scene, stage) = (scene.expect("an ending"), stage.expect("its stage"));
    assert!(
        scene.ending && (scene.sky.hour - 6.0 - 5.0 / 60.0).abs() < 0.001,
        "{scene:?}"
    );
    let mut out = String::new();
    line(&mut out, stage);
    assert_eq!(out.lines().next(), Some("Street: 0-Left-Stand-Phone"));
}

#[test]
fn a_time_that_no_clock_shows_is_an_error_with_its_place() {
    let text = std::fs::read_to_string(path("tests/data/small.scenario.ron")).expect("a scenario");
    for wrong in ["25:00", "9.30", "12:60", "noon"] {
        let text = text.replacen(PLACE, &format!("clock: \"{wrong}\", {PLACE}"), 1);
        let (_, errors) = story::parse("wrong", &text);
        let told = format!("{errors:?}");
        assert!(told.contains("a time of day such as"), "{wrong}: {told}");
    }
    let text = text.replacen(PLACE, &format!("clock: \"7:05\", {PLACE}"), 1);
    let (read, errors) = story::parse("right", &text);
    let scenario = read.unwrap_or_else(|| panic!("{errors:?}"));
    let hour = scenario.scenes[0].scenery.sky.hour;
    assert!((hour - 7.0 - 5.0 / 60.0).abs() < 0.001, "{hour}");
}
