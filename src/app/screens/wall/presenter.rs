//! The way from the wall to pages in the browser: the facilitator's own, of which nothing is shown before it is asked for where
//! everybody looks, and the report at the end.

use std::path::PathBuf;

use crate::app::hosting::Hosting;
use crate::app::outside;

/// How the page can be opened.
pub(super) enum Page {
    /// Not at all: why, and what to do instead.
    None(String),
    /// Where everybody sees it.
    Seen,
    /// Beside the wall.
    Private,
}

/// With so many displays.
pub(super) fn page(hosting: &Hosting, displays: usize) -> Page {
    let Some(room) = hosting.room() else {
        return Page::None(String::new());
    };
    match room.presenter_link() {
        None => {
            let words = room.workshop().words();
            Page::None(words.say("wall-no-page"))
        }
        Some(_) if displays < 2 => Page::Seen,
        Some(_) => Page::Private,
    }
}

/// Opens it in the browser, or says below the picture why that cannot be.
pub(super) fn open(hosting: &mut Hosting) {
    let link = hosting.room().and_then(|room| room.presenter_link());
    if let Some(link) = link {
        browse(hosting, &link);
    }
}

/// The report, once it is written.
pub(super) fn written(hosting: &Hosting) -> Option<PathBuf> {
    hosting.room()?.left()?.report
}

/// Opens the report in the browser.
pub(super) fn report(hosting: &mut Hosting) {
    if let Some(report) = written(hosting) {
        browse(hosting, &report.display().to_string());
    }
}

fn browse(hosting: &mut Hosting, what: &str) {
    let Err(why) = outside::browse(what) else { return };
    let said = hosting.room().map(|room| {
        let words = room.workshop().words();
        words.fill("wall-no-browser", &[("why", why.into())])
    });
    if let Some(said) = said {
        hosting.tell(said);
    }
}
