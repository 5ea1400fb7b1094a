//! The reading panel: the scene's text, and beside or below it the work in hand or the decision.

use bevy::prelude::*;
use bevy::text::RemSize;
use bevy::ui_widgets::Activate;

use super::choices::Side;
use super::lines::{self, Arrival, Arriving, LineNode};
use crate::app::access::Rests;
use crate::app::language::Spoken;
use crate::app::motion::Eased;
use crate::app::playback::{Playback, ReadOn, Shown, Waits};
use crate::app::session::Do;
use crate::app::states::Screen;
use crate::app::theme::{self, text};
use crate::app::widgets::button::{PRIMARY, button};
use crate::app::widgets::panel::column;
use crate::app::widgets::scroll::{KeyScroll, ReadAlong, page_down, scrolling};
use crate::present::{Cue, Line};
use crate::report::names;
use crate::words::Words;

/// All of it.
#[derive(Component)]
pub(super) struct Panel;

/// The text.
#[derive(Component)]
pub(super) struct Left;

/// What the text leads to, and the button that goes on.
#[derive(Component)]
pub(super) struct Right;

/// Where lines go.
#[derive(Component)]
pub(super) struct Page;

/// The lines, and what of them is in sight.
pub(super) type Pages<'w, 's> = Query<
    'w,
    's,
    (
        &'static ComputedNode,
        &'static mut ScrollPosition,
        &'static ReadAlong,
    ),
    With<Page>,
>;

/// Shows more of what has been told already; false when all of it has been in sight, or its words still come.
pub(super) fn show_more(playback: &Playback, pages: &mut Pages<'_, '_>) -> bool {
    playback.letters().is_none()
        && pages
            .iter_mut()
            .any(|(node, mut position, along)| along.rests() && page_down(node, &mut position))
}

/// The button that goes on, and its words.
#[derive(Component)]
struct GoOn(String);

/// Where the button that goes on stands.
#[derive(Component)]
struct Foot;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        (set_anew, tell, dim, slide, offer_to_go_on, show_fade)
            .chain()
            .run_if(in_state(Screen::Play)),
    );
}

pub(super) fn spawn(root: &mut ChildSpawnerCommands, words: &Words, playback: &Playback) {
    let node = Node {
        width: percent(100),
        flex_grow: 1.0,
        flex_basis: px(0),
        min_height: px(0),
        justify_content: JustifyContent::Center,
        padding: UiRect::axes(px(24), px(8)),
        column_gap: px(28),
        row_gap: px(8),
        ..default()
    };
    root.spawn((Panel, Rests, node, BackgroundColor(theme::PANEL), ZIndex(1)))
        .observe(read_on)
        .with_children(|panel| {
            let left = Node {
                min_height: px(0),
                ..column(0.0)
            };
            panel.spawn((Left, left, Pickable::IGNORE)).with_children(|left| {
                let lines = Node {
                    flex_grow: 1.0,
                    flex_basis: px(0),
                    padding: UiRect::bottom(px(4)),
                    ..column(14.0)
                };
                left.spawn((
                    Page,
                    scrolling(lines),
                    KeyScroll,
                    ReadAlong::after(lines::told(playback).count()),
                ))
                .with_children(|page| {
                    for line in lines::told(playback) {
                        lines::spawn(page, words, line, &playback.cast, Arrival::Earlier);
                    }
                });
                left.spawn(fade());
            });
            let right = Node {
                min_height: px(0),
                min_width: px(0),
                justify_content: JustifyContent::SpaceBetween,
                ..column(8.0)
            };
            panel
                .spawn((Right, right, Pickable::IGNORE))
                .with_children(|right| {
                    right.spawn((Side, scrolling(column(5.0))));
                    let foot = Node {
                        flex_shrink: 0.0,
                        align_items: AlignItems::Center,
                        justify_content: JustifyContent::FlexEnd,
                        column_gap: px(14),
                        ..default()
                    };
                    right.spawn((Foot, foot, Pickable::IGNORE));
                });
        });
}

/// Lines are set anew when there is more or less room for them.
fn set_anew(
    (words, playback): (Res<Spoken>, Res<Playback>),
    (rem, scale): (Res<RemSize>, Res<UiScale>),
    panel: Query<Ref<ComputedNode>, With<Panel>>,
    page: Query<Entity, With<Page>>,
    mut set: Local<(Vec2, f32)>,
    mut commands: Commands,
) {
    let (Ok(panel), Ok(page)) = (panel.single(), page.single()) else {
        return;
    };
    let room = (panel.size / scale.0, rem.0);
    if panel.size.min_element() < 2.0 || *set == room {
        return;
    }
    let first = std::mem::replace(&mut *set, room).1 < 1.0;
    if !first {
        commands
            .entity(page)
            .despawn_children()
            .insert(ReadAlong::after(lines::told(&playback).count()))
            .with_children(|page| {
                for line in lines::told(&playback) {
                    // What still comes, goes on coming.
                    let arrival = match arrives(&playback, line) {
                        Arrival::Fresh => Arrival::Earlier,
                        unfolding => unfolding,
                    };
                    lines::spawn(page, &words, line, &playback.cast, arrival);
                }
            });
    }
}

/// Lies over the upper edge of the lines while there are more above it, so that none looks cut off.
#[derive(Component)]
struct Fade;

