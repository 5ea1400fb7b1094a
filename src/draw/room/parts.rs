//! Things that stand in more than one room.

use super::super::palette::mix;
use super::super::pen::{ID, lerp};
use super::light::{Light, Outside};

/// A wall with light falling from the left.
pub(super) fn wall(light: &str, dark: &str) -> String {
    format!(
        "<defs><linearGradient id=\"{ID}w\" x1=\"0\" y1=\"0\" x2=\"1\" y2=\".35\"><stop offset=\"0\" stop-color=\"{light}\"/><stop offset=\"1\" stop-color=\"{dark}\"/></linearGradient>\
         <linearGradient id=\"{ID}v\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"1\"><stop offset=\"0\" stop-color=\"#231a3a\" stop-opacity=\".28\"/><stop offset=\"1\" stop-color=\"#231a3a\" stop-opacity=\"0\"/></linearGradient></defs>\
         <path d=\"M0 0H1920V620H0Z\" fill=\"url(#{ID}w)\"/><path d=\"M0 0H1920V120H0Z\" fill=\"url(#{ID}v)\"/>"
    )
}

/// A window with mullions, a sill and the town outside. `name` is its id.
pub(super) fn window(light: &Light, name: &str, x: f64, y: f64, w: f64, h: f64, panes: u32) -> String {
    glazed(light.view(name, (x, y, w, h), Outside::Town), x, y, w, h, panes)
}

/// The same on the water.
pub(super) fn waterside(light: &Light, name: &str, x: f64, y: f64, w: f64, h: f64, panes: u32) -> String {
    glazed(light.view(name, (x, y, w, h), Outside::Water), x, y, w, h, panes)
}

/// Frame and glass around a view.
fn glazed(view: String, x: f64, y: f64, w: f64, h: f64, panes: u32) -> String {
    let bars: String = (1..panes)
        .map(|i| format!("M{:.1} {y}v{h}", x + w * f64::from(i) / f64::from(panes)))
        .collect();
    format!(
        "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\" rx=\"8\" fill=\"#3b3048\" fill-opacity=\".22\"/>{}\
         <path d=\"M{:.1} {:.1}L{:.1} {y}H{:.1}L{:.1} {:.1}Z\" fill=\"#fff\" fill-opacity=\".12\"/>\
         <path d=\"{bars}M{x} {:.1}h{w}\" stroke=\"#f8efe0\" stroke-width=\"7\"/><rect x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" rx=\"3\" fill=\"none\" stroke=\"#f8efe0\" stroke-width=\"13\"/>\
         <path d=\"M{:.1} {:.1}h{:.1}v9h-{:.1}Z\" fill=\"#b99f82\" fill-opacity=\".7\"/><rect x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"13\" rx=\"3\" fill=\"#fff6e6\"/>",
        x - 2.0,
        y + 2.0,
        w + 16.0,
        h + 18.0,
        view,
        x + w * 0.16,
        y + h,
        x + w * 0.4,
        x + w * 0.54,
        x + w * 0.3,
        y + h,
        y + h * 0.28,
        x - 12.0,
        y + h + 18.0,
        w + 30.0,
        w + 30.0,
        x - 18.0,
        y + h + 5.0,
        w + 36.0,
    )
}

