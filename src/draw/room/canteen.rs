//! Where people eat, bake and buy: a canteen, a bakery or dairy, a shop.

use super::Board;
use super::board::{Award, Surface, awards, board};
use super::kit::{block, clock, line, notices, rect, shape, tiles, tube};
use super::light::Light;
use super::parts::{lamp, plant, wall, window};

pub(super) fn back(light: &Light, growth: f64, cards: Board) -> String {
    wall("#f4e3b8", "#d6b57e")
        + &rect(0.0, 300.0, 1920.0, 170.0, "#5f8f86")
        + &tiles(304.0, 466.0, 40.0, "#43706a")
        + &window(light, "a", 60.0, 50.0, 500.0, 200.0, 4)
        + &light.shaft(80.0, 60.0, 440.0, 410.0)
        + &hatch(light, 630.0)
        + &board(1180.0, 44.0, cards, Surface::Slate)
        + &awards(1220.0, 240.0, growth, Award::Photo)
        + &lockers(1560.0)
        + &clock(light, 596.0, 96.0, "#a4432f")
        + &urn(140.0)
        + &lamp(light, 330.0, 70.0, "#c4473c")
        + &lamp(light, 1120.0, 56.0, "#c4473c")
        + &plant(1540.0, 470.0, 1.0, growth, "#a4432f")
}

/// The serving hatch with the day's dishes above.
fn hatch(light: &Light, x: f64) -> String {
    let warm = 0.35 + 0.3 * light.evening;
    block(x, 40.0, 440.0, 64.0, "#2b3a40")
        + &line(
            &format!("M{:.0} 62h110m20 0h60m-190 20h150m50 0h70", x + 24.0),
            "#f4ead0",
            5.0,
        )
        + &line(&format!("M{:.0} 62h40m-40 20h40", x + 370.0), "#f5a83c", 5.0)
        + &rect(x, 124.0, 440.0, 190.0, "#c9ccc8")
        + &rect(x + 10.0, 134.0, 420.0, 170.0, "#8f9aa0")
        + &shape(
            &format!(
                "M{:.0} 134h90l-14 34h-62ZM{:.0} 134h90l-14 34h-62Z",
                x + 70.0,
                x + 260.0
            ),
            "#d9dee0",
        )
        + &format!(
            "<path d=\"M{:.0} 168l-40 130h180l-40 -130ZM{:.0} 168l-40 130h180l-40 -130Z\" fill=\"#ffd98a\" fill-opacity=\"{warm:.3}\"/>",
            x + 84.0,
            x + 274.0
        )
        + &shape(
            &format!(
                "M{:.0} 304q6 -34 40 -34t40 34ZM{:.0} 304q6 -26 36 -26t36 26ZM{:.0} 304v-24h70v24Z",
                x + 60.0,
                x + 180.0,
                x + 300.0
            ),
            "#b9683c",
        )
        + &block(x - 24.0, 304.0, 488.0, 22.0, "#e7e3d8")
        + &block(x - 10.0, 326.0, 460.0, 144.0, "#c9713c")
        + &line(&format!("M{:.0} 400H{:.0}", x - 10.0, x + 450.0), "#e8e3d8", 7.0)
}

fn lockers(x: f64) -> String {
    let mut out = String::new();
    for i in 0..4 {
        let at = x + 84.0 * f64::from(i);
        out += &block(at, 110.0, 80.0, 360.0, ["#6f8796", "#7e95a2"][i as usize % 2]);
        out += &line(
            &format!("M{:.0} 140h36m-36 12h36m-36 12h36", at + 22.0),
            "#465a68",
            4.0,
        );
        out += &rect(at + 62.0, 270.0, 8.0, 34.0, "#e0d9c8");
    }
    out
}

/// A tea urn on its trolley.
fn urn(x: f64) -> String {
    block(x - 60.0, 380.0, 230.0, 14.0, "#8a5a34")
        + &line(
            &format!("M{:.0} 394v70M{:.0} 394v70", x - 44.0, x + 150.0),
            "#5b6475",
            8.0,
        )
        + &shape(&format!("M{x:.0} 380v-84q0 -22 36 -22t36 22v84Z"), "#b9c3cb")
        + &shape(
            &format!("M{:.0} 380v-84q0 -18 -18 -21q36 0 36 21v84Z", x + 54.0),
            "#8b97a2",
        )
        + &line(&format!("M{:.0} 364h18v10", x + 72.0), "#3a3148", 7.0)
        + &shape(
            &format!("M{:.0} 380v-20h24v20ZM{:.0} 380v-20h24v20Z", x + 100.0, x + 132.0),
            "#f6efe3",
        )
}

