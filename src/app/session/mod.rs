//! The bridge between screens and the play engine: screens ask, the session acts and tells what happened.

use std::path::PathBuf;
use std::sync::Arc;

use bevy::prelude::*;

use super::language::Spoken;
use super::notice::Notices;
use super::saves::{Finished, Folders, Save};
use super::script::Script;
use super::states::{Overlay, Room, Screen, WithRoom};
use crate::lab::reach::Way;
use crate::play::{Edit, Playthrough, Question, Replay};
use crate::present::{self, Taken};
use crate::story::Scenario;
use crate::story::ids::ChoiceId;
use crate::words::Words;

pub(super) mod author;
pub(super) mod desk;
mod moves;
pub(super) mod shelf;
pub(super) mod version;

use desk::Desk;
use moves::{Wish, act, move_to, resume, start, take_up};
use shelf::{Book, Gap, Shelf, Story};

/// What a screen can ask for.
#[derive(Message, Clone, PartialEq, Eq, Debug)]
pub(super) enum Do {
    /// Show the briefing of this book of the shelf.
    Open(usize),
    /// Begin, with this seed.
    Start(u64),
    /// Turn the page.
    Continue,
    /// Take this option of this question, which may have been answered meanwhile.
    Choose(Question, ChoiceId),
    /// Go back to the moment after this many actions.
    RewindTo(usize),
    /// Go on with the saved playthrough.
    Resume,
    /// On to the debrief.
    LookBack,
    /// Play the same scenario again.
    Again,
    /// Go this way, for an author.
    Go(Way),
    /// Begin again with an edited state, for an author.
    WhatIf(Edit),
    /// Leave the edited state: back to the playthrough of the story's own.
    Unedit,
}

/// The scenario on the table and the playthrough, if one has begun.
#[derive(Resource, Default)]
pub(super) struct Session {
    path: PathBuf,
    scenario: Option<Arc<Scenario>>,
    gap: Option<Gap>,
    played: Option<Playthrough>,
    /// The playthrough of the story's own, while an author plays with an edited state.
    aside: Option<Playthrough>,
}

impl Session {
    /// The scenario on the table.
    pub(super) fn scenario(&self) -> Option<&Arc<Scenario>> {
        self.scenario.as_ref()
    }

    /// Puts a book on the table. False when it is broken.
    fn open(&mut self, book: &Book) -> bool {
        let Ok(story) = &book.content else { return false };
        *self = Self {
            path: book.path.clone(),
            scenario: Some(story.scenario.clone()),
            gap: story.gap(),
            ..Self::default()
        };
        true
    }

    /// What of the scenario is not in the player's language.
    pub(super) fn gap(&self) -> Option<&Gap> {
        self.gap.as_ref()
    }

    /// The playthrough, once begun.
    pub(super) fn played(&self) -> Option<&Playthrough> {
        self.played.as_ref()
    }

    /// The scenario's file.
    pub(super) fn path(&self) -> &std::path::Path {
        &self.path
    }

    /// The script of everything so far, as somebody who has read it all, or so many lines of the last scene.
    fn retell(&self, words: &Words, lines: Option<usize>) -> Script {
        let Some(played) = &self.played else {
            return Script::default();
        };
        let scenario = played.scenario();
        let mut script = Script::new(present::cast(scenario));
        script.team = present::team(scenario, played.state(), &[]);
        script.add(present::paged(present::all(words, played)));
        script.catch_up(lines);
        script
    }

    /// Every decision taken so far, oldest first.
    pub(super) fn decisions(&self) -> Vec<Taken> {
        self.played.as_ref().map_or(Vec::new(), present::decisions)
    }

