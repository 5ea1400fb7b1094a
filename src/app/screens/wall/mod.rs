//! The picture on the wall of a workshop: legible from the back row, and nothing on it that the room may not see.
//!
//! Sizes are in shares of the window's height, whatever the player's text size: the wall is as far away as it is.

use bevy::prelude::*;

use crate::app::hosting::{Follow, Hosting, Wall};
use crate::app::playback::Playback;
use crate::app::states::{Overlay, Screen};
use crate::app::theme::{self, text};
use crate::app::widgets::panel::{column, screen};
use crate::present;
use crate::room::Left;
use crate::workshop::{Body, Mode, Picture};

mod ask;
mod count;
mod door;
mod frame;
mod keys;
mod lines;
mod menu;
mod others;
mod parts;
mod presenter;
mod sent;
mod setup;
mod tables;
mod typing;
mod why;

use frame::{Foot, Head, Main, Side};
use parts::Letters;
use typing::Typing;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((keys::plugin, menu::plugin, setup::plugin, count::plugin))
        .add_systems(OnEnter(Screen::Wall), spawn)
        .add_systems(OnExit(Screen::Wall), leave)
        .add_systems(
            Update,
            (show, foot, cover)
                .chain()
                .after(Follow)
                .run_if(in_state(Screen::Wall)),
        );
}

fn spawn(mut commands: Commands, mut wall: ResMut<Wall>) {
    wall.set_changed();
    commands
        .spawn((DespawnOnExit(Screen::Wall), screen()))
        .with_children(frame::spawn);
}

/// Whoever leaves the wall closes the room.
fn leave(screen: Res<State<Screen>>, mut hosting: ResMut<Hosting>, mut typing: ResMut<Typing>) {
    // Another language says the same screen again.
    if *screen.get() != Screen::Wall {
        hosting.close();
        typing.end();
    }
}

/// What the picture was last laid out from, but for the time that passes.
#[derive(PartialEq, Clone)]
struct Laid {
    picture: Picture,
    letters: Letters,
    size: (f32, f32),
    left: Option<Left>,
}

fn show(
    (wall, hosting, typing): (Res<Wall>, Res<Hosting>, Res<Typing>),
    window: Single<&Window>,
    mut playback: ResMut<Playback>,
    parts: (
        Single<Entity, With<Head>>,
        Single<Entity, With<Main>>,
        Single<(Entity, &mut Node), With<Side>>,
    ),
    fresh: Query<(), Added<Main>>,
    mut laid: Local<Option<Laid>>,
    mut commands: Commands,
) {
    let (Some(picture), Some(room)) = (&wall.0, hosting.room()) else {
        return;
    };
    let size = (window.width(), window.height());
    let said = below(&wall, &hosting, &typing);
    let letters = Letters::of(size, picture.way.is_some(), said.as_deref());
    let now = Laid {
        picture: count::stopped(picture),
        letters,
        size,
        left: room.left(),
    };
    if fresh.is_empty() && laid.as_ref() == Some(&now) {
        return;
    }
    let workshop = room.workshop();
    let cast = present::cast(workshop.scenario());
    let words = workshop.words();
    if let Body::Page { scene, stage, .. } = &picture.body {
        // How a decision came out is told where it was taken.
        let scene = scene.clone().unwrap_or_else(|| playback.scene.clone());
        playback.stand(&cast, &scene, stage, &picture.team);
    }
    let (head, main, side) = parts;
    let (side, mut side_node) = side.into_inner();
    commands
        .entity(*head)
        .despawn_children()
        .with_children(|place| frame::head(place, words, picture, &playback.scene.title));
    commands.entity(*main).despawn_children().with_children(|place| {
        others::body(
            place,
            words,
            picture,
            (&cast, !playback.scene.id.is_empty()),
            (letters, workshop.settings().mode != Mode::Phones),
            now.left.as_ref(),
        );
    });
    side_node.display = if picture.way.is_some() {
        Display::Flex
    } else {
        Display::None
    };
    commands
        .entity(side)
        .despawn_children()
        .with_children(|place| door::beside(place, words, picture));
    *laid = Some(now);
}

/// What the facilitator is asked, told or typing.
fn below(wall: &Wall, hosting: &Hosting, typing: &Typing) -> Option<String> {
    let room = hosting.room()?;
    let words = room.workshop().words();
    let picture = wall.0.as_ref();
    let lobby = picture.is_some_and(|picture| matches!(picture.body, Body::Lobby { .. }));
    let trouble = || {
        room.trouble()
            .filter(|_| lobby)
            .map(|_| words.say("wall-trouble"))
    };
    typing
        .said(words)
        .or_else(|| picture.and_then(|picture| picture.notice.clone()))
        .or_else(|| hosting.refused().map(str::to_owned))
        .or_else(trouble)
}

/// The same on the wall; one line, below everything.
fn foot(
    wall: Res<Wall>,
    hosting: Res<Hosting>,
    typing: Res<Typing>,
    foot: Single<(Entity, &mut Node), With<Foot>>,
    mut shown: Local<Option<String>>,
    fresh: Query<(), Added<Foot>>,
    mut commands: Commands,
) {
    let line = below(&wall, &hosting, &typing);
    if fresh.is_empty() && *shown == line {
        return;
    }
    let (foot, mut node) = foot.into_inner();
    node.display = if line.is_some() {
        Display::Flex
    } else {
        Display::None
    };
    commands.entity(foot).despawn_children().with_children(|place| {
        if let Some(line) = &line {
            place.spawn(text(theme::WALL_STRONG.color(theme::INK), line));
        }
    });
    *shown = line;
}

/// All of the picture in black.
#[derive(Component)]
struct Black;

fn cover(wall: Res<Wall>, black: Query<Entity, With<Black>>, mut commands: Commands) {
    let wanted = wall.0.as_ref().is_some_and(|picture| picture.black);
    match (wanted, black.iter().next()) {
        (true, None) => {
            let node = Node {
                position_type: PositionType::Absolute,
                width: percent(100),
                height: percent(100),
                ..column(0.0)
            };
            commands.spawn((
                Black,
                node,
                BackgroundColor(Color::BLACK),
                GlobalZIndex(80),
                DespawnOnExit(Screen::Wall),
                DespawnOnEnter(Overlay::Room),
            ));
        }
        (false, Some(black)) => commands.entity(black).despawn(),
        _ => {}
    }
}
