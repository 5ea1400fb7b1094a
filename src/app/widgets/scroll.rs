//! Lists longer than their place: wheel, Page Up and Down, and whatever has the focus stays in sight.

use bevy::input_focus::{InputFocus, InputFocusVisible};
use bevy::prelude::*;
use bevy::ui_widgets::{ScrollArea, ScrollIntoView};

use crate::app::motion::Motion;

/// Page Up, Page Down, Home and End move this one.
#[derive(Component)]
pub(crate) struct KeyScroll;

/// Keeps its end in sight while it grows.
#[derive(Component, Default)]
pub(crate) struct FollowEnd {
    height: f32,
}

/// Makes a node scroll up and down; the node says how large it is.
pub(crate) fn scrolling(node: Node) -> impl Bundle {
    (Node { overflow: Overflow::scroll_y(), min_height: px(0), ..node }, ScrollArea)
}

pub(crate) fn plugin(app: &mut App) {
    app.add_systems(Update, (page, show_focused.run_if(resource_changed::<InputFocus>)))
        .add_systems(PostUpdate, follow_end.after(bevy::ui::UiSystems::Layout));
}

fn page(
    keys: Res<ButtonInput<KeyCode>>,
    mut areas: Query<(&ComputedNode, &mut ScrollPosition), With<KeyScroll>>,
    mut motion: ResMut<Motion>,
) {
    let pages = match () {
        () if keys.just_pressed(KeyCode::PageDown) => 0.8,
        () if keys.just_pressed(KeyCode::PageUp) => -0.8,
        () if keys.just_pressed(KeyCode::Home) => -1e6,
        () if keys.just_pressed(KeyCode::End) => 1e6,
        () => return,
    };
    for (node, mut position) in &mut areas {
        let most = range(node);
        position.y = (position.y + pages * node.size.y * node.inverse_scale_factor).clamp(0.0, most);
        motion.stir(0.1);
    }
}

fn range(node: &ComputedNode) -> f32 {
    ((node.content_size.y - node.size.y) * node.inverse_scale_factor).max(0.0)
}

fn show_focused(focus: Res<InputFocus>, visible: Res<InputFocusVisible>, mut commands: Commands) {
    if let (Some(entity), true) = (focus.get(), visible.0)
        && let Ok(mut entity) = commands.get_entity(entity)
    {
        entity.trigger(|entity| ScrollIntoView { entity });
    }
}

/// Eases to the end whenever the content has grown.
fn follow_end(
    time: Res<Time>,
    settings: Res<crate::app::settings::Settings>,
    mut areas: Query<(&ComputedNode, &mut ScrollPosition, &mut FollowEnd)>,
    mut motion: ResMut<Motion>,
) {
    for (node, mut position, mut follow) in &mut areas {
        let end = range(node);
        if (follow.height - end).abs() > 0.5 {
            let left = end - position.y;
            let step = if settings.reduced_motion { left } else { left * (time.delta_secs().min(0.05) * 12.0).min(1.0) };
            position.y += step;
            motion.stir(0.1);
            if (end - position.y).abs() < 1.0 {
                position.y = end;
                follow.height = end;
            }
        }
    }
}
