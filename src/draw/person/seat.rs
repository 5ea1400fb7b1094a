//! What is under somebody: seats, wheels, legs.

use super::super::staging::{Doing, Posture, Thing};
use super::act::Act;
use super::limbs::{self, FLOOR};
use super::rig::Rig;
use super::things::{carton_seat, chair, crate_seat, wheelchair};

/// What somebody sits on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Seat {
    /// A chair.
    #[default]
    Chair,
    /// A crate of wood.
    Crate,
    /// The bench of a bus stop, which is part of the place.
    Bench,
}

/// The carton or crate somebody has sat down on: theirs, when they sit away from a table and do nothing with it.
pub(super) fn sat_on(rig: &Rig, act: &Act) -> Option<Thing> {
    let busy = matches!(act.doing, Doing::Carry | Doing::Hold | Doing::Work);
    if act.posture != Posture::Sit || act.table || busy || rig.look.wheelchair {
        return None;
    }
    act.with
        .filter(|thing| matches!(thing, Thing::Carton | Thing::Crate))
}

/// What is behind the body, the legs, and what is before all.
pub(super) fn below(rig: &Rig, act: &Act, side: f64, sits: bool) -> (String, String, String) {
    if act.table {
        return (String::new(), String::new(), String::new());
    }
    let shade = |y: f64| {
        format!(
            "<ellipse cx=\"4\" cy=\"{y}\" rx=\"{:.1}\" ry=\"11\" fill=\"#1c1430\" fill-opacity=\".26\"/>",
            rig.shoulder + 14.0
        )
    };
    if rig.look.wheelchair {
        let (back, front) = wheelchair();
        return (shade(318.0) + &back, limbs::sitting(rig), front);
    }
    if sits {
        let seat = match (sat_on(rig, act), act.seat) {
            (Some(Thing::Carton), _) => carton_seat(),
            (Some(_), _) | (None, Seat::Crate) => crate_seat(),
            (None, Seat::Chair) => chair(),
            (None, Seat::Bench) => String::new(),
        };
        return (shade(318.0) + &seat, limbs::sitting(rig), String::new());
    }
    let feet = match act.posture {
        Posture::Walk if act.step => [(-34.0 + side * 34.0, 4.0), (34.0 - side * 26.0, 16.0)],
        Posture::Walk => [(-34.0 - side * 26.0, 14.0), (34.0 + side * 34.0, 4.0)],
        Posture::Lean => [
            (-34.0 + 22.0 * side.max(0.0), 0.0),
            (34.0 + 22.0 * side.min(0.0), 0.0),
        ],
        _ => [(-36.0, 0.0), (36.0, 0.0)],
    };
    (shade(FLOOR), limbs::standing(rig, feet), String::new())
}
