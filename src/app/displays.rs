//! The displays of this computer: on to the next one and back, full screen. The one a workshop was shown on is where the
//! next is shown.

use bevy::prelude::*;
use bevy::window::{
    Monitor, MonitorSelection, OnMonitor, PrimaryWindow, WindowMode, WindowResizeConstraints,
};

use super::settings::Settings;
use super::states::Screen;

/// The window goes to the next display, full screen; with one display, or after the last, it is a window again.
#[derive(Message)]
pub(super) struct NextDisplay;

/// How many displays there are. Two that show the same are one.
#[derive(Resource, Default)]
pub(super) struct Displays(pub(super) usize);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Displays>()
        .add_message::<NextDisplay>()
        .add_observer(outlive)
        .add_systems(OnEnter(Screen::Wall), return_to)
        .add_systems(
            Update,
            (
                (count, unplugged, return_to.run_if(in_state(Screen::Wall)))
                    .chain()
                    .run_if(monitors_changed),
                (on_key, go).chain(),
                bound,
            )
                .chain(),
        );
}

/// The smallest window in pixels.
const SMALLEST: Vec2 = Vec2::new(960.0, 600.0);

/// What fills a display is as large as that is, however small: held to a smallest size it would be cut off. Limits are given in units
/// of the display's scale, and are pixels all the same.
fn bound(mut windows: Query<&mut Window, (With<PrimaryWindow>, Changed<Window>)>) {
    for mut window in &mut windows {
        let bounds = if window.mode == WindowMode::Windowed {
            let smallest = SMALLEST / window.resolution.base_scale_factor();
            WindowResizeConstraints {
                min_width: smallest.x,
                min_height: smallest.y,
                ..default()
            }
        } else {
            WindowResizeConstraints::default()
        };
        if window.resize_constraints != bounds {
            window.resize_constraints = bounds;
        }
    }
}

/// Bevy ties a window to the display it is on, and lets it go with that: whoever pulled out the projector's cable would have ended the
/// game (Bevy 0.19; its pull request 25427 ends that).
fn outlive(tied: On<Insert, OnMonitor>, mut commands: Commands) {
    commands.entity(tied.entity).remove::<OnMonitor>();
}

fn monitors_changed(added: Query<(), Added<Monitor>>, removed: RemovedComponents<Monitor>) -> bool {
    !added.is_empty() || !removed.is_empty()
}

/// All displays, from left to right as they stand on the table.
fn all(monitors: &Query<(Entity, &Monitor)>) -> Vec<(Entity, Monitor)> {
    let mut all: Vec<_> = monitors
        .iter()
        .map(|(entity, monitor)| (entity, monitor.clone()))
        .collect();
    let place = |monitor: &Monitor| (monitor.physical_position.x, monitor.physical_position.y);
    all.sort_by_key(|(_, monitor)| place(monitor));
    all.dedup_by_key(|(_, monitor)| place(monitor));
    all
}

/// By what a display is known again.
fn known(monitor: &Monitor) -> String {
    let name = monitor.name.as_deref().unwrap_or_default();
    let (width, height) = (monitor.physical_width, monitor.physical_height);
    format!("{name} {width}x{height}")
}

/// Full screen on whichever display the window is, as the settings have it.
const WHEREVER: WindowMode = WindowMode::BorderlessFullscreen(MonitorSelection::Current);

fn full(display: Entity) -> WindowMode {
    WindowMode::BorderlessFullscreen(MonitorSelection::Entity(display))
}

fn count(monitors: Query<(Entity, &Monitor)>, mut displays: ResMut<Displays>) {
    displays.0 = all(&monitors).len();
}

/// Whatever filled a display that is gone is a window again.
fn unplugged(monitors: Query<(), With<Monitor>>, mut window: Single<&mut Window, With<PrimaryWindow>>) {
    if let WindowMode::BorderlessFullscreen(MonitorSelection::Entity(on)) = window.mode
        && !monitors.contains(on)
    {
        window.mode = WindowMode::Windowed;
    }
}

/// A workshop goes back to the display the last one was shown on. On the only display it stays a window: behind a full
/// screen the system's question whether phones may come in would not be seen.
fn return_to(
    settings: Res<Settings>,
    monitors: Query<(Entity, &Monitor)>,
    mut window: Single<&mut Window, With<PrimaryWindow>>,
) {
    let all = all(&monitors);
    let there = all.iter().find(|(_, monitor)| known(monitor) == settings.display);
    if let Some((display, _)) = there
        && all.len() > 1
        && matches!(window.mode, WindowMode::Windowed | WHEREVER)
    {
        window.mode = full(*display);
    }
}

fn on_key(keys: Res<ButtonInput<KeyCode>>, mut next: MessageWriter<NextDisplay>) {
    if keys.just_pressed(KeyCode::F6) {
        next.write(NextDisplay);
    }
}

fn go(
    mut wishes: MessageReader<NextDisplay>,
    monitors: Query<(Entity, &Monitor)>,
    mut window: Single<&mut Window, With<PrimaryWindow>>,
    screen: Res<State<Screen>>,
    mut settings: ResMut<Settings>,
) {
    for _ in wishes.read() {
        let all = all(&monitors);
        let next = match window.mode {
            WindowMode::Windowed => all.first(),
            WHEREVER if all.len() > 1 => all.first(),
            WindowMode::BorderlessFullscreen(MonitorSelection::Entity(on)) => all
                .iter()
                .position(|(entity, _)| *entity == on)
                .and_then(|at| all.get(at + 1)),
            _ => None,
        };
        window.mode = next.map_or(WindowMode::Windowed, |(display, _)| full(*display));
        if *screen.get() == Screen::Wall {
            settings.display = next.map(|(_, monitor)| known(monitor)).unwrap_or_default();
        }
    }
}
