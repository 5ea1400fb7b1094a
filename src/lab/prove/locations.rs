//! Everything in a scenario that a playthrough can come to, and what each can be come to from.

use std::collections::{BTreeMap, BTreeSet};

use crate::story::Scenario;
use crate::story::ids::{ChoiceId, DecisionId, EndingId, IncidentId, PersonId, SceneId};
use crate::story::logic::caught_by;
use crate::story::model::{Beat, Condition, Effect, Next};

/// Something a playthrough can come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Location {
    /// The scene opens.
    Scene(SceneId),
    /// The choice is taken.
    Choice(DecisionId, ChoiceId),
    /// The choice is shown closed, with its reason.
    Locked(DecisionId, ChoiceId),
    /// The incident card is drawn.
    Incident(IncidentId),
    /// A condition in the text or in a branch is asked and holds (true) or does not: index into [`Map::gates`].
    Side(usize, bool),
    /// The story ends this way.
    Ending(EndingId),
    /// Somebody speaks who is not there: index into [`Map::lines`]. Nobody should ever come here.
    Absent(usize),
}

/// What is said by or done to somebody who may not be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missed {
    /// They speak.
    Line,
    /// A choice is aimed at them, and could be taken if they were there.
    Target,
    /// A `Nudge` or `Learns` falls on them.
    Effect,
}

/// Something that misses its person when they are not there.
#[derive(Debug, Clone, Copy)]
pub struct Line {
    /// What it is.
    pub what: Missed,
    /// Who speaks, or is meant.
    pub person: PersonId,
    /// Where it stands: a scene, a choice or an ending.
    pub owner: Location,
}

/// A condition that picks one of two ways.
#[derive(Debug, Clone, Copy)]
pub struct Gate<'a> {
    /// The condition.
    pub condition: &'a Condition,
    /// Where it stands: a scene, a choice or an ending.
    pub owner: Location,
    /// Its number among those of its kind in the same owner, from 1.
    pub number: usize,
    /// Whether it is an arm of a `Branch`; otherwise it is an `Either` or `When` in the text.
    pub arm: bool,
    /// Whether it stands once in the file, behind all the choices of a decision.
    pub shared: bool,
    /// What the conditions themselves say of its two ways, (yes, no): false for one that the arms before it leave
    /// nothing to.
    pub left: (bool, bool),
}

/// All places of a scenario.
#[derive(Debug)]
pub struct Map<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// The conditions of texts and branches, in the order of the file.
    pub gates: Vec<Gate<'a>>,
    /// What misses people who may be absent, but for the farewells of those whom the same place sends away.
    pub lines: Vec<Line>,
    /// Every place, in order.
    pub places: Vec<Location>,
    /// By ending: whether those before it in the list leave something to it.
    pub left: Vec<bool>,
    parents: BTreeMap<Location, Vec<Location>>,
    by_address: BTreeMap<usize, usize>,
    by_line: BTreeMap<usize, usize>,
    by_target: BTreeMap<(DecisionId, ChoiceId), Vec<usize>>,
}

impl<'a> Map<'a> {
    /// Walks a scenario.
    #[must_use]
    pub fn of(scenario: &'a Scenario) -> Self {
        let mut map = Self {
            scenario,
            gates: Vec::new(),
            lines: Vec::new(),
            places: Vec::new(),
            left: left(scenario),
            parents: BTreeMap::new(),
            by_address: BTreeMap::new(),
            by_line: BTreeMap::new(),
            by_target: BTreeMap::new(),
        };
        for index in 0..scenario.scenes.len() {
            map.parents
                .insert(Location::Scene(SceneId::from(index)), Vec::new());
        }
        for index in 0..scenario.endings.len() {
            map.parents
                .insert(Location::Ending(EndingId::from(index)), Vec::new());
        }
        for (index, card) in scenario.incidents.iter().enumerate() {
            let place = Location::Incident(IncidentId::from(index));
            map.parents.insert(place, Vec::new());
            map.leads(Location::Scene(card.scene), place);
        }
        for (index, scene) in scenario.scenes.iter().enumerate() {
            let place = Location::Scene(SceneId::from(index));
            map.text(&scene.body, place, place);
            map.next(&scene.then, place, place);
        }
        for (index, ending) in scenario.endings.iter().enumerate() {
            let place = Location::Ending(EndingId::from(index));
            map.text(&ending.body, place, place);
        }
        map.speakers();
        map.places = map.parents.keys().copied().collect();
        map
    }

    /// The gate of this condition of the scenario; conditions are known by where they stand in memory.
    #[must_use]
    pub fn gate(&self, condition: &Condition) -> usize {
        let address = std::ptr::from_ref(condition).addr();
        // Every condition of a text or branch was put in when the map was made.
        self.by_address.get(&address).copied().unwrap_or_default()
    }

