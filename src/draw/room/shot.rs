//! What of a place a picture shows: all of it, or nearer, without cutting through hands, names or the board.

use super::super::marks;
use super::super::pen::size;
use super::super::staging::{Doing, Mark, Place, Posture};
use super::{HIGH, WIDE};

/// Which part of a place a picture shows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shot {
    /// Its middle across, in the painting's units, 0 to 1920.
    pub middle: f64,
    /// How much nearer it is than all of the place, 1 to 2.
    pub near: f64,
}

impl Default for Shot {
    fn default() -> Self {
        Self {
            middle: WIDE / 2.0,
            near: 1.0,
        }
    }
}

/// Somebody in a picture, as far as a frame must know: where, and how far their hands reach.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Body {
    /// Where.
    pub mark: Mark,
    /// How many others are at the same mark before them.
    pub behind: usize,
    /// How they carry their body.
    pub posture: Posture,
    /// What their hands do.
    pub doing: Doing,
}

impl Body {
    /// How far hands are from the middle of somebody, in the painting's units.
    fn reach(&self) -> f64 {
        let wide = matches!(
            self.doing,
            Doing::Point | Doing::Wave | Doing::Reach | Doing::Shrug | Doing::Carry | Doing::HandsOnHips
        );
        if wide || matches!(self.posture, Posture::Walk | Posture::Lean) {
            158.0
        } else {
            116.0
        }
    }

    /// From where to where they are, in a view.
    fn span(&self, view: &View) -> (f64, f64) {
        let x = view.across(marks::x_of(self.mark) + beside(self.behind));
        let reach = self.reach() * (0.55 + 0.45 * view.close);
        (x - reach, x + reach)
    }
}

/// How far beside a mark somebody is who shares it with so many before them.
pub(super) fn beside(behind: usize) -> f64 {
    [0.0, 118.0, -118.0, 0.0][behind % 4]
}

/// What a near picture shows at least, in the painting's units: from heads to hands, and an arm's length beside people.
const BODY: f64 = 372.0;
const ARM: f64 = 170.0;

impl Shot {
    /// As near to the people on these marks as a picture of `w` by `h` pixels can be, and at most so near.
    #[must_use]
    pub fn on(marks: &[Mark], w: f64, h: f64, most: f64) -> Self {
        let view = View::new(w, h, Self::default());
        let across = |mark: &Mark| view.across(marks::x_of(*mark));
        let from = marks.iter().map(across).fold(f64::INFINITY, f64::min);
        let to = marks.iter().map(across).fold(f64::NEG_INFINITY, f64::max);
        if from > to {
            return Self::default();
        }
        let near = (view.shown / (to - from + 2.0 * ARM)).min(view.high / BODY);
        Self {
            middle: (from + to) / 2.0,
            near: near.min(most).max(1.0),
        }
    }

    /// As near to `wanted` as it can be, and at most so near, so that neither anybody of `all` nor the board is cut by the edge of a
    /// picture of `w` by `h` pixels: whoever would be is taken in as a whole, or it stays as wide as it is.
    #[must_use]
    pub fn framing(place: Place, wanted: &[Body], all: &[Body], (w, h): (f64, f64), most: f64) -> Self {
        let whole = View::new(w, h, Self::default());
        let board = marks::board(place).map(|(x, y)| (x - 12.0, x + 330.0, y - 6.0));
        let mut most = most;
        let mut range = wanted
            .iter()
            .map(|body| body.span(&whole))
            .reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
        // Each round takes in one more, or the board, or goes back for it; there are no more than that.
        for _ in 0..all.len() + 3 {
            let Some((from, to)) = range else { break };
            let near = (whole.shown / (to - from + 24.0))
                .min(whole.high / BODY)
                .min(most);
            if near < LEAST {
                break;
            }
            // Nothing is looked at that is not in a picture of all of it.
            let half = whole.shown / near / 2.0;
            let middle = (from + to) / 2.0;
            let shot = Self {
                middle: middle.clamp(whole.left + half, whole.left + whole.shown - half),
                near,
            };
            let view = View::new(w, h, shot);
            let seen = (view.left, view.left + view.shown);
            let cut = |(from, to): &(f64, f64)| {
                (*from < seen.0 && *to > seen.0) || (*from < seen.1 && *to > seen.1)
            };
            let mut spans = all.iter().map(|body| body.span(&whole));
            let over = board.filter(|(from, to, _)| *from < seen.1 && *to > seen.0);
            let more = match (spans.find(cut), over) {
                (Some(span), _) => span,
                (None, Some((left, right, _))) if cut(&(left, right)) => (left, right),
                // It hangs high: one has to stand back for it.
                (None, Some((.., top))) if view.top > top => {
                    most = back(shot, (w, h), top);
                    continue;
                }
                (None, _) => return shot,
            };
            range = Some((from.min(more.0), to.max(more.1)));
        }
        Self::default()
    }

