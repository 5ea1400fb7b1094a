//! What the game begins with, in one visible order. Only here is a part of the game handed what another part has read;
//! from then on changes flow by messages and by what Bevy says has changed.

use std::ffi::OsString;
use std::path::PathBuf;

use bevy::prelude::*;
use bevy::winit::EventLoopProxyWrapper;

use super::background::Wake;
use super::clock::Clock;
use super::language::{self, Spoken};
use super::luck::Luck;
use super::notice::Notices;
use super::saves::{Folders, Notebook};
use super::session::Asked;
use super::session::catalog::{Catalog, Scenes};
use super::sound::{Speaker, Where};
use super::states::Room;
use crate::storage::{Fs, own_folders, said_scenes};

/// What comes from outside: the command line, the environment, the platform.
#[derive(Default)]
pub(super) struct Given {
    /// The disk.
    pub(super) fs: Fs,
    /// Where the player's saves and the like are; none where the platform names no such folder.
    pub(super) data: Option<PathBuf>,
    /// Where the settings are.
    pub(super) config: Option<PathBuf>,
    /// `--scenes` or `TWOHATS_SCENES`: the scene library, if it is said where that is.
    pub(super) scenes: Option<OsString>,
    /// Languages asked for.
    pub(super) languages: language::Asked,
    /// A scenario file or folder to open, and the luck number to suggest for it.
    pub(super) asked: Option<(PathBuf, Option<u64>)>,
    /// Whether it is to be played with a room, and how.
    pub(super) room: Option<Room>,
    /// What day it is.
    pub(super) clock: Clock,
    /// Where luck numbers come from.
    pub(super) luck: Luck,
    /// Who plays sounds.
    pub(super) sound: Where,
}

impl Given {
    /// What this computer gives. The platform's folders, or the one in `TWOHATS_DATA_DIR` for everything.
    pub(super) fn here(
        (asked, room): (Option<(PathBuf, Option<u64>)>, Option<Room>),
        named: Option<String>,
        scenes: Option<PathBuf>,
    ) -> Self {
        let (data, config) = own_folders();
        let variable = std::env::var("TWOHATS_LANG").ok();
        let said = |word: &String| !word.trim().is_empty();
        Self {
            fs: Fs::default(),
            data,
            config,
            scenes: said_scenes(scenes.as_deref()),
            languages: language::Asked {
                named,
                variable: variable.filter(said),
            },
            asked,
            room,
            clock: Clock::said(),
            luck: Luck::said(),
            sound: Where::Here,
        }
    }
}

/// Hands everybody what they begin with, then adds the parts of the game, those that others build on first.
pub(super) fn wire(app: &mut App, given: Given) {
    let window = app.world().get_resource::<EventLoopProxyWrapper>();
    let wake = window.map(Wake::of).unwrap_or_default();
    let mut folders = Folders::new(given.fs.clone(), given.data.clone(), given.config, &wake);
    let (people, people_note) = folders.read_people();
    let (settings, settings_note) = folders.read_settings();
    let (finished, finished_note) = folders.read_finished();
    let words = Spoken::first(&given.languages, &settings);
    let mut notices = Notices::default();
    if folders.taken() {
        notices.say(words.say("notice-second-window"));
    }
    for note in [people_note, settings_note, finished_note].into_iter().flatten() {
        notices.say(note.told(&words));
    }
    for note in words.notes(&given.languages) {
        notices.say(note);
    }
    let speaker = Speaker::start(given.sound, &given.fs, &wake);
    let catalog = Catalog::new(Scenes {
        fs: given.fs,
        said: given.scenes,
        own: given.data,
        ..Scenes::default()
    });
    if let Some((path, seed)) = given.asked {
        app.insert_resource(Asked {
            path,
            seed,
            room: given.room,
        });
    }
    app.insert_resource(wake)
        .insert_resource(folders)
        .insert_resource(settings)
        .insert_resource(finished)
        .insert_resource(people)
        .insert_resource(Notebook::default())
        .insert_resource(given.clock)
        .insert_resource(given.luck)
        .insert_resource(words)
        .insert_resource(notices)
        .insert_resource(speaker)
        .insert_resource(catalog);
    add_parts(app);
}

fn add_parts(app: &mut App) {
    app.add_plugins((
        super::states::plugin,
        super::settings::plugin,
        super::motion::plugin,
        super::theme::plugin,
        super::scheme::plugin,
        super::pointer::plugin,
        super::strokes::plugin,
        super::navigation::plugin,
        super::access::plugin,
        super::language::plugin,
        super::notice::plugin,
        super::saves::plugin,
        super::displays::plugin,
        super::hosting::plugin,
    ))
    .add_plugins((
        super::playback::plugin,
        super::sound::plugin,
        super::session::plugin,
        super::hot_reload::plugin,
        super::widgets::plugin,
        super::stage::plugin,
        super::screens::plugin,
        super::status::plugin,
    ))
    .add_systems(Startup, spawn_camera);
}

fn spawn_camera(mut commands: Commands) {
    commands.spawn((Camera2d, Msaa::Off));
}
