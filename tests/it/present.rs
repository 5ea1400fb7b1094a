//! What a player is told, whoever shows it: the cues of whole runs, wishes told once, evenings, paragraphs, late remarks.

use std::sync::Arc;

use twohats::lab::policy::Policy;
use twohats::play::{Action, Event, Playthrough, Waiting};
use twohats::present::{self, Column, Cue, Line, Scene, clause, sentences};
use twohats::story::ids::PersonId;
use twohats::story::{self, Scenario};
use twohats::words::Words;

use crate::support::{golden, library, path, scenario};

const SMALL: &str = "tests/data/small.scenario.ron";
const LIBRARY: [(&str, &str, Policy, u64); 3] = [
    (
        "friday",
        "scenes/friday_shipment/friday_shipment.scenario.ron",
        Policy::Random,
        7,
    ),
    (
        "flood",
        "scenes/flood_room/flood_room.scenario.ron",
        Policy::Mix,
        3,
    ),
    (
        "rota",
        "scenes/winter_rota/winter_rota.scenario.ron",
        Policy::Misread,
        11,
    ),
];

/// Plays to the end; what was told after the opening and after each action.
fn run(scenario: &Arc<Scenario>, policy: Policy, seed: u64) -> (Playthrough, Vec<Vec<Cue>>) {
    let words = Words::english();
    let mut played = Playthrough::new(scenario.clone(), seed);
    let mut told = vec![present::latest(&words, &played)];
    while played.state().ending().is_none() {
        let action = policy.action(scenario, played.state());
        played.act(action).expect("a legal action");
        told.push(present::latest(&words, &played));
    }
    (played, told)
}

/// The scenario of a file with its text changed.
fn changed(file: &str, change: impl Fn(String) -> String) -> Arc<Scenario> {
    let text = std::fs::read_to_string(path(file)).expect("a scenario");
    let (read, errors) = story::parse("changed", &change(text));
    Arc::new(read.unwrap_or_else(|| panic!("{errors:?}")))
}

fn lines(cues: &[Cue]) -> impl Iterator<Item = &Line> {
    cues.iter().filter_map(|cue| match cue {
        Cue::Line(line) => Some(line),
        _ => None,
    })
}

fn scenes(told: &[Vec<Cue>]) -> impl Iterator<Item = &Scene> {
    told.iter().flatten().filter_map(|cue| match cue {
        Cue::Scene(scene) => Some(scene),
        _ => None,
    })
}

#[test]
fn the_cues_of_a_run_of_each_scenario_are_as_they_were() {
    for (name, file, policy, seed) in LIBRARY {
        let (_, told) = run(&scenario(file), policy, seed);
        let mut out = String::new();
        for (action, cues) in told.iter().enumerate() {
            out += &format!("# after {action} actions\n");
            for cue in cues {
                // As a phone would get it: one line, and everything in it.
                out += &serde_json::to_string(cue).expect("cues are plain data");
                out.push('\n');
            }
        }
        golden(&format!("present/{name}.txt"), &out);
    }
}

#[test]
fn everything_told_at_once_is_what_was_told_step_by_step() {
    let words = Words::english();
    for (_, file, policy, seed) in LIBRARY {
        let (played, told) = run(&scenario(file), policy, seed);
        let told_of = |cue: &&Cue| {
            // The team is seen as it is now, and only one thing is waited for.
            !matches!(
                cue,
                Cue::Stage(_) | Cue::Team(_) | Cue::Ask(_) | Cue::Page | Cue::Over(_)
            )
        };
        let all = present::all(&words, &played);
        let at_once: Vec<&Cue> = all.iter().filter(told_of).collect();
        let by_step: Vec<&Cue> = told.iter().flatten().filter(told_of).collect();
        assert_eq!(at_once, by_step, "{file}");
    }
}

