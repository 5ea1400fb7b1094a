//! The play screen at every size of window and text: the stage is the picture, and what is read and decided is in sight.

use serde_json::Value;
use twohats::app::headless::Laid;

use super::app_support::{Game, Opened, labels, text};

/// Windows: small, usual, large, huge, nearly square, upright.
const WINDOWS: &[(f32, f32)] = &[
    (1280.0, 720.0),
    (1920.0, 1080.0),
    (2560.0, 1440.0),
    (3840.0, 2160.0),
    (1024.0, 768.0),
    (1080.0, 1920.0),
];

/// So many letters, beginning with a name of their own.
fn words(name: &str, letters: usize) -> String {
    let mut text = name.to_owned();
    for word in ["counts", "the", "crates", "again", "because", "nobody", "did"]
        .iter()
        .cycle()
    {
        if text.len() + word.len() + 2 > letters {
            break;
        }
        text = format!("{text} {word}");
    }
    text + "."
}

/// A scenario whose every text is as long as the checker lets it be.
fn full() -> String {
    let option = |id: usize, more: &str| {
        format!(
            r#"(id: "o{id}", hat: Manager, label: "{}", acts: [Assign], {more} body: [Text("{}")], then: Endings)"#,
            words(&format!("Option {id}"), 108),
            words(&format!("After {id}"), 590)
        )
    };
    let options = [
        option(1, ""),
        option(2, ""),
        option(3, ""),
        option(
            4,
            &format!(r#"when: Flag("never"), locked: "{}","#, words("Closed", 198)),
        ),
    ];
    format!(
        r#"(
    format: 1, id: "full", title: "{title}", summary: "A day.", briefing: "It is Monday.", minutes: 2,
    areas: ["packing"], flags: ["never"],
    cast: [
        (id: "anna", name: "Anna Maximiliane Lindqvist", role: "Packer"), (id: "john", name: "John", role: "Packer"),
        (id: "mia", name: "Mia", role: "Clerk"),
    ],
    work: [
        (id: "one", title: "{title}", effort: 5.0, arrives: 0, due: 5, area: "packing"),
        (id: "two", title: "Another shipment", effort: 5.0, arrives: 0, due: 5, area: "packing"),
    ],
    start: "monday",
    scenes: [(id: "monday", title: "{title}", body: [
        Text("{first}"), Say("anna", "{second}"), Text("Short."), Say("john", "{third}"),
    ], then: Decide((id: "what", prompt: "{prompt}", choices: [{options}])))],
    endings: [(id: "over", title: "Over", body: [Text("{last}")])],
)"#,
        title = words("Title", 78),
        first = words("First", 590),
        second = words("Second", 590),
        third = words("Third", 590),
        last = words("Last", 590),
        prompt = words("Which", 158),
        options = options.join(", "),
    )
}

/// Opens it with a text size.
fn open(name: &str, step: usize, motion: bool) -> Game {
    let opened = Opened {
        settings: &format!("text_step: {step}, reduced_motion: {}", !motion),
        ..Opened::default()
    };
    let mut game = Game::playing_like(name, &full(), &opened);
    game.rest();
    game
}

/// Whether this text is the line that is being read, or one of the options or their reasons.
fn is_current(laid: &Laid, status: &Value, options: &[String]) -> bool {
    let line = text(&status["line"]);
    let option = || options.iter().any(|option| option.contains(&laid.text));
    (!line.is_empty() && laid.text == line) || (laid.text.len() > 40 && option())
}

/// Nothing lies over anything else, and the gauges keep their names.
fn nothing_is_in_the_way(texts: &[Laid], what: &str) {
    for (at, one) in texts.iter().enumerate() {
        for other in &texts[at + 1..] {
            let over = |from: usize, to: usize| {
                one.seen[to].min(other.seen[to]) - one.seen[from].max(other.seen[from])
            };
            assert!(
                over(0, 2) < 3.0 || over(1, 3) < 3.0,
                "{what}: lie over each other: {:.30} {:?} and {:.30} {:?}",
                one.text,
                one.seen,
                other.text,
                other.seen
            );
        }
    }
    for gauge in ["Morale", "Delivery", "Growth"] {
        let named = texts.iter().any(|laid| laid.text == gauge && laid.whole);
        assert!(named, "{what}: {gauge} has its name: {texts:#?}");
    }
}

