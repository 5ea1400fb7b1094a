//! The bar above the office: the week and the scene on the left, the three gauges and *Why?* on the right.

use bevy::input_focus::tab_navigation::TabIndex;
use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use crate::app::language::Spoken;
use crate::app::motion::Eased;
use crate::app::script::{Script, Shown};
use crate::app::states::{Overlay, Screen};
use crate::app::theme::{self, text};
use crate::app::widgets::button::{QUIET, SECONDARY, button};
use crate::app::widgets::icon::gauge_icon;
use crate::app::widgets::meter::{self, ChipPlace, Meter};
use crate::app::widgets::panel::{column, row};
use crate::present::Cue;
use crate::report::names;
use crate::words::Words;

/// A day of the strip, 0 is Monday.
#[derive(Component)]
struct Day(u32);

#[derive(Component)]
struct Week;

#[derive(Component)]
struct SceneTitle;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        (show_day, show_scene, show_gauges).run_if(in_state(Screen::Play)),
    );
}

/// Tab reaches the decision first.
const AFTER_THE_CARDS: TabIndex = TabIndex(1);

/// Spawns the bar.
pub(super) fn spawn(parent: &mut ChildSpawnerCommands, words: &Words, script: &Script) {
    let node = Node {
        width: percent(100),
        padding: UiRect::axes(px(24), px(10)),
        border: UiRect::bottom(px(1)),
        justify_content: JustifyContent::SpaceBetween,
        align_items: AlignItems::Center,
        column_gap: px(32),
        flex_shrink: 0.0,
        ..default()
    };
    let looks = (
        BackgroundColor(theme::NIGHT),
        BorderColor::all(Color::srgba(1.0, 1.0, 1.0, 0.08)),
        theme::shadow(),
    );
    parent
        .spawn((node, looks, ZIndex(5), Pickable::IGNORE))
        .with_children(|bar| {
            bar.spawn((
                // A width of its own before the title is measured: otherwise the bar keeps room for a title that wraps
                // at every word.
                Node {
                    flex_grow: 1.0,
                    flex_basis: px(0),
                    min_width: px(0),
                    ..column(4.0)
                },
                Pickable::IGNORE,
            ))
            .with_children(|plate| when_and_where(plate, words));
            let gauges = Node {
                flex_shrink: 0.0,
                max_width: percent(72),
                ..row(24.0)
            };
            bar.spawn((gauges, Pickable::IGNORE)).with_children(|bar| {
                for (gauge, name) in names::gauges(words).iter().enumerate() {
                    meter::spawn(bar, gauge, name, gauge_icon(gauge), script.team.gauges[gauge]);
                }
                bar.spawn(button(SECONDARY, &words.say("play-why")))
                    .insert(AFTER_THE_CARDS)
                    .observe(|_: On<Activate>, mut next: ResMut<NextState<Overlay>>| next.set(Overlay::Why));
                bar.spawn(button(QUIET, &words.say("play-menu")))
                    .insert(AFTER_THE_CARDS)
                    .observe(|_: On<Activate>, mut next: ResMut<NextState<Overlay>>| {
                        next.set(Overlay::Pause);
                    });
            });
        });
}

fn when_and_where(plate: &mut ChildSpawnerCommands, words: &Words) {
    plate.spawn((row(8.0), Pickable::IGNORE)).with_children(|strip| {
        for day in 0..5 {
            let node = Node {
                padding: UiRect::axes(px(9), px(3)),
                border_radius: BorderRadius::all(px(8)),
                justify_content: JustifyContent::Center,
                ..default()
            };
            let name = text(theme::SMALL, names::weekday_in_short(words, day));
            strip.spawn((
                Day(day),
                node,
                BackgroundColor(Color::NONE),
                Pickable::IGNORE,
                children![name],
            ));
        }
        strip.spawn((Week, text(theme::SMALL, ""), TextLayout::no_wrap()));
    });
    plate.spawn((SceneTitle, text(theme::HEADING, "")));
}

fn show_day(
    words: Res<Spoken>,
    script: Res<Script>,
    mut days: Query<(&Day, &mut BackgroundColor, &Children)>,
    mut week: Query<&mut Text, With<Week>>,
    mut colors: Query<&mut TextColor>,
) {
    let today = script.today();
    let (today, number) = (today % 5, today / 5 + 1);
    for (day, mut back, children) in &mut days {
        let (fill, ink) = match day.0.cmp(&today) {
            std::cmp::Ordering::Less => (Color::NONE, theme::MUTED.with_alpha(0.6)),
            std::cmp::Ordering::Equal => (theme::PAPER, theme::INK),
            std::cmp::Ordering::Greater => (Color::NONE, theme::PAPER),
        };
        back.set_if_neq(BackgroundColor(fill));
        for child in children {
            if let Ok(mut color) = colors.get_mut(*child) {
                color.set_if_neq(TextColor(ink));
            }
        }
    }
    for mut text in &mut week {
        text.set_if_neq(Text(words.fill("week-number", &[("week", number.into())])));
    }
}

fn show_scene(script: Res<Script>, mut titles: Query<&mut Text, With<SceneTitle>>) {
    for mut text in &mut titles {
        if text.0 != script.scene.title {
            text.0.clone_from(&script.scene.title);
        }
    }
}

fn show_gauges(
    mut cues: MessageReader<Shown>,
    mut meters: Query<(&Meter, &mut Eased)>,
    places: Query<(Entity, &ChipPlace)>,
    mut commands: Commands,
) {
    for Shown(cue) in cues.read() {
        let Cue::Moved(moved) = cue else { continue };
        for (meter, mut value) in &mut meters {
            value.go(moved.to[meter.0], 0.9);
        }
        for (entity, place) in &places {
            let points = moved.to[place.0].round() - moved.from[place.0].round();
            if points.abs() >= 1.0 {
                meter::chip(&mut commands, entity, place.0, points);
            }
        }
    }
}
