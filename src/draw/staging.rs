//! The words of the stage: where a scene plays. Drawn by `room`, written by authors.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use super::marks::{can_lean, has_table, marks_for};
pub use super::sky::{Season, Sky, Weather};

/// Where a scene plays: the picture behind the people.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
pub enum Place {
    /// Desks, a window, the board.
    #[default]
    Office,
    /// A table and a whiteboard with the door closed.
    MeetingRoom,
    /// The packing hall: racks, cartons, a conveyor.
    Floor,
    /// The loading dock and its doors.
    Dock,
    /// The kitchen corner: a fridge, a table, mugs, a plant.
    Kitchen,
    /// A museum hall: pictures, a showcase, a bust.
    Gallery,
    /// A hospital ward: beds, curtains, a drip.
    Ward,
    /// The nurses' station: a counter, the rota on the wall.
    Station,
    /// A corridor with doors to both sides.
    Corridor,
    /// A workshop: tools on the wall, a bench, a vice.
    Workshop,
    /// The wings and fly floor of a theatre: ropes, weights, the edge of the curtain.
    FlyFloor,
    /// A canteen: long tables, a serving hatch, lockers.
    Canteen,
    /// A yard under the sky: a brick building, a gate, a van.
    Yard,
    /// A quay: the water, a crane, a ship.
    Quay,
    /// A harbour office: a chart, a radio, the water outside.
    HarbourOffice,
    /// The control room of a lock or waterworks: dials, pipes, the basin outside.
    ControlRoom,
    /// A dispatch room: a wall of screens, two islands of desks.
    Dispatch,
    /// A laboratory: benches, glassware, a hood.
    Lab,
    /// A bakery or dairy hall: ovens, racks, a vat.
    Bakery,
    /// A shop floor: shelves of goods, a till, the street outside.
    Shop,
    /// A building site: bare walls, cable drums, a ladder.
    Site,
    /// A street: shop fronts, the kerb, a bench at a bus stop.
    Street,
    /// A weir and lock on a river: boards and windlass, a gate, the lock-house.
    Weir,
    /// A laundry in a basement: the ironer, folding tables, shelves of linen, steam pipes.
    Laundry,
    /// A tram depot: a hall of rails, a tram, the wires above.
    Depot,
    /// Inside a car or bus: the windows all along, seats, the street going by.
    Car,
}

impl Place {
    /// Every place, in the order above.
    pub const ALL: [Self; 26] = [
        Self::Office,
        Self::MeetingRoom,
        Self::Floor,
        Self::Dock,
        Self::Kitchen,
        Self::Gallery,
        Self::Ward,
        Self::Station,
        Self::Corridor,
        Self::Workshop,
        Self::FlyFloor,
        Self::Canteen,
        Self::Yard,
        Self::Quay,
        Self::HarbourOffice,
        Self::ControlRoom,
        Self::Dispatch,
        Self::Lab,
        Self::Bakery,
        Self::Shop,
        Self::Site,
        Self::Street,
        Self::Weir,
        Self::Laundry,
        Self::Depot,
        Self::Car,
    ];

    /// Whether it is under the sky.
    #[must_use]
    pub fn is_outdoors(self) -> bool {
        matches!(self, Self::Yard | Self::Quay | Self::Street | Self::Weir)
    }
}

/// Something large that stands in a place and belongs to the story.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
pub enum Piece {
    /// A wooden boat on a trailer.
    Boat,
    /// A bare tree on ropes, as a theatre builds it.
    Tree,
    /// Trolleys of folded linen.
    Trolleys,
    /// A stack of crates.
    Crates,
    /// A coil of steel on a hook.
    Load,
    /// Two hats on a hook: a peaked cap, and one that was knitted.
    Hats,
    /// The same hook while the cap is off it.
    KnittedHat,
    /// The same hook with the cap hung on top of the knitted one.
    HatOnHat,
    /// A van.
    Van,
    /// A cake on a carton.
    Cake,
    /// Water that shoots out of the ground in a fan.
    Burst,
    /// A strip of carpet on the floor, with a cable under it.
    Carpet,
    /// A coat stand with a coat on it.
    CoatStand,
    /// A map on the wall, with two pins and a thread between them.
    Map,
    /// A notice on the wall.
    Notice,
    /// A dough mixer with its cage.
    Mixer,
    /// A metal detector over a belt with loaves.
    Detector,
    /// A tram, as it stands at a stop.
    Tram,
}

impl Piece {
    /// Every piece, in the order above.
    pub const ALL: [Self; 18] = [
        Self::Boat,
        Self::Tree,
        Self::Trolleys,
        Self::Crates,
        Self::Load,
        Self::Hats,
        Self::KnittedHat,
        Self::HatOnHat,
        Self::Van,
        Self::Cake,
        Self::Burst,
        Self::Carpet,
        Self::CoatStand,
        Self::Map,
        Self::Notice,
        Self::Mixer,
        Self::Detector,
        Self::Tram,
    ];
}

/// Something large and where it stands: `(what: Boat, at: Middle)`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Standing {
    /// What.
    pub what: Piece,
    /// Where.
    pub at: Mark,
}

