//! Neck, clothes, arms and hands.

use super::super::look::Clothes;
use super::super::palette::mix;
use super::super::pen::ID;
use super::rig::Rig;

/// What the arms of a half figure do.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Arms {
    /// Forearms on the table, hands together.
    OnTable,
    /// Down at the sides.
    Down,
}

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

/// A figure down to the table, without the arms that lie on it.
pub(super) fn half(rig: &Rig, arms: Arms) -> String {
    // Only arms that hang are cut at the table: a clip costs a layer of the picture's size.
    let hanging = match arms {
        Arms::OnTable => String::new(),
        Arms::Down => format!(
            "<defs><clipPath id=\"{ID}t\"><path d=\"M-200 0H200V{TABLE}H-200Z\"/></clipPath></defs><g clip-path=\"url(#{ID}t)\">{}{}</g>",
            side_arm(rig, -1.0),
            side_arm(rig, 1.0),
        ),
    };
    format!(
        "{}{}{hanging}{}",
        behind_neck(rig),
        torso(rig, TABLE, -8.0),
        collar(rig)
    )
}

/// The torso: shoulders that hang with low spirits, a plane of shade away from the light.
fn torso(rig: &Rig, bottom: f64, flare: f64) -> String {
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

/// What shows behind the neck: the back of the collar or hood.
fn behind_neck(rig: &Rig) -> String {
    let n = rig.neck;
    match rig.look.clothes {
        Clothes::Hoodie => format!(
            "<path d=\"M-{w:.1} 16C-{x:.1} -20 -{y:.1} -40 0 -40C{y:.1} -40 {x:.1} -20 {w:.1} 16Z\" fill=\"{}\"/>",
            rig.cloth_dark,
            w = n + 36.0,
            x = n + 42.0,
            y = n + 8.0
        ),
        _ => format!(
            "<path d=\"M-{w:.1} -6C-{w:.1} -22 {w:.1} -22 {w:.1} -6V10H-{w:.1}Z\" fill=\"{}\"/>",
            mix(&rig.cloth_dark, "#1c1838", 0.25),
            w = n + 7.0
        ),
    }
}

/// Details on the chest, drawn inside the torso's outline.
fn front(rig: &Rig) -> String {
    let (dark, light) = (&rig.cloth_dark, &rig.cloth_light);
    match rig.look.clothes {
        Clothes::Jumper => format!(
            "<path d=\"M-120 88H120M-120 96H120\" stroke=\"{light}\" stroke-width=\"4\" stroke-opacity=\".35\"/>"
        ),
        Clothes::Shirt => format!(
            "<path d=\"M-5 20H5V230H-5Z\" fill=\"{light}\" fill-opacity=\".5\"/><path d=\"M5 22V230\" stroke=\"{dark}\" stroke-width=\"1.6\" stroke-opacity=\".7\"/>\
             <g fill=\"{dark}\"><circle cx=\"0\" cy=\"50\" r=\"2.6\"/><circle cx=\"0\" cy=\"86\" r=\"2.6\"/><circle cx=\"0\" cy=\"122\" r=\"2.6\"/><circle cx=\"0\" cy=\"158\" r=\"2.6\"/></g>\
             <path d=\"M30 70h28v24q-14 8 -28 0Z\" fill=\"none\" stroke=\"{dark}\" stroke-width=\"2\" stroke-opacity=\".6\"/>"
        ),
        Clothes::Vest => vest(rig),
        Clothes::Jacket => format!(
            "<path d=\"M-26 -14L0 118L26 -14Z\" fill=\"#f7efe2\"/><path d=\"M-2 30h4V110h-4Z\" fill=\"#dfd2c0\"/>\
             <path d=\"M0 118V230\" stroke=\"{dark}\" stroke-width=\"2.6\"/><circle cx=\"-7\" cy=\"140\" r=\"3.4\" fill=\"{dark}\"/>"
        ),
        Clothes::Hoodie => format!(
            "<path d=\"M-44 128H44L56 180V230H-56V180Z\" fill=\"none\" stroke=\"{dark}\" stroke-width=\"2.6\" stroke-opacity=\".6\"/>"
        ),
    }
}

/// A work vest: bright cloth over a pale shirt, two reflecting bands, a zip.
fn vest(rig: &Rig) -> String {
    let s = rig.shoulder;
    let shirt = sleeve(rig);
    format!(
        "<path d=\"M-{o:.1} -20H-{i:.1}C-{i:.1} 40 -{m:.1} 90 -{m:.1} 230H-{o:.1}ZM{o:.1} -20H{i:.1}C{i:.1} 40 {m:.1} 90 {m:.1} 230H{o:.1}Z\" fill=\"{shirt}\"/>\
         <path d=\"M-22 -14L0 66L22 -14Z\" fill=\"{shirt}\"/><path d=\"M0 66V230\" stroke=\"{dark}\" stroke-width=\"3\"/>\
         <path d=\"M-{m:.1} 104H{m:.1}V118H-{m:.1}ZM-{p:.1} -10H-{q:.1}V104H-{p:.1}ZM{q:.1} -10H{p:.1}V104H{q:.1}Z\" fill=\"#f3efe0\" fill-opacity=\".82\"/>\
         <path d=\"M-{m:.1} 110H{m:.1}\" stroke=\"#b8bcc4\" stroke-width=\"2\" stroke-opacity=\".8\"/><rect x=\"20\" y=\"62\" width=\"24\" height=\"28\" rx=\"3\" fill=\"{dark}\" fill-opacity=\".35\"/>",
        o = s + 40.0,
        i = s - 14.0,
        m = s - 6.0,
        p = s - 30.0,
        q = s - 42.0,
        dark = rig.cloth_dark,
    )
}

/// Neck with the chin's shadow, then the collar in front of it.
fn collar(rig: &Rig) -> String {
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

fn neckline(rig: &Rig) -> String {
    let (a, b, dark, light) = (rig.neck + 2.0, rig.neck + 13.0, &rig.cloth_dark, &rig.cloth_light);
    match rig.look.clothes {
        Clothes::Jumper => format!(
            "<path d=\"M-{a:.1} -14C-{a:.1} 26 {a:.1} 26 {a:.1} -14L{b:.1} -10C{b:.1} 40 -{b:.1} 40 -{b:.1} -10Z\" fill=\"{light}\"/>\
             <path d=\"M-{b:.1} -8C-{b:.1} 39 {b:.1} 39 {b:.1} -8M-{r:.1} 13L-{q:.1} 20M-11 18L-14 26M0 20V28M11 18L14 26M{r:.1} 13L{q:.1} 20\" fill=\"none\" stroke=\"{dark}\" stroke-width=\"2\" stroke-opacity=\".5\"/>",
            r = a - 3.0,
            q = a + 3.0
        ),
        Clothes::Shirt => points(rig, light, dark, 40.0),
        Clothes::Vest => points(rig, &sleeve(rig), &mix(&sleeve(rig), dark, 0.5), 34.0),
        Clothes::Jacket => {
            let shirt = points(rig, "#fffaf0", "#d8cab6", 30.0);
            let lapel = |k: f64| {
                format!(
                    "<path transform=\"scale({k} 1)\" d=\"M{b:.1} -14C{c:.1} 0 {c:.1} 14 {e:.1} 34L{f:.1} 40L{e:.1} 50L0 120C14 76 {a:.1} 30 {a:.1} -12Z\" fill=\"{}\" stroke=\"{dark}\" stroke-width=\"1.6\" stroke-linejoin=\"round\"/>",
                    mix(&rig.cloth, if k < 0.0 { light } else { dark }, 0.45),
                    c = b + 10.0,
                    e = b + 14.0,
                    f = b + 4.0
                )
            };
            shirt + &lapel(1.0) + &lapel(-1.0)
        }
        Clothes::Hoodie => format!(
            "<path d=\"M-{a:.1} -16C-{a:.1} 30 {a:.1} 30 {a:.1} -16C{c:.1} -14 {e:.1} 4 {e:.1} 10C{f:.1} 40 16 52 0 56C-16 52 -{f:.1} 40 -{e:.1} 10C-{e:.1} 4 -{c:.1} -14 -{a:.1} -16Z\" fill=\"{light}\"/>\
             <path d=\"M0 56C4 40 {a:.1} 30 {c:.1} -8C{e:.1} 0 {e:.1} 6 {e:.1} 10C{f:.1} 40 16 52 0 56Z\" fill=\"{dark}\" fill-opacity=\".25\"/>\
             <path d=\"M-14 42V78M14 42V84\" stroke=\"#fff4e2\" stroke-width=\"3.4\" stroke-linecap=\"round\"/><path d=\"M-14 74V80M14 80V86\" stroke=\"{dark}\" stroke-width=\"4\" stroke-linecap=\"round\"/>",
            c = a + 12.0,
            e = a + 24.0,
            f = a + 20.0
        ),
    }
}

/// The two points of a shirt collar.
fn points(rig: &Rig, fill: &str, edge: &str, length: f64) -> String {
    let n = rig.neck;
    let point = |k: f64| {
        format!(
            "<path transform=\"scale({k} 1)\" d=\"M{:.1} -22C{:.1} -14 {:.1} -6 {:.1} 2L{:.1} {length}L0 18C8 10 {:.1} -4 {:.1} -22Z\" fill=\"{fill}\" stroke=\"{edge}\" stroke-width=\"1.6\" stroke-linejoin=\"round\"/>",
            n + 3.0,
            n + 9.0,
            n + 12.0,
            n + 13.0,
            n + 3.0,
            n,
            n - 1.0
        )
    };
    point(-1.0) + &point(1.0)
}

/// The colour of the sleeves: a vest has none of its own.
fn sleeve(rig: &Rig) -> String {
    match rig.look.clothes {
        Clothes::Vest => mix(&rig.cloth, "#f7efe2", 0.78),
        _ => rig.cloth.clone(),
    }
}

/// What a sleeve is painted with: the torso's own light where the cloth is the same.
fn sleeve_paint(rig: &Rig) -> String {
    match rig.look.clothes {
        Clothes::Vest => sleeve(rig),
        _ => format!("url(#{ID}c)"),
    }
}

fn side_arm(rig: &Rig, k: f64) -> String {
    let (s, d) = (rig.shoulder, rig.droop);
    let way = format!(
        "M{:.2} {:.2}C{:.2} 74 {:.2} 120 {:.2} 250",
        k * (s - 11.0),
        41.0 + d,
        k * (s + 5.0),
        k * (s + 9.0),
        k * (s - 2.0)
    );
    let inside = format!(
        "M{:.2} {:.2}C{:.2} 100 {:.2} 130 {:.2} 250",
        k * (s - 25.0),
        66.0 + d,
        k * (s - 12.0),
        k * (s - 9.0),
        k * (s - 20.0)
    );
    limb(rig, &way, &inside, 36.0)
}

/// A sleeve along `way`, with the shadow it throws on the body along `inside`.
fn limb(rig: &Rig, way: &str, inside: &str, width: f64) -> String {
    format!(
        "<g fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\"><path d=\"{inside}\" stroke=\"{dark}\" stroke-width=\"13\" stroke-opacity=\".35\"/>\
         <path d=\"{way}\" stroke=\"{paint}\" stroke-width=\"{width}\"/><path d=\"{inside}\" stroke=\"{dark}\" stroke-width=\"2.4\" stroke-opacity=\".75\"/></g>",
        dark = rig.cloth_dark,
        paint = sleeve_paint(rig),
    )
}

/// Forearms and hands on the table, in front of the body; nothing when the arms hang.
pub(super) fn arms_before(rig: &Rig, arms: Arms) -> String {
    if arms == Arms::Down {
        return String::new();
    }
    // Open hands come with spirits and strength; low and tired, they fold.
    let apart = 3.0 + 9.0 * (1.0 - rig.tired) + 9.0 * rig.up;
    format!(
        "<ellipse cx=\"0\" cy=\"203\" rx=\"{:.1}\" ry=\"8\" fill=\"#1c1430\" fill-opacity=\".2\"/>{}{}",
        rig.shoulder + 20.0,
        forearm(rig, 1.0, apart),
        forearm(rig, -1.0, apart)
    )
}

/// One arm from the shoulder to the hand, which rests `apart` from the middle.
fn forearm(rig: &Rig, k: f64, apart: f64) -> String {
    let (s, d) = (rig.shoulder, rig.droop);
    let wrist = 185.0 - 10.0 * rig.shift.max(0.0);
    let way = format!(
        "M{:.2} {:.2}C{:.2} 80 {:.2} 128 {:.2} {:.2}Q{:.2} 186 {:.2} {wrist:.2}",
        k * (s - 11.0),
        41.0 + d,
        k * (s + 5.0),
        k * (s + 12.0),
        k * (s + 11.0),
        158.0 + d * 0.4,
        k * (s - 4.0),
        k * (apart + 40.0)
    );
    let inside = format!(
        "M{:.2} {:.2}C{:.2} 100 {:.2} 128 {:.2} 150Q{:.2} 168 {:.2} {:.2}",
        k * (s - 25.0),
        68.0 + d,
        k * (s - 12.0),
        k * (s - 5.0),
        k * (s - 6.0),
        k * (s - 12.0),
        k * (apart + 40.0),
        wrist - 16.5
    );
    format!(
        "{}<g transform=\"translate({:.2} {wrist:.2}) scale({k} 1)\"><path d=\"M22 -12C12 -15 2 -15 -6 -12C-14 -9 -17 -3 -16 3C-15 10 -8 13 2 13C10 13 16 12 22 11Z\" fill=\"{skin}\"/>\
         <path d=\"M-6 -12C-2 -20 10 -19 14 -13C8 -11 4 -8 0 -6Z\" fill=\"{skin}\"/><path d=\"M-16 -2C-11 -4 -6 -3.5 -2 -2M-16 4C-11 2.5 -6 3 -2 4M-12 9.5C-8 8.5 -5 8.5 -2 9.5M0 -6C5 -9 10 -11 14 -12\" fill=\"none\" stroke=\"{shade}\" stroke-width=\"1.9\" stroke-linecap=\"round\"/>\
         <path d=\"M18 -17C21 -8 21 8 18 16H30V-17Z\" fill=\"{cuff}\"/></g>",
        limb(rig, &way, &inside, 33.0),
        k * (apart + 15.0),
        skin = rig.skin,
        shade = rig.shade,
        cuff = mix(&sleeve(rig), &rig.cloth_dark, 0.55),
    )
}
