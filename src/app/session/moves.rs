//! What the session does when it is asked to: begin, act, go on with a save, go to another moment.

use std::path::{Path, PathBuf};

use bevy::prelude::*;

use super::catalog::{Catalog, Story};
use super::recording::Recording;
use super::{Do, Session, catalog, saved, tell_trouble};
use crate::app::notice::Notices;
use crate::app::playback::Playback;
use crate::app::saves::{Finished, Folders, Notebook};
use crate::app::states::Screen;
use crate::play::replay::Drift;
use crate::play::{Action, Playthrough, Question, Rejected, Replay};
use crate::present;
use crate::story::ids::ChoiceId;
use crate::words::Words;

/// Moves to another moment of the story, for the player or an author. The screen that shows it; none when nothing moved.
pub(super) fn move_to(
    wish: &Do,
    words: &Words,
    session: &mut Session,
    playback: &mut Playback,
    notices: &mut Notices,
) -> Option<Screen> {
    match wish {
        Do::RewindTo(actions) => session.played.as_mut()?.rewind(*actions),
        Do::Go(way) => session.go(way)?,
        Do::WhatIf(edit) => {
            if let Err(why) = session.edit(edit) {
                notices.say(words.fill("notice-not-possible", &[("reason", why.into())]));
                return None;
            }
        }
        Do::Unedit => session.played = session.aside.take(),
        Do::Again => (session.played, session.aside) = (None, None),
        _ => return None,
    }
    if session.played.is_none() {
        return Some(Screen::Briefing);
    }
    *playback = session.retell(words, None);
    Some(Screen::Play)
}

pub(super) fn start(
    words: &Words,
    session: &mut Session,
    playback: &mut Playback,
    seed: u64,
    screen: &mut NextState<Screen>,
) {
    let Some(scenario) = session.scenario.clone() else {
        return;
    };
    let played = Playthrough::new(scenario.clone(), seed);
    *playback = Playback::new(present::cast(&scenario));
    playback.team = present::team(&scenario, played.state(), &[]);
    playback.add(present::latest(words, &played));
    (session.played, session.aside) = (Some(played), None);
    session.begin_run();
    screen.set(Screen::Play);
}

/// What the player wants to do.
pub(super) enum Wish {
    /// Turn the page.
    Continue,
    /// Answer a question.
    Answer(Question, ChoiceId),
}

pub(super) fn act(
    words: &Words,
    session: &mut Session,
    playback: &mut Playback,
    wish: Wish,
    finished: &mut Finished,
    folders: &Folders,
    notices: &mut Notices,
) {
    let Some(played) = &mut session.played else { return };
    let scenario = played.scenario().clone();
    let done = match wish {
        Wish::Continue => played.act(Action::Continue),
        Wish::Answer(question, choice) => played.answer(question, choice),
    };
    match done {
        Ok(_) => {}
        Err(rejected @ Rejected::Broken(_)) => {
            let reason = rejected.to_string();
            return notices.say(words.fill("notice-not-possible", &[("reason", reason.into())]));
        }
        Err(Rejected::OtherDecision { .. }) => return notices.say(words.say("notice-late-answer")),
        // Pressed twice before the screen could follow: the first was what was meant.
        Err(_) => return,
    }
    playback.add(present::latest(words, played));
    if let Some(ending) = played.state().ending().filter(|_| !played.is_edited()) {
        finished.count(&scenario.id, &scenario.endings[ending.index()].id);
        folders.write_finished(finished);
    }
}

pub(super) fn resume(
    words: &Words,
    session: &mut Session,
    playback: &mut Playback,
    (folders, catalog, notebook): (&Folders, &Catalog, &Notebook),
    notices: &mut Notices,
    screen: &mut NextState<Screen>,
) {
    let Some(save) = saved(words, folders, notices) else {
        return;
    };
    let story = match catalog::open(catalog.disk(), words, &save.path) {
        Ok(story) => story,
        Err(errors) => {
            let (title, first) = (save.title.as_str(), errors.first().map_or("", String::as_str));
            let values = [("title", title.into()), ("error", first.into())];
            return notices.say(words.fill("notice-not-continued", &values));
        }
    };
    // A save is looked at before it is offered, so this one is a replay.
    let Ok(replay) = Replay::parse(&save.replay) else {
        return;
    };
    take_up(words, session, playback, notices, save.path, story, &replay);
    session.find_run(notebook);
    screen.set(Screen::Play);
}

/// Opens a run of the journal: its debrief when it is over, otherwise the place where it was left.
pub(super) fn reopen(
    words: &Words,
    session: &mut Session,
    playback: &mut Playback,
    (catalog, notebook): (&mut Catalog, &Notebook),
    notices: &mut Notices,
    name: &str,
) -> Option<Screen> {
    let one = notebook.journal.get(name)?;
    let title = one.run.title.as_str();
    let recording = match Recording::of(&one.run) {
        Ok(recording) => recording,
        Err(why) => {
            let values = [("title", title.into()), ("error", why.into())];
            notices.say(words.fill("notice-not-continued", &values));
            return None;
        }
    };
    catalog.fill(words);
    let (replay, file) = (recording.replay(), Path::new(&one.run.file));
    let Some((path, story)) = catalog.of_recording(words, replay, file) else {
        notices.say(words.fill(
            "notice-recording-unknown",
            &[("id", replay.scenario.as_str().into())],
        ));
        return None;
    };
    take_up(words, session, playback, notices, path, story, replay);
    session.take_run(one);
    let over = session
        .played()
        .is_some_and(|played| played.state().ending().is_some());
    Some(if over { Screen::Debrief } else { Screen::Play })
}

/// The way in which a place is not what was recorded; none when only its surroundings are others.
pub(super) fn lost<'a>(mut drift: impl DoubleEndedIterator<Item = &'a Drift>) -> Option<&'a Drift> {
    drift.rfind(|one| matches!(one, Drift::State(_) | Drift::Stopped(..) | Drift::Edit(_)))
}

/// Says in which way a place that is taken up is not what was recorded.
pub(super) fn tell_drift<'a>(
    words: &Words,
    notices: &mut Notices,
    drift: impl DoubleEndedIterator<Item = &'a Drift>,
) {
    if let Some(change) = lost(drift) {
        let change = present::drift(words, change);
        notices.say(words.fill("notice-place-found", &[("change", change.into())]));
    }
}

/// Goes on where a replay of this scenario stops, and says what of it is no longer so.
pub(super) fn take_up(
    words: &Words,
    session: &mut Session,
    playback: &mut Playback,
    notices: &mut Notices,
    path: PathBuf,
    story: Story,
    replay: &Replay,
) {
    tell_trouble(words, &story, notices);
    let (gap, scenario) = (story.gap(), story.scenario);
    let (played, drift) = replay.run(scenario.clone());
    tell_drift(words, notices, drift.iter());
    *session = Session {
        path,
        scenario: Some(scenario),
        gap,
        played: Some(played),
        ..Session::default()
    };
    *playback = session.retell(words, None);
}
