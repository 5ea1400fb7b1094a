//! A real window on a virtual screen, pressed and read like a player would: for tests of the game itself.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

/// The longest any single thing may take on a slow machine.
const PATIENCE: Duration = Duration::from_secs(90);

/// A running game with a screen of its own.
pub(crate) struct Game {
    screen: Child,
    game: Child,
    display: String,
    /// Where the game keeps its files, and its status.
    pub(crate) dir: PathBuf,
    /// What a pad does goes in here.
    pad: fs::File,
}

/// A button as the game reports it.
#[derive(Debug, Clone)]
pub(crate) struct Button {
    /// Its name.
    pub(crate) label: String,
    /// Whether it can be pressed.
    pub(crate) enabled: bool,
    /// Its centre.
    pub(crate) at: (i64, i64),
}

/// Opens a virtual screen that keeps what is on it in a file in this folder, and returns it with its name.
pub(crate) fn open_screen(dir: &Path) -> (Child, String) {
    let mut screen = Command::new("Xvfb")
        .args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            "1280x720x24",
            "-nolisten",
            "tcp",
            "-fbdir",
        ])
        .arg(dir)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("Xvfb is installed (script/test says how)");
    let mut number = String::new();
    let out = screen.stdout.take().expect("a pipe");
    BufReader::new(out)
        .read_line(&mut number)
        .expect("Xvfb names its screen");
    (screen, format!(":{}", number.trim()))
}

impl Game {
    /// Starts the game with an empty folder of its own called `name`, and scenarios from `scenes`.
    pub(crate) fn start(name: &str, scenes: &Path) -> Self {
        let started = Self::open(name, scenes, &[]);
        started.wait(|status| status["screen"] == "Title");
        started
    }

    /// The same with arguments, wherever they lead.
    pub(crate) fn open(name: &str, scenes: &Path, arguments: &[&str]) -> Self {
        Self::open_beside(name, scenes, arguments, &[])
    }

    /// The same on a system that has these programs, each a script of the shell: they are found before any others.
    pub(crate) fn open_beside(
        name: &str,
        scenes: &Path,
        arguments: &[&str],
        programs: &[(&str, &str)],
    ) -> Self {
        Self::open_on(name, scenes, arguments, programs, None)
    }

    /// With nothing to help, in the desktop's session at this address: somebody there hears what is on screen.
    #[cfg(target_os = "linux")]
    pub(crate) fn open_heard(name: &str, scenes: &Path, session: &str) -> Self {
        Self::open_on(name, scenes, &[], &[], Some(session))
    }

