//! A text as the square pattern that a phone's camera reads.

use std::fmt::Write;

use qrcode::{Color, EcLevel, QrCode};

/// A square of modules; dark ones are `true`. Around it four light ones belong on every side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    /// Modules on a side.
    pub side: usize,
    /// Row by row from the top.
    pub dark: Vec<bool>,
}

impl Pattern {
    /// The dark modules as a path of SVG, a module being one unit.
    #[must_use]
    pub fn outline(&self) -> String {
        let mut path = String::new();
        for (y, row) in self.dark.chunks(self.side).enumerate() {
            let mut x = 0;
            for run in row.chunk_by(|a, b| a == b) {
                if run[0] {
                    // Writing to a string cannot fail.
                    let _ = write!(path, "M{x} {y}h{}v1h-{}z", run.len(), run.len());
                }
                x += run.len();
            }
        }
        path
    }
}

/// The pattern of this text, which a third of stains or glare leaves readable; none when it is too long for one.
#[must_use]
pub fn pattern(text: &str) -> Option<Pattern> {
    let code = QrCode::with_error_correction_level(text, EcLevel::Q).ok()?;
    Some(Pattern {
        side: code.width(),
        dark: code
            .to_colors()
            .iter()
            .map(|color| *color == Color::Dark)
            .collect(),
    })
}

/// What a phone's camera joins a network by. Every letter that means something there is written out.
#[must_use]
pub fn wifi(name: &str, password: &str) -> String {
    let escaped = |text: &str| {
        let mut out = String::new();
        for letter in text.chars() {
            if matches!(letter, '\\' | ';' | ',' | ':' | '"') {
                out.push('\\');
            }
            out.push(letter);
        }
        out
    };
    if password.is_empty() {
        format!("WIFI:T:nopass;S:{};;", escaped(name))
    } else {
        format!("WIFI:T:WPA;S:{};P:{};;", escaped(name), escaped(password))
    }
}
