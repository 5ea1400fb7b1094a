//! What the sky lets fall, and what it leaves: clouds, rain, snow, fog, ice.

use super::super::palette::mix;
use super::super::pen::{ID, lerp};
use super::super::sky::Weather;
use super::kit::line;
use super::light::Light;

/// A part of a picture: left, top, width, height.
type Area = (f64, f64, f64, f64);

/// Points strewn over an area, the same ones every time; `every` is how much room each has.
fn strewn((x, y, w, h): Area, every: f64) -> impl Iterator<Item = (f64, f64, usize)> {
    let count = ((w * h) / (every * every)).clamp(4.0, 900.0) as usize;
    (0..count).map(move |i| {
        // Golden steps fill an area evenly without a pattern.
        let across = (i as f64 * 0.618_034 + 0.13).fract();
        let down = ((i as f64 + 0.5) / count as f64 + 0.37 * across).fract();
        (x + w * across, y + h * down, i)
    })
}

/// Cloud over all of the sky.
pub(super) fn clouds(light: &Light, (x, y, w, h): Area) -> String {
    if light.gloom <= 0.0 {
        return String::new();
    }
    let dark = mix(
        &mix("#dfe4ea", "#66707f", light.gloom),
        "#131a3c",
        0.8 * light.night,
    );
    let mut d = format!("M{x:.1} {y:.1}H{:.1}", x + w);
    let steps = (w / 90.0).ceil() as usize;
    for i in 0..=steps {
        let at = x + w - i as f64 * 90.0;
        let dip = y + h * (0.16 + 0.07 * ((i * 5 % 4) as f64));
        d += &format!("Q{:.1} {:.1} {at:.1} {dip:.1}", at + 50.0, dip + h * 0.13);
    }
    d.push('Z');
    let opacity = lerp(0.35, 0.85, light.gloom);
    format!(
        "<path d=\"{d}\" fill=\"{dark}\" fill-opacity=\"{opacity:.3}\"/><path transform=\"translate(0 {:.1})\" d=\"{d}\" fill=\"{dark}\" fill-opacity=\"{:.3}\"/>",
        -h * 0.1,
        opacity * 0.6
    )
}

/// What falls or drifts in an area, and dims what is behind it. `name` is its id.
fn falling(light: &Light, name: &str, area: Area, every: f64) -> String {
    let (x, y, w, h) = area;
    let bright = lerp(0.75, 0.4, light.night);
    let streaks = |lean: f64, long: f64, every: f64| {
        let mut d = String::new();
        for (at, top, i) in strewn((x - 40.0, y - 20.0, w + 80.0, h + 20.0), every) {
            let long = long * (0.7 + 0.15 * (i % 4) as f64);
            d += &format!("M{at:.0} {top:.0}l{:.0} {long:.0}", -lean * long);
        }
        format!(
            "<path d=\"{d}\" fill=\"none\" stroke=\"#dfe9f5\" stroke-width=\"2.4\" stroke-linecap=\"round\" stroke-opacity=\"{:.3}\"/>",
            bright * 0.6
        )
    };
    match light.weather {
        Weather::Rain => streaks(0.12, 30.0, every),
        Weather::Storm => streaks(0.75, 48.0, every * 0.82),
        Weather::Snow => {
            let mut small = String::new();
            let mut large = String::new();
            for (at, top, i) in strewn(area, every * 0.85) {
                let flakes = if i % 3 == 0 { &mut large } else { &mut small };
                *flakes += &format!("M{at:.0} {top:.0}h.01");
            }
            line(&small, "#ffffff", 4.5) + &line(&large, "#ffffff", 8.0)
        }
        Weather::Fog => format!(
            "<defs><linearGradient id=\"{ID}{name}f\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"1\"><stop offset=\"0\" stop-color=\"{c}\" stop-opacity=\".5\"/><stop offset=\".7\" stop-color=\"{c}\" stop-opacity=\".88\"/><stop offset=\"1\" stop-color=\"{c}\" stop-opacity=\".55\"/></linearGradient></defs><path d=\"M{x} {y}h{w}v{h}h-{w}Z\" fill=\"url(#{ID}{name}f)\"/>",
            c = mix("#dde3e8", "#39406a", light.night)
        ),
        Weather::Clear | Weather::Cloud | Weather::Ice => String::new(),
    }
}

