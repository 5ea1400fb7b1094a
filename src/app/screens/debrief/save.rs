//! Saving the report: one HTML file in the player's own folder, and the replay it was made from beside it.

use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use super::LookingBack;
use crate::app::language::Spoken;
use crate::app::notice::Notices;
use crate::app::saves::Folders;
use crate::app::session::Session;
use crate::report::html;
use crate::report::mark::{Made, marked};

pub(super) fn save(
    _: On<Activate>,
    seen: Option<Res<LookingBack>>,
    session: Res<Session>,
    words: Res<Spoken>,
    folders: Res<Folders>,
    mut notices: ResMut<Notices>,
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
    notices.say(match written {
        Ok(path) => {
            let path = path.display().to_string();
            words.fill("notice-report-saved", &[("path", path.into())])
        }
        Err(error) => words.fill("notice-report-not-saved", &[("error", error.into())]),
    });
}
