//! A beginning is a value: what is carried in goes through play, replay, history, proof and simulation, and never panics.

mod lab;

use std::sync::Arc;

use twohats::play::history::history;
use twohats::play::replay::{Drift, FORMAT, Replay};
use twohats::play::start::{Someone, drawn};
use twohats::play::{Carried, Playthrough, Start, begin};
use twohats::story::Scenario;

use twohats::lab::policy::Policy;

use crate::support::{golden, parsed, path, scenario};

const CARRIES: &str = r#"
    carries: (
        people: [
            (person: "tom", was: ["trainee"], here: true, trust: (0.1, 0.9), clarity: (0.2, 0.8), skill: [("repair", 0.2, 0.9)]),
            (person: "ines", morale: (0.3, 0.9), energy: (0.4, 1.0), bench: (0.1, 0.6)),
        ],
        structure: (0.2, 0.8),
        process: (0.3, 0.7),
        flags: ["asked_ruth"],
        counters: [("favours", 0, 2)],
    ),
"#;

/// The repair week, taking over what this says.
fn text_with(carries: &str) -> String {
    let text = std::fs::read_to_string(path("tests/data/small.scenario.ron")).expect("the file");
    text.replace(
        "    start: \"monday\",",
        &format!("{carries}    start: \"monday\","),
    )
}

fn carrying() -> Arc<Scenario> {
    parsed(&text_with(CARRIES))
}

fn luggage() -> Carried {
    Carried {
        people: vec![
            Someone {
                person: "trainee".to_owned(),
                here: Some(true),
                trust: Some(0.85),
                skill: vec![("repair".to_owned(), 0.75)],
                ..Someone::default()
            },
            Someone {
                person: "ines".to_owned(),
                morale: Some(0.4),
                bench: Some(0.5),
                ..Someone::default()
            },
        ],
        structure: Some(0.7),
        process: Some(0.65),
        flags: vec![("asked_ruth".to_owned(), true)],
        counters: vec![("favours".to_owned(), 2)],
        ..Carried::default()
    }
}

fn play_out(scenario: &Arc<Scenario>, start: impl Into<Start>, policy: Policy) -> Playthrough {
    let mut played = Playthrough::new(scenario.clone(), start);
    while played.state().ending().is_none() {
        let action = policy.action(scenario, played.state());
        played.act(action).expect("a legal action");
    }
    played
}

#[test]
fn what_is_carried_in_is_there_on_the_first_morning_and_in_the_history() {
    let scenario = carrying();
    let start = Start {
        seed: 3,
        carried: luggage(),
    };
    let (plain, _) = begin(&scenario, 3);
    let (state, _) = begin(&scenario, &start);
    let tom = state.team.people.person(1);
    assert_eq!((tom.trust, tom.skill[0], tom.skill_start[0]), (0.85, 0.75, 0.75));
    assert_eq!(
        tom.clarity,
        plain.team.people.person(1).clarity,
        "what is not named is the file's"
    );
    let ines = state.team.people.person(0);
    assert_eq!((ines.morale, ines.made_of[0], ines.bench), (0.4, 0.4, 0.5));
    let lead = state.team.lead;
    assert_eq!(
        (lead.structure, lead.act_structure, state.team.process),
        (0.7, 0.7, 0.65)
    );
    assert_eq!(
        (state.flags.as_slice(), state.counters.as_slice()),
        (&[false, true][..], &[2][..])
    );
    let played = play_out(&scenario, &start, Policy::Leader);
    assert!(played.misfits().is_empty(), "{:?}", played.misfits());
    let first = history(&played).points[0].gauges;
    let usual = history(&play_out(&scenario, 3, Policy::Leader)).points[0].gauges;
    assert!(
        first.morale < usual.morale,
        "the history begins with what was carried in: {first:?} {usual:?}"
    );
}

