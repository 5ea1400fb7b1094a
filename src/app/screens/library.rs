//! The library: a card for every scenario, and one with its first errors for every broken one.

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use super::roads::found_line;
use crate::app::language::Spoken;
use crate::app::saves::{Finished, Notebook};
use crate::app::session::catalog::{Catalog, Entry, Gap, Story};
use crate::app::session::{Do, Session};
use crate::app::settings::Settings;
use crate::app::stage::still::still;
use crate::app::states::{Overlay, Screen, WithRoom, escape};
use crate::app::theme::{self, text};
use crate::app::widgets::button::{QUIET, SECONDARY, button, pressable};
use crate::app::widgets::icon::{icon, sign};
use crate::app::widgets::panel::{column, grid, row, screen};
use crate::app::widgets::scroll::{KeyScroll, scrolling};
use crate::draw::icons::Icon;
use crate::words::Words;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Library), spawn).add_systems(
        Update,
        (
            escape(Screen::Title).run_if(in_state(Overlay::None)),
            learn.run_if(resource_changed::<Notebook>),
        )
            .run_if(in_state(Screen::Library)),
    );
}

/// What is told of a story in few words; which one, by its place in the catalog.
#[derive(Component)]
struct Facts(usize);

/// Tells anew what was found of each story, when the journal has been read after the catalog was shown.
fn learn(
    mut commands: Commands,
    (words, catalog): (Res<Spoken>, Res<Catalog>),
    (finished, notebook): (Res<Finished>, Res<Notebook>),
    told: Query<(Entity, &Facts)>,
) {
    for (entity, Facts(index)) in &told {
        let Some(entry) = catalog.entries.get(*index) else {
            continue;
        };
        let Ok(story) = &entry.content else { continue };
        let line = found_line(&words, &story.scenario, &notebook, &finished);
        let runs = (finished.of(&story.scenario.id), line);
        let mut place = commands.entity(entity);
        place.despawn_children();
        place.with_children(|place| facts(place, &words, entry, story, runs));
    }
}

fn spawn(
    mut commands: Commands,
    words: Res<Spoken>,
    mut catalog: ResMut<Catalog>,
    (finished, notebook): (Res<Finished>, Res<Notebook>),
    (room, settings, session): (Res<WithRoom>, Res<Settings>, Res<Session>),
) {
    catalog.fill(&words);
    // Whoever comes back from a story finds it where they left it.
    let first = opened_first(&catalog, &session);
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
                let mut back = head.spawn(button(QUIET, &words.say("back")));
                if first.is_none() {
                    back.insert(AutoFocus);
                }
                back.observe(|_: On<Activate>, mut next: ResMut<NextState<Screen>>| next.set(Screen::Title));
            });
            let list = Node {
                flex_grow: 1.0,
                flex_basis: px(0),
                padding: UiRect::new(px(56), px(56), px(8), px(40)),
                ..column(20.0)
            };
            root.spawn((scrolling(list), KeyScroll)).with_children(|list| {
                if catalog.entries.is_empty() {
                    list.spawn(text(theme::BODY, words.say("library-empty")));
                }
                list.spawn((shelves(settings.text_size()), Pickable::IGNORE))
                    .with_children(|list| {
                        for (index, entry) in catalog.entries.iter().enumerate() {
                            match &entry.content {
                                Ok(story) => {
                                    let line = found_line(&words, &story.scenario, &notebook, &finished);
                                    let runs = (finished.of(&story.scenario.id), line);
                                    let mut card = card(list, &words, (index, entry), story, runs, room.0);
                                    if first == Some(index) {
                                        card.insert(AutoFocus);
                                    }
                                }
                                Err(errors) => broken(list, &words, entry, errors),
                            }
                        }
                    });
            });
        });
}

/// The card that has the focus at first: the story one comes back from, otherwise the first that can be opened.
fn opened_first(catalog: &Catalog, session: &Session) -> Option<usize> {
    let whole = || {
        catalog
            .entries
            .iter()
            .enumerate()
            .filter(|(_, entry)| entry.content.is_ok())
    };
    let left = whole().find(|(_, entry)| session.is_of(entry));
    left.or_else(|| whole().next()).map(|(index, _)| index)
}

/// As many cards beside each other as there is room for without crowding their words.
fn shelves(text_size: f32) -> Node {
    let column = MaxTrackSizingFunction::Fraction(1.0);
    let narrowest = MinTrackSizingFunction::Px(CARD * (0.4 + 0.6 * text_size));
    let columns = RepeatedGridTrack::minmax(GridTrackRepetition::AutoFill, narrowest, column);
    Node {
        width: percent(100),
        ..grid(columns, 22.0)
    }
}

