//! Keeping the player's place when the scenario is edited under it: the same scene and decision by id, or the nearest
//! place before it, and why.

use std::sync::Arc;

use crate::story::Scenario;
use crate::story::ids::SceneId;

use super::event::Action;
use super::options::is_open;
use super::playthrough::Playthrough;
use super::route::{Goal, Route, route};
use super::state::{State, Waiting};
use crate::sim::params::Params;

mod names;

pub use names::Names;

/// Actions tried per search for a way around an edit, and for the last one from the beginning.
const AROUND: usize = 1_500;
const ANEW: usize = 12_000;
/// Pages turned in search of a decision, at most.
const MOST_PAGES: usize = 200;
/// Decisions taken back one by one, at most; then the story begins anew.
const MOST_UNDONE: usize = 12;
/// Differences told, at most.
const MOST_TOLD: usize = 3;

/// A playthrough carried over to another version of its scenario.
#[derive(Debug, Clone)]
pub struct Carried {
    /// It, with the new version. Every action in it was taken there.
    pub played: Playthrough,
    /// Whether it stands where the old one stood.
    pub kept: bool,
    /// What could not be kept as it was, as sentences for the author. Empty when nothing was lost.
    pub notes: Vec<String>,
}

/// Plays what was played so far with a new version of the scenario, by ids, around what was edited, to the same place.
#[must_use]
pub fn carry_over(old: &Playthrough, new: Arc<Scenario>) -> Carried {
    let names = Names::between(old.scenario(), &new);
    let mut walk = Walk::begin(old, new, &names);
    walk.follow();
    walk.arrive();
    walk.notes.extend(names.renamed(old.state()));
    let told = walk.notes.len();
    walk.notes.truncate(MOST_TOLD);
    if told > MOST_TOLD {
        walk.notes
            .push(format!("And {} more differences.", told - MOST_TOLD));
    }
    Carried {
        played: walk.played,
        kept: walk.kept,
        notes: walk.notes,
    }
}

/// A moment of the old playthrough to come by again.
struct Stop {
    /// Where the old playthrough stood.
    state: Spot,
    /// What it did there; none at its end.
    action: Option<Action>,
}

/// A place of the old version.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Spot {
    scene: SceneId,
    waiting: Waiting,
}

struct Walk<'a> {
    old: &'a Playthrough,
    names: &'a Names,
    stops: Vec<Stop>,
    played: Playthrough,
    kept: bool,
    notes: Vec<String>,
}

impl<'a> Walk<'a> {
    fn begin(old: &'a Playthrough, new: Arc<Scenario>, names: &'a Names) -> Self {
        let mut notes = Vec::new();
        let seed = old.state().seed;
        let played = if old.is_edited() {
            let mut before = old.replay();
            before.moves.clear();
            let (again, drift) = before.run(new);
            let lost = drift
                .iter()
                .find(|one| matches!(one, super::replay::Drift::Edit(_)));
            notes.extend(lost.map(|why| format!("The edited state could not be kept: {why}.")));
            again
        } else {
            let again = Playthrough::new(new, old.begun().with_seed(seed));
            let lost = again.misfits().iter();
            notes.extend(lost.map(|one| format!("Of what is carried in, {one}.")));
            again
        };
        Self {
            old,
            names,
            stops: stops(old),
            played,
            kept: false,
            notes,
        }
    }

    fn scenario(&self) -> Arc<Scenario> {
        self.played.scenario().clone()
    }

    /// Takes every decision again that there still is.
    fn follow(&mut self) {
        for index in 0..self.stops.len() {
            let stop = &self.stops[index];
            let Some(Action::Choose { decision, choice }) = stop.action else {
                continue;
            };
            let old = self.old.scenario().clone();
            let old_decision = old.decision(decision);
            let Some(wanted) = self.names.decision(decision) else {
                self.note(format!("The decision `{}` is gone.", old_decision.id));
                continue;
            };
            if !self.go(Goal::Decision(wanted)) {
                continue;
            }
            let scenario = self.scenario();
            let open = |choice| is_open(&Params::GAME, &scenario, self.played.state(), wanted, choice);
            match self.names.choice(decision, choice) {
                Some(choice) if open(choice) => self.act(Action::Choose {
                    decision: wanted,
                    choice,
                }),
                found => {
                    let what = if found.is_some() {
                        "is closed now"
                    } else {
                        "is gone"
                    };
                    self.note(format!(
                        "The choice `{}` of `{}` {what}.",
                        old.choice(decision, choice).id,
                        old_decision.id
                    ));
                    self.go_around(index + 1);
                }
            }
        }
    }

    /// On to the next stop that can still be come to, by other decisions.
    fn go_around(&mut self, from: usize) {
        let goals: Vec<Goal> = self.stops[from..]
            .iter()
            .filter_map(|stop| self.goal(stop.state))
            .collect();
        // The next one is almost always it; far ones are tried at the end anyway.
        for goal in goals.into_iter().take(4) {
            if self.go(goal) {
                return;
            }
        }
    }

