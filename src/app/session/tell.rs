//! From what the play engine says happened to what the play screen shows. Pure functions, in the order of the story.

use crate::play::{self, Cause, Event, Movement, State, Waiting};
use crate::report::{names, people, why_words};
use crate::sim::act::Verdict;
use crate::sim::gauges::Gauges;
use crate::sim::params::Params;
use crate::sim::shown::shown;
use crate::sim::team::Status;
use crate::sim::vocabulary::Gauge;
use crate::story::Scenario;
use crate::story::emphasis;
use crate::story::fill::Values;
use crate::story::ids::{ChoiceId, DecisionId, SceneId};
use crate::words::{Words, capital};

use crate::app::view::{
    Ask, Card, Column, Cue, Face, Line, Member, Moved, Offer, Outcome, Scene, Team, Three,
};

/// Everybody who can appear.
pub(super) fn cast(scenario: &Scenario) -> Vec<Member> {
    let member = |person: &crate::story::model::Person| Member {
        name: person.name.clone(),
        role: person.role.clone(),
        look: person.look,
    };
    scenario.speakers().map(member).collect()
}

/// The team as it can be seen now. `shifts` are fresh reactions by person, -1 to 1.
pub(super) fn team(scenario: &Scenario, state: &State, shifts: &[f32]) -> Team {
    let faces = state.team.people.iter().enumerate().map(|(index, person)| Face {
        here: person.here,
        morale: small(person.morale + person.mood_now()).clamp(0.0, 1.0),
        energy: small(person.energy),
        shift: shifts.get(index).copied().unwrap_or(0.0),
    });
    let cards = scenario
        .work
        .iter()
        .zip(&state.team.items)
        .filter_map(|(work, item)| {
            let done = small(play::condition::progress(item));
            let column = match item.status {
                Status::Waiting | Status::Lost { .. } => return None,
                Status::Open if done <= 0.0 => Column::ToDo,
                Status::Open => Column::Doing,
                Status::Done { score, .. } => Column::Done(score >= 1.0),
            };
            Some(Card {
                title: work.title.clone(),
                due: due(item.due),
                overdue: f64::from(state.team.day) >= item.due,
                done,
                column,
            })
        });
    Team {
        faces: faces.collect(),
        cards: cards.collect(),
        gauges: three(&shown(&Params::default(), &state.team)),
        day: state.team.day,
    }
}

/// The workday by whose end something is due, from the workdays until then.
fn due(workdays: f64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "days of a story, not below 0"
    )]
    let last = (workdays.ceil() - 1.0).max(0.0) as u32;
    last
}

/// What to show for what just happened, and at the end what the story waits for.
pub(super) fn cues(words: &Words, scenario: &Scenario, events: &[Event], state: &State) -> Vec<Cue> {
    let mut told = Telling {
        words,
        scenario,
        at: state.scene,
        now: state.values(),
        cues: Vec::new(),
        notes: Vec::new(),
        wishes: Wishes::before(events, state),
        shifts: Vec::new(),
    };
    for event in events {
        told.event(event);
    }
    told.settle_notes();
    told.settle_wishes();
    let Telling { mut cues, shifts, .. } = told;
    cues.insert(place_of_team(&cues), Cue::Team(team(scenario, state, &shifts)));
    cues.push(waits(words, scenario, state));
    cues
}

/// The team shows itself behind the last thing that changed it, before what is said about it.
fn place_of_team(cues: &[Cue]) -> usize {
    let changes = |cue: &Cue| matches!(cue, Cue::Moved(_) | Cue::DayEnded(_) | Cue::Line(Line::Came(_)));
    cues.iter().rposition(changes).map_or(0, |last| last + 1)
}

/// What the story waits for.
pub(super) fn waits(words: &Words, scenario: &Scenario, state: &State) -> Cue {
    match state.waiting {
        Waiting::Page | Waiting::PageAfter(..) => Cue::Page,
        Waiting::Decision(decision) => Cue::Ask(ask(words, scenario, state, decision)),
        Waiting::Over(ending) => {
            let title = &scenario.endings[ending.index()].title;
            Cue::Over(scenario.filled(title, &state.values()).into_owned())
        }
    }
}

