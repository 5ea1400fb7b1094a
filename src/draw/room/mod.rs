//! Rooms seen from the front, in three layers: the room with its table, the people, and what stands before them.
//!
//! Every room is painted 1920 by 620 and cut to the picture asked for, from the middle and the bottom, so that the
//! window, the board and the table survive a narrow frame. Gauges show in the world: cards on the board, and plants,
//! books and badges that come with growth.

mod canteen;
mod dock;
mod floor;
mod gallery;
mod kit;
mod kitchen;
mod light;
mod meeting;
mod office;
mod outdoors;
mod parts;
mod ward;
mod watch;
mod workshop;

pub use super::staging::Place;

use super::pen::{scope, size, unit};
use super::person::{FIGURE_HEIGHT, FIGURE_LINE, FIGURE_WIDTH};
use light::Light;

/// Width of the painting, in its own units.
const WIDE: f64 = 1920.0;
/// Height of the painting.
const HIGH: f64 = 620.0;
/// The far edge of the table.
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

/// A room at a moment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Setting {
    /// Which room.
    pub place: Place,
    /// The time of day: 0 (seven in the morning) to 1 (nine in the evening).
    pub daylight: f64,
    /// 0 (bare) to 1 (grown): plants, books, badges.
    pub growth: f64,
    /// The cards.
    pub board: Board,
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
    /// Draw them [`standing`](super::person::standing) in the back row; otherwise seated.
    pub standing: bool,
}

/// The room behind the people, `w` by `h` pixels.
#[must_use]
pub fn room(setting: &Setting, w: f64, h: f64) -> String {
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
    document(
        &(inside + &light.wash(0.0, TABLE) + &table(setting.place, &light) + &light.wash(TABLE, HIGH)),
        w,
        h,
    )
}

/// What stands before the people (transparent elsewhere), for the same `w` and `h` and number of people as [`stage`].
#[must_use]
pub fn room_front(setting: &Setting, people: usize, w: f64, h: f64) -> String {
    let view = View::new(w, h);
    let row: Vec<f64> = seats(people, &view)
        .into_iter()
        .filter(|s| !s.standing)
        .map(|s| s.x)
        .collect();
    let between: Vec<f64> = row.windows(2).map(|p| (p[0] + p[1]) / 2.0).collect();
    let inside = match setting.place {
        Place::Office => office::front(&row, &between),
        Place::MeetingRoom => meeting::front(&row, &between),
        Place::Floor => floor::front(&between),
        Place::Dock => dock::front(&between),
        Place::Kitchen => kitchen::front(&between),
        _ => String::new(),
    };
    document(&inside, w, h)
}

/// Where 1 to 9 people go in a room picture of `w` by `h` pixels: back row first, so that drawing in order overlaps
/// rightly. Slots are in casting order from left to right inside each row; more than nine count as nine.
#[must_use]
pub fn stage(people: usize, w: f64, h: f64) -> Vec<Slot> {
    let view = View::new(w, h);
    let place = |seat: &Seat| {
        let unit = seat.scale * view.scale;
        Slot {
            x: (seat.x - FIGURE_WIDTH * seat.scale / 2.0) * view.scale + view.left,
            y: TABLE * view.scale + view.top - FIGURE_LINE * unit,
            w: FIGURE_WIDTH * unit,
            h: FIGURE_HEIGHT * unit,
            standing: seat.standing,
        }
    };
    seats(people, &view).iter().map(place).collect()
}

/// How the painting lies in a picture: its scale and where its corner is, in pixels.
struct View {
    scale: f64,
    left: f64,
    top: f64,
    /// Visible width, in the painting's units.
    shown: f64,
}

impl View {
    fn new(w: f64, h: f64) -> Self {
        let (w, h) = (size(w), size(h));
        let scale = (w / WIDE).max(h / HIGH);
        Self {
            scale,
            left: (w - WIDE * scale) / 2.0,
            top: h - HIGH * scale,
            shown: w / scale,
        }
    }
}

/// Somebody's seat, in the painting's units.
struct Seat {
    x: f64,
    scale: f64,
    standing: bool,
}

/// One row while there is room, then a second standing behind the gaps of the first.
fn seats(people: usize, view: &View) -> Vec<Seat> {
    let people = people.clamp(1, 9);
    let span = (view.shown * 0.9).min(1560.0);
    let fits = ((span / 230.0) as usize).max(1);
    let front = if people <= fits { people } else { people / 2 + 1 };
    let (back, gaps) = (people - front, front - 1);
    let step = (span / front as f64).min(330.0);
    let scale = if back == 0 {
        (step / 235.0).min(0.84)
    } else {
        (step / 262.0).clamp(0.4, 0.78)
    };
    let first = WIDE / 2.0 - step * gaps as f64 / 2.0;
    let behind = |i: usize| {
        let gap = ((2 * i + 1) * gaps / (2 * back)) as f64 + 0.5;
        Seat {
            x: first + step * gap,
            scale: scale * 1.06,
            standing: true,
        }
    };
    let mut all: Vec<Seat> = (0..back).map(behind).collect();
    all.extend((0..front).map(|i| Seat {
        x: first + step * i as f64,
        scale,
        standing: false,
    }));
    all
}

fn table(place: Place, light: &Light) -> String {
    let (base, lit) = match place {
        Place::Office => ("#c98f5a", "#e0ad76"),
        Place::MeetingRoom => ("#8e5a3f", "#b57a53"),
        Place::Floor => ("#8b949f", "#b3bac2"),
        Place::Dock => ("#9a7448", "#c49a66"),
        Place::Kitchen => ("#d9cbb6", "#f1e7d6"),
        Place::Gallery => ("#6b4a36", "#a9764e"),
        Place::Ward | Place::Station | Place::Corridor | Place::Lab => ("#9fb3b8", "#d3e0e0"),
        Place::Workshop | Place::Site => ("#9a6a3c", "#c99258"),
        Place::FlyFloor => ("#3c3550", "#5c5068"),
        Place::Canteen | Place::Shop => ("#c9a36a", "#ead2a0"),
        Place::Yard | Place::Quay => ("#7d7c80", "#a9a7a4"),
        Place::HarbourOffice => ("#7a4f33", "#b07a4e"),
        Place::ControlRoom | Place::Dispatch => ("#56677d", "#7f90a4"),
        Place::Bakery => ("#b9a58a", "#e6d6ba"),
    };
    parts::table(base, lit, light)
}

fn document(inside: &str, w: f64, h: f64) -> String {
    scope(&format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDE} {HIGH}\" width=\"{:.0}\" height=\"{:.0}\" preserveAspectRatio=\"xMidYMax slice\">{inside}</svg>",
        size(w),
        size(h)
    ))
}
