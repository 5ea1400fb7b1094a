//! A browser without a window, steered through chromedriver: just what the tests of the pages need.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::inspector::Inspector;

/// The name WebDriver gives the id of an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Paper: its name, and its width and height in centimetres.
pub(crate) const PAPERS: [(&str, (f64, f64)); 2] = [("A4", (21.0, 29.7)), ("Letter", (21.59, 27.94))];

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

    /// Does something to what this selects. A page may be drawn anew between the finding and the doing: then it is found again, and
    /// has its place a moment later.
    #[track_caller]
    fn to(&self, selector: &str, deed: &str, body: &Value) {
        let begun = Instant::now();
        loop {
            let found = self.does("/element", &json!({"using": "css selector", "value": selector}));
            let id = found[ELEMENT].as_str().expect("an element");
            let path = format!("{}/element/{id}/{deed}", self.session);
            let Err(error) = self.try_ask("POST", &path, body) else {
                return;
            };
            let moved = error["error"] == json!("stale element reference")
                || error["error"] == json!("element not interactable");
            assert!(
                moved && begun.elapsed() < Duration::from_secs(5),
                "{deed} {selector}: {error}"
            );
            std::thread::sleep(Duration::from_millis(50));
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

    /// Prints the page on this paper, in centimetres, to a file. How many pages it takes.
    #[track_caller]
    pub(crate) fn print(&self, (width, height): (f64, f64), to: &Path) -> usize {
        let paper = json!({"page": {"width": width, "height": height}});
        let printed = self.does("/print", &paper);
        let pdf = in_letters(printed.as_str().expect("a PDF"));
        assert!(pdf.starts_with(b"%PDF-"), "it is no PDF");
        std::fs::write(to, &pdf).expect("it can be written");
        let of_a_page = b"/Type /Page\n";
        pdf.windows(of_a_page.len())
            .filter(|part| *part == of_a_page)
            .count()
    }

    /// What of the page would be cut off at the right on paper of this width in centimetres, with margins of 14 mm as the pages have them.
    #[track_caller]
    pub(crate) fn cut_on(&self, width: f64) -> Value {
        let pixels = (width - 2.8) / 2.54 * 96.0;
        let size = json!({"width": pixels.floor(), "height": 1000, "deviceScaleFactor": 1, "mobile": false});
        self.chrome("Emulation.setDeviceMetricsOverride", &size);
        self.chrome("Emulation.setEmulatedMedia", &json!({"media": "print"}));
        let cut = self.run(
            "return [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > innerWidth + 1)\
             .map((one) => one.outerHTML.slice(0, 120))",
        );
        self.chrome("Emulation.setEmulatedMedia", &json!({"media": ""}));
        self.chrome("Emulation.clearDeviceMetricsOverride", &json!({}));
        cut
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

/// What was written in letters that can be sent: four for three bytes.
fn in_letters(text: &str) -> Vec<u8> {
    let value = |letter: u8| match letter {
        b'A'..=b'Z' => Some(letter - b'A'),
        b'a'..=b'z' => Some(letter - b'a' + 26),
        b'0'..=b'9' => Some(letter - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    };
    let (mut bytes, mut bits, mut held) = (Vec::new(), 0_u32, 0);
    for six in text.bytes().filter_map(value) {
        held = held << 6 | u32::from(six);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from(held >> bits & 0xff).expect("a byte"));
        }
    }
    bytes
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
