//! The shortest way to a scene: as short as trying everything finds, legal to the last action, and honest when there is none.

use std::collections::BTreeMap;
use std::sync::Arc;

use twohats::lab::reach::{Patience, Reach, Start, anew, reach};
use twohats::play::route::{Goal, Route, route};
use twohats::play::step::step_quietly;
use twohats::play::{Action, Playthrough, State, begin, options};
use twohats::story::Scenario;
use twohats::story::ids::SceneId;

use crate::support::{parsed, path, scenario};

const SCENARIOS: [&str; 3] = [
    "tests/data/small.scenario.ron",
    "scenes/winter_rota/winter_rota.scenario.ron",
    "scenes/friday_shipment/friday_shipment.scenario.ron",
];

/// Actions tried for a scene: those that luck keeps out of reach cost all of them.
const EFFORT: usize = 6_000;

/// The fewest decisions to every scene, by trying everything up to so many decisions.
fn everything(scenario: &Scenario, seed: u64, most: u32) -> BTreeMap<SceneId, u32> {
    let mut found = BTreeMap::new();
    let mut layer = vec![begin(scenario, seed).0];
    for decisions in 0..=most {
        let mut next: Vec<State> = Vec::new();
        for mut state in layer {
            loop {
                if state.ending().is_some() {
                    break;
                }
                found.entry(state.scene).or_insert(decisions);
                if state.open_decision().is_some() {
                    for option in options(scenario, &state).iter().filter(|option| option.open) {
                        let mut after = state.clone();
                        let action = state.answer(option.choice).expect("a decision waits");
                        step_quietly(scenario, &mut after, action).expect("open");
                        next.push(after);
                    }
                    break;
                }
                step_quietly(scenario, &mut state, Action::Continue).expect("a page");
            }
        }
        layer = next;
    }
    found
}

#[test]
fn no_way_is_shorter_than_the_one_found() {
    let (mut compared, mut longest) = (0, 0);
    for (file, most) in SCENARIOS.into_iter().zip([6, 5, 4]) {
        let scenario = scenario(file);
        for seed in [1, 7] {
            let known = everything(&scenario, seed, most);
            for index in 0..scenario.scenes.len() {
                let scene = SceneId::from(index);
                let start = begin(&scenario, seed).0;
                let found = route(&scenario, &start, Goal::Scene(scene), EFFORT);
                let Route::Found(actions) = found else {
                    assert!(
                        !known.contains_key(&scene),
                        "{file} {seed}: {} has a way",
                        scenario.scenes[index].id
                    );
                    continue;
                };
                let mut state = start;
                for action in &actions {
                    step_quietly(&scenario, &mut state, *action).expect("every action is legal");
                }
                assert_eq!(state.scene, scene);
                let decisions = actions
                    .iter()
                    .filter(|action| matches!(action, Action::Choose { .. }))
                    .count() as u32;
                match known.get(&scene) {
                    Some(fewest) => {
                        assert_eq!(decisions, *fewest, "{file} {seed}: {}", scenario.scenes[index].id);
                    }
                    None => assert!(decisions > most, "{file} {seed}: {}", scenario.scenes[index].id),
                }
                compared += 1;
                longest = longest.max(decisions);
            }
        }
    }
    assert!(
        compared >= 50 && longest > 3,
        "{compared} compared, the longest has {longest} decisions"
    );
}

/// A scenario with a scene behind a flag that nobody sets, one behind luck, and one that nothing leads to.
fn gated() -> Arc<Scenario> {
    let text = std::fs::read_to_string(path("tests/data/small.scenario.ron")).expect("a scenario");
    let extra = "scenes: [
        (id: \"island\", title: \"An island\", body: [Text(\"Nobody comes here.\")], then: Go(\"monday\")),
        (id: \"vault\", title: \"A vault\", body: [Text(\"Nobody has the key.\")], then: Endings),
        (id: \"fork\", title: \"A fork\", body: [Text(\"Left or right.\")],
            then: Branch([(Flag(\"key\"), Go(\"vault\"))], Go(\"monday\"))),";
    let text = text
        .replacen("scenes: [", extra, 1)
        .replacen("flags: [", "flags: [\"key\", ", 1);
    parsed(&text.replacen("start: \"monday\"", "start: \"fork\"", 1))
}

#[test]
fn what_cannot_be_reached_is_said_to_be_so() {
    let scenario = gated();
    let named = |id: &str| scenario.scene_named(id).expect("it is there");
    let start = begin(&scenario, 1).0;
    let to = |id: &str| route(&scenario, &start, Goal::Scene(named(id)), EFFORT);
    assert_eq!(to("island"), Route::Unconnected);
    assert!(matches!(to("vault"), Route::Nowhere | Route::GaveUp(_)));
    let patience = Patience {
        actions: 2_000,
        plays: 50,
    };
    assert_eq!(anew(&scenario, 1, named("island"), patience), Reach::Unreachable);
    assert_eq!(
        anew(&scenario, 1, named("vault"), patience),
        Reach::Unreachable,
        "the flag is never set"
    );
}

#[test]
fn the_way_changes_as_little_as_it_can() {
    let scenario = scenario(SCENARIOS[1]);
    let mut played = Playthrough::new(scenario.clone(), 1);
    let (monday, tuesday) = (
        played.state().scene,
        scenario.scene_named("tuesday").expect("it is there"),
    );
    let Reach::Found(way) = reach(&played, tuesday, Patience::default()) else {
        panic!("there is a way")
    };
    assert_eq!((way.start, way.decisions(), way.shortest), (Start::Here, 1, true));
    for action in &way.actions {
        played.act(*action).expect("legal");
    }
    assert_eq!(played.state().scene, tuesday);
    let Reach::Found(back) = reach(&played, monday, Patience::default()) else {
        panic!("it was there")
    };
    assert_eq!((back.start, back.actions.len()), (Start::Back(0), 0));
}
