//! Lines that are told while their speaker is away.

use super::judge::Judge;
use super::places::Place;
use super::search::Search;
use super::{Finding, Problem};

impl Judge<'_> {
    /// Lines of people who are not there, unless the author has allowed them.
    pub(super) fn absent(&self, search: &Search<'_>) -> Vec<Finding> {
        let scenario = self.frame.scenario;
        let lines = self.map.lines.iter().enumerate();
        let reached = lines.filter_map(|(index, line)| {
            let at = self.map.index(Place::Absent(index))?;
            self.reached[at].then_some((at, line))
        });
        let mut findings: Vec<Finding> = Vec::new();
        for (at, line) in reached.filter(|(_, line)| !self.allowed(line.owner)) {
            let person = scenario.person(line.person);
            let (problem, why) = match &search.witness[at] {
                Some(_) => (
                    Problem::Absent,
                    format!(
                        "{} is not there then; put it into `When(Here(\"{}\"), [...])`",
                        person.name, person.id
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
            let what = format!("a line of {} in {}", person.name, self.name(line.owner));
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

    fn allowed(&self, owner: Place) -> bool {
        let (_, id) = self.id(owner);
        let id = id.rsplit('/').next().unwrap_or_default();
        let mut all = self.frame.scenario.allow.iter();
        all.any(|one| one.rule == "absent-speaker" && one.at.as_deref().is_none_or(|at| at == id))
    }
}
