//! A text of which words in one scene were changed comes to the same, whether that scene is read again or all of it.

use twohats::check;
use twohats::story::{self, Kept, Scenario, Whole};

use crate::support::path;

const SMALL: &str = include_str!("../data/small.scenario.ron");
const FULL: &str = include_str!("../data/full.scenario.ron");

/// What people type: words, and what has a meaning of its own.
const TYPED: [&str; 14] = [
    "x",
    " and then",
    "é",
    "“",
    "\\n",
    "\n",
    "\"",
    "{",
    "{day}",
    "*",
    "(",
    ",",
    "// ",
    "1",
];

/// A small generator of numbers, the same on every machine.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        usize::try_from((self.0 >> 33) % below.max(1) as u64).expect("below a usize")
    }
}

/// The text with something put in, taken out or written over at one place, most often where people write most.
fn edited(text: &str, dice: &mut Dice) -> String {
    let from = match dice.roll(3) {
        0 => dice.roll(text.len()),
        _ => {
            let bodies: Vec<usize> = text.match_indices("Text(\"").map(|(at, _)| at + 6).collect();
            bodies[dice.roll(bodies.len())] + dice.roll(40)
        }
    };
    let bounds = |at: usize| {
        (at..text.len())
            .find(|at| text.is_char_boundary(*at))
            .unwrap_or(text.len())
    };
    let from = bounds(from);
    let to = bounds(from + [0, 0, 1, 7][dice.roll(4)]);
    let new = if dice.roll(4) == 0 {
        ""
    } else {
        TYPED[dice.roll(TYPED.len())]
    };
    [&text[..from], new, &text[to..]].concat()
}

/// A scenario without any finding, and what is kept of it.
fn read(text: &str) -> Option<(Scenario, Kept)> {
    let (scenario, findings, outline) = story::parse_with_outline("x", text);
    scenario
        .filter(|_| findings.is_empty())
        .map(|scenario| (scenario, Kept::new(outline)))
}

/// Edits a text so often, each time from what it last was without findings. How often one scene was enough.
fn edit(text: &str, times: usize, seed: u64) -> usize {
    let mut dice = Dice(seed);
    let mut text = text.to_owned();
    let (mut scenario, mut kept) = read(&text).expect("a sound text");
    let mut quick = 0;
    for _ in 0..times {
        let new = edited(&text, &mut dice);
        let whole = read(&new);
        let mut own = scenario.clone();
        if let Some(outline) = kept.clone().edited(&mut own, &new) {
            let (scenario, kept) = whole.as_ref().expect("nothing is wrong");
            assert!(own == *scenario, "another scenario:\n{new}");
            assert!(Kept::new(outline) == *kept, "another tree:\n{new}");
            quick += usize::from(new != text);
        } else {
            assert!(own == scenario, "something has happened:\n{new}");
        }
        if let Some(whole) = whole {
            ((scenario, kept), text) = (whole, new);
        }
    }
    quick
}

#[test]
fn one_scene_read_again_comes_to_what_all_of_it_comes_to() {
    let story = |id: &str| {
        let file = format!("scenes/{id}/{id}.scenario.ron");
        std::fs::read_to_string(path(&file)).expect("a scenario")
    };
    for (seed, (text, times)) in [
        (SMALL.to_owned(), 300),
        (FULL.to_owned(), 300),
        (story("friday_shipment"), 60),
    ]
    .iter()
    .enumerate()
    {
        let quick = edit(text, *times, seed as u64 + 1);
        assert!(quick > times / 8, "{quick} of {times} were read quickly");
    }
}

#[test]
fn whoever_reads_on_is_told_what_whoever_begins_is_told() {
    let friday = std::fs::read_to_string(path("scenes/friday_shipment/friday_shipment.scenario.ron"));
    let friday = friday.expect("a scenario");
    // One with a finding of a rule that reads no words: whoever leads here has only one hat.
    let found = SMALL
        .replace("hat: Leader", "hat: Manager")
        .replace("hat: Both", "hat: Manager")
        .replace("hat: Neither", "hat: Manager");
    let names = |text: &str| {
        check::read("x", text)
            .1
            .iter()
            .map(|one| one.rule)
            .collect::<Vec<_>>()
    };
    assert!(names(&found).contains(&"one-hat"), "{:?}", names(&found));
    for (text, times) in [(SMALL, 120), (FULL, 120), (&found, 60), (&friday, 30)] {
        let (mut dice, mut text, mut last) = (Dice(7), text.to_owned(), None);
        for _ in 0..times {
            let new = Whole::one("x", edited(&text, &mut dice));
            let (scenario, findings) = check::read_whole(&new);
            similar_asserts::assert_eq!(check::read_on(&new, &mut last), findings);
            if let Some(scenario) = scenario {
                assert!(last.as_ref().is_some_and(|last| last.scenario == scenario));
                new.text().clone_into(&mut text);
            }
        }
    }
}

/// Where each thing stands is as it is after reading all of it, also behind the scene and before it.
#[test]
fn places_follow() {
    let new = SMALL.replacen("Text(\"", "Text(\"Once more: ", 1);
    let (mut scenario, mut kept) = read(SMALL).expect("a sound text");
    assert!(kept.edited(&mut scenario, &new).is_some());
    let (fresh, _) = read(&new).expect("a sound text");
    let last = |scenario: &Scenario| scenario.scenes.last().map(|scene| scene.at);
    assert_ne!(last(&scenario), last(&read(SMALL).expect("a sound text").0));
    assert_eq!(last(&scenario), last(&fresh));
}
