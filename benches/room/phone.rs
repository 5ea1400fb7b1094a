//! A phone as far as the server can tell.

use std::io;
use std::time::{Duration, Instant};

use tokio::net::TcpStream;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::sleep;

/// A phone with its stream open, which is read all the time.
pub(super) struct Phone {
    port: u16,
    token: String,
    state: watch::Receiver<String>,
    reader: JoinHandle<io::Result<()>>,
    line: Option<TcpStream>,
    id: u64,
}

/// What stands before the number of the vote that is open, and before the own vote.
const POLL: &str = "\"poll\":{\"number\":";
const MINE: &str = "\"mine\":[{\"seat\":\"boss\",\"option\":";

/// Reads a stream of states; only the latest matters.
async fn follow(stream: TcpStream, latest: watch::Sender<String>) -> io::Result<()> {
    let (mut text, mut piece) = (Vec::new(), vec![0; 65_536]);
    loop {
        let read = read(&stream, &mut piece).await?;
        if read == 0 {
            return Ok(());
        }
        text.extend_from_slice(&piece[..read]);
        let all = String::from_utf8_lossy(&text).into_owned();
        let Some((whole, rest)) = all.rsplit_once("\n\n") else {
            continue;
        };
        if let Some((_, state)) = whole.rsplit_once("data: {") {
            latest.send_replace(state.to_owned());
        }
        text = rest.as_bytes().to_vec();
    }
}

/// The number behind these words.
fn number(state: &str, words: &str) -> Option<u64> {
    let (_, rest) = state.split_once(words)?;
    rest.split([',', '}']).next()?.parse().ok()
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
        let (latest, state) = watch::channel(String::new());
        let mut phone = Self {
            port,
            token,
            state,
            reader: tokio::spawn(follow(stream, latest)),
            line: None,
            id: 1_000_000,
        };
        phone.until(|state| !state.is_empty()).await?;
        Ok(phone)
    }

    /// Loses its connections.
    pub(super) fn cut(self) -> String {
        self.token.clone()
    }

    /// Waits until the page shows this.
    async fn until(&mut self, shows: impl FnMut(&String) -> bool) -> io::Result<()> {
        let waited = self.state.wait_for(shows).await;
        waited.map(drop).map_err(|_| io::Error::other("the stream ended"))
    }

    /// Waits until this vote is open.
    pub(super) async fn opened(&mut self, poll: u64) -> io::Result<()> {
        self.until(|state| number(state, POLL) == Some(poll) && state.contains("\"open\":true"))
            .await
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
        let poll = number(&self.state.borrow(), POLL).unwrap_or(1);
        self.say(&format!("{{\"vote\":{{\"round\":{poll},\"option\":{option}}}}}"))
            .await?;
        Ok(begun.elapsed())
    }

    /// The own vote as the page has it.
    pub(super) fn option(&self) -> Option<u64> {
        number(&self.state.borrow(), MINE)
    }

    /// Waits until the page has this as the own vote.
    pub(super) async fn counted(&mut self, option: u8) -> io::Result<()> {
        self.until(|state| number(state, MINE) == Some(option.into()))
            .await
    }
}

impl Drop for Phone {
    fn drop(&mut self) {
        self.reader.abort();
    }
}

/// The presenter's page: who has voted, as it comes to be shown.
pub(super) struct Desk {
    state: watch::Receiver<String>,
    reader: JoinHandle<io::Result<()>>,
}

impl Desk {
    pub(super) async fn open((port, key): (u16, &str)) -> io::Result<Self> {
        let stream = TcpStream::connect(("127.0.0.1", port)).await?;
        let text = format!("GET /events HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nX-Key: {key}\r\n\r\n");
        write(&stream, &text).await?;
        let (latest, state) = watch::channel(String::new());
        let reader = tokio::spawn(follow(stream, latest));
        Ok(Self { state, reader })
    }

    /// Waits until so many have voted.
    pub(super) async fn counts(&mut self, voted: u64) -> io::Result<()> {
        let counts = |state: &String| number(state, "\"count\":{\"voted\":") == Some(voted);
        let waited = self.state.wait_for(counts).await;
        waited
            .map(drop)
            .map_err(|_| io::Error::other("the presenter's stream ended"))
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        self.reader.abort();
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