/// A bakery with its ovens, a dairy with its vat: a hall where food is surface.
pub(super) fn bakery(light: &Light, growth: f64, cards: Board) -> String {
    wall("#fdf4e2", "#e4cfae")
        + &tiles(230.0, 466.0, 44.0, "#d9c39c")
        + &oven(60.0)
        + &window(light, "a", 600.0, 46.0, 260.0, 180.0, 2)
        + &light.shaft(610.0, 56.0, 230.0, 414.0)
        + &rack(900.0)
        + &board(1180.0, 44.0, cards, Surface::Enamel)
        + &awards(1220.0, 240.0, growth, Award::Photo)
        + &vat(1600.0)
        + &mixer(640.0)
        + &shape("M500 470q-14 -70 8 -104h70q22 34 8 104Z", "#efe3cb")
        + &shape("M514 362l12 -22h34l12 22Z", "#d8c49c")
        + &tube(light, 430.0, 24.0, 160.0)
        + &tube(light, 1510.0, 24.0, 150.0)
        + &plant(1130.0, 470.0, 0.7, growth, "#c98f5a")
}

/// A deck oven: three mouths, the fire behind their glass.
fn oven(x: f64) -> String {
    let mut out = block(x, 90.0, 420.0, 380.0, "#9a9ea6") + &rect(x + 130.0, 0.0, 60.0, 92.0, "#7d838d");
    for i in 0..3 {
        let y = 130.0 + 108.0 * f64::from(i);
        out += &block(x + 24.0, y, 300.0, 84.0, "#4a4048");
        out += &rect(x + 44.0, y + 16.0, 260.0, 46.0, "#f08a3a");
        out += &shape(
            &format!(
                "M{:.0} {:.0}q18 -22 36 0ZM{:.0} {:.0}q18 -22 36 0ZM{:.0} {:.0}q18 -22 36 0ZM{:.0} {:.0}q18 -22 36 0ZM{:.0} {:.0}q18 -22 36 0Z",
                x + 56.0,
                y + 60.0,
                x + 104.0,
                y + 60.0,
                x + 152.0,
                y + 60.0,
                x + 200.0,
                y + 60.0,
                x + 248.0,
                y + 60.0
            ),
            "#a4561f",
        );
        out += &line(&format!("M{:.0} {:.0}h180", x + 84.0, y + 74.0), "#d9dde2", 7.0);
        out += &format!(
            "<circle cx=\"{:.0}\" cy=\"{:.0}\" r=\"14\" fill=\"#e9edf0\"/>",
            x + 370.0,
            y + 34.0
        );
    }
    out
}

/// A trolley of loaves.
fn rack(x: f64) -> String {
    let mut out = line(&format!("M{x:.0} 462V120h220V462"), "#8a95a0", 9.0);
    for i in 0..5 {
        let y = 190.0 + 62.0 * f64::from(i);
        for j in 0..4 {
            let at = x + 14.0 + 50.0 * f64::from(j);
            if (i * 3 + j) % 7 != 5 {
                out += &shape(
                    &format!("M{at:.0} {y:.0}q2 -30 22 -30t22 30Z"),
                    ["#c07a35", "#d18f48", "#b06a2c"][((i + j) % 3) as usize],
                );
            }
        }
        out += &rect(x, y, 220.0, 7.0, "#aab4be");
    }
    out
}

fn mixer(x: f64) -> String {
    block(x - 10.0, 450.0, 190.0, 20.0, "#8f9aa3")
        + &rect(x + 120.0, 310.0, 44.0, 146.0, "#b9c2ca")
        + &shape(
            &format!("M{:.0} 310q-10 -54 60 -54h70q40 0 40 54Z", x + 4.0),
            "#d5dce2",
        )
        + &line(&format!("M{:.0} 310v64", x + 50.0), "#8f9aa3", 12.0)
        + &shape(&format!("M{:.0} 370h110l-14 76h-82Z", x - 6.0), "#c9d1d8")
}

