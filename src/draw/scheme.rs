//! The same interface for other eyes: on light paper, or with high contrast. One rule turns every colour into what it is
//! there, by how light it is; hue stays, so that a hat is still the same hat.

use std::borrow::Cow;
use std::fmt::Write as _;

/// How the interface is coloured. The default is that of [`super::palette`], light on dark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Scheme {
    /// Dark words on a light ground.
    pub light: bool,
    /// Words stand out from their ground by 7:1 at least.
    pub contrast: bool,
}

/// Red, green and blue as light, not as they are written: 0 to 1 each.
pub type Light = [f32; 3];

/// Lightness in the palette's own scheme, and what becomes of it; between two rows it goes straight. Grounds are below 0.45,
/// words and marks above 0.6; what is close together among these is drawn apart.
type Curve = [(f32, f32); 8];

const LIGHT: Curve = [
    (0.0, 1.0),
    (0.21, 0.975),
    (0.34, 0.93),
    (0.45, 0.84),
    (0.6, 0.53),
    (0.76, 0.42),
    (0.85, 0.27),
    (1.0, 0.12),
];
const DARK_CONTRAST: Curve = [
    (0.0, 0.0),
    (0.21, 0.0),
    (0.34, 0.14),
    (0.45, 0.45),
    (0.6, 0.7),
    (0.76, 0.8),
    (0.85, 0.9),
    (1.0, 1.0),
];
const LIGHT_CONTRAST: Curve = [
    (0.0, 1.0),
    (0.21, 1.0),
    (0.34, 0.98),
    (0.45, 0.7),
    (0.6, 0.46),
    (0.76, 0.37),
    (0.85, 0.2),
    (1.0, 0.0),
];

impl Scheme {
    /// Every scheme.
    pub const ALL: [Self; 4] = [
        Self::of(false, false),
        Self::of(true, false),
        Self::of(false, true),
        Self::of(true, true),
    ];

    const fn of(light: bool, contrast: bool) -> Self {
        Self { light, contrast }
    }

    /// What becomes of a colour of the interface. Black stays black: it is darkness in a picture, and no ground for words.
    #[must_use]
    pub fn seen(self, color: Light) -> Light {
        let curve = match (self.light, self.contrast) {
            (false, false) => return color,
            (true, false) => &LIGHT,
            (false, true) => &DARK_CONTRAST,
            (true, true) => &LIGHT_CONTRAST,
        };
        if color == [0.0; 3] {
            return color;
        }
        let [lightness, a, b] = perceived(color);
        let lightness = along(curve, lightness);
        // As colourful as it was, or as much of that as there is at this lightness.
        let mut hue = 1.0;
        loop {
            let light = shining([lightness, a * hue, b * hue]);
            let fits = |part: &f32| (-0.001..=1.001).contains(part);
            if hue <= 0.0 || light.iter().all(fits) {
                return light.map(|part| part.clamp(0.0, 1.0));
            }
            hue = (hue - 0.05).max(0.0);
        }
    }

    /// A drawing of signs with every `#rrggbb` in it turned.
    #[must_use]
    pub fn redrawn(self, svg: &str) -> Cow<'_, str> {
        if self == Self::default() {
            return Cow::Borrowed(svg);
        }
        let mut out = String::with_capacity(svg.len());
        let mut rest = svg;
        while let Some(at) = rest.find('#') {
            let (before, from) = rest.split_at(at);
            out.push_str(before);
            match written(from) {
                Some(color) => {
                    let [r, g, b] = self
                        .seen(color)
                        .map(|part| (written_of(part) * 255.0).round() as u8);
                    let _ = write!(out, "#{r:02x}{g:02x}{b:02x}");
                    rest = &from[7..];
                }
                None => {
                    out.push('#');
                    rest = &from[1..];
                }
            }
        }
        Cow::Owned(out + rest)
    }
}

/// How far two colours stand apart, 1 to 21, as the Web Content Accessibility Guidelines reckon it.
#[must_use]
pub fn contrast(one: Light, other: Light) -> f32 {
    let bright = |[r, g, b]: Light| 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
    let (one, other) = (bright(one), bright(other));
    one.max(other) / one.min(other)
}

/// How different two colours look; from about 0.02 on they do beside each other.
#[must_use]
pub fn apart(one: Light, other: Light) -> f32 {
    let (one, other) = (perceived(one), perceived(other));
    let squares = one.iter().zip(other).map(|(a, b)| (a - b) * (a - b));
    squares.sum::<f32>().sqrt()
}

/// The light of a colour written as `#rrggbb`; anything else is black.
#[must_use]
pub fn light(hex: &str) -> Light {
    written(hex).unwrap_or_default()
}

/// The light of a colour that a text begins with, as `#rrggbb`.
fn written(text: &str) -> Option<Light> {
    let number = u32::from_str_radix(text.get(1..7)?, 16).ok()?;
    Some([16, 8, 0].map(|shift| light_of((number >> shift & 0xff) as f32 / 255.0)))
}

fn along(curve: &Curve, at: f32) -> f32 {
    let upper = curve.iter().position(|(from, _)| at <= *from).unwrap_or(7).max(1);
    let ((a, from), (b, to)) = (curve[upper - 1], curve[upper]);
    from + (to - from) * ((at - a) / (b - a)).clamp(0.0, 1.0)
}

/// The light of a part that is written as 0 to 1.
fn light_of(written: f32) -> f32 {
    if written <= 0.04045 {
        written / 12.92
    } else {
        ((written + 0.055) / 1.055).powf(2.4)
    }
}

fn written_of(light: f32) -> f32 {
    if light <= 0.003_130_8 {
        light * 12.92
    } else {
        1.055 * light.powf(1.0 / 2.4) - 0.055
    }
}

/// How light a colour is to the eye, 0 to 1, and its place between green and red and between blue and yellow: Ottosson's
/// Oklab.
fn perceived([r, g, b]: Light) -> [f32; 3] {
    let l = (0.412_221_47 * r + 0.536_332_54 * g + 0.051_445_993 * b).cbrt();
    let m = (0.211_903_5 * r + 0.680_699_5 * g + 0.107_396_96 * b).cbrt();
    let s = (0.088_302_46 * r + 0.281_718_84 * g + 0.629_978_7 * b).cbrt();
    [
        0.210_454_26 * l + 0.793_617_8 * m - 0.004_072_047 * s,
        1.977_998_5 * l - 2.428_592_2 * m + 0.450_593_7 * s,
        0.025_904_037 * l + 0.782_771_77 * m - 0.808_675_77 * s,
    ]
}

/// The way back.
fn shining([lightness, a, b]: [f32; 3]) -> Light {
    let cube = |x: f32| x * x * x;
    let l = cube(lightness + 0.396_337_78 * a + 0.215_803_76 * b);
    let m = cube(lightness - 0.105_561_346 * a - 0.063_854_17 * b);
    let s = cube(lightness - 0.089_484_18 * a - 1.291_485_5 * b);
    [
        4.076_741_7 * l - 3.307_711_6 * m + 0.230_969_94 * s,
        -1.268_438 * l + 2.609_757_4 * m - 0.341_319_4 * s,
        -0.004_196_086_3 * l - 0.703_418_6 * m + 1.707_614_7 * s,
    ]
}
