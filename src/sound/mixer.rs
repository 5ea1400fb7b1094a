//! Puts together what sounds at once: a place that passes into the next, a few single sounds, music. Orders in, samples
//! out; whoever plays them asks for as many as they need, and has sounds made where that holds up nobody.

use std::sync::{Arc, OnceLock};

use super::bed::Ambience;
use super::synth::{Dice, HZ, Samples, frames, panned};
use super::{Kind, Sound};

/// How loud each kind is, as factors.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Volumes {
    /// How places sound.
    pub rooms: f32,
    /// What happens, and the signs.
    pub effects: f32,
    /// Music.
    pub music: f32,
}

impl Volumes {
    /// From per cents: of everything, and of each kind. Half of 100 sounds half as loud, which is less than half as high.
    #[must_use]
    pub fn of(all: u8, [rooms, effects, music]: [u8; 3]) -> Self {
        let share = |percent: u8| f32::from(percent.min(100)) / 100.0;
        let factor = |percent: u8| (share(all) * share(percent)).powf(1.7);
        Self {
            rooms: factor(rooms),
            effects: factor(effects),
            music: factor(music),
        }
    }

    fn get(&self, kind: Kind) -> f32 {
        match kind {
            Kind::Rooms => self.rooms,
            Kind::Effects => self.effects,
            Kind::Music => self.music,
        }
    }
}

/// What is wanted of whoever plays.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Order {
    /// This loud from now on.
    Volumes(Volumes),
    /// This is where we are; nowhere is silent.
    Ambience(Option<Ambience>),
    /// Something is heard once: what, in how many seconds, from where (-1 left, 1 right).
    Play(Sound, f32, f32),
    /// Music comes to its end.
    EndMusic,
}

/// Single sounds at once, at the most; what comes on top of them is left out.
pub const AT_ONCE: usize = 6;
/// Seconds before the same sound is heard again.
const AGAIN: f32 = 0.5;
/// How much of a place is left while a sign or music is heard.
const DUCKED: f32 = 0.45;
/// How loud what happens in a place by itself is.
const ASIDE: f32 = 0.8;
/// What nobody hears any more.
const INAUDIBLE: f32 = 1e-4;

/// A sound that has to be made before it is heard.
pub struct Task {
    what: What,
    made: Made,
}

type Made = Arc<OnceLock<Samples>>;

enum What {
    Sound(Sound),
    Ambience(Ambience),
}

impl Task {
    /// Makes it, wherever that is.
    pub fn make(&self) {
        self.made.get_or_init(|| match &self.what {
            What::Sound(sound) => sound.samples(),
            What::Ambience(ambience) => ambience.samples(),
        });
    }
}

/// A place that sounds, or fades.
struct Bed {
    ambience: Ambience,
    samples: Made,
    at: usize,
    gain: f32,
}

/// A single sound.
struct Voice {
    sound: Sound,
    kind: Kind,
    samples: Made,
    /// Frames until it begins, and where it is once it has.
    wait: usize,
    at: usize,
    sides: [f32; 2],
    gain: f32,
    fading: bool,
}

/// Something that happens in a place again and again.
struct Coming {
    sound: Sound,
    /// Seconds from one time to the next, about.
    every: f32,
    /// Frames until it happens next.
    left: usize,
    /// What it sounds like, once it was to be heard.
    samples: Option<Made>,
}

/// Everything that sounds now.
pub struct Mixer {
    wanted: Volumes,
    volumes: Volumes,
    ambience: Option<Ambience>,
    beds: Vec<Bed>,
    voices: Vec<Voice>,
    /// What happens in the place by itself.
    coming: Vec<Coming>,
    ducked: f32,
    dice: Dice,
    tasks: Vec<Task>,
}

impl Default for Mixer {
    fn default() -> Self {
        Self {
            wanted: Volumes::default(),
            volumes: Volumes::default(),
            ambience: None,
            beds: Vec::new(),
            voices: Vec::new(),
            coming: Vec::new(),
            ducked: 1.0,
            dice: Dice::new(2),
            tasks: Vec::new(),
        }
    }
}

