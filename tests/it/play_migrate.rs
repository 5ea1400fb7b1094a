//! The player's place outlives edits of the scenario: by id at least 95 times in 100, and otherwise the author is told why.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::iter::{IntoParallelIterator, ParallelIterator};
use twohats::lab::policy::Policy;
use twohats::play::migrate::carry_over;
use twohats::play::{Edit, Playthrough, Replay, Waiting};
use twohats::story::{self, Scenario};

use crate::support::edits::{Dice, EDITS, File};
use crate::support::{path, scenario};

const SCENARIOS: [&str; 3] = [
    "scenes/friday_shipment/friday_shipment.scenario.ron",
    "scenes/winter_rota/winter_rota.scenario.ron",
    "tests/data/small.scenario.ron",
];
const ROUNDS: usize = 500;

/// A playthrough left somewhere on the way.
fn somewhere(scenario: &Arc<Scenario>, dice: &mut Dice) -> Playthrough {
    let mut played = Playthrough::new(scenario.clone(), dice.below(1_000) as u64);
    for _ in 0..dice.below(24) {
        if played.state().ending().is_some() {
            break;
        }
        let action = Policy::Random.action(scenario, played.state());
        played.act(action).expect("a legal action");
    }
    played
}

/// Where a playthrough stands, by ids.
fn spot(played: &Playthrough) -> String {
    let (scenario, state) = (played.scenario(), played.state());
    let scene = &scenario.scene(state.scene).id;
    let waiting = match state.waiting {
        Waiting::Page => "page".to_owned(),
        Waiting::PageAfter(decision, choice) => {
            format!(
                "after {}={}",
                scenario.decision(decision).id,
                scenario.choice(decision, choice).id
            )
        }
        Waiting::Decision(decision) => scenario.decision(decision).id.clone(),
        Waiting::Over(ending) => format!("ending {}", scenario.endings[ending.index()].id),
    };
    format!("{scene}: {waiting}").replace("_renamed", "")
}

/// Whether it stands where the old one stood. A page that asks something now is still the same page.
fn stands(new: &Playthrough, old: &Playthrough) -> bool {
    let scene = |played: &Playthrough| spot(played).split(": ").next().unwrap_or_default().to_owned();
    spot(new) == spot(old) || (old.state().waiting == Waiting::Page && scene(new) == scene(old))
}

/// An edit after which the file is still sound.
fn edited(text: &str, scenario: &Scenario, dice: &mut Dice) -> (&'static str, Scenario) {
    let file = File::new(text, scenario);
    loop {
        let (name, edit) = EDITS[dice.below(EDITS.len())];
        let Some(changed) = edit(&file, dice) else {
            continue;
        };
        if let (Some(fresh), _) = story::parse("edited", &changed)
            && fresh.hash != scenario.hash
        {
            return (name, fresh);
        }
    }
}

/// One edit under one playthrough: the kind of edit, and why the place was not kept if it was not.
fn round(number: usize, files: &[(String, Arc<Scenario>)]) -> (&'static str, Option<String>) {
    let (text, scenario) = &files[number % files.len()];
    let mut dice = Dice(number as u64);
    let played = somewhere(scenario, &mut dice);
    let (name, fresh) = edited(text, scenario, &mut dice);
    let carried = carry_over(&played, Arc::new(fresh));
    let same = stands(&carried.played, &played);
    assert!(
        same || (!carried.kept && !carried.notes.is_empty()),
        "round {number}, {name}: was at {}, is at {}, and nobody is told: {:?}",
        spot(&played),
        spot(&carried.played),
        carried.notes
    );
    // Whatever it took, it is a legal playthrough of the new version.
    let again = carried.played.replay().run(carried.played.scenario().clone());
    assert!(again.1.is_empty(), "round {number}, {name}: {:?}", again.1);
    assert_eq!(again.0.state(), carried.played.state(), "round {number}, {name}");
    (name, (!same).then(|| carried.notes.join(" ")))
}

