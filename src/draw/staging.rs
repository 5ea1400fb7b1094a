//! The words of the stage: where a scene plays. Drawn by `room`, written by authors.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use super::marks::{can_lean, has_table, marks_for};

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
    /// A dispatch room: a wall of screens.
    Dispatch,
    /// A laboratory: benches, glassware, a hood.
    Lab,
    /// A bakery or dairy hall: ovens, racks, a vat.
    Bakery,
    /// A shop floor: shelves of goods, a till, the street outside.
    Shop,
    /// A building site: bare walls, cable drums, a ladder.
    Site,
}

impl Place {
    /// Every place, in the order above.
    pub const ALL: [Self; 21] = [
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
    ];
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
