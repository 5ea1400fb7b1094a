//! The map of the scenario: where one is, which way one came, and any scene to be picked, by arrows or by mouse.

use bevy::input::mouse::{MouseScrollUnit, MouseWheel};
use bevy::input_focus::InputFocus;
use bevy::picking::hover::Hovered;
use bevy::prelude::*;
use bevy::ui::UiGlobalTransform;
use bevy::ui_widgets::Activate;

use super::chart::{Chart, Look, READABLE};
use super::jump::Picked;
use super::parts::small;
use super::surveyor::Order;
use super::{Inner, Refocus, words};
use crate::app::background::Wake;
use crate::app::motion::Motion;
use crate::app::navigation::OwnArrows;
use crate::app::raster;
use crate::app::session::Session;
use crate::app::session::inspector::Inspector;
use crate::app::theme::{self, text};
use crate::app::widgets::button::{SECONDARY, Skin, pressable};
use crate::app::widgets::panel::{column, row};
use crate::report::graph::canvas::{Marks, Spot};

/// One step of zooming, and of moving in pixels.
const STEP: f32 = 1.25;
const STRIDE: f32 = 90.0;
/// Pixels of the pointer between a click and a drag.
const CLICK: f32 = 5.0;

/// The sheet of paper the map is on.
#[derive(Component)]
pub(super) struct MapArea;

/// What is drawn on it.
#[derive(Component)]
pub(super) struct Picture;

/// Spawns the page.
pub(super) fn spawn(page: &mut ChildSpawnerCommands) {
    let tools = [Look::Zoom(STEP), Look::Zoom(1.0 / STEP), Look::All, Look::Here];
    page.spawn((row(8.0), Pickable::IGNORE)).with_children(|line| {
        for (look, name) in tools.into_iter().zip(words::ZOOM) {
            line.spawn(small(SECONDARY, name)).observe(
                move |_: On<Activate>, mut chart: ResMut<Chart>, inspector: Res<Inspector>| {
                    chart.look(look, inspector.scene);
                },
            );
        }
    });
    let paper = Skin::paper();
    let node = Node {
        flex_grow: 1.0,
        flex_basis: px(0),
        min_height: px(120),
        width: percent(100),
        border: UiRect::all(px(1)),
        border_radius: BorderRadius::all(px(12)),
        overflow: Overflow::clip(),
        ..default()
    };
    page.spawn((MapArea, node, pressable(paper, words::MAP), OwnArrows))
        .observe(drag)
        .observe(|_: On<Pointer<Press>>, mut chart: ResMut<Chart>| chart.dragged = 0.0)
        .observe(click)
        .observe(enter)
        .with_children(|sheet| {
            let whole = Node {
                position_type: PositionType::Absolute,
                width: percent(100),
                height: percent(100),
                ..default()
            };
            sheet.spawn((Picture, whole, ImageNode::default(), Pickable::IGNORE));
        });
    page.spawn(text(theme::SMALL, words::MAP_HELP));
    page.spawn((
        Inner,
        Node {
            flex_shrink: 0.0,
            ..column(8.0)
        },
        Pickable::IGNORE,
    ));
}

/// Orders a drawing when anything about it has changed.
pub(super) fn order(
    session: Res<Session>,
    inspector: Res<Inspector>,
    picked: Res<Picked>,
    wake: Res<Wake>,
    areas: Query<&ComputedNode, With<MapArea>>,
    mut chart: ResMut<Chart>,
) {
    let (Ok(node), Some(scenario)) = (areas.single(), session.scenario()) else {
        return;
    };
    let chart = chart.bypass_change_detection();
    chart.view.size = (raster::pixels(node.size.x), raster::pixels(node.size.y));
    if chart.view.size.0 < 2 || chart.view.size.1 < 2 {
        return;
    }
    let order = Order {
        scenario: scenario.clone(),
        marks: Marks {
            here: Some(inspector.scene),
            picked: picked.scene,
            seen: (0..inspector.scenes.len())
                .filter(|at| inspector.scenes[*at].seen)
                .collect(),
            trail: inspector.trail.clone(),
        },
        view: chart.view,
    };
    chart.order(order, &wake);
}

/// Shows what was drawn, and until more is drawn the old drawing where it belongs.
pub(super) fn show(
    mut chart: ResMut<Chart>,
    inspector: Res<Inspector>,
    mut images: ResMut<Assets<Image>>,
    mut pictures: Query<(&mut ImageNode, &mut Node), With<Picture>>,
    mut motion: ResMut<Motion>,
) {
    let chart = chart.bypass_change_detection();
    let drawn = chart.drawn();
    let Ok((mut image, mut node)) = pictures.single_mut() else {
        return;
    };
    if let Some(mut survey) = drawn {
        let (width, height) = survey.view.size;
        image.image = images.add(raster::image(std::mem::take(&mut survey.pixels), width, height));
        let first = chart.survey.is_none();
        let small = survey.view.scale < READABLE / 2.0;
        chart.survey = Some(survey);
        // A map too large to read at a glance opens where the reader is.
        if first && small {
            chart.look(Look::Here, inspector.scene);
        }
        motion.stir(0.2);
    }
    let Some((view, survey)) = chart.seen() else {
        return;
    };
    let (left, top) = view.place(survey.view.unit((0.0, 0.0)));
    let ratio = view.scale / survey.view.scale * 100.0;
    let mut fresh = node.clone();
    let share = |pixels: f32, of: u32| percent(pixels / of.max(1) as f32 * 100.0);
    fresh.left = share(left, view.size.0);
    fresh.top = share(top, view.size.1);
    fresh.width = percent(ratio * survey.view.size.0 as f32 / view.size.0.max(1) as f32);
    fresh.height = percent(ratio * survey.view.size.1 as f32 / view.size.1.max(1) as f32);
    if *node != fresh {
        *node = fresh;
        motion.stir(0.1);
    }
}

