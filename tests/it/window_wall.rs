//! The wall of a workshop as the window of a system where other things go on too: another window has the keyboard, displays
//! go to sleep, and everybody looks at the picture.

use std::net::TcpStream;
use std::path::Path;
use std::time::{Duration, Instant};

use super::server::post::{join, request, seat, send, stream};
use super::window_support::Game;

/// A program that keeps a display awake for as long as the one does that it starts, and tells of both.
const KEEPS: &str = "#!/bin/sh\necho \"$$ $(basename \"$0\") $*\" >> \"$TWOHATS_DATA_DIR/awake\"\nexec cat\n";
/// The same that is asked again and again, by somebody who stays.
const ASKED: &str = "#!/bin/sh\necho \"$PPID $(basename \"$0\") $*\" >> \"$TWOHATS_DATA_DIR/awake\"\n";

/// How each of them is asked, but for what is done meanwhile.
const ASKS: [&str; 3] = [
    "systemd-inhibit --what=idle:sleep --who=Two Hats --why=A workshop is on --mode=block",
    "gnome-session-inhibit --inhibit idle:suspend --reason Two Hats",
    "xset s reset",
];

/// Longer than the display's idle time is begun anew.
const SLEEPS: Duration = Duration::from_secs(45);

/// The processes that keep the display awake, once all have been started; each with how it was asked.
fn awake(folder: &Path) -> Vec<(String, String)> {
    let begun = Instant::now();
    loop {
        let told = std::fs::read_to_string(folder.join("awake")).unwrap_or_default();
        let told: Vec<_> = told
            .lines()
            .filter_map(|line| line.split_once(' '))
            .map(|(process, asked)| (process.to_owned(), asked.to_owned()))
            .collect();
        if ASKS
            .iter()
            .all(|ask| told.iter().any(|(_, asked)| asked.starts_with(ask)))
        {
            return told;
        }
        assert!(
            begun.elapsed() < SLEEPS,
            "not all were asked to keep the display awake: {told:?}"
        );
        std::thread::sleep(Duration::from_millis(50));
    }
}

fn runs(process: &str) -> bool {
    // One that has ended and that nobody asked about is still listed.
    let state = std::fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    let state = state.rsplit(") ").next().and_then(|rest| rest.chars().next());
    state.is_some_and(|state| state != 'Z')
}

