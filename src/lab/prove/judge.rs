//! Puts the walk and the plays together: a verdict for every place, and findings with their reasons.

use std::collections::BTreeMap;

use crate::story::Span;
use crate::story::ids::{DecisionId, SceneId};
use crate::story::model::Condition;

use super::assume::may;
use super::explain::{choice_name, why};
use super::explore::Explored;
use super::frame::Frame;
use super::locations::{Location, Map};
use super::search::Search;
use super::{Finding, Judged, Problem, Proof, Verdict, graph};

pub(super) struct Judge<'a> {
    pub(super) frame: &'a Frame<'a>,
    pub(super) map: &'a Map<'a>,
    explored: &'a Explored,
    pub(super) reached: Vec<bool>,
}

/// The proof.
#[must_use]
pub(super) fn judge(
    frame: &Frame<'_>,
    map: &Map<'_>,
    explored: &Explored,
    search: &Search<'_>,
    circle: Option<&[SceneId]>,
    seed: u64,
) -> Proof {
    let reached = (0..map.places.len())
        .map(|at| explored.at[at].is_some() || search.witness[at].is_some())
        .collect();
    let judge = Judge {
        frame,
        map,
        explored,
        reached,
    };
    let mut places = Vec::new();
    for (at, &place) in map.places.iter().enumerate() {
        // Not a place of the story: something that must not happen.
        if matches!(place, Location::Absent(_)) {
            continue;
        }
        let verdict = match &search.witness[at] {
            Some(witness) => Verdict::Witnessed(witness.clone()),
            None if judge.reached[at] => Verdict::Unknown,
            None => Verdict::Unreachable,
        };
        let (kind, id) = judge.id(place);
        places.push(Judged {
            place,
            kind,
            id,
            verdict,
        });
    }
    let mut findings = judge.unreachable();
    findings.extend(judge.liveness(search, circle));
    findings.extend(judge.unknown(&places));
    findings.extend(judge.absent(search));
    Proof {
        seed,
        plays: search.plays,
        places,
        findings,
    }
}

