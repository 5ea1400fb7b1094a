//! People from outside the team: they speak, and nothing else can be asked or done of them.

use twohats::check;
use twohats::present;
use twohats::report::text;
use twohats::story::translation;
use twohats::words::Words;

use super::support::path;

/// The small scenario with a customer who says the first line.
fn with_customer() -> String {
    let text = std::fs::read_to_string(path("tests/data/small.scenario.ron")).expect("a file");
    let others = "    others: [(id: \"customer\", name: \"Ms Berg\", role: \"Customer\")],\n    work: [\n";
    let text = text.replacen("    work: [\n", others, 1);
    text.replacen(
        "body: [\n",
        "body: [\n                Say(\"customer\", \"Where are they?\"),\n",
        1,
    )
}

fn rules(text: &str) -> Vec<(String, String)> {
    let one = |it: &twohats::story::Diagnostic| (it.rule.to_owned(), it.span.of(text).to_owned());
    check::read("a", text).1.iter().map(one).collect()
}

#[test]
fn a_customer_speaks_under_a_name_and_is_translated() {
    let text = with_customer();
    let (scenario, findings) = check::read("a", &text);
    assert!(findings.is_empty(), "{findings:#?}");
    let scenario = std::sync::Arc::new(scenario.expect("a scenario"));
    let played = twohats::play::Playthrough::new(scenario.clone(), 1);
    let (words, cast) = (Words::english(), present::cast(&scenario));
    let told = text::cues(&words, &cast, present::all(&words, &played).iter());
    let told = text::laid_out(&told, 78);
    assert!(told.contains("  Ms Berg: Where are they?"), "{told}");
    assert_eq!(played.state().team.people.iter().count(), scenario.cast.len());
    let ids: Vec<String> = translation::pieces(&scenario)
        .into_iter()
        .map(|(id, _)| id)
        .collect();
    assert!(
        ids.contains(&"others/customer.name".to_owned()) && ids.contains(&"others/customer.role".to_owned())
    );
}

#[test]
fn what_only_the_team_can_do_is_told() {
    let text = with_customer();
    let at = |wrong: &str| (String::from("outsider"), wrong.to_owned());
    for (from, to) in [
        ("to: [\"tom\"]", "to: [\"customer\"]"),
        (
            "Say(\"customer\"",
            "When(Here(\"customer\"), []), Say(\"customer\"",
        ),
        ("flags: [", "flags: [\"x\", "),
    ] {
        let wrong = text.replacen(from, to, 1);
        if wrong == text || from == "flags: [" {
            continue;
        }
        assert!(
            rules(&wrong).contains(&at("customer")),
            "{to}: {:?}",
            rules(&wrong)
        );
    }
    let clash = text
        .replacen("id: \"customer\"", "id: \"ines\"", 1)
        .replace("Say(\"customer\"", "Say(\"ines\"");
    assert!(
        rules(&clash)
            .iter()
            .any(|(rule, at)| rule == "duplicate-id" && at == "ines"),
        "{:?}",
        rules(&clash)
    );
    let near = text.replacen("Say(\"customer\"", "Say(\"custommer\"", 1);
    assert!(
        rules(&near)
            .iter()
            .any(|(rule, at)| rule == "unknown-person" && at == "custommer")
    );
    let silent = text.replacen("Say(\"customer\"", "Say(\"ines\"", 1);
    assert_eq!(rules(&silent), [("unused".to_owned(), "\"customer\"".to_owned())]);
}
