//! The board with its cards, and what hangs on a wall when people have learned something: each trade has its own.

use super::super::palette::{self, mix};
use super::super::pen::ease;
use super::Board;

/// What a board is made of.
#[derive(Clone, Copy)]
pub(super) enum Surface {
    /// Paper in a wooden frame.
    Paper,
    /// Cork, with pins.
    Cork,
    /// White enamel, with magnets and a tray for pens.
    Enamel,
    /// Slate, with chalk.
    Slate,
    /// A screen.
    Screen,
}

impl Surface {
    /// Ground, frame and the lines between the columns.
    fn colors(self) -> [&'static str; 3] {
        match self {
            Self::Paper => ["#f7f3ec", "#8a6a4d", "#d8cfc2"],
            Self::Cork => ["#cfa36c", "#6b4a30", "#a87d4c"],
            Self::Enamel => ["#f1f5f8", "#97a3b2", "#c9d3dd"],
            Self::Slate => ["#2f3d3b", "#8a6a4d", "#7f8e8a"],
            Self::Screen => ["#17263f", "#0c1322", "#35507a"],
        }
    }

    /// How a card is held, `x`, `y` being the middle of its upper edge.
    fn holds(self, x: f64, y: f64) -> String {
        match self {
            Self::Cork => format!(
                "<circle cx=\"{x:.1}\" cy=\"{:.1}\" r=\"3.4\" fill=\"#b8323f\"/>",
                y + 3.0
            ),
            Self::Enamel => format!(
                "<circle cx=\"{x:.1}\" cy=\"{:.1}\" r=\"4\" fill=\"#3a4560\"/>",
                y + 3.0
            ),
            Self::Paper | Self::Slate | Self::Screen => String::new(),
        }
    }

    /// What is under the frame: a tray for pens, a ledge for chalk.
    fn ledge(self, x: f64, y: f64) -> String {
        let (color, pens) = match self {
            Self::Enamel => ("#b6c0cc", ["#2c4fae", "#c0392b", "#2a2440"]),
            Self::Slate => ("#6f5238", ["#fffaf0", "#fffaf0", "#f4c66a"]),
            _ => return String::new(),
        };
        let pens: String = (0..3)
            .map(|i| {
                let left = x + 120.0 + 26.0 * f64::from(i);
                format!(
                    "<rect x=\"{left:.1}\" y=\"{:.1}\" width=\"20\" height=\"5\" rx=\"2\" fill=\"{}\"/>",
                    y + 183.0,
                    pens[i as usize]
                )
            })
            .collect();
        format!(
            "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"150\" height=\"8\" rx=\"3\" fill=\"{color}\"/>{pens}",
            x + 82.0,
            y + 187.0
        )
    }
}

/// The board: three columns of cards.
pub(super) fn board(x: f64, y: f64, board: Board, surface: Surface) -> String {
    let [ground, frame, line] = surface.colors();
    let columns = [
        (board.waiting, "#f4c66a"),
        (board.doing, palette::DELIVERY),
        (board.done, "#8fce86"),
    ];
    let mut cards = String::new();
    for (column, (count, color)) in columns.iter().enumerate() {
        let left = x + 14.0 + 100.0 * column as f64;
        cards += &format!(
            "<rect x=\"{left}\" y=\"{:.1}\" width=\"88\" height=\"10\" rx=\"5\" fill=\"{}\"/>",
            y + 13.0,
            mix(
                color,
                ground,
                if matches!(surface, Surface::Slate | Surface::Screen) {
                    0.15
                } else {
                    0.0
                }
            )
        );
        cards += &(0..(*count).min(7))
            .map(|place| card(surface, column as u32, place, (left, y), color))
            .collect::<String>();
    }
    format!(
        "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"316\" height=\"190\" rx=\"6\" fill=\"#352b45\" fill-opacity=\".25\"/><rect x=\"{x}\" y=\"{y}\" width=\"314\" height=\"186\" rx=\"6\" fill=\"{ground}\"/>\
         <rect x=\"{x}\" y=\"{y}\" width=\"314\" height=\"186\" rx=\"6\" fill=\"none\" stroke=\"{frame}\" stroke-width=\"7\"/><path d=\"M{:.1} {:.1}v164M{:.1} {:.1}v164\" stroke=\"{line}\" stroke-width=\"2.5\"/>{cards}{}",
        x + 5.0,
        y + 8.0,
        x + 108.0,
        y + 12.0,
        x + 208.0,
        y + 12.0,
        surface.ledge(x, y)
    )
}

/// A card by its place in a column that begins at this left edge, on a board whose top is there.
fn card(surface: Surface, column: u32, place: u32, (left, top): (f64, f64), color: &str) -> String {
    // Cards are stuck on by hand: a degree or two off, each its own way. A screen is straight.
    let lean = match surface {
        Surface::Screen => 0.0,
        _ => f64::from((place * 7 + column * 5) % 5) - 2.0,
    };
    let (x, y) = (
        left + if place.is_multiple_of(2) { 0.0 } else { 46.0 },
        top + 33.0 + 36.0 * f64::from(place / 2),
    );
    format!(
        "<g transform=\"rotate({lean} {:.1} {:.1})\"><rect x=\"{:.1}\" y=\"{:.1}\" width=\"41\" height=\"30\" rx=\"2\" fill=\"#352b45\" fill-opacity=\".22\"/><rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"41\" height=\"30\" rx=\"2\" fill=\"{color}\"/>\
         <path d=\"M{:.1} {:.1}h26m-26 7h18\" stroke=\"#2a2440\" stroke-width=\"2.6\" stroke-opacity=\".35\"/>{}</g>",
        x + 20.0,
        y + 15.0,
        x + 2.0,
        y + 3.0,
        x + 7.0,
        y + 10.0,
        surface.holds(x + 20.0, y)
    )
}

