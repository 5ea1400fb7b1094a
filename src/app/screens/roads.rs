//! The map of roads: the road that is played and those left by going back, door by door; what was never opened stays
//! closed.

use std::collections::BTreeSet;

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use super::journal::Picked;
use crate::app::language::Spoken;
use crate::app::saves::{Finished, Notebook};
use crate::app::session::Session;
use crate::app::session::catalog::Catalog;
use crate::app::session::recording::Recording;
use crate::app::states::{Overlay, Screen};
use crate::app::theme::{self, text};
use crate::app::widgets::button::{PRIMARY, button};
use crate::app::widgets::icon::{hat_icon, icon};
use crate::app::widgets::panel::{column, panel_node, row, surface, veil};
use crate::app::widgets::scroll::{KeyScroll, scrolling};
use crate::draw::icons::{Icon, icon as draw};
use crate::draw::palette;
use crate::journal::{Kept, Run, found};
use crate::play::Playthrough;
use crate::report::compare;
use crate::report::journal as told;
use crate::report::roads::{Door, Roads, Stop};
use crate::words::Words;

/// The width of a road on the map, pixels.
const LANE: f32 = 20.0;
/// Roads drawn at most, the newest.
const LANES: usize = 8;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Overlay::Roads), spawn)
        .add_systems(Update, close_on_escape.run_if(in_state(Overlay::Roads)));
}

/// Where one came from.
fn back(screen: Screen) -> Overlay {
    match screen {
        Screen::Play => Overlay::Rewind,
        Screen::Journal => Overlay::Run,
        _ => Overlay::None,
    }
}

fn close_on_escape(
    keys: Res<ButtonInput<KeyCode>>,
    screen: Res<State<Screen>>,
    mut next: ResMut<NextState<Overlay>>,
) {
    if keys.just_pressed(KeyCode::Escape) {
        next.set(back(*screen.get()));
    }
}

fn spawn(
    mut commands: Commands,
    (words, session, screen): (Res<Spoken>, Res<Session>, Res<State<Screen>>),
    (book, finished, picked): (Res<Notebook>, Res<Finished>, Res<Picked>),
    mut catalog: ResMut<Catalog>,
) {
    // In the journal it is the map of the run that was picked, otherwise of the one on the table.
    let run = match screen.get() {
        Screen::Journal => book.journal.get(&picked.one),
        _ => session.run(),
    };
    let map = match screen.get() {
        Screen::Journal => run.and_then(|kept| of_kept(&words, &mut catalog, kept, &book, &finished)),
        _ => session
            .played()
            .map(|played| of(&words, played, run, &book, &finished)),
    };
    commands
        .spawn((DespawnOnExit(Overlay::Roads), veil(50)))
        .with_children(|veil| {
            let node = Node {
                width: px(980),
                max_width: percent(100),
                max_height: percent(100),
                ..panel_node()
            };
            veil.spawn((node, surface(theme::PANEL))).with_children(|panel| {
                panel.spawn(text(theme::TITLE, words.say("roads-heading")));
                let list = Node {
                    padding: UiRect::all(px(2)),
                    ..column(0.0)
                };
                panel
                    .spawn((scrolling(list), KeyScroll))
                    .with_children(|list| match &map {
                        Some(map) => tell(list, &words, map),
                        None => {
                            list.spawn(text(theme::BODY, words.say("roads-none")));
                        }
                    });
                panel
                    .spawn((button(PRIMARY, &words.say("close")), AutoFocus))
                    .observe(
                        |_: On<Activate>,
                         screen: Res<State<Screen>>,
                         mut next: ResMut<NextState<Overlay>>| {
                            next.set(back(*screen.get()));
                        },
                    );
            });
        });
}

/// The map of a run of the journal.
fn of_kept(
    words: &Words,
    catalog: &mut Catalog,
    kept: &Kept,
    book: &Notebook,
    finished: &Finished,
) -> Option<Roads> {
    let recording = Recording::of(&kept.run).ok()?;
    let story = recording.story(catalog, words, &kept.run.file)?;
    let (played, _) = recording.play(&story.scenario);
    Some(of(words, &played, Some(kept), book, finished))
}

