//! The game without a window, for tests: everything but pixels, pressed by key and read as `status` reads it.
//!
//! Screens, widgets, their layout, the session and the files are the game's own. There is no event loop, no graphics card
//! and no clock: a frame is a twentieth of a second, and comes when it is asked for.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use bevy::camera::CameraUpdateSystems;
use bevy::ecs::schedule::{ScheduleLabel, SingleThreadedExecutor};
use bevy::input::ButtonState;
use bevy::input::keyboard::{Key, KeyboardInput};
use bevy::prelude::*;
use bevy::render::camera::camera_system;
use bevy::render::texture::ManualTextureViews;
use bevy::tasks::{IoTaskPool, TaskPool};
use bevy::time::TimeUpdateStrategy;
use bevy::ui_widgets::{self, Activate};
use bevy::window::{FileDragAndDrop, PrimaryWindow};

use super::background::Wake;
use super::clock::Clock;
use super::luck::Luck;
use super::saves::{Folders, Notebook, Save};
use super::sound::Where;
use super::startup::{Given, wire};
use super::states::Room;
use super::{background, language, status};
use crate::journal::{Kept, Moment, Run};
use crate::storage::Fs;
use crate::words::{ENGLISH, Words};

mod boxes;
mod displays;
mod heard;
mod keys;
mod laid;

pub use crate::app::access::{Heard, Sort};
pub use boxes::{Boxed, Kind};
pub use laid::{Laid, Place};

/// The longest anything beside the frames may take.
const PATIENCE: Duration = Duration::from_secs(60);
/// Frames a second of the game's own time.
const FRAMES: f64 = 20.0;

/// What a game begins with.
#[derive(Default)]
pub struct Beginning {
    /// The disk; it may be one that fails.
    pub fs: Fs,
    /// Whether a frame waits until what it asked to keep is kept: then every session writes the same in the same order.
    pub prompt: bool,
    /// Where saves and settings are.
    pub folder: PathBuf,
    /// The scene library.
    pub scenes: PathBuf,
    /// A language that goes before the player's, as on the command line.
    pub language: Option<String>,
    /// A scenario to open, and its luck number.
    pub asked: Option<(PathBuf, Option<u64>)>,
    /// Whether it is to be played with a room.
    pub room: bool,
    /// What day it is; none is that of the computer.
    pub now: Option<Moment>,
    /// The luck number that comes first where none is asked for; none is by chance.
    pub luck: Option<u64>,
    /// The socket of a sound server; without one nobody plays sounds.
    pub sound: Option<PathBuf>,
}

/// A running game.
pub struct Headless {
    app: App,
    window: Entity,
    seen: Vec<String>,
    ended: bool,
    prompt: bool,
}

impl Headless {
    /// Starts the game and draws its first frames.
    #[must_use]
    pub fn start(beginning: Beginning) -> Self {
        let held = beginning.fs.holds();
        let mut app = App::new();
        app.add_plugins(MinimalPlugins.set(background::pools()))
            .add_plugins((
                bevy::transform::TransformPlugin,
                bevy::input::InputPlugin,
                bevy::input_focus::InputFocusPlugin,
                bevy::input_focus::InputDispatchPlugin,
                bevy::window::WindowPlugin::default(),
                bevy::a11y::AccessibilityPlugin,
                AssetPlugin::default(),
                bevy::image::ImagePlugin::default(),
                bevy::image::TextureAtlasPlugin,
                bevy::text::TextPlugin,
                bevy::ui::UiPlugin,
                bevy::mesh::MeshPlugin,
                bevy::camera::visibility::VisibilityPlugin,
                bevy::state::app::StatesPlugin,
            ))
            .add_plugins((ui_widgets::UiWidgetsPlugins, DefaultPickingPlugins))
            .insert_resource(TimeUpdateStrategy::ManualDuration(Duration::from_secs_f64(
                1.0 / FRAMES,
            )))
            // What draws also tells layout how large the window is; nothing else of it is here.
            .init_resource::<ManualTextureViews>()
            .add_systems(PostStartup, camera_system.in_set(CameraUpdateSystems))
            .add_systems(PostUpdate, camera_system.in_set(CameraUpdateSystems));
        wire(
            &mut app,
            Given {
                fs: beginning.fs,
                data: Some(beginning.folder.clone()),
                config: Some(beginning.folder),
                scenes: Some(OsString::from(beginning.scenes)),
                languages: language::Asked {
                    named: beginning.language,
                    variable: None,
                },
                asked: beginning.asked,
                room: beginning.room.then(Room::alone),
                clock: Clock(beginning.now),
                luck: Luck(beginning.luck),
                sound: beginning.sound.map_or(Where::Nowhere, Where::At),
            },
        );
        // Frames are small here, and many games play at once.
        for label in [
            First.intern(),
            PreUpdate.intern(),
            Update.intern(),
            PostUpdate.intern(),
            Last.intern(),
        ] {
            app.edit_schedule(label, |schedule| {
                schedule.set_executor(SingleThreadedExecutor::new());
            });
        }
        app.finish();
        app.cleanup();
        let mut windows = app.world_mut().query_filtered::<Entity, With<PrimaryWindow>>();
        let window = windows.single(app.world()).unwrap_or(Entity::PLACEHOLDER);
        let mut game = Self {
            app,
            window,
            seen: Vec::new(),
            ended: false,
            prompt: beginning.prompt,
        };
        game.rest();
        game.read_journal(held);
        game
    }

