//! What misses people who are away: their lines, choices aimed at them, effects on them.

use super::judge::Judge;
use super::locations::{Line, Location, Missed};
use super::search::Search;
use super::{Finding, Problem};

impl Judge<'_> {
    /// What misses people who are not there, unless the author has allowed it.
    pub(super) fn absent(&self, search: &Search<'_>) -> Vec<Finding> {
        let scenario = self.frame.scenario;
        let lines = self.map.lines.iter().enumerate();
        let reached = lines.filter_map(|(index, line)| {
            let at = self.map.index(Location::Absent(index))?;
            self.reached[at].then_some((at, line))
        });
        let mut findings: Vec<Finding> = Vec::new();
        for (at, line) in reached.filter(|(_, line)| !self.allowed(line)) {
            let person = scenario.person(line.person);
            let (problem, why) = match &search.witness[at] {
                Some(_) => (
                    Problem::Absent,
                    format!(
                        "{} is not there then; {}",
                        person.name,
                        help(line.what, &person.id)
                    ),
                ),
                None => (
                    Problem::MaybeAbsent,
                    format!(
                        "no play shows {} away there, and it is not proved that none can",
                        person.name
                    ),
                ),
            };
            let owner = self.name(line.owner);
            let what = match line.what {
                Missed::Line => format!("a line of {} in {owner}", person.name),
                Missed::Target => format!("{owner}, aimed at {}", person.name),
                Missed::Effect => format!("an effect on {} in {owner}", person.name),
            };
            if findings
                .iter()
                .any(|known| known.problem == problem && known.what == what)
            {
                continue;
            }
            findings.push(Finding {
                problem,
                what,
                why,
                also: Vec::new(),
                at: self.span(line.owner),
                witness: search.witness[at].clone(),
            });
        }
        findings
    }

    fn allowed(&self, line: &Line) -> bool {
        let (_, id) = self.id(line.owner);
        let rule = match line.what {
            Missed::Line => "absent-speaker",
            Missed::Target | Missed::Effect => "absent-target",
        };
        let id = id.rsplit('/').next().unwrap_or_default();
        let mut all = self.frame.scenario.allow.iter();
        all.any(|one| one.rule == rule && one.at.as_deref().is_none_or(|at| at == id))
    }
}

/// What to do about it.
fn help(what: Missed, id: &str) -> String {
    match what {
        Missed::Line => format!("put it into `When(Here(\"{id}\"), [...])`"),
        Missed::Target => format!(
            "the option closes by itself when nobody else is meant; say so yourself with `when: Here(\"{id}\")`, or aim it at somebody else"
        ),
        Missed::Effect => {
            "they keep it for the day they come back; put it where they are, or take it out".to_owned()
        }
    }
}
