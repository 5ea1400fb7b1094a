//! The head: ears, skull, the planes of the face, and what years write on it.

use super::super::look::{Age, Hair};
use super::super::pen::ID;
use super::rig::Rig;
use super::things::worn_headset;
use super::{face, hair};

/// The head with everything on it, leaning from the neck.
pub(super) fn whole(rig: &Rig) -> String {
    format!(
        "<g transform=\"{}\">{}{}{}{}{}{}{}{}</g>",
        lean(rig),
        ears(rig),
        skull(rig),
        years(rig),
        face::beard(rig),
        face::features(rig),
        hair::before(rig),
        face::glasses(rig),
        if rig.headset { worn_headset() } else { "" },
    )
}

/// The transform of everything that leans with the head.
pub(super) fn lean(rig: &Rig) -> String {
    format!(
        "translate({:.2} {:.2}) rotate({:.2} 0 -20)",
        1.5 * rig.gaze,
        rig.sink,
        rig.tilt
    )
}

fn ears(rig: &Rig) -> String {
    if matches!(rig.look.hair, Hair::Scarf | Hair::Bob | Hair::Long) {
        return String::new();
    }
    let x = -1.5 * rig.gaze;
    let ear = |s: f64| {
        format!(
            "<g transform=\"translate({:.2} -92) scale({s} 1)\"><path d=\"M-4 -15C6 -20 15 -13 13 -2C12 8 7 16 -2 15Z\" fill=\"{}\"/>\
             <path d=\"M1 -9C7 -11 9 -5 7 0C5 4 3 4 3 8\" fill=\"none\" stroke=\"{}\" stroke-width=\"2.4\" stroke-linecap=\"round\"/></g>",
            s * 48.0 + x,
            rig.skin,
            rig.shade,
        )
    };
    ear(-1.0) + &ear(1.0)
}

/// The face: one flat tone, a plane of shade away from the light, a glow on the brow and a soft edge under the hair.
fn skull(rig: &Rig) -> String {
    let face = rig.face();
    let (x, _) = rig.turn();
    format!(
        "<defs><clipPath id=\"{ID}f\"><path d=\"{face}\"/></clipPath>\
         <linearGradient id=\"{ID}g\" x1=\".1\" y1=\"0\" x2=\".9\" y2=\"1\"><stop offset=\".35\" stop-color=\"{shade}\" stop-opacity=\"0\"/>\
         <stop offset=\"1\" stop-color=\"{shade}\" stop-opacity=\".75\"/></linearGradient>\
         <radialGradient id=\"{ID}h\"><stop offset=\"0\" stop-color=\"#fff4e0\" stop-opacity=\".2\"/><stop offset=\"1\" stop-color=\"#fff4e0\" stop-opacity=\"0\"/></radialGradient></defs>\
         <path d=\"{face}\" fill=\"{skin}\"/><g clip-path=\"url(#{ID}f)\"><path d=\"{face}\" fill=\"url(#{ID}g)\"/>\
         <path d=\"M{:.2} -170C{:.2} -130 {:.2} -96 {:.2} -84C{:.2} -66 {:.2} -48 {:.2} -30H70V-170Z\" fill=\"{shade}\" fill-opacity=\".34\"/>\
         <ellipse cx=\"-16\" cy=\"-128\" rx=\"36\" ry=\"26\" fill=\"url(#{ID}h)\"/></g>",
        40.0 + x,
        34.0 + x,
        33.0 + x,
        38.0 + x,
        40.0 + x,
        30.0 + x,
        12.0 + x,
        shade = rig.shade,
        skin = rig.skin,
    )
}

/// Lines of age and of worry, and shadows under the eyes. Always the same elements; age and mood set how strong.
fn years(rig: &Rig) -> String {
    let age = match rig.look.age {
        Age::Young => 0.0,
        Age::Middle => 0.22,
        Age::Older => 0.8,
    };
    let (x, y) = rig.turn();
    let line = |d: &str, width: f64, strength: f64| {
        format!(
            "<path d=\"{d}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{width}\" stroke-linecap=\"round\" stroke-opacity=\"{:.3}\"/>",
            rig.shade,
            strength.min(0.95),
        )
    };
    let bag = (0.12 + 0.3 * age + 0.55 * rig.tired + 0.15 * rig.down).min(0.95);
    let mut out = format!("<g transform=\"translate({:.2} {:.2})\">", x * 0.8, y * 0.8);
    for s in ["-1", "1"] {
        out += &format!("<g transform=\"scale({s} 1)\">");
        out += &line("M14 -89C19 -84.5 29 -84.5 34 -89.5", 2.8, bag);
        out += &line("M39 -101l6 -4M40 -97h6", 1.5, age * 0.8);
        out += &line("M14 -74C19 -69 23 -63 22 -56", 2.0, age * 0.75 + 0.2 * rig.up);
        out += "</g>";
    }
    out += &line(
        "M-20 -131C-8 -134 8 -134 20 -131",
        1.8,
        age * 0.5 + 0.5 * rig.down,
    );
    out += &line(
        "M-15 -138C-6 -140 6 -140 15 -138",
        1.6,
        age * 0.5 + 0.2 * rig.down,
    );
    out + "</g>"
}
