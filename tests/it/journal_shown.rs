//! How kept runs are looked for and shown.

use twohats::journal::{Run, name_for};
use twohats::report::journal as told;
use twohats::words::Words;

use super::journal::{day, run};
use crate::support::scenario;

#[test]
fn what_is_typed_is_looked_for_word_by_word() {
    let mut run = run(3, &["explain", "their_date", "trust"], "2026-11-03T08:15:00Z");
    run.name = "With the whole Team".to_owned();
    run.reflection
        .set_answer("Why?", "The headteacher from Z\u{fc}rich was unclear");
    let words = Words::english();
    let ending = run.ending.clone().expect("it ended").title;
    for typed in [
        "",
        "repair",
        "REPAIR week",
        "2026-11",
        "team with",
        "unclear",
        "3 Nov 2026",
        // Each letter with its dots as two characters, as some systems type them.
        "zu\u{308}rich",
        &ending,
    ] {
        assert!(told::matches(&words, &run, typed), "{typed}");
    }
    for typed in ["repair monday_only", "2025", "xyz", "3. Nov."] {
        assert!(!told::matches(&words, &run, typed), "{typed}");
    }
    assert!(
        told::matches(&Words::of("de"), &run, "3. Nov. 2026"),
        "as it is shown"
    );
    let taken = |name: &str| ["2026-11-03-a-1", "2026-11-03-a-1-2"].contains(&name);
    assert_eq!(name_for(day("2026-11-03"), "a", 1, taken), "2026-11-03-a-1-3");
    assert_eq!(name_for(day("2026-11-03"), "a", 2, taken), "2026-11-03-a-2");
}

#[test]
fn a_run_is_shown_with_the_titles_of_the_players_language() {
    let story = scenario("scenes/check_in/check_in.scenario.ron");
    let mut kept = Run {
        scenario: story.id.clone(),
        title: "Unter vier Augen".to_owned(),
        ..Run::default()
    };
    kept.scene.id.clone_from(&story.scenes[0].id);
    kept.scene.title = "Der alte Titel".to_owned();
    let spoken = told::spoken(&kept, Some(&story));
    assert_eq!(
        (spoken.title.as_str(), told::name(&spoken)),
        ("The Check-in", "The Check-in")
    );
    assert_eq!(spoken.scene.title, story.scenes[0].title);
    // What its player called it stays, and where the story is gone it is told as it was kept.
    kept.name = "Meine erste".to_owned();
    assert_eq!(told::name(&told::spoken(&kept, Some(&story))), "Meine erste");
    assert_eq!(told::spoken(&kept, None).title, "Unter vier Augen");
    let other = scenario("scenes/winter_rota/winter_rota.scenario.ron");
    assert_eq!(told::spoken(&kept, Some(&other)).title, "Unter vier Augen");
}
