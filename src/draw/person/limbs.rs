//! Arms that reach where a hand should be, hands, and legs.

use super::super::palette::mix;
use super::body::sleeve_paint;
use super::clothes::sleeve;
use super::rig::Rig;

/// A point in local coordinates.
pub(super) type Point = (f64, f64);

/// What a hand looks like.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Hand {
    /// Open, fingers together.
    Open,
    /// A finger out.
    Pointing,
    /// Closed round something.
    Closed,
}

/// Lengths of the upper arm and of the forearm with the hand.
const UPPER: f64 = 86.0;
const FORE: f64 = 84.0;

/// Where an arm begins; `k` is -1 for screen left.
pub(super) fn shoulder(rig: &Rig, k: f64) -> Point {
    (k * (rig.shoulder - 13.0), 40.0 + rig.droop)
}

/// Which way an elbow goes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Bend {
    /// Away from the body.
    Out,
    /// Down.
    Down,
    /// Nowhere: the arm is straight, and short when it comes towards us.
    Straight,
}

/// Where the elbow is when the hand is at `hand`.
fn elbow((sx, sy): Point, (hx, hy): Point, k: f64, bend: Bend) -> Point {
    let (dx, dy) = (hx - sx, hy - sy);
    let far = (dx * dx + dy * dy).sqrt().clamp(20.0, UPPER + FORE - 1.0);
    if bend == Bend::Straight {
        return (sx + dx * 0.5, sy + dy * 0.5);
    }
    let along = (UPPER * UPPER - FORE * FORE + far * far) / (2.0 * far);
    let off = (UPPER * UPPER - along * along).max(0.0).sqrt();
    let (ux, uy) = (dx / far, dy / far);
    let at = |side: f64| {
        (
            sx + ux * along + side * uy * off,
            sy + uy * along - side * ux * off,
        )
    };
    let (one, other) = (at(1.0), at(-1.0));
    let first = match bend {
        Bend::Out => k * one.0 > k * other.0,
        _ => one.1 > other.1,
    };
    if first { one } else { other }
}

/// One arm with its hand; `k` is -1 for screen left.
pub(super) fn arm(rig: &Rig, k: f64, to: Point, bend: Bend, hand: Hand) -> String {
    let from = shoulder(rig, k);
    let (ex, ey) = elbow(from, to, k, bend);
    // Flat people have no elbows of bone: the sleeve rounds the corner.
    let soft = |p: f64, e: f64| p + (e - p) * 0.86;
    let way = format!(
        "M{:.2} {:.2}L{:.2} {:.2}Q{ex:.2} {ey:.2} {:.2} {:.2}L{:.2} {:.2}",
        from.0,
        from.1,
        soft(from.0, ex),
        soft(from.1, ey),
        soft(to.0, ex),
        soft(to.1, ey),
        to.0,
        to.1,
    );
    let paint = if k > 0.0 {
        mix(&sleeve(rig), &rig.cloth_dark, 0.35)
    } else {
        sleeve_paint(rig)
    };
    format!(
        "<g fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\"><path d=\"{way}\" stroke=\"{dark}\" stroke-width=\"36\" stroke-opacity=\".55\"/><path d=\"{way}\" stroke=\"{paint}\" stroke-width=\"32\"/></g>{}",
        palm(rig, k, (ex, ey), to, hand),
        dark = rig.cloth_dark,
    )
}

/// The hand at the end of a forearm that comes from `elbow`.
fn palm(rig: &Rig, k: f64, (ex, ey): Point, (x, y): Point, hand: Hand) -> String {
    let (dx, dy) = (x - ex, y - ey);
    let far = (dx * dx + dy * dy).sqrt().max(1.0);
    let made = rig.look.prosthesis && k > 0.0;
    let (skin, shade) = if made {
        ("#9aa6b4".to_owned(), "#56606e".to_owned())
    } else {
        (rig.skin.clone(), rig.shade.clone())
    };
    let fingers = match hand {
        Hand::Open => "M2 -12C16 -14 32 -10 33 -3C33 6 20 13 2 12Z",
        Hand::Pointing => "M2 -12C12 -14 20 -12 24 -9L48 -7C53 -6 53 1 48 1L26 2C26 10 14 14 2 12Z",
        Hand::Closed => "M2 -13C16 -16 27 -10 27 0C27 10 16 15 2 12Z",
    };
    let thumb = match hand {
        Hand::Open | Hand::Pointing => "M4 -9C8 -20 18 -22 20 -16C20 -11 14 -8 8 -4Z",
        Hand::Closed => "M6 -10C14 -18 25 -14 24 -7C19 -3 12 -3 8 -4Z",
    };
    // The thumb is on the side of the body.
    format!(
        "<g transform=\"matrix({:.3} {:.3} {:.3} {:.3} {x:.2} {y:.2})\"><path d=\"{fingers}\" fill=\"{skin}\"/><path d=\"{thumb}\" fill=\"{skin}\"/><path d=\"M12 5L24 4M8 -4C13 -4 17 -7 20 -12\" fill=\"none\" stroke=\"{shade}\" stroke-width=\"1.9\" stroke-linecap=\"round\"/><path d=\"M-7 -17H6V17H-7Z\" fill=\"{cuff}\"/></g>",
        dx / far,
        dy / far,
        k * dy / far,
        0.0 - k * dx / far,
        cuff = mix(&sleeve(rig), &rig.cloth_dark, 0.55),
    )
}

