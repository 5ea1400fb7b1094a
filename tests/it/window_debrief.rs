//! The debrief in a real window: reached from the ending, saved as a report, and left by the other road.

use std::path::Path;

use twohats::lab::policy::Policy;
use twohats::play::Playthrough;
use twohats::report::debrief::debrief;
use twohats::words::Words;

use super::window_support::Game;
use crate::support::scenario;

const FRIDAY: &str = "scenes/friday_shipment/friday_shipment.scenario.ron";

/// A save of a story that has just ended, so that the debrief is one key away.
fn finished(dir: &Path) -> Playthrough {
    let story = scenario(FRIDAY);
    let mut played = Playthrough::new(story.clone(), 5);
    while played.state().ending().is_none() {
        let action = Policy::Random.action(&story, played.state());
        played.act(action).expect("a legal action");
    }
    let quoted = |text: &str| text.replace('\\', "\\\\").replace('"', "\\\"");
    let file = crate::support::path(FRIDAY);
    let save = format!(
        "(path: \"{}\", title: \"{}\", replay: \"{}\")",
        quoted(&file.display().to_string()),
        quoted(&story.title),
        quoted(&played.replay().to_text())
    );
    std::fs::write(dir.join("friday_shipment.save"), save).expect("a save");
    played
}

#[test]
fn window_debrief_saves_a_report_and_takes_the_other_road() {
    let scenes = crate::support::path("scenes");
    let mut game = Game::start("debrief", &scenes);
    let played = finished(&game.dir);
    game.restart(&scenes);
    game.button("Continue");
    game.key("Return");
    game.wait(|status| status["screen"] == "Play");
    game.click("Look back on the week");
    game.wait(|status| status["screen"] == "Debrief");

    game.click("Save report");
    let reports = game.dir.join("reports");
    let begun = std::time::Instant::now();
    let saved = || std::fs::read_dir(&reports).map_or(0, |files| files.count());
    while saved() < 2 {
        assert!(begun.elapsed().as_secs() < 20, "no report was saved");
        std::thread::sleep(std::time::Duration::from_millis(100));
    }

    // By keyboard, from the button just pressed: past settings, the title and what opens the report, and on the first sentence that
    // leads to its proof: it opens what is folded away, on what caused the largest drop, and that leads to the decision.
    let seen = debrief(&Words::english(), &played);
    let (one, number) = (&seen.told.broke, seen.told.broke.decision.expect("a drop"));
    let drop = seen.swings.iter().find(|swing| swing.falls).expect("its causes");
    game.button("Open report");
    game.wait(|status| status["focus"] == "Save report");
    for _ in 0..4 {
        game.step("Tab");
    }
    game.key_on(&format!("{}: {}", one.about, one.words), "Return");
    let causes = drop.way(&Words::english());
    game.wait(|status| {
        status["focus"]
            .as_str()
            .is_some_and(|focus| focus.starts_with(&causes))
    });
    game.key("Return");
    // Each decision has two ways on, "Try the other road" and "Why": back to the very first.
    game.wait(|status| status["focus"] == format!("Why, decision {number}"));
    for _ in 1..2 * number {
        game.step("shift+Tab");
    }
    game.key_on("Try the other road at decision 1", "Return");
    let first = &played.scenario().decision(played.state().taken[0].decision).id;
    game.wait(|status| status["screen"] == "Play" && status["decision"] == first.as_str());
    assert!(
        game.dir.join("friday_shipment.save").exists(),
        "the other road is saved like any playthrough"
    );
}
