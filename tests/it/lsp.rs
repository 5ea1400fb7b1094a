//! `twohats lsp`, spoken to over its stdin and stdout the way an editor does.

mod beside;
mod client;
mod editing;
mod framing;
mod hostile;
mod parts;

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use twohats::report::translators::notes;
use twohats::story::translation;

use crate::support::{parsed, path, scratch};
use client::Client;

const SCENARIO: &str = "repair_week.scenario.ron";
const GERMAN: &str = "repair_week.de.ron";
const PLAN: &str = "manager.plan";

/// The rules that findings name.
#[track_caller]
fn rules(found: &[Value]) -> Vec<&str> {
    found
        .iter()
        .map(|it| it["code"].as_str().expect("a rule"))
        .collect()
}

/// A folder with a scenario, a plan and a translation begun, and a client that has none of them open. A line of the
/// scenario has a character before its ids that UTF-8, UTF-16 and people count differently.
fn workshop(name: &str) -> (Client, PathBuf) {
    let folder = scratch(name);
    let text = std::fs::read_to_string(path("tests/data/small.scenario.ron")).expect("a file");
    let text = text.replacen(
        "Say(\"ines\", \"I could",
        "/* \u{1F6B2} */ Say(\"ines\", \"I could",
        1,
    );
    let scenario = parsed(&text);
    let plan = std::fs::read_to_string(path("tests/data/lsp/manager.plan")).expect("a file");
    for (file, text) in [
        (GERMAN, translation::begin(&scenario, "de", &notes(&scenario)).0),
        (SCENARIO, text),
        (PLAN, plan),
    ] {
        std::fs::write(folder.join(file), text).expect("a file to work on");
    }
    (Client::start(&everything()), folder)
}

/// The capabilities of an able editor.
fn everything() -> Value {
    json!({
        "textDocument": {
            "completion": { "completionItem": { "snippetSupport": true } },
            "publishDiagnostics": { "relatedInformation": true },
            "documentSymbol": { "hierarchicalDocumentSymbolSupport": true },
        },
        "workspace": { "workspaceEdit": { "documentChanges": true } },
    })
}

fn text(folder: &Path, file: &str) -> String {
    std::fs::read_to_string(folder.join(file)).expect("a file")
}

/// Line and column of a piece of text, and of so many characters into it, as UTF-16 counts them.
#[track_caller]
fn place(text: &str, what: &str, into: usize) -> Value {
    let at = text.find(what).unwrap_or_else(|| panic!("{what}")) + into;
    let line = text[..at].matches('\n').count();
    let start = text[..at].rfind('\n').map_or(0, |at| at + 1);
    json!({ "line": line, "character": text[start..at].encode_utf16().count() })
}

/// `line:column-line:column` of every place in an answer.
fn spots(places: &Value) -> Vec<String> {
    let one = |it: &Value| {
        let range = it.get("range").unwrap_or(it);
        let (start, end) = (&range["start"], &range["end"]);
        let file = it["uri"]
            .as_str()
            .and_then(|uri| uri.rsplit('/').next())
            .unwrap_or("");
        format!(
            "{file} {}:{}-{}:{}",
            start["line"], start["character"], end["line"], end["character"]
        )
        .trim()
        .to_owned()
    };
    places.as_array().into_iter().flatten().map(one).collect()
}

/// Applies the edits of an answer to a text.
fn apply(text: &str, edits: &Value) -> String {
    let offset = |place: &Value| {
        let number = |value: &Value| usize::try_from(value.as_u64().expect("a number")).expect("small");
        let line: usize = text
            .split_inclusive('\n')
            .take(number(&place["line"]))
            .map(str::len)
            .sum();
        let mut column = number(&place["character"]);
        let mut at = line;
        for c in text[line..].chars() {
            if column == 0 {
                break;
            }
            column -= c.len_utf16();
            at += c.len_utf8();
        }
        at
    };
    let mut all: Vec<(usize, usize, &str)> = edits
        .as_array()
        .into_iter()
        .flatten()
        .map(|edit| {
            let range = &edit["range"];
            (
                offset(&range["start"]),
                offset(&range["end"]),
                edit["newText"].as_str().expect("text"),
            )
        })
        .collect();
    all.sort_unstable();
    let mut text = text.to_owned();
    for (start, end, new) in all.into_iter().rev() {
        text.replace_range(start..end, new);
    }
    text
}
