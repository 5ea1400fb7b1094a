//! The features: eyes, brows, nose, mouth, beard, glasses. Low morale is worry and weariness here, never menace: the
//! inner ends of the brows rise, lids sink, the mouth flattens and turns down a little.

use super::super::look::{Age, Beard, Build};
use super::super::palette::mix;
use super::super::pen::{ID, ease, lerp};
use super::rig::Rig;

/// Cheeks, nose, mouth, eyes and brows.
pub(super) fn features(rig: &Rig) -> String {
    let (x, y) = rig.turn();
    format!(
        "<g transform=\"translate({x:.2} {y:.2})\">{}{}{}{}{}{}{}</g>",
        cheeks(rig),
        nose(rig),
        mouth(rig),
        eye(rig, -1.0),
        eye(rig, 1.0),
        brow(rig, -1.0),
        brow(rig, 1.0),
    )
}

fn cheeks(rig: &Rig) -> String {
    let warmth = 0.18 + 0.4 * rig.up + 0.1 * rig.shift.max(0.0);
    format!(
        "<defs><radialGradient id=\"{ID}k\"><stop offset=\".2\" stop-color=\"{c}\"/><stop offset=\"1\" stop-color=\"{c}\" stop-opacity=\"0\"/></radialGradient></defs>\
         <g fill=\"url(#{ID}k)\" fill-opacity=\"{warmth:.3}\"><ellipse cx=\"-31\" cy=\"{y:.2}\" rx=\"15\" ry=\"11\"/>\
         <ellipse cx=\"31\" cy=\"{y:.2}\" rx=\"15\" ry=\"11\"/></g>",
        c = rig.blush,
        y = -77.0 - 2.0 * rig.up,
    )
}

fn nose(rig: &Rig) -> String {
    let w = match rig.look.build {
        Build::Slight => 6.0,
        Build::Medium => 7.5,
        Build::Broad => 9.5,
    };
    format!(
        "<path d=\"M3 -98C5 -88 {:.1} -82 {w} -76C{:.1} -71.5 3 -71 0 -70.5C-3 -71 -{:.1} -71.5 -{w} -75C-3 -73.4 3 -73.4 4 -77C5 -84 2 -92 3 -98Z\" \
         fill=\"{shade}\" fill-opacity=\".85\"/><ellipse cx=\"-1.6\" cy=\"-79\" rx=\"2.6\" ry=\"3.4\" fill=\"#fff4e4\" fill-opacity=\".2\"/>",
        w + 1.0,
        w + 0.4,
        w + 0.4,
        shade = rig.shade,
    )
}

/// One eye; `s` is -1 for screen left, 1 for screen right.
fn eye(rig: &Rig, s: f64) -> String {
    let grow = if rig.look.age == Age::Young { 1.07 } else { 1.0 };
    let weary = 0.42 * ease(rig.tired, 0.15, 1.0) + 0.24 * rig.down;
    let open = ((1.0 - weary) + 0.14 * rig.shift.abs() + 0.05 * rig.up) * (1.0 - rig.blink);
    let half = 12.4;
    // Controls of the two lids: shut, they meet in one curve; a smile pushes the lower one up.
    let top = lerp(4.5, -11.6, open);
    let low = lerp(4.5, lerp(9.6, 5.6, ease(rig.up, 0.25, 1.0)), open);
    let outer = -1.2 + 2.8 * rig.down;
    let lids = |c: f64| format!("M-{half} 1C-6 {c:.2} 5 {c:.2} {half} {outer:.2}");
    let hole = format!("{}C5 {low:.2} -6 {low:.2} -{half} 1Z", lids(top));
    // Iris offset is in screen terms; the group is mirrored for the left eye.
    let (ix, iy) = (s * 4.6 * rig.gaze - 0.6, 0.2 + 1.8 * rig.down - 0.4 * rig.up);
    let name = if s < 0.0 { "l" } else { "r" };
    let lash = if rig.soft {
        format!(
            "<path d=\"M9 {:.2}Q14 {:.2} 16.5 {:.2}\" fill=\"none\" stroke=\"#2a1d24\" stroke-width=\"2.4\" stroke-linecap=\"round\"/>",
            top * 0.36,
            outer - 0.5,
            outer - 3.6
        )
    } else {
        String::new()
    };
    format!(
        "<g transform=\"translate({:.2} -100) scale({:.3} {grow})\"><defs><clipPath id=\"{ID}{name}\"><path d=\"{hole}\"/></clipPath></defs>\
         <path d=\"{hole}\" fill=\"{white}\"/><g clip-path=\"url(#{ID}{name})\">\
         <circle cx=\"{ix:.2}\" cy=\"{iy:.2}\" r=\"6.6\" fill=\"{}\"/><circle cx=\"{ix:.2}\" cy=\"{iy:.2}\" r=\"3.5\" fill=\"#17111a\"/>\
         <path d=\"M-14 -14H14V{:.2}C5 {:.2} -6 {:.2} -14 2Z\" fill=\"#3a2433\" fill-opacity=\".22\"/>\
         <circle cx=\"{:.2}\" cy=\"{:.2}\" r=\"2\" fill=\"#fff\"/></g>\
         <path d=\"{}\" fill=\"none\" stroke=\"{crease}\" stroke-width=\"1.8\" stroke-linecap=\"round\" stroke-opacity=\".75\" transform=\"translate(0 -4.4)\"/>\
         <path d=\"{}\" fill=\"none\" stroke=\"#2a1d24\" stroke-width=\"{:.2}\" stroke-linecap=\"round\"/>{lash}</g>",
        s * 23.5,
        s * grow,
        rig.iris,
        outer + 2.5,
        top + 5.5,
        top + 5.5,
        ix - 2.2 * s,
        iy - 2.5,
        lids(top + 1.5),
        lids(top),
        if rig.soft { 3.1 } else { 2.5 },
        white = mix("#fffaf2", &rig.shade, 0.1),
        crease = rig.shade,
    )
}

