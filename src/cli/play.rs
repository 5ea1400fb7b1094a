//! `twohats play`: a scenario in the terminal, played by a person, by a list of choices or by a policy.

use std::io::{BufRead, IsTerminal, Write};
use std::path::PathBuf;

use clap::Args;

use crate::lab::policy::Policy;
use crate::lab::rollout::Hand;
use crate::lab::rounds;
use crate::play::{Action, Playthrough, Waiting, options};
use crate::present::{self, Cue, Line};
use crate::report::{people, text};
use crate::storage::Fs;
use crate::story::ids::DecisionId;
use crate::words::Words;

use super::open::{Opened, Trouble, language, opened, translated, words};
use super::output::Output;
use super::replay::is_one;
use super::scenes::of_recording;
use super::terminal::{Wrapped, fitted};
use super::{Here, Outcome};

mod aids;
mod ask;
mod begin;
mod keep;
mod part;

use aids::Aids;
use ask::Wish;
pub(super) use keep::CareerFile;
use keep::Keep;
pub(super) use part::{line, part, stops};

/// What was typed after `twohats play`.
///
/// Without `--text`, `--choices`, `--policy`, `--from` or `--record` the game's window opens at the scenario's briefing, or
/// where a recording stops, if this program was built with a window; otherwise it is played in the terminal.
#[derive(Debug, Args)]
pub struct Play {
    /// A scenario file, the folder it is in, or its id; or a recording, to go on where it stops.
    pub file: PathBuf,
    /// Play in the terminal instead of the window.
    #[arg(long)]
    pub text: bool,
    /// The seed that all luck comes from: 1 in the terminal, any in the window, where it is the luck number.
    #[arg(long)]
    pub seed: Option<u64>,
    /// Choices to take, in order: their ids or their numbers, with commas or spaces between.
    #[arg(long, conflicts_with = "policy")]
    pub choices: Option<Vec<String>>,
    /// Let a policy play: manager, leader, mix, read, misread or random.
    #[arg(long, value_parser = policy)]
    pub policy: Option<Policy>,
    /// Start at this scene, by the shortest legal way with this seed; which one that is, is said on stderr.
    #[arg(long, value_name = "SCENE")]
    pub from: Option<String>,
    /// The scenario that a recording is of: its file, its folder or its id; without it, the one whose content the
    /// recording names, or at least its id.
    #[arg(long, value_name = "PATH")]
    pub scenario: Option<PathBuf>,
    /// Extras of the text player.
    #[command(flatten)]
    pub aids: Aids,
    /// The language of the story, as far as it is translated, and of everything around it.
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
    pub fn in_window(&self, fs: &Fs) -> bool {
        !self.text
            && self.choices.is_none()
            && self.policy.is_none()
            && self.from.is_none()
            && self.scenario.is_none()
            && !self.aids.any()
            && !begin::is_broken_recording(fs, &self.file)
    }
}

/// Who takes the decisions.
enum Player {
    Person,
    List(std::vec::IntoIter<String>),
    Policy(Policy),
}

/// What comes of asking for a decision.
enum Answer {
    Act(Action),
    Back,
    /// A person at the terminal has gone.
    Gone,
}

/// Runs the command.
#[must_use]
pub fn run(arguments: &Play, here: &Here) -> Outcome {
    let mut stdin = std::io::stdin().lock();
    let mut out = Wrapped::new(std::io::stdout().lock());
    let played = play(arguments, here, &mut stdin, &mut out);
    match played.and(out.flush().map_err(Trouble::from)) {
        Ok(()) => Outcome::Clean,
        Err(trouble) => trouble.tell(),
    }
}

fn play(arguments: &Play, here: &Here, stdin: &mut dyn BufRead, out: &mut dyn Write) -> Result<(), Trouble> {
    let words = &words(arguments.lang.as_deref());
    let begun = begin::begin(here, arguments)?;
    let from = begun.from.as_ref().map(|(path, _)| path.as_path());
    let keep = Keep::new(here, arguments.aids.record.as_ref(), &begun.played, from)?;
    write!(
        out,
        "{}{}{}",
        text::head(words, &begun.played),
        people::cast(begun.played.scenario(), begun.played.start()),
        begin::taken_up(words, &begun, keep.path().is_some())
    )?;
    let player = match (&arguments.choices, arguments.policy) {
        (Some(list), _) => Player::List(ask::listed(list).into_iter()),
        (None, Some(policy)) => Player::Policy(policy),
        (None, None) => Player::Person,
    };
    let mut table = Table {
        words,
        aids: &arguments.aids,
        hinted: false,
        lines: 0,
        heard: Vec::new(),
        // At the end of a story a person may go back, unless the answers come from a file.
        lingers: std::io::stdin().is_terminal() || begun.played.state().ending().is_some(),
        played: begun.played,
        player,
        keep,
        stdin,
        out,
    };
    let ended = table.play();
    // Whatever came in between, what was played is kept.
    let kept = table.keep.close(&table.played);
    ended.and(kept)
}

