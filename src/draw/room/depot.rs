//! A tram depot: the hall and its rails, a tram with its number, the wires above.

use super::super::palette::mix;
use super::Board;
use super::board::{Award, Surface, awards, board};
use super::kit::{block, clock, line, rect, shape, tube};
use super::light::Light;
use super::parts::{plant, wall, window};

pub(super) fn back(light: &Light, growth: f64, cards: Board, bare: bool) -> String {
    let tram = if bare { String::new() } else { tram(light, 180.0) };
    wall("#c9cfc8", "#949d98")
        + &window(light, "a", 60.0, 30.0, 460.0, 110.0, 5)
        + &window(light, "b", 600.0, 30.0, 460.0, 110.0, 5)
        + &light.shaft(80.0, 140.0, 400.0, 330.0)
        + &line("M0 20H1920", "#3a4152", 8.0)
        + &line("M0 158H1160", "#2a2f3a", 4.0)
        + &shape(
            "M0 470L120 150H150L70 470ZM1080 470L1040 150h26l60 320Z",
            "#7d867f",
        )
        + &tram
        + &board(1180.0, 50.0, cards, Surface::Cork)
        + &awards(1220.0, 262.0, growth, Award::Photo)
        + &rect(1560.0, 110.0, 330.0, 360.0, "#4f6f66")
        + &line(
            "M1560 170H1890M1560 230H1890M1560 290H1890M1560 350H1890M1560 410H1890",
            "#3b564f",
            5.0,
        )
        + &block(1580.0, 40.0, 130.0, 52.0, "#f1c232")
        + &clock(light, 1140.0, 330.0, "#7d867f")
        + &line("M120 478H1060M120 500H1060", "#565b63", 6.0)
        + &tube(light, 420.0, 22.0, 170.0)
        + &tube(light, 1560.0, 22.0, 170.0)
        + &plant(1520.0, 470.0, 0.9, growth, "#c4613f")
}

/// A tram from its side, 800 wide.
fn tram(light: &Light, x: f64) -> String {
    let lit = mix("#8fa9b8", "#ffe2a0", 0.1 + 0.8 * light.evening);
    let mut panes = String::new();
    for i in 0..6 {
        panes += &rect(x + 96.0 + 104.0 * f64::from(i), 226.0, 88.0, 88.0, &lit);
    }
    line(
        &format!("M{:.0} 190l60 -32M{:.0} 190l-60 -32", x + 380.0, x + 500.0),
        "#3a4152",
        6.0,
    ) + &shape(
        &format!("M{x:.0} 450V250q6 -54 60 -60h700q54 6 60 60v200Z"),
        "#e9dcb8",
    ) + &rect(x, 340.0, 820.0, 74.0, "#a4432f")
        + &rect(x, 332.0, 820.0, 8.0, "#f1c232")
        + &panes
        + &shape(&format!("M{:.0} 314V226h52v88Z", x + 24.0), &lit)
        + &shape(&format!("M{:.0} 314V226h52v88Z", x + 744.0), &lit)
        + &rect(x + 300.0, 198.0, 200.0, 22.0, "#26303a")
        + &format!(
            "<circle cx=\"{:.0}\" cy=\"374\" r=\"17\" fill=\"#fff6d8\"/><circle cx=\"{:.0}\" cy=\"374\" r=\"17\" fill=\"#fff6d8\"/>",
            x + 30.0,
            x + 790.0
        )
        + &line(
            &format!(
                "M{:.0} 360v28M{:.0} 366q2 -7 10 -7q9 0 9 8q0 7 -19 21h20",
                x + 398.0,
                x + 414.0
            ),
            "#fffaf0",
            7.0,
        )
        + &format!(
            "<g fill=\"#2a2f3a\"><path d=\"M{:.0} 450h180v18h-180ZM{:.0} 450h180v18h-180Z\"/></g>",
            x + 110.0,
            x + 530.0
        )
}