fn brow(rig: &Rig, s: f64) -> String {
    let raise = 3.6 * rig.up + 4.5 * rig.shift.max(0.0) - 1.6 * rig.tired;
    // Surprise lifts one brow more than the other, which reads as a person and not as a mask.
    let odd = if s > 0.0 { 1.8 * rig.shift.abs() } else { 0.0 };
    let inner_x = 11.5 - 1.6 * rig.down;
    let inner = -119.8 - raise - 7.0 * rig.down - odd;
    let outer = -115.5 - raise * 0.8 + 4.0 * rig.down - odd;
    let arch = -123.5 - raise * 1.1 - 0.5 * rig.down - odd;
    let thick = if rig.soft { 3.8 } else { 5.4 };
    format!(
        "<path transform=\"scale({s} 1)\" d=\"M{inner_x:.2} {inner:.2}C{:.2} {:.2} 28 {arch:.2} 38 {outer:.2}C29 {:.2} 20 {:.2} {:.2} {:.2}C{:.2} {:.2} {:.2} {:.2} {inner_x:.2} {inner:.2}Z\" \
         fill=\"{}\"/>",
        inner_x + 7.0,
        lerp(inner, arch, 0.7),
        arch + thick * 0.8,
        lerp(inner, arch, 0.6) + thick,
        inner_x + 1.0,
        inner + thick,
        inner_x - 2.0,
        inner + thick * 0.8,
        inner_x - 2.0,
        inner + thick * 0.2,
        brow_color(rig),
    )
}

/// Brows are a little darker than fair hair and a little lighter than black, or they vanish or glare.
fn brow_color(rig: &Rig) -> String {
    mix(&mix(&rig.hair, "#3a2320", 0.35), &rig.skin, 0.08)
}

fn mouth(rig: &Rig) -> String {
    let glad = ease(rig.up, 0.35, 1.0);
    let curve = rig.up * 6.8 - rig.down * (3.4 + 1.6 * rig.down) + rig.shift * 1.2 + 1.2 * (1.0 - rig.down);
    let half = 14.5 + 7.5 * rig.up - 1.0 * rig.down - 4.0 * rig.talking;
    let gap = 11.0 * glad * glad + 11.0 * rig.talking;
    let corner = -curve * 0.62;
    let mid = curve * 0.72;
    let a = half * 0.52;
    // A grin's upper edge is flatter than its lower one.
    let upper = mid - 0.25 * gap;
    let lower = mid + gap * 1.1;
    let line = format!("M-{half:.2} {corner:.2}C-{a:.2} {upper:.2} {a:.2} {upper:.2} {half:.2} {corner:.2}");
    let hole = format!("{line}C{a:.2} {lower:.2} -{a:.2} {lower:.2} -{half:.2} {corner:.2}Z");
    let lip = mix(rig.blush, &rig.shade, if rig.soft { 0.25 } else { 0.6 });
    let lip_strength = if rig.soft || rig.look.beard == Beard::Full {
        0.85
    } else {
        0.4
    };
    let dark = mix("#5a1f28", &rig.shade, 0.12);
    format!(
        "<g transform=\"translate(0 -56)\"><defs><clipPath id=\"{ID}m\"><path d=\"{hole}\"/></clipPath></defs>\
         <path d=\"M-{b:.2} {lo:.2}C-{a:.2} {under:.2} {a:.2} {under:.2} {b:.2} {lo:.2}C{a:.2} {lower:.2} -{a:.2} {lower:.2} -{b:.2} {lo:.2}Z\" fill=\"{lip}\" fill-opacity=\"{lip_strength}\"/>\
         <path d=\"{hole}\" fill=\"#5c1a26\"/><g clip-path=\"url(#{ID}m)\">\
         <ellipse cx=\"0\" cy=\"{tongue:.2}\" rx=\"{a:.2}\" ry=\"5\" fill=\"#d0626a\"/>\
         <path d=\"M-{half:.2} -14H{half:.2}V{tc:.2}C{a:.2} {teeth:.2} -{a:.2} {teeth:.2} -{half:.2} {tc:.2}Z\" fill=\"#fffaf2\"/></g>\
         <path d=\"{line}\" fill=\"none\" stroke=\"{dark}\" stroke-width=\"3.2\" stroke-linecap=\"round\"/>\
         <path d=\"M-{d:.2} {e:.2}q-2.6 {q:.2} -.6 {r:.2}M{d:.2} {e:.2}q2.6 {q:.2} .6 {r:.2}\" fill=\"none\" stroke=\"{shade}\" stroke-width=\"2\" stroke-linecap=\"round\" stroke-opacity=\"{dimple}\"/></g>",
        b = half * 0.7,
        lo = corner * 0.35 + lower * 0.5,
        under = lower + 8.4,
        dimple = if rig.look.beard == Beard::Full { 0.0 } else { 0.8 },
        tongue = lower * 0.75 + 2.5,
        tc = corner + 0.5,
        teeth = upper + gap * 0.62,
        d = half + 2.4,
        e = corner - 2.0,
        q = 2.0,
        r = 4.4,
        shade = rig.shade,
    )
}

