//! A still of the office at dusk, for behind a screen: the room, three people, and a soft vignette over both.

use bevy::prelude::*;
use bevy::ui::{ColorStop, RadialGradientShape, UiPosition};

use super::size_of;
use crate::app::raster::{Drawing, Rasterise};
use crate::app::theme;
use crate::draw::look::{Age, Beard, Build, ClothColor, Clothes, Hair, HairColor, Look, Skin};
use crate::draw::person::{Act, Pose, whole};
use crate::draw::room::{Board, Place, Setting, Spot, room, room_front, slot};
use crate::draw::staging::{Doing, Mark, Posture};

/// Everything of the still follows the size of this node.
#[derive(Component)]
struct Still;

/// A layer, from the back: the room, the people from left to right, what stands before them.
#[derive(Component, Clone, Copy)]
enum Layer {
    Room,
    Person(usize),
    Front,
}

/// A light office at dusk, with much grown and much done.
const DUSK: Setting = Setting {
    place: Place::Office,
    daylight: 0.8,
    growth: 0.8,
    board: Board {
        waiting: 1,
        doing: 2,
        done: 5,
    },
};

/// The share of the window's height the office takes, from below.
const HEIGHT: f32 = 82.0;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        PostUpdate,
        arrange.after(bevy::ui::UiSystems::Layout).before(Rasterise),
    );
}

/// Spawns the still behind the other children of `parent`, over all of its width.
pub(crate) fn spawn(parent: &mut ChildSpawnerCommands) {
    let node = Node {
        position_type: PositionType::Absolute,
        bottom: px(0),
        width: percent(100),
        height: percent(HEIGHT),
        ..default()
    };
    parent
        .spawn((Still, node, ZIndex(-1), Pickable::IGNORE))
        .with_children(|still| {
            let people = (0..PEOPLE.len()).map(Layer::Person);
            for layer in [Layer::Room].into_iter().chain(people).chain([Layer::Front]) {
                let node = Node {
                    position_type: PositionType::Absolute,
                    ..default()
                };
                still.spawn((layer, node, Drawing::new(""), Pickable::IGNORE));
            }
            let all = Node {
                position_type: PositionType::Absolute,
                width: percent(100),
                height: percent(100),
                ..default()
            };
            still.spawn((all, vignette(), Pickable::IGNORE));
        });
}

/// Night from above, where the title stands, and from below, where the buttons do; dimmer towards the corners.
fn vignette() -> BackgroundGradient {
    let night = |alpha: f32, at: f32| ColorStop::percent(theme::NIGHT.with_alpha(alpha), at);
    let down = LinearGradient::to_bottom(vec![
        night(1.0, 0.0),
        night(0.86, 14.0),
        night(0.42, 34.0),
        night(0.22, 52.0),
        night(0.34, 70.0),
        night(0.72, 86.0),
        night(0.9, 100.0),
    ]);
    let round = RadialGradient::new(
        UiPosition::CENTER,
        RadialGradientShape::FarthestCorner,
        vec![
            night(0.0, 0.0),
            night(0.0, 35.0),
            night(0.3, 65.0),
            night(0.85, 100.0),
        ],
    );
    BackgroundGradient(vec![down.into(), round.into()])
}

fn arrange(
    stills: Query<(&ComputedNode, &Children), (With<Still>, Changed<ComputedNode>)>,
    mut layers: Query<(&Layer, &mut Node, &mut Drawing)>,
) {
    for (still, children) in &stills {
        let size = size_of(still);
        if size.min_element() < 2.0 {
            continue;
        }
        let (w, h) = (f64::from(size.x), f64::from(size.y));
        for child in children {
            let Ok((layer, mut node, mut drawing)) = layers.get_mut(*child) else {
                continue;
            };
            let (place, svg) = match layer {
                Layer::Room => ([0.0, 0.0, w, h], room(&DUSK, w, h)),
                Layer::Front => ([0.0, 0.0, w, h], room_front(&DUSK, w, h)),
                Layer::Person(who) => {
                    let ((look, pose), (spot, doing)) = (&PEOPLE[*who], SPOTS[*who]);
                    let slot = slot(DUSK.place, spot, w, h);
                    let act = Act {
                        posture: spot.posture,
                        doing,
                        table: slot.table,
                        side: if spot.mark < Mark::Middle { 1.0 } else { -1.0 },
                        ..Act::default()
                    };
                    ([slot.x, slot.y, slot.w, slot.h], whole(look, pose, &act))
                }
            };
            #[expect(clippy::cast_possible_truncation, reason = "pixels of a window")]
            let place = place.map(|length| px(length.round() as f32));
            [node.left, node.top, node.width, node.height] = place;
            *drawing = Drawing::new(svg);
        }
    }
}

/// Where they are, and what they do.
const SPOTS: [(Spot, Doing); 3] = [
    (at(Mark::Left, Posture::Lean), Doing::CrossArms),
    (at(Mark::Middle, Posture::Sit), Doing::Write),
    (at(Mark::Right, Posture::Stand), Doing::Point),
];

const fn at(mark: Mark, posture: Posture) -> Spot {
    Spot {
        mark,
        posture,
        behind: 0,
    }
}

/// Who is in the office.
const PEOPLE: [(Look, Pose); 3] = [
    (
        Look {
            skin: Skin::Brown,
            hair: Hair::Bun,
            hair_color: HairColor::Black,
            beard: Beard::None,
            glasses: true,
            age: Age::Middle,
            build: Build::Slight,
            clothes: Clothes::Jacket,
            color: ClothColor::Plum,
            wheelchair: false,
            prosthesis: false,
            expecting: false,
        },
        Pose {
            morale: 0.74,
            energy: 0.8,
            mood_shift: 0.1,
            gaze: 0.5,
            blink: 0.0,
            talking: 0.0,
        },
    ),
    (
        Look {
            skin: Skin::Light,
            hair: Hair::Short,
            hair_color: HairColor::Auburn,
            beard: Beard::Full,
            glasses: false,
            age: Age::Older,
            build: Build::Broad,
            clothes: Clothes::Shirt,
            color: ClothColor::Teal,
            wheelchair: false,
            prosthesis: false,
            expecting: false,
        },
        Pose {
            morale: 0.5,
            energy: 0.62,
            mood_shift: 0.0,
            gaze: 0.0,
            blink: 0.0,
            talking: 0.0,
        },
    ),
    (
        Look {
            skin: Skin::Deep,
            hair: Hair::Afro,
            hair_color: HairColor::Black,
            beard: Beard::None,
            glasses: false,
            age: Age::Young,
            build: Build::Medium,
            clothes: Clothes::Hoodie,
            color: ClothColor::Mustard,
            wheelchair: false,
            prosthesis: false,
            expecting: false,
        },
        Pose {
            morale: 0.85,
            energy: 0.9,
            mood_shift: 0.2,
            gaze: -0.5,
            blink: 0.0,
            talking: 0.25,
        },
    ),
];
