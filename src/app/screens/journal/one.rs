//! One run of the journal: what it was, and what can be done with it.

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::text::{EditableText, TextEditChange};
use bevy::ui_widgets::Activate;

use super::{Picked, not_done};
use crate::app::language::Spoken;
use crate::app::notice::Notices;
use crate::app::saves::{Folders, Notebook};
use crate::app::session::Do;
use crate::app::session::catalog::Catalog;
use crate::app::session::recording::Recording;
use crate::app::states::{Overlay, escape};
use crate::app::theme::{self, text};
use crate::app::widgets::button::{PRIMARY, QUIET, SECONDARY, Sure, asking, button};
use crate::app::widgets::field::field;
use crate::app::widgets::panel::{column, panel_node, row, surface, veil};
use crate::app::widgets::scroll::{KeyScroll, scrolling};
use crate::journal::Kept;
use crate::report::debrief::debrief;
use crate::report::mark::{Made, marked};
use crate::report::{html, journal as told};
use crate::words::Words;

/// The most letters of a name.
const LETTERS: usize = 60;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Overlay::Run), spawn)
        .add_systems(Update, escape(Overlay::None).run_if(in_state(Overlay::Run)));
}

fn spawn(
    mut commands: Commands,
    (words, book, picked, catalog): (Res<Spoken>, Res<Notebook>, Res<Picked>, Res<Catalog>),
) {
    let Some(kept) = book.journal.get(&picked.one) else {
        return;
    };
    commands
        .spawn((DespawnOnExit(Overlay::Run), veil(50)))
        .with_children(|veil| {
            let node = Node {
                width: px(760),
                max_width: percent(100),
                max_height: percent(100),
                row_gap: px(12),
                ..panel_node()
            };
            veil.spawn((node, surface(theme::PANEL))).with_children(|panel| {
                let list = Node {
                    padding: UiRect::all(px(3)),
                    ..column(8.0)
                };
                panel.spawn((scrolling(list), KeyScroll)).with_children(|list| {
                    about(list, &words, &catalog, kept);
                });
                ways(panel, &words, &picked, kept);
            });
        });
}

/// What it was: name, ending, gauges, roads, what was written.
fn about(list: &mut ChildSpawnerCommands, words: &Words, catalog: &Catalog, kept: &Kept) {
    let run = &*told::spoken(&kept.run, catalog.scenario(&kept.run.scenario));
    let head = Node {
        flex_shrink: 0.0,
        ..row(18.0)
    };
    list.spawn((head, Pickable::IGNORE)).with_children(|head| {
        super::card::picture(head, catalog, run);
        let side = Node {
            flex_shrink: 1.0,
            ..column(2.0)
        };
        head.spawn((side, Pickable::IGNORE)).with_children(|side| {
            side.spawn(text(theme::HEADING, told::name(run)));
            side.spawn(text(theme::BODY, told::outcome(words, run)));
            let luck = words.fill("compare-luck", &[("seed", run.seed.to_string().into())]);
            let date = told::date(words, run.played.date());
            let mut small = vec![date, luck];
            if !run.name.is_empty() {
                small.insert(0, run.title.clone());
            }
            side.spawn(text(theme::SMALL, small.join("  \u{b7}  ")));
        });
    });
    list.spawn(text(theme::SMALL.color(theme::PAPER), told::gauges(words, run)));
    if !run.branches.is_empty() {
        let count = [("count", run.branches.len().into())];
        list.spawn(text(theme::SMALL, words.fill("journal-branches", &count)));
    }
    for line in told::reflected(words, &run.reflection) {
        list.spawn(text(theme::SMALL.color(theme::PAPER), line.trim()));
    }
    if kept.newer {
        list.spawn(text(theme::SMALL.color(theme::ALARM), words.say("journal-newer")));
        return;
    }
    list.spawn(text(theme::LABEL, words.say("journal-name")));
    list.spawn(field(words.say("journal-name"), &run.name, LETTERS))
        .observe(rename);
}

