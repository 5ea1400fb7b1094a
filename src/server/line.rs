//! One connection: what it is doing and since when, and the reading and writing that tells.

use std::io;
use std::net::IpAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};
use std::time::Instant;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;

use super::bucket::Bucket;
use super::limits;

/// What a connection is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Doing {
    /// It was opened, and nothing came yet.
    Opened,
    /// The head of a request is coming in.
    Asking,
    /// Its body is.
    Bringing,
    /// A request was answered, and the next may come.
    Idle,
    /// It is sent what changes.
    Streaming,
}

/// When what was done last.
#[derive(Debug, Clone, Copy)]
struct Clock {
    doing: Doing,
    since: Instant,
    /// Since when nothing could be written.
    stuck: Option<Instant>,
}

/// A connection.
#[derive(Debug)]
pub(super) struct Line {
    /// Where it comes from.
    pub(super) from: IpAddr,
    known: AtomicBool,
    clock: Mutex<Clock>,
    requests: Mutex<Bucket>,
}

impl Line {
    pub(super) fn new(from: IpAddr, now: Instant) -> Self {
        Self {
            from,
            known: AtomicBool::new(false),
            clock: Mutex::new(Clock {
                doing: Doing::Opened,
                since: now,
                stuck: None,
            }),
            requests: Mutex::new(Bucket::new(limits::STRANGERS, now)),
        }
    }

    /// Whether somebody with a valid token is at the other end.
    pub(super) fn known(&self) -> bool {
        self.known.load(Ordering::Relaxed)
    }

    /// Somebody with a valid token is at the other end.
    pub(super) fn recognise(&self) {
        self.known.store(true, Ordering::Relaxed);
    }

    pub(super) fn doing(&self) -> Doing {
        self.clock().doing
    }

    pub(super) fn does(&self, doing: Doing) {
        let mut clock = self.clock();
        (clock.doing, clock.since) = (doing, Instant::now());
    }

    /// Whether a stranger may ask once more.
    pub(super) fn may_ask(&self) -> bool {
        let mut bucket = self.requests.lock().unwrap_or_else(PoisonError::into_inner);
        bucket.take(Instant::now())
    }

    /// Whether it has had its time.
    pub(super) fn overdue(&self, now: Instant) -> bool {
        let clock = *self.clock();
        let past = |since: Instant, limit| now.saturating_duration_since(since) >= limit;
        let limit = match clock.doing {
            Doing::Opened => Some(limits::FIRST_BYTE),
            Doing::Asking => Some(limits::HEADERS),
            Doing::Bringing => Some(limits::BRINGING),
            Doing::Idle if self.known() => Some(limits::IDLE_KNOWN),
            Doing::Idle => Some(limits::IDLE),
            Doing::Streaming => None,
        };
        clock.stuck.is_some_and(|since| past(since, limits::WRITE))
            || limit.is_some_and(|limit| past(clock.since, limit))
    }

    fn clock(&self) -> MutexGuard<'_, Clock> {
        self.clock.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn read(&self) {
        let mut clock = self.clock();
        if matches!(clock.doing, Doing::Opened | Doing::Idle) {
            (clock.doing, clock.since) = (Doing::Asking, Instant::now());
        }
    }

    fn wrote(&self, waits: bool) {
        let mut clock = self.clock();
        match (waits, clock.stuck) {
            (true, None) => clock.stuck = Some(Instant::now()),
            (false, Some(_)) => clock.stuck = None,
            _ => {}
        }
    }
}

/// A connection's bytes; its line is told of them.
pub(super) struct Watched {
    pub(super) stream: TcpStream,
    pub(super) line: Arc<Line>,
}

impl Watched {
    fn wrote<T>(&self, result: Poll<T>) -> Poll<T> {
        self.line.wrote(result.is_pending());
        result
    }
}

impl AsyncRead for Watched {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        into: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = into.filled().len();
        let result = Pin::new(&mut self.stream).poll_read(cx, into);
        if into.filled().len() > before {
            self.line.read();
        }
        result
    }
}

impl AsyncWrite for Watched {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let result = Pin::new(&mut self.stream).poll_write(cx, bytes);
        self.wrote(result)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        parts: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let result = Pin::new(&mut self.stream).poll_write_vectored(cx, parts);
        self.wrote(result)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }
}
