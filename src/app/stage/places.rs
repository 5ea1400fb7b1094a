//! Where everybody is on screen: at their mark, whatever the size of the stage, or on the way to it. Entrances, exits and
//! changes of mark are walked, and none with reduced motion.

use bevy::prelude::*;
use bevy::ui::{CalculatedClip, UiGlobalTransform, UiSystems};

use super::camera::Camera;
use super::people::{Figure, NameTag, Of};
use super::posture::spot;
use super::{Stage, size_of};
use crate::app::motion::Motion;
use crate::app::playback::Playback;
use crate::app::settings::Settings;
use crate::draw::person::{WHOLE_CROWN, WHOLE_HEIGHT};
use crate::draw::room::{Lens, Shot, Slot, slot};
use crate::draw::staging::Mark;

/// Widths of the stage walked per second.
const SPEED: f32 = 0.42;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        PostUpdate,
        (
            walk.after(UiSystems::Layout),
            name.after(walk).after(UiSystems::PostLayout),
        ),
    );
}

/// Moves everybody on towards where they should be.
fn walk(
    playback: Res<Playback>,
    settings: Res<Settings>,
    stage: Query<&ComputedNode, With<Stage>>,
    mut figures: Query<(&mut Figure, &mut Node, &mut ZIndex, &mut Visibility)>,
    mut motion: ResMut<Motion>,
) {
    let Ok(stage) = stage.single() else { return };
    let size = size_of(stage);
    if size.min_element() < 2.0 {
        return;
    }
    let step = motion.step() * SPEED * size.x;
    for (mut figure, mut node, mut layer, mut visible) in &mut figures {
        let before = (figure.x, figure.actor, figure.walks);
        let on = playback
            .stage
            .actors
            .iter()
            .find(|actor| actor.who == figure.member);
        if let Some(actor) = on {
            figure.actor = Some(*actor);
        }
        let at = spot(&figure).map(|spot| {
            slot(
                playback.stage.place_at(spot.mark),
                Shot::default(),
                spot,
                size.x.into(),
                size.y.into(),
            )
        });
        if let Some(at) = at {
            let target = if on.is_some() {
                middle(&at)
            } else {
                wing(&figure, size.x, &at)
            };
            let still = figure.cut || settings.reduced_motion;
            advance(&mut figure, target, size.x, &at, step, still);
            if on.is_none() && figure.walks.abs() < 0.5 {
                (figure.x, figure.actor) = (None, None);
            }
        }
        figure.cut = false;
        if before != (figure.x, figure.actor, figure.walks) {
            motion.stir(0.1);
        }
        visible.set_if_neq(if figure.x.is_some() {
            Visibility::Inherited
        } else {
            Visibility::Hidden
        });
        let (Some(x), Some(at)) = (
            figure.x,
            spot(&figure).map(|spot| {
                slot(
                    playback.stage.place_at(spot.mark),
                    Shot::default(),
                    spot,
                    size.x.into(),
                    size.y.into(),
                )
            }),
        ) else {
            continue;
        };
        layer.set_if_neq(ZIndex(depth(&at)));
        let fresh = [f64::from(x) - at.w / 2.0, at.y, at.w, at.h].map(whole);
        if [node.left, node.top, node.width, node.height] != fresh {
            [node.left, node.top, node.width, node.height] = fresh;
            motion.stir(0.1);
        }
    }
}

/// A step towards `target`; at once when nothing may move.
fn advance(figure: &mut Figure, target: f32, width: f32, at: &Slot, step: f32, still: bool) {
    if still {
        (figure.x, figure.walks) = (Some(target), 0.0);
        return;
    }
    let x = figure.x.unwrap_or_else(|| wing(figure, width, at));
    let left = target - x;
    if left.abs() <= step.max(1.0) {
        (figure.x, figure.walks, figure.walked) = (Some(target), 0.0, 0.0);
    } else {
        figure.x = Some(x + left.signum() * step);
        figure.walks = left.signum();
        figure.walked += step / (SPEED * width);
    }
}

/// Off stage, on the side that is nearer to somebody's mark.
fn wing(figure: &Figure, width: f32, at: &Slot) -> f32 {
    #[expect(clippy::cast_possible_truncation, reason = "pixels of a window")]
    let wide = at.w as f32;
    match figure.actor {
        Some(actor) if actor.mark < Mark::Middle => -wide / 2.0,
        _ => width + wide / 2.0,
    }
}

fn middle(at: &Slot) -> f32 {
    #[expect(clippy::cast_possible_truncation, reason = "pixels of a window")]
    let middle = (at.x + at.w / 2.0) as f32;
    middle
}

/// The nearer to us, the higher: between the back of the room and what stands before everybody.
fn depth(at: &Slot) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "pixels of a window")]
    let depth = at.ground.clamp(0.0, 9_000.0) as i32;
    depth
}

/// Where a name is to stand, in pixels of the stage.
struct Tag {
    of: usize,
    left: f64,
    top: f64,
    size: Vec2,
}

impl Tag {
    /// Whether most of it is in a picture this wide.
    fn is_inside(&self, width: f64) -> bool {
        (0.0..width).contains(&(self.left + f64::from(self.size.x) / 2.0))
    }

    /// How far it reaches over one to its right.
    fn over(&self, right: &Self) -> f64 {
        let beside = (self.top - right.top).abs() >= f64::from(self.size.y.max(right.size.y));
        if beside {
            0.0
        } else {
            (self.left + f64::from(self.size.x) + 6.0 - right.left).max(0.0)
        }
    }
}

