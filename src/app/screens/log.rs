//! The log: everything told so far, to scroll back through, and to look for words in.

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::text::{EditableText, TextEditChange};
use bevy::ui_widgets::Activate;

use super::play::lines::{self, Arrival};
use crate::app::language::Spoken;
use crate::app::playback::Playback;
use crate::app::states::Overlay;
use crate::app::theme::{self, text};
use crate::app::widgets::button::{PRIMARY, button};
use crate::app::widgets::field::{Filling, field};
use crate::app::widgets::panel::{column, panel_node, surface, veil};
use crate::app::widgets::scroll::{KeyScroll, ReadAlong, scrolling};
use crate::present::{Line, Member};
use crate::story::text::has_words;

/// The most letters that are looked for.
const LETTERS: usize = 60;

/// What is looked for.
#[derive(Resource, Default)]
struct Sought(String);

/// Where the lines are.
#[derive(Component)]
struct Lines;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Sought>()
        .add_systems(OnEnter(Overlay::Log), spawn)
        .add_systems(
            Update,
            (close_on_escape, tell.run_if(resource_changed::<Sought>)).run_if(in_state(Overlay::Log)),
        );
}

fn close_on_escape(
    keys: Res<ButtonInput<KeyCode>>,
    filling: Res<Filling>,
    mut next: ResMut<NextState<Overlay>>,
) {
    // Who types an l does not want to leave.
    if keys.just_pressed(KeyCode::Escape) || (!filling.0 && keys.just_pressed(KeyCode::KeyL)) {
        next.set(Overlay::None);
    }
}

fn spawn(mut commands: Commands, words: Res<Spoken>, playback: Res<Playback>, mut sought: ResMut<Sought>) {
    sought.bypass_change_detection().0.clear();
    commands
        .spawn((DespawnOnExit(Overlay::Log), veil(50)))
        .with_children(|veil| {
            let node = Node {
                width: px(820),
                max_width: percent(100),
                height: percent(100),
                ..panel_node()
            };
            veil.spawn((node, surface(theme::PANEL))).with_children(|panel| {
                panel.spawn(text(theme::TITLE, words.say("log-heading")));
                panel.spawn(text(theme::SMALL, words.say("log-search")));
                panel
                    .spawn(field(words.say("log-search"), "", LETTERS))
                    .observe(typed);
                let list = Node {
                    flex_grow: 1.0,
                    flex_basis: px(0),
                    ..column(14.0)
                };
                panel
                    .spawn((Lines, scrolling(list), KeyScroll, ReadAlong::at_end()))
                    .with_children(|list| {
                        for line in &playback.log {
                            lines::spawn(list, &words, line, &playback.cast, Arrival::Earlier);
                        }
                    });
                panel
                    .spawn((button(PRIMARY, &words.say("close")), AutoFocus))
                    .observe(|_: On<Activate>, mut next: ResMut<NextState<Overlay>>| next.set(Overlay::None));
            });
        });
}

fn typed(change: On<TextEditChange>, fields: Query<&EditableText>, mut sought: ResMut<Sought>) {
    if let Ok(field) = fields.get(change.event_target()) {
        let typed = field.value().to_string();
        if typed != sought.0 {
            sought.0 = typed;
        }
    }
}

/// Only the lines with what is looked for, under the titles of their scenes.
fn tell(
    mut commands: Commands,
    (words, playback, sought): (Res<Spoken>, Res<Playback>, Res<Sought>),
    places: Query<Entity, With<Lines>>,
) {
    let Ok(place) = places.single() else { return };
    // Nothing was typed yet.
    if sought.is_added() {
        return;
    }
    commands
        .entity(place)
        .despawn_related::<Children>()
        .with_children(|list| {
            let mut head = None;
            let mut none = true;
            for line in &playback.log {
                if let Line::Head(_) = line {
                    head = Some(line);
                }
                if !has(line, &playback.cast, &sought.0) {
                    continue;
                }
                none = false;
                let above = head.take().filter(|head| *head != line);
                for line in above.into_iter().chain([line]) {
                    lines::spawn(list, &words, line, &playback.cast, Arrival::Earlier);
                }
            }
            if none {
                list.spawn(text(theme::BODY, words.say("log-none")));
            }
        });
}

/// Whether every word that is looked for is in a line, or in the name of who says it.
fn has(line: &Line, cast: &[Member], sought: &str) -> bool {
    let name = |who: &usize| cast.get(*who).map_or("", |member| member.name.as_str());
    let told = match line {
        Line::Told(text) | Line::Noted(text) | Line::Head(text) | Line::Did { label: text, .. } => {
            text.clone()
        }
        Line::Said { who, text } => format!("{} {}", name(who), text.join(" ")),
        Line::Wishes { who, text } => format!("{} {text}", name(who)),
        Line::Passed { when, said } => format!("{when} {}", said.join(" ")),
        Line::Came(outcome) => outcome.words.clone(),
    };
    has_words(&told, sought)
}