/// How far a value goes towards another in a frame, to be there in about so many seconds.
fn pace(seconds: f32) -> f32 {
    1.0 - (-3.0 / (seconds * HZ)).exp()
}

impl Mixer {
    /// Does as it is told.
    pub fn obey(&mut self, order: Order) {
        match order {
            Order::Volumes(volumes) => self.wanted = volumes,
            Order::Ambience(ambience) => {
                if self.ambience != ambience {
                    self.ambience = ambience;
                    self.coming = self.schedule();
                }
            }
            Order::Play(sound, after, pan) => self.play(sound, after, pan),
            Order::EndMusic => {
                let music = self.voices.iter_mut().filter(|voice| voice.sound.is_music());
                music.for_each(|voice| voice.fading = true);
            }
        }
    }

    /// What has to be made, each handed out once. Until it is, it is not heard.
    pub fn tasks(&mut self) -> Vec<Task> {
        self.prepare(0);
        std::mem::take(&mut self.tasks)
    }

    fn task(&mut self, what: What) -> Made {
        let made = Made::default();
        self.tasks.push(Task {
            what,
            made: made.clone(),
        });
        made
    }

    /// Whether nothing is heard, and nothing will be before the next order.
    #[must_use]
    pub fn silent(&self) -> bool {
        self.beds.is_empty() && self.voices.is_empty() && self.heard_ambience().is_none()
    }

    /// Forgets what was to be heard once: nobody could play it.
    pub fn miss(&mut self) {
        self.voices.clear();
        self.beds.clear();
        // What is not made by now may never be, and is asked for again.
        for next in &mut self.coming {
            next.samples.take_if(|made| made.get().is_none());
        }
        self.tasks.clear();
    }

    /// How many single sounds are on.
    #[must_use]
    pub fn count(&self) -> usize {
        self.voices.len()
    }

    /// The next frames.
    pub fn render(&mut self, out: &mut [[f32; 2]]) {
        self.prepare(out.len());
        let (quick, slow, fade) = (pace(0.06), pace(0.9), pace(1.4));
        let (wanted, current) = (self.wanted, self.heard_ambience());
        for frame in out {
            let volumes = &mut self.volumes;
            volumes.rooms += (wanted.rooms - volumes.rooms) * quick;
            volumes.effects += (wanted.effects - volumes.effects) * quick;
            volumes.music += (wanted.music - volumes.music) * quick;
            let over = self.voices.iter().any(Voice::stands_before);
            let (duck, pace) = if over { (DUCKED, quick) } else { (1.0, slow) };
            self.ducked += (duck - self.ducked) * pace;
            let mut sum = [0.0; 2];
            for bed in &mut self.beds {
                let Some(samples) = bed.samples.get() else {
                    continue;
                };
                let target = f32::from(u8::from(Some(bed.ambience) == current));
                bed.gain += (target - bed.gain) * slow;
                let gain = bed.gain * self.ducked * volumes.rooms;
                let x = samples[bed.at];
                bed.at = (bed.at + 1) % samples.len();
                sum = [sum[0] + x[0] * gain, sum[1] + x[1] * gain];
            }
            for voice in &mut self.voices {
                if voice.wait > 0 {
                    voice.wait -= 1;
                    continue;
                }
                let made = voice.samples.get();
                let Some(x) = made.and_then(|samples| samples.get(voice.at)) else {
                    continue;
                };
                voice.at += 1;
                if voice.fading {
                    voice.gain -= voice.gain * fade;
                }
                let gain = voice.gain * volumes.get(voice.kind);
                sum = [
                    sum[0] + x[0] * gain * voice.sides[0],
                    sum[1] + x[1] * gain * voice.sides[1],
                ];
            }
            *frame = sum.map(limited);
        }
        self.clear();
    }

    /// The place that is to be heard.
    fn heard_ambience(&self) -> Option<Ambience> {
        self.ambience.filter(|_| self.wanted.rooms > INAUDIBLE)
    }

    fn schedule(&mut self) -> Vec<Coming> {
        let happens = self
            .ambience
            .map(|ambience| ambience.happens())
            .unwrap_or_default();
        let mut soon = |every: f32| frames(every * (0.4 + self.dice.share() * 0.8));
        happens
            .into_iter()
            .map(|(sound, every)| Coming {
                sound,
                every,
                left: soon(every),
                samples: None,
            })
            .collect()
    }

