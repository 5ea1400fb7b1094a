//! `twohats strings` gives each text its own translation, wherever it went, and marks what it had to guess.

use std::sync::Arc;

use twohats::report::translators::notes;
use twohats::story::Scenario;
use twohats::story::translation::{begin, layered, pieces, read};

use super::story_translation::updated;
use crate::support::{parsed, path};

/// A scenario of a few people and scenes; what is said in each scene is put in.
pub(crate) fn story(scenes: &[(&str, &str)]) -> Arc<Scenario> {
    parsed(&written(scenes))
}

fn written(scenes: &[(&str, &str)]) -> String {
    let mut text = std::fs::read_to_string(path("tests/data/twice.txt")).expect("a file");
    let mut rest = String::new();
    for (at, (id, body)) in scenes.iter().enumerate() {
        let then = match scenes.get(at + 1) {
            Some((next, _)) => format!("Go(\"{next}\")"),
            None => "Endings".to_owned(),
        };
        rest.push_str(&format!(
            "(id: \"{id}\", title: \"Scene\", body: [{body}], then: {then}),\n"
        ));
    }
    let first = scenes.first().map_or("end", |(id, _)| *id);
    text = text.replace("SCENES", &rest).replace("FIRST", first);
    text
}

/// A translation in which every text reads as its id.
pub(crate) fn by_id(scenario: &Scenario) -> String {
    let (mut file, _) = begin(scenario, "de", &notes(scenario));
    for (id, _) in pieces(scenario) {
        let at = file
            .find(&format!("\"{id}\": ("))
            .expect("every text has its entry");
        let (head, rest) = file.split_at(at);
        file = format!("{head}{}", rest.replacen("\"\"),", &format!("\"{id}\"),"), 1));
    }
    file
}

/// How the texts of the scenes read before the file is brought up to date and after, and which are marked: `?` before
/// one to be looked at, `!` before one that has changed, `-` for none.
#[track_caller]
fn told(before: &Scenario, after: &Scenario) -> String {
    let file = by_id(before);
    let (found, _) = read("x.de.ron", &file, after);
    let (early, _) = layered(after, &[&found.expect("sound")]);
    let (file, _) = updated(after, &file);
    let (found, findings) = read("x.de.ron", &file, after);
    let (late, _) = layered(after, &[&found.expect("sound")]);
    let shown = |scenario: &Scenario| pieces(scenario);
    assert_eq!(shown(&early), shown(&late), "it is played before as after");
    let mut out = Vec::new();
    for ((id, text), (_, own)) in shown(&late).into_iter().zip(pieces(after)) {
        if !id.contains(".text.") || !id.starts_with("scene/") {
            continue;
        }
        let about = |rule: &str| {
            let quoted = format!("`{id}`");
            findings
                .iter()
                .any(|it| it.rule == rule && it.message.contains(&quoted))
        };
        let mark = match (about("doubtful"), about("stale"), text == own) {
            (true, ..) => "?",
            (_, true, _) => "!",
            (.., true) => "-",
            _ => "",
        };
        let text = if mark == "-" { "" } else { &text };
        out.push(format!(
            "{mark}{}",
            text.replace("scene/", "").replace(".text.", " ")
        ));
    }
    out.join(", ")
}

#[track_caller]
fn check(before: &[(&str, &str)], after: &[(&str, &str)], expected: &str) {
    assert_eq!(told(&story(before), &story(after)), expected);
}

/// Words that more than one may say.
pub(crate) const RIGHT: &str = "Say(\"ines\", \"Right.\")";

