//! A stream of states: always the latest whole one, never a queue. Who reads slowly misses some and is never behind.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use hyper::body::Bytes;
use tokio::sync::watch;
use tokio::time::{Instant, sleep_until};

use super::limits;
use super::shown::{Reader, Shown};

/// What a stream is made of.
pub(super) struct Source {
    /// All states.
    pub(super) states: watch::Receiver<Arc<Shown>>,
    /// Changes when this stream is not the one any more.
    pub(super) own: watch::Receiver<u64>,
    /// Who reads it.
    pub(super) reader: Reader,
    /// The shortest time between two states.
    pub(super) pace: Duration,
}

type Step = Pin<Box<dyn Future<Output = Option<(Box<Going>, Bytes)>> + Send>>;

/// A stream.
pub(super) struct Live {
    step: Option<Step>,
    ended: Option<Box<dyn FnOnce() + Send>>,
}

struct Going {
    source: Source,
    /// When something was sent last.
    sent: Instant,
    /// When it was looked last what there is.
    looked: Instant,
    over: bool,
}

impl Live {
    /// Begins with the latest state. `ended` is called when nobody reads it any more.
    pub(super) fn new(source: Source, ended: impl FnOnce() + Send + 'static) -> Self {
        let now = Instant::now();
        let mut going = Going {
            looked: now.checked_sub(source.pace).unwrap_or(now),
            sent: now,
            source,
            over: false,
        };
        going.source.states.mark_changed();
        Self {
            step: Some(Box::pin(next(Box::new(going)))),
            ended: Some(Box::new(ended)),
        }
    }

    pub(super) fn poll_next(&mut self, cx: &mut Context<'_>) -> Poll<Option<Bytes>> {
        let Some(step) = &mut self.step else {
            return Poll::Ready(None);
        };
        match step.as_mut().poll(cx) {
            Poll::Pending => Poll::Pending,
            Poll::Ready(None) => {
                self.step = None;
                Poll::Ready(None)
            }
            Poll::Ready(Some((going, bytes))) => {
                self.step = Some(Box::pin(next(going)));
                Poll::Ready(Some(bytes))
            }
        }
    }
}

impl Drop for Live {
    fn drop(&mut self) {
        if let Some(ended) = self.ended.take() {
            ended();
        }
    }
}

/// The next piece, and how it goes on.
async fn next(mut going: Box<Going>) -> Option<(Box<Going>, Bytes)> {
    if going.over {
        return None;
    }
    let mut waits = false;
    loop {
        let rest = if waits { limits::LAZY } else { limits::PING };
        let late = tokio::select! {
            changed = going.source.states.changed() => {
                changed.ok()?;
                // Many changes at once are one.
                sleep_until(going.looked + going.source.pace).await;
                false
            }
            changed = going.source.own.changed() => {
                changed.ok()?;
                going.over = true;
                return Some((going, Bytes::from_static(b"event: moved\ndata: {}\n\n")));
            }
            () = sleep_until(going.sent + rest) => true,
        };
        going.looked = Instant::now();
        let state = going.source.states.borrow_and_update().clone();
        let news = going.source.reader.news(&state);
        waits = news.as_ref().is_some_and(|news| news.idle);
        // What can wait is sent in place of a sign of life.
        let piece = match news {
            Some(news) if late || !waits => {
                if waits {
                    going.source.reader.knows(&state);
                }
                Bytes::from(format!("data: {}\n\n", news.text))
            }
            None if late => Bytes::from_static(b":\n\n"),
            _ => continue,
        };
        going.sent = Instant::now();
        return Some((going, piece));
    }
}
