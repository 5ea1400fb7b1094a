//! What the terminal can show: decided here, for every command.
//!
//! Colours go by what people agreed on: `NO_COLOR` and `CLICOLOR=0` turn them off, `CLICOLOR_FORCE=1` turns them on even
//! in a pipe, and a terminal that is `dumb`, a file and a pipe get none.

use std::io::{self, IsTerminal, StdoutLock, Write};

use crate::check::human::Look;
use crate::report::narrow::{narrowed, reflowed};
use crate::report::text;

/// Columns of text where nobody says how many there are: in a file, in a pipe.
const COLUMNS: usize = 78;
/// The narrowest and the widest text: below, words no longer fit; above, the eye loses its line.
const NARROW: usize = 24;
const WIDE: usize = 100;

/// Standard output, for commands whose exit code says what they found: it is told also when whoever reads has gone, as
/// `head` does.
pub(super) fn out() -> Out {
    Out(std::io::stdout().lock())
}

/// Standard output that somebody may no longer read.
pub(super) struct Out(StdoutLock<'static>);

impl Write for Out {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        heard(self.0.write(bytes), bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        heard(self.0.flush(), ())
    }
}

/// What came of writing; to nobody it is done at once.
fn heard<T>(result: io::Result<T>, done: T) -> io::Result<T> {
    match result {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(done),
        other => other,
    }
}

/// How findings are shown on standard output.
pub(super) fn look() -> Look {
    Look {
        color: colours(std::io::stdout().is_terminal()),
        width: out_columns(),
    }
}

/// Whether colours are wanted, as the environment says. A variable that is empty says nothing.
fn colours(terminal: bool) -> bool {
    let says = |name| std::env::var_os(name).filter(|value| !value.is_empty());
    if says("NO_COLOR").is_some() {
        return false;
    }
    if says("CLICOLOR_FORCE").is_some_and(|value| value != "0") {
        return true;
    }
    let unwanted = says("CLICOLOR").is_some_and(|value| value == "0");
    terminal && !unwanted && is_clever()
}

/// Whether the terminal does more than print one character after another.
fn is_clever() -> bool {
    std::env::var_os("TERM").is_none_or(|term| term != "dumb")
}

/// Whether somebody watches standard error who can be shown a bar that moves.
pub(super) fn moves() -> bool {
    std::io::stderr().is_terminal() && is_clever()
}

/// Columns for text that is read on standard output.
pub(super) fn columns() -> usize {
    // One is left free, where some terminals would break the line.
    out_columns().map_or(COLUMNS, |columns| (columns - 1).clamp(NARROW, WIDE))
}

/// A text with tables as it fits on standard output. In a file or a pipe it stays as wide as it is.
pub(super) fn fitted(text: &str) -> String {
    match out_columns() {
        Some(columns) => narrowed(text, (columns - 1).max(NARROW)),
        None => text.to_owned(),
    }
}

/// Paragraphs as they fit on standard output. In a file or a pipe the text stays as it is.
pub(super) fn paragraphs(text: &str) -> String {
    match out_columns() {
        Some(columns) => reflowed(text, (columns - 1).clamp(NARROW, WIDE)),
        None => text.to_owned(),
    }
}

/// The columns of the terminal that standard output is; none when it is none, or does not say.
fn out_columns() -> Option<usize> {
    let (terminal_size::Width(columns), _) = terminal_size::terminal_size_of(std::io::stdout())?;
    Some(usize::from(columns)).filter(|columns| *columns > 1)
}

/// A transcript as standard output shows it: as wide as that is, with what is stressed in bold where colours would be
/// shown.
pub(super) fn transcript(text: &str) -> String {
    shown(text, columns(), look().color)
}

fn shown(text: &str, columns: usize, bold: bool) -> String {
    let text = text::laid_out(text, columns);
    if bold { text } else { text::unmarked(&text) }
}

/// Where paragraphs are written that are laid out line by line, as wide as standard output is, with what is stressed in
/// bold where colours would be shown.
pub(super) struct Wrapped<W: Write> {
    out: W,
    columns: usize,
    bold: bool,
    line: Vec<u8>,
}

impl<W: Write> Wrapped<W> {
    pub(super) fn new(out: W) -> Self {
        Self {
            out,
            columns: columns(),
            bold: look().color,
            line: Vec::new(),
        }
    }
}

impl<W: Write> Write for Wrapped<W> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        for part in bytes.split_inclusive(|byte| *byte == b'\n') {
            self.line.extend_from_slice(part);
            if part.ends_with(b"\n") {
                let line = std::mem::take(&mut self.line);
                let line = shown(&String::from_utf8_lossy(&line), self.columns, self.bold);
                self.out.write_all(line.as_bytes())?;
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.out.write_all(&std::mem::take(&mut self.line))?;
        self.out.flush()
    }
}
