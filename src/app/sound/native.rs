//! Plays through the system of Windows or of a Mac. It asks for samples on a thread of its own; this one waits for orders.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use cpal::traits::{DeviceTrait, HostTrait, StreamTrait};
use cpal::{ErrorKind, SampleFormat, Stream, StreamConfig};

use super::Where;
use super::output::{End, REST, make};
use crate::sound::{Mixer, Order, RATE};
use crate::storage::Fs;

/// How often it is seen whether anything still sounds.
const LOOK: Duration = Duration::from_millis(200);

/// Plays until nothing is to be heard.
pub(super) fn play(
    place: &Where,
    _: &Fs,
    mixer: &mut Mixer,
    orders: &Receiver<Order>,
    playing: &dyn Fn(),
) -> End {
    let shared = Arc::new(Mutex::new(std::mem::take(mixer)));
    let lost = Arc::new(AtomicBool::new(false));
    let stream = match place {
        Where::Here => open(&shared, &lost),
        Where::Nowhere | Where::At(_) => None,
    };
    let end = match &stream {
        Some(_) => {
            playing();
            follow(&shared, &lost, orders)
        }
        None => End::Lost,
    };
    drop(stream);
    *mixer = std::mem::take(&mut *shared.lock().unwrap_or_else(PoisonError::into_inner));
    end
}

/// Passes orders on, as long as something is to be heard.
fn follow(shared: &Mutex<Mixer>, lost: &AtomicBool, orders: &Receiver<Order>) -> End {
    let mut heard = Instant::now();
    loop {
        let order = orders.recv_timeout(LOOK);
        let mut mixer = shared.lock().unwrap_or_else(PoisonError::into_inner);
        match order {
            Ok(order) => mixer.obey(order),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return End::Closing,
        }
        make(&mut mixer);
        if lost.load(Ordering::Relaxed) {
            return End::Lost;
        }
        if !mixer.silent() {
            heard = Instant::now();
        } else if heard.elapsed().as_secs_f32() > REST {
            return End::Silent;
        }
    }
}

/// The device that is in use now, with whatever number of channels and rate it has.
fn open(shared: &Arc<Mutex<Mixer>>, lost: &Arc<AtomicBool>) -> Option<Stream> {
    let device = cpal::default_host().default_output_device()?;
    let config = device.default_output_config().ok()?;
    if config.sample_format() != SampleFormat::F32 {
        return None;
    }
    let config: StreamConfig = config.into();
    let channels = usize::from(config.channels).max(1);
    let (mixer, lost) = (shared.clone(), lost.clone());
    let mut resampled = Resampled::new(config.sample_rate as f32);
    let fill = move |out: &mut [f32], _: &cpal::OutputCallbackInfo| {
        let mut mixer = mixer.lock().unwrap_or_else(PoisonError::into_inner);
        let frames = resampled.next(out.len() / channels, &mut mixer);
        for (out, frame) in out.chunks_exact_mut(channels).zip(frames) {
            out.iter_mut().for_each(|x| *x = 0.0);
            match out {
                [one] => *one = f32::midpoint(frame[0], frame[1]),
                [left, right, ..] => (*left, *right) = (frame[0], frame[1]),
                [] => {}
            }
        }
    };
    let gone = move |error: cpal::Error| {
        if !matches!(error.kind(), ErrorKind::Xrun | ErrorKind::RealtimeDenied) {
            lost.store(true, Ordering::Relaxed);
        }
    };
    let stream = device.build_output_stream(config, fill, gone, None).ok()?;
    stream.play().ok()?;
    Some(stream)
}

/// Samples at the device's own rate: between two of ours a straight line.
struct Resampled {
    step: f32,
    at: f32,
    ours: Vec<[f32; 2]>,
    out: Vec<[f32; 2]>,
}

impl Resampled {
    fn new(rate: f32) -> Self {
        Self {
            step: RATE as f32 / rate.max(1.0),
            at: 0.0,
            ours: vec![[0.0; 2]],
            out: Vec::new(),
        }
    }

    /// The next so many frames.
    fn next(&mut self, count: usize, mixer: &mut Mixer) -> &[[f32; 2]] {
        let end = self.at + self.step * count as f32;
        let last = self.ours.len();
        self.ours.resize(last.max(end as usize + 2), [0.0; 2]);
        mixer.render(&mut self.ours[last..]);
        self.out.clear();
        for n in 0..count {
            let at = self.at + self.step * n as f32;
            let (whole, part) = (at as usize, at.fract());
            let (a, b) = (self.ours[whole], self.ours[whole + 1]);
            self.out
                .push([a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part]);
        }
        self.ours.drain(..end as usize);
        self.at = end.fract();
        &self.out
    }
}
