//! What the player set: language, text size, full screen, motion, hints, pace. Kept as a small RON file.

use bevy::prelude::*;
use bevy::window::{MonitorSelection, PrimaryWindow, WindowMode};
use serde::{Deserialize, Serialize};

/// Text sizes in per cent, smallest first.
pub(super) const TEXT_SIZES: [u16; 5] = [85, 100, 120, 145, 175];

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
    /// Everything is where it goes at once.
    pub(super) reduced_motion: bool,
    /// Choices show which gauges they may move.
    pub(super) hints: bool,
    /// The text of a scene is there at once, not beat by beat.
    pub(super) text_at_once: bool,
    /// The command that opens an author's editor, with `{file}`, `{line}` and `{column}` if it has to be told. Empty is
    /// whatever the environment says.
    pub(super) editor: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            text_step: 1,
            full_screen: false,
            reduced_motion: false,
            hints: true,
            text_at_once: false,
            editor: String::new(),
        }
    }
}

impl Settings {
    /// Text size as a factor.
    pub(super) fn text_size(&self) -> f32 {
        f32::from(TEXT_SIZES.get(self.text_step).copied().unwrap_or(100)) / 100.0
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, apply_full_screen.run_if(resource_changed::<Settings>));
}

fn apply_full_screen(settings: Res<Settings>, mut windows: Query<&mut Window, With<PrimaryWindow>>) {
    let Ok(mut window) = windows.single_mut() else {
        return;
    };
    let mode = if settings.full_screen {
        WindowMode::BorderlessFullscreen(MonitorSelection::Current)
    } else {
        WindowMode::Windowed
    };
    if window.mode != mode {
        window.mode = mode;
    }
}
