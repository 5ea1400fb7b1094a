//! A scenario with parts in an editor: names, findings and renames go over all its files.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::client::{Client, uri};
use super::{GERMAN, PLAN, SCENARIO, apply, place, rules, spots, text, workshop};
use crate::story_parts::{cut, part};

const LATER: &str = "repair_week.later.part.ron";

/// The workshop with everything from Tuesday on in a part.
fn split(name: &str) -> (Client, PathBuf) {
    let (client, folder) = workshop(name);
    let mut main = text(&folder, SCENARIO);
    let later = part(
        "repair_week",
        &[cut(&mut main, "scenes", 1), cut(&mut main, "endings", 0)],
    );
    std::fs::write(folder.join(SCENARIO), main).expect("a file");
    std::fs::write(folder.join(LATER), later).expect("a file");
    (client, folder)
}

/// The findings of a file, once they are these. What was found before may come in first.
#[track_caller]
fn until(client: &mut Client, path: &std::path::Path, version: i64, wanted: &[&str]) -> Vec<Value> {
    for _ in 0..8 {
        let found = client.findings(path, Some(version));
        if rules(&found) == wanted {
            return found;
        }
    }
    panic!("{wanted:?} never come");
}

#[test]
fn what_is_wrong_in_a_part_is_told_there_and_what_it_mends_goes_away() {
    let (mut client, folder) = split("lsp_parts_found");
    let (file, later) = (folder.join(SCENARIO), folder.join(LATER));
    let (main, second) = (text(&folder, SCENARIO), text(&folder, LATER));
    client.open(&file, &main);
    assert!(
        client.findings(&file, Some(1)).is_empty(),
        "the scenes it leads to are in the part"
    );
    client.open(&later, &second);
    assert!(client.findings(&later, Some(1)).is_empty());
    // A scene gets another name in the part: the main file says so, in its own place.
    client.change(
        &later,
        None,
        &second.replace("id: \"tuesday\"", "id: \"tuesdays\""),
    );
    let found = until(&mut client, &file, 1, &["unknown-scene"]);
    let at = &found[0]["range"]["start"];
    assert_eq!(*at, place(&main, "\"tuesday\"", 1));
    // An id twice: in the part, with the other place in the main file.
    client.change(&later, None, &second.replace("id: \"tuesday\"", "id: \"monday\""));
    let found = client.findings(&later, Some(3));
    let twice = found
        .iter()
        .find(|it| it["code"] == "duplicate-id")
        .expect("it is found");
    let other = &twice["relatedInformation"][0]["location"];
    assert_eq!(other["uri"], uri(&file).as_str());
    assert_eq!(
        other["range"]["start"]["line"],
        place(&main, "id: \"monday\"", 0)["line"]
    );
    // While one file is half typed, the other is not blamed for it.
    client.change(&later, None, &second.replacen("scenes: [", "scenes: [(", 1));
    let found = client.findings(&later, Some(4));
    assert!(!found.is_empty());
    // A part of nothing.
    client.change(
        &later,
        None,
        &second.replace("part_of: \"repair_week\"", "part_of: \"nothing\""),
    );
    assert_eq!(rules(&client.findings(&later, Some(5))), ["no-scenario"]);
}