impl Judge<'_> {
    fn is_reached(&self, place: Location) -> bool {
        self.map.index(place).is_some_and(|at| self.reached[at])
    }

    /// What nobody comes to, gathered under the place where the way there breaks off.
    fn unreachable(&self) -> Vec<Finding> {
        let mut roots: BTreeMap<Location, Vec<String>> = BTreeMap::new();
        for &place in self.map.places.iter().filter(|&&place| !self.is_reached(place)) {
            if matches!(place, Location::Absent(_)) {
                continue;
            }
            let root = self.root(place);
            let also = roots.entry(root).or_default();
            if root != place {
                also.push(self.name(place));
            }
        }
        let finding = |(place, also): (Location, Vec<String>)| Finding {
            problem: match place {
                Location::Locked(..) => Problem::NeverClosed,
                _ => Problem::Unreachable,
            },
            what: self.name(place),
            why: self.reason(place),
            also,
            at: self.span(place),
            witness: None,
        };
        roots.into_iter().map(finding).collect()
    }

    /// The first place on the way to this one that is not come to although one before it is.
    fn root(&self, place: Location) -> Location {
        let mut at = place;
        let mut seen = vec![place];
        loop {
            let parents = self.map.parents(at);
            let further = parents.iter().find(|parent| !seen.contains(parent));
            match further {
                Some(&parent) if !parents.iter().any(|one| self.is_reached(*one)) => at = parent,
                _ => return at,
            }
            seen.push(at);
        }
    }

    fn reason(&self, place: Location) -> String {
        let scenario = self.frame.scenario;
        let parents = self.map.parents(place);
        if !parents.iter().any(|parent| self.is_reached(*parent)) && !matches!(place, Location::Incident(_)) {
            return match parents {
                [] => "nothing leads to it".to_owned(),
                _ => "only what it leads to leads to it".to_owned(),
            };
        }
        match place {
            Location::Choice(decision, choice) => {
                let when = scenario.choice(decision, choice).when.as_ref();
                self.never(place, when, true)
            }
            Location::Locked(decision, choice) => {
                let when = scenario.choice(decision, choice).when.as_ref();
                self.never(place, when, false)
            }
            Location::Side(gate, true) if !self.map.gates[gate].left.0 => {
                "whenever it holds, an arm before it holds too".to_owned()
            }
            Location::Side(gate, false) if !self.map.gates[gate].left.1 => {
                "one of the arms always holds".to_owned()
            }
            Location::Side(gate, wanted) => self.never(place, Some(self.map.gates[gate].condition), wanted),
            Location::Incident(card) => {
                let card = &scenario.incidents[card.index()];
                match (card.weight, scenario.incident_chance > 0.0) {
                    (0, _) => "its weight is 0".to_owned(),
                    (_, false) => "the chance of incidents is 0".to_owned(),
                    _ => self.never(place, card.when.as_ref(), true),
                }
            }
            Location::Ending(ending) => self.never_ends(place, ending.index()),
            Location::Scene(_) | Location::Absent(_) => "no way that leads to it can be taken".to_owned(),
        }
    }

    fn never_ends(&self, place: Location, ending: usize) -> String {
        let endings = &self.frame.scenario.endings;
        let asked = |index: usize| {
            let at = self.map.index(Location::Ending(index.into()))?;
            self.explored.asked[at].as_ref()
        };
        if asked(ending).is_none() {
            let before = (0..ending).rev().find(|&index| asked(index).is_some());
            return before.map_or_else(
                || "no day on which the story ends leads to it".to_owned(),
                |index| match &endings[index].when {
                    Some(when) => format!(
                        "the ending `{}` before it always holds: {}",
                        endings[index].id,
                        asked(index).map_or_else(String::new, |state| why(self.frame, state, when, false))
                    ),
                    None => format!("the ending `{}` before it always holds", endings[index].id),
                },
            );
        }
        let when = endings[ending].when.as_ref();
        let possible = |when: &Condition| asked(0).is_some_and(|state| may(self.frame, state, when, true));
        match when {
            None if !self.map.left[ending] => "one of the endings before it always holds".to_owned(),
            Some(when) if possible(when) => format!(
                "whenever `{}` holds, an ending before it holds too",
                when.written(self.frame.scenario)
            ),
            _ => self.never(place, when, true),
        }
    }

    fn never(&self, place: Location, condition: Option<&Condition>, wanted: bool) -> String {
        let asked = self
            .map
            .index(place)
            .and_then(|at| self.explored.asked[at].as_ref());
        match (asked, condition) {
            (Some(state), Some(condition)) => why(self.frame, state, condition, wanted),
            (None, _) if matches!(place, Location::Incident(_)) => {
                "no workday passes on which it could be drawn".to_owned()
            }
            _ => "the way here breaks off before".to_owned(),
        }
    }

    fn liveness(&self, search: &Search<'_>, circle: Option<&[SceneId]>) -> Vec<Finding> {
        let scenario = self.frame.scenario;
        let scene = |id: SceneId| format!("scene `{}`", scenario.scene(id).id);
        let mut findings = Vec::new();
        let mut tell = |problem, what, why: &str, at, witness| {
            let (why, also) = (why.to_owned(), Vec::new());
            findings.push(Finding {
                problem,
                what,
                why,
                also,
                at: Some(at),
                witness,
            });
        };
        for (index, state) in self.explored.stuck.iter().enumerate() {
            let decision = scenario.decision(DecisionId::from(index));
            let what = format!("decision `{}`", decision.id);
            match (&search.stuck[index], state) {
                (Some(witness), _) => {
                    let why = "every choice can be closed at once; leave one without `when`";
                    tell(Problem::Stuck, what, why, decision.at, Some(witness.clone()));
                }
                (None, Some(_)) => {
                    let why = "every choice has a `when`, and it is not shown that one is always open";
                    tell(Problem::MaybeStuck, what, why, decision.at, None);
                }
                (None, None) => {}
            }
        }
        let first = circle.and_then(|circle| circle.first().copied());
        if let (Some(circle), Some(first)) = (circle, first) {
            let names: Vec<&str> = circle.iter().map(|id| scenario.scene(*id).id.as_str()).collect();
            let why = format!(
                "the story can go round without a decision or a day: {}",
                names.join(" -> ")
            );
            let (problem, witness) = match &search.endless {
                Some((_, witness)) => (Problem::Endless, Some(witness.clone())),
                None => (Problem::MaybeEndless, None),
            };
            tell(problem, scene(first), &why, scenario.scene(first).at, witness);
        }
        for trap in graph::traps(self.explored, scenario.start) {
            let why = "from here the story can never come to an ending";
            tell(Problem::NoEnd, scene(trap), why, scenario.scene(trap).at, None);
        }
        if let Some((at, witness)) = &search.unending {
            let why = "a playthrough that takes any option goes on here without coming to an ending";
            let actions = witness.actions.len();
            let why = format!("{why} ({actions} actions so far)");
            tell(
                Problem::NoEnd,
                scene(*at),
                &why,
                scenario.scene(*at).at,
                Some(witness.clone()),
            );
        }
        for &lost in &self.explored.lost {
            let why = "its `Return` can be come to outside of an incident and of a call, and then has nothing to return to";
            tell(Problem::NoReturn, scene(lost), why, scenario.scene(lost).at, None);
        }
        findings
    }

    fn unknown(&self, places: &[Judged]) -> Vec<Finding> {
        let open = places.iter().filter(|judged| judged.verdict == Verdict::Unknown);
        let first = |place: Location| {
            let parents = self.map.parents(place);
            let unknown = |parent: &Location| {
                let judged = places.iter().find(|judged| judged.place == *parent);
                judged.is_some_and(|judged| matches!(judged.verdict, Verdict::Witnessed(_)))
            };
            parents.is_empty() || parents.iter().any(unknown)
        };
        open.filter(|judged| first(judged.place))
            .map(|judged| Finding {
                problem: Problem::Unknown,
                what: self.name(judged.place),
                why: format!(
                    "no play came to it, and it is not proved that none can{}",
                    self.condition(judged.place)
                        .map_or_else(String::new, |when| format!(" (it needs `{when}`)"))
                ),
                also: Vec::new(),
                at: self.span(judged.place),
                witness: None,
            })
            .collect()
    }

    fn condition(&self, place: Location) -> Option<String> {
        let scenario = self.frame.scenario;
        let said = |condition: &Condition| condition.written(scenario);
        match place {
            Location::Choice(decision, choice) => scenario.choice(decision, choice).when.as_ref().map(said),
            Location::Locked(decision, choice) => {
                let when = scenario.choice(decision, choice).when.as_ref();
                when.map(|when| format!("Not({})", said(when)))
            }
            Location::Side(gate, true) => Some(said(self.map.gates[gate].condition)),
            Location::Side(gate, false) => Some(format!("Not({})", said(self.map.gates[gate].condition))),
            Location::Incident(card) => scenario.incidents[card.index()].when.as_ref().map(said),
            Location::Ending(ending) => scenario.endings[ending.index()].when.as_ref().map(said),
            Location::Scene(_) | Location::Absent(_) => None,
        }
    }

    /// Kind and id of a place, as JSON and file names have them.
    pub(super) fn id(&self, place: Location) -> (&'static str, String) {
        let scenario = self.frame.scenario;
        let choice = |decision: DecisionId, choice| {
            let id = &scenario.choice(decision, choice).id;
            format!("{}/{id}", scenario.decision(decision).id)
        };
        match place {
            Location::Scene(id) => ("scene", scenario.scene(id).id.clone()),
            Location::Choice(decision, id) => ("choice", choice(decision, id)),
            Location::Locked(decision, id) => ("locked", choice(decision, id)),
            Location::Incident(id) => ("incident", scenario.incidents[id.index()].id.clone()),
            Location::Side(gate, side) => {
                let gate = &self.map.gates[gate];
                let (_, owner) = self.id(gate.owner);
                let side = if side { "yes" } else { "no" };
                let kind = if gate.arm { "branch" } else { "text" };
                (kind, format!("{owner}/{}/{side}", gate.number))
            }
            Location::Ending(id) => ("ending", scenario.endings[id.index()].id.clone()),
            Location::Absent(line) => {
                let line = &self.map.lines[line];
                ("absent", scenario.person(line.person).id.clone())
            }
        }
    }

    /// A place as a noun.
    pub(super) fn name(&self, place: Location) -> String {
        let scenario = self.frame.scenario;
        match place {
            Location::Scene(_) | Location::Incident(_) | Location::Ending(_) | Location::Absent(_) => {
                let (kind, id) = self.id(place);
                format!("{kind} `{id}`")
            }
            Location::Choice(decision, choice) => choice_name(scenario, decision, choice),
            Location::Locked(decision, choice) => {
                format!("the `locked` of {}", choice_name(scenario, decision, choice))
            }
            Location::Side(gate, side) => {
                let gate = &self.map.gates[gate];
                let asked = gate.condition.written(scenario);
                let owner = match gate.owner {
                    Location::Choice(decision, _) if gate.shared => {
                        format!("decision `{}`", scenario.decision(decision).id)
                    }
                    owner => self.name(owner),
                };
                match (gate.arm, side) {
                    (true, true) => format!("the arm `{asked}` of the branch in {owner}"),
                    (true, false) => format!("what comes after the arm `{asked}` of the branch in {owner}"),
                    (false, true) => format!("the text for `{asked}` in {owner}"),
                    (false, false) => format!("the other text of `{asked}` in {owner}"),
                }
            }
        }
    }

    pub(super) fn span(&self, place: Location) -> Option<Span> {
        let scenario = self.frame.scenario;
        match place {
            Location::Scene(id) => Some(scenario.scene(id).at),
            Location::Choice(decision, choice) | Location::Locked(decision, choice) => {
                Some(scenario.choice(decision, choice).at)
            }
            Location::Side(gate, _) => self.span(self.map.gates[gate].owner),
            Location::Absent(line) => self.span(self.map.lines[line].owner),
            Location::Incident(_) | Location::Ending(_) => None,
        }
    }
}
