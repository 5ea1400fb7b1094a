//! Hair and headscarves, in a layer behind the body and one before the face.

use super::super::look::{Age, Hair};
use super::super::palette::mix;
use super::super::pen::ID;
use super::head::lean;
use super::rig::Rig;

/// A blob of curls along an outline: centre and radius.
type Curl = (f64, f64, f64);

const CURLS_BEHIND: [Curl; 11] = [
    (-52.0, -106.0, 15.0),
    (-58.0, -128.0, 17.0),
    (-47.0, -150.0, 19.0),
    (-29.0, -167.0, 20.0),
    (-6.0, -175.0, 21.0),
    (17.0, -172.0, 20.0),
    (37.0, -162.0, 19.0),
    (51.0, -145.0, 18.0),
    (58.0, -125.0, 16.0),
    (52.0, -106.0, 14.0),
    (0.0, -150.0, 30.0),
];
const CURLS_BEFORE: [Curl; 9] = [
    (-49.0, -122.0, 12.0),
    (-44.0, -137.0, 15.0),
    (-29.0, -149.0, 16.0),
    (-10.0, -153.0, 16.0),
    (9.0, -150.0, 15.0),
    (27.0, -149.0, 16.0),
    (43.0, -138.0, 14.0),
    (49.0, -122.0, 11.0),
    (0.0, -163.0, 22.0),
];
const AFRO: [Curl; 14] = [
    (-55.0, -72.0, 20.0),
    (-68.0, -96.0, 23.0),
    (-70.0, -124.0, 24.0),
    (-60.0, -150.0, 25.0),
    (-42.0, -170.0, 24.0),
    (-18.0, -181.0, 22.0),
    (6.0, -182.0, 22.0),
    (30.0, -176.0, 23.0),
    (51.0, -160.0, 24.0),
    (66.0, -136.0, 24.0),
    (70.0, -110.0, 24.0),
    (64.0, -84.0, 22.0),
    (52.0, -68.0, 17.0),
    (0.0, -122.0, 66.0),
];
const AFRO_BEFORE: [Curl; 10] = [
    (-50.0, -126.0, 11.0),
    (-42.0, -142.0, 14.0),
    (-24.0, -152.0, 14.0),
    (0.0, -155.0, 15.0),
    (24.0, -152.0, 14.0),
    (42.0, -142.0, 14.0),
    (50.0, -126.0, 11.0),
    (0.0, -160.0, 24.0),
    (-27.0, -157.0, 19.0),
    (27.0, -157.0, 19.0),
];

/// What hangs behind neck and shoulders.
pub(super) fn behind(rig: &Rig) -> String {
    let fill = &rig.hair_dark;
    let drawn = match rig.look.hair {
        Hair::Bob => format!(
            "<path d=\"M-62 -112C-66 -170 -30 -186 0 -186C30 -186 66 -170 62 -112C64 -86 66 -62 58 -40C40 -30 22 -34 0 -34C-22 -34 -40 -30 -58 -40C-66 -62 -64 -86 -62 -112Z\" fill=\"{fill}\"/>"
        ),
        Hair::Long => format!(
            "<path d=\"M-60 -112C-64 -170 -32 -186 0 -186C32 -186 64 -170 60 -112C62 -70 76 -30 68 40C40 58 -40 58 -68 40C-76 -30 -62 -70 -60 -112Z\" fill=\"{fill}\"/>"
        ),
        Hair::Bun => format!(
            "<circle cx=\"4\" cy=\"-182\" r=\"23\" fill=\"{}\"/><path d=\"M-14 -190C-6 -202 16 -202 22 -188M-12 -178C0 -190 16 -188 24 -178\" stroke=\"{}\" stroke-width=\"2.6\" fill=\"none\" stroke-linecap=\"round\" stroke-opacity=\".6\"/>\
             <path d=\"M-54 -104C-56 -150 -34 -176 0 -176C34 -176 56 -150 54 -104C46 -70 -46 -70 -54 -104Z\" fill=\"{fill}\"/>",
            rig.hair, rig.hair_light
        ),
        Hair::Curly => curls(&CURLS_BEHIND, fill),
        Hair::Afro => curls(&AFRO, fill) + &curls_lit(&AFRO[3..9], &rig.hair, 0.8),
        Hair::Scarf => scarf_behind(rig),
        Hair::Short | Hair::Cropped | Hair::Bald => String::new(),
    };
    format!("<g transform=\"{}\">{drawn}</g>", lean(rig))
}

/// What frames the face.
pub(super) fn before(rig: &Rig) -> String {
    let drawn = match rig.look.hair {
        Hair::Short => short(rig),
        Hair::Bob => bob(rig),
        Hair::Long => long(rig),
        Hair::Bun => bun(rig),
        Hair::Curly => {
            curls(&CURLS_BEFORE, &rig.hair) + &curls_lit(&CURLS_BEFORE[1..5], &rig.hair_light, 0.5)
        }
        Hair::Afro => curls(&AFRO_BEFORE, &rig.hair) + &curls_lit(&AFRO_BEFORE[1..4], &rig.hair_light, 0.4),
        Hair::Cropped => cropped(rig),
        Hair::Bald => bald(rig),
        Hair::Scarf => scarf_before(rig),
    };
    format!(
        "<g transform=\"translate({:.2} 0)\">{drawn}</g>",
        rig.turn().0 * 0.25
    )
}

