//! Every screen at every size of window and text: nothing is cut off, nothing lies over anything else, lines are no longer
//! than an eye follows, and no half of a screen is empty. What is on the wall of a workshop has its own tests in `app_wall` and
//! `app_wall_fits`.
//!
//! Boxes are laid out in whole pixels and words between them: what is off by less than [`ROUNDING`] is no fault.

use std::collections::BTreeSet;

use twohats::app::headless::{Boxed, Kind};
use twohats::words::Words;

use super::app_support::{Game, Opened, scenes};

/// Windows: usual, large, huge, the largest, nearly square, upright.
const WINDOWS: &[(f32, f32)] = &[
    (1920.0, 1080.0),
    (2560.0, 1440.0),
    (3840.0, 2160.0),
    (1024.0, 768.0),
    (1080.0, 1920.0),
    (1280.0, 720.0),
];
/// What rounding may do to an edge, pixels.
const ROUNDING: f32 = 1.0;
/// The letters of the longest line of a paragraph at usual size: so that an eye finds the next one, and need not turn at
/// every other word. The least is meant of paragraphs that are broken more than once.
const MEASURE: (usize, usize) = (45, 75);
/// What shows no more than the player has brought there: with one run in the journal its list is short.
const SHORT: &[&str] = &["career", "journal", "journal with one picked"];

struct Tour {
    game: Game,
    words: Words,
    /// The title of the story that is played.
    story: &'static str,
    what: String,
    step: usize,
    faults: BTreeSet<String>,
    looks: usize,
}

/// How far two boxes lie over each other both ways.
fn over(one: &Boxed, other: &Boxed) -> f32 {
    let along =
        |from: usize, to: usize| one.seen[to].min(other.seen[to]) - one.seen[from].max(other.seen[from]);
    along(0, 2).min(along(1, 3))
}

/// Whether one may lie over the other: it is in it, or it is an overlay.
fn apart(one: &Boxed, other: &Boxed) -> bool {
    one.layer == other.layer && !one.within.contains(&other.id) && !other.within.contains(&one.id)
}

/// What is wrong with what is in sight.
pub(super) fn wrong(boxes: &[Boxed], step: usize) -> Vec<String> {
    let mut found = Vec::new();
    let solid = |one: &&Boxed| matches!(one.kind, Kind::Text | Kind::Button);
    let all: Vec<&Boxed> = boxes.iter().filter(solid).collect();
    for (at, one) in all.iter().enumerate() {
        if one.cut > ROUNDING {
            found.push(format!("{:?} {:.40}: cut by {:.0}", one.kind, one.name, one.cut));
        }
        for other in &all[at + 1..] {
            if apart(one, other) && over(one, other) > ROUNDING {
                found.push(format!(
                    "{:?} {:.30} {:?} lies over {:?} {:.30} {:?}",
                    one.kind, one.name, one.seen, other.kind, other.name, other.seen
                ));
            }
        }
        let longest = one.lines.iter().max().copied().unwrap_or(0);
        let narrow = step == 1 && one.lines.len() > 2 && longest < MEASURE.0;
        if one.prose && one.lines.len() > 1 && (longest > MEASURE.1 || narrow) {
            found.push(format!("{longest} letters a line: {:.40}", one.name));
        }
    }
    let top = boxes.iter().map(|one| one.layer).max().unwrap_or(0);
    let lists: Vec<&Boxed> = boxes
        .iter()
        .filter(|one| one.kind == Kind::Scrolled && one.layer == top)
        .collect();
    for (at, one) in lists.iter().enumerate() {
        for other in &lists[at + 1..] {
            let beside = one.seen[2].min(other.seen[2]) - one.seen[0].max(other.seen[0]) <= ROUNDING;
            if !beside {
                found.push(format!(
                    "two lists to scroll in one column: {:?} {:?}",
                    one.seen, other.seen
                ));
            }
        }
    }
    found
}

