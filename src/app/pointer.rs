//! Clicks that outrun the frames. Picking knows what is under the pointer from one frame to the next, so a move, a press
//! and a release that fall into one slow frame are handed on one frame apart, in their order; none is lost.

use std::collections::VecDeque;

use bevy::ecs::message::MessageCursor;
use bevy::picking::PickingSystems;
use bevy::picking::pointer::{PointerAction, PointerInput};
use bevy::prelude::*;

use super::motion::Motion;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(First, pace.in_set(PickingSystems::PostInput));
}

fn pace(
    mut inputs: ResMut<Messages<PointerInput>>,
    mut read: Local<MessageCursor<PointerInput>>,
    mut waiting: Local<VecDeque<PointerInput>>,
    mut motion: ResMut<Motion>,
) {
    waiting.extend(read.read(&inputs).cloned());
    if waiting.is_empty() {
        return;
    }
    inputs.clear();
    inputs.write_batch(take_turn(&mut waiting));
    read.clear(&inputs);
    if !waiting.is_empty() {
        motion.stir(0.05);
    }
}

/// What one frame can take: everything up to the next press or release, or that press or release alone.
fn take_turn(waiting: &mut VecDeque<PointerInput>) -> Vec<PointerInput> {
    let button =
        |input: &PointerInput| matches!(input.action, PointerAction::Press(_) | PointerAction::Release(_));
    let before = waiting.iter().position(button).unwrap_or(waiting.len());
    waiting.drain(..before.max(1)).collect()
}
