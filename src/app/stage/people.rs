//! The people of the room: who is on stage, how they feel, how they walk on and off. Each is redrawn only when they
//! visibly change.

use bevy::prelude::*;

use super::idle::Idle;
use super::posture::{self, Drawn, ON_THE_WAY};
use super::{Stage, World};
use crate::app::motion::Motion;
use crate::app::playback::{Playback, Shown};
use crate::app::raster::Drawing;
use crate::app::settings::Settings;
use crate::app::states::Screen;
use crate::app::theme::{self, text};
use crate::draw::person::Act;
use crate::draw::staging::Place;
use crate::present::{Actor, Cue, Face, Line, names};

/// Somebody of the story, by index in the cast, on stage or not.
#[derive(Component)]
pub(super) struct Figure {
    pub(super) member: usize,
    /// What is shown, easing towards the playback's face.
    pub(super) now: Face,
    /// A fresh reaction, easing in or out.
    pub(super) shift: f32,
    /// What it eases to: what a choice did to them, until the next one or until the story has gone on.
    reaction: f32,
    /// Seconds of talking left.
    pub(super) talks: f32,
    /// Where they are, or were when they went off.
    pub(super) actor: Option<Actor>,
    /// The middle of them across the stage, in pixels, on their way to where they should be. None is off stage.
    pub(super) x: Option<f32>,
    /// They are there at once: the scene has just opened.
    pub(super) cut: bool,
    /// They walk, and which way: -1, 0 or 1.
    pub(super) walks: f32,
    /// Seconds they have walked.
    pub(super) walked: f32,
    /// What they did until now, while their hands are on the way from there, and the share of the way, 0 to 1.
    leaves: Option<(Act, f32)>,
    /// What the picture was drawn from.
    drawn: Option<Drawn>,
}

/// The name under somebody.
#[derive(Component)]
pub(super) struct NameTag;

/// Whose name this is.
#[derive(Component)]
pub(super) struct Of(pub(super) usize);

/// Share of the way to the new face gone per second, roughly.
const EASE: f32 = 9.0;
/// Seconds a mouth moves for one line: long enough to be seen, and no longer, as the window is drawn all the while.
const TALK: f32 = 0.4;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, (seat, label, react, live, draw).chain());
}

/// The figures of everybody who appears; they are seen when they come on.
fn seat(worlds: Query<Entity, Added<World>>, playback: Res<Playback>, mut commands: Commands) {
    for world in &worlds {
        commands.entity(world).with_children(|world| {
            for member in 0..playback.cast.len() {
                let figure = Figure {
                    member,
                    now: playback.team.faces.get(member).copied().unwrap_or(STRANGER),
                    shift: 0.0,
                    reaction: 0.0,
                    talks: 0.0,
                    actor: None,
                    x: None,
                    cut: true,
                    walks: 0.0,
                    walked: 0.0,
                    leaves: None,
                    drawn: None,
                };
                let node = Node {
                    position_type: PositionType::Absolute,
                    ..default()
                };
                world.spawn((
                    figure,
                    node,
                    Drawing::new(""),
                    ZIndex(0),
                    Visibility::Hidden,
                    Pickable::IGNORE,
                ));
            }
        });
    }
}

/// Their names.
fn label(
    stages: Query<Entity, Added<Stage>>,
    playback: Res<Playback>,
    screen: Res<State<Screen>>,
    mut commands: Commands,
) {
    // On a wall names are read from the back row.
    let name = if *screen.get() == Screen::Wall {
        theme::WALL
    } else {
        theme::SMALL
    };
    for stage in &stages {
        commands.entity(stage).with_children(|stage| {
            for (member, who) in playback.cast.iter().enumerate() {
                let tag = Node {
                    position_type: PositionType::Absolute,
                    padding: UiRect::axes(px(10), px(2)),
                    border_radius: BorderRadius::all(px(10)),
                    ..default()
                };
                let first = names::first(&who.name);
                let looks = (
                    behind(false),
                    Visibility::Hidden,
                    ZIndex(super::TAGS),
                    Pickable::IGNORE,
                );
                stage.spawn((
                    NameTag,
                    Of(member),
                    tag,
                    looks,
                    children![(text(name.color(theme::PAPER), first), TextLayout::no_wrap())],
                ));
            }
        });
    }
}

/// How somebody from outside the team looks, of whom the model knows nothing.
const STRANGER: Face = Face {
    here: false,
    morale: 0.55,
    energy: 0.8,
    trust: 0.6,
    shift: 0.0,
};

/// What is behind a name: light for whoever speaks.
fn behind(speaks: bool) -> BackgroundColor {
    BackgroundColor(if speaks {
        theme::PAPER
    } else {
        theme::NIGHT.with_alpha(0.78)
    })
}

