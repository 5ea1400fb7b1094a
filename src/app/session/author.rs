//! What an author may do to a playthrough: go to a scene by a legal way, or begin again with an edited state.

use super::Session;
use crate::lab::reach::{Patience, Reach, Start, Way, reach};
use crate::play::{Edit, Playthrough};
use crate::report::text::taken_words;
use crate::story::ids::SceneId;

/// The seed of playthroughs that an author's jump begins.
const SEED: u64 = 1;

impl Session {
    /// Whether what is played began with an edited state.
    pub(crate) fn is_edited(&self) -> bool {
        self.played.as_ref().is_some_and(Playthrough::is_edited)
    }

    /// The playthrough, or a new one for an author who has not begun.
    pub(crate) fn played_or_new(&self) -> Option<Playthrough> {
        let new = || Some(Playthrough::new(self.scenario.clone()?, SEED));
        self.played.clone().or_else(new)
    }

    /// Goes a way, for an author. Where it begins anew, an edited state is left.
    pub(super) fn go(&mut self, way: &Way) -> Option<()> {
        // The way was looked for in this version of the file. If that has changed meanwhile, nothing happens.
        let played = walked(self.played_or_new()?, way)?;
        if !played.is_edited() {
            self.aside = None;
        }
        self.played = Some(played);
        Some(())
    }

    /// Begins again with an edited state.
    pub(super) fn edit(&mut self, edit: &Edit) -> Result<(), String> {
        let played = self.played_or_new().ok_or("no scenario is open")?;
        let edited = played.what_if(edit).map_err(|why| why.to_string())?;
        if !played.is_edited() {
            self.aside = self.played.clone();
        }
        self.played = Some(edited);
        Ok(())
    }
}

/// What a search for the way to a scene came to.
pub(crate) struct Looked {
    /// The way, or why there is none.
    pub(crate) reach: Reach,
    /// The decisions on it, as `decision=choice`.
    pub(crate) names: Vec<String>,
}

impl Looked {
    /// Looks for the way. It may take seconds.
    pub(crate) fn at(played: &Playthrough, scene: SceneId) -> Self {
        let reach = reach(played, scene, Patience::default());
        let mut names = Vec::new();
        if let Reach::Found(way) = &reach
            && let Some(there) = walked(played.clone(), way)
        {
            let taken = &there.state().taken[there.state().taken.len().saturating_sub(way.decisions())..];
            names = taken
                .iter()
                .map(|taken| taken_words(there.scenario(), taken))
                .collect();
        }
        Self { reach, names }
    }
}

/// A playthrough after this way; none when an action of it is refused.
fn walked(mut played: Playthrough, way: &Way) -> Option<Playthrough> {
    match way.start {
        Start::Back(actions) => played.rewind(actions),
        Start::Here => {}
        Start::First => played = played.anew(played.state().seed),
        Start::OtherLuck(seed) => played = played.anew(seed),
    }
    way.actions
        .iter()
        .try_for_each(|action| played.act(*action).map(|_| ()))
        .ok()?;
    Some(played)
}
