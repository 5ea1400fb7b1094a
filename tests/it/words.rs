//! The game's own words: every key is there, in every language, with the values it needs; plurals, decimals, fallback.

mod address;
mod calls;
mod files;

use std::collections::{BTreeMap, BTreeSet};

use twohats::words::{ENGLISH, LOCALES, Words, known, languages};

use crate::support::root;
use crate::support::source::{File, blank, files as sources};
use calls::{Call, calls};
use files::messages;

/// Where texts are not for players: errors before there is a window, and what authors see, who read the checker's
/// English too.
const NOT_FOR_PLAYERS: &[&str] = &[
    "src/app/gpu.rs",
    "src/app/editor.rs",
    "src/app/headless.rs",
    "src/app/hot_reload/told.rs",
    "src/app/screens/author/",
    "src/app/session/author.rs",
];

/// The name of the game, and what stands where the system's own words stand otherwise.
const AS_THEY_ARE: &[&str] = &["Two Hats", "it is not a file"];

fn ours() -> Vec<File> {
    let mut all = sources(root());
    let speaks = |path: &str| {
        [
            "src/app",
            "src/career",
            "src/cli",
            "src/report",
            "src/present",
            "src/words/",
            "src/workshop",
            "src/server",
            "src/room",
        ]
        .iter()
        .any(|place| path.starts_with(place))
    };
    // Where `say` is made out of `fill` is no call.
    all.retain(|file| speaks(&file.path) && file.path.ends_with(".rs") && file.path != "src/words/mod.rs");
    all
}

/// What is wrong with the calls of a file, and the keys it uses.
fn wrong_calls(file: &File, english: &BTreeMap<String, BTreeSet<String>>) -> (Vec<String>, BTreeSet<String>) {
    let (mut wrong, mut used) = (Vec::new(), BTreeSet::new());
    for Call { line, keys, values } in calls(&file.text) {
        let place = format!("{}:{line}", file.path);
        let Some(keys) = keys else {
            wrong.push(format!(
                "{place}: write the key here, as text or as a `match` of texts, so that this test can read it; \
                 call `Words` by the name `words`"
            ));
            continue;
        };
        for key in keys {
            match english.get(&key) {
                None => wrong.push(format!(
                    "{place}: there is no text `{key}`: add it to a file of assets/locales/en"
                )),
                Some(needed) => {
                    let missing = needed.iter().filter(|name| !values.contains(*name));
                    wrong.extend(missing.map(|name| {
                        format!("{place}: `{key}` needs the value `{name}`: give it with `fill`")
                    }));
                }
            }
            used.insert(key);
        }
    }
    (wrong, used)
}

