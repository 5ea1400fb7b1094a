//! How long an author waits: from an edit of a large scenario to its findings, through the real language server.
//!
//! `cargo bench --no-default-features --bench lsp`; SCENES=2000 sets another number of scenes, MB=6 another size.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use twohats::assist::{Analysis, Types};
use twohats::{check, story};

const ROUNDS: usize = 21;
const URI: &str = "file:///nowhere/large.scenario.ron";

fn main() {
    let number = |name: &str| std::env::var(name).ok().and_then(|value| value.parse().ok());
    // The small scenario brings some of its own.
    let scenes: usize = number("SCENES").unwrap_or(10_000).min(story::caps::SCENES - 10);
    let size: usize = number("MB").unwrap_or(6) * 1_000_000;
    let text = large(scenes, size, false);
    print(&format!(
        "{scenes} scenes, {} bytes, least and median of {ROUNDS}",
        text.len()
    ));
    // In the middle, where half of the file comes after it.
    let scene = format!("(id: \"s{}\"", scenes / 4 * 2);
    let spoilt = |old: &str, new: &str| {
        let at = text.find(&scene).expect("a scene in the middle");
        let (before, after) = text.split_at(at);
        format!("{before}{}", after.replacen(old, new, 1))
    };
    let cases = [
        ("nothing wrong", text.clone()),
        (
            "a scene that is not there",
            spoilt("then: Wait(1, \"s", "then: Wait(1, \"t"),
        ),
        ("a quote that is missing", spoilt("\")], then", ")], then")),
        ("a bracket that is missing", spoilt("\")], then", "\"], then")),
        ("a comma that is missing", spoilt("\", title", "\" title")),
        ("a field half typed", spoilt("title:", "tit:")),
        ("a value half typed", spoilt("then: Wait(1, ", "then: Wa(1, ")),
        ("something in every scene", large(scenes, size, true)),
    ];
    for (name, text) in cases {
        case(name, &text, scenes / 8 * 2);
    }
    asked(&text, scenes / 8 * 2);
}

/// Times one text: `scene` is where it is edited.
fn case(name: &str, text: &str, scene: usize) {
    let (_, found) = check::read("large", text);
    print(&format!("\n{name}: {} findings", found.len()));
    let alone = times(|| drop(check::read("large", text)));
    row("check::read alone", &alone);
    let mut server = Server::start();
    server.open(text);
    let at = place(text, scene);
    let mut version = 1;
    let edits = times(|| {
        version += 1;
        server.edit(version, &at, if version % 2 == 0 { "x" } else { "" });
        server.wait(|message| message["params"]["version"] == version);
    });
    row("edit to findings", &edits);
}

/// Inside the text of a scene.
fn place(text: &str, scene: usize) -> Value {
    let at = text.find(&format!("(id: \"s{scene}\"")).expect("the scene");
    json!({ "line": text[..at].matches('\n').count(), "character": 80 })
}

/// Times what is asked right after an edit.
fn asked(text: &str, scene: usize) {
    print("\nproposals");
    let types = Arc::new(Types::new());
    let shared = Arc::new(text.to_owned());
    row(
        "an analysis for completion alone",
        &times(|| drop(Analysis::new(Arc::clone(&shared), Arc::clone(&types)))),
    );
    let mut server = Server::start();
    server.open(text);
    let at = place(text, scene);
    let mut version = 1;
    let asked = times(|| {
        version += 1;
        server.edit(version, &at, if version % 2 == 0 { "x" } else { "" });
        server.ask(
            version,
            "textDocument/completion",
            &json!({ "line": 0, "character": 0 }),
        );
        server.wait(|message| message["id"] == version);
    });
    row("edit to completion", &asked);
}

fn print(line: &str) {
    drop(writeln!(std::io::stdout(), "{line}"));
}

