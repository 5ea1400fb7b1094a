//! What a playthrough can come to more than once: scenes in a circle, scenes that several ways lead to one after the other.

use super::condition::Decided;
use super::flow::{Exit, calls, exits, exits_of, level, reached};
use super::ids::{ChoiceId, DecisionId, SceneId};
use super::logic::reckon;
use super::model::{Condition, Next, Scenario};

impl Scenario {
    /// Looks again which decisions may be asked more than once. Reading a file has done so; needed after its ways were changed.
    pub fn settle(&mut self) {
        let again = opened_again(self);
        for decision in &mut self.decisions {
            decision.again = again.get(decision.scene.index()).is_some_and(|again| *again);
        }
    }
}

/// By scene: whether the story may open it more than once, conditions aside. It stands in a circle, or several ways lead to
/// it that one playthrough can go: the main story and an incident, or two incidents.
pub fn opened_again(scenario: &Scenario) -> Vec<bool> {
    let count = scenario.scenes.len();
    let scenes = || (0..count).map(SceneId::from);
    let ahead: Vec<Vec<usize>> = scenes().map(|scene| onward(scenario, scene)).collect();
    let mut back = vec![Vec::new(); count];
    for (from, to) in ahead.iter().enumerate() {
        to.iter().for_each(|to| back[*to].push(from));
    }
    // Scenes in the order they are left for good; against the ways, each circle is then come to from one of its scenes.
    let (mut seen, mut left) = (vec![false; count], Vec::with_capacity(count));
    for scene in 0..count {
        walk(&ahead, scene, &mut seen, &mut left);
    }
    let mut again: Vec<bool> = (0..count).map(|at| ahead[at].contains(&at)).collect();
    seen.fill(false);
    for scene in left.into_iter().rev() {
        let mut circle = Vec::new();
        walk(&back, scene, &mut seen, &mut circle);
        if circle.len() > 1 {
            circle.into_iter().for_each(|at| again[at] = true);
        }
    }
    // A scene that is called from two places, or from one that comes again.
    let calls: Vec<(usize, Vec<usize>)> = calls(scenario)
        .map(|(from, to, _)| {
            let (mut seen, mut found) = (vec![false; count], Vec::new());
            walk(&ahead, to.index(), &mut seen, &mut found);
            (from.index(), found)
        })
        .collect();
    let mut grown = !calls.is_empty();
    while grown {
        let mut times = vec![0; count];
        for (from, found) in &calls {
            let by = if again[*from] { 2 } else { 1 };
            found.iter().for_each(|at| times[*at] += by);
        }
        grown = false;
        for (again, times) in again.iter_mut().zip(times) {
            grown |= times > 1 && !std::mem::replace(again, *again || times > 1);
        }
    }
    let cards = scenario.incidents.iter().map(|card| card.scene);
    let mut come = vec![false; count];
    for root in cards.chain([scenario.start]).map(SceneId::index) {
        let (mut seen, mut found) = (vec![false; count], Vec::new());
        walk(&ahead, root, &mut seen, &mut found);
        for at in found {
            again[at] |= std::mem::replace(&mut come[at], true);
        }
    }
    again
}

/// Whether the story may come back to a decision behind this choice of it, when it `worked` or either way. Of conditions only
/// those right behind the choice count, as far as they ask about it.
#[must_use]
pub fn leads_back(scenario: &Scenario, decision: DecisionId, id: ChoiceId, worked: bool) -> bool {
    let choice = scenario.choice(decision, id);
    let here = scenario.decision(decision).scene;
    let known = |part: &Condition| match part {
        Condition::Decided(of, _, what) if *of == decision => match what {
            Decided::Chose(chosen) => (*chosen == id).then_some(true),
            Decided::Wore(hat) => (*hat == choice.hat).then_some(true),
            Decided::Worked => worked.then_some(true),
        },
        _ => None,
    };
    let mut exits = Vec::new();
    exits_when(scenario, &choice.then, &known, &mut exits);
    let behind = reached(scenario, exits.iter().flat_map(|exit| exit.scenes()));
    if behind.contains(&here) {
        return true;
    }
    // Back from a call, the scene may be called again.
    let returns = |scene: &SceneId| super::flow::exits(scenario, *scene).contains(&Exit::Return);
    let called = || level(scenario, calls(scenario).map(|(_, to, _)| to)).contains(&here);
    (exits.contains(&Exit::Return) || behind.iter().any(returns)) && called()
}

/// The ways on from what comes next, as far as what is known leaves them.
fn exits_when(
    scenario: &Scenario,
    next: &Next,
    known: &impl Fn(&Condition) -> Option<bool>,
    found: &mut Vec<Exit>,
) {
    let Next::Branch(arms, last) = next else {
        found.extend(exits_of(scenario, next));
        return;
    };
    for (when, next) in arms {
        let holds = reckon(when, known);
        if holds != Some(false) {
            exits_when(scenario, next, known, found);
        }
        if holds == Some(true) {
            return;
        }
    }
    exits_when(scenario, last, known, found);
}

/// The scenes a scene leads to.
fn onward(scenario: &Scenario, scene: SceneId) -> Vec<usize> {
    let to = exits(scenario, scene).into_iter().flat_map(Exit::scenes);
    to.map(SceneId::index)
        .filter(|to| *to < scenario.scenes.len())
        .collect()
}

/// Goes on from a place as far as it has not been, and notes each place when everything behind it is done.
fn walk(ways: &[Vec<usize>], from: usize, seen: &mut [bool], left: &mut Vec<usize>) {
    if seen.get(from).is_none_or(|seen| *seen) {
        return;
    }
    seen[from] = true;
    let mut open = vec![(from, 0)];
    while let Some((at, next)) = open.last_mut() {
        match ways[*at].get(*next) {
            Some(&to) => {
                *next += 1;
                if !std::mem::replace(&mut seen[to], true) {
                    open.push((to, 0));
                }
            }
            None => {
                left.push(*at);
                open.pop();
            }
        }
    }
}