    fn open_on(
        name: &str,
        scenes: &Path,
        arguments: &[&str],
        programs: &[(&str, &str)],
        session: Option<&str>,
    ) -> Self {
        let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("window_{name}"));
        let _ = fs::remove_dir_all(&dir);
        fs::create_dir_all(&dir).expect("a folder for the test");
        // Buttons are found by their English names, whatever the machine speaks.
        fs::write(dir.join("settings.ron"), "(language: Some(\"en\"))").expect("settings");
        fs::create_dir_all(dir.join("bin")).expect("a folder for the test");
        for (program, script) in programs {
            let file = dir.join("bin").join(program);
            fs::write(&file, script).expect("a program");
            let made = Command::new("chmod").arg("+x").arg(&file).status();
            assert!(made.expect("chmod comes with every Linux").success(), "a program");
        }
        let (screen, display) = open_screen(&dir);
        let pad = plug_in(&dir);
        let game = launch(&display, &dir, scenes, arguments, session);
        let started = Self {
            screen,
            game,
            display,
            dir,
            pad,
        };
        started.wait(|status| status["screen"] != "");
        started.focus();
        started
    }

    /// Ends the game and starts it again on the same screen with the same files.
    pub(crate) fn restart(&mut self, scenes: &Path) {
        self.restart_with(scenes, &[]);
        self.wait(|status| status["screen"] == "Title");
    }

    /// The same with arguments, wherever they lead.
    pub(crate) fn restart_with(&mut self, scenes: &Path, arguments: &[&str]) {
        self.game.kill().expect("the game was running");
        self.game.wait().expect("the game ends");
        let _ = fs::remove_file(self.status_file());
        self.game = launch(&self.display, &self.dir, scenes, arguments, None);
        self.wait(|status| status["screen"] != "");
        self.focus();
    }

    fn status_file(&self) -> PathBuf {
        self.dir.join("status.jsonl")
    }

    /// Without a window manager nobody gives the window the keyboard.
    fn focus(&self) {
        self.tool(&["search", "--sync", "--name", "Two Hats", "windowfocus", "--sync"]);
    }

    /// Runs xdotool on the game's screen.
    pub(crate) fn tool(&self, arguments: &[&str]) {
        let done = Command::new("xdotool")
            .args(arguments)
            .env("DISPLAY", &self.display)
            .output();
        assert!(
            done.expect("xdotool is installed").status.success(),
            "xdotool {arguments:?}"
        );
    }

    /// Presses a key.
    pub(crate) fn key(&self, key: &str) {
        self.tool(&["key", key]);
    }

    /// Presses a key that moves the focus, and waits until it has moved.
    pub(crate) fn step(&self, key: &str) {
        let from = self.status().unwrap_or_default()["focus"].clone();
        self.key(key);
        self.wait(|status| status["focus"] != from);
    }

    /// Presses a button of the gamepad.
    pub(crate) fn pad(&mut self, button: &str) {
        self.pad_line(&format!("press {button}"));
        self.pad_line(&format!("release {button}"));
    }

    /// Something happens on the gamepad, such as `move LeftStickY -0.9`.
    pub(crate) fn pad_line(&mut self, line: &str) {
        writeln!(self.pad, "{line}").expect("the game listens");
        // A hand takes a moment, and each stroke is to be seen by a frame of its own.
        std::thread::sleep(Duration::from_millis(40));
    }

    /// Presses a key once the button with this name has the focus.
    pub(crate) fn key_on(&self, focus: &str, key: &str) {
        self.wait(|status| {
            status["focus"]
                .as_str()
                .is_some_and(|label| label.starts_with(focus))
        });
        self.key(key);
    }

    /// Clicks the first enabled button whose name begins like this, once there is one.
    pub(crate) fn click(&self, beginning: &str) {
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE {
            self.button(beginning);
            if self.click_now(beginning) {
                return;
            }
        }
        panic!(
            "{beginning} cannot be clicked; the latest status was {:?}",
            self.status()
        );
    }

    /// Clicks such a button if there is one now, faster than a hand can. False when nothing was set off: it was not
    /// there, or it moved away meanwhile.
    pub(crate) fn click_now(&self, beginning: &str) -> bool {
        let before = self.status().unwrap_or_default();
        let found = self
            .buttons()
            .into_iter()
            .find(|one| one.enabled && one.label.starts_with(beginning));
        let Some(button) = found else { return false };
        let (x, y) = (button.at.0.to_string(), button.at.1.to_string());
        self.tool(&["mousemove", &x, &y, "mousedown", "1", "mouseup", "1"]);
        let more = |status: &Value, what: &str| status[what].as_u64() > before[what].as_u64();
        let after = self.wait(|status| more(status, "releases"));
        more(&after, "activations")
    }

    /// The latest status, if there is one yet.
    pub(crate) fn status(&self) -> Option<Value> {
        let text = fs::read_to_string(self.status_file()).ok()?;
        // The last line may be half written.
        text.lines()
            .rev()
            .find_map(|line| serde_json::from_str(line).ok())
    }

    /// What is on the virtual screen just now: its pixels, four bytes each.
    pub(crate) fn pixels_now(&self) -> Vec<u8> {
        let mut file = fs::read(self.dir.join("Xvfb_screen0")).expect("the screen's own file");
        // The head says how long it is, and how many colours of twelve bytes come behind it.
        let number = |at: usize| {
            file[at..at + 4]
                .iter()
                .fold(0, |sum, byte| sum << 8 | usize::from(*byte))
        };
        let head = number(0) + 12 * number(76);
        file.split_off(head)
    }

    /// The same once it has stood still for a while.
    pub(crate) fn pixels(&self) -> Vec<u8> {
        let (begun, mut still) = (Instant::now(), 0);
        let mut last = self.pixels_now();
        while still < 8 {
            assert!(begun.elapsed() < PATIENCE, "the picture does not stand still");
            std::thread::sleep(Duration::from_millis(150));
            let now = self.pixels_now();
            let settled = self.status().is_some_and(|status| status["settled"] == true);
            still = if settled && now == last { still + 1 } else { 0 };
            last = now;
        }
        last
    }

    /// Another window over all of the screen, of one colour (blue, green, red), for as long as its process lives.
    pub(crate) fn cover(&self, [blue, green, red]: [u8; 3]) -> Child {
        Command::new("display")
            .args(["-geometry", "1920x1080+0+0", "-size", "1920x1080"])
            .arg(format!("xc:#{red:02x}{green:02x}{blue:02x}"))
            .env("DISPLAY", &self.display)
            .spawn()
            .expect("imagemagick is installed")
    }

    /// Every screen shown so far, in order, without repetitions.
    pub(crate) fn screens(&self) -> Vec<String> {
        self.seen("screen")
    }

    /// What a part of the status was, one after the other.
    fn seen(&self, part: &str) -> Vec<String> {
        let text = fs::read_to_string(self.status_file()).unwrap_or_default();
        let lines = text
            .lines()
            .filter_map(|line| serde_json::from_str::<Value>(line).ok());
        let mut seen: Vec<_> = lines
            .filter_map(|line| line[part].as_str().map(str::to_owned))
            .collect();
        seen.dedup();
        seen
    }

    /// Waits for a status like this.
    pub(crate) fn wait(&self, like: impl Fn(&Value) -> bool) -> Value {
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE {
            if let Some(status) = self.status().filter(&like) {
                return status;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        panic!("waited too long; the latest status was {:?}", self.status());
    }

    /// The buttons on screen now.
    pub(crate) fn buttons(&self) -> Vec<Button> {
        let status = self.status().unwrap_or_default();
        let all = status["buttons"].as_array().cloned().unwrap_or_default();
        let number = |value: &Value| value.as_f64().unwrap_or_default().round() as i64;
        let button = |button: &Value| Button {
            label: button["label"].as_str().unwrap_or_default().to_owned(),
            enabled: button["enabled"].as_bool().unwrap_or_default(),
            at: (number(&button["x"]), number(&button["y"])),
        };
        all.iter().map(button).collect()
    }

    /// The first enabled button whose name begins like this, once there is one.
    pub(crate) fn button(&self, beginning: &str) -> Button {
        self.button_like(|label| label.starts_with(beginning))
    }

    /// The first enabled button with a name like this, once there is one.
    pub(crate) fn button_like(&self, like: impl Fn(&str) -> bool) -> Button {
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE {
            let found = self
                .buttons()
                .into_iter()
                .find(|one| one.enabled && like(&one.label));
            if let Some(button) = found {
                return button;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        panic!("no such button among {:?}", self.buttons());
    }

    /// Whether the game still runs.
    pub(crate) fn runs(&mut self) -> bool {
        matches!(self.game.try_wait(), Ok(None))
    }
}

/// A pipe that stands for a gamepad. It is open both ways here, so that neither side waits for the other.
fn plug_in(dir: &Path) -> fs::File {
    let pipe = dir.join("pad");
    let _ = fs::remove_file(&pipe);
    let made = Command::new("mkfifo").arg(&pipe).status();
    assert!(made.expect("mkfifo comes with every Linux").success(), "a pipe");
    let both = fs::OpenOptions::new().read(true).write(true).open(&pipe);
    both.expect("a pipe")
}

fn launch(display: &str, dir: &Path, scenes: &Path, arguments: &[&str], session: Option<&str>) -> Child {
    let log = fs::File::create(dir.join("log.txt")).expect("a log");
    let usual = std::env::var_os("PATH").unwrap_or_default();
    let own = std::iter::once(dir.join("bin"));
    let path = std::env::join_paths(own.chain(std::env::split_paths(&usual))).expect("a path");
    let session = session.map(|address| ("DBUS_SESSION_BUS_ADDRESS", address));
    Command::new(env!("CARGO_BIN_EXE_twohats"))
        .args(arguments)
        .envs(session)
        .env("DISPLAY", display)
        .env("PATH", path)
        .env_remove("WAYLAND_DISPLAY")
        .env("WGPU_BACKEND", "vulkan")
        .env("TWOHATS_WINDOW", "1280x720")
        .env("TWOHATS_DATA_DIR", dir)
        .env("TWOHATS_LUCK", "1")
        .env("LC_ALL", "C.UTF-8")
        .env_remove("TWOHATS_LANG")
        .env("TWOHATS_SCENES", scenes)
        .env("TWOHATS_STATUS_FILE", dir.join("status.jsonl"))
        .env("TWOHATS_FRAMES_FILE", dir.join("frames.jsonl"))
        .env("TWOHATS_GAMEPAD_FILE", dir.join("pad"))
        .stderr(log.try_clone().expect("a log"))
        .stdout(log)
        .spawn()
        .expect("the game starts")
}

impl Drop for Game {
    fn drop(&mut self) {
        for child in [&mut self.game, &mut self.screen] {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}
