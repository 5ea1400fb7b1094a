//! What each place is made of, for the ear: air, hums, and what happens in it now and then.

use crate::draw::staging::Place;
use crate::sound::Sound;

/// Part of how a place sounds.
pub(super) enum Layer {
    /// Moving air, water, voices far off: noise between two frequencies, at so many dB, that swells by a share of itself
    /// about so many times a round.
    Air((f32, f32), f32, (f32, u16)),
    /// Something that turns: a frequency, dB, and the strength of each overtone.
    Hum(f32, f32, &'static [f32]),
}

pub(super) use Layer::{Air, Hum};

/// A place: how loud in dB, what it is made of, and what happens in it about every so many seconds.
pub(super) struct Recipe(
    pub(super) f32,
    pub(super) &'static [Layer],
    pub(super) &'static [(Sound, f32)],
);

/// Every place.
pub(super) fn recipe(place: Place) -> &'static Recipe {
    match place {
        Place::Office => &OFFICE,
        Place::MeetingRoom => &MEETING_ROOM,
        Place::Floor => &FLOOR,
        Place::Dock => &DOCK,
        Place::Kitchen => &KITCHEN,
        Place::Gallery => &GALLERY,
        Place::Ward => &WARD,
        Place::Station => &STATION,
        Place::Corridor => &CORRIDOR,
        Place::Workshop => &WORKSHOP,
        Place::FlyFloor => &FLY_FLOOR,
        Place::Canteen => &CANTEEN,
        Place::Yard => &YARD,
        Place::Quay => &QUAY,
        Place::HarbourOffice => &HARBOUR_OFFICE,
        Place::ControlRoom => &CONTROL_ROOM,
        Place::Dispatch => &DISPATCH,
        Place::Lab => &LAB,
        Place::Bakery => &BAKERY,
        Place::Shop => &SHOP,
        Place::Site => &SITE,
        Place::Street => &STREET,
        Place::Weir => &WEIR,
        Place::Laundry => &LAUNDRY,
        Place::Depot => &DEPOT,
        Place::Car => &CAR,
    }
}

static OFFICE: Recipe = Recipe(
    -31.0,
    &[
        Air((90.0, 420.0), 0.0, (0.08, 2)),
        Air((1800.0, 5200.0), -17.0, (0.05, 1)),
        Hum(120.0, -15.0, &[1.0, 0.4, 0.15]),
    ],
    &[(Sound::Keys, 11.0), (Sound::Chair, 47.0)],
);

static MEETING_ROOM: Recipe = Recipe(
    -35.0,
    &[
        Air((60.0, 240.0), 0.0, (0.05, 1)),
        Air((700.0, 1500.0), -16.0, (0.1, 3)),
    ],
    &[(Sound::Paper, 52.0)],
);

static FLOOR: Recipe = Recipe(
    -27.0,
    &[
        Air((40.0, 190.0), 0.0, (0.2, 9)),
        Air((500.0, 2600.0), -9.0, (0.35, 24)),
        Hum(94.0, -4.0, &[1.0, 0.7, 0.5, 0.3]),
    ],
    &[(Sound::Thud, 8.0), (Sound::Hiss, 23.0)],
);

static DOCK: Recipe = Recipe(
    -29.0,
    &[
        Air((30.0, 130.0), 0.0, (0.35, 2)),
        Air((300.0, 900.0), -10.0, (0.3, 3)),
    ],
    &[(Sound::Lorry, 24.0), (Sound::Thud, 15.0)],
);

static KITCHEN: Recipe = Recipe(
    -32.0,
    &[
        Hum(50.0, 0.0, &[1.0, 0.9, 0.35, 0.4, 0.1]),
        Air((120.0, 700.0), -8.0, (0.06, 1)),
    ],
    &[(Sound::Cup, 14.0), (Sound::Drip, 9.0)],
);

static GALLERY: Recipe = Recipe(
    -38.0,
    &[
        Air((45.0, 170.0), 0.0, (0.12, 1)),
        Air((2600.0, 7000.0), -20.0, (0.1, 1)),
    ],
    &[(Sound::Steps, 31.0)],
);

static WARD: Recipe = Recipe(
    -33.0,
    &[Air((200.0, 900.0), 0.0, (0.3, 2)), Hum(100.0, -12.0, &[1.0, 0.3])],
    &[(Sound::Beep, 7.0), (Sound::Steps, 37.0)],
);

static STATION: Recipe = Recipe(
    -32.0,
    &[
        Air((150.0, 600.0), 0.0, (0.1, 2)),
        Air((350.0, 1100.0), -7.0, (0.8, 22)),
        Hum(100.0, -13.0, &[1.0, 0.5]),
    ],
    &[(Sound::Keys, 13.0), (Sound::Beep, 19.0), (Sound::Paper, 41.0)],
);

static CORRIDOR: Recipe = Recipe(
    -35.0,
    &[
        Air((110.0, 210.0), 0.0, (0.1, 1)),
        Air((800.0, 1200.0), -12.0, (0.2, 2)),
    ],
    &[(Sound::Door, 28.0), (Sound::Steps, 21.0)],
);

static WORKSHOP: Recipe = Recipe(
    -28.0,
    &[
        Hum(147.0, -2.0, &[1.0, 0.5, 0.6, 0.2, 0.2]),
        Air((900.0, 3800.0), -6.0, (0.3, 5)),
        Air((60.0, 200.0), -4.0, (0.1, 2)),
    ],
    &[(Sound::Hammer, 9.0), (Sound::Hiss, 33.0)],
);

