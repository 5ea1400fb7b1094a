//! What happened, shown piece by piece: a queue of cues, and what the story waits for when it is empty.

use std::collections::VecDeque;

use bevy::prelude::*;

pub(super) use read_before::ReadBefore;
use unfold::Unfold;

use super::motion::Motion;
use super::settings::Settings;
use super::theme::Roomy;
use crate::present::{self, Ask, Column, Cue, Frame, Line, Member, Moved, Outcome, Scene, Stage, Team};

mod now;
mod read_before;
mod unfold;

/// What the player can do next.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) enum Waits {
    /// Nothing: things are still moving.
    #[default]
    Busy,
    /// Read on.
    More,
    /// Turn the page.
    Page,
    /// Decide.
    Choice(Ask),
    /// The story is over; the ending's title.
    Over(String),
}

/// What the latest choice came to, once it has been counted.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Counted {
    /// How it came out, if that was up to chance.
    pub(super) outcome: Option<Outcome>,
    /// What the gauges made of it.
    pub(super) moved: Option<Moved>,
}

/// The playthrough as the player has seen it so far.
#[derive(Resource, Default)]
pub(super) struct Playback {
    queue: VecDeque<Cue>,
    hold: f32,
    /// How much of the latest line has come.
    unfold: Unfold,
    /// The days that pass one behind the other now: how many, and how many of them have.
    quiet: (usize, usize),
    /// The player wants to be where something happens.
    hurry: bool,
    /// Everybody who appears, by index.
    pub(super) cast: Vec<Member>,
    /// The scene.
    pub(super) scene: Scene,
    /// Who is on stage.
    pub(super) stage: Stage,
    /// What of the stage is looked at.
    pub(super) frame: Frame,
    /// The lines of this scene.
    pub(super) lines: Vec<Line>,
    /// Every line so far, scenes headed by their titles.
    pub(super) log: Vec<Line>,
    /// Every movement so far, newest last.
    pub(super) moves: Vec<Moved>,
    /// What the latest choice of this scene came to.
    pub(super) counted: Option<Counted>,
    /// The team as shown.
    pub(super) team: Team,
    /// What the player can do next.
    pub(super) waits: Waits,
}

/// A cue is on screen from now on.
#[derive(Message)]
pub(super) struct Shown(pub(super) Cue);

/// The player wants to go on reading.
#[derive(Message)]
pub(super) struct ReadOn;

/// Seconds in which people show what a choice did to them before it is told.
const REACT: f32 = 0.2;
/// Seconds between what a choice led to and what that is counted as.
const COUNT: f32 = 0.15;
/// Seconds a day takes to pass on screen.
pub(super) const DAY: f32 = 0.5;
/// Letters of a week's line that are read in a second, and the seconds it takes to see that there is one.
const READ: f32 = 24.0;
const SEE: f32 = 0.6;
/// Seconds a longer while takes, however many days it has, and in how many steps it passes at most.
const WHILE: f32 = 3.0;
const STEPS: usize = 25;

impl Playback {
    /// A fresh playback with nothing told yet.
    pub(super) fn new(cast: Vec<Member>) -> Self {
        Self {
            cast,
            ..Self::default()
        }
    }

    /// What is told just now, if it is told and not said by somebody.
    pub(super) fn told(&self) -> Option<&str> {
        let line = self.lines.iter().rev().find_map(|line| match line {
            Line::Told(text) => Some(Some(text.as_str())),
            Line::Said { .. } => Some(None),
            _ => None,
        });
        line.flatten()
    }

    /// Whether the player is waited for at a line that was read before.
    pub(super) fn waits_at_known(&self, read: &ReadBefore) -> bool {
        let latest = self.lines.iter().rev().find_map(ReadBefore::mark);
        self.waits == Waits::More && latest.is_some_and(|mark| read.0.contains(&mark))
    }

    /// How many letters of the latest line are there, while they come one after the other.
    pub(super) fn letters(&self) -> Option<f32> {
        self.unfold.there()
    }

    /// Whether days pass, one behind the other.
    pub(super) fn days_pass(&self) -> bool {
        self.quiet.1 > 0
    }

    /// Shows a scene with its people as they are, and nothing to read: for a picture that others tell.
    pub(super) fn stand(&mut self, cast: &[Member], scene: &Scene, stage: &Stage, team: &Team) {
        *self = Self {
            cast: cast.to_vec(),
            scene: scene.clone(),
            stage: stage.clone(),
            team: team.clone(),
            ..Self::default()
        };
    }

