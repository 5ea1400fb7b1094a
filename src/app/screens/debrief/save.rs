//! Saving the report: one HTML file in the player's own folder, and the replay it was made from beside it.

use std::path::PathBuf;

use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use super::LookingBack;
use crate::app::language::Spoken;
use crate::app::notice::Notices;
use crate::app::outside::browse;
use crate::app::saves::Folders;
use crate::app::session::Session;
use crate::app::widgets::button::{SECONDARY, button};
use crate::report::html;
use crate::report::mark::{Made, marked};
use crate::words::Words;

/// Opens the report that was saved.
#[derive(Component)]
pub(super) struct Opens;

pub(super) fn save(
    press: On<Activate>,
    seen: Option<Res<LookingBack>>,
    session: Res<Session>,
    words: Res<Spoken>,
    folders: Res<Folders>,
    (opens, parents): (Query<(), With<Opens>>, Query<&ChildOf>),
    mut notices: ResMut<Notices>,
    mut commands: Commands,
) {
    let (Some(seen), Some(played)) = (seen, session.played()) else {
        return;
    };
    let seen = &seen.0;
    // The same playthrough always has the same name, so saving twice leaves one file.
    let name = format!("{}-{}", seen.id, seen.origin.state);
    let written = folders
        .write_report(&words, &format!("{name}.replay.ron"), &played.replay().to_text())
        .and_then(|_| {
            // With the program's mark, so that `twohats report` knows it for a page that may be made anew.
            let page = marked(Made::Report, &html::page(&words, seen));
            folders.write_report(&words, &format!("{name}.html"), &page)
        });
    notices.saved(&words, written.clone());
    if let (Ok(path), true) = (written, opens.is_empty()) {
        offer(&mut commands, (press.entity, &parents), &words, path);
    }
}

/// A button that opens the report, beside the one that saved it: for those who have no pointer.
fn offer(
    commands: &mut Commands,
    (saves, parents): (Entity, &Query<&ChildOf>),
    words: &Words,
    path: PathBuf,
) {
    let Ok(ways) = parents.get(saves) else { return };
    commands.entity(ways.parent()).with_children(|ways| {
        ways.spawn((Opens, button(SECONDARY, &words.say("debrief-open"))))
            .observe(move |_: On<Activate>, mut notices: ResMut<Notices>| {
                if let Err(why) = browse(&path.display().to_string()) {
                    notices.say(why);
                }
            });
    });
}
