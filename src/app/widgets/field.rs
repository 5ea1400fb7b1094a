//! One line that is typed into.

use bevy::input_focus::tab_navigation::TabIndex;
use bevy::prelude::*;
use bevy::text::{EditableText, TextCursorStyle};

use crate::app::theme;

/// A field with this in it, for so many letters at most. `name` is for those who cannot see it.
pub(crate) fn field(name: impl Into<String>, typed: &str, most: usize) -> impl Bundle {
    let node = Node {
        width: percent(100),
        padding: UiRect::axes(px(14), px(9)),
        border: UiRect::all(px(1)),
        border_radius: BorderRadius::all(px(10)),
        flex_shrink: 0.0,
        ..default()
    };
    let mut editable = EditableText::new(typed);
    editable.max_characters = Some(most);
    let looks = (
        BackgroundColor(theme::NIGHT.with_alpha(0.6)),
        BorderColor::all(theme::LINE),
        Outline::new(px(3), px(2), Color::NONE),
    );
    let cursor = TextCursorStyle {
        color: theme::FOCUS,
        selection_color: theme::LINE,
        unfocused_selection_color: Color::NONE,
        selected_text_color: None,
    };
    (
        node,
        editable,
        theme::typed(theme::FIELD),
        TextLayout::no_wrap(),
        cursor,
        TabIndex(0),
        AccessibleLabel(name.into()),
        looks,
    )
}