#[test]
fn each_step_ends_with_what_the_story_waits_for() {
    for (_, file, policy, seed) in LIBRARY {
        let scenario = scenario(file);
        let (played, told) = run(&scenario, policy, seed);
        let mut again = Playthrough::new(scenario.clone(), seed);
        for (action, cues) in told.iter().enumerate() {
            let waits = |cue: &&Cue| matches!(cue, Cue::Ask(_) | Cue::Page | Cue::Over(_));
            assert_eq!(cues.iter().filter(waits).count(), 1, "{file} {action}");
            match (again.state().waiting, cues.last()) {
                (Waiting::Decision(id), Some(Cue::Ask(ask))) => {
                    assert_eq!(Some(ask.question), again.state().question());
                    assert_eq!(ask.id, scenario.decision(id).id);
                    for (at, offer) in ask.offers.iter().enumerate() {
                        let choice = &scenario.decision(id).choices[at];
                        assert_eq!((offer.number, &offer.label), (at + 1, &choice.label));
                        let answer = again.clone().answer(ask.question, at.into()).is_ok();
                        assert_eq!(answer, offer.closed.is_none(), "{file} {action} {at}");
                    }
                }
                (Waiting::Page | Waiting::PageAfter(..), Some(Cue::Page)) => {}
                (Waiting::Over(_), Some(Cue::Over(title))) => assert!(!title.is_empty()),
                (waiting, last) => panic!("{file} {action}: {waiting:?}, told {last:?}"),
            }
            if let Some(step) = played.steps().get(action) {
                again.act(step.action).expect("it was played");
            }
        }
    }
}

#[test]
fn a_wish_is_told_once_and_by_those_who_are_there() {
    let mut heard = 0;
    for (_, file, ..) in LIBRARY {
        let scenario = scenario(file);
        for seed in 0..20 {
            let (_, told) = run(&scenario, Policy::Random, seed);
            let mut wished = Vec::new();
            let mut here: Vec<bool> = scenario.cast.iter().map(|person| person.here).collect();
            for cues in &told {
                let faces = cues.iter().find_map(|cue| match cue {
                    Cue::Team(team) => Some(team.faces.iter().map(|face| face.here).collect()),
                    _ => None,
                });
                for line in lines(cues) {
                    if let Line::Wishes { who, text } = line {
                        assert!(here[*who], "{file} {seed}: {who} is not there");
                        assert_eq!(*text, scenario.cast[*who].wants);
                        assert!(!wished.contains(who), "{file} {seed}: {who} said it before");
                        wished.push(*who);
                        heard += 1;
                    }
                }
                here = faces.expect("the team shows itself");
            }
        }
    }
    assert!(heard > 30, "only {heard} wishes were heard");
}

#[test]
fn whoever_says_what_they_want_was_asked_by_name_or_stood_there() {
    let mut heard = 0;
    for file in &library() {
        let scenario = scenario(file);
        for cues in (0..6).flat_map(|seed| run(&scenario, Policy::Leader, seed).1) {
            let mut to: Option<&[PersonId]> = None;
            let mut seen: Vec<usize> = Vec::new();
            for cue in &cues {
                match cue {
                    Cue::Line(Line::Did { id, .. }) => {
                        let all = scenario.decisions.iter().flat_map(|one| &one.choices);
                        to = all
                            .filter(|one| one.id == *id)
                            .map(|one| one.to.as_slice())
                            .max_by_key(|to| to.len());
                    }
                    Cue::Stage(stage) => seen.extend(stage.actors.iter().map(|one| one.who)),
                    Cue::Line(Line::Wishes { who, .. }) if !seen.is_empty() => {
                        let named = to.is_some_and(|to| to.iter().any(|one| one.index() == *who));
                        assert!(named || seen.contains(who), "{file}: {who}");
                        heard += 1;
                    }
                    _ => {}
                }
            }
        }
    }
    assert!(heard > 20, "only {heard} wishes were heard");
}

