//! What wakes the window while time passes by itself, as often as something on the wall changes by it, and not at all when
//! nothing does. A window in the background is woken as well.

use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use crate::app::background::Wake;

/// How often; none is not at all.
#[derive(Default, Clone, Copy, PartialEq)]
struct Pace {
    every: Option<Duration>,
    over: bool,
}

/// A clock. It stops when this is dropped.
pub(super) struct Clock(Arc<(Mutex<Pace>, Condvar)>);

impl Clock {
    /// One that stands still.
    pub(super) fn new(wake: &Wake) -> Self {
        let shared: Arc<(Mutex<Pace>, Condvar)> = Arc::default();
        let (own, wake) = (shared.clone(), wake.clone());
        // Without a thread the wall follows at the next thing that happens.
        let _ = thread::Builder::new()
            .name("clock".to_owned())
            .spawn(move || run(&own, &wake));
        Self(shared)
    }

    /// Wakes this often from now on.
    pub(super) fn pace(&self, every: Option<Duration>) {
        self.set(Pace { every, over: false });
    }

    fn set(&self, pace: Pace) {
        let mut had = self.0.0.lock().unwrap_or_else(PoisonError::into_inner);
        if *had != pace {
            *had = pace;
            self.0.1.notify_one();
        }
    }
}

impl Drop for Clock {
    fn drop(&mut self) {
        self.set(Pace {
            every: None,
            over: true,
        });
    }
}

fn run((pace, changed): &(Mutex<Pace>, Condvar), wake: &Wake) {
    let mut now = pace.lock().unwrap_or_else(PoisonError::into_inner);
    while !now.over {
        let Some(every) = now.every else {
            now = changed.wait(now).unwrap_or_else(PoisonError::into_inner);
            continue;
        };
        let waited = changed.wait_timeout(now, every);
        let (then, time) = waited.unwrap_or_else(PoisonError::into_inner);
        now = then;
        if time.timed_out() {
            wake.up();
        }
    }
}
