//! The stance map: how much structure and how much consideration a lead showed, and the way they went.

use super::super::hats::HatIcon;
use super::super::palette::mix;
use super::super::pen::{ID, size, unit};
use super::{Theme, badge, document, fit, list, stroke, text_at, width};

/// The lead's stance at a decision.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StancePoint {
    /// Structure, 0 to 1.
    pub structure: f64,
    /// Consideration, 0 to 1.
    pub consideration: f64,
    /// The decision's number.
    pub number: u32,
    /// The hat worn.
    pub hat: HatIcon,
}

/// The names of the four corners.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Regions {
    /// Much structure, little consideration.
    pub authoritarian: String,
    /// Much of both.
    pub both: String,
    /// Little structure, much consideration.
    pub laissez_faire: String,
    /// Little of either.
    pub absent: String,
}

/// What a stance map shows.
#[derive(Debug, Clone, PartialEq)]
pub struct StanceMap {
    /// Above the map; may be empty.
    pub title: String,
    /// The axis to the right.
    pub structure: String,
    /// The axis up.
    pub consideration: String,
    /// The corners.
    pub regions: Regions,
    /// The way taken, in order.
    pub path: Vec<StancePoint>,
}

/// The stance map as a whole SVG document of `w` by `h` pixels; the map itself is a square inside it.
#[must_use]
pub fn stance_map(data: &StanceMap, w: f64, h: f64, theme: Theme) -> String {
    let (w, h) = (size(w), size(h));
    let title = if data.title.is_empty() { 8.0 } else { 34.0 };
    let side = (w - 56.0).min(h - title - 36.0).max(40.0);
    let (left, top) = ((w - side) / 2.0 + 12.0, title);
    let mut inside = text_at(
        14.0,
        22.0,
        16.0,
        600,
        "start",
        theme.ink(),
        &fit(&data.title, 16.0, w - 28.0),
    );
    let (ground, names) = ground(data, (left, top, side), theme);
    inside += &ground;
    inside += &text_at(
        left + side / 2.0,
        top + side + 24.0,
        13.0,
        600,
        "middle",
        theme.quiet(),
        &format!("{} →", fit(&data.structure, 13.0, side - 30.0)),
    );
    let (ax, ay) = (left - 14.0, top + side / 2.0);
    inside += &format!(
        "<g transform=\"rotate(-90 {ax:.1} {ay:.1})\">{}</g>",
        text_at(
            ax,
            ay,
            13.0,
            600,
            "middle",
            theme.quiet(),
            &format!("{} →", fit(&data.consideration, 13.0, side - 30.0))
        )
    );
    let (way, numbers) = path(data, (left, top, side), theme);
    // The way passes behind the names, and stops short of their letters.
    inside = inside + &way + &names + &numbers;
    document(&data.title, &inside, w, h)
}

/// The four corners, and their names.
fn ground(data: &StanceMap, (left, top, side): (f64, f64, f64), theme: Theme) -> (String, String) {
    let half = side / 2.0;
    let corners = [
        (0.0, 0.0, HatIcon::Leader, &data.regions.laissez_faire),
        (half, 0.0, HatIcon::Both, &data.regions.both),
        (0.0, half, HatIcon::Neither, &data.regions.absent),
        (half, half, HatIcon::Manager, &data.regions.authoritarian),
    ];
    let mut out = format!(
        "<defs><clipPath id=\"{ID}q\"><rect x=\"{left:.1}\" y=\"{top:.1}\" width=\"{side:.1}\" height=\"{side:.1}\" rx=\"12\"/></clipPath></defs><g clip-path=\"url(#{ID}q)\">"
    );
    let mut names = String::new();
    for (dx, dy, hat, name) in corners {
        let strong = if hat == HatIcon::Both { 0.34 } else { 0.2 };
        let fill = mix(theme.ground(), theme.hat(hat), strong);
        out += &format!(
            "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{half:.1}\" height=\"{half:.1}\" fill=\"{fill}\"/>",
            left + dx,
            top + dy,
        );
        // In the middle, because the way often leads to the edges.
        let name = text_at(
            left + dx + half / 2.0,
            top + dy + half / 2.0 + 5.0,
            13.0,
            600,
            "middle",
            &mix(theme.hat(hat), theme.ink(), 0.35),
            &fit(name, 13.0, half - 14.0),
        );
        let halo = format!(
            "<text stroke=\"{fill}\" stroke-width=\"6\" stroke-linejoin=\"round\" paint-order=\"stroke\" "
        );
        names += &name.replacen("<text ", &halo, 1);
    }
    let (cx, cy) = (left + half, top + half);
    out += &format!(
        "</g><path d=\"M{cx:.1} {top:.1}v{side:.1}M{left:.1} {cy:.1}h{side:.1}\" stroke=\"{}\" stroke-width=\"1.5\" stroke-dasharray=\"4 5\" stroke-opacity=\".5\"/>",
        theme.quiet()
    );
    (out, names)
}

