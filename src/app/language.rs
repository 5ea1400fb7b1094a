//! Which language the game speaks, and what follows at once when the player chooses another.

use bevy::prelude::*;

use super::notice::Notices;
use super::script::Script;
use super::session::Session;
use super::settings::Settings;
use super::{Overlay, Screen};
use crate::words::{self, Words};

/// The words the game speaks now.
#[derive(Resource, Deref, Debug)]
pub(super) struct Spoken(Words);

/// The player wants the game in this language.
#[derive(Message)]
pub(super) struct Speak(pub(super) &'static str);

/// The language named on the command line.
#[derive(Resource)]
pub(super) struct Named(pub(super) String);

impl Spoken {
    /// The language to begin with: named on the command line, in `TWOHATS_LANG`, set by the player, set on the computer.
    pub(super) fn first(named: Option<&Named>, settings: &Settings) -> Self {
        let variable = std::env::var("TWOHATS_LANG").ok();
        let asked = [
            named.map(|named| named.0.clone()),
            variable,
            settings.language.clone(),
        ];
        let known = asked.into_iter().flatten().find_map(|tag| words::known(&tag));
        let of_the_computer = || sys_locale::get_locales().find_map(|tag| words::known(&tag));
        Self(Words::of(
            known.or_else(of_the_computer).unwrap_or(words::ENGLISH),
        ))
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_message::<Speak>().add_systems(Update, speak);
}

/// Everything on screen is said again: the story from its translation, the screen and what lies over it.
fn speak(
    mut wishes: MessageReader<Speak>,
    mut spoken: ResMut<Spoken>,
    mut settings: ResMut<Settings>,
    mut session: ResMut<Session>,
    mut script: ResMut<Script>,
    mut notices: ResMut<Notices>,
    (screen, overlay): (Res<State<Screen>>, Res<State<Overlay>>),
    (mut next_screen, mut next_overlay): (ResMut<NextState<Screen>>, ResMut<NextState<Overlay>>),
) {
    let Some(Speak(language)) = wishes.read().last() else {
        return;
    };
    settings.language = Some((*language).to_owned());
    if spoken.language() == *language {
        return;
    }
    *spoken = Spoken(Words::of(language));
    let words = &**spoken;
    session.translate(words, &mut notices);
    if *screen.get() == Screen::Play {
        *script = session.retell(words, script.shown());
    }
    next_screen.set(*screen.get());
    next_overlay.set(*overlay.get());
}
