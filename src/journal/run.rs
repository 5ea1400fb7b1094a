//! One run as it is kept: where it came from, how it went in short, and its recording, from which all else is told anew.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::date::Moment;
use super::reading::MOST_BYTES;
use super::reflect::Reflection;
use crate::play::history::history;
use crate::play::playthrough::hex;
use crate::play::replay::Move;
use crate::play::{Event, Playthrough, Replay};
use crate::sim::gauges::Gauges;
use crate::sim::vocabulary::Hat;
use crate::story::Scenario;

/// The newest version of the format this program writes and wholly understands.
pub const FORMAT: u32 = 1;
/// Branches kept of one run; the oldest go first.
const MOST_BRANCHES: usize = 40;
/// Haste from which on time is short.
const SHORT: f64 = 0.5;
/// A run with all that is told of it is at most so many times as long as its recording.
const TELLING: usize = 4;

/// A run. Every field may be missing in a file, so that other versions' files are read as far as they go.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Run {
    /// The version of the format.
    pub run: u32,
    /// The version of the program that wrote it.
    pub engine: String,
    /// The scenario's id.
    pub scenario: String,
    /// The hash of the scenario's file, sixteen hexadecimal digits.
    pub hash: String,
    /// Where that file was.
    pub file: String,
    /// The scenario's title, in the language it was played in.
    pub title: String,
    /// That language, as a tag.
    pub language: String,
    /// The seed of all luck.
    pub seed: u64,
    /// When it was begun.
    pub began: Moment,
    /// When it was last played.
    pub played: Moment,
    /// What the player calls it; empty when they gave it no name.
    pub name: String,
    /// Whether the player kept this place on purpose: playing on from it is another run.
    pub kept: bool,
    /// The ending that was reached; none where it was left.
    pub ending: Option<Named>,
    /// The scene it stands in.
    pub scene: Named,
    /// Whole workdays behind the team.
    pub day: u32,
    /// Morale, delivery and growth on the first morning, 0 to 100.
    pub start: [f64; 3],
    /// The same where it stands.
    pub end: [f64; 3],
    /// The scenes that were passed, each once, in the order they were first come by.
    pub scenes: Vec<String>,
    /// The decisions, oldest first.
    pub decisions: Vec<Decision>,
    /// Roads that were left by going back, oldest first.
    pub branches: Vec<Branch>,
    /// What the player thought about it.
    pub reflection: Reflection,
    /// The recording's text.
    pub replay: String,
}

/// Something of the scenario: its id, and its title in the language it was played in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Named {
    /// The id.
    pub id: String,
    /// The title.
    pub title: String,
}

/// A decision in short.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Decision {
    /// The decision's id.
    pub decision: String,
    /// The option's id.
    pub choice: String,
    /// The hat worn.
    pub hat: Hat,
    /// Whether people were asked; none where nothing was done at all, or nobody led.
    pub asked: Option<bool>,
    /// Whether others knew what the lead did not.
    pub knew: bool,
    /// Whether there was little time.
    pub short: bool,
    /// The chance it had, 0 to 1.
    pub odds: f64,
    /// The odds as a share of the best way's, 0 to 1.
    pub fit: f64,
    /// Whether it worked out.
    pub worked: bool,
}

/// A road that was left by going back.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Branch {
    /// When it was left.
    pub left: Moment,
    /// How many decisions were taken before the place gone back to.
    pub from: u32,
    /// The ending that was reached; none where it was left before.
    pub ending: Option<Named>,
    /// The scene it was left in.
    pub scene: Named,
    /// Whole workdays behind the team.
    pub day: u32,
    /// The gauges there.
    pub end: [f64; 3],
    /// The scenes that were passed.
    pub scenes: Vec<String>,
    /// The recording's text.
    pub replay: String,
}

impl Run {
    /// A run begun at this moment, of a scenario in this file.
    #[must_use]
    pub fn begun(played: &Playthrough, file: &str, now: Moment) -> Self {
        let mut run = Self {
            began: now,
            file: file.to_owned(),
            ..Self::default()
        };
        run.tell(played, now);
        run
    }