/// How often names that stand over each other give way.
const ROUNDS: usize = 12;
/// What lies between a name and the edge of the picture at least.
const EDGE: f64 = 4.0;

/// Names of people who stand close together share the room between them. From the edges of the picture, this wide, they give way
/// inwards; whoever is on the way in or out takes the name along.
fn part(tags: &mut [Tag], width: f64) {
    tags.sort_by(|one, other| one.left.total_cmp(&other.left));
    let pairs =
        |count: usize| (0..count).flat_map(move |left| (left + 1..count).map(move |right| (left, right)));
    for _ in 0..ROUNDS {
        for (left, right) in pairs(tags.len()) {
            let over = tags[left].over(&tags[right]);
            tags[left].left -= over / 2.0;
            tags[right].left += over / 2.0;
        }
    }
    for left in 0..tags.len() {
        if tags[left].is_inside(width) {
            tags[left].left = tags[left].left.max(EDGE);
        }
        for right in left + 1..tags.len() {
            tags[right].left += tags[left].over(&tags[right]);
        }
    }
    for right in (0..tags.len()).rev() {
        if tags[right].is_inside(width) {
            let last = width - f64::from(tags[right].size.x) - EDGE;
            tags[right].left = tags[right].left.min(last);
        }
        for left in 0..right {
            tags[left].left -= tags[left].over(&tags[right]);
        }
    }
}

/// A stage as it is laid out, and what cuts it off.
type Framed = (
    &'static ComputedNode,
    &'static UiGlobalTransform,
    Option<&'static CalculatedClip>,
);

/// The size of what is in sight of a stage, in its own pixels. Beside much text a wall shows its upper part alone.
fn in_sight((node, place, clip): (&ComputedNode, &UiGlobalTransform, Option<&CalculatedClip>)) -> Vec2 {
    let top = place.translation.y - node.size.y / 2.0;
    let height = clip.map_or(node.size.y, |clip| (clip.clip.max.y - top).min(node.size.y));
    Vec2::new(node.size.x, height) * node.inverse_scale_factor
}

/// Puts names at people's feet, beside each other, and never out of the picture.
fn name(
    playback: Res<Playback>,
    stage: Query<Framed, With<Stage>>,
    (figures, cameras): (Query<&Figure>, Query<&Camera>),
    mut tags: Query<(&Of, &ComputedNode, &mut Node, &mut Visibility), With<NameTag>>,
    mut motion: ResMut<Motion>,
) {
    let Ok(stage) = stage.single() else { return };
    let (size, sight) = (size_of(stage.0), in_sight(stage));
    let lens = cameras.iter().next().map(|camera| camera.now);
    let mut placed = Vec::new();
    for (of, tag, _, mut visible) in &mut tags {
        let figure = figures.iter().find(|figure| figure.member == of.0);
        let shown = figure.and_then(|figure| {
            let spot = spot(figure)?;
            let at = slot(
                playback.stage.place_at(spot.mark),
                Shot::default(),
                spot,
                size.x.into(),
                size.y.into(),
            );
            Some((f64::from(figure.x?), at))
        });
        let Some((x, at)) = shown else {
            visible.set_if_neq(Visibility::Hidden);
            continue;
        };
        // A tag's size is rounded where it stands: one that followed that would go to and fro for ever.
        let tag = tag.unrounded_size * tag.inverse_scale_factor;
        if tag.y < 2.0 {
            // Not laid out yet.
            motion.stir(0.1);
            continue;
        }
        let Some((left, top)) = beside_feet((x, &at), lens, (tag, sight)) else {
            // Whoever the camera has left out of the picture takes the name along.
            visible.set_if_neq(Visibility::Hidden);
            continue;
        };
        visible.set_if_neq(Visibility::Inherited);
        placed.push(Tag {
            of: of.0,
            left,
            top,
            size: tag,
        });
    }
    part(&mut placed, size.x.into());
    for (of, _, mut node, _) in &mut tags {
        let Some(tag) = placed.iter().find(|tag| tag.of == of.0) else {
            continue;
        };
        let (left, top) = (whole(tag.left), whole(tag.top));
        if (node.left, node.top) != (left, top) {
            (node.left, node.top) = (left, top);
            motion.stir(0.1);
        }
    }
}

/// Where a name of this size goes in a stage of which so much is in sight, left and top: at the feet of somebody whose middle
/// is at `x`. None when the camera does not show them.
fn beside_feet((x, at): (f64, &Slot), lens: Option<Lens>, (tag, sight): (Vec2, Vec2)) -> Option<(f64, f64)> {
    let seen =
        |x: f64, y: f64| lens.map_or((x, y), |lens| (x * lens.scale + lens.x, y * lens.scale + lens.y));
    let crown = at.y + at.h * WHOLE_CROWN / WHOLE_HEIGHT;
    let (x, feet) = seen(x, at.ground + at.h * 0.012);
    let ((_, crown), (_, chin)) = (seen(0.0, crown), seen(0.0, crown + at.h * 0.24));
    let near = lens.is_some_and(|lens| lens.scale > 1.0);
    if near && !(0.0..f64::from(sight.x)).contains(&x) {
        return None;
    }
    let below = feet.min(f64::from(sight.y - tag.y) - 6.0);
    // A name must not hide the face it belongs to; in a low strip it goes above the head.
    let top = if below > chin {
        below
    } else {
        (crown - f64::from(tag.y)).max(4.0)
    };
    Some((x - f64::from(tag.x) / 2.0, top))
}

fn whole(value: f64) -> Val {
    #[expect(clippy::cast_possible_truncation, reason = "pixels of a window")]
    let value = value.round() as f32;
    px(value)
}
