//! The journal: every run that is kept, looked through by typing, opened again, put side by side.

use std::collections::BTreeSet;

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::text::{EditableText, TextEditChange};
use bevy::ui_widgets::Activate;

use crate::app::language::Spoken;
use crate::app::notice::Notices;
use crate::app::saves::{Folders, Notebook};
use crate::app::session::catalog::Catalog;
use crate::app::states::{Overlay, Screen, escape};
use crate::app::theme::{self, text};
use crate::app::widgets::button::{PRIMARY, QUIET, SECONDARY, button};
use crate::app::widgets::field::field;
use crate::app::widgets::page::{self, headed};
use crate::app::widgets::panel::{column, row, screen};
use crate::journal::{Kept, habits};
use crate::report::journal as told;
use crate::words::Words;

mod card;
pub(super) mod due;
mod one;

/// Runs that are listed at most; typing finds the others.
const SHOWN: usize = 40;
/// The most letters that are looked for.
const LETTERS: usize = 60;

/// What is typed to look for runs.
#[derive(Resource, Default)]
pub(super) struct Filter {
    typed: String,
    /// Whether the list has the focus when it is there: one came to it, and is not typing.
    focus: bool,
}

/// The run that was picked, and those that are to be put side by side, by their names.
#[derive(Resource, Default)]
pub(super) struct Picked {
    pub(super) one: String,
    pub(super) several: BTreeSet<String>,
}

/// Where the runs are listed.
#[derive(Component)]
struct List;

/// Where the ways on are that depend on what is picked.
#[derive(Component)]
struct Ways;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Filter>()
        .init_resource::<Picked>()
        .add_plugins((one::plugin, due::plugin))
        .add_systems(OnEnter(Screen::Journal), (fill, spawn).chain())
        .add_systems(OnExit(Overlay::Run), again)
        .add_systems(
            Update,
            (
                escape(Screen::Title).run_if(in_state(Overlay::None)),
                list.run_if(resource_changed::<Filter>.or_else(resource_changed::<Notebook>))
                    .run_if(in_state(Overlay::None)),
                ways.run_if(resource_changed::<Picked>.or_else(resource_changed::<Notebook>)),
            )
                .run_if(in_state(Screen::Journal)),
        );
}

/// What changed while one run was looked at is seen when that is over.
fn again(mut filter: ResMut<Filter>) {
    filter.focus = true;
}

/// The stories, for pictures and for what of them was found.
fn fill(words: Res<Spoken>, mut catalog: ResMut<Catalog>, mut picked: ResMut<Picked>, book: Res<Notebook>) {
    catalog.fill(&words);
    picked.several.retain(|name| book.journal.get(name).is_some());
}

fn spawn(mut commands: Commands, words: Res<Spoken>, mut filter: ResMut<Filter>) {
    // The list is filled when it is there.
    filter.focus = true;
    commands
        .spawn((DespawnOnExit(Screen::Journal), screen()))
        .with_children(|root| {
            headed(
                root,
                words.say("journal-heading"),
                |head| beside(head, &words, &filter.typed),
                |list| {
                    list.spawn((List, column(14.0), Pickable::IGNORE));
                },
            );
        });
}

/// Where one looks for runs, and the ways on.
fn beside(head: &mut ChildSpawnerCommands, words: &Words, looked_for: &str) {
    // Of a width that is known beforehand: what is above the field may take two lines, and is measured by it.
    let place = Node {
        width: px(420),
        min_width: px(220),
        max_width: percent(100),
        ..column(2.0)
    };
    head.spawn((place, Pickable::IGNORE)).with_children(|place| {
        place.spawn(text(theme::SMALL, words.say("journal-search")));
        place
            .spawn(field(words.say("journal-search"), looked_for, LETTERS))
            .observe(typed);
    });
    head.spawn((Ways, row(12.0), Pickable::IGNORE));
}

fn typed(change: On<TextEditChange>, fields: Query<&EditableText>, mut filter: ResMut<Filter>) {
    if let Ok(field) = fields.get(change.event_target()) {
        let typed = field.value().to_string();
        if typed != filter.typed {
            filter.typed = typed;
        }
    }
}

