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
use bevy::input::keyboard::{Key, KeyboardInput, NativeKey};
use bevy::prelude::*;
use bevy::render::camera::camera_system;
use bevy::render::texture::ManualTextureViews;
use bevy::tasks::{IoTaskPool, TaskPool};
use bevy::text::RemSize;
use bevy::time::TimeUpdateStrategy;
use bevy::ui::{CalculatedClip, UiGlobalTransform};
use bevy::ui_widgets::{self, Activate};
use bevy::window::{PrimaryWindow, WindowResized};

use super::background::Wake;
use super::saves::{Folders, Save};
use super::startup::{Given, wire};
use super::states::Room;
use super::theme::CAPITAL;
use super::{background, language, status};
use crate::storage::Fs;
use crate::words::{ENGLISH, Words};

/// The longest anything beside the frames may take.
const PATIENCE: Duration = Duration::from_secs(60);
/// Frames a second of the game's own time.
const FRAMES: f64 = 20.0;

/// What a game begins with.
#[derive(Default)]
pub struct Beginning {
    /// The disk; it may be one that fails.
    pub fs: Fs,
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
}

/// A text on screen, where it is laid out.
#[derive(Debug, Clone, PartialEq)]
pub struct Laid {
    /// The words.
    pub text: String,
    /// Height of its capitals, in pixels.
    pub capital: f32,
    /// Whether all of it is in sight: within the window and whatever clips it.
    pub whole: bool,
}

/// A running game.
pub struct Headless {
    app: App,
    window: Entity,
    seen: Vec<String>,
    ended: bool,
}

impl Headless {
    /// Starts the game and draws its first frames.
    #[must_use]
    pub fn start(beginning: Beginning) -> Self {
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
                room: beginning.room.then(Room::default),
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
        };
        game.rest();
        game
    }

    /// One frame.
    ///
    /// # Panics
    /// When there is nothing to see.
    pub fn frame(&mut self) {
        self.app.update();
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
                let (key_code, logical_key) = named(name);
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
            self.frame();
        }
    }

    /// Sets off the button whose name begins like this so many times within one frame, as hands do that are faster than
    /// the screen. False when there is none, or it cannot be pressed.
    pub fn press(&mut self, beginning: &str, times: usize) -> bool {
        let world = self.app.world_mut();
        let mut buttons = world.query_filtered::<(Entity, &AccessibleLabel), (
            With<ui_widgets::Button>,
            Without<bevy::ui::InteractionDisabled>,
        )>();
        let named = buttons
            .iter(world)
            .find(|(_, label)| label.0.starts_with(beginning));
        let Some((entity, _)) = named else { return false };
        for _ in 0..times {
            if world.get_entity(entity).is_ok() {
                world.trigger(Activate { entity });
            }
        }
        self.frame();
        true
    }

    /// How many nodes there are, of whatever is on screen.
    #[must_use]
    pub fn nodes(&mut self) -> usize {
        let world = self.app.world_mut();
        world.query::<&Node>().iter(world).count()
    }

    /// Every text on screen that is seen at all.
    #[must_use]
    pub fn texts(&mut self) -> Vec<Laid> {
        let world = self.app.world_mut();
        let (rem, scale) = (world.resource::<RemSize>().0, world.resource::<UiScale>().0);
        let mut windows = world.query_filtered::<&Window, With<PrimaryWindow>>();
        let size = windows
            .single(world)
            .map_or(Vec2::ZERO, |window| Vec2::new(window.width(), window.height()));
        let mut texts = world.query::<(
            &Text,
            &TextFont,
            &ComputedNode,
            &UiGlobalTransform,
            &InheritedVisibility,
            Option<&CalculatedClip>,
        )>();
        let seen = texts.iter(world).filter(|(text, _, node, _, visible, _)| {
            !text.0.is_empty() && node.size.min_element() > 0.5 && visible.get()
        });
        let laid = seen.map(|(text, font, node, place, _, clip)| {
            let rect = Rect::from_center_size(place.translation, node.size);
            let window = Rect::from_corners(Vec2::ZERO, size);
            let frame = clip
                .map_or(window, |clip| clip.clip.intersect(window))
                .inflate(1.5);
            Laid {
                text: text.0.clone(),
                capital: font.font_size.eval(size, rem) * scale * CAPITAL,
                whole: frame.contains(rect.min) && frame.contains(rect.max),
            }
        });
        laid.collect()
    }

    /// Makes the window this large, in pixels.
    pub fn resize(&mut self, width: f32, height: f32) {
        if let Some(mut window) = self.app.world_mut().get_mut::<Window>(self.window) {
            window.resolution.set(width, height);
        }
        self.app.world_mut().write_message(WindowResized {
            window: self.window,
            width,
            height,
        });
        self.frame();
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
    let (save, notes) = folders.read_save(|_| Ok(()));
    let mut told: Vec<String> = first
        .iter()
        .chain(&second)
        .chain(&notes)
        .map(|note| note.told(&words))
        .collect();
    let mut save = save.unwrap_or(Save {
        path: folder.join("story.scenario.ron"),
        title: "A story".to_owned(),
        replay: String::new(),
    });
    for _ in 0..3 {
        save.replay.push('+');
        settings.full_screen = !settings.full_screen;
        finished.count("this", "well");
        folders.write_save("story", &save);
        folders.write_settings(&settings);
        folders.write_finished(&finished);
        folders.flush();
        told.extend(folders.troubles(&words));
    }
    folders.close();
    told
}