/// Which halves of a screen are empty.
fn empty(boxes: &[Boxed], (width, height): (f32, f32)) -> Vec<String> {
    let mut found = Vec::new();
    // An overlay stands in the middle of what it is over.
    if boxes.iter().all(|one| one.layer == 0) {
        for (half, there) in [
            ("left", [0.0, 0.0, 0.5, 1.0]),
            ("right", [0.5, 0.0, 1.0, 1.0]),
            ("upper", [0.0, 0.0, 1.0, 0.5]),
            ("lower", [0.0, 0.5, 1.0, 1.0]),
        ] {
            let filled = filled(boxes, there, (width, height));
            if filled < 0.3 {
                found.push(format!("the {half} half is empty but for {filled:.2}"));
            }
        }
    }
    found
}

/// The share of a part of the window, cut into cells, in which there is something.
fn filled(boxes: &[Boxed], part: [f32; 4], (width, height): (f32, f32)) -> f32 {
    const CELLS: u8 = 12;
    let (mut all, mut full) = (0_u16, 0_u16);
    for row in 0..CELLS {
        for column in 0..CELLS {
            let cell = |at: u8, from: f32, to: f32| from + (to - from) * f32::from(at) / f32::from(CELLS);
            let frame = [
                cell(column, part[0], part[2]) * width,
                cell(row, part[1], part[3]) * height,
                cell(column + 1, part[0], part[2]) * width,
                cell(row + 1, part[1], part[3]) * height,
            ];
            let inside = |one: &Boxed| {
                one.kind != Kind::Scrolled
                    && one.seen[0] < frame[2]
                    && one.seen[2] > frame[0]
                    && one.seen[1] < frame[3]
                    && one.seen[3] > frame[1]
            };
            all += 1;
            full += u16::from(boxes.iter().any(inside));
        }
    }
    f32::from(full) / f32::from(all)
}

impl Tour {
    /// Looks at a screen in every window.
    fn at(&mut self, screen: &str) {
        for window in WINDOWS {
            self.game.headless().resize(window.0, window.1);
            self.game.rest();
            let boxes = self.game.headless().boxes();
            assert!(boxes.len() > 2, "{screen}: {boxes:?}");
            self.looks += 1;
            let mut found = wrong(&boxes, self.step);
            if self.step == 1 && !SHORT.contains(&screen) {
                found.extend(empty(&boxes, *window));
            }
            for wrong in found {
                self.faults.insert(format!(
                    "{screen}, {} x {}, {}: {wrong}",
                    window.0, window.1, self.what
                ));
            }
        }
    }

    fn click(&mut self, key: &str) {
        let label = self.words.say(key);
        self.game.click(&label);
        self.game.rest();
    }

    fn leave(&mut self, overlay: &str) {
        self.game.key("Escape");
        self.game.wait(|status| status["overlay"] == overlay);
        self.game.rest();
    }

    fn before_the_story(&mut self) {
        self.at("title");
        self.click("title-settings");
        self.at("settings");
        self.click("people-open");
        self.at("people");
        self.leave("None");
        self.click("title-career");
        self.at("career");
        self.game.key("Escape");
        self.game.wait(|status| status["screen"] == "Title");
        self.click("title-play");
        self.at("library");
        self.game.click(self.story);
        self.game.wait(|status| status["screen"] == "Briefing");
        self.at("briefing");
    }

