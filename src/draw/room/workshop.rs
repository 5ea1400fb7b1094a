//! Where things are made and put up: a workshop, the fly floor of a theatre, a building site.

use super::Board;
use super::board::{Award, Surface, awards, board};
use super::kit::{block, bricks, clock, line, rect, shape, tube};
use super::light::{Light, Outside};
use super::parts::{lamp, plant, wall, window};

pub(super) fn back(light: &Light, growth: f64, cards: Board) -> String {
    wall("#c98d66", "#8e5741")
        + &bricks(40.0, 470.0, "#5f3527")
        + &window(light, "a", 60.0, 40.0, 420.0, 190.0, 5)
        + &light.shaft(70.0, 50.0, 380.0, 420.0)
        + &block(540.0, 50.0, 560.0, 230.0, "#d9b98a")
        + &tools()
        + &board(1170.0, 50.0, cards, Surface::Slate)
        + &awards(1220.0, 262.0, growth, Award::Key)
        + &timber(1580.0)
        + &block(40.0, 372.0, 560.0, 30.0, "#a9713f")
        + &rect(70.0, 402.0, 26.0, 68.0, "#7b4e2c")
        + &rect(540.0, 402.0, 26.0, 68.0, "#7b4e2c")
        + &rect(110.0, 420.0, 430.0, 12.0, "#7b4e2c")
        + &vice(150.0)
        + &block(330.0, 330.0, 150.0, 42.0, "#c4473c")
        + &line("M380 330q25 -24 50 0", "#7c2a24", 7.0)
        + &drill(820.0)
        + &lamp(light, 330.0, 96.0, "#3c6b58")
        + &lamp(light, 1140.0, 60.0, "#3c6b58")
        + &plant(1540.0, 470.0, 0.9, growth, "#7d8a5a")
}

/// Tools in their painted outlines.
fn tools() -> String {
    let grip = "#c4473c";
    let steel = "#5b6475";
    line("M600 90v120", "#8a5a34", 12.0)
        + &shape("M572 78h64v26h-64Z", steel)
        + &line("M680 84v70", steel, 9.0)
        + &line("M680 160v60", grip, 16.0)
        + &line("M736 90v64", steel, 7.0)
        + &line("M736 160v50", "#e0a93a", 14.0)
        + &shape("M786 96h130l-14 60l-116 -40Z", steel)
        + &shape("M786 96v30h-26v-30Z", "#8a5a34")
        + &line("M960 88l-10 120M984 88l10 120", steel, 9.0)
        + &line("M954 152l-6 60M990 152l6 60", grip, 13.0)
        + &format!(
            "<circle cx=\"1046\" cy=\"120\" r=\"30\" fill=\"none\" stroke=\"{steel}\" stroke-width=\"9\"/><path d=\"M770 200h140\" stroke=\"#e8d9bd\" stroke-width=\"14\"/><path d=\"M780 193v14M800 193v14M820 193v14M840 193v14M860 193v14M880 193v14\" stroke=\"#6b5a45\" stroke-width=\"3\"/>"
        )
        + &shape("M1020 190h60v50h-60Z", "#3f6cb4")
}

fn timber(x: f64) -> String {
    let mut out = String::new();
    for (i, color) in ["#d9a866", "#c48f52", "#e2b87c", "#b98045", "#d9a866", "#c99a5e"]
        .iter()
        .enumerate()
    {
        let at = x + 46.0 * i as f64;
        out += &shape(
            &format!(
                "M{at:.0} 470L{:.0} {:.0}h34L{:.0} 470Z",
                at + 22.0,
                90.0 + (i * 37 % 60) as f64,
                at + 36.0
            ),
            color,
        );
    }
    out + &line(&format!("M{x:.0} 300h300"), "#4a5262", 12.0)
}

