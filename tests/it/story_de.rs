//! `ron` is the judge of our reader: what the one accepts the other accepts as well, and reads the same in it.

use ron::Options;
use ron::extensions::Extensions;
use twohats::story::tree::{Shape, Tree};
use twohats::story::{self, raw};

use super::story_format::Dice;
use crate::support::root;

/// A text without the brackets that we allow beyond `ron`: `Decide((id: ...))` is `Decide(id: ...)`.
fn undoubled(text: &str) -> String {
    let tree = Tree::tolerant(text);
    let mut brackets = Vec::new();
    for (at, node) in tree.nodes.iter().enumerate() {
        let mut inside = tree.children(at);
        let (Some(only), None, true) = (inside.next(), inside.next(), node.name().is_some()) else {
            continue;
        };
        let inner = &tree.nodes[only];
        if inner.shape == Shape::Round && inner.name().is_none() && inner.field().is_none() {
            brackets.extend([
                inner.span().start..inner.span().start + 1,
                inner.span().end - 1..inner.comma(),
            ]);
        }
    }
    brackets.sort_by_key(|range| range.start);
    let mut text = text.to_owned();
    for range in brackets.into_iter().rev() {
        text.replace_range(range, " ");
    }
    text
}

fn judge(text: &str) -> Result<raw::Scenario, ron::error::SpannedError> {
    let extensions = Extensions::IMPLICIT_SOME | Extensions::UNWRAP_VARIANT_NEWTYPES;
    let options = Options::default()
        .with_default_extension(extensions)
        .with_recursion_limit(256);
    options
        .from_str(text)
        .or_else(|_| options.from_str(&undoubled(text)))
}

#[track_caller]
fn agree(name: &str, text: &str) -> bool {
    let read = story::values(text);
    let judged = judge(text);
    match (&read, &judged) {
        (Some(read), Ok(judged)) => assert!(
            format!("{read:?}") == format!("{judged:?}"),
            "{name}: the values differ\n{text}"
        ),
        (Some(_), Err(refused)) => panic!("{name}: `ron` refuses this: {refused}\n{text}"),
        // What is wrong with brackets and commas is told before anything is read.
        (None, Ok(_)) => assert!(!Tree::is_sound(text), "{name}: `ron` accepts this\n{text}"),
        (None, Err(_)) => {}
    }
    read.is_some()
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
