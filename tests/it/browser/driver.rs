//! A browser without a window, steered through chromedriver: just what the tests of the pages need.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::inspector::Inspector;

/// The name WebDriver gives the id of an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A browser, which is a person: with storage of its own, and nothing in it asleep because another is looked at.
pub(crate) struct Browser {
    driver: Child,
    /// Kept open, or the driver would stop at the next thing it says.
    _said: BufReader<ChildStdout>,
    port: u16,
    session: String,
    /// Where Chromium itself can be asked.
    inspected: String,
}

impl Browser {
    /// A phone at this address.
    pub(super) fn phone(url: &str) -> Self {
        let browser = Self::open(390, 844);
        browser.go(url);
        browser.reads("You are in");
        browser
    }

    /// Opens one with a window of this size.
    pub(crate) fn open(width: u32, height: u32) -> Self {
        let mut driver = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver is there: apt-get install chromium chromium-driver");
        let mut said = BufReader::new(driver.stdout.take().expect("its output is read"));
        let mut line = String::new();
        let port = loop {
            line.clear();
            assert!(
                said.read_line(&mut line).is_ok_and(|read| read > 0),
                "chromedriver says its port"
            );
            if let Some((_, port)) = line
                .trim()
                .trim_end_matches('.')
                .rsplit_once("successfully on port ")
            {
                break port.parse().expect("a port");
            }
        };
        let mut browser = Self {
            driver,
            _said: said,
            port,
            session: String::new(),
            inspected: String::new(),
        };
        let wanted = json!({"capabilities": {"alwaysMatch": {
            "browserName": "chrome",
            "goog:chromeOptions": {"args": [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                format!("--window-size={width},{height}"),
            ]},
        }}});
        let session = browser.ask("POST", "/session", &wanted);
        browser.session = format!("/session/{}", session["sessionId"].as_str().expect("a session"));
        let inspected = &session["capabilities"]["goog:chromeOptions"]["debuggerAddress"];
        inspected
            .as_str()
            .expect("an address")
            .clone_into(&mut browser.inspected);
        browser
    }

    /// Asks the driver.
    #[track_caller]
    fn ask(&self, method: &str, path: &str, body: &Value) -> Value {
        self.try_ask(method, path, body)
            .unwrap_or_else(|error| panic!("{method} {path}: {error}"))
    }

    fn try_ask(&self, method: &str, path: &str, body: &Value) -> Result<Value, Value> {
        let body = if method == "POST" {
            body.to_string()
        } else {
            String::new()
        };
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("chromedriver listens");
        let limit = Some(Duration::from_secs(60));
        stream.set_read_timeout(limit).expect("a time limit");
        let text = format!(
            "{method} {path} HTTP/1.1\r\nHost: localhost:{}\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
            self.port,
            body.len()
        );
        stream.write_all(text.as_bytes()).expect("chromedriver listens");
        let body = answered(&mut BufReader::new(stream));
        let value: Value = serde_json::from_slice(&body).expect("JSON");
        let value = value["value"].clone();
        match value.get("error") {
            Some(_) => Err(value),
            None => Ok(value),
        }
    }

    #[track_caller]
    fn does(&self, path: &str, body: &Value) -> Value {
        self.ask("POST", &format!("{}{path}", self.session), body)
    }

    #[track_caller]
    pub(crate) fn go(&self, url: &str) {
        self.does("/url", &json!({"url": url}));
    }

    #[track_caller]
    pub(super) fn reload(&self) {
        self.does("/refresh", &json!({}));
    }

    /// What a script comes to.
    #[track_caller]
    pub(super) fn run(&self, script: &str) -> Value {
        self.does("/execute/sync", &json!({"script": script, "args": []}))
    }

