//! The picture a scenario is shown by: its author's, or its first scene as it opens.

use super::stage::Stage;
use crate::draw::staging::Place;
use crate::story::Scenario;
use crate::story::model::{Beat, Scene, Staged};

/// The picture a scenario is shown by.
#[derive(Clone, PartialEq, Debug)]
pub struct Cover {
    /// Where it is, in which light, and who is on it.
    pub stage: Stage,
}

/// People on the cover when its author names nobody, at most.
const PEOPLE: usize = 5;

/// The cover of a scenario.
#[must_use]
pub fn cover(scenario: &Scenario) -> Cover {
    match &scenario.cover {
        Some(cover) => Cover {
            stage: Stage::staged(cover.place, &cover.scenery, &cover.stage),
        },
        None => opening(scenario, scenario.scene(scenario.start)),
    }
}

/// The picture of a scene as it opens for whoever comes to it with the team the story begins with.
#[must_use]
pub fn opening(scenario: &Scenario, scene: &Scene) -> Cover {
    let team = scenario.cast.len();
    let there = |one: &&Staged| {
        let who = one.who.index();
        !one.off && (who >= team || scenario.cast[who].here)
    };
    let staged: Vec<Staged> = scene.stage.iter().filter(there).copied().collect();
    let stage = if staged.is_empty() {
        Stage::open(scene.place, &scene.scenery, speakers(scenario, scene))
    } else {
        Stage::staged(scene.place, &scene.scenery, &staged)
    };
    Cover { stage }
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

/// Where most scenes play that are under a roof: where the team works when nothing is told of it.
pub(super) fn usual_place(scenario: &Scenario) -> Place {
    let scenes = |place: Place| {
        scenario
            .scenes
            .iter()
            .filter(|scene| scene.place == place)
            .count()
    };
    let under_a_roof = Place::ALL.into_iter().filter(|place| !place.is_outdoors());
    // Of two with as many the first in the list.
    let most = under_a_roof.rev().max_by_key(|place| scenes(*place));
    most.filter(|place| scenes(*place) > 0)
        .unwrap_or(scenario.scene(scenario.start).place)
}
