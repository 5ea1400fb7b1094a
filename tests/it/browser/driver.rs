//! A browser without a window, steered through chromedriver: just what the tests of the pages need.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// The name WebDriver gives the id of an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A browser.
pub(super) struct Browser {
    driver: Child,
    port: u16,
    session: String,
}

impl Browser {
    /// Opens one with a window of this size.
    pub(super) fn open(width: u32, height: u32) -> Self {
        let mut driver = Command::new("chromedriver")
            .args(["--port=0", "--log-level=OFF"])
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
            if let Some((_, port)) = line.trim().trim_end_matches('.').rsplit_once("on port ") {
                break port.parse().expect("a port");
            }
        };
        let mut browser = Self {
            driver,
            port,
            session: String::new(),
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
        let text = format!(
            "{method} {path} HTTP/1.1\r\nHost: localhost:{}\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
            self.port,
            body.len()
        );
        stream.write_all(text.as_bytes()).expect("chromedriver listens");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("chromedriver answers");
        let (_, body) = answer.split_once("\r\n\r\n").expect("an answer");
        let value: Value = serde_json::from_str(body).expect("JSON");
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
    pub(super) fn go(&self, url: &str) {
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
    pub(super) fn reads(&self, text: &str) {
        self.until(&format!(
            "document.body && document.body.innerText.includes({})",
            json!(text)
        ));
    }

    /// Presses what this selects.
    #[track_caller]
    pub(super) fn press(&self, selector: &str) {
        let found = self.does("/element", &json!({"using": "css selector", "value": selector}));
        let id = found[ELEMENT].as_str().expect("an element");
        self.does(&format!("/element/{id}/click"), &json!({}));
    }

    /// Types into what this selects.
    #[track_caller]
    pub(super) fn type_in(&self, selector: &str, text: &str) {
        let found = self.does("/element", &json!({"using": "css selector", "value": selector}));
        let id = found[ELEMENT].as_str().expect("an element");
        self.does(&format!("/element/{id}/value"), &json!({"text": text}));
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

    /// Opens a page as another person would: with storage of its own. Its handle.
    #[track_caller]
    pub(super) fn somebody(&self, url: &str) -> String {
        let context = self.chrome("Target.createBrowserContext", &json!({}));
        let about = json!({"url": url, "browserContextId": context["browserContextId"], "newWindow": true});
        let target = self.chrome("Target.createTarget", &about);
        target["targetId"].as_str().expect("a target").to_owned()
    }

    /// Opens another tab of the same person. Its handle.
    #[track_caller]
    pub(super) fn tab(&self) -> String {
        let made = self.does("/window/new", &json!({"type": "tab"}));
        made["handle"].as_str().expect("a handle").to_owned()
    }

    /// The handle of the tab that was there first.
    #[track_caller]
    pub(super) fn first(&self) -> String {
        let handles = self.ask("GET", &format!("{}/window/handles", self.session), &Value::Null);
        handles[0].as_str().expect("a handle").to_owned()
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

    /// Takes the network away from the page, or gives it back.
    #[track_caller]
    pub(super) fn offline(&self, offline: bool) {
        self.chrome("Network.enable", &json!({}));
        let line =
            json!({"offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1});
        self.chrome("Network.emulateNetworkConditions", &line);
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The driver closes the browser; it is ended when it does not.
        let _ = self.try_ask("DELETE", &self.session, &Value::Null);
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}