/// A steel vat with pipes.
fn vat(x: f64) -> String {
    line(
        &format!("M{:.0} 0v90M{:.0} 60h90v120", x + 80.0, x + 170.0),
        "#aab4be",
        16.0,
    ) + &shape(
        &format!("M{x:.0} 150q0 -60 130 -60t130 60v260q-130 40 -260 0Z"),
        "#cbd4dc",
    ) + &shape(
        &format!(
            "M{:.0} 410V150q0 -40 -50 -54q120 -4 120 54v260q-40 18 -70 0Z",
            x + 190.0
        ),
        "#9fabb6",
    ) + &line(
        &format!("M{x:.0} 200q130 36 260 0M{x:.0} 370q130 36 260 0"),
        "#8f9ca8",
        5.0,
    ) + &format!(
        "<circle cx=\"{:.0}\" cy=\"280\" r=\"30\" fill=\"#f7f4ec\" stroke=\"#6f7c88\" stroke-width=\"7\"/>",
        x + 120.0
    ) + &line(&format!("M{:.0} 280l14 -14", x + 120.0), "#c4473c", 5.0)
        + &line(
            &format!("M{:.0} 424v46M{:.0} 424v46", x + 40.0, x + 220.0),
            "#8f9ca8",
            14.0,
        )
}

/// A shop floor.
pub(super) fn shop(light: &Light, growth: f64, cards: Board) -> String {
    wall("#f7e6ea", "#d9b9c6")
        + &rect(0.0, 0.0, 1920.0, 40.0, "#7a3f66")
        + &window(light, "a", 640.0, 96.0, 440.0, 300.0, 2)
        + &light.shaft(660.0, 110.0, 400.0, 360.0)
        + &awning(620.0)
        + &shelves(40.0)
        + &shelves(340.0)
        + &board(1180.0, 70.0, cards, Surface::Slate)
        + &awards(1600.0, 64.0, growth, Award::Photo)
        + &rail(1560.0)
        + &till(1300.0)
        + &notices(1120.0, 330.0, 100.0, 90.0)
        + &lamp(light, 560.0, 90.0, "#e0a93a")
        + &lamp(light, 1540.0, 80.0, "#e0a93a")
        + &plant(1120.0, 470.0, 0.9, growth, "#7a3f66")
}

/// The striped awning, seen through the top of the window.
fn awning(x: f64) -> String {
    let mut out = String::new();
    for i in 0..12 {
        let at = x + 40.0 * f64::from(i);
        out += &shape(
            &format!("M{at:.0} 60h40v44q-20 22 -40 0Z"),
            ["#c2465a", "#fff6ea"][i as usize % 2],
        );
    }
    out
}

/// Shelves of goods: bottles, tins, boxes.
fn shelves(x: f64) -> String {
    let mut out = block(x, 90.0, 280.0, 380.0, "#b98a6a");
    let colors = ["#c2465a", "#e0a93a", "#4f8f7a", "#466a9c", "#e8d9bd", "#8a5a8f"];
    for shelf in 0..4 {
        let y = 176.0 + 92.0 * f64::from(shelf);
        out += &rect(x + 12.0, y - 76.0, 256.0, 78.0, "#8f6850");
        for i in 0..7 {
            let k = i * 5 + shelf * 3;
            let at = x + 20.0 + 35.0 * f64::from(i);
            let tall = 36.0 + f64::from(k % 4) * 9.0;
            let color = colors[(k % 6) as usize];
            out += &if shelf % 2 == 0 {
                shape(
                    &format!(
                        "M{at:.0} {y:.0}v-{:.0}q0 -10 8 -12v-10h8v10q8 2 8 12v{:.0}Z",
                        tall - 20.0,
                        tall - 20.0
                    ),
                    color,
                )
            } else {
                rect(at, y - tall, 28.0, tall, color) + &rect(at, y - tall * 0.6, 28.0, tall * 0.3, "#fff6ea")
            };
        }
        out += &rect(x + 6.0, y, 268.0, 9.0, "#d9b08c");
    }
    out
}

/// Clothes on a rail.
fn rail(x: f64) -> String {
    let mut out = line(&format!("M{x:.0} 470V170h320V470"), "#5b4a5e", 8.0);
    for (i, color) in [
        "#466a9c", "#e0a93a", "#c2465a", "#4f8f7a", "#efe3d2", "#8a5a8f", "#466a9c",
    ]
    .iter()
    .enumerate()
    {
        let at = x + 26.0 + 40.0 * i as f64;
        out += &shape(
            &format!("M{at:.0} 200q16 -16 32 0l14 40l-12 8v110h-36v-110l-12 -8Z"),
            color,
        );
        out += &line(&format!("M{:.0} 192v-20", at + 16.0), "#5b4a5e", 4.0);
    }
    out
}

fn till(x: f64) -> String {
    block(x - 60.0, 356.0, 230.0, 114.0, "#7a3f66")
        + &rect(x - 72.0, 346.0, 254.0, 14.0, "#f3e2d0")
        + &shape(&format!("M{x:.0} 346v-34l16 -34h64l12 34v34Z"), "#3c4558")
        + &rect(x + 22.0, 286.0, 50.0, 20.0, "#a8e0c0")
}