#[test]
fn every_key_exists_and_is_used() {
    let english = messages(ENGLISH);
    let mut used = BTreeSet::new();
    let mut wrong = Vec::new();
    for file in ours() {
        let (more, keys) = wrong_calls(&file, &english);
        wrong.extend(more);
        used.extend(keys);
    }
    // What the words themselves are made of.
    used.insert("decimal-mark".to_owned());
    let idle = english.keys().filter(|key| !used.contains(*key));
    wrong.extend(idle.map(|key| format!("assets/locales/en: nothing says `{key}`: take it out")));
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn a_wrong_call_is_found() {
    let english = messages(ENGLISH);
    let check = |code: &str, expected: &str| {
        let file = File {
            path: "src/a.rs".to_owned(),
            text: code.to_owned(),
        };
        let (wrong, _) = wrong_calls(&file, &english);
        assert!(
            wrong.iter().any(|one| one.contains(expected)),
            "{code}: {wrong:?}"
        );
    };
    check(
        "words.say(\"titel-play\")",
        "src/a.rs:1: there is no text `titel-play`",
    );
    check(
        "words.say(if a { \"title-play\" } else { \"no-such\" })",
        "`no-such`",
    );
    check("words\n    .say(key)", "src/a.rs:2: write the key here");
    check("texts.say(\"title-play\")", "by the name `words`");
    check("words.say(\"week-number\")", "needs the value `week`");
    check(
        "words.fill(\"week-number\", &[(\"weak\", 1.into())])",
        "needs the value `week`",
    );
    let good = File {
        path: "src/a.rs".to_owned(),
        text: "words.fill(match a { 1 => \"week-number\", _ => \"title-play\" }, &[(\"week\", x(\"y\").into())]); \
               notices.say(note)"
            .to_owned(),
    };
    assert_eq!(wrong_calls(&good, &english).0, Vec::<String>::new());
}

#[test]
fn every_language_says_the_same() {
    let english = messages(ENGLISH);
    let mut wrong = Vec::new();
    for (language, _) in LOCALES {
        let theirs = messages(language);
        for (key, values) in &english {
            match theirs.get(key) {
                None => wrong.push(format!("assets/locales/{language}: `{key}` is missing")),
                Some(other) if other != values => wrong.push(format!(
                    "assets/locales/{language}: `{key}` puts in {other:?}, English puts in {values:?}"
                )),
                Some(_) => {}
            }
        }
        let unknown = theirs.keys().filter(|key| !english.contains_key(*key));
        wrong.extend(unknown.map(|key| format!("assets/locales/{language}: English has no `{key}`")));
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// A text of two words or more in the game's code is one that nobody can translate.
fn untranslatable(file: &File) -> Vec<String> {
    let for_players = file.path.starts_with("src/app/")
        && !NOT_FOR_PLAYERS.iter().any(|place| file.path.starts_with(place));
    if !for_players {
        return Vec::new();
    }
    let code = blank(&file.text);
    let mut found = Vec::new();
    for (line, (text, code)) in (1..).zip(file.text.lines().zip(code.lines())) {
        let not_said = ["reason =", "warn!(", "info!("]
            .iter()
            .any(|mark| code.contains(mark));
        let comment = text.trim_start().starts_with("//");
        if not_said || comment {
            continue;
        }
        let shown = text.split('"').skip(1).step_by(2);
        let sentence = |said: &&str| {
            let mut names = said.split(' ').filter(|word| !word.is_empty());
            let plain = |word: &str| {
                word.chars()
                    .all(|c| c.is_alphabetic() || ".,:;\u{2019}".contains(c))
            };
            !AS_THEY_ARE.contains(said)
                && names.clone().count() > 1
                && names.clone().any(|word| word.len() > 2)
                && names.all(plain)
        };
        found.extend(shown.filter(sentence).map(|said| {
            format!(
                "{}:{line}: `{said}` stays English for everybody: say it with `words`",
                file.path
            )
        }));
    }
    found
}

#[test]
fn no_text_of_the_game_stands_in_its_code() {
    let bad = File {
        path: "src/app/x.rs".to_owned(),
        text: "text(theme::BODY, \"Go back to\")".to_owned(),
    };
    assert_eq!(untranslatable(&bad).len(), 1);
    let wrong: Vec<String> = ours().iter().flat_map(untranslatable).collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn plurals_decimals_and_capitals() {
    let (english, german) = (Words::english(), Words::of("de"));
    let days = |words: &Words, days: u32| words.fill("debrief-workdays", &[("days", days.into())]);
    assert_eq!(
        [days(&english, 1), days(&english, 2)],
        ["1 workday", "2 workdays"]
    );
    assert_eq!(
        [days(&german, 1), days(&german, 2)],
        ["1 Arbeitstag", "2 Arbeitstage"]
    );
    assert_eq!(english.signed_tenths(-1.25), "\u{2212}1.2");
    assert_eq!(german.signed_tenths(3.0), "+3,0");
    assert_eq!(german.percent(0.615), "62 %");
    let values = [("way", "erst zu fragen".into()), ("odds", "62 %".into())];
    assert_eq!(
        german.fill("verdict-suited-worked", &values),
        "Das Vorgehen passte: Erst zu fragen hatte eine Chance von 62 %, und es hat geklappt."
    );
    assert_eq!(
        german.list(&["a".to_owned(), "b".to_owned(), "c".to_owned()]),
        "a, b und c"
    );
}

#[test]
fn languages_are_found_by_tag_and_by_locale() {
    for tag in ["de", "de-AT", "de_DE.UTF-8", "DE", "de_CH@euro"] {
        assert_eq!(known(tag), Some("de"), "{tag}");
    }
    for tag in ["", "C", "C.UTF-8", "POSIX", "den", "tlh"] {
        assert_eq!(known(tag), None, "{tag}");
    }
    assert_eq!(
        Words::of("tlh").language(),
        ENGLISH,
        "a language nobody wrote is English"
    );
    let all = languages();
    assert_eq!(all[0], ("en", "English".to_owned()));
    assert!(all.contains(&("de", "Deutsch".to_owned())));
}
