//! Short words for flat shapes, and fittings that many places have: tubes of light, clocks, screens, doors.

use super::super::palette::mix;
use super::super::pen::ID;
use super::light::Light;

/// A filled rectangle.
pub(super) fn rect(x: f64, y: f64, w: f64, h: f64, fill: &str) -> String {
    format!(
        "<path d=\"M{x:.1} {y:.1}h{w:.1}v{h:.1}h{:.1}Z\" fill=\"{fill}\"/>",
        0.0 - w
    )
}

/// A filled shape.
pub(super) fn shape(d: &str, fill: &str) -> String {
    format!("<path d=\"{d}\" fill=\"{fill}\"/>")
}

/// A stroke with round ends.
pub(super) fn line(d: &str, stroke: &str, width: f64) -> String {
    format!(
        "<path d=\"{d}\" fill=\"none\" stroke=\"{stroke}\" stroke-width=\"{width}\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>"
    )
}

/// A thing with a body: rounded, lit along its top, in shade to the right, a shadow on the wall behind.
pub(super) fn block(x: f64, y: f64, w: f64, h: f64, fill: &str) -> String {
    format!(
        "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{w:.1}\" height=\"{h:.1}\" rx=\"5\" fill=\"#231a3a\" fill-opacity=\".22\"/><rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{w:.1}\" height=\"{h:.1}\" rx=\"4\" fill=\"{fill}\"/>\
         <path d=\"M{:.1} {y:.1}h{:.1}v{h:.1}h-{:.1}Z\" fill=\"#231a3a\" fill-opacity=\".16\"/><path d=\"M{:.1} {y:.1}h{:.1}v5h-{:.1}Z\" fill=\"#fff\" fill-opacity=\".22\"/>",
        x + 8.0,
        y + 9.0,
        x + w * 0.74,
        w * 0.26,
        w * 0.26,
        x + 3.0,
        w - 6.0,
        w - 6.0,
    )
}

/// A tube of light under the ceiling, brighter as it gets dark outside.
pub(super) fn tube(light: &Light, x: f64, y: f64, w: f64) -> String {
    format!(
        "<defs><linearGradient id=\"{ID}q{x:.0}\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"1\"><stop offset=\"0\" stop-color=\"#f4fbff\" stop-opacity=\".5\"/><stop offset=\"1\" stop-color=\"#f4fbff\" stop-opacity=\"0\"/></linearGradient></defs>\
         <path d=\"M{x:.1} {y:.1}h{w:.1}l90 300h-{:.1}Z\" fill=\"url(#{ID}q{x:.0})\" fill-opacity=\"{:.3}\"/><path d=\"M{:.1} 0v{y:.1}M{:.1} 0v{y:.1}\" stroke=\"#5b6376\" stroke-width=\"3\"/>\
         <path d=\"M{:.1} {:.1}h{:.1}v10h-{:.1}Z\" fill=\"#8e98a8\"/><path d=\"M{x:.1} {y:.1}h{w:.1}v8h-{w:.1}Z\" fill=\"#fdfeff\"/>",
        w + 180.0,
        0.25 + 0.55 * light.evening,
        x + 24.0,
        x + w - 24.0,
        x - 6.0,
        y - 10.0,
        w + 12.0,
        w + 12.0,
    )
}

/// A wall clock that tells the time of the light.
pub(super) fn clock(light: &Light, x: f64, y: f64, rim: &str) -> String {
    let hour = light.hour;
    format!(
        "<g transform=\"translate({x:.1} {y:.1})\"><circle cx=\"3\" cy=\"5\" r=\"34\" fill=\"#231a3a\" fill-opacity=\".25\"/><circle r=\"33\" fill=\"{rim}\"/><circle r=\"27\" fill=\"#fffaf0\"/>\
         <path d=\"M0 -23v5M0 23v-5M-23 0h5M23 0h-5\" stroke=\"#3a3148\" stroke-width=\"3\"/><path transform=\"rotate({:.1})\" d=\"M0 3V-13\" stroke=\"#26212b\" stroke-width=\"4.4\" stroke-linecap=\"round\"/>\
         <path transform=\"rotate({:.1})\" d=\"M0 3V-20\" stroke=\"#26212b\" stroke-width=\"2.8\" stroke-linecap=\"round\"/><circle r=\"3\" fill=\"#c4473c\"/></g>",
        hour % 12.0 * 30.0,
        hour.fract() * 360.0,
    )
}

