//! A career lived in the window: read from its file, gone on with, kept.

use std::path::PathBuf;
use std::sync::Arc;

use bevy::prelude::*;

use super::catalog::{Catalog, Story};
use super::moves::{lost, tell_drift};
use super::{Do, Session, tell_trouble};
use crate::app::language::Spoken;
use crate::app::notice::Notices;
use crate::app::playback::Playback;
use crate::app::saves::{Folders, KeptCareer as Kept, Notebook};
use crate::app::states::Screen;
use crate::career::{Campaign, Career, Mismatch, Now, Promise, Road};
use crate::library::CAMPAIGN;
use crate::play::Playthrough;
use crate::present;
use crate::story::Scenario;
use crate::words::Words;

/// What a player does with a career.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Step {
    /// Look where it stands.
    Look,
    /// Begin one, whose luck comes from this seed; what there was is put away first.
    Begin(u64),
    /// Play the part whose turn it is.
    Part,
    /// Answer and promise, between two parts.
    Promise(String, Promise),
}

/// The career there is, and where it stands.
#[derive(Resource, Default)]
pub(crate) struct OnRoad {
    held: Held,
    /// The file it was looked for in: that of whoever plays.
    file: Option<PathBuf>,
    /// The language it is told in, as a tag.
    language: String,
    /// The story a career would begin with, while there is none.
    first: Option<Arc<Scenario>>,
}

/// What there is of a career.
#[derive(Default)]
enum Held {
    /// Nothing.
    #[default]
    Nothing,
    /// One that can be told.
    Told(Box<Told>),
    /// One that cannot be told now, and why.
    Untold(Career, String),
    /// A file that is not understood: it stays as it is. What to say of it.
    Strange(String),
}

/// A career with all it is reckoned from.
struct Told {
    road: Road,
    /// The story of each part, and its file.
    stories: Vec<(PathBuf, Story)>,
}

/// What everything that is done with a career needs.
pub(crate) struct Around<'a> {
    pub(crate) words: &'a Words,
    pub(crate) catalog: &'a Catalog,
    pub(crate) folders: &'a Folders,
}

impl OnRoad {
    /// The career with all it is reckoned from; none when there is none, or it cannot be told.
    pub(crate) fn road(&self) -> Option<&Road> {
        match &self.held {
            Held::Told(told) => Some(&told.road),
            _ => None,
        }
    }

    /// The story a career would begin with, while there is none.
    pub(crate) fn first(&self) -> Option<&Scenario> {
        self.first.as_deref()
    }

    /// What to say of a career that is there and cannot be told.
    pub(crate) fn trouble(&self, words: &Words) -> Option<String> {
        match &self.held {
            Held::Nothing | Held::Told(_) => None,
            Held::Untold(_, why) => Some(words.fill("career-untold", &[("why", why.as_str().into())])),
            Held::Strange(said) => Some(said.clone()),
        }
    }

    fn road_mut(&mut self) -> Option<&mut Road> {
        match &mut self.held {
            Held::Told(told) => Some(&mut told.road),
            _ => None,
        }
    }

    /// Reads what is kept, once for everybody who plays, and puts it into the player's language.
    pub(crate) fn look(&mut self, around: &Around<'_>, notices: &mut Notices) {
        let Around { words, folders, .. } = around;
        let file = folders.career_file();
        let other = std::mem::replace(&mut self.file, file.clone()) != file;
        let language = std::mem::replace(&mut self.language, words.asked().to_owned());
        let same = !other && self.language == language;
        self.held = match std::mem::take(&mut self.held) {
            Held::Told(told) if same => Held::Told(told),
            Held::Told(told) if !other => told_of(around, told.road.career().clone()),
            Held::Untold(career, _) if !other => told_of(around, career),
            Held::Nothing if !other => Held::Nothing,
            _ => read(around, notices),
        };
        let known = self.first.is_some() && same;
        if !known && matches!(self.held, Held::Nothing) {
            self.first = first_of(around);
        }
    }

