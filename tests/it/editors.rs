//! The files of `editors/` are sound, and their word lists are those of the format.

use std::collections::BTreeSet;

use serde_json::Value;
use twohats::assist::{Form, Types};
use twohats::plan::{SUBJECTS, TEAM_TRAITS, TRAITS, VERBS};

use crate::support::{page, path};

fn json(name: &str) -> Value {
    let text = std::fs::read_to_string(path("editors/vscode").join(name))
        .unwrap_or_else(|error| panic!("{name}: {error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// What is between the first round brackets of a pattern.
fn inside(pattern: &Value) -> &str {
    let pattern = pattern["match"].as_str().expect("a pattern");
    let inner = pattern.split_once('(').and_then(|(_, rest)| rest.split_once(')'));
    inner.expect("a list").0
}

/// The words there.
fn listed(pattern: &Value) -> BTreeSet<String> {
    inside(pattern).split('|').map(str::to_owned).collect()
}

fn set<'a>(words: impl IntoIterator<Item = &'a str>) -> BTreeSet<String> {
    words.into_iter().map(str::to_owned).collect()
}

#[test]
fn the_colours_of_scenarios_know_the_words_of_the_format() {
    let file = "syntaxes/scenario.tmLanguage.json";
    let grammar = json(file);
    let types = Types::new();
    let (mut fields, mut calls, mut words) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for it in types.iter() {
        match &it.form {
            Form::Fields(all) => fields.extend(all.iter().map(|field| field.name.clone())),
            Form::Words(all) => {
                for word in all {
                    let list = if word.parts.is_empty() {
                        &mut words
                    } else {
                        &mut calls
                    };
                    list.insert(word.name.clone());
                }
            }
            _ => {}
        }
    }
    let mut text = std::fs::read_to_string(path("editors/vscode").join(file)).expect("a text");
    for (rule, words) in [("field", fields), ("call", calls), ("word", words)] {
        let now = words.into_iter().collect::<Vec<_>>().join("|");
        text = text.replacen(inside(&grammar["repository"][rule]), &now, 1);
    }
    page(&format!("editors/vscode/{file}"), &text);
}

#[test]
fn the_colours_of_plans_know_their_words() {
    let grammar = json("syntaxes/plan.tmLanguage.json");
    let patterns = grammar["patterns"].as_array().expect("patterns");
    let rule = |name: &str| {
        let named = |it: &&Value| it["name"] == name || it["captures"]["1"]["name"] == name;
        listed(patterns.iter().find(named).unwrap_or_else(|| panic!("{name}")))
    };
    assert_eq!(rule("keyword.control.twohats"), set(VERBS));
    assert_eq!(rule("support.type.twohats"), set(SUBJECTS));
    let traits = TRAITS
        .iter()
        .map(|(name, _)| *name)
        .chain(TEAM_TRAITS.iter().map(|(name, _)| *name));
    // Morale is a gauge too and has the colour of those.
    assert_eq!(
        rule("support.constant.trait.twohats"),
        set(traits.filter(|name| *name != "Morale"))
    );
}

#[test]
fn the_extension_names_files_that_are_there() {
    let package = json("package.json");
    assert_eq!(package["version"], env!("CARGO_PKG_VERSION"));
    assert_eq!(package["license"], env!("CARGO_PKG_LICENSE"));
    let contributes = &package["contributes"];
    let mut named = vec![package["main"].clone()];
    for language in contributes["languages"].as_array().expect("languages") {
        json(language["configuration"].as_str().expect("a file"));
        named.push(language["configuration"].clone());
    }
    for grammar in contributes["grammars"].as_array().expect("grammars") {
        let file = json(grammar["path"].as_str().expect("a file"));
        assert_eq!(file["scopeName"], grammar["scopeName"]);
        named.push(grammar["path"].clone());
    }
    for file in named {
        let file = path("editors/vscode").join(file.as_str().expect("a path"));
        assert!(file.is_file(), "{}", file.display());
    }
}
