//! What hands do with a thing in them: telephone, reach, write, carry.

use super::super::super::staging::{Doing, Thing};
use super::super::limbs::{Bend, Hand};
use super::super::rig::Rig;
use super::super::things::{pen, phone, thing};
use super::{Act, Hold, both};

/// A telephone at the ear, or a radio before the mouth.
pub(super) fn call(act: &Act, side: f64, hold: &mut Hold) {
    let near = usize::from(side > 0.0);
    if act.with == Some(Thing::Radio) {
        hold.arms[near] = ((side * 52.0, 2.0), Bend::Out, Hand::Closed);
        hold.over = thing(Thing::Radio, side * 48.0, -24.0);
    } else {
        hold.arms[near] = ((side * 60.0, -58.0), Bend::Out, Hand::Closed);
        hold.over = phone(side * 55.0, -84.0, side * 8.0);
    }
    hold.tip = side * 5.0;
}

/// One arm stretched out and up, with what is to go there or comes from there.
pub(super) fn stretch(rig: &Rig, act: &Act, side: f64, hold: &mut Hold) {
    let near = usize::from(side > 0.0);
    let to = (side * (rig.shoulder + 84.0), -52.0);
    let hand = if act.with.is_some() {
        Hand::Closed
    } else {
        Hand::Open
    };
    hold.arms[near] = (to, Bend::Down, hand);
    if let Some(what) = act.with {
        hold.over = thing(what, to.0 + side * 14.0, to.1 + 2.0);
    }
}

pub(super) fn write(act: &Act, hold: &mut Hold) {
    if act.table {
        hold.before = "<path d=\"M-40 196L-26 158H44L58 196Z\" fill=\"#fffaf0\"/><path d=\"M-14 168H34M-18 177H24\" stroke=\"#8b86a0\" stroke-width=\"3\"/>".to_owned();
        hold.arms = [
            ((-40.0, 170.0), Bend::Out, Hand::Open),
            ((26.0, 166.0), Bend::Out, Hand::Closed),
        ];
        hold.over = pen(18.0, 166.0);
    } else {
        hold.before = thing(Thing::Clipboard, -14.0, 120.0);
        hold.arms = both((-36.0, 142.0), (24.0, 120.0), Bend::Out, Hand::Closed);
        hold.over = pen(16.0, 116.0);
    }
    hold.sunk = 6.0;
}

/// Something in one hand or both.
pub(super) fn in_hands(act: &Act, side: f64, hold: &mut Hold) {
    let low = if act.table { 140.0 } else { 146.0 };
    match act.with {
        Some(
            what @ (Thing::Carton
            | Thing::Crate
            | Thing::Cake
            | Thing::Laptop
            | Thing::Pump
            | Thing::Tray
            | Thing::Map
            | Thing::Linen
            | Thing::Sack),
        ) => {
            hold.before = thing(what, 0.0, low - 16.0);
            hold.arms = both((-58.0, low + 8.0), (58.0, low + 8.0), Bend::Out, Hand::Closed);
        }
        Some(Thing::Sheet) => {
            hold.before = thing(Thing::Sheet, 0.0, 96.0);
            hold.arms = both((-64.0, 92.0), (64.0, 92.0), Bend::Out, Hand::Closed);
        }
        Some(Thing::Strip) => {
            hold.before = thing(Thing::Strip, 0.0, 96.0);
            hold.arms = both((-20.0, 142.0), (20.0, 74.0), Bend::Out, Hand::Closed);
            hold.sunk = 6.0;
        }
        Some(
            what @ (Thing::Paper
            | Thing::Book
            | Thing::Clipboard
            | Thing::Letter
            | Thing::Clock
            | Thing::Photo
            | Thing::Bread),
        ) => {
            hold.before = thing(what, 0.0, 112.0);
            hold.arms = both((-36.0, 128.0), (36.0, 128.0), Bend::Out, Hand::Closed);
            hold.sunk = 6.0;
        }
        Some(what @ (Thing::Bag | Thing::Keys | Thing::Rope | Thing::Bucket)) if !act.table => {
            let near = usize::from(side > 0.0);
            let ((x, y), ..) = hold.arms[near];
            hold.over = thing(what, x + side * 6.0, y + 22.0);
            hold.arms[near].2 = Hand::Closed;
        }
        Some(what) => {
            let near = usize::from(side > 0.0);
            hold.arms[near] = ((side * 44.0, 118.0), Bend::Out, Hand::Closed);
            hold.over = thing(what, side * 40.0, 96.0);
            if act.doing == Doing::Work {
                hold.arms[1 - near] = ((side * -26.0, 142.0), Bend::Out, Hand::Closed);
                hold.sunk = 8.0;
            }
        }
        None => {
            hold.arms = both((-30.0, 146.0), (26.0, 134.0), Bend::Out, Hand::Closed);
            hold.sunk = 8.0;
        }
    }
}
