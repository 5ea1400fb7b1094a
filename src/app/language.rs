//! Which language the game speaks, and how the player chooses another.

use bevy::prelude::*;

use super::settings::Settings;
use crate::language;
use crate::words::{self, Words};

/// The words the game speaks now.
#[derive(Resource, Deref, Debug)]
pub(super) struct Spoken(Words);

/// The player wants the game in this language.
#[derive(Message)]
pub(super) struct Speak(pub(super) &'static str);

/// Languages asked for from outside: any there is, for stories are told in it as far as they are translated.
#[derive(Default)]
pub(super) struct Asked {
    /// On the command line.
    pub(super) named: Option<String>,
    /// What `TWOHATS_LANG` says, if anything.
    pub(super) variable: Option<String>,
}

impl Spoken {
    /// The language to begin with: named on the command line, in `TWOHATS_LANG`, set by the player, set on the computer.
    pub(super) fn first(asked: &Asked, settings: &Settings) -> Self {
        let all = [&asked.named, &asked.variable, &settings.language];
        let asked = all.into_iter().flatten().find_map(|tag| language::tag(tag).ok());
        let of_the_computer = || sys_locale::get_locales().find_map(|tag| words::known(&tag));
        let or_else = || of_the_computer().unwrap_or(words::ENGLISH).to_owned();
        Self(Words::of(&asked.unwrap_or_else(or_else)))
    }

    /// What the player is told about the language once: that the game does not speak it, or that it is none.
    pub(super) fn notes(&self, asked: &Asked) -> Vec<String> {
        let words = &self.0;
        let wrong = asked.variable.as_ref().and_then(|word| language::tag(word).err());
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

pub(super) fn plugin(app: &mut App) {
    app.add_message::<Speak>().add_systems(Update, speak);
}

/// From here on the words are others. Who has shown some already says them again, in this very frame: the session and
/// the screens.
pub(super) fn speak(
    mut wishes: MessageReader<Speak>,
    mut spoken: ResMut<Spoken>,
    mut settings: ResMut<Settings>,
) {
    let Some(Speak(language)) = wishes.read().last() else {
        return;
    };
    settings.language = Some((*language).to_owned());
    if spoken.asked() != *language {
        *spoken = Spoken(Words::of(language));
    }
}