/// Another place beside the first, as in a picture of two people on the telephone: `(place: Street, from: HalfRight)`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Beyond {
    /// Where whoever is on the far side is.
    pub place: Place,
    /// The first mark that belongs to it; all to its right do.
    pub from: Mark,
}

/// What belongs to the picture of a scene beside its place and its people.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Scenery {
    /// Light, season and weather.
    pub sky: Sky,
    /// What usually stands about in the place is gone.
    pub bare: bool,
    /// Another place beside it.
    pub beyond: Option<Beyond>,
    /// What stands in it.
    pub standing: Vec<Standing>,
}

impl Scenery {
    /// Which of two places a mark belongs to.
    #[must_use]
    pub fn place_at(&self, place: Place, mark: Mark) -> Place {
        match self.beyond {
            Some(beyond) if mark >= beyond.from => beyond.place,
            _ => place,
        }
    }
}

/// How somebody carries their body.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
pub enum Posture {
    /// On their feet.
    #[default]
    Stand,
    /// On a chair, at the table where there is one.
    Sit,
    /// Against something, a foot crossed.
    Lean,
    /// In mid-stride.
    Walk,
}

/// What somebody does.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
pub enum Doing {
    /// Nothing in particular.
    #[default]
    Rest,
    /// Arms crossed.
    CrossArms,
    /// Hands on the hips.
    HandsOnHips,
    /// Pointing at whom or what they turn to.
    Point,
    /// Writing, on the table or on a clipboard.
    Write,
    /// On the telephone.
    Phone,
    /// Carrying something with both hands; needs a `with`.
    Carry,
    /// Holding something; needs a `with`.
    Hold,
    /// Working with their hands.
    Work,
    /// Face in both hands.
    HeadInHands,
    /// A hand at the chin.
    Think,
    /// Asleep.
    Asleep,
    /// Turned away, closed.
    TurnAway,
    /// Bent towards whom they turn to.
    LeanIn,
    /// Palms up.
    Shrug,
    /// A hand raised.
    Wave,
    /// Reaching up and out to the nearer side, with what they hold: to a hook, a shelf, a board.
    Reach,
}

impl Doing {
    /// Whether it is nothing without a thing in the hands.
    #[must_use]
    pub fn needs_a_thing(self) -> bool {
        matches!(self, Self::Carry | Self::Hold)
    }
}

/// A thing in somebody's hands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
pub enum Thing {
    /// A mug.
    Mug,
    /// A sheet of paper.
    Paper,
    /// A letter in its envelope.
    Letter,
    /// A book or ledger.
    Book,
    /// A clipboard.
    Clipboard,
    /// A carton.
    Carton,
    /// A crate of wood.
    Crate,
    /// A bag.
    Bag,
    /// A biscuit.
    Biscuit,
    /// A cake.
    Cake,
    /// A spanner.
    Spanner,
    /// A brush.
    Brush,
    /// A rope.
    Rope,
    /// A roll of tape.
    Tape,
    /// A lamp.
    Lamp,
    /// A clock.
    Clock,
    /// Flowers.
    Flowers,
    /// A bunch of keys.
    Keys,
    /// A laptop.
    Laptop,
    /// A headset: on the head and the hands free, unless it is held or carried.
    Headset,
    /// A bucket.
    Bucket,
    /// An open umbrella.
    Umbrella,
    /// A loaf of bread.
    Bread,
    /// A key for valves in the ground, as long as a leg.
    ValveKey,
    /// A sheet held up by its corners, as it is folded.
    Sheet,
    /// A stack of folded linen.
    Linen,
    /// A jam jar with something of steel in it.
    Jar,
    /// A cloth sack, tied at its neck.
    Sack,
    /// A bicycle helmet.
    Helmet,
    /// A tape gun, as cartons and crates are closed with.
    TapeGun,
    /// A strip of paper with a curve on it, as measuring instruments print.
    Strip,
    /// A small machine: a pump with its motor and a hose.
    Pump,
    /// A steel tray lined with felt.
    Tray,
    /// A photograph.
    Photo,
    /// A map, unfolded.
    Map,
    /// A two-way radio; on the `Phone` it is spoken into.
    Radio,
    /// A knife.
    Knife,
    /// A peaked cap.
    Cap,
    /// A cloth to dry or wipe with.
    Cloth,
}

/// Where in the place somebody is, as the audience sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize, JsonSchema)]
pub enum Mark {
    /// At the left edge.
    FarLeft,
    /// Left of the middle.
    Left,
    /// Half left.
    HalfLeft,
    /// In the middle.
    Middle,
    /// Half right.
    HalfRight,
    /// Right of the middle.
    Right,
    /// At the right edge.
    FarRight,
}

impl Mark {
    /// Every mark, from left to right.
    pub const ALL: [Self; 7] = [
        Self::FarLeft,
        Self::Left,
        Self::HalfLeft,
        Self::Middle,
        Self::HalfRight,
        Self::Right,
        Self::FarRight,
    ];
}
