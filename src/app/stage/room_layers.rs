//! The two layers of the room: behind the people and before them. Daylight moves through the day, cards move on the
//! board, and plants, books and badges come with growth.

use bevy::prelude::*;

use super::{BACK, FRONT, Stage, size_of};
use crate::app::motion::Eased;
use crate::app::raster::{Drawing, Rasterise};
use crate::app::script::{DAY, Script};
use crate::draw::room::{Board, Place, Setting, room, room_front};
use crate::present::Column;
use crate::story::raw::Hour;

/// The layer behind the people, and what it was drawn from. Its [`Eased`] is the daylight, 0 to 1.
#[derive(Component, Default)]
struct Back(Option<Shown>);

/// The layer before the people.
#[derive(Component)]
struct Front;

/// Everything a picture of the room depends on, in the steps it is drawn in.
#[derive(PartialEq, Eq, Clone, Copy)]
struct Shown {
    place: Place,
    light: i32,
    growth: i32,
    board: Board,
    size: IVec2,
}

/// Steps the light is drawn in over a day.
const LIGHTS: f32 = 30.0;
/// Steps growth is drawn in.
const GROWTHS: f32 = 12.0;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, (furnish, turn_light).chain())
        .add_systems(
            PostUpdate,
            redraw.after(bevy::ui::UiSystems::Layout).before(Rasterise),
        );
}

fn furnish(stages: Query<Entity, Added<Stage>>, script: Res<Script>, mut commands: Commands) {
    let full = || Node {
        position_type: PositionType::Absolute,
        width: percent(100),
        height: percent(100),
        ..default()
    };
    for stage in &stages {
        let light = Eased::at(daylight(&script));
        commands.entity(stage).with_children(|stage| {
            stage.spawn((
                Back(None),
                light,
                full(),
                Drawing::new(""),
                ZIndex(BACK),
                Pickable::IGNORE,
            ));
            stage.spawn((Front, full(), Drawing::new(""), ZIndex(FRONT), Pickable::IGNORE));
        });
    }
}

/// The light of the scene's hour; without one it is day.
fn daylight(script: &Script) -> f32 {
    match script.hour() {
        Some(Hour::Morning) => 0.09,
        None => 0.3,
        Some(Hour::Noon) => 0.4,
        Some(Hour::Afternoon) => 0.62,
        Some(Hour::Evening) => 0.84,
    }
}

fn turn_light(script: Res<Script>, mut backs: Query<&mut Eased, With<Back>>) {
    for mut light in &mut backs {
        let target = daylight(&script);
        if (light.target - target).abs() > 0.001 {
            light.go(target, DAY);
        }
    }
}

fn redraw(
    script: Res<Script>,
    stages: Query<&ComputedNode, With<Stage>>,
    mut backs: Query<(&mut Back, &Eased, &mut Drawing), Without<Front>>,
    mut fronts: Query<&mut Drawing, With<Front>>,
) {
    let Ok(stage) = stages.single() else { return };
    let size = size_of(stage);
    if size.min_element() < 2.0 {
        return;
    }
    let count = |wanted: fn(Column) -> bool| {
        script
            .team
            .cards
            .iter()
            .filter(|card| wanted(card.column))
            .count() as u32
    };
    let board = Board {
        waiting: count(|column| column == Column::ToDo),
        doing: count(|column| column == Column::Doing),
        done: count(|column| matches!(column, Column::Done(_))),
    };
    for (mut back, light, mut drawing) in &mut backs {
        #[expect(clippy::cast_possible_truncation, reason = "small numbers of steps")]
        let shown = Shown {
            place: script.stage.place,
            light: (light.value * LIGHTS).round() as i32,
            growth: (script.team.gauges[2] / 100.0 * GROWTHS).round() as i32,
            board,
            size: size.as_ivec2(),
        };
        if back.0 == Some(shown) {
            continue;
        }
        back.0 = Some(shown);
        let setting = Setting {
            place: shown.place,
            daylight: f64::from(light.value),
            growth: f64::from(script.team.gauges[2] / 100.0),
            board,
        };
        let (w, h) = (f64::from(size.x), f64::from(size.y));
        *drawing = Drawing::new(room(&setting, w, h));
        for mut front in &mut fronts {
            *front = Drawing::new(room_front(&setting, w, h));
        }
    }
}