fn ask(words: &Words, scenario: &Scenario, state: &State, id: DecisionId) -> Ask {
    let decision = scenario.decision(id);
    let now = state.values();
    let offers = play::options(scenario, state).into_iter().map(|opening| {
        let choice = scenario.choice(id, opening.choice);
        let reason = || match choice.locked.as_str() {
            "" => words.say("play-closed"),
            reason => scenario.filled(reason, &now).into_owned(),
        };
        Offer {
            hat: choice.hat,
            label: scenario.filled(&choice.label, &now).into_owned(),
            closed: (!opening.open).then(reason),
            hint: play::hint::hint(scenario, state, opening.choice).map(|gauges| three(&gauges)),
        }
    });
    Ask {
        question: play::Question {
            decision: id,
            before: state.taken.len(),
        },
        id: decision.id.clone(),
        prompt: scenario.filled(&decision.prompt, &now).into_owned(),
        offers: offers.collect(),
    }
}

struct Telling<'a> {
    words: &'a Words,
    scenario: &'a Scenario,
    /// The scene the story has come to.
    at: SceneId,
    /// What texts speak of where nothing says how things stood.
    now: Values,
    cues: Vec<Cue>,
    /// Remarks kept back until the next scene has opened, because its page starts empty.
    notes: Vec<String>,
    wishes: Wishes,
    shifts: Vec<f32>,
}

/// Who is there to be asked what they want, and who has been. The script knows who was asked before.
struct Wishes {
    here: Vec<bool>,
    asked: Vec<bool>,
    /// Those asked by the choice that is being told: they answer when the rest of it has been.
    now: Vec<usize>,
}

impl Wishes {
    /// As it was before these events, which led to this state.
    fn before(events: &[Event], state: &State) -> Self {
        let mut here: Vec<bool> = state.team.people.iter().map(|person| person.here).collect();
        for event in events.iter().rev() {
            match event {
                Event::Left(person) => here[person.index()] = true,
                Event::Joined(person) => here[person.index()] = false,
                _ => {}
            }
        }
        Self {
            asked: vec![false; here.len()],
            here,
            now: Vec::new(),
        }
    }
}

impl Telling<'_> {
    fn event(&mut self, event: &Event) {
        let scenario = self.scenario;
        match event {
            Event::Scene(id) => {
                self.settle_wishes();
                self.at = *id;
                let scene = scenario.scene(*id);
                self.opens(&scene.id, &scene.title);
                self.settle_notes();
            }
            // One paragraph is one beat: nobody likes a wall of text.
            Event::Text(text) => {
                for paragraph in text.of(scenario).split("\n\n") {
                    self.line(Line::Told(paragraph.to_owned()));
                }
            }
            Event::Said(person, text) => {
                self.line(Line::Said(person.index(), text.of(scenario).into_owned()));
            }
            Event::Chosen(decision, choice, now) => {
                self.settle_wishes();
                let choice = scenario.choice(*decision, *choice);
                let label = scenario.filled(&choice.label, now).into_owned();
                self.line(Line::Did(choice.hat, label));
                let Wishes { here, asked, now } = &mut self.wishes;
                *now = people::asked_now(scenario, choice, |index| here[index], asked);
            }
            Event::Verdict(_, verdict) => {
                self.shifts = verdict
                    .mood
                    .iter()
                    .map(|mood| small(mood / STRONG_MOOD).clamp(-1.0, 1.0))
                    .collect();
                self.line(Line::Came(outcome(self.words, verdict)));
            }
            Event::Moved(movement) => self
                .cues
                .push(Cue::Moved(moved(self.words, scenario, &self.now, movement))),
            Event::DayEnded(day) => self.cues.push(Cue::DayEnded(*day)),
            Event::Ended(ending, now) => {
                self.settle_wishes();
                let ending = &scenario.endings[ending.index()];
                self.opens(&ending.id, &scenario.filled(&ending.title, now));
                self.settle_notes();
            }
            // The decision is put when everything has been told; an incident speaks through its scene.
            Event::Asked(_) | Event::Incident(_) => {}
            other => {
                match other {
                    Event::Left(person) => self.wishes.here[person.index()] = false,
                    Event::Joined(person) => self.wishes.here[person.index()] = true,
                    _ => {}
                }
                self.notes.extend(remark(self.words, scenario, other));
            }
        }
    }

    /// A scene opens, or an ending where the story has come to.
    fn opens(&mut self, id: &str, title: &str) {
        let scene = self.scenario.scene(self.at);
        self.cues.push(Cue::Scene(Scene {
            id: id.to_owned(),
            title: title.to_owned(),
            place: scene.place,
            hour: scene.hour,
        }));
    }

    fn line(&mut self, line: Line) {
        self.cues.push(Cue::Line(line));
    }

    fn settle_wishes(&mut self) {
        for index in std::mem::take(&mut self.wishes.now) {
            self.line(Line::Wishes(index, self.scenario.cast[index].wants.clone()));
        }
    }

    fn settle_notes(&mut self) {
        self.cues
            .extend(self.notes.drain(..).map(|note| Cue::Line(Line::Noted(note))));
    }
}

