//! The first screen: the name, the ways in, and people at a table.

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use crate::app::language::Spoken;
use crate::app::raster::Drawing;
use crate::app::session::{Continuable, Do};
use crate::app::stage::still;
use crate::app::states::{Overlay, Screen, WithRoom};
use crate::app::theme::{self, Roomy, text};
use crate::app::widgets::button::{PRIMARY, QUIET, SECONDARY, button};
use crate::app::widgets::panel::{column, row, screen};
use crate::draw::hats::logo;
use crate::words::Words;

/// The two hats and the name of the game.
#[derive(Component)]
struct Sign;

/// The sentence under them.
#[derive(Component)]
struct About;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        OnEnter(Screen::Title),
        spawn.after(crate::app::session::look_for_save),
    )
    .add_systems(Update, make_room.run_if(in_state(Screen::Title)));
}

fn spawn(mut commands: Commands, words: Res<Spoken>, continuable: Option<Res<Continuable>>) {
    let saved = continuable.and_then(|continuable| continuable.0.clone());
    commands
        .spawn((DespawnOnExit(Screen::Title), screen()))
        .with_children(|root| {
            still::spawn(root);
            let node = Node {
                width: percent(100),
                height: percent(100),
                justify_content: JustifyContent::SpaceBetween,
                align_items: AlignItems::Center,
                padding: UiRect::axes(px(24), px(34)),
                ..column(16.0)
            };
            root.spawn((node, Pickable::IGNORE)).with_children(|page| {
                page.spawn((
                    Node {
                        align_items: AlignItems::Center,
                        ..column(2.0)
                    },
                    Pickable::IGNORE,
                ))
                .with_children(|place| head(place, &words));
                let list = Node {
                    max_width: percent(100),
                    justify_content: JustifyContent::Center,
                    flex_wrap: FlexWrap::Wrap,
                    row_gap: px(12),
                    ..row(14.0)
                };
                page.spawn((list, Pickable::IGNORE))
                    .with_children(|list| menu(list, &words, saved));
            });
        });
}

/// Large text reaches down to the faces: it gets the room of a smaller sign and of longer lines, and a ground of its own.
fn make_room(
    roomy: Res<Roomy>,
    mut signs: Query<&mut Node, (With<Sign>, Without<About>)>,
    mut abouts: Query<(&mut Node, &mut BackgroundColor), With<About>>,
) {
    let (sign, line, ground) = if roomy.0 {
        (640, 760, 0.0)
    } else {
        (480, 1120, 0.6)
    };
    for mut node in &mut signs {
        if node.width != px(sign) {
            node.width = px(sign);
        }
    }
    for (mut node, mut color) in &mut abouts {
        if node.max_width != px(line) {
            node.max_width = px(line);
        }
        color.set_if_neq(BackgroundColor(theme::NIGHT.with_alpha(ground)));
    }
}

fn head(head: &mut ChildSpawnerCommands, words: &Words) {
    let node = Node {
        width: px(640),
        max_width: percent(92),
        aspect_ratio: Some(760.0 / 220.0),
        ..default()
    };
    head.spawn((
        Sign,
        node,
        Drawing::new(logo(&words.say("title-motto"))),
        Pickable::IGNORE,
    ));
    let place = Node {
        max_width: px(760),
        padding: UiRect::axes(px(20), px(8)),
        border_radius: BorderRadius::all(px(14)),
        ..default()
    };
    let about = words.say("title-about");
    head.spawn((
        About,
        place,
        BackgroundColor(Color::NONE),
        Pickable::IGNORE,
        children![(text(theme::BODY, about), TextLayout::justify(Justify::Center))],
    ));
}

fn menu(menu: &mut ChildSpawnerCommands, words: &Words, saved: Option<String>) {
    let again = saved.is_some();
    if let Some(title) = saved {
        menu.spawn((
            button(PRIMARY, &words.fill("title-continue", &[("title", title.into())])),
            AutoFocus,
        ))
        .observe(|_: On<Activate>, mut session: MessageWriter<Do>| {
            session.write(Do::Resume);
        });
    }
    let mut play = menu.spawn(button(
        if again { SECONDARY } else { PRIMARY },
        &words.say("title-play"),
    ));
    play.observe(to_the_library(false));
    if !again {
        play.insert(AutoFocus);
    }
    menu.spawn(button(SECONDARY, &words.say("title-room")))
        .observe(to_the_library(true));
    menu.spawn(button(SECONDARY, &words.say("title-settings")))
        .observe(|_: On<Activate>, mut next: ResMut<NextState<Overlay>>| next.set(Overlay::Settings));
    menu.spawn(button(QUIET, &words.say("title-quit"))).observe(
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
