//! Recordings as data for R and pandas: a table with a row for each run, one with a row for each decision, and a codebook.
//!
//! Each column is written down once, with its meaning; the tables and the codebook are made from that.

use std::sync::Arc;

use crate::lab::what_if::WhatIf;
use crate::numeral::Plain;
use crate::play::Playthrough;
use crate::play::history::{History, Made, history};
use crate::play::options::options;
use crate::play::playthrough::hex;
use crate::play::step::step_quietly;
use crate::sim::vocabulary::Hat;

use super::compare_machine::cell;
use super::debrief::{SUITED, three};

/// What stands where there is nothing: R and pandas both read it so.
const NOTHING: &str = "NA";

/// A run to export.
#[derive(Debug)]
pub struct Run {
    /// What it is called in the tables.
    pub name: String,
    /// What was played.
    pub played: Playthrough,
    /// How it differs from what was recorded, in words; empty when it does not.
    pub drift: String,
    /// What the lab found out about its decisions; empty when it was not asked.
    pub found: Vec<WhatIf>,
}

/// A run with what it looks like afterwards.
struct Seen {
    run: Run,
    past: History,
    /// How many options each decision offered.
    offered: Vec<usize>,
}

/// A column: its name, its type, what it means, and how it is filled.
struct Column<T> {
    name: &'static str,
    kind: &'static str,
    about: &'static str,
    value: fn(&T) -> String,
}

/// Columns in short: name, type, meaning, value.
macro_rules! columns {
    ($name:ident: $row:ty; $($column:literal, $kind:literal, $about:literal, $value:expr;)*) => {
        const $name: &[Column<$row>] = &[$(Column {
            name: $column,
            kind: $kind,
            about: $about,
            value: $value,
        }),*];
    };
}

columns! {
    RUNS: Seen;
    "run", "text", "The run: r1, r2 and so on in the order the recordings were named, or the names of their files.", |s| s.run.name.clone();
    "scenario", "text", "The scenario's id.", |s| s.run.played.scenario().id.clone();
    "scenario_hash", "text", "Hash of the scenario's content: runs with the same one played the same text.", |s| hex(s.run.played.scenario().hash);
    "version", "text", "The version of Two Hats that reckoned the run for this table.", |_| env!("CARGO_PKG_VERSION").to_owned();
    "seed", "text", "The seed of all luck. Runs with the same one met the same luck.", |s| s.run.played.begun().seed.to_string();
    "edited", "logical", "Whether the state was edited by an author on the way; leave such runs out.", |s| logical(s.run.played.is_edited());
    "drift", "text", "How the run differs from what was recorded, when scenario or program have changed since; NA when it does not.", |s| text(&s.run.drift);
    "finished", "logical", "Whether the story came to an end.", |s| logical(s.run.played.state().ending().is_some());
    "ending", "text", "The id of the ending; NA when there is none.", |s| ending(s);
    "workdays", "integer", "Workdays that passed.", |s| s.run.played.state().team.day.to_string();
    "decisions", "integer", "Decisions taken.", |s| s.past.decisions.len().to_string();
    "manager", "integer", "Of these, with the manager's hat.", |s| worn(s, Hat::Manager);
    "leader", "integer", "With the leader's hat.", |s| worn(s, Hat::Leader);
    "both", "integer", "With both.", |s| worn(s, Hat::Both);
    "neither", "integer", "With neither.", |s| worn(s, Hat::Neither);
    "structure", "number", "Mean structure as the team felt it at the decisions, 0 to 1.", |s| mean(s, |made| made.verdict.felt.structure);
    "consideration", "number", "Mean consideration as the team felt it, 0 to 1.", |s| mean(s, |made| made.verdict.felt.consideration);
    "fit", "number", "Mean fit, 0 to 1: the odds of the way each decision was taken, as a share of the best way's odds. Free of luck.", |s| mean(s, |made| made.verdict.fit);
    "suited", "number", "Share of the decisions with a fit of .8 or more.", |s| mean(s, |made| share(made.verdict.fit >= SUITED));
    "worked", "number", "Share of the decisions that worked out. Holds luck.", |s| mean(s, |made| share(made.verdict.worked));
    "morale_start", "number", "Morale on the first morning, 0 to 100.", |s| start(s, 0);
    "delivery_start", "number", "Delivery then.", |s| start(s, 1);
    "growth_start", "number", "Growth then.", |s| start(s, 2);
    "morale_end", "number", "Morale at the end, 0 to 100. Holds luck.", |s| end(s, 0);
    "delivery_end", "number", "Delivery at the end. Holds luck.", |s| end(s, 1);
    "growth_end", "number", "Growth at the end. Holds luck.", |s| end(s, 2);
    "morale_choice", "number", "Points of morale at the end that are due to the player's choices, against choices at random with the same luck; NA unless --runs was given. Free of luck but for the sampling.", |s| chosen(s, 0);
    "delivery_choice", "number", "The same of delivery.", |s| chosen(s, 1);
    "growth_choice", "number", "The same of growth.", |s| chosen(s, 2);
}

