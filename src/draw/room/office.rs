//! The office.

use super::Board;
use super::board::{Award, Surface, awards, board};
use super::light::Light;
use super::parts::{books, lamp, plant, wall, window};

pub(super) fn back(light: &Light, growth: f64, cards: Board) -> String {
    let sideboard = "<path d=\"M0 404H1920V470H0Z\" fill=\"#7d5a4c\" fill-opacity=\".55\"/><path d=\"M0 396H1920V408H0Z\" fill=\"#a97c5c\"/>\
        <path d=\"M160 408V470M330 408V470M500 408V470M670 408V470M840 408V470M1010 408V470M1180 408V470M1350 408V470M1520 408V470M1690 408V470\" stroke=\"#4f3640\" stroke-width=\"3\" stroke-opacity=\".5\"/>";
    wall("#f8ead2", "#dcbf9f")
        + &window(light, "a", 40.0, 56.0, 360.0, 262.0, 2)
        + &window(light, "b", 480.0, 56.0, 620.0, 262.0, 3)
        + &light.shaft(60.0, 72.0, 320.0, 398.0)
        + &light.shaft(500.0, 72.0, 280.0, 398.0)
        + &light.shaft(800.0, 72.0, 280.0, 398.0)
        + &board(1170.0, 40.0, cards, Surface::Paper)
        + &awards(1220.0, 256.0, growth, Award::Certificate)
        + &format!(
            "<path d=\"M1556 40H1576V470H1556ZM1850 40H1870V470H1850Z\" fill=\"#84583a\"/>{}{}{}{}",
            books(1560.0, 140.0, 306.0, growth, 1),
            books(1560.0, 238.0, 306.0, growth, 2),
            books(1560.0, 336.0, 306.0, growth, 4),
            plant(1812.0, 140.0, 0.5, growth, "#d8cdbd"),
        )
        + sideboard
        + &plant(440.0, 400.0, 1.15, growth, "#c4613f")
        + &plant(1134.0, 400.0, 0.95, growth, "#e4dccd")
        + &plant(1700.0, 400.0, 0.6 + 0.3 * growth, growth, "#49708a")
        + &lamp(light, 300.0, 92.0, "#2e5a68")
        + &lamp(light, 790.0, 70.0, "#c4613f")
        + &lamp(light, 1548.0, 92.0, "#2e5a68")
}
