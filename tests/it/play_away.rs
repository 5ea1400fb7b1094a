//! What is meant for somebody who is away: it never falls on others, and the tools say so.

use std::sync::Arc;

use twohats::check;
use twohats::lab::prove::{Effort, Problem, prove};
use twohats::play::{Event, Playthrough, every_option};
use twohats::present::question;
use twohats::report::text;
use twohats::story::{self, Scenario};
use twohats::words::Words;

use crate::support::play_on;

/// On the first day Ines may be let go, on the second somebody is coached: with these `to`, and these effects and fields.
fn story(first: &str, to: &str, more: &str) -> String {
    format!(
        r#"(
    format: 1, id: "gone", title: "Gone", summary: "S.", briefing: "B.", minutes: 3, areas: ["craft"],
    cast: [(id: "ines", name: "Ines", role: "P"), (id: "tarek", name: "Tarek", role: "F"), (id: "wilma", name: "Wilma", role: "S")],
    work: [(id: "kiosk", title: "K", effort: 40.0, arrives: 0, due: 5, area: "craft")],
    start: "one",
    scenes: [
        (id: "one", title: "One", body: [Say("ines", "a."), Say("tarek", "b."), Say("wilma", "c.")],
            then: Decide((id: "first", prompt: "?", choices: [
                (id: "go", hat: Manager, label: "Let Ines go", acts: [UseAuthority], effects: [Leaves("ines")]),
                (id: "stay", hat: Leader, label: "Talk", acts: [Listen], {first}),
            ], then: Wait(1, "two"), note: "N.", minutes: 2, questions: ["Why?"]))),
        (id: "two", title: "Two", body: [Text("Quiet.")],
            then: Decide((id: "second", prompt: "?", choices: [
                (id: "coach", hat: Leader, label: "Coach", acts: [Coach], to: [{to}], {more}),
                (id: "push", hat: Manager, label: "Push", acts: [TrackProgress]),
            ], then: Wait(1, "end"), note: "N.", minutes: 2, questions: ["Why?"]))),
        (id: "end", title: "End", body: [Text("End.")], then: Endings),
    ],
    endings: [(id: "over", title: "Over", body: [Text("Over.")])],
)"#
    )
}

fn read(text: &str) -> Arc<Scenario> {
    let (scenario, found) = story::parse("gone.scenario.ron", text);
    Arc::new(scenario.unwrap_or_else(|| panic!("{found:#?}")))
}

#[test]
fn an_option_for_somebody_who_has_left_is_closed_and_says_who_is_missing() {
    let scenario = read(&story("", "\"ines\"", ""));
    let mut played = Playthrough::new(scenario.clone(), 1);
    play_on(&mut played, &["go"]);
    let all = every_option(&scenario, played.state());
    assert!(!all[0].open && all[0].away && all[1].open);
    let ask = question(&Words::english(), &scenario, played.state()).expect("the second decision");
    let shown = text::ask(&Words::english(), &ask);
    assert!(shown.contains("Coach (closed: Ines is not there.)"), "{shown}");
    let mut other = Playthrough::new(scenario, 1);
    play_on(&mut other, &["stay", "coach"]);
}

#[test]
fn of_several_those_who_are_there_feel_it_and_it_is_said_who_is_not() {
    let scenario = read(&story("", "\"ines\", \"tarek\"", ""));
    let mut played = Playthrough::new(scenario.clone(), 1);
    play_on(&mut played, &["go"]);
    let before = played.state().team.people.clone();
    play_on(&mut played, &["coach"]);
    let away: Vec<usize> = played
        .events()
        .filter_map(|(_, event)| match event {
            Event::Away(person) => Some(person.index()),
            _ => None,
        })
        .collect();
    assert_eq!(away, [0]);
    let bench = |at: usize| {
        (
            before.person(at).bench,
            played.state().team.people.person(at).bench,
        )
    };
    assert_eq!(bench(0).0, bench(0).1, "Ines is away");
    assert!(bench(1).1 > bench(1).0, "Tarek is coached");
}

