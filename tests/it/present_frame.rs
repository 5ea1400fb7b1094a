//! What of the stage is looked at, and what is said of work that falls back.

use std::sync::Arc;

use similar_asserts::assert_eq;
use twohats::lab::policy::Policy;
use twohats::play::Playthrough;
use twohats::present::{self, Cue, Frame, Line, Stage};
use twohats::story::Scenario;
use twohats::words::Words;

use crate::support::scenario;

/// Every cue of a run to its end, and the cards after each action.
fn run(scenario: &Arc<Scenario>, policy: Policy, seed: u64) -> Vec<Vec<Cue>> {
    let words = Words::english();
    let mut played = Playthrough::new(scenario.clone(), seed);
    let mut told = vec![present::latest(&words, &played)];
    while played.state().ending().is_none() {
        let action = policy.action(scenario, played.state());
        played.act(action).expect("a legal action");
        told.push(present::latest(&words, &played));
    }
    told
}

const LIBRARY: [&str; 4] = [
    "scenes/friday_shipment/friday_shipment.scenario.ron",
    "scenes/flood_room/flood_room.scenario.ron",
    "scenes/no_title/no_title.scenario.ron",
    "scenes/turn_of_the_tide/turn_of_the_tide.scenario.ron",
];

#[test]
fn whoever_is_looked_at_is_on_stage_and_a_question_is_seen_as_a_whole() {
    let (mut faces, mut twos) = (0, 0);
    let (mut moves, mut lines, mut shown) = (0, 0, Frame::Wide);
    for file in LIBRARY {
        let (mut frame, mut stage) = (Frame::default(), Stage::default());
        for cue in run(&scenario(file), Policy::Mix, 5).into_iter().flatten() {
            if let Cue::Stage(next) = &cue {
                stage = next.clone();
            }
            let before = frame;
            frame = frame.after(&cue, &stage);
            if matches!(cue, Cue::Line(_)) {
                (lines, moves) = (lines + 1, moves + usize::from(frame != shown));
                shown = frame;
            }
            assert!(
                frame.people().all(|who| stage.has(who)),
                "{file}: {frame:?} on {stage:?}"
            );
            match &cue {
                Cue::Scene(_) | Cue::Ask(_) | Cue::Stage(_) => assert_eq!(frame, Frame::Wide),
                Cue::Line(Line::Told(_)) => assert_eq!(frame, before, "{file}: narration moves nothing"),
                Cue::Line(Line::Said { who, .. }) if stage.has(*who) => {
                    assert!(frame.people().any(|one| one == *who), "{file}: {frame:?}");
                }
                _ => {}
            }
            match frame {
                Frame::Face(_) => faces += 1,
                Frame::Two(one, other) => {
                    assert!(one != other);
                    twos += 1;
                }
                Frame::Wide => {}
            }
        }
    }
    assert!(faces > 50 && twos > 20, "{faces} faces, {twos} twos");
    assert!(2 * moves < lines, "restless: {moves} moves in {lines} lines");
}

#[test]
fn what_the_board_shows_never_falls_without_a_word() {
    let words = Words::english();
    let percent = |share: f32| (f64::from(share) * 100.0).round();
    let mut fell = 0;
    for file in LIBRARY {
        let scenario = scenario(file);
        for (policy, seed) in [(Policy::Random, 412_500), (Policy::Misread, 7), (Policy::Mix, 11)] {
            let mut before: Vec<(String, f32)> = Vec::new();
            for cues in run(&scenario, policy, seed) {
                let told: Vec<&String> = cues
                    .iter()
                    .filter_map(|cue| match cue {
                        Cue::Line(Line::Noted(note)) => Some(note),
                        _ => None,
                    })
                    .collect();
                let Some(Cue::Team(team)) = cues.iter().rev().find(|cue| matches!(cue, Cue::Team(_))) else {
                    panic!("{file}: no team is shown");
                };
                for card in &team.cards {
                    let known = before.iter().find(|(title, _)| *title == card.title);
                    if known.is_some_and(|(_, was)| percent(card.done) < percent(*was)) {
                        fell += 1;
                        let now = words.percent(f64::from(card.done));
                        assert!(
                            told.iter()
                                .any(|note| note.contains(&card.title) && note.contains(&now)),
                            "{file}, {policy:?} {seed}: {card:?} was {known:?}, and {told:?} is told"
                        );
                    }
                }
                before = team
                    .cards
                    .iter()
                    .map(|card| (card.title.clone(), card.done))
                    .collect();
            }
        }
    }
    assert!(fell > 5, "nothing fell back: {fell}");
}

#[test]
fn while_weeks_pass_everybody_is_at_their_work() {
    let mut weeks = 0;
    for cues in run(&scenario(LIBRARY[3]), Policy::Mix, 5) {
        for pair in cues.windows(2) {
            let [before, Cue::Line(Line::Passed { .. })] = pair else {
                continue;
            };
            let Cue::Stage(stage) = before else {
                panic!("a week passes over the picture of what was before: {before:?}")
            };
            weeks += 1;
            assert!(
                !stage.place.is_outdoors() && !stage.actors.is_empty(),
                "{stage:?}"
            );
        }
    }
    assert!(weeks > 3, "{weeks} weeks passed");
}
