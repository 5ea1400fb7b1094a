//! A career: who comes along, what is promised and held against the player, what is kept in the file, what is wrong in a
//! campaign.

use std::sync::Arc;

use twohats::career::{Absent, Campaign, Career, Mismatch, Now, Outcome, Promise, Road, fit};
use twohats::lab::policy::Policy;
use twohats::library::CAMPAIGN;
use twohats::play::{Playthrough, Start};
use twohats::report::career as told;
use twohats::story::Scenario;
use twohats::words::Words;

use crate::support::{golden, scenario};

/// The campaign that comes with the program.
fn campaign() -> Arc<Campaign> {
    let (campaign, findings) = Campaign::parse(CAMPAIGN.0, CAMPAIGN.1);
    assert_eq!(findings, []);
    Arc::new(campaign.expect("it is sound"))
}

fn scenarios(campaign: &Campaign) -> Vec<Arc<Scenario>> {
    let file = |id: &str| format!("scenes/{id}/{id}.scenario.ron");
    let parts = campaign.parts.iter();
    parts.map(|part| scenario(&file(&part.scenario))).collect()
}

/// One that has not begun, and whose luck comes from this seed.
pub(crate) fn begun(seed: u64) -> Road {
    let campaign = campaign();
    let scenarios = scenarios(&campaign);
    let career = Career::new(&campaign, seed);
    Road::new(campaign, scenarios, career).expect("a career of this campaign")
}

/// Plays what is to be played to its end.
pub(crate) fn play(road: &mut Road, policy: Policy) -> Playthrough {
    let mut played = road.playthrough().expect("a part to be played");
    while played.state().ending().is_none() {
        let action = policy.action(played.scenario(), played.state());
        played.act(action).expect("it is open");
    }
    road.keep(&played);
    played
}

/// A whole career, as it is told.
fn whole(seed: u64, policies: &[Policy], promise: Option<Promise>) -> (Road, String) {
    let words = Words::english();
    let mut road = begun(seed);
    let mut out = String::new();
    loop {
        match road.now() {
            Now::Part(at) => {
                out += &told::part(&words, &road, at);
                drop(play(&mut road, policies[at.min(policies.len() - 1)]));
            }
            Now::Passage(at) => {
                let passage = road.passage(&words).expect("between two parts");
                out += &told::passage(&words, &passage);
                let promise = promise.unwrap_or(passage.offers[0].promise);
                assert!(road.promise(&format!("Answer {}.", at + 1), promise));
            }
            Now::Over => {
                out += &told::portrait(&road.portrait(&words).expect("it is over"));
                return (road, out);
            }
        }
    }
}

#[test]
fn a_directive_a_collaborative_and_a_mixed_career_read_as_they_were_led() {
    for (name, policies) in [
        ("manager", &[Policy::Manager][..]),
        ("leader", &[Policy::Leader]),
        (
            "mix",
            &[
                Policy::Manager,
                Policy::Mix,
                Policy::Read,
                Policy::Mix,
                Policy::Read,
            ],
        ),
    ] {
        let (_, out) = whole(1, policies, None);
        golden(&format!("career/{name}.txt"), &out);
    }
}

/// Who may come along, part by part.
const ALONG: [(&str, &str); 4] = [
    ("no_title", "romy"),
    ("promoted", "jory"),
    ("the_audit", "nuno"),
    ("retirement_wave", "ama"),
];

#[test]
fn who_was_grown_comes_along_and_who_was_burned_does_not() {
    let (mut came, mut refused) = (0, 0);
    for seed in 1..=2 {
        for policy in [Policy::Leader, Policy::Manager, Policy::Misread] {
            let (road, _) = whole(seed, &[policy], None);
            for (at, (scenario, who)) in ALONG.iter().enumerate() {
                let fate = road.lived()[at].fate(who).expect("they were there");
                let next = road.scenario(at + 1).expect("the next part");
                let seat = next
                    .cast
                    .iter()
                    .position(|person| person.id == *who)
                    .expect("a seat");
                let (played, drift) = road.career().parts[at + 1].replay.run(next.clone());
                assert_eq!(drift, [], "{scenario}");
                let team = &played.start().team;
                assert_eq!(
                    team.people.has(seat),
                    fate.grown(),
                    "{who} after {scenario}, {policy:?}, {seed}"
                );
                let no = next
                    .flags
                    .iter()
                    .position(|flag| *flag == format!("{who}_no"))
                    .expect("a flag");
                assert_eq!(played.start().flags[no], fate.burned(), "{who} after {scenario}");
                assert!(!(fate.grown() && fate.burned()), "{who} after {scenario}");
                came += usize::from(fate.grown());
                refused += usize::from(fate.burned());
            }
        }
    }
    assert!(came >= 4 && refused >= 4, "{came} came, {refused} said no");
}

