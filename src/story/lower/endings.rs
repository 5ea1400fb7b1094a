//! Endings and incidents.

use super::super::diagnostic::Diagnostic;
use super::super::model::{Ending, Incident};
use super::super::raw;
use super::{Lowering, Spot};

impl Lowering<'_> {
    pub(super) fn incident(&mut self, raw: &raw::Incident) -> Incident {
        let at = self.source.span(&raw.id);
        Incident {
            id: raw.id.as_str().to_owned(),
            scene: self.scene_id(&raw.scene),
            when: raw.when.as_ref().map(|when| self.condition(when, at)),
            weight: raw.weight.get(),
        }
    }

    pub(super) fn endings(&mut self, raw: Vec<raw::Ending>) -> Vec<Ending> {
        let count = raw.len();
        let mut endings = Vec::with_capacity(count);
        for (place, ending) in raw.into_iter().enumerate() {
            let at = self.source.span(&ending.id);
            let last = place + 1 == count;
            if last && ending.when.is_some() {
                let message = "the last ending has a `when`, so a story might end with none";
                let help = "take its `when` away, or add an ending without one after it";
                let span = self.source.outline.beside(at, "when");
                self.findings
                    .push(Diagnostic::error("last-ending", span, message).help(help));
            }
            self.wants_text(&ending.title, "title", Spot::Beside(at, "title"));
            endings.push(Ending {
                id: ending.id.into(),
                title: ending.title.into(),
                when: ending.when.as_ref().map(|when| self.condition(when, at)),
                picture: ending
                    .picture
                    .as_ref()
                    .map(|picture| self.cover(picture, Spot::Beside(at, "picture"))),
                body: self.body(ending.body, Spot::Beside(at, "body")),
                at,
            });
        }
        endings
    }
}
