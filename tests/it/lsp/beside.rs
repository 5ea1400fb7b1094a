//! Renaming that is refused, files that lie beside a scenario, and their layout.

use serde_json::json;

use super::client::uri;
use super::{GERMAN, PLAN, SCENARIO, apply, place, rules, text, workshop};

#[test]
fn renaming_is_refused_with_a_reason() {
    let (mut client, folder) = workshop("lsp_refused");
    let file = folder.join(SCENARIO);
    let scenario = text(&folder, SCENARIO);
    client.open(&file, &scenario);
    let why = client
        .at(
            "textDocument/prepareRename",
            &file,
            &place(&scenario, "\"repair_week\"", 2),
        )
        .expect_err("its id");
    assert!(why.contains("saved games"), "{why}");
    let why = client
        .at(
            "textDocument/prepareRename",
            &file,
            &place(&scenario, "minutes", 2),
        )
        .expect_err("a field");
    assert!(why.contains("no id here"), "{why}");
    let params = json!({ "textDocument": { "uri": uri(&file) }, "position": place(&scenario, "\"tom\"", 1), "newName": "ruth" });
    let why = client.request("textDocument/rename", &params).expect_err("taken");
    assert!(why.contains("already a person called `ruth`"), "{why}");
}

#[test]
fn what_lies_beside_is_held_against_the_scenario() {
    let (mut client, folder) = workshop("lsp_beside");
    let (file, plan, german) = (folder.join(SCENARIO), folder.join(PLAN), folder.join(GERMAN));
    let scenario = text(&folder, SCENARIO);
    client.open(&file, &scenario);
    assert!(client.findings(&file, Some(1)).is_empty());
    assert!(
        client.findings(&plan, None).is_empty(),
        "a plan is looked at without being open"
    );
    client.open(&german, &text(&folder, GERMAN));
    let found = client.findings(&german, Some(1));
    assert!(found.len() > 20 && rules(&found).iter().all(|it| *it == "untranslated"));
    // A choice gets another name by hand: its plan says so, the translation too.
    client.change(&file, None, &scenario.replace("\"assign\"", "\"give_out\""));
    let found = client.findings(&plan, None);
    assert_eq!(rules(&found), ["plan"]);
    assert_eq!(
        found[0]["range"]["start"],
        place(&text(&folder, PLAN), "start assign", 6)
    );
    client.change(
        &file,
        None,
        &scenario.replace("title: \"Forty bicycles\"", "title: \"Many bicycles\""),
    );
    client.notify(
        "textDocument/didClose",
        &json!({ "textDocument": { "uri": uri(&file) } }),
    );
    assert!(client.findings(&file, None).is_empty(), "nothing stays behind");
    assert_eq!(client.goodbye(), 0);
}

#[test]
fn findings_of_a_file_that_is_gone_are_taken_back() {
    let (mut client, folder) = workshop("lsp_gone");
    let (file, plan) = (folder.join(SCENARIO), folder.join(PLAN));
    let scenario = text(&folder, SCENARIO);
    let other = folder.join("other.plan");
    std::fs::copy(&plan, &other).expect("a copy");
    client.open(&file, &scenario);
    assert!(client.findings(&file, Some(1)).is_empty());
    let broken = scenario.replace("\"assign\"", "\"give_out\"");
    client.change(&file, None, &broken);
    for path in [&plan, &other] {
        while client.findings(path, None).is_empty() {}
    }
    // A client that watches says so at once; with any other it is noticed at the next change.
    std::fs::rename(&other, folder.join("kept.txt")).expect("renaming");
    let change = json!({ "changes": [{ "uri": uri(&other), "type": 3 }] });
    client.notify("workspace/didChangeWatchedFiles", &change);
    while !client.findings(&other, None).is_empty() {}
    std::fs::remove_file(&plan).expect("removing");
    client.change(&file, None, &format!("{broken}\n"));
    while !client.findings(&plan, None).is_empty() {}
    // When the scenario is closed, nobody asks about its plans any more.
    std::fs::rename(folder.join("kept.txt"), &other).expect("renaming");
    client.change(&file, None, &format!("{broken}\n\n"));
    while client.findings(&other, None).is_empty() {}
    client.notify(
        "textDocument/didClose",
        &json!({ "textDocument": { "uri": uri(&file) } }),
    );
    while !client.findings(&other, None).is_empty() {}
    assert_eq!(client.goodbye(), 0);
}

#[test]
fn the_files_that_other_programs_leave_beside_a_scenario_are_none_of_it() {
    let (mut client, folder) = workshop("lsp_hidden");
    std::fs::write(folder.join(format!(".#{SCENARIO}")), "").expect("the lock of Emacs");
    std::fs::write(folder.join(format!("._{PLAN}")), "").expect("the shadow of macOS");
    let (file, plan) = (folder.join(SCENARIO), folder.join(PLAN));
    client.open(&file, &text(&folder, SCENARIO));
    assert!(client.findings(&file, Some(1)).is_empty());
    client.open(&plan, "choose nothing of_this\n");
    assert_eq!(rules(&client.findings(&plan, Some(1))), ["plan"]);
    assert_eq!(client.goodbye(), 0);
}

#[test]
fn files_are_laid_out() {
    let (mut client, folder) = workshop("lsp_layout");
    let file = folder.join(SCENARIO);
    let scenario = text(&folder, SCENARIO);
    let laid_out = twohats::story::format(&scenario).expect("sound");
    let messy = laid_out.replacen("    flags: [", "  flags :  [", 1);
    client.open(&file, &messy);
    let ask =
        json!({ "textDocument": { "uri": uri(&file) }, "options": { "tabSize": 4, "insertSpaces": true } });
    let edits = client.request("textDocument/formatting", &ask).expect("edits");
    assert_eq!(edits.as_array().map(Vec::len), Some(1));
    assert_eq!(apply(&messy, &edits), laid_out);
    client.change(&file, None, "(format: ");
    assert!(
        client
            .request("textDocument/formatting", &ask)
            .expect_err("too broken")
            .contains("never closed")
    );
}