/// The key of this name, and what it means to a text.
fn named(name: &str) -> (KeyCode, Key) {
    let plain = |code| (code, Key::Unidentified(NativeKey::Unidentified));
    match name {
        "Return" => (KeyCode::Enter, Key::Enter),
        "Escape" => (KeyCode::Escape, Key::Escape),
        "Tab" => (KeyCode::Tab, Key::Tab),
        "space" => (KeyCode::Space, Key::Space),
        "BackSpace" => (KeyCode::Backspace, Key::Backspace),
        "Left" => (KeyCode::ArrowLeft, Key::ArrowLeft),
        "Right" => (KeyCode::ArrowRight, Key::ArrowRight),
        "Up" => (KeyCode::ArrowUp, Key::ArrowUp),
        "Down" => (KeyCode::ArrowDown, Key::ArrowDown),
        "Next" => (KeyCode::PageDown, Key::PageDown),
        "Prior" => (KeyCode::PageUp, Key::PageUp),
        "Home" => (KeyCode::Home, Key::Home),
        "End" => (KeyCode::End, Key::End),
        "F5" => (KeyCode::F5, Key::F5),
        "F12" => (KeyCode::F12, Key::F12),
        "shift" => (KeyCode::ShiftLeft, Key::Shift),
        "ctrl" => (KeyCode::ControlLeft, Key::Control),
        _ => match name.chars().next() {
            Some(letter) if name.len() == 1 => (place_of(letter), Key::Character(name.into())),
            _ => plain(KeyCode::F35),
        },
    }
}

/// Where a letter or a digit is on a keyboard.
fn place_of(letter: char) -> KeyCode {
    use KeyCode::*;
    const LETTERS: [KeyCode; 26] = [
        KeyA, KeyB, KeyC, KeyD, KeyE, KeyF, KeyG, KeyH, KeyI, KeyJ, KeyK, KeyL, KeyM, KeyN, KeyO, KeyP, KeyQ,
        KeyR, KeyS, KeyT, KeyU, KeyV, KeyW, KeyX, KeyY, KeyZ,
    ];
    const DIGITS: [KeyCode; 10] = [
        Digit0, Digit1, Digit2, Digit3, Digit4, Digit5, Digit6, Digit7, Digit8, Digit9,
    ];
    let from = |first: char| (letter as usize).wrapping_sub(first as usize);
    let keys = LETTERS.get(from('a')).or(DIGITS.get(from('0')));
    *keys.unwrap_or(&F35)
}
