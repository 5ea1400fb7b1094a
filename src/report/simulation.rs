//! What a simulation found, for people, for programs and for spreadsheets.

use std::fmt::Write;

use serde_json::{Value, json};

use crate::lab::rollout::spread::Spread;
use crate::lab::simulate::{Guarded, Guards, Origin, Plan, Tally};
use crate::numeral::{self, Plain};
use crate::play::playthrough::hex;
use crate::story::Scenario;

use super::plain::{GAUGES, count};

/// A simulation and what it was of.
#[derive(Debug, Clone, Copy)]
pub struct Simulated<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Its guards.
    pub guards: &'a Guards<'a>,
    /// What was asked.
    pub plan: &'a Plan<'a>,
    /// What was met.
    pub tally: &'a Tally,
}

impl Simulated<'_> {
    /// A table for people.
    #[must_use]
    pub fn human(&self) -> String {
        let (scenario, tally) = (self.scenario, self.tally);
        let mut out = self.head();
        out.push_str("\nat the end     5 %    25 %    half    75 %    95 %    mean\n");
        for (name, spread) in GAUGES.iter().zip(tally.gauges()) {
            let Spread {
                p5,
                p25,
                p50,
                p75,
                p95,
                mean,
                error,
                ..
            } = spread;
            line(
                &mut out,
                format_args!(
                    "  {name:<9}{:>8.1}{:>8.1}{:>8.1}{:>8.1}{:>8.1}{:>8.1} ± {:.2}",
                    Plain(p5),
                    Plain(p25),
                    Plain(p50),
                    Plain(p75),
                    Plain(p95),
                    Plain(mean),
                    Spread::SURE * error
                ),
            );
        }
        out.push_str(&self.ended());
        out.push_str(&super::states::human(scenario, tally, self.plan.runs));
        self.section(&mut out, "scenes", self.scenes());
        out.push_str("\nchoices                                     asked      open     taken    worked\n");
        for (decision, took) in scenario.decisions.iter().zip(&tally.choices) {
            for (choice, took) in decision.choices.iter().zip(took) {
                let name = format!("{}.{}", decision.id, choice.id);
                line(
                    &mut out,
                    format_args!(
                        "  {name:<36}{:>10}{:>10}{:>10}{:>10}",
                        took.asked, took.open, took.taken, took.worked
                    ),
                );
            }
        }
        if !scenario.incidents.is_empty() {
            self.section(&mut out, "incidents", self.incidents());
        }
        out.push_str("\ncoverage\n");
        for (what, met, all) in self.coverage() {
            line(&mut out, format_args!("  {what:<10}{met:>6} of {all}"));
        }
        let starved = self.starved();
        if !starved.is_empty() {
            out.push_str("\nnever open in these runs\n");
        }
        for (what, guard, why) in starved {
            line(&mut out, format_args!("  {what}\n    when: {guard}\n    {why}"));
        }
        if tally.stuck() > 0 {
            line(
                &mut out,
                format_args!("\n{} came to no ending", count(tally.stuck(), "run")),
            );
        }
        out
    }

    /// What the table is of.
    fn head(&self) -> String {
        format!(
            "{}\n{}, policy {}{}, seeds {} to {}, scenario {}, version {}\n",
            super::text::printable(&self.scenario.title),
            count(self.plan.runs, "run"),
            self.plan.policy.name(),
            self.but(),
            self.plan.seed,
            self.plan.seed_of(self.plan.runs.saturating_sub(1)),
            hex(self.scenario.hash),
            env!("CARGO_PKG_VERSION"),
        ) + &super::starts::said(self.scenario, "drawn from the seed of each run, out of all that")
    }

    /// The endings, each with a seed that leads to it.
    fn ended(&self) -> String {
        let mut out = String::new();
        line(
            &mut out,
            format_args!("\n{:<40}{:>8}{:>22}", "endings", "runs", "first seed"),
        );
        for ((id, runs), seed) in self.endings().into_iter().zip(self.seeds()) {
            let seed = seed.map_or_else(|| "-".to_owned(), |seed| seed.to_string());
            let share = 100.0 * self.share(runs);
            line(
                &mut out,
                format_args!("  {id:<36}{runs:>10}{share:>8.2} %{seed:>12}"),
            );
        }
        out
    }

    /// One JSON object.
    #[must_use]
    pub fn json(&self) -> String {
        let counts = |rows: Vec<(String, u64)>| -> Vec<Value> {
            let row = |(id, runs): (String, u64)| json!({"id": id, "runs": runs, "share": self.share(runs)});
            rows.into_iter().map(row).collect()
        };
        let gauges: Vec<Value> = (GAUGES.iter().zip(self.tally.gauges()))
            .map(|(name, spread)| {
                json!({"gauge": name, "mean": spread.mean, "standard_error": spread.error, "p5": spread.p5,
                    "p25": spread.p25, "p50": spread.p50, "p75": spread.p75, "p95": spread.p95})
            })
            .collect();
        let mut choices = Vec::new();
        for (decision, took) in self.scenario.decisions.iter().zip(&self.tally.choices) {
            for (choice, took) in decision.choices.iter().zip(took) {
                choices.push(
                    json!({"decision": decision.id, "choice": choice.id, "asked": took.asked,
                    "open": took.open, "taken": took.taken, "worked": took.worked}),
                );
            }
        }
        let mut endings = counts(self.endings());
        for (ending, seed) in endings.iter_mut().zip(self.seeds()) {
            ending["first_seed"] = seed.into();
        }
        let fixed = self
            .fixed()
            .map(|[decision, choice]| json!({"decision": decision, "choice": choice}));
        let coverage: Vec<Value> = (self.coverage().into_iter())
            .map(|(what, met, all)| json!({"what": what, "met": met, "of": all}))
            .collect();
        let starved: Vec<Value> = (self.starved().into_iter())
            .map(|(what, guard, why)| json!({"what": what, "when": guard, "why": why}))
            .collect();
        let (work, numbers) = super::states::machine(self.scenario, self.tally);
        let mut value = json!({
            "work": work, "numbers": numbers,
            "scenario": self.scenario.id, "hash": hex(self.scenario.hash), "version": env!("CARGO_PKG_VERSION"),
            "seed": self.plan.seed, "runs": self.plan.runs, "policy": self.plan.policy.name(),
            "choose": fixed.collect::<Vec<_>>(),
            "gauges": gauges, "endings": endings, "scenes": counts(self.scenes()),
            "choices": choices, "incidents": counts(self.incidents()), "coverage": coverage,
            "never_open": starved, "stuck": self.tally.stuck(),
        });
        if let Some(starts) = super::starts::machine(self.scenario, "drawn") {
            value["beginnings"] = starts;
        }
        format!("{:#}\n", numeral::json(value))
    }

    /// One number per line: what, which, measure, value.
    #[must_use]
    pub fn csv(&self) -> String {
        let mut out = "what,id,measure,value\n".to_owned();
        let mut row = |what: &str, id: &str, measure: &str, value: String| {
            line(&mut out, format_args!("{what},{id},{measure},{value}"));
        };
        row("run", "hash", "value", hex(self.scenario.hash));
        row("run", "version", "value", env!("CARGO_PKG_VERSION").to_owned());
        row("run", "seed", "value", self.plan.seed.to_string());
        row("run", "runs", "value", self.plan.runs.to_string());
        row("run", "policy", "value", self.plan.policy.name().to_owned());
        for [decision, choice] in self.fixed() {
            row("choose", decision, "choice", choice.to_owned());
        }
        for (name, spread) in GAUGES.iter().zip(self.tally.gauges()) {
            let measures = [
                ("mean", spread.mean),
                ("standard_error", spread.error),
                ("p5", spread.p5),
                ("p25", spread.p25),
                ("p50", spread.p50),
                ("p75", spread.p75),
                ("p95", spread.p95),
            ];
            measures
                .iter()
                .for_each(|(measure, value)| row("gauge", name, measure, numeral::bare(*value).to_string()));
        }
        let lists = [
            ("ending", self.endings()),
            ("scene", self.scenes()),
            ("incident", self.incidents()),
        ];
        for (what, rows) in lists {
            rows.iter()
                .for_each(|(id, runs)| row(what, id, "runs", runs.to_string()));
        }
        for ((id, _), seed) in self.endings().iter().zip(self.seeds()) {
            if let Some(seed) = seed {
                row("ending", id, "first_seed", seed.to_string());
            }
        }
        for (decision, took) in self.scenario.decisions.iter().zip(&self.tally.choices) {
            for (choice, took) in decision.choices.iter().zip(took) {
                let id = format!("{}.{}", decision.id, choice.id);
                let measures = [
                    ("asked", took.asked),
                    ("open", took.open),
                    ("taken", took.taken),
                    ("worked", took.worked),
                ];
                measures
                    .iter()
                    .for_each(|(measure, value)| row("choice", &id, measure, value.to_string()));
            }
        }
        for [what, id, measure, value] in super::states::csv(self.scenario, self.tally) {
            row(&what, &id, &measure, value);
        }
        row("run", "stuck", "runs", self.tally.stuck().to_string());
        out
    }

    /// The hashes of a run after each step, a line per step: seed, step from 1, hash.
    #[must_use]
    pub fn hashes(plan: &Plan<'_>, first: u64, tally: &Tally) -> String {
        let mut out = String::new();
        for (run, hashes) in (first..).zip(&tally.hashes) {
            for (step, hash) in (1..).zip(hashes) {
                line(
                    &mut out,
                    format_args!("{} {step} {}", plan.seed_of(run), hex(*hash)),
                );
            }
        }
        out
    }

    fn section(&self, out: &mut String, title: &str, rows: Vec<(String, u64)>) {
        line(out, format_args!("\n{title:<40}{:>8}", "runs"));
        for (id, runs) in rows {
            line(
                out,
                format_args!("  {id:<36}{runs:>10}{:>8.2} %", 100.0 * self.share(runs)),
            );
        }
    }

    fn share(&self, runs: u64) -> f64 {
        runs as f64 / self.plan.runs.max(1) as f64
    }

    fn endings(&self) -> Vec<(String, u64)> {
        let counts = self.tally.endings(self.scenario);
        let ids = self.scenario.endings.iter().map(|ending| ending.id.clone());
        ids.zip(counts).collect()
    }

    /// For each ending the seed of the first run that came to it.
    fn seeds(&self) -> Vec<Option<u64>> {
        let firsts = self.tally.firsts(self.scenario).into_iter();
        firsts.map(|run| run.map(|run| self.plan.seed_of(run))).collect()
    }

    /// The options that were taken whoever decided: decision and choice.
    fn fixed(&self) -> impl Iterator<Item = [&str; 2]> {
        self.plan.fixed.iter().map(|&(decision, choice)| {
            let name = &self.scenario.choice(decision, choice).id;
            [self.scenario.decision(decision).id.as_str(), name.as_str()]
        })
    }

    /// The same in words.
    fn but(&self) -> String {
        let all: Vec<String> = self.fixed().map(|of| of.join("=")).collect();
        if all.is_empty() {
            String::new()
        } else {
            format!(" but {}", all.join(", "))
        }
    }

    fn scenes(&self) -> Vec<(String, u64)> {
        let met = self.tally.scenes.iter().map(|met| met.runs);
        let ids = self.scenario.scenes.iter().map(|scene| scene.id.clone());
        ids.zip(met).collect()
    }

    fn incidents(&self) -> Vec<(String, u64)> {
        let ids = self.scenario.incidents.iter().map(|card| card.id.clone());
        ids.zip(self.tally.incidents.iter().copied()).collect()
    }

    fn coverage(&self) -> [(&'static str, usize, usize); 4] {
        let met = |rows: &[(String, u64)]| rows.iter().filter(|(_, runs)| *runs > 0).count();
        let (endings, scenes, incidents) = (self.endings(), self.scenes(), self.incidents());
        let choices = self.tally.choices.iter().flatten();
        [
            ("scenes", met(&scenes), scenes.len()),
            (
                "choices",
                choices.clone().filter(|took| took.taken > 0).count(),
                choices.count(),
            ),
            ("incidents", met(&incidents), incidents.len()),
            ("endings", met(&endings), endings.len()),
        ]
    }

    /// What no guard ever let through: what it is, its condition, and which parts were never true.
    fn starved(&self) -> Vec<(String, String, String)> {
        let mut found = Vec::new();
        for (guard, asked) in self.guards.list.iter().zip(&self.tally.guards) {
            if asked.held > 0 {
                continue;
            }
            let parts = guard.parts.iter().zip(&asked.parts);
            let never: Vec<String> = parts
                .filter(|(_, held)| **held == 0)
                .map(|(part, _)| part.written(self.scenario))
                .collect();
            let why = match (asked.times, never.as_slice()) {
                (0, _) => "the story never came here".to_owned(),
                (times, []) => {
                    format!(
                        "looked at {}; its parts were each true, never all at once",
                        count(times, "time")
                    )
                }
                (times, never) => {
                    format!(
                        "looked at {}; never true: {}",
                        count(times, "time"),
                        never.join(", ")
                    )
                }
            };
            found.push((self.place(guard.place), guard.whole.written(self.scenario), why));
        }
        found
    }

    fn place(&self, place: Guarded) -> String {
        let scenario = self.scenario;
        let choice = |decision, choice| {
            let id = &scenario.decision(decision).id;
            format!("choice {id}.{}", scenario.choice(decision, choice).id)
        };
        match place {
            Guarded::Choice(decision, option) => choice(decision, option),
            Guarded::Ending(ending) => format!("ending {}", scenario.endings[ending.index()].id),
            Guarded::Incident(card) => format!("incident {}", scenario.incidents[card.index()].id),
            Guarded::Arm(Origin::Scene(scene), arm) => {
                format!("arm {} after scene {}", arm + 1, scenario.scene(scene).id)
            }
            Guarded::Arm(Origin::Choice(decision, option), arm) => {
                format!("arm {} after {}", arm + 1, choice(decision, option))
            }
        }
    }
}

fn line(out: &mut String, line: std::fmt::Arguments<'_>) {
    // A string takes everything.
    let _ = writeln!(out, "{line}");
}