/// Sorted.
fn times(mut work: impl FnMut()) -> Vec<Duration> {
    let one = |_| {
        let start = Instant::now();
        work();
        start.elapsed()
    };
    let mut all: Vec<Duration> = (0..ROUNDS).map(one).collect();
    all.sort_unstable();
    all
}

fn row(what: &str, times: &[Duration]) {
    let ms = |at: usize| times[at].as_secs_f64() * 1e3;
    print(&format!(
        "{what:<28} {:>8.1} ms {:>8.1} ms",
        ms(0),
        ms(times.len() / 2)
    ));
}

/// The small scenario with a chain of scenes before its first. With `noise`, every second looks like the one
/// before it.
fn large(scenes: usize, size: usize, noise: bool) -> String {
    let small = include_str!("../../tests/data/small.scenario.ron");
    let words = "It rains, and the van is late again; somebody makes tea. ";
    let text = words.repeat(size / scenes / words.len());
    let name = |at: usize| match at % 2 {
        1 if noise => format!("s_{}", at - 1),
        _ => format!("s{at}"),
    };
    let next = |at: usize| {
        if at == scenes - 5 {
            "monday".to_owned()
        } else {
            name(at + 1)
        }
    };
    let chain: String = (0..scenes - 4)
        .map(|at| {
            format!(
                "        (id: \"{}\", title: \"Scene {at}\", body: [Text(\"{text}\")], then: Wait(1, \"{}\")),\n",
                name(at),
                next(at)
            )
        })
        .collect();
    let begins = small.replacen("start: \"monday\"", "start: \"s0\"", 1);
    begins.replacen("    scenes: [\n", &format!("    scenes: [\n{chain}"), 1)
}

struct Server {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

impl Server {
    fn start() -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_twohats"))
            .arg("lsp")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("starting the server");
        let mut server = Self {
            input: child.stdin.take().expect("its input"),
            output: BufReader::new(child.stdout.take().expect("its output")),
            child,
        };
        server.ask(0, "initialize", &json!({ "capabilities": {} }));
        server.wait(|message| message["id"] == 0);
        server
    }

    fn send(&mut self, message: &Value) {
        let body = message.to_string();
        write!(self.input, "Content-Length: {}\r\n\r\n{body}", body.len()).expect("the server listens");
        self.input.flush().expect("the server listens");
    }

    fn ask(&mut self, id: i32, method: &str, at: &Value) {
        let mut params = json!({ "textDocument": { "uri": URI }, "position": at });
        params["capabilities"] = json!({});
        self.send(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }));
    }

    fn open(&mut self, text: &str) {
        let item = json!({ "uri": URI, "languageId": "", "version": 1, "text": text });
        self.send(&json!({ "jsonrpc": "2.0", "method": "textDocument/didOpen", "params": { "textDocument": item } }));
        self.wait(|message| message["params"]["version"] == 1);
    }

    /// Puts a letter in at a place, or with no letter takes it away again.
    fn edit(&mut self, version: i32, at: &Value, letter: &str) {
        let mut end = at.clone();
        if letter.is_empty() {
            end["character"] = json!(at["character"].as_u64().expect("a number") + 1);
        }
        let change = json!({ "range": { "start": at, "end": end }, "text": letter });
        let document = json!({ "uri": URI, "version": version });
        let params = json!({ "textDocument": document, "contentChanges": [change] });
        self.send(&json!({ "jsonrpc": "2.0", "method": "textDocument/didChange", "params": params }));
    }

    fn wait(&mut self, wanted: impl Fn(&Value) -> bool) {
        loop {
            let mut length = 0;
            loop {
                let mut line = String::new();
                self.output.read_line(&mut line).expect("the server speaks");
                match line.trim().strip_prefix("Content-Length: ") {
                    Some(value) => length = value.parse().expect("a number"),
                    None if line.trim().is_empty() => break,
                    None => {}
                }
            }
            let mut body = vec![0; length];
            self.output.read_exact(&mut body).expect("the server speaks");
            if wanted(&serde_json::from_slice(&body).expect("JSON")) {
                return;
            }
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
