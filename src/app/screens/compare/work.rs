//! Which runs stand side by side, and the comparison of them, worked out beside the frames.

use std::path::Path;
use std::sync::Arc;

use bevy::prelude::*;

use super::{Beside, Done, Working};
use crate::app::background::{Job, Wake};
use crate::app::language::Spoken;
use crate::app::notice::Notices;
use crate::app::saves::Notebook;
use crate::app::screens::journal::Picked;
use crate::app::session::catalog::Catalog;
use crate::app::session::recording::Recording;
use crate::journal::Kept;
use crate::lab::policy::Policy;
use crate::present;
use crate::report::compare::{Compared, Run, best_found, by_rule, compare};
use crate::report::journal;
use crate::story::Scenario;
use crate::words::Words;

/// Works it out beside the frames.
pub(super) fn set_out(
    mut commands: Commands,
    (words, book, picked, wake): (Res<Spoken>, Res<Notebook>, Res<Picked>, Res<Wake>),
    mut beside: ResMut<Beside>,
    mut catalog: ResMut<Catalog>,
    mut notices: ResMut<Notices>,
) {
    let kept: Vec<&Kept> = picked
        .several
        .iter()
        .filter_map(|name| book.journal.get(name))
        .collect();
    let Some(first) = kept.first() else { return };
    let Ok(recording) = Recording::of(&first.run) else {
        return;
    };
    let Some(story) = recording.story(&mut catalog, &words, &first.run.file) else {
        let id = [("id", recording.scenario().into())];
        return notices.say(words.fill("notice-recording-unknown", &id));
    };
    let id = &story.scenario.id;
    let (mut all, mut wrong) = own(&words, &kept, id);
    // Once, and not again whenever somebody who plays by rule comes or goes.
    let beside = beside.bypass_change_detection();
    for file in std::mem::take(&mut beside.files) {
        match Recording::in_file(&catalog, &file).filter(|other| other.scenario() == id) {
            Some(other) => match beside.friends.iter_mut().find(|(had, _)| *had == file) {
                Some((_, had)) => *had = other,
                None => beside.friends.push((file, other)),
            },
            None => wrong.push(called(&file)),
        }
    }
    let friends = beside.friends.iter();
    all.extend(friends.map(|(file, other)| (called(file), other.clone())));
    for name in wrong {
        notices.say(words.fill("compare-other-story", &[("name", name.into())]));
    }
    let rules = beside.rules;
    let (words, scenario) = (Words::clone(&words), story.scenario);
    let job = Job::start(&wake, move |_| work(&words, &scenario, all, rules));
    // What was worked out before is not what is set out now.
    commands.remove_resource::<Done>();
    commands.insert_resource(Working(job));
}

/// What the run in a file is called.
fn called(file: &Path) -> String {
    file.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

/// The recordings of the runs that were picked; of a run alone, the roads it left as well. Behind them the names of those
/// that are of another story or cannot be read.
fn own(words: &Words, kept: &[&Kept], id: &str) -> (Vec<(String, Recording)>, Vec<String>) {
    let (mut all, mut wrong) = (Vec::new(), Vec::new());
    for one in kept {
        let run = &one.run;
        match Recording::of(run) {
            Ok(recording) if recording.scenario() == id => {
                let when = journal::moment(words, run.played);
                all.push((format!("{}, {when}", journal::name(run)), recording));
            }
            _ => wrong.push(journal::name(run).to_owned()),
        }
    }
    let alone = kept.first().filter(|_| kept.len() == 1);
    for branch in alone.iter().flat_map(|kept| &kept.run.branches) {
        let at = branch.ending.as_ref().unwrap_or(&branch.scene);
        let name = words.fill("roads-left", &[("where", at.title.as_str().into())]);
        all.extend(Recording::of_branch(branch).map(|recording| (name, recording)));
    }
    (all, wrong)
}

fn work(
    words: &Words,
    scenario: &Arc<Scenario>,
    all: Vec<(String, Recording)>,
    rules: [bool; 3],
) -> Option<Compared> {
    let mut runs: Vec<Run> = Vec::new();
    for (name, recording) in all {
        let (played, drift) = recording.play(scenario);
        let said = |change: String| words.fill("compare-drift", &[("change", change.into())]);
        runs.push(Run {
            name,
            played,
            notes: drift.iter().map(|one| said(present::drift(words, one))).collect(),
            how: String::new(),
        });
    }
    let begun = runs.first()?.played.begun().clone();
    let [manager, leader, best] = rules;
    let policies = [(Policy::Manager, manager), (Policy::Leader, leader)];
    let played = policies.into_iter().filter(|(_, wanted)| *wanted);
    runs.extend(played.map(|(policy, _)| by_rule(words, policy, scenario, &begun)));
    if best {
        runs.extend(best_found(words, scenario, &runs));
    }
    Some(compare(words, scenario, &runs))
}
