//! Files made to hurt: nesting, nonsense numbers, misspelt names and random damage. Reading them ends in words, never in a panic.

use std::time::{Duration, Instant};

use twohats::story::{self, Diagnostic};

const SMALL: &str = include_str!("../data/small.scenario.ron");
const FULL: &str = include_str!("../data/full.scenario.ron");

fn findings(text: &str) -> Vec<Diagnostic> {
    story::parse("x", text).1
}

/// A small generator of numbers, the same on every machine.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut x = self.0;
        x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((x ^ (x >> 31)) % below.max(1) as u64).expect("below a usize")
    }
}

#[test]
fn full_scenario_is_clean() {
    let (scenario, findings) = twohats::check::read("full", FULL);
    assert_eq!(findings, []);
    assert!(scenario.is_some());
}

#[test]
fn deep_nesting_is_told_at_once() {
    for (open, close) in [("(", ")"), ("[", "]"), ("Not(", ")"), ("{", "}")] {
        let text = format!("{}{}", open.repeat(100_000), close.repeat(100_000));
        let start = Instant::now();
        let found = findings(&text);
        assert!(start.elapsed() < Duration::from_secs(1));
        assert_eq!(
            (found.len(), found[0].rule, found[0].line),
            (1, "too-deep", 1),
            "{open}"
        );
    }
}

#[test]
fn the_deepest_file_needs_little_stack() {
    // Conditions can nest as deep as brackets may: what is left after those around this one.
    let deep = |levels: usize| {
        let condition = format!("{}Flag(\"told\"){}", "Not(".repeat(levels), ")".repeat(levels));
        FULL.replace("Not(Flag(\"told\"))", &condition)
    };
    let run = move || {
        assert_eq!(findings(&deep(58)), []);
        assert_eq!(findings(&deep(59))[0].rule, "too-deep");
    };
    std::thread::Builder::new()
        .stack_size(1024 * 1024)
        .spawn(run)
        .expect("a thread")
        .join()
        .expect("no overflow");
}

#[test]
fn twins_have_one_hash() {
    let hash = |bytes: &[u8]| {
        let text = story::decode(bytes).expect("text");
        story::parse("x", &text).0.expect("a scenario").hash
    };
    let lf = hash(SMALL.as_bytes());
    assert_eq!(lf, hash(SMALL.replace('\n', "\r\n").as_bytes()));
    assert_eq!(lf, hash(&[b"\xEF\xBB\xBF", SMALL.as_bytes()].concat()));
    assert_ne!(lf, hash(SMALL.replace("Forty", "Fifty").as_bytes()));
}

#[test]
fn twins_read_the_same() {
    let (one, _) = story::parse("x", SMALL);
    let (other, _) = story::parse("x", &SMALL.replace('\n', "\r\n"));
    assert_eq!(one.expect("a scenario").texts, other.expect("a scenario").texts);
}

/// Where each field name of a text begins and ends.
fn fields(text: &str) -> Vec<(usize, usize)> {
    let name = |at: usize| {
        text[..at]
            .rfind(|c: char| !(c.is_ascii_lowercase() || c == '_'))
            .map(|before| (before + 1, at))
    };
    let colons = text.match_indices(':').map(|(at, _)| at);
    colons
        .filter_map(name)
        .filter(|(start, end)| end > start && !text[..*start].ends_with("// "))
        .collect()
}

/// The ways people misspell: two letters swapped, one left out, one doubled, one wrong.
fn misspellings(name: &str) -> Vec<String> {
    let middle = name.len() / 2;
    let (head, tail) = name.split_at(middle);
    let mut swapped = name.as_bytes().to_vec();
    swapped.swap(middle - 1, middle);
    vec![
        String::from_utf8(swapped).expect("ASCII"),
        format!("{head}{}", &tail[1..]),
        format!("{head}{}{tail}", &tail[..1]),
        format!("{head}q{}", &tail[1..]),
    ]
}

