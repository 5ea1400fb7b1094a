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

/// Keeps the display awake until it is dropped, or until the game is gone, however that came: the system's own programs do
/// it, and end with us.
pub(super) struct Awake(Vec<Child>);

impl Awake {
    /// From now on, with every program for it that this system has: what one desktop listens to means nothing to another.
    pub(super) fn begin() -> Self {
        let id = std::process::id().to_string();
        let started = if cfg!(target_os = "macos") {
            vec![start(&["caffeinate", "-d", "-i", "-w"], &[&id])]
        } else if cfg!(windows) {
            let script = format!("& {{ {} }} {id}", include_str!("outside/awake.ps1"));
            vec![start(&POWERSHELL, &["-Command", &script])]
        } else {
            let script = include_str!("outside/awake.sh");
            vec![
                held(&SYSTEMD),
                held(&GNOME),
                start(&["sh", "-c", script, "awake"], &[&id]),
            ]
        };
        Self(started.into_iter().flatten().collect())
    }
}

const POWERSHELL: [&str; 5] = [
    "powershell",
    "-NoProfile",
    "-NonInteractive",
    "-WindowStyle",
    "Hidden",
];
const SYSTEMD: [&str; 5] = [
    "systemd-inhibit",
    "--what=idle:sleep",
    "--who=Two Hats",
    "--why=A workshop is on",
    "--mode=block",
];
/// GNOME blanks the display by its own rules and does not ask systemd.
const GNOME: [&str; 5] = [
    "gnome-session-inhibit",
    "--inhibit",
    "idle:suspend",
    "--reason",
    "Two Hats",
];

impl Drop for Awake {
    fn drop(&mut self) {
        for child in &mut self.0 {
            drop(child.stdin.take());
            // It may be gone already.
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

/// Starts a program that lasts as long as another does: one that reads from us, and so ends when we let go of it or are gone.
fn held(program: &[&str]) -> std::io::Result<Child> {
    begun(program, &["cat"], Stdio::piped())
}

fn start(program: &[&str], arguments: &[&str]) -> std::io::Result<Child> {
    begun(program, arguments, Stdio::null())
}

fn begun(program: &[&str], arguments: &[&str], reads: Stdio) -> std::io::Result<Child> {
    let (program, first) = program.split_first().ok_or(std::io::ErrorKind::NotFound)?;
    Command::new(program)
        .args(first)
        .args(arguments)
        .stdin(reads)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
}
