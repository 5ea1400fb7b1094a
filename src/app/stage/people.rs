//! The people of the room: who is on stage, how they feel, how they walk on and off. Each is redrawn only when they
//! visibly change.

use bevy::prelude::*;

use super::Stage;
use super::idle::Idle;
use super::posture::{self, Drawn};
use crate::app::motion::Motion;
use crate::app::raster::Drawing;
use crate::app::script::{Script, Shown};
use crate::app::settings::Settings;
use crate::app::theme::{self, text};
use crate::present::{Actor, Cue, Face, Line};

/// Somebody of the story, by index in the cast, on stage or not.
#[derive(Component)]
pub(super) struct Figure {
    pub(super) member: usize,
    /// What is shown, easing towards the script's face.
    pub(super) now: Face,
    /// A fresh reaction, fading.
    pub(super) shift: f32,
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
const EASE: f32 = 4.0;
/// Seconds a reaction takes to fade.
const FADE: f32 = 5.0;
/// Seconds a mouth moves for one line.
const TALK: f32 = 1.6;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, (seat, react, live, draw).chain());
}

fn seat(stages: Query<Entity, Added<Stage>>, script: Res<Script>, mut commands: Commands) {
    for stage in &stages {
        commands.entity(stage).with_children(|stage| {
            for (member, who) in script.cast.iter().enumerate() {
                let figure = Figure {
                    member,
                    now: script.team.faces.get(member).copied().unwrap_or(STRANGER),
                    shift: 0.0,
                    talks: 0.0,
                    actor: None,
                    x: None,
                    cut: true,
                    walks: 0.0,
                    walked: 0.0,
                    drawn: None,
                };
                let node = Node {
                    position_type: PositionType::Absolute,
                    ..default()
                };
                let tag = Node {
                    position_type: PositionType::Absolute,
                    padding: UiRect::axes(px(10), px(2)),
                    border_radius: BorderRadius::all(px(10)),
                    ..default()
                };
                stage.spawn((
                    figure,
                    node,
                    Drawing::new(""),
                    ZIndex(0),
                    Visibility::Hidden,
                    Pickable::IGNORE,
                ));
                let first = who.name.split_whitespace().next().unwrap_or_default();
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
                    children![(
                        text(theme::SMALL.color(theme::PAPER), first),
                        TextLayout::no_wrap()
                    )],
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

fn react(mut cues: MessageReader<Shown>, mut figures: Query<&mut Figure>) {
    for Shown(cue) in cues.read() {
        for mut figure in &mut figures {
            match cue {
                Cue::Team(team) => {
                    let shift = team.faces.get(figure.member).map_or(0.0, |face| face.shift);
                    if shift.abs() > 0.01 {
                        figure.shift = shift;
                    }
                }
                Cue::Scene(_) => figure.cut = true,
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
    script: Res<Script>,
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
        let face = script.team.faces.get(figure.member).copied().unwrap_or(STRANGER);
        let before = (figure.now, figure.shift, figure.talks);
        let now = &mut figure.now;
        now.here = face.here;
        now.morale = toward(now.morale, face.morale, share);
        now.energy = toward(now.energy, face.energy, share);
        now.trust = toward(now.trust, face.trust, share);
        if settings.reduced_motion {
            figure.talks = 0.0;
        } else {
            figure.shift = if figure.shift.abs() < 0.02 {
                0.0
            } else {
                figure.shift * (1.0 - seconds * 3.0 / FADE)
            };
            figure.talks = (figure.talks - seconds).max(0.0);
        }
        if before != (figure.now, figure.shift, figure.talks) {
            motion.stir(0.1);
        }
    }
}

fn toward(from: f32, to: f32, share: f32) -> f32 {
    if (from - to).abs() < 0.004 {
        to
    } else {
        from + (to - from) * share
    }
}

/// Draws whoever changed, and marks the name of whoever speaks.
fn draw(
    script: Res<Script>,
    idle: Res<Idle>,
    mut figures: Query<(&mut Figure, &mut Drawing)>,
    mut tags: Query<(&Of, &mut BackgroundColor, &Children), With<NameTag>>,
    mut colors: Query<&mut TextColor>,
) {
    let speaker = posture::speaker(&script);
    for (mut figure, mut drawing) in &mut figures {
        let (Some(who), Some(_)) = (script.cast.get(figure.member), figure.x) else {
            continue;
        };
        let Some(drawn) = posture::of(&figure, &script, &idle) else {
            continue;
        };
        if figure.drawn == Some(drawn) {
            continue;
        }
        figure.drawn = Some(drawn);
        *drawing = Drawing::new(drawn.svg(&who.look));
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
