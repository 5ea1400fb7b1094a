//! A gauge: icon, name, a bar that eases to its value, a number that counts along, and a chip with the change.

use bevy::prelude::*;
use bevy::text::RemSize;

use super::icon::icon;
use crate::app::access::Amount;
use crate::app::motion::Eased;
use crate::app::theme::{self, Roomy, text};
use crate::numeral::Plain;

/// A gauge on screen, by its place among the gauges. Its [`Eased`] holds 0 to 100.
#[derive(Component)]
pub(crate) struct Meter(pub(crate) usize);

#[derive(Component)]
struct Fill(Entity);

#[derive(Component)]
struct Number(Entity);

/// The name of a gauge.
#[derive(Component)]
struct Name;

/// Where chips of a meter appear.
#[derive(Component)]
pub(crate) struct ChipPlace(pub(crate) usize);

/// Spawns a meter at rest at `value`.
pub(crate) fn spawn(
    parent: &mut ChildSpawnerCommands,
    gauge: usize,
    name: &str,
    picture: String,
    value: f32,
) {
    let color = theme::GAUGES[gauge];
    let node = Node {
        flex_direction: FlexDirection::Column,
        row_gap: px(5),
        flex_shrink: 0.0,
        ..default()
    };
    let mut meter = parent.spawn((heard(gauge, name, value), node, Pickable::IGNORE));
    let id = meter.id();
    meter.with_children(|meter| {
        let head = Node {
            align_items: AlignItems::Center,
            column_gap: px(7),
            ..default()
        };
        meter.spawn((head, Pickable::IGNORE)).with_children(|head| {
            head.spawn(icon(picture, 20.0));
            head.spawn((Name, text(theme::SMALL.color(theme::PAPER), name)));
            head.spawn((
                Node {
                    flex_grow: 1.0,
                    ..default()
                },
                Pickable::IGNORE,
            ));
            head.spawn((
                Number(id),
                text(theme::FIGURE.color(color), format!("{:.0}", Plain(value.into()))),
            ));
        });
        let track = Node {
            height: px(8),
            width: percent(100),
            border_radius: BorderRadius::all(px(4)),
            overflow: Overflow::clip(),
            ..default()
        };
        meter
            .spawn((
                track,
                BackgroundColor(theme::LINE.with_alpha(0.55)),
                Pickable::IGNORE,
            ))
            .with_children(|track| {
                let fill = Node {
                    width: percent(value),
                    height: percent(100),
                    border_radius: BorderRadius::all(px(4)),
                    ..default()
                };
                track.spawn((Fill(id), fill, BackgroundColor(color), Pickable::IGNORE));
            });
        // It hangs below the number and needs no room of its own.
        let below = Node {
            position_type: PositionType::Absolute,
            top: percent(100),
            right: px(0),
            margin: UiRect::top(px(4)),
            ..default()
        };
        meter.spawn((ChipPlace(gauge), below, Pickable::IGNORE));
    });
}

/// The gauge itself, and what is heard of it.
fn heard(gauge: usize, name: &str, value: f32) -> impl Bundle + use<> {
    (
        Meter(gauge),
        Eased::at(value),
        Amount(value),
        AccessibleLabel(name.to_owned()),
    )
}

/// Shows a change of `points` beside its number, until it is taken away.
pub(crate) fn chip(commands: &mut Commands, place: Entity, gauge: usize, points: f32) {
    let color = theme::GAUGES[gauge];
    let node = Node {
        padding: UiRect::horizontal(px(6)),
        border_radius: BorderRadius::all(px(8)),
        border: UiRect::all(px(1)),
        ..default()
    };
    commands.entity(place).despawn_children().with_children(|place| {
        let looks = (
            BackgroundColor(theme::NIGHT.with_alpha(0.92)),
            BorderColor::all(color),
        );
        place.spawn((
            node,
            looks,
            Pickable::IGNORE,
            children![(
                text(theme::LABEL.color(color), signed(points)),
                TextLayout::no_wrap()
            )],
        ));
    });
}

/// A change with its sign, a true minus for losses.
pub(crate) fn signed(points: f32) -> String {
    let whole = points.round();
    if whole > 0.0 {
        format!("+{whole:.0}")
    } else if whole < 0.0 {
        format!("\u{2212}{:.0}", -whole)
    } else {
        "\u{b1}0".to_owned()
    }
}

pub(crate) fn plugin(app: &mut App) {
    app.add_systems(Update, (follow, make_room, hang_chips));
}

fn follow(
    meters: Query<&Eased, (With<Meter>, Changed<Eased>)>,
    mut amounts: Query<(&Eased, &mut Amount), Changed<Eased>>,
    mut fills: Query<(&Fill, &mut Node)>,
    mut numbers: Query<(&Number, &mut Text)>,
) {
    for (value, mut amount) in &mut amounts {
        // Whoever hears it hears where it goes, not every number on the way.
        amount.set_if_neq(Amount(value.target));
    }
    for (fill, mut node) in &mut fills {
        if let Ok(value) = meters.get(fill.0) {
            node.width = percent(value.value.clamp(0.0, 100.0));
        }
    }
    for (number, mut text) in &mut numbers {
        if let Ok(value) = meters.get(number.0) {
            text.set_if_neq(Text(format!("{:.0}", value.value)));
        }
    }
}

/// Width of a meter in rem with a name of so many letters.
const WIDTH: f32 = 7.9;
const LETTERS: usize = 8;
/// Width of another letter.
const LETTER: f32 = 0.48;

/// Where letters are too large for one row, what would hang into the next is left to the words below.
fn hang_chips(roomy: Res<Roomy>, mut places: Query<&mut Node, With<ChipPlace>>) {
    let display = if roomy.0 { Display::Flex } else { Display::None };
    for mut node in &mut places {
        if node.display != display {
            node.display = display;
        }
    }
}

fn make_room(rem: Res<RemSize>, mut meters: Query<&mut Node, With<Meter>>, names: Query<&Text, With<Name>>) {
    let longest = names.iter().map(|name| name.0.chars().count()).max();
    let more = longest.unwrap_or(0).saturating_sub(LETTERS);
    let width = px((rem.0 * (WIDTH + LETTER * more as f32)).round());
    for mut node in &mut meters {
        if node.width != width {
            node.width = width;
        }
    }
}
