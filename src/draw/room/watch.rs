//! Rooms from which something is watched: a harbour office, a control room, a dispatch room, a laboratory.

use super::Board;
use super::board::{Award, Surface, awards, board};
use super::kit::{block, clock, line, notices, rect, screen, shape, tiles, tube};
use super::light::Light;
use super::parts::{books, lamp, plant, wall, waterside, window};

pub(super) fn harbour(light: &Light, growth: f64, cards: Board) -> String {
    let mut planks = String::new();
    for i in 0..24 {
        planks += &format!("M{} 0V470", 40 + i * 80);
    }
    wall("#a9774e", "#6f4632")
        + &format!("<path d=\"{planks}\" stroke=\"#4f2f22\" stroke-width=\"4\" stroke-opacity=\".4\"/>")
        + &waterside(light, "a", 430.0, 40.0, 660.0, 260.0, 4)
        + &mast(light)
        + &light.shaft(450.0, 56.0, 300.0, 414.0)
        + &light.shaft(780.0, 56.0, 300.0, 414.0)
        + &chart(50.0)
        + &board(1170.0, 44.0, cards, Surface::Cork)
        + &awards(1220.0, 256.0, growth, Award::Pennant)
        + &books(1560.0, 130.0, 306.0, growth, 2)
        + &lifebuoy(1716.0, 236.0)
        + &block(430.0, 350.0, 660.0, 120.0, "#7a4f33")
        + &rect(416.0, 340.0, 688.0, 14.0, "#c99a5e")
        + &radio(470.0)
        + &shape("M900 340l14 -60h12l14 60Z", "#c9a35c")
        + "<circle cx=\"920\" cy=\"268\" r=\"24\" fill=\"#e9d3a0\" stroke=\"#8a6a34\" stroke-width=\"6\"/><path d=\"M920 268l10 -12\" stroke=\"#26212b\" stroke-width=\"4\"/>"
        + &clock(light, 390.0, 90.0, "#c9a35c")
        + &lamp(light, 760.0, 50.0, "#2f6f7c")
        + &lamp(light, 1530.0, 84.0, "#2f6f7c")
        + &plant(1560.0, 470.0, 1.1, growth, "#2f6f7c")
}

/// A mast and a crane far off, over the view.
fn mast(light: &Light) -> String {
    let dark = super::super::palette::mix(&light.low, "#33406f", 0.75);
    line(
        "M560 214V110M560 130l-40 76M560 130l46 76M930 210V90h-90M930 110l-60 -20",
        &dark,
        5.0,
    ) + &shape("M500 214h130l-16 20h-100Z", &dark)
}

/// A chart of the roads: land, soundings, a course.
fn chart(x: f64) -> String {
    block(x, 70.0, 310.0, 230.0, "#e9dfc2")
        + &shape(
            &format!("M{x:.0} 70h110q-20 50 10 80t-30 70t-10 80h-80Z"),
            "#d2bd84",
        )
        + &shape(
            &format!("M{:.0} 190q30 -30 60 0t-10 40t-50 -40Z", x + 210.0),
            "#d2bd84",
        )
        + &line(
            &format!("M{:.0} 260q60 -90 110 -70t70 -90", x + 120.0),
            "#c4473c",
            4.0,
        )
        + &line(
            &format!(
                "M{:.0} 110h10m30 14h10m20 30h10m-70 40h10m60 60h10m-100 10h10",
                x + 150.0
            ),
            "#5b7f8a",
            4.0,
        )
        + &shape(&format!("M{:.0} 250l8 -26l8 26l-8 -6Z", x + 276.0), "#26445c")
}

fn lifebuoy(x: f64, y: f64) -> String {
    format!(
        "<circle cx=\"{x:.0}\" cy=\"{y:.0}\" r=\"52\" fill=\"none\" stroke=\"#fffaf0\" stroke-width=\"26\"/><path d=\"M{:.0} {:.0}a52 52 0 0 1 40 12M{:.0} {:.0}a52 52 0 0 1 -40 -12M{:.0} {:.0}a52 52 0 0 1 12 -40M{:.0} {:.0}a52 52 0 0 1 -12 40\" fill=\"none\" stroke=\"#d8534a\" stroke-width=\"26\"/>",
        x,
        y - 52.0,
        x,
        y + 52.0,
        x - 52.0,
        y,
        x + 52.0,
        y
    )
}

fn radio(x: f64) -> String {
    block(x, 284.0, 150.0, 56.0, "#3a4152")
        + &rect(x + 14.0, 298.0, 60.0, 24.0, "#f5c86a")
        + &format!(
            "<circle cx=\"{:.0}\" cy=\"312\" r=\"13\" fill=\"#b9c3cb\"/>",
            x + 112.0
        )
        + &line(&format!("M{:.0} 330q40 20 60 0t50 0", x + 150.0), "#26212b", 5.0)
        + &block(x + 250.0, 318.0, 22.0, 22.0, "#26212b")
}

