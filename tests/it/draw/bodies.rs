//! Bodies: sound whatever they do, told apart, and seen wherever they stand.

use similar_asserts::assert_eq;
use twohats::draw::look::Look;
use twohats::draw::person::{Act, Pose, Seat, WHOLE_FLOOR, WHOLE_WIDTH, whole};
use twohats::draw::room::{Place, Shot, Spot, slot};
use twohats::draw::staging::{Doing, Mark, Posture, Thing, can_lean, has_table, marks_for};

use super::{golden, looks, poses, sound};

/// Everything a body does, in every posture, with and without a table.
pub(super) fn acts() -> Vec<Act> {
    let doings = [
        Doing::Rest,
        Doing::CrossArms,
        Doing::HandsOnHips,
        Doing::Point,
        Doing::Write,
        Doing::Phone,
        Doing::Carry,
        Doing::Hold,
        Doing::Work,
        Doing::HeadInHands,
        Doing::Think,
        Doing::Asleep,
        Doing::TurnAway,
        Doing::LeanIn,
        Doing::Shrug,
        Doing::Wave,
        Doing::Reach,
    ];
    let postures = [Posture::Stand, Posture::Sit, Posture::Lean, Posture::Walk];
    let mut all = Vec::new();
    for (i, doing) in doings.into_iter().enumerate() {
        for (j, posture) in postures.into_iter().enumerate() {
            all.push(Act {
                posture,
                doing,
                with: (i + j)
                    .is_multiple_of(2)
                    .then(|| THINGS[(i * 4 + j) % THINGS.len()]),
                side: if j.is_multiple_of(2) { 1.0 } else { -1.0 },
                turned: 0.5,
                table: posture == Posture::Sit && i.is_multiple_of(2),
                seat: if i.is_multiple_of(3) {
                    Seat::Crate
                } else {
                    Seat::Chair
                },
                step: i.is_multiple_of(2),
            });
        }
    }
    all
}

const THINGS: [Thing; 39] = [
    Thing::Mug,
    Thing::Paper,
    Thing::Letter,
    Thing::Book,
    Thing::Clipboard,
    Thing::Carton,
    Thing::Crate,
    Thing::Bag,
    Thing::Biscuit,
    Thing::Cake,
    Thing::Spanner,
    Thing::Brush,
    Thing::Rope,
    Thing::Tape,
    Thing::Lamp,
    Thing::Clock,
    Thing::Flowers,
    Thing::Keys,
    Thing::Laptop,
    Thing::Headset,
    Thing::Bucket,
    Thing::Umbrella,
    Thing::Bread,
    Thing::ValveKey,
    Thing::Sheet,
    Thing::Linen,
    Thing::Jar,
    Thing::Sack,
    Thing::Helmet,
    Thing::TapeGun,
    Thing::Strip,
    Thing::Pump,
    Thing::Tray,
    Thing::Photo,
    Thing::Map,
    Thing::Radio,
    Thing::Knife,
    Thing::Cap,
    Thing::Cloth,
];

#[test]
fn bodies_are_sound_whatever_they_do() {
    let looks = looks();
    for (i, act) in acts().into_iter().enumerate() {
        for pose in [Pose::default(), poses()[5], poses()[2]] {
            let svg = whole(&looks[i % looks.len()], &pose, &act);
            sound(&svg);
        }
    }
}

#[test]
fn each_thing_somebody_does_is_seen() {
    let draw = |doing, with| {
        whole(
            &Look::default(),
            &Pose::default(),
            &Act {
                doing,
                with,
                ..Act::default()
            },
        )
    };
    let mut seen = Vec::new();
    for act in acts() {
        seen.push(draw(act.doing, None));
    }
    for thing in THINGS {
        seen.push(draw(Doing::Hold, Some(thing)));
    }
    seen.sort();
    seen.dedup();
    // Working and carrying with nothing in the hands are the same picture, and so is holding nothing.
    assert_eq!(seen.len(), 15 + THINGS.len());
}

#[test]
fn everybody_on_stage_is_seen() {
    for place in Place::ALL {
        for (w, h) in [
            (1920.0, 620.0),
            (1280.0, 317.0),
            (1024.0, 340.0),
            (1080.0, 700.0),
            (2560.0, 600.0),
        ] {
            for people in 1..=9 {
                let mut last = None;
                let mut behind = 0;
                let mut faces: Vec<f64> = Vec::new();
                for (mark, posture) in marks_for(place, people) {
                    behind = if last == Some(mark) { behind + 1 } else { 0 };
                    last = Some(mark);
                    let spot = Spot {
                        mark,
                        posture,
                        behind,
                    };
                    let at = slot(place, Shot::default(), spot, w, h);
                    let (x, head) = (at.x + at.w / 2.0, at.w * 100.0 / WHOLE_WIDTH);
                    assert!(
                        x - head > 0.0 && x + head < w,
                        "{people} at {w}x{h}: somebody is cut off"
                    );
                    // Below the pit of the neck hands hang at 201 units, and lie on a table at 170.
                    let reach = if at.table { 185.0 } else { 215.0 };
                    let scale = at.w / WHOLE_WIDTH;
                    let hands = at.y + (WHOLE_FLOOR - 396.0 + reach) * scale;
                    assert!(hands < h, "{place:?} at {w}x{h}: hands are cut off");
                    assert!(
                        at.y + (WHOLE_FLOOR - 396.0 - 176.0) * scale > 0.0,
                        "{w}x{h}: a head is cut off"
                    );
                    // Whoever stands behind another is seen between two.
                    faces.push(x);
                }
                faces.sort_by(f64::total_cmp);
                let head = slot(
                    place,
                    Shot::default(),
                    Spot {
                        mark: Mark::Middle,
                        posture: Posture::Stand,
                        behind: 0,
                    },
                    w,
                    h,
                )
                .w * 100.0
                    / WHOLE_WIDTH;
                for pair in faces.windows(2) {
                    assert!(
                        pair[1] - pair[0] > 0.6 * head,
                        "{place:?}, {people} at {w}x{h}: a face is hidden"
                    );
                }
            }
        }
    }
    assert_eq!(marks_for(Place::Office, 0).len(), 0);
    assert_eq!(marks_for(Place::Office, 50).len(), 9);
}

#[test]
fn a_place_says_where_one_sits_and_leans() {
    assert!(has_table(Place::Kitchen, Mark::Middle) && !has_table(Place::Kitchen, Mark::FarLeft));
    assert!(!Mark::ALL.into_iter().any(|mark| has_table(Place::Quay, mark)));
    assert!(can_lean(Place::Kitchen, Mark::FarLeft) && !can_lean(Place::Quay, Mark::Left));
}

#[test]
fn a_body_looks_as_before() {
    let act = Act {
        posture: Posture::Sit,
        doing: Doing::Phone,
        ..Act::default()
    };
    golden("body", &whole(&looks()[12], &Pose::default(), &act));
}
