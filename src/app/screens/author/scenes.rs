//! Every scene of the file: typed for, walked through with the arrows, picked with Enter.

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::text::{EditableText, TextEditChange};
use bevy::ui_widgets::Activate;

use super::jump::{self, Picked};
use super::parts::{apart, card, chip, giving};
use super::{Inner, words};
use crate::app::background::Wake;
use crate::app::hot_reload::Findings;
use crate::app::session::Session;
use crate::app::session::inspector::{Inspector, Scene};
use crate::app::theme::{self, text};
use crate::app::widgets::button::{SECONDARY, pressable};
use crate::app::widgets::field::field;
use crate::app::widgets::panel::column;
use crate::app::widgets::scroll::{KeyScroll, scrolling};
use crate::story::text::has_words;

/// Rows shown at once: more are found by typing.
const SHOWN: usize = 120;
/// The longest search.
const LONGEST: usize = 80;

/// What is typed.
#[derive(Resource, Default)]
pub(super) struct Filter(pub(super) String);

/// Where it is typed.
#[derive(Component)]
pub(super) struct Field;

/// Spawns the page.
pub(super) fn spawn(page: &mut ChildSpawnerCommands, filter: &str, focused: bool) {
    page.spawn(text(theme::SMALL, words::SEARCH));
    let mut field = page.spawn((Field, field(words::SEARCH, filter, LONGEST)));
    field.observe(typed);
    if focused {
        field.insert(AutoFocus);
    }
    let list = Node {
        flex_grow: 1.0,
        flex_basis: px(0),
        padding: UiRect::axes(px(4), px(4)),
        ..column(8.0)
    };
    page.spawn((Inner, scrolling(list), KeyScroll));
}

fn typed(change: On<TextEditChange>, fields: Query<&EditableText>, mut filter: ResMut<Filter>) {
    if let Ok(field) = fields.get(change.event_target()) {
        let fresh = field.value().to_string();
        if filter.0 != fresh {
            filter.0 = fresh;
        }
    }
}

/// The places of the scenes that fit what is typed: every word of it is in the id, the title or the decision's id.
pub(super) fn fitting<'a>(
    inspector: &'a Inspector,
    filter: &str,
) -> impl Iterator<Item = (usize, &'a Scene)> {
    let filter = filter.to_owned();
    inspector.scenes.iter().enumerate().filter(move |(_, scene)| {
        let about = format!("{} {} {}", scene.id, scene.title, scene.decision);
        has_words(&about, &filter)
    })
}

/// Spawns the list.
pub(super) fn list(
    list: &mut ChildSpawnerCommands,
    inspector: &Inspector,
    filter: &Filter,
    picked: &Picked,
    findings: &Findings,
) {
    let mut count = 0;
    for (index, scene) in fitting(inspector, &filter.0) {
        count += 1;
        if count > SHOWN && picked.scene != Some(index) {
            continue;
        }
        let chosen = picked.scene == Some(index);
        row(
            list,
            inspector,
            index,
            scene,
            findings.places.scenes.get(index).map(|place| place.line),
            chosen,
        );
        if chosen {
            jump::spawn(list, index, picked, inspector, findings);
        }
    }
    if count == 0 {
        list.spawn(text(theme::SMALL, words::NO_SCENE));
    } else if count > SHOWN {
        list.spawn(text(theme::SMALL, words::more_scenes(count - SHOWN)));
    }
}

fn row(
    list: &mut ChildSpawnerCommands,
    inspector: &Inspector,
    index: usize,
    scene: &Scene,
    line: Option<usize>,
    chosen: bool,
) {
    let skin = if chosen {
        SECONDARY.rim(theme::FOCUS).kept()
    } else {
        SECONDARY
    };
    let node = Node {
        flex_direction: FlexDirection::Row,
        padding: UiRect::axes(px(14), px(8)),
        ..card()
    };
    let node = Node {
        align_items: AlignItems::Center,
        column_gap: px(12),
        ..node
    };
    list.spawn((node, pressable(skin, format!("{} · {}", scene.id, scene.title))))
        .observe(
            move |_: On<Activate>, mut picked: ResMut<Picked>, session: Res<Session>, wake: Res<Wake>| {
                let fresh = (picked.scene != Some(index)).then_some(index);
                picked.pick(fresh, &session, &wake);
            },
        )
        .with_children(|line_of| {
            line_of
                .spawn((giving(), Pickable::IGNORE))
                .with_children(|about| {
                    about.spawn(text(theme::SMALL.color(theme::PAPER), &scene.title));
                    let more = if scene.decision.is_empty() || scene.decision == scene.id {
                        scene.id.clone()
                    } else {
                        words::asks(&scene.id, &scene.decision)
                    };
                    about.spawn(text(theme::SMALL, more));
                });
            line_of
                .spawn((
                    Node {
                        flex_shrink: 0.0,
                        ..apart()
                    },
                    Pickable::IGNORE,
                ))
                .with_children(|end| {
                    if inspector.scene == index {
                        end.spawn(chip(theme::LEADER, words::HERE));
                    } else if scene.seen {
                        end.spawn(chip(theme::MUTED, words::SEEN));
                    }
                    if let Some(line) = line {
                        end.spawn(text(theme::SMALL, format!(":{line}")));
                    }
                });
        });
}
