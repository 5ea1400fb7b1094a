//! What moves, and until when: the window is drawn again only while something does.

use std::time::Duration;

use bevy::prelude::*;
use bevy::window::RequestRedraw;
use bevy::winit::{UpdateMode, WinitSettings};

use super::settings::Settings;

/// Keeps frames coming until a moment; then the game sleeps.
#[derive(Resource, Default)]
pub(super) struct Motion {
    until: f32,
    now: f32,
    frames: u8,
    step: f32,
    every: Option<f32>,
    waits: bool,
    held: bool,
}

/// Seconds the first frame after a sleep moves things on by, and the most any frame does: a long sleep must not swallow
/// an animation, and a slow machine must not slow it down.
const FIRST_STEP: f32 = 1.0 / 60.0;
const LONGEST_STEP: f32 = 0.4;

/// Seconds the window sleeps when nothing is to happen by itself.
const ASLEEP: f32 = 3600.0;

/// Frames drawn after the last stir at least, so that what an observer or a state change set off is seen.
const AT_LEAST: u8 = 3;

impl Motion {
    /// Something moves for so many seconds from now.
    pub(super) fn stir(&mut self, seconds: f32) {
        self.until = self.until.max(self.now + seconds);
        self.frames = AT_LEAST;
    }

    /// Wakes for a frame every so many seconds though nothing happens; none sleeps until something does.
    pub(super) fn wake_every(&mut self, seconds: Option<f32>) {
        self.every = seconds;
    }

    /// Seconds this frame moves things on by.
    pub(super) fn step(&self) -> f32 {
        self.step
    }

    /// Whether more frames are coming.
    pub(super) fn moving(&self) -> bool {
        self.now < self.until || self.frames > 0
    }

    /// Says whether something is being drawn beside the frames; its end wakes the window.
    pub(super) fn wait(&mut self, waits: bool) {
        self.waits = waits;
    }

    /// Whether it is.
    pub(super) fn waits(&self) -> bool {
        self.waits
    }

    /// No further frame before what is being drawn is there.
    pub(super) fn hold(&mut self) {
        self.held = true;
    }

    /// Whether nothing on screen will change by itself.
    pub(super) fn settled(&self) -> bool {
        !self.moving() && !self.waits
    }
}

/// When it is decided whether another frame comes.
#[derive(SystemSet, Clone, PartialEq, Eq, Hash, Debug)]
pub(super) struct KeepDrawing;

/// A value on its way to another, easing out. With reduced motion it is there at once.
#[derive(Component, Clone, Copy, Default)]
pub(super) struct Eased {
    pub(super) value: f32,
    pub(super) target: f32,
    from: f32,
    age: f32,
    length: f32,
}

impl Eased {
    /// At rest.
    pub(super) fn at(value: f32) -> Self {
        Self {
            value,
            target: value,
            from: value,
            age: 1.0,
            length: 1.0,
        }
    }

    /// Sets out for `target`, to be there in `length` seconds.
    pub(super) fn go(&mut self, target: f32, length: f32) {
        if (self.target - target).abs() > f32::EPSILON {
            *self = Self {
                value: self.value,
                target,
                from: self.value,
                age: 0.0,
                length: length.max(0.001),
            };
        }
    }

    /// Moves on by `seconds`. True while under way.
    pub(super) fn tick(&mut self, seconds: f32) -> bool {
        if self.age >= self.length {
            return false;
        }
        self.age += seconds;
        let t = (self.age / self.length).clamp(0.0, 1.0);
        let eased = 1.0 - (1.0 - t) * (1.0 - t) * (1.0 - t);
        self.value = self.from + (self.target - self.from) * eased;
        true
    }
}

pub(super) fn plugin(app: &mut App) {
    let calm = UpdateMode::reactive_low_power(Duration::from_secs_f32(ASLEEP));
    app.init_resource::<Motion>()
        .insert_resource(WinitSettings {
            focused_mode: calm,
            unfocused_mode: calm,
        })
        .add_systems(First, tick_motion)
        .add_systems(PreUpdate, tick_eased)
        .add_systems(Last, keep_drawing.in_set(KeepDrawing));
}

fn tick_motion(time: Res<Time<Real>>, mut motion: ResMut<Motion>) {
    motion.step = if motion.moving() {
        time.delta_secs().min(LONGEST_STEP)
    } else {
        FIRST_STEP
    };
    motion.now = time.elapsed_secs();
    if motion.now < 1.0 {
        motion.stir(1.0);
    }
}

fn tick_eased(settings: Res<Settings>, mut motion: ResMut<Motion>, mut values: Query<&mut Eased>) {
    let seconds = if settings.reduced_motion {
        1000.0
    } else {
        motion.step()
    };
    for mut value in &mut values {
        let eased = value.bypass_change_detection();
        if eased.tick(seconds) {
            value.set_changed();
            motion.stir(0.1);
        }
    }
}

fn keep_drawing(
    mut motion: ResMut<Motion>,
    mut redraw: MessageWriter<RequestRedraw>,
    mut winit: ResMut<WinitSettings>,
) {
    let sleep = Duration::from_secs_f32(motion.every.unwrap_or(ASLEEP));
    let mode = UpdateMode::reactive_low_power(sleep);
    if winit.focused_mode != mode {
        winit.focused_mode = mode;
    }
    let held = std::mem::take(&mut motion.held) && motion.waits;
    if motion.moving() && !held {
        motion.frames = motion.frames.saturating_sub(1);
        redraw.write(RequestRedraw);
    }
}