    fn save(&self) -> Option<Save> {
        // An edited state is no place in the story, and must not take the place of one.
        let played = self.played.as_ref().filter(|played| !played.is_edited())?;
        let title = played.scenario().title.clone();
        Some(Save {
            path: self.path.clone(),
            title,
            replay: played.replay().to_text(),
        })
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Session>()
        .init_resource::<Desk>()
        .add_plugins(version::plugin)
        .add_systems(Startup, open_asked.run_if(resource_exists::<Asked>))
        .add_message::<Do>()
        .add_systems(Update, answer)
        .add_systems(OnEnter(Screen::Title), look_for_save);
}

/// What the game was opened with.
#[derive(Resource)]
pub(super) struct Asked {
    /// A scenario file, or a folder of them.
    pub(super) path: PathBuf,
    /// The luck number.
    pub(super) seed: Option<u64>,
    /// Whether it is to be played with a room, and how.
    pub(super) room: Option<Room>,
}

/// Straight to the briefing, or on with a recording, or to the library where the card of a broken scenario says what is
/// wrong.
fn open_asked(
    asked: Res<Asked>,
    words: Res<Spoken>,
    mut shelf: ResMut<Shelf>,
    mut session: ResMut<Session>,
    mut script: ResMut<Script>,
    mut notices: ResMut<Notices>,
    mut screen: ResMut<NextState<Screen>>,
) {
    let Some(recording) = shelf.recording(&asked.path) else {
        shelf.ask(&asked.path);
        shelf.fill(&words);
        return screen.set(match shelf.books.first() {
            Some(book) if session.open(book) => before_playing(asked.room.is_some()),
            _ => Screen::Library,
        });
    };
    shelf.fill(&words);
    let Some((path, story)) = shelf.of_recording(&words, &recording, &asked.path) else {
        let id = recording.scenario.as_str();
        notices.say(words.fill("notice-recording-unknown", &[("id", id.into())]));
        return screen.set(Screen::Library);
    };
    take_up(
        &words,
        &mut session,
        &mut script,
        &mut notices,
        path,
        story,
        &recording,
    );
    screen.set(Screen::Play);
}

/// What is seen before a scenario is played.
fn before_playing(room: bool) -> Screen {
    if room { Screen::Setup } else { Screen::Briefing }
}

/// The title of the playthrough that can be continued, for the title screen.
#[derive(Resource, Default)]
pub(super) struct Continuable(pub(super) Option<String>);

pub(super) fn look_for_save(
    (folders, shelf): (Res<Folders>, Res<Shelf>),
    words: Res<Spoken>,
    mut notices: ResMut<Notices>,
    mut commands: Commands,
) {
    let save = saved(&words, &folders, &mut notices);
    // The title may have been kept in another language.
    let title = |save: Save| {
        let story = shelf::open(shelf.disk(), &words, &save.path);
        story.map_or(save.title, |story| story.scenario.title.clone())
    };
    commands.insert_resource(Continuable(save.map(title)));
}

/// Says why a translation is not used.
pub(super) fn tell_trouble(words: &Words, story: &Story, notices: &mut Notices) {
    if let Some(error) = &story.trouble {
        notices.say(words.fill("notice-translation", &[("error", error.as_str().into())]));
    }
}

/// The save to go on with; the player is told of any that cannot be used.
fn saved(words: &Words, folders: &Folders, notices: &mut Notices) -> Option<Save> {
    let understood = |save: &Save| {
        let replay = Replay::parse(&save.replay);
        replay.map(drop).map_err(|error| error.to_string())
    };
    let (save, notes) = folders.read_save(understood);
    for note in &notes {
        notices.say(note.told(words));
    }
    if let (Some(save), false) = (&save, notes.is_empty()) {
        notices.say(words.fill("notice-save-before", &[("title", save.title.as_str().into())]));
    }
    save
}

fn answer(
    mut wishes: MessageReader<Do>,
    mut session: ResMut<Session>,
    mut script: ResMut<Script>,
    (words, shelf, room): (Res<Spoken>, Res<Shelf>, Res<WithRoom>),
    folders: Res<Folders>,
    mut finished: ResMut<Finished>,
    mut notices: ResMut<Notices>,
    mut screen: ResMut<NextState<Screen>>,
    mut overlay: ResMut<NextState<Overlay>>,
) {
    for wish in wishes.read() {
        match wish {
            Do::Open(book) => {
                if let Some(book) = shelf.books.get(*book)
                    && session.open(book)
                {
                    if let Ok(story) = &book.content {
                        tell_trouble(&words, story, &mut notices);
                    }
                    screen.set(before_playing(room.0));
                }
            }
            Do::Start(seed) => start(&words, &mut session, &mut script, *seed, &mut screen),
            Do::Continue => act(
                &words,
                &mut session,
                &mut script,
                Wish::Continue,
                &mut finished,
                &folders,
                &mut notices,
            ),
            Do::Choose(question, choice) => {
                act(
                    &words,
                    &mut session,
                    &mut script,
                    Wish::Answer(*question, *choice),
                    &mut finished,
                    &folders,
                    &mut notices,
                );
            }
            Do::RewindTo(_) | Do::Again | Do::Go(_) | Do::WhatIf(_) | Do::Unedit => {
                if let Some(to) = move_to(wish, &words, &mut session, &mut script, &mut notices) {
                    screen.set(to);
                }
                if matches!(wish, Do::RewindTo(_)) {
                    overlay.set(Overlay::None);
                }
            }
            Do::Resume => resume(
                &words,
                &mut session,
                &mut script,
                (&folders, &shelf),
                &mut notices,
                &mut screen,
            ),
            Do::LookBack => {
                if let Some(scenario) = session.scenario.as_ref().filter(|_| !session.is_edited()) {
                    folders.clear_save(&scenario.id);
                }
                screen.set(Screen::Debrief);
            }
        }
        if matches!(
            wish,
            Do::Start(_) | Do::Continue | Do::Choose(..) | Do::RewindTo(_) | Do::Go(_)
        ) && let (Some(scenario), Some(save)) = (&session.scenario, session.save())
        {
            folders.write_save(&scenario.id, &save);
        }
    }
}
