//! Walks every way through a scenario at once: which places can be come to at all, and what is known there.

use std::collections::{BTreeMap, BTreeSet};

use crate::play::Calls;
use crate::story::ids::{IncidentId, SceneId};
use crate::story::model::{Beat, Condition, Effect, Next};

use super::assume::assume;
use super::frame::{Frame, Known, NO, Of, YES};
use super::interval::Interval;
use super::live::Live;
use super::locations::{Location, Map};

mod choices;

/// The most sets of states kept apart at the door of one scene.
const APART: usize = 24;
/// How often a growing set of states is walked on from before its numbers are let go.
const PATIENCE: u32 = 6;

/// A scene, and what the story goes back to from it.
pub type Door = (SceneId, Back);

/// What the story goes back to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Back {
    /// From an incident: the scene, and the workdays until then.
    pub incident: Option<(SceneId, u32)>,
    /// From scenes that were called.
    pub calls: Calls,
}

/// What the walk found out. What it did not come to cannot be come to.
#[derive(Debug)]
pub struct Explored {
    /// For each place of the map: what is known there, when it can be come to.
    pub at: Vec<Option<Known>>,
    /// For each place that a condition guards: what is known when the condition is asked.
    pub asked: Vec<Option<Known>>,
    /// For each decision: what is known when none of its options may be open.
    pub stuck: Vec<Option<Known>>,
    /// From which door to which the story can go, and whether anybody decides or a day passes on the way.
    pub ways: BTreeMap<(Door, Door), bool>,
    /// Doors the story can end behind.
    pub ends: BTreeSet<Door>,
    /// Scenes with a `Return` that the story can come to outside of an incident.
    pub lost: BTreeSet<SceneId>,
}

/// States at a door.
struct Kept {
    known: Known,
    /// How often it has been walked on from.
    walks: u32,
    /// Whether it has grown since it was walked on from.
    grown: bool,
}

/// When to walk on: earlier days first, and within a day incidents before the story they interrupt, so that most states
/// are walked on from once.
type Turn = (u32, bool);

struct Walk<'a> {
    frame: &'a Frame<'a>,
    map: &'a Map<'a>,
    live: Live,
    doors: BTreeMap<Door, Vec<Kept>>,
    open: BTreeSet<(Turn, Door, usize)>,
    found: Explored,
}

/// Walks the scenario.
#[must_use]
pub fn explore(frame: &Frame<'_>, map: &Map<'_>) -> Explored {
    let scenario = frame.scenario;
    let mut walk = Walk {
        frame,
        map,
        live: Live::of(frame),
        doors: BTreeMap::new(),
        open: BTreeSet::new(),
        found: Explored {
            at: vec![None; map.places.len()],
            asked: vec![None; map.places.len()],
            stuck: vec![None; scenario.decisions.len()],
            ways: BTreeMap::new(),
            ends: BTreeSet::new(),
            lost: BTreeSet::new(),
        },
    };
    walk.arrive((scenario.start, Back::default()), frame.start());
    while let Some((_, door, index)) = walk.open.pop_first() {
        let kept = walk.doors.get_mut(&door).and_then(|all| all.get_mut(index));
        if let Some(kept) = kept
            && std::mem::take(&mut kept.grown)
        {
            kept.walks += 1;
            let state = kept.known.clone();
            walk.enter(door, state);
        }
    }
    walk.found
}

fn note(known: &mut Option<Known>, state: &Known) {
    match known {
        Some(known) => known.join(state),
        None => *known = Some(state.clone()),
    }
}