fn fade() -> impl Bundle {
    let node = Node {
        position_type: PositionType::Absolute,
        display: Display::None,
        width: percent(100),
        height: px(16),
        ..default()
    };
    let shade = LinearGradient::to_bottom(vec![
        ColorStop::auto(theme::PANEL),
        ColorStop::auto(theme::PANEL.with_alpha(0.0)),
    ]);
    (
        Fade,
        node,
        BackgroundGradient::from(shade),
        ZIndex(1),
        Pickable::IGNORE,
    )
}

fn show_fade(
    pages: Query<&ScrollPosition, (With<Page>, Changed<ScrollPosition>)>,
    mut fades: Query<&mut Node, With<Fade>>,
) {
    for position in &pages {
        for mut node in &mut fades {
            node.display = if position.y > 1.0 {
                Display::Flex
            } else {
                Display::None
            };
        }
    }
}

/// A click anywhere on the panel reads on; only a button turns the page.
fn read_on(
    _: On<Pointer<Click>>,
    playback: Res<Playback>,
    mut pages: Pages<'_, '_>,
    mut read_on: MessageWriter<ReadOn>,
) {
    if matches!(playback.waits, Waits::More | Waits::Busy) && !show_more(&playback, &mut pages) {
        read_on.write(ReadOn);
    }
}

/// Spawns what has come to be told.
pub(super) fn tell(
    words: Res<Spoken>,
    mut cues: MessageReader<Shown>,
    playback: Res<Playback>,
    page: Query<Entity, With<Page>>,
    mut commands: Commands,
) {
    let Ok(page) = page.single() else { return };
    for Shown(cue) in cues.read() {
        match cue {
            Cue::Scene(..) => {
                commands.entity(page).despawn_children();
            }
            // While days pass the text tells which; the board beside it tells what is done.
            Cue::DayEnded(behind) => {
                let day = names::day(&words, behind.saturating_sub(1));
                let told = Line::Noted(words.fill("day-passes", &[("day", day.into())]));
                commands
                    .entity(page)
                    .despawn_children()
                    .with_children(|page| lines::spawn(page, &words, &told, &playback.cast, Arrival::Fresh));
            }
            // At a week's end it tells what people did.
            Cue::Line(line @ Line::Passed { .. }) => {
                commands
                    .entity(page)
                    .despawn_children()
                    .with_children(|page| lines::spawn(page, &words, line, &playback.cast, Arrival::Fresh));
            }
            Cue::Line(line) if lines::is_told(line) => {
                commands.entity(page).with_children(|page| {
                    lines::spawn(page, &words, line, &playback.cast, arrives(&playback, line));
                });
            }
            _ => {}
        }
    }
}

/// How a line that is told now comes: all lines but the one whose words still come are there at once.
fn arrives(playback: &Playback, line: &Line) -> Arrival {
    match playback.letters() {
        Some(there) if playback.lines.last() == Some(line) => Arrival::Unfolding(there),
        _ => Arrival::Fresh,
    }
}

/// Earlier lines step back when a new one has come.
fn dim(
    fresh: Query<(), Added<Arriving>>,
    lines: Query<(Entity, Has<Arriving>, Ref<LineNode>)>,
    children: Query<&Children>,
    mut colors: Query<&mut TextColor>,
) {
    if fresh.is_empty() {
        return;
    }
    for (line, _, node) in &lines {
        if node.is_added() {
            continue;
        }
        for entity in children.iter_descendants(line) {
            if let Ok(mut color) = colors.get_mut(entity) {
                let quiet = color.0.mix(&theme::PANEL, 0.32);
                if color.0 == theme::PAPER {
                    color.0 = quiet;
                }
            }
        }
    }
}

fn slide(mut arriving: Query<(&Eased, &mut UiTransform), (With<Arriving>, Changed<Eased>)>) {
    for (eased, mut transform) in &mut arriving {
        transform.translation = Val2::px(0.0, eased.value * 14.0);
    }
}

fn offer_to_go_on(
    words: Res<Spoken>,
    playback: Res<Playback>,
    foot: Query<Entity, With<Foot>>,
    there: Query<(Entity, &GoOn)>,
    mut commands: Commands,
) {
    let wanted = match playback.waits {
        Waits::More | Waits::Busy => words.say("play-next"),
        Waits::Page => words.say("play-continue"),
        Waits::Over(_) => words.say("play-look-back"),
        Waits::Choice(_) => String::new(),
    };
    let (Ok(foot), shown) = (foot.single(), there.single().ok()) else {
        return;
    };
    if shown.is_some_and(|(_, shown)| shown.0 == wanted) || (shown.is_none() && wanted.is_empty()) {
        return;
    }
    if shown.is_some() {
        commands.entity(foot).despawn_children();
    }
    if !wanted.is_empty() {
        let look = button(PRIMARY, &wanted);
        commands.entity(foot).with_children(|foot| {
            foot.spawn(text(theme::SMALL, words.say("play-space")));
            foot.spawn((GoOn(wanted), look)).observe(
                |_: On<Activate>,
                 playback: Res<Playback>,
                 mut pages: Pages<'_, '_>,
                 mut read_on: MessageWriter<ReadOn>,
                 mut session: MessageWriter<Do>| {
                    if !show_more(&playback, &mut pages) {
                        super::go_on(&playback, &mut read_on, &mut session);
                    }
                },
            );
        });
    }
}
