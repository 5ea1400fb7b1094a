//! Clients that are broken or mean harm: the server answers, or ends when told to, and never hangs.

use serde_json::{Value, json};

use super::client::{Client, uri};
use super::{SCENARIO, text, workshop};

/// After whatever was sent the server still answers.
#[track_caller]
fn still_there(client: &mut Client, what: &str) {
    let answer = client.request(
        "textDocument/documentSymbol",
        &json!({ "textDocument": { "uri": "file:///nowhere.ron" } }),
    );
    assert_eq!(answer, Ok(Value::Null), "{what}");
}

#[test]
fn nonsense_on_the_wire_is_answered_and_passed_over() {
    let mut client = Client::start(&json!({}));
    let cases: &[(&str, &[u8])] = &[
        ("no JSON", b"Content-Length: 9\r\n\r\n{\"jsonrpc"),
        ("no UTF-8", b"Content-Length: 4\r\n\r\n\"\xFF\xFE\""),
        ("a list", b"Content-Length: 2\r\n\r\n[]"),
        ("a number", b"Content-Length: 1\r\n\r\n1"),
        ("empty", b"Content-Length: 0\r\n\r\n"),
        ("too long", b"Content-Length: 99999999999\r\n\r\n{}"),
        (
            "longer than number",
            b"Content-Length: 99999999999999999999999999\r\n\r\n{}",
        ),
        ("too short", b"Content-Length: 60000\r\n\r\n{}"),
        ("negative", b"Content-Length: -5\r\n\r\n"),
        ("no length", b"Content-Type: x\r\n\r\n"),
        ("noise", &[b'x'; 10_000]),
        ("zeros", &[0; 5000]),
    ];
    for (what, bytes) in cases {
        client.raw(bytes);
        still_there(&mut client, what);
    }
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    client.raw(format!("Content-Length: {}\r\n\r\n{deep}", deep.len()).as_bytes());
    still_there(&mut client, "deep");
    assert_eq!(client.goodbye(), 0);
}

#[test]
fn questions_that_make_no_sense() {
    let mut client = Client::silent();
    assert!(
        client.request("textDocument/hover", &json!({})).is_err(),
        "before hello"
    );
    client
        .request("initialize", &json!({ "capabilities": {} }))
        .expect("hello");
    assert!(
        client
            .request("initialize", &json!({ "capabilities": {} }))
            .is_err(),
        "hello twice"
    );
    assert!(client.request("no/such/method", &json!({})).is_err());
    client.notify("no/such/notification", &json!({ "x": 1 }));
    client.notify("$/cancelRequest", &json!({ "id": 12345 }));
    client.notify("textDocument/didOpen", &json!("nonsense"));
    client.notify(
        "textDocument/didChange",
        &json!({ "textDocument": { "uri": "file:///x.ron", "version": 1 }, "contentChanges": [] }),
    );
    for uri in [
        "",
        "x",
        "file://",
        "file:///%FF.scenario.ron",
        "untitled:1",
        "http://x/y.plan",
    ] {
        client.notify(
            "textDocument/didOpen",
            &json!({ "textDocument": { "uri": uri, "languageId": "", "version": 1, "text": "(" } }),
        );
        let at = json!({ "textDocument": { "uri": uri }, "position": { "line": 0, "character": 0 }, "newName": "x",
            "context": { "includeDeclaration": true } });
        for method in [
            "hover",
            "completion",
            "definition",
            "references",
            "rename",
            "prepareRename",
            "documentHighlight",
        ] {
            drop(client.request(&format!("textDocument/{method}"), &at));
        }
    }
    still_there(&mut client, "odd addresses");
    // An answer to a question nobody asked.
    client.send(&json!({ "jsonrpc": "2.0", "id": 77, "result": null }));
    still_there(&mut client, "an answer");
    assert_eq!(client.goodbye(), 0);
}

#[test]
fn positions_outside_the_text() {
    let (mut client, folder) = workshop("lsp_positions");
    let file = folder.join(SCENARIO);
    client.open(&file, &text(&folder, SCENARIO));
    let far = u32::MAX;
    for (line, character) in [(0, far), (far, 0), (far, far), (100_000, 3), (63, 21)] {
        let at = json!({ "line": line, "character": character });
        for method in [
            "hover",
            "completion",
            "definition",
            "references",
            "documentHighlight",
        ] {
            client
                .at(&format!("textDocument/{method}"), &file, &at)
                .expect("an answer");
        }
        // Ranges that end before they begin, or inside a character, change something nearby at most.
        client.change(
            &file,
            Some(json!({ "start": at, "end": { "line": 0, "character": 0 } })),
            "",
        );
    }
    assert!(
        client
            .at(
                "textDocument/hover",
                &file,
                &json!({ "line": -1, "character": 0 })
            )
            .is_err()
    );
    let version = client.change(&file, None, "(");
    assert_eq!(
        client.findings(&file, Some(version))[0]["code"],
        "unclosed-bracket"
    );
    assert_eq!(client.goodbye(), 0);
}

#[test]
fn a_huge_file_is_no_trouble() {
    let (mut client, folder) = workshop("lsp_huge");
    let file = folder.join(SCENARIO);
    let scenario = text(&folder, SCENARIO);
    let at = scenario
        .find("        (\n            id: \"tuesday\"")
        .expect("a scene");
    let scene = |number: usize| {
        let words = "It rains, and the van is late again. ".repeat(15);
        format!(
            "        (id: \"s{number}\", title: \"A scene\", body: [Text(\"{words}\")], then: Go(\"tuesday\")),\n"
        )
    };
    let scenes: String = (0..10_000).map(scene).collect();
    let huge = format!("{}{scenes}{}", &scenario[..at], &scenario[at..]);
    assert!(huge.len() > 6_000_000);
    client.open(&file, &huge);
    client.findings(&file, Some(1));
    let end = json!({ "line": 9000, "character": 30 });
    let version = client.change(&file, Some(json!({ "start": end, "end": end })), "\"");
    // Questions that nobody wants answered any more.
    for _ in 0..50 {
        let id = client.ask(
            "textDocument/documentSymbol",
            &json!({ "textDocument": { "uri": uri(&file) } }),
        );
        client.notify("$/cancelRequest", &json!({ "id": id }));
    }
    client
        .at("textDocument/completion", &file, &end)
        .expect("an answer");
    let found = client.findings(&file, Some(version));
    assert!(!found.is_empty());
    // More than any file may hold.
    let version = client.change(&file, None, &"x".repeat(17_000_000));
    assert_eq!(client.findings(&file, Some(version))[0]["code"], "too-large");
    assert_eq!(client.goodbye(), 0);
}
