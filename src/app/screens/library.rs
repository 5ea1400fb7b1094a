//! The library: a card for every scenario, and one with its first errors for every broken one.

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use crate::app::saves::Finished;
use crate::app::session::Do;
use crate::app::session::shelf::{Book, Shelf};
use crate::app::theme::{self, text};
use crate::app::widgets::button::{QUIET, SECONDARY, button, pressable};
use crate::app::widgets::icon::{icon, sign};
use crate::app::widgets::panel::{column, row, screen};
use crate::app::widgets::portrait::portrait;
use crate::app::widgets::scroll::{KeyScroll, scrolling};
use crate::app::{Overlay, Screen};
use crate::draw::icons::Icon;
use crate::draw::person::Pose;
use crate::story::Scenario;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Library), spawn).add_systems(
        Update,
        back.run_if(in_state(Screen::Library).and_then(in_state(Overlay::None))),
    );
}

fn back(keys: Res<ButtonInput<KeyCode>>, mut next: ResMut<NextState<Screen>>) {
    if keys.just_pressed(KeyCode::Escape) {
        next.set(Screen::Title);
    }
}

fn spawn(mut commands: Commands, mut shelf: ResMut<Shelf>, finished: Res<Finished>) {
    shelf.fill();
    commands
        .spawn((DespawnOnExit(Screen::Library), screen()))
        .with_children(|root| {
            let head = Node {
                padding: UiRect::new(px(56), px(56), px(32), px(16)),
                justify_content: JustifyContent::SpaceBetween,
                ..row(16.0)
            };
            root.spawn((head, Pickable::IGNORE)).with_children(|head| {
                head.spawn(text(theme::TITLE, "What will you lead?"));
                head.spawn(button(QUIET, "Back"))
                    .observe(|_: On<Activate>, mut next: ResMut<NextState<Screen>>| next.set(Screen::Title));
            });
            let list = Node {
                flex_grow: 1.0,
                flex_basis: px(0),
                padding: UiRect::new(px(56), px(56), px(8), px(40)),
                ..column(20.0)
            };
            root.spawn((scrolling(list), KeyScroll)).with_children(|list| {
                if shelf.books.is_empty() {
                    list.spawn(text(
                        theme::BODY,
                        "There are no scenarios in the folder \u{201c}scenes\u{201d}.",
                    ));
                }
                for (index, book) in shelf.books.iter().enumerate() {
                    match &book.content {
                        Ok(scenario) => card(list, index, scenario, finished.of(&scenario.id)),
                        Err(errors) => broken(list, book, errors),
                    }
                }
            });
        });
}

fn frame() -> Node {
    Node {
        padding: UiRect::all(px(24)),
        border: UiRect::all(px(1)),
        border_radius: BorderRadius::all(px(20)),
        max_width: px(1120),
        flex_shrink: 0.0,
        ..row(28.0)
    }
}

fn card(list: &mut ChildSpawnerCommands, index: usize, scenario: &Scenario, runs: Option<(u32, &str)>) {
    let mut entity = list.spawn((frame(), pressable(SECONDARY, &scenario.title), theme::shadow()));
    if index == 0 {
        entity.insert(AutoFocus);
    }
    entity
        .with_children(|card| {
            card.spawn((
                Node {
                    flex_shrink: 1.0,
                    flex_grow: 1.0,
                    ..column(10.0)
                },
                Pickable::IGNORE,
            ))
            .with_children(|words| {
                words.spawn(text(theme::HEADING, &scenario.title));
                let summary = Node {
                    max_width: px(680),
                    ..default()
                };
                words.spawn((
                    summary,
                    Pickable::IGNORE,
                    children![text(theme::BODY, &scenario.summary)],
                ));
                let facts = Node {
                    flex_wrap: FlexWrap::Wrap,
                    row_gap: px(4),
                    ..row(22.0)
                };
                words.spawn((facts, Pickable::IGNORE)).with_children(|facts| {
                    fact(facts, Icon::Clock, &format!("{} minutes", scenario.minutes));
                    fact(facts, Icon::People, &format!("{} people", scenario.cast.len()));
                    if !scenario.author.is_empty() {
                        fact(facts, Icon::Book, &format!("by {}", scenario.author));
                    }
                    if let Some((times, ending)) = runs {
                        let times = if times == 1 {
                            "once".to_owned()
                        } else {
                            format!("{times} times")
                        };
                        fact(facts, Icon::Check, &format!("finished {times}, last: {ending}"));
                    }
                });
            });
            let faces = Node {
                flex_shrink: 0.0,
                ..row(-18.0)
            };
            card.spawn((faces, Pickable::IGNORE)).with_children(|faces| {
                for person in scenario.cast.iter().filter(|person| person.here).take(4) {
                    faces.spawn(portrait(&person.look, &Pose::default(), 108.0));
                }
            });
        })
        .observe(move |_: On<Activate>, mut session: MessageWriter<Do>| {
            session.write(Do::Open(index));
        });
}

fn fact(facts: &mut ChildSpawnerCommands, which: Icon, words: &str) {
    facts.spawn((row(7.0), Pickable::IGNORE)).with_children(|fact| {
        fact.spawn(icon(sign(which), 18.0));
        fact.spawn(text(theme::SMALL, words));
    });
}

fn broken(list: &mut ChildSpawnerCommands, book: &Book, errors: &[String]) {
    let node = Node {
        align_items: AlignItems::FlexStart,
        ..frame()
    };
    let looks = (
        BackgroundColor(theme::PANEL),
        BorderColor::all(theme::ALARM.with_alpha(0.5)),
        Pickable::IGNORE,
    );
    list.spawn((node, looks)).with_children(|card| {
        card.spawn(icon(
            crate::draw::icons::icon(Icon::Warning, crate::draw::palette::ALARM),
            32.0,
        ));
        card.spawn((
            Node {
                flex_shrink: 1.0,
                ..column(8.0)
            },
            Pickable::IGNORE,
        ))
        .with_children(|words| {
            let name = book.path.file_name().unwrap_or_default().to_string_lossy();
            words.spawn(text(theme::HEADING, format!("{name} cannot be played yet")));
            for error in errors {
                words.spawn(text(theme::SMALL.color(theme::PAPER), error));
            }
        });
    });
}