fn curls(blobs: &[Curl], fill: &str) -> String {
    let all: String = blobs
        .iter()
        .map(|(x, y, r)| format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\"/>"))
        .collect();
    format!("<g fill=\"{fill}\">{all}</g>")
}

/// The lit upper left of each curl.
fn curls_lit(blobs: &[Curl], stroke: &str, opacity: f64) -> String {
    let arc = |(x, y, r): &Curl| {
        let (a, b) = (r * 0.62, r * 0.5);
        format!(
            "M{:.1} {:.1}a{a:.1} {a:.1} 0 0 1 {:.1} -{:.1}",
            x - a,
            y - b * 0.2,
            a * 1.2,
            a * 0.75
        )
    };
    let d: String = blobs.iter().map(arc).collect();
    format!(
        "<path d=\"{d}\" fill=\"none\" stroke=\"{stroke}\" stroke-width=\"3\" stroke-linecap=\"round\" stroke-opacity=\"{opacity}\"/>"
    )
}

fn strands(rig: &Rig, light: &str, dark: &str) -> String {
    format!(
        "<path d=\"{dark}\" fill=\"none\" stroke=\"{}\" stroke-width=\"2.6\" stroke-linecap=\"round\" stroke-opacity=\".6\"/>\
         <path d=\"{light}\" fill=\"none\" stroke=\"{}\" stroke-width=\"3.4\" stroke-linecap=\"round\" stroke-opacity=\".55\"/>",
        rig.hair_dark, rig.hair_light
    )
}

/// A soft edge of shade where hair lies on the forehead.
fn cast(rig: &Rig, d: &str) -> String {
    format!(
        "<g clip-path=\"url(#{ID}f)\"><path d=\"{d}\" fill-rule=\"evenodd\" transform=\"translate(2 5)\" fill=\"{}\" fill-opacity=\".6\"/></g>",
        rig.shade
    )
}

fn short(rig: &Rig) -> String {
    let d = "M-54 -96C-62 -138 -52 -172 -18 -181C14 -191 50 -178 57 -146C60 -130 57 -110 54 -96L49 -98C50 -112 48 -126 40 -136C22 -132 -4 -137 -22 -150C-30 -142 -42 -132 -45 -122C-47 -114 -48 -106 -49 -98Z";
    cast(rig, d)
        + &format!("<path d=\"{d}\" fill=\"{}\"/>", rig.hair)
        + &strands(
            rig,
            "M-34 -164C-22 -174 -2 -178 16 -174M-8 -164C6 -168 24 -166 36 -158",
            "M-22 -150C-16 -158 -10 -162 -4 -164M44 -140C50 -132 52 -122 52 -110",
        )
}

fn bob(rig: &Rig) -> String {
    let d = "M-20 -152C-34 -140 -47 -126 -48 -98C-48 -78 -46 -62 -50 -46C-56 -40 -62 -42 -64 -48C-68 -80 -70 -112 -62 -142C-52 -176 -26 -188 2 -188C34 -188 56 -172 63 -140C70 -110 68 -78 64 -48C62 -42 56 -40 50 -46C46 -62 49 -80 48 -98C47 -118 40 -128 32 -134C12 -134 -8 -140 -20 -152Z";
    cast(rig, d)
        + &format!("<path d=\"{d}\" fill=\"{}\"/>", rig.hair)
        + &strands(
            rig,
            "M-50 -150C-42 -166 -26 -176 -10 -178M-57 -126C-60 -104 -59 -84 -57 -66M4 -172C20 -172 36 -164 44 -152",
            "M-20 -152C-12 -160 -4 -166 6 -168M56 -128C60 -106 59 -84 57 -64",
        )
}

fn long(rig: &Rig) -> String {
    let d = "M2 -160C-18 -150 -40 -132 -47 -104C-50 -70 -52 -30 -44 30C-50 42 -66 42 -72 32C-78 -30 -66 -80 -62 -130C-56 -172 -28 -187 2 -187C32 -187 58 -172 63 -130C67 -80 79 -30 72 32C66 42 50 42 44 30C52 -30 50 -70 47 -104C42 -132 22 -150 2 -160Z";
    cast(rig, d)
        + &format!("<path d=\"{d}\" fill=\"{}\"/>", rig.hair)
        + &strands(
            rig,
            "M-12 -166C-34 -156 -50 -136 -54 -108M-58 -88C-60 -56 -64 -20 -60 12M14 -170C32 -164 46 -150 52 -132",
            "M2 -160C2 -168 1 -176 0 -182M-54 -60C-56 -30 -56 -6 -54 16M57 -96C60 -60 64 -26 62 14",
        )
}

