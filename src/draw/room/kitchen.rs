//! The kitchen: where people say what they think.

use super::board::{Award, awards};
use super::kit::{block, line, rect, shape};
use super::light::Light;
use super::parts::{books, lamp, mug, plant, wall, window};

pub(super) fn back(light: &Light, growth: f64) -> String {
    let tiles: String = (0..6)
        .map(|i| format!("M0 {y}H1920", y = 250 + i * 30))
        .chain((0..33).map(|i| format!("M{x} 250V410", x = i * 60)))
        .collect();
    let cupboard = |x: f64, w: f64| {
        format!(
            "<rect x=\"{:.0}\" y=\"46\" width=\"{w}\" height=\"190\" fill=\"#231a3a\" fill-opacity=\".2\"/><rect x=\"{x}\" y=\"36\" width=\"{w}\" height=\"190\" rx=\"4\" fill=\"#4f7f78\"/><path d=\"M{:.0} 36v190\" stroke=\"#2f5a56\" stroke-width=\"4\"/><path d=\"M{x} 36h{w}v10h-{w}Z\" fill=\"#6fa098\"/><path d=\"M{:.0} 150v34M{:.0} 150v34\" stroke=\"#f1dcb0\" stroke-width=\"6\" stroke-linecap=\"round\"/>",
            x + 6.0,
            x + w / 2.0,
            x + w / 2.0 - 14.0,
            x + w / 2.0 + 14.0
        )
    };
    wall("#fbeed8", "#e2c7a4")
        + &format!(
            "<path d=\"M0 250H1920V410H0Z\" fill=\"#f4ead9\"/><path d=\"{tiles}\" stroke=\"#d8c6a8\" stroke-width=\"2.5\"/>"
        )
        + &cupboard(40.0, 280.0)
        + &cupboard(1520.0, 360.0)
        + &window(light, "a", 610.0, 40.0, 460.0, 268.0, 2)
        + &light.shaft(630.0, 56.0, 200.0, 414.0)
        + &light.shaft(850.0, 56.0, 200.0, 414.0)
        + &books(1130.0, 150.0, 340.0, growth, 3)
        + &mug(1440.0, 150.0, "#c4613f")
        + &awards(1190.0, 176.0, growth, Award::Photo)
        + "<path d=\"M0 410H1920V470H0Z\" fill=\"#3d6a65\"/><path d=\"M0 400H1920V414H0Z\" fill=\"#e9dcc4\"/>"
        + "<g transform=\"translate(540 400)\"><path d=\"M-52 0V-110Q-52 -120 -42 -120H42Q52 -120 52 -110V0Z\" fill=\"#39415c\"/><path d=\"M-36 -70H36V-12H-36Z\" fill=\"#1f2540\"/><path d=\"M-14 -52H14V-24Q14 -20 8 -20H-8Q-14 -20 -14 -24Z\" fill=\"#fff6e6\"/><circle cx=\"-30\" cy=\"-96\" r=\"6\" fill=\"#f5a83c\"/><circle cx=\"-10\" cy=\"-96\" r=\"6\" fill=\"#8fce86\"/></g>"
        + "<g transform=\"translate(1230 400)\"><path d=\"M-40 0L-32 -66Q-30 -76 -18 -76H18Q30 -76 32 -66L40 0Z\" fill=\"#b9c3cf\"/><path d=\"M8 -76H18Q30 -76 32 -66L40 0H20Z\" fill=\"#231a3a\" fill-opacity=\".2\"/><path d=\"M-12 -76Q0 -100 12 -76\" fill=\"none\" stroke=\"#3a3148\" stroke-width=\"6\"/><path d=\"M32 -60L58 -50\" stroke=\"#b9c3cf\" stroke-width=\"10\" stroke-linecap=\"round\"/></g>"
        + &fridge(318.0)
        + &plant(1110.0, 400.0, 0.9, growth, "#c4613f")
        + &plant(90.0, 400.0, 0.8, growth, "#e4dccd")
        + &plant(1780.0, 400.0, 1.0, growth, "#d9a441")
        + &lamp(light, 330.0, 110.0, "#d9a441")
        + &lamp(light, 840.0, 60.0, "#d9a441")
        + &lamp(light, 1500.0, 90.0, "#d9a441")
}

/// The fridge, with what hangs on it.
fn fridge(x: f64) -> String {
    block(x, 120.0, 158.0, 350.0, "#e9e4da")
        + &line(&format!("M{x:.0} 236h158"), "#b9b1a4", 5.0)
        + &line(
            &format!("M{:.0} 160v50M{:.0} 262v70", x + 18.0, x + 18.0),
            "#8f98a3",
            8.0,
        )
        + &rect(x + 62.0, 270.0, 54.0, 66.0, "#fffaf0")
        + &rect(x + 84.0, 150.0, 44.0, 40.0, "#f4c66a")
        + &shape(&format!("M{:.0} 268a6 6 0 1 1 12 0Z", x + 84.0), "#c4473c")
}