pub(super) fn control(light: &Light, growth: f64, cards: Board) -> String {
    wall("#c3d2c4", "#8fa596")
        + &waterside(light, "a", 60.0, 40.0, 560.0, 230.0, 3)
        + &gates(light)
        + &light.shaft(80.0, 56.0, 240.0, 414.0)
        + &mimic(680.0)
        + &board(1190.0, 44.0, cards, Surface::Screen)
        + &awards(1230.0, 256.0, growth, Award::Key)
        + &pipes(1600.0)
        + &desk(60.0)
        + &tube(light, 640.0, 20.0, 60.0)
        + &clock(light, 1150.0, 330.0, "#4f6b5a")
        + &plant(1560.0, 470.0, 1.0, growth, "#e0a93a")
}

/// Lock gates in the basin outside.
fn gates(light: &Light) -> String {
    let wood = super::super::palette::mix("#6b4a36", &light.low, 0.2);
    shape("M200 270v-70l90 -16v86ZM480 270v-70l-90 -16v86Z", &wood)
        + &line(
            "M200 220l90 -14M480 220l-90 -14M200 244l90 -10M480 244l-90 -10",
            "#3f2c20",
            4.0,
        )
        + &line("M180 196l130 -24M500 196l-130 -24", "#e9e2d0", 9.0)
}

/// The plant as a drawing: basins, pipes, lamps.
fn mimic(x: f64) -> String {
    block(x, 50.0, 430.0, 230.0, "#31463f")
        + &line(
            &format!(
                "M{:.0} 100h130v80h140v-50h80M{:.0} 240h180v-60",
                x + 40.0,
                x + 40.0
            ),
            "#8fd0c0",
            7.0,
        )
        + &rect(x + 30.0, 90.0, 70.0, 60.0, "#4f8fa8")
        + &rect(x + 170.0, 150.0, 80.0, 60.0, "#4f8fa8")
        + &rect(x + 340.0, 100.0, 60.0, 70.0, "#4f8fa8")
        + &format!(
            "<g fill=\"#8fe08a\"><circle cx=\"{:.0}\" cy=\"240\" r=\"10\"/><circle cx=\"{:.0}\" cy=\"240\" r=\"10\"/></g><circle cx=\"{:.0}\" cy=\"240\" r=\"10\" fill=\"#f5a83c\"/><circle cx=\"{:.0}\" cy=\"240\" r=\"10\" fill=\"#d8534a\"/>",
            x + 300.0,
            x + 330.0,
            x + 360.0,
            x + 390.0
        )
}

/// A desk of dials and levers.
fn desk(x: f64) -> String {
    let mut out = shape(&format!("M{x:.0} 470v-70l40 -60h960l40 60v70Z"), "#5f7f74")
        + &shape(&format!("M{:.0} 340h960l40 60H{x:.0}Z", x + 40.0), "#7f9f92");
    for i in 0..6 {
        let at = x + 110.0 + 120.0 * f64::from(i);
        out += &format!(
            "<circle cx=\"{at:.0}\" cy=\"370\" r=\"24\" fill=\"#fffaf0\" stroke=\"#33473f\" stroke-width=\"6\"/>"
        );
        out += &line(&format!("M{at:.0} 372l{} -14", -12 + i * 5), "#c4473c", 4.0);
    }
    out + &line(
        &format!(
            "M{:.0} 380l-14 -40M{:.0} 380l-4 -44M{:.0} 380l8 -42",
            x + 840.0,
            x + 890.0,
            x + 940.0
        ),
        "#26303a",
        8.0,
    ) + &format!(
        "<g fill=\"#d8534a\"><circle cx=\"{:.0}\" cy=\"338\" r=\"11\"/><circle cx=\"{:.0}\" cy=\"334\" r=\"11\"/><circle cx=\"{:.0}\" cy=\"336\" r=\"11\"/></g>",
        x + 826.0,
        x + 886.0,
        x + 948.0
    )
}

fn pipes(x: f64) -> String {
    line(
        &format!("M{x:.0} 0V330h130V470M{:.0} 0V200h120V470", x + 90.0),
        "#4f7f9a",
        34.0,
    ) + &line(
        &format!("M{:.0} 0V320M{:.0} 0V190", x - 8.0, x + 82.0),
        "#8fb8cc",
        7.0,
    ) + &rect(x - 26.0, 140.0, 52.0, 22.0, "#35566a")
        + &rect(x + 184.0, 300.0, 52.0, 22.0, "#35566a")
        + &format!(
            "<circle cx=\"{x:.0}\" cy=\"240\" r=\"40\" fill=\"none\" stroke=\"#d8534a\" stroke-width=\"12\"/>"
        )
        + &line(&format!("M{:.0} 240h80M{x:.0} 200v80", x - 40.0), "#d8534a", 9.0)
}

