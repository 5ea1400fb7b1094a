//! What came of a part, as numbers: its decisions, its people, its dates, its habits.

use crate::play::history::{Made, history};
use crate::play::options::opens;
use crate::play::step::step_quietly;
use crate::play::{Action, Playthrough, setup};
use crate::sim::gauges::Gauges;
use crate::sim::params::Params;
use crate::sim::team::Person;
use crate::sim::vocabulary::{Act, Hat};
use crate::story::Scenario;
use crate::story::emphasis;
use crate::story::model::Choice;

/// Readiness or skill gained from which somebody counts as grown, 0..1.
const GROWN: f64 = 0.15;
/// Trust without which nobody comes along, 0..1.
const TRUSTS: f64 = 0.5;
/// Trust lost from which somebody counts as burned, 0..1.
const BURNED: f64 = 0.1;
/// The best way to decide takes people in at least so far: they knew more.
pub(super) const THEY_KNOW: f64 = 0.75;
/// The best way to decide takes people in at most so far: there was no asking.
pub(super) const NO_TIME: f64 = 0.25;
/// From this participation on, people had a say.
pub(super) const HAD_A_SAY: f64 = 0.5;

/// What came of a part.
#[derive(Debug, Clone, PartialEq)]
pub struct Lived {
    /// The scenario's id.
    pub scenario: String,
    /// Its title.
    pub title: String,
    /// Whether the story came to an ending.
    pub over: bool,
    /// Workdays that passed.
    pub days: u32,
    /// The id of the ending; empty before there is one.
    pub ending: String,
    /// Its title.
    pub ending_title: String,
    /// The decisions, oldest first.
    pub moments: Vec<Moment>,
    /// The people of the team, in the order of the cast. Who never came is left out.
    pub people: Vec<Fate>,
    /// The work that came due.
    pub work: Vec<Due>,
    /// The gauges before and after, 0 to 100.
    pub gauges: [Gauges; 2],
    /// Structure and consideration the player is known for, before and after, 0..1.
    pub known: [(f64, f64); 2],
    /// The record of kept dates at the end, 0..1.
    pub record: f64,
    /// Names of the flags that are set at the end.
    pub flags: Vec<String>,
}

/// A decision.
#[derive(Debug, Clone, PartialEq)]
pub struct Moment {
    /// What was chosen, in the words of the story, without a full stop.
    pub label: String,
    /// The hat worn.
    pub hat: Hat,
    /// The workday, 0 is the first.
    pub day: u32,
    /// Whether it worked out.
    pub worked: bool,
    /// The chance it had, 0..1.
    pub odds: f64,
    /// Whether it had acts at all: otherwise nobody had a say in it, and nothing could go wrong.
    pub acted: bool,
    /// How far people took part, 0..1.
    pub say: f64,
    /// How far they do in the best way to decide it, 0..1.
    pub best: f64,
    /// The player did it with their own hands.
    pub hands: bool,
    /// An option to do so was open.
    pub tempted: bool,
    /// How far the gauges moved at once.
    pub moved: Gauges,
}

/// What became of somebody.
#[derive(Debug, Clone, PartialEq)]
pub struct Fate {
    /// Their id.
    pub id: String,
    /// Their name.
    pub name: String,
    /// Whether they are there at the end.
    pub here: bool,
    /// Trust before and after, 0..1.
    pub trust: [f64; 2],
    /// Readiness to lead before and after, 0..1.
    pub bench: [f64; 2],
    /// Their best skill before and after, 0..1.
    pub skill: [f64; 2],
}

/// A piece of work that came due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// What it is called.
    pub title: String,
    /// Whether it was done by its date, as that stood by then.
    pub kept: bool,
}

impl Fate {
    /// Readiness or skill gained, whichever is more, 0..1.
    #[must_use]
    pub fn gained(&self) -> f64 {
        (self.bench[1] - self.bench[0]).max(self.skill[1] - self.skill[0])
    }

    /// Whether they were grown: they can do or lead clearly more, and trust whoever let them. Nobody is grown who was
    /// [burned](Self::burned).
    #[must_use]
    pub fn grown(&self) -> bool {
        self.here && !self.burned() && self.trust[1] >= TRUSTS && self.gained() >= GROWN
    }

    /// Whether they were burned: they have lost clearly of their trust, or left with less of it than they brought.
    #[must_use]
    pub fn burned(&self) -> bool {
        let lost = self.trust[0] - self.trust[1];
        lost >= BURNED || (!self.here && lost > 0.0)
    }
}

