//! The wall on the displays of a computer: round and back by key and by button, remembered, whole at every scale.

use super::app_support::{Game, Opened, scenes};

/// A display: its name, how far to the right it stands, its size in pixels, and its scale.
type Display = (&'static str, i32, (u32, u32), f64);

const LAPTOP: Display = ("laptop", 0, (1920, 1200), 1.0);

/// Tables of displays, as they stand from left to right.
const TABLES: [&[Display]; 4] = [
    &[LAPTOP, ("projector", 1920, (1024, 768), 1.0)],
    // The laptop stands on the right, and its place begins at nought all the same.
    &[("projector", -1280, (1280, 720), 1.0), LAPTOP],
    &[
        LAPTOP,
        ("projector", 1920, (1024, 768), 1.0),
        ("screen", 2944, (2560, 1440), 1.0),
    ],
    // Laptop at 150 %, projector at 100 %.
    &[
        ("laptop", 0, (2880, 1800), 1.5),
        ("projector", 2880, (1920, 1080), 1.0),
    ],
];

/// A room in which phones may come in, on the lobby.
fn room(name: &str) -> Game {
    let scenes = scenes();
    let folder = scenes.join("winter_rota");
    let opened = Opened::room(&folder);
    open(Game::open(name, &scenes, &opened))
}

fn open(mut game: Game) -> Game {
    game.click("Open the room");
    game.wait(|status| status["wall"] == "lobby");
    game
}

fn plug_in(game: &mut Game, table: &[Display]) {
    for (name, right, size, scale) in table {
        game.headless().plug_in(name, *right, *size, *scale);
    }
}

/// Where the window is after each of so many presses of the key: the display it fills, or none.
fn presses(game: &mut Game, times: usize) -> Vec<Option<String>> {
    let press = |_| {
        game.key("F6");
        game.headless().fills()
    };
    (0..times).map(press).collect()
}

#[test]
fn by_key_the_wall_goes_round_all_displays_and_is_a_window_in_between() {
    for (at, table) in TABLES.iter().enumerate() {
        let mut game = room(&format!("displays_round_{at}"));
        plug_in(&mut game, table);
        assert_eq!(game.headless().fills(), None, "nothing goes anywhere by itself");
        let mut round: Vec<_> = table.iter().map(|(name, ..)| Some((*name).to_owned())).collect();
        round.push(None);
        let twice = [round.clone(), round].concat();
        assert_eq!(presses(&mut game, twice.len()), twice, "table {at}");
    }
}

#[test]
fn behind_escape_a_button_does_the_same() {
    let mut game = room("displays_button");
    plug_in(&mut game, TABLES[0]);
    for on in [Some("laptop"), Some("projector"), None] {
        game.key("Escape");
        game.click("Next display");
        game.key("Escape");
        game.rest();
        assert_eq!(game.headless().fills().as_deref(), on);
        assert_eq!(game.status()["overlay"], "None");
    }
}

#[test]
fn the_next_workshop_is_shown_where_the_last_one_was() {
    let mut game = room("displays_kept");
    plug_in(&mut game, TABLES[0]);
    presses(&mut game, 2);
    game.rest();
    let scenes = scenes();
    let folder = scenes.join("winter_rota");
    let again = Opened::room(&folder);
    let mut game = game.restart_like(&again);
    plug_in(&mut game, TABLES[0]);
    assert_eq!(
        game.headless().fills(),
        None,
        "before the wall there is nothing to show"
    );
    let mut game = open(game);
    assert_eq!(game.headless().fills().as_deref(), Some("projector"));
    // A cable that comes off, and is put in again.
    game.headless().unplug("projector");
    assert_eq!(game.headless().fills(), None);
    plug_in(&mut game, &TABLES[0][1..]);
    assert_eq!(game.headless().fills().as_deref(), Some("projector"));
    // Another of the same name is another.
    let mut game = open(game.restart_like(&again));
    plug_in(&mut game, &[LAPTOP, ("projector", 1920, (1920, 1080), 1.0)]);
    assert_eq!(game.headless().fills(), None);
}

#[test]
fn on_the_only_display_the_wall_stays_a_window() {
    let mut game = room("displays_one");
    plug_in(&mut game, &[LAPTOP]);
    presses(&mut game, 1);
    game.rest();
    let scenes = scenes();
    let folder = scenes.join("winter_rota");
    let again = Opened::room(&folder);
    let mut game = game.restart_like(&again);
    plug_in(&mut game, &[LAPTOP]);
    let mut game = open(game);
    // The system's question whether phones may come in would be behind it.
    assert_eq!(game.headless().fills(), None);
}

/// Displays of different scales beside each other.
const SCALES: [&[Display]; 4] = [
    TABLES[3],
    &[
        ("laptop", 0, (1366, 768), 1.0),
        ("projector", 1366, (2560, 1440), 1.5),
    ],
    &[
        ("laptop", 0, (1024, 768), 1.0),
        ("projector", 1024, (3840, 2160), 2.0),
    ],
    // Where all displays have the same scale, a small one is smaller than the smallest window.
    &[
        ("laptop", 0, (2880, 1800), 1.5),
        ("projector", 2880, (1024, 768), 1.5),
    ],
];

/// The smallest capitals, as a share of the picture's height.
const SMALLEST: f32 = 1.0 / 30.0;

#[test]
fn at_every_scale_the_wall_covers_the_display_and_is_as_large_as_on_any() {
    for (at, table) in SCALES.iter().enumerate() {
        let mut game = room(&format!("displays_scale_{at}"));
        plug_in(&mut game, table);
        // Three times there and back, the third time in a vote.
        for time in 1..=3 {
            for (name, _, size, _) in *table {
                game.key("F6");
                assert_eq!(game.headless().fills().as_deref(), Some(*name));
                let place = format!("{name} of table {at}, {time}");
                assert_eq!(game.headless().pixels(), *size, "{place}");
                game.rest();
                whole(&mut game, size.1 as f32, &place);
            }
            game.key("F6");
            assert_eq!(game.headless().fills(), None);
            game.rest();
            whole(&mut game, 720.0, &format!("a window of table {at}, {time}"));
            while time == 2 && game.status()["wall"] != "vote" {
                game.key("space");
                game.rest();
            }
        }
    }
}

/// All words are in sight, legible, and no larger than elsewhere.
#[track_caller]
fn whole(game: &mut Game, height: f32, place: &str) {
    let texts = game.headless().texts();
    let largest = texts.iter().map(|text| text.capital).fold(0.0, f32::max);
    assert!(largest < height * 0.15, "{place}: letters of {largest} pixels");
    for text in &texts {
        assert!(
            text.whole && text.capital >= height * SMALLEST - 0.01,
            "{place}: {text:?}"
        );
    }
}
