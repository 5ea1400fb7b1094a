//! Several playthroughs of one scenario side by side: what each decided, where they parted, how they fared.

use std::sync::Arc;

use crate::lab::best::best;
use crate::lab::policy::Policy;
use crate::play::history::{Made, history};
use crate::play::{Playthrough, Start};
use crate::sim::vocabulary::Hat;
use crate::story::Scenario;
use crate::story::ids::DecisionId;
use crate::words::Words;

use super::debrief::{Debrief, debrief, plain};
use super::names;

/// The letters of the alphabet.
const LETTERS: usize = 26;

/// A playthrough as it stands beside others.
#[derive(Debug, Clone)]
pub struct Run {
    /// What it is called.
    pub name: String,
    /// What it played.
    pub played: Playthrough,
    /// What is to be told of its recording, as sentences: where it differs from the scenario as it is now.
    pub notes: Vec<String>,
    /// How it came about, as a sentence, where that is not its name already; may be empty.
    pub how: String,
}

/// A decision as one run took it.
#[derive(Debug, Clone, PartialEq)]
pub struct Took {
    /// The option's id.
    pub choice: String,
    /// Its words.
    pub label: String,
    /// The hat worn.
    pub hat: Hat,
    /// Whether it worked out.
    pub worked: bool,
    /// The chance it had, 0..1.
    pub odds: f64,
    /// The workday, 0 is the first.
    pub day: u32,
    /// Whether people were asked; none where nothing was done at all, or nobody led.
    pub asked: Option<bool>,
}

/// One question, and what each run did with it.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The decision's id.
    pub decision: String,
    /// Its question.
    pub prompt: String,
    /// Which asking of it, from 1.
    pub asking: usize,
    /// By run; none where it was not asked.
    pub took: Vec<Option<Took>>,
    /// Whether runs that had done the same until then did not do the same here.
    pub parted: bool,
}

/// The comparison.
#[derive(Debug, Clone)]
pub struct Compared {
    /// The scenario's id.
    pub id: String,
    /// Its title.
    pub scenario: String,
    /// The runs' names.
    pub names: Vec<String>,
    /// What each looks back on.
    pub seen: Vec<Debrief>,
    /// The ending of each by its id; empty where the story is not over.
    pub endings: Vec<String>,
    /// What is to be told of each recording.
    pub notes: Vec<Vec<String>>,
    /// How each came about; may be empty.
    pub how: Vec<String>,
    /// The questions, in the order in which runs came to them.
    pub rows: Vec<Row>,
}

/// Somebody who plays by rule with the same beginning: the manager's hat or the leader's whenever it is there.
#[must_use]
pub fn by_rule(words: &Words, policy: Policy, scenario: &Arc<Scenario>, begun: &Start) -> Run {
    let name = match policy {
        Policy::Manager => words.say("compare-pure-manager"),
        Policy::Leader => words.say("compare-pure-leader"),
        other => other.name().to_owned(),
    };
    Run {
        name,
        played: policy.play(scenario.clone(), begun.clone()),
        notes: Vec::new(),
        how: String::new(),
    }
}

/// The best way found with the same beginning as the first of these runs: never worse than any of them that has it too.
/// None where there is none to begin like.
#[must_use]
pub fn best_found(words: &Words, scenario: &Arc<Scenario>, runs: &[Run]) -> Option<Run> {
    let begun = runs.first()?.played.begun();
    let alike = runs.iter().map(|run| &run.played);
    let alike: Vec<_> = alike.filter(|played| played.begun() == begun).collect();
    let best = best(scenario, begun, &alike);
    Some(Run {
        name: words.say("compare-best"),
        played: best.played,
        notes: Vec::new(),
        how: words.fill("compare-best-about", &[("tried", best.tried.into())]),
    })
}

/// Puts playthroughs of one scenario side by side, in these words. Without any there is nothing to say.
#[must_use]
pub fn compare(words: &Words, scenario: &Scenario, runs: &[Run]) -> Compared {
    let ending = |run: &Run| {
        let ending = run.played.state().ending();
        ending.map_or_else(String::new, |ending| scenario.endings[ending.index()].id.clone())
    };
    Compared {
        id: scenario.id.clone(),
        scenario: scenario.title.clone(),
        names: runs.iter().map(|run| run.name.clone()).collect(),
        seen: runs.iter().map(|run| debrief(words, &run.played)).collect(),
        endings: runs.iter().map(ending).collect(),
        notes: runs.iter().map(|run| run.notes.clone()).collect(),
        how: runs.iter().map(|run| run.how.clone()).collect(),
        rows: rows(scenario, runs),
    }
}