/// What can be done with it.
fn ways(panel: &mut ChildSpawnerCommands, words: &Words, picked: &Picked, kept: &Kept) {
    let node = Node {
        flex_wrap: FlexWrap::Wrap,
        row_gap: px(10),
        flex_shrink: 0.0,
        ..row(12.0)
    };
    let name = kept.name.clone();
    panel.spawn((node, Pickable::IGNORE)).with_children(|ways| {
        let open = if kept.run.ending.is_some() {
            words.say("journal-open")
        } else {
            words.say("journal-go-on")
        };
        ways.spawn((button(PRIMARY, &open), AutoFocus)).observe(
            move |_: On<Activate>, mut session: MessageWriter<Do>| {
                session.write(Do::Reopen(name.clone()));
            },
        );
        let side = if picked.several.contains(&kept.name) {
            words.say("journal-not-beside")
        } else {
            words.say("journal-beside")
        };
        ways.spawn(button(SECONDARY, &side)).observe(beside);
        ways.spawn(button(SECONDARY, &words.say("roads-open")))
            .observe(super::super::roads::open);
        ways.spawn(button(SECONDARY, &words.say("journal-export")))
            .observe(export);
        let [delete_it, really] = [words.say("journal-delete"), words.say("journal-delete-sure")];
        ways.spawn(asking(SECONDARY, &delete_it, &really)).observe(delete);
        ways.spawn(button(QUIET, &words.say("close")))
            .observe(|_: On<Activate>, mut next: ResMut<NextState<Overlay>>| next.set(Overlay::None));
    });
}

/// Takes it to those that are put side by side, or away from them.
fn beside(_: On<Activate>, mut picked: ResMut<Picked>, mut next: ResMut<NextState<Overlay>>) {
    let name = picked.one.clone();
    if !picked.several.remove(&name) {
        picked.several.insert(name);
    }
    next.set(Overlay::None);
}

/// The run is called what is typed.
fn rename(
    change: On<TextEditChange>,
    fields: Query<&EditableText>,
    picked: Res<Picked>,
    folders: Res<Folders>,
    mut book: ResMut<Notebook>,
) {
    let Ok(field) = fields.get(change.event_target()) else {
        return;
    };
    let typed = field.value().to_string();
    let Some(mut kept) = book.journal.get(&picked.one).cloned() else {
        return;
    };
    if kept.run.name != typed.trim() {
        typed.trim().clone_into(&mut kept.run.name);
        folders.write_run(&mut book, kept);
    }
}

/// Its recording, and its report in the player's own folder.
fn export(
    _: On<Activate>,
    (words, book, picked, folders): (Res<Spoken>, Res<Notebook>, Res<Picked>, Res<Folders>),
    mut catalog: ResMut<Catalog>,
    mut notices: ResMut<Notices>,
) {
    let Some(kept) = book.journal.get(&picked.one) else {
        return;
    };
    let name = format!("{}.replay.ron", kept.name);
    let recording = folders.write_report(&words, &name, &kept.run.replay);
    match (recording, page(&words, &mut catalog, kept)) {
        (Ok(_), Some(page)) => {
            let written = folders.write_report(&words, &format!("{}.html", kept.name), &page);
            notices.saved(&words, written);
        }
        (Ok(path), None) => {
            notices.done(
                words.fill("notice-recording-saved", &[("file", name.into())]),
                path,
            );
        }
        (Err(error), _) => notices.saved(&words, Err(error)),
    }
}

/// The report's page; none where the story is not there any more.
fn page(words: &Words, catalog: &mut Catalog, kept: &Kept) -> Option<String> {
    let recording = Recording::of(&kept.run).ok()?;
    let story = recording.story(catalog, words, &kept.run.file)?;
    let (played, _) = recording.play(&story.scenario);
    Some(marked(Made::Report, &html::page(words, &debrief(words, &played))))
}

/// Deletes it; it was asked first.
fn delete(
    _: On<Sure>,
    (words, picked, folders): (Res<Spoken>, Res<Picked>, Res<Folders>),
    mut book: ResMut<Notebook>,
    mut notices: ResMut<Notices>,
    mut next: ResMut<NextState<Overlay>>,
) {
    match folders.delete_run(&words, &mut book, &picked.one) {
        Ok(()) => notices.say(words.say("journal-deleted")),
        Err(why) => notices.say(not_done(&words, why)),
    }
    next.set(Overlay::None);
}