    /// Begins another career. What there was is put away first; when that is not possible nothing changes.
    fn begin(&mut self, around: &Around<'_>, seed: u64, notices: &mut Notices) -> bool {
        self.look(around, notices);
        let Some(campaign) = campaign() else { return false };
        let Around { words, folders, .. } = around;
        let away = match &self.held {
            Held::Nothing => Ok(None),
            Held::Told(told) => folders.put_away(told.road.career()),
            Held::Untold(career, _) => folders.put_away(career),
            Held::Strange(_) => folders.move_away(),
        };
        match away {
            Ok(None) => {}
            Ok(Some(file)) => notices.say(words.fill("notice-career-away", &[("file", file.into())])),
            Err(why) => {
                notices.say(words.fill("notice-career-not-begun", &[("why", why.into())]));
                return false;
            }
        }
        let career = Career::new(&campaign, seed);
        folders.write_career(&career);
        self.held = told_of(around, career);
        true
    }

    /// The part whose turn it is, on the table, and whether it was begun before. None when there is none, or when what was
    /// played of it before its story changed cannot be kept.
    fn part(&self, around: &Around<'_>, notices: &mut Notices) -> Option<(Session, bool)> {
        let Held::Told(told) = &self.held else { return None };
        let (road, words) = (&told.road, around.words);
        let (Now::Part(at), Some(played)) = (road.now(), road.playthrough()) else {
            return None;
        };
        let (path, story) = told.stories.get(at)?;
        if lost(road.drift_of(at)).is_some() {
            // The next decision takes the place of what was played.
            let title = ("title", story.scenario.title.as_str().into());
            match around.folders.put_away(road.career()) {
                Ok(None) => {}
                Ok(Some(file)) => {
                    notices.say(words.fill("notice-career-before", &[title, ("file", file.into())]));
                }
                Err(why) => {
                    notices.say(words.fill("notice-career-stays", &[("why", why.into())]));
                    return None;
                }
            }
        }
        tell_drift(words, notices, road.drift_of(at));
        tell_trouble(words, story, notices);
        let session = Session {
            path: path.clone(),
            gap: story.gap(),
            scenario: Some(story.scenario.clone()),
            played: Some(played),
            career: true,
            ..Session::default()
        };
        Some((session, road.career().parts.len() > at))
    }
}

/// The campaign that comes with the program. A test holds that it is sound.
pub(crate) fn campaign() -> Option<Campaign> {
    Campaign::parse(CAMPAIGN.0, CAMPAIGN.1).0
}

/// The story a career begins with.
fn first_of(around: &Around<'_>) -> Option<Arc<Scenario>> {
    let campaign = campaign()?;
    let id = campaign.parts.first()?.scenario.as_str();
    let found = around
        .catalog
        .stories(around.words, std::iter::once(id))
        .pop()??;
    Some(found.1.scenario)
}

/// What is kept, and what is to be said of it.
fn read(around: &Around<'_>, notices: &mut Notices) -> Held {
    let words = around.words;
    let (kept, notes) = around.folders.read_career();
    for note in notes {
        notices.say(note.told(words));
    }
    let held = match kept {
        Kept::Nothing => Held::Nothing,
        Kept::Strange(note) => Held::Strange(note.told(words)),
        Kept::Career(career) => told_of(around, career),
    };
    if let Held::Told(told) = &held {
        for (at, (_, story)) in told.stories.iter().enumerate() {
            if let Some(change) = lost(told.road.drift_of(at)) {
                let title = story.scenario.title.as_str().into();
                let change = present::drift(words, change).into();
                let values = [("title", title), ("change", change)];
                notices.say(words.fill("notice-career-drift", &values));
            }
        }
    }
    held
}

fn told_of(around: &Around<'_>, career: Career) -> Held {
    match on_campaign(around, &career) {
        Ok(told) => Held::Told(Box::new(told)),
        Err(why) => Held::Untold(career, why),
    }
}

