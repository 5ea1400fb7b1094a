//! *Why?*: for the latest movements, each gauge's reasons as signed bars, largest first.

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use super::lines;
use crate::app::language::Spoken;
use crate::app::playback::Playback;
use crate::app::states::Overlay;
use crate::app::theme::{self, text};
use crate::app::widgets::button::{PRIMARY, button};
use crate::app::widgets::icon::{gauge_icon, icon};
use crate::app::widgets::meter::signed;
use crate::app::widgets::panel::{column, panel_node, row, surface, veil};
use crate::app::widgets::scroll::{KeyScroll, scrolling};
use crate::present::{Member, Moved, why_words};
use crate::report::names;
use crate::words::{Words, capital};

/// Movements shown, newest first.
const SHOWN: usize = 6;
/// Reasons of fewer points are left out.
const LEAST: f32 = 0.15;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Overlay::Why), spawn)
        .add_systems(Update, close_on_escape.run_if(in_state(Overlay::Why)));
}

fn close_on_escape(keys: Res<ButtonInput<KeyCode>>, mut next: ResMut<NextState<Overlay>>) {
    if keys.any_just_pressed([KeyCode::Escape, KeyCode::KeyW]) {
        next.set(Overlay::None);
    }
}

fn spawn(mut commands: Commands, words: Res<Spoken>, playback: Res<Playback>) {
    let mut veil = commands.spawn((DespawnOnExit(Overlay::Why), veil(50)));
    veil.entry::<Node>().and_modify(|mut node| {
        node.justify_content = JustifyContent::FlexEnd;
        node.padding = UiRect::all(px(16));
    });
    veil.with_children(|veil| {
        let node = Node {
            width: px(600),
            max_width: percent(100),
            height: percent(100),
            ..panel_node()
        };
        veil.spawn((node, surface(theme::PANEL))).with_children(|panel| {
            panel.spawn(text(theme::TITLE, words.say("moved-heading")));
            let list = Node {
                flex_grow: 1.0,
                flex_basis: px(0),
                ..column(18.0)
            };
            panel.spawn((scrolling(list), KeyScroll)).with_children(|list| {
                if playback.moves.is_empty() {
                    list.spawn(text(theme::BODY.color(theme::MUTED), words.say("moved-nothing")));
                }
                if let Some(outcome) = playback
                    .counted
                    .as_ref()
                    .and_then(|counted| counted.outcome.as_ref())
                {
                    lines::came(list, &words, outcome);
                }
                for moved in playback.moves.iter().rev().take(SHOWN) {
                    movement(list, &words, &playback.cast, moved);
                }
            });
            panel
                .spawn((button(PRIMARY, &words.say("close")), AutoFocus))
                .observe(|_: On<Activate>, mut next: ResMut<NextState<Overlay>>| next.set(Overlay::None));
        });
    });
}

fn movement(list: &mut ChildSpawnerCommands, words: &Words, cast: &[Member], moved: &Moved) {
    let node = Node {
        padding: UiRect::all(px(16)),
        border_radius: BorderRadius::all(px(14)),
        flex_shrink: 0.0,
        ..column(12.0)
    };
    list.spawn((
        node,
        BackgroundColor(theme::NIGHT.with_alpha(0.5)),
        Pickable::IGNORE,
    ))
    .with_children(|card| {
        card.spawn(text(theme::STRONG, &moved.cause));
        for (gauge, name) in names::gauges(words).iter().enumerate() {
            // As the two numbers beside it are written, or 83 to 78 would be told as 6 less.
            let (from, to) = (moved.from[gauge].round(), moved.to[gauge].round());
            if (to - from).abs() < 1.0 {
                continue;
            }
            let color = theme::GAUGES[gauge];
            card.spawn((row(8.0), Pickable::IGNORE)).with_children(|head| {
                head.spawn(icon(gauge_icon(gauge), 20.0));
                head.spawn(text(theme::LABEL.color(color), name));
                head.spawn(text(theme::FIGURE.color(color), signed(to - from)));
                let way = words.fill("moved-way", &[("from", from.into()), ("to", to.into())]);
                head.spawn(text(theme::SMALL, way));
            });
            let terms = || {
                moved.terms[gauge]
                    .iter()
                    .filter(|term| term.points.abs() >= LEAST)
            };
            let most = terms().map(|term| term.points.abs()).fold(1.0, f32::max);
            for one in terms() {
                let who = one.who.and_then(|who| cast.get(who));
                let about = why_words::mostly(words, one.label.clone(), who.map(|who| who.name.as_str()));
                term(card, words, (&capital(&about), one.points), most, color);
            }
        }
    });
}

/// A reason: its words, a bar to the right of the middle for more and to the left for less, and its points.
fn term(
    card: &mut ChildSpawnerCommands,
    words: &Words,
    (reason, points): (&str, f32),
    most: f32,
    color: Color,
) {
    card.spawn((
        Node {
            padding: UiRect::left(px(28)),
            ..row(12.0)
        },
        Pickable::IGNORE,
    ))
    .with_children(|line| {
        let label = Node {
            flex_grow: 1.0,
            flex_basis: px(0),
            flex_shrink: 1.0,
            ..default()
        };
        line.spawn((
            label,
            Pickable::IGNORE,
            children![text(theme::SMALL.color(theme::PAPER), reason)],
        ));
        let track = Node {
            width: px(150),
            height: px(10),
            flex_shrink: 0.0,
            ..default()
        };
        line.spawn((track, Pickable::IGNORE)).with_children(|track| {
            let share = points.abs() / most * 50.0;
            let (left, fill) = if points >= 0.0 {
                (50.0, color)
            } else {
                (50.0 - share, color.mix(&theme::PANEL, 0.45))
            };
            let bar = Node {
                position_type: PositionType::Absolute,
                left: percent(left),
                width: percent(share),
                height: percent(100),
                border_radius: BorderRadius::all(px(3)),
                ..default()
            };
            track.spawn((bar, BackgroundColor(fill), Pickable::IGNORE));
            let middle = Node {
                position_type: PositionType::Absolute,
                left: percent(50),
                top: px(-3),
                width: px(1),
                height: px(16),
                ..default()
            };
            track.spawn((middle, BackgroundColor(theme::MUTED), Pickable::IGNORE));
        });
        let number = Node {
            width: px(52),
            flex_shrink: 0.0,
            justify_content: JustifyContent::FlexEnd,
            ..default()
        };
        let points = if points.abs() < 1.0 {
            words.signed_tenths(points.into())
        } else {
            signed(points)
        };
        line.spawn((number, Pickable::IGNORE, children![text(theme::LABEL, points)]));
    });
}
