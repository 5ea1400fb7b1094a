//! The office seen from the front: the room, its people, and what stands before them.

use bevy::prelude::*;

mod people;
mod place;
mod room;

/// The node the whole stage is drawn in. Layers are its children and follow its size.
#[derive(Component)]
pub(super) struct Stage;

/// How a point of the room maps to the stage node: the room covers it, centred, like its pictures do.
fn cover(size: Vec2) -> (f32, Vec2) {
    let scale = (size.x / place::VIEW.x).max(size.y / place::VIEW.y);
    (scale, (size - place::VIEW * scale) / 2.0)
}

/// Spawns an empty stage into `parent`; its layers come by themselves.
pub(super) fn spawn(parent: &mut ChildSpawnerCommands, node: Node) -> Entity {
    parent.spawn((Stage, node, Pickable::IGNORE)).id()
}

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((room::plugin, people::plugin));
}
