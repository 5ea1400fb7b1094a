//! What people wear: the front, the neckline, the sleeves.

use super::super::look::Clothes;
use super::super::palette::mix;
use super::rig::Rig;

/// What shows behind the neck: the back of the collar or hood.
pub(super) fn behind_neck(rig: &Rig) -> String {
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
pub(super) fn front(rig: &Rig) -> String {
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
        Clothes::Scrubs => format!(
            "<path d=\"M24 66h34v30h-34ZM-60 146h40v40h-40ZM20 146h40v40h-40Z\" fill=\"none\" stroke=\"{dark}\" stroke-width=\"2.4\" stroke-opacity=\".55\"/><path d=\"M30 56v22M38 56v18\" stroke=\"#f4f1e8\" stroke-width=\"4\" stroke-linecap=\"round\"/>"
        ),
        Clothes::Overalls => bib(rig),
        Clothes::Apron => apron(rig),
        Clothes::Coat => format!(
            "<path d=\"M-26 -14L0 96L26 -14Z\" fill=\"{}\"/><path d=\"M0 96V230\" stroke=\"{dark}\" stroke-width=\"2.6\"/><path d=\"M28 74h32v26h-32ZM-64 140h42v46h-42ZM22 140h42v46h-42Z\" fill=\"none\" stroke=\"{dark}\" stroke-width=\"2.2\" stroke-opacity=\".5\"/><path d=\"M36 62v18\" stroke=\"#2c4fae\" stroke-width=\"4\"/>",
            super::super::palette::cloth(rig.look.color)
        ),
        Clothes::Uniform => format!(
            "<path d=\"M-5 20H5V230H-5Z\" fill=\"{light}\" fill-opacity=\".4\"/><path d=\"M-60 66h34v26q-17 10 -34 0ZM26 66h34v26q-17 10 -34 0Z\" fill=\"none\" stroke=\"{dark}\" stroke-width=\"2.4\" stroke-opacity=\".7\"/>\
             <path d=\"M-5 16L6 16L10 90L0 104L-9 90Z\" fill=\"{dark}\"/><path d=\"M30 54h26\" stroke=\"#e3c078\" stroke-width=\"5\"/><path d=\"M-120 168H120V184H-120Z\" fill=\"#2a2535\"/><path d=\"M-10 168h20v16h-20Z\" fill=\"#d9b566\"/>"
        ),
        Clothes::Jacket => format!(
            "<path d=\"M-26 -14L0 118L26 -14Z\" fill=\"#f7efe2\"/><path d=\"M-2 30h4V110h-4Z\" fill=\"#dfd2c0\"/>\
             <path d=\"M0 118V230\" stroke=\"{dark}\" stroke-width=\"2.6\"/><circle cx=\"-7\" cy=\"140\" r=\"3.4\" fill=\"{dark}\"/>"
        ),
        Clothes::Hoodie => format!(
            "<path d=\"M-44 128H44L56 180V230H-56V180Z\" fill=\"none\" stroke=\"{dark}\" stroke-width=\"2.6\" stroke-opacity=\".6\"/>"
        ),
    }
}

/// Dungarees: a bib and straps over a shirt.
fn bib(rig: &Rig) -> String {
    let shirt = sleeve(rig);
    format!(
        "<path d=\"M-130 -20H130V92H-130Z\" fill=\"{shirt}\"/><path d=\"M-46 64H46L52 110H130V230H-130V110H-52Z\" fill=\"{base}\"/>\
         <path d=\"M-44 -14L-36 68M44 -14L36 68\" stroke=\"{base}\" stroke-width=\"17\"/><g fill=\"#d9c38a\"><circle cx=\"-36\" cy=\"72\" r=\"5\"/><circle cx=\"36\" cy=\"72\" r=\"5\"/></g>\
         <path d=\"M-24 88h48v34q-24 12 -48 0ZM-46 64H46\" fill=\"none\" stroke=\"{dark}\" stroke-width=\"2.4\" stroke-opacity=\".7\"/>",
        base = rig.cloth,
        dark = rig.cloth_dark,
    )
}

