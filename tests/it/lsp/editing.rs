//! An author at work: mistakes told where they are, help where it is asked for, names changed everywhere.

use serde_json::{Value, json};
use twohats::{check, plan, story::translation};

use super::client::{Client, uri};
use super::{GERMAN, PLAN, SCENARIO, apply, everything, place, rules, spots, text, workshop};

#[test]
fn hello_and_goodbye() {
    let client = Client::start(&everything());
    assert_eq!(client.abilities["positionEncoding"], "utf-16");
    assert_eq!(client.abilities["textDocumentSync"]["change"], 2);
    assert_eq!(client.abilities["renameProvider"]["prepareProvider"], true);
    assert_eq!(client.goodbye(), 0);
    let bytes = json!({ "general": { "positionEncodings": ["utf-32", "utf-8", "utf-16"] } });
    let mut client = Client::start(&bytes);
    assert_eq!(client.abilities["positionEncoding"], "utf-8");
    client.notify("exit", &Value::Null);
    assert_eq!(client.ended(), 1, "without a farewell");
    let mut client = Client::start(&json!({}));
    client.hang_up();
    assert_eq!(client.ended(), 1, "hung up");
}

#[test]
fn a_mistake_is_told_where_it_is_and_mended() {
    let (mut client, folder) = workshop("lsp_mistake");
    let file = folder.join(SCENARIO);
    let good = text(&folder, SCENARIO);
    client.open(&file, &good);
    assert!(client.findings(&file, Some(1)).is_empty());
    // One letter less in a name, on a line where UTF-16 counts otherwise than UTF-8.
    let (start, end) = (
        place(&good, "\"ines\", \"I could", 4),
        place(&good, "\"ines\", \"I could", 5),
    );
    let version = client.change(&file, Some(json!({ "start": start, "end": end })), "");
    let found = client.findings(&file, Some(version));
    assert_eq!(rules(&found), ["unknown-person"]);
    let bad = good.replacen("\"ines\", \"I could", "\"ine\", \"I could", 1);
    assert_eq!(found[0]["range"]["start"], place(&bad, "\"ine\", \"I could", 1));
    assert_eq!(found[0]["range"]["end"], place(&bad, "\"ine\", \"I could", 4));
    assert_eq!(
        (&found[0]["source"], &found[0]["severity"]),
        (&json!("twohats"), &json!(1))
    );
    assert!(
        found[0]["message"]
            .as_str()
            .is_some_and(|it| it.contains("did you mean `ines`?"))
    );
    let related = &found[0]["relatedInformation"][0];
    assert_eq!(
        related["location"]["range"]["start"],
        place(&bad, "id: \"ines\"", 5)
    );
    // The explanation of the rule is one hover away.
    let about = client
        .at("textDocument/hover", &file, &found[0]["range"]["start"])
        .expect("a meaning");
    assert!(
        about["contents"]["value"]
            .as_str()
            .is_some_and(|it| it.contains("**unknown-person**")),
        "{about}"
    );
    // The fix puts it right.
    let params = json!({ "textDocument": { "uri": uri(&file) }, "range": found[0]["range"],
        "context": { "diagnostics": found } });
    let fixes = client.request("textDocument/codeAction", &params).expect("fixes");
    assert_eq!(fixes[0]["title"], "Change `ine` to `ines`");
    let change = &fixes[0]["edit"]["documentChanges"][0];
    assert_eq!(change["textDocument"]["version"], version);
    assert_eq!(apply(&bad, &change["edits"]), good);
    let edit = &change["edits"][0];
    let new = edit["newText"].as_str().expect("text");
    let version = client.change(&file, Some(edit["range"].clone()), new);
    assert!(client.findings(&file, Some(version)).is_empty());
    assert_eq!(client.goodbye(), 0);
}

#[test]
fn allowed_findings_are_not_told_and_others_have_their_rule() {
    let (mut client, folder) = workshop("lsp_allowed");
    let file = folder.join(SCENARIO);
    let unused = text(&folder, SCENARIO).replacen("flags: [", "flags: [\"never_used\", ", 1);
    client.open(&file, &unused);
    let found = client.findings(&file, Some(1));
    assert_eq!(rules(&found), ["unused"]);
    assert_eq!(found[0]["tags"], json!([1]), "shown faded");
    let end = unused.rfind(')').expect("an end");
    let allow = "allow: [(rule: \"unused\", at: \"never_used\", reason: \"a test\")],\n";
    let version = client.change(&file, None, &format!("{}{allow})\n", &unused[..end]));
    assert!(client.findings(&file, Some(version)).is_empty());
}