    fn in_the_story(&mut self) {
        self.click("briefing-start");
        self.game.wait(|status| status["screen"] == "Play");
        self.game.rest();
        self.at("play");
        self.game.read_on_to_decision();
        self.at("decision");
        self.game.key("1");
        self.game.rest();
        self.at("predict");
        self.click("guess-see");
        self.at("result");
        for (key, overlay) in [("w", "Why"), ("l", "Log"), ("Escape", "Pause")] {
            self.game.key(key);
            self.game.wait(|status| status["overlay"] == overlay);
            self.at(overlay);
            if overlay != "Pause" {
                self.leave("None");
            }
        }
        self.click("pause-rewind");
        self.at("rewind");
        self.click("roads-open");
        self.at("roads");
        self.leave("Rewind");
        self.leave("Pause");
        self.leave("None");
        for tab in ["1", "2", "3", "4", "5", "6", "7"] {
            self.game.key("F12");
            self.game.wait(|status| status["overlay"] == "Author");
            self.game.key(tab);
            self.game.rest();
            self.at(&format!("author {tab}"));
            self.game.keys(&["ctrl", "1"]);
            self.game.key("F12");
            self.game.wait(|status| status["overlay"] == "None");
        }
    }

    fn behind_the_story(&mut self) {
        let (back, see) = (self.words.say("play-look-back"), self.words.say("guess-see"));
        for _ in 0..2_000 {
            let labels = super::app_support::labels(&self.game.status());
            if labels.iter().any(|label| label.starts_with(&back)) {
                break;
            }
            if labels.iter().any(|label| label.starts_with(&see)) {
                self.game.click(&see);
            } else if self.game.status()["decision"] == "" {
                self.game.key("space");
            } else {
                self.game.key("1");
            }
        }
        self.at("ending");
        self.click("play-look-back");
        self.game.wait(|status| status["screen"] == "Debrief");
        self.at("debrief");
        for part in [
            "debrief-all-decisions",
            "debrief-swings",
            "debrief-parts",
            "debrief-led",
            "report-people",
            "debrief-questions",
        ] {
            let label = self.words.say(part);
            if super::app_support::labels(&self.game.status()).contains(&label) {
                self.click(part);
            }
        }
        let why = self.words.fill("debrief-why-at", &[("number", 1.into())]);
        self.game.click(&why);
        self.at("debrief, all of it");
        self.click("debrief-reflect");
        self.at("reflect");
        self.click("reflect-done");
        self.game.wait(|status| status["screen"] == "Journal");
        self.at("journal");
        self.game.click(self.story);
        self.game.rest();
        self.at("a run");
        self.click("journal-beside");
        self.game.wait(|status| status["overlay"] == "None");
        self.at("journal with one picked");
        let compare = self.words.fill("journal-compare", &[("count", 1.into())]);
        self.game.click(&compare);
        self.game.wait(|status| status["screen"] == "Compare");
        self.at("compare");
    }
}

/// Goes through all screens with this size of text, in this language.
#[track_caller]
fn everything_fits(step: usize, language: &str) {
    let settings = format!("text_step: {step}, reduced_motion: true, predict: true, self_rating: true");
    let opened = Opened {
        settings: &settings,
        language: Some(language),
        today: Some("2026-11-03"),
        ..Opened::default()
    };
    let mut tour = Tour {
        game: Game::open(&format!("fits_{step}_{language}"), &scenes(), &opened),
        words: Words::of(language),
        story: match language {
            "de" => "Unter vier Augen",
            "es" => "A solas",
            _ => "The Check-in",
        },
        what: format!("text {step}, {language}"),
        step,
        faults: BTreeSet::new(),
        looks: 0,
    };
    tour.before_the_story();
    tour.in_the_story();
    tour.behind_the_story();
    assert!(tour.looks > 150, "{}", tour.looks);
    let faults: Vec<&str> = tour.faults.iter().map(String::as_str).collect();
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

#[test]
fn the_smallest_text_fits_everywhere() {
    everything_fits(0, "es");
}

#[test]
fn usual_text_fits_everywhere() {
    everything_fits(1, "en");
}

#[test]
fn large_text_fits_everywhere() {
    everything_fits(2, "de");
}

#[test]
fn larger_text_fits_everywhere() {
    everything_fits(3, "en");
}

#[test]
fn the_largest_text_fits_everywhere() {
    everything_fits(4, "de");
}
