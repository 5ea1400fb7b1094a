//! A museum hall: pictures under their own lamps, a showcase, a bust on its plinth.

use super::Board;
use super::board::{Award, Surface, awards, board};
use super::kit::{block, line, rect, shape};
use super::light::Light;
use super::parts::{plant, wall, window};

pub(super) fn back(light: &Light, growth: f64, cards: Board) -> String {
    wall("#3f6f6d", "#274a50")
        + &window(light, "a", 800.0, 60.0, 190.0, 250.0, 2)
        + &light.shaft(810.0, 70.0, 170.0, 400.0)
        + &rect(0.0, 404.0, 1920.0, 66.0, "#1f3b42")
        + &rect(0.0, 398.0, 1920.0, 8.0, "#c9a35c")
        + &rect(0.0, 22.0, 1920.0, 10.0, "#c9a35c")
        + &picture(90.0, 84.0, 250.0, 190.0, 0)
        + &picture(400.0, 110.0, 150.0, 200.0, 1)
        + &picture(620.0, 96.0, 140.0, 130.0, 2)
        + &board(1170.0, 60.0, cards, Surface::Cork)
        + &awards(1220.0, 268.0, growth, Award::Photo)
        + &picture(1560.0, 84.0, 290.0, 210.0, 3)
        + &showcase(1516.0)
        + &bust(1100.0)
        + &plant(40.0, 470.0, 1.2, growth, "#c9a35c")
        + &rope(560.0)
}

/// A framed picture with a lamp over it: a river in flood, a portrait, a chart, a street under water.
fn picture(x: f64, y: f64, w: f64, h: f64, which: usize) -> String {
    let (sky, ground, accent) = [
        ("#d8c49a", "#57788a", "#39546a"),
        ("#4a3a35", "#2c2330", "#d9a97e"),
        ("#efe4c8", "#c9b78c", "#a4553c"),
        ("#b8b4a4", "#6f7f86", "#8a4f3a"),
    ][which % 4];
    let subject = match which % 4 {
        0 => shape(
            &format!(
                "M{x} {:.0}q{:.0} -40 {:.0} 0t{:.0} -6V{:.0}H{x}Z",
                y + h * 0.62,
                w * 0.25,
                w * 0.5,
                w * 0.5,
                y + h
            ),
            accent,
        ),
        1 => shape(
            &format!(
                "M{:.0} {:.0}a24 30 0 1 1 1 0ZM{:.0} {:.0}q40 -70 80 0v30h-80Z",
                x + w / 2.0,
                y + 106.0,
                x + w / 2.0 - 40.0,
                y + 160.0
            ),
            accent,
        ),
        2 => line(
            &format!("M{:.0} {:.0}h90m-90 22h60m-60 22h84", x + 24.0, y + 40.0),
            accent,
            5.0,
        ),
        _ => shape(
            &format!(
                "M{:.0} {:.0}v-70l36 -30l36 30v70ZM{:.0} {:.0}v-100h58v100ZM{:.0} {:.0}v-58l30 -24l30 24v58Z",
                x + 26.0,
                y + h * 0.72,
                x + 112.0,
                y + h * 0.72,
                x + 190.0,
                y + h * 0.72
            ),
            accent,
        ),
    };
    format!(
        "<path d=\"M{:.0} {:.0}L{:.0} {:.0}H{:.0}L{:.0} {:.0}Z\" fill=\"#ffe7b0\" fill-opacity=\".2\"/>{}{}{}{subject}<path d=\"M{:.0} {:.0}h60v10h-60Z\" fill=\"#e3c078\"/>",
        x + w / 2.0 - 30.0,
        y - 30.0,
        x - 26.0,
        y + h + 40.0,
        x + w + 26.0,
        x + w / 2.0 + 30.0,
        y - 30.0,
        block(x - 16.0, y - 16.0, w + 32.0, h + 32.0, "#b98a3f"),
        rect(x, y, w, h, sky),
        rect(x, y + h * 0.6, w, h * 0.4, ground),
        x + w / 2.0 - 30.0,
        y - 38.0,
    )
}

/// A glass case on a dark stand: a jar, a clock, a card for each.
fn showcase(x: f64) -> String {
    block(x, 396.0, 360.0, 74.0, "#2b2634")
        + &rect(x + 10.0, 330.0, 340.0, 66.0, "#dff0f2")
        + &shape(
            &format!(
                "M{:.0} 392v-34q0 -12 14 -12t14 12v34ZM{:.0} 392a22 22 0 1 1 44 0Z",
                x + 60.0,
                x + 236.0
            ),
            "#a4553c",
        )
        + &rect(x + 140.0, 372.0, 54.0, 20.0, "#c9a35c")
        + &rect(x + 62.0, 384.0, 26.0, 8.0, "#fffaf0")
        + &shape(&format!("M{:.0} 330h120l-60 66h-70Z", x + 30.0), "#ffffff55")
        + &line(&format!("M{x:.0} 330h360",), "#8fb0b5", 5.0)
}

fn bust(x: f64) -> String {
    block(x - 44.0, 350.0, 88.0, 120.0, "#d9d2c4")
        + &shape(
            &format!("M{:.0} 350q6 -44 46 -46q40 2 46 46Z", x - 46.0),
            "#efeae0",
        )
        + &shape(
            &format!(
                "M{:.0} 308v-24q-20 -24 -14 -50q8 -26 36 -24q26 4 26 32q0 26 -16 42v24Z",
                x - 14.0
            ),
            "#f6f2ea",
        )
        + &shape(
            &format!("M{:.0} 212q22 8 20 34q-2 24 -16 38v24h-12q14 -50 8 -96Z", x + 8.0),
            "#cfc7b8",
        )
}

/// A rope between two posts.
fn rope(x: f64) -> String {
    line(&format!("M{x:.0} 392q110 70 220 0"), "#a4324a", 10.0)
        + &line(
            &format!("M{x:.0} 468V386M{:.0} 468V386", x + 220.0),
            "#d9b566",
            9.0,
        )
        + &shape(
            &format!("M{:.0} 470h44v-6h-44ZM{:.0} 470h44v-6h-44Z", x - 22.0, x + 198.0),
            "#b08d42",
        )
}
