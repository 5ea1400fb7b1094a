//! Which flags and facts can still be asked about: what nobody asks about any more need not be told apart.

use std::collections::{BTreeMap, BTreeSet};

use crate::story::condition::{Decided, Time};
use crate::story::flow::{self, Exit};
use crate::story::ids::{DecisionId, SceneId, VisitId};
use crate::story::model::{Beat, Condition, Next, Scenario};

use super::assume::may;
use super::explore::Door;
use super::frame::{ANY_FACT, Frame, Known, MAYBE, NEVER, untold};

/// For each door, what can still be asked behind it.
#[derive(Debug)]
pub(super) struct Live {
    flags: Vec<BTreeSet<usize>>,
    /// By scene and decision: for each possibility of the fact, all those that no question tells from it.
    alike: Vec<BTreeMap<usize, [u16; 11]>>,
    first_fact: usize,
    decisions: usize,
    flag_count: usize,
    /// By scene, the visits that are asked about.
    visits: Vec<BTreeSet<usize>>,
    first_visit: usize,
    visit_count: usize,
    /// By scene and place in [`Known::ever`]: the options that are asked about, and whether it is asked if it worked out.
    ever: Vec<BTreeMap<usize, (BTreeSet<usize>, bool)>>,
    first_worked: usize,
}

impl Live {
    /// Looks through a scenario.
    #[must_use]
    pub(super) fn of(frame: &Frame<'_>) -> Self {
        let scenario = frame.scenario;
        let own: Vec<Vec<&Condition>> = (0..scenario.scenes.len())
            .map(|scene| asked_in(scenario, SceneId::from(scene)))
            .collect();
        let cards: Vec<&Condition> = scenario
            .incidents
            .iter()
            .filter_map(|card| card.when.as_ref())
            .collect();
        let incidents = flow::reached(scenario, scenario.incidents.iter().map(|card| card.scene));
        let mut live = Self {
            flags: Vec::new(),
            alike: Vec::new(),
            first_fact: frame.fact(DecisionId(0)),
            decisions: scenario.decisions.len(),
            flag_count: scenario.flags.len(),
            visits: Vec::new(),
            first_visit: frame.visited(VisitId(0)),
            visit_count: scenario.visits.len(),
            ever: Vec::new(),
            first_worked: frame.worked(0),
        };
        for scene in 0..scenario.scenes.len() {
            let mut ahead = flow::reached(scenario, [SceneId::from(scene)]);
            ahead.extend(&incidents);
            let mut atoms = Vec::new();
            let asked = ahead.iter().flat_map(|scene| &own[scene.index()]);
            for condition in asked.chain(&cards) {
                condition.atoms(&mut atoms);
            }
            live.add(frame, &atoms);
        }
        live
    }

    fn add(&mut self, frame: &Frame<'_>, atoms: &[&Condition]) {
        let mut flags = BTreeSet::new();
        let mut facts: BTreeMap<usize, Vec<&Condition>> = BTreeMap::new();
        let (mut visits, mut ever) = (BTreeSet::new(), BTreeMap::new());
        for atom in atoms {
            match atom {
                Condition::Flag(flag) => {
                    flags.insert(flag.index());
                }
                Condition::Decided(decision, time, what) => {
                    facts.entry(decision.index()).or_default().push(atom);
                    if let Some(place) = frame.ever(*decision).filter(|_| *time == Time::Ever) {
                        note(frame, *what, *decision, ever.entry(place).or_default());
                    }
                }
                Condition::Visited(visit) => {
                    visits.insert(visit.index());
                }
                _ => {}
            }
        }
        let mut probe = frame.start();
        let classes = facts.into_iter().map(|(decision, atoms)| {
            let mut answers = [0_u16; 11].map(|_| Vec::new());
            for (bit, answers) in answers.iter_mut().enumerate() {
                probe.sets[self.first_fact + decision] = 1 << bit;
                answers.extend(atoms.iter().map(|atom| may(frame, &probe, atom, true)));
            }
            let same = |one: &Vec<bool>| {
                let bits = answers.iter().enumerate().filter(|(_, other)| *other == one);
                bits.fold(0, |set, (bit, _)| set | 1 << bit)
            };
            (decision, std::array::from_fn(|bit| same(&answers[bit])))
        });
        self.alike.push(classes.collect());
        self.flags.push(flags);
        self.visits.push(visits);
        self.ever.push(ever);
    }

