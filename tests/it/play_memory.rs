//! What a playthrough remembers and can be asked for: what was ever decided, what was decided last, where it has been.

use std::sync::Arc;

use twohats::lab::prove::{Effort, Verdict, prove};
use twohats::play::{Event, Playthrough};
use twohats::story::Scenario;
use twohats::{check, story};

use crate::support::play_on;

/// A talk at a hub: topics in any order, then home. What is told at night depends on `night`.
fn hub(night: &str) -> String {
    let topic = |id: &str, hat: &str| {
        format!(
            r#"(id: "{id}", hat: {hat}, label: "Ask {id}", acts: [], effects: [Add("asked", 1)], when: Not(Chose("hub", "{id}")), locked: "Asked."),"#
        )
    };
    format!(
        r#"(
    format: 1, id: "hub", title: "Hub", summary: "S.", briefing: "B.", minutes: 3, areas: ["craft"],
    cast: [(id: "ines", name: "Ines", role: "P"), (id: "tarek", name: "Tarek", role: "F"), (id: "wilma", name: "Wilma", role: "S")],
    work: [(id: "kiosk", title: "K", effort: 4.0, arrives: 0, due: 5, area: "craft")],
    counters: [(id: "asked", max: 9)],
    start: "talk",
    scenes: [
        (id: "talk", title: "Talk", body: [Either(Visited("talk"), [Text("Again.")], [Text("First.")]), Say("ines", "a."), Say("tarek", "b."), Say("wilma", "c.")],
            then: Decide((id: "hub", prompt: "What?", choices: [
                {}{}{}
                (id: "home", hat: Neither, label: "Home", acts: [], then: Go("night")),
            ], then: Go("talk"), note: "N.", minutes: 3, questions: ["Why?"]))),
        (id: "night", title: "Night", body: [{night}], then: Endings),
    ],
    endings: [(id: "over", title: "Over", body: [Text("Over.")])],
)"#,
        topic("money", "Manager"),
        topic("keys", "Leader"),
        topic("roof", "Leader"),
    )
}

/// What was told while these options were taken, from the first page on.
fn told(scenario: &Arc<Scenario>, choices: &[&str]) -> Vec<String> {
    let mut played = Playthrough::new(scenario.clone(), 1);
    play_on(&mut played, choices);
    let said = played.events().filter_map(|(_, event)| match event {
        Event::Text(piece) => Some(piece.of(scenario).into_owned()),
        _ => None,
    });
    said.collect()
}

fn read(text: &str) -> Arc<Scenario> {
    let (scenario, found) = story::parse("hub.scenario.ron", text);
    Arc::new(scenario.unwrap_or_else(|| panic!("{found:#?}")))
}

#[test]
fn ever_and_last_are_two_questions() {
    let night = r#"
        When(Chose("hub", "money"), [Text("ever money")]), When(ChoseLast("hub", "money"), [Text("last money")]),
        When(Wore("hub", Leader), [Text("ever leader")]), When(WoreLast("hub", Neither), [Text("last none")]),
        When(Worked("hub"), [Text("ever worked")]), When(WorkedLast("hub"), [Text("last worked")])"#;
    let scenario = read(&hub(night));
    let all = told(&scenario, &["money", "keys", "home"]);
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    let expected = [
        "First.",
        "Again.",
        "Again.",
        "ever money",
        "ever leader",
        "last none",
        "ever worked",
        "last worked",
        "Over.",
    ];
    assert_eq!(all, expected);
}

