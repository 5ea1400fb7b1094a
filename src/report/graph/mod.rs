//! The map of a scenario: what leads where, as a picture (SVG) or as text for other tools (DOT, Mermaid).

use crate::check::come_to::{ComeTo, come_to};
use crate::lab::hits::{Goal, Hits};
use crate::sim::vocabulary::Hat;
use crate::story::Scenario;
use crate::story::emphasis;
use crate::story::ids::{ChoiceId, SceneId};
use crate::story::model::Next;

mod across;
mod layers;
mod layout;
mod lines;
mod text;
mod words;

pub mod canvas;
pub mod svg;
pub use text::{dot, mermaid};

/// What a card of the map stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Scene,
    /// A card of the incident deck.
    Incident,
    /// The place where the story looks for the ending that holds.
    Endings,
    Ending,
}

/// A card of the map.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Card {
    pub(crate) kind: Kind,
    /// The author's id.
    pub(crate) id: String,
    pub(crate) title: String,
    /// The question of a decision, the condition of an incident or ending.
    pub(crate) note: String,
    pub(crate) columns: Vec<Column>,
    /// Whether any way leads there that can ever be open.
    pub(crate) reached: bool,
    pub(crate) start: bool,
    /// The share of playthroughs that came by, 0 to 1; none without playthroughs.
    pub(crate) share: Option<f64>,
}

/// An option of a decision, or what simply follows.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Column {
    /// The option's label; empty where nobody decides.
    pub(crate) label: String,
    pub(crate) hat: Option<Hat>,
    /// Open only when this holds. May be empty.
    pub(crate) when: String,
    pub(crate) ports: Vec<Port>,
}

/// A way out of a card.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Port {
    /// The condition, when there are several. May be empty.
    pub(crate) text: String,
    /// Workdays that pass.
    pub(crate) days: u32,
    /// The card it leads to; none is back to the interrupted day.
    pub(crate) to: Option<usize>,
    /// How often it was taken per playthrough, at most 1; none without playthroughs.
    pub(crate) share: Option<f64>,
}

/// The map: cards in file order, scenes first, then incident cards, the choice of ending, and endings.
#[derive(Debug, Clone, PartialEq)]
pub struct Map {
    pub(crate) title: String,
    /// Scenario hash, seed, runs, version.
    pub(crate) origin: String,
    pub(crate) runs: u32,
    pub(crate) cards: Vec<Card>,
}

impl Map {
    /// The map of a scenario with how often each way was taken; `hits` of no runs leaves that out.
    #[must_use]
    pub fn new(scenario: &Scenario, hits: &Hits, seed: u64) -> Self {
        let hash = crate::play::playthrough::hex(scenario.hash);
        let plays = match hits.runs {
            0 => String::new(),
            runs => format!(" · {runs} plays, seed {seed}"),
        };
        let version = env!("CARGO_PKG_VERSION");
        let mut maker = Maker {
            scenario,
            hits,
            through: vec![0; scenario.endings.len()],
        };
        Self {
            title: scenario.title.clone(),
            origin: format!("{}{plays} · scenario {hash} · Two Hats {version}", scenario.id),
            runs: hits.runs,
            cards: maker.cards(),
        }
    }

    /// Cards with something to show, and their places: the choice of ending is left out where nothing leads to it.
    pub(crate) fn shown(&self) -> impl Iterator<Item = (usize, &Card)> {
        let ports = || {
            let columns = self.cards.iter().flat_map(|card| &card.columns);
            columns.flat_map(|column| &column.ports)
        };
        let cards = self.cards.iter().enumerate();
        cards.filter(move |(index, card)| {
            card.kind != Kind::Endings || card.reached || ports().any(|port| port.to == Some(*index))
        })
    }
}

struct Maker<'a> {
    scenario: &'a Scenario,
    hits: &'a Hits,
    /// How often each ending was found by looking for the one that holds.
    through: Vec<u32>,
}

/// Where the ways of a column begin, and what is gathered of them.
struct From {
    scene: SceneId,
    choice: Option<ChoiceId>,
    ports: Vec<Port>,
}