    /// The journal comes beside the frames: here and now, unless the disk holds it back.
    fn read_journal(&mut self, held: bool) {
        while !held && self.app.world().resource::<Notebook>().is_coming() {
            std::thread::sleep(Duration::from_millis(1));
            self.rest();
        }
    }

    /// One frame.
    ///
    /// # Panics
    /// When there is nothing to see.
    pub fn frame(&mut self) {
        self.app.update();
        if self.prompt {
            self.app.world().resource::<Folders>().flush();
        }
        self.ended |= self.app.should_exit().is_some();
        let seen = self.app.world_mut().run_system_cached(status::line);
        let seen = seen.ok().flatten().expect("a game can be seen");
        if self.seen.last() != Some(&seen) {
            self.seen.push(seen);
        }
    }

    /// Frames until nothing moves any more and nothing waits to be written, as a window that goes to sleep.
    ///
    /// # Panics
    /// When it never rests.
    pub fn rest(&mut self) {
        // A key's effect is seen in the second frame.
        self.frame();
        self.frame();
        self.until("the game rests", |status| {
            status.contains("\"settled\":true") && status.contains("\"saved\":true")
        });
    }

    /// Frames until what can be seen is like this; returns it.
    ///
    /// # Panics
    /// With what can be seen, when it does not come.
    pub fn until(&mut self, what: &str, like: impl Fn(&str) -> bool) -> String {
        let begun = Instant::now();
        loop {
            let status = self.see().to_owned();
            if like(&status) {
                return status;
            }
            assert!(begun.elapsed() < PATIENCE, "{what}: it does not come; {status}");
            self.frame();
            if status.contains("\"settled\":true") {
                // Something beside the frames is being waited for.
                std::thread::sleep(Duration::from_millis(1));
            }
        }
    }

    /// What can be seen and pressed now: a line of `status`.
    #[must_use]
    pub fn see(&self) -> &str {
        self.seen.last().map_or("", String::as_str)
    }

    /// Everything that could be seen so far.
    #[must_use]
    pub fn seen(&self) -> &[String] {
        &self.seen
    }

    /// Presses a key and lets it go: `Return`, `space`, `Tab`, `F12`, a letter or a digit.
    ///
    /// # Panics
    /// When there is nothing to see.
    pub fn key(&mut self, name: &str) {
        self.keys(&[name]);
        self.frame();
    }

    /// Presses several keys in the same frame, and lets them go in the next.
    ///
    /// # Panics
    /// When there is nothing to see.
    pub fn keys(&mut self, names: &[&str]) {
        for state in [ButtonState::Pressed, ButtonState::Released] {
            for name in names {
                self.stroke(name, state);
            }
            self.frame();
        }
    }

