//! Reading a sound file from its tree gives exactly what `ron` gives, and gives way to it where it is not sure.

use twohats::story;

use super::story_format::Dice;
use crate::support::root;

#[track_caller]
fn agree(name: &str, text: &str) -> bool {
    let (quick, found) = story::parse("x", text);
    let (slow, told) = story::parse_by_ron("x", text);
    assert!(quick == slow, "{name}: the scenarios differ\n{text}");
    similar_asserts::assert_eq!(found, told, "{name}");
    quick.is_some()
}

fn texts() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for folder in ["scenes", "tests/data"] {
        for file in twohats::storage::Fs::default()
            .scenarios_at(&root().join(folder))
            .expect("a folder")
        {
            let text = std::fs::read_to_string(&file).expect("a text");
            found.push((file.display().to_string(), text));
        }
    }
    let broken = std::fs::read_dir(root().join("tests/data/broken")).expect("a folder");
    for file in broken.map(|entry| entry.expect("an entry").path()) {
        // Some are no text at all.
        if let Ok(text) = std::fs::read_to_string(&file) {
            found.push((file.display().to_string(), text));
        }
    }
    assert!(found.len() > 30);
    found
}

#[test]
fn all_files_read_the_same() {
    let sound = texts().iter().filter(|(name, text)| agree(name, text)).count();
    assert!(sound > 8, "{sound} are sound");
}

/// Ways to write things that a person or a program might come upon: what stands there, and what to put there.
const TWISTS: &[(&str, &str)] = &[
    ("(", " ( "),
    ("(", "/* why */("),
    ("(", "(("),
    (")", ",)"),
    (")", "))"),
    (",", " , "),
    (",", ",,"),
    (":", " : "),
    (":", " /* so */ : "),
    ("[", "[ // first\n"),
    ("\"", "r#\""),
    ("\"", "'"),
    ("\"", "\"\\u{41}"),
    ("\"", "\"\\n"),
    ("\"", "\"\\x"),
    ("0.", "."),
    ("0.", "00."),
    ("1", "1_0"),
    ("1", "+1"),
    ("1", "0x1"),
    ("1", "1e0"),
    ("5", "-0"),
    ("5", "5u8"),
    ("5", "5.0"),
    ("true", "True"),
    ("Go(", "Go ("),
    ("Go(", "Some(Go("),
    ("Decide(", "Decide(Decision("),
    ("Decide(", "Decide(("),
    ("Return", "Return()"),
    ("Endings", "Endings()"),
    ("None", "Some(None)"),
    ("when: ", "when: Some("),
    ("when: ", "when: None, was: "),
    ("Flag(", "r#Flag("),
    ("Listen", "Listen()"),
    ("id:", "\"id\":"),
    ("id:", "r#id:"),
    ("(", "{"),
    ("(", "Scene("),
    ("(", "Some("),
    ("[", "("),
];

#[test]
fn unusual_ways_to_write_read_the_same() {
    let mut dice = Dice(11);
    let mut sound = 0;
    for name in ["tests/data/full.scenario.ron", "tests/data/small.scenario.ron"] {
        let text = std::fs::read_to_string(root().join(name)).expect("a text");
        for (old, new) in TWISTS {
            let places: Vec<usize> = text.match_indices(old).map(|(at, _)| at).collect();
            for _ in 0..12.min(places.len()) {
                let at = places[dice.roll(places.len())];
                let twisted = format!("{}{new}{}", &text[..at], &text[at + old.len()..]);
                sound += usize::from(agree(&format!("{name}: {old} as {new} at {at}"), &twisted));
            }
        }
    }
    assert!(sound > 100, "{sound} of them are right");
}

/// What is read quickly and what `ron` reads around it fit together, whichever scenes have mistakes.
#[test]
fn several_mistakes_read_the_same() {
    let slips = [
        ("title:", "tit:"),
        (", title", " title"),
        ("),", ")"),
        ("),", "),,"),
        ("Text(", "Txt("),
        ("Decide(", "Decide(("),
        ("id: \"", "id: \"X"),
        ("then:", "then: 1, then:"),
        ("body: [", "body: [5, "),
        ("place: ", "place: Moon, was: "),
    ];
    let mut dice = Dice(8);
    for name in ["tests/data/full.scenario.ron", "tests/data/small.scenario.ron"] {
        let whole = std::fs::read_to_string(root().join(name)).expect("a text");
        for round in 0..150 {
            let mut text = whole.clone();
            for _ in 0..=dice.roll(4) {
                let (old, new) = TWISTS
                    .iter()
                    .chain(&slips)
                    .nth(dice.roll(TWISTS.len() + slips.len()))
                    .expect("one");
                let places: Vec<usize> = text.match_indices(old).map(|(at, _)| at).collect();
                if !places.is_empty() {
                    let at = places[dice.roll(places.len())];
                    text.replace_range(at..at + old.len(), new);
                }
            }
            agree(&format!("{name}, round {round}"), &text);
        }
    }
}

#[test]
fn damaged_files_read_the_same() {
    let text = std::fs::read_to_string(root().join("tests/data/small.scenario.ron")).expect("a text");
    let mut dice = Dice(5);
    for round in 0..600 {
        let mut bytes = text.clone().into_bytes();
        for _ in 0..=dice.roll(2) {
            let at = dice.roll(bytes.len());
            match dice.roll(3) {
                0 => drop(bytes.remove(at)),
                1 => bytes.insert(at, b"()[]{},:\"\\'/*#r \n0-"[dice.roll(19)]),
                _ => bytes[at] = b"()[]{},:\"\\'/*#r \n0-"[dice.roll(19)],
            }
        }
        if let Ok(text) = String::from_utf8(bytes) {
            agree(&format!("round {round}"), &text);
        }
    }
}