    /// Something is heard once because of what the game shows.
    fn play(&mut self, sound: Sound, after: f32, pan: f32) {
        if self.has_room_for(sound, sound.kind()) {
            if sound.is_music() {
                self.obey(Order::EndMusic);
            }
            let samples = self.task(What::Sound(sound));
            self.start(sound, sound.kind(), samples, frames(after), pan);
        }
    }

    /// Whether a sound can be told from what is heard already, and is wanted at all.
    fn has_room_for(&self, sound: Sound, kind: Kind) -> bool {
        let music = sound.is_music();
        let same = |voice: &&Voice| voice.sound == sound && !voice.fading;
        let lately = |voice: &Voice| music || voice.at < frames(AGAIN);
        let singles = self.voices.iter().filter(|voice| !voice.sound.is_music());
        self.wanted.get(kind) > INAUDIBLE
            && !self.voices.iter().filter(same).any(lately)
            && (music || singles.count() < AT_ONCE)
    }

    /// A voice that begins after so many frames.
    fn start(&mut self, sound: Sound, kind: Kind, samples: Made, wait: usize, pan: f32) {
        self.voices.push(Voice {
            sound,
            kind,
            samples,
            wait,
            at: 0,
            sides: panned(pan).map(|side| side * std::f32::consts::SQRT_2),
            gain: if kind == Kind::Rooms { ASIDE } else { 1.0 },
            fading: false,
        });
    }

    /// What begins within so many frames: the place that is wanted, what happens in it.
    fn prepare(&mut self, ahead: usize) {
        let Some(ambience) = self.heard_ambience() else {
            return;
        };
        if self.beds.iter().all(|bed| bed.ambience != ambience) {
            let samples = self.task(What::Ambience(ambience));
            self.beds.push(Bed {
                ambience,
                samples,
                at: 0,
                gain: 0.0,
            });
        }
        let mut coming = std::mem::take(&mut self.coming);
        for next in &mut coming {
            if next.left < ahead {
                let (pan, share) = (self.dice.next() * 0.6, self.dice.share());
                if self.has_room_for(next.sound, Kind::Rooms) {
                    // Whatever happens again and again in a place is made once.
                    let samples = next
                        .samples
                        .get_or_insert_with(|| self.task(What::Sound(next.sound)));
                    self.start(next.sound, Kind::Rooms, samples.clone(), next.left, pan);
                }
                next.left += frames(next.every * (0.5 + share));
            }
            // Somebody who asks for very much at once may have asked past the time after that as well.
            next.left = next.left.saturating_sub(ahead);
        }
        self.coming = coming;
    }

    /// Lets go of what is not heard any more.
    fn clear(&mut self) {
        let current = self.heard_ambience();
        self.beds
            .retain(|bed| Some(bed.ambience) == current || bed.gain > INAUDIBLE);
        // A kind that is off is over, not kept waiting.
        let (volumes, wanted) = (self.volumes, self.wanted);
        let off = |kind| volumes.get(kind) < INAUDIBLE && wanted.get(kind) < INAUDIBLE;
        if off(Kind::Rooms) {
            self.beds.clear();
        }
        self.voices.retain(|voice| {
            let over = voice
                .samples
                .get()
                .is_some_and(|samples| voice.at >= samples.len());
            !over && voice.gain > INAUDIBLE * 10.0 && !off(voice.kind)
        });
    }
}

impl Voice {
    /// Whether the place falls back behind it now.
    fn stands_before(&self) -> bool {
        self.at > 0 && !self.fading && (self.sound.is_sign() || self.sound.is_music())
    }
}

/// As it is up to two thirds of what can be played, and never more than can.
fn limited(x: f32) -> f32 {
    const FROM: f32 = 0.66;
    let over = x.abs() - FROM;
    if over <= 0.0 {
        return x;
    }
    x.signum() * (FROM + (1.0 - FROM) * (over / (1.0 - FROM)).tanh())
}