/// A lit screen with lines of writing, or a chart when `chart`.
pub(super) fn screen(x: f64, y: f64, w: f64, h: f64, glow: &str, chart: bool) -> String {
    let (l, t) = (x + w * 0.1, y + h * 0.2);
    let inside = if chart {
        format!(
            "<path d=\"M{l:.1} {:.1}l{a:.1} -{b:.1}l{a:.1} {c:.1}l{a:.1} -{d:.1}l{a:.1} {c:.1}\" fill=\"none\" stroke=\"{glow}\" stroke-width=\"4\" stroke-linejoin=\"round\"/><path d=\"M{l:.1} {:.1}h{:.1}\" stroke=\"{glow}\" stroke-width=\"2\" stroke-opacity=\".5\"/>",
            y + h * 0.66,
            y + h * 0.82,
            w * 0.8,
            a = w * 0.2,
            b = h * 0.2,
            c = h * 0.1,
            d = h * 0.26,
        )
    } else {
        format!(
            "<path d=\"M{l:.1} {t:.1}h{:.1}m-{:.1} {r:.1}h{:.1}m-{:.1} {r:.1}h{:.1}m-{:.1} {r:.1}h{:.1}\" stroke=\"{glow}\" stroke-width=\"4\" stroke-opacity=\".85\"/>",
            w * 0.7,
            w * 0.7,
            w * 0.5,
            w * 0.5,
            w * 0.78,
            w * 0.78,
            w * 0.4,
            r = h * 0.19,
        )
    };
    format!(
        "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\" rx=\"6\" fill=\"#272c3d\"/><rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{w:.1}\" height=\"{h:.1}\" rx=\"3\" fill=\"{}\"/>{inside}<path d=\"M{x:.1} {y:.1}h{:.1}L{x:.1} {:.1}Z\" fill=\"#fff\" fill-opacity=\".06\"/>",
        x - 6.0,
        y - 6.0,
        w + 12.0,
        h + 12.0,
        mix("#0f1a2e", glow, 0.16),
        w * 0.6,
        y + h * 0.8,
    )
}

/// A door 150 wide standing on the floor line, with a pane when `pane`.
pub(super) fn door(x: f64, color: &str, pane: bool) -> String {
    let glass = if pane {
        format!(
            "<path d=\"M{:.1} 200h60v110h-60Z\" fill=\"#cfe3ec\"/><path d=\"M{:.1} 200h22l-22 60Z\" fill=\"#fff\" fill-opacity=\".5\"/>",
            x + 45.0,
            x + 45.0
        )
    } else {
        String::new()
    };
    let dark = mix(color, "#1c1838", 0.3);
    format!(
        "{}{}{glass}<path d=\"M{:.1} 322h18\" stroke=\"#e8dcc0\" stroke-width=\"7\" stroke-linecap=\"round\"/>",
        rect(x - 12.0, 158.0, 174.0, 312.0, &dark),
        rect(x, 170.0, 150.0, 300.0, color),
        x + 116.0,
    )
}

/// Wall tiles between two heights.
pub(super) fn tiles(from: f64, to: f64, step: f64, joint: &str) -> String {
    let mut d = String::new();
    let mut y = from;
    while y <= to {
        d += &format!("M0 {y:.0}H1920");
        y += step;
    }
    let mut x = 0.0;
    while x <= 1920.0 {
        d += &format!("M{x:.0} {from:.0}V{to:.0}");
        x += step * 1.6;
    }
    format!("<path d=\"{d}\" stroke=\"{joint}\" stroke-width=\"2\" stroke-opacity=\".6\" fill=\"none\"/>")
}

/// Courses of brick between two heights.
pub(super) fn bricks(from: f64, to: f64, joint: &str) -> String {
    let mut d = String::new();
    let mut row = 0;
    let mut y = from;
    while y < to {
        d += &format!("M0 {y:.0}H1920");
        let mut x = if row % 2 == 0 { 40.0 } else { 90.0 };
        // Only some joints are drawn: a wall is read from a few bricks.
        while x < 1920.0 {
            if (x as i64 / 50 + row * 7) % 5 < 2 {
                d += &format!("M{x:.0} {y:.0}v26");
            }
            x += 100.0;
        }
        y += 26.0;
        row += 1;
    }
    format!("<path d=\"{d}\" stroke=\"{joint}\" stroke-width=\"2.4\" stroke-opacity=\".35\" fill=\"none\"/>")
}

/// A notice board with a few sheets.
pub(super) fn notices(x: f64, y: f64, w: f64, h: f64) -> String {
    let mut out = block(x, y, w, h, "#b98a57");
    let sheets = ["#fffaf0", "#f4c66a", "#bfe0ee", "#fffaf0", "#f3b6a4"];
    for (i, color) in sheets.iter().enumerate() {
        let (sx, sy) = (
            x + 12.0 + (i % 3) as f64 * (w - 24.0) / 3.0,
            y + 12.0 + (i / 3) as f64 * (h - 20.0) / 2.0,
        );
        let lean = (i * 5 % 7) as f64 - 3.0;
        out += &format!(
            "<g transform=\"rotate({lean} {sx:.1} {sy:.1})\">{}<path d=\"M{:.1} {:.1}h{:.1}m-{:.1} 9h{:.1}\" stroke=\"#5b5670\" stroke-width=\"2.4\" stroke-opacity=\".5\"/></g>",
            rect(sx, sy, w * 0.25, h * 0.36, color),
            sx + 6.0,
            sy + 12.0,
            w * 0.16,
            w * 0.16,
            w * 0.1,
        );
    }
    out
}
