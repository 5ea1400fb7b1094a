//! A square pattern that a phone's camera reads, drawn black on white with the quiet zone it needs.

use std::fmt::Write;

/// Light modules around the pattern.
const QUIET: usize = 4;

/// The pattern of `side` modules a side, row by row from the top, as a whole SVG document, one unit a module. Always black
/// on white: what is printed the other way round, many phones do not read.
#[must_use]
pub fn qr(side: usize, dark: &[bool]) -> String {
    let size = side + 2 * QUIET;
    let mut path = String::new();
    for (row, modules) in dark.chunks(side.max(1)).enumerate() {
        let mut at = 0;
        while at < modules.len() {
            let run = modules[at..].iter().take_while(|dark| **dark).count();
            if run > 0 {
                // Writing to a string cannot fail.
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", at + QUIET, row + QUIET);
            }
            at += run.max(1);
        }
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size} {size}\" width=\"{size}\" height=\"{size}\" \
         shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{size}v{size}h-{size}z\"/><path fill=\"#000\" d=\"{path}\"/></svg>"
    )
}
