//! Another version of the scenario on the table: edited by its author, or told in another language.

use bevy::prelude::*;

use super::catalog::{self, Catalog, Story};
use super::{Session, tell_trouble};
use crate::app::language::{Spoken, speak};
use crate::app::notice::Notices;
use crate::app::playback::Playback;
use crate::app::states::Screen;
use crate::play::migrate::{Carried, carry_over};
use crate::words::Words;

/// The scenario's file holds this now.
#[derive(Message)]
pub(crate) struct Edited(pub(crate) Story);

pub(super) fn plugin(app: &mut App) {
    app.add_message::<Edited>()
        // Before states change, so that a new version is on screen in this very frame.
        .add_systems(PreUpdate, take)
        .add_systems(Update, translate.after(speak).run_if(resource_changed::<Spoken>));
}

impl Session {
    /// Puts a newer version of the same scenario on the table and carries what was played so far over to it.
    fn replace(&mut self, story: Story) -> Option<Carried> {
        self.gap = story.gap();
        let scenario = story.scenario;
        self.scenario = Some(scenario.clone());
        self.aside = self
            .aside
            .take()
            .map(|aside| carry_over(&aside, scenario.clone()).played);
        let carried = carry_over(self.played.as_ref()?, scenario);
        self.played = Some(carried.played.clone());
        Some(carried)
    }
}

/// Goes on with the newest version, from where the player is.
pub(crate) fn take(
    mut versions: MessageReader<Edited>,
    words: Res<Spoken>,
    mut session: ResMut<Session>,
    mut playback: ResMut<Playback>,
    mut notices: ResMut<Notices>,
    screen: Res<State<Screen>>,
    mut next: ResMut<NextState<Screen>>,
) {
    for Edited(story) in versions.read() {
        tell_trouble(&words, story, &mut notices);
        // The hash is of the scenario's file alone, and its translation may have changed.
        if session.scenario().is_none_or(|known| *known == story.scenario) {
            continue;
        }
        let shown = playback.shown();
        let carried = session.replace(story.clone());
        notices.say(changed(&words, &carried));
        match screen.get() {
            Screen::Play => {
                let kept = carried.is_none_or(|carried| carried.kept);
                *playback = session.retell(&words, shown.filter(|_| kept));
                next.set(Screen::Play);
            }
            Screen::Briefing => next.set(Screen::Briefing),
            Screen::Setup => next.set(Screen::Setup),
            // A room plays on with the story it began with.
            Screen::Title
            | Screen::Library
            | Screen::Debrief
            | Screen::Career
            | Screen::Wall
            | Screen::Reflect
            | Screen::Journal
            | Screen::Compare => {}
        }
    }
}

/// What became of the player's place.
fn changed(words: &Words, carried: &Option<Carried>) -> String {
    match carried {
        Some(carried) if !carried.kept => {
            let notes = carried.notes.join(" ");
            let change = notes.trim_end_matches('.').to_owned();
            words.fill("notice-changed-stopped", &[("change", change.into())])
        }
        Some(carried) if !carried.notes.is_empty() => {
            format!("{} {}", words.say("notice-changed"), carried.notes.join(" "))
        }
        _ => words.say("notice-changed"),
    }
}

/// Tells the story in the language now spoken, from where it is. While its file is broken it stays as it is.
fn translate(
    (words, catalog): (Res<Spoken>, Res<Catalog>),
    mut session: ResMut<Session>,
    mut playback: ResMut<Playback>,
    mut notices: ResMut<Notices>,
    screen: Res<State<Screen>>,
) {
    if words.is_added() || session.scenario.is_none() {
        return;
    }
    if let Ok(story) = catalog::open(catalog.disk(), &words, &session.path) {
        tell_trouble(&words, &story, &mut notices);
        session.replace(story);
    }
    if *screen.get() == Screen::Play {
        *playback = session.retell(&words, playback.shown());
    }
}