    /// The number of a place in [`Self::places`]; none for the side of a condition with nothing on it.
    #[must_use]
    pub fn index(&self, place: Location) -> Option<usize> {
        self.places.binary_search(&place).ok()
    }

    /// The places one of which comes directly before this one.
    #[must_use]
    pub fn parents(&self, place: Location) -> &[Location] {
        self.parents.get(&place).map_or(&[], Vec::as_slice)
    }

    /// The line at this place in memory, if its speaker may be absent.
    #[must_use]
    pub fn line(&self, beat: &Beat) -> Option<usize> {
        self.by_line.get(&std::ptr::from_ref(beat).addr()).copied()
    }

    /// The line of this effect of the scenario, if it may fall on somebody who is absent.
    #[must_use]
    pub fn fallen(&self, effect: &Effect) -> Option<usize> {
        self.by_line.get(&std::ptr::from_ref(effect).addr()).copied()
    }

    /// The lines of those whom a choice may be aimed at while they are absent.
    #[must_use]
    pub fn targets(&self, decision: DecisionId, choice: ChoiceId) -> &[usize] {
        self.by_target.get(&(decision, choice)).map_or(&[], Vec::as_slice)
    }

    /// Finds what misses people who may be absent: their lines, choices aimed at them, effects on them.
    fn speakers(&mut self) {
        let scenario = self.scenario;
        let away = scenario.may_be_away().into_iter().enumerate();
        let away: BTreeSet<PersonId> = away
            .filter(|(_, away)| *away)
            .map(|(index, _)| PersonId::from(index))
            .collect();
        if away.is_empty() {
            return;
        }
        for (index, scene) in scenario.scenes.iter().enumerate() {
            self.fall(&scene.effects, Location::Scene(index.into()), &away);
        }
        for (index, decision) in scenario.decisions.iter().enumerate() {
            for (at, choice) in decision.choices.iter().enumerate() {
                let owner = Location::Choice(index.into(), at.into());
                for effects in [&choice.effects, &choice.success.effects, &choice.failure.effects] {
                    self.fall(effects, owner, &away);
                }
                for person in choice.to.iter().filter(|person| away.contains(person)) {
                    if !choice.acts.is_empty() {
                        let line = self.miss(Missed::Target, *person, owner);
                        let key = (index.into(), at.into());
                        self.by_target.entry(key).or_default().push(line);
                    }
                }
            }
        }
        for (index, scene) in scenario.scenes.iter().enumerate() {
            let bye = leavers(&scene.effects).collect();
            self.spoken(&scene.body, Location::Scene(index.into()), &away, &bye);
        }
        for (index, decision) in scenario.decisions.iter().enumerate() {
            for (at, choice) in decision.choices.iter().enumerate() {
                let owner = Location::Choice(index.into(), at.into());
                for outcome in [&choice.success, &choice.failure] {
                    let bye = leavers(choice.effects.iter().chain(&outcome.effects)).collect();
                    self.spoken(&outcome.body, owner, &away, &bye);
                }
                let bye = leavers(&choice.effects).collect();
                self.spoken(&choice.body, owner, &away, &bye);
            }
        }
        for (index, ending) in scenario.endings.iter().enumerate() {
            self.spoken(
                &ending.body,
                Location::Ending(index.into()),
                &away,
                &BTreeSet::new(),
            );
        }
    }

    /// Effects on people who may be away. One that comes or goes in the same list is somebody to say goodbye to.
    fn fall(&mut self, effects: &'a [Effect], owner: Location, away: &BTreeSet<PersonId>) {
        for effect in effects {
            let (Effect::Nudge(person, ..) | Effect::Learns(person, ..)) = effect else {
                continue;
            };
            let moves = |one: &Effect| [Effect::Leaves(*person), Effect::Joins(*person)].contains(one);
            if away.contains(person) && !effects.iter().any(moves) {
                let line = self.miss(Missed::Effect, *person, owner);
                self.by_line.insert(std::ptr::from_ref(effect).addr(), line);
            }
        }
    }

    fn miss(&mut self, what: Missed, person: PersonId, owner: Location) -> usize {
        let line = self.lines.len();
        self.leads(Location::Absent(line), owner);
        self.lines.push(Line { what, person, owner });
        line
    }

    fn spoken(
        &mut self,
        beats: &'a [Beat],
        owner: Location,
        away: &BTreeSet<PersonId>,
        bye: &BTreeSet<PersonId>,
    ) {
        for beat in beats {
            match beat {
                Beat::Say(person, _) if away.contains(person) && !bye.contains(person) => {
                    let line = self.miss(Missed::Line, *person, owner);
                    self.by_line.insert(std::ptr::from_ref(beat).addr(), line);
                }
                Beat::Either(_, yes, no) => {
                    self.spoken(yes, owner, away, bye);
                    self.spoken(no, owner, away, bye);
                }
                Beat::Say(..) | Beat::Text(_) | Beat::Stage(_) | Beat::Elsewhere(_) => {}
            }
        }
    }