impl Lived {
    /// Looks back on a part.
    #[must_use]
    pub fn of(played: &Playthrough) -> Self {
        let scenario = played.scenario();
        let (state, before) = (played.state(), setup::team(scenario, played.begun()));
        let looked = history(played);
        let ending = state.ending().map(|ending| &scenario.endings[ending.index()]);
        let ends = [looked.points.first(), looked.points.last()];
        let known = |team: &crate::sim::team::Team| (team.lead.structure, team.lead.consideration);
        let set = scenario.flags.iter().zip(&state.flags).filter(|(_, set)| **set);
        let tempted = tempted(played);
        Self {
            scenario: scenario.id.clone(),
            title: scenario.title.clone(),
            over: ending.is_some(),
            days: state.team.day,
            ending: ending.map(|ending| ending.id.clone()).unwrap_or_default(),
            ending_title: ending.map(|ending| plain(&ending.title)).unwrap_or_default(),
            moments: looked
                .decisions
                .iter()
                .map(|made| moment(scenario, made, tempted.get(made.actions) == Some(&true)))
                .collect(),
            people: people(played, &before),
            work: work(played),
            gauges: ends.map(|point| point.map_or_else(Gauges::default, |point| point.gauges)),
            known: [known(&before), known(&state.team)],
            record: state.team.record,
            flags: set.map(|(name, _)| name.clone()).collect(),
        }
    }

    /// Who this was here, if they ever came.
    #[must_use]
    pub fn fate(&self, person: &str) -> Option<&Fate> {
        self.people.iter().find(|fate| fate.id == person)
    }

    /// Whoever was grown most, if anybody was: in readiness or in skill, whichever is more.
    #[must_use]
    pub fn grew_most(&self) -> Option<&Fate> {
        self.most(|fate| fate.grown().then(|| fate.gained()))
    }

    /// Whoever was burned most, if anybody was: by the trust they lost.
    #[must_use]
    pub fn lost_most(&self) -> Option<&Fate> {
        self.most(|fate| fate.burned().then(|| fate.trust[0] - fate.trust[1]))
    }

    /// The person of whom there is most of something.
    fn most(&self, of: impl Fn(&Fate) -> Option<f64>) -> Option<&Fate> {
        let some = self.people.iter().filter_map(|fate| Some((of(fate)?, fate)));
        some.max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, fate)| fate)
    }

    /// How often this hat was worn.
    #[must_use]
    pub fn worn(&self, hat: Hat) -> usize {
        self.moments.iter().filter(|moment| moment.hat == hat).count()
    }
}

/// A text of the story without what it stresses.
fn plain(text: &str) -> String {
    emphasis::plain(text).into_owned()
}

/// Whether this is done with the lead's own hands.
fn by_hand(choice: &Choice) -> bool {
    choice.acts.contains(&Act::DoItYourself)
}

/// Before each action, whether it was a decision with an open option to do the work with one's own hands.
fn tempted(played: &Playthrough) -> Vec<bool> {
    let scenario = played.scenario();
    let mut state = played.start().clone();
    let mut before = Vec::new();
    for step in played.steps() {
        before.push(match step.action {
            Action::Choose { decision, .. } => {
                let mut all = scenario.decision(decision).choices.iter();
                all.any(|choice| by_hand(choice) && opens(&Params::GAME, &state, choice))
            }
            Action::Continue => false,
        });
        // The same actions on the same story cannot be refused.
        if step_quietly(scenario, &mut state, step.action).is_err() {
            break;
        }
    }
    before
}

fn moment(scenario: &Scenario, made: &Made, tempted: bool) -> Moment {
    let choice = scenario.choice(made.decision, made.choice);
    Moment {
        label: plain(&scenario.filled(&choice.label, &made.now))
            .trim_end_matches('.')
            .to_owned(),
        hat: choice.hat,
        day: made.time as u32,
        worked: made.verdict.worked,
        odds: made.verdict.odds.success,
        acted: !choice.acts.is_empty(),
        say: made.verdict.participation,
        best: made.verdict.best,
        hands: by_hand(choice),
        tempted,
        moved: made.moved,
    }
}

fn people(played: &Playthrough, before: &crate::sim::team::Team) -> Vec<Fate> {
    let (scenario, team) = (played.scenario(), &played.state().team);
    let areas = scenario.areas.len();
    let best = |person: &Person| {
        person.skill[..areas]
            .iter()
            .fold(0.0, |most: f64, one| most.max(*one))
    };
    let ever = |at: usize| {
        let was_here = before.people.has(at) || played.start().team.people.has(at);
        was_here || team.people.has(at) || joined(played, at)
    };
    let all = scenario.cast.iter().enumerate().filter(|(at, _)| ever(*at));
    all.map(|(at, person)| {
        let (was, is) = (before.people.person(at), team.people.person(at));
        Fate {
            id: person.id.clone(),
            name: person.name.clone(),
            here: is.here,
            trust: [was.trust, is.trust],
            bench: [was.bench, is.bench],
            skill: [best(&was), best(&is)],
        }
    })
    .collect()
}

/// Whether somebody came in the middle of the story.
fn joined(played: &Playthrough, at: usize) -> bool {
    let came =
        |event: &crate::play::Event| matches!(event, crate::play::Event::Joined(who) if who.index() == at);
    played.events().any(|(_, event)| came(event))
}

/// What came due by the end of the story.
fn work(played: &Playthrough) -> Vec<Due> {
    let (scenario, team) = (played.scenario(), &played.state().team);
    let due = |(item, told): (&crate::sim::team::Item, &crate::story::model::Item)| {
        let kept = item.kept_by(team.day)?;
        let title = plain(&told.title);
        Some(Due { title, kept })
    };
    team.items.iter().zip(&scenario.work).filter_map(due).collect()
}
