//! The bridge between screens and the play engine: screens ask, the session acts and tells what happened.

use std::path::PathBuf;
use std::sync::Arc;

use bevy::prelude::*;

use super::background::Wake;
use super::clock::Clock;
use super::language::Spoken;
use super::notice::Notices;
use super::playback::Playback;
use super::saves::{Finished, Folders, Notebook, Save, Unfit};
use super::states::{Overlay, Room, Screen, WithRoom};
use crate::lab::reach::Way;
use crate::play::{Edit, Playthrough, Question, Replay};
use crate::present::{self, Taken, Three};
use crate::story::Scenario;
use crate::story::ids::ChoiceId;
use crate::words::Words;

pub(super) mod author;
mod before;
pub(super) mod career;
pub(super) mod catalog;
pub(super) mod inspector;
mod moves;
pub(super) mod poster;
pub(super) mod recording;
pub(super) mod running;
mod settling;
pub(super) mod version;

use catalog::{Catalog, Entry, Gap, Story};
use inspector::Inspector;
use moves::{Wish, act, move_to, reopen, resume, start, take_up};
use poster::{Looking, Poster};
use running::Running;

/// What a screen can ask for.
#[derive(Message, Clone, PartialEq, Eq, Debug)]
pub(super) enum Do {
    /// Show the briefing of this entry of the catalog.
    Open(usize),
    /// Show how this entry of the catalog is played with a room.
    Host(usize),
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
    /// Open the run of this name in the journal: its debrief, or where it was left.
    Reopen(String),
    /// Play the same scenario again.
    Again,
    /// Go this way, for an author.
    Go(Way),
    /// Begin again with an edited state, for an author.
    WhatIf(Edit),
    /// Leave the edited state: back to the playthrough of the story's own.
    Unedit,
    /// Something with a career.
    Career(career::Step),
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
    /// What the journal keeps of it.
    running: Running,
    /// Whether it is a part of a career, which keeps it.
    career: bool,
}

impl Session {
    /// The scenario on the table.
    pub(super) fn scenario(&self) -> Option<&Arc<Scenario>> {
        self.scenario.as_ref()
    }

    /// Whether this entry is on the table.
    pub(super) fn is_of(&self, entry: &Entry) -> bool {
        self.scenario.is_some() && self.path == entry.path
    }