#[test]
fn texts_with_the_same_words_keep_their_own_translation() {
    let two = [("one", RIGHT), ("two", "Say(\"tarek\", \"Right.\")")];
    let rain = [
        ("one", "Text(\"It rains.\"), Say(\"ines\", \"Right.\")"),
        ("two", "Text(\"It rains.\"), Say(\"tarek\", \"Right.\")"),
    ];
    check(&two, &rain, "-, one 1, -, two 1");
    // One is taken out, or put in: neighbours tell which.
    let three = "Text(\"Yes.\"), Text(\"A.\"), Text(\"Yes.\"), Text(\"B.\"), Text(\"Yes.\")";
    check(
        &[("a", three)],
        &[("a", "Text(\"A.\"), Text(\"Yes.\"), Text(\"B.\"), Text(\"Yes.\")")],
        "a 2, a 3, a 4, a 5",
    );
    check(
        &[("a", three)],
        &[("a", "Text(\"Yes.\"), Text(\"A.\"), Text(\"B.\"), Text(\"Yes.\")")],
        "a 1, a 2, a 4, a 5",
    );
    // Nothing tells which of three went.
    let same = "Text(\"Yes.\"), Text(\"Yes.\"), Text(\"Yes.\")";
    check(
        &[("a", same)],
        &[("a", "Text(\"Yes.\"), Text(\"Yes.\")")],
        "?a 1, ?a 2",
    );
    check(
        &[("a", same)],
        &[("a", "Text(\"Yes.\"), Text(\"No, not at all.\"), Text(\"Yes.\")")],
        "a 1, !a 2, a 3",
    );
    // Who says it tells.
    let said = "Say(\"ines\", \"Yes.\"), Say(\"tarek\", \"Yes.\"), Say(\"wilma\", \"Yes.\")";
    check(
        &[("a", said)],
        &[("a", "Say(\"tarek\", \"Yes.\"), Say(\"wilma\", \"Yes.\")")],
        "a 2, a 3",
    );
    check(
        &[("a", said)],
        &[(
            "a",
            "Say(\"wilma\", \"Yes.\"), Say(\"ines\", \"Yes.\"), Say(\"tarek\", \"Yes.\")",
        )],
        "?a 3, a 1, a 2",
    );
    // Whoever said it goes before whoever now says it first, here and in another scene.
    check(
        &[("a", "Say(\"ines\", \"Yes.\"), Say(\"tarek\", \"Yes.\")")],
        &[(
            "a",
            "Say(\"wilma\", \"Yes.\"), Say(\"tarek\", \"Yes.\"), Say(\"ines\", \"Yes.\")",
        )],
        "-, ?a 2, ?a 1",
    );
    check(
        &[("a", RIGHT), ("b", "Text(\"B.\")")],
        &[
            ("a", "Text(\"A.\"), Say(\"wilma\", \"No.\")"),
            (
                "b",
                "Text(\"B.\"), Say(\"wilma\", \"Right.\"), Say(\"ines\", \"Right.\")",
            ),
        ],
        "-, -, b 1, -, ?a 1",
    );
    // Whoever has only another id now is the same.
    let both = "Say(\"ines\", \"Yes.\"), Say(\"tarek\", \"Yes.\")";
    let renamed = written(&[("a", both)]).replace("\"ines\"", "\"inez\"");
    assert_eq!(told(&story(&[("a", both)]), &parsed(&renamed)), "a 1, a 2");
    // Accents of one and of two characters are the same.
    let (composed, apart) = ("Text(\"M\u{fc}ller.\")", "Text(\"Mu\u{308}ller.\")");
    check(&[("a", composed)], &[("a", apart)], "a 1");
    check(&[("a", apart)], &[("a", composed)], "a 1");
    // Somebody else says it now.
    check(&[("a", RIGHT)], &[("a", "Say(\"wilma\", \"Right.\")")], "?a 1");
}

