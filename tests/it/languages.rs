//! Scenarios in other languages: chosen by `--lang`, text by text, and nothing else changes.

use std::process::{Command, Output};
use std::sync::Arc;

use twohats::lab::policy::Policy;
use twohats::play::Playthrough;
use twohats::story::Scenario;

use crate::support::{library, path, scenario, scratch};

const FRIDAY: &str = "scenes/friday_shipment/friday_shipment.scenario.ron";
const WINTER: &str = "scenes/winter_rota/winter_rota.scenario.ron";

/// The program with these arguments.
pub(crate) fn twohats(arguments: &[&str]) -> Output {
    let out = Command::new(env!("CARGO_BIN_EXE_twohats"))
        .args(arguments)
        .output();
    out.expect("the program runs")
}

/// What it said on stdout and on stderr.
pub(crate) fn said(out: &Output) -> (String, String) {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (text(&out.stdout), text(&out.stderr))
}

/// Plays with a policy; the hash after every step.
fn hashes(scenario: Arc<Scenario>, policy: Policy, seed: u64) -> Vec<u64> {
    let mut played = Playthrough::new(scenario.clone(), seed);
    while played.state().ending().is_none() {
        let action = policy.action(&scenario, played.state());
        played.act(action).expect("a legal action");
    }
    played.steps().iter().map(|step| step.hash).collect()
}

#[test]
fn german_changes_words_and_nothing_else() {
    for file in &library() {
        let english = scenario(file);
        let found = twohats::storage::Fs::default().in_language(&path(file), (*english).clone(), "de");
        assert!(found.findings.is_empty(), "{:?}", found.findings);
        let progress = found.progress.expect("there is a translation");
        assert_eq!(
            (progress.missing, progress.stale, progress.unknown),
            (0, 0, 0),
            "{file}"
        );
        let german = Arc::new(found.scenario);
        assert_eq!(german.hash, english.hash);
        assert_ne!(german.title, english.title);
        for (name, policy) in Policy::NAMED {
            for seed in 1..=3 {
                let (one, other) = (
                    hashes(english.clone(), policy, seed),
                    hashes(german.clone(), policy, seed),
                );
                assert_eq!(one, other, "{file}, {name}, seed {seed}");
            }
        }
        // What was begun in one language goes on in the other at the same place.
        let mut played = Playthrough::new(english.clone(), 7);
        for _ in 0..6 {
            let action = Policy::Random.action(&english, played.state());
            played.act(action).expect("a legal action");
        }
        let (again, drift) = played.replay().run(german.clone());
        assert_eq!(drift, []);
        assert_eq!(again.state().hash(&german), played.state().hash(&english));
    }
}

#[test]
fn german_texts_fit_where_english_ones_do() {
    for file in &library() {
        let german = twohats::storage::Fs::default()
            .in_language(&path(file), (*scenario(file)).clone(), "de")
            .scenario;
        let labels = german.decisions.iter().flat_map(|decision| &decision.choices);
        for choice in labels {
            let long = choice.label.chars().count();
            assert!(
                long <= 110,
                "{file}: a choice of {long} characters: {}",
                choice.label
            );
        }
        for text in &german.texts {
            assert!(
                text.chars().count() <= 600,
                "{file}: too long for a projector: {text}"
            );
        }
    }
}

#[test]
fn the_text_player_speaks_german() {
    let arguments = ["play", FRIDAY, "--policy", "mix", "--seed", "5"];
    let german = [arguments.as_slice(), &["--lang", "de_DE.UTF-8"]].concat();
    let ((english, _), (german, complaints)) = (said(&twohats(&arguments)), said(&twohats(&german)));
    assert_eq!(complaints, "");
    for words in [
        "Die Freitagslieferung\nZufallszahl 5 · Szenario",
        "── Montag, 8:20 ──",
        "· Montag ist vorbei ·",
        "Stimmung ",
    ] {
        assert!(german.contains(words), "{words} is not in\n{german}");
    }
    let state = |text: &str| text.trim_end().rsplit(' ').next().map(str::to_owned);
    assert_eq!(state(&english), state(&german), "the same end in both languages");
    assert!(
        german.contains(" +") && german.contains(','),
        "decimals have a comma"
    );
}

