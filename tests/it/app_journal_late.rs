//! The journal comes beside the frames: what is seen before it is read, and after.

use std::fs;

use super::app_journal::shown;
use super::app_support::{Game, Opened};
use twohats::storage::Fs;

#[test]
fn the_first_picture_does_not_wait_for_the_journal() {
    let scenes = crate::support::scratch("app_scenes_late");
    fs::copy(
        crate::support::path(crate::journal::STORY),
        scenes.join("story.scenario.ron"),
    )
    .expect("a scenario");
    let dir = crate::support::scratch("app_late");
    fs::write(dir.join("settings.ron"), "(language: Some(\"en\"))").expect("settings");
    fs::create_dir(dir.join("runs")).expect("a folder");
    let run = crate::journal::run(1, &["explain"], "2026-11-01T08:00:00Z");
    fs::write(dir.join("runs/one.run.ron"), run.to_text()).expect("a run");
    // The disk takes its time with the runs.
    let disk = Fs::holding("runs");
    let opened = Opened {
        fs: disk.clone(),
        ..Opened::default()
    };
    let mut game = Game::with(&dir, &scenes, &opened);
    assert_eq!(game.status()["screen"], "Title");
    game.tab_to("Play");
    game.wait(|status| status["screen"] == "Library");
    let told = shown(&mut game);
    assert!(
        told.contains(&run.title) && !told.contains("last played"),
        "{told}"
    );
    // When they are read the shelf tells what was found.
    disk.let_go();
    let mut told = String::new();
    for _ in 0..5_000 {
        game.rest();
        told = shown(&mut game);
        if told.contains("last played 1 Nov 2026") {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(1));
    }
    assert!(told.contains("last played 1 Nov 2026"), "{told}");
    // Whatever needs them has them.
    game.key("Escape");
    game.rest();
    game.go_to("Journal");
    game.rest();
    assert!(shown(&mut game).contains(&run.title));
}