    /// Presses keys one after the other and lets them go in the opposite order, all of it between two frames, as on a slow
    /// machine: `["shift", "Tab"]`.
    ///
    /// # Panics
    /// When there is nothing to see.
    pub fn chord(&mut self, names: &[&str]) {
        for name in names {
            self.stroke(name, ButtonState::Pressed);
        }
        for name in names.iter().rev() {
            self.stroke(name, ButtonState::Released);
        }
        self.frame();
        self.frame();
        self.frame();
    }

    /// A key goes down, or up.
    fn stroke(&mut self, name: &str, state: ButtonState) {
        let (key_code, logical_key) = keys::named(name);
        self.app.world_mut().write_message(KeyboardInput {
            key_code,
            text: match &logical_key {
                Key::Character(text) => Some(text.clone()),
                _ => None,
            },
            logical_key,
            state,
            repeat: false,
            window: self.window,
        });
    }

    /// Sets off the button whose name begins like this so many times within one frame, as hands do that are faster than
    /// the screen. False when there is none, or it cannot be pressed.
    pub fn press(&mut self, beginning: &str, times: usize) -> bool {
        let world = self.app.world_mut();
        let mut buttons = world.query_filtered::<(Entity, &AccessibleLabel), (
            With<ui_widgets::Button>,
            Without<bevy::ui::InteractionDisabled>,
        )>();
        // The name as a whole goes before a longer one: buttons come in no order.
        let named = buttons
            .iter(world)
            .filter(|(_, label)| label.0.starts_with(beginning))
            .min_by_key(|(_, label)| label.0 != beginning);
        let Some((entity, _)) = named else { return false };
        for _ in 0..times {
            if world.get_entity(entity).is_ok() {
                world.trigger(Activate { entity });
            }
        }
        self.frame();
        true
    }

    /// Drops a file onto the window.
    pub fn drop_file(&mut self, path: &Path) {
        let drop = FileDragAndDrop::DroppedFile {
            window: self.window,
            path_buf: path.to_owned(),
        };
        self.app.world_mut().write_message(drop);
        self.frame();
    }

    /// How many nodes there are, of whatever is on screen.
    #[must_use]
    pub fn nodes(&mut self) -> usize {
        let world = self.app.world_mut();
        world.query::<&Node>().iter(world).count()
    }

    /// Whether the player has ended the game.
    #[must_use]
    pub fn ended(&self) -> bool {
        self.ended
    }
}

/// What a game does with the player's files from its start to its end, without the game: reads them, keeps newer ones three
/// times, closes. Returns what the player is told.
#[must_use]
pub fn keep_files(fs: &Fs, folder: &Path) -> Vec<String> {
    IoTaskPool::get_or_init(TaskPool::new);
    let words = Words::of(ENGLISH);
    let here = Some(folder.to_owned());
    let folders = Folders::new(fs.clone(), here.clone(), here, &Wake::default());
    let ((mut settings, first), (mut finished, second)) = (folders.read_settings(), folders.read_finished());
    let (mut book, fourth) = folders.read_notebook();
    let (save, notes) = folders.read_save(|_| Ok(()));
    let mut told: Vec<String> = first
        .iter()
        .chain(&second)
        .chain(&notes)
        .chain(&fourth)
        .map(|note| note.told(&words))
        .collect();
    let mut save = save.unwrap_or(Save {
        path: folder.join("story.scenario.ron"),
        title: "A story".to_owned(),
        replay: String::new(),
    });
    let mut run = book
        .journal
        .get("a-run")
        .map_or_else(Run::default, |kept| kept.run.clone());
    (run.run, run.scenario) = (1, "story".to_owned());
    for _ in 0..3 {
        save.replay.push('+');
        settings.full_screen = !settings.full_screen;
        finished.count("this", "well");
        folders.write_save("story", &save);
        folders.write_settings(&settings);
        folders.write_finished(&finished);
        run.name.push('+');
        let (name, newer) = ("a-run".to_owned(), false);
        folders.write_run(
            &mut book,
            Kept {
                name,
                run: run.clone(),
                newer,
            },
        );
        folders.flush();
        told.extend(folders.troubles(&words));
    }
    folders.close();
    told
}
