//! What is typed into: one line, or several that wrap.

use bevy::input::InputSystems;
use bevy::input::keyboard::{Key, KeyboardInput};
use bevy::input_focus::tab_navigation::TabIndex;
use bevy::input_focus::{FocusedInput, InputFocus, InputFocusSystems};
use bevy::prelude::*;
use bevy::text::{EditableText, TextCursorStyle, TextEdit};
use bevy::ui_widgets::observe;

use crate::app::theme;

/// Whether what is typed in this frame goes into a field: then a letter is a letter, and no key. Whoever types a letter and moves
/// on within one slow frame has typed it into the field they came from.
#[derive(Resource, Default)]
pub(crate) struct Filling(pub(crate) bool);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Filling>().add_systems(
        PreUpdate,
        look.after(InputSystems).before(InputFocusSystems::Dispatch),
    );
}

fn look(focus: Res<InputFocus>, fields: Query<(), With<EditableText>>, mut filling: ResMut<Filling>) {
    filling.0 = focus.get().is_some_and(|entity| fields.contains(entity));
}

/// A field of one line with this in it, for so many letters at most. `name` is for those who cannot see it.
pub(crate) fn field(name: impl Into<String>, typed: &str, most: usize) -> impl Bundle {
    let mut editable = EditableText::new(typed);
    editable.max_characters = Some(most);
    (looks(name.into(), editable), TextLayout::no_wrap())
}

/// The same with room for so many lines: what is longer scrolls with the cursor, and Tab goes on. With `breaks`, Enter
/// begins a new line.
pub(crate) fn lines(
    name: impl Into<String>,
    typed: &str,
    most: usize,
    (lines, breaks): (u8, bool),
) -> impl Bundle {
    let mut editable = EditableText::new(typed);
    editable.max_characters = Some(most);
    editable.allow_newlines = breaks;
    editable.visible_lines = Some(f32::from(lines));
    (
        looks(name.into(), editable),
        TextLayout::linebreak(LineBreak::WordOrCharacter),
        observe(shift_enter),
    )
}

/// Whoever is used to Shift and Enter for a new line gets one too.
fn shift_enter(
    pressed: On<FocusedInput<KeyboardInput>>,
    keys: Res<ButtonInput<Key>>,
    mut fields: Query<&mut EditableText>,
) {
    let down = pressed.input.state.is_pressed() && pressed.input.logical_key == Key::Enter;
    if down
        && keys.pressed(Key::Shift)
        && let Ok(mut field) = fields.get_mut(pressed.focused_entity)
        && field.allow_newlines
    {
        field.queue_edit(TextEdit::Insert("\n".into()));
    }
}

fn looks(name: String, editable: EditableText) -> impl Bundle {
    let node = Node {
        width: percent(100),
        padding: UiRect::axes(px(14), px(9)),
        border: UiRect::all(px(1)),
        border_radius: BorderRadius::all(px(10)),
        flex_shrink: 0.0,
        ..default()
    };
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
        cursor,
        TabIndex(0),
        AccessibleLabel(name),
        looks,
    )
}
