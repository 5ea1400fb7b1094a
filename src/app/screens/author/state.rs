//! Day, counters and flags, each to be changed: the story then goes on as a "what if".

use bevy::prelude::*;
use bevy::ui::InteractionDisabled;
use bevy::ui_widgets::Activate;

use super::parts::{apart, card, card_look, chip, giving, section, small};
use super::words;
use crate::app::session::Do;
use crate::app::session::inspector::Inspector;
use crate::app::theme::{self, text};
use crate::app::widgets::button::{SECONDARY, pressable};
use crate::app::widgets::panel::row;
use crate::play::Edit;

/// Spawns the page.
pub(super) fn spawn(page: &mut ChildSpawnerCommands, inspector: &Inspector) {
    page.spawn(text(theme::SMALL, words::EDIT_HELP));
    page.spawn(section(words::DAY));
    page.spawn((apart(), Pickable::IGNORE)).with_children(|line| {
        line.spawn((
            giving(),
            Pickable::IGNORE,
            children![text(theme::LABEL, words::day(inspector.day))],
        ));
        line.spawn(small(SECONDARY, words::NEXT_DAY)).observe(edit(Edit {
            day: Some(inspector.day + 1),
            ..Edit::default()
        }));
    });
    if !inspector.counters.is_empty() {
        page.spawn(section(words::COUNTERS));
    }
    for (id, value, min, max) in &inspector.counters {
        counter(page, id, *value, (*min, *max));
    }
    page.spawn(section(words::FLAGS));
    if inspector.flags.is_empty() {
        page.spawn(text(theme::SMALL, words::NO_FLAGS));
    }
    let grid = Node {
        flex_wrap: FlexWrap::Wrap,
        column_gap: px(8),
        row_gap: px(8),
        flex_shrink: 0.0,
        ..default()
    };
    page.spawn((grid, Pickable::IGNORE)).with_children(|grid| {
        for (id, value) in &inspector.flags {
            flag(grid, id, *value);
        }
    });
}

fn edit(edit: Edit) -> impl Fn(On<Activate>, MessageWriter<Do>) {
    move |_, mut session| {
        session.write(Do::WhatIf(edit.clone()));
    }
}

fn counter(page: &mut ChildSpawnerCommands, id: &str, value: i32, (min, max): (i32, i32)) {
    let to = |value: i32| Edit {
        counters: vec![(id.to_owned(), value)],
        ..Edit::default()
    };
    let line = Node {
        padding: UiRect::axes(px(14), px(6)),
        border_radius: BorderRadius::all(px(12)),
        ..apart()
    };
    page.spawn((line, card_look())).with_children(|line| {
        line.spawn((giving(), Pickable::IGNORE)).with_children(|words| {
            words.spawn(text(theme::LABEL, id));
            words.spawn(text(theme::SMALL, words::bounds(min, max)));
        });
        line.spawn(row(10.0)).with_children(|steps| {
            for (sign, wanted) in [
                ("\u{2212}", value.saturating_sub(1)),
                ("+", value.saturating_add(1)),
            ] {
                let mut button = steps.spawn(small(SECONDARY, sign));
                button
                    .insert(AccessibleLabel(format!("{id} {sign}1")))
                    .observe(edit(to(wanted)));
                if !(min..=max).contains(&wanted) {
                    button.insert(InteractionDisabled);
                }
                if sign != "+" {
                    steps.spawn(text(theme::FIGURE, value.to_string()));
                }
            }
        });
    });
}

fn flag(grid: &mut ChildSpawnerCommands, id: &str, value: bool) {
    let node = Node {
        width: percent(48.6),
        justify_content: JustifyContent::SpaceBetween,
        align_items: AlignItems::Center,
        flex_direction: FlexDirection::Row,
        column_gap: px(8),
        ..card()
    };
    let state = if value { words::SET } else { words::UNSET };
    let name = format!("{id}: {state}");
    grid.spawn((node, pressable(SECONDARY, name)))
        .observe(edit(Edit {
            flags: vec![(id.to_owned(), !value)],
            ..Edit::default()
        }))
        .with_children(|line| {
            line.spawn((
                giving(),
                Pickable::IGNORE,
                children![text(theme::SMALL.color(theme::PAPER), id)],
            ));
            if value {
                line.spawn(chip(theme::GAUGES[2], state));
            } else {
                line.spawn(text(theme::SMALL, state));
            }
        });
}
