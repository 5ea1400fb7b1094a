//! What the player has read of this story in earlier runs, worked out from the journal when a story begins: whoever wants to
//! skip that comes to what is new.

use std::collections::BTreeSet;
use std::sync::atomic::Ordering;

use bevy::prelude::*;

use super::Session;
use super::recording::Recording;
use crate::app::background::{Job, Wake};
use crate::app::language::Spoken;
use crate::app::playback::{Playback, ReadBefore, ReadOn};
use crate::app::saves::Notebook;
use crate::app::settings::Settings;
use crate::app::states::Screen;
use crate::journal::Run;
use crate::present::{self, Cue};
use crate::words::Words;

/// Runs that are looked through, the latest first.
const RUNS: usize = 40;

/// The search, while it goes on.
#[derive(Resource, Default)]
struct Search(Option<Job<BTreeSet<u64>>>);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Search>()
        .add_systems(OnEnter(Screen::Play), begin)
        .add_systems(Update, take.run_if(in_state(Screen::Play)))
        .add_systems(OnExit(Screen::Play), |mut search: ResMut<Search>| search.0 = None);
}

fn begin(
    (settings, session, notebook): (Res<Settings>, Res<Session>, Res<Notebook>),
    (words, wake): (Res<Spoken>, Res<Wake>),
    mut search: ResMut<Search>,
    mut read: ResMut<ReadBefore>,
) {
    read.0.clear();
    let Some(scenario) = session.scenario().filter(|_| settings.skip_read) else {
        return;
    };
    let runs = notebook.journal.runs.iter();
    let of_this = runs.filter(|kept| kept.run.scenario == scenario.id).take(RUNS);
    let runs: Vec<Run> = of_this.map(|kept| kept.run.clone()).collect();
    let (words, scenario) = (Words::clone(&words), scenario.clone());
    search.0 = Some(Job::start(&wake, move |unwanted| {
        let mut lines = BTreeSet::new();
        let recordings = runs.iter().flat_map(|run| {
            let left = run.branches.iter().filter_map(Recording::of_branch);
            Recording::of(run).into_iter().chain(left)
        });
        for recording in recordings {
            if unwanted.load(Ordering::Relaxed) {
                break;
            }
            let (played, _) = recording.play(&scenario);
            let told = present::all(&words, &played);
            lines.extend(told.iter().filter_map(|cue| match cue {
                Cue::Line(line) => ReadBefore::mark(line),
                _ => None,
            }));
        }
        lines
    }));
}

/// Takes what was found. Whoever is already waited for at a known line is taken on from there.
fn take(
    playback: Res<Playback>,
    mut search: ResMut<Search>,
    mut read: ResMut<ReadBefore>,
    mut read_on: MessageWriter<ReadOn>,
) {
    if let Some(lines) = search.0.as_ref().and_then(Job::take) {
        read.0 = lines;
        search.0 = None;
        if playback.waits_at_known(&read) {
            read_on.write(ReadOn);
        }
    }
}