#[test]
fn only_the_newest_text_counts() {
    let (mut client, folder) = workshop("lsp_newest");
    let file = folder.join(SCENARIO);
    let good = text(&folder, SCENARIO);
    client.open(&file, &good);
    let at = place(&good, "\"ines\", \"I could", 1);
    let here = json!({ "start": at, "end": at });
    let mut version = 0;
    for _ in 0..50 {
        version = client.change(&file, Some(here.clone()), "x");
    }
    let found = client.findings(&file, Some(version));
    assert_eq!(rules(&found), ["unknown-person"]);
    assert!(
        found[0]["message"]
            .as_str()
            .is_some_and(|it| it.contains("xxxxx"))
    );
    // Nothing older comes after it, and most of the states in between were never looked at.
    client
        .request(
            "textDocument/documentSymbol",
            &json!({ "textDocument": { "uri": uri(&file) } }),
        )
        .expect("an outline");
    assert!(
        client.versions_seen(&file).is_empty(),
        "{:?}",
        client.versions_seen(&file)
    );
}

#[test]
fn proposals_come_with_what_they_replace() {
    let (mut client, folder) = workshop("lsp_proposals");
    let file = folder.join(SCENARIO);
    let typed = text(&folder, SCENARIO).replacen("then: Wait(1, \"tuesday\"),", "then: Wait(1, \"tu\n", 1);
    client.open(&file, &typed);
    let found = client.proposals(&file, &place(&typed, "Wait(1, \"tu", 11));
    let item = found
        .iter()
        .find(|it| it["label"] == "tuesday")
        .expect("the scene");
    assert_eq!(item["detail"], "Two voices");
    assert_eq!(
        item["textEdit"]["newText"], "tuesday\"",
        "with the quote that is missing"
    );
    assert_eq!(
        item["textEdit"]["range"]["start"],
        place(&typed, "Wait(1, \"tu", 9)
    );
    assert_eq!(
        item["textEdit"]["range"]["end"],
        place(&typed, "Wait(1, \"tu", 11)
    );
    let mended = typed.replacen("Wait(1, \"tu\n", "W\n", 1);
    client.change(&file, None, &mended);
    let found = client.proposals(&file, &place(&mended, "then: W\n", 7));
    let item = found.iter().find(|it| it["label"] == "Decide").expect("the word");
    assert_eq!(item["insertTextFormat"], 2);
    assert_eq!(
        item["textEdit"]["newText"],
        "Decide(\n\tid: \"$1\",\n\tprompt: \"$2\",\n\tchoices: [$3],\n)"
    );
    assert_eq!(item["documentation"]["kind"], "markdown");
    let plan = folder.join(PLAN);
    client.open(&plan, "choose monday_start ");
    assert_eq!(
        client.proposed(&plan, &json!({ "line": 0, "character": 20 })),
        ["assign", "explain", "both"],
        "from the scenario as it is in the editor"
    );
}

#[test]
fn indenting_a_line_asks_for_nothing() {
    let (mut client, folder) = workshop("lsp_indenting");
    let file = folder.join(SCENARIO);
    let line = "then: Wait(1, \"tuesday\"),\n            \n";
    let typed = text(&folder, SCENARIO).replacen("then: Wait(1, \"tuesday\"),\n", line, 1);
    client.open(&file, &typed);
    let mut asked = json!({ "textDocument": { "uri": uri(&file) },
        "position": place(&typed, line, line.len() - 1), "context": { "triggerKind": 1 } });
    let by_hand = client.request("textDocument/completion", &asked);
    asked["context"] = json!({ "triggerKind": 2, "triggerCharacter": " " });
    let by_space = client.request("textDocument/completion", &asked);
    let count = |found: Result<Value, String>| found.map_or(0, |it| it.as_array().map_or(0, Vec::len));
    assert!(count(by_hand) > 0, "asked for");
    assert_eq!(count(by_space), 0, "only indented");
}