/// An apron: bib, band, and the shirt's sleeves beside it.
fn apron(rig: &Rig) -> String {
    let shirt = sleeve(rig);
    format!(
        "<path d=\"M-130 -20H130V230H-130Z\" fill=\"{shirt}\"/><path d=\"M-40 40H40L48 120H78V230H-78V120H-48Z\" fill=\"{base}\"/><path d=\"M-38 42L-24 -16M38 42L24 -16\" stroke=\"{base}\" stroke-width=\"9\"/>\
         <path d=\"M-130 122H-48M48 122H130\" stroke=\"{base}\" stroke-width=\"9\"/><path d=\"M-34 146h68v30q-34 10 -68 0Z\" fill=\"none\" stroke=\"{dark}\" stroke-width=\"2.4\" stroke-opacity=\".6\"/>",
        base = rig.cloth,
        dark = rig.cloth_dark,
    )
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

pub(super) fn neckline(rig: &Rig) -> String {
    let (a, b, dark, light) = (rig.neck + 2.0, rig.neck + 13.0, &rig.cloth_dark, &rig.cloth_light);
    match rig.look.clothes {
        Clothes::Jumper => format!(
            "<path d=\"M-{a:.1} -14C-{a:.1} 26 {a:.1} 26 {a:.1} -14L{b:.1} -10C{b:.1} 40 -{b:.1} 40 -{b:.1} -10Z\" fill=\"{light}\"/>\
             <path d=\"M-{b:.1} -8C-{b:.1} 39 {b:.1} 39 {b:.1} -8M-{r:.1} 13L-{q:.1} 20M-11 18L-14 26M0 20V28M11 18L14 26M{r:.1} 13L{q:.1} 20\" fill=\"none\" stroke=\"{dark}\" stroke-width=\"2\" stroke-opacity=\".5\"/>",
            r = a - 3.0,
            q = a + 3.0
        ),
        Clothes::Shirt | Clothes::Uniform => points(rig, light, dark, 40.0) + &marks(rig),
        Clothes::Overalls | Clothes::Apron => points(rig, &sleeve(rig), &mix(&sleeve(rig), dark, 0.5), 32.0),
        Clothes::Scrubs => format!(
            "<path d=\"M-{b:.1} -12L0 46L{b:.1} -12L{a:.1} -16L0 26L-{a:.1} -16Z\" fill=\"{light}\" stroke=\"{dark}\" stroke-width=\"1.6\" stroke-linejoin=\"round\"/>"
        ),
        Clothes::Coat => points(rig, "#ffffff", "#b9c0cc", 52.0),
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

/// Marks on the shoulders of a uniform; nothing on a shirt.
fn marks(rig: &Rig) -> String {
    if rig.look.clothes != Clothes::Uniform {
        return String::new();
    }
    let (s, d) = (rig.shoulder, rig.droop);
    let mark = |k: f64| {
        format!(
            "<path d=\"M{:.2} {:.2}L{:.2} {:.2}\" stroke=\"#2a2535\" stroke-width=\"11\"/><path d=\"M{:.2} {:.2}L{:.2} {:.2}\" stroke=\"#e3c078\" stroke-width=\"3.4\"/>",
            k * (s - 40.0),
            8.0 + d * 0.6,
            k * (s - 10.0),
            20.0 + d,
            k * (s - 34.0),
            10.0 + d * 0.6,
            k * (s - 14.0),
            18.0 + d,
        )
    };
    mark(-1.0) + &mark(1.0)
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
pub(super) fn sleeve(rig: &Rig) -> String {
    match rig.look.clothes {
        Clothes::Vest => mix(&rig.cloth, "#f7efe2", 0.78),
        Clothes::Overalls => mix(&rig.cloth, "#e9d9c0", 0.72),
        Clothes::Apron => mix(&rig.cloth, "#fbf6ec", 0.86),
        _ => rig.cloth.clone(),
    }
}
