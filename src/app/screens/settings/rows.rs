//! What can be switched in the settings: a row for each, with its words and the field it sets.

use crate::app::settings::{Hints, Pace, Settings};
use crate::words::Words;

/// Something to press: what it is called and what it means, and what it sets.
pub(super) struct Row {
    pub(super) words: fn(&Words) -> [String; 2],
    pub(super) sets: Sets,
}

/// What of the settings something sets, and how.
pub(super) enum Sets {
    /// On or off.
    Switch(fn(&mut Settings) -> &mut bool),
    /// So many per cent.
    Percent(fn(&mut Settings) -> &mut u8),
    /// How much options tell beforehand.
    Tells(fn(&mut Settings) -> &mut Hints),
    /// A pace.
    Speed(fn(&mut Settings) -> &mut Pace),
}

pub(super) use Sets::{Percent, Speed, Switch, Tells};

impl Row {
    /// Turns it.
    pub(super) fn press(&self, settings: &mut Settings) {
        match self.sets {
            Switch(field) => *field(settings) = !*field(settings),
            Percent(field) => *field(settings) = louder(*field(settings)),
            Tells(field) => *field(settings) = field(settings).next(),
            Speed(field) => *field(settings) = field(settings).next(),
        }
    }
}

/// Per cent by which a press makes something louder; after the loudest comes nothing.
const LOUDER: u8 = 20;

/// In the order of the list.
pub(super) const ROWS: [Row; 17] = [
    Row {
        words: |words| {
            [
                words.say("settings-full-screen"),
                words.say("settings-full-screen-about"),
            ]
        },
        sets: Switch(|settings| &mut settings.full_screen),
    },
    Row {
        words: |words| [words.say("settings-motion"), words.say("settings-motion-about")],
        sets: Switch(|settings| &mut settings.reduced_motion),
    },
    Row {
        words: |words| [words.say("settings-light"), words.say("settings-light-about")],
        sets: Switch(|settings| &mut settings.light),
    },
    Row {
        words: |words| {
            [
                words.say("settings-contrast"),
                words.say("settings-contrast-about"),
            ]
        },
        sets: Switch(|settings| &mut settings.high_contrast),
    },
    Row {
        words: |words| [words.say("settings-letters"), words.say("settings-letters-about")],
        sets: Switch(|settings| &mut settings.easy_letters),
    },
    Row {
        words: |words| [words.say("settings-hints"), words.say("settings-hints-about")],
        sets: Tells(|settings| &mut settings.hints),
    },
    Row {
        words: |words| [words.say("settings-predict"), words.say("settings-predict-about")],
        sets: Switch(|settings| &mut settings.predict),
    },
    Row {
        words: |words| [words.say("settings-at-once"), words.say("settings-at-once-about")],
        sets: Switch(|settings| &mut settings.text_at_once),
    },
    Row {
        words: |words| [words.say("settings-pace"), words.say("settings-pace-about")],
        sets: Speed(|settings| &mut settings.text_pace),
    },
    Row {
        words: |words| [words.say("settings-skip"), words.say("settings-skip-about")],
        sets: Switch(|settings| &mut settings.skip_read),
    },
    Row {
        words: |words| [words.say("settings-rating"), words.say("settings-rating-about")],
        sets: Switch(|settings| &mut settings.self_rating),
    },
    Row {
        words: |words| [words.say("settings-sound"), words.say("settings-sound-about")],
        sets: Switch(|settings| &mut settings.sound),
    },
    Row {
        words: |words| {
            [
                words.say("settings-sound-all"),
                words.say("settings-sound-all-about"),
            ]
        },
        sets: Percent(|settings| &mut settings.sound_all),
    },
    Row {
        words: |words| {
            [
                words.say("settings-sound-rooms"),
                words.say("settings-sound-rooms-about"),
            ]
        },
        sets: Percent(|settings| &mut settings.sound_rooms),
    },
    Row {
        words: |words| {
            [
                words.say("settings-sound-effects"),
                words.say("settings-sound-effects-about"),
            ]
        },
        sets: Percent(|settings| &mut settings.sound_effects),
    },
    Row {
        words: |words| {
            [
                words.say("settings-sound-music"),
                words.say("settings-sound-music-about"),
            ]
        },
        sets: Percent(|settings| &mut settings.sound_music),
    },
    Row {
        words: |words| {
            [
                words.say("settings-sound-wall"),
                words.say("settings-sound-wall-about"),
            ]
        },
        sets: Switch(|settings| &mut settings.sound_on_wall),
    },
];

fn louder(percent: u8) -> u8 {
    if percent >= 100 {
        0
    } else {
        (percent / LOUDER + 1) * LOUDER
    }
}