/// What each of them did with every question, in the order in which they came to them.
#[must_use]
pub fn rows(scenario: &Scenario, runs: &[Run]) -> Vec<Row> {
    let made: Vec<Vec<Made>> = runs.iter().map(|run| history(&run.played).decisions).collect();
    // Each question once, where the first run came to it that did.
    let mut questions: Vec<(DecisionId, usize)> = Vec::new();
    for decisions in &made {
        let mut at = 0;
        for (index, one) in decisions.iter().enumerate() {
            let asking = decisions[..index]
                .iter()
                .filter(|it| it.decision == one.decision)
                .count();
            let question = (one.decision, asking);
            match questions.iter().position(|known| *known == question) {
                Some(known) => at = known + 1,
                None => {
                    questions.insert(at, question);
                    at += 1;
                }
            }
        }
    }
    let mut rows: Vec<Row> = questions
        .iter()
        .map(|&(decision, asking)| {
            let asked = scenario.decision(decision);
            let took = made.iter().map(|decisions| {
                let one = decisions
                    .iter()
                    .filter(|it| it.decision == decision)
                    .nth(asking)?;
                let choice = scenario.choice(decision, one.choice);
                Some(Took {
                    choice: choice.id.clone(),
                    label: plain(&scenario.filled(&choice.label, &one.now)),
                    hat: one.hat,
                    worked: one.verdict.worked,
                    odds: one.verdict.odds.success,
                    // Not negative, and the fraction is the time of day.
                    day: one.time as u32,
                    asked: one.asked(scenario),
                })
            });
            // In the words of the first run that came to it.
            let first = made.iter().flatten().find(|one| one.decision == decision);
            let prompt = first.map(|one| plain(&scenario.filled(&asked.prompt, &one.now)));
            Row {
                decision: asked.id.clone(),
                prompt: prompt.unwrap_or_default(),
                asking: asking + 1,
                took: took.collect(),
                parted: false,
            }
        })
        .collect();
    part(&mut rows, runs.len());
    rows
}

/// Marks every question at which runs that had done the same until then did not do the same.
fn part(rows: &mut [Row], runs: usize) {
    // By run: the first of those it has gone along with so far.
    let mut with = vec![0; runs];
    for row in rows {
        let choice = |run: usize| row.took[run].as_ref().map(|took| took.choice.as_str());
        let before = with.clone();
        for run in 0..runs {
            let alike = |other: &usize| before[*other] == before[run] && choice(*other) == choice(run);
            with[run] = (0..run).find(alike).map_or(run, |first| with[first]);
        }
        row.parted = (0..runs)
            .any(|run| (0..run).any(|other| before[run] == before[other] && with[run] != with[other]));
    }
}

/// The letter by which a run is told apart, in lists, beside curves and in tables: A to Z, then A2 and so on.
#[must_use]
pub fn letter(place: usize) -> String {
    let letters = ('A'..='Z').nth(place % LETTERS).unwrap_or('A');
    match place / LETTERS {
        0 => letters.to_string(),
        round => format!("{letters}{}", round + 1),
    }
}

impl Compared {
    /// A run with its letter.
    #[must_use]
    pub fn called(&self, run: usize) -> String {
        format!("{} \u{b7} {}", letter(run), self.names[run])
    }

    /// By what else it is told apart: how it ended, and the share of its decisions under each hat.
    #[must_use]
    pub fn about(&self, words: &Words, run: usize) -> String {
        format!("{} \u{b7} {}", self.ended(words, run), self.worn(words, run))
    }

    /// The share of a run's decisions under each hat, in words.
    #[must_use]
    pub fn worn(&self, words: &Words, run: usize) -> String {
        let hats = self.hats(run);
        let all = hats.iter().sum::<usize>().max(1) as f64;
        let names = ["manager", "leader", "both", "neither"];
        let shares: Vec<String> = hats
            .iter()
            .zip(names)
            .filter(|(count, _)| **count > 0)
            .map(|(count, hat)| {
                let share = words.percent(*count as f64 / all);
                words.fill(
                    "compare-hat-share",
                    &[("hat", hat.into()), ("share", share.into())],
                )
            })
            .collect();
        shares.join(", ")
    }

