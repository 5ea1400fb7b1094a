//! Whole pages: a sheet in the middle that scrolls with the ways on beneath it, or a heading with a list; and their cards.

use bevy::prelude::*;

use super::panel::{column, panel_node, row, surface};
use super::scroll::{KeyScroll, scrolling};
use crate::app::theme::{self, text};

/// The part of a page that scrolls.
#[derive(Component)]
pub(crate) struct Page;

/// A sheet in the middle, never wider than so many pixels, its parts this far apart; and always in sight: on from here.
pub(crate) fn page(
    root: &mut ChildSpawnerCommands,
    (widest, gap): (f32, f32),
    tell: impl FnOnce(&mut ChildSpawnerCommands),
    ways: impl FnOnce(&mut ChildSpawnerCommands),
) {
    // A row: in a column the sheet would be measured as if it could be wider than its widest, and words be cut off below.
    let node = Node {
        width: percent(100),
        flex_grow: 1.0,
        flex_basis: px(0),
        justify_content: JustifyContent::Center,
        align_items: AlignItems::FlexStart,
        padding: UiRect::new(px(28), px(28), px(30), px(36)),
        ..default()
    };
    root.spawn((Page, scrolling(node), KeyScroll))
        .with_children(|page| {
            let sheet = Node {
                width: percent(100),
                max_width: px(widest),
                min_width: px(0),
                ..column(gap)
            };
            page.spawn((sheet, Pickable::IGNORE)).with_children(tell);
        });
    let node = Node {
        width: percent(100),
        padding: UiRect::axes(px(28), px(12)),
        border: UiRect::top(px(1)),
        justify_content: JustifyContent::Center,
        flex_wrap: FlexWrap::Wrap,
        row_gap: px(8),
        flex_shrink: 0.0,
        ..row(14.0)
    };
    let looks = (
        BackgroundColor(theme::PANEL),
        BorderColor::all(theme::LINE),
        ZIndex(1),
    );
    root.spawn((node, looks)).with_children(ways);
}

/// A heading with what stands beside it, and a list under them that scrolls.
pub(crate) fn headed(
    root: &mut ChildSpawnerCommands,
    title: String,
    beside: impl FnOnce(&mut ChildSpawnerCommands),
    list: impl FnOnce(&mut ChildSpawnerCommands),
) {
    let head = Node {
        padding: UiRect::new(px(56), px(56), px(28), px(12)),
        justify_content: JustifyContent::FlexEnd,
        flex_shrink: 0.0,
        flex_wrap: FlexWrap::Wrap,
        row_gap: px(8),
        ..row(16.0)
    };
    root.spawn((head, Pickable::IGNORE)).with_children(|head| {
        // What has no room beside it stands below at the right. It is not wrapped in itself once more: that is measured as if
        // it stood in one line, and would lie over the list.
        let all = Node {
            flex_grow: 1.0,
            ..default()
        };
        head.spawn((text(theme::TITLE, title), all));
        beside(head);
    });
    let node = Node {
        flex_grow: 1.0,
        flex_basis: px(0),
        padding: UiRect::new(px(56), px(56), px(8), px(40)),
        ..column(16.0)
    };
    root.spawn((scrolling(node), KeyScroll)).with_children(list);
}

/// A raised panel on a page, what is on it this far apart.
pub(crate) fn card(
    parent: &mut ChildSpawnerCommands,
    gap: f32,
    body: impl FnOnce(&mut ChildSpawnerCommands),
) {
    let node = Node {
        flex_shrink: 0.0,
        min_width: px(0),
        padding: UiRect::all(px(20)),
        row_gap: px(gap),
        ..panel_node()
    };
    parent
        .spawn((node, surface(theme::PANEL), Pickable::IGNORE))
        .with_children(body);
}
