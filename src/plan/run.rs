//! A plan played: what it expects held against what happens.

use std::sync::Arc;

use crate::lab::policy::Policy;
use crate::lab::rollout::Hand;
use crate::lab::rounds::{most_decisions, round};
use crate::play::condition::holds;
use crate::play::options::is_open;
use crate::play::start::drawn;
use crate::play::{Action, Carried, Event, Playthrough, Start, State, every_option};
use crate::sim::params::Params;
use crate::story::diagnostic::{Diagnostic, quoted};
use crate::story::emphasis;
use crate::story::ids::{ChoiceId, DecisionId, EndingId};
use crate::story::text::nfc;
use crate::story::{Scenario, Span};

use super::read::located;
use super::{Expected, Plan, What, now, why};

/// Most actions between two lines of a plan, so that no story keeps a test from ending.
const MOST_ACTIONS: usize = 10_000;

/// The seed of a plan that names none, as for `twohats play`.
const SEED: u64 = 1;

/// Something that came out otherwise than the plan expects.
#[derive(Debug, Clone, PartialEq)]
pub struct Failure {
    /// Which line, and what happened instead.
    pub finding: Diagnostic,
    /// What was told since the last choice, piece by piece.
    pub told: Vec<String>,
}

/// Plays a plan. `file` and `text` are what it was read from; no failure means that all came out as expected.
///
/// After a choice that cannot be taken, the rest is skipped up to the next `seed`.
#[must_use]
pub fn run(file: &str, text: &str, scenario: &Arc<Scenario>, plan: &Plan) -> Vec<Failure> {
    let mut failures = Vec::new();
    let mut run = Run::new(scenario, Start::from(SEED));
    let mut stuck = false;
    for step in &plan.steps {
        if let What::Seed(seed, with) = step.what {
            let carried = if with {
                drawn(scenario, seed)
            } else {
                Carried::default()
            };
            (run, stuck) = (Run::new(scenario, Start { seed, carried }), false);
            continue;
        }
        if stuck {
            continue;
        }
        let (outcome, moves) = match &step.what {
            What::Seed(..) => continue,
            What::Choose(decision, choice) => (run.choose(*decision, *choice), true),
            What::Policy(policy, until) => (run.policy(*policy, *until), true),
            What::Expect(wanted, expected) => (run.expect(*wanted, expected), false),
        };
        if let Err((message, help)) = outcome {
            stuck = moves;
            let finding = finding(step.at, message, help);
            let finding = located(file, text, vec![finding]).remove(0);
            let told = run.told();
            failures.push(Failure { finding, told });
        }
    }
    failures
}

/// What went wrong, and what happened instead.
type Wrong = (String, String);

fn finding(at: Span, message: String, help: String) -> Diagnostic {
    Diagnostic::error("plan-failed", at, message).help(help)
}

/// A playthrough that stands at a decision or at its end.
struct Run {
    played: Playthrough,
    /// The number of actions before the last choice; none before the first.
    since: Option<usize>,
}

impl Run {
    fn new(scenario: &Arc<Scenario>, start: Start) -> Self {
        let mut run = Self {
            played: Playthrough::new(scenario.clone(), start),
            since: None,
        };
        run.turn_pages();
        run
    }

    fn scenario(&self) -> &Scenario {
        self.played.scenario()
    }

    fn state(&self) -> &State {
        self.played.state()
    }

    /// On to the next decision or the end.
    fn turn_pages(&mut self) {
        for _ in 0..MOST_ACTIONS {
            let state = self.state();
            let rests = state.open_decision().is_some() || state.ending().is_some();
            if rests || self.played.act(Action::Continue).is_err() {
                return;
            }
        }
    }

    fn act(&mut self, decision: DecisionId, choice: ChoiceId) -> Result<(), Wrong> {
        let refused = |why: String| (why, String::new());
        self.played
            .act(Action::Choose { decision, choice })
            .map_err(|rejected| refused(rejected.to_string()))?;
        self.turn_pages();
        Ok(())
    }

    fn choose(&mut self, decision: DecisionId, choice: ChoiceId) -> Result<(), Wrong> {
        self.at(decision)?;
        self.option(decision, choice, true)?;
        self.since = Some(self.played.steps().len());
        self.act(decision, choice)
    }

    fn policy(&mut self, policy: Policy, until: Option<DecisionId>) -> Result<(), Wrong> {
        self.since = Some(self.played.steps().len());
        for _ in 0..=most_decisions(self.scenario()) {
            if self.state().ending().is_some()
                || until.is_some_and(|it| self.state().open_decision() == Some(it))
            {
                return until.map_or(Ok(()), |decision| self.at(decision));
            }
            let choice = policy.pick(self.scenario(), self.state());
            let (Some(decision), Some(choice)) = (self.state().open_decision(), choice) else {
                return Err(("every choice is closed here".to_owned(), self.stands()));
            };
            self.act(decision, choice)?;
        }
        let hand = Hand::Policy(policy);
        match round(self.scenario(), self.state(), &hand) {
            Some(round) => Err((round.sentence(self.scenario()), round.help().to_owned())),
            None => Err((
                "the story has not ended after very many decisions".to_owned(),
                self.stands(),
            )),
        }
    }