#[test]
fn effects_on_somebody_who_is_away_are_theirs_alone() {
    let scenario = read(&story("", "\"ines\"", "").replace(
        "acts: [TrackProgress]",
        "acts: [], effects: [Nudge(\"ines\", Trust, 0.1), Learns(\"ines\", \"craft\", 0.1), Leaves(\"ines\")]",
    ));
    let mut played = Playthrough::new(scenario, 1);
    play_on(&mut played, &["go"]);
    let before = played.state().team.people.clone();
    let at = played.steps().len();
    play_on(&mut played, &["push"]);
    played.rewind(at + 1);
    let now = &played.state().team.people;
    assert!((now.person(0).trust - before.person(0).trust - 0.1).abs() < 1e-12);
    for at in [1, 2] {
        assert_eq!(now.person(at).trust, before.person(at).trust);
        assert_eq!(now.person(at).skill, before.person(at).skill);
    }
}

#[test]
fn nobody_left_is_no_reason_to_fall_over() {
    let all = "effects: [Leaves(\"ines\"), Leaves(\"tarek\"), Leaves(\"wilma\"), Leaves(\"wilma\")]";
    let scenario = read(&story(all, "\"ines\"", ""));
    for choices in [["stay", "push"], ["go", "push"]] {
        let mut played = Playthrough::new(scenario.clone(), 3);
        play_on(&mut played, &choices);
        let gauges = twohats::sim::shown::shown(&Default::default(), &played.state().team);
        assert!(gauges.morale.is_finite() && gauges.delivery.is_finite() && gauges.growth.is_finite());
    }
}

fn rules(text: &str, rule: &str) -> Vec<String> {
    let (_, found) = check::read("gone.scenario.ron", text);
    found
        .into_iter()
        .filter(|one| one.rule == rule)
        .map(|one| one.message)
        .collect()
}

#[test]
fn check_tells_where_it_is_certain() {
    let gone = "effects: [Leaves(\"ines\")]";
    let always = story(gone, "\"ines\"", "");
    assert_eq!(
        rules(&always, "absent-target"),
        ["the choice `coach` is aimed at Ines, who is not there, so it is always closed"]
    );
    assert_eq!(
        rules(&story(gone, "\"ines\", \"tarek\"", ""), "absent-target"),
        ["the choice `coach` is aimed at Ines, who is not there, so only the others feel it"]
    );
    let effects = story(
        gone,
        "\"tarek\"",
        "effects: [Nudge(\"ines\", Trust, 0.1), Leaves(\"ines\"), Joins(\"wilma\")]",
    );
    assert_eq!(
        rules(&effects, "absent-target"),
        [
            "the choice `coach` does something to Ines, who has gone for good",
            "the choice `coach` has Ines leave, who is not there",
            "the choice `coach` has Wilma join, who is there from the start and never leaves",
        ]
    );
    // She may be there, and may come back.
    assert_eq!(
        rules(&story("", "\"ines\"", ""), "absent-target"),
        [] as [&str; 0]
    );
    let back = story(gone, "\"ines\"", "effects: [Joins(\"ines\")]");
    assert_eq!(rules(&back, "absent-target"), [] as [&str; 0]);
    // Both options for her alone: then nothing is left to take.
    let stuck = always.replace("acts: [TrackProgress]", "acts: [TrackProgress], to: [\"ines\"]");
    assert_eq!(rules(&stuck, "all-closed").len(), 1);
}

#[test]
fn prove_shows_a_playthrough_where_it_can_be() {
    let found = |text: &str| {
        let scenario = read(text);
        let proof = prove(&scenario, Effort::default());
        let found = proof
            .findings
            .into_iter()
            .filter(|one| one.problem == Problem::Absent);
        let found: Vec<_> = found.collect();
        assert!(found.iter().all(|one| one.witness.is_some()));
        found.into_iter().map(|one| one.what).collect::<Vec<_>>()
    };
    assert_eq!(
        found(&story("", "\"ines\"", "")),
        ["choice `coach` of `second`, aimed at Ines"]
    );
    assert_eq!(
        found(&story("", "\"tarek\"", "effects: [Nudge(\"ines\", Trust, 0.1)]")),
        ["an effect on Ines in choice `coach` of `second`"]
    );
    let asks = "when: Here(\"ines\"), locked: \"She has left.\"";
    assert_eq!(found(&story("", "\"ines\"", asks)), [] as [&str; 0]);
    assert_eq!(found(&story("", "\"tarek\"", "")), [] as [&str; 0]);
}
