//! The library: a card for every scenario, and one with its first errors for every broken one.

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use crate::app::language::Spoken;
use crate::app::saves::Finished;
use crate::app::session::Do;
use crate::app::session::shelf::{Book, Gap, Shelf, Story};
use crate::app::states::{Overlay, Screen};
use crate::app::theme::{self, text};
use crate::app::widgets::button::{QUIET, SECONDARY, button, pressable};
use crate::app::widgets::icon::{icon, sign};
use crate::app::widgets::panel::{column, row, screen};
use crate::app::widgets::portrait::portrait;
use crate::app::widgets::scroll::{KeyScroll, scrolling};
use crate::draw::icons::Icon;
use crate::draw::person::Pose;
use crate::words::Words;

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

fn spawn(mut commands: Commands, words: Res<Spoken>, mut shelf: ResMut<Shelf>, finished: Res<Finished>) {
    shelf.fill(&words);
    commands
        .spawn((DespawnOnExit(Screen::Library), screen()))
        .with_children(|root| {
            let head = Node {
                padding: UiRect::new(px(56), px(56), px(32), px(16)),
                justify_content: JustifyContent::SpaceBetween,
                ..row(16.0)
            };
            root.spawn((head, Pickable::IGNORE)).with_children(|head| {
                head.spawn(text(theme::TITLE, words.say("library-question")));
                head.spawn(button(QUIET, &words.say("back")))
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
                    list.spawn(text(theme::BODY, words.say("library-empty")));
                }
                list.spawn((shelves(), Pickable::IGNORE)).with_children(|list| {
                    for (index, book) in shelf.books.iter().enumerate() {
                        match &book.content {
                            Ok(story) => {
                                let runs = finished.of(&story.scenario.id);
                                card(list, &words, (index, book), story, runs);
                            }
                            Err(errors) => broken(list, &words, book, errors),
                        }
                    }
                });
            });
        });
}

/// As many cards beside each other as there is room for without crowding their words.
fn shelves() -> Node {
    let column = MaxTrackSizingFunction::Fraction(1.0);
    let narrowest = MinTrackSizingFunction::Px(CARD);
    Node {
        display: Display::Grid,
        width: percent(100),
        grid_template_columns: vec![RepeatedGridTrack::minmax(
            GridTrackRepetition::AutoFill,
            narrowest,
            column,
        )],
        column_gap: px(24),
        row_gap: px(24),
        flex_shrink: 0.0,
        ..default()
    }
}

/// The width of a card at least.
const CARD: f32 = 640.0;

fn frame() -> Node {
    Node {
        padding: UiRect::all(px(24)),
        border: UiRect::all(px(1)),
        border_radius: BorderRadius::all(px(20)),
        flex_shrink: 0.0,
        ..row(28.0)
    }
}

fn card(
    list: &mut ChildSpawnerCommands,
    words: &Words,
    (index, book): (usize, &Book),
    story: &Story,
    runs: Option<(u32, &str)>,
) {
    let scenario = &story.scenario;
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
            .with_children(|side| {
                side.spawn(text(theme::HEADING, &scenario.title));
                let summary = Node {
                    max_width: px(680),
                    ..default()
                };
                side.spawn((
                    summary,
                    Pickable::IGNORE,
                    children![text(theme::BODY, &scenario.summary)],
                ));
                let facts = Node {
                    flex_wrap: FlexWrap::Wrap,
                    row_gap: px(4),
                    ..row(22.0)
                };
                side.spawn((facts, Pickable::IGNORE))
                    .with_children(|facts| self::facts(facts, words, book, story, runs));
            });
            let faces = Node {
                flex_shrink: 0.0,
                ..row(-22.0)
            };
            card.spawn((faces, Pickable::IGNORE)).with_children(|faces| {
                for person in scenario.cast.iter().filter(|person| person.here).take(4) {
                    faces.spawn(portrait(&person.look, &Pose::default(), 88.0));
                }
            });
        })
        .observe(move |_: On<Activate>, mut session: MessageWriter<Do>| {
            session.write(Do::Open(index));
        });
}

/// What there is to know of a scenario before it is opened, in few words.
fn facts(
    facts: &mut ChildSpawnerCommands,
    words: &Words,
    book: &Book,
    story: &Story,
    runs: Option<(u32, &str)>,
) {
    let scenario = &story.scenario;
    let minutes = words.fill("library-minutes", &[("minutes", scenario.minutes.into())]);
    fact(facts, Icon::Clock, &minutes);
    let people = words.fill("library-people", &[("people", scenario.cast.len().into())]);
    fact(facts, Icon::People, &people);
    if !scenario.author.is_empty() {
        let author = scenario.author.as_str();
        let author = words.fill("library-author", &[("author", author.into())]);
        fact(facts, Icon::Book, &author);
    }
    if let Some(gap) = story.gap() {
        fact(facts, Icon::Log, &untranslated(words, gap));
    }
    if let Some(twin) = &book.twin {
        let (id, file) = (scenario.id.as_str(), twin.display().to_string());
        let values = [("id", id.into()), ("file", file.into())];
        fact(facts, Icon::Warning, &words.fill("library-same-id", &values));
    }
    if let Some((times, ending)) = runs {
        let endings = &scenario.endings;
        let ending = endings
            .iter()
            .find(|one| one.id == ending)
            .map_or(ending, |one| &one.title);
        let values = [("times", times.into()), ("ending", ending.into())];
        fact(facts, Icon::Check, &words.fill("library-finished", &values));
    }
}

/// What of a scenario is in another language, in a few words.
fn untranslated(words: &Words, gap: Gap) -> String {
    match gap {
        Gap::All(language) => words.fill("library-only-in", &[("language", language.into())]),
        Gap::Part(share, _) => words.fill("library-partly", &[("percent", words.percent(share).into())]),
    }
}

fn fact(facts: &mut ChildSpawnerCommands, which: Icon, words: &str) {
    facts.spawn((row(7.0), Pickable::IGNORE)).with_children(|fact| {
        fact.spawn(icon(sign(which), 18.0));
        fact.spawn(text(theme::SMALL, words));
    });
}

fn broken(list: &mut ChildSpawnerCommands, words: &Words, book: &Book, errors: &[String]) {
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
        .with_children(|side| {
            let name = book.path.file_name().unwrap_or_default().to_string_lossy();
            let head = words.fill("library-broken", &[("file", name.into())]);
            side.spawn(text(theme::HEADING, head));
            for error in errors {
                side.spawn(text(theme::SMALL.color(theme::PAPER), error));
            }
        });
    });
}
