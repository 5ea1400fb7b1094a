//! The trunk and the neck.

use super::super::look::Clothes;
use super::super::palette::mix;
use super::super::pen::ID;
use super::clothes::{behind_neck, front, neckline, sleeve};
use super::rig::Rig;

/// Where the table's far edge is, in local coordinates.
const TABLE: f64 = 180.0;

/// Neck and shoulders, cut below the frame.
pub(super) fn bust(rig: &Rig) -> String {
    let s = rig.shoulder;
    let arm_line = |k: f64| {
        format!(
            "<path d=\"M{:.2} {:.2}C{:.2} 60 {:.2} 80 {:.2} 110\" fill=\"none\" stroke=\"{}\" stroke-width=\"2.6\" stroke-linecap=\"round\" stroke-opacity=\".6\"/>",
            k * (s - 22.0),
            46.0 + rig.droop,
            k * (s - 20.0),
            k * (s - 18.0),
            k * (s - 18.0),
            rig.cloth_dark
        )
    };
    format!(
        "{}{}{}{}",
        behind_neck(rig),
        torso(rig, 130.0, 14.0),
        arm_line(-1.0) + &arm_line(1.0),
        collar(rig)
    )
}

/// The trunk down to the hips, or to the edge of a table, without arms.
pub(super) fn trunk(rig: &Rig, table: bool) -> String {
    let belly = if rig.look.expecting {
        format!(
            "<path d=\"M-46 96C-70 130 -66 186 0 190C66 186 70 130 46 96Z\" fill=\"url(#{ID}c)\"/><path d=\"M-50 164C-30 196 30 196 52 160\" fill=\"none\" stroke=\"{}\" stroke-width=\"3\" stroke-opacity=\".55\" stroke-linecap=\"round\"/>",
            rig.cloth_dark
        )
    } else {
        String::new()
    };
    let bottom = if table { TABLE } else { 196.0 };
    format!(
        "{}{}{belly}{}",
        behind_neck(rig),
        torso(rig, bottom, if table { -8.0 } else { -14.0 }),
        collar(rig)
    )
}

/// The torso: shoulders that hang with low spirits, a plane of shade away from the light.
pub(super) fn torso(rig: &Rig, bottom: f64, flare: f64) -> String {
    let (s, n, d) = (rig.shoulder, rig.neck, rig.droop);
    let waist = s + flare;
    let outline = format!(
        "M{a:.2} -12C{b:.2} {c:.2} {e:.2} {f:.2} {g:.2} {h:.2}C{i:.2} {j:.2} {k:.2} {l:.2} {waist:.2} {bottom}H-{waist:.2}C-{k:.2} {l:.2} -{i:.2} {j:.2} -{g:.2} {h:.2}C-{e:.2} {f:.2} -{b:.2} {c:.2} -{a:.2} -12Z",
        a = n + 1.0,
        b = n + 6.0,
        c = 3.0 + d * 0.3,
        e = s - 26.0,
        f = 4.0 + d * 0.8,
        g = s - 8.0,
        h = 22.0 + d,
        i = s + 6.0,
        j = 34.0 + d,
        k = s + 6.0,
        l = 70.0 + d,
    );
    format!(
        "<defs><clipPath id=\"{ID}b\"><path d=\"{outline}\"/></clipPath><linearGradient id=\"{ID}c\" gradientUnits=\"userSpaceOnUse\" x1=\"-90\" y1=\"0\" x2=\"100\" y2=\"190\">\
         <stop offset=\"0\" stop-color=\"{light}\"/><stop offset=\".45\" stop-color=\"{base}\"/><stop offset=\"1\" stop-color=\"{dark}\"/></linearGradient></defs>\
         <path d=\"{outline}\" fill=\"url(#{ID}c)\"/><g clip-path=\"url(#{ID}b)\">{details}\
         <path d=\"M{sx:.2} -10C{sy:.2} 40 {sx:.2} 120 {sy:.2} 230H200V-10Z\" fill=\"{dark}\" fill-opacity=\".35\"/>\
         <ellipse cx=\"4\" cy=\"{:.2}\" rx=\"{:.2}\" ry=\"30\" fill=\"{dark}\" fill-opacity=\".3\"/></g>",
        -8.0 + rig.sink,
        s * 0.62,
        light = mix(&rig.cloth, &rig.cloth_light, 0.6),
        base = rig.cloth,
        dark = rig.cloth_dark,
        details = front(rig),
        sx = s * 0.45,
        sy = s * 0.6,
    )
}

/// Neck with the chin's shadow, then the collar in front of it.
pub(super) fn collar(rig: &Rig) -> String {
    let (n, y) = (rig.neck, rig.sink);
    let neck = format!(
        "<defs><clipPath id=\"{ID}n\"><path d=\"M-{n} -70V-18C-{n} -8 -{w:.1} -6 -{w:.1} 0C-12 22 12 22 {w:.1} 0C{w:.1} -6 {n} -8 {n} -18V-70Z\"/></clipPath></defs>\
         <g clip-path=\"url(#{ID}n)\"><path d=\"M-60 -80H60V30H-60Z\" fill=\"{}\"/><path d=\"M4 -80H60V30H10Z\" fill=\"{shade}\" fill-opacity=\".4\"/>\
         <path d=\"M-60 -80H60V{:.2}C30 {:.2} -20 {:.2} -60 {:.2}Z\" fill=\"{shade}\" fill-opacity=\".9\"/></g>",
        rig.skin,
        -30.0 + y,
        -8.0 + y,
        -14.0 + y,
        -34.0 + y,
        w = n + 7.0,
        shade = rig.shade,
    );
    neck + &neckline(rig)
}

/// What a sleeve is painted with: the torso's own light where the cloth is the same.
pub(super) fn sleeve_paint(rig: &Rig) -> String {
    match rig.look.clothes {
        Clothes::Vest | Clothes::Overalls | Clothes::Apron => sleeve(rig),
        _ => format!("url(#{ID}c)"),
    }
}
