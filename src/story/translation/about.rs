//! What a translator wants to know of a text beside its words: what it is, who says it, and when it is read.

use std::collections::BTreeMap;

use super::Scenario;
use super::whom::{Floor, Whom, next_speaker};
use crate::sim::vocabulary::Hat;
use crate::story::ids::{PersonId, SceneId};
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

/// What is known of every text of a scenario, by its id. Kinds nobody has described yet are left out.
#[must_use]
pub fn about(scenario: &Scenario) -> BTreeMap<String, About> {
    let mut walk = Walk::default();
    for (id, what) in fixed() {
        walk.other(id.to_owned(), what, &[]);
    }
    for (list, texts, what) in [
        (
            "teaches",
            &scenario.teaches,
            "something it teaches, for facilitators",
        ),
        (
            "readings",
            &scenario.readings,
            "something to read, for facilitators",
        ),
        (
            "debrief.questions",
            &scenario.questions,
            "question for the room, after the end",
        ),
    ] {
        for place in 1..=texts.len() {
            walk.other(format!("{list}.{place}"), what, &[]);
        }
    }
    for (place, person) in scenario.speakers().enumerate() {
        let outside = place >= scenario.cast.len();
        let list = if outside { "others" } else { "cast" };
        for (field, what) in fields(outside) {
            let whom = vec![Whom::Person(place.into())];
            walk.text(
                format!("{list}/{}.{field}", person.id),
                Kind::Other(what),
                whom,
                "",
                &[],
            );
        }
    }
    for item in &scenario.work {
        walk.other(format!("work/{}.title", item.id), "title of a piece of work", &[]);
    }
    let mut floors = Vec::new();
    for scene in &scenario.scenes {
        walk.other(format!("scene/{}.title", scene.id), "title of a scene", &[]);
        let mut floor = Floor::opened(&scene.stage);
        walk.body(
            &format!("scene/{}.text", scene.id),
            &scene.body,
            "",
            &[],
            &mut floor,
        );
        floors.push(floor);
    }
    decisions(&mut walk, scenario, &floors);
    for ending in &scenario.endings {
        let when: Vec<_> = ending.when.iter().map(|when| (when.clone(), true)).collect();
        walk.other(format!("ending/{}.title", ending.id), "title of an ending", &when);
        let mut floor = Floor::default();
        walk.body(
            &format!("ending/{}.text", ending.id),
            &ending.body,
            "",
            &when,
            &mut floor,
        );
    }
    walk.found
}

/// The texts of a person and what each is.
fn fields(outside: bool) -> &'static [(&'static str, &'static str)] {
    match outside {
        false => &[
            ("name", "name of a person"),
            ("role", "what {who} does here"),
            ("about", "about {who}, for you"),
            ("wants", "what {who} wants of you, in their own words"),
        ],
        true => &[
            ("name", "name of somebody from outside the team"),
            ("role", "what {who} does, who is from outside the team"),
        ],
    }
}

/// What is known of the texts of decisions and their choices; `floors` is how each scene leaves the stage.
fn decisions(walk: &mut Walk, scenario: &Scenario, floors: &[Floor]) {
    let left = |scene: SceneId| floors.get(scene.index()).cloned().unwrap_or_default();
    for decision in &scenario.decisions {
        let id = format!("decision/{}", decision.id);
        walk.other(format!("{id}.prompt"), "question to you, the player", &[]);
        walk.other(format!("{id}.note"), "note for facilitators", &[]);
        for place in 1..=decision.questions.len() {
            walk.other(format!("{id}.questions.{place}"), "question for the room", &[]);
        }
        for choice in &decision.choices {
            walk.choice(
                &format!("choice/{}/{}", decision.id, choice.id),
                choice,
                left(decision.scene),
            );
        }
    }
}

/// The texts there is one of.
fn fixed() -> [(&'static str, &'static str); 4] {
    [
        ("title", "title of the scenario"),
        ("summary", "summary, for the library"),
        ("briefing", "what the player reads first"),
        ("debrief.opening", "beginning of the debrief"),
    ]
}

/// Who says each text that somebody says, by the text's id: an id, or nothing for narration.
pub(super) fn speakers(scenario: &Scenario) -> BTreeMap<String, String> {
    let said = |(id, about): (String, About)| match about.kind {
        Kind::Speech(person) => Some((id, scenario.person(person).id.clone())),
        Kind::Narration => Some((id, String::new())),
        Kind::Label(_) | Kind::Other(_) => None,
    };
    about(scenario).into_iter().filter_map(said).collect()
}

#[derive(Default)]
struct Walk {
    found: BTreeMap<String, About>,
}

impl Walk {
    fn text(
        &mut self,
        id: String,
        kind: Kind,
        whom: Vec<Whom>,
        after: &'static str,
        when: &[(Condition, bool)],
    ) {
        let when = when.to_vec();
        self.found.insert(
            id,
            About {
                kind,
                whom,
                after,
                when,
            },
        );
    }

    fn other(&mut self, id: String, what: &'static str, when: &[(Condition, bool)]) {
        self.text(id, Kind::Other(what), Vec::new(), "", when);
    }

    fn choice(&mut self, id: &str, choice: &Choice, mut floor: Floor) {
        let when = |so: bool| choice.when.iter().map(move |when| (when.clone(), so));
        let aimed = match choice.to.as_slice() {
            // Without acts nothing is done to anybody.
            [] if choice.acts.is_empty() => Vec::new(),
            [] => vec![Whom::Team],
            some => some.iter().copied().map(Whom::Person).collect(),
        };
        let open: Vec<_> = when(true).collect();
        self.text(format!("{id}.label"), Kind::Label(choice.hat), aimed, "", &open);
        let closed: Vec<_> = when(false).collect();
        self.other(format!("{id}.locked"), "why a choice is closed", &closed);
        floor.acted(&choice.to);
        self.body(
            &format!("{id}.text"),
            &choice.body,
            "after the choice",
            &[],
            &mut floor,
        );
        for (part, outcome, after) in [
            ("success", &choice.success, "when the choice works out"),
            ("failure", &choice.failure, "when the choice does not work out"),
        ] {
            self.body(
                &format!("{id}.{part}"),
                &outcome.body,
                after,
                &[],
                &mut floor.clone(),
            );
        }
    }

    /// Leaves the floor as the text does.
    fn body(
        &mut self,
        id: &str,
        body: &[Beat],
        after: &'static str,
        when: &[(Condition, bool)],
        floor: &mut Floor,
    ) {
        let mut place = BodyCursor { id, after, count: 0 };
        self.beats(&mut place, body, None, when, floor);
    }

    /// Counts as `pieces` does. `next` is who speaks behind these.
    fn beats(
        &mut self,
        place: &mut BodyCursor<'_>,
        body: &[Beat],
        next: Option<PersonId>,
        when: &[(Condition, bool)],
        floor: &mut Floor,
    ) {
        for (at, beat) in body.iter().enumerate() {
            let next = next_speaker(&body[at + 1..], next);
            let (kind, whom) = match beat {
                Beat::Text(_) => {
                    floor.told();
                    (Kind::Narration, Vec::new())
                }
                Beat::Say(person, _) => (Kind::Speech(*person), floor.said(*person, next)),
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
            self.text(
                format!("{}.{}", place.id, place.count),
                kind,
                whom,
                place.after,
                when,
            );
        }
    }
}

/// Where in the file a body is, and how many texts of it have been met.
struct BodyCursor<'a> {
    id: &'a str,
    after: &'static str,
    count: usize,
}
