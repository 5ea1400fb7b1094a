//! What is seen is heard, where the player wants that. Nothing waits for it: without anything that plays sound the game
//! is the same, only silent.

use std::path::PathBuf;
use std::sync::mpsc::{self, Sender};

use bevy::prelude::*;

use super::background::{Listening, Wake};
use super::playback::{Playback, Shown};
use super::settings::Settings;
use super::states::Screen;
use crate::sound::{Ambience, Due, Ear, Order, Sound, Volumes};
use crate::storage::Fs;

#[cfg(any(windows, target_os = "macos"))]
mod native;
mod output;
#[cfg(target_os = "linux")]
mod pulse;

use output::State as Output;

/// Who plays sounds.
#[derive(Default, Clone)]
pub(super) enum Where {
    /// Nobody.
    #[default]
    Nowhere,
    /// Whoever does on this computer.
    Here,
    /// The sound server behind this socket, where there are such.
    At(PathBuf),
}

/// What the game says to whoever plays sounds.
#[derive(Resource, Default)]
pub(super) struct Speaker {
    orders: Option<Sender<Order>>,
    told: Option<Listening<Output>>,
    output: Output,
    off: bool,
}

impl Speaker {
    /// Starts whoever plays sounds. They sleep until something is to be heard.
    pub(super) fn start(place: Where, fs: &Fs, wake: &Wake) -> Self {
        if matches!(place, Where::Nowhere) {
            return Self::default();
        }
        let (orders, received) = mpsc::channel();
        let fs = fs.clone();
        let told = Listening::start("speaker", wake, move |tell| {
            output::run(&place, &fs, &received, &|output| {
                tell(output);
            });
        });
        Self {
            orders: told.is_ok().then_some(orders),
            told: told.ok(),
            ..Self::default()
        }
    }

    /// How it is: `off` because the player wants that, `silent` because there is nothing to hear, `playing`, or `no-device`.
    pub(super) fn says(&self) -> &'static str {
        match self.output {
            _ if self.off => "off",
            Output::Silent => "silent",
            Output::Playing => "playing",
            Output::NoDevice => "no-device",
        }
    }

    fn order(&self, order: Order) {
        if let Some(orders) = &self.orders {
            // Nobody plays any more; then there is nothing to hear.
            let _ = orders.send(order);
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, (hear_output, volumes, places, cues).chain());
}

/// Takes in what whoever plays sounds has told.
fn hear_output(mut speaker: ResMut<Speaker>) {
    let latest = speaker.told.as_ref().and_then(|told| told.heard().pop());
    if let Some(latest) = latest {
        speaker.output = latest;
    }
}

/// How loud everything is: as the player set it, and on the wall only if they want that there.
fn volumes(
    settings: Res<Settings>,
    screen: Res<State<Screen>>,
    mut speaker: ResMut<Speaker>,
    mut before: Local<Option<Volumes>>,
) {
    if !settings.is_changed() && !screen.is_changed() {
        return;
    }
    let wall = matches!(screen.get(), Screen::Wall | Screen::Setup);
    let now = if settings.heard(wall) {
        let kinds = [settings.sound_rooms, settings.sound_effects, settings.sound_music];
        Volumes::of(settings.sound_all, kinds)
    } else {
        Volumes::default()
    };
    if *before != Some(now) {
        speaker.off = now == Volumes::default();
        speaker.order(Order::Volumes(now));
        *before = Some(now);
    }
}

/// Where we are: the place of the scene sounds, the first screen has music.
fn places(
    (settings, screen, playback): (Res<Settings>, Res<State<Screen>>, Res<Playback>),
    speaker: Res<Speaker>,
    mut before: Local<(Option<Screen>, Option<Ambience>)>,
) {
    let now = *screen.get();
    let plays = matches!(now, Screen::Play | Screen::Wall) && !playback.scene.id.is_empty();
    let ambience = plays.then(|| Ambience {
        place: playback.stage.place,
        evening: playback.is_late(),
        calm: settings.reduced_motion,
    });
    if before.1 != ambience {
        speaker.order(Order::Ambience(ambience));
    }
    if before.0 != Some(now) {
        let from_outside = matches!(
            before.0,
            None | Some(Screen::Play | Screen::Debrief | Screen::Wall)
        );
        match now {
            Screen::Title if from_outside => speaker.order(Order::Play(Sound::Title, 0.4, 0.0)),
            Screen::Play | Screen::Wall => speaker.order(Order::EndMusic),
            _ => {}
        }
    }
    *before = (Some(now), ambience);
}

/// What happens is heard as it is shown.
fn cues(
    settings: Res<Settings>,
    speaker: Res<Speaker>,
    mut shown: MessageReader<Shown>,
    mut ear: Local<Ear>,
) {
    if shown.is_empty() {
        return;
    }
    let cues: Vec<_> = shown.read().map(|Shown(cue)| cue).collect();
    for Due { sound, after, pan } in ear.hear(&cues, settings.reduced_motion) {
        speaker.order(Order::Play(sound, after, pan));
    }
}
