//! Chromium's own protocol over its socket: for the one thing that chromedriver does not pass on, people in one browser who each
//! have storage of their own.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use serde_json::{Value, json};

use super::driver::answered;

/// A line to the browser itself.
pub(super) struct Inspector {
    line: BufReader<TcpStream>,
    asked: u64,
}

impl Inspector {
    /// To the browser that is inspected at this address, such as `localhost:36299`.
    pub(super) fn of(address: &str) -> Self {
        let mut stream = TcpStream::connect(address).expect("the browser listens");
        write!(stream, "GET /json/version HTTP/1.1\r\nHost: {address}\r\n\r\n").expect("it listens");
        let version = answered(&mut BufReader::new(stream));
        let version: Value = serde_json::from_slice(&version).expect("JSON");
        let socket = version["webSocketDebuggerUrl"].as_str().expect("a socket");
        let (_, path) = socket.split_once(address).expect("at the same address");
        Self {
            line: Self::upgraded(address, path),
            asked: 0,
        }
    }

    /// A line to this socket.
    fn upgraded(address: &str, path: &str) -> BufReader<TcpStream> {
        let mut stream = TcpStream::connect(address).expect("the browser listens");
        stream
            .set_read_timeout(Some(Duration::from_secs(60)))
            .expect("a time limit");
        let upgrade = "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n\
                       Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n";
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\n{upgrade}\r\n").expect("it listens");
        let mut line = BufReader::new(stream);
        let mut head = String::new();
        while head != "\r\n" {
            head.clear();
            line.read_line(&mut head).expect("it answers");
        }
        line
    }

    /// A command, and what came of it.
    #[track_caller]
    pub(super) fn ask(&mut self, method: &str, params: &Value) -> Value {
        self.asked += 1;
        let text = json!({"id": self.asked, "method": method, "params": params}).to_string();
        // One frame of text, under a mask of zeros. A length has the shortest form that holds it (RFC 6455, 5.2).
        let mut frame = vec![0x81];
        match u8::try_from(text.len()) {
            Ok(size @ ..126) => frame.push(0x80 | size),
            _ => {
                let size = u16::try_from(text.len()).expect("a short command");
                frame.push(0x80 | 126);
                frame.extend(size.to_be_bytes());
            }
        }
        frame.extend([0; 4]);
        frame.extend(text.as_bytes());
        self.line.get_mut().write_all(&frame).expect("it listens");
        loop {
            let said: Value = serde_json::from_slice(&self.frame()).expect("JSON");
            if said["id"] == json!(self.asked) {
                assert!(said["error"].is_null(), "{method}: {said}");
                return said["result"].clone();
            }
        }
    }

    /// The next frame.
    fn frame(&mut self) -> Vec<u8> {
        let mut head = [0; 2];
        self.line.read_exact(&mut head).expect("it answers");
        let size = match head[1] {
            126 => self.number::<2>(),
            127 => self.number::<8>(),
            short => usize::from(short),
        };
        let mut text = vec![0; size];
        self.line.read_exact(&mut text).expect("it answers");
        text
    }

    fn number<const BYTES: usize>(&mut self) -> usize {
        let mut bytes = [0; BYTES];
        self.line.read_exact(&mut bytes).expect("it answers");
        bytes
            .iter()
            .fold(0, |number, byte| number << 8 | usize::from(*byte))
    }
}
