//! What the first reading claims about the one who is promoted, shown by Promoted: letting go, the clogged pipeline, help
//! from above, and that doing it oneself can save the day.

use twohats::lab::policy::Policy;
use twohats::lab::simulate::{Guards, Plan, Tally, simulate};
use twohats::sim::vocabulary::Trait;
use twohats::story::Scenario;
use twohats::story::ids::{ChoiceId, DecisionId};

use crate::support::scenario;

const PROMOTED: &str = "scenes/promoted/promoted.scenario.ron";
const RUNS: u64 = 150;

/// Played by turns with either hat, but for these options.
fn but_for(story: &Scenario, options: &[(&str, &str)]) -> Tally {
    let fixed: Vec<(DecisionId, ChoiceId)> = options
        .iter()
        .map(|&(decision, choice)| {
            let at = story.decision_named(decision).expect("the decision");
            let choices = &story.decision(at).choices;
            let taken = choices.iter().position(|one| one.id == choice);
            (at, ChoiceId::from(taken.expect("the choice")))
        })
        .collect();
    let plan = Plan {
        runs: RUNS,
        seed: 1,
        policy: Policy::Mix,
        fixed: &fixed,
        hashes: false,
    };
    simulate(story, &Guards::of(story), &plan, 0..RUNS)
}

/// Morale, delivery and growth at the end, the mean of all runs.
fn gauges(tally: &Tally) -> [f64; 3] {
    tally.gauges().map(|spread| spread.mean)
}

/// How ready the middle run leaves a person to lead.
fn ready(story: &Scenario, tally: &Tally, person: &str) -> f64 {
    let who = story.cast.iter().position(|one| one.id == person);
    let bench = twohats::lab::simulate::TRAITS
        .iter()
        .position(|one| *one == Trait::Bench);
    tally.states.people[who.expect("the person")][bench.expect("a trait")].at_end(0.5)
}

/// In how many runs the story came by this scene.
fn came_by(story: &Scenario, tally: &Tally, scene: &str) -> u64 {
    let at = story.scene_named(scene).expect("the scene");
    tally.scenes[at.index()].runs
}

const KEEPS_THE_TOOLS: [(&str, &str); 6] = [
    ("start", "bench"),
    ("knuckle", "redo"),
    ("ruben", "cover"),
    ("deputy", "none"),
    ("phone", "go"),
    ("bench", "leave"),
];
const LETS_GO: [(&str, &str); 6] = [
    ("start", "ask"),
    ("knuckle", "sit"),
    ("ruben", "move"),
    ("deputy", "edda"),
    ("phone", "trust"),
    ("bench", "give"),
];

#[test]
fn who_keeps_the_tools_leaves_nobody_who_could_follow() {
    let story = scenario(PROMOTED);
    let (kept, let_go) = (but_for(&story, &KEEPS_THE_TOOLS), but_for(&story, &LETS_GO));
    for person in ["edda", "jory"] {
        let (before, after) = (ready(&story, &kept, person), ready(&story, &let_go, person));
        assert!(after >= 1.5 * before, "{person}: {before:.3} and {after:.3}");
    }
    let ([morale, _, growth], [better, _, more]) = (gauges(&kept), gauges(&let_go));
    assert!(more >= growth + 6.0, "growth {growth:.1} and {more:.1}");
    assert!(better > morale, "morale {morale:.1} and {better:.1}");
}

#[test]
fn some_nights_only_doing_it_oneself_is_sure_to_help() {
    let story = scenario(PROMOTED);
    let falls = |option| came_by(&story, &but_for(&story, &[("jam", option)]), "falls");
    let (oneself, telling, asking) = (falls("climb"), falls("call"), falls("ask"));
    assert!(
        oneself >= telling + RUNS / 10 && oneself >= asking + RUNS / 5,
        "the tree falls {oneself}, {telling} and {asking} times in {RUNS}"
    );
}

#[test]
fn help_from_above_keeps_the_date_and_the_people() {
    let story = scenario(PROMOTED);
    let with = |option| but_for(&story, &[("support", option)]);
    let (less, post, manage) = (with("less"), with("post"), with("keep"));
    assert_eq!(came_by(&story, &less, "notice"), 0, "who is spared work stays");
    assert!(
        came_by(&story, &manage, "notice") > 0,
        "who is spared nothing may go"
    );
    let [_, spared, _] = gauges(&less);
    let [_, managed, _] = gauges(&manage);
    assert!(spared >= managed + 2.0, "delivery {managed:.1} and {spared:.1}");
    assert!(
        came_by(&story, &post, "teo") > RUNS / 4,
        "leavers can be replaced"
    );
}

#[test]
fn first_in_the_column_of_what_gets_done_is_not_first_in_the_other() {
    let story = scenario(PROMOTED);
    let with = |option| but_for(&story, &[("deputy", option)]);
    let ([_, _, by_delivery], [_, _, by_readiness]) = (gauges(&with("nadeem")), gauges(&with("edda")));
    assert!(
        by_readiness > by_delivery + 1.0,
        "growth {by_delivery:.1} and {by_readiness:.1}"
    );
}
