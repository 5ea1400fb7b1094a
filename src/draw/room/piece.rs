//! What stands in a place because the story speaks of it.

use super::super::marks::x_of;
use super::super::staging::{Piece, Standing};
use super::kit::{block, line, rect, shape};
use super::laundry::trolley;
use super::machine::{detector, mixer, tram};
use super::outdoors::van;
use super::parts::carton;

/// All of it, behind the people.
pub(super) fn standing(pieces: &[Standing]) -> String {
    pieces.iter().map(|one| piece(one.what, x_of(one.at))).collect()
}

/// One of them, its foot at the far edge of the floor, `x` its middle.
fn piece(what: Piece, x: f64) -> String {
    match what {
        Piece::Boat => boat(x),
        Piece::Tree => tree(x),
        Piece::Trolleys => trolley(x - 220.0, false) + &trolley(x + 10.0, false),
        Piece::Crates => crates(x),
        Piece::Load => load(x),
        Piece::Hats => hats(x, Hung::Apart),
        Piece::KnittedHat => hats(x, Hung::Knitted),
        Piece::HatOnHat => hats(x, Hung::Together),
        Piece::Van => van(x - 180.0),
        Piece::Cake => cake(x),
        Piece::Burst => burst(x),
        Piece::Carpet => carpet(x),
        Piece::CoatStand => coat_stand(x),
        Piece::Map => map(x),
        Piece::Notice => notice(x),
        Piece::Mixer => mixer(x),
        Piece::Detector => detector(x),
        Piece::Tram => tram(x),
    }
}

fn boat(x: f64) -> String {
    shape(
        &format!(
            "M{:.0} 320Q{x:.0} 356 {:.0} 300Q{:.0} 420 {:.0} 430H{:.0}Q{:.0} 400 {:.0} 320Z",
            x - 270.0,
            x + 290.0,
            x + 200.0,
            x + 130.0,
            x - 170.0,
            x - 250.0,
            x - 270.0
        ),
        "#7a4f33",
    ) + &line(
        &format!(
            "M{:.0} 346Q{x:.0} 382 {:.0} 336M{:.0} 376Q{x:.0} 408 {:.0} 372",
            x - 256.0,
            x + 256.0,
            x - 236.0,
            x + 224.0
        ),
        "#5a3824",
        5.0,
    ) + &line(
        &format!("M{:.0} 322Q{x:.0} 358 {:.0} 302", x - 270.0, x + 290.0),
        "#c99a5e",
        9.0,
    ) + &rect(x - 210.0, 428.0, 420.0, 12.0, "#4a5262")
        + &line(&format!("M{:.0} 434l-70 20", x - 210.0), "#4a5262", 9.0)
        + &format!(
            "<g fill=\"#26303a\"><circle cx=\"{:.0}\" cy=\"448\" r=\"24\"/><circle cx=\"{:.0}\" cy=\"448\" r=\"24\"/></g><g fill=\"#9aa5b4\"><circle cx=\"{:.0}\" cy=\"448\" r=\"9\"/><circle cx=\"{:.0}\" cy=\"448\" r=\"9\"/></g>",
            x - 40.0,
            x + 30.0,
            x - 40.0,
            x + 30.0
        )
}