#[test]
fn every_misspelt_field_is_refused_and_most_are_guessed() {
    let (mut all, mut right) = (0, 0);
    for (start, end) in fields(FULL) {
        let name = &FULL[start..end];
        for wrong in misspellings(name).into_iter().filter(|wrong| wrong != name) {
            let text = format!("{}{wrong}{}", &FULL[..start], &FULL[end..]);
            let found = findings(&text);
            let refused = found.iter().find(|finding| finding.rule == "unknown-field");
            let Some(refused) = refused else {
                // The misspelling may be another field of the same thing.
                assert!(!found.is_empty(), "{name} as {wrong} was taken");
                continue;
            };
            assert_eq!(
                (refused.span.start, refused.span.end),
                (start, start + wrong.len()),
                "{name} as {wrong}"
            );
            all += 1;
            right += usize::from(refused.fix.as_ref().is_some_and(|fix| fix.text == name));
        }
    }
    assert!(all > 300, "{all}");
    assert!(right * 10 >= all * 9, "{right} of {all}");
}

#[test]
fn every_field_and_word_of_the_format_is_used_by_the_full_file() {
    let page = story::reference::page();
    // The words of pictures and acts are many, and all alike to the reader.
    let alike = [
        "Place",
        "Season",
        "Weather",
        "Piece",
        "Skin",
        "Hair",
        "HairColor",
        "Beard",
        "Age",
        "Build",
        "Clothes",
        "ClothColor",
        "Mark",
        "Posture",
        "Doing",
        "Thing",
        "Act",
        "Gauge",
        "Trait",
        "TeamTrait",
        "Hat",
        "Stakes",
        // Of a part, which holds what a scenario holds.
        "Part",
    ];
    let sections = page
        .split("\n## ")
        .filter(|section| !alike.contains(&section.lines().next().unwrap_or_default()));
    let words = sections
        .flat_map(str::lines)
        .filter_map(|line| line.strip_prefix("| `")?.split('`').next());
    let missing: Vec<&str> = words.filter(|word| !FULL.contains(*word)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn nonsense_numbers_never_panic() {
    let first = FULL.find("format:").expect("a beginning");
    let numbers: Vec<(usize, usize)> = numbers(FULL)
        .into_iter()
        .filter(|(start, _)| *start > first)
        .collect();
    assert!(numbers.len() > 40);
    for (start, end) in numbers {
        for nonsense in [
            "NaN",
            "inf",
            "-inf",
            "1e999",
            "-1",
            "0",
            "1e40",
            "\"x\"",
            "1.5",
            "4294967296",
            "-0.0",
            "1_0",
            "",
        ] {
            let text = format!("{}{nonsense}{}", &FULL[..start], &FULL[end..]);
            let (scenario, found) = story::parse("x", &text);
            assert_eq!(scenario.is_some(), !found.iter().any(Diagnostic::is_error));
            if matches!(nonsense, "NaN" | "inf" | "-inf" | "1e999" | "1e40" | "\"x\"" | "") {
                assert!(scenario.is_none(), "{nonsense} was taken at {start}");
            }
        }
    }
}

/// Where each number outside of texts begins and ends.
fn numbers(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut start = None;
    let mut quoted = false;
    for (at, c) in text.char_indices() {
        quoted ^= c == '"' && !text[..at].ends_with('\\');
        let digit = !quoted && (c.is_ascii_digit() || c == '.' || c == '-');
        match start {
            None if digit => start = Some(at),
            Some(first) if !digit => {
                found.push((first, at));
                start = None;
            }
            _ => {}
        }
    }
    found
}

#[test]
fn damaged_files_never_panic() {
    let mut dice = Dice(7);
    for _ in 0..2_000 {
        let mut bytes = SMALL.as_bytes().to_vec();
        for _ in 0..=dice.roll(4) {
            let at = dice.roll(bytes.len());
            match dice.roll(4) {
                0 => bytes[at] = u8::try_from(dice.roll(256)).expect("a byte"),
                1 => drop(bytes.remove(at)),
                2 => bytes.insert(at, b"()[]{},:\"\\'/*#r \n0-"[dice.roll(19)]),
                _ => bytes.truncate(at.max(1)),
            }
        }
        if let Ok(text) = story::decode(&bytes) {
            let (scenario, found) = twohats::check::read("x", &text);
            assert_eq!(scenario.is_some(), !found.iter().any(Diagnostic::is_error));
            let _ = twohats::check::human::render(&text, &found, false);
        }
    }
}

#[test]
fn a_file_with_endless_errors_ends() {
    let cards = "(id: \"x\", scene: 5, wieght: 2),".repeat(20_000);
    let text = SMALL.replace("cards: [", &format!("cards: [{cards}"));
    let start = Instant::now();
    let found = findings(&text);
    assert!(!found.is_empty() && found.len() <= story::caps::FINDINGS);
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
}
