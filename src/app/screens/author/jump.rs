//! The scene that is picked: how to get there, looked for beside the frames, and the buttons that go.

use bevy::prelude::*;
use bevy::ui::InteractionDisabled;
use bevy::ui_widgets::Activate;

use super::parts::{card, card_look, small};
use super::{OpenAt, Refocus, Tab, words};
use crate::app::background::{Job, Wake};
use crate::app::hot_reload::Findings;
use crate::app::motion::Motion;
use crate::app::session::author::Looked;
use crate::app::session::inspector::Inspector;
use crate::app::session::{Do, Session};
use crate::app::theme::{self, text};
use crate::app::widgets::button::{PRIMARY, QUIET, SECONDARY};
use crate::app::widgets::panel::row;
use crate::lab::reach::Reach;
use crate::play::Edit;

/// The scene that is picked, by its place in the file, and the way there.
#[derive(Resource, Default)]
pub(super) struct Picked {
    pub(super) scene: Option<usize>,
    way: Option<Looked>,
    /// The search for it. Whoever picks another scene does not want it any more.
    search: Option<Job<Looked>>,
}

impl Picked {
    /// Picks a scene, or lets go of it, and looks for the way.
    pub(super) fn pick(&mut self, scene: Option<usize>, session: &Session, wake: &Wake) {
        let both = scene.zip(session.played_or_new());
        *self = Self {
            scene,
            way: None,
            search: both.map(|(scene, played)| Job::start(wake, move |_| Looked::at(&played, scene.into()))),
        };
    }
}

/// Takes what the search has found.
pub(super) fn take_way(
    tab: Res<Tab>,
    mut picked: ResMut<Picked>,
    mut refocus: ResMut<Refocus>,
    mut motion: ResMut<Motion>,
) {
    let taken = picked
        .bypass_change_detection()
        .search
        .as_ref()
        .and_then(Job::take);
    if let Some(looked) = taken {
        picked.search = None;
        // On the map the arrows go on picking; Enter leads to the buttons.
        if *tab == Tab::Scenes && matches!(looked.reach, Reach::Found(_)) {
            refocus.ask(words::GO);
        }
        picked.way = Some(looked);
        motion.stir(0.2);
    }
}

/// The card of the picked scene with its name.
pub(super) fn headed(
    parent: &mut ChildSpawnerCommands,
    scene: usize,
    picked: &Picked,
    inspector: &Inspector,
    findings: &Findings,
) {
    if let Some(about) = inspector.scenes.get(scene) {
        parent.spawn((row(10.0), Pickable::IGNORE)).with_children(|line| {
            line.spawn(text(theme::LABEL, &about.title));
            line.spawn(text(theme::SMALL, &about.id));
        });
    }
    spawn(parent, scene, picked, inspector, findings);
}

/// The card of the picked scene.
pub(super) fn spawn(
    parent: &mut ChildSpawnerCommands,
    scene: usize,
    picked: &Picked,
    inspector: &Inspector,
    findings: &Findings,
) {
    let Some(about) = inspector.scenes.get(scene) else {
        return;
    };
    let node = Node {
        row_gap: px(8),
        ..card()
    };
    parent.spawn((node, card_look())).with_children(|card| {
        let words = picked.way.as_ref().map_or(words::LOOKING.to_owned(), |looked| {
            words::way(&looked.reach, &looked.names)
        });
        card.spawn(text(theme::SMALL.color(theme::PAPER), words));
        let buttons = Node {
            flex_wrap: FlexWrap::Wrap,
            column_gap: px(8),
            row_gap: px(8),
            ..default()
        };
        card.spawn((buttons, Pickable::IGNORE)).with_children(|line| {
            go(line, picked);
            let edit = Edit {
                scene: Some(about.id.clone()),
                ..Edit::default()
            };
            line.spawn(small(SECONDARY, words::AS_IS)).observe(
                move |_: On<Activate>, mut session: MessageWriter<Do>| {
                    session.write(Do::WhatIf(edit.clone()));
                },
            );
            let place = findings.places.scenes.get(scene);
            let name = words::open_at(&inspector.file, place);
            let place = OpenAt::of(place);
            line.spawn(small(QUIET, &words::open_short(place.at.line)))
                .insert(AccessibleLabel(name))
                .observe(move |_: On<Activate>, mut open: MessageWriter<OpenAt>| {
                    open.write(place.clone());
                });
        });
    });
}

fn go(line: &mut ChildSpawnerCommands, picked: &Picked) {
    let way = match picked.way.as_ref().map(|looked| &looked.reach) {
        Some(Reach::Found(way)) => Some(way.clone()),
        _ => None,
    };
    let skin = if way.is_some() { PRIMARY } else { SECONDARY };
    let mut button = line.spawn(small(skin, words::GO));
    match way {
        None => {
            button.insert(InteractionDisabled);
        }
        Some(way) => {
            button.observe(move |_: On<Activate>, mut session: MessageWriter<Do>| {
                session.write(Do::Go(way.clone()));
            });
        }
    }
}
