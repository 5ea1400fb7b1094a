//! Which language the game speaks, and what follows at once when the player chooses another.

use bevy::prelude::*;

use super::notice::Notices;
use super::script::Script;
use super::session::Session;
use super::settings::Settings;
use super::{Overlay, Screen};
use crate::language;
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
    /// The first three may be any there is: stories are told in it as far as they are translated.
    pub(super) fn first(named: Option<&Named>, settings: &Settings) -> Self {
        let asked = [
            named.map(|named| named.0.clone()),
            variable(),
            settings.language.clone(),
        ];
        let asked = asked
            .into_iter()
            .flatten()
            .find_map(|tag| language::tag(&tag).ok());
        let of_the_computer = || sys_locale::get_locales().find_map(|tag| words::known(&tag));
        let or_else = || of_the_computer().unwrap_or(words::ENGLISH).to_owned();
        Self(Words::of(&asked.unwrap_or_else(or_else)))
    }

    /// What the player is told about the language once: that the game does not speak it, or that it is none.
    pub(super) fn notes(&self) -> Vec<String> {
        let words = &self.0;
        let wrong = variable().and_then(|word| language::tag(&word).err());
        let wrong = wrong.map(|unknown| {
            let (word, meant) = (
                unknown.written,
                unknown.meant.unwrap_or_else(|| "none".to_owned()),
            );
            words.fill(
                "notice-no-language",
                &[("word", word.into()), ("meant", meant.into())],
            )
        });
        let stand_in = words.stand_in().then(|| {
            let name = language::own_name(words.asked());
            words.fill("notice-stand-in", &[("language", name.into())])
        });
        wrong.into_iter().chain(stand_in).collect()
    }
}

/// What `TWOHATS_LANG` says, if anything.
fn variable() -> Option<String> {
    std::env::var("TWOHATS_LANG")
        .ok()
        .filter(|word| !word.trim().is_empty())
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
    if spoken.asked() == *language {
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
