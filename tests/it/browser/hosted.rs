//! The real program, hosting a room on this computer alone.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use crate::support::{root, scratch};

/// A room.
pub(super) struct Room {
    program: Child,
    typed: ChildStdin,
    said: BufReader<ChildStdout>,
    pub(super) phones: String,
    pub(super) presenter: String,
    pub(super) session: String,
}

impl Room {
    /// Opens one with these arguments more; its files go to a folder of this name.
    pub(super) fn open(name: &str, more: &[&str]) -> Self {
        Self::opened(&scratch(name), 0, more)
    }

    /// Opens one in this folder at this port; 0 is any.
    pub(super) fn opened(folder: &Path, port: u16, more: &[&str]) -> Self {
        let mut program = Command::new(env!("CARGO_BIN_EXE_twohats"))
            .current_dir(root())
            .args([
                "workshop",
                "scenes/winter_rota",
                "--no-window",
                "--alone",
                "--folder",
            ])
            .arg(folder)
            .args(["--port", &port.to_string()])
            .args(more)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program runs");
        let mut said = BufReader::new(program.stdout.take().expect("its output is read"));
        let mut line = |begins: &str| {
            let mut line = String::new();
            said.read_line(&mut line).expect("it says where it is");
            let rest = line.trim().strip_prefix(begins);
            rest.unwrap_or_else(|| panic!("{line:?} is not {begins:?}"))
                .to_owned()
        };
        let (phones, presenter, session) = (line("phones: "), line("presenter: "), line("session: "));
        Self {
            typed: program.stdin.take().expect("it can be typed into"),
            program,
            said,
            phones,
            presenter,
            session,
        }
    }

    /// Types a line.
    pub(super) fn say(&mut self, line: &str) {
        writeln!(self.typed, "{line}").expect("the program runs");
    }

    /// Reads on until this is said.
    #[track_caller]
    pub(super) fn hears(&mut self, words: &str) {
        let mut line = String::new();
        while !line.contains(words) {
            line.clear();
            assert!(
                self.said.read_line(&mut line).is_ok_and(|read| read > 0),
                "{words} was never said"
            );
        }
    }

    /// Goes on, page by page, until this is said.
    #[track_caller]
    pub(super) fn until(&mut self, words: &str) {
        let mut line = String::new();
        for _ in 0..100 {
            line.clear();
            assert!(
                self.said.read_line(&mut line).is_ok_and(|read| read > 0),
                "{words} was never said"
            );
            if line.contains(words) {
                return;
            }
            self.say("next");
        }
        panic!("{words} was never said, but {line}");
    }

    /// The port phones come in by.
    pub(super) fn port(&self) -> u16 {
        let port = self
            .phones
            .trim_end_matches('/')
            .rsplit(':')
            .next()
            .and_then(|port| port.parse().ok());
        port.expect("a port")
    }

    /// Ends it at once, as a power cut does.
    pub(super) fn cut(&mut self) {
        self.program.kill().expect("the program runs");
        self.program.wait().expect("it ended");
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}
