//! A test's eyes: what `headless` reads, and with `TWOHATS_STATUS_FILE` set, every change of what can be seen and pressed is appended to that file
//! as one line of JSON: `screen`, `overlay`, `focus` and `hover` (labels), `scenario`, `scene`, `decision` (ids), `day`, `title`,
//! `line` (the latest line of the scene, once it is laid out), `field` (what is typed into a search), `edited` (a “what if” is played), `wall` (the picture of a workshop, in a word), `counted` (who has voted, in words), `left` (seconds of a countdown), `problem` (the first error of a broken scenario), `notice` (the latest note), `size` in logical pixels, `sound` (`off`, `silent`, `playing`, `no-device`), `settled` (no
//! more frames are coming), `saved` (nothing waits to be written), `releases` and `activations` (mouse buttons let go and buttons set off so far), and `buttons`,
//! each with `label`, `enabled` and its centre `x`, `y` in window pixels.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::PathBuf;

use bevy::input_focus::InputFocus;
use bevy::picking::hover::Hovered;
use bevy::picking::pointer::{PointerAction, PointerInput};
use bevy::prelude::*;
use bevy::text::EditableText;
use bevy::ui::{InteractionDisabled, UiGlobalTransform};
use bevy::ui_widgets::{self, Activate};
use bevy::window::PrimaryWindow;
use serde::Serialize;

use super::hosting::Wall;
use super::hot_reload::Problem;
use super::motion::Motion;
use super::notice::Notices;
use super::playback::{Playback, Waits};
use super::saves::Folders;
use super::session::Session;
use super::sound::Speaker;
use super::states::{Overlay, Screen};
use super::theme::Told;
use crate::present::Line;
use crate::workshop::{Body, Polled};

#[derive(Resource)]
struct StatusFile {
    path: PathBuf,
    latest: String,
}

/// Mouse buttons let go and buttons set off so far.
#[derive(Resource, Default, Clone, Copy)]
pub(super) struct Clicks {
    releases: u32,
    activations: u32,
}

/// One line.
#[derive(Serialize)]
struct Status<'a> {
    screen: String,
    overlay: String,
    focus: &'a str,
    /// The button under the pointer.
    hover: &'a str,
    scenario: &'a str,
    scene: &'a str,
    /// The workday that the calendar shows, 0 is the first.
    day: u32,
    decision: &'a str,
    /// The scenario's title.
    title: &'a str,
    /// The latest line of the scene that is on screen.
    line: &'a str,
    /// What is typed into a field.
    field: String,
    /// Whether an author's "what if" is played.
    edited: bool,
    /// The picture of a workshop, in a word.
    wall: &'static str,
    /// Who of the room has voted, in words.
    counted: &'a str,
    /// Seconds that are left of its countdown.
    left: Option<u64>,
    /// The first error of a broken scenario that is being reported.
    problem: &'a str,
    /// The latest note while it is shown.
    notice: &'a str,
    size: [f32; 2],
    /// How the sound is.
    sound: &'static str,
    settled: bool,
    saved: bool,
    releases: u32,
    activations: u32,
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
    app.init_resource::<Clicks>()
        .add_observer(|_: On<Activate>, mut clicks: ResMut<Clicks>| clicks.activations += 1)
        .add_systems(Last, count_releases);
    if let Some(path) = std::env::var_os("TWOHATS_STATUS_FILE") {
        app.insert_resource(StatusFile {
            path: path.into(),
            latest: String::new(),
        })
        .add_systems(
            Last,
            line.pipe(write)
                .after(count_releases)
                .after(super::motion::KeepDrawing),
        );
    }
}

fn count_releases(mut inputs: MessageReader<PointerInput>, mut clicks: ResMut<Clicks>) {
    let released = |input: &&PointerInput| matches!(input.action, PointerAction::Release(_));
    clicks.releases += u32::try_from(inputs.read().filter(released).count()).unwrap_or(0);
}

