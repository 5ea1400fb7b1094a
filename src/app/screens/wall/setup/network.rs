//! The Wi-Fi's name and password, for those who come in: they stand on the wall, and are kept and written nowhere.

use bevy::prelude::*;
use bevy::text::{EditableText, TextEditChange};

use super::{AROUND, Chosen};
use crate::app::theme::{self, text};
use crate::app::widgets::field::field;
use crate::app::widgets::panel::{column, row};
use crate::words::Words;

/// The most letters of a network's name, and of its password.
const LONGEST: [usize; 2] = [32, 63];

/// What is typed.
#[derive(Default)]
pub(super) struct Network {
    pub(super) name: String,
    pub(super) password: String,
}

/// Which of the two a field is for.
#[derive(Component, Clone, Copy, PartialEq, Eq)]
enum Part {
    Name,
    Password,
}

/// What is there for phones alone.
#[derive(Component)]
pub(super) struct ForPhones;

/// Spawns the two lines.
pub(super) fn spawn(list: &mut ChildSpawnerCommands, words: &Words, network: &Network) {
    let name = (words.say("setup-network"), words.say("setup-network-about"));
    line(list, Part::Name, name, &network.name, LONGEST[0]);
    let password = (words.say("setup-password"), words.say("setup-password-about"));
    line(list, Part::Password, password, &network.password, LONGEST[1]);
}

fn line(
    list: &mut ChildSpawnerCommands,
    part: Part,
    (name, about): (String, String),
    typed: &str,
    most: usize,
) {
    let node = Node {
        padding: UiRect::axes(px(18), AROUND),
        min_width: px(0),
        justify_content: JustifyContent::SpaceBetween,
        flex_shrink: 0.0,
        ..row(16.0)
    };
    list.spawn((ForPhones, node, Pickable::IGNORE))
        .with_children(|line| {
            let said = Node {
                flex_shrink: 1.0,
                flex_grow: 1.0,
                flex_basis: px(0),
                ..column(0.0)
            };
            line.spawn((
                said,
                Pickable::IGNORE,
                children![text(theme::STRONG, name.as_str()), text(theme::SMALL, about)],
            ));
            let place = Node {
                width: percent(45),
                flex_shrink: 0.0,
                ..default()
            };
            line.spawn((place, Pickable::IGNORE)).with_children(|place| {
                place.spawn((part, field(name, typed, most))).observe(keep);
            });
        });
}

fn keep(change: On<TextEditChange>, fields: Query<(&EditableText, &Part)>, mut chosen: ResMut<Chosen>) {
    if let Ok((field, part)) = fields.get(change.event_target()) {
        let typed = field.value().to_string();
        match part {
            Part::Name => chosen.network.name = typed,
            Part::Password => chosen.network.password = typed,
        }
    }
}
