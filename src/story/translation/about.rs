//! What a translator wants to know of a text beside its words: what it is, who says it, and when it is read.

use std::collections::BTreeMap;

use super::Scenario;
use super::pieces::originals;
use super::whom::{Floor, Whom, next_speaker};
use crate::sim::vocabulary::Hat;
use crate::story::ids::{PersonId, TextId};
use crate::story::model::{Beat, Choice, Condition};

/// What a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Told by nobody.
    Narration,
    /// Said by a person.
    Speech(PersonId),
    /// What a choice is called; with the hat it puts on.
    Label(Hat),
    /// Anything else, such as a title, in a few words; `{who}` in them stands for whom it is about.
    Other(&'static str),
}

/// What is known of a text.
#[derive(Debug, Clone, PartialEq)]
pub struct About {
    /// What it is.
    pub kind: Kind,
    /// Of speech, whom it may be said to; of a label, whom the choice is aimed at; otherwise whom the text is about.
    pub whom: Vec<Whom>,
    /// After what it is read, in a few words; may be empty.
    pub after: &'static str,
    /// What must hold for it to be read, outermost first; what must not, as `false`.
    pub when: Vec<(Condition, bool)>,
}

/// What is known of a text of which this is all that is known.
impl From<&'static str> for About {
    fn from(what: &'static str) -> Self {
        Self {
            kind: Kind::Other(what),
            whom: Vec::new(),
            after: "",
            when: Vec::new(),
        }
    }
}

impl About {
    /// With whom it is about.
    pub(super) fn of(self, person: usize) -> Self {
        let whom = vec![Whom::Person(person.into())];
        Self { whom, ..self }
    }

    /// With what must hold for it to be read, or must not.
    pub(super) fn when(self, condition: Option<&Condition>, so: bool) -> Self {
        let when = condition.into_iter().map(|when| (when.clone(), so)).collect();
        Self { when, ..self }
    }

    /// What is known of the label of a choice.
    pub(super) fn label(choice: &Choice) -> Self {
        let whom = match choice.to.as_slice() {
            // Without acts nothing is done to anybody.
            [] if choice.acts.is_empty() => Vec::new(),
            [] => vec![Whom::Team],
            some => some.iter().copied().map(Whom::Person).collect(),
        };
        let label = Self {
            kind: Kind::Label(choice.hat),
            whom,
            ..Self::from("")
        };
        label.when(choice.when.as_ref(), true)
    }
}

/// What is known of every text of a scenario, by its id.
#[must_use]
pub fn about(scenario: &Scenario) -> BTreeMap<String, About> {
    let mut copy = scenario.clone();
    let all = originals(&mut copy).into_iter();
    all.map(|it| (it.id, it.about)).collect()
}

/// The texts in bodies, each with its id and what is known of it.
pub(super) fn in_bodies(scenario: &Scenario) -> BTreeMap<TextId, (String, About)> {
    let mut walk = Walk::default();
    let mut floors = Vec::new();
    for scene in &scenario.scenes {
        let mut floor = Floor::opened(&scene.stage);
        walk.body(
            format!("scene/{}.text", scene.id),
            &scene.body,
            "",
            &[],
            &mut floor,
        );
        floors.push(floor);
    }
    for decision in &scenario.decisions {
        for choice in &decision.choices {
            let id = format!("choice/{}/{}", decision.id, choice.id);
            let mut floor = floors.get(decision.scene.index()).cloned().unwrap_or_default();
            floor.acted(&choice.to);
            walk.body(
                format!("{id}.text"),
                &choice.body,
                "after the choice",
                &[],
                &mut floor,
            );
            for (part, outcome, after) in [
                ("success", &choice.success, "when the choice works out"),
                ("failure", &choice.failure, "when the choice does not work out"),
            ] {
                walk.body(
                    format!("{id}.{part}"),
                    &outcome.body,
                    after,
                    &[],
                    &mut floor.clone(),
                );
            }
        }
    }
    for ending in &scenario.endings {
        let when: Vec<_> = ending.when.iter().map(|when| (when.clone(), true)).collect();
        let id = format!("ending/{}.text", ending.id);
        walk.body(id, &ending.body, "", &when, &mut Floor::default());
    }
    walk.found
}

#[derive(Default)]
struct Walk {
    found: BTreeMap<TextId, (String, About)>,
}

impl Walk {
    /// Leaves the floor as the text does.
    fn body(
        &mut self,
        id: String,
        body: &[Beat],
        after: &'static str,
        when: &[(Condition, bool)],
        floor: &mut Floor,
    ) {
        let mut place = BodyCursor { id, after, count: 0 };
        self.beats(&mut place, body, None, when, floor);
    }

    /// `next` is who speaks behind these.
    fn beats(
        &mut self,
        place: &mut BodyCursor,
        body: &[Beat],
        next: Option<PersonId>,
        when: &[(Condition, bool)],
        floor: &mut Floor,
    ) {
        for (at, beat) in body.iter().enumerate() {
            let next = next_speaker(&body[at + 1..], next);
            let (text, kind, whom) = match beat {
                Beat::Text(text) => {
                    floor.told();
                    (text, Kind::Narration, Vec::new())
                }
                Beat::Say(person, text) => (text, Kind::Speech(*person), floor.said(*person, next)),
                Beat::Stage(staged) => {
                    floor.staged(staged);
                    continue;
                }
                Beat::Elsewhere(picture) => {
                    floor.moved(&picture.stage);
                    continue;
                }
                Beat::Either(condition, then, otherwise) => {
                    let mut floors = [floor.clone(), floor.clone()];
                    for ((body, so), floor) in [(then, true), (otherwise, false)].into_iter().zip(&mut floors)
                    {
                        let mut inner = when.to_vec();
                        inner.push((condition.clone(), so));
                        self.beats(place, body, next, &inner, floor);
                    }
                    *floor = floors[0].alike(&floors[1]);
                    continue;
                }
            };
            place.count += 1;
            let about = About {
                kind,
                whom,
                after: place.after,
                when: when.to_vec(),
            };
            let id = format!("{}.{}", place.id, place.count);
            self.found.insert(*text, (id, about));
        }
    }
}

/// Where in the file a body is, and how many texts of it have been met.
struct BodyCursor {
    id: String,
    after: &'static str,
    count: usize,
}
