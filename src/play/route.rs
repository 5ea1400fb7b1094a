//! The shortest way through the story to a place: the actions with the fewest decisions, all of them legal.

use std::cmp::Reverse;
use std::collections::{BTreeSet, BinaryHeap};

use crate::story::Scenario;
use crate::story::ids::{ChoiceId, DecisionId, EndingId, SceneId};

use super::event::Action;
use super::options::options;
use super::state::{State, Waiting};
use super::step::step_quietly;

mod ahead;

use ahead::Ahead;

/// Where to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Goal {
    /// The scene opens, or is open.
    Scene(SceneId),
    /// The decision waits.
    Decision(DecisionId),
    /// The text after this choice is on the page.
    After(DecisionId, ChoiceId),
    /// The story has ended this way.
    Ending(EndingId),
}

impl Goal {
    /// Whether the story is there.
    #[must_use]
    pub fn holds(self, state: &State) -> bool {
        match self {
            Self::Scene(scene) => state.scene == scene && state.ending().is_none(),
            Self::Decision(decision) => state.waiting == Waiting::Decision(decision),
            Self::After(decision, choice) => state.waiting == Waiting::PageAfter(decision, choice),
            Self::Ending(ending) => state.waiting == Waiting::Over(ending),
        }
    }
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// These actions lead there, and none with fewer decisions does. Empty when the story is there.
    Found(Vec<Action>),
    /// Nothing leads there from here, whatever is decided and whatever the luck.
    Unconnected,
    /// Every way with this luck was tried to its end, and none leads there.
    Nowhere,
    /// So many actions were tried and the way was not among them; there may be one.
    GaveUp(usize),
}

/// Actions tried before giving up when nobody says otherwise: about a second.
pub const EFFORT: usize = 60_000;
/// Pages turned between two decisions, at most: more is a story that turns in place.
const MOST_PAGES: usize = 200;

/// A moment at which the player decides, and how it was come to.
struct Node {
    /// Taken when it is walked on from, because states are large.
    state: Option<State>,
    /// The moment before it; none at the beginning.
    before: Option<usize>,
    /// The actions from there.
    actions: Vec<Action>,
    decisions: u32,
}

/// The way with the fewest decisions from a state to a goal, trying at most `effort` actions.
///
/// Every way is tried in the order of the decisions it has at least: those taken and those the story still asks on
/// the shortest course from there, conditions aside. So the first way found is the shortest.
#[must_use]
pub fn route(scenario: &Scenario, from: &State, goal: Goal, effort: usize) -> Route {
    if goal.holds(from) {
        return Route::Found(Vec::new());
    }
    let held = from.interrupted.map(|(_, scene)| scene).into_iter();
    let ahead = Ahead::of(scenario, goal, held.chain(from.calls.scenes()));
    if ahead.decisions(scenario, from).is_none() {
        return Route::Unconnected;
    }
    let mut search = Search {
        scenario,
        goal,
        ahead,
        nodes: Vec::new(),
        open: BinaryHeap::new(),
        seen: BTreeSet::new(),
        tried: 0,
        cut: false,
    };
    if let Some(found) = search.arrive(from.clone(), None, Vec::new(), 0) {
        return Route::Found(found);
    }
    while let Some(Reverse((_, _, at))) = search.open.pop() {
        if search.tried >= effort {
            return Route::GaveUp(search.tried);
        }
        if let Some(found) = search.walk_on(at) {
            return Route::Found(found);
        }
    }
    if search.cut {
        Route::GaveUp(search.tried)
    } else {
        Route::Nowhere
    }
}

struct Search<'a> {
    scenario: &'a Scenario,
    goal: Goal,
    ahead: Ahead,
    nodes: Vec<Node>,
    /// Decisions at least on this way, decisions still to come, node.
    open: BinaryHeap<Reverse<(u32, u32, usize)>>,
    seen: BTreeSet<u64>,
    tried: usize,
    /// Whether a way was left before its end.
    cut: bool,
}

impl Search<'_> {
    /// Takes every open option of a moment.
    fn walk_on(&mut self, at: usize) -> Option<Vec<Action>> {
        let state = self.nodes[at].state.take()?;
        let decisions = self.nodes[at].decisions + 1;
        let decision = state.open_decision()?;
        for opening in options(self.scenario, &state) {
            let choice = opening.choice;
            let action = Action::Choose { decision, choice };
            let mut next = state.clone();
            if !opening.open || !self.step(&mut next, action) {
                continue;
            }
            if self.goal.holds(&next) {
                return Some(self.way(Some(at), vec![action]));
            }
            let found = self.arrive(next, Some(at), vec![action], decisions);
            if found.is_some() {
                return found;
            }
        }
        None
    }

    /// Turns pages until there is something to decide, and keeps that moment. Returns the way when the goal is come to.
    fn arrive(
        &mut self,
        mut state: State,
        before: Option<usize>,
        mut actions: Vec<Action>,
        decisions: u32,
    ) -> Option<Vec<Action>> {
        for _ in 0..MOST_PAGES {
            match state.waiting {
                Waiting::Over(_) => return None,
                Waiting::Decision(_) => {
                    self.keep(state, before, actions, decisions);
                    return None;
                }
                Waiting::Page | Waiting::PageAfter(..) => {
                    if !self.step(&mut state, Action::Continue) {
                        return None;
                    }
                    actions.push(Action::Continue);
                    if self.goal.holds(&state) {
                        return Some(self.way(before, actions));
                    }
                }
            }
        }
        self.cut = true;
        None
    }

    fn keep(&mut self, state: State, before: Option<usize>, actions: Vec<Action>, decisions: u32) {
        let Some(more) = self.ahead.decisions(self.scenario, &state) else {
            return;
        };
        if !self.seen.insert(state.hash(self.scenario)) {
            return;
        }
        self.open
            .push(Reverse((decisions + more, more, self.nodes.len())));
        self.nodes.push(Node {
            state: Some(state),
            before,
            actions,
            decisions,
        });
    }

    fn step(&mut self, state: &mut State, action: Action) -> bool {
        self.tried += 1;
        step_quietly(self.scenario, state, action).is_ok()
    }

    /// The actions from the beginning to this node, and these.
    fn way(&self, at: Option<usize>, last: Vec<Action>) -> Vec<Action> {
        let mut legs = vec![last];
        let mut at = at;
        while let Some(node) = at.and_then(|at| self.nodes.get(at)) {
            legs.push(node.actions.clone());
            at = node.before;
        }
        legs.into_iter().rev().flatten().collect()
    }
}
