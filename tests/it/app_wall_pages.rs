//! Pages of growing length on the wall, on every projector: beside more to read there is less of the stage.

use super::app_support::{Game, Opened, text};
use super::app_wall_fits::Tour;

#[test]
fn names_are_whole_beside_a_page_of_any_length() {
    let folder = crate::support::scratch("wall_pages");
    let file = folder.join("pages.scenario.ron");
    let parts = [14, 26, 38, 50].map(|words| "a text. ".repeat(words / 2));
    let story = crate::support::generated::generated(parts.len() * 3, "One.");
    let story = parts.iter().enumerate().fold(story, |story, (at, part)| {
        story.replacen(&format!("it than part {},", at * 3), &format!("it: {part}"), 1)
    });
    std::fs::write(&file, story).expect("a scenario");
    let game = Game::open("wall_pages", &folder, &Opened::room(&file));
    let mut tour = Tour::of(game, "en", "pages".to_owned());
    tour.enter();
    while tour.game.status()["wall"] != "finished" {
        match text(&tour.game.status()["wall"]) {
            "page" => tour.look(""),
            "vote" => tour.types("1", "9"),
            _ => {}
        }
        tour.press(&["space"]);
    }
    tour.ends(&["page"]);
}
