//! Bytes to messages: the framing of the protocol, for clients that may be broken or hostile.

/// Bytes in one message. A scenario file is at most 16 MiB, and JSON may double every byte of it.
pub(super) const MOST: usize = 64 * 1024 * 1024;

/// Bytes in the headers of a message.
const HEADERS: usize = 4096;

const LENGTH: &[u8] = b"content-length:";

/// What came in.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Frame {
    /// The body of a message.
    Body(Vec<u8>),
    /// Something that is no message, and why.
    Bad(&'static str),
}

/// Bytes that wait to become messages.
#[derive(Debug, Default)]
pub(super) struct Frames {
    bytes: Vec<u8>,
    /// Bytes the body should have, once its headers were read.
    body: Option<usize>,
    /// Bytes of a body that is too long and is not kept.
    skip: usize,
    /// How many bytes of the body are known to hold no header.
    seen: usize,
}

impl Frames {
    /// More bytes.
    pub(super) fn feed(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    /// Gives back the body of a message that turned out to be nonsense: if the next message begins inside it, the length
    /// was wrong.
    pub(super) fn give_back(&mut self, body: &[u8]) {
        if let Some(at) = header(body, 0) {
            self.bytes.splice(..0, body[at..].iter().copied());
        }
    }

    /// The next message, if all of it is there.
    pub(super) fn next(&mut self) -> Option<Frame> {
        if self.skip > 0 && !self.skipped() {
            return None;
        }
        match self.body {
            Some(length) => self.body(length),
            None => self.headers(),
        }
    }

    /// Passes over a body that is too long. No message has a line end inside, so a header ends it early.
    fn skipped(&mut self) -> bool {
        let most = self.skip.min(self.bytes.len());
        if let Some(at) = header(&self.bytes[..most], 0) {
            self.bytes.drain(..at);
            self.skip = 0;
            return true;
        }
        // The beginning of a header may be there already.
        let kept = if most == self.skip { 0 } else { most.min(64) };
        self.bytes.drain(..most - kept);
        self.skip -= most - kept;
        self.skip == 0
    }

    fn body(&mut self, length: usize) -> Option<Frame> {
        if self.bytes.len() >= length {
            self.body = None;
            self.seen = 0;
            let rest = self.bytes.split_off(length);
            return Some(Frame::Body(std::mem::replace(&mut self.bytes, rest)));
        }
        // A header where the rest of the body should be: the length was wrong.
        if let Some(at) = header(&self.bytes, self.seen) {
            self.bytes.drain(..at);
            self.body = None;
            self.seen = 0;
            return Some(Frame::Bad("a message is shorter than its header says"));
        }
        self.seen = self.bytes.len().saturating_sub(64);
        None
    }

    fn headers(&mut self) -> Option<Frame> {
        let end = self
            .bytes
            .windows(4)
            .take(HEADERS)
            .position(|four| four == b"\r\n\r\n");
        let Some(end) = end else {
            if self.bytes.len() < HEADERS {
                return None;
            }
            self.resume(1);
            return Some(Frame::Bad("there is no header"));
        };
        let length = self.bytes[..end].split(|byte| *byte == b'\n').find_map(length);
        match length {
            Some(length) if length <= MOST => {
                self.bytes.drain(..end + 4);
                self.body = Some(length);
                self.next()
            }
            Some(length) => {
                self.bytes.drain(..end + 4);
                self.skip = length;
                Some(Frame::Bad("a message is too long"))
            }
            None => {
                // Noise may stand before the header of a good message.
                match header(&self.bytes[..end + 4], 1) {
                    Some(at) => drop(self.bytes.drain(..at)),
                    None => self.resume(end + 4),
                }
                Some(Frame::Bad("a header has no length"))
            }
        }
    }

    /// Goes on at the first header after so many bytes.
    fn resume(&mut self, after: usize) {
        let at = header(&self.bytes, after).unwrap_or(self.bytes.len().max(64) - 64);
        self.bytes.drain(..at.max(after).min(self.bytes.len()));
    }
}

/// The length in a header line, if it is the one that says it.
fn length(line: &[u8]) -> Option<usize> {
    let name = line.get(..LENGTH.len())?;
    let value = name.eq_ignore_ascii_case(LENGTH).then(|| &line[LENGTH.len()..])?;
    std::str::from_utf8(value).ok()?.trim().parse().ok()
}

/// Where a header with a length begins, at an offset or after it.
fn header(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    while let Some(end) = bytes.get(at..)?.iter().position(|byte| *byte == b'\r') {
        let line = &bytes[..at + end];
        let start = line.iter().rposition(|byte| !b" 0123456789".contains(byte))?;
        if line[start] == b':' && start + 1 >= LENGTH.len() && start + 1 < line.len() {
            let start = start + 1 - LENGTH.len();
            if start >= from && line[start..start + LENGTH.len()].eq_ignore_ascii_case(LENGTH) {
                return Some(start);
            }
        }
        at += end + 1;
    }
    None
}
