//! From what happened to what is shown: events become cues, in the order of the story.

use std::sync::Arc;

use super::company::Company;
use super::cover;
use super::cue::{Cue, Line, Scene, Taken};
use super::moved::moved;
use super::outcome::{outcome, shifts};
use super::question::question;
use super::remark::remark;
use super::setback;
use super::stage::Stage;
use super::team::team;
use super::text;
use super::weeks::Weeks;
use crate::play::evenings::Days;
use crate::play::{Event, Playthrough, State, Waiting};
use crate::story::Scenario;
use crate::story::emphasis;
use crate::story::fill::Values;
use crate::story::ids::SceneId;
use crate::story::model::{Ending, Staged};
use crate::words::Words;

/// Everything so far, and what the story waits for.
#[must_use]
pub fn all(words: &Words, played: &Playthrough) -> Vec<Cue> {
    since(words, played, 0)
}

/// What the latest action set off, or the opening, and what the story waits for.
#[must_use]
pub fn latest(words: &Words, played: &Playthrough) -> Vec<Cue> {
    since(words, played, played.steps().len())
}

/// What happened from this action on. Number 0 is the opening.
fn since(words: &Words, played: &Playthrough, from: usize) -> Vec<Cue> {
    let (scenario, state) = (played.scenario(), played.state());
    let events: Vec<(usize, &Event)> = played.events().collect();
    let mut teller = Teller {
        words,
        scenario,
        at: played.start().scene,
        now: Arc::new(state.values()),
        days: Days::from(played.start().team.day),
        weeks: Weeks::default(),
        company: Company::before(events.iter().map(|(_, event)| *event), state),
        stage: Stage::default(),
        wishes: Vec::new(),
        shifts: Vec::new(),
        cues: Vec::new(),
    };
    let mut latest = from;
    for (action, event) in events {
        if action < from {
            teller.pass(event);
            continue;
        }
        if action > latest {
            teller.settle_wishes();
            teller.setbacks(played, latest);
            latest = action;
        }
        teller.tell(event);
    }
    teller.settle_wishes();
    teller.setbacks(played, latest);
    let Teller { mut cues, shifts, .. } = teller;
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
fn waits(words: &Words, scenario: &Scenario, state: &State) -> Cue {
    match state.waiting {
        Waiting::Over(ending) => {
            let title = &scenario.endings[ending.index()].title;
            Cue::Over(scenario.filled(title, &state.values()).into_owned())
        }
        Waiting::Decision(_) | Waiting::Page | Waiting::PageAfter(..) => {
            question(words, scenario, state).map_or(Cue::Page, Cue::Ask)
        }
    }
}

/// The same cues for a page that begins empty with each scene: remarks wait until the scene behind them has opened, and
/// are told before it asks or ends when none opens.
#[must_use]
pub fn paged(cues: Vec<Cue>) -> Vec<Cue> {
    let (mut out, mut notes) = (Vec::with_capacity(cues.len()), Vec::new());
    for cue in cues {
        match cue {
            Cue::Line(Line::Noted(_)) => notes.push(cue),
            Cue::Scene(_) => {
                out.push(cue);
                out.append(&mut notes);
            }
            Cue::Ask(_) | Cue::Page | Cue::Over(_) => {
                // Wishes have the last word.
                let wish = |cue: &Cue| matches!(cue, Cue::Line(Line::Wishes { .. }));
                let at = out.iter().rposition(|cue| !wish(cue)).map_or(0, |last| last + 1);
                out.splice(at..at, notes.drain(..));
                out.push(cue);
            }
            _ => out.push(cue),
        }
    }
    out
}

struct Teller<'a> {
    words: &'a Words,
    scenario: &'a Scenario,
    /// The scene the story has come to.
    at: SceneId,
    /// How things stood at the latest choice: what its label speaks of.
    now: Arc<Values>,
    days: Days,
    weeks: Weeks,
    company: Company,
    /// Who is on stage.
    stage: Stage,
    /// Those asked by the choice that is being told: they answer when the rest of it has been.
    wishes: Vec<usize>,
    /// How the latest verdict shows in each of the people.
    shifts: Vec<f32>,
    cues: Vec<Cue>,
}

