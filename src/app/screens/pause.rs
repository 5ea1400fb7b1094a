//! The game rests: go on, go back to a decision, read the log, change settings, or leave; the place is saved.

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::ui::InteractionDisabled;
use bevy::ui_widgets::Activate;

use crate::app::clock::Clock;
use crate::app::language::Spoken;
use crate::app::notice::Notices;
use crate::app::saves::{Folders, Notebook};
use crate::app::session::{Asked, Session};
use crate::app::states::{Overlay, Screen, escape};
use crate::app::theme::{self, text};
use crate::app::widgets::button::{PRIMARY, QUIET, SECONDARY, button};
use crate::app::widgets::panel::{panel_node, surface, veil};
use crate::app::widgets::scroll::scrolling;
use crate::words::Words;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Overlay::Pause), spawn)
        .add_systems(Update, escape(Overlay::None).run_if(in_state(Overlay::Pause)));
}

fn spawn(
    mut commands: Commands,
    (words, screen): (Res<Spoken>, Res<State<Screen>>),
    session: Res<Session>,
    asked: Option<Res<Asked>>,
) {
    let over = *screen.get() == Screen::Debrief;
    let can_rewind = !session.decisions().is_empty();
    let seed = session.played().map_or(0, |played| played.state().seed);
    commands
        .spawn((DespawnOnExit(Overlay::Pause), veil(40)))
        .with_children(|veil| {
            let node = Node {
                width: px(420),
                max_height: percent(100),
                row_gap: px(12),
                ..panel_node()
            };
            veil.spawn((scrolling(node), surface(theme::PANEL)))
                .with_children(|panel| {
                    panel.spawn(text(theme::TITLE, words.say("pause-heading")));
                    if over {
                        return after_the_story(panel, &words);
                    }
                    panel.spawn(text(
                        theme::SMALL,
                        words.fill("pause-saved", &[("seed", seed.to_string().into())]),
                    ));
                    panel
                        .spawn((button(PRIMARY, &words.say("pause-resume")), AutoFocus))
                        .observe(go(Overlay::None));
                    let mut rewind = panel.spawn(button(SECONDARY, &words.say("pause-rewind")));
                    rewind.observe(go(Overlay::Rewind));
                    if !can_rewind {
                        rewind.insert(InteractionDisabled);
                    }
                    panel
                        .spawn(button(SECONDARY, &words.say("pause-keep")))
                        .observe(keep);
                    panel
                        .spawn(button(SECONDARY, &words.say("pause-log")))
                        .observe(go(Overlay::Log));
                    panel
                        .spawn(button(SECONDARY, &words.say("pause-settings")))
                        .observe(go(Overlay::Settings));
                    // Whoever opened the game with a file of their own wants to see inside it; a player does not.
                    if asked.is_some() {
                        panel
                            .spawn(button(SECONDARY, super::author::NAME))
                            .observe(go(Overlay::Author));
                    }
                    panel
                        .spawn(button(QUIET, &words.say("pause-quit")))
                        .observe(to_the_title);
                });
        });
}

/// What there is to do while somebody looks back: nothing of the story is left to go on with.
fn after_the_story(panel: &mut ChildSpawnerCommands, words: &Words) {
    panel
        .spawn((button(PRIMARY, &words.say("reflect-back")), AutoFocus))
        .observe(go(Overlay::None));
    panel
        .spawn(button(SECONDARY, &words.say("pause-settings")))
        .observe(go(Overlay::Settings));
    panel
        .spawn(button(QUIET, &words.say("debrief-title")))
        .observe(to_the_title);
}

fn to_the_title(
    _: On<Activate>,
    mut screen: ResMut<NextState<Screen>>,
    mut overlay: ResMut<NextState<Overlay>>,
) {
    overlay.set(Overlay::None);
    screen.set(Screen::Title);
}

/// Keeps this place in the journal, to come back to.
fn keep(
    _: On<Activate>,
    (words, folders, clock): (Res<Spoken>, Res<Folders>, Res<Clock>),
    session: Res<Session>,
    mut book: ResMut<Notebook>,
    mut notices: ResMut<Notices>,
) {
    let kept = session.keep_place(&words, &folders, &mut book, *clock);
    notices.say(kept.map_or_else(|why| why, |()| words.say("notice-place-kept")));
}

fn go(to: Overlay) -> impl Fn(On<Activate>, ResMut<NextState<Overlay>>) {
    move |_, mut next| next.set(to)
}
