//! The real program, and what it takes of the computer (Linux).

use std::io::{self, BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Duration;

/// This bench once more, doing something else meanwhile.
pub(super) fn again(arguments: &[&str]) -> io::Result<Child> {
    Command::new(std::env::current_exe()?).args(arguments).spawn()
}

/// A workshop without a window.
pub(super) struct Program {
    program: Child,
    typed: ChildStdin,
    said: BufReader<ChildStdout>,
    port: u16,
    /// The presenter's port and key.
    desk: (u16, String),
}

impl Program {
    pub(super) fn start() -> io::Result<Self> {
        let folder = std::env::temp_dir().join(format!("twohats-bench-room-{}", std::process::id()));
        let mut program = Command::new("sh")
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .args([
                "-c",
                "ulimit -S -n 256 && exec \"$0\" \"$@\"",
                env!("CARGO_BIN_EXE_twohats"),
                "workshop",
                "scenes/winter_rota",
                "--no-window",
                "--alone",
                "--port",
                "0",
                "--folder",
            ])
            .arg(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let missing = || io::Error::other("the program cannot be talked to");
        let typed = program.stdin.take().ok_or_else(missing)?;
        let mut said = BufReader::new(program.stdout.take().ok_or_else(missing)?);
        let mut line = String::new();
        said.read_line(&mut line)?;
        let port = line
            .trim()
            .trim_end_matches('/')
            .rsplit(':')
            .next()
            .and_then(|port| port.parse().ok());
        line.clear();
        said.read_line(&mut line)?;
        let desk = line.trim().split_once("/#").and_then(|(address, key)| {
            let port = address.rsplit(':').next()?.parse().ok()?;
            Some((port, key.to_owned()))
        });
        Ok(Self {
            program,
            typed,
            said,
            port: port.ok_or_else(missing)?,
            desk: desk.ok_or_else(missing)?,
        })
    }

    /// Types a command.
    pub(super) fn type_in(&mut self, command: &str) -> io::Result<()> {
        writeln!(self.typed, "{command}")
    }

    pub(super) fn port(&self) -> u16 {
        self.port
    }

    /// Where the presenter's page is, and its key.
    pub(super) fn desk(&self) -> (u16, &str) {
        (self.desk.0, &self.desk.1)
    }

    /// Goes on page by page until this is said.
    pub(super) fn until(&mut self, words: &str) -> io::Result<()> {
        let mut line = String::new();
        while self.said.read_line(&mut line)? > 0 {
            if line.contains(words) {
                return Ok(());
            }
            if !line.starts_with("presenter:") && !line.starts_with("session:") {
                writeln!(self.typed, "next")?;
            }
            line.clear();
        }
        Err(io::Error::other("the program ended"))
    }

    /// Processor time so far.
    pub(super) fn cpu(&self) -> Duration {
        let text = self.proc("stat");
        let fields: Vec<u64> = text
            .rsplit(") ")
            .next()
            .unwrap_or_default()
            .split(' ')
            .map(|field| field.parse().unwrap_or(0))
            .collect();
        // utime and stime, in hundredths of a second.
        let ticks = fields.get(11).unwrap_or(&0) + fields.get(12).unwrap_or(&0);
        Duration::from_millis(ticks * 10)
    }

    /// Memory in KiB.
    pub(super) fn memory(&self) -> u64 {
        let text = self.proc("status");
        let line = text.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok())
            .unwrap_or(0)
    }

    fn proc(&self, name: &str) -> String {
        std::fs::read_to_string(format!("/proc/{}/{name}", self.program.id())).unwrap_or_default()
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}