/// A coat stand: a pole, four hooks, and a coat on the far one.
fn coat_stand(x: f64) -> String {
    let hook = |dx: f64, y: f64| {
        format!(
            "M{x:.0} {:.0}Q{:.0} {:.0} {:.0} {y:.0}",
            y + 34.0,
            x + dx * 0.8,
            y + 34.0,
            x + dx
        )
    };
    line(
        &format!(
            "M{x:.0} 168V462M{:.0} 474L{x:.0} 436L{:.0} 474",
            x - 52.0,
            x + 52.0
        ),
        "#5f4130",
        11.0,
    ) + &line(
        &[
            hook(-62.0, 186.0),
            hook(62.0, 186.0),
            hook(-34.0, 160.0),
            hook(34.0, 160.0),
        ]
        .concat(),
        "#5f4130",
        8.0,
    ) + &shape(
        &format!(
            "M{:.0} 206Q{:.0} 192 {:.0} 210L{:.0} 250L{:.0} 388Q{:.0} 398 {:.0} 390L{:.0} 300L{:.0} 384Q{:.0} 392 {:.0} 380L{:.0} 260Z",
            x + 34.0,
            x + 60.0,
            x + 86.0,
            x + 98.0,
            x + 108.0,
            x + 88.0,
            x + 70.0,
            x + 66.0,
            x + 60.0,
            x + 40.0,
            x + 22.0,
            x + 22.0
        ),
        "#3f5f6e",
    ) + &line(
        &format!("M{:.0} 216Q{:.0} 300 {:.0} 384", x + 62.0, x + 64.0, x + 66.0),
        "#2a4350",
        4.0,
    )
}

/// The ash of a theatre: steel inside, bark outside, on two lines.
fn tree(x: f64) -> String {
    line(
        &format!("M{:.0} 0V120M{:.0} 0V150", x - 60.0, x + 70.0),
        "#c9b48a",
        4.0,
    ) + &shape(
        &format!("M{:.0} 470q26 -150 8 -300h46q-14 160 30 300Z", x - 44.0),
        "#5f4a3c",
    ) + &line(
        &format!(
            "M{x:.0} 250q-70 -40 -110 -130M{:.0} 210q60 -40 96 -110M{:.0} 190q-10 -60 -40 -110M{:.0} 180q20 -60 30 -120",
            x + 6.0,
            x - 4.0,
            x + 8.0
        ),
        "#5f4a3c",
        14.0,
    ) + &line(
        &format!(
            "M{:.0} 150l-40 -16M{:.0} 130l6 -50M{:.0} 140l44 -8M{:.0} 120l-4 -46M{:.0} 100l-30 -30",
            x - 92.0,
            x - 100.0,
            x + 82.0,
            x + 92.0,
            x - 36.0
        ),
        "#6f5846",
        7.0,
    ) + &line(
        &format!(
            "M{:.0} 300q-10 60 -16 130M{:.0} 280q6 80 20 160",
            x - 8.0,
            x + 12.0
        ),
        "#483728",
        4.0,
    ) + &rect(x - 60.0, 458.0, 140.0, 12.0, "#3a4152")
}

fn crates(x: f64) -> String {
    let one = |x: f64, y: f64| {
        block(x, y - 84.0, 120.0, 84.0, "#b98045")
            + &line(
                &format!(
                    "M{:.0} {:.0}h104M{:.0} {:.0}h104M{:.0} {:.0}v72",
                    x + 8.0,
                    y - 56.0,
                    x + 8.0,
                    y - 28.0,
                    x + 60.0,
                    y - 78.0
                ),
                "#85572c",
                4.0,
            )
    };
    one(x - 130.0, 470.0)
        + &one(x + 2.0, 470.0)
        + &one(x - 130.0, 386.0)
        + &one(x + 2.0, 386.0)
        + &one(x - 64.0, 302.0)
}

/// Nine tonnes of coil on a hook, a metre above the ground.
fn load(x: f64) -> String {
    line(&format!("M{x:.0} 0V170"), "#2a2f3a", 7.0)
        + &line(&format!("M{x:.0} 168q22 2 20 22t-20 18"), "#f1c232", 10.0)
        + &line(
            &format!("M{x:.0} 206L{:.0} 290M{x:.0} 206L{:.0} 290", x - 66.0, x + 66.0),
            "#8a6a44",
            9.0,
        )
        + &format!(
            "<circle cx=\"{x:.0}\" cy=\"330\" r=\"82\" fill=\"#7d8894\"/><circle cx=\"{x:.0}\" cy=\"330\" r=\"64\" fill=\"none\" stroke=\"#a9b4be\" stroke-width=\"6\"/><circle cx=\"{x:.0}\" cy=\"330\" r=\"48\" fill=\"none\" stroke=\"#626c78\" stroke-width=\"6\"/><circle cx=\"{x:.0}\" cy=\"330\" r=\"30\" fill=\"#343c48\"/>"
        )
}

