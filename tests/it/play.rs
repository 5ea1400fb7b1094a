//! The play engine as its users rely on it: refusals change nothing, undo is exact, saves are replays, luck is honest.

use std::sync::Arc;

use twohats::lab::policy::Policy;
use twohats::play::replay::{Drift, FORMAT, Replay};
use twohats::play::step::step_quietly;
use twohats::play::{Action, Event, Playthrough, Question, Rejected, Runner, Waiting, options};
use twohats::story::ids::{ChoiceId, DecisionId};
use twohats::story::{self, Scenario};

use crate::support::{path, scenario};

const SCENARIOS: [&str; 2] = [
    "tests/data/small.scenario.ron",
    "scenes/friday_shipment/friday_shipment.scenario.ron",
];

fn play_out(scenario: &Arc<Scenario>, seed: u64, policy: Policy) -> Playthrough {
    let mut played = Playthrough::new(scenario.clone(), seed);
    while played.state().ending().is_none() {
        assert!(played.steps().len() < 1_000, "no end after 1,000 steps");
        let action = policy.action(scenario, played.state());
        played
            .act(action)
            .expect("the story takes every action it waits for");
    }
    played
}

#[test]
fn every_policy_plays_every_scenario_to_an_end() {
    for path in SCENARIOS {
        let scenario = scenario(path);
        for (name, policy) in Policy::NAMED {
            for seed in 0..20 {
                let played = play_out(&scenario, seed, policy);
                assert!(played.state().ending().is_some(), "{path} {name} {seed}");
                assert!(
                    !played.decision_steps().is_empty(),
                    "{path} {name} {seed}: no decision was met"
                );
            }
        }
    }
}

#[test]
fn a_refused_action_changes_nothing() {
    for path in SCENARIOS {
        let scenario = scenario(path);
        let mut played = Playthrough::new(scenario.clone(), 3);
        while played.state().ending().is_none() {
            let before = played.state().clone();
            let decision = before.open_decision().unwrap_or(DecisionId(0));
            let choose = |choice| Action::Choose { decision, choice };
            let wrong = match before.waiting {
                Waiting::Decision(_) => Action::Continue,
                _ => choose(ChoiceId(0)),
            };
            assert!(played.act(wrong).is_err());
            assert!(played.act(choose(ChoiceId(999))).is_err());
            for closed in options(&scenario, &before).iter().filter(|option| !option.open) {
                let refused = played.act(choose(closed.choice));
                assert!(matches!(refused, Err(Rejected::Closed(..))));
            }
            assert_eq!(*played.state(), before, "a refused action changed the state");
            let action = Policy::Random.action(&scenario, &before);
            played.act(action).expect("a legal action");
        }
        assert_eq!(played.act(Action::Continue).err(), Some(Rejected::Over));
    }
}

#[test]
fn a_late_answer_never_answers_the_next_question() {
    for path in SCENARIOS {
        let scenario = scenario(path);
        let mut played = Playthrough::new(scenario.clone(), 3);
        let mut last: Option<(Question, ChoiceId)> = None;
        let mut late = 0;
        while played.state().ending().is_none() {
            if let Some(asked) = played.state().question() {
                let before = played.state().clone();
                if let Some((question, choice)) = last {
                    let told = Some(Rejected::OtherDecision {
                        asked: asked.decision,
                        answered: question.decision,
                    });
                    let action = Action::Choose {
                        decision: question.decision,
                        choice,
                    };
                    assert_eq!(played.answer(question, choice).err(), told);
                    assert_eq!(played.act(action).err(), told);
                    let quiet = step_quietly(&scenario, &mut before.clone(), action);
                    assert_eq!(quiet.err(), told);
                    assert_eq!(
                        Runner::new(&scenario).step(&mut before.clone(), action).err(),
                        told
                    );
                    assert_eq!(*played.state(), before, "a late answer changed the state");
                    late += 1;
                }
                let choice = Policy::Random
                    .pick(&scenario, &before)
                    .expect("something is open");
                played.answer(asked, choice).expect("it is asked");
                last = Some((asked, choice));
            } else {
                if let Some((question, choice)) = last {
                    assert_eq!(played.answer(question, choice).err(), Some(Rejected::NoDecision));
                }
                played.act(Action::Continue).expect("a page to turn");
            }
        }
        assert!(late > 1, "{path}: only {late} late answers");
    }
}

