//! Bold letters in a terminal that takes them, and plain ones everywhere else.

use std::io::{IsTerminal, Write};

use crate::report::text::unmarked;

/// Standard output, with what is stressed in bold where that is wanted.
pub(super) struct Stressed<W> {
    out: W,
    bold: bool,
}

impl Stressed<std::io::StdoutLock<'static>> {
    /// For a person at a terminal; not into a pipe or a file, nor where `NO_COLOR` or `TERM=dumb` asks for plain text.
    pub(super) fn stdout() -> Self {
        let out = std::io::stdout();
        let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let dumb = std::env::var_os("TERM").is_some_and(|value| value == "dumb");
        Self {
            bold: out.is_terminal() && !plain && !dumb,
            out: out.lock(),
        }
    }
}

impl<W: Write> Write for Stressed<W> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        if self.bold || !bytes.contains(&0x1b) {
            return self.out.write(bytes);
        }
        let text = String::from_utf8_lossy(bytes);
        self.out.write_all(unmarked(&text).as_bytes())?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.out.flush()
    }
}
