//! The roads not taken, looked for beside the frames and shown as they come: what each option tends to lead to, how far that
//! depends on the model's numbers, and what was choice and what luck.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use bevy::prelude::*;

use super::picture::{self, Legend, RoadTaken};
use super::{LookingBack, luck, matter, told};
use crate::app::background::{Job, Wake};
use crate::app::language::Spoken;
use crate::app::motion::Motion;
use crate::app::session::Session;
use crate::app::states::Screen;
use crate::app::theme::{self, Roomy, text};
use crate::app::widgets::chart::{Chart, Figure, chart, spread_height};
use crate::lab::what_if::{Asked, Control, WhatIf, by_version_of, rollouts, what_if_each};
use crate::play::Playthrough;
use crate::report::debrief::Debrief;
use crate::report::debrief_roads::Road;
use crate::words::Words;

/// Paired runs per option.
const RUNS: u32 = 1_000;

/// The place of the decisions that mattered most: known when all roads have been tried.
pub(super) const MATTER: u32 = u32::MAX;

/// The place of what would have been better where the most was lost: known with the roads of that decision.
pub(super) const INSTEAD: u32 = u32::MAX - 1;

/// The place of what luck did: in all of the run it is known with the roads of the first decision.
pub(super) const LUCK: u32 = u32::MAX - 2;

/// Where the roads of a decision go, by its number; 0 is the whole story's choice and luck.
#[derive(Component)]
pub(super) struct Place(pub(super) u32);

/// How far the search is, in words.
#[derive(Component)]
pub(super) struct Progress;

/// How far the search is, as words say it.
pub(super) fn far(words: &Words, share: f64) -> String {
    let percent = words.percent(share);
    words.fill("debrief-searching", &[("percent", percent.into())])
}

/// The search, beside the frames. Dropping it ends it.
#[derive(Resource)]
pub(super) struct Search {
    done: Arc<AtomicUsize>,
    all: usize,
    /// What has come and is not shown yet.
    come: Arc<Mutex<Vec<WhatIf>>>,
    /// Decisions shown.
    shown: usize,
    job: Job<()>,
    over: bool,
}

impl Search {
    /// Sets out.
    pub(super) fn begin(played: Playthrough, wake: &Wake) -> Self {
        let asked = Asked {
            runs: RUNS,
            versions: by_version_of(&played),
            ..Asked::default()
        };
        let (all, done) = (rollouts(&played, &asked), Arc::<AtomicUsize>::default());
        let come = Arc::<Mutex<Vec<WhatIf>>>::default();
        let (counted, place, waking) = (done.clone(), come.clone(), wake.clone());
        let job = Job::start(wake, move |cancel| {
            let control = Control {
                cancel,
                done: &counted,
            };
            // None means that nobody wants it any more.
            for found in what_if_each(&played, &asked, &control).map_while(|found| found) {
                place.lock().unwrap_or_else(PoisonError::into_inner).push(found);
                waking.up();
            }
        });
        Self {
            done,
            all,
            come,
            shown: 0,
            job,
            over: false,
        }
    }

    /// What has come since the last look. It is over when the search was before that look.
    fn take(&mut self) -> Vec<WhatIf> {
        self.over = self.job.take().is_some();
        std::mem::take(&mut *self.come.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

pub(super) fn plugin(app: &mut App) {
    let searching = in_state(Screen::Debrief)
        .and_then(resource_exists::<Search>)
        .and_then(resource_exists::<LookingBack>);
    app.add_systems(Update, follow.run_if(searching));
}

/// Tells how far the search is, and shows what it found.
fn follow(
    words: Res<Spoken>,
    mut search: ResMut<Search>,
    session: Res<Session>,
    mut seen: ResMut<LookingBack>,
    places: Query<(Entity, &Place, Has<Children>)>,
    mut road: Query<&mut Chart, With<RoadTaken>>,
    mut legend: Query<&mut Text, (With<Legend>, Without<Progress>)>,
    roomy: Res<Roomy>,
    mut progress: Query<&mut Text, With<Progress>>,
    mut motion: ResMut<Motion>,
    mut commands: Commands,
) {
    if search.over {
        return;
    }
    motion.stir(0.2);
    let fresh = search.take();
    if let Some(scenario) = session.scenario() {
        for found in fresh {
            let at = search.shown;
            search.shown += 1;
            seen.0.add_road(&words, scenario, at, &found);
            let all = search.shown == seen.0.decisions.len();
            let fell = seen.0.fell_after() == Some(at);
            for (entity, place, _) in &places {
                let number = place.0 as usize;
                let known = match place.0 {
                    MATTER => all,
                    INSTEAD => fell,
                    LUCK => at == 0,
                    _ => number == at + 1 || (number == 0 && at == 0),
                };
                if known {
                    let mut place = commands.entity(entity);
                    place.despawn_children();
                    place.with_children(|body| show(body, &words, &seen.0, number));
                }
            }
            for mut chart in &mut road {
                picture::learn(&mut chart, &words, &seen.0, roomy.0);
            }
            for mut line in &mut legend {
                line.set_if_neq(Text(seen.0.road_legend(&words)));
            }
        }
    }
    let share = search.done.load(Ordering::Relaxed) as f64 / search.all.max(1) as f64;
    let far = far(&words, share);
    let waits = |place: &Place| place.0 != LUCK && (place.0 as usize > search.shown || search.shown == 0);
    for (place, _, filled) in places.iter().filter(|(_, place, _)| waits(place)) {
        if !filled && !search.over {
            let line = (Progress, text(theme::SMALL, &far));
            commands.entity(place).with_children(|place| {
                place.spawn(line);
            });
        }
    }
    for mut line in &mut progress {
        line.set_if_neq(Text(far.clone()));
    }
}

/// What was found for the decision with this number; 0 is the whole story's choice and luck.
pub(super) fn show(body: &mut ChildSpawnerCommands, words: &Words, seen: &Debrief, number: usize) {
    if number == MATTER as usize {
        return matter::told(body, words, seen);
    }
    if number == INSTEAD as usize {
        return told::instead(body, words, seen);
    }
    if number == LUCK as usize {
        return told::luck(body, words, seen);
    }
    let road = number.checked_sub(1).and_then(|index| seen.decisions.get(index));
    match road.and_then(|one| one.road.as_ref()) {
        Some(road) => tell(body, words, road),
        None if number == 0 => luck::tell(body, words, seen),
        None => {}
    }
}

/// What each option of a decision tends to lead to.
pub(super) fn tell(body: &mut ChildSpawnerCommands, words: &Words, road: &Road) {
    body.spawn(text(theme::LABEL.color(theme::MUTED), words.say("debrief-roads")));
    body.spawn(text(theme::BODY, &road.words));
    if !road.versions.is_empty() {
        body.spawn(text(theme::BODY, &road.versions));
    }
    let height = spread_height(road.options.len());
    body.spawn(chart(Figure::Spread(road.chart(words)), height, &road.words));
    body.spawn(text(theme::SMALL, words.say("debrief-spreads")));
    for (label, reason) in &road.closed {
        let values = [("label", label.into()), ("reason", reason.into())];
        body.spawn(text(theme::SMALL, words.fill("debrief-closed", &values)));
    }
}
