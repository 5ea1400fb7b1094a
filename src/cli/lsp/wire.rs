//! The two ends of the wire: a thread that reads messages from the client, and one that writes to it.

use std::io::{Read, Write};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use serde::Serialize;
use tokio::sync::mpsc;
use tower_lsp_server::jsonrpc::{Error, Id, Request, Response};

use super::frames::{Frame, Frames};

/// Messages that wait to be handled. A client that sends more has to wait.
const WAITING: usize = 64;

/// What came from the client.
pub(super) enum Incoming {
    /// A request or a notification.
    Message(Request),
    /// Something that was none, and the answer to it.
    Bad(Response),
}

/// What goes to the client.
pub(super) enum Outgoing {
    Answer(Response),
    /// A notification, or a request whose answer nobody waits for.
    Message(Request),
    /// Everything before this is out when an answer comes.
    Flush(Sender<()>),
}

/// Reads from the client until it hangs up.
pub(super) fn read() -> mpsc::Receiver<Incoming> {
    let (to, from) = mpsc::channel(WAITING);
    // Nobody joins this thread: it may wait for the client for ever, and ends with the program.
    drop(thread::spawn(move || {
        let mut input = std::io::stdin().lock();
        let mut frames = Frames::default();
        let mut buffer = vec![0; 64 * 1024];
        loop {
            while let Some(frame) = frames.next() {
                if let Some(message) = understand(frame, &mut frames)
                    && to.blocking_send(message).is_err()
                {
                    return;
                }
            }
            match input.read(&mut buffer) {
                Ok(0) => return,
                Ok(length) => frames.feed(&buffer[..length]),
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
                Err(_) => return,
            }
        }
    }));
    from
}

/// A message of the client; nothing for answers, which nobody waits for, and for empty messages.
fn understand(frame: Frame, frames: &mut Frames) -> Option<Incoming> {
    let bad = |error| Some(Incoming::Bad(Response::from_error(Id::Null, error)));
    let body = match frame {
        Frame::Body(body) if body.is_empty() => return None,
        Frame::Body(body) => body,
        Frame::Bad(why) => {
            let mut error = Error::parse_error();
            error.message = why.into();
            return bad(error);
        }
    };
    match serde_json::from_slice::<Request>(&body) {
        Ok(request) if request.method().is_empty() => None,
        Ok(request) => Some(Incoming::Message(request)),
        Err(error) if error.is_data() => bad(Error::invalid_request()),
        Err(_) => {
            frames.give_back(&body);
            bad(Error::parse_error())
        }
    }
}

/// Writes to the client whatever is sent.
pub(super) fn write() -> Sender<Outgoing> {
    let (to, from) = channel();
    drop(thread::spawn(move || {
        // A client that has gone away needs no answers.
        drop(write_all(&from));
    }));
    to
}

fn write_all(from: &Receiver<Outgoing>) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    for message in from {
        match message {
            Outgoing::Answer(response) => send(&mut out, &response)?,
            Outgoing::Message(request) => send(&mut out, &request)?,
            Outgoing::Flush(done) => drop(done.send(())),
        }
    }
    Ok(())
}

fn send(out: &mut impl Write, message: &impl Serialize) -> std::io::Result<()> {
    let body = serde_json::to_vec(message)?;
    write!(out, "Content-Length: {}\r\n\r\n", body.len())?;
    out.write_all(&body)?;
    out.flush()
}
