//! The first screen: a story's cover, the name of the game, and the ways in.

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use super::journal::due;
use crate::app::language::Spoken;
use crate::app::raster::Drawing;
use crate::app::saves::People;
use crate::app::session::career::Step;
use crate::app::session::poster::Poster;
use crate::app::session::{Continuable, Do};
use crate::app::stage::still::still;
use crate::app::states::{Overlay, Screen, WithRoom};
use crate::app::theme::{self, Roomy, text};
use crate::app::widgets::button::{PRIMARY, QUIET, SECONDARY, button};
use crate::app::widgets::panel::{column, faded, row, screen};
use crate::draw::hats::logo;
use crate::report::journal::player;
use crate::story::Scenario;
use crate::words::Words;

/// Where the story's cover is.
#[derive(Component)]
struct Cover;

/// What stands below the picture: the name on one side, the ways in on the other.
#[derive(Component)]
struct Below;

/// Each of the two.
#[derive(Component)]
struct Half;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        OnEnter(Screen::Title),
        spawn.after(crate::app::session::look_for_save),
    )
    .add_systems(Update, (cover, share_width).run_if(in_state(Screen::Title)));
}

fn spawn(
    mut commands: Commands,
    (words, people): (Res<Spoken>, Res<People>),
    continuable: Option<Res<Continuable>>,
) {
    let saved = continuable.and_then(|continuable| continuable.0.clone());
    commands
        .spawn((DespawnOnExit(Screen::Title), screen()))
        .with_children(|root| {
            let above = Node {
                width: percent(100),
                flex_grow: 1.0,
                flex_basis: px(0),
                min_height: px(0),
                ..default()
            };
            root.spawn((Cover, above, Pickable::IGNORE));
            let below = Node {
                width: percent(100),
                flex_shrink: 0.0,
                padding: UiRect::new(px(56), px(56), px(4), px(30)),
                align_items: AlignItems::Center,
                column_gap: px(48),
                row_gap: px(18),
                ..default()
            };
            root.spawn((Below, below, Pickable::IGNORE))
                .with_children(|below| {
                    let half = |gap| Node {
                        min_width: px(0),
                        flex_shrink: 1.0,
                        ..column(gap)
                    };
                    below
                        .spawn((Half, half(6.0), Pickable::IGNORE))
                        .with_children(|half| head(half, &words));
                    below
                        .spawn((Half, half(12.0), Pickable::IGNORE))
                        .with_children(|half| {
                            half.spawn(due::place());
                            menu(half, &words, &people, saved);
                        });
                });
        });
}

/// Shows the story's cover, once it is known and whenever it is another one.
fn cover(poster: Res<Poster>, places: Query<(Entity, Ref<Cover>)>, mut commands: Commands) {
    for (place, added) in &places {
        if !added.is_added() && !poster.is_changed() {
            continue;
        }
        let mut place = commands.entity(place);
        place.despawn_related::<Children>();
        if let Some(story) = &poster.0 {
            place.with_children(|above| picture(above, story));
        }
    }
}

/// The story's cover over all of its place, and what it is called in the corner.
fn picture(above: &mut ChildSpawnerCommands, story: &Scenario) {
    let all = Node {
        position_type: PositionType::Absolute,
        width: percent(100),
        height: percent(100),
        ..default()
    };
    above.spawn((all, still(story)));
    above.spawn(faded());
    let caption = Node {
        position_type: PositionType::Absolute,
        left: px(56),
        top: px(20),
        padding: UiRect::axes(px(14), px(4)),
        border_radius: BorderRadius::all(px(10)),
        ..default()
    };
    above.spawn((
        caption,
        BackgroundColor(theme::NIGHT.with_alpha(0.82)),
        Pickable::IGNORE,
        children![text(theme::LABEL, &story.title)],
    ));
}

