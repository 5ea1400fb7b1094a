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

/// What belongs together: when something in it has the focus, all of it is shown, where there is room for it.
#[derive(Component)]
pub(crate) struct Together;

/// Shows what has come to a list: all of it where there is room, otherwise from its beginning.
#[derive(Component, Default)]
pub(crate) struct ReadAlong {
    /// Entries there are.
    count: usize,
    /// The first of those that came last.
    first: usize,
    height: f32,
    moving: bool,
    /// Whether the end is shown and not the beginning.
    at_end: bool,
}

impl ReadAlong {
    /// For a list whose end is what people look for.
    pub(crate) fn at_end() -> Self {
        Self {
            at_end: true,
            ..Self::default()
        }
    }

    /// For so many entries that have been read already, the last of them is shown.
    pub(crate) fn after(count: usize) -> Self {
        Self {
            count,
            first: count.saturating_sub(1),
            ..Self::default()
        }
    }

    /// The first of the entries that came last, by its place.
    pub(crate) fn first(&self) -> usize {
        self.first
    }

    /// Whether it stands where it should.
    pub(crate) fn rests(&self) -> bool {
        !self.moving
    }
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
        (read_along, place_thumbs)
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

fn show_focused(
    focus: Res<InputFocus>,
    visible: Res<InputFocusVisible>,
    parents: Query<&ChildOf>,
    together: Query<&ComputedNode, With<Together>>,
    areas: Query<&ComputedNode, With<ScrollArea>>,
    mut commands: Commands,
) {
    let (Some(focused), true) = (focus.get(), visible.0) else {
        return;
    };
    let room = parents
        .iter_ancestors(focused)
        .find_map(|one| areas.get(one).ok());
    let whole = parents.iter_ancestors(focused).find(|one| {
        let fits = |node: &ComputedNode| room.is_some_and(|room| node.size.y <= room.size.y);
        together.get(*one).is_ok_and(fits)
    });
    if let Ok(mut entity) = commands.get_entity(whole.unwrap_or(focused)) {
        entity.trigger(|entity| ScrollIntoView { entity });
    }
}

/// Eases to what came last, after more has come or the text was laid out anew.
fn read_along(
    settings: Res<crate::app::settings::Settings>,
    mut areas: Query<(
        &ComputedNode,
        &UiGlobalTransform,
        &mut ScrollPosition,
        &mut ReadAlong,
        Option<&Children>,
    )>,
    places: Query<(&ComputedNode, &UiGlobalTransform)>,
    mut motion: ResMut<Motion>,
) {
    for (area, at, mut position, mut along, children) in &mut areas {
        let children: &[Entity] = children.map_or(&[], |children| children);
        // What there is to read, and the room for it.
        let height = area.content_size.y - area.size.y;
        if along.count != children.len() || (along.height - height).abs() > 0.5 {
            if children.len() < along.count {
                along.first = 0;
                position.y = 0.0;
            } else if children.len() > along.count {
                along.first = along.count;
            }
            along.count = children.len();
            along.height = height;
            along.moving = true;
            // What has just come has no place yet; it has one in the next frame.
            motion.stir(0.1);
            continue;
        }
        let first = children
            .get(along.first)
            .and_then(|first| places.get(*first).ok());
        let (true, Some((line, line_at))) = (along.moving, first) else {
            continue;
        };
        let above = line_at.translation.y - line.size.y / 2.0 - (at.translation.y - area.size.y / 2.0);
        let top = position.y + above * area.inverse_scale_factor - ABOVE;
        let goal = if along.at_end { f32::MAX } else { top };
        let left = goal.clamp(0.0, range(area)) - position.y;
        let step = if settings.reduced_motion {
            left
        } else {
            left * (motion.step() * 12.0).min(1.0)
        };
        motion.stir(0.1);
        if (left - step).abs() < 1.0 {
            position.y += left;
            along.moving = false;
        } else {
            position.y += step;
        }
    }
}

/// What stays free above the first line that came, less than lines are apart; pixels.
const ABOVE: f32 = 12.0;

/// Goes down a list by most of what is in sight; false at its end.
pub(crate) fn page_down(node: &ComputedNode, position: &mut ScrollPosition) -> bool {
    let left = range(node) - position.y;
    if left < 4.0 {
        return false;
    }
    position.y += left.min(0.8 * node.size.y * node.inverse_scale_factor);
    true
}