#[test]
fn each_topic_of_a_hub_is_asked_once() {
    let scenario = read(&hub(r#"Text("N.")"#));
    let mut played = Playthrough::new(scenario.clone(), 1);
    for topic in ["keys", "money"] {
        play_on(&mut played, &[topic]);
        let open: Vec<bool> = twohats::play::options(&scenario, played.state())
            .iter()
            .map(|one| one.open)
            .collect();
        let money = topic == "money";
        assert_eq!(open, [!money, false, true, true], "after {topic}");
    }
}

#[test]
fn a_story_that_never_asks_remembers_nothing_more() {
    let text = hub(r#"Text("N.")"#);
    let quiet = text.replace("Visited(\"talk\")", "Day(AtLeast(1))");
    let quiet = quiet.replace("Not(Chose(\"hub\", \"", "Not(Progress(\"kiosk\", AtLeast(0.9");
    let quiet = quiet
        .replace("0.9money\"))", "0.9)))")
        .replace("0.9keys\"))", "0.9)))");
    let quiet = quiet.replace("0.9roof\"))", "0.9)))");
    let (scenario, _) = (read(&quiet), ());
    let played = Playthrough::new(scenario, 1);
    assert!(played.state().ever.is_empty() && played.state().visited.is_empty());
}

#[test]
fn memory_survives_rewinding_and_replays() {
    let scenario = read(&hub(r#"When(Chose("hub", "roof"), [Text("roof")])"#));
    let mut played = Playthrough::new(scenario.clone(), 1);
    play_on(&mut played, &["roof", "keys", "home"]);
    let (again, drift) = played.replay().run(scenario);
    assert!(drift.is_empty(), "{drift:?}");
    assert_eq!(again.state(), played.state());
    let steps = played.decision_steps();
    let mut back = played.clone();
    back.rewind(steps[0]);
    assert!(back.state().ever.iter().all(|ever| !ever.worked()));
    assert_eq!(back.state().visited, [false]);
}

/// What `prove` says of each place, by kind and id.
fn proved(scenario: &Scenario, id: &str) -> String {
    let proof = prove(scenario, Effort::default());
    let found = proof.places.iter().find(|judged| judged.id == id);
    match &found.unwrap_or_else(|| panic!("no place {id}")).verdict {
        Verdict::Unreachable => "no".to_owned(),
        Verdict::Witnessed(_) => "yes".to_owned(),
        Verdict::Unknown => "unknown".to_owned(),
    }
}

#[test]
fn prove_knows_what_was_ever_decided() {
    let night = r#"
        When(All([Chose("hub", "money"), Chose("hub", "keys"), Not(Chose("hub", "roof"))]), [Text("two")]),
        When(Not(Worked("hub")), [Text("never")]),
        When(Not(Visited("talk")), [Text("never")]),
        When(Not(ChoseLast("hub", "home")), [Text("never")]),
        When(All([Not(Wore("hub", Leader)), Chose("hub", "keys")]), [Text("never")]),
        When(Counter("asked", AtLeast(4)), [Text("never")])"#;
    let scenario = read(&hub(night));
    assert_eq!(proved(&scenario, "night/1/yes"), "yes");
    for never in 2..=6 {
        assert_eq!(proved(&scenario, &format!("night/{never}/yes")), "no", "{never}");
    }
    assert_eq!(proved(&scenario, "talk/1/yes"), "yes");
    assert_eq!(proved(&scenario, "talk/1/no"), "yes");
}

#[test]
fn check_says_where_ever_and_last_differ() {
    let rules = |text: &str| {
        let (_, found) = check::read("hub.scenario.ron", text);
        let found = found.into_iter().filter(|one| one.rule == "asked-again");
        found
            .map(|one| (one.fix.map(|fix| fix.text), one.labels.len()))
            .collect::<Vec<_>>()
    };
    // A choice that closes itself is what `Chose` is for.
    assert_eq!(rules(&hub(r#"Text("N.")"#)), []);
    // Behind `home` nobody comes back.
    assert_eq!(rules(&hub(r#"When(Chose("hub", "home"), [Text("N.")])"#)), []);
    let twice = hub(r#"When(Wore("hub", Leader), [Text("N.")]), When(Chose("hub", "money"), [Text("N.")])"#);
    assert_eq!(rules(&twice), [(Some("WoreLast".to_owned()), 1)]);
    let allowed = twice.replace(
        "endings: [",
        "allow: [(rule: \"asked-again\", reason: \"any time\")], endings: [",
    );
    assert_eq!(rules(&allowed), []);
    let last = twice
        .replace("Wore(\"hub\"", "WoreLast(\"hub\"")
        .replace("When(Chose(", "When(ChoseLast(");
    assert_eq!(rules(&last), []);
}

#[test]
fn options_of_a_decision_that_is_asked_again_do_not_exclude_each_other() {
    // Both can have been taken, so the branch's last arm is no dead end and its first two no pair of opposites.
    let night = r#"When(All([Chose("hub", "money"), Chose("hub", "keys")]), [Text("both")]),
        When(All([ChoseLast("hub", "money"), ChoseLast("hub", "keys")]), [Text("never")])"#;
    let (_, found) = check::read("hub.scenario.ron", &hub(night));
    let impossible: Vec<&str> = found
        .iter()
        .filter(|one| one.rule == "impossible")
        .map(|one| one.message.as_str())
        .collect();
    assert_eq!(
        impossible,
        ["the scene `night` has text whose condition can never hold"]
    );
}