fn look(game: &mut Game, (width, height): (f32, f32), step: usize) {
    game.headless().resize(width, height);
    let status = game.rest();
    let what = format!("{width} x {height}, text {step}: {}", status["decision"]);
    let mut texts = game.headless().texts();
    // What has been read and lies above is out of sight.
    texts.retain(|laid| laid.seen[0] < laid.seen[2] && laid.seen[1] < laid.seen[3]);
    nothing_is_in_the_way(&texts, &what);
    let (across, high) = game.headless().stage().expect("a stage");
    assert!(
        (across - width).abs() < 2.0,
        "{what}: the picture is {across} wide"
    );
    if step > 1 {
        assert!(high > 0.33 * height, "{what}: the picture is {high} high");
        return;
    }
    assert!(high >= 0.5 * height - 1.0, "{what}: the picture is {high} high");
    let options: Vec<String> = status["buttons"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|one| text(&one["label"]).to_owned())
        .collect();
    let current: Vec<&Laid> = texts
        .iter()
        .filter(|laid| is_current(laid, &status, &options))
        .collect();
    assert!(!current.is_empty(), "{what}: {status}");
    for laid in &current {
        assert!(laid.whole, "{what}: all of it is in sight: {laid:?}");
        // A letter is about half as wide as its face is large, and a capital three quarters of that high. Options are cards.
        let measure = (laid.seen[2] - laid.seen[0]) / (laid.capital / 0.727 * 0.5);
        let prose = laid.text == text(&status["line"]);
        assert!(
            !prose || measure <= 75.0,
            "{what}: {measure} letters a line: {laid:?}"
        );
    }
    if !text(&status["decision"]).is_empty() {
        let shown = labels(&status)
            .iter()
            .filter(|label| label.starts_with(char::is_numeric))
            .count();
        assert_eq!(shown, 3, "{what}");
    }
    // No half is empty: there are words in the lowest quarter and in the right third.
    assert!(
        texts.iter().any(|laid| laid.seen[3] > 0.75 * height),
        "{what}: below"
    );
    let below = |laid: &&Laid| laid.seen[1] > high;
    assert!(
        texts.iter().filter(below).any(|laid| laid.seen[2] > 0.67 * width),
        "{what}: on the right"
    );
}

/// Plays it at these text sizes, looking at every page in every window.
fn looked_at(steps: &[usize]) {
    for &step in steps {
        let mut game = open(&format!("layout_{step}"), step, step != 1);
        // The first page, three more, the decision, what came of it, and the ending.
        for _ in 0..7 {
            for window in WINDOWS {
                look(&mut game, *window, step);
            }
            let before = game.status();
            // Long lines are turned page by page where they do not fit.
            for _ in 0..20 {
                game.key(if before["decision"] == "" { "space" } else { "1" });
                let now = game.rest();
                if ["line", "decision", "screen"]
                    .iter()
                    .any(|part| now[part] != before[part])
                {
                    break;
                }
            }
            if game.status()["screen"] != "Play" {
                break;
            }
        }
        assert!(game.seen("decision").iter().any(|decision| decision == "what"));
    }
}

#[test]
fn the_picture_has_its_half_and_nothing_is_cut_at_any_size() {
    looked_at(&[0, 1]);
}

#[test]
fn larger_text_lies_over_nothing() {
    looked_at(&[2, 3]);
}

#[test]
fn the_largest_text_lies_over_nothing() {
    looked_at(&[4]);
}

/// With large words the text makes way for the question. Each of its lines has been in sight before that.
#[test]
fn with_large_words_every_line_is_in_sight_before_the_question() {
    for step in [3, 4] {
        let mut game = open(&format!("unseen_{step}"), step, false);
        let mut missing = vec!["First", "Anna", "Second", "Short.", "Third"];
        for _ in 0..60 {
            for laid in game.headless().texts() {
                let seen = laid.seen[3] - laid.seen[1] > laid.capital;
                missing.retain(|beginning| !(seen && laid.text.starts_with(beginning)));
            }
            if text(&game.status()["decision"]) == "what" {
                break;
            }
            game.key("space");
            game.rest();
        }
        assert_eq!(text(&game.status()["decision"]), "what");
        assert!(missing.is_empty(), "text {step}: {missing:?}");
    }
}
