//! A test's eyes: with `TWOHATS_STATUS_FILE` set, every change of what can be seen and pressed is appended to that file
//! as one line of JSON: `screen`, `overlay`, `focus` (a label), `scenario`, `scene`, `decision` (ids), `title`,
//! `problem` (the first error of a broken scenario), `size` in logical pixels, and `buttons`, each
//! with `label`, `enabled` and its centre `x`, `y` in window pixels.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::PathBuf;

use bevy::input_focus::InputFocus;
use bevy::prelude::*;
use bevy::ui::{InteractionDisabled, UiGlobalTransform};
use bevy::ui_widgets;
use bevy::window::PrimaryWindow;
use serde::Serialize;

use super::hot_reload::Problem;
use super::script::{Script, Waits};
use super::session::Session;
use super::{Overlay, Screen};

#[derive(Resource)]
struct StatusFile {
    path: PathBuf,
    latest: String,
}

/// One line.
#[derive(Serialize)]
struct Status<'a> {
    screen: String,
    overlay: String,
    focus: &'a str,
    scenario: &'a str,
    scene: &'a str,
    decision: &'a str,
    /// The scenario's title.
    title: &'a str,
    /// The first error of a broken scenario that is being reported.
    problem: &'a str,
    size: [f32; 2],
    buttons: Vec<Pressable<'a>>,
}

#[derive(Serialize)]
struct Pressable<'a> {
    label: &'a str,
    enabled: bool,
    x: f32,
    y: f32,
}

pub(super) fn plugin(app: &mut App) {
    if let Some(path) = std::env::var_os("TWOHATS_STATUS_FILE") {
        app.insert_resource(StatusFile {
            path: path.into(),
            latest: String::new(),
        })
        .add_systems(Last, write);
    }
}

fn write(
    mut file: ResMut<StatusFile>,
    screen: Res<State<Screen>>,
    overlay: Res<State<Overlay>>,
    focus: Res<InputFocus>,
    session: Res<Session>,
    script: Res<Script>,
    problems: Query<&Problem>,
    window: Single<&Window, With<PrimaryWindow>>,
    buttons: Query<
        (
            Entity,
            &AccessibleLabel,
            &UiGlobalTransform,
            &ComputedNode,
            Has<InteractionDisabled>,
        ),
        With<ui_widgets::Button>,
    >,
) {
    let focused = focus.get().and_then(|entity| buttons.get(entity).ok());
    let laid_out = buttons
        .iter()
        .filter(|(_, _, _, node, _)| node.size.min_element() >= 1.0);
    let mut pressables: Vec<_> = laid_out
        .map(|(_, label, place, _, disabled)| Pressable {
            label: &label.0,
            enabled: !disabled,
            x: place.translation.x.round(),
            y: place.translation.y.round(),
        })
        .collect();
    pressables.sort_by(|a, b| {
        (a.y, a.x)
            .partial_cmp(&(b.y, b.x))
            .unwrap_or(std::cmp::Ordering::Equal)
    });
    let status = Status {
        screen: format!("{:?}", screen.get()),
        overlay: format!("{:?}", overlay.get()),
        focus: focused.map_or("", |(_, label, ..)| &label.0),
        scenario: session.scenario().map_or("", |scenario| &scenario.id),
        scene: &script.scene.0,
        decision: if let Waits::Choice(ask) = &script.waits {
            &ask.id
        } else {
            ""
        },
        title: session.scenario().map_or("", |scenario| &scenario.title),
        problem: problems.iter().next().map_or("", |problem| &problem.0),
        size: [window.width(), window.height()],
        buttons: pressables,
    };
    let Ok(line) = serde_json::to_string(&status) else {
        return;
    };
    if line != file.latest {
        let opened = OpenOptions::new().create(true).append(true).open(&file.path);
        if let Err(error) = opened.and_then(|mut out| writeln!(out, "{line}")) {
            warn!("the status file could not be written: {error}");
        }
        file.latest = line;
    }
}