    /// Hats worn by a run: manager, leader, both, neither.
    #[must_use]
    pub fn hats(&self, run: usize) -> [usize; 4] {
        self.seen[run].stance.hats
    }

    /// At how many decisions a run asked, and at how many it told without asking.
    #[must_use]
    pub fn asked_and_told(&self, run: usize) -> [usize; 2] {
        let took = |asked: bool| {
            let rows = self.rows.iter().filter_map(|row| row.took[run].as_ref());
            rows.filter(|took| took.asked == Some(asked)).count()
        };
        [took(true), took(false)]
    }

    /// The same in words.
    #[must_use]
    pub fn voice(&self, words: &Words, run: usize) -> String {
        let [asked, told] = self.asked_and_told(run);
        words.fill("compare-voice", &[("asked", asked.into()), ("told", told.into())])
    }

    /// The title of a run's ending, or that it is not over.
    #[must_use]
    pub fn ended(&self, words: &Words, run: usize) -> String {
        match self.seen[run].ending.as_str() {
            "" => words.say("compare-not-over"),
            ending => ending.to_owned(),
        }
    }

    /// For people at a terminal.
    #[must_use]
    pub fn text(&self, words: &Words) -> String {
        let mut out = format!("{}\n", self.heading(words));
        for (run, notes) in self.notes.iter().enumerate() {
            let name = self.called(run);
            for note in notes {
                out += &format!("{name}: {note}\n");
            }
        }
        for verdict in self.verdicts(words) {
            out += &format!("{verdict}\n");
        }
        let gauges = names::gauges(words);
        for (run, seen) in self.seen.iter().enumerate() {
            out += &format!("\n{}\n  {}\n", self.called(run), self.ended(words, run));
            if !self.how[run].is_empty() {
                out += &format!("  {}\n", self.how[run]);
            }
            out += &format!(
                "  {}\n",
                words.fill("compare-luck", &[("seed", seen.origin.seed.to_string().into())])
            );
            out += &format!(
                "  {}\n",
                words.fill("debrief-workdays", &[("days", seen.days.into())])
            );
            out += &format!("  {}\n", self.worn(words, run));
            out += &format!("  {}\n", self.voice(words, run));
            for (gauge, name) in gauges.iter().enumerate() {
                out += &format!(
                    "  {name:<12} {:>3.0} → {:>3.0}   {}\n",
                    seen.start[gauge],
                    seen.end[gauge],
                    curve(seen, gauge)
                );
            }
        }
        out += &format!("\n{}\n", words.say("report-decisions"));
        for (number, row) in (1..).zip(&self.rows) {
            let again = if row.asking > 1 {
                format!(" ({})", row.asking)
            } else {
                String::new()
            };
            let parted = if row.parted {
                format!("   « {}", words.say("compare-parted"))
            } else {
                String::new()
            };
            out += &format!("\n{number}. {}{again}{parted}\n", row.prompt);
            for (run, took) in row.took.iter().enumerate() {
                out += &format!("   {:<3} {}\n", letter(run), told(words, took.as_ref()));
            }
        }
        out
    }

    /// What the comparison is of.
    #[must_use]
    pub fn heading(&self, words: &Words) -> String {
        let runs = self.names.len();
        words.fill(
            "compare-heading",
            &[("scenario", self.scenario.as_str().into()), ("runs", runs.into())],
        )
    }
}

/// What a run did, in one line.
#[must_use]
pub fn told(words: &Words, took: Option<&Took>) -> String {
    let Some(took) = took else {
        return words.say("compare-not-asked");
    };
    let odds = words.fill("debrief-odds", &[("odds", words.percent(took.odds).into())]);
    format!(
        "{} · {} · {}, {odds}",
        names::hat_in_short(words, took.hat),
        took.label,
        outcome(words, took)
    )
}

/// Whether it worked out, in a word or two.
pub(super) fn outcome(words: &Words, took: &Took) -> String {
    words.say(if took.worked {
        "debrief-worked"
    } else {
        "debrief-failed"
    })
}

/// A gauge over the days as a row of small bars.
fn curve(seen: &Debrief, gauge: usize) -> String {
    const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    const MOST: usize = 40;
    let every = seen.points.len().div_ceil(MOST).max(1);
    let shown = seen.points.iter().step_by(every);
    // 0 to 100 in eight steps.
    shown
        .map(|(_, values)| BARS[((values[gauge] / 12.5).max(0.0) as usize).min(7)])
        .collect()
}
