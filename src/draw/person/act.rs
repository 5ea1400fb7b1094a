//! What the body does: where the hands are, how the trunk and head lean, what stands on the floor.

mod grip;

use super::super::pen::lerp;
use super::super::staging::{Doing, Posture, Thing};
use super::limbs::{Bend, FLOOR, Hand, Point, arm};
use super::rig::Rig;
use super::seat::{Seat, below, sat_on};
use super::things::thing;
use super::{body, hair, head};
use grip::{call, in_hands, stretch, write};

/// What somebody is doing, where, and with what.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Act {
    /// How they carry their body.
    pub posture: Posture,
    /// What they do.
    pub doing: Doing,
    /// What they have in their hands.
    pub with: Option<Thing>,
    /// Which way they turn, -1 (screen left) to 1: towards somebody, or to lean.
    pub side: f64,
    /// How far the head turns that way, -1 to 1 (screen right).
    pub turned: f64,
    /// Whether they sit at a table, whose edge hides their legs.
    pub table: bool,
    /// What they sit on, away from a table.
    pub seat: Seat,
    /// Which half of a stride it is, when they walk.
    pub step: bool,
}

impl Default for Act {
    fn default() -> Self {
        Self {
            posture: Posture::Stand,
            doing: Doing::Rest,
            with: None,
            side: 1.0,
            turned: 0.0,
            table: false,
            seat: Seat::Chair,
            step: false,
        }
    }
}

/// One arm of an act: where its hand is, which way the elbow bends, and the hand.
type Reach = (Point, Bend, Hand);

/// An act in numbers: two arms (screen left first), leans in degrees, and what is held where.
struct Hold {
    arms: [Reach; 2],
    /// The thing before the body, behind the hands.
    before: String,
    /// What is over everything.
    over: String,
    /// How far the head tips, in degrees, and sinks, in units.
    tip: f64,
    sunk: f64,
    /// How far the trunk bends, in degrees.
    bend: f64,
}

impl Hold {
    /// A share of the way from another hold to this one: hands move, and what is held changes hands half way.
    fn after(self, before: Self, share: f64) -> Self {
        let way = |from: f64, to: f64| lerp(from, to, share);
        let mut arms = self.arms;
        for (arm, before) in arms.iter_mut().zip(before.arms) {
            arm.0 = (way(before.0.0, arm.0.0), way(before.0.1, arm.0.1));
        }
        let (tip, sunk, bend) = (
            way(before.tip, self.tip),
            way(before.sunk, self.sunk),
            way(before.bend, self.bend),
        );
        let of = if share < 0.5 { before } else { self };
        Self {
            arms,
            tip,
            sunk,
            bend,
            ..of
        }
    }
}

/// Somebody whole, feet on the floor line; at a table without legs. `from` is what they did before, when they are on their
/// way, and the share of the way that is behind them.
pub(super) fn whole(rig: &mut Rig, act: &Act, from: Option<(&Act, f64)>) -> String {
    let side = facing(act);
    rig.turned = from.map_or(act.turned, |(before, share)| {
        lerp(before.turned, act.turned, share)
    });
    rig.headset = wears_headset(act);
    if act.doing == Doing::Asleep {
        (rig.blink, rig.talking) = (1.0, 0.12);
    }
    if act.doing == Doing::HeadInHands {
        rig.blink = rig.blink.max(0.85);
    }
    let mut hold = hold(rig, act, side);
    if let Some((before, share)) = from {
        hold = hold.after(self::hold(rig, before, facing(before)), share);
    }
    rig.tilt += hold.tip;
    rig.sink += hold.sunk;
    if act.posture == Posture::Lean {
        hold.bend += side * 5.0;
    }
    let sits = act.posture == Posture::Sit || rig.look.wheelchair;
    let (behind, under, wheels) = below(rig, act, side, sits);
    let trunk = format!(
        "{}{}{}{}",
        hair::behind(rig),
        body::trunk(rig, act.table),
        head::whole(rig),
        reach(rig, &hold),
    );
    let lift = if sits && !act.table { FLOOR - 316.0 } else { 0.0 };
    let pivot = 180.0;
    format!(
        "<g transform=\"translate(0 {lift})\">{behind}{}<g transform=\"rotate({:.2} 0 {pivot})\">{trunk}</g>{}{wheels}</g>",
        if sits { "" } else { under.as_str() },
        hold.bend,
        if sits { under.as_str() } else { "" },
    )
}

/// The side somebody turns to: -1 is screen left.
fn facing(act: &Act) -> f64 {
    if act.side < 0.0 { -1.0 } else { 1.0 }
}

fn reach(rig: &Rig, hold: &Hold) -> String {
    let [left, right] = hold.arms;
    format!(
        "{}{}{}{}",
        hold.before,
        arm(rig, 1.0, right.0, right.1, right.2),
        arm(rig, -1.0, left.0, left.1, left.2),
        hold.over
    )
}

/// Where hands rest when they do nothing.
fn resting(rig: &Rig, act: &Act, k: f64) -> Reach {
    let open = 3.0 + 9.0 * (1.0 - rig.tired) + 9.0 * rig.up;
    if act.table {
        return (
            (k * (open + 20.0), 168.0 + rig.droop * 0.4),
            Bend::Out,
            Hand::Open,
        );
    }
    if act.posture == Posture::Sit || rig.look.wheelchair {
        return (
            (k * (34.0 + open * 0.4), 176.0 + rig.droop * 0.3),
            Bend::Out,
            Hand::Open,
        );
    }
    (
        (
            k * (rig.shoulder - 2.0 - 0.4 * rig.droop),
            201.0 + rig.droop * 0.6,
        ),
        Bend::Out,
        Hand::Open,
    )
}

