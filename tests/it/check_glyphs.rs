//! The list of characters the typefaces have, made from the font files so that it stays true.

use std::fmt::Write;

use crate::support::{page, root};

/// The typefaces of text; titles are set in the last as well.
const FONTS: [&str; 4] = [
    "Inter-Regular",
    "Inter-SemiBold",
    "Inter-Bold",
    "Fraunces-SemiBold",
];

/// A number of two or four bytes in a font.
fn number(font: &[u8], at: usize, bytes: usize) -> usize {
    font[at..at + bytes]
        .iter()
        .fold(0, |sum, byte| sum << 8 | usize::from(*byte))
}

/// The characters a TrueType font maps to a glyph: its `cmap` table, formats 4 and 12.
fn characters(font: &[u8]) -> Vec<bool> {
    let mut has = vec![false; 0x11_0000];
    let tables = number(font, 4, 2);
    let entry = (0..tables)
        .map(|table| 12 + table * 16)
        .find(|at| &font[*at..*at + 4] == b"cmap");
    let cmap = number(font, entry.expect("a font has a cmap") + 8, 4);
    for table in 0..number(font, cmap + 2, 2) {
        let at = cmap + number(font, cmap + 4 + table * 8 + 4, 4);
        match number(font, at, 2) {
            4 => segments(font, at, &mut has),
            12 => {
                for group in 0..number(font, at + 12, 4) {
                    let group = at + 16 + group * 12;
                    has[number(font, group, 4)..=number(font, group + 4, 4)].fill(true);
                }
            }
            _ => {}
        }
    }
    has
}

fn segments(font: &[u8], at: usize, has: &mut [bool]) {
    let twice = number(font, at + 6, 2);
    for segment in (0..twice).step_by(2) {
        let last = number(font, at + 14 + segment, 2);
        let first = number(font, at + 16 + twice + segment, 2);
        let delta = number(font, at + 16 + twice * 2 + segment, 2);
        let place = at + 16 + twice * 3 + segment;
        let offset = number(font, place, 2);
        for c in first..=last.min(0xfffe) {
            let glyph = match offset {
                0 => (c + delta) & 0xffff,
                _ => number(font, place + offset + (c - first) * 2, 2),
            };
            has[c] |= glyph != 0;
        }
    }
}

#[test]
fn the_list_of_covered_characters_is_fresh() {
    let fonts = FONTS.map(|name| {
        let path = root().join("assets/fonts").join(name).with_extension("ttf");
        characters(&std::fs::read(&path).expect("a font"))
    });
    page("src/check/covered.txt", &list(&fonts[..3]));
    page("src/check/covered_titles.txt", &list(&fonts));
}

/// Ranges of characters all these fonts have, a line each.
fn list(fonts: &[Vec<bool>]) -> String {
    let covered = |c: usize| fonts.iter().all(|has| has[c]);
    let mut list = String::new();
    let mut c = 0x20;
    while c < 0x11_0000 {
        let first = c;
        while c < 0x11_0000 && covered(c) {
            c += 1;
        }
        match c - first {
            0 => c += 1,
            1 => writeln!(list, "{first:04X}").expect("a string takes all"),
            _ => writeln!(list, "{first:04X}-{:04X}", c - 1).expect("a string takes all"),
        }
    }
    assert!(list.starts_with("0020-007E\n"), "{list}");
    list
}
