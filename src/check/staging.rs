//! Staging that contradicts itself or the story.
//!
//! Somebody is on stage who has certainly left, or never came; carries or holds something without a `with` that says what;
//! leans where there is nothing to lean on; turns to themselves; or is named twice in one list, so that the first is
//! never seen. Or the `clock` shows a time that is no such `hour`, or `beyond` cuts the board. What is left out is staged by the game: see docs/staging.md.

use crate::draw::staging::{Mark, Posture, Scenery, can_lean};
use crate::story::diagnostic::{Diagnostic, quoted};
use crate::story::ids::PersonId;
use crate::story::model::{Beat, Cover, Scene, Staged};
use crate::story::raw::{Hour, Place};
use crate::story::{Outline, Scenario, Span};

use super::presence::{after, leaves, without};

pub(super) fn find(scenario: &Scenario, outline: &Outline<'_>) -> Vec<Diagnostic> {
    let mut finder = Finder {
        scenario,
        findings: Vec::new(),
    };
    if let Some(cover) = &scenario.cover {
        finder.picture(cover, outline.top("cover"));
    }
    for scene in &scenario.scenes {
        let place = Where::of(scene.place, &scene.scenery);
        finder.list(&scene.stage, place, outline.beside(scene.at, "stage"));
        finder.body(&scene.body, place, outline.beside(scene.at, "body"));
        finder.hour(scene.hour, &scene.scenery, outline.beside(scene.at, "clock"));
        finder.edge(&scene.scenery, outline.beside(scene.at, "beyond"));
    }
    for ending in &scenario.endings {
        if let Some(picture) = &ending.picture {
            finder.picture(picture, outline.beside(ending.at, "picture"));
        }
    }
    for decision in &scenario.decisions {
        let scene = scenario.scene(decision.scene);
        let place = Where::of(scene.place, &scene.scenery);
        for choice in &decision.choices {
            for body in [&choice.body, &choice.success.body, &choice.failure.body] {
                finder.body(body, place, choice.at);
            }
        }
    }
    finder.absent(outline);
    finder.findings
}

/// The place people are in; there may be two.
#[derive(Clone, Copy)]
struct Where<'a> {
    place: Place,
    scenery: &'a Scenery,
}

impl<'a> Where<'a> {
    fn of(place: Place, scenery: &'a Scenery) -> Self {
        Self { place, scenery }
    }
}

struct Finder<'a> {
    scenario: &'a Scenario,
    findings: Vec<Diagnostic>,
}

impl Finder<'_> {
    /// A picture that stands by itself.
    fn picture(&mut self, picture: &Cover, at: Span) {
        self.list(&picture.stage, Where::of(picture.place, &picture.scenery), at);
        self.hour(picture.hour, &picture.scenery, at);
        self.edge(&picture.scenery, at);
    }

    fn body<'a>(&mut self, body: &'a [Beat], mut place: Where<'a>, at: Span) {
        for beat in body {
            match beat {
                Beat::Stage(staged) => self.list(staged, place, at),
                Beat::Elsewhere(picture) => {
                    self.picture(picture, at);
                    place = Where::of(picture.place, &picture.scenery);
                }
                Beat::Either(_, yes, no) => {
                    self.body(yes, place, at);
                    self.body(no, place, at);
                }
                Beat::Text(_) | Beat::Say(..) => {}
            }
        }
    }

    /// One list: each of its people, and none of them twice.
    fn list(&mut self, staged: &[Staged], place: Where<'_>, at: Span) {
        for (index, one) in staged.iter().enumerate() {
            let name = &self.scenario.person(one.who).name;
            if one.doing.needs_a_thing() && one.with.is_none() {
                let message = format!("{name} has nothing in their hands to `{:?}`", one.doing);
                self.tell(at, message, "say what it is: `with: Mug`");
            }
            let leans = one.posture == Some(Posture::Lean);
            let at_mark = |mark: Mark| place.scenery.place_at(place.place, mark);
            if let Some(mark) = one.at.filter(|mark| leans && !can_lean(at_mark(*mark), *mark)) {
                let place = at_mark(mark);
                let message = format!("{name} leans at `{mark:?}`, where `{place:?}` has nothing to lean on");
                self.tell(at, message, "take another mark, or `posture: Stand`");
            }
            if one.to == Some(one.who) {
                self.tell(
                    at,
                    format!("{name} turns to themselves"),
                    "leave `to` out, or name somebody else",
                );
            }
            if staged[..index].iter().any(|before| before.who == one.who) {
                let message = format!("{name} is on stage twice in one list");
                self.tell(
                    at,
                    message,
                    "a person is in one place; put the second into a `Stage([...])` of the text",
                );
            }
        }
    }

    /// A second place that begins in the middle of the board.
    fn edge(&mut self, scenery: &Scenery, at: Span) {
        if let Some(beyond) = scenery.beyond.filter(|beyond| beyond.from > Mark::HalfRight) {
            let message = format!("`beyond` begins at `{:?}` and cuts the board", beyond.from);
            self.tell(at, message, "take `HalfRight`, or a mark left of it");
        }
    }

    /// A clock that does not show what the scene calls it.
    fn hour(&mut self, hour: Option<Hour>, scenery: &Scenery, at: Span) {
        let shows = scenery.sky.hour;
        let Some((from, to)) = hour.map(Hour::span) else {
            return;
        };
        let inside = if from < to {
            (from..=to).contains(&shows)
        } else {
            shows >= from || shows <= to
        };
        if let (false, Some(hour)) = (inside, hour) {
            let minutes = (shows * 60.0).round();
            let (hours, minutes) = ((minutes / 60.0).floor(), minutes % 60.0);
            let message = format!("the clock shows {hours}:{minutes:02}, which is no `{hour:?}`");
            self.tell(at, message, "the light follows the clock: change one of them");
        }
    }

    /// Those who are certainly not there when the scene that shows them opens.
    fn absent(&mut self, outline: &Outline<'_>) {
        for index in 0..self.scenario.cast.len() {
            let person = PersonId::from(index);
            let Some(without) = without(self.scenario, person) else {
                continue;
            };
            for scene in without {
                let scene = self.scenario.scene(scene);
                let unseen = !after(&scene.effects, person, false) && !leaves(&scene.effects, person);
                if unseen && shows(scene, person) {
                    let name = &self.scenario.person(person).name;
                    let message = format!("{name} is on stage in {}, but is not there", quoted(&scene.id));
                    let help = "whoever has left or never came is not seen; leave them out, or bring them in with `Joins`";
                    self.tell(outline.beside(scene.at, "stage"), message, help);
                }
            }
        }
    }

    fn tell(&mut self, at: Span, message: String, help: &str) {
        self.findings
            .push(Diagnostic::warning("staging", at, message).help(help));
    }
}

/// Whether a scene has somebody on stage as it opens, or in its text for all that conditions say.
fn shows(scene: &Scene, person: PersonId) -> bool {
    let on = |staged: &[Staged]| staged.iter().any(|one| one.who == person && !one.off);
    let says = |beat: &Beat| match beat {
        Beat::Stage(staged) => on(staged),
        Beat::Elsewhere(picture) => on(&picture.stage),
        Beat::Text(_) | Beat::Say(..) | Beat::Either(..) => false,
    };
    on(&scene.stage) || scene.body.iter().any(says)
}