/// A decision of a run, by its place.
struct Taken(Arc<Seen>, usize);

impl Taken {
    fn made(&self) -> &Made {
        &self.0.past.decisions[self.1]
    }
}

columns! {
    DECISIONS: Taken;
    "run", "text", "The run, as in the table of runs.", |t| t.0.run.name.clone();
    "number", "integer", "The decision's place in the run, from 1.", |t| (t.1 + 1).to_string();
    "decision", "text", "The decision's id.", |t| t.0.run.played.scenario().decision(t.made().decision).id.clone();
    "asking", "integer", "Which time it is that the run came to this decision, from 1.", |t| asking(t);
    "time", "number", "When, in workdays since the first morning.", |t| number(t.made().time, 3);
    "offered", "integer", "Options that were open.", |t| t.0.offered.get(t.1).map_or_else(|| NOTHING.to_owned(), usize::to_string);
    "choice", "text", "The id of the option taken.", |t| t.0.run.played.scenario().choice(t.made().decision, t.made().choice).id.clone();
    "hat", "text", "Its hat: manager, leader, both, neither.", |t| hat(t.made().hat).to_owned();
    "structure", "number", "Structure as the team felt it, 0 to 1.", |t| number(t.made().verdict.felt.structure, 3);
    "consideration", "number", "Consideration as the team felt it, 0 to 1.", |t| number(t.made().verdict.felt.consideration, 3);
    "participation", "number", "How far people took part, 0 (decided alone) to 1 (decided together).", |t| number(t.made().verdict.participation, 3);
    "best_participation", "number", "How far they would have taken part in the way of deciding with the best odds: 0, .25, .5, .75 or 1.", |t| number(t.made().verdict.best, 2);
    "odds", "number", "The chance of working out, 0 to 1.", |t| number(t.made().verdict.odds.success, 4);
    "best_odds", "number", "The chance in the best way of deciding.", |t| number(t.made().verdict.best_odds.success, 4);
    "fit", "number", "odds as a share of best_odds, 0 to 1. Free of luck.", |t| number(t.made().verdict.fit, 4);
    "knowledge", "number", "The part of the odds that is knowing what will work, 0 to 1; the three parts multiply.", |t| number(t.made().verdict.odds.information, 4);
    "commitment", "number", "The part that is people carrying it.", |t| number(t.made().verdict.odds.acceptance, 4);
    "in_time", "number", "The part that is coming in time.", |t| number(t.made().verdict.odds.timeliness, 4);
    "worked", "logical", "Whether it worked out. Luck, by the odds.", |t| logical(t.made().verdict.worked);
    "morale_moved", "number", "Points morale moved at once.", |t| number(three(&t.made().moved)[0], 2);
    "delivery_moved", "number", "Points delivery moved at once.", |t| number(three(&t.made().moved)[1], 2);
    "growth_moved", "number", "Points growth moved at once.", |t| number(three(&t.made().moved)[2], 2);
}

/// The tables as CSV: runs, decisions, codebook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tables {
    /// A row for each run.
    pub runs: String,
    /// A row for each decision.
    pub decisions: String,
    /// A row for each column of the two.
    pub codebook: String,
}

