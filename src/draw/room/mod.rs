//! Rooms seen from the front, in three layers: the room with its floor and table, the people, and what stands before them.
//!
//! Every room is painted 1920 by 620 and cut to the picture asked for: a low one loses the floor, a narrow one the sides,
//! and people move together. Gauges show in the world: cards on the board, and plants,
//! books and badges that come with growth.

mod canteen;
mod dock;
mod floor;
mod front;
mod gallery;
mod ground;
mod kit;
mod kitchen;
mod light;
mod meeting;
mod office;
mod outdoors;
mod parts;
mod table;
mod ward;
mod watch;
mod workshop;

pub use super::staging::Place;

use super::marks::{self, has_table};
use super::pen::{scope, size, unit};
use super::person::{Seat, WHOLE_FLOOR, WHOLE_HEIGHT, WHOLE_TABLE, WHOLE_WIDTH};
use super::staging::{Mark, Posture};
use light::Light;

/// Width of the painting, in its own units.
const WIDE: f64 = 1920.0;
/// Height of the painting.
const HIGH: f64 = 620.0;
/// Where walls end and the floor begins; the far edge of a table is there too.
const TABLE: f64 = 470.0;

/// Cards on the board. Each column shows seven at most; the kitchen has no board.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Board {
    /// Not begun.
    pub waiting: u32,
    /// Begun.
    pub doing: u32,
    /// Finished.
    pub done: u32,
}

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
}

/// A room at a moment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Setting {
    /// Which room.
    pub place: Place,
    /// The time of day: 0 (seven in the morning) over 0.85 (sundown) to 1 (night).
    pub daylight: f64,
    /// 0 (bare) to 1 (grown): plants, books, badges.
    pub growth: f64,
    /// The cards.
    pub board: Board,
    /// What of it is seen.
    pub shot: Shot,
}

/// Where somebody's picture goes, in pixels from the top left of the room's picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Slot {
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Width of the figure's picture.
    pub w: f64,
    /// Height of the figure's picture.
    pub h: f64,
    /// Where the floor is under their feet, or the table before them.
    pub ground: f64,
    /// They sit at a table, which hides their legs.
    pub table: bool,
}

/// Where somebody is and how: what [`slot`] needs to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    /// Where.
    pub mark: Mark,
    /// How.
    pub posture: Posture,
    /// How many others stand on the same mark before them.
    pub behind: usize,
}

/// The room behind the people, `w` by `h` pixels.
#[must_use]
pub fn room(setting: &Setting, w: f64, h: f64) -> String {
    document(&painting(setting), setting.shot, w, h)
}

/// All of the painting behind the people, in its own units.
pub(super) fn painting(setting: &Setting) -> String {
    let light = Light::of(setting.daylight);
    let growth = unit(setting.growth);
    let inside = match setting.place {
        Place::Office => office::back(&light, growth, setting.board),
        Place::MeetingRoom => meeting::back(&light, growth, setting.board),
        Place::Floor => floor::back(&light, growth, setting.board),
        Place::Dock => dock::back(&light, growth, setting.board),
        Place::Kitchen => kitchen::back(&light, growth),
        Place::Gallery => gallery::back(&light, growth, setting.board),
        Place::Ward => ward::back(&light, growth, setting.board),
        Place::Station => ward::station(&light, growth, setting.board),
        Place::Corridor => ward::corridor(&light, growth, setting.board),
        Place::Workshop => workshop::back(&light, growth, setting.board),
        Place::FlyFloor => workshop::fly(&light, growth, setting.board),
        Place::Canteen => canteen::back(&light, growth, setting.board),
        Place::Yard => outdoors::yard(&light, growth, setting.board),
        Place::Quay => outdoors::quay(&light, growth, setting.board),
        Place::HarbourOffice => watch::harbour(&light, growth, setting.board),
        Place::ControlRoom => watch::control(&light, growth, setting.board),
        Place::Dispatch => watch::dispatch(&light, growth, setting.board),
        Place::Lab => watch::lab(&light, growth, setting.board),
        Place::Bakery => canteen::bakery(&light, growth, setting.board),
        Place::Shop => canteen::shop(&light, growth, setting.board),
        Place::Site => workshop::site(&light, growth, setting.board),
    };
    inside
        + &light.wash(0.0, TABLE)
        + &ground(setting.place, &light)
        + &light.wash(TABLE, HIGH)
        + &light.lamplight()
}

/// What stands before the people (transparent elsewhere), for the same `w` and `h`.
#[must_use]
pub fn room_front(setting: &Setting, w: f64, h: f64) -> String {
    document(&before(setting), setting.shot, w, h)
}

/// All that stands before the people, in the painting's units.
pub(super) fn before(setting: &Setting) -> String {
    front::of(setting.place, unit(setting.growth))
}