/// Where the hips are.
const HIP: f64 = 176.0;
/// Where the soles are when somebody stands.
pub(super) const FLOOR: f64 = 396.0;

/// Legs somebody stands on: ankles at `feet`, screen left first; heights above the floor are positive.
pub(super) fn standing(rig: &Rig, feet: [(f64, f64); 2]) -> String {
    let hips = rig.shoulder - 12.0;
    let leg = |k: f64, (x, up): (f64, f64)| {
        let ankle = FLOOR - 16.0 - up;
        let paint = if k > 0.0 { &rig.legs_dark } else { &rig.legs };
        let made = rig.look.prosthesis && k < 0.0 && rig.look.age as u8 == 2;
        let shin = if made { "#9aa6b4" } else { paint };
        format!(
            "<path d=\"M{:.1} {HIP}H{:.1}C{:.1} 260 {:.1} 310 {:.1} {ankle:.1}H{:.1}C{:.1} 310 {:.1} 250 {:.1} {HIP}Z\" fill=\"{shin}\"/>{}",
            k * -3.0,
            k * hips,
            k * (hips + 4.0),
            x + k * 24.0,
            x + k * 19.0,
            x - k * 17.0,
            x - k * 17.0,
            k * 2.0,
            k * -3.0,
            shoe(rig, k, x, FLOOR - up),
        )
    };
    format!(
        "{}{}<path d=\"M-{hips:.1} {a}H{hips:.1}V{b}Q0 {c} -{hips:.1} {b}Z\" fill=\"{}\"/>",
        leg(1.0, feet[1]),
        leg(-1.0, feet[0]),
        rig.legs,
        a = HIP - 4.0,
        b = HIP + 16.0,
        c = HIP + 44.0,
    )
}

/// Legs of somebody who sits and faces us: knees at the front, shins below them.
pub(super) fn sitting(rig: &Rig) -> String {
    let hips = rig.shoulder - 12.0;
    let apart = 42.0 + 0.12 * rig.shoulder;
    let leg = |k: f64| {
        let knee = k * apart;
        let paint = if k > 0.0 { &rig.legs_dark } else { &rig.legs };
        format!(
            "<path d=\"M{:.1} 224H{:.1}L{:.1} 300H{:.1}Z\" fill=\"{}\"/><path d=\"M{:.1} 168H{:.1}C{:.1} 180 {:.1} 210 {:.1} 232Q{knee:.1} 250 {:.1} 232C{:.1} 210 {:.1} 190 {:.1} 168Z\" fill=\"{paint}\"/>{}",
            knee - 25.0,
            knee + 25.0,
            knee + 19.0,
            knee - 19.0,
            rig.legs_dark,
            k * -4.0,
            k * hips,
            k * (hips + 16.0),
            knee + k * 31.0,
            knee + k * 30.0,
            knee - k * 29.0,
            knee - k * 30.0,
            k * 3.0,
            k * -4.0,
            shoe(rig, k, knee, 316.0),
        )
    };
    leg(1.0) + &leg(-1.0)
}

/// A shoe seen from the front, its sole on `floor`.
fn shoe(rig: &Rig, k: f64, x: f64, floor: f64) -> String {
    format!(
        "<path d=\"M{:.1} {:.1}C{:.1} {:.1} {:.1} {:.1} {:.1} {floor:.1}H{:.1}C{:.1} {:.1} {:.1} {:.1} {:.1} {:.1}Z\" fill=\"{}\"/><path d=\"M{:.1} {:.1}H{:.1}\" stroke=\"#12101c\" stroke-opacity=\".45\" stroke-width=\"4\"/>",
        x - 17.0,
        floor - 22.0,
        x - 22.0,
        floor - 12.0,
        x - 24.0 + k * 4.0,
        floor - 2.0,
        x - 24.0 + k * 6.0,
        x + 24.0 + k * 6.0,
        x + 24.0 + k * 4.0,
        floor - 2.0,
        x + 22.0,
        floor - 12.0,
        x + 17.0,
        floor - 22.0,
        rig.shoes,
        x - 24.0 + k * 6.0,
        floor - 2.0,
        x + 24.0 + k * 6.0,
    )
}
