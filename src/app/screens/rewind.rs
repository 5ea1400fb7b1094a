//! Going back: the decisions taken so far, newest first, each a way back to the moment before it.

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use crate::app::language::Spoken;
use crate::app::session::{Do, Session};
use crate::app::states::{Overlay, escape};
use crate::app::theme::{self, text};
use crate::app::widgets::button::{QUIET, SECONDARY, button, pressable};
use crate::app::widgets::icon::hat_icon;
use crate::app::widgets::panel::{column, panel_node, row, surface, veil};
use crate::app::widgets::scroll::{KeyScroll, scrolling};
use crate::present::Taken;
use crate::report::names;
use crate::words::Words;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Overlay::Rewind), spawn)
        .add_systems(Update, escape(Overlay::Pause).run_if(in_state(Overlay::Rewind)));
}

fn spawn(mut commands: Commands, words: Res<Spoken>, session: Res<Session>) {
    commands
        .spawn((DespawnOnExit(Overlay::Rewind), veil(50)))
        .with_children(|veil| {
            let node = Node {
                width: px(760),
                max_width: percent(100),
                max_height: percent(100),
                ..panel_node()
            };
            veil.spawn((node, surface(theme::PANEL))).with_children(|panel| {
                panel.spawn(text(theme::TITLE, words.say("rewind-heading")));
                panel.spawn(text(theme::SMALL, words.say("rewind-about")));
                panel
                    .spawn((scrolling(column(12.0)), KeyScroll))
                    .with_children(|list| {
                        for (index, taken) in session.decisions().iter().rev().enumerate() {
                            decision(list, &words, taken, index == 0);
                        }
                    });
                panel.spawn((row(12.0), Pickable::IGNORE)).with_children(|ways| {
                    ways.spawn(button(SECONDARY, &words.say("roads-open")))
                        .observe(super::roads::open);
                    ways.spawn(button(QUIET, &words.say("rewind-stay"))).observe(
                        |_: On<Activate>, mut next: ResMut<NextState<Overlay>>| next.set(Overlay::Pause),
                    );
                });
            });
        });
}

fn decision(list: &mut ChildSpawnerCommands, words: &Words, taken: &Taken, newest: bool) {
    let node = Node {
        padding: UiRect::axes(px(18), px(12)),
        border: UiRect::all(px(1)),
        border_radius: BorderRadius::all(px(14)),
        flex_shrink: 0.0,
        ..column(6.0)
    };
    let (day, week) = (names::weekday(words, taken.day), taken.day / 5 + 1);
    let when = words.fill("rewind-when", &[("day", day.into()), ("week", week.into())]);
    let (prompt, label) = (taken.prompt.as_str(), ("label", taken.label.as_str().into()));
    let name = words.fill(
        "rewind-name",
        &[
            ("when", when.as_str().into()),
            ("prompt", prompt.into()),
            label.clone(),
        ],
    );
    let hat = ("hat", names::hat(words, taken.hat).into());
    let chosen = words.fill("rewind-chosen", &[hat, label]);
    let mut entity = list.spawn((node, pressable(SECONDARY, name)));
    if newest {
        entity.insert(AutoFocus);
    }
    let actions = taken.actions;
    entity
        .with_children(|card| {
            card.spawn(text(theme::SMALL.color(theme::FOCUS), when));
            card.spawn(text(theme::STRONG, &taken.prompt));
            card.spawn((row(10.0), Pickable::IGNORE)).with_children(|line| {
                line.spawn(hat_icon(taken.hat, 26.0));
                let place = Node {
                    flex_shrink: 1.0,
                    ..default()
                };
                let ink = theme::SMALL.color(theme::hat_ink(taken.hat));
                line.spawn((place, Pickable::IGNORE, children![text(ink, chosen)]));
            });
        })
        .observe(move |_: On<Activate>, mut session: MessageWriter<Do>| {
            session.write(Do::RewindTo(actions));
        });
}