pub(super) fn dispatch(light: &Light, growth: f64, cards: Board) -> String {
    let mut out = wall("#2e3f5e", "#1b2540")
        + "<path d=\"M0 0H1920V470H0Z\" fill=\"#6cc6f5\" fill-opacity=\".05\"/>"
        + &rect(0.0, 0.0, 1920.0, 26.0, "#141b30");
    for (i, glow) in ["#6cc6f5", "#f5c86a", "#7be0a8", "#6cc6f5", "#ff8fa0", "#7be0a8"]
        .iter()
        .enumerate()
    {
        let (x, y) = (70.0 + 350.0 * (i % 3) as f64, 60.0 + 140.0 * (i / 3) as f64);
        out += &screen(x, y, 316.0, 112.0, glow, i % 2 == 0);
    }
    out + &shape("M470 90l60 30l50 -20l70 40l-20 34l-90 6l-80 -30Z", "#2f6f7c")
        + &line("M480 130q60 -30 100 0t70 10", "#f5c86a", 4.0)
        + &board(1190.0, 60.0, cards, Surface::Screen)
        + &awards(1230.0, 266.0, growth, Award::Pennant)
        + &clock(light, 1150.0, 200.0, "#6f86ad")
        + &window(light, "a", 1590.0, 60.0, 270.0, 190.0, 2)
        + &block(120.0, 376.0, 300.0, 94.0, "#42557a")
        + &block(520.0, 376.0, 300.0, 94.0, "#42557a")
        + &block(1500.0, 376.0, 330.0, 94.0, "#42557a")
        + &screen(190.0, 318.0, 110.0, 56.0, "#7be0a8", false)
        + &screen(590.0, 318.0, 110.0, 56.0, "#6cc6f5", false)
        + &screen(1560.0, 312.0, 120.0, 60.0, "#f5c86a", true)
        + &screen(1700.0, 312.0, 110.0, 60.0, "#6cc6f5", false)
        + &plant(1460.0, 470.0, 0.9, growth, "#6f86ad")
}

pub(super) fn lab(light: &Light, growth: f64, cards: Board) -> String {
    wall("#eef4f7", "#c6d5de")
        + &tiles(280.0, 470.0, 60.0, "#c9d8e0")
        + &hood(60.0)
        + &window(light, "a", 560.0, 50.0, 300.0, 200.0, 3)
        + &light.shaft(570.0, 60.0, 280.0, 410.0)
        + &notices(920.0, 70.0, 200.0, 150.0)
        + &board(1180.0, 44.0, cards, Surface::Enamel)
        + &awards(1220.0, 256.0, growth, Award::Certificate)
        + &flasks(1560.0, 130.0, 1)
        + &flasks(1560.0, 240.0, 4)
        + &block(480.0, 376.0, 640.0, 94.0, "#8fa9b8")
        + &rect(466.0, 364.0, 668.0, 14.0, "#3c4c5c")
        + &microscope(600.0)
        + &flasks(760.0, 364.0, 2)
        + &block(1560.0, 330.0, 310.0, 140.0, "#dbe5ea")
        + &screen(1600.0, 350.0, 120.0, 70.0, "#7be0a8", true)
        + &tube(light, 400.0, 20.0, 140.0)
        + &tube(light, 1000.0, 20.0, 120.0)
        + &plant(1500.0, 470.0, 0.8, growth, "#7fa9b8")
}

/// A fume hood.
fn hood(x: f64) -> String {
    block(x, 60.0, 360.0, 410.0, "#d3dee5")
        + &rect(x + 24.0, 130.0, 312.0, 190.0, "#8fb3c4")
        + &shape(&format!("M{:.0} 130h120l-120 150Z", x + 24.0), "#ffffff66")
        + &flasks(x + 60.0, 320.0, 3)
        + &rect(x + 24.0, 126.0, 312.0, 10.0, "#6f8796")
        + &line(
            &format!("M{:.0} 350h60m40 0h60m-160 40h160", x + 90.0),
            "#8fa3b0",
            9.0,
        )
        + &rect(x + 130.0, 0.0, 90.0, 62.0, "#b9c8d1")
}

/// A row of glassware on a shelf.
fn flasks(x: f64, y: f64, seed: usize) -> String {
    let colors = ["#6cc6f5", "#8fce86", "#f5a83c", "#c58fe0", "#ff8fa0"];
    let mut out = String::new();
    for i in 0..4 {
        let at = x + 20.0 + 66.0 * i as f64;
        let color = colors[(i + seed) % 5];
        out += &if (i + seed).is_multiple_of(2) {
            shape(&format!("M{:.0} {y:.0}l16 -40v-20h16v20l16 40Z", at), "#e8f3f8")
                + &shape(&format!("M{at:.0} {y:.0}l9 -22h30l9 22Z"), color)
        } else {
            shape(&format!("M{at:.0} {y:.0}v-62h26v62Z"), "#e8f3f8")
                + &shape(&format!("M{at:.0} {y:.0}v-34h26v34Z"), color)
        };
    }
    out + &rect(x, y, 290.0, 8.0, "#9fb3bf")
}

fn microscope(x: f64) -> String {
    rect(x - 34.0, 352.0, 90.0, 12.0, "#2b3444")
        + &line(&format!("M{:.0} 352q36 -40 0 -84", x + 30.0), "#2b3444", 14.0)
        + &line(&format!("M{:.0} 250l-30 70", x + 26.0), "#f4f7f8", 20.0)
        + &line(&format!("M{:.0} 240l-8 20", x + 32.0), "#2b3444", 14.0)
        + &rect(x - 30.0, 328.0, 46.0, 8.0, "#4a5566")
}
