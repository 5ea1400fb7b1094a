//! What happened, shown piece by piece: a queue of cues, and what the story waits for when it is empty.

use std::collections::VecDeque;

use bevy::prelude::*;

use super::motion::Motion;
use super::settings::Settings;
use crate::present::{Ask, Cue, Line, Member, Moved, Scene, Stage, Team};
use crate::story::raw::Hour;

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

/// The playthrough as the player has seen it so far.
#[derive(Resource, Default)]
pub(super) struct Script {
    queue: VecDeque<Cue>,
    hold: f32,
    /// Everybody who appears, by index.
    pub(super) cast: Vec<Member>,
    /// The scene.
    pub(super) scene: Scene,
    /// Who is on stage.
    pub(super) stage: Stage,
    /// The lines of this scene.
    pub(super) lines: Vec<Line>,
    /// Every line so far, scenes headed by their titles.
    pub(super) log: Vec<Line>,
    /// Every movement so far, newest last.
    pub(super) moves: Vec<Moved>,
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

/// Seconds a day takes to pass on screen.
pub(super) const DAY: f32 = 0.9;

impl Script {
    /// A fresh script with nothing told yet.
    pub(super) fn new(cast: Vec<Member>) -> Self {
        Self {
            cast,
            ..Self::default()
        }
    }

    /// The workday it is, counted from 0: on the evening behind a workday the one that has just passed.
    pub(super) fn today(&self) -> u32 {
        let after_work = self.coming().unwrap_or(&self.scene).after_work;
        self.team.day.saturating_sub(u32::from(after_work))
    }

    /// The time of day, if the scene says so.
    pub(super) fn hour(&self) -> Option<Hour> {
        self.coming().unwrap_or(&self.scene).hour
    }

    /// The scene that opens next, when all workdays before it have passed: the light and the calendar are its already.
    fn coming(&self) -> Option<&Scene> {
        let next = self.queue.iter().find_map(|cue| match cue {
            Cue::Scene(scene) => Some(Some(scene)),
            Cue::DayEnded(_) => Some(None),
            _ => None,
        });
        next.flatten()
    }

    /// Shows a scene with its people as they are, and nothing to read: for a picture that others tell.
    pub(super) fn stand(&mut self, cast: &[Member], scene: &Scene, team: &Team) {
        *self = Self {
            cast: cast.to_vec(),
            scene: scene.clone(),
            team: team.clone(),
            ..Self::default()
        };
    }

    /// Adds what happened, to be shown from now on.
    pub(super) fn add(&mut self, cues: impl IntoIterator<Item = Cue>) {
        self.queue.extend(cues);
        self.waits = Waits::Busy;
    }

    /// Shows everything at once, unseen: for coming back to a playthrough. With a number of lines, only so many of the
    /// last scene's, and the rest when the player reads on.
    pub(super) fn catch_up(&mut self, lines: Option<usize>) {
        self.hold = 0.0;
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

    /// Whether somebody should be shown reading on.
    fn stops_after(&self, cue: &Cue, at_once: bool) -> bool {
        let reads = |cue: &Cue| matches!(cue, Cue::Line(Line::Told(_) | Line::Said { .. }));
        let next_reads = || {
            self.queue
                .iter()
                .find(|next| reads(next) || matches!(next, Cue::Scene(..)))
                .is_some_and(reads)
        };
        !at_once && reads(cue) && next_reads()
    }

    fn take(&mut self, cue: &Cue) {
        match cue {
            Cue::Scene(scene) => {
                self.scene = scene.clone();
                self.lines.clear();
                self.log.push(Line::Head(scene.title.clone()));
            }
            Cue::Stage(stage) => self.stage = stage.clone(),
            Cue::Line(line) => {
                self.lines.push(line.clone());
                self.log.push(line.clone());
            }
            Cue::Moved(moved) => {
                self.team.gauges = moved.to;
                self.moves.push(moved.clone());
            }
            Cue::Team(team) => self.team = team.clone(),
            Cue::DayEnded(day) => self.team.day = *day,
            Cue::Ask(ask) => self.waits = Waits::Choice(ask.clone()),
            Cue::Page => self.waits = Waits::Page,
            Cue::Over(title) => self.waits = Waits::Over(title.clone()),
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Script>()
        .add_message::<Shown>()
        .add_message::<ReadOn>()
        .add_systems(Update, play_out.run_if(in_state(super::states::Screen::Play)));
}

/// Shows cue after cue until there is something to read, to watch or to decide.
fn play_out(
    settings: Res<Settings>,
    mut script: ResMut<Script>,
    mut wishes: MessageReader<ReadOn>,
    mut shown: MessageWriter<Shown>,
    mut motion: ResMut<Motion>,
) {
    let wish = wishes.read().count() > 0;
    let moving = !script.queue.is_empty() && script.waits == Waits::Busy;
    let wanted = wish && script.waits == Waits::More;
    if !moving && !wanted {
        return;
    }
    motion.stir(0.2);
    // Whoever reads on while days pass wants to be there.
    script.hold = if wish { 0.0 } else { script.hold - motion.step() };
    if script.hold > 0.0 {
        return;
    }
    script.waits = Waits::Busy;
    while let Some(cue) = script.queue.pop_front() {
        script.take(&cue);
        let stop = script.stops_after(&cue, settings.text_at_once);
        let day = matches!(cue, Cue::DayEnded(_));
        shown.write(Shown(cue));
        if stop {
            script.waits = Waits::More;
            break;
        }
        if day && !settings.reduced_motion {
            script.hold = DAY;
            break;
        }
    }
}