#[test]
fn a_replay_holds_what_was_carried_in_and_older_formats_stay_what_they_were() {
    let scenario = carrying();
    let played = play_out(
        &scenario,
        Start {
            seed: 3,
            carried: luggage(),
        },
        Policy::Mix,
    );
    let text = played.replay().to_text();
    assert!(
        text.contains(&format!("replay: {FORMAT},")) && text.contains("\"trainee\""),
        "{text}"
    );
    let (again, drift) = Replay::parse(&text).expect("a replay").run(scenario.clone());
    assert_eq!((again.state(), drift), (played.state(), Vec::new()));
    assert_eq!(again.replay().to_text(), text);
    // Nothing carried, nothing new in the file, also when something was carried that is not taken over.
    let mut plain = Playthrough::new(scenario.clone(), 3);
    plain
        .act(Policy::Mix.action(&scenario, plain.state()))
        .expect("open");
    assert!(plain.replay().to_text().contains("replay: 1,") && !plain.replay().to_text().contains("carried"));
    let small = scenario_small();
    let refused = Playthrough::new(
        small,
        Start {
            seed: 3,
            carried: luggage(),
        },
    );
    assert_eq!(refused.misfits().len(), 1);
    assert!(refused.replay().to_text().contains("replay: 1,"));
    // The scenario takes less over by now: told, and played on.
    let less = parsed(&text_with(
        &CARRIES.replace("trust: (0.1, 0.9)", "trust: (0.1, 0.5)"),
    ));
    let (_, drift) = Replay::parse(&text).expect("a replay").run(less);
    let told: Vec<&Drift> = drift
        .iter()
        .filter(|one| matches!(one, Drift::Carried(_)))
        .collect();
    assert!(
        matches!(&told[..], [Drift::Carried(why)] if why.contains("`trainee`") && why.contains("0.5")),
        "{drift:?}"
    );
    // Undo and a beginning anew keep it.
    let mut back = play_out(
        &scenario,
        Start {
            seed: 3,
            carried: luggage(),
        },
        Policy::Mix,
    );
    back.rewind(0);
    assert_eq!(
        back.state(),
        &begin(
            &scenario,
            Start {
                seed: 3,
                carried: luggage()
            }
        )
        .0
    );
    assert_eq!(back.anew(9).begun().carried, back.begun().carried);
}

fn scenario_small() -> Arc<Scenario> {
    scenario("tests/data/small.scenario.ron")
}

#[test]
fn stored_files_of_older_formats_open_and_newer_ones_are_refused_in_words() {
    let small = scenario_small();
    for (name, format) in [("format_1", 1), ("format_2", 2)] {
        let text = std::fs::read_to_string(path(&format!("tests/data/replays/{name}.replay.ron")))
            .expect("the file");
        let replay = Replay::parse(&text).expect("a replay of an older format");
        assert_eq!(replay.replay, format);
        let (again, drift) = replay.run(small.clone());
        assert!(again.state().ending().is_some(), "{name}");
        let mut written = again.replay();
        // A hash of what the scenario says has come behind that of its file.
        assert!(
            written.content.starts_with(&format!("{}-", replay.content)),
            "{name}"
        );
        written.content = replay.content;
        golden(&format!("replays/{name}.replay.ron"), &written.to_text());
        assert_eq!(drift, Vec::new(), "{name}");
    }
    let old = std::fs::read_to_string(path("tests/data/replays/format_1.replay.ron")).expect("the file");
    let newer = old.replace("replay: 1,", "replay: 4,\n  weather: \"rain\",");
    let why = Replay::parse(&newer).expect_err("it is newer").to_string();
    assert!(
        why.contains("newer Two Hats (replay format 4") && why.contains("update to open it"),
        "{why}"
    );
    let not = Replay::parse(&old.replace("seed", "sead"))
        .expect_err("no replay")
        .to_string();
    assert!(not.contains("this is not a replay file"), "{not}");
}

