//! A line whose words come one after the other: how many of its letters are there.

use crate::present::{Cue, Line};

/// How far a line has come; none is on its way by default.
#[derive(Default, Clone, Copy, PartialEq, Debug)]
pub(super) struct Unfold {
    /// Letters it has, and those that are there.
    all: f32,
    there: f32,
}

impl Unfold {
    /// Of a line that has just come to be read; nothing of anything else.
    pub(super) fn of(cue: &Cue) -> Self {
        let letters = match cue {
            Cue::Line(Line::Told(text) | Line::Wishes { text, .. }) => text.chars().count(),
            Cue::Line(Line::Said { text, .. }) => text.iter().map(|one| one.chars().count()).sum(),
            _ => 0,
        };
        Self {
            all: letters as f32,
            there: 0.0,
        }
    }

    /// The letters that are there, while there are more to come.
    pub(super) fn there(&self) -> Option<f32> {
        (self.there < self.all).then_some(self.there)
    }

    /// Goes on by so many seconds at so many letters a second, or to its end when somebody asks for the rest. True when
    /// this was about this line: it has more to come, or what was asked for was its rest.
    pub(super) fn goes_on(&mut self, pace: Option<f32>, seconds: f32, wish: bool) -> bool {
        if self.there().is_none() {
            return false;
        }
        self.there += pace.map_or(f32::INFINITY, |letters| letters * seconds);
        if wish {
            self.there = self.all;
        }
        wish || self.there().is_some()
    }
}