    /// Takes over how the playthrough stands now. What the player wrote, and the branches, stay; where it does not go on from
    /// what was recorded before, because its story has changed since, that becomes a branch.
    pub fn tell(&mut self, played: &Playthrough, now: Moment) {
        let (scenario, state) = (played.scenario(), played.state());
        let replay = played.replay();
        self.part_from(&replay, now);
        let past = history(played);
        let gauges = |at: Option<Gauges>| at.map_or([0.0; 3], three);
        self.run = self.run.max(FORMAT);
        self.engine = env!("CARGO_PKG_VERSION").to_owned();
        self.scenario.clone_from(&scenario.id);
        self.hash = hex(scenario.hash);
        self.title.clone_from(&scenario.title);
        self.language.clone_from(&scenario.language);
        self.seed = state.seed;
        self.played = now;
        self.ending = ending(played);
        self.scene = scene(played);
        self.day = state.team.day;
        self.start = gauges(past.points.first().map(|point| point.gauges));
        self.end = gauges(past.points.last().map(|point| point.gauges));
        self.scenes = scenes(played);
        self.decisions = past
            .decisions
            .iter()
            .map(|made| decision(scenario, made))
            .collect();
        self.replay = replay.to_text();
        self.fit();
    }

    /// Keeps the road of a playthrough that is about to go back to the moment after so many actions. A road that goes on
    /// from one kept before stands in its place, and where nothing was decided after that moment there is nothing to keep.
    pub fn leave(&mut self, played: &Playthrough, actions: usize, now: Moment) {
        let before = played.decision_steps();
        let from = before.iter().filter(|step| **step < actions).count();
        if from == before.len() {
            return;
        }
        let replay = played.replay();
        self.branches.retain(|old| {
            let old = Replay::parse(&old.replay);
            old.is_ok_and(|old| !goes_on(&replay, &old))
        });
        self.branches.push(Branch {
            left: now,
            from: from.try_into().unwrap_or(u32::MAX),
            ending: ending(played),
            scene: scene(played),
            day: played.state().team.day,
            end: history(played)
                .points
                .last()
                .map_or([0.0; 3], |point| three(point.gauges)),
            scenes: scenes(played),
            replay: replay.to_text(),
        });
        self.fit();
    }

    /// The run that begins when somebody goes back in this one, which is over and stays as it is: it knows the roads, and
    /// nothing of what was thought about this one.
    #[must_use]
    pub fn another(&self, now: Moment) -> Self {
        Self {
            began: now,
            name: String::new(),
            reflection: Reflection::default(),
            ..self.clone()
        }
    }

    /// Whether nothing was decided since the newest of its roads was left.
    #[must_use]
    pub fn stands_where_left(&self, played: &Playthrough) -> bool {
        let newest = self.branches.last();
        newest.is_some_and(|left| played.state().taken.len() <= left.from as usize)
    }

    /// Keeps what is recorded so far as a road that was left, unless this goes on from it or a branch holds all of it.
    fn part_from(&mut self, later: &Replay, now: Moment) {
        let Ok(own) = Replay::parse(&self.replay) else {
            // It has just begun.
            return;
        };
        let holds =
            |branch: &Branch| Replay::parse(&branch.replay).is_ok_and(|branch| goes_on(&branch, &own));
        if goes_on(later, &own) || self.branches.iter().any(holds) {
            return;
        }
        let (own, later) = (ways(&own.moves), ways(&later.moves));
        let from = own
            .iter()
            .zip(&later)
            .take_while(|(one, other)| one == other)
            .count();
        self.branches.push(Branch {
            left: now,
            from: from.try_into().unwrap_or(u32::MAX),
            ending: self.ending.clone(),
            scene: self.scene.clone(),
            day: self.day,
            end: self.end,
            scenes: self.scenes.clone(),
            replay: self.replay.clone(),
        });
    }

    /// Lets the oldest branches go until there are no more than are kept, and the file is one that can be read again.
    fn fit(&mut self) {
        let surplus = self.branches.len().saturating_sub(MOST_BRANCHES);
        self.branches.drain(..surplus);
        let recorded = |run: &Self| {
            let left = run.branches.iter().map(|branch| branch.replay.len());
            TELLING * run.replay.len() + left.sum::<usize>()
        };
        // To write it only to weigh it would take long at every decision.
        if recorded(self) < MOST_BYTES / 2 {
            return;
        }
        while !self.branches.is_empty() && self.to_text().len() > MOST_BYTES {
            self.branches.remove(0);
        }
    }

