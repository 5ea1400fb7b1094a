//! Where the marks of a place are, and what each offers: a table to sit at, something to lean on.

use super::staging::{Mark, Place, Posture};

/// Where tables reach from and to, in the painting's units; a place may have none, and a dispatch room has two.
pub(super) fn tables(place: Place) -> &'static [(f64, f64)] {
    match place {
        Place::Office | Place::HarbourOffice | Place::ControlRoom => &[(590.0, 1330.0)],
        Place::Dispatch => &[(150.0, 830.0), (1090.0, 1770.0)],
        Place::MeetingRoom | Place::Canteen => &[(500.0, 1420.0)],
        Place::Kitchen | Place::Lab | Place::Station => &[(620.0, 1300.0)],
        Place::Floor | Place::Workshop | Place::Bakery | Place::Laundry => &[(600.0, 1320.0)],
        Place::Dock
        | Place::Gallery
        | Place::Ward
        | Place::Corridor
        | Place::FlyFloor
        | Place::Yard
        | Place::Quay
        | Place::Shop
        | Place::Site
        | Place::Street
        | Place::Weir
        | Place::Depot
        | Place::Car => &[],
    }
}

/// Whether somebody can sit at a table there.
#[must_use]
pub fn has_table(place: Place, mark: Mark) -> bool {
    let x = x_of(mark);
    tables(place)
        .iter()
        .any(|(from, to)| x - 60.0 > *from && x + 60.0 < *to)
}

/// Whether somebody can sit on the bench of a bus stop there.
pub(super) fn has_bench(place: Place, mark: Mark) -> bool {
    place == Place::Street && mark <= Mark::Left
}

/// Whether there is something to lean on: a wall is, the sky is not.
#[must_use]
pub fn can_lean(place: Place, mark: Mark) -> bool {
    match place {
        Place::Yard => matches!(
            mark,
            Mark::FarLeft | Mark::Left | Mark::HalfLeft | Mark::Right | Mark::FarRight
        ),
        Place::Quay => matches!(
            mark,
            Mark::Middle | Mark::HalfRight | Mark::Right | Mark::FarRight
        ),
        Place::Weir => matches!(mark, Mark::HalfRight | Mark::Right | Mark::FarRight),
        _ => true,
    }
}

/// Where the board hangs, left and top, in the painting's units; kitchens and cars have none, and under the sky none hangs.
#[must_use]
pub fn board(place: Place) -> Option<(f64, f64)> {
    Some(match place {
        Place::Kitchen | Place::Car | Place::Yard | Place::Quay | Place::Street | Place::Weir => return None,
        Place::Corridor => (60.0, 90.0),
        Place::Ward => (1160.0, 44.0),
        Place::Office => (1170.0, 40.0),
        Place::Station | Place::HarbourOffice => (1170.0, 44.0),
        Place::Gallery => (1170.0, 60.0),
        Place::Workshop => (1170.0, 50.0),
        Place::Dock | Place::Canteen | Place::Bakery | Place::Lab => (1180.0, 44.0),
        Place::Site | Place::Laundry | Place::Depot => (1180.0, 50.0),
        Place::Floor => (1180.0, 52.0),
        Place::Shop => (1180.0, 70.0),
        Place::ControlRoom => (1190.0, 44.0),
        Place::Dispatch => (1190.0, 60.0),
        Place::MeetingRoom => (1192.0, 44.0),
        Place::FlyFloor => (1250.0, 70.0),
    })
}

/// Where a mark is across the painting.
pub(super) fn x_of(mark: Mark) -> f64 {
    match mark {
        Mark::FarLeft => 250.0,
        Mark::Left => 486.0,
        Mark::HalfLeft => 722.0,
        Mark::Middle => 960.0,
        Mark::HalfRight => 1198.0,
        Mark::Right => 1434.0,
        Mark::FarRight => 1670.0,
    }
}

/// Where so many people go when nobody says where: their marks from left to right, and whether they sit.
#[must_use]
pub fn marks_for(place: Place, people: usize) -> Vec<(Mark, Posture)> {
    use Mark::{FarLeft, FarRight, HalfLeft, HalfRight, Left, Middle, Right};
    let marks: &[Mark] = match people {
        0 => &[],
        1 => &[Middle],
        2 => &[HalfLeft, HalfRight],
        3 => &[Left, Middle, Right],
        4 => &[Left, HalfLeft, HalfRight, Right],
        5 => &[Left, HalfLeft, Middle, HalfRight, Right],
        6 => &[FarLeft, Left, HalfLeft, HalfRight, Right, FarRight],
        7 => &Mark::ALL,
        8 => &[FarLeft, Left, Left, HalfLeft, Middle, HalfRight, Right, FarRight],
        _ => &[
            FarLeft, Left, Left, HalfLeft, Middle, HalfRight, Right, Right, FarRight,
        ],
    };
    let posture = |mark: &Mark| {
        let posture = if has_table(place, *mark) {
            Posture::Sit
        } else {
            Posture::Stand
        };
        (*mark, posture)
    };
    marks.iter().map(posture).collect()
}
