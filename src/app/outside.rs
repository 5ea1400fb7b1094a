//! Other programs: the browser for the presenter's page, whoever keeps the display awake, and whoever says why there is no
//! window. No shell sees what they are given.

use std::process::{Child, Command, Stdio};

/// Opens a page in the player's browser.
///
/// # Errors
/// With the commands that could not be started.
pub(super) fn browse(url: &str) -> Result<(), String> {
    let commands: &[&[&str]] = if cfg!(target_os = "macos") {
        &[&["open"]]
    } else if cfg!(windows) {
        &[&["explorer"]]
    } else {
        &[&["xdg-open"], &["gio", "open"], &["firefox"], &["chromium"]]
    };
    let mut failed = Vec::new();
    for command in commands {
        match start(command, &[url]) {
            // Whoever opened it leaves at once; what becomes of the browser is its own affair.
            Ok(mut child) => {
                std::thread::spawn(move || child.wait());
                return Ok(());
            }
            Err(why) => failed.push(format!("{} ({why})", command.join(" "))),
        }
    }
    Err(failed.join("; "))
}

/// Says something to a player who sees no terminal and no window of ours: whoever opened the game from a menu. Whatever the
/// system has for it does; when it has nothing, nothing happens.
pub(super) fn tell(text: &str) {
    let commands: &[&[&str]] = if cfg!(target_os = "macos") {
        &[&["osascript", "-e", include_str!("outside/alert.applescript")]]
    } else if cfg!(windows) {
        &[&["msg", "*"]]
    } else {
        &[
            &["zenity", "--error", "--no-markup", "--title=Two Hats", "--text"],
            &["kdialog", "--title", "Two Hats", "--error"],
            &["xmessage", "-center"],
            &["notify-send", "Two Hats"],
        ]
    };
    // It stays when we are gone.
    let _ = commands.iter().find_map(|command| start(command, &[text]).ok());
}

/// Keeps the display awake until it is dropped, or until the game is gone: the system's own program does it, and looks
/// after us.
pub(super) struct Awake(Child);

impl Awake {
    /// From now on. None where the system has no such program.
    pub(super) fn begin() -> Option<Self> {
        let id = std::process::id().to_string();
        let child = if cfg!(target_os = "macos") {
            start(&["caffeinate", "-d", "-i", "-w"], &[&id])
        } else if cfg!(windows) {
            let script = format!("& {{ {} }} {id}", include_str!("outside/awake.ps1"));
            let program = [
                "powershell",
                "-NoProfile",
                "-NonInteractive",
                "-WindowStyle",
                "Hidden",
            ];
            start(&program, &["-Command", &script])
        } else {
            let program = ["systemd-inhibit", "--what=idle:sleep", "--who=Two Hats"];
            let until = format!("--pid={id}");
            start(
                &program,
                &[
                    "--why=A workshop is on",
                    "--mode=block",
                    "tail",
                    "-f",
                    &until,
                    "/dev/null",
                ],
            )
        };
        child.ok().map(Self)
    }
}

impl Drop for Awake {
    fn drop(&mut self) {
        // It may be gone already.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn start(program: &[&str], arguments: &[&str]) -> std::io::Result<Child> {
    let (program, first) = program.split_first().ok_or(std::io::ErrorKind::NotFound)?;
    Command::new(program)
        .args(first)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
}