    fn leads(&mut self, to: Location, from: Location) {
        let parents = self.parents.entry(to).or_default();
        if !parents.contains(&from) {
            parents.push(from);
        }
    }

    fn add(&mut self, condition: &'a Condition, owner: Location, arm: bool) -> usize {
        let gate = self.gates.len();
        let before = self
            .gates
            .iter()
            .filter(|gate| gate.owner == owner && gate.arm == arm);
        let number = before.count() + 1;
        self.gates.push(Gate {
            condition,
            owner,
            number,
            arm,
            shared: false,
            left: (true, true),
        });
        self.by_address.insert(std::ptr::from_ref(condition).addr(), gate);
        gate
    }

    fn text(&mut self, beats: &'a [Beat], owner: Location, from: Location) {
        for beat in beats {
            if let Beat::Either(condition, yes, no) = beat {
                let gate = self.add(condition, owner, false);
                for (side, beats) in [(true, yes), (false, no)] {
                    if !beats.is_empty() {
                        self.leads(Location::Side(gate, side), from);
                    }
                }
                self.text(yes, owner, Location::Side(gate, true));
                self.text(no, owner, Location::Side(gate, false));
            }
        }
    }

    fn next(&mut self, next: &'a Next, owner: Location, from: Location) {
        match next {
            Next::Go(scene) | Next::Wait(_, scene) => self.leads(Location::Scene(*scene), from),
            Next::Call(scene, then) => {
                self.leads(Location::Scene(*scene), from);
                self.leads(Location::Scene(*then), from);
            }
            Next::Branch(arms, last) => {
                let mut from = from;
                let mut before = Vec::new();
                for (at, (condition, next)) in arms.iter().enumerate() {
                    let gate = self.add(condition, owner, true);
                    let left = |when, before: &[_]| caught_by(self.scenario, when, before).is_none();
                    let yes = left(Some(condition), &before);
                    before.push(condition);
                    self.gates[gate].left = (yes, at + 1 < arms.len() || left(None, &before));
                    self.leads(Location::Side(gate, true), from);
                    self.leads(Location::Side(gate, false), from);
                    self.next(next, owner, Location::Side(gate, true));
                    from = Location::Side(gate, false);
                }
                self.next(last, owner, from);
            }
            Next::Decide(decision) => {
                let choices = &self.scenario.decision(*decision).choices;
                for (index, choice) in choices.iter().enumerate() {
                    let place = Location::Choice(*decision, index.into());
                    self.leads(place, from);
                    // That nobody it is aimed at is there is told of as such.
                    if choice.own_when().is_some() {
                        self.leads(Location::Locked(*decision, index.into()), from);
                    }
                    for body in [&choice.body, &choice.success.body, &choice.failure.body] {
                        self.text(body, place, place);
                    }
                    let twin = choices[..index].iter().find(|twin| twin.then == choice.then);
                    match twin {
                        Some(twin) => self.twin(&choice.then, &twin.then, place, true),
                        None => self.next(&choice.then, place, place),
                    }
                }
            }
            Next::Return => {}
            Next::End(ending) => self.leads(Location::Ending(*ending), from),
            Next::Endings => {
                for index in 0..self.scenario.endings.len() {
                    self.leads(Location::Ending(index.into()), from);
                }
            }
        }
    }

    /// What comes next after several choices is one thing in the file: its conditions are the same gates.
    fn twin(&mut self, next: &'a Next, twin: &'a Next, from: Location, first: bool) {
        match (next, twin) {
            (Next::Branch(arms, last), Next::Branch(twins, other)) => {
                for (index, ((condition, next), (known, twin))) in arms.iter().zip(twins).enumerate() {
                    let gate = self.gate(known);
                    self.gates[gate].shared = true;
                    self.by_address.insert(std::ptr::from_ref(condition).addr(), gate);
                    if first && index == 0 {
                        self.leads(Location::Side(gate, true), from);
                        self.leads(Location::Side(gate, false), from);
                    }
                    self.twin(next, twin, from, false);
                }
                self.twin(last, other, from, false);
            }
            (Next::Decide(_), _) => {}
            _ if first => self.next(next, from, from),
            _ => {}
        }
    }
}

/// By ending: whether those before it in the list leave something to it.
fn left(scenario: &Scenario) -> Vec<bool> {
    let mut before = Vec::new();
    let mut left = Vec::new();
    for ending in &scenario.endings {
        left.push(caught_by(scenario, ending.when.as_ref(), &before).is_none());
        before.extend(ending.when.as_ref());
    }
    left
}

/// The people whom these effects send away.
fn leavers<'e>(effects: impl IntoIterator<Item = &'e Effect>) -> impl Iterator<Item = PersonId> {
    effects.into_iter().filter_map(|effect| match effect {
        Effect::Leaves(person) => Some(*person),
        _ => None,
    })
}
