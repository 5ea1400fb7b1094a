//! The office seen from the front: the room, its people, and what stands before them.

use bevy::prelude::*;

use crate::app::script::Script;

mod people;
mod room_layers;
pub(super) mod still;

/// The node the whole stage is drawn in. Layers are its children and follow its size.
#[derive(Component)]
pub(super) struct Stage;

/// Spawns an empty stage into `parent`; its layers come by themselves.
pub(super) fn spawn(parent: &mut ChildSpawnerCommands, node: Node) {
    parent.spawn((Stage, node, Pickable::IGNORE));
}

/// The size of a laid-out stage in logical pixels.
fn size_of(node: &ComputedNode) -> Vec2 {
    node.size * node.inverse_scale_factor
}

/// Who is in the room, by index in the cast.
fn present(script: &Script) -> Vec<usize> {
    let here = |member: &usize| script.team.faces.get(*member).is_some_and(|face| face.here);
    (0..script.cast.len()).filter(here).collect()
}

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((room_layers::plugin, people::plugin, still::plugin));
}