/// A potted plant whose leaves come with growth. `x`, `y` is the middle of the pot's foot.
pub(super) fn plant(x: f64, y: f64, scale: f64, growth: f64, pot: &str) -> String {
    let leaf = |angle: f64, long: f64, color: &str| {
        let l = long * lerp(0.4, 1.0, growth);
        format!(
            "<path transform=\"rotate({angle})\" d=\"M0 0C-{a:.1} -{b:.1} -{a:.1} -{c:.1} 0 -{l:.1}C{a:.1} -{c:.1} {a:.1} -{b:.1} 0 0Z\" fill=\"{color}\"/>",
            a = l * 0.2,
            b = l * 0.3,
            c = l * 0.7
        )
    };
    let mut leaves = String::new();
    for (i, (angle, long)) in [
        (-58.0, 84.0),
        (56.0, 88.0),
        (-34.0, 112.0),
        (36.0, 108.0),
        (-12.0, 128.0),
        (14.0, 132.0),
        (-76.0, 62.0),
        (74.0, 60.0),
    ]
    .iter()
    .enumerate()
    {
        leaves += &leaf(*angle, *long, ["#3f7d56", "#2f6549", "#57996a", "#3a7350"][i % 4]);
    }
    format!(
        "<g transform=\"translate({x} {y}) scale({scale})\"><ellipse cx=\"6\" cy=\"0\" rx=\"40\" ry=\"7\" fill=\"#231a3a\" fill-opacity=\".25\"/><g transform=\"translate(0 -48)\">{leaves}</g>\
         <path d=\"M-30 -54H30L24 0H-24Z\" fill=\"{pot}\"/><path d=\"M8 -54H30L24 0H10Z\" fill=\"#231a3a\" fill-opacity=\".18\"/><path d=\"M-34 -60H34V-48H-34Z\" fill=\"{}\"/></g>",
        mix(pot, "#fff0d8", 0.2)
    )
}

/// A hanging lamp that glows as evening comes.
pub(super) fn lamp(light: &Light, x: f64, drop: f64, color: &str) -> String {
    format!(
        "<g transform=\"translate({x} {drop})\"><defs><radialGradient id=\"{ID}l{x:.0}\" cx=\".5\" cy=\".1\" r=\".9\"><stop offset=\"0\" stop-color=\"#ffe2a0\" stop-opacity=\".75\"/><stop offset=\"1\" stop-color=\"#ffe2a0\" stop-opacity=\"0\"/></radialGradient></defs>\
         <path d=\"M-40 0L-190 260H190L40 0Z\" fill=\"url(#{ID}l{x:.0})\" fill-opacity=\"{:.3}\"/><path d=\"M0 -{drop}V-34\" stroke=\"#3a3148\" stroke-width=\"3.5\"/><path d=\"M-12 -36H12L16 -28H-16Z\" fill=\"#3a3148\"/>\
         <path d=\"M-16 -30C-40 -26 -52 -10 -54 4H54C52 -10 40 -26 16 -30Z\" fill=\"{color}\"/><path d=\"M10 -30C34 -26 50 -10 54 4H24C24 -10 20 -24 10 -30Z\" fill=\"#231a3a\" fill-opacity=\".2\"/><ellipse cx=\"0\" cy=\"4\" rx=\"54\" ry=\"6.5\" fill=\"{}\"/></g>",
        0.12 + 0.6 * light.evening,
        mix("#f3e2be", "#fff3c4", light.evening),
    )
}

/// A shelf of books; how many stand on it comes with growth. `w` is its width.
pub(super) fn books(x: f64, y: f64, w: f64, growth: f64, seed: usize) -> String {
    let colors = [
        "#b8563c", "#2f6f7c", "#d9a441", "#6d4b78", "#466a9c", "#e8d9bd", "#4c8058", "#8a3f4d",
    ];
    let count = (lerp(0.3, 1.0, growth) * w / 19.0) as usize;
    let mut out = String::new();
    let mut at = x + 6.0;
    for i in 0..count {
        let k = i * 5 + seed * 3;
        let (wide, high) = (12.0 + (k % 4) as f64 * 3.0, 46.0 + (k * 7 % 5) as f64 * 6.0);
        if at + wide > x + w - 8.0 {
            break;
        }
        let color = colors[(k * 3 + seed) % 8];
        out += &format!(
            "<rect x=\"{at:.1}\" y=\"{:.1}\" width=\"{wide:.1}\" height=\"{high:.1}\" rx=\"1.5\" fill=\"{color}\"/><path d=\"M{:.1} {:.1}v8M{:.1} {:.1}v{:.1}\" stroke=\"#fff2d8\" stroke-width=\"2\" stroke-opacity=\".45\"/>",
            y - high,
            at + wide / 2.0,
            y - high + 7.0,
            at + 1.2,
            y - high,
            high
        );
        at += wide + 1.0;
    }
    format!(
        "{out}<rect x=\"{x}\" y=\"{:.1}\" width=\"{w}\" height=\"7\" fill=\"#231a3a\" fill-opacity=\".18\"/><rect x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"9\" rx=\"2\" fill=\"#9a6a43\"/>",
        y + 9.0
    )
}