/// The width of a card at least, in pixels at usual text: three beside each other in a window of 1280, four in one of 2560.
const CARD: f32 = 330.0;
/// Width over height of its picture.
const COVER: f32 = 2.7;

fn frame(inside: Node) -> Node {
    Node {
        border: UiRect::all(px(1)),
        border_radius: BorderRadius::all(px(18)),
        flex_shrink: 0.0,
        ..inside
    }
}

/// How often it was finished and its latest ending, as counted before runs were kept; and what of it is found, in a line.
type Runs<'a> = (Option<(u32, &'a str)>, Option<String>);

fn card<'a>(
    list: &'a mut ChildSpawnerCommands,
    words: &Words,
    (index, entry): (usize, &Entry),
    story: &Story,
    runs: Runs<'_>,
    room: bool,
) -> EntityCommands<'a> {
    let scenario = &story.scenario;
    let mut entity = list.spawn((
        frame(column(0.0)),
        pressable(SECONDARY, &scenario.title),
        theme::shadow(),
    ));
    entity
        .with_children(|card| {
            let cover = Node {
                width: percent(100),
                aspect_ratio: Some(COVER),
                border_radius: BorderRadius::top(px(17)),
                flex_shrink: 0.0,
                ..default()
            };
            card.spawn((cover, still(scenario)));
            let told = Node {
                flex_grow: 1.0,
                padding: UiRect::new(px(20), px(20), px(12), px(14)),
                ..column(8.0)
            };
            card.spawn((told, Pickable::IGNORE)).with_children(|told| {
                told.spawn(text(theme::HEADING, &scenario.title));
                told.spawn(text(theme::SMALL.color(theme::PAPER), &scenario.summary));
                // What differs in length comes before what should stand in one line across the catalog.
                let facts = Node {
                    flex_wrap: FlexWrap::Wrap,
                    row_gap: px(4),
                    margin: UiRect::top(Val::Auto),
                    ..row(18.0)
                };
                told.spawn((Facts(index), facts, Pickable::IGNORE))
                    .with_children(|facts| self::facts(facts, words, entry, story, runs));
                if !room {
                    host(told, words, (index, &scenario.title));
                }
            });
        })
        .observe(move |_: On<Activate>, mut session: MessageWriter<Do>| {
            session.write(Do::Open(index));
        });
    entity
}

/// The way to the same story with a room. For whoever comes for that the whole card is it.
fn host(side: &mut ChildSpawnerCommands, words: &Words, (index, title): (usize, &str)) {
    let node = Node {
        align_self: AlignSelf::FlexStart,
        margin: UiRect::left(px(-18)),
        ..default()
    };
    side.spawn((node, Pickable::IGNORE)).with_children(|place| {
        let room = words.say("briefing-room");
        // There is one on every card.
        let name = AccessibleLabel(format!("{room}: {title}"));
        place.spawn(button(QUIET, &room)).insert(name).observe(
            move |_: On<Activate>, mut session: MessageWriter<Do>| {
                session.write(Do::Host(index));
            },
        );
    });
}

/// What there is to know of a scenario before it is opened, in few words.
fn facts(
    facts: &mut ChildSpawnerCommands,
    words: &Words,
    entry: &Entry,
    story: &Story,
    (runs, found): Runs<'_>,
) {
    let scenario = &story.scenario;
    let minutes = words.fill("library-minutes", &[("minutes", scenario.minutes.into())]);
    fact(facts, Icon::Clock, &minutes);
    let people = words.fill(
        "library-people",
        &[("people", scenario.expected().count().into())],
    );
    fact(facts, Icon::People, &people);
    if !scenario.author.is_empty() {
        let author = scenario.author.as_str();
        let author = words.fill("library-author", &[("author", author.into())]);
        fact(facts, Icon::Book, &author);
    }
    if let Some(gap) = story.gap() {
        fact(facts, Icon::Log, &untranslated(words, gap));
    }
    if let Some(twin) = &entry.twin {
        let (id, file) = (scenario.id.as_str(), twin.display().to_string());
        let values = [("id", id.into()), ("file", file.into())];
        fact(facts, Icon::Warning, &words.fill("library-same-id", &values));
    }
    if let Some(found) = found {
        fact(facts, Icon::Check, &found);
    } else if let Some((times, ending)) = runs {
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

fn broken(list: &mut ChildSpawnerCommands, words: &Words, entry: &Entry, errors: &[String]) {
    let node = Node {
        align_items: AlignItems::FlexStart,
        padding: UiRect::all(px(20)),
        ..frame(row(20.0))
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
            let name = entry.path.file_name().unwrap_or_default().to_string_lossy();
            let head = words.fill("library-broken", &[("file", name.into())]);
            side.spawn(text(theme::HEADING, head));
            for error in errors {
                side.spawn(text(theme::SMALL.color(theme::PAPER), error));
            }
        });
    });
}