    /// Adds what happened, to be shown from now on: a page for each scene, and what is seen before what is counted.
    pub(super) fn add(&mut self, cues: Vec<Cue>) {
        self.queue.extend(present::seen_first(present::paged(cues)));
        self.waits = Waits::Busy;
    }

    /// Shows everything at once, unseen: for coming back to a playthrough. With a number of lines, only so many of the
    /// last scene's, and the rest when the player reads on.
    pub(super) fn catch_up(&mut self, lines: Option<usize>) {
        self.hold = 0.0;
        self.unfold = Unfold::default();
        let opens = |cue: &Cue| matches!(cue, Cue::Scene(..));
        let mut earlier = self.queue.iter().rposition(opens).map_or(0, |at| at + 1);
        while let Some(cue) = self.queue.pop_front() {
            self.take(&cue);
            earlier = earlier.saturating_sub(1);
            let reached = earlier == 0 && lines.is_some_and(|lines| self.lines.len() >= lines);
            if reached && self.queue.iter().any(|cue| matches!(cue, Cue::Line(_))) {
                self.waits = Waits::More;
                return;
            }
        }
    }

    /// How many lines of the scene have been read, while there are more to read.
    pub(super) fn shown(&self) -> Option<usize> {
        (self.waits == Waits::More).then_some(self.lines.len())
    }

    /// Whether somebody should be shown reading on. What would go by itself stops for those who want nothing to move.
    fn stops_after(&self, cue: &Cue, at_once: bool, still: bool) -> bool {
        if is_week(cue) {
            return still && !self.hurry;
        }
        let reads = |cue: &Cue| matches!(cue, Cue::Line(Line::Told(_) | Line::Said { .. }));
        let next_reads = || {
            self.queue
                .iter()
                .find(|next| reads(next) || matches!(next, Cue::Scene(..)))
                .is_some_and(reads)
        };
        !at_once && reads(cue) && next_reads()
    }

    /// Whether the question comes right after this line.
    fn asks_after(&self, cue: &Cue) -> bool {
        let next = self
            .queue
            .iter()
            .find(|next| matches!(next, Cue::Line(_) | Cue::Scene(_) | Cue::Ask(_)));
        matches!(cue, Cue::Line(_)) && matches!(next, Some(Cue::Ask(_)))
    }

    /// A workday passes: the text of what was before goes, and its share of the work is done.
    fn pass(&mut self, day: u32) {
        if self.quiet.0 == self.quiet.1 {
            let on = |cue: &&Cue| !matches!(cue, Cue::Scene(_) | Cue::Ask(_) | Cue::Page | Cue::Over(_));
            let days = self.queue.iter().take_while(on).filter(|cue| is_day(cue));
            self.quiet = (days.count() + 1, 0);
            self.counted = None;
        }
        self.lines.clear();
        self.quiet.1 += 1;
        self.team.day = day;
        let then = self.queue.iter().position(|cue| matches!(cue, Cue::Team(_)));
        let Some((Cue::Team(team), then)) = then.and_then(|at| Some((self.queue.get(at)?, at))) else {
            return;
        };
        let left = self.queue.iter().take(then).filter(|cue| is_day(cue)).count();
        for card in &mut self.team.cards {
            if let Some(coming) = team.cards.iter().find(|coming| coming.title == card.title) {
                card.done += (coming.done - card.done) / (left + 1) as f32;
                // What is begun does not lie among what is not.
                if card.column == Column::ToDo && card.done > 0.0 {
                    card.column = Column::Doing;
                }
            }
        }
    }

    /// Seconds until the next of the days that pass; a long while is told in steps.
    fn day_takes(&self) -> f32 {
        let (days, passed) = self.quiet;
        let stride = days.div_ceil(STEPS);
        if self.hurry || !passed.is_multiple_of(stride) {
            0.0
        } else {
            DAY.min(WHILE / days.min(STEPS) as f32)
        }
    }

    /// Seconds in which what is shown of days that pass stands before they go on.
    fn passing_takes(&self, cue: &Cue) -> f32 {
        match cue {
            Cue::DayEnded(_) => self.day_takes(),
            Cue::Line(Line::Passed { said, .. }) if !self.hurry => {
                let letters: usize = said.iter().map(|one| one.chars().count()).sum();
                SEE + letters as f32 / READ
            }
            _ => 0.0,
        }
    }

