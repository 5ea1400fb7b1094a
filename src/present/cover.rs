//! The picture a scenario is shown by: its author's, or its first scene as it opens.

use super::stage::Stage;
use crate::story::Scenario;
use crate::story::model::{Beat, Scene, Staged};
use crate::story::raw::Hour;

/// The picture a scenario is shown by.
#[derive(Clone, PartialEq, Debug)]
pub struct Cover {
    /// The time of day.
    pub hour: Option<Hour>,
    /// Where it is, and who is on it.
    pub stage: Stage,
}

/// People on the cover when its author names nobody, at most.
const PEOPLE: usize = 5;

/// The cover of a scenario.
#[must_use]
pub fn cover(scenario: &Scenario) -> Cover {
    if let Some(cover) = &scenario.cover {
        return Cover {
            hour: cover.hour,
            stage: Stage::staged(cover.place, &cover.stage),
        };
    }
    let first = scenario.scene(scenario.start);
    let team = scenario.cast.len();
    let there = |one: &&Staged| {
        let who = one.who.index();
        !one.off && (who >= team || scenario.cast[who].here)
    };
    let staged: Vec<Staged> = first.stage.iter().filter(there).copied().collect();
    let stage = if staged.is_empty() {
        Stage::open(first.place, speakers(scenario, first))
    } else {
        Stage::staged(first.place, &staged)
    };
    Cover {
        hour: first.hour,
        stage,
    }
}

/// Those of the team who speak in a scene, and as many more as make company.
fn speakers(scenario: &Scenario, scene: &Scene) -> Vec<usize> {
    let here = |who: &usize| scenario.cast.get(*who).is_some_and(|person| person.here);
    let mut people: Vec<usize> = Vec::new();
    let said = scene.body.iter().filter_map(|beat| match beat {
        Beat::Say(who, _) => Some(who.index()),
        _ => None,
    });
    for who in said.chain(0..scenario.cast.len()).filter(here) {
        if !people.contains(&who) && people.len() < PEOPLE {
            people.push(who);
        }
    }
    people
}