/// Where the two hats hang: each on a hook of its own, the knitted one alone, or the cap on top of it.
#[derive(Clone, Copy, PartialEq)]
enum Hung {
    Apart,
    Knitted,
    Together,
}

/// A peaked cap and a knitted hat on their hooks, which are above the heads of whoever stands before them.
fn hats(x: f64, hung: Hung) -> String {
    let rail = block(x - 90.0, 190.0, 180.0, 18.0, "#8a5a34")
        + &line(
            &format!("M{:.0} 206v18M{:.0} 206v18", x - 46.0, x + 46.0),
            "#3a3148",
            6.0,
        );
    let cap = match hung {
        Hung::Apart => peaked(x - 46.0, 0.0),
        Hung::Knitted => String::new(),
        Hung::Together => peaked(x + 46.0, -34.0),
    };
    format!(
        "<g transform=\"translate(0 -150)\">{rail}{}{cap}</g>",
        knitted(x + 46.0)
    )
}

/// A peaked cap whose middle is at `x`, so much lower than its hook has it.
fn peaked(x: f64, lower: f64) -> String {
    let cap = shape(
        &format!("M{:.0} 258q2 -34 38 -36t40 36q-40 -12 -78 0Z", x - 40.0),
        "#2b3a5c",
    ) + &shape(
        &format!("M{:.0} 256q40 -10 80 2l8 12q-50 -16 -92 -4Z", x - 42.0),
        "#141b30",
    ) + &rect(x - 8.0, 240.0, 14.0, 10.0, "#f1c232");
    format!("<g transform=\"translate(0 {lower:.0})\">{cap}</g>")
}

/// A knitted hat whose middle is at `x`.
fn knitted(x: f64) -> String {
    shape(&format!("M{:.0} 262q-2 -44 38 -46t38 46Z", x - 38.0), "#c4613f")
        + &rect(x - 44.0, 256.0, 88.0, 16.0, "#e8b04a")
        + &line(
            &format!("M{:.0} 244h68M{:.0} 232h58", x - 34.0, x - 29.0),
            "#8f3f28",
            4.0,
        )
        + &format!("<circle cx=\"{x:.0}\" cy=\"214\" r=\"10\" fill=\"#e8b04a\"/>")
}

/// Water out of a broken main, as high as a shop.
fn burst(x: f64) -> String {
    let mut d = String::new();
    for i in 0..15 {
        let lean = f64::from(i - 7) * 26.0;
        let high = 330.0 - lean.abs() * 0.7;
        d += &format!(
            "M{x:.0} 462Q{:.0} {:.0} {:.0} {:.0}q{:.0} {:.0} {:.0} {:.0}",
            x + lean * 0.4,
            462.0 - high,
            x + lean,
            470.0 - high,
            lean * 0.5,
            20.0,
            lean * 0.8,
            130.0 + lean.abs() * 0.2
        );
    }
    format!("<ellipse cx=\"{x:.0}\" cy=\"466\" rx=\"230\" ry=\"15\" fill=\"#7fb6cc\"/>")
        + &line(&d, "#cfe8f3", 11.0)
        + &line(&d, "#ffffff", 4.0)
        + &shape(
            &format!("M{:.0} 470q20 -40 46 -10t40 -20t44 20t46 10Z", x - 88.0),
            "#f4fafd",
        )
}