    /// Turns pages, then looks for a way, until the goal is come to.
    fn go(&mut self, goal: Goal) -> bool {
        let mut pages = self.played.clone();
        for _ in 0..MOST_PAGES {
            if goal.holds(pages.state()) {
                self.played = pages;
                return true;
            }
            if pages.state().open_decision().is_some() || pages.act(Action::Continue).is_err() {
                break;
            }
        }
        match route(&self.scenario(), self.played.state(), goal, AROUND) {
            Route::Found(actions) => {
                self.all(&actions);
                true
            }
            _ => false,
        }
    }

    /// The place the old playthrough stood at, or the nearest before it.
    fn arrive(&mut self) {
        let last = self.stops.len() - 1;
        let place = self.stops[last].state;
        let wanted = self.goal(place);
        if let Some(goal) = wanted
            && (self.go(goal) || self.turn_back(goal))
        {
            self.kept = true;
            return;
        }
        let why = self.why(place, wanted.is_some());
        for index in (0..last).rev() {
            let before = self.stops[index].state;
            let Some(goal) = self.goal(before) else { continue };
            if self.rewind_to(goal) || self.go(goal) || self.turn_back(goal) {
                break;
            }
        }
        let now = self.played.state();
        let scenario = self.played.scenario();
        let here = &scenario.scene(now.scene).id;
        let words = format!("{why} You are at `{here}`, the nearest place before it.");
        self.notes.insert(0, words);
    }

    /// Takes other decisions as late as possible to come to the goal.
    fn turn_back(&mut self, goal: Goal) -> bool {
        let scenario = self.scenario();
        let mut moments = self.played.decision_steps();
        moments.reverse();
        moments.truncate(MOST_UNDONE);
        // Earlier moments have more ways, so they get more patience; the first has all of it.
        for (count, actions) in moments.iter().chain(&[0]).enumerate() {
            let mut shorter = self.played.clone();
            shorter.rewind(*actions);
            let effort = if count < moments.len() { AROUND } else { ANEW };
            if let Route::Found(way) = route(&scenario, shorter.state(), goal, effort) {
                self.played = shorter;
                self.all(&way);
                let what = match count {
                    first if first == moments.len() => {
                        "The decisions before it may be others now.".to_owned()
                    }
                    0 => "The last decision before it is another one now.".to_owned(),
                    many => format!("The last {} decisions before it may be others now.", many + 1),
                };
                self.note(what);
                return true;
            }
        }
        false
    }

    /// Back to the last moment at which the goal was come to.
    fn rewind_to(&mut self, goal: Goal) -> bool {
        let mut again = self.played.clone();
        again.rewind(0);
        let mut last = None;
        for (actions, step) in self.played.steps().iter().enumerate() {
            if goal.holds(again.state()) {
                last = Some(actions);
            }
            if again.act(step.action).is_err() {
                break;
            }
        }
        if goal.holds(self.played.state()) {
            return true;
        }
        last.map(|actions| self.played.rewind(actions)).is_some()
    }

    fn all(&mut self, actions: &[Action]) {
        for action in actions {
            self.act(*action);
        }
    }

    fn act(&mut self, action: Action) {
        if let Err(rejected) = self.played.act(action) {
            self.note(format!("An action was refused: {rejected}."));
        }
    }

    fn note(&mut self, words: String) {
        if !self.notes.contains(&words) {
            self.notes.push(words);
        }
    }

    /// The same place in the new version.
    fn goal(&self, spot: Spot) -> Option<Goal> {
        match spot.waiting {
            Waiting::Page => self.names.scene(spot.scene).map(Goal::Scene),
            Waiting::Decision(decision) => self.names.decision(decision).map(Goal::Decision),
            Waiting::PageAfter(decision, choice) => {
                let decision_now = self.names.decision(decision)?;
                let choice_now = self.names.choice(decision, choice)?;
                Some(Goal::After(decision_now, choice_now))
            }
            Waiting::Over(ending) => self.names.ending(ending).map(Goal::Ending),
        }
    }

    /// Why the place could not be kept, as a sentence.
    fn why(&self, spot: Spot, there: bool) -> String {
        let old = self.old.scenario();
        let what = match spot.waiting {
            Waiting::Page => format!("The scene `{}`", old.scene(spot.scene).id),
            Waiting::Decision(decision) => format!("The decision `{}`", old.decision(decision).id),
            Waiting::PageAfter(decision, choice) => format!(
                "The text after `{}` of `{}`",
                old.choice(decision, choice).id,
                old.decision(decision).id
            ),
            Waiting::Over(ending) => format!("The ending `{}`", old.endings[ending.index()].id),
        };
        if there {
            format!("{what} cannot be reached any more with this luck.")
        } else {
            format!("{what} is no longer in the file.")
        }
    }
}

/// Every moment of a playthrough, its end last.
fn stops(played: &Playthrough) -> Vec<Stop> {
    let spot = |state: &State| Spot {
        scene: state.scene,
        waiting: state.waiting,
    };
    let mut again = played.clone();
    again.rewind(0);
    let mut stops = Vec::new();
    for step in played.steps() {
        stops.push(Stop {
            state: spot(again.state()),
            action: Some(step.action),
        });
        if again.act(step.action).is_err() {
            break;
        }
    }
    stops.push(Stop {
        state: spot(played.state()),
        action: None,
    });
    stops
}
