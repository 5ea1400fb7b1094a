//! Words are broken into lines at the width they were measured for.
//!
//! A node's width is rounded to whole pixels after its words were measured. Half a pixel less is enough to send the last word
//! of a full line to one more, which then lies over what stands below. While words are laid out their nodes are as wide as
//! they were measured.

use bevy::prelude::*;
use bevy::ui::UiSystems;

/// The width before.
#[derive(Component, Default)]
struct Rounded(f32);

pub(crate) fn plugin(app: &mut App) {
    app.register_required_components::<Text, Rounded>().add_systems(
        PostUpdate,
        (
            as_measured.after(UiSystems::Layout).before(UiSystems::PostLayout),
            as_rounded.after(UiSystems::PostLayout),
        ),
    );
}

// Neither is a change to anybody else: layout did its work, and does not see them.

fn as_measured(mut texts: Query<(&mut ComputedNode, &mut Rounded), With<Text>>) {
    for (mut node, mut rounded) in &mut texts {
        let node = node.bypass_change_detection();
        rounded.bypass_change_detection().0 = node.size.x;
        node.size.x = node.unrounded_size.x;
    }
}

fn as_rounded(mut texts: Query<(&mut ComputedNode, &Rounded), With<Text>>) {
    for (mut node, rounded) in &mut texts {
        node.bypass_change_detection().size.x = rounded.0;
    }
}
