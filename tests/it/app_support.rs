//! The game without a window, used the way `window_support` uses one: for everything that only a window cannot show.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use twohats::app::headless::{Beginning, Headless};
use twohats::journal::Moment;
use twohats::storage::Fs;

/// A running game with files of its own.
pub(crate) struct Game {
    game: Headless,
    /// Where the game keeps its files.
    pub(crate) dir: PathBuf,
    scenes: PathBuf,
}

/// How a game is opened, beside its folder and scenes.
#[derive(Default, Clone)]
pub(crate) struct Opened<'a> {
    /// The disk.
    pub(crate) fs: Fs,
    /// Whether what is to be kept is kept before the next frame.
    pub(crate) prompt: bool,
    /// Settings of an earlier day beside the language, such as `predict: true`.
    pub(crate) settings: &'a str,
    /// `--lang`.
    pub(crate) language: Option<&'a str>,
    /// A scenario and its luck number.
    pub(crate) asked: Option<(&'a Path, Option<u64>)>,
    /// Whether it is played with a room.
    pub(crate) room: bool,
    /// What day it is, as `2026-11-03`.
    pub(crate) today: Option<&'a str>,
    /// The socket of a sound server.
    pub(crate) sound: Option<&'a Path>,
}

impl<'a> Opened<'a> {
    /// A scenario that is played with a room, in English.
    pub(crate) fn room(scenario: &'a Path) -> Self {
        Self {
            language: Some("en"),
            asked: Some((scenario, None)),
            room: true,
            ..Self::default()
        }
    }
}

/// The scene library.
pub(crate) fn scenes() -> PathBuf {
    crate::support::path("scenes")
}

impl Game {
    /// Starts the game with an empty folder of its own called `name`, and scenarios from `scenes`.
    pub(crate) fn start(name: &str, scenes: &Path) -> Self {
        Self::open(name, scenes, &Opened::default())
    }

    /// The same, opened like this.
    pub(crate) fn open(name: &str, scenes: &Path, opened: &Opened<'_>) -> Self {
        let dir = crate::support::scratch(&format!("app_{name}"));
        // Buttons are found by their English names, whatever the machine speaks.
        let settings = format!("(language: Some(\"en\"), {})", opened.settings);
        fs::write(dir.join("settings.ron"), settings).expect("settings");
        Self::with(&dir, scenes, opened)
    }

    /// A game at the briefing of a scenario of its own, opened like this.
    pub(crate) fn briefed(name: &str, scenario: &str, opened: &Opened<'_>) -> Self {
        let folder = crate::support::scratch(&format!("app_scenes_{name}"));
        let file = folder.join("story.scenario.ron");
        fs::write(&file, scenario).expect("a scenario");
        let opened = Opened {
            asked: Some((&file, Some(1))),
            ..opened.clone()
        };
        Self::open(name, &folder, &opened)
    }

    /// A game at the first page of a scenario of its own.
    pub(crate) fn playing(name: &str, scenario: &str) -> Self {
        Self::playing_like(name, scenario, &Opened::default())
    }

    /// The same, opened like this.
    pub(crate) fn playing_like(name: &str, scenario: &str, opened: &Opened<'_>) -> Self {
        let mut game = Self::briefed(name, scenario, opened);
        game.key_on("Start", "Return");
        game.wait(|status| status["screen"] == "Play");
        game
    }

    /// A game in a folder where files may be.
    pub(crate) fn with(dir: &Path, scenes: &Path, opened: &Opened<'_>) -> Self {
        let game = Headless::start(Beginning {
            fs: opened.fs.clone(),
            prompt: opened.prompt,
            folder: dir.to_owned(),
            scenes: scenes.to_owned(),
            language: opened.language.map(str::to_owned),
            asked: opened.asked.map(|(path, seed)| (path.to_owned(), seed)),
            room: opened.room,
            // What nobody chose is the same every time: a fault that a test finds can be found again.
            luck: Some(1),
            now: opened.today.map(|day| Moment::read(day).expect("a day")),
            sound: opened.sound.map(Path::to_owned),
        });
        Self {
            game,
            dir: dir.to_owned(),
            scenes: scenes.to_owned(),
        }
    }

    /// Ends the game at once and starts it again with the same files.
    pub(crate) fn restart(self) -> Self {
        self.restart_like(&Opened::default())
    }

    /// The same, opened like this.
    pub(crate) fn restart_like(self, opened: &Opened<'_>) -> Self {
        let (dir, scenes) = (self.dir.clone(), self.scenes.clone());
        drop(self);
        Self::with(&dir, &scenes, opened)
    }

    /// The file of a scenario of its own.
    pub(crate) fn scenario(&self) -> PathBuf {
        self.scenes.join("story.scenario.ron")
    }

    /// Presses a key.
    pub(crate) fn key(&mut self, key: &str) {
        self.game.key(key);
    }

    /// Presses keys in the same frame.
    pub(crate) fn keys(&mut self, keys: &[&str]) {
        self.game.keys(keys);
    }

