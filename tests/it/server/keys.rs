//! One table of keys: the window, the presenter's page, the list that is shown in every language, and the page for facilitators.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use twohats::words::Words;
use twohats::workshop::keys::KEYS;

use super::post::{open, presenter, request, send};
use crate::support::root;

/// What keys are called where people read of them: as browsers do, in English, in German.
const CALLED: &[[&str; 4]] = &[
    [" ", "Space", "Leertaste", "Espacio"],
    ["ArrowRight", "→", "→", "→"],
    ["ArrowDown", "↓", "↓", "↓"],
    ["PageDown", "PageDown", "Bild ab", "Av Pág"],
    ["Enter", "Enter", "Eingabe", "Intro"],
    ["ArrowLeft", "←", "←", "←"],
    ["ArrowUp", "↑", "↑", "↑"],
    ["PageUp", "PageUp", "Bild auf", "Re Pág"],
    ["Backspace", "Backspace", "Rücktaste", "Retroceso"],
    ["Delete", "Delete", "Entf", "Supr"],
    ["Escape", "Esc", "Esc", "Esc"],
];
/// Keys of the window alone: another display, as whom hands are typed in, and the sound.
const WINDOW: [&str; 3] = ["F6", "Tab", "M"];

#[test]
fn keys_are_the_same_on_the_wall_the_page_and_wherever_they_are_listed() {
    // The page is given the table, and does everything in it.
    let server = open();
    let (port, _) = presenter(&server);
    let page = send(port, request(port, "GET", "/", "", "").as_bytes()).body;
    let given = page
        .lines()
        .find_map(|line| line.strip_prefix("const KEYS = ")?.strip_suffix(';'))
        .and_then(|given| serde_json::from_str::<Value>(given).ok());
    assert_eq!(given, Some(json!(KEYS)));
    let (page, window) = (
        read("assets/room/presenter.js"),
        read("src/app/screens/wall/keys.rs"),
    );
    for (keys, press) in KEYS {
        if let Value::String(own) = json!(press) {
            assert!(
                page.contains(&format!("\n  {own}: ")) || page.contains(&format!("\n  {own}(")),
                "presenter.js does {own}"
            );
        }
        for key in keys.iter().filter(|key| key.len() > 1) {
            assert!(
                window.contains(&format!("=> \"{key}\"")),
                "the window knows {key}"
            );
        }
    }
    // The list of every language, and docs/facilitating.md, name each of them and no other.
    let named = |language: usize| -> BTreeSet<String> {
        let all = KEYS.iter().flat_map(|(keys, _)| keys.iter());
        let named = all.map(|key| match CALLED.iter().find(|row| row[0] == *key) {
            Some(row) => row[language].to_owned(),
            None => key.to_uppercase(),
        });
        named.chain(WINDOW.map(str::to_owned)).collect()
    };
    for (language, tag) in [(1, "en"), (2, "de"), (3, "es")] {
        let list = Words::of(tag).say("wall-keys");
        let rows = list
            .lines()
            .filter_map(|line| line.split_once(" | "))
            .map(|(keys, _)| keys);
        let listed: BTreeSet<String> = rows
            .flat_map(|keys| keys.split(", "))
            .map(str::to_owned)
            .collect();
        assert_eq!(listed, named(language), "{tag}");
    }
    let page = read("docs/facilitating.md");
    for line in Words::of("en").say("wall-keys").lines() {
        assert!(
            page.contains(&format!("| {line} |")),
            "docs/facilitating.md says: {line}"
        );
    }
}

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).expect("it is there")
}