#[test]
fn a_promise_is_held_against_what_is_decided_then() {
    // Who always asks keeps this one, who always tells breaks it, and the other way round.
    let held = |policy, promise: Promise| {
        let (road, _) = whole(2, &[policy], Some(promise));
        let parts = &road.lived()[1..];
        let outcomes = parts.iter().map(|part| promise.outcome(part)).collect::<Vec<_>>();
        assert!(
            !outcomes.iter().all(|outcome| *outcome == Outcome::Untested),
            "{promise:?} is never put to the test"
        );
        let kept = outcomes
            .iter()
            .filter(|outcome| **outcome == Outcome::Kept)
            .count();
        let broken = outcomes
            .iter()
            .filter(|outcome| **outcome == Outcome::Broken)
            .count();
        (kept, broken)
    };
    let (kept, broken) = held(Policy::Leader, Promise::AskFirst);
    assert!(kept > broken, "who asks: {kept} kept, {broken} broken");
    let (kept, broken) = held(Policy::Manager, Promise::AskFirst);
    assert!(broken > kept, "who tells: {kept} kept, {broken} broken");
    let (kept, broken) = held(Policy::Manager, Promise::SayPlainly);
    assert!(kept > broken, "who tells: {kept} kept, {broken} broken");
    let (kept, broken) = held(Policy::Leader, Promise::ListenAfter);
    assert!(kept > broken, "who asks: {kept} kept, {broken} broken");
}

#[test]
fn it_can_be_left_anywhere_and_gone_on_with() {
    let (campaign, words) = (campaign(), Words::english());
    let scenarios = scenarios(&campaign);
    let again = |road: &Road| {
        let career = Career::parse(&road.career().to_text()).expect("what was written can be read");
        assert_eq!(&career, road.career());
        Road::new(campaign.clone(), scenarios.clone(), career).expect("the same campaign")
    };
    let mut road = begun(3);
    let mut out = String::new();
    let mut left = 0;
    loop {
        road = again(&road);
        assert_eq!(road.drift(), [], "nothing differs for having been left");
        left += 1;
        match road.now() {
            Now::Part(at) => {
                if road.career().parts.len() == at {
                    out += &told::part(&words, &road, at);
                }
                // Left after every decision, and at the end.
                let mut played = road.playthrough().expect("a part");
                let before = played.decision_steps().len();
                while played.state().ending().is_none() && played.decision_steps().len() == before {
                    let action = Policy::Read.action(played.scenario(), played.state());
                    played.act(action).expect("it is open");
                }
                assert!(road.keep(&played), "something is new");
                assert!(!road.keep(&played), "and then it is not");
            }
            Now::Passage(at) => {
                out += &told::passage(&words, &road.passage(&words).expect("between two parts"));
                assert!(road.promise(&format!("Answer {}.", at + 1), Promise::AskFirst));
            }
            Now::Over => break,
        }
    }
    out += &told::portrait(&road.portrait(&words).expect("over"));
    let (at_once, told) = whole(3, &[Policy::Read], Some(Promise::AskFirst));
    assert!(left > 40, "left {left} times");
    assert_eq!(road.career(), at_once.career());
    similar_asserts::assert_eq!(out, told);
}

