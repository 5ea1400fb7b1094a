//! Lists longer than their place: wheel, Page Up and Down, and whatever has the focus stays in sight.

use bevy::input_focus::{InputFocus, InputFocusVisible};
use bevy::prelude::*;
use bevy::ui::UiGlobalTransform;
use bevy::ui_widgets::{ScrollArea, ScrollIntoView};

use crate::app::motion::Motion;
use crate::app::theme;

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
    (
        Node {
            overflow: Overflow::scroll_y(),
            min_height: px(0),
            ..node
        },
        ScrollArea,
    )
}

pub(crate) fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        (
            page,
            show_focused.run_if(resource_changed::<InputFocus>),
            add_thumbs,
        ),
    )
    .add_systems(
        PostUpdate,
        (follow_end, place_thumbs)
            .chain()
            .after(bevy::ui::UiSystems::Layout),
    );
}

/// Shows where in a long list one is; lies over the list's right edge.
#[derive(Component)]
struct Thumb(Entity);

/// Width of a thumb, and its distance from the list.
const THUMB: (f32, f32) = (5.0, 8.0);

fn add_thumbs(areas: Query<(Entity, &ChildOf), Added<ScrollArea>>, mut commands: Commands) {
    for (area, parent) in &areas {
        let node = Node {
            position_type: PositionType::Absolute,
            display: Display::None,
            width: px(THUMB.0),
            border_radius: BorderRadius::all(px(THUMB.0 / 2.0)),
            ..default()
        };
        let looks = (
            BackgroundColor(theme::MUTED.with_alpha(0.55)),
            ZIndex(9),
            Pickable::IGNORE,
        );
        commands.spawn((Thumb(area), node, looks, ChildOf(parent.parent())));
    }
}

fn place_thumbs(
    mut thumbs: Query<(Entity, &Thumb, &ChildOf, &mut Node)>,
    places: Query<(&ComputedNode, &UiGlobalTransform, Option<&ScrollPosition>)>,
    mut motion: ResMut<Motion>,
    mut commands: Commands,
) {
    for (entity, thumb, parent, mut node) in &mut thumbs {
        let (Ok((area, at, position)), Ok((frame, frame_at, _))) =
            (places.get(thumb.0), places.get(parent.parent()))
        else {
            commands.entity(entity).despawn();
            continue;
        };
        let most = range(area);
        let mut fresh = node.clone();
        fresh.display = if most > 2.0 { Display::Flex } else { Display::None };
        let logical = area.inverse_scale_factor;
        let corner = (at.translation - area.size / 2.0 - frame_at.translation + frame.size / 2.0) * logical;
        let (size, content) = (area.size * logical, (area.content_size.y * logical).max(1.0));
        let length = (size.y * size.y / content).max(24.0);
        let share = position.map_or(0.0, |position| position.y) / most.max(1.0);
        fresh.left = px((corner.x + size.x + THUMB.1 - THUMB.0).round());
        fresh.top = px((corner.y + (size.y - length) * share.clamp(0.0, 1.0)).round());
        fresh.height = px(length.round());
        if *node != fresh {
            *node = fresh;
            motion.stir(0.1);
        }
    }
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
    settings: Res<crate::app::settings::Settings>,
    mut areas: Query<(&ComputedNode, &mut ScrollPosition, &mut FollowEnd)>,
    mut motion: ResMut<Motion>,
) {
    for (node, mut position, mut follow) in &mut areas {
        let end = range(node);
        if (follow.height - end).abs() > 0.5 {
            let left = end - position.y;
            let step = if settings.reduced_motion {
                left
            } else {
                left * (motion.step() * 12.0).min(1.0)
            };
            position.y += step;
            motion.stir(0.1);
            if (end - position.y).abs() < 1.0 {
                position.y = end;
                follow.height = end;
            }
        }
    }
}
