//! A gauge: icon, name, a bar that eases to its value, a number that counts along, and a chip with the change.

use bevy::prelude::*;
use bevy::text::RemSize;

use super::icon::icon;
use crate::app::motion::{Eased, Motion};
use crate::app::settings::Settings;
use crate::app::theme::{self, Roomy, text};
use crate::numeral::Plain;

/// A gauge on screen, by its place among the gauges. Its [`Eased`] holds 0 to 100.
#[derive(Component)]
pub(crate) struct Meter(pub(crate) usize);

#[derive(Component)]
struct Fill(Entity);

#[derive(Component)]
struct Number(Entity);

/// The name of a gauge, left out where there is no room.
#[derive(Component)]
struct Name;

/// Where chips of a meter appear.
#[derive(Component)]
pub(crate) struct ChipPlace(pub(crate) usize);

/// A change, and when it was first on screen, in seconds of the game.
#[derive(Component)]
struct Chip(Option<f32>);

/// Seconds a chip stays before it fades, and how long the fading takes.
const CHIP_STAYS: f32 = 2.2;
const CHIP_FADES: f32 = 0.6;

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
    let mut meter = parent.spawn((Meter(gauge), Eased::at(value), node, Pickable::IGNORE));
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
            head.spawn((ChipPlace(gauge), Node::default(), Pickable::IGNORE));
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
    });
}

/// Shows a change of `points` beside its number for a few seconds.
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
            Chip(None),
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
    app.add_systems(Update, (follow, fade_chips, make_room));
}

fn follow(
    meters: Query<&Eased, (With<Meter>, Changed<Eased>)>,
    mut fills: Query<(&Fill, &mut Node)>,
    mut numbers: Query<(&Number, &mut Text)>,
) {
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

/// Widths of a meter in rem, with a name of so many letters and without: there is always room for a chip.
const WIDTHS: (f32, f32) = (9.6, 4.9);
const LETTERS: usize = 8;
/// Width of another letter.
const LETTER: f32 = 0.48;

fn make_room(
    roomy: Res<Roomy>,
    rem: Res<RemSize>,
    mut meters: Query<&mut Node, (With<Meter>, Without<Name>)>,
    mut names: Query<(&mut Node, &Text), With<Name>>,
) {
    let longest = names.iter().map(|(_, name)| name.0.chars().count()).max();
    let more = longest.unwrap_or(0).saturating_sub(LETTERS);
    let named = WIDTHS.0 + LETTER * more as f32;
    let width = px(rem.0 * if roomy.0 { named } else { WIDTHS.1 });
    for mut node in &mut meters {
        if node.width != width {
            node.width = width;
        }
    }
    let display = if roomy.0 { Display::Flex } else { Display::None };
    for (mut node, _) in &mut names {
        if node.display != display {
            node.display = display;
        }
    }
}

fn fade_chips(
    time: Res<Time<Real>>,
    settings: Res<Settings>,
    mut chips: Query<(
        Entity,
        &mut Chip,
        &mut BackgroundColor,
        &mut BorderColor,
        &Children,
    )>,
    mut words: Query<&mut TextColor>,
    mut motion: ResMut<Motion>,
    mut commands: Commands,
) {
    for (entity, mut chip, mut back, mut rim, children) in &mut chips {
        motion.stir(0.1);
        let age = time.elapsed_secs() - *chip.0.get_or_insert(time.elapsed_secs());
        let left = ((CHIP_STAYS + CHIP_FADES - age) / CHIP_FADES).clamp(0.0, 1.0);
        if left <= 0.0 {
            commands.entity(entity).despawn();
        } else if left < 1.0 && !settings.reduced_motion {
            back.0.set_alpha(0.92 * left);
            *rim = BorderColor::all(rim.top.with_alpha(left));
            for child in children {
                if let Ok(mut color) = words.get_mut(*child) {
                    color.0.set_alpha(left);
                }
            }
        }
    }
}