fn vice(x: f64) -> String {
    shape(&format!("M{x:.0} 372v-40h30v-18h34v18h-8v40Z"), "#4a6b8a")
        + &line(
            &format!("M{:.0} 340h70M{:.0} 328v26", x + 30.0, x + 104.0),
            "#2f3646",
            8.0,
        )
}

/// A pillar drill.
fn drill(x: f64) -> String {
    block(x - 70.0, 440.0, 160.0, 30.0, "#3f5f4c")
        + &rect(x + 30.0, 300.0, 24.0, 144.0, "#8a95a8")
        + &block(x - 50.0, 296.0, 130.0, 62.0, "#4f7f64")
        + &line(&format!("M{:.0} 358v40", x - 18.0), "#8a95a8", 12.0)
        + &rect(x - 60.0, 410.0, 90.0, 12.0, "#5b6475")
        + &line(&format!("M{:.0} 330l-34 30", x - 50.0), "#2f3646", 8.0)
}

/// The wings of a theatre: ropes to the fly floor, weights, the edge of the curtain, the stage glowing behind it.
pub(super) fn fly(light: &Light, growth: f64, cards: Board) -> String {
    let mut ropes = String::new();
    for i in 0..17 {
        let x = 60 + i * 32;
        ropes += &format!("M{x} 0V{}", 392 + i % 3 * 8);
    }
    let mut weights = String::new();
    for i in 0..8 {
        let at = 70.0 + 64.0 * f64::from(i);
        weights += &block(at, 120.0 + f64::from(i * 53 % 150), 38.0, 84.0, "#5b6072");
    }
    wall("#2b2a3f", "#171828")
        + &shape("M0 44H1920V60H0Z", "#3d3d58")
        + &line("M0 100H1920", "#35354c", 7.0)
        + &line(&ropes, "#c9b38a", 4.5)
        + &weights
        + &block(40.0, 384.0, 560.0, 26.0, "#7a4f33")
        + &line(
            "M70 376v46M134 376v46M198 376v46M262 376v46M326 376v46M390 376v46M454 376v46M518 376v46",
            "#e0c890",
            9.0,
        )
        + &shape("M640 60h470v410H640Z", "#46324f")
        + "<path d=\"M700 60h350l120 410H620Z\" fill=\"#ffd9a0\" fill-opacity=\".28\"/><path d=\"M790 60h170l50 410H740Z\" fill=\"#ffe9c4\" fill-opacity=\".3\"/>"
        + &shape("M700 470v-190h90v-60h90v80h110v170Z", "#6a4a5c")
        + &shape("M740 470v-120h50v120ZM890 470v-100h50v100Z", "#8a6470")
        + &shape(
            "M640 60h60v20l-60 30ZM720 84a18 18 0 1 1 36 0l-4 30h-28ZM900 84a18 18 0 1 1 36 0l-4 30h-28Z",
            "#20202f",
        )
        + &curtain(1070.0)
        + &board(1250.0, 70.0, cards, Surface::Slate)
        + &awards(1290.0, 276.0, growth, Award::Pennant)
        + &shape("M1620 470V120h24v350ZM1840 470V120h24v350Z", "#4a4a66")
        + &line(
            "M1632 150H1852M1632 210H1852M1632 270H1852M1632 330H1852M1632 390H1852",
            "#6a6a88",
            9.0,
        )
        + &format!(
            "<circle cx=\"1740\" cy=\"86\" r=\"90\" fill=\"#6f9bff\" fill-opacity=\"{:.3}\"/>{}",
            0.16 + 0.12 * light.evening,
            shape("M1716 60h48l8 40h-64Z", "#8fb0ff")
        )
        + &clock(light, 1180.0, 300.0, "#6a6a88")
        + &plant(1590.0, 470.0, 0.6, growth, "#7a4f33")
}

