//! `twohats fmt`: the same file twice is the same, and nothing but space and commas changes.

use std::process::Command;

use twohats::story::{self, Scenario, Span};

use crate::support::{path, root, scratch};

/// The scenario without what says where things stand.
fn bare(text: &str) -> Option<Scenario> {
    let mut scenario = story::parse("x", text).0?;
    scenario.hash = 0;
    for scene in &mut scenario.scenes {
        scene.at = Span::default();
    }
    for decision in &mut scenario.decisions {
        decision.at = Span::default();
        for choice in &mut decision.choices {
            choice.at = Span::default();
        }
    }
    for ending in &mut scenario.endings {
        ending.at = Span::default();
    }
    Some(scenario)
}

#[track_caller]
fn holds(name: &str, text: &str) -> String {
    let once = story::format(text).unwrap_or_else(|error| panic!("{name}: {error:?}"));
    let twice = story::format(&once).unwrap_or_else(|error| panic!("{name}, formatted: {error:?}"));
    similar_asserts::assert_eq!(once, twice, "{name}: formatting again changes it");
    assert!(bare(text) == bare(&once), "{name}: the scenario has changed");
    once
}

/// Every scenario in the checkout that can be read.
fn scenarios() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for folder in ["scenes", "tests/data", "tests/data/lab", "tests/data/broken"] {
        let files = if folder == "tests/data/broken" {
            let entries = std::fs::read_dir(root().join(folder)).expect("a folder");
            entries.map(|entry| entry.expect("an entry").path()).collect()
        } else {
            twohats::storage::Fs::default()
                .scenarios_at(&root().join(folder))
                .expect("a folder")
        };
        for file in files {
            let text = std::fs::read_to_string(&file).unwrap_or_default();
            if bare(&text).is_some() {
                found.push((file.display().to_string(), text));
            }
        }
    }
    found
}

/// The same numbers every time.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn roll(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }
}

/// The same scenario with other space and comments between its words.
fn shaken(text: &str, dice: &mut Dice) -> String {
    let mut out = String::new();
    let (mut quoted, mut escaped, mut comment) = (false, false, false);
    for c in text.chars() {
        let inside = quoted || comment;
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' if !comment => quoted = !quoted,
            '\n' => comment = false,
            '/' if !quoted && out.ends_with('/') => comment = true,
            _ => {}
        }
        if inside || quoted {
            out.push(c);
            continue;
        }
        match c {
            ' ' | '\n' if dice.roll(3) == 0 => out.push_str([" ", "\n", "\n\n\n", "  \n"][dice.roll(4)]),
            ',' | '(' | '[' | ')' | ']' if dice.roll(6) == 0 => {
                out.push(c);
                out.push_str(
                    ["\n", " ", " /* a */ ", " // b\n", "\n// c\n\n", "\n/* d\n e */\n"][dice.roll(6)],
                );
            }
            _ => out.push(c),
        }
    }
    out
}

#[test]
fn formatting_twice_is_formatting_once() {
    let scenarios = scenarios();
    assert!(scenarios.len() > 15, "only {}", scenarios.len());
    for (name, text) in &scenarios {
        holds(name, text);
    }
}

#[test]
fn however_a_file_is_laid_out() {
    let mut dice = Dice(7);
    for (name, text) in scenarios().iter().filter(|(_, text)| text.len() < 20_000) {
        for round in 0..12 {
            let shaken = shaken(text, &mut dice);
            assert!(
                bare(&shaken).is_some(),
                "{name} {round}: the test broke the file\n{shaken}"
            );
            holds(&format!("{name} {round}"), &shaken);
        }
    }
}

#[test]
fn the_layout_is_this() {
    let text = "// head\r\n\r\n(id: \"x\",flags:[\r\n\"a\" ,\"b\"],  // tail\r\n\r\n\r\n  then:Decide((id:\"d\", /* why */ n: 1,\n choices:[(a: 1,b: [\n2]),]))\r\n // end\n)";
    let expected = "// head\n\n(\n    id: \"x\",\n    flags: [\n        \"a\",\n        \"b\",\n    ], // tail\n\n    then: Decide((\n        id: \"d\", /* why */\n        n: 1,\n        choices: [\n            (\n                a: 1,\n                b: [\n                    2,\n                ],\n            ),\n        ],\n    )),\n    // end\n)\n";
    similar_asserts::assert_eq!(story::format(text).expect("sound"), expected);
}

#[test]
fn a_file_that_is_not_sound_is_left_alone() {
    for text in [
        "",
        "(",
        "(a: 1 b: 2)",
        "(a: \"x)",
        "(a: 1)) // x",
        "#![enable(x)]\n()",
    ] {
        assert!(story::format(text).is_err(), "{text}");
    }
}

#[test]
fn shipped_scenarios_are_formatted() {
    let run = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_twohats"));
        command
            .arg("fmt")
            .args(arguments)
            .output()
            .expect("running twohats")
    };
    let scenes = path("scenes").display().to_string();
    let clean = run(&["--check", &scenes]);
    assert_eq!(
        clean.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&clean.stdout)
    );
    let folder = scratch("fmt");
    let file = folder.join("x.scenario.ron");
    let small = std::fs::read_to_string(path("tests/data/small.scenario.ron")).expect("a file");
    std::fs::write(&file, small.replace('\n', "\r\n")).expect("writing");
    let name = file.display().to_string();
    assert_eq!(run(&["--check", &name]).status.code(), Some(1));
    assert!(
        std::fs::read_to_string(&file).expect("a file").contains('\r'),
        "--check changes nothing"
    );
    assert_eq!(run(&[&name]).status.code(), Some(0));
    assert_eq!(run(&["--check", &name]).status.code(), Some(0));
    assert!(!std::fs::read_to_string(&file).expect("a file").contains('\r'));
    std::fs::write(&file, "(\n    a: 1 b: 2)").expect("writing");
    let broken = run(&[&name]);
    assert_eq!(broken.status.code(), Some(2));
    let said = String::from_utf8_lossy(&broken.stderr);
    assert_eq!(said, format!("twohats: {name}:2:8: a comma is missing here\n"));
}