#[test]
fn what_moves_takes_its_translation_along_and_guesses_are_marked() {
    let long = "Text(\"The van backs up to the door at four.\")";
    let other = "Text(\"Nobody looks at the clock any more.\")";
    // In one list, in order or out of it.
    check(
        &[("a", &format!("{long}, {other}"))],
        &[("a", &format!("{other}, {long}"))],
        "a 2, a 1",
    );
    // Two places swap.
    check(
        &[("a", long), ("b", other)],
        &[("a", other), ("b", long)],
        "?b 1, ?a 1",
    );
    // A text that was taken out in one place and stands in another may be another's.
    check(
        &[("a", &format!("{long}, {other}")), ("b", "Text(\"B.\")")],
        &[("a", other), ("b", &format!("Text(\"B.\"), {long}"))],
        "a 2, b 1, ?a 1",
    );
    // A copy is a new text.
    check(
        &[("a", long), ("b", "Text(\"B.\")")],
        &[("a", long), ("b", &format!("Text(\"B.\"), {long}"))],
        "a 1, b 1, -",
    );
    // A scene moves, and a scene is renamed.
    check(
        &[("a", long), ("b", other)],
        &[("b", other), ("a", long)],
        "b 1, a 1",
    );
    check(
        &[("a", &format!("{long}, {RIGHT}")), ("b", RIGHT)],
        &[("c", &format!("{long}, {RIGHT}")), ("b", RIGHT)],
        "a 1, a 2, b 1",
    );
    // Edited a little, at its place, behind a new one, and on the way to another scene.
    let edited = "Text(\"The van backs up to the door at five.\")";
    check(&[("a", long)], &[("a", edited)], "!a 1");
    check(
        &[("a", &format!("{long}, {other}"))],
        &[("a", &format!("Text(\"N.\"), {edited}, {other}"))],
        "-, !a 1, a 2",
    );
    check(
        &[("a", &format!("{long}, {other}")), ("b", "Text(\"B.\")")],
        &[("a", other), ("b", &format!("Text(\"B.\"), {edited}"))],
        "a 2, b 1, !a 1",
    );
}

#[test]
fn an_entry_without_digits_is_for_the_text_above_it() {
    let scenario = story(&[("a", "Text(\"It rains.\"), Text(\"It snows.\")")]);
    let file = by_id(&scenario);
    let bare: String = file
        .lines()
        .map(
            |line| match (line.find("\": (\""), line.trim_start().starts_with('"')) {
                (Some(at), true) => format!("{}{}\n", &line[..at + 5], &line[at + 13..]),
                _ => format!("{line}\n"),
            },
        )
        .collect();
    assert!(
        bare.contains("\"scene/a.text.1\": (\"\", \"scene/a.text.1\")"),
        "{bare}"
    );
    similar_asserts::assert_eq!(
        updated(&scenario, &bare).0,
        file,
        "confirmed: the digits of today"
    );
    // Meanwhile the author has put another text first: the confirmed translations are not for whatever stands there now.
    let later = story(&[(
        "a",
        "Text(\"A storm comes up.\"), Text(\"It rains.\"), Text(\"It snows.\")",
    )]);
    let (file, progress) = updated(&later, &bare);
    assert!(
        file.contains("\"scene/a.text.3\": ") && file.contains(", \"scene/a.text.2\")"),
        "{file}"
    );
    assert_eq!(
        (progress.missing, progress.doubtful, progress.stale),
        (1, 0, 0),
        "{file}"
    );
    // Nobody knows what a text without digits and without anything above it translates.
    let alone = "(format: 1, scenario: \"twice\", language: \"de\", texts: {\"title\": (\"\", \"Titel\")})";
    let (file, progress) = updated(&scenario, alone);
    assert_eq!(progress.doubtful, 1);
    assert!(
        file.contains("//! LOOK:") && file.contains("\"title\": (\"?"),
        "{file}"
    );
    // The mark goes when the translator says so, either way.
    let (head, rest) = file.split_once("(\"?").expect("the mark");
    for confirmed in [format!("{head}(\"{rest}"), format!("{head}(\"{}", &rest[8..])] {
        let (file, progress) = updated(&scenario, &confirmed);
        assert_eq!((progress.done, progress.doubtful), (1, 0), "{confirmed}");
        assert!(!file.contains("LOOK") && !file.contains('?'), "{file}");
    }
}
