//! A server for a test, and requests to it written out by hand.

use std::io::{ErrorKind, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::time::{Duration, Instant};

use std::sync::Arc;

use twohats::server::{Doors, Server};
use twohats::story::Scenario;
use twohats::workshop::{Settings, Workshop};

use crate::support::scenario;

/// A story with faces and decisions.
pub(super) const ROTA: &str = "scenes/winter_rota/winter_rota.scenario.ron";

/// That story.
pub(super) fn rota() -> Arc<Scenario> {
    scenario(ROTA)
}

/// A workshop in its lobby.
pub(super) fn workshop() -> Workshop {
    Workshop::new(rota(), Settings::default(), 7)
}

/// Doors that only this computer reaches, at any port.
pub(super) const ALONE: Doors = Doors {
    port: Some(0),
    alone: true,
};

/// A server behind them, with a workshop in its lobby.
pub(super) fn open() -> Server {
    let server = Server::open(&workshop(), ALONE, Box::new(|| {})).expect("two ports are free");
    server.show(Arc::new(workshop()), 0);
    server
}

/// The port of the presenter's page, and its key.
pub(super) fn presenter(server: &Server) -> (u16, String) {
    let (address, key) = server
        .presenter()
        .split_once("/#")
        .map(|(address, key)| (address.to_owned(), key.to_owned()))
        .expect("the address ends with the key");
    let port = address.rsplit(':').next().and_then(|port| port.parse().ok());
    (port.expect("a port"), key)
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Answer {
    /// 0 when the connection was closed without one.
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: String,
}

/// Connects as a phone does.
pub(super) fn connect(port: u16) -> TcpStream {
    let stream = TcpStream::connect(("127.0.0.1", port)).expect("the door is open");
    stream
        .set_read_timeout(Some(Duration::from_secs(20)))
        .expect("a time limit");
    stream
}

/// Sends these bytes and reads until the other side closes or has answered in full.
pub(crate) fn send(port: u16, bytes: &[u8]) -> Answer {
    let mut stream = connect(port);
    // Who is refused early stops reading.
    let _ = stream.write_all(bytes);
    answer(&mut stream)
}

/// The same with nothing more to come.
pub(super) fn cut(port: u16, bytes: &[u8]) -> Answer {
    let mut stream = connect(port);
    let _ = stream.write_all(bytes);
    let _ = stream.shutdown(Shutdown::Write);
    answer(&mut stream)
}

/// Reads an answer whose length is said, or until the end.
pub(super) fn answer(stream: &mut TcpStream) -> Answer {
    let (mut bytes, mut piece) = (Vec::new(), [0; 4096]);
    loop {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = header(head, "content-length").and_then(|length| length.parse().ok());
            let empty = head.starts_with("HTTP/1.1 204");
            if empty || length.is_some_and(|length: usize| body.len() >= length) {
                return parsed(head, body);
            }
        }
        match stream.read(&mut piece) {
            Ok(0) => break,
            Ok(read) => bytes.extend_from_slice(&piece[..read]),
            Err(error) if error.kind() == ErrorKind::ConnectionReset => break,
            Err(error) => panic!("no answer: {error}"),
        }
    }
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let (head, body) = text.split_once("\r\n\r\n").unwrap_or((text.as_str(), ""));
    parsed(head, body)
}

fn parsed(head: &str, body: &str) -> Answer {
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok());
    Answer {
        status: status.unwrap_or(0),
        head: head.to_owned(),
        body: body.to_owned(),
    }
}

/// A header of an answer.
pub(super) fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    let lines = head.lines().skip(1);
    let mut pairs = lines.filter_map(|line| line.split_once(": "));
    pairs
        .find(|(own, _)| own.eq_ignore_ascii_case(name))
        .map(|(_, value)| value)
}

/// A request as the pages send it, with these headers more.
pub(crate) fn request(port: u16, method: &str, path: &str, more: &str, body: &str) -> String {
    let mut text = format!("{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n");
    if method == "POST" {
        text += &format!(
            "Origin: http://127.0.0.1:{port}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n",
            body.len()
        );
    }
    text + more + "\r\n" + body
}

/// Joins as somebody new; the token.
pub(crate) fn join(port: u16) -> String {
    let answer = send(port, request(port, "POST", "/join", "", "").as_bytes());
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.body[9..41].to_owned()
}

/// The header with the token.
pub(crate) fn seat(token: &str) -> String {
    format!("X-Seat: {token}\r\n")
}

/// Opens the stream of a phone.
pub(crate) fn stream(port: u16, token: &str) -> TcpStream {
    let mut stream = connect(port);
    let text = request(port, "GET", "/events", &seat(token), "");
    stream.write_all(text.as_bytes()).expect("the door is open");
    stream
}

/// Reads until this text has come; everything read until then.
pub(super) fn until(stream: &mut TcpStream, text: &str) -> String {
    let (mut read, mut piece) = (String::new(), [0; 4096]);
    let begun = Instant::now();
    while !read.contains(text) {
        assert!(
            begun.elapsed() < Duration::from_secs(20),
            "{text} did not come: {read}"
        );
        match stream.read(&mut piece) {
            Ok(0) => panic!("the stream ended before {text}: {read}"),
            Ok(bytes) => read += &String::from_utf8_lossy(&piece[..bytes]),
            Err(error) => panic!("{text} did not come: {error}"),
        }
    }
    read
}

/// Waits until this holds.
#[track_caller]
pub(super) fn wait(seconds: u64, what: impl Fn() -> bool) {
    let begun = Instant::now();
    while !what() {
        assert!(
            begun.elapsed() < Duration::from_secs(seconds),
            "not within {seconds} s"
        );
        std::thread::sleep(Duration::from_millis(20));
    }
}
