//! A scenario's cover on screen: its own people at its own place, still, at whatever size its node has.

use bevy::prelude::*;

use super::size_of;
use crate::app::raster::{Drawing, Rasterise};
use crate::draw::person::{Act, Pose};
use crate::draw::room::{Board, Setting, Shot, Spot, seated};
use crate::draw::staging::{Doing, Mark, Place};
use crate::draw::tableau::{Depicted, tableau};
use crate::present::{Actor, cover};
use crate::story::Scenario;
use crate::story::model::Person;

/// What a cover shows. It follows the size of its node.
#[derive(Component)]
struct Still {
    setting: Setting,
    people: Vec<Depicted>,
    /// The size it was drawn for.
    drawn: Vec2,
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        PostUpdate,
        fit.after(bevy::ui::UiSystems::Layout).before(Rasterise),
    );
}

/// The cover of a scenario, on a node that says how large it is.
pub(crate) fn still(scenario: &Scenario) -> impl Bundle {
    let cover = cover(scenario);
    let stage = &cover.stage;
    let place = stage.place;
    let actors = &cover.stage.actors;
    let speakers: Vec<&Person> = scenario.speakers().collect();
    let people = actors.iter().filter_map(|actor| {
        let person = speakers.get(actor.who)?;
        Some(somebody(
            cover.stage.place_at(actor.mark),
            actor,
            person,
            actors,
            scenario.cast.len(),
        ))
    });
    let still = Still {
        setting: Setting {
            place,
            scenery: cover.stage.scenery.clone(),
            growth: 0.6,
            board: Board {
                waiting: 3,
                doing: 2,
                done: 2,
            },
            shot: Shot::default(),
        },
        people: people.collect(),
        drawn: Vec2::ZERO,
    };
    (still, Drawing::new(""), Pickable::IGNORE)
}

/// Somebody on it, as the story begins with them.
fn somebody(place: Place, actor: &Actor, person: &Person, actors: &[Actor], team: usize) -> Depicted {
    let spot = Spot {
        mark: actor.mark,
        posture: actor.posture,
        behind: actor.behind,
    };
    let mark = |actor: &Actor| f64::from(actor.mark as u8);
    let others: Vec<f64> = actors
        .iter()
        .filter(|other| other.who != actor.who)
        .map(mark)
        .collect();
    let middle = others.iter().sum::<f64>() / others.len().max(1) as f64;
    let to = actor
        .to
        .and_then(|to| actors.iter().find(|other| other.who == to));
    let to = to.map_or(middle, mark);
    let way = if others.is_empty() {
        0.0
    } else {
        ((to - mark(actor)) / 2.0).clamp(-1.0, 1.0)
    };
    let (table, seat) = seated(place, spot);
    let doing = match actor.doing {
        Doing::Rest if actor.with.is_none() => habit(actor, table),
        doing => doing,
    };
    let outwards = if actor.mark < Mark::Middle { -1.0 } else { 1.0 };
    let (morale, energy) = if actor.who < team {
        (person.morale, person.energy)
    } else {
        (0.55, 0.8)
    };
    Depicted {
        look: person.look,
        pose: Pose {
            morale,
            energy,
            gaze: way * 0.8,
            ..Pose::default()
        },
        act: Act {
            posture: actor.posture,
            doing,
            with: actor.with,
            side: match doing {
                Doing::Reach if actor.to.is_none() => outwards,
                _ if way == 0.0 => -outwards,
                _ => way.signum(),
            },
            turned: if doing == Doing::TurnAway {
                outwards * 0.6
            } else {
                way * 0.35
            },
            table,
            seat,
            step: true,
        },
        spot,
    }
}

/// What somebody does whom nobody told: everybody in their own way.
fn habit(actor: &Actor, table: bool) -> Doing {
    match (actor.who % 3, table) {
        (0, true) => Doing::Write,
        (1, true) | (2, false) => Doing::Think,
        (1, false) => Doing::CrossArms,
        _ => Doing::Rest,
    }
}

/// How near a cover comes to its people at most.
const NEAREST: f64 = 1.5;

fn fit(mut stills: Query<(&ComputedNode, &mut Still, &mut Drawing), Changed<ComputedNode>>) {
    for (node, mut still, mut drawing) in &mut stills {
        let size = size_of(node).round();
        if size.min_element() < 2.0 || still.drawn == size {
            continue;
        }
        still.drawn = size;
        let (w, h) = (f64::from(size.x), f64::from(size.y));
        let marks: Vec<Mark> = still.people.iter().map(|one| one.spot.mark).collect();
        still.setting.shot = Shot::on(&marks, w, h, NEAREST);
        *drawing = Drawing::new(tableau(&still.setting, &still.people, w, h));
    }
}
