//! The people of the room: each at an anchor, each redrawn only when their pose visibly changes.

use bevy::prelude::*;

use super::{Stage, present, size_of};
use crate::app::motion::Motion;
use crate::app::raster::Drawing;
use crate::app::script::{Script, Shown};
use crate::app::settings::Settings;
use crate::app::theme::{self, text};
use crate::draw::person::{Pose, seated, standing};
use crate::draw::room::stage as slots;
use crate::present::{Cue, Face, Line};

/// Somebody in the room, by index in the cast.
#[derive(Component)]
struct Figure {
    member: usize,
    seated: bool,
    /// What is shown, easing towards the script's face.
    now: Face,
    /// A fresh reaction, fading.
    shift: f32,
    /// Seconds of talking left.
    talks: f32,
    /// What the picture was drawn from.
    drawn: Option<[i16; 6]>,
}

/// The name under somebody.
#[derive(Component)]
struct NameTag;

/// Steps a pose is drawn in.
const STEPS: f32 = 48.0;
/// Share of the way to the new face gone per second, roughly.
const EASE: f32 = 4.0;
/// Seconds a reaction takes to fade.
const FADE: f32 = 5.0;
/// Seconds a mouth moves for one line.
const TALK: f32 = 1.6;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, (seat, react, live, draw).chain())
        .add_systems(PostUpdate, put.after(bevy::ui::UiSystems::Layout));
}

fn seat(stages: Query<Entity, Added<Stage>>, script: Res<Script>, mut commands: Commands) {
    for stage in &stages {
        commands.entity(stage).with_children(|stage| {
            for (member, who) in script.cast.iter().enumerate() {
                let now = script.team.faces.get(member).copied().unwrap_or_default();
                let figure = Figure {
                    member,
                    seated: true,
                    now,
                    shift: 0.0,
                    talks: 0.0,
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
                stage.spawn((figure, node, Drawing::new(""), ZIndex(0), Pickable::IGNORE));
                let first = who.name.split_whitespace().next().unwrap_or_default();
                let looks = (
                    BackgroundColor(theme::NIGHT.with_alpha(0.78)),
                    ZIndex(3),
                    Pickable::IGNORE,
                );
                stage.spawn((
                    NameTag,
                    Of(member),
                    tag,
                    looks,
                    children![text(theme::SMALL.color(theme::PAPER), first)],
                ));
            }
        });
    }
}

/// Whose name this is.
#[derive(Component)]
struct Of(usize);

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
        let Some(face) = script.team.faces.get(figure.member) else {
            continue;
        };
        let before = (figure.now, figure.shift, figure.talks);
        let now = &mut figure.now;
        now.here = face.here;
        now.morale = toward(now.morale, face.morale, share);
        now.energy = toward(now.energy, face.energy, share);
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

fn draw(script: Res<Script>, mut figures: Query<(&mut Figure, &mut Drawing, &mut Visibility)>) {
    for (mut figure, mut drawing, mut visible) in &mut figures {
        visible.set_if_neq(if figure.now.here {
            Visibility::Inherited
        } else {
            Visibility::Hidden
        });
        let Some(who) = script.cast.get(figure.member) else {
            continue;
        };
        let mouth = if figure.talks > 0.0 {
            (figure.talks * 17.0).sin().abs()
        } else {
            0.0
        };
        let values = [
            figure.now.morale,
            figure.now.energy,
            figure.shift,
            mouth,
            0.0,
            0.0,
        ];
        #[expect(clippy::cast_possible_truncation, reason = "within -STEPS..=STEPS")]
        let mut steps = values.map(|value| (value.clamp(-1.0, 1.0) * STEPS).round() as i16);
        steps[5] = i16::from(figure.seated);
        if figure.drawn == Some(steps) {
            continue;
        }
        figure.drawn = Some(steps);
        let value = |at: usize| f64::from(steps[at]) / f64::from(STEPS);
        let pose = Pose {
            morale: value(0),
            energy: value(1),
            mood_shift: value(2),
            talking: value(3),
            ..Pose::default()
        };
        let svg = if figure.seated {
            seated(&who.look, &pose)
        } else {
            standing(&who.look, &pose)
        };
        *drawing = Drawing::new(svg);
    }
}

/// Puts everybody in their place, whatever the size of the stage.
fn put(
    script: Res<Script>,
    stage: Query<(&ComputedNode, &ChildOf), With<Stage>>,
    frames: Query<&ComputedNode>,
    mut figures: Query<(&mut Figure, &mut Node, &mut ZIndex), Without<NameTag>>,
    mut tags: Query<(&Of, &ComputedNode, &mut Node, &mut Visibility), With<NameTag>>,
    mut motion: ResMut<Motion>,
) {
    let Ok((stage, frame)) = stage.single() else {
        return;
    };
    let size = size_of(stage);
    let seen = frames
        .get(frame.parent())
        .map_or(size.y, |frame| size_of(frame).y);
    if size.min_element() < 2.0 {
        return;
    }
    let here = present(&script);
    let slots = slots(here.len(), f64::from(size.x), f64::from(size.y));
    let slot_of = |member: usize| {
        here.iter()
            .position(|&one| one == member)
            .and_then(|at| slots.get(at))
    };
    for (mut figure, mut node, mut layer) in &mut figures {
        let Some(slot) = slot_of(figure.member) else {
            continue;
        };
        if figure.seated == slot.standing {
            figure.seated = !slot.standing;
            motion.stir(0.1);
        }
        layer.set_if_neq(ZIndex(if slot.standing { -1 } else { 0 }));
        let fresh = [slot.x, slot.y, slot.w, slot.h].map(whole);
        if [node.left, node.top, node.width, node.height] != fresh {
            [node.left, node.top, node.width, node.height] = fresh;
            motion.stir(0.1);
        }
    }
    for (of, tag, mut node, mut visible) in &mut tags {
        let Some(slot) = slot_of(of.0) else {
            visible.set_if_neq(Visibility::Hidden);
            continue;
        };
        let tag = size_of(tag);
        if tag.y < 2.0 {
            // Not laid out yet.
            motion.stir(0.1);
            continue;
        }
        let left = whole(slot.x + slot.w / 2.0 - f64::from(tag.x) / 2.0);
        let below = (slot.y + slot.h * TAG).min(f64::from(seen - tag.y) - 6.0);
        // A name must not hide the face it belongs to; in a low strip it goes above the head.
        let above = (slot.y + slot.h * HEAD - f64::from(tag.y)).max(4.0);
        let top = if below > slot.y + slot.h * FACE {
            below
        } else {
            above
        };
        visible.set_if_neq(Visibility::Inherited);
        let top = whole(top);
        if node.left != left || node.top != top {
            (node.left, node.top) = (left, top);
            motion.stir(0.1);
        }
    }
}

/// How far down somebody's picture their name hangs: on the table before them.
const TAG: f64 = 0.985;

/// How far down somebody's picture their head begins.
const HEAD: f64 = 0.03;

/// How far down somebody's picture their face reaches.
const FACE: f64 = 0.5;

fn whole(value: f64) -> Val {
    #[expect(clippy::cast_possible_truncation, reason = "pixels of a window")]
    let value = value.round() as f32;
    px(value)
}