/// Lists what is looked for.
fn list(
    mut commands: Commands,
    (words, mut filter, book): (Res<Spoken>, ResMut<Filter>, Res<Notebook>),
    (catalog, picked): (Res<Catalog>, Res<Picked>),
    lists: Query<Entity, With<List>>,
) {
    let Ok(place) = lists.single() else { return };
    // Only once: while somebody types, the focus stays where it is.
    let focus = std::mem::take(&mut filter.bypass_change_detection().focus);
    let some: Vec<&Kept> = (book.journal.runs.iter())
        .filter(|kept| {
            // It is found by what is shown, and by what it was called when it was played.
            let spoken = told::spoken(&kept.run, catalog.scenario(&kept.run.scenario));
            told::matches(&words, &spoken, &filter.typed) || told::matches(&words, &kept.run, &filter.typed)
        })
        .collect();
    commands
        .entity(place)
        .despawn_related::<Children>()
        .with_children(|list| {
            if some.is_empty() {
                let none = if book.journal.runs.is_empty() {
                    words.say("journal-empty")
                } else {
                    words.say("journal-none-found")
                };
                list.spawn(text(theme::BODY, none));
            }
            // The run looked at last has the focus again, otherwise the first.
            let last = some.iter().take(SHOWN).position(|kept| kept.name == picked.one);
            let focus = focus.then(|| last.unwrap_or(0));
            for (at, kept) in some.iter().take(SHOWN).enumerate() {
                let beside = picked.several.iter().position(|name| *name == kept.name);
                card::spawn(list, &words, (&catalog, kept), (focus == Some(at), beside));
            }
            if some.len() > SHOWN {
                let more = [("count", (some.len() - SHOWN).into())];
                list.spawn(text(theme::SMALL, words.fill("journal-more", &more)));
            }
            for one in &book.journal.unread {
                list.spawn(text(theme::SMALL.color(theme::ALARM), told::unread(&words, one)));
            }
            let told = told::habits_told(&words, &habits(some.iter().map(|kept| &kept.run)));
            if !told.is_empty() {
                habits_card(list, &told);
            }
            list.spawn(text(theme::SMALL, words.say("journal-about")));
        });
}

/// What the runs say of habits, the heading first.
fn habits_card(list: &mut ChildSpawnerCommands, told: &[String]) {
    page::card(list, 6.0, |card| {
        for (at, line) in told.iter().enumerate() {
            let kind = if at == 0 { theme::HEADING } else { theme::BODY };
            card.spawn(text(kind, line));
        }
    });
}

/// Back, side by side, and what was deleted comes back.
fn ways(
    mut commands: Commands,
    (words, book, picked): (Res<Spoken>, Res<Notebook>, Res<Picked>),
    places: Query<Entity, With<Ways>>,
    added: Query<(), Added<Ways>>,
) {
    let Ok(place) = places.single() else { return };
    let first = !added.is_empty();
    commands
        .entity(place)
        .despawn_related::<Children>()
        .with_children(|ways| {
            if let Some(kept) = book.deleted() {
                let name = [("name", told::name(&kept.run).into())];
                ways.spawn(button(SECONDARY, &words.fill("journal-undo", &name)))
                    .observe(bring_back);
            }
            if !picked.several.is_empty() {
                let count = [("count", picked.several.len().into())];
                ways.spawn(button(PRIMARY, &words.fill("journal-compare", &count)))
                    .observe(|_: On<Activate>, mut next: ResMut<NextState<Screen>>| {
                        next.set(Screen::Compare);
                    });
            }
            let mut back = ways.spawn(button(QUIET, &words.say("back")));
            back.observe(|_: On<Activate>, mut next: ResMut<NextState<Screen>>| next.set(Screen::Title));
            if first && book.journal.runs.is_empty() {
                back.insert(AutoFocus);
            }
        });
}

fn bring_back(
    _: On<Activate>,
    words: Res<Spoken>,
    folders: Res<Folders>,
    mut book: ResMut<Notebook>,
    mut filter: ResMut<Filter>,
    mut notices: ResMut<Notices>,
) {
    // The button goes with what it brings back.
    filter.focus = true;
    if let Err(why) = folders.bring_back(&mut book) {
        notices.say(not_done(&words, why));
    }
}

/// That something could not be done with a file, and why.
fn not_done(words: &Words, why: String) -> String {
    words.fill("notice-not-possible", &[("reason", why.into())])
}
