//! A run in the list: a small picture of its place and people, what it is called, how it ended, the three gauges.

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use super::Picked;
use crate::app::raster::Drawing;
use crate::app::screens::choosable::choosable;
use crate::app::session::catalog::Catalog;
use crate::app::states::Overlay;
use crate::app::theme::{self, text};
use crate::app::widgets::bars::share;
use crate::app::widgets::button::pressable;
use crate::app::widgets::icon::{WithText, gauge_icon, icon, sign};
use crate::app::widgets::letter::lettered;
use crate::app::widgets::panel::{column, row};
use crate::app::widgets::portrait::portrait;
use crate::draw::icons::Icon;
use crate::draw::person::Pose;
use crate::draw::room::{Board, Setting, Shot, room};
use crate::journal::{Kept, Run};
use crate::numeral::Plain;
use crate::report::compare::letter;
use crate::report::{journal as told, names};
use crate::story::Scenario;
use crate::words::Words;

/// The picture, in pixels at usual text.
const PICTURE: Vec2 = Vec2::new(160.0, 92.0);

/// Spawns the card; pressing it opens what can be done with the run.
///
/// A run that was picked to stand beside others, at this place among them, has a rim and its letter.
pub(super) fn spawn(
    list: &mut ChildSpawnerCommands,
    words: &Words,
    (catalog, kept): (&Catalog, &Kept),
    (focus, beside): (bool, Option<usize>),
) {
    let run = &*told::spoken(&kept.run, catalog.scenario(&kept.run.scenario));
    let title = told::name(run);
    let date = told::moment(words, run.played);
    let values = [
        ("title", title.into()),
        ("date", date.as_str().into()),
        ("outcome", told::outcome(words, run).into()),
    ];
    let node = Node {
        padding: UiRect::all(px(14)),
        border: UiRect::all(px(1)),
        border_radius: BorderRadius::all(px(16)),
        flex_shrink: 0.0,
        ..row(18.0)
    };
    let said = words.fill("journal-run", &values);
    let (skin, said) = choosable(words, said, beside.is_some());
    let mut card = list.spawn((node, pressable(skin, said)));
    if focus {
        card.insert(AutoFocus);
    }
    let name = kept.name.clone();
    card.with_children(|card| {
        picture(card, catalog, run);
        let side = Node {
            flex_grow: 1.0,
            flex_basis: px(0),
            min_width: px(0),
            ..column(3.0)
        };
        card.spawn((side, Pickable::IGNORE)).with_children(|side| {
            match beside {
                None => {
                    side.spawn(text(theme::STRONG, title));
                }
                Some(place) => {
                    side.spawn((row(10.0), Pickable::IGNORE)).with_children(|line| {
                        line.spawn(lettered(letter(place)));
                        line.spawn(text(theme::STRONG, title));
                    });
                }
            }
            side.spawn(text(theme::BODY, told::outcome(words, run)));
            let mut small = vec![date];
            if !run.name.is_empty() {
                small.push(run.title.clone());
            }
            if !run.branches.is_empty() {
                small.push(words.fill("journal-branches", &[("count", run.branches.len().into())]));
            }
            if kept.newer {
                small.push(words.say("journal-newer"));
            }
            side.spawn(text(theme::SMALL, small.join("  \u{b7}  ")));
        });
        gauges(card, words, run);
    })
    .observe(
        move |_: On<Activate>, mut picked: ResMut<Picked>, mut next: ResMut<NextState<Overlay>>| {
            picked.one.clone_from(&name);
            next.set(Overlay::Run);
        },
    );
}

/// The place where it stands and somebody of the team; a book where the story is not there.
pub(super) fn picture(parent: &mut ChildSpawnerCommands, catalog: &Catalog, run: &Run) {
    let node = Node {
        width: px(PICTURE.x),
        height: px(PICTURE.y),
        border_radius: BorderRadius::all(px(10)),
        overflow: Overflow::clip(),
        justify_content: JustifyContent::FlexEnd,
        align_items: AlignItems::FlexEnd,
        flex_shrink: 0.0,
        ..default()
    };
    let Some(story) = catalog.scenario(&run.scenario) else {
        parent
            .spawn((
                WithText(PICTURE),
                node,
                BackgroundColor(theme::NIGHT),
                Pickable::IGNORE,
            ))
            .with_children(|place| {
                place.spawn(icon(sign(Icon::Book), 40.0));
            });
        return;
    };
    parent
        .spawn((
            WithText(PICTURE),
            node,
            Drawing::new(place(story, run)),
            Pickable::IGNORE,
        ))
        .with_children(|place| {
            let hero = story.cast.iter().find(|person| person.here);
            if let Some(person) = hero {
                let pose = Pose {
                    morale: run.end[0] / 100.0,
                    ..Pose::default()
                };
                place.spawn(portrait(&person.look, &pose, 56.0));
            }
        });
}

fn place(story: &Scenario, run: &Run) -> String {
    let scene = story.scenes.iter().find(|scene| scene.id == run.scene.id);
    let scene = scene.unwrap_or_else(|| story.scene(story.start));
    let setting = Setting {
        place: scene.place,
        scenery: scene.scenery.clone(),
        growth: run.end[2] / 100.0,
        board: Board::default(),
        shot: Shot::default(),
    };
    room(&setting, f64::from(PICTURE.x) * 3.0, f64::from(PICTURE.y) * 3.0)
}

/// The three gauges at the end, with a mark where they began.
fn gauges(card: &mut ChildSpawnerCommands, words: &Words, run: &Run) {
    let node = Node {
        width: px(180),
        flex_shrink: 0.0,
        ..column(8.0)
    };
    card.spawn((node, Pickable::IGNORE)).with_children(|gauges| {
        for (gauge, name) in names::gauges(words).iter().enumerate() {
            let (start, end) = (run.start[gauge], run.end[gauge]);
            let name = AccessibleLabel(format!("{name} {:.0}", Plain(end)));
            gauges
                .spawn((row(8.0), name, Pickable::IGNORE))
                .with_children(|line| {
                    line.spawn(icon(gauge_icon(gauge), 18.0));
                    let track = Node {
                        flex_grow: 1.0,
                        flex_basis: px(0),
                        ..default()
                    };
                    let part = |value: f64| crate::present::small(value / 100.0);
                    line.spawn((track, Pickable::IGNORE)).with_children(|track| {
                        share(track, part(end), Some(part(start)), theme::GAUGES[gauge]);
                    });
                    line.spawn(text(
                        theme::SMALL.color(theme::PAPER),
                        format!("{:.0}", Plain(end)),
                    ));
                });
        }
    });
}
