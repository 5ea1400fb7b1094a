//! A hospital: the ward with its beds, the nurses' station, the corridor.

use super::Board;
use super::board::{Award, Surface, awards, board};
use super::kit::{block, clock, door, line, notices, rect, screen, shape, tube};
use super::light::Light;
use super::parts::{books, mug, plant, wall, window};

pub(super) fn back(light: &Light, growth: f64, cards: Board) -> String {
    wall("#e3f0ea", "#aecbc6")
        + &rect(0.0, 330.0, 1920.0, 140.0, "#8fb9b3")
        + &rect(0.0, 322.0, 1920.0, 12.0, "#f4faf6")
        + &window(light, "a", 660.0, 60.0, 420.0, 230.0, 3)
        + &light.shaft(680.0, 76.0, 360.0, 394.0)
        + &bed(light, 60.0, "#6fa7c9", true)
        + &bed(light, 1500.0, "#d99a86", false)
        + &board(1160.0, 44.0, cards, Surface::Enamel)
        + &awards(1200.0, 250.0, growth, Award::Certificate)
        + &tube(light, 400.0, 26.0, 190.0)
        + &tube(light, 1050.0, 20.0, 100.0)
        + &plant(1130.0, 470.0, 0.9, growth, "#f1ece0")
}

/// A bed with its curtain, lamp, monitor and drip; somebody's shape under the cover when `taken`.
fn bed(light: &Light, x: f64, blanket: &str, taken: bool) -> String {
    let sleeper = if taken {
        shape(
            &format!("M{:.0} 356q40 -52 150 -34q60 8 70 36Z", x + 90.0),
            blanket,
        ) + &shape(&format!("M{:.0} 344a24 20 0 1 1 44 0Z", x + 44.0), "#c98f6a")
            + &shape(
                &format!("M{:.0} 338q2 -22 24 -20q16 2 18 14Z", x + 42.0),
                "#6f6a72",
            )
    } else {
        String::new()
    };
    rect(x - 30.0, 60.0, 440.0, 8.0, "#8fa3ad")
        + &shape(
            &format!("M{:.0} 66q14 160 -4 400h74q-20 -220 4 -400Z", x + 330.0),
            blanket,
        )
        + &line(
            &format!(
                "M{:.0} 70q6 180 -4 390M{:.0} 70q0 180 4 390",
                x + 352.0,
                x + 378.0
            ),
            "#3f5a70",
            3.0,
        )
        + &screen(x + 70.0, 150.0, 110.0, 76.0, "#7be0a8", true)
        + &line(&format!("M{:.0} 470V150h26", x + 10.0), "#9aa8b2", 6.0)
        + &shape(&format!("M{:.0} 158h28v46q-14 14 -28 0Z", x + 22.0), "#e8f4fb")
        + &line(&format!("M{:.0} 214q-8 60 30 120", x + 36.0), "#b9d6e4", 3.0)
        + &block(x + 26.0, 300.0, 18.0, 150.0, "#cdd8de")
        + &sleeper
        + &rect(x + 44.0, 356.0, 270.0, 26.0, "#fbfdfd")
        + &rect(x + 96.0, 352.0, 218.0, 34.0, blanket)
        + &rect(x + 40.0, 384.0, 280.0, 14.0, "#9fb0ba")
        + &line(
            &format!(
                "M{:.0} 398v54M{:.0} 398v54M{:.0} 330v70",
                x + 60.0,
                x + 300.0,
                x + 318.0
            ),
            "#8896a2",
            8.0,
        )
        + &shape(
            &format!(
                "M{:.0} 462a9 9 0 1 1 18 0ZM{:.0} 462a9 9 0 1 1 18 0Z",
                x + 51.0,
                x + 291.0
            ),
            "#3a4152",
        )
        + &glow(light, x + 215.0)
}

/// A bed lamp, lit in the evening.
fn glow(light: &Light, x: f64) -> String {
    format!(
        "<path d=\"M{x:.0} 190l-70 170h170Z\" fill=\"#ffe9b8\" fill-opacity=\"{:.3}\"/>{}",
        0.45 * light.evening,
        shape(&format!("M{:.0} 190q20 -26 44 0Z", x - 6.0), "#f5d28a")
    )
}

