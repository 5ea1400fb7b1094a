//! Authors see their edits: the scenario's folder is watched, a good version replaces the running one, a broken one is
//! reported while the last good one plays on.

use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::mpsc::{self, Receiver};

use bevy::prelude::*;
use bevy::winit::{EventLoopProxyWrapper, WinitUserEvent};
use notify::{RecursiveMode, Watcher};

use super::Screen;
use super::language::Spoken;
use super::motion::Motion;
use super::notice::Notices;
use super::script::Script;
use super::session::{Session, shelf, tell_trouble};
use super::theme::{self, text};
use crate::play::replay::Drift;
use crate::words::Words;

/// The watched folder. Dropping the watcher ends the watching.
#[derive(Resource, Default)]
struct Watch {
    folder: PathBuf,
    changes: Option<Mutex<Receiver<()>>>,
    #[expect(dead_code, reason = "held, because dropping it ends the watching")]
    watcher: Option<notify::RecommendedWatcher>,
    /// When the file is read again, in seconds of the game; an editor may need several writes.
    due: Option<f32>,
    /// Until when a broken file may still become whole before it is reported.
    patience: f32,
}

/// Seconds of quiet before a changed file is read.
const QUIET: f32 = 0.15;
/// Seconds a half-written file is tried again.
const PATIENCE: f32 = 1.0;

/// The card that reports a broken scenario, and its first error.
#[derive(Component)]
pub(super) struct Problem(pub(super) String);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Watch>()
        .add_systems(Update, (follow_session, listen, reload).chain());
}

/// Watches the folder of the scenario on the table.
fn follow_session(session: Res<Session>, proxy: Res<EventLoopProxyWrapper>, mut watch: ResMut<Watch>) {
    let folder = session.path().parent().map(Path::to_owned).unwrap_or_default();
    if watch.folder == folder || session.scenario().is_none() {
        return;
    }
    let (send, changes) = mpsc::channel();
    let wake = (**proxy).clone();
    let watcher = notify::recommended_watcher(move |change: notify::Result<notify::Event>| {
        let wanted = change.is_ok_and(|change| !change.kind.is_access());
        // The game may be closing; then nobody needs to know.
        if wanted && send.send(()).is_ok() {
            let _ = wake.send_event(WinitUserEvent::WakeUp);
        }
    });
    let watcher = watcher.and_then(|mut watcher| {
        watcher.watch(&folder, RecursiveMode::NonRecursive)?;
        Ok(watcher)
    });
    if let Err(error) = &watcher {
        info!("hot reload is off: {error}");
    }
    *watch = Watch {
        folder,
        changes: Some(Mutex::new(changes)),
        watcher: watcher.ok(),
        due: None,
        patience: 0.0,
    };
}

fn listen(time: Res<Time<Real>>, mut watch: ResMut<Watch>, mut motion: ResMut<Motion>) {
    let heard = watch
        .changes
        .as_ref()
        .and_then(|changes| Some(changes.lock().ok()?.try_iter().count() > 0));
    if heard == Some(true) {
        watch.due = Some(time.elapsed_secs() + QUIET);
        watch.patience = time.elapsed_secs() + PATIENCE;
        motion.stir(QUIET + 0.2);
    }
}

fn reload(
    time: Res<Time<Real>>,
    words: Res<Spoken>,
    mut watch: ResMut<Watch>,
    mut session: ResMut<Session>,
    mut script: ResMut<Script>,
    screen: Res<State<Screen>>,
    mut next: ResMut<NextState<Screen>>,
    mut notices: ResMut<Notices>,
    mut motion: ResMut<Motion>,
    problems: Query<Entity, With<Problem>>,
    mut commands: Commands,
) {
    let Some(due) = watch.due else { return };
    motion.stir(0.3);
    let now = time.elapsed_secs();
    if now < due {
        return;
    }
    watch.due = None;
    match shelf::open(&words, session.path()) {
        Ok(story) => {
            for card in &problems {
                commands.entity(card).despawn();
            }
            tell_trouble(&words, &story, &mut notices);
            // The hash is of the scenario's file alone, and its translation may have changed.
            if session.scenario().is_none_or(|known| *known == story.scenario) {
                return;
            }
            let drift = session.replace(story);
            if let Some(stopped) = drift.iter().find(|one| matches!(one, Drift::Stopped(..))) {
                let change = stopped.to_string();
                notices.say(words.fill("notice-changed-stopped", &[("change", change.into())]));
            } else {
                notices.say(words.say("notice-changed"));
            }
            if *screen.get() == Screen::Play {
                *script = session.retell(&words);
                next.set(Screen::Play);
            } else if *screen.get() == Screen::Briefing {
                next.set(Screen::Briefing);
            }
        }
        Err(_) if now < watch.patience => watch.due = Some(now + QUIET),
        Err(errors) => {
            for card in &problems {
                commands.entity(card).despawn();
            }
            report(&mut commands, &words, &errors);
        }
    }
}

/// A card at the lower right, clear of the button that goes on, that lets the game go on behind it.
fn report(commands: &mut Commands, words: &Words, errors: &[String]) {
    let node = Node {
        position_type: PositionType::Absolute,
        right: px(16),
        bottom: px(16),
        max_width: percent(60),
        padding: UiRect::all(px(18)),
        border: UiRect::all(px(1)),
        border_radius: BorderRadius::all(px(14)),
        flex_direction: FlexDirection::Column,
        row_gap: px(6),
        ..default()
    };
    let looks = (
        BackgroundColor(theme::RAISED),
        BorderColor::all(theme::ALARM),
        theme::shadow(),
    );
    let first = errors.first().cloned().unwrap_or_default();
    commands
        .spawn((Problem(first), node, looks, GlobalZIndex(80), Pickable::IGNORE))
        .with_children(|card| {
            card.spawn(text(theme::LABEL.color(theme::ALARM), words.say("notice-errors")));
            for error in errors {
                card.spawn(text(theme::SMALL.color(theme::PAPER), error));
            }
        });
}
