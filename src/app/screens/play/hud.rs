//! The bar above the stage: the week on the left, the three gauges and *Why?* on the right; and the scene's title, a
//! caption in the corner of the picture.

use std::cmp::Ordering;

use bevy::input_focus::tab_navigation::TabIndex;
use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use super::layout::Bar;
use crate::app::access::Heading;
use crate::app::language::Spoken;
use crate::app::motion::Eased;
use crate::app::playback::{Playback, Shown};
use crate::app::states::{Overlay, Screen};
use crate::app::theme::{self, Roomy, text};
use crate::app::widgets::button::{QUIET, SECONDARY, button};
use crate::app::widgets::icon::gauge_icon;
use crate::app::widgets::meter::{self, ChipPlace, Meter};
use crate::app::widgets::panel::row;
use crate::present::{Cue, Line, marked};
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
        (show_day, show_scene, show_gauges, place_title).run_if(in_state(Screen::Play)),
    );
}

/// Tab reaches the decision first.
const AFTER_THE_CARDS: TabIndex = TabIndex(1);

/// Spawns the bar.
pub(super) fn spawn(parent: &mut ChildSpawnerCommands, words: &Words, playback: &Playback) {
    let node = Node {
        width: percent(100),
        padding: UiRect::axes(px(24), px(5)),
        border: UiRect::bottom(px(1)),
        align_items: AlignItems::Center,
        column_gap: px(24),
        row_gap: px(6),
        flex_wrap: FlexWrap::Wrap,
        flex_shrink: 0.0,
        ..default()
    };
    let looks = (
        BackgroundColor(theme::NIGHT),
        BorderColor::all(Color::srgba(1.0, 1.0, 1.0, 0.08)),
    );
    parent
        .spawn((Bar, node, looks, ZIndex(5), Pickable::IGNORE))
        .with_children(|bar| {
            week(bar, words);
            title_in_bar(bar);
            for (gauge, name) in names::gauges(words).iter().enumerate() {
                meter::spawn(bar, gauge, name, gauge_icon(gauge), playback.team.gauges[gauge]);
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
}

/// The days of the week, told apart by colour alone: its name says which day it is.
#[derive(Component)]
struct Strip;

/// The days of the week, and which week it is.
fn week(bar: &mut ChildSpawnerCommands, words: &Words) {
    let node = Node {
        flex_shrink: 0.0,
        margin: UiRect::right(auto()),
        ..row(4.0)
    };
    bar.spawn((Strip, node, Pickable::IGNORE)).with_children(|strip| {
        for day in 0..5 {
            let node = Node {
                padding: UiRect::axes(px(9), px(3)),
                border_radius: BorderRadius::all(px(8)),
                justify_content: JustifyContent::Center,
                ..default()
            };
            let name = (
                text(theme::SMALL, names::weekday_in_short(words, day)),
                TextLayout::no_wrap(),
            );
            strip.spawn((
                Day(day),
                node,
                BackgroundColor(Color::NONE),
                Pickable::IGNORE,
                children![name],
            ));
        }
        let number = Node {
            margin: UiRect::left(px(6)),
            ..default()
        };
        strip.spawn((Week, number, text(theme::SMALL, ""), TextLayout::no_wrap()));
    });
}

/// The scene's title where letters are too large for a caption in the picture.
fn title_in_bar(bar: &mut ChildSpawnerCommands) {
    let node = Node {
        flex_grow: 1.0,
        min_width: percent(55),
        display: Display::None,
        ..default()
    };
    bar.spawn((
        Caption { roomy: false },
        node,
        Pickable::IGNORE,
        children![(SceneTitle, Heading, text(theme::STRONG, ""))],
    ));
}

/// Where the scene's title stands: in the picture of a roomy window, otherwise in the bar.
#[derive(Component)]
struct Caption {
    roomy: bool,
}

fn place_title(roomy: Res<Roomy>, mut captions: Query<(&Caption, &mut Node)>) {
    for (caption, mut node) in &mut captions {
        let display = if caption.roomy == roomy.0 {
            Display::Flex
        } else {
            Display::None
        };
        if node.display != display {
            node.display = display;
        }
    }
}

/// Spawns the caption with the scene's title over the stage.
pub(super) fn caption(stage: &mut ChildSpawnerCommands) {
    let node = Node {
        position_type: PositionType::Absolute,
        left: px(16),
        // Below the chips, which hang from the bar.
        top: px(22),
        max_width: percent(60),
        padding: UiRect::axes(px(14), px(4)),
        border_radius: BorderRadius::all(px(10)),
        ..default()
    };
    stage.spawn((
        Caption { roomy: true },
        node,
        BackgroundColor(theme::NIGHT.with_alpha(0.82)),
        ZIndex(1),
        Pickable::IGNORE,
        children![(SceneTitle, Heading, text(theme::STRONG, ""))],
    ));
}

fn show_day(
    words: Res<Spoken>,
    playback: Res<Playback>,
    mut days: Query<(&Day, &mut BackgroundColor, &Children)>,
    mut week: Query<&mut Text, With<Week>>,
    strips: Query<(Entity, Option<&AccessibleLabel>), With<Strip>>,
    mut colors: Query<&mut TextColor>,
    mut commands: Commands,
) {
    let marked = if playback.days_pass() {
        Some(playback.today())
    } else {
        marked(&words, playback.pictured(), playback.told())
    };
    // Where the story has ended no week goes on.
    let in_week = if playback.scene.ending {
        String::new()
    } else {
        words.fill("week-number", &[("week", (playback.today() / 5 + 1).into())])
    };
    let name = match marked {
        Some(today) => format!("{}, {in_week}", names::weekday(&words, today)),
        None => in_week.clone(),
    };
    for (strip, had) in &strips {
        if had.is_none_or(|had| had.0 != name) {
            commands.entity(strip).insert(AccessibleLabel(name.clone()));
        }
    }
    for (day, mut back, children) in &mut days {
        let (fill, ink) = match marked.map(|today| day.0.cmp(&(today % 5))) {
            Some(Ordering::Equal) => (theme::PAPER, theme::INK),
            Some(Ordering::Greater) => (Color::NONE, theme::PAPER),
            Some(Ordering::Less) | None => (Color::NONE, theme::MUTED.with_alpha(0.6)),
        };
        back.set_if_neq(BackgroundColor(fill));
        for child in children {
            if let Ok(mut color) = colors.get_mut(*child) {
                color.set_if_neq(TextColor(ink));
            }
        }
    }
    for mut text in &mut week {
        text.set_if_neq(Text(in_week.clone()));
    }
}

/// The title of the scene, and while days pass the day: the scene is over then.
fn show_scene(words: Res<Spoken>, playback: Res<Playback>, mut titles: Query<&mut Text, With<SceneTitle>>) {
    let title = if playback.days_pass() {
        names::day(&words, playback.today())
    } else {
        playback.scene.title.clone()
    };
    for mut text in &mut titles {
        text.set_if_neq(Text(title.clone()));
    }
}

/// Seconds in which all gauges move.
const MOVES: f32 = 0.3;

fn show_gauges(
    mut cues: MessageReader<Shown>,
    mut meters: Query<(&Meter, &mut Eased)>,
    places: Query<(Entity, &ChipPlace)>,
    mut commands: Commands,
) {
    for Shown(cue) in cues.read() {
        // What a choice moved stays in sight until the next one, or until the story has gone on.
        if matches!(
            cue,
            Cue::Scene(_) | Cue::DayEnded(_) | Cue::Line(Line::Did { .. })
        ) {
            for (place, _) in &places {
                commands.entity(place).despawn_children();
            }
        }
        let Cue::Moved(moved) = cue else { continue };
        for (meter, mut value) in &mut meters {
            value.go(moved.to[meter.0], MOVES);
        }
        for (entity, place) in &places {
            let points = moved.to[place.0].round() - moved.from[place.0].round();
            if points.abs() >= 1.0 {
                meter::chip(&mut commands, entity, place.0, points);
            }
        }
    }
}