    /// Presses keys together, all of it within one frame, as on a slow machine.
    pub(crate) fn chord(&mut self, keys: &[&str]) {
        self.game.chord(keys);
    }

    /// Presses a key once the button with this name has the focus.
    pub(crate) fn key_on(&mut self, focus: &str, key: &str) {
        self.wait(|status| text(&status["focus"]).starts_with(focus));
        self.key(key);
    }

    /// Goes to the button of this name once there is one, wherever the focus is, and presses Enter.
    pub(crate) fn go_to(&mut self, focus: &str) {
        self.button(focus);
        self.rest();
        self.tab_to(focus);
    }

    /// Presses Tab until the button with this name has the focus, then Enter.
    pub(crate) fn tab_to(&mut self, focus: &str) {
        for _ in 0..40 {
            if text(&self.status()["focus"]).starts_with(focus) {
                return self.key("Return");
            }
            self.key("Tab");
        }
        panic!("Tab does not reach {focus}: {}", self.status());
    }

    /// Sets off the first enabled button whose name begins like this, once there is one.
    pub(crate) fn click(&mut self, beginning: &str) {
        self.button(beginning);
        assert!(self.game.press(beginning, 1), "{beginning} is there");
    }

    /// The same so many times within one frame; whether the button was there.
    pub(crate) fn click_times(&mut self, beginning: &str, times: usize) -> bool {
        self.game.press(beginning, times)
    }

    /// The name of the first enabled button whose name begins like this, once there is one.
    pub(crate) fn button(&mut self, beginning: &str) -> String {
        self.button_like(|label| label.starts_with(beginning))
    }

    /// The name of the first enabled button with a name like this, once there is one.
    pub(crate) fn button_like(&mut self, like: impl Fn(&str) -> bool) -> String {
        let status = self.wait(|status| labels(status).iter().any(|label| like(label)));
        let found = labels(&status).into_iter().find(|label| like(label));
        found.expect("it was waited for")
    }

    /// What can be seen now.
    pub(crate) fn status(&self) -> Value {
        serde_json::from_str(self.game.see()).expect("a line of JSON")
    }

    /// Frames until what can be seen is like this.
    #[track_caller]
    pub(crate) fn wait(&mut self, like: impl Fn(&Value) -> bool) -> Value {
        let parsed = |line: &str| serde_json::from_str::<Value>(line).expect("a line of JSON");
        let line = self.game.until("a status", |line| like(&parsed(line)));
        parsed(&line)
    }

    /// Frames until nothing moves and everything is saved.
    pub(crate) fn rest(&mut self) -> Value {
        self.game.rest();
        self.status()
    }

    /// What a part of the status was, one after the other.
    pub(crate) fn seen(&self, part: &str) -> Vec<String> {
        let lines = self.game.seen().iter();
        let values = lines.filter_map(|line| serde_json::from_str::<Value>(line).ok());
        let mut seen: Vec<_> = values.map(|value| text(&value[part]).to_owned()).collect();
        seen.dedup();
        seen
    }

    /// Reads on by keyboard until a decision is put; returns its id.
    pub(crate) fn read_on_to_decision(&mut self) -> String {
        for _ in 0..2_000 {
            let status = self.status();
            match text(&status["decision"]) {
                "" => self.key("space"),
                decision => return decision.to_owned(),
            }
        }
        panic!("no decision comes: {}", self.status());
    }

    /// Reads on by keyboard until there is a button whose name begins like this.
    pub(crate) fn read_until(&mut self, beginning: &str) {
        for _ in 0..2_000 {
            if labels(&self.status())
                .iter()
                .any(|label| label.starts_with(beginning))
            {
                return;
            }
            self.key("space");
        }
        panic!("{beginning} does not come: {}", self.status());
    }

    /// Reads on by keyboard until this scene has begun.
    pub(crate) fn read_until_scene(&mut self, scene: &str) {
        for _ in 0..2_000 {
            if self.status()["scene"] == scene {
                return;
            }
            self.key("space");
        }
        panic!("{scene} does not come: {}", self.status());
    }

    /// Takes the first open option by its number and waits until it is taken.
    pub(crate) fn decide(&mut self) {
        let decision = self.read_on_to_decision();
        let open = self.button_like(|label| label.starts_with(|first: char| first.is_ascii_digit()));
        self.key(&open[..1]);
        self.wait(|status| status["decision"] != decision.as_str());
    }

    /// The whole game, for what is asked seldom.
    pub(crate) fn headless(&mut self) -> &mut Headless {
        &mut self.game
    }
}

/// A text of the status.
pub(crate) fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// The names of the enabled buttons.
pub(crate) fn labels(status: &Value) -> Vec<String> {
    let all = status["buttons"].as_array().cloned().unwrap_or_default();
    let enabled = all.iter().filter(|one| one["enabled"] == true);
    enabled.map(|one| text(&one["label"]).to_owned()).collect()
}