/// Whether the headset is on the head, and the hands are free.
fn wears_headset(act: &Act) -> bool {
    act.with == Some(Thing::Headset) && !act.doing.needs_a_thing()
}

fn hold(rig: &Rig, act: &Act, side: f64) -> Hold {
    let headset = wears_headset(act);
    // What is worn or sat on is in nobody's hands.
    let free = headset || sat_on(rig, act).is_some();
    let act = &Act {
        with: act.with.filter(|_| !free),
        ..*act
    };
    let rest = |k: f64| resting(rig, act, k);
    let mut hold = Hold {
        arms: [rest(-1.0), rest(1.0)],
        before: String::new(),
        over: String::new(),
        tip: 0.0,
        sunk: 0.0,
        bend: 0.0,
    };
    // The arm on the side somebody turns to.
    let near = usize::from(side > 0.0);
    let far = 1 - near;
    let s = rig.shoulder;
    match act.doing {
        Doing::Rest | Doing::Asleep | Doing::TurnAway | Doing::LeanIn => settle(rig, act, side, &mut hold),
        Doing::CrossArms => cross(&mut hold),
        Doing::HandsOnHips => {
            hold.arms = both((22.0 - s, 158.0), (s - 22.0, 158.0), Bend::Out, Hand::Closed);
        }
        Doing::Point => hold.arms[near] = ((side * (s + 62.0), 24.0), Bend::Straight, Hand::Pointing),
        Doing::Write => write(act, &mut hold),
        Doing::Phone if headset => {
            hold.arms[near] = ((side * 66.0, -66.0), Bend::Out, Hand::Closed);
            hold.tip = side * 4.0;
        }
        Doing::Phone => call(act, side, &mut hold),
        Doing::Carry | Doing::Hold | Doing::Work => in_hands(act, side, &mut hold),
        Doing::HeadInHands => {
            hold.arms = both((-50.0, -60.0), (50.0, -60.0), Bend::Out, Hand::Open);
            (hold.tip, hold.sunk) = (0.0, 14.0);
        }
        Doing::Think => {
            hold.arms[near] = ((side * 18.0, -14.0), Bend::Down, Hand::Closed);
            hold.arms[far] = ((side * 26.0, 112.0), Bend::Down, Hand::Closed);
            hold.tip = side * 4.0;
        }
        Doing::Shrug => {
            hold.arms = both((-s - 42.0, 92.0), (s + 42.0, 92.0), Bend::Down, Hand::Open);
            (hold.tip, hold.sunk) = (side * 5.0, 8.0);
        }
        Doing::Wave => hold.arms[near] = ((side * (s + 26.0), -62.0), Bend::Out, Hand::Open),
        Doing::Reach => stretch(rig, act, side, &mut hold),
    }
    // A thing is not put down for a gesture that leaves a hand free.
    let full = match act.doing {
        Doing::Phone => act.with == Some(Thing::Radio),
        Doing::Carry | Doing::Hold | Doing::Work | Doing::Write | Doing::HeadInHands | Doing::Reach => true,
        _ => false,
    };
    if let (Some(what), false) = (act.with, full) {
        let held = if matches!(act.doing, Doing::Rest | Doing::Asleep) {
            near
        } else {
            far
        };
        let k = if held == 0 { -1.0 } else { 1.0 };
        if matches!(act.doing, Doing::Rest) && !act.table {
            hold.arms[held] = ((k * 46.0, 132.0), Bend::Out, Hand::Closed);
        }
        let ((x, y), ..) = hold.arms[held];
        hold.over += &thing(what, x + k * 4.0, y);
    }
    hold
}

/// Gestures that are mostly of the trunk.
fn settle(rig: &Rig, act: &Act, side: f64, hold: &mut Hold) {
    match act.doing {
        Doing::Asleep if act.table => {
            hold.arms = both((30.0, 166.0), (-30.0, 172.0), Bend::Down, Hand::Closed);
            (hold.tip, hold.sunk, hold.bend) = (side * 30.0, 44.0, 0.0);
        }
        Doing::Asleep => {
            hold.arms = both((26.0, 140.0), (-26.0, 150.0), Bend::Down, Hand::Closed);
            (hold.tip, hold.sunk, hold.bend) = (side * 21.0, 12.0, side * 4.0);
        }
        Doing::TurnAway => {
            cross(hold);
            (hold.tip, hold.bend) = (side * 6.0, side * 3.0);
        }
        Doing::LeanIn => {
            let k = if act.table { 0.6 } else { 1.0 };
            hold.bend = side * 6.5 * k;
            hold.sunk = 6.0;
        }
        _ if act.posture == Posture::Walk => {
            let swing = if act.step { 1.0 } else { -1.0 };
            hold.arms = [
                (
                    (-rig.shoulder - 4.0 - swing * 20.0, 168.0),
                    Bend::Out,
                    Hand::Closed,
                ),
                (
                    (rig.shoulder + 4.0 - swing * 20.0, 168.0),
                    Bend::Out,
                    Hand::Closed,
                ),
            ];
            hold.bend = side * 3.0;
        }
        _ if act.posture == Posture::Lean => cross(hold),
        _ => {}
    }
}

/// Both arms alike.
fn both(left: Point, right: Point, bend: Bend, hand: Hand) -> [Reach; 2] {
    [(left, bend, hand), (right, bend, hand)]
}

fn cross(hold: &mut Hold) {
    hold.arms = both((40.0, 98.0), (-44.0, 112.0), Bend::Down, Hand::Closed);
}
