//! Authors see their edits: the scenario's folder is watched, a good version replaces the running one, a broken one is
//! reported while the last good one plays on.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::Sender;

use bevy::prelude::*;

use super::background::{Listening, Wake};
use super::language::Spoken;
use super::motion::Motion;
use super::notice::Notices;
use super::session::Session;
use super::session::catalog::{Catalog, said};
use super::session::version::{Edited, take};
use super::states::Screen;
use super::theme::{self, text};
use crate::story::Diagnostic;
use crate::words::Words;

mod folder;
mod reader;
mod told;

use folder::Folder;
use reader::{News, Poke};
pub(super) use reader::{Places, Spot};

/// The watched file. Dropping the watcher ends the watching.
#[derive(Resource, Default)]
struct Watch {
    path: PathBuf,
    /// The language it is told in.
    language: String,
    poke: Option<Sender<Poke>>,
    news: Option<Listening<News>>,
    #[expect(dead_code, reason = "held, because dropping it ends the watching")]
    watcher: Option<Arc<Folder>>,
}

/// What is known of the newest version of the file.
#[derive(Resource, Default)]
pub(super) struct Findings {
    /// Whether it cannot be played, so that an older one plays on.
    pub(super) broken: bool,
    /// What is wrong with it, errors first.
    pub(super) all: Vec<Diagnostic>,
    /// Where things stand in the newest version that can be played.
    pub(super) places: Places,
}

/// Asks for the file to be read again now.
#[derive(Message)]
pub(super) struct Reload;

/// The card that reports a broken scenario, and its first error.
#[derive(Component)]
pub(super) struct Problem(pub(super) String);

/// Errors shown on the card.
const SHOWN: usize = 3;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Watch>()
        .init_resource::<Findings>()
        .add_message::<Reload>()
        // Before states change, so that a new version is on screen in this very frame.
        .add_systems(PreUpdate, (follow_session, ask, hear).chain().before(take))
        .add_systems(
            Update,
            hide.run_if(state_changed::<Screen>.or_else(any_match_filter::<Added<Problem>>)),
        );
}

/// A room plays on with the story it began with: what an author breaks meanwhile does not lie over its picture.
fn hide(screen: Res<State<Screen>>, mut cards: Query<&mut Node, With<Problem>>) {
    for mut card in &mut cards {
        card.display = if *screen.get() == Screen::Wall {
            Display::None
        } else {
            Display::Flex
        };
    }
}

/// Watches the folder of the scenario on the table.
fn follow_session(
    session: Res<Session>,
    words: Res<Spoken>,
    catalog: Res<Catalog>,
    wake: Res<Wake>,
    mut watch: ResMut<Watch>,
    mut findings: ResMut<Findings>,
) {
    let known = watch.path == session.path() && watch.language == words.asked();
    if known || session.scenario().is_none() {
        return;
    }
    let path = session.path().to_owned();
    let (poke, pokes) = std::sync::mpsc::channel();
    let watcher = match Folder::watched(&path, poke.clone()) {
        Ok(folder) => Some(Arc::new(folder)),
        Err(error) => {
            info!("hot reload is off: {error}");
            None
        }
    };
    let again = watcher.as_ref().map(Arc::downgrade).unwrap_or_default();
    let file = (catalog.disk().clone(), path.clone());
    let news = reader::start(file, words.asked(), (pokes, again), &wake);
    let news = news.map_err(|error| warn!("the scenario cannot be watched: {error}"));
    *findings = Findings::default();
    *watch = Watch {
        path,
        language: words.asked().to_owned(),
        poke: Some(poke),
        news: news.ok(),
        watcher,
    };
}

fn ask(mut wishes: MessageReader<Reload>, watch: Res<Watch>) {
    if wishes.read().count() > 0
        && let Some(poke) = &watch.poke
    {
        // A thread that has ended reads nothing, and has said why.
        let _ = poke.send(Poke::Asked);
    }
}

fn hear(
    (watch, words): (Res<Watch>, Res<Spoken>),
    mut findings: ResMut<Findings>,
    mut edited: MessageWriter<Edited>,
    mut notices: ResMut<Notices>,
    mut motion: ResMut<Motion>,
    problems: Query<Entity, With<Problem>>,
    mut commands: Commands,
) {
    let Some(news) = &watch.news else { return };
    for news in news.heard() {
        motion.stir(0.2);
        match news {
            News::Same => notices.say(told::SAME),
            News::Checked(all) => (findings.broken, findings.all) = (false, all),
            News::Broken(all) => {
                clear(&mut commands, &problems);
                report(&mut commands, &words, &all);
                (findings.broken, findings.all) = (true, all);
            }
            News::Sound(story, places) => {
                clear(&mut commands, &problems);
                if findings.broken {
                    (findings.broken, findings.all) = (false, Vec::new());
                }
                findings.places = places;
                edited.write(Edited(story));
            }
        }
    }
}

fn clear(commands: &mut Commands, problems: &Query<Entity, With<Problem>>) {
    for card in problems {
        commands.entity(card).despawn();
    }
}

/// A card at the lower right, clear of the button that goes on, that lets the game go on behind it.
fn report(commands: &mut Commands, words: &Words, findings: &[Diagnostic]) {
    let errors: Vec<&Diagnostic> = findings.iter().filter(|finding| finding.is_error()).collect();
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
    let first = errors.first().map(|finding| said(finding)).unwrap_or_default();
    commands
        .spawn((Problem(first), node, looks, GlobalZIndex(55), Pickable::IGNORE))
        .with_children(|card| {
            card.spawn(text(theme::LABEL.color(theme::ALARM), words.say("notice-errors")));
            for error in errors.iter().take(SHOWN) {
                card.spawn(text(theme::SMALL.color(theme::PAPER), said(error)));
            }
            card.spawn(text(theme::SMALL, told::more(errors.len().saturating_sub(SHOWN))));
        });
}
