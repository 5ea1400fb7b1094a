//! Numbers as a language writes them.

use super::{Bundle, Words};
use crate::numeral::Plain;

/// Whether a language writes its decimals behind a comma.
pub(super) fn comma(bundle: &Bundle) -> bool {
    let pattern = bundle
        .get_message("decimal-mark")
        .and_then(|message| message.value());
    pattern.is_some_and(|pattern| bundle.format_pattern(pattern, None, &mut Vec::new()) == ",")
}

impl Words {
    /// A number already written with a point, with this language's mark instead.
    #[must_use]
    pub fn number(&self, written: &str) -> String {
        if comma(&self.0.own) {
            written.replace('.', ",")
        } else {
            written.to_owned()
        }
    }

    /// A share of 0 to 1 in per cent, without decimals.
    #[must_use]
    pub fn percent(&self, share: f64) -> String {
        self.whole_percent(share.clamp(0.0, 1.0))
    }

    /// A share of 0 or more in per cent, without decimals; it may be above the whole.
    #[must_use]
    pub fn whole_percent(&self, share: f64) -> String {
        let words = self;
        words.fill(
            "percent",
            &[("value", format!("{:.0}", Plain(share * 100.0)).into())],
        )
    }

    /// Points with their sign and one decimal, a true minus for losses.
    #[must_use]
    pub fn signed_tenths(&self, points: f64) -> String {
        self.number(&format!("{:+.1}", Plain(points)).replace('-', "\u{2212}"))
    }
}

/// Points with their sign, a true minus for losses, no decimals.
#[must_use]
pub fn signed(points: f64) -> String {
    match points.round() {
        up if up > 0.0 => format!("+{up:.0}"),
        down if down < 0.0 => format!("\u{2212}{:.0}", -down),
        _ => "\u{b1}0".to_owned(),
    }
}