/// Side by side where a line holds enough words, otherwise one below the other.
fn share_width(
    roomy: Res<Roomy>,
    mut below: Query<&mut Node, (With<Below>, Without<Half>)>,
    mut halves: Query<&mut Node, With<Half>>,
) {
    let (direction, width) = if roomy.0 {
        (FlexDirection::Row, percent(50))
    } else {
        (FlexDirection::Column, percent(100))
    };
    for mut node in &mut below {
        if node.flex_direction != direction {
            node.flex_direction = direction;
        }
    }
    for mut node in &mut halves {
        if node.width != width {
            node.width = width;
        }
    }
}

fn head(head: &mut ChildSpawnerCommands, words: &Words) {
    let node = Node {
        width: px(440),
        max_width: percent(100),
        aspect_ratio: Some(760.0 / 220.0),
        flex_shrink: 0.0,
        ..default()
    };
    let name = AccessibleLabel(words.say("title-name"));
    head.spawn((node, Drawing::sign(logo("")), name, Pickable::IGNORE));
    // Below the sign and not in it: it grows with the rest of the text.
    head.spawn(text(theme::STRONG, words.say("title-motto")));
    head.spawn(text(theme::BODY, words.say("title-about")));
}

fn menu(menu: &mut ChildSpawnerCommands, words: &Words, people: &People, saved: Option<String>) {
    let line = Node {
        flex_wrap: FlexWrap::Wrap,
        row_gap: px(12),
        ..row(14.0)
    };
    let again = saved.is_some();
    if let Some(title) = saved {
        menu.spawn((line.clone(), Pickable::IGNORE))
            .with_children(|line| {
                line.spawn((
                    button(PRIMARY, &words.fill("title-continue", &[("title", title.into())])),
                    AutoFocus,
                ))
                .observe(|_: On<Activate>, mut session: MessageWriter<Do>| {
                    session.write(Do::Resume);
                });
            });
    }
    menu.spawn((line.clone(), Pickable::IGNORE))
        .with_children(|line| plays(line, words, again));
    menu.spawn((line, Pickable::IGNORE))
        .with_children(|line| beside(line, words, people));
}

/// What can be played.
fn plays(line: &mut ChildSpawnerCommands, words: &Words, again: bool) {
    let mut play = line.spawn(button(
        if again { SECONDARY } else { PRIMARY },
        &words.say("title-play"),
    ));
    play.observe(to_the_library(false));
    if !again {
        play.insert(AutoFocus);
    }
    line.spawn(button(SECONDARY, &words.say("title-career"))).observe(
        |_: On<Activate>, mut session: MessageWriter<Do>| {
            session.write(Do::Career(Step::Look));
        },
    );
    line.spawn(button(SECONDARY, &words.say("title-room")))
        .observe(to_the_library(true));
}

/// What is there beside playing.
fn beside(line: &mut ChildSpawnerCommands, words: &Words, people: &People) {
    line.spawn(button(SECONDARY, &words.say("title-journal")))
        .observe(|_: On<Activate>, mut next: ResMut<NextState<Screen>>| next.set(Screen::Journal));
    if people.all.len() > 1 {
        line.spawn(button(SECONDARY, &player(words, people.now())))
            .observe(|_: On<Activate>, mut next: ResMut<NextState<Overlay>>| next.set(Overlay::People));
    }
    line.spawn(button(SECONDARY, &words.say("title-settings")))
        .observe(|_: On<Activate>, mut next: ResMut<NextState<Overlay>>| next.set(Overlay::Settings));
    line.spawn(button(QUIET, &words.say("title-quit"))).observe(
        |_: On<Activate>, mut exit: MessageWriter<AppExit>| {
            exit.write(AppExit::Success);
        },
    );
}

/// To the library: for a player, or for a facilitator.
fn to_the_library(room: bool) -> impl Fn(On<Activate>, ResMut<WithRoom>, ResMut<NextState<Screen>>) {
    move |_, mut with, mut next| {
        with.0 = room;
        next.set(Screen::Library);
    }
}