/// Where somebody's picture goes in a room picture of `w` by `h` pixels. In a narrow picture marks move together.
#[must_use]
pub fn slot(place: Place, shot: Shot, spot: Spot, w: f64, h: f64) -> Slot {
    let view = View::new(w, h, shot);
    let close = view.close;
    let (table, _) = seated(place, spot);
    let beside = [0.0, 118.0, -118.0, 0.0][spot.behind % 4];
    let x = view.across(marks::x_of(spot.mark) + beside);
    let depth = spot.behind.min(2) as f64;
    let before_table = marks::table(place).is_some_and(|(from, to)| x > from - 40.0 && x < to + 40.0);
    // Near the wall people are further away, and smaller.
    let (floor, scale) = match spot.posture {
        _ if table => (TABLE, 0.74),
        Posture::Lean if !before_table => (518.0, 0.7),
        Posture::Sit => (560.0 - 18.0 * depth, 0.74 - 0.03 * depth),
        _ => (572.0 - 22.0 * depth, 0.74 - 0.04 * depth),
    };
    let scale = scale * (0.55 + 0.45 * close);
    let unit = scale * view.scale;
    let from_top = if table { WHOLE_TABLE } else { WHOLE_FLOOR };
    let ground = (floor - view.top) * view.scale;
    Slot {
        x: (x - view.left) * view.scale - WHOLE_WIDTH * unit / 2.0,
        y: ground - from_top * unit,
        w: WHOLE_WIDTH * unit,
        h: WHOLE_HEIGHT * unit,
        ground,
        table,
    }
}

/// Whether somebody there sits at a table, and what people sit on there: chairs at a table, and what there is away from it.
#[must_use]
pub fn seated(place: Place, spot: Spot) -> (bool, Seat) {
    let table = spot.posture == Posture::Sit && has_table(place, spot.mark);
    let seat = match place {
        _ if table => Seat::Chair,
        Place::Dock | Place::Yard | Place::Quay | Place::FlyFloor | Place::Site => Seat::Crate,
        _ => Seat::Chair,
    };
    (table, seat)
}

/// How the painting lies in a picture of `w` by `h` pixels: its scale, and what is at the top left, in its own units.
pub(super) fn view(shot: Shot, w: f64, h: f64) -> (f64, f64, f64) {
    let View { scale, left, top, .. } = View::new(w, h, shot);
    (scale, left, top)
}

/// How the painting lies in a picture: its scale, and what of it is seen, in its own units. A low picture loses the
/// floor, never heads, hands or the board.
struct View {
    scale: f64,
    left: f64,
    top: f64,
    /// Visible width.
    shown: f64,
    /// Visible height.
    high: f64,
    /// How close together people are, as a share of the whole width.
    close: f64,
}

/// How much of the ceiling a low picture may lose.
const CEILING: f64 = 26.0;

/// The lowest hands on a table, with some air, and how much of the ceiling is given up for them before the heads.
const HANDS: f64 = 480.0;
const HEADROOM: f64 = 94.0;

impl View {
    fn new(w: f64, h: f64, shot: Shot) -> Self {
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
    fn across(&self, x: f64) -> f64 {
        WIDE / 2.0 + (x - WIDE / 2.0) * self.close
    }
}

/// The floor, and the table on it.
fn ground(place: Place, light: &Light) -> String {
    use ground::Laid::{Boards, Plain, Slabs};
    let (base, lit, laid) = match place {
        Place::Office => ("#b98352", "#dba873", Boards),
        Place::MeetingRoom => ("#6f7f86", "#94a5a8", Plain),
        Place::Floor => ("#8b949f", "#b3bac2", Plain),
        Place::Dock => ("#86807c", "#aaa29a", Slabs),
        Place::Kitchen => ("#c9a98a", "#ead2b4", Slabs),
        Place::Gallery => ("#6b4a36", "#a9764e", Boards),
        Place::Ward => ("#9fbcb8", "#cfe2dc", Plain),
        Place::Station => ("#c9a99a", "#ecd3c2", Plain),
        Place::Corridor => ("#93a3ac", "#bccad0", Slabs),
        Place::Workshop => ("#7d5a42", "#a97f5c", Boards),
        Place::FlyFloor => ("#352c42", "#564a5e", Boards),
        Place::Canteen => ("#b0583f", "#d98a62", Slabs),
        Place::Yard => ("#8a857f", "#b0aaa0", Slabs),
        Place::Quay => ("#7d7c80", "#a9a7a4", Slabs),
        Place::HarbourOffice => ("#5f3f2c", "#8d6343", Boards),
        Place::ControlRoom => ("#56675d", "#7f9486", Slabs),
        Place::Dispatch => ("#232e4a", "#3a4868", Plain),
        Place::Lab => ("#a9bcc6", "#d3e0e6", Slabs),
        Place::Bakery => ("#b98f6a", "#e0bf94", Slabs),
        Place::Shop => ("#a9788a", "#d6a9b4", Boards),
        Place::Site => ("#8a8279", "#b0a89c", Plain),
    };
    ground::floor(base, lit, laid, light)
        + &marks::table(place).map_or_else(String::new, |span| table::table(place, span))
}

fn document(inside: &str, shot: Shot, w: f64, h: f64) -> String {
    let View {
        left,
        top,
        shown,
        high,
        ..
    } = View::new(w, h, shot);
    scope(&format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{left:.2} {top:.2} {shown:.2} {high:.2}\" width=\"{:.0}\" height=\"{:.0}\">{inside}</svg>",
        size(w),
        size(h)
    ))
}
