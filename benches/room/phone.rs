//! A phone as far as the server can tell.

use std::io;
use std::time::{Duration, Instant};

use tokio::net::TcpStream;
use tokio::time::sleep;

/// A phone with its stream open.
pub(super) struct Phone {
    port: u16,
    token: String,
    stream: TcpStream,
    read: String,
    line: Option<TcpStream>,
    id: u64,
}

async fn read(line: &TcpStream, into: &mut [u8]) -> io::Result<usize> {
    loop {
        line.readable().await?;
        match line.try_read(into) {
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
            read => return read,
        }
    }
}

async fn write(line: &TcpStream, text: &str) -> io::Result<()> {
    let mut rest = text.as_bytes();
    while !rest.is_empty() {
        line.writable().await?;
        match line.try_write(rest) {
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
            written => rest = &rest[written?..],
        }
    }
    Ok(())
}

fn head(port: u16, first: &str, token: Option<&str>, body: Option<&str>) -> String {
    let mut text = format!("{first} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n");
    if let Some(token) = token {
        text += &format!("X-Seat: {token}\r\n");
    }
    if let Some(body) = body {
        text += &format!(
            "Origin: http://127.0.0.1:{port}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        );
    } else {
        text += "\r\n";
    }
    text
}

/// The status and the body of an answer.
async fn answer(line: &mut TcpStream) -> io::Result<(u16, String)> {
    let (mut bytes, mut piece) = (Vec::new(), [0; 2048]);
    loop {
        let text = String::from_utf8_lossy(&bytes);
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let status = head
                .get(9..12)
                .and_then(|status| status.parse().ok())
                .unwrap_or(0);
            let length = head
                .lines()
                .find_map(|one| one.strip_prefix("content-length: ")?.parse().ok());
            if status == 204 || length.is_some_and(|length: usize| body.len() >= length) {
                return Ok((status, body.to_owned()));
            }
        }
        match read(line, &mut piece).await? {
            0 => return Err(io::Error::other("the connection was cut")),
            more => bytes.extend_from_slice(&piece[..more]),
        }
    }
}

async fn ask(port: u16, text: &str) -> io::Result<(u16, String)> {
    // Who is told to come later does.
    for _ in 0..200 {
        let mut line = TcpStream::connect(("127.0.0.1", port)).await?;
        write(&line, text).await?;
        match answer(&mut line).await {
            Ok((200 | 202 | 204, body)) => return Ok((200, body)),
            Ok(_) | Err(_) => sleep(Duration::from_millis(100)).await,
        }
    }
    Err(io::Error::other("never let in"))
}

impl Phone {
    /// Loads the page, comes in and reads the first state.
    pub(super) async fn join(port: u16) -> io::Result<Self> {
        ask(port, &head(port, "GET /", None, None)).await?;
        let (_, body) = ask(port, &head(port, "POST /join", None, Some("{}"))).await?;
        let token = body.get(9..41).unwrap_or_default().to_owned();
        let mut phone = Self::back(port, token).await?;
        phone.say("{\"join\":{}}").await?;
        Ok(phone)
    }

    /// Comes back as who it was.
    pub(super) async fn back(port: u16, token: String) -> io::Result<Self> {
        let stream = TcpStream::connect(("127.0.0.1", port)).await?;
        write(&stream, &head(port, "GET /events", Some(&token), None)).await?;
        let mut phone = Self {
            port,
            token,
            stream,
            read: String::new(),
            line: None,
            id: 1_000_000,
        };
        while !phone.read.contains("data: {") || !phone.read.contains("\n\n") {
            phone.more().await?;
        }
        Ok(phone)
    }

    /// Loses its connections.
    pub(super) fn cut(self) -> String {
        self.token
    }

    async fn more(&mut self) -> io::Result<()> {
        let mut piece = [0; 8192];
        let read = read(&self.stream, &mut piece).await?;
        if read == 0 {
            return Err(io::Error::other("the stream ended"));
        }
        self.read += &String::from_utf8_lossy(&piece[..read]);
        // Only the latest state matters.
        if let Some(at) = self.read.rfind("data: {") {
            self.read.drain(..at);
        }
        Ok(())
    }

    async fn say(&mut self, message: &str) -> io::Result<()> {
        self.id += 1;
        let body = format!("{{\"id\":{},\"message\":{message}}}", self.id);
        let text = head(self.port, "POST /say", Some(&self.token), Some(&body));
        // As a browser does: the connection of before while it lasts, else another; and again until it is taken.
        for _ in 0..200 {
            let mut line = match self.line.take() {
                Some(line) => line,
                None => TcpStream::connect(("127.0.0.1", self.port)).await?,
            };
            if write(&line, &text).await.is_ok()
                && let Ok((status, _)) = answer(&mut line).await
            {
                if status == 202 {
                    self.line = Some(line);
                    return Ok(());
                }
                sleep(Duration::from_millis(50)).await;
            }
        }
        Err(io::Error::other("what a phone said was never taken"))
    }

    /// Votes; how long the request took.
    pub(super) async fn vote(&mut self, option: u8) -> io::Result<Duration> {
        let begun = Instant::now();
        self.say(&format!("{{\"vote\":{{\"round\":1,\"option\":{option}}}}}"))
            .await?;
        Ok(begun.elapsed())
    }

    /// The own vote as the page has it.
    pub(super) fn option(&self) -> Option<u8> {
        let (_, rest) = self.read.split_once("\"mine\":[{\"seat\":\"boss\",\"option\":")?;
        rest.split('}').next()?.parse().ok()
    }

    /// Waits until the page has this as the own vote.
    pub(super) async fn counted(&mut self, option: u8) -> io::Result<()> {
        while self.option() != Some(option) {
            self.more().await?;
        }
        Ok(())
    }
}

/// Half a head, and nothing more; again when it is let go.
pub(super) async fn half_open(port: u16) -> io::Result<()> {
    loop {
        let line = TcpStream::connect(("127.0.0.1", port)).await?;
        write(&line, "GET / HTTP/1.1\r\nHost: ").await?;
        let _ = read(&line, &mut [0; 16]).await;
    }
}

/// Asks as fast as it is answered.
pub(super) async fn flood(port: u16) -> io::Result<()> {
    let text = head(port, "POST /join", None, Some("{}"));
    loop {
        let mut line = TcpStream::connect(("127.0.0.1", port)).await?;
        while write(&line, &text).await.is_ok() && answer(&mut line).await.is_ok() {}
    }
}
