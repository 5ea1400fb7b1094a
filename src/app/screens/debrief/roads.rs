//! The roads not taken, looked for beside the frames: what each option tends to lead to, and what was choice and what luck.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use bevy::prelude::*;

use super::LookingBack;
use super::decisions::narrow;
use crate::app::background::{Job, Wake};
use crate::app::language::Spoken;
use crate::app::motion::Motion;
use crate::app::session::Session;
use crate::app::states::Screen;
use crate::app::theme::{self, text};
use crate::app::widgets::bars;
use crate::app::widgets::chart::{Figure, chart, spread_height};
use crate::app::widgets::icon::{gauge_icon, icon};
use crate::app::widgets::panel::{column, row};
use crate::lab::what_if::{Asked, Control, WhatIf, rollouts, what_if_all};
use crate::play::Playthrough;
use crate::report::debrief_roads::{Parts, Road};
use crate::report::names;
use crate::words::Words;

/// Paired runs per option.
const RUNS: u32 = 1_000;

/// Where the roads of a decision go, by its number; 0 is the whole story's choice and luck.
#[derive(Component)]
pub(super) struct Place(pub(super) u32);

/// How far the search is, in words.
#[derive(Component)]
struct Progress;

/// The search, beside the frames. Dropping it ends it.
#[derive(Resource)]
pub(super) struct Search {
    done: Arc<AtomicUsize>,
    all: usize,
    job: Job<Option<Vec<WhatIf>>>,
    shown: bool,
}

impl Search {
    /// Sets out.
    pub(super) fn begin(played: Playthrough, wake: &Wake) -> Self {
        let asked = Asked {
            runs: RUNS,
            ..Asked::default()
        };
        let (all, done) = (rollouts(&played, &asked), Arc::<AtomicUsize>::default());
        let counted = done.clone();
        let job = Job::start(wake, move |cancel| {
            let control = Control {
                cancel,
                done: &counted,
            };
            what_if_all(&played, &asked, &control)
        });
        Self {
            done,
            all,
            job,
            shown: false,
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    let searching = in_state(Screen::Debrief).and_then(resource_exists::<Search>);
    app.add_systems(Update, follow.run_if(searching));
}

/// Tells how far the search is, and shows what it found.
fn follow(
    words: Res<Spoken>,
    mut search: ResMut<Search>,
    session: Res<Session>,
    mut seen: ResMut<LookingBack>,
    places: Query<(Entity, &Place, Has<Children>)>,
    mut progress: Query<&mut Text, With<Progress>>,
    mut motion: ResMut<Motion>,
    mut commands: Commands,
) {
    if search.shown {
        return;
    }
    motion.stir(0.2);
    let Some(found) = search.job.take().flatten() else {
        let share = search.done.load(Ordering::Relaxed) as f64 / search.all.max(1) as f64;
        let percent = words.percent(share);
        let far = words.fill("debrief-searching", &[("percent", percent.into())]);
        for (place, ..) in places.iter().filter(|(.., filled)| !filled) {
            let line = (Progress, text(theme::SMALL, &far));
            commands.entity(place).with_children(|place| {
                place.spawn(line);
            });
        }
        for mut line in &mut progress {
            line.set_if_neq(Text(far.clone()));
        }
        return;
    };
    search.shown = true;
    let Some(scenario) = session.scenario() else {
        return;
    };
    seen.0.add_roads(&words, scenario, &found);
    for (entity, place, _) in &places {
        let index = (place.0 as usize).checked_sub(1);
        let road = index
            .and_then(|index| seen.0.decisions.get(index))
            .and_then(|one| one.road.as_ref());
        commands
            .entity(entity)
            .despawn_children()
            .with_children(|body| match (road, &seen.0.parts) {
                (Some(road), _) => tell(body, &words, road),
                (None, Some(parts)) if place.0 == 0 => apart(body, &words, parts),
                _ => {}
            });
    }
}

/// What each option of a decision tends to lead to.
fn tell(body: &mut ChildSpawnerCommands, words: &Words, road: &Road) {
    body.spawn(text(theme::LABEL.color(theme::MUTED), words.say("debrief-roads")));
    body.spawn(text(theme::BODY, &road.words));
    let height = spread_height(road.options.len());
    body.spawn(chart(Figure::Spread(road.chart(words)), height, &road.words));
    body.spawn(text(theme::SMALL, words.say("debrief-spreads")));
    for (label, reason) in &road.closed {
        let values = [("label", label.into()), ("reason", reason.into())];
        body.spawn(text(theme::SMALL, words.fill("debrief-closed", &values)));
    }
}

/// The end taken apart, a column per gauge.
fn apart(body: &mut ChildSpawnerCommands, words: &Words, parts: &Parts) {
    let columns = Node {
        flex_wrap: FlexWrap::Wrap,
        column_gap: px(36),
        row_gap: px(18),
        ..default()
    };
    body.spawn((columns, Pickable::IGNORE)).with_children(|columns| {
        for (gauge, name) in names::gauges(words).iter().enumerate() {
            let color = theme::GAUGES[gauge];
            let node = Node {
                flex_grow: 1.0,
                flex_basis: px(290),
                min_width: px(0),
                ..column(8.0)
            };
            columns.spawn((node, Pickable::IGNORE)).with_children(|place| {
                place.spawn((row(8.0), Pickable::IGNORE)).with_children(|head| {
                    head.spawn(icon(gauge_icon(gauge), 20.0));
                    head.spawn(text(theme::LABEL.color(color), name));
                    let (from, to) = (parts.random[gauge].round(), parts.end[gauge].round());
                    let way = words.fill("moved-way", &[("from", from.into()), ("to", to.into())]);
                    head.spawn(text(theme::SMALL, way));
                });
                let terms = [
                    (words.say("debrief-your-choices"), parts.choices[gauge]),
                    (words.say("debrief-luck"), parts.luck[gauge]),
                ];
                let all = parts.choices.iter().chain(&parts.luck);
                let most = narrow(all.map(|points| points.abs()).fold(1.0, f64::max));
                for (name, points) in terms {
                    let number = words.signed_tenths(points);
                    bars::term(place, &name, narrow(points), &number, most, color);
                }
            });
        }
    });
}
