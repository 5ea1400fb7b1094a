//! The packing hall.

use super::Board;
use super::board::{Award, Surface, awards, board};
use super::light::Light;
use super::parts::{carton, lamp, plant, wall, window};

pub(super) fn back(light: &Light, growth: f64, cards: Board, bare: bool) -> String {
    wall("#dfe3e4", "#a9b2b8")
        + &window(light, "a", 620.0, 24.0, 520.0, 96.0, 5)
        + &window(light, "b", 60.0, 24.0, 460.0, 96.0, 4)
        + &light.shaft(640.0, 120.0, 220.0, 350.0)
        + &light.shaft(900.0, 120.0, 220.0, 350.0)
        + &rack(30.0, 3, bare)
        + &rack(430.0, 5, bare)
        + "<path d=\"M0 0H1920V16H0Z\" fill=\"#4a5262\"/><path d=\"M0 16L60 0L120 16L180 0L240 16L300 0L360 16L420 0L480 16L540 0L600 16L660 0L720 16L780 0L840 16L900 0L960 16L1020 0L1080 16L1140 0L1200 16L1260 0L1320 16L1380 0L1440 16L1500 0L1560 16L1620 0L1680 16L1740 0L1800 16L1860 0L1920 16\" stroke=\"#2f3646\" stroke-width=\"4\" fill=\"none\"/>"
        + &board(1180.0, 52.0, cards, Surface::Enamel)
        + &awards(1220.0, 264.0, growth, Award::Key)
        + &rack(1540.0, 2, bare)
        + &conveyor(bare)
        + &plant(1136.0, 470.0, 1.1, growth, "#e0a93a")
        + &lamp(light, 400.0, 84.0, "#3a4a5e")
        + &lamp(light, 900.0, 84.0, "#3a4a5e")
        + &lamp(light, 1600.0, 84.0, "#3a4a5e")
}

/// A bay of pallet racking, 350 wide, with cartons on it.
fn rack(x: f64, seed: usize, bare: bool) -> String {
    let mut goods = String::new();
    for shelf in 0..3 {
        let y = 226.0 + 100.0 * shelf as f64;
        let mut at = x + 18.0;
        for i in 0..6 {
            let k = i * 7 + shelf * 5 + seed * 3;
            let (w, h) = (44.0 + (k % 4) as f64 * 12.0, 40.0 + (k * 3 % 5) as f64 * 8.0);
            if at + w > x + 336.0 {
                break;
            }
            if !bare && !k.is_multiple_of(6) {
                goods += &carton(at, y, w, h);
            }
            at += w + 4.0;
        }
    }
    format!(
        "{goods}<path d=\"M{x} 226h350v10h-350ZM{x} 326h350v10h-350ZM{x} 426h350v10h-350Z\" fill=\"#d9702f\"/><path d=\"M{x} 236h350v4h-350ZM{x} 336h350v4h-350Z\" fill=\"#231a3a\" fill-opacity=\".3\"/>\
         <path d=\"M{x} 140h12V470h-12ZM{:.0} 140h12V470h-12Z\" fill=\"#2f5478\"/><path d=\"M{:.0} 140h4V470h-4ZM{:.0} 140h4V470h-4Z\" fill=\"#6f9bc2\" fill-opacity=\".6\"/>",
        x + 338.0,
        x + 1.0,
        x + 339.0
    )
}

fn conveyor(bare: bool) -> String {
    let goods = if bare {
        String::new()
    } else {
        carton(850.0, 416.0, 66.0, 46.0)
            + &carton(990.0, 416.0, 52.0, 60.0)
            + &carton(1290.0, 416.0, 74.0, 40.0)
            + &carton(1420.0, 416.0, 56.0, 54.0)
    };
    let rollers: String = (0..24)
        .map(|i| format!("<circle cx=\"{}\" cy=\"432\" r=\"9\"/>", 820 + i * 30))
        .collect();
    format!(
        "<path d=\"M800 420H1540V446H800Z\" fill=\"#3c4558\"/><g fill=\"#8a95a8\">{rollers}</g><path d=\"M800 416H1540V424H800Z\" fill=\"#6d7890\"/><path d=\"M830 446V470M1090 446V470M1350 446V470M1510 446V470\" stroke=\"#2f3646\" stroke-width=\"10\"/>{goods}"
    )
}