/// The back of an open laptop standing on the table.
pub(super) fn laptop(x: f64, y: f64) -> String {
    format!(
        "<g transform=\"translate({x:.1} {y})\"><ellipse cx=\"0\" cy=\"2\" rx=\"74\" ry=\"7\" fill=\"#1c1430\" fill-opacity=\".28\"/><path d=\"M-58 -72Q-58 -78 -52 -78H52Q58 -78 58 -72L62 -4H-62Z\" fill=\"#5a6480\"/><path d=\"M-58 -72Q-58 -78 -52 -78H-4L-30 -4H-62Z\" fill=\"#7783a0\"/>\
         <circle cx=\"0\" cy=\"-42\" r=\"7\" fill=\"#c6d2e8\" fill-opacity=\".8\"/><path d=\"M-68 -4H68L64 3H-64Z\" fill=\"#414a66\"/></g>"
    )
}

/// A mug.
pub(super) fn mug(x: f64, y: f64, color: &str) -> String {
    format!(
        "<g transform=\"translate({x:.1} {y})\"><ellipse cx=\"4\" cy=\"0\" rx=\"24\" ry=\"5\" fill=\"#1c1430\" fill-opacity=\".25\"/><path d=\"M14 -30h8a9 9 0 0 1 0 20h-8\" fill=\"none\" stroke=\"{color}\" stroke-width=\"5\"/><path d=\"M-17 -38H17V-6Q17 0 10 0H-10Q-17 0 -17 -6Z\" fill=\"{color}\"/>\
         <path d=\"M4 -38H17V-6Q17 0 10 0H4Z\" fill=\"#231a3a\" fill-opacity=\".16\"/><ellipse cx=\"0\" cy=\"-38\" rx=\"17\" ry=\"4\" fill=\"#4a2f26\"/></g>"
    )
}

/// A sheaf of papers with a pen.
pub(super) fn papers(x: f64, y: f64) -> String {
    format!(
        "<g transform=\"translate({x:.1} {y})\"><path d=\"M-52 4L-38 -22H44L56 4Z\" fill=\"#1c1430\" fill-opacity=\".2\"/><path d=\"M-56 0L-40 -24H40L52 0Z\" fill=\"#fffaf0\"/><path d=\"M-36 -18H30M-39 -13H22M-43 -7H34\" stroke=\"#8b86a0\" stroke-width=\"2\" stroke-opacity=\".6\"/><path d=\"M30 -16L60 -4\" stroke=\"#2c4fae\" stroke-width=\"4\" stroke-linecap=\"round\"/></g>"
    )
}

/// A cardboard carton; `x`, `y` is its foot's left end.
pub(super) fn carton(x: f64, y: f64, w: f64, h: f64) -> String {
    format!(
        "<g transform=\"translate({x:.1} {y:.1})\"><rect y=\"-{h}\" width=\"{w}\" height=\"{h}\" rx=\"2\" fill=\"#c9995f\"/><path d=\"M{:.1} -{h}H{w}V0H{:.1}Z\" fill=\"#8d6238\" fill-opacity=\".35\"/><path d=\"M{:.1} -{h}h{:.1}v{:.1}h-{:.1}Z\" fill=\"#ead3a4\" fill-opacity=\".8\"/><path d=\"M6 -12h{:.1}v-14h-{:.1}Z\" fill=\"#fff6e2\" fill-opacity=\".75\"/><path d=\"M0 -{h}h{w}\" stroke=\"#e6bf88\" stroke-width=\"3\"/></g>",
        w * 0.66,
        w * 0.74,
        w * 0.42,
        w * 0.16,
        h * 0.34,
        w * 0.16,
        w * 0.24,
        w * 0.24
    )
}
