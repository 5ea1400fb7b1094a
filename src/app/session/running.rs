//! The run that is being played, as the journal keeps it: from its first decision on, after every further one, with the
//! roads left by going back.

use bevy::prelude::*;

use crate::app::clock::Clock;
use crate::app::saves::{Folders, Notebook};
use crate::app::session::Session;
use crate::journal::{Commitment, Date, Kept, Reflection, Run, name_for};
use crate::words::Words;

/// Days after which one is asked what became of a commitment, unless another day is chosen.
const USUAL: u32 = 14;

/// What a player thinks about the run on the table.
#[derive(Message, Clone, Debug)]
pub(crate) enum Think {
    /// How sure they are before they begin; none takes it back.
    Before(Option<u8>),
    /// To this question, this answer.
    Answer(String, String),
    /// What they want to do at work; empty takes it back.
    Promise(String),
    /// The day from which on they want to be asked about it.
    Until(Date),
    /// How sure they are now; the same again takes it back.
    After(u8),
    /// Nothing: somebody else plays from now on.
    Leave,
}

/// What the journal keeps of the playthrough on the table.
#[derive(Default)]
pub(super) struct Running {
    /// The run, once anything was decided.
    kept: Option<Kept>,
    /// How sure the player was before: it is kept with the run.
    before: Option<u8>,
    /// The day chosen to be asked about a commitment, also while nothing is written there.
    until: Option<Date>,
}

impl Running {
    /// A run that is taken up again.
    fn of(kept: Kept) -> Self {
        Self {
            before: kept.run.reflection.before,
            until: None,
            kept: Some(kept),
        }
    }

    /// Takes over what the player wrote about the run elsewhere meanwhile: its name, what became of a commitment.
    fn refresh(&mut self, book: &Notebook) {
        if let Some(kept) = &mut self.kept
            && let Some(known) = book.journal.get(&kept.name)
        {
            kept.run.name.clone_from(&known.run.name);
            kept.run.reflection.clone_from(&known.run.reflection);
        }
    }
}

impl Session {
    /// The run as the journal keeps it, once anything was decided.
    pub(crate) fn run(&self) -> Option<&Kept> {
        self.running.kept.as_ref()
    }

    /// How sure the player was before.
    pub(crate) fn rated(&self) -> Option<u8> {
        self.running.before
    }

    /// The day from which on one wants to be asked about the commitment, if one is chosen.
    pub(crate) fn asked_from(&self) -> Option<Date> {
        let commitment = self.run()?.run.reflection.commitment.as_ref();
        commitment.map(|one| one.due).or(self.running.until)
    }

    /// Another run begins, with what was said before it.
    pub(super) fn begin_run(&mut self) {
        (self.running.kept, self.running.until) = (None, None);
    }

    /// Keeps how the playthrough stands now, if anything was decided and no author had a hand in it.
    pub(super) fn keep_run(&mut self, folders: &Folders, book: &mut Notebook, clock: Clock) {
        let Some(played) = self.played.as_ref().filter(|played| !played.is_edited()) else {
            return;
        };
        let now = clock.now();
        self.running.refresh(book);
        match &mut self.running.kept {
            Some(kept) if !book.journal.has(&kept.name) && kept.run.stands_where_left(played) => return,
            Some(kept) => kept.run.tell(played, now),
            // Nothing was decided yet.
            None if played.state().taken.is_empty() => return,
            None => {
                let run = Run::begun(played, &self.path.display().to_string(), now);
                let name = name_for(now.date(), &run.scenario, run.seed, |name| book.journal.has(name));
                self.running.kept = Some(Kept {
                    name,
                    run,
                    newer: false,
                });
            }
        }
        if let Some(kept) = &mut self.running.kept {
            kept.run.reflection.before = kept.run.reflection.before.or(self.running.before);
            folders.write_run(book, kept.clone());
        }
    }

    /// Keeps the road that is about to be left by going back to the moment after so many actions. A run that is over stays
    /// as it is, with what was thought about it: the other road is another run.
    pub(super) fn leave_road(&mut self, book: &Notebook, actions: usize, clock: Clock) {
        let played = self.played.as_ref().filter(|played| !played.is_edited());
        let (Some(played), Some(kept)) = (played, &mut self.running.kept) else {
            return;
        };
        let now = clock.now();
        if kept.run.ending.is_some() && book.journal.has(&kept.name) {
            let run = kept.run.another(now);
            let name = name_for(now.date(), &run.scenario, run.seed, |name| book.journal.has(name));
            let newer = false;
            *kept = Kept { name, run, newer };
            (self.running.before, self.running.until) = (None, None);
        }
        kept.run.leave(played, actions, now);
    }

