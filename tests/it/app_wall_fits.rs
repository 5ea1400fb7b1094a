//! Every picture of a workshop on every projector, in every language, with everything on: whole, legible, nothing over another.

use std::collections::BTreeSet;

use twohats::app::headless::Kind;
use twohats::words::Words;

use super::app_fits::wrong;
use super::app_support::{Game, Opened, scenes, text};
use super::server::post::{Answer, join, request, seat, send, stream};

/// Projectors.
const PROJECTORS: [(f32, f32); 4] = [
    (1024.0, 768.0),
    (1280.0, 720.0),
    (1920.0, 1080.0),
    (3840.0, 2160.0),
];
/// The smallest capitals, as a share of the picture's height.
const SMALLEST: f32 = 1.0 / 30.0;
/// Phones in the room: six at each of two tables.
const PHONES: usize = 12;
/// What is added to a picture of the road not taken.
const ROAD: &str = " of the road not taken";
/// What rounding may do to an edge, pixels.
const ROUNDING: f32 = 1.0;

/// A workshop, and what was wrong with its pictures.
pub(crate) struct Tour {
    pub(crate) game: Game,
    words: Words,
    what: String,
    seen: BTreeSet<String>,
    faults: BTreeSet<String>,
    phones: Vec<String>,
    port: u16,
    said: u64,
    /// Votes so far, and whether the road not taken is looked at.
    votes: u32,
    road: bool,
}

impl Tour {
    /// A room with everything on, in its lobby.
    fn open(name: &str, language: &str, scenario: &str, wifi: bool) -> Self {
        let scenes = scenes();
        let folder = scenes.join(scenario);
        let opened = Opened {
            language: Some(language),
            ..Opened::room(&folder)
        };
        let game = Game::open(name, &scenes, &opened);
        let mut tour = Self::of(game, language, format!("{language}, {scenario}"));
        for choice in [
            "setup-none",
            "setup-predict",
            "setup-double",
            "setup-written",
            "setup-tables",
        ] {
            tour.click(choice);
        }
        if wifi {
            tour.network();
        }
        tour.enter();
        tour
    }

    pub(crate) fn of(game: Game, language: &str, what: String) -> Self {
        Self {
            game,
            words: Words::of(language),
            what,
            seen: BTreeSet::new(),
            faults: BTreeSet::new(),
            phones: Vec::new(),
            port: 0,
            said: 0,
            votes: 0,
            road: false,
        }
    }

    /// Into the lobby.
    pub(crate) fn enter(&mut self) {
        self.click("setup-open");
        self.game.wait(|status| status["wall"] == "lobby");
        self.game.rest();
    }

    fn click(&mut self, key: &str) {
        let label = self.words.say(key);
        self.game.click(&label);
        self.game.rest();
    }

    /// Types the longest name a Wi-Fi can have, and a password.
    fn network(&mut self) {
        for (key, typed) in [
            ("setup-network", "Gaeste-WLAN-Bildungshaus_2.Stock"),
            ("setup-password", "geheim"),
        ] {
            let field = self.words.say(key);
            for _ in 0..40 {
                if text(&self.game.status()["focus"]) == field {
                    break;
                }
                self.game.key("Tab");
            }
            assert_eq!(self.game.status()["focus"], field.as_str());
            for letter in typed.chars() {
                self.game.key(&letter.to_string());
            }
        }
        self.game.rest();
    }

    /// Looks at the picture on every projector.
    pub(crate) fn look(&mut self, more: &str) {
        let wall = text(&self.game.status()["wall"]).to_owned();
        self.seen.insert(format!("{wall}{more}"));
        for (width, height) in PROJECTORS {
            self.game.headless().resize(width, height);
            self.game.rest();
            let at = format!("{wall}{more}, {width} x {height}, {}", self.what);
            let texts = self.game.headless().texts();
            assert!(!texts.is_empty(), "{at}: something is to be read");
            for text in texts {
                if !text.whole || text.capital < height * SMALLEST - 0.01 {
                    self.faults.insert(format!("{at}: {text:?}"));
                }
            }
            let boxes = self.game.headless().boxes();
            for fault in wrong(&boxes, 0) {
                self.faults.insert(format!("{at}: {fault}"));
            }
            for one in boxes.iter().filter(|one| one.kind == Kind::Scrolled) {
                self.faults
                    .insert(format!("{at}: {} has to be scrolled", one.name));
            }
            // The code is square and whole, however full the picture beside it is.
            let square = |at: &[f32; 4]| (at[2] - at[0] - at[3] + at[1]).abs() <= ROUNDING;
            let pictures = boxes.iter().filter(|one| one.kind == Kind::Picture);
            let codes = pictures.filter(|one| square(&one.at) && one.at[2] - one.at[0] > height * 0.2);
            for code in codes.filter(|code| code.cut > ROUNDING) {
                self.faults
                    .insert(format!("{at}: the code is cut by {}", code.cut));
            }
        }
    }