/// Stubble, a full beard or a moustache.
pub(super) fn beard(rig: &Rig) -> String {
    let (x, y) = (rig.turn().0 * 0.8, rig.turn().1 * 0.6);
    let jaw = "M-53 -100C-50 -84 -46 -74 -38 -72C-28 -70 -24 -77 -8 -72.5Q0 -70 8 -72.5C24 -77 28 -70 38 -72C46 -74 50 -84 53 -100V-20H-53Z";
    let lip = format!(
        "M-{w:.1} -59C-19 -68 -8 -72 0 -69C8 -72 19 -68 {w:.1} -59C14 -62 8 -63 0 -62.5C-8 -63 -14 -62 -{w:.1} -59Z",
        w = 20.0 + 3.0 * rig.up
    );
    match rig.look.beard {
        Beard::None => String::new(),
        Beard::Stubble => format!(
            "<defs><linearGradient id=\"{ID}s\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"1\"><stop offset=\".2\" stop-color=\"{c}\" stop-opacity=\"0\"/>\
             <stop offset=\".6\" stop-color=\"{c}\" stop-opacity=\".26\"/></linearGradient></defs>\
             <g clip-path=\"url(#{ID}f)\"><path d=\"{jaw}\" fill=\"url(#{ID}s)\"/></g>",
            c = rig.hair_dark
        ),
        Beard::Full => format!(
            "<path d=\"M-52 -104C-48 -86 -46 -76 -38 -73C-26 -68 -22 -78 -8 -73Q0 -70 8 -73C22 -78 26 -68 38 -73C46 -76 48 -86 52 -104C53 -74 48 -42 26 -29C12 -21 -12 -21 -26 -29C-48 -42 -53 -74 -52 -104Z\" fill=\"{}\"/>\
             <path d=\"M52 -104C53 -74 48 -42 26 -29C18 -24.5 8 -23 0 -23C26 -34 40 -60 44 -84Z\" fill=\"{}\" fill-opacity=\".55\"/>\
             <path d=\"M-14 -57C-11 -62 11 -62 14 -57C10 -47 -10 -47 -14 -57Z\" transform=\"translate({x:.2} {y:.2})\" fill=\"{}\"/>",
            rig.hair,
            rig.hair_dark,
            mix(&rig.skin, &rig.shade, 0.35),
        ),
        Beard::Moustache => format!(
            "<path transform=\"translate({x:.2} {y:.2})\" d=\"{lip}\" fill=\"{}\"/>",
            rig.hair
        ),
    }
}

/// Glasses, over everything.
pub(super) fn glasses(rig: &Rig) -> String {
    if !rig.look.glasses {
        return String::new();
    }
    let (x, y) = rig.turn();
    let lens = |s: f64| {
        format!(
            "<g transform=\"translate({:.1} -99)\"><rect x=\"-19\" y=\"-15\" width=\"38\" height=\"31\" rx=\"13\" fill=\"#dff1ff\" fill-opacity=\".16\"/>\
             <path d=\"M-11 -11L-3 -11L-11 6L-15 -1Z\" fill=\"#fff\" fill-opacity=\".22\"/>\
             <rect x=\"-19\" y=\"-15\" width=\"38\" height=\"31\" rx=\"13\" fill=\"none\" stroke=\"#2c2a3a\" stroke-width=\"3\"/></g>",
            s * 24.0,
        )
    };
    format!(
        "<g transform=\"translate({:.2} {:.2})\"><path d=\"M-50 -104L-42 -102M50 -104L42 -102M-5.5 -101Q0 -106 5.5 -101\" stroke=\"#2c2a3a\" stroke-width=\"3\" fill=\"none\" stroke-linecap=\"round\"/>{}{}</g>",
        x,
        y * 0.8,
        lens(-1.0),
        lens(1.0),
    )
}