    /// Finds the run that the playthrough on the table goes on with: the longest that is all in it. A place that was kept on
    /// purpose stays as it is, so playing on from it is another run.
    pub(super) fn find_run(&mut self, book: &Notebook) {
        let Some(replay) = self.played.as_ref().map(crate::play::Playthrough::replay) else {
            return;
        };
        let runs = book.journal.runs.iter();
        let own = runs.filter(|kept| !kept.newer && !kept.run.kept && kept.run.goes_on_in(&replay));
        let found = own.max_by_key(|kept| (kept.run.decisions.len(), kept.run.played));
        self.running = found.cloned().map(Running::of).unwrap_or_default();
    }

    /// Takes up this very run.
    pub(super) fn take_run(&mut self, kept: &Kept) {
        self.running = if kept.run.kept || kept.newer {
            Running::default()
        } else {
            Running::of(kept.clone())
        };
    }

    /// Changes what the player thinks about the run on the table, and keeps it.
    fn reflect(&mut self, folders: &Folders, book: &mut Notebook, change: impl FnOnce(&mut Reflection)) {
        self.running.refresh(book);
        if let Some(kept) = &mut self.running.kept {
            let before = kept.run.reflection.clone();
            change(&mut kept.run.reflection);
            if kept.run.reflection != before {
                folders.write_run(book, kept.clone());
            }
        }
    }

    /// Keeps this place in the journal as it is, beside the run that plays on.
    ///
    /// # Errors
    /// With what to say when there is nothing to keep, or nothing is kept.
    pub(crate) fn keep_place(
        &self,
        words: &Words,
        folders: &Folders,
        book: &mut Notebook,
        clock: Clock,
    ) -> Result<(), String> {
        let played = self.played.as_ref().filter(|played| !played.is_edited());
        let Some(played) = played.filter(|played| !played.steps().is_empty()) else {
            return Err(words.say("notice-nothing-kept"));
        };
        if let Some(why) = folders.keeps_nothing(words) {
            return Err(words.fill("notice-not-possible", &[("reason", why.into())]));
        }
        let now = clock.now();
        let mut run = Run::begun(played, &self.path.display().to_string(), now);
        run.kept = true;
        let name = name_for(now.date(), &run.scenario, run.seed, |name| book.journal.has(name));
        let newer = false;
        folders.write_run(book, Kept { name, run, newer });
        Ok(())
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_message::<Think>().add_systems(Update, think);
}

/// Keeps what the player thinks, with the run.
fn think(
    mut thoughts: MessageReader<Think>,
    (folders, clock): (Res<Folders>, Res<Clock>),
    mut session: ResMut<Session>,
    mut book: ResMut<Notebook>,
) {
    let today = clock.now().date();
    for thought in thoughts.read() {
        // Nothing of the playthrough changes by it.
        let session = session.bypass_change_detection();
        match thought.clone() {
            Think::Before(rating) => session.running.before = rating,
            Think::Answer(question, text) => {
                session.reflect(&folders, &mut book, |it| it.set_answer(&question, &text));
            }
            Think::Promise(text) => {
                // Whoever empties the line and writes another text means the same day.
                session.running.until = session.asked_from();
                let due = session.running.until.unwrap_or_else(|| today.plus(USUAL));
                session.reflect(&folders, &mut book, |it| {
                    promise(it, text.trim(), (today, due));
                });
            }
            Think::Until(day) => {
                session.running.until = Some(day);
                session.reflect(&folders, &mut book, |it| {
                    if let Some(one) = &mut it.commitment {
                        one.due = day;
                    }
                });
                // What is chosen is marked, also before anything is written.
                book.set_changed();
            }
            Think::After(rating) => session.reflect(&folders, &mut book, |it| {
                it.after = (it.after != Some(rating)).then_some(rating);
            }),
            Think::Leave => *session = Session::default(),
        }
    }
}

/// Another text of a commitment keeps its days.
fn promise(reflection: &mut Reflection, text: &str, (made, due): (Date, Date)) {
    match &mut reflection.commitment {
        _ if text.is_empty() => reflection.commitment = None,
        Some(one) => text.clone_into(&mut one.text),
        None => {
            reflection.commitment = Some(Commitment {
                text: text.to_owned(),
                made,
                due,
                became: None,
            });
        }
    }
}