/// The map of a playthrough and of the roads that its run left.
fn of(
    words: &Words,
    played: &Playthrough,
    run: Option<&Kept>,
    book: &Notebook,
    finished: &Finished,
) -> Roads {
    let scenario = played.scenario();
    let mut roads = vec![compare::Run {
        name: words.say("roads-this"),
        played: played.clone(),
        notes: Vec::new(),
        how: String::new(),
    }];
    let branches = run.map_or(&[][..], |kept| &kept.run.branches);
    for branch in branches.iter().rev().take(LANES - 1) {
        let Some(recording) = Recording::of_branch(branch) else {
            continue;
        };
        let at = branch.ending.as_ref().unwrap_or(&branch.scene);
        let name = [("where", at.title.as_str().into())];
        roads.push(compare::Run {
            name: words.fill("roads-left", &name),
            played: recording.play(scenario).0,
            notes: Vec::new(),
            how: String::new(),
        });
    }
    let own = || {
        book.journal
            .runs
            .iter()
            .map(|kept| &kept.run)
            .filter(|run| run.scenario == scenario.id)
    };
    let taken: BTreeSet<_> = own().flat_map(Run::taken).collect();
    let known = |decision: &str, choice: &str| taken.contains(&(decision.to_owned(), choice.to_owned()));
    let before = finished.of(&scenario.id).map(|(_, ending)| ending);
    let mut endings = found(scenario, own(), before).map_or(Vec::new(), |found| found.endings);
    for road in &roads {
        endings.extend(road.played.state().ending().map(|ending| ending.index()));
    }
    Roads::of(scenario, &roads, known, &endings)
}

fn tell(list: &mut ChildSpawnerCommands, words: &Words, map: &Roads) {
    let found = map.endings.iter().flatten().count();
    let values = [
        ("found", found.into()),
        ("of", map.endings.len().into()),
        ("untaken", map.untaken().into()),
    ];
    list.spawn(text(theme::BODY, words.fill("roads-about", &values)));
    let key = Node {
        flex_wrap: FlexWrap::Wrap,
        row_gap: px(4),
        padding: UiRect::vertical(px(10)),
        flex_shrink: 0.0,
        ..row(18.0)
    };
    list.spawn((key, Pickable::IGNORE)).with_children(|key| {
        for (lane, name) in map.lanes.iter().enumerate() {
            key.spawn((row(8.0), Pickable::IGNORE)).with_children(|one| {
                one.spawn(dot(color(lane), 12.0));
                one.spawn(text(theme::SMALL.color(theme::PAPER), name));
            });
        }
        if map.elsewhere() {
            key.spawn(text(theme::SMALL, words.say("roads-elsewhere")));
        }
    });
    for stop in &map.stops {
        one(list, words, map.lanes.len(), stop);
    }
    endings(list, words, map);
}

/// A colour for each road; the one that is played has the brightest.
fn color(lane: usize) -> Color {
    let all = [
        theme::FOCUS,
        theme::GAUGES[0],
        theme::GAUGES[1],
        theme::GAUGES[2],
        theme::MANAGER,
        theme::LEADER,
        theme::MUTED,
        theme::PAPER,
    ];
    all[lane % all.len()]
}

fn dot(color: Color, size: f32) -> impl Bundle {
    let node = Node {
        width: px(size),
        height: px(size),
        border_radius: BorderRadius::all(px(size / 2.0)),
        flex_shrink: 0.0,
        ..default()
    };
    (node, BackgroundColor(color), Pickable::IGNORE)
}

/// A question: on the left the roads that come by, on the right its doors.
fn one(list: &mut ChildSpawnerCommands, words: &Words, lanes: usize, stop: &Stop) {
    let node = Node {
        align_items: AlignItems::Stretch,
        flex_shrink: 0.0,
        ..row(14.0)
    };
    list.spawn((node, Pickable::IGNORE)).with_children(|line| {
        let tracks = Node {
            align_items: AlignItems::Stretch,
            flex_shrink: 0.0,
            ..row(0.0)
        };
        line.spawn((tracks, Pickable::IGNORE)).with_children(|tracks| {
            for lane in 0..lanes {
                track(tracks, lane, stop.took.get(lane).copied().flatten().is_some());
            }
        });
        let side = Node {
            flex_grow: 1.0,
            flex_basis: px(0),
            min_width: px(0),
            padding: UiRect::vertical(px(8)),
            ..column(4.0)
        };
        line.spawn((side, Pickable::IGNORE)).with_children(|side| {
            side.spawn(text(theme::STRONG, &stop.prompt));
            if stop.parted {
                side.spawn(text(theme::SMALL.color(theme::FOCUS), words.say("roads-parted")));
            }
            for door in &stop.doors {
                self::door(side, words, door);
            }
        });
    });
}

