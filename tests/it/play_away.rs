//! What is meant for somebody who is away: it never falls on others, and the tools say so.

use std::sync::Arc;

use twohats::check;
use twohats::lab::prove::{Effort, Problem, prove};
use twohats::play::{Event, Playthrough, every_option, hint};
use twohats::present::question;
use twohats::report::text;
use twohats::story::{self, Scenario};
use twohats::words::Words;

use crate::support::{parsed, path, play_on};

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
    // Both options for her alone: then nothing is left to take.
    let stuck = always.replace("acts: [TrackProgress]", "acts: [TrackProgress], to: [\"ines\"]");
    assert_eq!(rules(&stuck, "all-closed").len(), 1);
}

#[test]
fn check_follows_those_who_come_back() {
    let gone = "effects: [Leaves(\"ines\")]";
    let always = story(gone, "\"ines\"", "");
    // She comes back on the way, in a call on the way, or while days pass; not only behind the option that is for her.
    let behind = story(gone, "\"ines\"", "effects: [Joins(\"ines\")]");
    let told = "the choice `coach` is aimed at Ines, who is not there, so it is always closed";
    assert_eq!(rules(&behind, "absent-target"), [told]);
    let with = |then: &str, scene: &str| {
        let scenes = always.replacen("then: Wait(1, \"two\")", &format!("then: {then}"), 1);
        scenes.replacen("scenes: [", &format!("scenes: [{scene}"), 1)
    };
    let joins = "title: \"T\", effects: [Joins(\"ines\")], body: [Text(\"t\")]";
    for back in [
        with(
            "Wait(1, \"back\")",
            &format!("(id: \"back\", {joins}, then: Go(\"two\")),"),
        ),
        with(
            "Call(\"back\", \"two\")",
            &format!("(id: \"back\", {joins}, then: Return),"),
        ),
        with(
            "Wait(1, \"two\")",
            &format!("(id: \"back\", {joins}, then: Return),"),
        )
        .replacen(
            "start: \"one\"",
            "start: \"one\", incidents: (chance: 0.5, cards: [(id: \"back\", scene: \"back\")])",
            1,
        ),
        always.replacen("title: \"Two\"", "title: \"Two\", effects: [Joins(\"ines\")]", 1),
    ] {
        assert_eq!(rules(&back, "absent-target"), [] as [&str; 0], "{back}");
    }
    // Sent away as the scene opens, she is not there when it asks, whatever comes before and after.
    let away = story("", "\"ines\"", "").replacen(
        "title: \"Two\"",
        "title: \"Two\", effects: [Leaves(\"ines\")]",
        1,
    );
    let away = away.replacen("title: \"End\"", "title: \"End\", effects: [Joins(\"ines\")]", 1);
    assert_eq!(rules(&away, "absent-target"), [told]);
    // A line of hers on the way to her return is told as well, and one after it is not.
    let silent = with(
        "Go(\"quiet\")",
        &format!(
            "(id: \"quiet\", title: \"Q\", body: [Say(\"ines\", \"q\")], then: Go(\"back\")), (id: \"back\", {}, then: Go(\"two\")),",
            joins.replace("Text(", "Say(\"ines\", ")
        ),
    );
    assert_eq!(
        rules(&silent, "absent-speaker"),
        ["Ines speaks in `quiet`, but is not there"]
    );
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

/// The odds that an option of the first decision comes in time, in a week whose text was changed.
fn in_time(choice: usize, change: &[(&str, &str)]) -> f64 {
    let mut text = std::fs::read_to_string(path("tests/data/small.scenario.ron")).expect("a scenario");
    for (old, new) in change {
        assert!(text.contains(old), "{old}");
        text = text.replacen(old, new, 1);
    }
    let scenario = parsed(&text);
    let played = Playthrough::new(scenario.clone(), 1);
    let view = hint::outlook(&scenario, played.state(), choice.into()).expect("a decision");
    view.odds.timeliness
}

#[test]
fn asking_somebody_who_is_elsewhere_takes_until_they_are_there() {
    // Ines is on another shift, and the week is a full one.
    let full = ("effort: 6.5", "effort: 9.5");
    let far = ("autonomy: 0.9", "autonomy: 0.9, reach: 12");
    let without = (
        "place: Floor",
        "place: Floor, stage: [(who: \"tom\"), (who: \"ruth\")]",
    );
    let with = (
        "place: Floor",
        "place: Floor, stage: [(who: \"ines\"), (who: \"tom\")]",
    );
    let (tell, ask) = (0, 1);
    let near = in_time(ask, &[full]);
    assert!(
        in_time(ask, &[full, far, without]) < near - 0.1,
        "she has to be got hold of"
    );
    for about in [[full, far, with].as_slice(), &[full, far], &[full, without]] {
        let now = in_time(ask, about);
        assert!((now - near).abs() < 1e-12, "she is there: {about:?} {now} {near}");
    }
    // Whoever does not ask does not wait, and asking those who are there takes no longer for her.
    let lost = |choice, change: &[(&str, &str)]| in_time(choice, &[full]) - in_time(choice, change);
    assert!(lost(tell, &[full, far, without]) < 0.4 * lost(ask, &[full, far, without]));
    let only = (
        "acts: [ExplainWhy, PlanTogether]",
        "acts: [ExplainWhy, PlanTogether], to: [\"tom\", \"ruth\"]",
    );
    let others = in_time(ask, &[full, far, without, only]);
    assert!((others - in_time(ask, &[full, only])).abs() < 1e-12);
    // The less time the work has left, the later it comes.
    let soon = ("due: 5", "due: 3");
    assert!(in_time(ask, &[full, soon, far, without]) < in_time(ask, &[full, far, without]));
}