#[test]
fn an_evening_belongs_to_the_workday_behind_it() {
    let days = |hours: [&str; 2]| -> Vec<(u32, bool)> {
        let scenario = changed(SMALL, |text| {
            let monday = format!("title: \"Forty bicycles\",\n            {}", hours[0]);
            let tuesday = format!("title: \"Two voices\",\n            {}", hours[1]);
            text.replace("title: \"Forty bicycles\",", &monday)
                .replace("title: \"Two voices\",", &tuesday)
        });
        let (_, told) = run(&scenario, Policy::Manager, 1);
        let first = scenes(&told).filter(|scene| ["monday", "tuesday"].contains(&scene.id.as_str()));
        first.map(|scene| (scene.day, scene.after_work)).collect()
    };
    let evening = "hour: Evening,";
    assert_eq!(days(["", ""]), [(0, false), (1, false)]);
    assert_eq!(days(["", evening]), [(0, false), (0, true)]);
    // Before the first workday there is none behind: this evening is still to come.
    assert_eq!(days([evening, evening]), [(0, false), (0, true)]);
    assert_eq!(days([evening, ""]), [(0, false), (1, false)]);
}

#[test]
fn an_evening_that_goes_on_stays_on_its_day() {
    let evenings = |told: &[Vec<Cue>]| -> Vec<(String, u32, bool)> {
        scenes(told)
            .filter(|scene| scene.after_work)
            .map(|scene| (scene.id.clone(), scene.day, scene.ending))
            .collect()
    };
    let mut went_on = 0;
    for (_, file, policy, seed) in LIBRARY {
        let (played, told) = run(&scenario(file), policy, seed);
        for pair in evenings(&told).windows(2) {
            went_on += usize::from(pair[0].1 == pair[1].1);
        }
        let last = scenes(&told).last().expect("an ending");
        assert!(last.ending);
        let behind = played.state().team.day;
        assert_eq!(last.day, behind - u32::from(last.after_work), "{file}");
    }
    assert!(went_on > 0, "no evening went on");
}

#[test]
fn a_text_breaks_into_its_paragraphs() {
    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let broken: Vec<&str> = present::paragraphs(text).collect();
        assert_eq!(broken, expected);
    }
    check("one", &["one"]);
    check("one\n\ntwo\n\nthree", &["one", "two", "three"]);
    check("one\nstill one", &["one\nstill one"]);
    let scenario = changed(SMALL, |text| {
        text.replace("The van leaves. ", "The van leaves.\n\n                    ")
            .replace("\"I could start", "\"Well.\n\n                    I could start")
    });
    let (_, told) = run(&scenario, Policy::Manager, 1);
    let opening: Vec<&Line> = lines(&told[0]).collect();
    assert_eq!(opening[0], &Line::Told("The van leaves.".to_owned()));
    assert!(matches!(opening[1], Line::Told(text) if text.starts_with("Between you")));
    let Line::Said { who: 0, text } = opening[2] else {
        panic!("{:?}", opening[2]);
    };
    assert_eq!(text.len(), 2, "{text:?}");
}

#[test]
fn on_pages_remarks_wait_for_the_scene_and_nothing_is_lost() {
    let words = Words::english();
    let mut waited = 0;
    for (_, file, policy, seed) in LIBRARY {
        let (played, told) = run(&scenario(file), policy, seed);
        for cues in told.into_iter().chain([present::all(&words, &played)]) {
            let noted = |cues: &[Cue]| -> Vec<Line> {
                let noted = lines(cues).filter(|line| matches!(line, Line::Noted(_)));
                noted.cloned().collect()
            };
            let others = |cues: &[Cue]| -> Vec<Cue> {
                let other = |cue: &&Cue| !matches!(cue, Cue::Line(Line::Noted(_)));
                cues.iter().filter(other).cloned().collect()
            };
            let paged = present::paged(cues.clone());
            assert_eq!(noted(&paged), noted(&cues));
            assert_eq!(others(&paged), others(&cues));
            // A remark before a scene would be gone at once with the page it stands on.
            for pair in paged.windows(2) {
                let gone = matches!(pair, [Cue::Line(Line::Noted(_)), Cue::Scene(_)]);
                assert!(!gone, "{file}: {pair:?}");
            }
            waited += usize::from(paged != cues);
        }
    }
    assert!(waited > 3, "only {waited} pages had remarks that waited");
}

