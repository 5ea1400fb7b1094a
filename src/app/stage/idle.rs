//! Life in a still picture: every now and then somebody blinks, and somebody glances aside. A few frames a minute, and
//! none with reduced motion.

use bevy::prelude::*;

use crate::app::motion::Motion;
use crate::app::settings::Settings;
use crate::app::states::{Overlay, Screen};

/// The small movements of the moment.
#[derive(Resource, Default)]
pub(super) struct Idle {
    /// Seconds since the last of them.
    since: f32,
    /// How many there were: decides whose turn it is.
    turn: usize,
    /// Seconds left of it.
    left: f32,
}

/// Seconds between small movements.
const EVERY: f32 = 20.0;
/// Seconds of a blink.
const BLINK: f32 = 0.22;

impl Idle {
    /// How far somebody's eyes are shut.
    pub(super) fn lids(&self, who: usize) -> f32 {
        if self.left > 0.0 && who % 3 == self.turn % 3 {
            1.0
        } else {
            0.0
        }
    }

    /// How far somebody looks aside; it lasts until the next movement.
    pub(super) fn glance(&self, who: usize) -> f32 {
        match (who * 5 + self.turn * 3) % 7 {
            1 => 0.5,
            4 => -0.5,
            _ => 0.0,
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Idle>()
        .add_systems(
            Update,
            breathe.run_if(in_state(Screen::Play).and_then(in_state(Overlay::None))),
        )
        .add_systems(OnExit(Screen::Play), hold_still);
}

fn breathe(
    time: Res<Time<Real>>,
    settings: Res<Settings>,
    mut idle: ResMut<Idle>,
    mut motion: ResMut<Motion>,
) {
    if settings.reduced_motion {
        hold_still(motion);
        return;
    }
    motion.wake_every(Some(EVERY));
    if idle.left > 0.0 {
        idle.left -= motion.step();
        motion.stir(0.05);
    }
    idle.since += time.delta_secs();
    if idle.since >= EVERY {
        idle.since = 0.0;
        idle.turn += 1;
        idle.left = BLINK;
        motion.stir(BLINK);
    }
}

fn hold_still(mut motion: ResMut<Motion>) {
    motion.wake_every(None);
}