fn bun(rig: &Rig) -> String {
    let d = "M-49 -100C-58 -142 -42 -178 0 -178C42 -178 58 -142 49 -100C49 -122 40 -142 20 -150C8 -153 -8 -153 -20 -150C-40 -142 -49 -122 -49 -100Z";
    cast(rig, d)
        + &format!("<path d=\"{d}\" fill=\"{}\"/>", rig.hair)
        + &strands(
            rig,
            "M-42 -132C-36 -152 -22 -166 -6 -170M-28 -148C-20 -158 -10 -164 0 -167",
            "M42 -128C36 -148 24 -160 10 -166M24 -149C18 -158 12 -163 6 -166",
        )
}

fn cropped(rig: &Rig) -> String {
    let d = "M-51 -100C-58 -140 -44 -173 0 -173C44 -173 58 -140 51 -100L48 -108C48 -124 45 -134 38 -143C22 -148 10 -144 0 -145C-12 -144 -22 -148 -38 -143C-45 -134 -48 -124 -48 -108Z";
    cast(rig, d)
        + &format!("<path d=\"{d}\" fill=\"{}\"/>", rig.hair)
        + &format!(
            "<path d=\"M-34 -158C-22 -167 -6 -169 8 -167\" stroke=\"{}\" stroke-width=\"4\" fill=\"none\" stroke-linecap=\"round\" stroke-opacity=\".45\"/>",
            rig.hair_light
        )
        + &format!(
            "<path d=\"M51 -100C56 -132 48 -160 22 -170C40 -158 46 -136 48 -108Z\" fill=\"{}\" fill-opacity=\".5\"/>",
            rig.hair_dark
        )
}

fn bald(rig: &Rig) -> String {
    let fuzz = if rig.look.age == Age::Young { 0.14 } else { 0.55 };
    let side = |s: f64| {
        format!(
            "<path transform=\"scale({s} 1)\" d=\"M52 -94C55 -112 54 -126 49 -138C47 -130 46 -116 49 -100Z\" fill=\"{}\" fill-opacity=\"{fuzz}\"/>",
            rig.hair
        )
    };
    format!(
        "{}{}<path d=\"M-33 -146C-26 -156 -14 -161 -4 -160\" stroke=\"#fff6e6\" stroke-width=\"6\" fill=\"none\" stroke-linecap=\"round\" stroke-opacity=\".3\"/>",
        side(-1.0),
        side(1.0)
    )
}

fn scarf_behind(rig: &Rig) -> String {
    format!(
        "<path d=\"M-60 -112C-62 -166 -32 -186 0 -186C32 -186 62 -166 60 -112C62 -70 70 -30 74 16H-74C-70 -30 -62 -70 -60 -112Z\" fill=\"{}\"/>",
        mix(&rig.cloth_dark, "#1c1838", 0.2)
    )
}

/// A headscarf: a hood around the face and a fold across the throat. The face shows through the hole.
fn scarf_before(rig: &Rig) -> String {
    let cloth = mix(&rig.cloth, "#fff0d8", 0.12);
    let hole = "M0 -147C28 -147 44 -128 44 -102C44 -76 32 -44 0 -41C-32 -44 -44 -76 -44 -102C-44 -128 -28 -147 0 -147Z";
    format!(
        "{}<path fill-rule=\"evenodd\" d=\"M0 -184C38 -184 60 -158 59 -114C59 -84 62 -58 58 -34C70 -22 78 -6 80 12C52 34 -40 38 -80 14C-76 -8 -70 -22 -58 -34C-62 -58 -59 -84 -59 -114C-60 -158 -38 -184 0 -184Z{hole}\" fill=\"{cloth}\"/>\
         <path d=\"M59 -114C59 -84 62 -58 58 -34C70 -22 78 -6 80 12C64 22 46 27 26 29C44 8 50 -30 46 -70C52 -100 52 -140 30 -176C50 -166 60 -144 59 -114Z\" fill=\"{dark}\" fill-opacity=\".5\"/>\
         <path d=\"M-58 -36C-30 -22 14 -20 50 -44C42 -10 8 16 -60 22C-66 4 -64 -18 -58 -36Z\" fill=\"{light}\" fill-opacity=\".55\"/>\
         <path d=\"M-56 -30C-26 -14 12 -14 46 -38M-60 2C-30 8 0 4 22 -10M-40 -166C-52 -150 -54 -124 -53 -104M-24 -164C-34 -158 -42 -146 -46 -134\" fill=\"none\" stroke=\"{dark}\" stroke-width=\"2.4\" stroke-linecap=\"round\" stroke-opacity=\".6\"/>",
        cast(
            rig,
            "M-60 -190H60V-30H-60ZM0 -147C28 -147 44 -128 44 -102C44 -76 32 -44 0 -41C-32 -44 -44 -76 -44 -102C-44 -128 -28 -147 0 -147Z"
        ),
        dark = rig.cloth_dark,
        light = rig.cloth_light,
    )
}