#[test]
fn rewinding_and_edits_tell_the_same_again() {
    let words = Words::english();
    let scenario = scenario(LIBRARY[0].1);
    let (played, told) = run(&scenario, Policy::Random, 7);
    for actions in played.decision_steps() {
        let mut back = played.clone();
        back.rewind(actions);
        assert_eq!(present::latest(&words, &back), told[actions], "{actions}");
        assert_eq!(
            present::decisions(&back)[..],
            present::decisions(&played)[..present::decisions(&back).len()]
        );
    }
    let made = present::decisions(&played);
    assert_eq!(made.len(), played.state().taken.len());
    for (made, taken) in made.iter().zip(&played.state().taken) {
        assert_eq!((made.day, made.hat), (taken.day, taken.hat));
    }
}

#[test]
fn the_board_shows_what_the_team_has() {
    let (played, told) = run(&scenario(SMALL), Policy::Leader, 2);
    let team = told.last().and_then(|cues| {
        cues.iter().find_map(|cue| match cue {
            Cue::Team(team) => Some(team),
            _ => None,
        })
    });
    let team = team.expect("the team shows itself");
    assert_eq!(team.day, played.state().team.day);
    assert_eq!(team.faces.len(), played.scenario().cast.len());
    assert!(team.cards.iter().all(|card| (0.0..=1.0).contains(&card.done)));
    let done = team
        .cards
        .iter()
        .filter(|card| matches!(card.column, Column::Done(_)));
    let finished = played
        .events()
        .filter(|(_, event)| matches!(event, Event::Finished(..)));
    assert_eq!(done.count(), finished.count());
    assert!(!matches!(played.steps()[0].action, Action::Continue));
}

#[test]
fn what_is_too_long_is_cut_behind_a_clause_and_never_within_one() {
    let check = |text: &str, expected: &str| assert_eq!(clause(text, 60), expected, "{text}");
    check("Give up on it, and say why", "Give up on it, and say why");
    check(
        "Give up on it, and say why: Bram brings up the spare case by four",
        "Give up on it, and say why",
    );
    // What says too little goes on to the next clause.
    check(
        "Oskar, till Monday: fourteen lines from you, a tick for each that is done",
        "Oskar, till Monday: fourteen lines from you",
    );
    check(
        "Show him the strap order step by step, twice, and watch him do the third",
        "Show him the strap order step by step, twice",
    );
    // Where no clause ends, half a phrase is no better.
    let long = "Ring the supplier's boss and stay on the line till you have a lorry and its number";
    check(long, long);
    // Nothing is cut within quotes, in whatever language; abbreviations end no sentence.
    check(
        "‘Five, you wait at the gate. That's final.’ You'll settle it with the office later on",
        "‘Five, you wait at the gate. That's final.’",
    );
    check(
        "„Fünf, ihr wartet am Tor, und zwar alle, bis ich wieder da bin“, sagen und dann gehen",
        "„Fünf, ihr wartet am Tor, und zwar alle, bis ich wieder da bin“, sagen und dann gehen",
    );
    let doctor = "Bring it to Dr. Weiss and everybody else who was on the shift that night";
    check(doctor, doctor);
    let check = |text: &str, expected: &str| assert_eq!(sentences(text, 60), expected, "{text}");
    check(
        "It holds, all of us looked at it. It will hold for another year or two, if not for longer.",
        "It holds, all of us looked at it.",
    );
    check(
        "What do the three of them see, and what do they do with it when nobody asks?",
        "What do the three of them see …",
    );
    let whole = "Nobody told us anything about a second lorry that leaves before the first.";
    check(whole, whole);
}

#[test]
fn people_are_called_by_a_name_of_theirs() {
    for (name, called) in [
        ("Anna Lindqvist", "Anna"),
        ("Hakim, vehicle seven", "Hakim"),
        ("Mr Philip Strand", "Strand"),
        ("Frau Dr. Osei", "Osei"),
        ("Mr Strand", "Mr Strand"),
        ("Captain Stellan", "Captain Stellan"),
        ("Mr", "Mr"),
        ("", ""),
    ] {
        assert_eq!(present::names::first(name), called, "{name}");
    }
}