    /// Whether a week that has passed is being read of.
    fn reads_of_week(&self) -> bool {
        matches!(self.lines.last(), Some(Line::Passed { .. }))
    }

    fn take(&mut self, cue: &Cue) {
        match cue {
            Cue::Scene(scene) => {
                (self.hurry, self.quiet) = (false, (0, 0));
                self.scene = scene.clone();
                self.lines.clear();
                self.counted = None;
                self.log.push(Line::Head(scene.title.clone()));
            }
            Cue::Stage(stage) => self.stage = stage.clone(),
            Cue::Line(line) => {
                match line {
                    Line::Did { .. } => self.counted = None,
                    Line::Came(outcome) => {
                        self.counted.get_or_insert_default().outcome = Some(outcome.clone());
                    }
                    _ => {}
                }
                self.lines.push(line.clone());
                self.log.push(line.clone());
            }
            Cue::Moved(moved) => {
                self.team.gauges = moved.to;
                if matches!(self.lines.last(), Some(Line::Came(_))) {
                    self.counted.get_or_insert_default().moved = Some(moved.clone());
                }
                self.moves.push(moved.clone());
            }
            Cue::Team(team) => self.team = team.clone(),
            Cue::DayEnded(day) => self.pass(*day),
            Cue::Ask(ask) => self.waits = Waits::Choice(ask.clone()),
            Cue::Page => self.waits = Waits::Page,
            Cue::Over(title) => self.waits = Waits::Over(title.clone()),
        }
        self.frame = self.frame.after(cue, &self.stage);
    }
}

fn is_day(cue: &Cue) -> bool {
    matches!(cue, Cue::DayEnded(_))
}

fn is_week(cue: &Cue) -> bool {
    matches!(cue, Cue::Line(Line::Passed { .. }))
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Playback>()
        .init_resource::<ReadBefore>()
        .add_message::<Shown>()
        .add_message::<ReadOn>()
        .add_systems(Update, play_out.run_if(in_state(super::states::Screen::Play)));
}

/// Shows cue after cue until there is something to read, to watch or to decide.
fn play_out(
    (settings, read, roomy): (Res<Settings>, Res<ReadBefore>, Res<Roomy>),
    mut playback: ResMut<Playback>,
    mut wishes: MessageReader<ReadOn>,
    mut shown: MessageWriter<Shown>,
    mut motion: ResMut<Motion>,
) {
    let wish = wishes.read().count() > 0;
    // Whoever reads on while a line still comes wants the rest of it, not the next.
    if playback.unfold.goes_on(settings.letters(), motion.step(), wish) {
        motion.stir(0.2);
        return;
    }
    let moving = !playback.queue.is_empty() && playback.waits == Waits::Busy;
    let wanted = wish && playback.waits == Waits::More;
    if !moving && !wanted {
        return;
    }
    motion.stir(0.2);
    // Whoever reads on while days pass wants to be there; whoever has read of a week, in the next one.
    playback.hold = if wish { 0.0 } else { playback.hold - motion.step() };
    playback.hurry |= wish && playback.quiet.1 > 0 && !playback.reads_of_week();
    if playback.hold > 0.0 {
        return;
    }
    playback.waits = Waits::Busy;
    while let Some(cue) = playback.queue.pop_front() {
        playback.take(&cue);
        let at_once = settings.text_at_once || read.knows(&cue);
        // Where the text makes way for the question, its last line is read before that.
        let makes_way = roomy.takes_turns(&settings) && !read.knows(&cue);
        let stop = playback.stops_after(&cue, at_once, settings.reduced_motion)
            || makes_way && playback.asks_after(&cue);
        let takes = playback.passing_takes(&cue);
        if !at_once && settings.letters().is_some() {
            playback.unfold = Unfold::of(&cue);
        }
        shown.write(Shown(cue));
        if stop {
            playback.waits = Waits::More;
            break;
        }
        if playback.letters().is_some() {
            break;
        }
        // What a choice did to people is seen before a word of it.
        if matches!(playback.queue.front(), Some(Cue::Line(_)))
            && matches!(playback.lines.last(), Some(Line::Did { .. }))
        {
            playback.hold = if settings.reduced_motion { 0.0 } else { REACT };
            break;
        }
        if settings.reduced_motion {
            continue;
        }
        // What is counted comes when what led to it has been seen.
        let counts = matches!(playback.queue.front(), Some(Cue::Line(Line::Came(_))));
        if takes > 0.0 || counts {
            playback.hold = if counts { COUNT } else { takes };
            break;
        }
    }
}
