//! What the player set: language, text size, full screen, motion, hints, pace, and how a workshop was to be. Kept as a small RON file.

use bevy::prelude::*;
use bevy::window::{MonitorSelection, PrimaryWindow, WindowMode};
use serde::{Deserialize, Serialize};

/// Text sizes in per cent, smallest first.
pub(super) const TEXT_SIZES: [u16; 5] = [85, 100, 120, 145, 175];

/// What an option tells beforehand of the gauges. Earlier files have it on, with the way, or off.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub(super) enum Hints {
    /// Nothing.
    #[serde(alias = "false")]
    Off,
    /// Which of them it may move.
    #[default]
    Which,
    /// Which, and which way.
    #[serde(alias = "true")]
    Ways,
}

impl Hints {
    /// The next that tells more; behind the most, nothing.
    pub(super) fn next(self) -> Self {
        match self {
            Self::Off => Self::Which,
            Self::Which => Self::Ways,
            Self::Ways => Self::Off,
        }
    }
}

/// How the words of a line come.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub(super) enum Pace {
    /// All of them at once.
    #[default]
    AtOnce,
    Quick,
    Steady,
    Slow,
}

impl Pace {
    /// Letters a second; none for all at once.
    pub(super) fn letters(self) -> Option<f32> {
        match self {
            Self::AtOnce => None,
            Self::Quick => Some(110.0),
            Self::Steady => Some(55.0),
            // As fast as people read aloud.
            Self::Slow => Some(20.0),
        }
    }

    /// The next slower one; behind the slowest everything is there at once.
    pub(super) fn next(self) -> Self {
        match self {
            Self::AtOnce => Self::Quick,
            Self::Quick => Self::Steady,
            Self::Steady => Self::Slow,
            Self::Slow => Self::AtOnce,
        }
    }

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
    fn is_at_once(&self) -> bool {
        *self == Self::AtOnce
    }
}

/// The settings. Whoever keeps them sees when they change.
#[derive(Resource, Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Settings {
    /// The tag of a language; none is the computer's.
    pub(super) language: Option<String>,
    /// Index into [`TEXT_SIZES`].
    pub(super) text_step: usize,
    /// Fill the screen.
    pub(super) full_screen: bool,
    /// The display a workshop was last shown on, by name and size; empty when it was a window.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) display: String,
    /// How a workshop was to be, the last time one was prepared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) workshop: Option<crate::workshop::Settings>,
    /// Everything is where it goes at once.
    pub(super) reduced_motion: bool,
    /// Dark words on a light ground.
    #[serde(skip_serializing_if = "is_off")]
    pub(super) light: bool,
    /// Words stand out from their ground by 7:1 at least.
    #[serde(skip_serializing_if = "is_off")]
    pub(super) high_contrast: bool,
    /// Letters that cannot be mistaken for each other, further apart.
    #[serde(skip_serializing_if = "is_off")]
    pub(super) easy_letters: bool,
    /// Choices show which gauges they may move.
    pub(super) hints: Hints,
    /// Before a choice is seen one says where the gauges will go.
    #[serde(skip_serializing_if = "is_off")]
    pub(super) predict: bool,
    /// The text of a scene is there at once, not beat by beat.
    pub(super) text_at_once: bool,
    /// How the words of a line come.
    #[serde(skip_serializing_if = "Pace::is_at_once")]
    pub(super) text_pace: Pace,
    /// What was read in earlier runs does not wait to be read again.
    #[serde(skip_serializing_if = "is_off")]
    pub(super) skip_read: bool,
    /// Before a story one is asked how sure one is. Off unless somebody wants it; a file without it is as it always was.
    #[serde(skip_serializing_if = "is_off")]
    pub(super) self_rating: bool,
    /// Whether anything is heard.
    pub(super) sound: bool,
    /// How loud everything is, in per cent, and each kind: how places sound, what happens in them and the signs, music.
    pub(super) sound_all: u8,
    pub(super) sound_rooms: u8,
    pub(super) sound_effects: u8,
    pub(super) sound_music: u8,
    /// Whether a workshop is heard as well.
    pub(super) sound_on_wall: bool,
    /// The command that opens an author's editor, with `{file}`, `{line}` and `{column}` if it has to be told. Empty is
    /// whatever the environment says.
    pub(super) editor: String,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_off(on: &bool) -> bool {
    !on
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            text_step: 1,
            full_screen: false,
            display: String::new(),
            workshop: None,
            reduced_motion: false,
            light: false,
            high_contrast: false,
            easy_letters: false,
            hints: Hints::Which,
            predict: false,
            text_at_once: false,
            text_pace: Pace::AtOnce,
            skip_read: false,
            self_rating: false,
            sound: true,
            sound_all: 60,
            sound_rooms: 60,
            sound_effects: 80,
            sound_music: 60,
            sound_on_wall: false,
            editor: String::new(),
        }
    }
}

impl Settings {
    /// Letters of a line that come in a second; none when all of it is there at once, as for those who want nothing to move.
    pub(super) fn letters(&self) -> Option<f32> {
        self.text_pace.letters().filter(|_| !self.reduced_motion)
    }

    /// Text size as a factor.
    pub(super) fn text_size(&self) -> f32 {
        f32::from(TEXT_SIZES.get(self.text_step).copied().unwrap_or(100)) / 100.0
    }

    /// Whether anything is heard where the game is played alone, or on the wall of a workshop.
    pub(super) fn heard(&self, wall: bool) -> bool {
        self.sound && (self.sound_on_wall || !wall)
    }

    /// Off where it is heard, and on where it is not. Returns whether it is on now.
    pub(super) fn turn_sound(&mut self, wall: bool) -> bool {
        let on = !self.heard(wall);
        if wall {
            self.sound_on_wall = on;
            self.sound |= on;
        } else {
            self.sound = on;
        }
        on
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, apply_full_screen.run_if(resource_changed::<Settings>));
}

/// Only when it was switched: F6 may have sent the window to another display, and turning off the sound leaves it there.
fn apply_full_screen(
    settings: Res<Settings>,
    mut applied: Local<bool>,
    mut windows: Query<&mut Window, With<PrimaryWindow>>,
) {
    let Ok(mut window) = windows.single_mut() else {
        return;
    };
    if std::mem::replace(&mut *applied, settings.full_screen) == settings.full_screen {
        return;
    }
    let mode = if settings.full_screen {
        WindowMode::BorderlessFullscreen(MonitorSelection::Current)
    } else {
        WindowMode::Windowed
    };
    if window.mode != mode {
        window.mode = mode;
    }
}
