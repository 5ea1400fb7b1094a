//! A whole workshop in a real window, led by keyboard alone with raised hands, to the report, which is opened and printed.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::browser::{Browser, PAPERS};
use super::window_support::Game;

/// The longest it may take: a retry too must end before the limit of a test, so that this says where it stood.
const LONGEST: Duration = Duration::from_secs(240);

/// The longest a key may go unanswered on a busy machine.
const ANSWER: Duration = Duration::from_secs(15);

#[test]
fn window_a_workshop_by_keyboard_alone_leads_to_a_printed_report() {
    let scenes = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenes");
    let file = scenes.join("winter_rota");
    let file = file.to_str().expect("a path in UTF-8");
    let game = Game::open(
        "workshop",
        &scenes,
        &["workshop", file, "--mode", "hands", "--seed", "7"],
    );
    game.key_on("Open the room", "Return");
    game.wait(|status| status["wall"] == "lobby");
    game.key("n");
    type_in(&game, "20");
    lead(&game);
    let report = written(&game.dir.join("workshops"));
    let browser = Browser::open(900, 1200);
    browser.go(&format!("file://{}", report.display()));
    browser.reads("The Winter Rota");
    browser.reads("20 voted");
    for (paper, size) in PAPERS {
        let pages = browser.print(size, &game.dir.join(format!("{paper}.pdf")));
        assert!((3..=30).contains(&pages), "{pages} pages of {paper}");
        assert_eq!(
            browser.cut_on(size.0),
            serde_json::json!([]),
            "on {paper} something is cut off"
        );
    }
}

/// Types a number into the line below the picture.
fn type_in(game: &Game, number: &str) {
    for digit in number.chars() {
        game.key(&digit.to_string());
    }
    game.key("Return");
}

/// How much has been seen so far.
fn seen(game: &Game) -> u64 {
    std::fs::metadata(game.dir.join("status.jsonl")).map_or(0, |file| file.len())
}

/// Reads, has hands raised in every vote, and goes on until it is over.
fn lead(game: &Game) {
    let begun = Instant::now();
    while begun.elapsed() < LONGEST {
        let status = game.wait(|status| status["settled"] == true);
        match status["wall"].as_str().unwrap_or_default() {
            "finished" => return,
            "vote" if status["counted"] == "0 of 20 present have voted" => {
                // The first that is open takes the most.
                for (option, hands) in [("1", "11"), ("2", "9")] {
                    game.key(option);
                    type_in(game, hands);
                }
                game.wait(|status| status["counted"] == "20 of 20 present have voted");
            }
            _ => {
                let before = seen(game);
                game.key("space");
                // A key has been answered when something is another thing. Pressed again before, it would count twice.
                let waits = Instant::now();
                while seen(game) == before && waits.elapsed() < ANSWER {
                    std::thread::sleep(Duration::from_millis(20));
                }
            }
        }
    }
    panic!("the workshop comes to no end: {:?}", game.status());
}

/// The report, once it is there.
fn written(folder: &Path) -> PathBuf {
    let report = folder.join("winter_rota-1.report.html");
    let begun = Instant::now();
    while !report.is_file() {
        assert!(begun.elapsed() < Duration::from_secs(60), "no report is written");
        std::thread::sleep(Duration::from_millis(100));
    }
    report
}