/// Makes the tables.
#[must_use]
pub fn tables(runs: Vec<Run>) -> Tables {
    let seen: Vec<Arc<Seen>> = runs.into_iter().map(|run| Arc::new(Seen::of(run))).collect();
    let decisions = |one: &Arc<Seen>| {
        let one = Arc::clone(one);
        (0..one.past.decisions.len()).map(move |at| Taken(Arc::clone(&one), at))
    };
    let taken: Vec<Taken> = seen.iter().flat_map(decisions).collect();
    Tables {
        runs: table(RUNS, seen.iter().map(Arc::as_ref)),
        decisions: table(DECISIONS, taken.iter()),
        codebook: codebook(),
    }
}

fn table<'a, T: 'a>(columns: &[Column<T>], rows: impl Iterator<Item = &'a T>) -> String {
    let names: Vec<&str> = columns.iter().map(|column| column.name).collect();
    let mut out = names.join(",") + "\n";
    for row in rows {
        let cells: Vec<String> = columns.iter().map(|column| cell(&(column.value)(row))).collect();
        out += &format!("{}\n", cells.join(","));
    }
    out
}

/// What each column means, as a table of its own.
#[must_use]
pub fn codebook() -> String {
    let mut out = "table,column,type,meaning\n".to_owned();
    for (table, name, kind, about) in meanings() {
        out += &format!("{table},{name},{kind},{}\n", cell(about));
    }
    out
}

/// Table, column, type and meaning of every column.
pub fn meanings() -> impl Iterator<Item = (&'static str, &'static str, &'static str, &'static str)> {
    let runs = RUNS.iter().map(|one| ("runs", one.name, one.kind, one.about));
    let decisions = DECISIONS
        .iter()
        .map(|one| ("decisions", one.name, one.kind, one.about));
    runs.chain(decisions)
}

impl Seen {
    fn of(run: Run) -> Self {
        let played = &run.played;
        let mut state = played.start().clone();
        let mut offered = Vec::new();
        for step in played.steps() {
            if state.open_decision().is_some() {
                let all = options(played.scenario(), &state);
                offered.push(all.iter().filter(|option| option.open).count());
            }
            // What was possible once is again.
            if step_quietly(played.scenario(), &mut state, step.action).is_err() {
                break;
            }
        }
        let past = history(played);
        Self { run, past, offered }
    }
}

fn ending(seen: &Seen) -> String {
    let played = &seen.run.played;
    let ending = played.state().ending();
    ending.map_or_else(
        || NOTHING.to_owned(),
        |end| played.scenario().endings[end.index()].id.clone(),
    )
}

fn asking(taken: &Taken) -> String {
    let own = taken.made().decision;
    let before = taken.0.past.decisions[..=taken.1].iter();
    before.filter(|made| made.decision == own).count().to_string()
}

fn worn(seen: &Seen, hat: Hat) -> String {
    let decisions = seen.past.decisions.iter();
    decisions.filter(|made| made.hat == hat).count().to_string()
}

fn mean(seen: &Seen, of: impl Fn(&Made) -> f64) -> String {
    let decisions = &seen.past.decisions;
    if decisions.is_empty() {
        return NOTHING.to_owned();
    }
    let sum: f64 = decisions.iter().map(of).sum();
    number(sum / decisions.len() as f64, 4)
}

fn start(seen: &Seen, gauge: usize) -> String {
    let first = seen.past.points.first();
    first.map_or_else(
        || NOTHING.to_owned(),
        |point| number(three(&point.gauges)[gauge], 2),
    )
}

fn end(seen: &Seen, gauge: usize) -> String {
    let last = seen.past.points.last();
    last.map_or_else(
        || NOTHING.to_owned(),
        |point| number(three(&point.gauges)[gauge], 2),
    )
}

fn chosen(seen: &Seen, gauge: usize) -> String {
    let first = seen.run.found.first().and_then(|first| first.split.as_ref());
    first.map_or_else(
        || NOTHING.to_owned(),
        |split| number(three(&split.choice.plus(&split.later))[gauge], 2),
    )
}

fn share(holds: bool) -> f64 {
    if holds { 1.0 } else { 0.0 }
}

fn text(text: &str) -> String {
    if text.is_empty() { NOTHING } else { text }.to_owned()
}

fn logical(holds: bool) -> String {
    if holds { "TRUE" } else { "FALSE" }.to_owned()
}

fn number(value: f64, digits: usize) -> String {
    format!("{:.digits$}", Plain(value))
}

fn hat(hat: Hat) -> &'static str {
    super::names::which_hat(hat)
}