#[test]
fn a_decision_asked_again_is_another_question() {
    let text = std::fs::read_to_string(path(SCENARIOS[0])).expect("a scenario");
    let round = text.replacen("then: Wait(1, \"tuesday\")", "then: Go(\"monday\")", 1);
    let (read, errors) = story::parse("again", &round);
    let scenario = Arc::new(read.unwrap_or_else(|| panic!("{errors:?}")));
    let mut played = Playthrough::new(scenario, 1);
    let first = played.state().question().expect("it is asked");
    played.answer(first, ChoiceId(0)).expect("open");
    played.act(Action::Continue).expect("a page to turn");
    let again = played.state().question().expect("it is asked again");
    assert_eq!(again.decision, first.decision);
    let late = played.answer(first, ChoiceId(0)).err();
    assert!(matches!(late, Some(Rejected::OtherDecision { .. })), "{late:?}");
    assert_eq!(played.state().question(), Some(again));
    played.answer(again, ChoiceId(0)).expect("this one is asked");
}

#[test]
fn rewinding_anywhere_and_playing_on_the_same_way_ends_the_same() {
    for path in SCENARIOS {
        let scenario = scenario(path);
        for seed in 0..5 {
            let whole = play_out(&scenario, seed, Policy::Random);
            for actions in 0..whole.steps().len() {
                let mut again = whole.clone();
                again.rewind(actions);
                assert_eq!(again.steps().len(), actions);
                for step in &whole.steps()[actions..] {
                    again.act(step.action).expect("the same action");
                    assert_eq!(again.steps().last().map(|step| step.hash), Some(step.hash));
                }
                assert_eq!(again.state(), whole.state());
            }
        }
    }
}

#[test]
fn undo_returns_to_the_latest_decision_with_all_options() {
    let scenario = scenario(SCENARIOS[0]);
    let mut played = play_out(&scenario, 1, Policy::Leader);
    let taken = played.decision_steps().len();
    for left in (0..taken).rev() {
        assert!(played.undo());
        assert!(played.state().open_decision().is_some());
        assert_eq!(played.decision_steps().len(), left);
    }
    assert!(!played.undo(), "nothing is left to take back");
}

#[test]
fn a_save_loads_to_the_same_state_at_every_step_and_goes_on_the_same() {
    for path in SCENARIOS {
        let scenario = scenario(path);
        for seed in 0..8 {
            let whole = play_out(&scenario, seed, Policy::Random);
            let mut live = Playthrough::new(scenario.clone(), seed);
            for step in whole.steps() {
                let text = live.replay().to_text();
                let (mut loaded, drift) = Replay::parse(&text).expect("our own save").run(scenario.clone());
                assert_eq!(drift, [], "{path} {seed}");
                assert_eq!(loaded.state(), live.state());
                live.act(step.action).expect("the same action");
                loaded.act(step.action).expect("the same action after loading");
                assert_eq!(loaded.state().hash(&scenario), live.state().hash(&scenario));
            }
        }
    }
}

#[test]
fn a_replay_says_how_it_differs_instead_of_guessing() {
    let scenario = scenario(SCENARIOS[0]);
    let replay = play_out(&scenario, 5, Policy::Random).replay();
    let mut other = replay.clone();
    other.scenario = "elsewhere".to_owned();
    assert_eq!(
        other.run(scenario.clone()).1,
        [Drift::Scenario("elsewhere".to_owned())]
    );
    let mut older = replay.clone();
    older.engine = "0.0.1".to_owned();
    assert_eq!(older.run(scenario.clone()).1, [Drift::Engine("0.0.1".to_owned())]);
    let mut edited = replay.clone();
    edited.content = "0".repeat(16);
    assert_eq!(edited.run(scenario.clone()).1, [Drift::Content]);
    let mut seeded = replay.clone();
    seeded.seed += 1;
    let drift = seeded.run(scenario.clone()).1;
    assert!(
        matches!(drift.first(), Some(Drift::State(_))),
        "another seed is another state: {drift:?}"
    );
    let newer = replay
        .to_text()
        .replace("replay: 1", &format!("replay: {}", FORMAT + 1));
    assert!(
        Replay::parse(&newer)
            .expect_err("newer")
            .message
            .contains("newer Two Hats")
    );
    let broken = &replay.to_text()[..60];
    let error = Replay::parse(broken).expect_err("cut off");
    assert!(error.line >= 1 && error.column >= 1, "{error}");
}