/// A change of mood that shows as the strongest reaction.
const STRONG_MOOD: f64 = 0.12;

/// What happened to the work or to a person.
fn remark(words: &Words, scenario: &Scenario, event: &Event) -> Option<String> {
    let work = |id: crate::story::ids::ItemId| ("item", scenario.work[id.index()].title.as_str().into());
    let name = |id: crate::story::ids::PersonId| ("name", scenario.person(id).name.as_str().into());
    Some(match event {
        Event::Arrived(item) => words.fill("board-new", &[work(*item)]),
        Event::Finished(item, 0) => words.fill("board-done", &[work(*item)]),
        Event::Finished(item, late) => {
            words.fill("board-done-late", &[("days", (*late).into()), work(*item)])
        }
        Event::Lost(item) => words.fill("board-lost", &[work(*item)]),
        Event::DateMoved(item, by) => {
            let days = ("days", by.unsigned_abs().into());
            if *by > 0 {
                words.fill("board-later", &[days, work(*item)])
            } else {
                words.fill("board-earlier", &[days, work(*item)])
            }
        }
        Event::Quit(person) => words.fill("person-quit", &[name(*person)]),
        Event::Left(person) => words.fill("person-left", &[name(*person)]),
        Event::Joined(person) => words.fill("person-joined", &[name(*person)]),
        _ => return None,
    })
}

fn outcome(words: &Words, verdict: &Verdict) -> Outcome {
    let odds = &verdict.odds;
    let shares = [odds.information, odds.acceptance, odds.timeliness].map(small);
    let weakest = (1..3).fold(0, |least, at| if shares[at] < shares[least] { at } else { least });
    let weakest = match weakest {
        0 => words.say("play-weakest-knowledge"),
        1 => words.say("play-weakest-commitment"),
        _ => words.say("play-weakest-time"),
    };
    let [knowledge, commitment, time] = names::factors(words);
    let times = (odds.success * 10.0).round();
    Outcome {
        worked: verdict.worked,
        parts: [(knowledge, shares[0]), (commitment, shares[1]), (time, shares[2])],
        words: words.fill(
            "play-odds",
            &[("times", times.into()), ("weakest", weakest.into())],
        ),
    }
}

fn moved(words: &Words, scenario: &Scenario, now: &Values, movement: &Movement) -> Moved {
    let label = |decision: DecisionId, choice: ChoiceId| {
        let label = scenario.filled(&scenario.choice(decision, choice).label, now);
        ("label", emphasis::plain(&label).into_owned().into())
    };
    let cause = match movement.cause {
        Cause::Choice(decision, choice) => words.fill("moved-choice", &[label(decision, choice)]),
        Cause::Workday(Some((decision, choice))) => {
            words.fill("moved-workday-after", &[label(decision, choice)])
        }
        Cause::Workday(None) => words.say("moved-workday"),
        Cause::Story(scene) => scenario.scene(scene).title.clone(),
    };
    let mut terms = [Vec::new(), Vec::new(), Vec::new()];
    for why in &movement.why {
        if why.share.abs() >= LEAST_TERM {
            let said = capital(&why_words::about(words, scenario, why));
            terms[place(why.gauge)].push((said, small(why.share)));
        }
    }
    Moved {
        from: three(&movement.from),
        to: three(&movement.to),
        cause,
        terms,
    }
}

/// Reasons of fewer points are left out.
const LEAST_TERM: f64 = 0.15;

fn place(gauge: Gauge) -> usize {
    match gauge {
        Gauge::Morale => 0,
        Gauge::Delivery => 1,
        Gauge::Growth => 2,
    }
}

/// The gauges in their order on screen.
pub(super) fn three(gauges: &Gauges) -> Three {
    [small(gauges.morale), small(gauges.delivery), small(gauges.growth)]
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "the screen needs no more than a float"
)]
pub(super) fn small(value: f64) -> f32 {
    value as f32
}
