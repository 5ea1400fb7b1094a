//! The place of the scene seen from the front: the room, its people, and what stands before them.

use bevy::prelude::*;

mod camera;
mod idle;
mod people;
mod places;
mod posture;
mod room_layers;
pub(super) mod still;

/// The node the whole stage is drawn in. Layers are its children and follow its size.
#[derive(Component)]
pub(super) struct Stage;

/// What the camera moves: the room and its people. Names stay upright and as large as they are.
#[derive(Component)]
struct World;

/// Spawns an empty stage into `parent`; its layers come by themselves.
pub(super) fn spawn(parent: &mut ChildSpawnerCommands, node: Node) {
    let world = Node {
        position_type: PositionType::Absolute,
        width: percent(100),
        height: percent(100),
        ..default()
    };
    parent
        .spawn((Stage, node, Pickable::IGNORE))
        .with_children(|stage| {
            stage.spawn((
                World,
                camera::camera(),
                world,
                UiTransform::IDENTITY,
                Pickable::IGNORE,
            ));
        });
}

/// The size of a laid-out stage in logical pixels.
fn size_of(node: &ComputedNode) -> Vec2 {
    node.size * node.inverse_scale_factor
}

/// Layers, from the back: the room, the people by how near they are, what stands before them, their names.
const BACK: i32 = -2;
const FRONT: i32 = 10_000;
const TAGS: i32 = 10_001;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((
        room_layers::plugin,
        camera::plugin,
        idle::plugin,
        people::plugin,
        places::plugin,
        still::plugin,
    ));
}