fn drag(drag: On<Pointer<Drag>>, mut chart: ResMut<Chart>) {
    chart.dragged += drag.delta.length();
    chart.slide(-drag.delta.x, -drag.delta.y);
}

fn click(
    click: On<Pointer<Click>>,
    areas: Query<(&ComputedNode, &UiGlobalTransform), With<MapArea>>,
    chart: Res<Chart>,
    session: Res<Session>,
    wake: Res<Wake>,
    mut picked: ResMut<Picked>,
) {
    let (Ok((node, place)), Some((view, survey))) = (areas.single(), chart.seen()) else {
        return;
    };
    if chart.dragged > CLICK {
        return;
    }
    let pixel = click.pointer_location.position - (place.translation - node.size / 2.0);
    let (x, y) = view.unit((pixel.x, pixel.y));
    let (x, y) = (f64::from(x), f64::from(y));
    let on = |spot: &&Spot| {
        (spot.x..spot.x + spot.width).contains(&x) && (spot.y..spot.y + spot.height).contains(&y)
    };
    if let Some(scene) = survey.spots.iter().find(on).and_then(|spot| spot.scene) {
        picked.pick(Some(scene), &session, &wake);
    }
}

/// Enter leads to the buttons of the scene that is picked; a click has picked it, and the map goes on being looked at.
fn enter(
    _: On<Activate>,
    keys: Res<ButtonInput<KeyCode>>,
    picked: Res<Picked>,
    mut refocus: ResMut<Refocus>,
) {
    let by_key = keys.any_just_pressed([KeyCode::Enter, KeyCode::NumpadEnter, KeyCode::Space]);
    if by_key && picked.scene.is_some() {
        refocus.ask(words::GO);
    }
}

pub(super) fn wheel(
    mut turns: MessageReader<MouseWheel>,
    areas: Query<(&Hovered, &ComputedNode, &UiGlobalTransform), With<MapArea>>,
    windows: Query<&Window>,
    mut chart: ResMut<Chart>,
) {
    let turned: f32 = turns
        .read()
        .map(|turn| {
            if turn.unit == MouseScrollUnit::Line {
                turn.y
            } else {
                turn.y / 40.0
            }
        })
        .sum();
    let (Ok((hovered, node, place)), Ok(window)) = (areas.single(), windows.single()) else {
        return;
    };
    if turned == 0.0 || !hovered.get() {
        return;
    }
    let corner = place.translation - node.size / 2.0;
    let pixel = window.cursor_position().unwrap_or(place.translation) - corner;
    chart.zoom_at(1.0 + 0.18 * turned.clamp(-3.0, 3.0), (pixel.x, pixel.y));
}

pub(super) fn keys(
    keys: Res<ButtonInput<KeyCode>>,
    focus: Res<InputFocus>,
    areas: Query<(), With<MapArea>>,
    inspector: Res<Inspector>,
    session: Res<Session>,
    wake: Res<Wake>,
    mut chart: ResMut<Chart>,
    mut picked: ResMut<Picked>,
) {
    if focus.get().is_none_or(|entity| !areas.contains(entity)) {
        return;
    }
    let ways = [
        (KeyCode::ArrowLeft, (-1.0, 0.0)),
        (KeyCode::ArrowRight, (1.0, 0.0)),
        (KeyCode::ArrowUp, (0.0, -1.0)),
        (KeyCode::ArrowDown, (0.0, 1.0)),
    ];
    let shift = keys.any_pressed([KeyCode::ShiftLeft, KeyCode::ShiftRight]);
    for (key, (x, y)) in ways {
        if !keys.just_pressed(key) {
            continue;
        }
        if shift {
            chart.slide(x * STRIDE, y * STRIDE);
        } else if let Some(scene) = chart.beside(picked.scene.unwrap_or(inspector.scene), (x, y)) {
            picked.pick(Some(scene), &session, &wake);
            chart.show(scene);
        }
    }
    for (pressed, look) in [
        (
            keys.any_just_pressed([KeyCode::Equal, KeyCode::NumpadAdd]),
            Look::Zoom(STEP),
        ),
        (
            keys.any_just_pressed([KeyCode::Minus, KeyCode::NumpadSubtract]),
            Look::Zoom(1.0 / STEP),
        ),
        (
            keys.any_just_pressed([KeyCode::Digit0, KeyCode::Numpad0]),
            Look::All,
        ),
        (keys.just_pressed(KeyCode::Home), Look::Here),
    ] {
        if pressed {
            chart.look(look, inspector.scene);
        }
    }
}