/// A road: a line, with a stop on it where it comes by.
fn track(tracks: &mut ChildSpawnerCommands, lane: usize, stops: bool) {
    let node = Node {
        width: px(LANE),
        justify_content: JustifyContent::Center,
        align_items: AlignItems::FlexStart,
        padding: UiRect::top(px(12)),
        ..default()
    };
    tracks.spawn((node, Pickable::IGNORE)).with_children(|track| {
        if stops {
            let line = Node {
                position_type: PositionType::Absolute,
                left: px(LANE / 2.0 - 1.5),
                top: px(0),
                width: px(3),
                height: percent(100),
                ..default()
            };
            track.spawn((
                line,
                BackgroundColor(color(lane).with_alpha(0.55)),
                Pickable::IGNORE,
            ));
            track.spawn(dot(color(lane), 13.0));
        }
    });
}

/// What was taken, and by which roads; what was open and never taken; or what was never open.
fn door(side: &mut ChildSpawnerCommands, words: &Words, door: &Door) {
    let node = Node {
        flex_shrink: 0.0,
        ..row(8.0)
    };
    side.spawn((node, Pickable::IGNORE))
        .with_children(|line| match door {
            Door::Open(label, hat, lanes) => {
                line.spawn(hat_icon(*hat, 22.0));
                for lane in lanes {
                    line.spawn(dot(color(*lane), 9.0));
                }
                let ink = if lanes.is_empty() {
                    theme::MUTED
                } else {
                    theme::PAPER
                };
                words_of(line, theme::SMALL.color(ink), label);
            }
            Door::Untaken(label, hat) => {
                line.spawn(hat_icon(*hat, 22.0));
                let said = words.fill("roads-untaken", &[("label", label.as_str().into())]);
                words_of(line, theme::SMALL, &said);
            }
            Door::Closed => {
                line.spawn(icon(draw(Icon::Lock, palette::MUTED), 20.0));
                words_of(line, theme::SMALL, &words.say("roads-closed"));
            }
        });
}

fn words_of(line: &mut ChildSpawnerCommands, kind: theme::Type, words: &str) {
    let place = Node {
        flex_grow: 1.0,
        flex_basis: px(0),
        min_width: px(0),
        ..default()
    };
    line.spawn((place, Pickable::IGNORE, children![text(kind, words)]));
}

/// The endings: those found by their titles, the others under lock.
fn endings(list: &mut ChildSpawnerCommands, words: &Words, map: &Roads) {
    let node = Node {
        padding: UiRect::top(px(14)),
        flex_shrink: 0.0,
        ..column(6.0)
    };
    list.spawn((node, Pickable::IGNORE)).with_children(|all| {
        all.spawn(text(theme::HEADING, words.say("roads-endings")));
        for ending in &map.endings {
            all.spawn((row(8.0), Pickable::IGNORE))
                .with_children(|line| match ending {
                    Some(title) => {
                        line.spawn(icon(draw(Icon::Check, palette::GROWTH), 20.0));
                        words_of(line, theme::SMALL.color(theme::PAPER), title);
                    }
                    None => {
                        line.spawn(icon(draw(Icon::Lock, palette::MUTED), 20.0));
                        words_of(line, theme::SMALL, &words.say("roads-ending-closed"));
                    }
                });
        }
    });
}

/// The way to the map.
pub(super) fn open(_: On<Activate>, mut next: ResMut<NextState<Overlay>>) {
    next.set(Overlay::Roads);
}

/// What of a story is found, in one line; as it was counted before runs were kept where none is.
pub(super) fn found_line(
    words: &Words,
    scenario: &crate::story::Scenario,
    book: &Notebook,
    finished: &Finished,
) -> Option<String> {
    let before = finished.of(&scenario.id);
    let runs = book.journal.runs.iter().map(|kept| &kept.run);
    let found = found(scenario, runs, before.map(|(_, ending)| ending));
    found.map(|found| told::found(words, &found))
}