impl Teller<'_> {
    /// Goes by an event that was told before.
    fn pass(&mut self, event: &Event) {
        let scenario = self.scenario;
        match event {
            Event::Scene(id) => {
                self.at = *id;
                self.days.open(scenario.scene(*id).hour);
                self.weeks.open();
                self.set(None);
            }
            Event::Ended(ending, _) => {
                self.days.open(scenario.scene(self.at).hour);
                self.set(Some(&scenario.endings[ending.index()]));
            }
            Event::DayEnded(behind) => self.days.pass(*behind),
            Event::Incident { before_evening, .. } => self.days.interrupt(*before_evening),
            Event::Passed(passed) => {
                self.weeks.pass(passed);
            }
            Event::Chosen(decision, choice, now) => {
                self.now = now.clone();
                self.company.asked(scenario, (*decision, *choice), &self.stage);
            }
            other => {
                self.company.follow(other);
                self.moves(other);
            }
        }
    }

    /// The people of the place the story has come to take their marks.
    fn set(&mut self, ending: Option<&Ending>) {
        let scene = self.scenario.scene(self.at);
        let (place, scenery, staged) = match ending.and_then(|ending| ending.picture.as_ref()) {
            Some(picture) => (picture.place, &picture.scenery, picture.stage.as_slice()),
            None if ending.is_some() => (scene.place, &scene.scenery, &[][..]),
            None => (scene.place, &scene.scenery, scene.stage.as_slice()),
        };
        let people = self.there(staged);
        let pictured = ending.is_some_and(|ending| ending.picture.is_some());
        self.stage = if people.is_empty() && !pictured {
            Stage::open(place, scenery, self.company.present())
        } else {
            Stage::staged(place, scenery, &people)
        };
    }

    /// Those of them who are there, or are nobody of the team.
    fn there(&self, staged: &[Staged]) -> Vec<Staged> {
        let team = self.scenario.cast.len();
        let here = |who: usize| who >= team || self.company.present().any(|one| one == who);
        let there = |one: &&Staged| one.off || here(one.who.index());
        staged.iter().filter(there).copied().collect()
    }

    /// Who comes on or goes off with this; whether anybody does.
    fn moves(&mut self, event: &Event) -> bool {
        match event {
            Event::Left(person) => self.stage.exit(person.index()),
            Event::Joined(person) => self.stage.enter(person.index()),
            // Voices from outside the team are heard, not seen, unless the author brings them on.
            Event::Said(person, _) if person.index() < self.scenario.cast.len() => {
                self.stage.enter(person.index())
            }
            Event::Staged(people) => {
                for one in self.there(people) {
                    self.stage.direct(&one);
                }
                true
            }
            Event::Elsewhere(picture) => {
                self.stage = Stage::staged(picture.place, &picture.scenery, &self.there(&picture.stage));
                true
            }
            _ => false,
        }
    }

    /// Shows who is on stage.
    fn show(&mut self) {
        self.cues.push(Cue::Stage(self.stage.clone()));
    }

    fn tell(&mut self, event: &Event) {
        let scenario = self.scenario;
        match event {
            Event::Scene(id) => {
                self.at = *id;
                let scene = scenario.scene(*id);
                self.opens(&scene.id, &scene.title, None);
            }
            Event::Ended(ending, now) => {
                let ending = &scenario.endings[ending.index()];
                self.opens(&ending.id, &scenario.filled(&ending.title, now), Some(ending));
            }
            Event::Text(piece) => {
                let told = text::beat(scenario, piece).into_iter();
                self.cues.extend(told.map(|one| Cue::Line(Line::Told(one))));
            }
            Event::Said(person, piece) => {
                if self.moves(event) {
                    self.show();
                }
                let (who, text) = (person.index(), text::beat(scenario, piece));
                self.line(Line::Said { who, text });
            }
            Event::Chosen(decision, choice, now) => {
                self.settle_wishes();
                let taken = (*decision, *choice);
                let choice = scenario.choice(*decision, *choice);
                self.line(Line::Did {
                    hat: choice.hat,
                    label: scenario.filled(&choice.label, now).into_owned(),
                    id: choice.id.clone(),
                });
                self.now = now.clone();
                self.wishes = self.company.asked(scenario, taken, &self.stage);
            }
            Event::Verdict(_, verdict) => {
                self.shifts = shifts(verdict);
                self.line(Line::Came(outcome(self.words, verdict)));
            }
            Event::Moved(movement) => self
                .cues
                .push(Cue::Moved(moved(self.words, scenario, &self.now, movement))),
            Event::DayEnded(behind) => {
                // Whoever was asked answers before the day is over.
                self.settle_wishes();
                self.days.pass(*behind);
                self.cues.push(Cue::DayEnded(*behind));
            }
            Event::Passed(passed) => {
                if let Some(week) = self.weeks.pass(passed) {
                    self.goes_about_work(week.number());
                    self.line(week.line(self.words, scenario));
                }
            }
            // The decision is put when everything has been told; an incident speaks through its scene.
            Event::Incident { before_evening, .. } => self.days.interrupt(*before_evening),
            Event::Asked(_) => {}
            other => {
                self.company.follow(other);
                if self.moves(other) {
                    self.show();
                }
                let said = remark(self.words, scenario, other);
                self.cues.extend(said.map(|said| Cue::Line(Line::Noted(said))));
            }
        }
    }

    /// A scene opens, or an ending where the story has come to.
    fn opens(&mut self, id: &str, title: &str, ending: Option<&Ending>) {
        self.settle_wishes();
        let scene = self.scenario.scene(self.at);
        let (day, after_work) = self.days.open(scene.hour);
        self.weeks.open();
        self.set(ending);
        let picture = ending.and_then(|ending| ending.picture.as_ref());
        self.cues.push(Cue::Scene(Scene {
            id: id.to_owned(),
            title: title.to_owned(),
            place: self.stage.place,
            hour: picture.map_or(scene.hour, |picture| picture.hour),
            sky: self.stage.scenery.sky,
            day,
            after_work,
            ending: ending.is_some(),
        }));
        self.show();
    }

    /// While weeks pass everybody is where the story mostly plays, at their work.
    fn goes_about_work(&mut self, week: u32) {
        let season = self.stage.scenery.sky.season;
        let place = cover::usual_place(self.scenario);
        self.stage = Stage::at_work(place, season, week, self.company.present());
        self.show();
    }

    fn line(&mut self, line: Line) {
        self.cues.push(Cue::Line(line));
    }

    /// What is said of work that fell with this action. Number 0, the opening, has nothing before it.
    fn setbacks(&mut self, played: &Playthrough, action: usize) {
        let Some(step) = action.checked_sub(1).and_then(|at| played.steps().get(at)) else {
            return;
        };
        let before: Vec<f64> = match action.checked_sub(2).and_then(|at| played.steps().get(at)) {
            Some(earlier) => earlier.work.clone(),
            None => played.start().work().collect(),
        };
        let work = (before.as_slice(), played.state().team.items.as_slice());
        let lines = setback::told(self.words, self.scenario, work, step);
        self.cues.extend(lines.into_iter().map(Cue::Line));
    }

    fn settle_wishes(&mut self) {
        for who in std::mem::take(&mut self.wishes) {
            let text = self.scenario.cast[who].wants.clone();
            self.line(Line::Wishes { who, text });
        }
    }
}

/// Every decision taken so far, oldest first.
#[must_use]
pub fn decisions(played: &Playthrough) -> Vec<Taken> {
    let edited = played.is_edited();
    let first = if edited { played.start().team.day } else { 0 };
    let (scenario, mut day, mut taken) = (played.scenario(), first, Vec::new());
    for (actions, event) in played.events() {
        match event {
            Event::DayEnded(days) => day = *days,
            Event::Chosen(decision, choice, now) => {
                let choice = scenario.choice(*decision, *choice);
                let unstressed = |text: &str| emphasis::plain(&scenario.filled(text, now)).into_owned();
                taken.push(Taken {
                    actions: actions.saturating_sub(1),
                    day,
                    prompt: unstressed(&scenario.decision(*decision).prompt),
                    hat: choice.hat,
                    label: unstressed(&choice.label),
                });
            }
            _ => {}
        }
    }
    taken
}