#[test]
fn what_is_not_translated_stays_and_is_counted() {
    let folder = scratch("languages_part");
    let small = path("tests/data/small.scenario.ron");
    let file = folder.join("small.scenario.ron");
    std::fs::copy(&small, &file).expect("a copy");
    let file = file.to_str().expect("a path in UTF-8");
    let play = ["play", file, "--policy", "leader", "--lang", "de"];
    let (text, complaints) = said(&twohats(&play));
    let english = scenario("tests/data/small.scenario.ron");
    assert!(text.starts_with(&english.title), "{text}");
    assert!(
        complaints.contains("there is no translation into `de`"),
        "{complaints}"
    );

    assert!(twohats(&["strings", file, "--lang", "de"]).status.success());
    let beside = folder.join(format!("{}.de.ron", english.id));
    let begun = std::fs::read_to_string(&beside).expect("the translation was begun");
    let at = begun.find("\"title\": (").expect("the title is in it");
    let (head, rest) = begun.split_at(at);
    let filled = format!("{head}{}", rest.replacen("\"\")", "\"Ein deutscher Titel\")", 1));
    std::fs::write(&beside, &filled).expect("a translation");
    let (text, complaints) = said(&twohats(&play));
    assert!(text.starts_with("Ein deutscher Titel\n"), "{text}");
    let first = english.scenes[0].title.as_str();
    assert!(text.contains(first), "the rest stays English: {text}");
    assert!(
        complaints.contains("texts are not translated into `de`"),
        "{complaints}"
    );

    std::fs::write(&beside, filled.replace("texts: {", "texts: [")).expect("a broken translation");
    let broken = twohats(&play);
    assert_eq!(broken.status.code(), Some(2));
    assert!(
        said(&broken).1.contains(&format!("{}.de.ron", english.id)),
        "{}",
        said(&broken).1
    );
}

#[test]
fn reports_and_scripts_speak_german() {
    let folder = scratch("languages_report");
    let story = scenario(FRIDAY);
    let mut played = Playthrough::new(story.clone(), 11);
    while played.state().ending().is_none() {
        let action = Policy::Mix.action(&story, played.state());
        played.act(action).expect("a legal action");
    }
    let replay = folder.join("week.replay.ron");
    std::fs::write(&replay, played.replay().to_text()).expect("a replay");
    let page = folder.join("woche.html");
    let (replay, page) = (replay.to_str().expect("UTF-8"), page.to_str().expect("UTF-8"));
    let made = twohats(&[
        "report",
        replay,
        "--out",
        page,
        "--scenario",
        FRIDAY,
        "--runs",
        "20",
        "--lang",
        "de",
    ]);
    assert!(made.status.success(), "{made:?}");
    let html = std::fs::read_to_string(page).expect("the report");
    assert!(html.contains("<html lang=\"de\">"));
    for words in [
        "Die Freitagslieferung: Rückblick",
        "Wahl und Glück",
        "Wie du geführt hast",
        "am Ende der Geschichte",
    ] {
        assert!(html.contains(words), "{words} is not in the report");
    }
    for words in [
        "Worked out",
        "Choice and luck",
        "The people",
        "knowledge",
        "Morale",
        "Mon<",
        " odds ",
    ] {
        assert!(!html.contains(words), "`{words}` is still in the report");
    }
    let (script, complaints) = said(&twohats(&[
        "script", WINTER, "--format", "markdown", "--lang", "de",
    ]));
    assert_eq!(complaints, "");
    assert!(script.starts_with("# Der Winterplan"), "{script}");
}