fn react(mut cues: MessageReader<Shown>, mut figures: Query<&mut Figure>, mut place: Local<Option<Place>>) {
    for Shown(cue) in cues.read() {
        let cut = match cue {
            Cue::Scene(_) => true,
            // Nobody walks from one place to another within the picture.
            Cue::Stage(next) => place.replace(next.place).is_some_and(|place| place != next.place),
            _ => false,
        };
        for mut figure in &mut figures {
            figure.cut |= cut;
            match cue {
                Cue::Team(team) => {
                    let shift = team.faces.get(figure.member).map_or(0.0, |face| face.shift);
                    if shift.abs() > 0.01 {
                        figure.reaction = shift;
                    }
                }
                Cue::Scene(_) | Cue::DayEnded(_) | Cue::Line(Line::Did { .. }) => figure.reaction = 0.0,
                Cue::Line(Line::Said { who, .. }) => {
                    figure.talks = if *who == figure.member { TALK } else { 0.0 };
                }
                _ => {}
            }
        }
    }
}

/// Faces ease to how people are now; reactions fade; mouths stop.
fn live(
    settings: Res<Settings>,
    playback: Res<Playback>,
    mut figures: Query<&mut Figure>,
    mut motion: ResMut<Motion>,
) {
    let seconds = motion.step();
    let share = if settings.reduced_motion {
        1.0
    } else {
        (seconds * EASE).min(1.0)
    };
    for mut figure in &mut figures {
        let face = playback
            .team
            .faces
            .get(figure.member)
            .copied()
            .unwrap_or(STRANGER);
        let before = (figure.now, figure.shift, figure.talks);
        let now = &mut figure.now;
        now.here = face.here;
        now.morale = toward(now.morale, face.morale, share);
        now.energy = toward(now.energy, face.energy, share);
        now.trust = toward(now.trust, face.trust, share);
        figure.shift = toward(figure.shift, figure.reaction, share);
        figure.talks = if settings.reduced_motion {
            0.0
        } else {
            (figure.talks - seconds).max(0.0)
        };
        if before != (figure.now, figure.shift, figure.talks) {
            motion.stir(0.1);
        }
    }
}

fn toward(from: f32, to: f32, share: f32) -> f32 {
    if (from - to).abs() < 0.02 {
        to
    } else {
        from + (to - from) * share
    }
}

/// Seconds from one gesture to the next.
const GESTURE: f32 = 0.2;

/// Takes somebody's hands from one gesture to the next in a few pictures.
fn ease(figure: &mut Figure, mut now: Drawn, seconds: Option<f32>) -> Drawn {
    if let Some(before) = figure.drawn.filter(|before| before.act != now.act) {
        let goes = !figure.cut && now.follows(&before.act);
        figure.leaves = goes.then_some((before.act, 0.0));
    }
    if let (Some((from, share)), Some(seconds)) = (&mut figure.leaves, seconds) {
        *share += seconds / GESTURE;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a step of a few"
        )]
        let step = (*share * f32::from(ON_THE_WAY + 1)).clamp(1.0, 255.0) as u8;
        now.from = (step <= ON_THE_WAY).then_some((*from, step));
    }
    if now.from.is_none() {
        figure.leaves = None;
    }
    now
}

/// Draws whoever changed, and marks the name of whoever speaks.
fn draw(
    (playback, idle, settings): (Res<Playback>, Res<Idle>, Res<Settings>),
    mut motion: ResMut<Motion>,
    mut figures: Query<(&mut Figure, &mut Drawing)>,
    mut tags: Query<(&Of, &mut BackgroundColor, &Children), With<NameTag>>,
    mut colors: Query<&mut TextColor>,
) {
    let speaker = posture::speaker(&playback);
    for (mut figure, mut drawing) in &mut figures {
        let (Some(who), Some(_)) = (playback.cast.get(figure.member), figure.x) else {
            continue;
        };
        let Some(drawn) = posture::of(&figure, &playback, &idle) else {
            continue;
        };
        let seconds = (!settings.reduced_motion).then(|| motion.step().min(GESTURE / 3.0));
        let drawn = ease(&mut figure, drawn, seconds);
        if figure.leaves.is_some() {
            motion.stir(0.1);
        }
        if figure.drawn == Some(drawn) {
            continue;
        }
        figure.drawn = Some(drawn);
        drawing.redraw(drawn.svg(&who.look));
    }
    for (of, mut back, children) in &mut tags {
        let speaks = speaker == Some(of.0);
        back.set_if_neq(behind(speaks));
        for child in children {
            if let Ok(mut color) = colors.get_mut(*child) {
                color.set_if_neq(TextColor(if speaks { theme::NIGHT } else { theme::PAPER }));
            }
        }
    }
}
