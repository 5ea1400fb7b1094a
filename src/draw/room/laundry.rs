//! A laundry under the ground: the ironer, shelves of linen, the hatch, pipes that steam. No window.

use super::Board;
use super::board::{Award, Surface, awards, board};
use super::kit::{block, clock, line, rect, shape, tiles, tube};
use super::light::Light;
use super::parts::{plant, wall};

pub(super) fn back(light: &Light, growth: f64, cards: Board, bare: bool) -> String {
    wall("#e6ebe6", "#b3c2bd")
        + &tiles(150.0, 466.0, 52.0, "#b8c9c4")
        + &pipes()
        + &shelves(40.0, bare)
        + &ironer(430.0)
        + &hatch(1000.0)
        + &board(1180.0, 50.0, cards, Surface::Enamel)
        + &awards(1220.0, 262.0, growth, Award::Key)
        + &drum(1560.0)
        + &drum(1740.0)
        + &trolley(1500.0, bare)
        + &clock(light, 1120.0, 120.0, "#5f7f7a")
        + &tube(light, 470.0, 44.0, 180.0)
        + &tube(light, 860.0, 44.0, 160.0)
        + &tube(light, 1560.0, 44.0, 170.0)
        + &plant(1470.0, 470.0, 0.6, growth, "#5f8f86")
}

/// Pipes under the ceiling, and what hisses from a joint.
fn pipes() -> String {
    line("M0 30H1920", "#9a5f3c", 20.0)
        + &line("M0 24H1920", "#c98a5c", 5.0)
        + &line("M0 62H1010V150", "#7f8f98", 12.0)
        + &rect(320.0, 14.0, 22.0, 32.0, "#6f3f28")
        + &rect(1380.0, 14.0, 22.0, 32.0, "#6f3f28")
        + "<g fill=\"#ffffff\" fill-opacity=\".5\"><circle cx=\"352\" cy=\"66\" r=\"14\"/><circle cx=\"372\" cy=\"84\" r=\"20\"/><circle cx=\"398\" cy=\"98\" r=\"15\"/></g>"
}

/// A pile of folded sheets, so many of them.
fn pile(x: f64, y: f64, w: f64, sheets: u32) -> String {
    let mut out = String::new();
    for i in 0..sheets {
        let top = y - 13.0 * f64::from(i + 1);
        out += &format!(
            "<rect x=\"{x:.0}\" y=\"{top:.0}\" width=\"{w:.0}\" height=\"12\" rx=\"5\" fill=\"{}\"/>",
            ["#ffffff", "#eef3f6", "#dfe9ee"][(i % 3) as usize]
        );
    }
    out + &rect(
        x + w * 0.44,
        y - 13.0 * f64::from(sheets),
        6.0,
        13.0 * f64::from(sheets),
        "#6fa7c9",
    )
}

fn shelves(x: f64, bare: bool) -> String {
    let mut out = block(x, 120.0, 350.0, 350.0, "#8fa39f") + &rect(x + 12.0, 132.0, 326.0, 330.0, "#5f7370");
    for row in 0..3_u32 {
        let y = 236.0 + 110.0 * f64::from(row);
        for i in 0..3_u32 {
            if !(bare || (row == 0 && i == 2)) {
                out += &pile(x + 24.0 + 104.0 * f64::from(i), y, 92.0, 4 + (row * 2 + i) % 4);
            }
        }
        out += &rect(x + 6.0, y, 338.0, 9.0, "#b9c9c5");
    }
    out
}

/// The ironer: a sheet goes in under the roller and comes out flat.
fn ironer(x: f64) -> String {
    block(x, 300.0, 520.0, 170.0, "#4f7f8f")
        + &rect(x + 20.0, 330.0, 480.0, 12.0, "#2f5563")
        + &format!(
            "<rect x=\"{:.0}\" y=\"218\" width=\"560\" height=\"76\" rx=\"38\" fill=\"#d6dde2\"/><rect x=\"{:.0}\" y=\"228\" width=\"560\" height=\"16\" rx=\"8\" fill=\"#ffffff\" fill-opacity=\".7\"/>",
            x - 20.0,
            x - 20.0
        )
        + &shape(
            &format!(
                "M{:.0} 262h400l16 150q-30 24 -70 8t-110 6t-120 -4t-132 -2Z",
                x + 60.0
            ),
            "#fbfdff",
        )
        + &line(
            &format!(
                "M{:.0} 290l6 120M{:.0} 290l4 126M{:.0} 290l2 124",
                x + 160.0,
                x + 270.0,
                x + 380.0
            ),
            "#d3dfe8",
            5.0,
        )
        + &format!(
            "<circle cx=\"{:.0}\" cy=\"386\" r=\"26\" fill=\"#fffaf0\" stroke=\"#2f5563\" stroke-width=\"7\"/>",
            x + 26.0
        )
        + &line(&format!("M{:.0} 388l10 -14", x + 26.0), "#c4473c", 5.0)
        + &format!(
            "<circle cx=\"{:.0}\" cy=\"372\" r=\"15\" fill=\"#d8534a\"/>",
            x + 494.0
        )
}

/// The hatch through which it comes in: dirty at one wall, clean at the other.
fn hatch(x: f64) -> String {
    rect(x, 190.0, 140.0, 170.0, "#6f8580")
        + &rect(x + 12.0, 202.0, 116.0, 146.0, "#2e3a3e")
        + &format!(
            "<circle cx=\"{:.0}\" cy=\"318\" r=\"34\" fill=\"#d9b0a0\"/><circle cx=\"{:.0}\" cy=\"326\" r=\"26\" fill=\"#c7d3d8\"/>",
            x + 48.0,
            x + 94.0
        )
        + &block(x - 14.0, 348.0, 168.0, 18.0, "#c9d3d0")
}

/// A washer with its window.
fn drum(x: f64) -> String {
    block(x, 190.0, 164.0, 280.0, "#e9eef0")
        + &format!(
            "<circle cx=\"{c:.0}\" cy=\"340\" r=\"60\" fill=\"#8fa3ad\"/><circle cx=\"{c:.0}\" cy=\"340\" r=\"47\" fill=\"#3f6f86\"/><path d=\"M{l:.0} 350q24 -22 46 -4t46 -6q-8 46 -46 46t-46 -36Z\" fill=\"#e6f1f5\"/>",
            c = x + 82.0,
            l = x + 36.0
        )
        + &rect(x + 20.0, 210.0, 70.0, 26.0, "#3c4c5c")
        + &format!(
            "<circle cx=\"{:.0}\" cy=\"224\" r=\"12\" fill=\"#f5a83c\"/>",
            x + 130.0
        )
}

/// A trolley with clean linen.
pub(super) fn trolley(x: f64, bare: bool) -> String {
    let load = if bare {
        String::new()
    } else {
        pile(x + 12.0, 434.0, 88.0, 7) + &pile(x + 106.0, 434.0, 84.0, 5)
    };
    load + &line(
        &format!("M{x:.0} 300V444M{:.0} 300V444", x + 200.0),
        "#6b7480",
        8.0,
    ) + &rect(x - 4.0, 434.0, 208.0, 14.0, "#8a95a2")
        + &format!(
            "<g fill=\"#2a2f3a\"><circle cx=\"{:.0}\" cy=\"460\" r=\"13\"/><circle cx=\"{:.0}\" cy=\"460\" r=\"13\"/></g>",
            x + 24.0,
            x + 176.0
        )
}