static FLY_FLOOR: Recipe = Recipe(
    -36.0,
    &[
        Air((35.0, 110.0), 0.0, (0.2, 1)),
        Air((250.0, 520.0), -13.0, (0.2, 2)),
    ],
    &[(Sound::Creak, 11.0)],
);

static CANTEEN: Recipe = Recipe(
    -28.0,
    &[
        Air((280.0, 620.0), 0.0, (0.9, 19)),
        Air((500.0, 1300.0), -4.0, (0.9, 27)),
        Air((180.0, 380.0), -3.0, (0.9, 14)),
        Air((2000.0, 6000.0), -18.0, (0.2, 3)),
    ],
    &[(Sound::Cup, 4.0), (Sound::Chair, 13.0)],
);

static YARD: Recipe = Recipe(
    -33.0,
    &[
        Air((180.0, 1500.0), 0.0, (0.5, 2)),
        Air((40.0, 120.0), -3.0, (0.2, 1)),
    ],
    &[(Sound::Bird, 8.0), (Sound::Lorry, 46.0)],
);

static QUAY: Recipe = Recipe(
    -29.0,
    &[
        Air((350.0, 2400.0), 0.0, (0.75, 3)),
        Air((50.0, 160.0), -2.0, (0.3, 2)),
        Hum(62.0, -12.0, &[1.0, 0.5, 0.3]),
    ],
    &[(Sound::Gull, 10.0), (Sound::Creak, 17.0)],
);

static HARBOUR_OFFICE: Recipe = Recipe(
    -33.0,
    &[
        Air((120.0, 460.0), 0.0, (0.55, 3)),
        Air((3000.0, 6000.0), -22.0, (0.0, 1)),
    ],
    &[(Sound::Radio, 19.0), (Sound::Gull, 34.0), (Sound::Paper, 49.0)],
);

static CONTROL_ROOM: Recipe = Recipe(
    -29.0,
    &[
        Hum(49.0, 0.0, &[1.0, 0.8, 0.5, 0.4, 0.25, 0.15]),
        Air((220.0, 1000.0), -5.0, (0.15, 4)),
    ],
    &[(Sound::Drip, 7.0), (Sound::Beep, 31.0)],
);

static DISPATCH: Recipe = Recipe(
    -31.0,
    &[
        Air((400.0, 2200.0), 0.0, (0.04, 1)),
        Hum(180.0, -10.0, &[1.0, 0.6, 0.2]),
    ],
    &[(Sound::Radio, 9.0), (Sound::Keys, 7.0)],
);

static LAB: Recipe = Recipe(
    -31.0,
    &[
        Air((600.0, 4200.0), 0.0, (0.05, 1)),
        Hum(235.0, -13.0, &[1.0, 0.3, 0.2]),
    ],
    &[(Sound::Cup, 16.0), (Sound::Beep, 27.0)],
);

static BAKERY: Recipe = Recipe(
    -28.0,
    &[
        Air((70.0, 330.0), 0.0, (0.25, 6)),
        Air((1500.0, 4500.0), -14.0, (0.2, 4)),
        Hum(72.0, -6.0, &[1.0, 0.5, 0.6]),
    ],
    &[(Sound::Hiss, 9.0), (Sound::Thud, 17.0)],
);

static SHOP: Recipe = Recipe(
    -33.0,
    &[
        Air((60.0, 300.0), 0.0, (0.4, 2)),
        Hum(100.0, -7.0, &[1.0, 0.2, 0.3]),
        Air((1200.0, 2500.0), -17.0, (0.3, 3)),
    ],
    &[(Sound::Chime, 26.0), (Sound::Steps, 33.0)],
);

static SITE: Recipe = Recipe(
    -30.0,
    &[
        Air((250.0, 700.0), 0.0, (0.6, 3)),
        Air((1500.0, 3500.0), -12.0, (0.6, 2)),
        Air((40.0, 100.0), -4.0, (0.2, 2)),
    ],
    &[(Sound::Hammer, 6.0), (Sound::Thud, 13.0), (Sound::Creak, 29.0)],
);

static STREET: Recipe = Recipe(
    -30.0,
    &[
        Air((60.0, 300.0), 0.0, (0.5, 4)),
        Air((600.0, 1800.0), -6.0, (0.6, 7)),
    ],
    &[(Sound::Lorry, 19.0), (Sound::Steps, 13.0)],
);

static WEIR: Recipe = Recipe(
    -27.0,
    &[
        Air((700.0, 5200.0), 0.0, (0.15, 3)),
        Air((90.0, 260.0), -7.0, (0.2, 2)),
    ],
    &[(Sound::Bird, 17.0), (Sound::Creak, 29.0)],
);

static LAUNDRY: Recipe = Recipe(
    -27.0,
    &[
        Air((70.0, 210.0), 0.0, (0.5, 12)),
        Air((1500.0, 6500.0), -7.0, (0.4, 3)),
        Hum(71.0, -5.0, &[1.0, 0.6, 0.2]),
    ],
    &[(Sound::Hiss, 9.0), (Sound::Thud, 26.0)],
);

static DEPOT: Recipe = Recipe(
    -30.0,
    &[
        Hum(88.0, 0.0, &[0.6, 1.0, 0.4, 0.5]),
        Air((200.0, 520.0), -8.0, (0.3, 2)),
    ],
    &[(Sound::Chime, 31.0), (Sound::Hammer, 27.0)],
);

static CAR: Recipe = Recipe(
    -29.0,
    &[
        Air((120.0, 420.0), 0.0, (0.3, 5)),
        Hum(86.0, -3.0, &[1.0, 0.3, 0.6, 0.1]),
    ],
    &[(Sound::Creak, 23.0)],
);