    /// Lets go of what cannot be asked about behind this door.
    pub(super) fn forget(&self, door: Door, state: &mut Known) {
        let (here, back) = door;
        let back: Vec<SceneId> = back
            .incident
            .map(|(scene, _)| scene)
            .into_iter()
            .chain(back.calls.scenes())
            .collect();
        let behind = || std::iter::once(&here).chain(&back).map(|scene| scene.index());
        for flag in 0..self.flag_count {
            if !behind().any(|scene| self.flags[scene].contains(&flag)) {
                state.sets[flag] = MAYBE;
            }
        }
        for visit in 0..self.visit_count {
            if !behind().any(|scene| self.visits[scene].contains(&visit)) {
                state.sets[self.first_visit + visit] = MAYBE;
            }
        }
        for (place, sets) in state.ever.iter_mut().enumerate() {
            let asked = || behind().filter_map(|scene| self.ever[scene].get(&place));
            for choice in (0..5).filter(|choice| !asked().any(|(asked, _)| asked.contains(choice))) {
                *sets = untold(*sets, choice);
            }
            if !asked().any(|(_, worked)| *worked) {
                state.sets[self.first_worked + place] = MAYBE;
            }
        }
        for decision in 0..self.decisions {
            let fact = &mut state.sets[self.first_fact + decision];
            let classes = behind().filter_map(|scene| self.alike[scene].get(&decision));
            let known = *fact;
            *fact = classes.fold(ANY_FACT, |left, one| left & closed(known, one));
        }
    }
}

/// Which options a condition on what ever was decided asks about, and whether it asks if it worked out.
fn note(
    frame: &Frame<'_>,
    what: Decided,
    decision: DecisionId,
    (options, worked): &mut (BTreeSet<usize>, bool),
) {
    let choices = frame.scenario.decision(decision).choices.iter().enumerate();
    match what {
        Decided::Chose(choice) => drop(options.insert(choice.index())),
        Decided::Wore(hat) => {
            options.extend(choices.filter(|(_, one)| one.hat == hat).map(|(at, _)| at));
        }
        Decided::Worked => *worked = true,
    }
}

/// The possibilities that no question tells from these.
fn closed(fact: u16, alike: &[u16; 11]) -> u16 {
    let bits = (0..11).filter(|bit| fact >> bit & 1 == 1);
    bits.fold(fact & NEVER, |set, bit| set | alike[bit])
}

/// The conditions asked in a scene, with its decisions and the endings it leads to.
fn asked_in(scenario: &Scenario, scene: SceneId) -> Vec<&Condition> {
    let mut found = Vec::new();
    let at = scenario.scene(scene);
    in_text(&at.body, &mut found);
    in_next(scenario, &at.then, &mut found);
    for exit in flow::exits(scenario, scene) {
        let endings = match exit {
            Exit::Endings => &scenario.endings[..],
            Exit::End(ending) => &scenario.endings[ending.index()..=ending.index()],
            Exit::Scene { .. } | Exit::Call { .. } | Exit::Return => &[],
        };
        for ending in endings {
            found.extend(&ending.when);
            in_text(&ending.body, &mut found);
        }
    }
    found
}

fn in_text<'a>(beats: &'a [Beat], found: &mut Vec<&'a Condition>) {
    for beat in beats {
        if let Beat::Either(condition, yes, no) = beat {
            found.push(condition);
            in_text(yes, found);
            in_text(no, found);
        }
    }
}

fn in_next<'a>(scenario: &'a Scenario, next: &'a Next, found: &mut Vec<&'a Condition>) {
    match next {
        Next::Branch(arms, last) => {
            for (condition, next) in arms {
                found.push(condition);
                in_next(scenario, next, found);
            }
            in_next(scenario, last, found);
        }
        Next::Decide(decision) => {
            for choice in &scenario.decision(*decision).choices {
                found.extend(&choice.when);
                for body in [&choice.body, &choice.success.body, &choice.failure.body] {
                    in_text(body, found);
                }
                in_next(scenario, &choice.then, found);
            }
        }
        Next::Go(_) | Next::Wait(..) | Next::Call(..) | Next::Return | Next::End(_) | Next::Endings => {}
    }
}