/// The way taken, and the numbers of the decisions on it.
fn path(data: &StanceMap, (left, top, side): (f64, f64, f64), theme: Theme) -> (String, String) {
    let at = |p: &StancePoint| {
        (
            left + side * unit(p.structure),
            top + side * (1.0 - unit(p.consideration)),
        )
    };
    let line: Vec<(f64, f64)> = data.path.iter().map(at).collect();
    let places = spots(&line, &names(data, (left, top, side)), (left, top, side));
    let mut way = format!(
        "<polyline points=\"{}\" {}/>",
        list(&line),
        stroke(theme.ink(), 2.0, "none")
    );
    if let [.., a, b] = line[..] {
        way += &arrow(a, b, theme.ink());
    }
    let mut out = String::new();
    for ((point, true_at), (x, y)) in data.path.iter().zip(&line).zip(&places) {
        out += &format!(
            "<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"3\" fill=\"{}\"/><path d=\"M{:.1} {:.1}L{x:.1} {y:.1}\" stroke=\"{}\" stroke-width=\"1\" stroke-opacity=\".7\"/>",
            true_at.0,
            true_at.1,
            theme.ink(),
            true_at.0,
            true_at.1,
            theme.quiet()
        );
        out += &badge(*x, *y, point.number, point.hat, theme);
    }
    (way, out)
}

/// How far a number keeps from the edges of the map.
const EDGE: f64 = 12.0;

/// Where the names of the corners stand: left, top, right, bottom.
fn names(data: &StanceMap, (left, top, side): (f64, f64, f64)) -> Vec<[f64; 4]> {
    let half = side / 2.0;
    let corners = [
        (0.0, 0.0, &data.regions.laissez_faire),
        (half, 0.0, &data.regions.both),
        (0.0, half, &data.regions.absent),
        (half, half, &data.regions.authoritarian),
    ];
    corners
        .iter()
        .map(|(dx, dy, name)| {
            let (x, y, long) = (
                left + dx + half / 2.0,
                top + dy + half / 2.0,
                width(name, 13.0) / 2.0,
            );
            [x - long, y - 8.0, x + long, y + 9.0]
        })
        .collect()
}

/// Where each number stands: on its point, or beside it when another or the name of a corner is already there.
fn spots(line: &[(f64, f64)], names: &[[f64; 4]], (left, top, side): (f64, f64, f64)) -> Vec<(f64, f64)> {
    const AROUND: [(f64, f64); 17] = [
        (0.0, 0.0),
        (0.0, -24.0),
        (22.0, 12.0),
        (-22.0, 12.0),
        (22.0, -14.0),
        (-22.0, -14.0),
        (0.0, 26.0),
        (40.0, 0.0),
        (-40.0, 0.0),
        (0.0, -48.0),
        (36.0, -34.0),
        (-36.0, -34.0),
        (36.0, 34.0),
        (-36.0, 34.0),
        (0.0, 50.0),
        (64.0, 0.0),
        (-64.0, 0.0),
    ];
    let mut taken: Vec<(f64, f64)> = Vec::new();
    for (x, y) in line {
        let free = |(dx, dy): &&(f64, f64)| {
            let (px, py) = (x + dx, y + dy);
            let within = |value: f64, from: f64| value > from + EDGE && value < from + side - EDGE;
            let inside = within(px, left) && within(py, top);
            let hides = |name: &[f64; 4]| {
                px > name[0] - EDGE && px < name[2] + EDGE && py > name[1] - EDGE && py < name[3] + EDGE
            };
            inside
                && !names.iter().any(hides)
                && taken
                    .iter()
                    .all(|(tx, ty)| (tx - px) * (tx - px) + (ty - py) * (ty - py) > 21.0 * 21.0)
        };
        let (dx, dy) = AROUND.iter().find(free).copied().unwrap_or((0.0, 0.0));
        taken.push((x + dx, y + dy));
    }
    taken
}

/// An arrow head half way along the last step, pointing on.
fn arrow(a: (f64, f64), b: (f64, f64), color: &str) -> String {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let long = (dx * dx + dy * dy).sqrt();
    if long < 8.0 {
        return String::new();
    }
    let (ux, uy) = (dx / long, dy / long);
    let (tx, ty) = (a.0 + dx * 0.55 + ux * 6.0, a.1 + dy * 0.55 + uy * 6.0);
    let corner = |s: f64| (tx - ux * 13.0 - uy * 6.5 * s, ty - uy * 13.0 + ux * 6.5 * s);
    format!(
        "<polygon points=\"{}\" fill=\"{color}\"/>",
        list(&[(tx, ty), corner(1.0), corner(-1.0)])
    )
}
