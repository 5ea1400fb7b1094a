//! A page of the story on the wall: the room above, what is read below.

use bevy::prelude::*;

use super::parts::{drawing, horizontal, vertical, words_in};
use crate::app::raster::Drawing;
use crate::app::stage;
use crate::app::theme::{self, text};
use crate::app::widgets::icon::{hat_drawing, verdict_drawing};
use crate::draw::person::{Backdrop, PORTRAIT_ASPECT, Pose, portrait};
use crate::present::{Line, Member};
use crate::words::Words;

/// Spawns a page: its lines take the room they need, the picture the rest.
pub(super) fn page(
    place: &mut ChildSpawnerCommands,
    words: &Words,
    lines: &[Line],
    cast: &[Member],
    scene: bool,
) {
    if scene {
        let above = Node {
            width: percent(100),
            flex_grow: 1.0,
            flex_basis: vh(20),
            min_height: vh(8),
            overflow: Overflow::clip(),
            ..default()
        };
        place.spawn((above, Pickable::IGNORE)).with_children(|above| {
            let all = Node {
                width: percent(100),
                height: percent(100),
                min_height: vw(22),
                ..default()
            };
            stage::spawn(above, all);
        });
    }
    let node = Node {
        width: percent(100),
        padding: UiRect::axes(vh(3), vh(2)),
        min_height: px(0),
        overflow: Overflow::clip(),
        // The scene gives way first.
        flex_shrink: 0.0,
        flex_grow: if scene { 0.0 } else { 1.0 },
        justify_content: if scene {
            JustifyContent::FlexStart
        } else {
            JustifyContent::Center
        },
        ..vertical(1.6)
    };
    place
        .spawn((node, BackgroundColor(theme::PANEL), Pickable::IGNORE))
        .with_children(|place| {
            for one in lines {
                line(place, words, one, cast);
            }
        });
}

fn line(place: &mut ChildSpawnerCommands, words: &Words, line: &Line, cast: &[Member]) {
    match line {
        Line::Told(told) => {
            place.spawn(theme::told(theme::WALL, told));
        }
        Line::Said { who, text } => said(place, cast.get(*who), None, text),
        Line::Wishes { who, text } => {
            let name = cast.get(*who).map_or("", |who| who.name.as_str());
            let label = words.fill("play-wishes", &[("name", name.into())]);
            said(place, cast.get(*who), Some(label), std::slice::from_ref(text));
        }
        Line::Did { hat, label, .. } => {
            let node = Node {
                padding: UiRect::axes(vh(2), vh(1)),
                border_radius: BorderRadius::all(vh(1.4)),
                ..horizontal(2.0)
            };
            let color = theme::hat(*hat).with_alpha(0.16);
            place
                .spawn((node, BackgroundColor(color), Pickable::IGNORE))
                .with_children(|line| {
                    line.spawn(drawing(Drawing::sign(hat_drawing(*hat)), 6.0, 1.0));
                    words_in(line, theme::WALL_STRONG, label);
                });
        }
        Line::Came(outcome) => {
            let node = Node {
                align_items: AlignItems::FlexStart,
                ..horizontal(2.0)
            };
            place.spawn((node, Pickable::IGNORE)).with_children(|line| {
                line.spawn(drawing(Drawing::sign(verdict_drawing(outcome.worked)), 5.0, 1.0));
                line.spawn((
                    Node {
                        flex_shrink: 1.0,
                        ..vertical(0.4)
                    },
                    Pickable::IGNORE,
                ))
                .with_children(|side| {
                    let (head, color) = if outcome.worked {
                        (words.say("play-worked"), theme::GAUGES[2])
                    } else {
                        (words.say("play-failed"), theme::ALARM)
                    };
                    side.spawn(text(theme::WALL_STRONG.color(color), head));
                    side.spawn(text(theme::WALL, &outcome.words));
                });
            });
        }
        Line::Passed { when, said } => {
            place.spawn(text(theme::WALL_STRONG.color(theme::MUTED), when));
            place.spawn(theme::told(theme::WALL, &said.join(" ")));
        }
        Line::Noted(note) | Line::Head(note) => {
            place.spawn(text(theme::WALL_STRONG.color(theme::MUTED), note));
        }
    }
}

/// Height of a face.
const FACE: f32 = 13.0;

fn said(place: &mut ChildSpawnerCommands, who: Option<&Member>, label: Option<String>, what: &[String]) {
    let line = Node {
        align_items: AlignItems::FlexStart,
        ..horizontal(2.0)
    };
    place.spawn((line, Pickable::IGNORE)).with_children(|line| {
        if let Some(who) = who {
            #[expect(clippy::cast_possible_truncation, reason = "a ratio near one")]
            let aspect = PORTRAIT_ASPECT as f32;
            let face = Node {
                width: vh(FACE * aspect),
                height: vh(FACE),
                flex_shrink: 0.0,
                ..default()
            };
            let svg = portrait(&who.look, &Pose::default(), Backdrop::Disc);
            line.spawn((face, Drawing::new(svg), Pickable::IGNORE));
        }
        line.spawn((
            Node {
                flex_shrink: 1.0,
                ..vertical(0.2)
            },
            Pickable::IGNORE,
        ))
        .with_children(|side| {
            let name = label.unwrap_or_else(|| who.map_or_else(String::new, |who| who.name.clone()));
            side.spawn(text(theme::WALL_STRONG.color(theme::FOCUS), name));
            for paragraph in what {
                side.spawn(theme::told(theme::WALL, paragraph));
            }
        });
    });
}
