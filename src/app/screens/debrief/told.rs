//! What it came to in three sentences, each of which leads to its proof.

use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use super::fold::Goal;
use crate::app::theme::{self, text};
use crate::app::widgets::button::{QUIET, pressable};
use crate::app::widgets::icon::{gauge_icon, icon, sign};
use crate::app::widgets::panel::{column, row};
use crate::draw::icons::Icon;
use crate::report::debrief::Debrief;
use crate::report::debrief_told::Sentence;

pub(super) fn spawn(sheet: &mut ChildSpawnerCommands, seen: &Debrief) {
    let node = Node {
        flex_shrink: 0.0,
        ..column(6.0)
    };
    sheet.spawn((node, Pickable::IGNORE)).with_children(|all| {
        for one in seen.told.each() {
            sentence(all, one);
        }
    });
}

fn sentence(all: &mut ChildSpawnerCommands, one: &Sentence) {
    let node = Node {
        padding: UiRect::axes(px(18), px(9)),
        border: UiRect {
            left: px(4),
            ..UiRect::all(px(1))
        },
        border_radius: BorderRadius::all(px(12)),
        flex_shrink: 0.0,
        ..column(3.0)
    };
    match one.decision {
        Some(number) => all
            .spawn((
                node,
                pressable(QUIET.kept(), format!("{}: {}", one.about, one.words)),
            ))
            .observe(move |_: On<Activate>, mut goal: ResMut<Goal>| goal.look_at(number))
            .with_children(|place| say(place, one, true)),
        None => all
            .spawn((
                node,
                BorderColor::all(Color::srgba(1.0, 1.0, 1.0, 0.09)),
                Pickable::IGNORE,
            ))
            .with_children(|place| say(place, one, false)),
    };
}

fn say(place: &mut ChildSpawnerCommands, one: &Sentence, leads: bool) {
    place.spawn(text(theme::LABEL.color(theme::MUTED), &one.about));
    place.spawn(text(theme::PROMPT, &one.words));
    if one.proof.is_empty() {
        return;
    }
    place.spawn((row(8.0), Pickable::IGNORE)).with_children(|line| {
        if let Some(gauge) = one.gauge {
            line.spawn(icon(gauge_icon(gauge), 17.0));
        }
        line.spawn(text(theme::SMALL, &one.proof));
        if leads {
            line.spawn(icon(sign(Icon::Forward), 15.0));
        }
    });
}
