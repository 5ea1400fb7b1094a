//! The list of characters the typefaces have, made from the font files so that it stays true.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use crate::support::{page, root};

/// The typefaces of text; titles are set in the last as well.
const FONTS: [&str; 4] = [
    "Inter-Regular",
    "Inter-SemiBold",
    "Inter-Bold",
    "Fraunces-SemiBold",
];

/// The faces for whoever wants letters that cannot be mistaken for each other, each in the place of one of the first three.
const EASY: [&str; 3] = ["Atkinson-Regular", "Atkinson-SemiBold", "Atkinson-Bold"];

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
        for (c, has) in has.iter_mut().enumerate().take(last.min(0xfffe) + 1).skip(first) {
            let glyph = match offset {
                0 => (c + delta) & 0xffff,
                _ => number(font, place + offset + (c - first) * 2, 2),
            };
            *has |= glyph != 0;
        }
    }
}

/// The characters of a face of ours.
fn face(name: &str) -> Vec<bool> {
    let path = root().join("assets/fonts").join(name).with_extension("ttf");
    characters(&std::fs::read(&path).expect("a font"))
}

/// Every file with this ending, in folders in folders.
fn beneath(folder: &Path, ending: &str, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            beneath(&path, ending, files);
        } else if path.extension().is_some_and(|found| found == ending) {
            files.push(path);
        }
    }
}

/// Whatever may be set in a face has a sign in it: what a player's settings change is the look of words, and no more.
#[test]
fn every_character_of_our_texts_is_in_every_face() {
    let mut files = Vec::new();
    beneath(&root().join("assets/locales"), "ftl", &mut files);
    beneath(&root().join("scenes"), "ron", &mut files);
    let mut missing = Vec::new();
    for name in FONTS.iter().chain(&EASY) {
        let has = face(name);
        for file in &files {
            let text = std::fs::read_to_string(file).expect("a text");
            let strange = text.chars().filter(|c| !c.is_control() && !has[*c as usize]);
            missing.extend(strange.map(|c| format!("{c:?} of {} is not in {name}", file.display())));
        }
    }
    assert!(files.len() > 40 && missing.is_empty(), "{missing:#?}");
}

#[test]
fn easier_letters_have_every_character_that_the_usual_ones_have() {
    for (usual, easy) in FONTS.iter().zip(&EASY) {
        let (usual, has) = (face(usual), face(easy));
        let lost = (0x20..0x11_0000u32).filter(|c| usual[*c as usize] && !has[*c as usize]);
        let lost: Vec<String> = lost.map(|c| format!("{c:04X}")).collect();
        assert!(lost.is_empty(), "{easy} has no {lost:?}");
    }
}

#[test]
fn the_list_of_covered_characters_is_fresh() {
    let fonts = FONTS.map(face);
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
