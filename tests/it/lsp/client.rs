//! A client of the language server: it sends, waits and remembers what was said.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use serde_json::{Value, json};

/// How long an answer may take on a machine that is busy with other things.
const PATIENCE: Duration = Duration::from_secs(60);

pub(super) struct Client {
    child: Child,
    input: Option<ChildStdin>,
    output: Receiver<Value>,
    next: u64,
    versions: BTreeMap<String, i64>,
    /// Findings that have come in and that nobody has asked for yet.
    found: Vec<Value>,
    pub(super) abilities: Value,
}

/// What a file is called in the protocol.
pub(super) fn uri(path: &Path) -> String {
    format!("file://{}", path.display())
}

impl Client {
    /// Starts a server and says hello with these capabilities.
    pub(super) fn start(capabilities: &Value) -> Self {
        let mut client = Self::silent();
        client.abilities = client
            .request(
                "initialize",
                &json!({ "processId": null, "rootUri": null, "capabilities": capabilities }),
            )
            .expect("hello")["capabilities"]
            .take();
        client.notify("initialized", &json!({}));
        client
    }

    /// Starts a server and says nothing.
    pub(super) fn silent() -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_twohats"))
            .args(["lsp", "--stdio"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("starting the server");
        let output = BufReader::new(child.stdout.take().expect("its output"));
        Self {
            input: child.stdin.take(),
            output: listen(output),
            child,
            next: 0,
            versions: BTreeMap::new(),
            found: Vec::new(),
            abilities: Value::Null,
        }
    }

    pub(super) fn raw(&mut self, bytes: &[u8]) {
        let input = self.input.as_mut().expect("still talking");
        input
            .write_all(bytes)
            .and_then(|()| input.flush())
            .expect("the server listens");
    }

    pub(super) fn send(&mut self, message: &Value) {
        let body = message.to_string();
        self.raw(format!("Content-Length: {}\r\n\r\n{body}", body.len()).as_bytes());
    }

    pub(super) fn notify(&mut self, method: &str, params: &Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    /// Asks, and gives the number of the request.
    pub(super) fn ask(&mut self, method: &str, params: &Value) -> u64 {
        self.next += 1;
        let id = self.next;
        self.send(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }));
        id
    }

    /// Asks and waits for the answer: a result, or the message of an error.
    pub(super) fn request(&mut self, method: &str, params: &Value) -> Result<Value, String> {
        let id = json!(self.ask(method, params));
        loop {
            let mut message = self.hear();
            if message["id"] == id && message.get("method").is_none() {
                return match message.get("error") {
                    Some(error) => Err(error["message"].as_str().unwrap_or("").to_owned()),
                    None => Ok(message["result"].take()),
                };
            }
            self.remember(message);
        }
    }

    /// The next message, whatever it is.
    pub(super) fn hear(&mut self) -> Value {
        self.output
            .recv_timeout(PATIENCE)
            .expect("the server answers in time")
    }

    fn remember(&mut self, mut message: Value) {
        if message["method"] == "textDocument/publishDiagnostics" {
            self.found.push(message["params"].take());
        }
    }

    pub(super) fn open(&mut self, path: &Path, text: &str) {
        let uri = uri(path);
        self.versions.insert(uri.clone(), 1);
        let item = json!({ "uri": uri, "languageId": "x", "version": 1, "text": text });
        self.notify("textDocument/didOpen", &json!({ "textDocument": item }));
    }

    /// Changes a part of an open file, or all of it without a range, and gives its new version.
    pub(super) fn change(&mut self, path: &Path, range: Option<Value>, text: &str) -> i64 {
        let uri = uri(path);
        let version = self.versions.entry(uri.clone()).or_insert(0);
        *version += 1;
        let version = *version;
        let mut change = json!({ "text": text });
        if let Some(range) = range {
            change["range"] = range;
        }
        let document = json!({ "uri": uri, "version": version });
        let params = json!({ "textDocument": document, "contentChanges": [change] });
        self.notify("textDocument/didChange", &params);
        version
    }

    /// What is found in a version of a file, once the server has looked at it. Findings of newer versions must not have
    /// come before.
    pub(super) fn findings(&mut self, path: &Path, version: Option<i64>) -> Vec<Value> {
        let uri = uri(path);
        loop {
            let here = |it: &Value| it["uri"] == uri.as_str() && it["version"].as_i64() == version;
            if let Some(at) = self.found.iter().position(here) {
                let mut found = self.found.drain(..=at).next_back().expect("it is there");
                return found["diagnostics"]
                    .as_array_mut()
                    .map(std::mem::take)
                    .unwrap_or_default();
            }
            let message = self.hear();
            self.remember(message);
        }
    }

    /// Every version of a file that findings have come in for since they were last asked for.
    pub(super) fn versions_seen(&self, path: &Path) -> Vec<i64> {
        let uri = uri(path);
        let here = self.found.iter().filter(|it| it["uri"] == uri.as_str());
        here.filter_map(|it| it["version"].as_i64()).collect()
    }

    /// A question about a place in a file.
    pub(super) fn at(&mut self, method: &str, path: &Path, position: &Value) -> Result<Value, String> {
        self.request(
            method,
            &json!({ "textDocument": { "uri": uri(path) }, "position": position,
            "context": { "includeDeclaration": true, "triggerKind": 1 } }),
        )
    }

    /// What can be typed at a place in a file.
    pub(super) fn proposals(&mut self, path: &Path, position: &Value) -> Vec<Value> {
        let mut found = self
            .at("textDocument/completion", path, position)
            .expect("proposals");
        found
            .as_array_mut()
            .map(std::mem::take)
            .expect("a list of proposals")
    }

    /// What stands on each of them.
    pub(super) fn proposed(&mut self, path: &Path, position: &Value) -> Vec<String> {
        let all = self.proposals(path, position);
        let labels = all.iter().map(|one| one["label"].as_str().expect("a label"));
        labels.map(str::to_owned).collect()
    }

    /// Says goodbye properly and gives the exit code.
    pub(super) fn goodbye(mut self) -> i32 {
        self.request("shutdown", &Value::Null).expect("a farewell");
        self.notify("exit", &Value::Null);
        self.ended()
    }

    /// Hangs up.
    pub(super) fn hang_up(&mut self) {
        self.input = None;
    }

    /// Waits for the server to end and gives its exit code.
    pub(super) fn ended(&mut self) -> i32 {
        for _ in 0..600 {
            if let Some(status) = self.child.try_wait().expect("waiting") {
                return status.code().unwrap_or(-1);
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        panic!("the server does not end");
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

fn listen(mut output: BufReader<impl Read + Send + 'static>) -> Receiver<Value> {
    let (to, from) = channel();
    std::thread::spawn(move || {
        while let Some(message) = hear_one(&mut output) {
            if to.send(message).is_err() {
                return;
            }
        }
    });
    from
}

fn hear_one(output: &mut BufReader<impl Read>) -> Option<Value> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if output.read_line(&mut line).ok()? == 0 {
            return None;
        }
        match line.trim().strip_prefix("Content-Length: ") {
            Some(value) => length = value.parse().ok()?,
            None if line.trim().is_empty() => break,
            None => {}
        }
    }
    let mut body = vec![0; length];
    output.read_exact(&mut body).ok()?;
    serde_json::from_slice(&body).ok()
}