/// A career with its stories, or why it cannot be told.
fn on_campaign(around: &Around<'_>, career: &Career) -> Result<Told, String> {
    let Around { words, catalog, .. } = around;
    let other = |id: &str| words.fill("career-other-campaign", &[("campaign", id.into())]);
    let campaign = campaign().ok_or_else(|| other(&career.campaign))?;
    let ids = campaign.parts.iter().map(|part| part.scenario.as_str());
    let found = catalog.stories(words, ids.clone());
    let missing = |id: &str| words.fill("career-no-story", &[("id", id.into())]);
    let stories: Result<Vec<_>, String> = (ids.zip(found))
        .map(|(id, story)| story.ok_or_else(|| missing(id)))
        .collect();
    let stories = stories?;
    let scenarios = stories.iter().map(|(_, story)| story.scenario.clone());
    let scenarios = scenarios.collect();
    let road = Road::new(Arc::new(campaign), scenarios, career.clone());
    let road = road.map_err(|why| match why {
        Mismatch::Campaign(id) => other(&id),
        Mismatch::Part(number, scenario) => {
            let values = [("number", number.into()), ("scenario", scenario.into())];
            words.fill("career-other-part", &values)
        }
    })?;
    Ok(Told { road, stories })
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<OnRoad>()
        .add_systems(Update, (step, keep).chain().after(super::answer));
}

fn step(
    mut wishes: MessageReader<Do>,
    (words, catalog, folders, book): (Res<Spoken>, Res<Catalog>, Res<Folders>, Res<Notebook>),
    mut on: ResMut<OnRoad>,
    mut session: ResMut<Session>,
    mut playback: ResMut<Playback>,
    mut notices: ResMut<Notices>,
    mut screen: ResMut<NextState<Screen>>,
) {
    let around = Around {
        words: &words,
        catalog: &catalog,
        folders: &folders,
    };
    for wish in wishes.read() {
        let Do::Career(step) = wish else { continue };
        match step {
            Step::Look => screen.set(Screen::Career),
            Step::Begin(seed) => {
                if on.begin(&around, *seed, &mut notices) {
                    screen.set(Screen::Career);
                }
            }
            Step::Part => {
                if let Some((part, begun)) = on.part(&around, &mut notices) {
                    *session = part;
                    if begun {
                        session.find_run(&book);
                    }
                    *playback = match &session.played {
                        Some(played) if !begun => opening(&words, played),
                        _ => session.retell(&words, None),
                    };
                    screen.set(Screen::Play);
                }
            }
            Step::Promise(answer, promise) => {
                if let Some(road) = on.road_mut()
                    && road.promise(answer, *promise)
                {
                    folders.write_career(road.career());
                    screen.set(Screen::Career);
                }
            }
        }
    }
}

/// The playback of somebody who has read nothing yet.
fn opening(words: &Words, played: &Playthrough) -> Playback {
    let mut playback = Playback::new(present::cast(played.scenario()));
    playback.team = present::team(played.scenario(), played.state(), &[]);
    playback.add(present::latest(words, played));
    playback
}

/// Keeps the part that is played after everything that moves it. Opening one that was begun before moves nothing.
fn keep(mut wishes: MessageReader<Do>, session: Res<Session>, folders: Res<Folders>, mut on: ResMut<OnRoad>) {
    let new = |road: &Road| road.career().parts.len() <= road.open_part();
    let new = on.road().is_some_and(new);
    let moves = |wish: &&Do| match wish {
        Do::Continue | Do::Choose(..) | Do::RewindTo(_) | Do::Go(_) => true,
        Do::Career(Step::Part) => new,
        _ => false,
    };
    let moved = wishes.read().filter(moves).count() > 0;
    if let (true, true, Some(played), Some(road)) =
        (moved, session.in_career(), session.played(), on.road_mut())
        && road.keep(played)
    {
        folders.write_career(road.career());
    }
}
