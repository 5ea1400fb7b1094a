//! Small notes in the upper part of the window: something could not be done, and the game goes on; or something is done,
//! and a press on the note opens it.

use std::path::PathBuf;

use bevy::prelude::*;
use bevy::ui_widgets::{Activate, Button};

use super::access::Live;
use super::motion::Motion;
use super::outside;
use super::settings::Settings;
use super::states::{Overlay, Screen};
use super::theme::{self, text};
use crate::words::Words;

/// Notes waiting to be shown.
#[derive(Resource, Default)]
pub(super) struct Notices {
    waiting: Vec<Fresh>,
    latest: String,
}

/// A note that is not shown yet.
struct Fresh {
    words: String,
    /// What was done, and is opened by a press; nothing when something could not be done.
    done: Option<PathBuf>,
}

impl Notices {
    /// Shows a note, unless it is the one already there.
    pub(super) fn say(&mut self, note: impl Into<String>) {
        self.show(note.into(), None);
    }

    /// Shows a note about a file that is there now; a press on it opens the file.
    pub(super) fn done(&mut self, note: impl Into<String>, file: PathBuf) {
        self.show(note.into(), Some(file));
    }

    /// Says where a report is now, or why it could not be written.
    pub(super) fn saved(&mut self, words: &Words, written: Result<PathBuf, String>) {
        match written {
            Ok(path) => {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                let said = words.fill("notice-report-saved", &[("file", name.into())]);
                self.done(said, path);
            }
            Err(error) => {
                let said = words.fill("notice-report-not-saved", &[("error", error.into())]);
                self.show(said, None);
            }
        }
    }

    fn show(&mut self, words: String, done: Option<PathBuf>) {
        if words != self.latest {
            self.latest.clone_from(&words);
            self.waiting.push(Fresh { words, done });
        }
    }

    /// The latest note while it is shown, otherwise nothing.
    pub(super) fn latest(&self) -> &str {
        &self.latest
    }
}

/// Seconds a note stays.
const STAYS: f32 = 8.0;
/// Notes that are shown at once: of those that had to wait the newest.
const MOST: usize = 3;

/// A note, and when it was first on screen, in seconds of the game.
#[derive(Component)]
struct Note(Option<f32>);

#[derive(Component)]
struct Shelf;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Notices>()
        .add_systems(Startup, spawn_shelf)
        .add_systems(
            Update,
            (
                place.run_if(
                    state_changed::<Screen>
                        .or_else(state_changed::<Overlay>)
                        .or_else(resource_changed::<Settings>),
                ),
                (show.run_if(waits), fade).run_if(not(before_a_room)),
            ),
        );
}

fn spawn_shelf(mut commands: Commands) {
    let node = Node {
        position_type: PositionType::Absolute,
        top: px(16),
        width: percent(100),
        padding: UiRect::horizontal(px(16)),
        flex_direction: FlexDirection::Column,
        align_items: AlignItems::Center,
        row_gap: px(8),
        ..default()
    };
    commands.spawn((Shelf, Live, node, GlobalZIndex(90), Pickable::IGNORE));
}

/// Whether a room looks at the picture: no note lies over that. Whoever leads sees the newest behind Escape.
fn before_a_room(screen: Res<State<Screen>>, overlay: Res<State<Overlay>>) -> bool {
    *screen.get() == Screen::Wall && *overlay.get() == Overlay::None
}

fn waits(notices: Res<Notices>) -> bool {
    !notices.waiting.is_empty()
}

/// While the story is played notes lie over the room, where there is nothing to read and nothing to press.
fn place(
    screen: Res<State<Screen>>,
    overlay: Res<State<Overlay>>,
    settings: Res<Settings>,
    mut shelf: Single<&mut Node, With<Shelf>>,
) {
    let (top, align) = match screen.get() {
        Screen::Play => (142.0 * settings.text_size(), AlignItems::FlexStart),
        _ => (16.0, AlignItems::Center),
    };
    shelf.display = if before_a_room(screen, overlay) {
        Display::None
    } else {
        Display::Flex
    };
    shelf.top = px(top);
    shelf.align_items = align;
}

fn show(
    mut notices: ResMut<Notices>,
    shelf: Single<Entity, With<Shelf>>,
    mut motion: ResMut<Motion>,
    mut commands: Commands,
) {
    let mut waiting = std::mem::take(&mut notices.bypass_change_detection().waiting);
    waiting.drain(..waiting.len().saturating_sub(MOST));
    for Fresh { words: note, done } in waiting {
        motion.stir(0.2);
        let node = Node {
            max_width: percent(72),
            padding: UiRect::axes(px(20), px(12)),
            border: UiRect::all(px(1)),
            border_radius: BorderRadius::all(px(12)),
            ..default()
        };
        let looks = (
            BackgroundColor(theme::RAISED),
            BorderColor::all(if done.is_some() {
                theme::LEADER
            } else {
                theme::ALARM
            }),
            theme::shadow(),
        );
        let words = text(theme::LABEL, note.clone());
        let note = commands
            .spawn((Note(None), node, looks, ChildOf(*shelf), children![words]))
            .insert(AccessibleLabel(note))
            .id();
        let Some(file) = done else {
            commands.entity(note).insert(Pickable::IGNORE);
            continue;
        };
        commands
            .entity(note)
            .insert(Button)
            .observe(move |_: On<Activate>, mut notices: ResMut<Notices>| {
                if let Err(why) = outside::browse(&file.display().to_string()) {
                    notices.say(why);
                }
            });
    }
}

fn fade(
    time: Res<Time<Real>>,
    mut notes: Query<(Entity, &mut Note)>,
    mut notices: ResMut<Notices>,
    mut motion: ResMut<Motion>,
    mut commands: Commands,
) {
    for (entity, mut note) in &mut notes {
        let age = time.elapsed_secs() - *note.0.get_or_insert(time.elapsed_secs());
        // Nothing moves until it goes; a look now and then is enough.
        motion.stir(0.1);
        if age > STAYS {
            commands.entity(entity).despawn();
            notices.bypass_change_detection().latest.clear();
        }
    }
}