#[test]
fn what_does_not_fit_is_told_by_name_with_what_is_done() {
    let scenario = carrying();
    let given = Carried::parse(
        r#"(
        people: [
            (person: "tmo", trust: 0.4),
            (person: "ruth", trust: 0.4),
            (person: "tom", trust: 7.0, here: false, morale: 0.3, skill: [("repair", -2.0), ("juggling", 0.5)]),
            (person: "trainee", trust: 0.4),
            (person: "ines", morale: 0.5, energy: 0.1, here: false),
        ],
        structure: 0.0, safety: 0.9,
        flags: [("asked_ruth", true), ("asked_ruth", false), ("told_why", true), ("told_whi", true)],
        counters: [("favours", 9), ("favor", 1)],
    )"#,
    )
    .expect("it is written right");
    let fit = given.fit(&scenario);
    let told: Vec<String> = fit.misfits.iter().map(ToString::to_string).collect();
    let expected = "`tmo`: nobody here has this id (there is `tom`); left out
`ruth`: the scenario takes nothing of them over, so they begin as its file says
the morale of `tom` is not taken over; it is as the file says
the trust of `tom` is 7, and 0.1 to 0.9 is taken over; it begins at 0.9
the skill of `tom` in `repair` is -2, and 0.2 to 0.9 is taken over; it begins at 0.2
`tom`: there is no skill in `juggling` here (there are `repair`, `paperwork`); left out
`trainee`: somebody came as `tom` already; left out
`ines`: whether they are there is not taken over; it is as the file says
the energy of `ines` is 0.1, and 0.4 to 1 is taken over; it begins at 0.4
`structure` is 0, and 0.2 to 0.8 is taken over; it begins at 0.2
`safety` is not taken over; it is as the file says
the flag `asked_ruth` is given twice; the first counts
the flag `told_why` is not taken over; it begins as no
there is no flag `told_whi` here (there is `told_why`); left out
the counter `favours` is 9, and 0 to 2 is taken over; it begins at 2
there is no counter `favor` here (there is `favours`); left out";
    similar_asserts::assert_eq!(told.join("\n"), expected);
    assert!(
        fit.carried.fit(&scenario).misfits.is_empty(),
        "what fits, fits again"
    );
    assert_eq!(fit.carried.fit(&scenario).carried, fit.carried);
    // Numbers that are none, and a text that is something else.
    let mut nan = luggage();
    nan.structure = Some(f64::NAN);
    nan.people[0].trust = Some(f64::INFINITY);
    assert_eq!(nan.fit(&scenario).misfits.len(), 2);
    let (state, _) = begin(
        &scenario,
        Start {
            seed: 1,
            carried: nan,
        },
    );
    assert!(state.team.lead.structure.is_finite() && state.team.people.person(1).trust.is_finite());
    let why = Carried::parse("(people: [(persn: \"tom\")])").expect_err("a misspelt field");
    assert!(why.starts_with("1:") && why.contains("persn"), "{why}");
}

#[test]
fn everything_drawn_fits_and_differs_by_seed_alone() {
    let scenario = carrying();
    let mut seen = Vec::new();
    for seed in 0..200 {
        let carried = drawn(&scenario, seed);
        let fit = carried.fit(&scenario);
        assert!(fit.misfits.is_empty(), "{:?}", fit.misfits);
        assert_eq!(fit.carried, carried);
        assert_eq!(drawn(&scenario, seed), carried);
        seen.push(carried);
    }
    let favours = |wanted| seen.iter().filter(|one| one.counters[0].1 == wanted).count();
    assert!(
        (0..=2).all(|value| favours(value) > 30),
        "every whole number comes up"
    );
    let away = seen
        .iter()
        .filter(|one| one.people[0].here == Some(false))
        .count();
    assert!((60..140).contains(&away), "{away} of 200");
    assert_eq!(drawn(&scenario_small(), 1), Carried::default());
}