#[test]
fn five_hundred_random_edits_keep_the_place_or_say_why() {
    let read = |file| {
        (
            std::fs::read_to_string(path(file)).expect("a scenario"),
            scenario(file),
        )
    };
    let files = SCENARIOS.map(read);
    let rounds: Vec<_> = (0..ROUNDS)
        .into_par_iter()
        .map(|number| round(number, &files))
        .collect();
    let mut tally: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut reasons = Vec::new();
    for (number, (name, lost)) in rounds.iter().enumerate() {
        let count = tally.entry(name).or_default();
        *count = (count.0 + usize::from(lost.is_none()), count.1 + 1);
        if let Some(why) = lost {
            reasons.push(format!("round {number}, {name}: {why}"));
        }
    }
    let kept = rounds.iter().filter(|(_, lost)| lost.is_none()).count();
    assert_eq!(tally.len(), EDITS.len(), "every kind of edit was made");
    assert!(
        kept * 100 >= ROUNDS * 95,
        "the place was kept in only {kept} of {ROUNDS} edits: {tally:?}\n{}",
        reasons.join("\n")
    );
}

#[test]
fn a_scene_that_is_gone_is_named_and_the_nearest_before_it_is_found() {
    let file = SCENARIOS[2];
    let (text, scenario) = (
        std::fs::read_to_string(path(file)).expect("a scenario"),
        scenario(file),
    );
    // Luck under which the boards are recalled before Tuesday.
    let recalled = |seed| {
        let mut played = Playthrough::new(scenario.clone(), seed);
        let mut seen = false;
        while scenario.scene(played.state().scene).id != "tuesday" {
            seen |= scenario.scene(played.state().scene).id == "recalled";
            let action = Policy::Manager.action(&scenario, played.state());
            played.act(action).expect("a legal action");
        }
        seen.then_some(played)
    };
    let played = (1..100)
        .find_map(recalled)
        .expect("an incident in a hundred weeks");
    let other = text
        .replace("\"tuesday\"", "\"another_day\"")
        .replace("Two voices", "Another day")
        .replace("id: \"the_date\"", "id: \"another_date\"")
        .replace("What do you tell the headteacher?", "What now?")
        .replace(
            "Flag(\"told_why\"),\n                    [Text(\"The letter",
            "Flag(\"told_why\"),\n                    [Text(\"Their letter",
        )
        .replace("\"the_date\"", "\"another_date\"")
        .replace("id: \"own_date\"", "id: \"other_date\"")
        .replace("\"own_date\"", "\"other_date\"");
    let (fresh, findings) = story::parse("edited", &other);
    let carried = carry_over(&played, Arc::new(fresh.unwrap_or_else(|| panic!("{findings:?}"))));
    assert!(!carried.kept);
    let notes = carried.notes.join(" ");
    assert!(
        notes.starts_with("The decision `the_date` is no longer in the file. You are at `recalled`"),
        "{notes}"
    );
}

#[test]
fn an_edited_beginning_is_carried_over_too() {
    let scenario = scenario(SCENARIOS[2]);
    let edit = Edit {
        scene: Some("tuesday".to_owned()),
        flags: vec![("told_why".to_owned(), true)],
        ..Edit::default()
    };
    let mut played = Playthrough::new(scenario.clone(), 1)
        .what_if(&edit)
        .expect("it can be so");
    let action = Policy::Leader.action(&scenario, played.state());
    played.act(action).expect("a decision waits");
    let text = std::fs::read_to_string(path(SCENARIOS[2])).expect("a scenario");
    let (fresh, _) = story::parse("edited", &text.replace("Two voices", "Three voices"));
    let carried = carry_over(&played, Arc::new(fresh.expect("sound")));
    assert!(carried.kept && carried.notes.is_empty(), "{:?}", carried.notes);
    assert!(carried.played.is_edited());
    assert_eq!(spot(&carried.played), spot(&played));
    let text = carried.played.replay().to_text();
    let (again, drift) = Replay::parse(&text)
        .expect("a replay")
        .run(carried.played.scenario().clone());
    assert_eq!((again.state(), drift), (carried.played.state(), Vec::new()));
}