/// Needles of ice out of a corner.
const NEEDLES: [(f64, f64); 6] = [
    (33.0, 6.0),
    (42.0, 19.0),
    (45.0, 36.0),
    (21.0, 27.0),
    (19.0, 42.0),
    (10.0, 57.0),
];

/// The weather in a window: what falls outside, and flowers of ice in its corners.
pub(super) fn seen(light: &Light, name: &str, area: Area) -> String {
    let (x, y, w, h) = area;
    let frost = if light.weather == Weather::Ice {
        let corner = |cx: f64, cy: f64, sx: f64, sy: f64| {
            let mut d = String::new();
            for (dx, dy) in NEEDLES {
                let (dx, dy) = (dx * sx, dy * sy);
                d += &format!(
                    "M{cx:.0} {cy:.0}l{dx:.0} {dy:.0}m{:.0} {:.0}l{:.0} {:.0}",
                    -dx * 0.4,
                    -dy * 0.4,
                    9.0 * sx,
                    -4.0 * sy
                );
            }
            line(&d, "#f3fbff", 3.2)
        };
        corner(x, y + h, 1.0, -1.0) + &corner(x + w, y + h, -1.0, -1.0) + &corner(x + w, y, -1.0, 1.0)
    } else {
        String::new()
    };
    falling(light, name, area, 34.0) + &frost
}

/// The weather of a place under the sky, before everybody in it.
pub(super) fn open(light: &Light) -> String {
    let all = (0.0, 0.0, 1920.0, 620.0);
    match light.weather {
        // Whoever is near stands out from the fog that hides what is far.
        Weather::Fog => String::new(),
        _ => falling(light, "o", all, 46.0),
    }
}

/// What hides what is far off, behind everybody: fog.
pub(super) fn far(light: &Light) -> String {
    match light.weather {
        Weather::Fog => falling(light, "p", (0.0, 0.0, 1920.0, 480.0), 46.0),
        _ => String::new(),
    }
}

/// What lies on the ground under the sky: snow, or wet.
pub(super) fn lying(light: &Light) -> String {
    let shine = mix("#ffffff", "#8f9cd0", light.night);
    if light.is_white() {
        let shade = mix("#c4d3e6", "#2b3566", light.night);
        return format!(
            "<path d=\"M0 470H1920V620H0Z\" fill=\"{}\" fill-opacity=\".86\"/>{}",
            mix("#f3f7fc", "#5d6a9c", 0.8 * light.night),
            line(
                "M60 500q120 -14 260 0t300 -4M820 540q160 -16 330 0M1300 506q140 -14 280 2t280 -6M200 588q170 -12 300 0M1080 596q200 -14 420 0",
                &shade,
                5.0
            )
        );
    }
    if matches!(light.weather, Weather::Rain | Weather::Storm) {
        return format!(
            "<path d=\"M0 470H1920V620H0Z\" fill=\"#1d2740\" fill-opacity=\".34\"/><g fill=\"{shine}\" fill-opacity=\".28\"><ellipse cx=\"300\" cy=\"530\" rx=\"150\" ry=\"10\"/><ellipse cx=\"900\" cy=\"590\" rx=\"210\" ry=\"12\"/><ellipse cx=\"1430\" cy=\"522\" rx=\"180\" ry=\"9\"/><ellipse cx=\"1760\" cy=\"584\" rx=\"110\" ry=\"9\"/></g>",
        );
    }
    String::new()
}

/// Ice on water: a sheet from the banks, floes in between.
pub(super) fn floes(light: &Light, (x, y, w, h): Area) -> String {
    if light.weather != Weather::Ice {
        return String::new();
    }
    let ice = mix("#e9f2f8", "#4a5890", 0.75 * light.night);
    let mut d = format!("M{x:.1} {y:.1}h{w:.1}v{:.1}h-{w:.1}Z", h * 0.16);
    for (at, top, i) in strewn((x, y + h * 0.2, w, h * 0.72), 96.0) {
        let (wide, high) = (
            34.0 + 11.0 * (i % 4) as f64,
            (5.0 + 2.0 * (i % 3) as f64).min(h * 0.09),
        );
        d += &format!(
            "M{at:.1} {top:.1}l{:.1} -{high:.1}h{:.1}l{:.1} {high:.1}l-{:.1} {high:.1}h-{:.1}Z",
            wide * 0.2,
            wide * 0.6,
            wide * 0.3,
            wide * 0.25,
            wide * 0.55
        );
    }
    format!("<path d=\"{d}\" fill=\"{ice}\"/>")
}
