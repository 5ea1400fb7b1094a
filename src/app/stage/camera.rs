//! The camera: the stage comes nearer to whoever speaks or was struck, and goes back to show all of it. It glides, and with
//! reduced motion it cuts.

use bevy::prelude::*;

use super::people::Figure;
use super::{Stage, World, size_of};
use crate::app::motion::{Eased, Motion};
use crate::app::playback::Playback;
use crate::app::raster::Drawing;
use crate::app::settings::Settings;
use crate::draw::room::{Body, Lens, Shot};
use crate::present::{Actor, Frame};

/// Where the camera is on its way from and to; its [`Eased`] counts from 0 to 1.
#[derive(Component)]
pub(super) struct Camera {
    from: Lens,
    to: Lens,
    /// Where it is now.
    pub(super) now: Lens,
}

/// All of the stage.
const WIDE: Lens = Lens {
    scale: 1.0,
    x: 0.0,
    y: 0.0,
};

/// How near two people and one are looked at, at most.
const TWO: f64 = 1.3;
const FACE: f64 = 1.45;
/// Seconds of a glide.
const GLIDES: f32 = 0.35;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        PostUpdate,
        (aim, move_on)
            .chain()
            .after(bevy::ui::UiSystems::Layout)
            .before(crate::app::raster::Rasterise),
    );
}

/// A camera that shows all of it.
pub(super) fn camera() -> impl Bundle {
    let camera = Camera {
        from: WIDE,
        to: WIDE,
        now: WIDE,
    };
    (camera, Eased::at(1.0))
}

/// What the frame shows of a stage of this size.
fn shot(playback: &Playback, size: Vec2) -> Shot {
    let body = |actor: &Actor| Body {
        mark: actor.mark,
        behind: actor.behind,
        posture: actor.posture,
        doing: actor.doing,
    };
    let frame = playback.frame;
    let most = match frame {
        Frame::Wide => return Shot::default(),
        Frame::Two(..) => TWO,
        Frame::Face(_) => FACE,
    };
    let stage = &playback.stage;
    let all: Vec<Body> = stage.actors.iter().map(body).collect();
    let looked_at = |actor: &&Actor| frame.people().any(|who| who == actor.who);
    let wanted: Vec<Body> = stage.actors.iter().filter(looked_at).map(body).collect();
    if stage.scenery.beyond.is_some() {
        // Two places side by side are seen together.
        return Shot::default();
    }
    Shot::framing(
        stage.place,
        &wanted,
        &all,
        (f64::from(size.x), f64::from(size.y)),
        most,
    )
}

/// Sets out for what is to be looked at now.
fn aim(
    playback: Res<Playback>,
    settings: Res<Settings>,
    stages: Query<&ComputedNode, With<Stage>>,
    mut cameras: Query<(&mut Camera, &mut Eased)>,
) {
    let Ok(stage) = stages.single() else { return };
    let size = size_of(stage);
    if size.min_element() < 2.0 {
        return;
    }
    let lens = shot(&playback, size).lens(f64::from(size.x), f64::from(size.y));
    for (mut camera, mut way) in &mut cameras {
        if camera.to == lens {
            continue;
        }
        let from = camera.now;
        (camera.from, camera.to) = (from, lens);
        *way = Eased::at(0.0);
        if settings.reduced_motion {
            *way = Eased::at(1.0);
        } else {
            way.go(1.0, GLIDES);
        }
    }
}

/// Moves the world on, and has people drawn sharp where it rests. The room behind them may be a little soft: it is dear to
/// draw, and nobody looks at it then.
fn move_on(
    stages: Query<&ComputedNode, With<Stage>>,
    mut cameras: Query<(&mut Camera, &Eased, &mut UiTransform, &Children), With<World>>,
    mut drawings: Query<&mut Drawing, With<Figure>>,
    mut motion: ResMut<Motion>,
) {
    let Ok(stage) = stages.single() else { return };
    let half = size_of(stage) / 2.0;
    for (mut camera, way, mut transform, layers) in &mut cameras {
        let (from, to, share) = (camera.from, camera.to, f64::from(way.value));
        let between = |a: f64, b: f64| a + (b - a) * share;
        let now = Lens {
            scale: between(from.scale, to.scale),
            x: between(from.x, to.x),
            y: between(from.y, to.y),
        };
        if camera.now != now {
            camera.now = now;
            motion.stir(0.1);
        }
        #[expect(clippy::cast_possible_truncation, reason = "pixels of a window")]
        let (scale, x, y) = (now.scale as f32, now.x as f32, now.y as f32);
        // A node is enlarged about its middle.
        let moved = Val2::px(x + (scale - 1.0) * half.x, y + (scale - 1.0) * half.y);
        if transform.translation != moved || (transform.scale.x - scale).abs() > f32::EPSILON {
            (transform.translation, transform.scale) = (moved, Vec2::splat(scale));
            motion.stir(0.1);
        }
        if (way.value - 1.0).abs() < f32::EPSILON {
            for layer in layers {
                if let Ok(mut drawing) = drawings.get_mut(*layer)
                    && drawing.is_blurred_by(scale)
                {
                    drawing.sharpen(scale);
                }
            }
        }
    }
}