    /// Everything that can be read on the page.
    #[track_caller]
    pub(super) fn text(&self) -> String {
        let text = self.run("return document.body ? document.body.innerText : ''");
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until a script comes to something true.
    #[track_caller]
    pub(super) fn until(&self, script: &str) {
        let begun = Instant::now();
        while self.run(&format!("return Boolean({script})")) != json!(true) {
            assert!(
                begun.elapsed() < Duration::from_secs(20),
                "{script} did not come: {}",
                self.text()
            );
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// Waits until this can be read.
    #[track_caller]
    pub(crate) fn reads(&self, text: &str) {
        self.until(&format!(
            "document.body && document.body.innerText.includes({})",
            json!(text)
        ));
    }

    /// Presses what this selects.
    #[track_caller]
    pub(super) fn press(&self, selector: &str) {
        self.to(selector, "click", &json!({}));
    }

    /// Types into what this selects, after what stands in it.
    #[track_caller]
    pub(super) fn type_in(&self, selector: &str, text: &str) {
        self.to(selector, "value", &json!({"text": text}));
    }

    /// Types into what this selects, in place of what stands in it: as people do, so that the page hears of it at once.
    #[track_caller]
    pub(super) fn type_anew(&self, selector: &str, text: &str) {
        // All of it is marked with the control key held down.
        self.type_in(selector, &format!("\u{e009}a\u{e009}{text}"));
    }

    /// Does something to what this selects. A page may be drawn anew between the finding and the doing: then it is found again.
    #[track_caller]
    fn to(&self, selector: &str, deed: &str, body: &Value) {
        let mut tries = 5;
        loop {
            let found = self.does("/element", &json!({"using": "css selector", "value": selector}));
            let id = found[ELEMENT].as_str().expect("an element");
            let path = format!("{}/element/{id}/{deed}", self.session);
            match self.try_ask("POST", &path, body) {
                Ok(_) => return,
                Err(error) => {
                    tries -= 1;
                    let gone = error["error"] == json!("stale element reference");
                    assert!(gone && tries > 0, "{deed} {selector}: {error}");
                }
            }
        }
    }

    /// Sends a key to whatever has the focus, by its code in WebDriver or as a letter.
    #[track_caller]
    pub(super) fn key(&self, key: &str) {
        let actions = json!([{"type": "keyDown", "value": key}, {"type": "keyUp", "value": key}]);
        self.does(
            "/actions",
            &json!({"actions": [{"type": "key", "id": "keys", "actions": actions}]}),
        );
    }

    /// A command of Chrome's own protocol.
    #[track_caller]
    pub(super) fn chrome(&self, command: &str, with: &Value) -> Value {
        self.does("/goog/cdp/execute", &json!({"cmd": command, "params": with}))
    }

    /// Opens this address for so many other people, each with storage of their own and a window that is looked at. Their handles.
    #[track_caller]
    pub(super) fn people(&self, count: usize, url: &str) -> Vec<String> {
        let mut inspector = Inspector::of(&self.inspected);
        let mut person = || {
            let own = inspector.ask("Target.createBrowserContext", &json!({}));
            let own =
                json!({"url": url, "browserContextId": own["browserContextId"], "width": 390, "height": 844});
            let made = inspector.ask("Target.createTarget", &own);
            made["targetId"].as_str().expect("a handle").to_owned()
        };
        (0..count).map(|_| person()).collect()
    }

    /// Opens another tab of the same person. Its handle.
    #[track_caller]
    pub(super) fn tab(&self) -> String {
        let made = self.does("/window/new", &json!({"type": "tab"}));
        made["handle"].as_str().expect("a handle").to_owned()
    }

    #[track_caller]
    pub(super) fn here(&self) -> String {
        let handle = self.ask("GET", &format!("{}/window", self.session), &Value::Null);
        handle.as_str().expect("a handle").to_owned()
    }

    #[track_caller]
    pub(super) fn switch(&self, handle: &str) {
        self.does("/window", &json!({"handle": handle}));
    }

    /// Whether the page comes out as a PDF on A4.
    #[cfg(all(feature = "app", target_os = "linux"))]
    #[track_caller]
    pub(crate) fn prints(&self) -> bool {
        let paper = json!({"page": {"width": 21.0, "height": 29.7}});
        let printed = self.does("/print", &paper);
        // How "%PDF-" begins, in letters that can be sent.
        printed.as_str().is_some_and(|pdf| pdf.starts_with("JVBERi0"))
    }

    /// Takes the network away from the page, or gives it back.
    #[track_caller]
    pub(super) fn offline(&self, offline: bool) {
        self.chrome("Network.enable", &json!({}));
        let line =
            json!({"offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1});
        self.chrome("Network.emulateNetworkConditions", &line);
    }
}

/// The body of an answer. The driver says how long it is, and keeps the connection.
pub(super) fn answered(from: &mut BufReader<TcpStream>) -> Vec<u8> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        from.read_line(&mut line).expect("chromedriver answers");
        match line.trim_end().split_once(':') {
            Some((name, value)) if name.eq_ignore_ascii_case("content-length") => {
                length = value.trim().parse().expect("a length");
            }
            None if line.trim_end().is_empty() => break,
            _ => {}
        }
    }
    let mut body = vec![0; length];
    from.read_exact(&mut body).expect("chromedriver answers");
    body
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The driver closes the browser; it is ended when it does not.
        let _ = self.try_ask("DELETE", &self.session, &Value::Null);
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}
