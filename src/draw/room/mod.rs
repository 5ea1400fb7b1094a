//! Rooms seen from the front, in three layers: the room with its floor and table, the people, and what stands before them.
//!
//! Every room is painted 1920 by 620 and cut to the picture asked for: a low one loses the floor, a narrow one the sides,
//! and people move together. Gauges show in the world: cards on the board, and plants,
//! books and badges that come with growth.

mod board;
mod canteen;
mod depot;
mod dock;
mod floor;
mod front;
mod gallery;
mod ground;
mod kit;
mod kitchen;
mod laundry;
mod light;
mod machine;
mod meeting;
mod office;
mod outdoors;
mod parts;
mod piece;
mod river;
mod shot;
mod street;
mod table;
mod ward;
mod watch;
mod weather;
mod workshop;

pub use super::marks::board;
pub use super::staging::Place;
pub(super) use shot::view;
pub use shot::{Body, Lens, Shot};

use super::marks::{self, has_table};
use super::pen::{ID, scope, size, unit};
use super::person::{Seat, WHOLE_FLOOR, WHOLE_HEIGHT, WHOLE_TABLE, WHOLE_WIDTH};
use super::staging::{Mark, Posture, Scenery};
use light::Light;
use shot::View;

/// Width of the painting, in its own units.
const WIDE: f64 = 1920.0;
/// Height of the painting.
const HIGH: f64 = 620.0;
/// Where walls end and the floor begins; the far edge of a table is there too.
const TABLE: f64 = 470.0;
/// Where the feet are of whoever sits on the bench of a bus stop.
const BENCH: f64 = 498.0;

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
#[derive(Debug, Clone, PartialEq)]
pub struct Setting {
    /// Which room.
    pub place: Place,
    /// Its light and weather, what stands in it, and what is beside it.
    pub scenery: Scenery,
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
    document(&painting(setting, w, h), setting.shot, w, h)
}

/// All of the painting behind the people, in its own units, for a picture of `w` by `h` pixels.
pub(super) fn painting(setting: &Setting, w: f64, h: f64) -> String {
    split(setting, w, h, |place| {
        let light = Light::of(&setting.scenery.sky);
        let (over, under) = if place.is_outdoors() {
            (weather::far(&light), weather::lying(&light))
        } else {
            Default::default()
        };
        inside(place, setting, &light)
            + &over
            + &light.wash(0.0, TABLE)
            + &ground(place, &light)
            + &under
            + &light.wash(TABLE, HIGH)
            + &light.lamplight()
    }) + &piece::standing(&setting.scenery.standing)
}

/// A place without its floor.
fn inside(place: Place, setting: &Setting, light: &Light) -> String {
    let (growth, cards, bare) = (unit(setting.growth), setting.board, setting.scenery.bare);
    match place {
        Place::Office => office::back(light, growth, cards),
        Place::MeetingRoom => meeting::back(light, growth, cards),
        Place::Floor => floor::back(light, growth, cards, bare),
        Place::Dock => dock::back(light, growth, cards, bare),
        Place::Kitchen => kitchen::back(light, growth),
        Place::Gallery => gallery::back(light, growth, cards),
        Place::Ward => ward::back(light, growth, cards),
        Place::Station => ward::station(light, growth, cards),
        Place::Corridor => ward::corridor(light, growth, cards),
        Place::Workshop => workshop::back(light, growth, cards),
        Place::FlyFloor => workshop::fly(light, growth, cards),
        Place::Canteen => canteen::back(light, growth, cards),
        Place::Yard => outdoors::yard(light, growth, bare),
        Place::Quay => outdoors::quay(light, bare),
        Place::HarbourOffice => watch::harbour(light, growth, cards),
        Place::ControlRoom => watch::control(light, growth, cards),
        Place::Dispatch => watch::dispatch(light, growth, cards),
        Place::Lab => watch::lab(light, growth, cards),
        Place::Bakery => canteen::bakery(light, growth, cards),
        Place::Shop => canteen::shop(light, growth, cards),
        Place::Site => workshop::site(light, growth, cards),
        Place::Street => street::street(light, growth, bare),
        Place::Weir => river::weir(light, growth),
        Place::Laundry => laundry::back(light, growth, cards, bare),
        Place::Depot => depot::back(light, growth, cards, bare),
        Place::Car => street::car(light),
    }
}

