//! A whole scenario as a screen reader's user plays it: by keyboard alone, by what is said and what the focus is on.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

mod ear;

use ear::{Reader, Thing};

use super::window_support::Game;

fn scenes() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("scenes")
}

/// The longest anything may take to be heard.
const PATIENCE: Duration = Duration::from_secs(30);

/// Somebody who plays by ear.
struct Player {
    game: Game,
    reader: Reader,
    /// Everything that was said so far, and from where on it is new.
    said: Vec<String>,
    new: usize,
}

impl Player {
    /// A game that is opened while somebody listens.
    fn begin(name: &str) -> Self {
        let reader = Reader::start();
        let game = Game::open_heard(name, &scenes(), &reader.address);
        Self {
            game,
            reader,
            said: Vec::new(),
            new: 0,
        }
    }

    /// Waits until what has the focus is like this.
    #[track_caller]
    fn on(&self, what: &str, like: impl Fn(&Thing) -> bool) -> Thing {
        let begun = Instant::now();
        loop {
            let focus = self.reader.focus();
            if let Some(focus) = focus.as_ref().filter(|focus| like(focus)) {
                return focus.clone();
            }
            assert!(
                begun.elapsed() < PATIENCE,
                "{what} does not get the focus, which is on {focus:?}"
            );
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// The focus is on something with a name; on what.
    #[track_caller]
    fn on_something(&self) -> Thing {
        self.on("something with a name", |focus| !focus.name.is_empty())
    }

    /// Waits until something like this was said since the last key.
    #[track_caller]
    fn hears(&mut self, what: &str, like: impl Fn(&str) -> bool) {
        let begun = Instant::now();
        loop {
            self.said.extend(self.reader.said());
            if self.said[self.new..].iter().any(|said| like(said)) {
                return;
            }
            assert!(
                begun.elapsed() < PATIENCE,
                "{what} is not said, but {:#?}",
                &self.said[self.new..]
            );
            std::thread::sleep(Duration::from_millis(30));
        }
    }

    /// Presses a key; what is said from now on is new.
    fn key(&mut self, key: &str) {
        self.said.extend(self.reader.said());
        self.new = self.said.len();
        self.game.key(key);
    }

    /// Goes on with a key until the focus is on something that is called like this.
    #[track_caller]
    fn go_to(&mut self, key: &str, beginning: &str) -> Thing {
        for _ in 0..40 {
            let at = self.on_something();
            if at.name.starts_with(beginning) {
                return at;
            }
            self.key(key);
            self.on("something else", |focus| !focus.name.is_empty() && *focus != at);
        }
        panic!("{key} does not lead to {beginning}");
    }

    /// All that is on screen: whatever can be pressed has a name, and no two have the same, unless they lead to the same.
    #[track_caller]
    fn screen(&self, name: &str) -> Vec<Thing> {
        let all = self.reader.tree();
        let mut names = BTreeSet::new();
        for thing in all
            .iter()
            .filter(|thing| ["button", "switch"].contains(&thing.role))
        {
            assert!(
                !thing.name.is_empty(),
                "{name}: a button without a name: {all:#?}"
            );
            let another = names.insert(&thing.name) || thing.name.starts_with("Decision ");
            assert!(another, "{name}: two are called {}", thing.name);
        }
        for button in self.game.buttons() {
            let there = all.iter().any(|thing| thing.name.starts_with(&button.label));
            assert!(there, "{name}: {} is seen and not heard: {all:#?}", button.label);
        }
        all
    }
}

#[test]
fn a_scenario_is_played_by_ear_from_the_title_to_looking_back() {
    let mut player = Player::begin("reader");
    to_the_story(&mut player);
    let (mut decisions, mut since) = (0, 0);
    loop {
        let come = read_on(&mut player);
        if decisions > 0 {
            came_out(&mut player, since);
        }
        if come != "decision" {
            break;
        }
        since = player.said.len();
        decide(&mut player, decisions);
        decisions += 1;
    }
    assert!(decisions >= 4, "{decisions} decisions");
    looking_back(&mut player);
}

/// From the title over the library and the briefing to the first line.
fn to_the_story(player: &mut Player) {
    let play = player.on("Play", |focus| focus.name == "Play");
    assert_eq!(play.role, "button");
    let title = player.screen("title");
    let named = |all: &[Thing], what: &str| all.iter().any(|thing| thing.name.starts_with(what));
    assert!(
        named(&title, "Two Hats") && named(&title, "You need both. Find out when."),
        "{title:#?}"
    );
    player.key("Return");
    player.game.wait(|status| status["screen"] == "Library");
    player.on_something();
    let library = player.screen("library");
    let head = library.iter().find(|thing| thing.role == "heading");
    assert!(head.is_some_and(|head| !head.name.is_empty()), "{library:#?}");
    let card = player.go_to("Tab", "The Check-in");
    assert!(card.about.contains("A good one to begin with."), "{card:?}");
    player.key("Return");
    player.game.wait(|status| status["screen"] == "Briefing");
    player.on("Start", |focus| focus.name == "Start");
    let briefing = player.screen("briefing");
    assert!(
        named(&briefing, "It is Monday, ten to two. There is soup."),
        "{briefing:#?}"
    );
    assert!(named(&briefing, "Nour Haddad"), "{briefing:#?}");
    player.key("Return");
    player.game.wait(|status| status["screen"] == "Play");
}

/// Reads on by Space. Every line that comes is said; returns whether a decision or the end has come.
#[track_caller]
fn read_on(player: &mut Player) -> String {
    let begun = Instant::now();
    let mut line = String::new();
    loop {
        assert!(begun.elapsed() < Duration::from_secs(240), "no end comes");
        let status = player.game.wait(|status| status["settled"] == true);
        let now = status["line"].as_str().unwrap_or_default().to_owned();
        if now != line && !now.is_empty() {
            let plain: String = now.chars().filter(|letter| *letter != '*').collect();
            player.hears(&plain, |said| said.contains(&plain));
            line = now;
        }
        if status["screen"] == "Debrief" {
            return "over".to_owned();
        }
        let at = player.on_something();
        if status["decision"] != "" {
            return "decision".to_owned();
        }
        assert!(!at.name.is_empty());
        player.key("space");
        // Where there is more than fits, it only brings the rest into sight.
        for _ in 0..40 {
            if player.game.status().unwrap_or_default() != status {
                break;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}

/// Hears the question and its options, and takes the first that is open; hears what came of it.
fn decide(player: &mut Player, nth: usize) {
    let question = player.on("the question", |focus| !focus.name.is_empty());
    player.hears(&question.name, |said| said.contains(&question.name));
    let screen = player.screen("decision");
    gauges(&screen);
    let options: Vec<&Thing> = screen.iter().filter(|thing| thing.nth.is_some()).collect();
    assert!(options.len() >= 2, "{screen:#?}");
    for (place, option) in (1..).zip(&options) {
        let (number, count) = (place.to_string(), options.len().to_string());
        assert_eq!(option.nth, Some((number.clone(), count.clone())), "{option:?}");
        assert!(option.name.starts_with(&format!("{number}. ")), "{option:?}");
        let hat = ["hat)", "hats)", "(closed: "]
            .iter()
            .any(|end| option.name.contains(end));
        assert!(hat, "{option:?}");
        assert!(
            option.about.starts_with(&format!("Option {number} of {count}.")),
            "{option:?}"
        );
    }
    assert!(
        options
            .iter()
            .any(|option| option.about.contains("May move at once: ")),
        "which gauges options may move is not heard: {options:#?}"
    );
    let decision = player.game.status().unwrap_or_default()["decision"].clone();
    let open: Vec<&&Thing> = options
        .iter()
        .filter(|option| !option.name.contains("(closed: "))
        .collect();
    let wanted = open[nth % open.len()].name.clone();
    player.go_to("Down", &wanted);
    player.key("Return");
    player.game.wait(|status| status["decision"] != decision);
    player.on("the text", |focus| focus.nth.is_none() && !focus.name.is_empty());
}

/// Since the latest choice it was said how it came out, with what it moved.
#[track_caller]
fn came_out(player: &mut Player, since: usize) {
    player.said.extend(player.reader.said());
    let said = &player.said[since..];
    let moved = [
        "Morale: ",
        "Delivery: ",
        "Growth: ",
        "The gauges stay where they are",
    ];
    let told = said
        .iter()
        .any(|said| moved.iter().any(|moved| said.contains(moved)));
    assert!(told, "how the gauges moved is not said, but {said:#?}");
}

/// The three gauges have their names and values.
fn gauges(screen: &[Thing]) {
    for name in ["Morale", "Delivery", "Growth"] {
        let gauge = screen
            .iter()
            .find(|thing| thing.name == name && thing.value.is_some());
        let value = gauge.and_then(|gauge| gauge.value);
        assert!(
            value.is_some_and(|value| (0.0..=100.0).contains(&value)),
            "{name}: {screen:#?}"
        );
    }
}

/// What it came to is said, and stands there in order.
fn looking_back(player: &mut Player) {
    player.hears("what held", |said| said.contains("What held"));
    player.on_something();
    let all = player.screen("debrief");
    let place = |what: &str| {
        let found = all.iter().position(|thing| thing.name.starts_with(what));
        found.unwrap_or_else(|| panic!("{what} is not heard: {all:#?}"))
    };
    let order = [
        "The Check-in",
        "The road you took",
        "The decisions that mattered most",
        "Play again",
    ];
    let places: Vec<usize> = order.iter().map(|what| place(what)).collect();
    assert!(places.is_sorted(), "{order:?} stand at {places:?}");
}

/// What is selected where nothing is.
const NOTHING: (i32, i32) = (-1, -1);

#[test]
fn what_is_typed_is_heard_with_its_cursor() {
    let mut player = Player::begin("reader_typed");
    to_the_story(&mut player);
    player.game.wait(|status| status["settled"] == true);
    player.key("l");
    player.on("the log", |focus| focus.name == "Close");
    let field = player.go_to("shift+Tab", "Type to look for words");
    assert_eq!(field.role, "field");
    for key in ["t", "w", "o", "space", "w", "o", "r", "d", "s"] {
        player.key(key);
    }
    let stands = |player: &Player, wanted: (&str, i32, (i32, i32))| {
        let begun = Instant::now();
        loop {
            let typed = player.reader.typed();
            if typed
                .as_ref()
                .is_some_and(|(text, cursor, selected)| (text.as_str(), *cursor, *selected) == wanted)
            {
                return;
            }
            assert!(begun.elapsed() < PATIENCE, "{typed:?} is not {wanted:?}");
            std::thread::sleep(Duration::from_millis(50));
        }
    };
    stands(&player, ("two words", 9, NOTHING));
    player.key("Left");
    player.key("Left");
    stands(&player, ("two words", 7, NOTHING));
    player.key("Home");
    player.key("shift+End");
    stands(&player, ("two words", 9, (0, 9)));
}
