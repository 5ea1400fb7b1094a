//! What a fault does to players, found by playing alone: things people used to see that nobody sees any more, and
//! stories that stop.

use std::collections::BTreeMap;

use twohats::lab::policy::Policy;
use twohats::play::{Action, Event, begin, step};
use twohats::story::Scenario;

/// What a fault does is looked for in so many plays ...
pub(super) const FEW: u64 = 150;
/// ... and before a fault is said to be missed, in so many.
pub(super) const MANY: u64 = 4_000;
/// What at least this share of plays sees is missed when it is gone.
const USUAL: u64 = 10;
/// More actions than any playthrough of these files has.
const MOST: usize = 400;

/// Something seen: its kind and number.
pub(super) type Seen = (&'static str, u32, u16);

fn look(event: &Event) -> Option<Seen> {
    match event {
        Event::Scene(id) => Some(("scene", id.0.into(), 0)),
        Event::Text(piece) | Event::Said(_, piece) => Some(("text", piece.text.0, 0)),
        Event::Chosen(decision, choice, _) => Some(("choice", decision.0.into(), choice.0)),
        Event::Incident { card: id, .. } => Some(("incident", id.0.into(), 0)),
        Event::Ended(id, _) => Some(("ending", id.0.into(), 0)),
        _ => None,
    }
}

/// How many of so many plays see each thing; or why one of them stops.
fn played(scenario: &Scenario, plays: u64) -> Result<BTreeMap<Seen, u64>, &'static str> {
    let mut counts = BTreeMap::new();
    for seed in 0..plays {
        let (mut state, events) = begin(scenario, seed);
        let mut seen: Vec<Seen> = events.iter().filter_map(look).collect();
        let policy = if seed % 3 == 0 {
            Policy::NAMED[(seed / 3 % 6) as usize].1
        } else {
            Policy::Random
        };
        let mut actions = 0;
        while state.ending().is_none() {
            actions += 1;
            if actions > MOST && policy == Policy::Random {
                return Err("a play goes on for ever");
            } else if actions > MOST {
                // Somebody stubborn goes round in a circle that others leave.
                break;
            }
            let action = match policy
                .pick(scenario, &state)
                .and_then(|choice| state.answer(choice))
            {
                Some(action) => action,
                None if state.open_decision().is_some() => return Err("a play is stuck"),
                None => Action::Continue,
            };
            let Ok(events) = step(scenario, &mut state, action) else {
                return Err("the game stops");
            };
            seen.extend(events.iter().filter_map(look));
        }
        seen.sort_unstable();
        seen.dedup();
        for one in seen {
            *counts.entry(one).or_insert(0) += 1;
        }
    }
    Ok(counts)
}

/// What at least one play in ten sees.
pub(super) fn usual(scenario: &Scenario) -> Vec<Seen> {
    let counts = played(scenario, FEW * 4).expect("a good file plays to the end");
    counts
        .into_iter()
        .filter(|(_, count)| count * USUAL >= FEW * 4)
        .map(|(seen, _)| seen)
        .collect()
}

/// What is wrong with a file for its players, if anything is: a usual thing that no play sees, or a play that stops.
pub(super) fn harm(scenario: &Scenario, usual: &[Seen], plays: u64) -> Option<String> {
    match played(scenario, plays) {
        Err(why) => Some(why.to_owned()),
        Ok(counts) => {
            let gone = usual.iter().find(|seen| !counts.contains_key(*seen))?;
            Some(format!("{gone:?} is gone"))
        }
    }
}
