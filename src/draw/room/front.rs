//! What stands nearest to us, at the edges of the picture, before everybody.

use super::Place;
use super::kit::{block, line, shape};
use super::parts::{carton, plant};

pub(super) fn of(place: Place, growth: f64) -> String {
    match place {
        Place::Office => plant(1852.0, 660.0, 1.4, growth, "#c4613f"),
        Place::MeetingRoom => plant(60.0, 670.0, 1.4, growth, "#2f6f7c"),
        Place::Kitchen => plant(1860.0, 660.0, 1.2, growth, "#2f6f7c"),
        Place::Floor => carton(10.0, 650.0, 120.0, 96.0) + &carton(1800.0, 650.0, 110.0, 100.0),
        Place::Dock => carton(6.0, 650.0, 130.0, 104.0) + &carton(1830.0, 650.0, 90.0, 80.0),
        Place::Workshop => block(1800.0, 560.0, 110.0, 90.0, "#8a5a34"),
        Place::Site => line("M0 600q80 -30 130 10t90 20", "#d8534a", 9.0),
        Place::FlyFloor => shape(
            "M0 380Q60 520 40 640H0ZM1920 340Q1850 520 1876 640H1920Z",
            "#0f101c",
        ),
        Place::Weir => line("M0 590q60 20 110 -6", "#d8c49a", 12.0),
        Place::Quay => {
            line("M0 560q90 60 60 80", "#d8c49a", 12.0)
                + &shape("M1830 640v-60q0 -14 30 -14t30 14v60Z", "#1b2530")
        }
        Place::Yard => carton(1820.0, 650.0, 90.0, 84.0),
        _ => String::new(),
    }
}
