//! Machines that stories speak of, as they stand at the far edge of the floor; `x` is the middle of each.

use super::kit::{block, line, rect, shape};

/// A dough mixer: a bowl on its foot, the arm in it, and the cage that has to be closed.
pub(super) fn mixer(x: f64) -> String {
    let bars: String = (0..9)
        .map(|bar| {
            let at = x - 104.0 + 26.0 * f64::from(bar);
            format!("M{at:.0} 318V372")
        })
        .collect();
    block(x - 128.0, 396.0, 256.0, 74.0, "#b9c2cd")
        + &block(x + 84.0, 196.0, 54.0, 204.0, "#c9d1da")
        + &block(x - 92.0, 178.0, 230.0, 62.0, "#d8dee5")
        // The arm goes down into the dough.
        + &line(
            &format!("M{:.0} 240v52q0 26 -22 34", x - 30.0),
            "#8792a0",
            15.0,
        )
        + &shape(
            &format!(
                "M{:.0} 352q{:.0} -46 {:.0} -2Z",
                x - 92.0,
                84.0,
                184.0
            ),
            "#f1e2c4",
        )
        + &shape(
            &format!(
                "M{:.0} 348H{:.0}L{:.0} 402H{:.0}Z",
                x - 116.0,
                x + 108.0,
                x + 82.0,
                x - 90.0
            ),
            "#9aa5b2",
        )
        + &line(&bars, "#5a6675", 4.0)
        + &line(
            &format!("M{:.0} 318H{:.0}M{:.0} 344H{:.0}", x - 112.0, x + 104.0, x - 112.0, x + 104.0),
            "#5a6675",
            5.0,
        )
        + &rect(x + 98.0, 258.0, 26.0, 34.0, "#f1c232")
        + &format!(
            "<circle cx=\"{:.0}\" cy=\"275\" r=\"10\" fill=\"#c0392b\"/><circle cx=\"{:.0}\" cy=\"216\" r=\"7\" fill=\"#6fbf73\"/>",
            x + 111.0,
            x + 111.0
        )
}

/// A metal detector over a belt with loaves on it, and its lamp.
pub(super) fn detector(x: f64) -> String {
    let loaf = |at: f64| {
        shape(&format!("M{at:.0} 380q0 -34 34 -34h26q34 0 34 34Z"), "#c98b4a")
            + &line(
                &format!(
                    "M{:.0} 360l12 -10M{:.0} 358l12 -10M{:.0} 360l12 -10",
                    at + 22.0,
                    at + 42.0,
                    at + 62.0
                ),
                "#8f5b2a",
                4.0,
            )
    };
    let rollers: String = (0..8)
        .map(|one| {
            format!(
                "<circle cx=\"{:.0}\" cy=\"391\" r=\"9\" fill=\"#6b7686\"/>",
                x - 218.0 + 62.0 * f64::from(one)
            )
        })
        .collect();
    rect(x - 196.0, 400.0, 14.0, 70.0, "#7d8896")
        + &rect(x + 182.0, 400.0, 14.0, 70.0, "#7d8896")
        + &rect(x - 236.0, 380.0, 472.0, 22.0, "#3a4452")
        + &rollers
        + &loaf(x - 212.0)
        + &loaf(x + 116.0)
        + &block(x - 84.0, 262.0, 168.0, 140.0, "#dfe5ec")
        + &rect(x - 56.0, 322.0, 112.0, 58.0, "#26303d")
        + &rect(x - 60.0, 276.0, 70.0, 28.0, "#1d3a52")
        + &line(
            &format!("M{:.0} 292l10 0 8 -9 10 16 8 -7h14", x - 54.0),
            "#7fe0a0",
            3.0,
        )
        + &rect(x + 40.0, 232.0, 12.0, 30.0, "#7d8896")
        + &format!(
            "<circle cx=\"{:.0}\" cy=\"222\" r=\"15\" fill=\"#e0543e\"/><circle cx=\"{:.0}\" cy=\"218\" r=\"5\" fill=\"#fff\" fill-opacity=\".6\"/>",
            x + 46.0,
            x + 44.0
        )
}

/// A tram that stands there, seen from its side.
pub(super) fn tram(x: f64) -> String {
    let window = |at: f64, wide: f64| {
        format!(
            "<rect x=\"{at:.0}\" y=\"236\" width=\"{wide:.0}\" height=\"92\" rx=\"8\" fill=\"#c3dcea\"/><path d=\"M{:.0} 236l-34 92h26l34 -92Z\" fill=\"#fff\" fill-opacity=\".35\"/>",
            at + wide * 0.62
        )
    };
    let doors = |at: f64| {
        rect(at, 232.0, 88.0, 216.0, "#3d4a5c")
            + &rect(at + 6.0, 240.0, 36.0, 190.0, "#a9c6d6")
            + &rect(at + 46.0, 240.0, 36.0, 190.0, "#a9c6d6")
    };
    line(
        &format!(
            "M{:.0} 196L{x:.0} 150L{:.0} 196M{:.0} 150H{:.0}",
            x - 52.0,
            x + 52.0,
            x - 60.0,
            x + 60.0
        ),
        "#4a5262",
        6.0,
    ) + &shape(
        &format!(
            "M{:.0} 200H{:.0}q34 0 44 60l10 130q0 58 -40 58H{:.0}q-40 0 -40 -58l10 -130q10 -60 44 -60Z",
            x - 300.0,
            x + 300.0,
            x - 314.0
        ),
        "#f2ead9",
    ) + &rect(x - 350.0, 352.0, 700.0, 62.0, "#b8433a")
        + &window(x - 330.0, 84.0)
        + &window(x - 120.0, 110.0)
        + &window(x + 12.0, 110.0)
        + &window(x + 246.0, 84.0)
        + &doors(x - 226.0)
        + &doors(x + 140.0)
        + &rect(x - 78.0, 206.0, 156.0, 24.0, "#1c2530")
        + &format!(
            "<text x=\"{x:.0}\" y=\"225\" text-anchor=\"middle\" font-family=\"Inter\" font-weight=\"700\" font-size=\"20\" fill=\"#f4b942\">9</text>"
        )
        + &format!(
            "<g fill=\"#26303a\"><circle cx=\"{:.0}\" cy=\"452\" r=\"18\"/><circle cx=\"{:.0}\" cy=\"452\" r=\"18\"/><circle cx=\"{:.0}\" cy=\"452\" r=\"18\"/><circle cx=\"{:.0}\" cy=\"452\" r=\"18\"/></g>",
            x - 250.0,
            x - 190.0,
            x + 190.0,
            x + 250.0
        )
        + &rect(x - 360.0, 464.0, 720.0, 6.0, "#5b6376")
}
