//! The real program, hosting a room on this computer alone.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use crate::support::{root, scratch};

/// What is typed to host one here, for this computer alone.
const HOSTING: [&str; 4] = ["workshop", "scenes/winter_rota", "--no-window", "--alone"];

/// A room.
pub(crate) struct Room {
    program: Child,
    typed: ChildStdin,
    said: BufReader<ChildStdout>,
    /// Where phones come in; empty where hands are raised.
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
        let mut program = Command::new(env!("CARGO_BIN_EXE_twohats"));
        program.args(HOSTING).arg("--folder").arg(folder);
        program.args(["--port", &port.to_string()]).args(more);
        Self::of(program)
    }

    /// Opens one after this word to the shell, such as how many files it may open.
    #[cfg(unix)]
    pub(crate) fn with_files(name: &str, word: &str) -> Self {
        let mut program = Command::new("sh");
        program.args([
            "-c",
            &format!("{word} && exec \"$0\" \"$@\""),
            env!("CARGO_BIN_EXE_twohats"),
        ]);
        program
            .args(HOSTING)
            .args(["--port", "0", "--folder"])
            .arg(scratch(name));
        Self::of(program)
    }

    fn of(mut program: Command) -> Self {
        let mut program = program
            .current_dir(root())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program runs");
        let mut said = BufReader::new(program.stdout.take().expect("its output is read"));
        let (mut phones, mut presenter, mut session) = <(String, String, String)>::default();
        while session.is_empty() {
            let mut line = String::new();
            let read = said.read_line(&mut line).expect("it says where it is");
            assert!(read > 0, "it ended: {phones:?}, {presenter:?}");
            match line.trim().split_once(": ") {
                Some(("phones", link)) => phones = link.to_owned(),
                Some(("presenter", link)) => presenter = link.to_owned(),
                Some(("session", file)) => session = file.to_owned(),
                _ => panic!("{line:?}"),
            }
        }
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
    pub(crate) fn say(&mut self, line: &str) {
        writeln!(self.typed, "{line}").expect("the program runs");
    }

    /// The next line it says.
    #[track_caller]
    pub(super) fn line(&mut self) -> String {
        let mut line = String::new();
        let read = self.said.read_line(&mut line);
        assert!(read.is_ok_and(|read| read > 0), "nothing more was said");
        line.trim().to_owned()
    }

    /// The file whose name ends so, when it is written.
    #[track_caller]
    pub(super) fn written(&mut self, ending: &str) -> PathBuf {
        loop {
            if let Some(file) = self.line().strip_prefix("written: ")
                && file.ends_with(ending)
            {
                return file.into();
            }
        }
    }

    /// Reads on until this is said.
    #[track_caller]
    pub(crate) fn hears(&mut self, words: &str) {
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
    pub(crate) fn until(&mut self, words: &str) {
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
    pub(crate) fn port(&self) -> u16 {
        let port = self
            .phones
            .trim_end_matches('/')
            .rsplit(':')
            .next()
            .and_then(|port| port.parse().ok());
        port.expect("a port")
    }

    /// The memory it has, in KiB.
    #[cfg(target_os = "linux")]
    pub(crate) fn memory(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.program.id()));
        let status = status.expect("it runs");
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let number = line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok());
        number.expect("Linux tells it")
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
