//! The two layers of the room: behind the people and before them. Cards move on the board, and plants, books and badges
//! come with growth. Another place or another light comes behind a veil, in one step: a room is too large to be drawn
//! again and again.

use bevy::prelude::*;

use super::{BACK, FRONT, Stage, World, size_of};
use crate::app::motion::{Eased, Motion};
use crate::app::playback::{DAY, Playback, Shown as Cued};
use crate::app::raster::{Drawing, Rasterise};
use crate::app::settings::Settings;
use crate::draw::room::{Board, Place, Setting, Shot, room, room_front};
use crate::draw::staging::Scenery;
use crate::present::{Column, Cue};

/// The layer behind the people, and what it was drawn from.
#[derive(Component, Default)]
struct Back(Option<Shown>);

/// The layer before the people.
#[derive(Component)]
struct Front;

/// The dark between two days and between two places. Its [`Eased`] says how dark it is.
#[derive(Component, Default)]
struct Veil {
    /// It stays down until what is behind it has been drawn.
    holds: bool,
    /// It is a day that goes and not a place.
    dusk: bool,
}

impl Veil {
    /// The colour of so much dark: a day goes red, and then blue, before the next one breaks.
    fn color(&self, dark: f32) -> Color {
        if !self.dusk {
            return Color::BLACK.with_alpha(dark);
        }
        let gone = 1.0 - dark / DARK;
        let red = (1.0 - gone * 3.0).clamp(0.0, 1.0);
        Color::srgba(
            0.04 + 0.72 * red,
            0.06 + 0.2 * red,
            0.19,
            dark * (1.0 - 0.4 * red),
        )
    }
}

/// How dark it gets between two days, 0 to 1.
const DARK: f32 = 0.6;
/// Seconds in which a new place comes out of the dark.
const OPENS: f32 = 0.2;

/// Everything a picture of the room depends on, in the steps it is drawn in.
#[derive(PartialEq, Clone)]
struct Shown {
    place: Place,
    scenery: Scenery,
    growth: i32,
    board: Board,
    size: IVec2,
}

/// Steps growth is drawn in.
const GROWTHS: f32 = 12.0;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, (furnish, fall).chain()).add_systems(
        PostUpdate,
        redraw.after(bevy::ui::UiSystems::Layout).before(Rasterise),
    );
}

fn furnish(stages: Query<Entity, Added<World>>, mut commands: Commands) {
    let full = || Node {
        position_type: PositionType::Absolute,
        width: percent(100),
        height: percent(100),
        ..default()
    };
    for stage in &stages {
        commands.entity(stage).with_children(|stage| {
            stage.spawn((
                Back(None),
                full(),
                Drawing::new(""),
                ZIndex(BACK),
                Pickable::IGNORE,
            ));
            stage.spawn((Front, full(), Drawing::new(""), ZIndex(FRONT), Pickable::IGNORE));
            stage.spawn((
                Veil::default(),
                Eased::at(0.0),
                full(),
                BackgroundColor(Color::NONE),
                ZIndex(FRONT),
                Pickable::IGNORE,
            ));
        });
    }
}

/// A day ends in the dark, and the next one breaks; another place or another light opens out of it.
fn fall(
    settings: Res<Settings>,
    mut motion: ResMut<Motion>,
    mut cues: MessageReader<Cued>,
    backs: Query<&Back>,
    mut veils: Query<(&mut Veil, &mut Eased, &mut BackgroundColor)>,
) {
    let shown = backs.iter().find_map(|back| back.0.as_ref());
    let (mut day, mut scene) = (false, false);
    for Cued(cue) in cues.read() {
        day |= matches!(cue, Cue::DayEnded(_));
        scene |= match (cue, shown) {
            (Cue::Scene(next), Some(shown)) => next.place != shown.place || next.sky != shown.scenery.sky,
            (Cue::Stage(next), Some(shown)) => next.place != shown.place,
            _ => false,
        };
    }
    for (mut veil, mut dark, mut color) in &mut veils {
        veil.holds = !settings.reduced_motion && (scene || (veil.holds && motion.waits()));
        if settings.reduced_motion {
            *dark = Eased::at(0.0);
        } else if veil.holds {
            veil.dusk = false;
            *dark = Eased::at(1.0);
            dark.go(0.0, OPENS);
            // There is nothing to see before the picture is there, and frames would only take its time.
            if !scene {
                motion.hold();
            }
        } else if day {
            veil.dusk = true;
            *dark = Eased::at(DARK);
            dark.go(0.0, DAY);
        }
        color.set_if_neq(BackgroundColor(veil.color(dark.value)));
    }
}

fn redraw(
    playback: Res<Playback>,
    stages: Query<&ComputedNode, With<Stage>>,
    mut backs: Query<(&mut Back, &mut Drawing), Without<Front>>,
    mut fronts: Query<&mut Drawing, With<Front>>,
) {
    let Ok(stage) = stages.single() else { return };
    let size = size_of(stage);
    if size.min_element() < 2.0 {
        return;
    }
    let count = |wanted: fn(Column) -> bool| {
        playback
            .team
            .cards
            .iter()
            .filter(|card| wanted(card.column))
            .count() as u32
    };
    let board = Board {
        waiting: count(|column| matches!(column, Column::ToDo | Column::PutOff)),
        doing: count(|column| column == Column::Doing),
        done: count(|column| matches!(column, Column::Done(_))),
    };
    let scenery = Scenery {
        sky: playback.sky(),
        ..playback.stage.scenery.clone()
    };
    for (mut back, mut drawing) in &mut backs {
        #[expect(clippy::cast_possible_truncation, reason = "small numbers of steps")]
        let shown = Shown {
            place: playback.stage.place,
            scenery: scenery.clone(),
            growth: (playback.team.gauges[2] / 100.0 * GROWTHS).round() as i32,
            board,
            size: size.as_ivec2(),
        };
        if back.0.as_ref() == Some(&shown) {
            continue;
        }
        let setting = Setting {
            place: shown.place,
            scenery: scenery.clone(),
            growth: f64::from(playback.team.gauges[2] / 100.0),
            board,
            shot: Shot::default(),
        };
        back.0 = Some(shown);
        let (w, h) = (f64::from(size.x), f64::from(size.y));
        drawing.redraw(room(&setting, w, h));
        for mut front in &mut fronts {
            front.redraw(room_front(&setting, w, h));
        }
    }
}
