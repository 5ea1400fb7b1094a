//! The journal comes beside the frames, and with time: what is seen before it is read and after, and a month later.

use std::fs;

use super::app_journal::{begin, debriefed, runs, shown, to_the_debrief, type_in};
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

/// Two runs, a month apart: what was meant stands with its day in the second, is asked after before the next is meant, and the
/// journal has both.
#[test]
fn a_month_later_the_second_run_knows_what_was_meant() {
    let mut game = debriefed("journal_month");
    game.click("What I take from it");
    game.wait(|status| status["screen"] == "Reflect");
    game.rest();
    assert!(
        !shown(&mut game).contains("The last time"),
        "nothing was meant before"
    );
    type_in(&mut game, "One thing I will do", "listen");
    game.click("3 Dec 2026");
    game.click("Done, to the journal");
    let mut game = game.restart_like(&Opened {
        today: Some("2026-12-03"),
        ..Opened::default()
    });
    begin(&mut game);
    game.decide();
    game.decide();
    to_the_debrief(&mut game);
    game.click("What I take from it");
    game.wait(|status| status["screen"] == "Reflect");
    game.rest();
    let told = shown(&mut game);
    let asked = "On 3 Nov 2026 you meant to: listen. Did you?";
    assert!(told.contains(asked), "{told}");
    // What is meant next does not take the question away.
    type_in(&mut game, "One thing I will do", "ask");
    assert!(shown(&mut game).contains(asked));
    game.click("Partly");
    game.rest();
    let told = shown(&mut game);
    let last = "The last time, on 3 Nov 2026, you meant to: listen. Partly done (3 Dec 2026)";
    assert!(told.contains(last) && !told.contains(asked), "{told}");
    let kept: Vec<_> = runs(&game.dir)
        .into_iter()
        .filter_map(|(_, run)| run.reflection.commitment)
        .map(|one| (one.text, one.made.to_string(), one.became.is_some()))
        .collect();
    let one = |text: &str, day: &str, said| (text.to_owned(), day.to_owned(), said);
    assert_eq!(
        kept,
        [one("listen", "2026-11-03", true), one("ask", "2026-12-03", false)]
    );
}