    fn expect(&self, wanted: bool, expected: &Expected) -> Result<(), Wrong> {
        let (params, scenario, state) = (&Params::GAME, self.scenario(), self.state());
        let mut events = self.events();
        let (is, instead) = match expected {
            Expected::Line(text) => {
                let text = plain(text);
                let told = self.told();
                let found = told.iter().find(|told| plain(told).contains(&text));
                let instead = found.map_or_else(
                    || "none of the lines told since the last choice holds it".to_owned(),
                    |line| format!("it was told: {}", line.trim()),
                );
                (found.is_some(), instead)
            }
            Expected::Scene(scene) => (events.any(|event| *event == Event::Scene(*scene)), self.came_by()),
            Expected::Incident(card) => (
                events.any(|event| matches!(event, Event::Incident { card: one, .. } if one == card)),
                self.came_by(),
            ),
            Expected::Decision(decision) => (state.open_decision() == Some(*decision), self.stands()),
            Expected::Ending(ending) => (state.ending() == Some(*ending), self.other_ending(*ending)),
            Expected::Open(decision, choice, open) => {
                self.at(*decision)?;
                let outcome = self.option(*decision, *choice, *open);
                let instead = outcome
                    .as_ref()
                    .err()
                    .map_or("it is".to_owned(), |wrong| wrong.1.clone());
                (outcome.is_ok(), instead)
            }
            Expected::Worked(decision, worked) => {
                let taken = state.taken(*decision);
                (
                    taken.is_some_and(|taken| taken.worked == *worked),
                    now::worked(taken),
                )
            }
            Expected::Holds(condition) => (
                holds(params, state, condition),
                now::now(scenario, state, condition),
            ),
        };
        if is == wanted {
            Ok(())
        } else {
            Err(("it came out otherwise than this line expects".to_owned(), instead))
        }
    }

    /// That the story waits for this decision.
    fn at(&self, decision: DecisionId) -> Result<(), Wrong> {
        if self.state().open_decision() == Some(decision) {
            return Ok(());
        }
        let wanted = quoted(&self.scenario().decision(decision).id);
        Err((
            format!("the story does not wait for the decision {wanted} here"),
            self.stands(),
        ))
    }

    /// That an option is open, or is closed.
    fn option(&self, decision: DecisionId, id: ChoiceId, open: bool) -> Result<(), Wrong> {
        let scenario = self.scenario();
        if is_open(&Params::GAME, scenario, self.state(), decision, id) == open {
            return Ok(());
        }
        let choice = scenario.choice(decision, id);
        let name = quoted(&choice.id);
        Err(if open {
            let why = why::closed(scenario, self.state(), decision, id);
            let why = why.map_or_else(String::new, |why| format!("; {why}"));
            let openings = every_option(scenario, self.state());
            let away = openings.iter().any(|one| one.choice == id && one.away);
            let shown = match (choice.hidden, away) {
                (true, _) => "the player does not see it".to_owned(),
                (false, true) => "the player reads who is not there".to_owned(),
                (false, false) => {
                    let locked = scenario.filled(&choice.locked, &self.state().values());
                    format!("the player reads “{}”", emphasis::plain(&locked))
                }
            };
            let why = format!("{shown}{why}");
            (format!("the choice {name} is closed here"), why)
        } else {
            (
                format!("the choice {name} is open here"),
                "it can be taken".to_owned(),
            )
        })
    }

    /// Where the story stands, in words.
    fn stands(&self) -> String {
        let (scenario, state) = (self.scenario(), self.state());
        match (state.open_decision(), state.ending()) {
            (Some(decision), _) => {
                format!(
                    "the story waits for the decision {}",
                    quoted(&scenario.decision(decision).id)
                )
            }
            (_, Some(ending)) => {
                format!(
                    "the story has ended with {}",
                    quoted(&scenario.endings[ending.index()].id)
                )
            }
            _ => format!(
                "the story stands in the scene {}",
                quoted(&scenario.scene(state.scene).id)
            ),
        }
    }

    /// Where the story stands instead of having ended this way, and why.
    fn other_ending(&self, wanted: EndingId) -> String {
        let why = why::ending(self.scenario(), self.state(), wanted);
        why.map_or_else(|| self.stands(), |why| format!("{}; {why}", self.stands()))
    }

    /// The scenes since the last choice, in words.
    fn came_by(&self) -> String {
        let scenario = self.scenario();
        let names: Vec<String> = self
            .events()
            .filter_map(|event| match event {
                Event::Scene(scene) => Some(quoted(&scenario.scene(*scene).id)),
                _ => None,
            })
            .collect();
        match names.is_empty() {
            true => format!("no scene opened since the last choice; {}", self.stands()),
            false => format!("since the last choice the story came by {}", names.join(", ")),
        }
    }

    /// What happened since the last choice, or since the beginning.
    fn events(&self) -> impl Iterator<Item = &Event> {
        let since = self.since;
        let events = self.played.events();
        events
            .filter(move |(actions, _)| since.is_none_or(|since| *actions > since))
            .map(|(_, event)| event)
    }

    /// The text told since the last choice, or since the beginning, each piece in one line.
    fn told(&self) -> Vec<String> {
        let scenario = self.scenario();
        let one_line = |text: &str| text.replace("\n\n", " ");
        self.events()
            .filter_map(|event| match event {
                Event::Text(text) => Some(one_line(&emphasis::plain(&text.of(scenario)))),
                Event::Said(person, text) => Some(format!(
                    "{}: {}",
                    scenario.person(*person).name,
                    one_line(&emphasis::plain(&text.of(scenario)))
                )),
                _ => None,
            })
            .collect()
    }
}

/// Text as it is compared: straight quotes, one space between words.
fn plain(text: &str) -> String {
    let straight = |c: char| match c {
        '“' | '”' | '„' => '"',
        '’' | '‘' => '\'',
        other => other,
    };
    let text = nfc(text);
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").chars().map(straight).collect()
}