#[test]
fn a_part_by_itself_is_what_it_was() {
    let (campaign, mut other) = (campaign(), 0);
    let (lived, _) = whole(5, &[Policy::Leader], None);
    for (at, story) in scenarios(&campaign).into_iter().enumerate() {
        let play = |story: Arc<Scenario>, start: Start| Policy::Mix.play(story, start);
        let seed = lived.start(at).seed;
        let itself = play(story.clone(), Start::from(seed));
        let nothing_taken_over = play(Arc::new(story.alone()), Start::from(seed));
        assert_eq!(
            itself.replay().moves,
            nothing_taken_over.replay().moves,
            "{}",
            story.id
        );
        let after_others = play(story.clone(), lived.start(at));
        other += usize::from(itself.replay().moves != after_others.replay().moves);
    }
    assert_eq!(
        other,
        campaign.parts.len() - 1,
        "what goes over shows in every part but the first"
    );
}

#[test]
fn what_is_no_career_is_told_with_its_place() {
    let told = |text: &str| Career::parse(text).expect_err("it is none").to_string();
    assert!(
        told("(").starts_with("1:1: this is not a career"),
        "{}",
        told("(")
    );
    let newer = told("(career: 9, of: \"the future\")");
    assert!(newer.contains("career format 9"), "{newer}");
    let merged = told("(career: 1,\n<<<<<<< ours\n=======\n>>>>>>> theirs\n)");
    assert!(merged.starts_with("2:"), "{merged}");
    let other = Career {
        campaign: "another".to_owned(),
        ..begun(1).career().clone()
    };
    let campaign = campaign();
    let scenarios = scenarios(&campaign);
    let why = Road::new(campaign, scenarios, other).expect_err("of another campaign");
    assert_eq!(why, Mismatch::Campaign("another".to_owned()));
    assert!(why.to_string().contains("`another`"), "{why}");
}

/// What is written wrongly, what is told of it, and where.
const WRONG: [(&str, &str, &str, &str); 9] = [
    (
        "stage: FrontLine",
        "stage: Foreman",
        "Foreman",
        "there are: FrontLine",
    ),
    (
        "scenario: \"promoted\"",
        "scenaro: \"promoted\"",
        "scenaro",
        "did you mean `scenario`?",
    ),
    (
        "scenario: \"promoted\"",
        "scenario: \"promotd\"",
        "there is no scenario `promotd`",
        "look at its id",
    ),
    (
        "scenario: \"promoted\"",
        "scenario: \"no_title\"",
        "is a part already",
        "name another one",
    ),
    (
        "(who: \"romy\", from",
        "(who: \"romi\", from",
        "there is no person `romi`",
        "did you mean `romy`?",
    ),
    (
        "\"romy_no\", Burned",
        "\"romy_yes\", Burned",
        "takes no flag `romy_yes` over",
        "did you mean `romy_no`?",
    ),
    (
        "Burned(\"no_title\"",
        "Burned(\"the_audit\"",
        "`the_audit` is no part before",
        "before it are: no_title",
    ),
    ("Asks(0.6)", "Asks(6.0)", "6 is no share", "0 to 1"),
    (
        "campaign: 1,",
        "campaign: 2,",
        "campaigns of format 1",
        "campaign: 1",
    ),
];

#[test]
fn every_mistake_in_a_campaign_is_told_with_line_field_and_advice() {
    for (right, wrong, message, help) in WRONG {
        let text = CAMPAIGN.1.replacen(right, wrong, 1);
        assert_ne!(text, CAMPAIGN.1, "{right} stands there");
        let place = CAMPAIGN.1.find(right).expect("it stands there");
        let line = 1 + text[..place].matches('\n').count();
        let (campaign, mut findings) = Campaign::parse("a.campaign.ron", &text);
        if let Some(campaign) = &campaign {
            let known: Vec<_> = campaign
                .parts
                .iter()
                .map(|part| match part.scenario.as_str() {
                    "promotd" => Err(Absent::Unknown),
                    id => Ok(scenario(&format!("scenes/{id}/{id}.scenario.ron"))),
                })
                .collect();
            findings.extend(fit("a.campaign.ron", &text, campaign, &known));
        }
        let told = findings.iter().find(|one| one.message.contains(message));
        let told = told.unwrap_or_else(|| panic!("{wrong}: {findings:?}"));
        assert!(told.help.contains(help), "{wrong}: {}", told.help);
        assert_eq!(
            (told.line, told.file.as_str()),
            (line, "a.campaign.ron"),
            "{wrong}: {told:?}"
        );
    }
}
