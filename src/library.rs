//! The scenarios that come with the program, in the program: whoever has nothing else can play them and begin with them.

use std::sync::LazyLock;

use crate::packed::scene;

/// A finished scenario, with what lies beside it.
#[derive(Debug, PartialEq, Eq)]
pub struct Finished {
    /// Its id.
    pub id: &'static str,
    /// The text of its file.
    pub scenario: &'static str,
    /// The file name of each part, and its text.
    pub parts: Vec<(&'static str, &'static str)>,
    /// The language of each translation, and its text.
    pub translations: Vec<(&'static str, &'static str)>,
    /// The file name of each plan, and its text.
    pub plans: Vec<(&'static str, &'static str)>,
}

macro_rules! finished {
    // Its id, the names of its parts if it has some, its languages, its plans.
    ($id:literal $([$($part:literal),*])?: $($language:literal),*; $($plan:literal),*) => {
        Finished {
            id: $id,
            scenario: scene(concat!($id, "/", $id, ".scenario.ron")),
            parts: vec![$($((
                concat!($id, ".", $part, ".part.ron"),
                scene(concat!($id, "/", $id, ".", $part, ".part.ron")),
            )),*)?],
            translations: vec![$((
                $language,
                scene(concat!($id, "/", $id, ".", $language, ".ron")),
            )),*],
            plans: vec![$(($plan, scene(concat!($id, "/", $plan)))),*],
        }
    };
}

/// All of them; the one to begin with first.
pub static LIBRARY: LazyLock<Vec<Finished>> = LazyLock::new(|| {
    vec![
        finished!("check_in": "de", "es"; "both.plan", "leader.plan", "manager.plan"),
        finished!("friday_shipment": "de", "es"; "leader.plan", "manager.plan"),
        finished!("winter_rota": "de"; "leader.plan", "manager.plan", "tape.plan"),
        finished!("flood_room": "de"; "both.plan", "hats.plan"),
        finished!("promoted": "de"; "hands.plan", "leader.plan", "manager.plan", "upstairs.plan"),
        finished!("no_title": "de"; "boiler.plan", "hands.plan", "leader.plan", "manager.plan", "promise.plan"),
        finished!("the_audit": "de"; "by_the_book.plan", "by_the_number.plan", "looking_away.plan", "the_date.plan", "to_the_letter.plan"),
        finished!("two_cultures": "de"; "both.plan", "leader.plan", "manager.plan", "seam.plan"),
        finished!("retirement_wave": "de"; "leader.plan", "manager.plan", "rows.plan", "wave.plan"),
        finished!("turn_of_the_tide": "de"; "jar.plan", "leader.plan", "manager.plan", "struck.plan"),
    ]
});

/// The campaign that comes with them: its file's name and its text.
pub static CAMPAIGN: (&str, &str) = (
    "a_career.campaign.ron",
    include_str!("../assets/career/a_career.campaign.ron"),
);
