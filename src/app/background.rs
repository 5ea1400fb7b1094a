//! Work beside the frames, and what wakes the window for it: a game at rest draws nothing and would not ask.
//!
//! Work that ends is a [`Job`] on Bevy's task pools. Threads of their own have only those who wait for somebody else, for
//! ever perhaps: `gamepads` for the next press, `speaker` for what is to be heard next, `access` for whoever hears the screen,
//! and `reader` for the next change of the scenario's file (which notify's own thread watches). They are [`Listening`].

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver};
use std::sync::{Arc, Mutex, PoisonError};

use bevy::app::{TaskPoolOptions, TaskPoolPlugin, TaskPoolThreadAssignmentPolicy};
use bevy::prelude::*;
use bevy::tasks::{AsyncComputeTaskPool, IoTaskPool, Task};
use bevy::winit::{EventLoopProxyWrapper, WinitUserEvent};

/// Wakes the window, so that it draws a frame. Where there is none, nobody sleeps.
#[derive(Resource, Clone, Default)]
pub(super) struct Wake(Option<Arc<dyn Fn() + Send + Sync>>);

impl Wake {
    /// For the window of this event loop.
    pub(super) fn of(window: &EventLoopProxyWrapper) -> Self {
        let proxy = (**window).clone();
        Self(Some(Arc::new(move || {
            // The game may be closing; then nobody needs to know.
            let _ = proxy.send_event(WinitUserEvent::WakeUp);
        })))
    }

    /// A frame, please.
    pub(super) fn up(&self) {
        if let Some(wake) = &self.0 {
            wake();
        }
    }
}

/// Threads for jobs, at the least: the longest searches at once (the way to a scene, the map, the other roads) must leave
/// one free for the shaders, which Bevy prepares there too.
const THREADS: usize = 4;

/// Bevy's task pools, with room for our jobs.
pub(super) fn pools() -> TaskPoolPlugin {
    let usual = TaskPoolOptions::default();
    TaskPoolPlugin {
        task_pool_options: TaskPoolOptions {
            async_compute: TaskPoolThreadAssignmentPolicy {
                min_threads: THREADS,
                max_threads: THREADS,
                ..usual.async_compute.clone()
            },
            ..usual
        },
    }
}

/// Something that is worked out beside the frames. Whoever drops it does not want it any more: it is not begun, or told
/// to stop, and what it comes to is thrown away.
pub(super) struct Job<T> {
    found: Arc<Mutex<Option<T>>>,
    unwanted: Arc<AtomicBool>,
    #[expect(dead_code, reason = "held, because dropping it cancels the work")]
    task: Task<()>,
}

impl<T: Send + 'static> Job<T> {
    /// Sets out, and wakes the window when there is something to take. Work that takes long looks now and then whether it
    /// is unwanted.
    pub(super) fn start(wake: &Wake, work: impl FnOnce(&AtomicBool) -> T + Send + 'static) -> Self {
        let (found, unwanted) = (Arc::new(Mutex::new(None)), Arc::new(AtomicBool::new(false)));
        let (place, stop, wake) = (found.clone(), unwanted.clone(), wake.clone());
        let task = AsyncComputeTaskPool::get().spawn(async move {
            // A mistake in a search must not end the game: the search comes to nothing, and the log says why.
            if let Ok(what) = catch_unwind(AssertUnwindSafe(|| work(&stop))) {
                *place.lock().unwrap_or_else(PoisonError::into_inner) = Some(what);
            }
            wake.up();
        });
        Self {
            found,
            unwanted,
            task,
        }
    }

    /// Whether there is something to take.
    pub(super) fn is_done(&self) -> bool {
        self.found
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .is_some()
    }

    /// What it came to, once, as soon as it is there.
    pub(super) fn take(&self) -> Option<T> {
        self.found.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

impl<T> Drop for Job<T> {
    fn drop(&mut self) {
        self.unwanted.store(true, Ordering::Relaxed);
    }
}

/// A thread that waits for somebody else, and what it has told so far. It ends at the next thing it tells after this was
/// dropped.
pub(super) struct Listening<T>(Mutex<Receiver<T>>);

impl<T: Send + 'static> Listening<T> {
    /// Starts the thread under this name. It is given what to tell with: false when nobody listens any more.
    ///
    /// # Errors
    /// When the system has no thread left.
    pub(super) fn start(
        name: &str,
        wake: &Wake,
        listen: impl FnOnce(&dyn Fn(T) -> bool) + Send + 'static,
    ) -> std::io::Result<Self> {
        let (send, told) = mpsc::channel();
        let wake = wake.clone();
        std::thread::Builder::new().name(name.to_owned()).spawn(move || {
            listen(&|what| {
                let heard = send.send(what).is_ok();
                wake.up();
                heard
            });
        })?;
        Ok(Self(Mutex::new(told)))
    }

    /// What was told since the last call, oldest first.
    pub(super) fn heard(&self) -> Vec<T> {
        let told = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        told.try_iter().collect()
    }
}

/// Reckoning that nobody waits for, such as making a sound. It keeps out of the way of what is written.
pub(super) fn reckon(work: impl FnOnce() + Send + 'static) {
    AsyncComputeTaskPool::get().spawn(async move { work() }).detach();
}

/// Work with the disk that is done even when whoever asked has left: writing a file.
pub(super) fn beside(work: impl FnOnce() + Send + 'static) {
    IoTaskPool::get().spawn(async move { work() }).detach();
}