#[test]
fn names_are_found_in_all_files() {
    let (mut client, folder) = workshop("lsp_names");
    let (file, plan) = (folder.join(SCENARIO), folder.join(PLAN));
    let (scenario, steps) = (text(&folder, SCENARIO), text(&folder, PLAN));
    client.open(&plan, &steps);
    let at = place(&steps, "monday_start", 3);
    let given = client.at("textDocument/definition", &plan, &at).expect("a place");
    let start = place(&scenario, "\"monday_start\"", 1);
    assert_eq!(
        (given[0]["uri"].as_str(), &given[0]["range"]["start"]),
        (Some(uri(&file).as_str()), &start)
    );
    let about = client.at("textDocument/hover", &plan, &at).expect("a meaning");
    assert!(
        about["contents"]["value"]
            .as_str()
            .is_some_and(|it| it.contains("How does the week begin?"))
    );
    client.open(&file, &scenario);
    let found = client
        .at(
            "textDocument/references",
            &file,
            &place(&scenario, "id: \"monday_start\"", 6),
        )
        .expect("places");
    let found = spots(&found);
    let count = |name: &str| found.iter().filter(|it| it.starts_with(name)).count();
    assert_eq!(
        (count(PLAN), count(SCENARIO)),
        (1, scenario.matches("\"monday_start\"").count()),
        "{found:#?}"
    );
    assert_eq!(
        count(GERMAN),
        text(&folder, GERMAN).matches("/monday_start").count(),
        "{found:#?}"
    );
    let same = client
        .at(
            "textDocument/documentHighlight",
            &file,
            &place(&scenario, "\"told_why\"", 3),
        )
        .expect("places");
    assert_eq!(spots(&same).len(), scenario.matches("\"told_why\"").count());
    let outline = client
        .request(
            "textDocument/documentSymbol",
            &json!({ "textDocument": { "uri": uri(&file) } }),
        )
        .expect("an outline");
    let monday = outline
        .as_array()
        .and_then(|all| all.iter().find(|it| it["name"] == "monday"))
        .expect("a scene");
    assert_eq!(
        (&monday["detail"], &monday["children"][0]["name"]),
        (&json!("Forty bicycles"), &json!("monday_start"))
    );
    assert_eq!(
        monday["children"][0]["children"].as_array().map(Vec::len),
        Some(3)
    );
    let folds = client
        .request(
            "textDocument/foldingRange",
            &json!({ "textDocument": { "uri": uri(&file) } }),
        )
        .expect("folds");
    assert!(folds.as_array().is_some_and(|all| all.len() > 30));
}

#[test]
fn a_new_name_goes_everywhere_and_all_files_stay_sound() {
    for (old, into) in [
        ("\"monday_start\"", 2),
        ("\"assign\"", 2),
        ("\"tom\"", 1),
        ("\"tuesday\"", 3),
        ("\"told_why\"", 1),
    ] {
        let (mut client, folder) = workshop("lsp_rename");
        let file = folder.join(SCENARIO);
        let scenario = text(&folder, SCENARIO);
        client.open(&file, &scenario);
        let at = place(&scenario, old, into);
        let asked = client
            .at("textDocument/prepareRename", &file, &at)
            .expect("it can be renamed");
        assert_eq!(asked["placeholder"], old.trim_matches('"'));
        let ask =
            |name: &str| json!({ "textDocument": { "uri": uri(&file) }, "position": at, "newName": name });
        let bad = client
            .request("textDocument/rename", &ask("Not an id"))
            .expect_err("no id");
        assert!(bad.contains("capital letter `N`"), "{bad}");
        let edit = client
            .request("textDocument/rename", &ask("brand_new"))
            .expect("edits");
        let mut texts = [SCENARIO, GERMAN, PLAN].map(|name| text(&folder, name));
        for change in edit["documentChanges"].as_array().expect("changes") {
            let name = change["textDocument"]["uri"].as_str().expect("a file");
            let index = [SCENARIO, GERMAN, PLAN]
                .iter()
                .position(|it| name.ends_with(it))
                .expect("a known file");
            texts[index] = apply(&texts[index], &change["edits"]);
        }
        let (read, found) = check::read("x", &texts[0]);
        assert!(found.is_empty() && texts[0] != scenario, "{old}: {found:#?}");
        let read = read.expect("no errors");
        let (_, found) = translation::read("x", &texts[1], &read);
        assert!(
            found.iter().all(|it| it.rule == "untranslated"),
            "{old}: {found:#?}"
        );
        assert!(plan::read("x", &texts[2], &read).0.is_some(), "{old}");
    }
}
