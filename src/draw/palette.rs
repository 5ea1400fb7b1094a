//! The product's colours, in one place: what the game, the report and the phone page are painted with.
//!
//! The idea is a lit office seen from a dark room. Panels and page are slate-navy, so that text is calm to read for an
//! hour and on a projector; the world inside the frame is warm (cream walls, wood, terracotta, sage), so that the eye
//! goes to the people. Accents are few: two hats and three gauges, and nothing else may use their hues in the interface.
//! Every pair that must be told apart differs in lightness as well as hue, so it survives colour-blindness and grey print.

use super::look::{ClothColor, HairColor, Skin};

/// The page behind everything in the game.
pub const NIGHT: &str = "#12172a";
/// A panel on [`NIGHT`].
pub const PANEL: &str = "#1c2340";
/// A panel on a panel: buttons, fields, cards.
pub const RAISED: &str = "#2a3358";
/// Hairlines and quiet borders on dark.
pub const LINE: &str = "#404b78";
/// Body text on dark: 13:1 on [`PANEL`].
pub const PAPER: &str = "#f6efe3";
/// Quiet text on dark: 7:1 on [`PANEL`].
pub const MUTED: &str = "#b3b8d0";
/// Body text on light.
pub const INK: &str = "#1d2238";
/// Quiet text on light: 5.9:1 on [`SHEET`].
pub const INK_SOFT: &str = "#575d78";
/// The page of a report.
pub const SHEET: &str = "#fdfaf4";
/// Hairlines on light.
pub const RULE: &str = "#ddd6c8";
/// Keyboard focus and links; used for nothing else.
pub const FOCUS: &str = "#ffe08a";
/// Something went wrong or is about to.
pub const ALARM: &str = "#ff8f7a";
/// The same on light: 6:1 on [`SHEET`].
pub const ALARM_DEEP: &str = "#b3261e";

/// The manager's hat: a deep, cool blue that reads as structure. Cool and dark beside [`LEADER`]'s warm and light, the
/// pair is told apart with any kind of colour vision.
pub const MANAGER: &str = "#5b86f0";
/// The manager's hat in shade, and as text on light.
pub const MANAGER_DEEP: &str = "#2c4fae";
/// The leader's hat: amber, the colour of a lamp.
pub const LEADER: &str = "#f5a83c";
/// The leader's hat in shade, and as text on light.
pub const LEADER_DEEP: &str = "#a65a0c";
/// Both hats at once.
pub const BOTH: &str = "#c9b6f2";
/// Both hats, as text on light.
pub const BOTH_DEEP: &str = "#6a4cae";
/// Neither hat.
pub const NEITHER: &str = "#8d93ad";

/// Morale: coral-pink; solid line, heart.
pub const MORALE: &str = "#ff8fa0";
/// Morale on light.
pub const MORALE_DEEP: &str = "#c23558";
/// Delivery: sky blue; long dashes, parcel.
pub const DELIVERY: &str = "#6cc6f5";
/// Delivery on light.
pub const DELIVERY_DEEP: &str = "#12689e";
/// Growth: spring green leaning to yellow so that it stays lighter than coral; dots, sprout.
pub const GROWTH: &str = "#b5de6a";
/// Growth on light.
pub const GROWTH_DEEP: &str = "#4d7a12";

/// Light of the sky at its top, Monday morning to Friday evening, evenly spaced over the week.
pub const SKY_HIGH: [&str; 5] = ["#8fb4d9", "#6fb1e6", "#5aa9ea", "#7aa5dd", "#5f5a9e"];
/// Light of the sky at the horizon over the week.
pub const SKY_LOW: [&str; 5] = ["#f8dcc4", "#d9eefa", "#e3f4fb", "#fbe6c0", "#ff9f6b"];
/// What daylight does to a room over the week; laid over it at [`TINT_STRENGTH`].
pub const TINT: [&str; 5] = ["#9fb6e0", "#fff1d6", "#fff7e0", "#ffd9a0", "#e0603c"];
/// How strongly [`TINT`] is laid over, 0 to 1.
pub const TINT_STRENGTH: [f64; 5] = [0.14, 0.06, 0.04, 0.12, 0.19];

/// Skin in light.
#[must_use]
pub fn skin(skin: Skin) -> &'static str {
    match skin {
        Skin::Porcelain => "#fbdcc8",
        Skin::Light => "#f2c4a0",
        Skin::Tan => "#dca475",
        Skin::Brown => "#b47a4f",
        Skin::Deep => "#8a5638",
        Skin::Ebony => "#5f3a2a",
    }
}

/// Skin in shade: redder rather than greyer, which keeps faces alive.
#[must_use]
pub fn skin_shade(skin: Skin) -> &'static str {
    match skin {
        Skin::Porcelain => "#eeb59d",
        Skin::Light => "#dd9f78",
        Skin::Tan => "#bd7f52",
        Skin::Brown => "#915a37",
        Skin::Deep => "#683c28",
        Skin::Ebony => "#43261d",
    }
}

/// Blood under the skin: cheeks, nose, lips.
#[must_use]
pub fn blush(skin: Skin) -> &'static str {
    match skin {
        Skin::Porcelain | Skin::Light => "#e8716c",
        Skin::Tan => "#cf5f4e",
        Skin::Brown => "#b0472f",
        Skin::Deep => "#a03c34",
        Skin::Ebony => "#8c3a3a",
    }
}

/// Hair, before age adds grey.
#[must_use]
pub fn hair(color: HairColor) -> &'static str {
    match color {
        HairColor::Black => "#26212b",
        HairColor::Brown => "#573626",
        HairColor::Auburn => "#94452a",
        HairColor::Blond => "#d9a95b",
        HairColor::Grey => "#8d8b92",
        HairColor::White => "#e4dfd9",
    }
}

/// Cloth.
#[must_use]
pub fn cloth(color: ClothColor) -> &'static str {
    match color {
        ClothColor::Blue => "#3f6cb4",
        ClothColor::Green => "#4b8a5e",
        ClothColor::Rust => "#bb5539",
        ClothColor::Mustard => "#d9a23a",
        ClothColor::Plum => "#7d4a79",
        ClothColor::Teal => "#2f8486",
        ClothColor::Slate => "#5d687d",
        ClothColor::Cream => "#e6d6ba",
    }
}

/// The colour a share `t` (0 to 1) of the way from `a` to `b`, both `#rrggbb`. Anything else counts as black.
#[must_use]
pub fn mix(a: &str, b: &str, t: f64) -> String {
    let t = super::pen::unit(t);
    let (a, b) = (rgb(a), rgb(b));
    let at = |i: usize| (a[i] + (b[i] - a[i]) * t).round() as u8;
    format!("#{:02x}{:02x}{:02x}", at(0), at(1), at(2))
}

/// The colour at `t` (0 to 1) along evenly spaced `stops`.
#[must_use]
pub fn along(stops: &[&str; 5], t: f64) -> String {
    let at = super::pen::unit(t) * 4.0;
    let low = (at as usize).min(3);
    mix(stops[low], stops[low + 1], at - low as f64)
}

/// Red, green and blue, 0 to 255.
fn rgb(hex: &str) -> [f64; 3] {
    let part = |i: usize| {
        hex.get(i..i + 2)
            .and_then(|s| u8::from_str_radix(s, 16).ok())
            .unwrap_or(0)
    };
    [part(1), part(3), part(5)].map(f64::from)
}