/// Waits until none of them runs any more.
#[track_caller]
fn given_back(processes: &[(String, String)]) {
    let begun = Instant::now();
    while let Some((process, asked)) = processes.iter().find(|(process, _)| runs(process)) {
        assert!(
            begun.elapsed() < SLEEPS,
            "{process} still keeps the display awake: {asked}"
        );
        std::thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn window_no_display_goes_to_sleep_during_a_workshop_nor_stays_awake_behind_it() {
    let scenes = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenes");
    let file = scenes.join("winter_rota");
    let arguments = [
        "workshop",
        file.to_str().expect("a path in UTF-8"),
        "--mode",
        "hands",
    ];
    let programs = [
        ("systemd-inhibit", KEEPS),
        ("gnome-session-inhibit", KEEPS),
        ("xset", ASKED),
    ];
    let mut game = Game::open_beside("awake", &scenes, &arguments, &programs);
    game.wait(|status| {
        status["focus"]
            .as_str()
            .is_some_and(|focus| focus.starts_with("Open"))
    });
    assert!(!game.dir.join("awake").exists(), "nothing is on yet");
    game.key("Return");
    game.wait(|status| status["wall"] == "lobby");
    let kept = awake(&game.dir);
    assert!(kept.iter().all(|(process, _)| runs(process)), "{kept:?}");
    // The room is closed.
    game.key("Escape");
    game.click("Close the room");
    game.wait(|status| status["screen"] == "Title");
    given_back(&kept);
    // The game is killed.
    std::fs::remove_file(game.dir.join("awake")).expect("it was written");
    game.restart_with(&scenes, &arguments);
    game.key_on("Open the room", "Return");
    game.wait(|status| status["wall"] == "lobby");
    let kept = awake(&game.dir);
    assert!(kept.iter().all(|(process, _)| runs(process)), "{kept:?}");
    drop(game);
    given_back(&kept);
}

/// The longest anything may take to be seen on a busy machine. What is asleep in the background wakes once a minute.
const SEEN: Duration = Duration::from_secs(6);

/// A port that is free.
fn free_port() -> u16 {
    let listens = std::net::TcpListener::bind(("127.0.0.1", 0)).expect("a port is free");
    listens.local_addr().expect("it has an address").port()
}

/// Votes for the first option as somebody new. Their line stays open, as that of a page that is looked at.
fn votes(port: u16) -> TcpStream {
    let token = join(port);
    let line = stream(port, &token);
    for (id, message) in [(1, r#"{"join":{}}"#), (2, r#"{"vote":{"round":1,"option":1}}"#)] {
        let body = format!(r#"{{"id":{id},"message":{message}}}"#);
        let text = request(port, "POST", "/say", &seat(&token), &body);
        assert_eq!(send(port, text.as_bytes()).status, 202, "{message}");
    }
    line
}

#[test]
fn window_the_wall_follows_votes_and_seconds_while_another_window_has_the_keyboard() {
    let scenes = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenes");
    let file = scenes.join("winter_rota");
    let port = free_port();
    let game = Game::open(
        "behind",
        &scenes,
        &[
            "workshop",
            file.to_str().expect("a path in UTF-8"),
            "--alone",
            "--seconds",
            "600",
            "--port",
            &port.to_string(),
        ],
    );
    game.key_on("Open the room", "Return");
    game.wait(|status| status["wall"] == "lobby");
    // Full screen on the only display.
    game.key("F6");
    let begun = Instant::now();
    while game.wait(|status| status["settled"] == true)["wall"] != "vote" {
        assert!(
            begun.elapsed() < Duration::from_secs(90),
            "no vote comes: {:?}",
            game.status()
        );
        game.key("space");
        std::thread::sleep(Duration::from_millis(300));
    }
    // Somebody types into another window.
    game.tool(&["search", "--maxdepth", "0", "--onlyvisible", ".*", "windowfocus"]);
    let (mut slowest, mut phones) = (Duration::ZERO, Vec::new());
    for voted in 1..=10 {
        phones.push(votes(port));
        let said = format!("{voted} of {voted} present have voted");
        let begun = Instant::now();
        game.wait(|status| status["counted"] == said);
        slowest = slowest.max(begun.elapsed());
        std::thread::sleep(Duration::from_millis(500));
    }
    assert!(slowest < SEEN, "a vote was seen after {slowest:?}");
    // Nobody does anything, and time passes all the same.
    let left = || {
        game.status()
            .and_then(|status| status["left"].as_u64())
            .expect("a countdown")
    };
    let (first, begun) = (left(), Instant::now());
    game.wait(|status| status["left"].as_u64().is_some_and(|left| left + 5 <= first));
    assert!(
        begun.elapsed() < Duration::from_secs(5) + SEEN,
        "five seconds took {:?}",
        begun.elapsed()
    );
    // It was not put away for that.
    game.tool(&["search", "--onlyvisible", "--name", "Two Hats"]);
    phones.push(covered_it_counts_on(&game, port));
}

/// Wholly covered by another window it counts on, and is there again as soon as that one goes. Returns the eleventh phone.
fn covered_it_counts_on(game: &Game, port: u16) -> TcpStream {
    let covered = || {
        let pixels = game.pixels_now();
        let all = pixels.len() / 4;
        let of_cover = pixels.chunks_exact(4).filter(|pixel| pixel[..3] == COVER).count();
        of_cover * 100 > all * 99
    };
    let mut cover = game.cover(COVER);
    until(&covered, "it is not covered");
    let phone = votes(port);
    let begun = Instant::now();
    game.wait(|status| status["counted"] == "11 of 11 present have voted");
    assert!(
        begun.elapsed() < SEEN,
        "covered it counted after {:?}",
        begun.elapsed()
    );
    assert!(covered(), "what is counted behind it shows nothing");
    cover
        .kill()
        .and_then(|()| cover.wait().map(drop))
        .expect("it goes");
    until(&|| !covered(), "the wall does not come back");
    phone
}

/// The colour of a window over the wall, which nothing of ours has.
const COVER: [u8; 3] = [0x57, 0x33, 0x11];

fn until(so: &dyn Fn() -> bool, what: &str) {
    let begun = Instant::now();
    while !so() {
        assert!(begun.elapsed() < SEEN, "{what}");
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// Counts hands for an option.
fn hands(game: &Game, option: &str, hands: &str, counted: &str) {
    for key in [option, hands, "Return"] {
        game.key(key);
    }
    game.wait(|status| status["counted"] == format!("{counted} of 9 present have voted"));
}

#[test]
fn window_how_a_room_voted_is_in_no_pixel_before_it_is_shown() {
    let scenes = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenes");
    let file = scenes.join("winter_rota");
    let file = file.to_str().expect("a path in UTF-8");
    let game = Game::open("unseen", &scenes, &["workshop", file, "--mode", "hands"]);
    game.key_on("Open the room", "Return");
    game.wait(|status| status["wall"] == "lobby");
    for key in ["n", "9", "Return"] {
        game.key(key);
    }
    let begun = Instant::now();
    while game.wait(|status| status["settled"] == true)["wall"] != "vote" {
        assert!(begun.elapsed() < SLEEPS, "no vote comes: {:?}", game.status());
        game.key("space");
        std::thread::sleep(Duration::from_millis(300));
    }
    // The same number of votes, in two ways that could hardly be more different.
    let closes = |key: &str| {
        let open = game.pixels();
        game.key(key);
        game.wait(|status| status["wall"] == "closed");
        (open, game.pixels())
    };
    hands(&game, "1", "7", "7");
    hands(&game, "2", "2", "9");
    let one = closes("c");
    game.key("o");
    game.wait(|status| status["wall"] == "vote");
    hands(&game, "1", "2", "4");
    hands(&game, "2", "7", "9");
    let other = closes("c");
    assert!(one.0 != one.1, "pictures that differ are told apart");
    assert!(
        one.0 == other.0,
        "while the vote is open nothing shows how it stands"
    );
    assert!(one.1 == other.1, "nor when it is closed");
    game.key("r");
    game.wait(|status| status["wall"] == "result");
    assert!(game.pixels() != one.1, "now it is seen");
    game.key("h");
    game.wait(|status| status["wall"] == "closed");
    assert!(game.pixels() == one.1, "hidden again it is as before");
}