/// The gathered edge of a red curtain.
fn curtain(x: f64) -> String {
    shape(&format!("M{x:.0} 0h150v470h-170q30 -220 20 -470Z"), "#8f2436")
        + &line(
            &format!(
                "M{:.0} 0q10 240 -16 466M{:.0} 0q8 240 -10 466M{:.0} 0v466",
                x + 36.0,
                x + 76.0,
                x + 116.0
            ),
            "#5f1526",
            9.0,
        )
        + &line(
            &format!("M{:.0} 0q8 240 -14 466M{:.0} 0q4 240 -6 466", x + 16.0, x + 98.0),
            "#c2465a",
            5.0,
        )
        + &rect(x - 22.0, 454.0, 172.0, 16.0, "#d9b566")
}

/// A building site.
pub(super) fn site(light: &Light, growth: f64, cards: Board) -> String {
    let hole = light.view("a", (500.0, 90.0, 420.0, 250.0), Outside::Town);
    wall("#c8c2b6", "#97928c")
        + &bricks(250.0, 470.0, "#6f5f57")
        + &rect(0.0, 0.0, 1920.0, 36.0, "#86827c")
        + &rect(484.0, 74.0, 452.0, 282.0, "#8b867e")
        + &hole
        + &light.shaft(520.0, 90.0, 380.0, 380.0)
        + &line("M710 90V340M500 210H920", "#b98045", 12.0)
        + &shape("M60 36h26v434H60ZM300 36h26v434h-26Z", "#c99a5e")
        + &shape("M60 150h266v20H60ZM60 330h266v20H60Z", "#b98045")
        + &line(
            "M120 36q10 90 -10 150t26 130M150 36q30 120 60 140t-20 200",
            "#d8534a",
            5.0,
        )
        + &line("M240 36q-20 130 10 190t-30 170", "#3f6cb4", 5.0)
        + &block(150.0, 210.0, 60.0, 78.0, "#e9e6df")
        + &block(990.0, 90.0, 130.0, 190.0, "#b9bfc4")
        + &line(
            "M1010 130h90M1010 160h90M1010 190h90M1010 220h90",
            "#5b6475",
            10.0,
        )
        + &line("M1055 280v190M1030 280v190M1080 280v190", "#e0a93a", 6.0)
        + &board(1180.0, 50.0, cards, Surface::Paper)
        + &awards(1224.0, 262.0, growth, Award::Key)
        + &drum(400.0, "#d8734a")
        + &drum(1500.0, "#3f6cb4")
        + &line(
            "M1660 470L1740 60M1770 470L1800 60M1676 390h98M1692 310h92M1707 230h86M1722 150h76",
            "#e0b04a",
            12.0,
        )
        + &tube(light, 1000.0, 24.0, 120.0)
        + &work_lamp(light, 900.0)
        + &plant(1880.0, 470.0, 0.6, growth, "#8b867e")
}

/// A drum of cable.
fn drum(x: f64, cable: &str) -> String {
    format!(
        "<circle cx=\"{x}\" cy=\"404\" r=\"66\" fill=\"#b98045\"/><circle cx=\"{x}\" cy=\"404\" r=\"44\" fill=\"{cable}\"/><circle cx=\"{x}\" cy=\"404\" r=\"34\" fill=\"none\" stroke=\"#231a3a\" stroke-opacity=\".25\" stroke-width=\"4\"/><circle cx=\"{x}\" cy=\"404\" r=\"14\" fill=\"#8a5a34\"/>"
    )
}

/// A lamp on a tripod.
fn work_lamp(light: &Light, x: f64) -> String {
    format!(
        "<path d=\"M{x:.0} 300l-150 170h330Z\" fill=\"#fff2c0\" fill-opacity=\"{:.3}\"/>{}{}",
        0.1 + 0.4 * light.evening,
        line(
            &format!("M{x:.0} 320V420M{x:.0} 400l-44 70M{x:.0} 400l44 70"),
            "#3a3f4e",
            7.0
        ),
        block(x - 40.0, 276.0, 80.0, 50.0, "#f1c232")
    )
}