impl Maker<'_> {
    fn share(&self, count: u32) -> Option<f64> {
        (self.hits.runs > 0).then(|| (f64::from(count) / f64::from(self.hits.runs)).min(1.0))
    }

    fn share_of(&self, counts: &[u32], index: usize) -> Option<f64> {
        self.share(counts.get(index).copied().unwrap_or(0))
    }

    /// The place of the card where the story looks for its ending; incident cards lie between it and the scenes.
    fn endings(&self) -> usize {
        self.scenario.scenes.len() + self.scenario.incidents.len()
    }

    fn cards(&mut self) -> Vec<Card> {
        let scenario = self.scenario;
        let come_to = come_to(scenario);
        let mut cards = Vec::new();
        for (index, scene) in scenario.scenes.iter().enumerate() {
            let id = SceneId::from(index);
            let (note, columns) = self.columns(id, &scene.then);
            cards.push(Card {
                kind: Kind::Scene,
                id: scene.id.clone(),
                title: scene.title.clone(),
                note,
                columns,
                reached: come_to.scenes[index],
                start: id == scenario.start,
                share: self.share_of(&self.hits.scenes, index),
            });
        }
        for (index, card) in scenario.incidents.iter().enumerate() {
            let share = self.share_of(&self.hits.incidents, index);
            let port = Port {
                text: String::new(),
                days: 0,
                to: Some(card.scene.index()),
                share,
            };
            let when = card.when.as_ref().map(|when| words::condition(scenario, when));
            cards.push(Card {
                kind: Kind::Incident,
                id: card.id.clone(),
                title: "Incident".to_owned(),
                note: when.unwrap_or_default(),
                columns: vec![plain(vec![port])],
                reached: come_to.incidents[index],
                start: false,
                share,
            });
        }
        self.end_cards(&come_to, &mut cards);
        cards
    }

    /// The choice of ending and the endings, which the ways of all scenes have been counted for.
    fn end_cards(&mut self, come_to: &ComeTo, cards: &mut Vec<Card>) {
        let scenario = self.scenario;
        let first = self.endings() + 1;
        let port = |(index, ending): (usize, &crate::story::model::Ending)| Port {
            text: match &ending.when {
                Some(when) => words::condition(scenario, when),
                None => "otherwise".to_owned(),
            },
            days: 0,
            to: Some(first + index),
            share: self.share(self.through[index]),
        };
        let ports = scenario.endings.iter().enumerate().map(port);
        cards.push(Card {
            kind: Kind::Endings,
            id: "endings".to_owned(),
            title: "The first ending that holds".to_owned(),
            note: String::new(),
            columns: if come_to.looks {
                ports.map(|port| plain(vec![port])).collect()
            } else {
                Vec::new()
            },
            reached: come_to.looks,
            start: false,
            share: None,
        });
        for (index, ending) in scenario.endings.iter().enumerate() {
            cards.push(Card {
                kind: Kind::Ending,
                id: ending.id.clone(),
                title: ending.title.clone(),
                note: String::new(),
                columns: Vec::new(),
                reached: come_to.endings[index],
                start: false,
                share: self.share_of(&self.hits.endings, index),
            });
        }
    }

    fn columns(&mut self, scene: SceneId, then: &Next) -> (String, Vec<Column>) {
        let mut from = From {
            scene,
            choice: None,
            ports: Vec::new(),
        };
        let decision = self.ports(then, "", &mut from);
        let mut columns: Vec<Column> = from.ports.into_iter().map(|port| plain(vec![port])).collect();
        let Some(decision) = decision else {
            return (String::new(), columns);
        };
        let decision = self.scenario.decision(decision);
        for (index, choice) in decision.choices.iter().enumerate() {
            let mut from = From {
                scene,
                choice: Some(ChoiceId::from(index)),
                ports: Vec::new(),
            };
            self.ports(&choice.then, "", &mut from);
            let when = choice
                .when
                .as_ref()
                .map(|when| words::condition(self.scenario, when))
                .map(|when| {
                    if choice.hidden {
                        format!("{when}, hidden until then")
                    } else {
                        when
                    }
                });
            columns.push(Column {
                label: emphasis::plain(&self.scenario.unfilled(&choice.label)).into_owned(),
                hat: Some(choice.hat),
                when: when.unwrap_or_default(),
                ports: from.ports,
            });
        }
        (
            emphasis::plain(&self.scenario.unfilled(&decision.prompt)).into_owned(),
            columns,
        )
    }

    /// Gathers the ways out; returns the decision among them.
    fn ports(&mut self, next: &Next, text: &str, from: &mut From) -> Option<crate::story::ids::DecisionId> {
        let count = |goal| {
            self.hits
                .ways
                .get(&(from.scene, from.choice, goal))
                .copied()
                .unwrap_or(0)
        };
        let (to, days, taken) = match next {
            Next::Go(to) => (Some(to.index()), 0, count(Goal::Scene(*to))),
            Next::Wait(days, to) => (Some(to.index()), *days, count(Goal::Scene(*to))),
            Next::End(ending) => {
                let taken = count(Goal::Ending(*ending));
                (Some(self.endings() + 1 + ending.index()), 0, taken)
            }
            Next::Endings => {
                let ends = (0..self.through.len()).map(|index| count(Goal::Ending(index.into())));
                let ends: Vec<u32> = ends.collect();
                for (through, count) in self.through.iter_mut().zip(&ends) {
                    *through += count;
                }
                (Some(self.endings()), 0, ends.iter().sum())
            }
            Next::Call(to, then) => {
                let taken = count(Goal::Scene(*to));
                let share = self.share(taken);
                let port = |text: &str, to: &SceneId| Port {
                    text: text.to_owned(),
                    days: 0,
                    to: Some(to.index()),
                    share,
                };
                from.ports.push(port(&joined(text, "there and back"), to));
                from.ports.push(port(&joined(text, "then"), then));
                return None;
            }
            Next::Return => (None, 0, 0),
            Next::Decide(decision) => return Some(*decision),
            Next::Branch(arms, last) => {
                let mut found = None;
                for (when, next) in arms {
                    let when = format!("if {}", words::condition(self.scenario, when));
                    found = self.ports(next, &joined(text, &when), from).or(found);
                }
                return self.ports(last, &joined(text, "otherwise"), from).or(found);
            }
        };
        let share = self.share(taken);
        from.ports.push(Port {
            text: text.to_owned(),
            days,
            to,
            share,
        });
        None
    }
}

fn joined(before: &str, text: &str) -> String {
    if before.is_empty() {
        text.to_owned()
    } else {
        format!("{before}, {text}")
    }
}

fn plain(ports: Vec<Port>) -> Column {
    Column {
        label: String::new(),
        hat: None,
        when: String::new(),
        ports,
    }
}
