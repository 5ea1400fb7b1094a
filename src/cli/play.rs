//! `twohats play`: a scenario in the terminal, played by a person, by a list of choices or by a policy.

use std::io::{BufRead, Write};
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;

use crate::lab::policy::Policy;
use crate::lab::reach::{Patience, Reach, Start, anew};
use crate::play::{Action, Event, Opening, Playthrough, Waiting, options};
use crate::report::{people, text};
use crate::story::Scenario;
use crate::story::diagnostic::nearest;
use crate::story::model::Decision;
use crate::words::Words;

use super::Outcome;
use super::open::{Trouble, language, scenario_in, words};

mod aids;

use aids::Aids;

/// What was typed after `twohats play`.
///
/// Without `--text`, `--choices`, `--policy` or `--from` the game's window opens at the scenario's briefing, if this
/// program was built with a window; otherwise the scenario is played in the terminal.
#[derive(Debug, Args)]
pub struct Play {
    /// A scenario file, or the folder it is in.
    pub file: PathBuf,
    /// Play in the terminal instead of the window.
    #[arg(long)]
    pub text: bool,
    /// The seed that all luck comes from: 1 in the terminal, any in the window, where it is the luck number.
    #[arg(long)]
    pub seed: Option<u64>,
    /// Choices to take, in order: their ids or their numbers, with commas between.
    #[arg(long, value_delimiter = ',', conflicts_with = "policy")]
    pub choices: Option<Vec<String>>,
    /// Let a policy play: manager, leader, mix, read, misread or random.
    #[arg(long, value_parser = policy)]
    pub policy: Option<Policy>,
    /// Start at this scene, by the shortest legal way with this seed; which one that is, is said on stderr.
    #[arg(long, value_name = "SCENE")]
    pub from: Option<String>,
    /// Extras of the text player.
    #[command(flatten)]
    pub aids: Aids,
    /// The language: of the story, as far as it is translated, and of everything around it.
    #[arg(long, value_name = "LANGUAGE", value_parser = language)]
    pub lang: Option<String>,
}

/// The policy of this name, for the command line.
pub(super) fn policy(name: &str) -> Result<Policy, String> {
    let names = || Policy::NAMED.map(|(name, _)| name).join(", ");
    Policy::named(name).ok_or_else(|| format!("there is no policy `{name}`; there are {}", names()))
}

impl Play {
    /// Whether this can be played in a window: nothing was asked for that only the terminal does.
    #[must_use]
    pub fn in_window(&self) -> bool {
        !self.text
            && self.choices.is_none()
            && self.policy.is_none()
            && self.from.is_none()
            && !self.aids.any()
    }
}

/// Who takes the decisions.
enum Player<'a> {
    Person,
    List(std::slice::Iter<'a, String>),
    Policy(Policy),
}

/// Runs the command.
#[must_use]
pub fn run(arguments: &Play) -> Outcome {
    match play(arguments, &mut std::io::stdout().lock()) {
        Ok(()) => Outcome::Clean,
        Err(trouble) => trouble.tell(),
    }
}

fn play(arguments: &Play, out: &mut dyn Write) -> Result<(), Trouble> {
    let words = &words(arguments.lang.as_deref());
    let scenario = Arc::new(scenario_in(&arguments.file, arguments.lang.as_deref())?);
    let mut player = match (&arguments.choices, arguments.policy) {
        (Some(list), _) => Player::List(list.iter()),
        (None, Some(policy)) => Player::Policy(policy),
        (None, None) => Player::Person,
    };
    let seed = arguments.seed.unwrap_or(1);
    let mut played = match &arguments.from {
        None => Playthrough::new(scenario.clone(), seed),
        Some(scene) => reach(&scenario, arguments.seed, scene)?,
    };
    let aids = &arguments.aids;
    let mut asked = vec![false; scenario.cast.len()];
    write!(out, "{}{}", text::head(words, &played), people::cast(&scenario))?;
    // After `--from` that is the text of the scene it got to.
    let latest = played
        .steps()
        .last()
        .map_or(played.opening(), |step| &step.events);
    tell(words, &scenario, latest, aids, out)?;
    let mut stdin = std::io::stdin().lock();
    while played.state().ending().is_none() {
        write!(out, "{}", aids.numbers(&played))?;
        let action = match played.state().waiting {
            Waiting::Decision(_) => match decide(words, &played, &mut player, &mut stdin, out)? {
                Some(action) => action,
                None => return aids.keep(&played),
            },
            Waiting::Page | Waiting::PageAfter(..) | Waiting::Over(_) => Action::Continue,
        };
        let events = played
            .act(action)
            .map_err(|rejected| Trouble::said(rejected.to_string()))?
            .to_vec();
        if matches!(action, Action::Choose { .. }) {
            write!(out, "{}", text::chosen(&scenario, played.state()))?;
        }
        tell(words, &scenario, &events, aids, out)?;
        if let Action::Choose { decision, choice } = action {
            let choice = scenario.choice(decision, choice);
            write!(
                out,
                "{}",
                people::wants(words, &scenario, played.state(), choice, &mut asked)
            )?;
        }
    }
    aids.keep(&played)?;
    write!(out, "{}", text::foot(words, &played))?;
    match player {
        Player::List(rest) if rest.len() > 0 => Err(Trouble::said(format!(
            "the story ended with {} left over",
            match rest.len() {
                1 => "1 choice".to_owned(),
                left => format!("{left} choices"),
            }
        ))),
        _ => Ok(()),
    }
}

