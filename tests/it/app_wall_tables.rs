//! Tables with tallies of their own, on the wall: phones that say where they sit, against the room of a game without a window.

use super::app_support::{Game, Opened, scenes};
use super::server::post::{join, request, seat, send, stream};

/// Phones in the room: six at each of two tables.
const PHONES: usize = 12;

/// A room with two tables, in its lobby, and the port phones come in by.
fn room() -> (Game, u16) {
    let scenes = scenes();
    let folder = scenes.join("winter_rota");
    let opened = Opened::room(&folder);
    let mut game = Game::open("wall_tables", &scenes, &opened);
    game.click("Tables");
    game.click("Open the room");
    game.wait(|status| status["wall"] == "lobby");
    game.rest();
    let texts = game.headless().texts();
    let mut ports = texts
        .iter()
        .filter_map(|one| one.text.rsplit_once(':')?.1.parse().ok());
    (game, ports.next().expect("the address is on the wall"))
}

#[test]
fn each_table_has_its_own_tally_on_the_wall_as_soon_as_the_room_sees_the_result() {
    let (mut game, port) = room();
    let (mut phones, mut lines) = (Vec::new(), Vec::new());
    for phone in 0..PHONES {
        let token = join(port);
        says(
            port,
            &token,
            1,
            &format!(r#"{{"join":{{"table":{}}}}}"#, 1 + phone % 2),
        );
        // As that of a page that is looked at.
        lines.push(stream(port, &token));
        phones.push(token);
        game.rest();
    }
    while game.status()["wall"] != "vote" {
        game.key("space");
        game.rest();
    }
    for (phone, token) in phones.iter().enumerate() {
        // The first table is of one mind, the second is not.
        let option = if phone % 2 == 0 || phone < 4 { 1 } else { 2 };
        says(
            port,
            token,
            2,
            &format!(r#"{{"vote":{{"round":1,"option":{option}}}}}"#),
        );
        game.rest();
    }
    game.wait(|status| status["counted"] == "12 of 12 present have voted");
    let tables = ["Table 1   1: 6 · 2: 0 · 3: 0", "Table 2   1: 2 · 2: 4 · 3: 0"];
    let seen = |game: &mut Game| {
        let texts = game.headless().texts();
        tables.map(|table| texts.iter().any(|one| one.text == table && one.whole))
    };
    game.key("c");
    game.rest();
    assert_eq!(
        seen(&mut game),
        [false, false],
        "the room has not seen the result yet"
    );
    game.key("r");
    game.rest();
    for (width, height) in [(1024.0, 768.0), (1280.0, 720.0), (1920.0, 1080.0)] {
        game.headless().resize(width, height);
        game.rest();
        assert_eq!(seen(&mut game), [true, true], "{width}");
        for text in game.headless().texts() {
            assert!(text.whole, "{width}: {text:?}");
        }
    }
}

fn says(port: u16, token: &str, id: u32, message: &str) {
    let body = format!(r#"{{"id":{id},"message":{message}}}"#);
    let text = request(port, "POST", "/say", &seat(token), &body);
    assert_eq!(send(port, text.as_bytes()).status, 202, "{message}");
}
