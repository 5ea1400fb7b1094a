//! The two hats, the four ways to wear them, and the name of the game.

use super::palette::{self, mix};
use super::pen::{ID, scope};

/// Which hat is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HatIcon {
    /// The manager's: a bowler, structured and upright, with a card in its band.
    Manager,
    /// The leader's: a felt hat with a soft brim and a compass star.
    Leader,
    /// Both, one behind the other.
    Both,
    /// The place where a hat would be.
    Neither,
}

/// A hat in colour, as a whole SVG document of 96 by 96 units. Shape tells the hats apart without colour.
#[must_use]
pub fn hat(which: HatIcon) -> String {
    let inside = match which {
        HatIcon::Manager => shadow(48.0, 76.0, 36.0) + &bowler(),
        HatIcon::Leader => shadow(48.0, 76.0, 40.0) + &felt(),
        HatIcon::Both => format!(
            "{}<g transform=\"translate(-4 -8) scale(.76)\">{}</g><g transform=\"translate(21 20) scale(.76)\">{}</g>",
            shadow(52.0, 80.0, 36.0),
            bowler(),
            felt()
        ),
        HatIcon::Neither => absent(),
    };
    scope(&format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 96 96\" width=\"96\" height=\"96\">{inside}</svg>"
    ))
}

/// The colour of a hat on dark and on light.
#[must_use]
pub fn colors(which: HatIcon) -> (&'static str, &'static str) {
    match which {
        HatIcon::Manager => (palette::MANAGER, palette::MANAGER_DEEP),
        HatIcon::Leader => (palette::LEADER, palette::LEADER_DEEP),
        HatIcon::Both => (palette::BOTH, palette::BOTH_DEEP),
        HatIcon::Neither => (palette::NEITHER, palette::INK_SOFT),
    }
}

/// The title: both hats and the game's name, as a whole SVG document of 760 by 220 units, for a dark page. Needs the
/// typefaces Fraunces and Inter. `line` is what stands under the name; empty for nothing.
#[must_use]
pub fn logo(line: &str) -> String {
    scope(&format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 760 220\" width=\"760\" height=\"220\">\
         <defs><radialGradient id=\"{ID}z\"><stop offset=\"0\" stop-color=\"#ffd98a\" stop-opacity=\".26\"/><stop offset=\".3\" stop-color=\"#ffd98a\" stop-opacity=\".19\"/><stop offset=\".55\" stop-color=\"#ffd98a\" stop-opacity=\".085\"/><stop offset=\".78\" stop-color=\"#ffd98a\" stop-opacity=\".022\"/><stop offset=\"1\" stop-color=\"#ffd98a\" stop-opacity=\"0\"/></radialGradient></defs>\
         <ellipse cx=\"128\" cy=\"110\" rx=\"128\" ry=\"110\" fill=\"url(#{ID}z)\"/>{}\
         <g transform=\"translate(10 0) rotate(-9 70 60) scale(1.62)\">{}</g><g transform=\"translate(76 58) rotate(6 70 60) scale(1.62)\">{}</g>\
         <text x=\"272\" y=\"132\" font-family=\"Fraunces, Inter, serif\" font-weight=\"600\" font-size=\"100\" fill=\"{}\" letter-spacing=\"-1.5\">Two Hats</text>\
         <text x=\"277\" y=\"176\" font-family=\"Inter, sans-serif\" font-weight=\"400\" font-size=\"23\" fill=\"{}\">{}</text></svg>",
        shadow(150.0, 190.0, 84.0),
        bowler(),
        felt(),
        palette::PAPER,
        palette::MUTED,
        super::pen::escape(line),
    ))
}

/// The program's icon: both hats in lamplight on a tile of night, as a whole SVG document of 128 by 128 units. It is told
/// apart from what lies around it on light and on dark, and from 16 pixels on.
#[must_use]
pub fn emblem() -> String {
    scope(&format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 128 128\" width=\"128\" height=\"128\">\
         <defs><radialGradient id=\"{ID}e\" cx=\".5\" cy=\".42\" r=\".75\"><stop offset=\"0\" stop-color=\"{lit}\"/><stop offset=\"1\" stop-color=\"{night}\"/></radialGradient></defs>\
         <rect x=\"4\" y=\"4\" width=\"120\" height=\"120\" rx=\"27\" fill=\"url(#{ID}e)\" stroke=\"{line}\" stroke-width=\"2\"/>{shadow}\
         <g transform=\"translate(8 8) rotate(-8 44 40) scale(.86)\">{bowler}</g><g transform=\"translate(35 40) rotate(6 44 46) scale(.87)\">{felt}</g></svg>\n",
        lit = mix(palette::RAISED, palette::LEADER, 0.22),
        night = palette::NIGHT,
        line = palette::LINE,
        shadow = shadow(72.0, 109.0, 42.0),
        bowler = bowler(),
        felt = felt(),
    ))
}