fn tell(
    words: &Words,
    scenario: &Scenario,
    events: &[Event],
    aids: &Aids,
    out: &mut dyn Write,
) -> std::io::Result<()> {
    events
        .iter()
        .filter(|event| !aids.hides(event))
        .try_for_each(|event| write!(out, "{}", text::event(words, scenario, event)))
}

/// Why a word is no answer: the choice of that name is closed, and what would open it, or there is none.
fn refusal(words: &Words, decision: &Decision, word: &str, known: Option<usize>) -> String {
    let asked = [("word", word.into()), ("decision", decision.id.as_str().into())];
    if let Some(choice) = known.and_then(|index| decision.choices.get(index)) {
        let closed = words.fill("text-is-closed", &asked);
        return match choice.locked.as_str() {
            "" => closed,
            locked => format!("{closed}: {locked}"),
        };
    }
    let ids: Vec<&str> = decision.choices.iter().map(|choice| choice.id.as_str()).collect();
    let [word, decision] = asked;
    words.fill(
        "text-no-such-choice",
        &[word, decision, ("choices", ids.join(", ").into())],
    )
}

/// The action of whoever plays; none when a person at the terminal has gone.
fn decide(
    words: &Words,
    played: &Playthrough,
    player: &mut Player<'_>,
    stdin: &mut dyn BufRead,
    out: &mut dyn Write,
) -> Result<Option<Action>, Trouble> {
    let (scenario, state) = (played.scenario(), played.state());
    let Some(decision) = state.open_decision() else {
        return Ok(Some(Action::Continue));
    };
    let openings = options(scenario, state);
    write!(out, "{}", text::decision(words, scenario, decision, &openings))?;
    let named = |word: &str| {
        let by_number = word
            .parse::<usize>()
            .ok()
            .and_then(|number| number.checked_sub(1));
        let by_id = || {
            scenario
                .decision(decision)
                .choices
                .iter()
                .position(|choice| choice.id == word)
        };
        let index = by_number.or_else(by_id).filter(|index| *index < openings.len())?;
        Some(openings[index])
    };
    let refused = |word: &str| {
        let known = named(word).map(|opening| opening.choice.index());
        refusal(words, scenario.decision(decision), word, known)
    };
    match player {
        Player::Policy(policy) => match policy.pick(scenario, state) {
            Some(choice) => Ok(Some(Action::Choose { decision, choice })),
            None => Err(Trouble::said("every option is closed here".to_owned())),
        },
        Player::List(list) => {
            let missing = || {
                Trouble::said(format!(
                    "no choice given for `{}`",
                    scenario.decision(decision).id
                ))
            };
            let word = list.next().ok_or_else(missing)?;
            let opening = named(word)
                .filter(|opening| opening.open)
                .ok_or_else(|| Trouble::said(refused(word)))?;
            let choice = opening.choice;
            Ok(Some(Action::Choose { decision, choice }))
        }
        Player::Person => loop {
            write!(out, "> ")?;
            out.flush()?;
            let Some(line) = aids::typed(stdin, out)? else {
                return Ok(None);
            };
            match named(&line) {
                None if matches!(line.as_str(), "q" | "quit" | "exit") => return Ok(None),
                None if matches!(line.as_str(), "" | "?" | "h" | "help") => write!(out, "{}", aids::HELP)?,
                None if line == "people" => write!(out, "{}", people::numbers(scenario, state))?,
                Some(Opening { choice, open: true }) => return Ok(Some(Action::Choose { decision, choice })),
                _ => writeln!(out, "  {}", refused(&line))?,
            }
        },
    }
}

/// The playthrough that gets to the scene with the fewest decisions.
fn reach(scenario: &Arc<Scenario>, seed: Option<u64>, scene: &str) -> Result<Playthrough, Trouble> {
    let unknown = || {
        let ids = scenario.scenes.iter().map(|scene| scene.id.as_str());
        let near = nearest(scene, ids)
            .map(|id| format!("; did you mean `{id}`?"))
            .unwrap_or_default();
        Trouble::said(format!("there is no scene `{scene}`{near}"))
    };
    let wanted = scenario.scene_named(scene).ok_or_else(unknown)?;
    let luck = seed.unwrap_or(1);
    let way = match anew(scenario, luck, wanted, Patience::default()) {
        Reach::Found(way) => way,
        Reach::Unreachable => {
            return Err(Trouble::said(format!(
                "no playthrough comes to the scene `{scene}`: that is proved"
            )));
        }
        Reach::Unknown => {
            return Err(Trouble::said(format!(
                "no way to the scene `{scene}` was found with seed {luck} or any other that was tried"
            )));
        }
    };
    let luck = match (way.start, seed) {
        (Start::OtherLuck(other), Some(asked)) => {
            return Err(Trouble::said(format!(
                "no way to the scene `{scene}` was found with seed {asked}; there is one with --seed {other}"
            )));
        }
        (Start::OtherLuck(other), None) => other,
        _ => luck,
    };
    let mut played = Playthrough::new(scenario.clone(), luck);
    for action in &way.actions {
        played
            .act(*action)
            .map_err(|rejected| Trouble::said(rejected.to_string()))?;
    }
    // When nobody listens to stderr, the way is walked all the same.
    let _ = writeln!(std::io::stderr(), "{}", text::way(&played, scene, way.shortest));
    Ok(played)
}