impl Walk<'_> {
    fn come(&mut self, place: Location, state: &Known) {
        if let Some(at) = self.map.index(place) {
            note(&mut self.found.at[at], state);
        }
    }

    fn ask(&mut self, place: Location, state: &Known) {
        if let Some(at) = self.map.index(place) {
            note(&mut self.found.asked[at], state);
        }
    }

    /// States reach a door: those that are new are kept to be walked on.
    fn arrive(&mut self, door: Door, mut state: Known) {
        self.live.forget(door, &mut state);
        let keyed = self.frame.keyed;
        let turn = (
            state.numbers[self.frame.of_team(Of::Day)].lo as u32,
            door.1.incident.is_none(),
        );
        let all = self.doors.entry(door).or_default();
        if all.iter().any(|kept| kept.known.includes(&state)) {
            return;
        }
        let apart = |kept: &Kept| {
            let pairs = kept.known.sets[..keyed].iter().zip(&state.sets[..keyed]);
            let ever = kept.known.ever.iter().zip(&state.ever);
            let ever = ever.map(|(a, b)| (a ^ b).count_ones());
            pairs.map(|(a, b)| (a ^ b).count_ones()).chain(ever).sum::<u32>()
        };
        let nearest = (0..all.len()).min_by_key(|&at| apart(&all[at]));
        let index = match nearest {
            Some(at) if all.len() >= APART || apart(&all[at]) == 0 => {
                let kept = &mut all[at];
                let before = kept.known.clone();
                kept.known.join(&state);
                kept.grown = true;
                if kept.walks > PATIENCE {
                    widen(&mut kept.known, &before, &self.frame.widest);
                }
                at
            }
            _ => {
                all.push(Kept {
                    known: state,
                    walks: 0,
                    grown: true,
                });
                all.len() - 1
            }
        };
        self.open.insert((turn, door, index));
    }

    fn enter(&mut self, door: Door, mut state: Known) {
        let scenario = self.frame.scenario;
        let scene = scenario.scene(door.0);
        self.carry_out(&mut state, &scene.effects);
        self.come(Location::Scene(door.0), &state);
        let states = vec![state];
        self.tell(&states, &scene.body);
        self.follow(states, &scene.then, door, false);
    }

    fn carry_out(&mut self, state: &mut Known, effects: &[Effect]) {
        for effect in effects {
            if let Some(line) = self.map.fallen(effect) {
                self.miss(line, state);
            }
            self.frame.effect(state, *effect);
        }
    }

    /// Notes where somebody who is meant may not be there.
    fn miss(&mut self, line: usize, state: &Known) {
        let person = self.map.lines[line].person;
        if state.sets[self.frame.here(person)] & NO != 0 {
            self.come(Location::Absent(line), state);
        }
    }

    /// The states on each side of a condition.
    fn split(&mut self, states: &[Known], condition: &Condition) -> (Vec<Known>, Vec<Known>) {
        let gate = self.map.gate(condition);
        let (yes, no) = self.map.gates[gate].left;
        let mut sides = [(true, yes), (false, no)].map(|(wanted, left)| {
            let place = Location::Side(gate, wanted);
            for state in states {
                self.ask(place, state);
            }
            let some: Vec<Known> = states
                .iter()
                .filter(|_| left)
                .flat_map(|state| assume(self.frame, state, condition, wanted))
                .collect();
            for state in &some {
                self.come(place, state);
            }
            some
        });
        (std::mem::take(&mut sides[0]), std::mem::take(&mut sides[1]))
    }

    fn tell(&mut self, states: &[Known], beats: &[Beat]) {
        for beat in beats {
            if let Some(line) = self.map.line(beat) {
                states.iter().for_each(|state| self.miss(line, state));
            }
            if let Beat::Either(condition, yes, no) = beat {
                let (holds, fails) = self.split(states, condition);
                if !holds.is_empty() {
                    self.tell(&holds, yes);
                }
                if !fails.is_empty() {
                    self.tell(&fails, no);
                }
            }
        }
    }

    fn follow(&mut self, states: Vec<Known>, next: &Next, door: Door, rests: bool) {
        if states.is_empty() {
            return;
        }
        match next {
            Next::Go(scene) => self.go(states, door, (*scene, door.1), rests),
            Next::Wait(days, scene) => {
                for state in states {
                    self.pass(state, *days, door, (*scene, door.1));
                }
            }
            Next::Call(scene, then) => {
                let mut back = door.1;
                if back.calls.call(*then) {
                    self.go(states, door, (*scene, back), rests);
                }
            }
            Next::Return => self.back(states, door, rests),
            Next::Branch(arms, last) => {
                let mut states = states;
                for (condition, next) in arms {
                    let (holds, fails) = self.split(&states, condition);
                    self.follow(holds, next, door, rests);
                    states = fails;
                }
                self.follow(states, last, door, rests);
            }
            Next::Decide(decision) => self.decide(&states, *decision, door),
            Next::End(ending) => self.end(&states, *ending, door),
            Next::Endings => self.endings(states, door),
        }
    }

    /// Back from a call, or from an incident.
    fn back(&mut self, states: Vec<Known>, door: Door, rests: bool) {
        let mut back = door.1;
        if let Some(scene) = back.calls.back() {
            return self.go(states, door, (scene, back), rests);
        }
        let Some((scene, left)) = back.incident.take() else {
            self.found.lost.insert(door.0);
            return;
        };
        back.calls.resume();
        for state in states {
            self.pass(state, left, door, (scene, back));
        }
    }

    fn go(&mut self, states: Vec<Known>, from: Door, to: Door, rests: bool) {
        let rested = self.found.ways.entry((from, to)).or_insert(true);
        *rested = *rested && rests;
        let visit = self.frame.scenario.scene(from.0).visit;
        for mut state in states {
            if let Some(visit) = visit {
                state.sets[self.frame.visited(visit)] = YES;
            }
            self.arrive(to, state);
        }
    }

    /// Workdays pass, then the story goes on; an incident may break in.
    fn pass(&mut self, mut state: Known, days: u32, from: Door, to: Door) {
        for left in (0..days).rev() {
            self.frame.workday(&mut state);
            if to.1.incident.is_none() {
                let mut calls = to.1.calls;
                calls.interrupt();
                let back = Back {
                    incident: Some((to.0, left)),
                    calls,
                };
                self.draw(&state, back, from);
            }
        }
        self.go(vec![state], from, to, true);
    }

    fn draw(&mut self, state: &Known, back: Back, from: Door) {
        let scenario = self.frame.scenario;
        for (index, card) in scenario.incidents.iter().enumerate() {
            let place = Location::Incident(IncidentId::from(index));
            let drawn = self.frame.drawn(IncidentId::from(index));
            if card.weight == 0 || scenario.incident_chance <= 0.0 || state.sets[drawn] & NO == 0 {
                continue;
            }
            self.ask(place, state);
            let open = match &card.when {
                None => vec![state.clone()],
                Some(when) => assume(self.frame, state, when, true),
            };
            for mut state in open {
                state.sets[drawn] = YES;
                self.come(place, &state);
                self.go(vec![state], from, (card.scene, back), true);
            }
        }
    }
}

/// Every bound that moved goes as far as it can.
fn widen(known: &mut Known, before: &Known, widest: &[Interval]) {
    for ((now, before), widest) in known.numbers.iter_mut().zip(&before.numbers).zip(widest) {
        if now.lo < before.lo {
            now.lo = now.lo.min(widest.lo);
        }
        if now.hi > before.hi {
            now.hi = now.hi.max(widest.hi);
        }
    }
}
