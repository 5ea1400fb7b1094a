//! The pages, embedded: everything a browser is ever sent that is not a state. Nothing here comes from the disk.

use serde_json::Value;

use super::said;
use crate::draw::person::{Backdrop, Pose, portrait};
use crate::language::direction;
use crate::workshop::Workshop;
use crate::workshop::keys::KEYS;

/// A page in the pieces it is put together from.
const PHONE: [&str; 3] = [
    include_str!("../../assets/room/phone.html"),
    include_str!("../../assets/room/phone.css"),
    concat!(
        include_str!("../../assets/room/post.js"),
        "\n",
        include_str!("../../assets/room/phone.js")
    ),
];
const PRESENTER: [&str; 3] = [
    include_str!("../../assets/room/presenter.html"),
    include_str!("../../assets/room/presenter.css"),
    include_str!("../../assets/room/presenter.js"),
];
/// What both scripts begin with.
const STREAM: &str = include_str!("../../assets/room/stream.js");

/// The pages of a workshop, in its language.
#[derive(Debug, Clone)]
pub(super) struct Pages {
    phone: String,
    presenter: String,
    prefix: String,
    faces: Vec<String>,
}

impl Pages {
    /// The pages of this workshop.
    pub(super) fn of(workshop: &Workshop) -> Self {
        let (words, scenario) = (workshop.words(), workshop.scenario());
        let language = words.language();
        // So that no phone takes a face for one of another workshop.
        let prefix = format!("{}-", scenario.id);
        let faces = scenario
            .speakers()
            .map(|one| portrait(&one.look, &Pose::default(), Backdrop::Disc))
            .collect();
        let keys = serde_json::json!(KEYS).to_string();
        let page = |[html, css, js]: [&str; 3], words: &Value| {
            let mut words = words.clone();
            words["faces"] = format!("/picture/{prefix}").into();
            // Inside a script a tag in the words would end it.
            let words = words.to_string().replace('<', "\\u003c");
            html.replace("{lang}", language)
                .replace("{dir}", direction(language))
                .replace("{css}", css)
                .replace("{js}", &format!("{STREAM}\n{js}"))
                .replace("{words}", &words)
                .replace("{keys}", &keys)
        };
        Self {
            phone: page(PHONE, &said::phone(words)),
            presenter: page(PRESENTER, &said::presenter(words)),
            prefix,
            faces,
        }
    }

    /// The phones' page. Its script and style carry this once-only word.
    pub(super) fn phone(&self, nonce: &str) -> String {
        self.phone.replace("{nonce}", nonce)
    }

    /// The presenter's page.
    pub(super) fn presenter(&self, nonce: &str) -> String {
        self.presenter.replace("{nonce}", nonce)
    }

    /// How the names of the faces begin.
    pub(super) fn faces(&self) -> &str {
        &self.prefix
    }

    /// The face of the speaker at this place, as SVG.
    pub(super) fn face(&self, place: usize) -> Option<&str> {
        self.faces.get(place).map(String::as_str)
    }
}