fn shadow(x: f64, y: f64, r: f64) -> String {
    format!(
        "<ellipse cx=\"{x}\" cy=\"{y}\" rx=\"{r}\" ry=\"{:.1}\" fill=\"#070a18\" fill-opacity=\".35\"/>",
        r * 0.14
    )
}

fn bowler() -> String {
    let (base, deep, lit) = (
        palette::MANAGER,
        palette::MANAGER_DEEP,
        mix(palette::MANAGER, "#ffffff", 0.32),
    );
    format!(
        "<defs><linearGradient id=\"{ID}ha\" x1=\"0\" y1=\"0\" x2=\"1\" y2=\".7\"><stop offset=\"0\" stop-color=\"{lit}\"/><stop offset=\".45\" stop-color=\"{base}\"/><stop offset=\"1\" stop-color=\"{deep}\"/></linearGradient></defs>\
         <path d=\"M8 62C10 56 18 57 24 60H72C78 57 86 56 88 62C88 71 74 76 48 76C22 76 8 71 8 62Z\" fill=\"{deep}\"/><path d=\"M10 61C12 56 18 57 24 60H72C78 57 84 56 86 61C80 67 68 69 48 69C28 69 16 67 10 61Z\" fill=\"{base}\"/>\
         <path d=\"M20 61C18 30 26 16 48 16C70 16 78 30 76 61C70 66 26 66 20 61Z\" fill=\"url(#{ID}ha)\"/><path d=\"M20 50C34 56 62 56 76 50L76 61C66 67 30 67 20 61Z\" fill=\"{band}\"/>\
         <path d=\"M28 42C27 30 32 23 42 21\" fill=\"none\" stroke=\"#fff\" stroke-width=\"4\" stroke-linecap=\"round\" stroke-opacity=\".4\"/>\
         <g transform=\"rotate(9 64 44)\"><rect x=\"56\" y=\"33\" width=\"16\" height=\"22\" rx=\"1.5\" fill=\"#fffaf0\"/><path d=\"M59 39h10M59 43.5h10M59 48h6\" stroke=\"{deep}\" stroke-width=\"1.8\"/></g><path d=\"M50 54.5C60 54.5 70 53 76 50.500V61C70 64 60 65.5 50 65.7Z\" fill=\"{band}\"/>",
        band = mix(deep, palette::NIGHT, 0.55)
    )
}

fn felt() -> String {
    let (base, deep, lit) = (
        palette::LEADER,
        palette::LEADER_DEEP,
        mix(palette::LEADER, "#fff6dc", 0.42),
    );
    format!(
        "<defs><linearGradient id=\"{ID}hb\" x1=\"0\" y1=\"0\" x2=\"1\" y2=\".8\"><stop offset=\"0\" stop-color=\"{lit}\"/><stop offset=\".5\" stop-color=\"{base}\"/><stop offset=\"1\" stop-color=\"{shade}\"/></linearGradient></defs>\
         <path d=\"M2 66C12 56 24 62 32 62H66C76 60 88 52 95 58C92 72 74 78 50 78C26 78 8 76 2 66Z\" fill=\"{deep}\"/><path d=\"M2 66C12 56 24 60 32 60H66C76 58 88 50 95 58C84 66 72 70 50 71C28 72 12 72 2 66Z\" fill=\"{base}\"/>\
         <path d=\"M22 61C22 44 24 26 34 20C40 17 44 24 50 24C56 24 60 15 67 18C76 24 76 44 76 58C66 66 32 68 22 61Z\" fill=\"url(#{ID}hb)\"/><path d=\"M34 20C40 17 44 24 50 24C56 24 60 15 67 18C64 30 58 36 51 37C43 36 37 30 34 20Z\" fill=\"{deep}\" fill-opacity=\".38\"/>\
         <path d=\"M22 49C36 56 62 55 76 46V58C66 66 32 68 22 61Z\" fill=\"{band}\"/><path d=\"M36 45L38.8 52.2L46 55L38.8 57.8L36 65L33.2 57.8L26 55L33.2 52.2Z\" fill=\"#fff6dc\"/><circle cx=\"36\" cy=\"55\" r=\"2\" fill=\"{deep}\"/>",
        shade = mix(base, deep, 0.6),
        band = mix(deep, palette::NIGHT, 0.5)
    )
}

/// Neither: the place where a hat would be.
fn absent() -> String {
    format!(
        "<path d=\"M8 63C10 57 18 58 22 61C20 30 28 17 48 17C68 17 76 30 74 61C78 58 86 57 88 63C86 71 72 75 48 75C24 75 10 71 8 63ZM22 61C34 66 62 66 74 61\" fill=\"{c}\" fill-opacity=\".12\" \
         stroke=\"{c}\" stroke-width=\"3.5\" stroke-dasharray=\"7 6\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>",
        c = palette::NEITHER
    )
}
