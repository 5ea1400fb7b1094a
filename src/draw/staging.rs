//! The words of the stage: where a scene plays. Drawn by `room`, written by authors.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

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
