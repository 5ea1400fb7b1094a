//! Small tools every picture uses: clamping, blending, escaping, and ids that don't collide on one page.

use crate::numeral;

/// `v` held between 0 and 1; not-a-number counts as one half, so that a broken value still draws.
#[must_use]
pub fn unit(v: f64) -> f64 {
    if v.is_nan() { 0.5 } else { v.clamp(0.0, 1.0) }
}

/// `v` held between -1 and 1; not-a-number counts as 0.
#[must_use]
pub fn signed(v: f64) -> f64 {
    if v.is_nan() { 0.0 } else { v.clamp(-1.0, 1.0) }
}

/// The value a share `t` of the way from `a` to `b`.
#[must_use]
pub fn lerp(a: f64, b: f64, t: f64) -> f64 {
    a + (b - a) * t
}

/// 0 below `from`, 1 above `to`, smooth between: how an expression comes in without a jump.
#[must_use]
pub fn ease(v: f64, from: f64, to: f64) -> f64 {
    let t = ((v - from) / (to - from)).clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}

/// A size in pixels that is safe to draw with: finite, 1 to 10,000.
#[must_use]
pub fn size(v: f64) -> f64 {
    if v.is_finite() {
        v.clamp(1.0, 10_000.0)
    } else {
        100.0
    }
}

/// `text` made safe inside SVG and HTML, in content and in quoted attributes. Characters XML forbids become U+FFFD.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' | '\r' => out.push(' '),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

/// The mark a picture writes where its own name belongs in an id.
pub(crate) const ID: char = '\u{1}';

/// Gives every id in `svg` a name made from the picture's content. Many pictures share one HTML page, where ids are
/// global: the same picture twice may share ids, two different ones may not.
pub(crate) fn scope(svg: &str) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in svg.bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    numeral::markup(svg).replace(ID, &format!("p{hash:016x}"))
}