/// The nurses' station.
pub(super) fn station(light: &Light, growth: f64, cards: Board) -> String {
    wall("#fbeadb", "#e0bfae")
        + &rect(0.0, 350.0, 1920.0, 120.0, "#d68a78")
        + &rect(0.0, 344.0, 1920.0, 8.0, "#fff6ec")
        + &door(60.0, "#7fa9b8", true)
        + &clock(light, 300.0, 110.0, "#5f7f92")
        + &notices(390.0, 70.0, 250.0, 180.0)
        + &block(700.0, 40.0, 360.0, 250.0, "#f4f7f6")
        + &cabinet(700.0)
        + &board(1170.0, 44.0, cards, Surface::Enamel)
        + &awards(1220.0, 256.0, growth, Award::Certificate)
        + &books(1560.0, 170.0, 300.0, growth, 3)
        + &books(1560.0, 260.0, 300.0, growth, 5)
        + &block(240.0, 376.0, 900.0, 94.0, "#f6efe6")
        + &rect(226.0, 366.0, 928.0, 14.0, "#8b6a5c")
        + &screen(330.0, 282.0, 118.0, 76.0, "#8fd0ea", false)
        + &rect(382.0, 358.0, 14.0, 8.0, "#272c3d")
        + &screen(880.0, 286.0, 112.0, 72.0, "#7be0a8", true)
        + &rect(930.0, 358.0, 14.0, 8.0, "#272c3d")
        + &phone(620.0, 364.0)
        + &mug(760.0, 366.0, "#6fa7c9")
        + &tube(light, 460.0, 26.0, 210.0)
        + &tube(light, 1080.0, 22.0, 80.0)
        + &plant(1490.0, 470.0, 1.2, growth, "#7fa9b8")
}

/// Medicine behind glass.
fn cabinet(x: f64) -> String {
    let mut out =
        rect(x + 16.0, 56.0, 156.0, 218.0, "#dcebf0") + &rect(x + 188.0, 56.0, 156.0, 218.0, "#dcebf0");
    let colors = ["#d86a5a", "#f4f1e8", "#6fa7c9", "#e9b25c", "#7fae8a"];
    for shelf in 0..3 {
        let y = 122.0 + 70.0 * f64::from(shelf);
        for i in 0..10 {
            let at = x + 24.0 + 32.0 * f64::from(i);
            let tall = 26.0 + f64::from((i * 7 + shelf * 3) % 4) * 7.0;
            if (i + shelf) % 4 != 3 && i != 5 {
                out += &rect(at, y - tall, 20.0, tall, colors[((i + shelf * 2) % 5) as usize]);
            }
        }
        out += &rect(x + 16.0, y, 328.0, 5.0, "#b7c9d2");
    }
    out + &line(&format!("M{:.0} 60v212", x + 180.0), "#c3d2d8", 8.0)
        + &shape(&format!("M{:.0} 40h24v-12h-24Z", x + 168.0), "#d8534a")
}

fn phone(x: f64, y: f64) -> String {
    shape(&format!("M{:.0} {y:.0}l10 -26h50l10 26Z", x - 35.0), "#3c4558")
        + &line(
            &format!("M{:.0} {:.0}q38 -16 76 0", x - 38.0, y - 28.0),
            "#272c3d",
            13.0,
        )
}

/// A corridor going away from us, doors to both sides.
pub(super) fn corridor(light: &Light, growth: f64, cards: Board) -> String {
    let walls = shape("M0 0H1920L1120 130H800Z", "#f0ece2")
        + &shape("M0 0L800 130V380L0 620Z", "#d6dde2")
        + &shape("M1920 0L1120 130V380L1920 620Z", "#c4cdd6")
        + &shape("M800 130H1120V380H800Z", "#e9eef0")
        + &shape("M800 380H1120L1500 470H420Z", "#a9b4bd")
        + &shape(
            "M0 330L800 268V300L0 400ZM1920 330L1120 268V300L1920 400Z",
            "#6f95a8",
        );
    let leaf = |points: &str, color: &str| shape(points, color);
    wall("#dfe5e8", "#c0cad2")
        + &walls
        + &leaf("M430 96L560 116V430L430 470Z", "#5f7f92")
        + &leaf("M640 128L720 138V398L640 414Z", "#7895a6")
        + &leaf("M1490 96L1360 116V430L1490 470Z", "#5f7f92")
        + &leaf("M1280 128L1200 138V398L1280 414Z", "#7895a6")
        + &window(light, "a", 868.0, 160.0, 184.0, 150.0, 2)
        + &rect(864.0, 330.0, 192.0, 50.0, "#b5c3cb")
        + &line("M0 380L800 292M1920 380L1120 292", "#f7f4ec", 12.0)
        + &shape(
            "M880 20h160l20 14h-200ZM900 70h120l12 8h-144ZM912 100h96l8 5h-112Z",
            "#ffffff",
        )
        + &board(60.0, 90.0, cards, Surface::Paper)
        + &awards(1580.0, 150.0, growth, Award::Photo)
        + &block(1772.0, 300.0, 40.0, 96.0, "#c9412f")
        + &rect(1784.0, 286.0, 16.0, 16.0, "#26212b")
        + &plant(330.0, 470.0, 1.1, growth, "#c98f5a")
}