#[test]
fn an_edited_scenario_keeps_the_place_by_names() {
    let text = std::fs::read_to_string(crate::support::path(SCENARIOS[0])).expect("the scenario");
    let whole = play_out(&scenario(SCENARIOS[0]), 2, Policy::Manager);
    let edited = text.replacen("title: \"", "title: \"Edited: ", 1);
    let (again, drift) = whole.replay().run(crate::support::parsed(&edited));
    assert_eq!(drift, [Drift::Content]);
    assert_eq!(again.state().waiting, whole.state().waiting);
    assert_eq!(again.steps().len(), whole.steps().len());
}

#[test]
fn taking_the_other_choice_never_shifts_later_luck() {
    let scenario = scenario(SCENARIOS[1]);
    for seed in 0..10 {
        let (one, two) = (
            play_out(&scenario, seed, Policy::Manager),
            play_out(&scenario, seed, Policy::Leader),
        );
        for taken in &one.state().taken {
            let luck = |day| twohats::sim::luck::Luck::new(seed).decision(day, u32::from(taken.decision.0));
            let twin = two
                .state()
                .taken
                .iter()
                .find(|other| other.decision == taken.decision && other.day == taken.day);
            if let Some(twin) = twin {
                assert_eq!(luck(taken.day).to_bits(), luck(twin.day).to_bits());
            }
        }
    }
}

#[test]
fn every_visible_move_of_a_gauge_carries_its_reasons() {
    for path in SCENARIOS {
        let scenario = scenario(path);
        for seed in 0..20 {
            let played = play_out(&scenario, seed, Policy::Random);
            for (_, event) in played.events() {
                let Event::Moved(movement) = event else { continue };
                let change = movement.to.minus(&movement.from);
                for (gauge, by) in change.each() {
                    if by.abs() < 1.0 {
                        continue;
                    }
                    let shares: Vec<f64> = movement
                        .why
                        .iter()
                        .filter(|why| why.gauge == gauge)
                        .map(|why| why.share)
                        .collect();
                    let sum: f64 = shares.iter().sum();
                    assert!(
                        (sum - by).abs() < 1e-6,
                        "{path} {seed}: reasons sum to {sum}, the gauge moved {by}"
                    );
                    assert!(
                        shares.windows(2).all(|pair| pair[0].abs() >= pair[1].abs()),
                        "largest first"
                    );
                }
            }
        }
    }
}

#[test]
fn luck_is_the_same_whatever_was_chosen_before_and_settles_every_decision() {
    let scenario = scenario(SCENARIOS[1]);
    let mut drawn = std::collections::BTreeMap::new();
    let (mut met_again, mut settled) = (0, 0);
    for seed in 0..4 {
        for (_, policy) in Policy::NAMED {
            let mut played = Playthrough::new(scenario.clone(), seed);
            while played.state().ending().is_none() {
                let state = played.state().clone();
                let action = policy.action(&scenario, &state);
                let events = played.act(action).expect("it is open").to_vec();
                let Action::Choose { decision, choice } = action else {
                    continue;
                };
                let luck = state.luck(decision);
                // The same decision on the same day of the same seed, come to by other choices.
                let before = drawn.insert((seed, state.team.day, decision), luck);
                assert!(before.is_none_or(|before| before == luck), "{decision:?}");
                met_again += usize::from(before.is_some());
                let acts = &scenario.choice(decision, choice).acts;
                for event in events {
                    if let Event::Verdict(_, verdict) = event
                        && !acts.is_empty()
                    {
                        assert_eq!(verdict.worked, luck < verdict.odds.success, "{decision:?}");
                        settled += 1;
                    }
                }
            }
        }
    }
    assert!(met_again > 100 && settled > 200, "{met_again}, {settled}");
}