/// What can be seen and pressed now, as one line of JSON.
pub(super) fn line(
    screen: Res<State<Screen>>,
    overlay: Res<State<Overlay>>,
    focus: Res<InputFocus>,
    session: Res<Session>,
    (playback, wall): (Res<Playback>, Res<Wall>),
    (motion, notices, clicks, folders, speaker): (
        Res<Motion>,
        Res<Notices>,
        Res<Clicks>,
        Res<Folders>,
        Res<Speaker>,
    ),
    (problems, texts, fields, names): (
        Query<&Problem>,
        Query<(&Text, &ComputedNode, Option<&Told>)>,
        Query<&EditableText>,
        Query<&AccessibleLabel>,
    ),
    hovered: Query<(&AccessibleLabel, &Hovered)>,
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
) -> Option<String> {
    let focused = focus.get().and_then(|entity| names.get(entity).ok());
    // How a choice came out stands beside the text that tells it.
    let told = playback.lines.iter().rfind(|line| !matches!(line, Line::Came(_)));
    let latest = match told {
        Some(Line::Told(text) | Line::Wishes { text, .. }) => text.as_str(),
        Some(Line::Said { text, .. } | Line::Passed { said: text, .. }) => {
            text.last().map_or("", String::as_str)
        }
        _ => "",
    };
    let on_screen = texts
        .iter()
        .filter(|(_, node, _)| node.size.y > 1.0)
        .any(|(text, _, told)| text.0.contains(latest) || told.is_some_and(|told| told.0.contains(latest)));
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
        focus: focused.map_or("", |label| &label.0),
        hover: hovered
            .iter()
            .find(|(_, hovered)| hovered.get())
            .map_or("", |(label, _)| &label.0),
        scenario: session.scenario().map_or("", |scenario| &scenario.id),
        scene: &playback.scene.id,
        day: playback.today(),
        decision: if let Waits::Choice(ask) = &playback.waits {
            &ask.id
        } else {
            ""
        },
        title: session.scenario().map_or("", |scenario| &scenario.title),
        line: if on_screen { latest } else { "" },
        field: fields
            .iter()
            .next()
            .map_or(String::new(), |field| field.value().to_string()),
        edited: session.is_edited(),
        wall: wall.0.as_ref().map_or("", |picture| picture_word(&picture.body)),
        counted: poll(&wall).map_or("", |poll| &poll.count_words),
        left: poll(&wall).and_then(|poll| poll.ends_in.map(|left| left.div_ceil(1000))),
        problem: problems.iter().next().map_or("", |problem| &problem.0),
        notice: notices.latest(),
        size: [window.width(), window.height()],
        sound: speaker.says(),
        settled: motion.settled(),
        releases: clicks.releases,
        activations: clicks.activations,
        saved: folders.settled(),
        buttons: pressables,
    };
    serde_json::to_string(&status).ok()
}

/// The vote on the wall, if one is.
fn poll(wall: &Wall) -> Option<&Polled> {
    match &wall.0.as_ref()?.body {
        Body::Vote { poll } => Some(poll),
        _ => None,
    }
}

/// A picture of a workshop, in a word.
fn picture_word(body: &Body) -> &'static str {
    match body {
        Body::Lobby { .. } => "lobby",
        Body::Page { .. } => "page",
        Body::Vote { poll } if poll.open => "vote",
        Body::Vote { .. } => "closed",
        Body::Result { .. } => "result",
        Body::Discuss { .. } => "discuss",
        Body::Decided { .. } => "decided",
        Body::Predict { .. } => "predict",
        Body::Why { .. } => "why",
        Body::Debrief { .. } => "debrief",
        Body::Finished { .. } => "finished",
    }
}

fn write(In(line): In<Option<String>>, mut file: ResMut<StatusFile>) {
    if let Some(line) = line.filter(|line| *line != file.latest) {
        let opened = OpenOptions::new().create(true).append(true).open(&file.path);
        if let Err(error) = opened.and_then(|mut out| writeln!(out, "{line}")) {
            warn!("the status file could not be written: {error}");
        }
        file.latest = line;
    }
}
