//! The displays of this computer: on to the next one and back, full screen.

use bevy::prelude::*;
use bevy::window::{Monitor, MonitorSelection, PrimaryWindow, WindowMode};

/// The window goes to the next display, full screen; with one display, or after the last, it is a window again.
#[derive(Message)]
pub(super) struct NextDisplay;

/// How many displays there are.
#[derive(Resource, Default)]
pub(super) struct Displays(pub(super) usize);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Displays>()
        .add_message::<NextDisplay>()
        .add_systems(Update, (count, on_key, go).chain());
}

fn count(monitors: Query<(), With<Monitor>>, mut displays: ResMut<Displays>) {
    let there = monitors.iter().count();
    if displays.0 != there {
        displays.0 = there;
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
) {
    for _ in wishes.read() {
        let mut all: Vec<(Entity, IVec2)> = monitors
            .iter()
            .map(|(entity, monitor)| (entity, monitor.physical_position))
            .collect();
        // From left to right, as they stand on the table.
        all.sort_by_key(|(_, place)| (place.x, place.y));
        let next = match window.mode {
            WindowMode::Windowed => all.first(),
            WindowMode::BorderlessFullscreen(MonitorSelection::Entity(on)) => all
                .iter()
                .position(|(entity, _)| *entity == on)
                .and_then(|at| all.get(at + 1)),
            _ => None,
        };
        window.mode = next.map_or(WindowMode::Windowed, |(entity, _)| {
            WindowMode::BorderlessFullscreen(MonitorSelection::Entity(*entity))
        });
    }
}