/// What hangs there for what was learned.
#[derive(Clone, Copy)]
pub(super) enum Award {
    /// Framed certificates.
    Certificate,
    /// Photographs of a team.
    Photo,
    /// Pennants.
    Pennant,
    /// Keys that somebody was given, on hooks, each with its tag.
    Key,
}

/// Up to four of them come with growth, side by side from this corner, each 50 wide and 62 high.
pub(super) fn awards(x: f64, y: f64, growth: f64, award: Award) -> String {
    let one = |i: u32| {
        let shown = ease(growth, 0.2 * f64::from(i), 0.2 * f64::from(i) + 0.3);
        let color = ["#f5a83c", "#5b86f0", "#8fce86", "#ff8fa0"][i as usize % 4];
        format!(
            "<g transform=\"translate({} {y})\" opacity=\"{shown:.3}\">{}</g>",
            x + 62.0 * f64::from(i),
            match award {
                Award::Certificate => certificate(color),
                Award::Photo => photo(i, color),
                Award::Pennant => pennant(color),
                Award::Key => key(color),
            }
        )
    };
    (0..4).map(one).collect()
}

fn certificate(color: &str) -> String {
    format!(
        "<rect x=\"3\" y=\"4\" width=\"50\" height=\"62\" fill=\"#231a3a\" fill-opacity=\".2\"/><rect width=\"50\" height=\"62\" rx=\"2\" fill=\"#fffaf0\" stroke=\"#5f4530\" stroke-width=\"4\"/>\
         <path d=\"M19 36l-4 17 10 -5 10 5 -4 -17Z\" fill=\"{}\"/><circle cx=\"25\" cy=\"26\" r=\"13\" fill=\"{color}\"/><path d=\"M19 26l4.5 5 8 -9\" fill=\"none\" stroke=\"#fff\" stroke-width=\"3.2\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>",
        mix(color, "#2a2440", 0.3)
    )
}

/// Heads and shoulders before a ground of this colour, with a white edge.
fn photo(which: u32, color: &str) -> String {
    let lean = f64::from(which * 3 % 5) - 2.0;
    let skins = ["#e8b48c", "#8d5a3a", "#c98d5f", "#f0c9a4"];
    let people: String = [(13.0, 34.0), (25.0, 29.0), (37.0, 34.0)]
        .iter()
        .zip(0..)
        .map(|((x, y), at)| {
            format!(
                "<circle cx=\"{x}\" cy=\"{y}\" r=\"6\" fill=\"{}\"/><path d=\"M{:.0} 50q0 -10 8 -10t8 10Z\" fill=\"{}\"/>",
                skins[(which as usize + at) % 4],
                x - 8.0,
                mix(color, "#2a2440", 0.45)
            )
        })
        .collect();
    format!(
        "<g transform=\"rotate({lean} 25 31)\"><rect x=\"3\" y=\"4\" width=\"50\" height=\"62\" fill=\"#231a3a\" fill-opacity=\".2\"/><rect width=\"50\" height=\"62\" fill=\"#fffaf0\"/><rect x=\"5\" y=\"6\" width=\"40\" height=\"44\" fill=\"{}\"/>{people}</g>",
        mix(color, "#fffaf0", 0.35)
    )
}

fn pennant(color: &str) -> String {
    format!(
        "<path d=\"M3 4H53L29 66Z\" fill=\"#231a3a\" fill-opacity=\".2\"/><path d=\"M0 0H50L25 62Z\" fill=\"{color}\"/><path d=\"M0 0H50L46 10H4Z\" fill=\"{}\"/><circle cx=\"25\" cy=\"24\" r=\"8\" fill=\"#fffaf0\" fill-opacity=\".9\"/>\
         <path d=\"M25 18l1.8 3.9 4.2 .4 -3.2 2.8 .9 4.2 -3.7 -2.2 -3.7 2.2 .9 -4.2 -3.2 -2.8 4.2 -.4Z\" fill=\"{}\"/>",
        mix(color, "#2a2440", 0.3),
        mix(color, "#2a2440", 0.3)
    )
}

fn key(color: &str) -> String {
    format!(
        "<rect x=\"1\" y=\"0\" width=\"48\" height=\"12\" rx=\"3\" fill=\"#6b4a30\"/><path d=\"M25 6v8a3.5 3.5 0 0 0 7 0\" fill=\"none\" stroke=\"#c6ccd6\" stroke-width=\"3\" stroke-linecap=\"round\"/><circle cx=\"25\" cy=\"26\" r=\"7\" fill=\"none\" stroke=\"#d2a33c\" stroke-width=\"4\"/>\
         <path d=\"M25 33V58M25 50h7M25 57h9\" fill=\"none\" stroke=\"#d2a33c\" stroke-width=\"4\" stroke-linecap=\"round\"/><path d=\"M30 28l14 6v20H34V34Z\" fill=\"#231a3a\" fill-opacity=\".2\"/><path d=\"M28 26l12 6v19H29V34Z\" fill=\"{color}\"/><circle cx=\"33\" cy=\"34\" r=\"2\" fill=\"#fffaf0\"/>"
    )
}