    /// Phones come in and sit down.
    fn come_in(&mut self) -> Vec<std::net::TcpStream> {
        let texts = self.game.headless().texts();
        let port = texts
            .iter()
            .find_map(|one| one.text.rsplit_once(':')?.1.trim_end_matches('.').parse().ok());
        self.port = port.expect("the address is on the wall");
        (0..PHONES)
            .map(|phone| {
                let token = join(self.port);
                self.phones.push(token.clone());
                self.says(phone, &format!(r#"{{"join":{{"table":{}}}}}"#, 1 + phone % 2));
                self.game.rest();
                stream(self.port, &token)
            })
            .collect()
    }

    fn says(&mut self, phone: usize, message: &str) {
        self.said += 1;
        let body = format!(r#"{{"id":{},"message":{message}}}"#, self.said);
        let seat = seat(&self.phones[phone]);
        let asked = request(self.port, "POST", "/say", &seat, &body);
        // Whoever says much waits a little.
        for _ in 0..50 {
            let Answer { status, .. } = send(self.port, asked.as_bytes());
            if status == 202 {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(100));
        }
        panic!("{message} is not taken");
    }

    /// Every phone votes, as both; `round` numbers the votes.
    fn vote(&mut self, round: u32) {
        for phone in 0..PHONES {
            for (seat, option) in [("boss", 1 + phone / 7), ("led", 1 + phone % 2)] {
                let message = format!(r#"{{"vote":{{"round":{round},"seat":"{seat}","option":{option}}}}}"#);
                self.says(phone, &message);
            }
        }
        self.game.rest();
        let words = [("voted", 12.into()), ("present", 12.into())];
        let all = self.words.fill("room-count", &words);
        self.game.wait(|status| status["counted"] == all.as_str());
    }

    /// Types something in below the picture.
    pub(crate) fn types(&mut self, key: &str, typed: &str) {
        self.game.headless().key(key);
        for letter in typed.chars() {
            self.game.headless().key(&letter.to_string());
        }
        self.game.headless().key("Return");
        self.game.rest();
    }

    pub(crate) fn press(&mut self, keys: &[&str]) {
        for key in keys {
            self.game.key(key);
            self.game.rest();
        }
    }

    /// What was wrong.
    #[track_caller]
    pub(crate) fn ends(self, pictures: &[&str]) {
        for picture in pictures {
            assert!(
                self.seen.contains(*picture),
                "{picture} is shown: {:?}",
                self.seen
            );
        }
        let faults: Vec<&str> = self.faults.iter().map(String::as_str).collect();
        assert!(
            faults.is_empty(),
            "{} faults:\n{}",
            faults.len(),
            faults.join("\n")
        );
    }

    /// Looks at the picture and leads on; whether there is more to see.
    fn leads(&mut self) -> bool {
        match text(&self.game.status()["wall"]) {
            "vote" => self.votes(),
            "result" if self.votes == 1 => {
                self.look(" of one round");
                self.press(&["t"]);
                self.look("");
                self.press(&["v"]);
            }
            "result" => {
                self.look(" of both rounds");
                // Against most votes, with a reason as long as people give.
                self.types("2", &"a reason of the room ".repeat(8));
            }
            "predict" => self.guesses(),
            "why" if !self.road => {
                self.look("");
                self.press(&["x"]);
                self.road = true;
            }
            "why" => {
                self.look(ROAD);
                self.press(&["q"]);
                return false;
            }
            "page" if self.road => {
                self.look(ROAD);
                self.press(&["space"]);
            }
            _ => {
                self.look("");
                self.press(&["space"]);
            }
        }
        true
    }

    fn votes(&mut self) {
        self.votes += 1;
        self.look("");
        self.vote(self.votes);
        self.look(" with all votes");
        for word in ["axis", "bezel", "cadenza"] {
            self.types("w", word);
        }
        self.types(
            "w",
            "because nobody had asked those who know how long it takes to pack it by hand",
        );
        self.press(&["c"]);
        self.look("");
        self.press(&["r"]);
    }

    fn guesses(&mut self) {
        self.look("");
        for phone in 0..PHONES {
            for thing in 0..3 {
                let guess = ["up", "same", "down"][(phone + thing) % 3];
                let guess = format!(r#"{{"guess":{{"round":1,"thing":{thing},"guess":"{guess}"}}}}"#);
                self.says(phone, &guess);
            }
        }
        self.game.rest();
        self.look(" with all guesses");
        self.press(&["space"]);
    }

    /// To the end, and until everything is written.
    fn finishes(&mut self) {
        self.press(&["Escape"]);
        self.click("wall-menu-debrief");
        self.game.wait(|status| status["wall"] == "debrief");
        for more in ["", " asked about"] {
            self.look(more);
            self.press(&["space"]);
        }
        self.game.wait(|status| status["wall"] == "finished");
        for _ in 0..600 {
            let texts = self.game.headless().texts();
            if texts.iter().any(|text| text.text.ends_with(".replay.ron")) {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
            self.game.key("shift");
        }
        self.look(" with its report");
    }
}

/// All pictures of a workshop with phones, in this language.
#[track_caller]
fn everything(language: &str, wifi: bool) {
    let mut tour = Tour::open(
        &format!("wall_fits_{language}"),
        language,
        "friday_shipment",
        wifi,
    );
    tour.look("");
    let _lines = tour.come_in();
    tour.look(" with phones");
    let pictures = (0..80).take_while(|_| tour.leads()).count();
    assert!(pictures < 80, "{:?}", tour.seen);
    tour.finishes();
    tour.ends(&[
        "lobby",
        "lobby with phones",
        "page",
        "vote",
        "vote with all votes",
        "closed",
        "result of one round",
        "discuss",
        "result of both rounds",
        "decided",
        "predict",
        "predict with all guesses",
        "why",
        "page of the road not taken",
        "why of the road not taken",
        "debrief",
        "finished with its report",
    ]);
}

#[test]
fn every_picture_fits_in_english() {
    everything("en", false);
}

#[test]
fn every_picture_fits_in_german() {
    everything("de", true);
}

#[test]
fn every_picture_fits_in_spanish() {
    everything("es", false);
}
