//! Options that are left out while they are closed: for players, not for reviewers and authors.

use std::sync::Arc;

use twohats::check;
use twohats::lab::prove::{Effort, Problem, prove};
use twohats::play::{Playthrough, every_option, options};
use twohats::present::question;
use twohats::report::script::markdown;
use twohats::report::text;
use twohats::story::{self, Scenario};
use twohats::words::Words;

use crate::support::play_on;

/// A decision asked until the last option is taken; these fields go to its first option.
fn hub(first: &str, last: &str) -> String {
    format!(
        r#"(
    format: 1, id: "hub", title: "Hub", summary: "S.", briefing: "B.", minutes: 3, areas: ["craft"],
    cast: [(id: "ines", name: "Ines", role: "P"), (id: "tarek", name: "Tarek", role: "F"), (id: "wilma", name: "Wilma", role: "S")],
    work: [(id: "kiosk", title: "K", effort: 4.0, arrives: 0, due: 5, area: "craft")],
    flags: ["known"],
    start: "talk",
    scenes: [
        (id: "talk", title: "Talk", body: [Say("ines", "a."), Say("tarek", "b."), Say("wilma", "c.")],
            then: Decide((id: "hub", prompt: "What?", choices: [
                (id: "money", hat: Manager, label: "Ask about the money", acts: [TrackProgress], {first}),
                (id: "keys", hat: Leader, label: "Ask about the keys", acts: [Listen], effects: [Set("known")]),
                (id: "home", hat: Neither, label: "Home", acts: [], then: Endings, {last}),
            ], then: Go("talk"), note: "N.", minutes: 3, questions: ["Why?"]))),
    ],
    endings: [(id: "over", title: "Over", body: [Text("Over.")])],
)"#
    )
}

const HIDDEN: &str = r#"when: Flag("known"), hidden: true"#;

fn read(text: &str) -> Arc<Scenario> {
    let (scenario, found) = story::parse("hub.scenario.ron", text);
    Arc::new(scenario.unwrap_or_else(|| panic!("{found:#?}")))
}

/// The decision as a player reads it.
fn shown(played: &Playthrough) -> String {
    let (scenario, state) = (played.scenario(), played.state());
    let ask = question(&Words::english(), scenario, state).expect("a decision");
    text::ask(&Words::english(), &ask)
}

#[test]
fn a_hidden_option_comes_into_the_list_once_it_is_open() {
    let scenario = read(&hub(HIDDEN, ""));
    let mut played = Playthrough::new(scenario.clone(), 1);
    let before = shown(&played);
    assert!(
        !before.contains("money")
            && before.contains("1. ")
            && before.contains("2. ")
            && !before.contains("3. ")
    );
    let ids: Vec<u16> = options(&scenario, played.state())
        .iter()
        .map(|one| one.choice.0)
        .collect();
    assert_eq!(ids, [1, 2]);
    assert_eq!(every_option(&scenario, played.state()).len(), 3);
    play_on(&mut played, &["keys"]);
    assert!(shown(&played).contains("money") && shown(&played).contains("3. "));
}

#[test]
fn reviewers_read_hidden_options_too() {
    let scenario = read(&hub(HIDDEN, ""));
    let printed = markdown(&Words::english(), &scenario);
    assert!(
        printed.contains("Ask about the money") && printed.contains("Otherwise hidden"),
        "{printed}"
    );
    let (_, found) = check::read("hub.scenario.ron", &hub(HIDDEN, ""));
    assert!(found.iter().all(|one| one.rule != "no-locked"), "{found:#?}");
}

#[test]
fn words_nobody_reads_are_told_of() {
    let rule = |first: &str| {
        let (_, found) = check::read("hub.scenario.ron", &hub(first, ""));
        found
            .into_iter()
            .find(|one| one.rule == "no-locked")
            .map(|one| one.message)
            .unwrap_or_default()
    };
    assert!(rule(r#"when: Flag("known"), locked: "No.", hidden: true"#).contains("never shown"));
    assert!(rule("hidden: true").contains("always open"));
    assert!(rule(r#"when: Flag("known")"#).contains("nothing says why"));
}

#[test]
fn a_decision_may_be_left_without_any_option_to_see() {
    let gone = r#"when: Not(Flag("known")), hidden: true"#;
    let text = hub(gone, gone).replace(
        "acts: [Listen],",
        "acts: [Listen], when: Not(Flag(\"known\")), hidden: true,",
    );
    let (_, found) = check::read("hub.scenario.ron", &text);
    assert!(found.iter().any(|one| one.rule == "all-closed"), "{found:#?}");
    let proof = prove(&read(&text), Effort::default());
    assert!(proof.findings.iter().any(|one| one.problem == Problem::Stuck));
}
