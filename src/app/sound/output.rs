//! The thread that plays: asleep while nothing sounds, and never in the way of the game. Who takes the samples differs
//! from system to system; that one may be missing, go away and come back does not.

use std::sync::mpsc::Receiver;
use std::time::{Duration, Instant};

use super::Where;
use crate::app::background::reckon;
use crate::sound::{Mixer, Order};
use crate::storage::Fs;

#[cfg(any(windows, target_os = "macos"))]
use super::native as device;
#[cfg(target_os = "linux")]
use super::pulse as device;

/// Seconds without sound before a device is asked for again; and then only when something is to be heard.
const AGAIN: Duration = Duration::from_secs(10);
/// Seconds of silence that are played before the device is given back, so that nothing is cut off.
pub(super) const REST: f32 = 0.6;

/// How the output is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum State {
    /// Nothing is to be heard.
    #[default]
    Silent,
    /// Something is heard.
    Playing,
    /// Nothing here plays sounds, or it went away.
    NoDevice,
}

/// Why playing stopped.
pub(super) enum End {
    /// Nothing is to be heard any more.
    Silent,
    /// The game is closing.
    Closing,
    /// There is no device, or it is gone.
    Lost,
}

/// Plays until the game closes.
pub(super) fn run(place: &Where, fs: &Fs, orders: &Receiver<Order>, tell: &dyn Fn(State)) {
    let mut mixer = Mixer::default();
    let mut lost: Option<Instant> = None;
    let early = |lost: Option<Instant>| lost.is_some_and(|lost| lost.elapsed() < AGAIN);
    loop {
        if mixer.silent() || early(lost) {
            // Asleep until somebody wants something.
            let Ok(order) = orders.recv() else { return };
            mixer.obey(order);
            // What nobody could play is not played later. How long ago that was is asked after the sleep.
            if early(lost) {
                mixer.miss();
            }
            continue;
        }
        match device::play(place, fs, &mut mixer, orders, &|| tell(State::Playing)) {
            End::Closing => return,
            End::Silent => {
                lost = None;
                tell(State::Silent);
            }
            End::Lost => {
                lost = Some(Instant::now());
                mixer.miss();
                tell(State::NoDevice);
            }
        }
    }
}

/// Has what is to be heard made beside the playing, which must not be held up.
pub(super) fn make(mixer: &mut Mixer) {
    for task in mixer.tasks() {
        reckon(move || task.make());
    }
}

/// Where nobody plays sounds.
#[cfg(not(any(target_os = "linux", windows, target_os = "macos")))]
mod device {
    use super::{End, Fs, Mixer, Order, Receiver, Where};

    pub(super) fn play(_: &Where, _: &Fs, _: &mut Mixer, _: &Receiver<Order>, _: &dyn Fn()) -> End {
        End::Lost
    }
}
