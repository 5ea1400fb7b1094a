//! From the last byte of a save to the new text on screen, in a real window: `cargo bench --bench live`. It needs Xvfb and
//! xdotool, and opens a window of its own on a virtual screen. Ends with 1 when an edit was lost or 95 in 100 took longer
//! than 300 ms.
//!
//! The build is the dev profile's unless `--profile` says otherwise, because that is the one people play:
//! `cargo bench --bench live --profile dev`.

#![expect(clippy::print_stdout, reason = "a bench prints what it measured")]

#[path = "../../tests/it/support/generated.rs"]
mod generated;
#[path = "../../tests/it/support/saves.rs"]
mod saves;
#[path = "../../tests/it/window_support.rs"]
#[expect(dead_code, reason = "what the tests press is not all pressed here")]
mod window_support;

use std::fs;
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use generated::generated;
use saves::SAVES;
use window_support::Game;

const SCENES: usize = 300;
/// Saves in each way.
const ROUNDS: usize = 20;
/// The longest that 95 of 100 may take.
const LIMIT: Duration = Duration::from_millis(300);
/// When an edit counts as lost.
const LOST: Duration = Duration::from_secs(10);

fn main() -> ExitCode {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("live");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    let file = folder.join("generated.scenario.ron");
    let text = generated(SCENES, "Version none.");
    fs::write(&file, &text).expect("a scenario");
    let mut game = Game::open("live", &folder, &["play", &file.display().to_string()]);
    game.wait(|status| status["focus"] == "Start");
    game.key("Return");
    game.wait(|status| status["screen"] == "Play");
    while game
        .status()
        .is_none_or(|status| status["line"] != "Version none.")
    {
        game.key("space");
        std::thread::sleep(Duration::from_millis(200));
    }
    println!(
        "{SCENES} scenes, {} KiB; {ROUNDS} saves in each way",
        text.len() >> 10
    );
    let (mut all, mut lost) = (Vec::new(), 0);
    for (name, save) in SAVES {
        let mut took = Vec::new();
        for round in 0..ROUNDS {
            let mark = format!("Version {name}, {round}.");
            let text = generated(SCENES, &mark);
            save(&file, &text);
            let saved = Instant::now();
            match seen(&game, &mark, saved) {
                Some(time) => took.push(time),
                None => lost += 1,
            }
            // Authors do not save ten times a second; the game comes to rest meanwhile.
            std::thread::sleep(Duration::from_millis(250));
        }
        println!("{name:>22}: {}", told(&mut took));
        all.append(&mut took);
    }
    println!("{:>22}: {}; {lost} lost", "all", told(&mut all));
    if !game.runs() {
        println!("the game ended");
        return ExitCode::FAILURE;
    }
    ExitCode::from(u8::from(lost > 0 || percentile(&all, 95) > LIMIT))
}

/// How long it took until the text was on screen.
fn seen(game: &Game, mark: &str, saved: Instant) -> Option<Duration> {
    while saved.elapsed() < LOST {
        if game.status().is_some_and(|status| status["line"] == mark) {
            return Some(saved.elapsed());
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    None
}

fn told(took: &mut [Duration]) -> String {
    took.sort();
    let ms = |at| percentile(took, at).as_millis();
    format!("median {} ms, p95 {} ms, longest {} ms", ms(50), ms(95), ms(100))
}

/// Of sorted times.
fn percentile(took: &[Duration], at: usize) -> Duration {
    let index = (took.len() * at).div_ceil(100).saturating_sub(1);
    took.get(index).copied().unwrap_or_default()
}