    /// How a picture of all of the place has to be moved and enlarged to become this one.
    #[must_use]
    pub fn lens(self, w: f64, h: f64) -> Lens {
        let (all, near) = (View::new(w, h, Self::default()), View::new(w, h, self));
        let scale = near.scale / all.scale;
        Lens {
            scale,
            x: (all.left - near.left) * near.scale,
            y: (all.top - near.top) * near.scale,
        }
    }
}

/// How near a picture can be that still shows what is so high.
fn back(shot: Shot, (w, h): (f64, f64), top: f64) -> f64 {
    let mut near = shot.near;
    while near > LEAST && View::new(w, h, Shot { near, ..shot }).top > top {
        near -= 0.02;
    }
    near
}

/// A frame that is hardly nearer is none.
const LEAST: f64 = 1.06;

/// Enlarges a picture: a point at `p` is at `p * scale + (x, y)` then, in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lens {
    /// How much larger everything is.
    pub scale: f64,
    /// How far it is moved across, ...
    pub x: f64,
    /// ... and down.
    pub y: f64,
}

/// How the painting lies in a picture of `w` by `h` pixels: its scale, and what is at the top left, in its own units.
pub(in super::super) fn view(shot: Shot, w: f64, h: f64) -> (f64, f64, f64) {
    let View { scale, left, top, .. } = View::new(w, h, shot);
    (scale, left, top)
}

/// How the painting lies in a picture: its scale, and what of it is seen, in its own units. A low picture loses the
/// floor, never heads, hands or the board.
pub(super) struct View {
    pub(super) scale: f64,
    pub(super) left: f64,
    pub(super) top: f64,
    /// Visible width.
    pub(super) shown: f64,
    /// Visible height.
    pub(super) high: f64,
    /// How close together people are, as a share of the whole width.
    pub(super) close: f64,
}

/// How much of the ceiling a low picture may lose.
const CEILING: f64 = 26.0;

/// The lowest hands on a table, with some air, and how much of the ceiling is given up for them before the heads.
const HANDS: f64 = 480.0;
const HEADROOM: f64 = 94.0;

impl View {
    pub(super) fn new(w: f64, h: f64, shot: Shot) -> Self {
        let (w, h) = (size(w), size(h));
        let all = (w / WIDE).max(h / HIGH);
        let scale = all * shot.near.clamp(1.0, 2.0);
        let (shown, high) = (w / scale, h / scale);
        let short = (HANDS - CEILING - high).max(0.0);
        let ceiling = CEILING + short.min(HEADROOM) + (short - HEADROOM).clamp(0.0, 190.0) * 0.5;
        Self {
            scale,
            left: (shot.middle - shown / 2.0).clamp(0.0, (WIDE - shown).max(0.0)),
            top: (HIGH - high).min(ceiling),
            shown,
            high,
            close: (w / all / WIDE).min(1.0),
        }
    }

    /// Where something is across that is `x` across the painting: people move together in a narrow picture.
    pub(super) fn across(&self, x: f64) -> f64 {
        WIDE / 2.0 + (x - WIDE / 2.0) * self.close
    }
}