    /// Puts an entry on the table. False when it is broken.
    fn open(&mut self, entry: &Entry) -> bool {
        let Ok(story) = &entry.content else { return false };
        *self = Self {
            path: entry.path.clone(),
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

    /// How likely each gauge goes down, stays or goes up at once by a choice of the question that waits.
    pub(super) fn ways(&self, choice: ChoiceId) -> Option<[Three; 3]> {
        let played = self.played.as_ref()?;
        present::ways(played.scenario(), played.state(), choice)
    }

    /// Whether a part of a career is played.
    pub(super) fn in_career(&self) -> bool {
        self.career
    }

    /// The scenario's file.
    pub(super) fn path(&self) -> &std::path::Path {
        &self.path
    }

    /// The playback of everything so far, as somebody who has read it all, or so many lines of the last scene.
    fn retell(&self, words: &Words, lines: Option<usize>) -> Playback {
        let Some(played) = &self.played else {
            return Playback::default();
        };
        let scenario = played.scenario();
        let mut playback = Playback::new(present::cast(scenario));
        playback.team = present::team(scenario, played.state(), &[]);
        playback.add(present::all(words, played));
        playback.catch_up(lines);
        playback
    }

    /// Every decision taken so far, oldest first.
    pub(super) fn decisions(&self) -> Vec<Taken> {
        self.played.as_ref().map_or(Vec::new(), present::decisions)
    }

    /// The id of the scenario whose place is kept as a save of its own.
    fn own_place(&self) -> Option<&str> {
        let scenario = self.scenario.as_ref()?;
        (!self.is_edited() && !self.career).then_some(&scenario.id)
    }

    fn save(&self) -> Option<Save> {
        // An edited state is no place in the story, and must not take the place of one; a career keeps its own.
        let played = self
            .played
            .as_ref()
            .filter(|played| !played.is_edited() && !self.career)?;
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
        .init_resource::<Inspector>()
        .add_plugins((
            version::plugin,
            running::plugin,
            career::plugin,
            poster::plugin,
            before::plugin,
            settling::plugin,
        ))
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
    mut catalog: ResMut<Catalog>,
    mut session: ResMut<Session>,
    mut playback: ResMut<Playback>,
    mut notices: ResMut<Notices>,
    mut screen: ResMut<NextState<Screen>>,
) {
    let Some(recording) = catalog.recording(&asked.path) else {
        catalog.ask(&asked.path);
        catalog.fill(&words);
        return screen.set(match catalog.entries.first() {
            Some(entry) if session.open(entry) => before_playing(asked.room.is_some()),
            _ => Screen::Library,
        });
    };
    catalog.fill(&words);
    let Some((path, story)) = catalog.of_recording(&words, &recording, &asked.path) else {
        let id = recording.scenario.as_str();
        notices.say(words.fill("notice-recording-unknown", &[("id", id.into())]));
        return screen.set(Screen::Library);
    };
    take_up(
        &words,
        &mut session,
        &mut playback,
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
    (folders, catalog, finished): (Res<Folders>, Res<Catalog>, Res<Finished>),
    (words, wake): (Res<Spoken>, Res<Wake>),
    mut notices: ResMut<Notices>,
    mut commands: Commands,
) {
    let save = saved(&words, &folders, &mut notices);
    // The title may have been kept in another language.
    let story = save
        .as_ref()
        .and_then(|save| catalog::open(catalog.disk(), &words, &save.path).ok());
    let story = story.map(|story| story.scenario);
    let told = story.as_ref().map(|scenario| scenario.title.clone());
    commands.insert_resource(Continuable(save.map(|save| told.unwrap_or(save.title))));
    if story.is_some() {
        commands.insert_resource(Poster(story));
        commands.remove_resource::<Looking>();
    } else {
        // The whole library is looked through: the first screen is there before that is done.
        commands.insert_resource(Looking(catalog.next_up(&words, &wake, finished.clone())));
    }
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
        replay.map(drop).map_err(|error| match error.newer {
            true => Unfit::Newer(error.message),
            false => Unfit::Broken(error.to_string()),
        })
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

/// Whether a page was turned to the end of the story.
fn over(session: &Session, wish: &Do) -> bool {
    let ended = session
        .played()
        .is_some_and(|played| played.state().ending().is_some());
    ended && *wish == Do::Continue
}

fn answer(
    mut wishes: MessageReader<Do>,
    mut session: ResMut<Session>,
    mut playback: ResMut<Playback>,
    (words, mut catalog, room): (Res<Spoken>, ResMut<Catalog>, Res<WithRoom>),
    (folders, mut notebook, clock): (Res<Folders>, ResMut<Notebook>, Res<Clock>),
    mut finished: ResMut<Finished>,
    mut notices: ResMut<Notices>,
    mut screen: ResMut<NextState<Screen>>,
    mut overlay: ResMut<NextState<Overlay>>,
) {
    for wish in wishes.read() {
        match wish {
            Do::Open(entry) | Do::Host(entry) => {
                let host = room.0 || matches!(wish, Do::Host(_));
                if let Some(entry) = catalog.entries.get(*entry)
                    && session.open(entry)
                {
                    if let Ok(story) = &entry.content {
                        tell_trouble(&words, story, &mut notices);
                    }
                    screen.set(before_playing(host));
                }
            }
            Do::Start(seed) => start(&words, &mut session, &mut playback, *seed, &mut screen),
            Do::Continue | Do::Choose(..) => {
                let wish = match wish {
                    Do::Choose(question, choice) => Wish::Answer(*question, *choice),
                    _ => Wish::Continue,
                };
                let (words, session, playback) = (&words, &mut session, &mut playback);
                act(
                    words,
                    session,
                    playback,
                    wish,
                    &mut finished,
                    &folders,
                    &mut notices,
                );
            }
            Do::Reopen(name) => {
                let from = (&mut *catalog, &*notebook);
                if let Some(to) = reopen(&words, &mut session, &mut playback, from, &mut notices, name) {
                    overlay.set(Overlay::None);
                    screen.set(to);
                }
            }
            // The career's own part of the session does it.
            Do::Career(_) => {}
            Do::RewindTo(_) | Do::Again | Do::Go(_) | Do::WhatIf(_) | Do::Unedit => {
                if let Do::RewindTo(actions) = wish {
                    session.leave_road(&notebook, *actions, *clock);
                }
                if let Some(to) = move_to(wish, &words, &mut session, &mut playback, &mut notices) {
                    screen.set(to);
                }
                if matches!(wish, Do::RewindTo(_)) {
                    overlay.set(Overlay::None);
                }
            }
            Do::Resume => resume(
                &words,
                &mut session,
                &mut playback,
                (&folders, &catalog, &notebook),
                &mut notices,
                &mut screen,
            ),
            Do::LookBack => {
                if let Some(id) = session.own_place() {
                    folders.clear_save(id);
                }
                screen.set(Screen::Debrief);
            }
        }
        keep(wish, &mut session, &folders, &mut notebook, *clock);
    }
}

/// Keeps what this wish has changed: the place, and the run in the journal.
fn keep(wish: &Do, session: &mut Session, folders: &Folders, notebook: &mut Notebook, clock: Clock) {
    if matches!(
        wish,
        Do::Start(_) | Do::Continue | Do::Choose(..) | Do::RewindTo(_) | Do::Go(_)
    ) && let (Some(scenario), Some(save)) = (&session.scenario, session.save())
    {
        folders.write_save(&scenario.id, &save);
    }
    if matches!(wish, Do::Choose(..) | Do::RewindTo(_) | Do::LookBack) || over(session, wish) {
        session.keep_run(folders, notebook, clock);
    }
}