/// A play in the terminal.
struct Table<'a> {
    words: &'a Words,
    aids: &'a Aids,
    played: Playthrough,
    player: Player,
    keep: Keep,
    /// Whether it was said how to get help.
    hinted: bool,
    /// Lines read from what is no terminal.
    lines: usize,
    /// Whose wish has been told. Who goes back has read it already.
    heard: Vec<usize>,
    lingers: bool,
    stdin: &'a mut dyn BufRead,
    out: &'a mut dyn Write,
}

impl Table<'_> {
    fn play(&mut self) -> Result<(), Trouble> {
        self.tell_latest()?;
        let mut pages = 0;
        loop {
            while self.played.state().ending().is_none() {
                write!(self.out, "{}", fitted(&self.aids.numbers(&self.played)))?;
                let answer = match self.played.state().waiting {
                    Waiting::Decision(decision) => {
                        pages = 0;
                        self.goes_round(pages)?;
                        self.decide(decision)?
                    }
                    Waiting::Page | Waiting::PageAfter(..) | Waiting::Over(_) => {
                        pages += 1;
                        self.goes_round(pages)?;
                        Answer::Act(Action::Continue)
                    }
                };
                match answer {
                    Answer::Act(action) => self.act(action)?,
                    Answer::Back => self.back()?,
                    Answer::Gone => return self.say_kept(),
                }
            }
            self.keep.write(&self.played);
            write!(self.out, "{}", text::foot(self.words, &self.played))?;
            match &self.player {
                Player::List(rest) if rest.len() > 0 => {
                    return Err(Trouble::said(format!(
                        "the story ended with {} left over",
                        match rest.len() {
                            1 => "1 choice".to_owned(),
                            left => format!("{left} choices"),
                        }
                    )));
                }
                Player::Person if self.lingers => {}
                _ => return Ok(()),
            }
            if !self.wants_back()? {
                return Ok(());
            }
            self.back()?;
        }
    }

    /// Stops a play that nobody would end: decisions of a policy, or pages between which nobody decides.
    fn goes_round(&self, pages: usize) -> Result<(), Trouble> {
        let (scenario, state) = (self.played.scenario(), self.played.state());
        let hand = match self.player {
            Player::Policy(policy) if state.taken.len() >= rounds::most_decisions(scenario) => policy,
            // Where nobody is asked, it does not matter who would answer.
            _ if pages > rounds::most_pages(scenario) => Policy::Random,
            _ => return Ok(()),
        };
        match rounds::round(scenario, state, &Hand::Policy(hand)) {
            Some(round) => Err(Trouble::Found(round.told(scenario))),
            // It would end, if later than any story should; whoever plays on sees it.
            None => Ok(()),
        }
    }

    fn act(&mut self, action: Action) -> Result<(), Trouble> {
        self.played
            .act(action)
            .map_err(|rejected| Trouble::said(rejected.to_string()))?;
        if matches!(action, Action::Choose { .. }) && !matches!(self.player, Player::Policy(_)) {
            self.keep.write(&self.played);
        }
        self.tell_latest()?;
        Ok(())
    }

    /// What was told last: after `--from`, a recording or a step back that is where the story stands.
    fn tell_latest(&mut self) -> std::io::Result<()> {
        let cast = present::cast(self.played.scenario());
        let latest = present::latest(self.words, &self.played);
        let mut news = |cue: &&Cue| match cue {
            Cue::Line(Line::Wishes { who, .. }) if self.heard.contains(who) => false,
            Cue::Line(Line::Wishes { who, .. }) => {
                self.heard.push(*who);
                true
            }
            _ => !self.aids.hides(cue),
        };
        let shown: Vec<&Cue> = latest.iter().filter(|cue| news(cue)).collect();
        write!(self.out, "{}", text::cues(self.words, &cast, shown.into_iter()))
    }

    /// The next line of whoever answers; none when nobody is there any more.
    fn typed(&mut self) -> Result<Option<String>, Trouble> {
        // A person stops by themselves; what comes through a pipe may never end.
        let most = rounds::most_decisions(self.played.scenario());
        if !std::io::stdin().is_terminal() {
            self.lines += 1;
        }
        if self.lines > most {
            return Err(Trouble::said(format!(
                "{most} lines of answers were read, and the story is not over; look what comes in on standard input"
            )));
        }
        Ok(ask::typed(self.stdin, self.out)?)
    }

    /// Takes back the latest decision, and says where the story stands now.
    fn back(&mut self) -> Result<(), Trouble> {
        let words = self.words;
        if !self.played.undo() {
            let line = text::wrapped(&words.say("text-no-way-back"), "  ", "  ");
            writeln!(self.out, "{line}")?;
            return Ok(());
        }
        self.keep.write(&self.played);
        let state = self.played.state();
        let Some(decision) = state.open_decision() else {
            return Ok(());
        };
        let id = self.played.scenario().decision(decision).id.as_str();
        let number = self.played.decision_steps().len() + 1;
        let place = words.fill(
            "text-back",
            &[
                ("decision", id.into()),
                ("number", number.into()),
                ("day", (state.team.day + 1).into()),
            ],
        );
        writeln!(self.out, "{}", text::wrapped(&place, "<< ", "   "))?;
        self.tell_latest()?;
        Ok(())
    }

    /// The answer of whoever plays.
    fn decide(&mut self, decision: DecisionId) -> Result<Answer, Trouble> {
        let (scenario, words) = (self.played.scenario().clone(), self.words);
        let openings = options(&scenario, self.played.state());
        if let Some(ask) = present::question(words, &scenario, self.played.state()) {
            write!(self.out, "{}", text::ask(words, &ask))?;
        }
        let asked = scenario.decision(decision);
        let taken = |choice| Answer::Act(Action::Choose { decision, choice });
        match &mut self.player {
            Player::Policy(policy) => match policy.pick(&scenario, self.played.state()) {
                Some(choice) => Ok(taken(choice)),
                None => Err(Trouble::said("every option is closed here")),
            },
            Player::List(list) => {
                let missing = || Trouble::said(format!("no choice given for `{}`", asked.id));
                let word = list.next().ok_or_else(missing)?;
                match ask::option(asked, &openings, &word) {
                    Some(opening) if opening.open => Ok(taken(opening.choice)),
                    known => Err(Trouble::said(ask::refusal(
                        words,
                        &self.played,
                        decision,
                        &word,
                        (known, &openings),
                    ))),
                }
            }
            Player::Person => {
                if !std::mem::replace(&mut self.hinted, true) {
                    write!(self.out, "{}", text::wrapped(&words.say("text-hint"), "  ", "  "))?;
                }
                loop {
                    let Some(line) = self.typed()? else {
                        return Ok(Answer::Gone);
                    };
                    let known = ask::option(asked, &openings, &line);
                    match (known, ask::wish(&line)) {
                        (Some(opening), _) if opening.open => {
                            return Ok(taken(opening.choice));
                        }
                        (None, Some(Wish::Stop)) => return Ok(Answer::Gone),
                        (None, Some(Wish::Back)) => return Ok(Answer::Back),
                        (None, Some(Wish::Help)) => {
                            write!(self.out, "{}", text::wrapped(&words.say("text-help"), "  ", "  "))?;
                        }
                        (None, Some(Wish::People)) => {
                            write!(
                                self.out,
                                "{}",
                                fitted(&people::numbers(&scenario, self.played.state()))
                            )?;
                        }
                        (known, _) => {
                            let shown = (known, &openings[..]);
                            let refused = ask::refusal(words, &self.played, decision, &line, shown);
                            write!(self.out, "{}", text::wrapped(&refused, "  ", "  "))?;
                        }
                    }
                }
            }
        }
    }

    /// Whether somebody at the end of the story wants to take the latest decision again.
    fn wants_back(&mut self) -> Result<bool, Trouble> {
        write!(
            self.out,
            "\n{}",
            text::wrapped(&self.words.say("text-over"), "  ", "  ")
        )?;
        let typed = self.typed()?;
        Ok(typed.is_some_and(|line| ask::wish(&line) == Some(Wish::Back)))
    }

    /// Says where a play that is broken off is kept, and how to go on.
    fn say_kept(&mut self) -> Result<(), Trouble> {
        self.keep.write(&self.played);
        if let Some(kept) = self.keep.told(self.words) {
            // When nobody listens to stderr, it is kept all the same.
            let _ = writeln!(std::io::stderr(), "twohats: {kept}");
        }
        Ok(())
    }
}
