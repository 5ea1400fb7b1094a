//! Bytes to text: UTF-8, one byte order mark forgiven, and plain words when an editor saved something else.

use super::caps;
use super::diagnostic::Diagnostic;
use super::span::{Lines, Span};

/// The text of a scenario file.
///
/// # Errors
/// When it is too large, saved as UTF-16, or not text; with the place of the first bad byte. The file is not named yet.
pub fn decode(bytes: &[u8]) -> Result<String, Box<Diagnostic>> {
    let error = |message: String| Diagnostic::error("not-utf8", Span::default(), message);
    let save = "open it in a text editor and save it with the encoding UTF-8";
    if bytes.len() > caps::SCENARIO_BYTES {
        let message = format!("the file has more than {} bytes", caps::SCENARIO_BYTES);
        return Err(Box::new(Diagnostic::error("too-large", Span::default(), message)));
    }
    if let Some(order) = utf16(bytes) {
        return Err(Box::new(
            error(format!("this file is saved as UTF-16 ({order})")).help(save),
        ));
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(bad) => {
            let (good, rest) = bytes.split_at(bad.valid_up_to());
            let good = String::from_utf8_lossy(good);
            let byte = rest.first().copied().unwrap_or(0);
            let mut found = error(format!(
                "this file is not UTF-8 text: the first bad byte is 0x{byte:02X}"
            ))
            .help(save);
            (found.line, found.column) = Lines::new(&good).position(&good, good.len());
            found.span = Span::new(good.len(), good.len());
            Err(Box::new(found))
        }
    }
}

/// The byte order, when the bytes look like UTF-16: by its mark, or by a zero in every second byte.
fn utf16(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xFF, 0xFE, ..] => return Some("little-endian"),
        [0xFE, 0xFF, ..] => return Some("big-endian"),
        _ => {}
    }
    let start = bytes.get(..8)?;
    let zeros = |odd: usize| start.iter().skip(odd).step_by(2).all(|byte| *byte == 0);
    let full = |odd: usize| start.iter().skip(odd).step_by(2).all(|byte| *byte != 0);
    match (zeros(0) && full(1), zeros(1) && full(0)) {
        (true, _) => Some("big-endian"),
        (_, true) => Some("little-endian"),
        _ => None,
    }
}