/// From the wall to the edge of the picture, a little raised where the cable runs.
fn carpet(x: f64) -> String {
    shape(
        &format!(
            "M{:.0} 471H{:.0}L{:.0} 620H{:.0}Z",
            x - 62.0,
            x + 62.0,
            x + 92.0,
            x - 92.0
        ),
        "#6f4a33",
    ) + &shape(&format!("M{:.0} 471h22l6 149h-34Z", x - 11.0), "#8a5f43")
        + &line(
            &format!("M{:.0} 471L{:.0} 620", x + 11.0, x + 17.0),
            "#4f3322",
            4.0,
        )
        + &line(
            &format!(
                "M{:.0} 471L{:.0} 620M{:.0} 471L{:.0} 620",
                x - 56.0,
                x - 84.0,
                x + 56.0,
                x + 84.0
            ),
            "#5a3a27",
            5.0,
        )
}

fn cake(x: f64) -> String {
    carton(x - 70.0, 470.0, 140.0, 96.0)
        + &format!("<ellipse cx=\"{x:.0}\" cy=\"374\" rx=\"84\" ry=\"11\" fill=\"#fffaf0\"/>")
        + &block(x - 58.0, 328.0, 116.0, 44.0, "#f6e3c3")
        + &shape(
            &format!("M{:.0} 328h116v14q-14 12 -28 0t-30 2t-30 0t-28 -2Z", x - 58.0),
            "#6fa7c9",
        )
        + &line(
            &format!("M{:.0} 328v-22M{x:.0} 328v-26M{:.0} 328v-22", x - 28.0, x + 28.0),
            "#f1c232",
            5.0,
        )
}

/// A map of streets and a river on the wall, with two pins and a thread between them.
fn map(x: f64) -> String {
    block(x - 140.0, 112.0, 280.0, 190.0, "#7a5a3f")
        + &rect(x - 130.0, 122.0, 260.0, 170.0, "#efe6cf")
        + &shape(
            &format!("M{:.0} 122q-30 50 14 84t-10 86h44q26 -40 -6 -82t6 -88Z", x - 34.0),
            "#8fbcd4",
        )
        + &line(
            &format!(
                "M{:.0} 160h84M{:.0} 214h78M{:.0} 262h92M{:.0} 122v170M{:.0} 148h120M{:.0} 232h118M{:.0} 122v170M{:.0} 122v170",
                x - 130.0,
                x - 130.0,
                x - 130.0,
                x - 92.0,
                x + 10.0,
                x + 12.0,
                x + 58.0,
                x + 100.0
            ),
            "#c4b591",
            5.0,
        )
        + &line(
            &format!("M{:.0} 190L{:.0} 250", x - 96.0, x + 80.0),
            "#b8323f",
            3.0,
        )
        + &format!(
            "<circle cx=\"{:.0}\" cy=\"190\" r=\"7\" fill=\"#b8323f\"/><circle cx=\"{:.0}\" cy=\"250\" r=\"7\" fill=\"#2c4fae\"/>",
            x - 96.0,
            x + 80.0
        )
}

/// A sheet with a few lines, taped to the wall at the height of eyes.
fn notice(x: f64) -> String {
    shape(&format!("M{:.0} 186h104v136h-104Z", x - 46.0), "#b9ac98")
        + &shape(&format!("M{:.0} 180h104v136h-104Z", x - 52.0), "#fffdf6")
        + &line(
            &format!(
                "M{:.0} 206h72M{:.0} 228h76M{:.0} 246h70M{:.0} 264h76M{:.0} 292h34",
                x - 36.0,
                x - 38.0,
                x - 38.0,
                x - 38.0,
                x + 4.0
            ),
            "#8b86a0",
            5.0,
        )
        + &line(&format!("M{:.0} 206h72", x - 36.0), "#3a3350", 8.0)
        + &shape(&format!("M{:.0} 172h34v16h-34Z", x - 62.0), "#e9d9a6")
        + &shape(&format!("M{:.0} 172h34v16h-34Z", x + 28.0), "#e9d9a6")
}
