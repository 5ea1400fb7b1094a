//! How German speaks to whom: du to who plays, as the story does; Sie to a room and to who leads it.

use twohats::words::LOCALES;

/// The files that speak to a room, to its phones, and to whoever leads it.
const ROOM: &[&str] = &[
    "hosting.ftl",
    "kit.ftl",
    "phone.ftl",
    "presenter.ftl",
    "room.ftl",
    "session.ftl",
    "wall.ftl",
];
const SIE: &[&str] = &["Sie", "Ihnen", "Ihr", "Ihre", "Ihren", "Ihrer", "Ihrem", "Ihres"];
const DU: &[&str] = &[
    "du", "dich", "dir", "dein", "deine", "deinen", "deiner", "deinem", "deines",
];
/// Messages in which a sentence begins with *sie*, *ihr* or another word that only looks like it, or that still wait for it.
const OTHERS: &[&str] = &[
    "told-held-rose",
    "told-run-even",
    "career-stays",
    "career-hands",
    "career-hat-manager",
    "career-hat-leader",
];

/// The words of a text that stand in a list, as they are written or with a capital letter.
fn found<'a>(text: &'a str, list: &[&str]) -> Vec<&'a str> {
    let words = text.split(|letter: char| !letter.is_alphabetic());
    words
        .filter(|word| {
            list.iter()
                .any(|one| one == word || one.to_lowercase() == word.to_lowercase() && list == DU)
        })
        .collect()
}

/// What is wrong with a file of the interface, a line each.
fn wrong(name: &str, text: &str) -> Vec<String> {
    let list = if ROOM.contains(&name) { DU } else { SIE };
    let (mut key, mut all) = ("", Vec::new());
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some((start, _)) = line
            .split_once(" = ")
            .filter(|_| line.starts_with(|c: char| c.is_alphabetic()))
        {
            key = start;
        }
        let words = found(line, list);
        if !words.is_empty() && !OTHERS.contains(&key) {
            all.push(format!("{name}: `{key}` says {words:?}: {line}"));
        }
    }
    all
}

#[test]
fn german_says_du_to_who_plays_and_sie_to_a_room() {
    assert_eq!(wrong("title.ftl", "title-x = Was möchten Sie leiten?").len(), 1);
    assert_eq!(wrong("title.ftl", "title-x = sie und ihr Hut\n# Sie").len(), 0);
    assert_eq!(wrong("phone.ftl", "phone-x = Deine Stimme").len(), 1);
    let (_, german) = LOCALES.iter().find(|(tag, _)| *tag == "de").expect("German");
    let all: Vec<String> = german.iter().flat_map(|(name, text)| wrong(name, text)).collect();
    assert!(all.is_empty(), "{}", all.join("\n"));
}