/// What stands before the people (transparent elsewhere), for the same `w` and `h`.
#[must_use]
pub fn room_front(setting: &Setting, w: f64, h: f64) -> String {
    document(&before(setting, w, h), setting.shot, w, h)
}

/// All that stands before the people, in the painting's units.
pub(super) fn before(setting: &Setting, w: f64, h: f64) -> String {
    split(setting, w, h, |place| {
        let nearest = front::of(place, unit(setting.growth));
        if place.is_outdoors() {
            nearest + &weather::open(&Light::of(&setting.scenery.sky))
        } else {
            nearest
        }
    })
}

/// A layer of a place, or of two places side by side where the scene plays in both.
fn split(setting: &Setting, w: f64, h: f64, layer: impl Fn(Place) -> String) -> String {
    let Some(beyond) = setting.scenery.beyond else {
        return layer(setting.place);
    };
    let x = View::new(w, h, setting.shot).across(marks::x_of(beyond.from) - BETWEEN);
    let (top, foot) = (x + 16.0, x - 16.0);
    // Both are drawn from the same words: what is named in one must not be taken for what is named in the other.
    let far = layer(beyond.place).replace(ID, &format!("{ID}b"));
    format!(
        "<defs><clipPath id=\"{ID}here\"><path d=\"M0 0H{top:.1}L{foot:.1} 620H0Z\"/></clipPath><clipPath id=\"{ID}there\"><path d=\"M{top:.1} 0H1920V620H{foot:.1}Z\"/></clipPath></defs>\
         <g clip-path=\"url(#{ID}here)\">{}</g><g clip-path=\"url(#{ID}there)\">{far}</g><path d=\"M{top:.1} -10L{foot:.1} 630\" stroke=\"#fffaf0\" stroke-width=\"12\"/>",
        layer(setting.place)
    )
}

/// Half of what lies between two marks: where one place ends and the other begins.
const BETWEEN: f64 = 118.0;

/// Where somebody's picture goes in a room picture of `w` by `h` pixels. In a narrow picture marks move together.
#[must_use]
pub fn slot(place: Place, shot: Shot, spot: Spot, w: f64, h: f64) -> Slot {
    let view = View::new(w, h, shot);
    let close = view.close;
    let (table, _) = seated(place, spot);
    let x = view.across(marks::x_of(spot.mark) + shot::beside(spot.behind));
    let depth = spot.behind.min(2) as f64;
    let before_table = marks::tables(place)
        .iter()
        .any(|(from, to)| x > from - 40.0 && x < to + 40.0);
    // Near the wall people are further away, and smaller.
    let (floor, scale) = match spot.posture {
        _ if table => (TABLE, 0.74),
        Posture::Lean if !before_table => (518.0, 0.7),
        Posture::Sit if marks::has_bench(place, spot.mark) => (BENCH, 0.74),
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
        _ if marks::has_bench(place, spot.mark) => Seat::Bench,
        Place::Dock
        | Place::Yard
        | Place::Quay
        | Place::FlyFloor
        | Place::Site
        | Place::Street
        | Place::Weir
        | Place::Depot => Seat::Crate,
        _ => Seat::Chair,
    };
    (table, seat)
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
        Place::Street => ("#77767a", "#a09e9c", Slabs),
        Place::Weir => ("#8a857c", "#b3ab9c", Slabs),
        Place::Laundry => ("#8fa39f", "#c3d2cd", Slabs),
        Place::Depot => ("#7d7f80", "#a9aaa6", Plain),
        Place::Car => ("#2a303c", "#444c5c", Plain),
    };
    ground::floor(base, lit, laid, light)
        + &marks::tables(place)
            .iter()
            .map(|span| table::table(place, *span))
            .collect::<String>()
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
