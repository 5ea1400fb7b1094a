//! What a choice sets off, in the order people live through it: seen, then told, then counted.

use super::cue::{Cue, Line};

/// The same cues for a stage: behind a choice people show at once what it did to them, then come the words, and last how it
/// came out and what the gauges made of it. Nothing else changes its place.
#[must_use]
pub fn seen_first(cues: Vec<Cue>) -> Vec<Cue> {
    let mut out: Vec<Cue> = Vec::with_capacity(cues.len());
    // Where the latest choice stands, while what it set off is being told, and what of that is counted.
    let (mut choice, mut counted) = (None, Vec::new());
    for cue in cues {
        match (&cue, choice) {
            (Cue::Team(_), Some(at)) => out.insert(at, cue),
            (Cue::Moved(_) | Cue::Line(Line::Came(_)), Some(_)) => counted.push(cue),
            (
                Cue::Stage(_)
                | Cue::Line(Line::Told(_) | Line::Said { .. } | Line::Wishes { .. } | Line::Noted(_)),
                _,
            ) => {
                out.push(cue);
            }
            (Cue::Line(Line::Did { .. }), _) => {
                out.append(&mut counted);
                out.push(cue);
                choice = Some(out.len());
            }
            _ => {
                out.append(&mut counted);
                choice = None;
                out.push(cue);
            }
        }
    }
    out.append(&mut counted);
    out
}
