//! A page that says nothing twice: drawings that are the same are kept once, and small pictures need no tenths.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// Drawings shorter than this are not worth a name.
const LEAST: usize = 300;

/// A page in which the inside of every drawing that occurs again is drawn once and used again.
#[must_use]
pub(super) fn once(page: &str) -> String {
    let mut known: BTreeMap<&str, Option<usize>> = BTreeMap::new();
    for inside in leaves(page).map(|(from, to)| &page[from..to]) {
        if inside.len() >= LEAST {
            known
                .entry(inside)
                .and_modify(|twice| *twice = Some(0))
                .or_insert(None);
        }
    }
    let names = known.values_mut().filter(|twice| twice.is_some());
    for (name, twice) in names.enumerate() {
        *twice = Some(name);
    }
    let (mut out, mut done) = (String::with_capacity(page.len()), 0);
    let mut drawn = BTreeSet::new();
    for (from, to) in leaves(page) {
        let Some(Some(name)) = known.get(&page[from..to]) else {
            continue;
        };
        out += &page[done..from];
        // A string takes everything.
        let _ = if drawn.insert(name) {
            write!(out, "<g id=\"twin{name}\">{}</g>", &page[from..to])
        } else {
            write!(out, "<use href=\"#twin{name}\"/>")
        };
        done = to;
    }
    out + &page[done..]
}

/// The insides of drawings that hold no other drawing, from where to where.
fn leaves(page: &str) -> impl Iterator<Item = (usize, usize)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let end = at + page[at..].find("</svg>")?;
            let open = page[at..end].rfind("<svg ").map(|open| at + open);
            at = end + "</svg>".len();
            if let Some(from) = open.and_then(|open| page[open..end].find('>').map(|head| open + head + 1)) {
                return Some((from, end));
            }
        }
    })
}

/// A drawing whose numbers of two and more are whole: for small pictures of large drawings, in which nobody sees a tenth.
#[must_use]
pub(super) fn coarse(drawing: &str) -> String {
    let mut out = String::with_capacity(drawing.len());
    let mut rest = drawing;
    while let Some(from) = rest.find(|letter: char| letter.is_ascii_digit() || letter == '.') {
        let end = rest[from..]
            .find(|letter: char| !letter.is_ascii_digit() && letter != '.')
            .map_or(rest.len(), |end| from + end);
        let written = &rest[from..end];
        out += &rest[..from];
        match written.parse::<f64>() {
            Ok(value) if value >= 2.0 && written.contains('.') && !written.ends_with('.') => {
                let _ = write!(out, "{value:.0}");
            }
            _ => out += written,
        }
        rest = &rest[end..];
    }
    out + rest
}