    /// Whether a recording goes on where this run stands: then it is the same run, played on.
    #[must_use]
    pub fn goes_on_in(&self, later: &Replay) -> bool {
        let own = Replay::parse(&self.replay);
        self.scenario == later.scenario && own.is_ok_and(|own| goes_on(later, &own))
    }

    /// The endings reached by it and by its branches, by their ids, each once.
    #[must_use]
    pub fn endings(&self) -> Vec<&str> {
        let all = self.branches.iter().map(|branch| &branch.ending);
        let mut found: Vec<&str> = Vec::new();
        for ending in std::iter::once(&self.ending).chain(all).flatten() {
            if !found.contains(&ending.id.as_str()) {
                found.push(&ending.id);
            }
        }
        found
    }

    /// What was chosen in it and on the roads it left: decisions and choices by their ids, each pair once.
    #[must_use]
    pub fn taken(&self) -> BTreeSet<(String, String)> {
        let own = self.decisions.iter();
        let own = own.map(|one| (one.decision.clone(), one.choice.clone()));
        let left = self
            .branches
            .iter()
            .filter_map(|branch| Replay::parse(&branch.replay).ok());
        own.chain(left.flat_map(|replay| ways(&replay.moves))).collect()
    }

    /// What one may look for in it, a line each: title, name, ending or scene, day, luck, what was written.
    #[must_use]
    pub fn sought(&self) -> String {
        let named = |named: &Named| format!("{} {}", named.id, named.title);
        let mut told = vec![
            self.scenario.clone(),
            self.title.clone(),
            self.name.clone(),
            self.played.to_string(),
            self.ending.as_ref().map_or_else(|| named(&self.scene), named),
            self.seed.to_string(),
        ];
        told.extend(self.reflection.answers.iter().map(|answer| answer.text.clone()));
        told.extend(self.reflection.commitment.iter().map(|one| one.text.clone()));
        told.join("\n")
    }

    /// The run as text.
    #[must_use]
    pub fn to_text(&self) -> String {
        let style = ron::ser::PrettyConfig::new()
            .indentor("  ")
            .compact_arrays(true)
            .escape_strings(false);
        // Strings, numbers and lists always serialise.
        ron::ser::to_string_pretty(self, style).unwrap_or_default() + "\n"
    }
}

/// Whether a recording does all that another did, and perhaps more.
fn goes_on(later: &Replay, earlier: &Replay) -> bool {
    later.seed == earlier.seed
        && later.carried == earlier.carried
        && later.edits == earlier.edits
        && ways(&later.moves).starts_with(&ways(&earlier.moves))
}

/// The way that was taken: decisions and choices by their ids. Hashes would differ between versions of a scenario; this does
/// not.
fn ways(moves: &[Move]) -> Vec<(String, String)> {
    let chosen = moves.iter().filter_map(|one| match one {
        Move::Choose(decision, choice, _) => Some((decision.clone(), choice.clone())),
        Move::Continue(_) => None,
    });
    chosen.collect()
}

fn three(gauges: Gauges) -> [f64; 3] {
    gauges.each().map(|(_, value)| value)
}

fn ending(played: &Playthrough) -> Option<Named> {
    let (scenario, state) = (played.scenario(), played.state());
    let ending = &scenario.endings[state.ending()?.index()];
    Some(Named {
        id: ending.id.clone(),
        title: scenario.filled(&ending.title, &state.values()).into_owned(),
    })
}

fn scene(played: &Playthrough) -> Named {
    let (scenario, state) = (played.scenario(), played.state());
    let scene = scenario.scene(state.scene);
    Named {
        id: scene.id.clone(),
        title: scenario.filled(&scene.title, &state.values()).into_owned(),
    }
}

fn scenes(played: &Playthrough) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for (_, event) in played.events() {
        if let Event::Scene(scene) = event {
            let id = &played.scenario().scene(*scene).id;
            if !found.contains(id) {
                found.push(id.clone());
            }
        }
    }
    found
}

fn decision(scenario: &Scenario, made: &crate::play::history::Made) -> Decision {
    let (asked, choice) = (
        scenario.decision(made.decision),
        scenario.choice(made.decision, made.choice),
    );
    Decision {
        decision: asked.id.clone(),
        choice: choice.id.clone(),
        hat: made.hat,
        asked: made.asked(scenario),
        knew: !asked.knows.is_empty(),
        short: asked.haste >= SHORT,
        odds: made.verdict.odds.success,
        fit: made.verdict.fit,
        worked: made.verdict.worked,
    }
}
