//! The two layers of the room: behind the people and before them. Daylight moves through the week.

use bevy::prelude::*;

use super::{Stage, place};
use crate::app::motion::Eased;
use crate::app::raster::Drawing;
use crate::app::script::{DAY, Script};

/// The layer behind the people. Its [`Eased`] is the daylight, 0 (Monday morning) to 1 (Friday evening).
#[derive(Component)]
struct Back(i32);

/// The layer before the people.
#[derive(Component)]
struct Front;

/// Steps the light is drawn in over a week.
const LIGHTS: f32 = 40.0;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, (furnish, turn_light, redraw).chain());
}

fn furnish(stages: Query<Entity, Added<Stage>>, script: Res<Script>, mut commands: Commands) {
    for stage in &stages {
        let full = || Node {
            position_type: PositionType::Absolute,
            width: percent(100),
            height: percent(100),
            ..default()
        };
        let light = Eased::at(daylight(script.team.day));
        let back = Drawing::new(place::back(script.scene.2, f64::from(light.value)));
        let front = Drawing::new(place::front(script.scene.2));
        commands.entity(stage).with_children(|stage| {
            stage.spawn((Back(-1), light, full(), back, ZIndex(-2), Pickable::IGNORE));
            stage.spawn((Front, full(), front, ZIndex(2), Pickable::IGNORE));
        });
    }
}

/// The light of a day: each day of the week a little later.
fn daylight(day: u32) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "a day of the week")]
    let weekday = (day % 5) as f32;
    weekday / 5.0 + 0.08
}

fn turn_light(script: Res<Script>, mut backs: Query<&mut Eased, With<Back>>) {
    for mut light in &mut backs {
        let target = daylight(script.team.day);
        if (light.target - target).abs() > 0.001 {
            light.go(target, DAY);
        }
    }
}

fn redraw(
    script: Res<Script>,
    mut backs: Query<(&mut Back, &Eased, &mut Drawing), Without<Front>>,
    mut fronts: Query<&mut Drawing, With<Front>>,
    mut shown: Local<Option<crate::story::raw::Place>>,
) {
    let place = script.scene.2;
    let moved = *shown != Some(place);
    for (mut back, light, mut drawing) in &mut backs {
        #[expect(clippy::cast_possible_truncation, reason = "0 to LIGHTS")]
        let step = (light.value * LIGHTS).round() as i32;
        if moved || back.0 != step {
            back.0 = step;
            *drawing = Drawing::new(place::back(place, f64::from(light.value)));
        }
    }
    if moved {
        for mut drawing in &mut fronts {
            *drawing = Drawing::new(place::front(place));
        }
        *shown = Some(place);
    }
}