#[test]
fn names_are_found_proposed_and_renamed_over_all_files() {
    let (mut client, folder) = split("lsp_parts_names");
    let (file, later) = (folder.join(SCENARIO), folder.join(LATER));
    let (main, second) = (text(&folder, SCENARIO), text(&folder, LATER));
    client.open(&file, &main);
    client.open(&later, &second);
    // From the part to the person in the main file, and from the main file to the scene in the part.
    let to = |found: Value| spots(&found);
    let found = client.at(
        "textDocument/definition",
        &later,
        &place(&second, "Say(\"tom\"", 6),
    );
    let line = &place(&main, "id: \"tom\"", 5)["line"];
    assert!(to(found.expect("a place"))[0].starts_with(&format!("{SCENARIO} {line}:")));
    let found = client.at("textDocument/definition", &file, &place(&main, "\"tuesday\"", 2));
    let line = &place(&second, "id: \"tuesday\"", 5)["line"];
    assert!(to(found.expect("a place"))[0].starts_with(&format!("{LATER} {line}:")));
    // What can be typed in the part: its own fields, and everybody's names.
    let names = client.proposed(&later, &place(&second, "Say(\"tom\"", 6));
    assert!(
        names.contains(&"ruth".to_owned()) && names.contains(&"ines".to_owned()),
        "{names:?}"
    );
    let typed = second.replacen("    scenes: [", "    \n    scenes: [", 1);
    client.change(&later, None, &typed);
    let fields = client.proposed(&later, &json!({ "line": 3, "character": 4 }));
    assert!(
        fields.contains(&"counters".to_owned()) && !fields.contains(&"debrief".to_owned()),
        "{fields:?}"
    );
    let found = client
        .at("textDocument/hover", &later, &place(&typed, "Say(\"tom\"", 6))
        .expect("it");
    assert!(
        found["contents"]["value"]
            .as_str()
            .is_some_and(|it| it.contains("Tom")),
        "{found}"
    );
    let found = client.request(
        "textDocument/documentSymbol",
        &json!({ "textDocument": { "uri": uri(&later) } }),
    );
    let outline = found.expect("an outline");
    assert!(
        outline
            .as_array()
            .is_some_and(|all| all.iter().any(|it| it["name"] == "tuesday")),
        "{outline}"
    );
}

#[test]
fn a_new_name_goes_into_all_files() {
    let (mut client, folder) = split("lsp_parts_rename");
    let later = folder.join(LATER);
    let second = text(&folder, LATER);
    client.open(&folder.join(SCENARIO), &text(&folder, SCENARIO));
    client.open(&later, &second);
    let params = json!({ "textDocument": { "uri": uri(&later) }, "position": place(&second, "\"the_date\"", 2), "newName": "which_date" });
    let edits = client.request("textDocument/rename", &params).expect("a rename");
    let mut changed = Vec::new();
    for change in edits["documentChanges"].as_array().expect("changes") {
        let address = change["textDocument"]["uri"].as_str().expect("a file");
        let name = address.rsplit('/').next().expect("a name").to_owned();
        let old = if name == LATER {
            second.clone()
        } else {
            text(&folder, &name)
        };
        let new = apply(&old, &change["edits"]);
        assert!(!new.contains("the_date"), "{name}");
        changed.push(name);
    }
    changed.sort();
    assert_eq!(changed, [PLAN, GERMAN, LATER]);
    let params = json!({ "textDocument": { "uri": uri(&later) }, "position": place(&second, "Say(\"tom\"", 6), "newName": "thomas" });
    let edits = client.request("textDocument/rename", &params).expect("a rename");
    let files = edits["documentChanges"].as_array().map_or(0, Vec::len);
    assert_eq!(files, 4, "{edits}");
}

#[test]
fn a_part_is_helped_to_say_whose_it_is() {
    let (mut client, folder) = split("lsp_parts_whose");
    let later = folder.join(LATER);
    let second = text(&folder, LATER);
    client.open(&later, &second);
    let at = place(&second, "part_of: \"repair_week\"", 12);
    let about = client.at("textDocument/hover", &later, &at).expect("a meaning");
    let about = about["contents"]["value"].as_str().unwrap_or("").to_owned();
    assert!(
        about.starts_with("scenario `repair_week`\n\n- format: 1"),
        "{about}"
    );
    assert!(about.contains("- title: The Repair Week"), "{about}");
    for typed in ["part_of: \"", "part_of: \"re", "part_of: re"] {
        let half = second.replacen("part_of: \"repair_week\"", typed, 1);
        client.change(&later, None, &half);
        let proposed = client.proposed(&later, &place(&half, typed, typed.len()));
        assert_eq!(proposed, ["repair_week"], "{typed}");
    }
    assert_eq!(client.goodbye(), 0);
}
