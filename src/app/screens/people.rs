//! Who plays on this computer: chosen, added, renamed, taken away. Everybody has saves, settings and a journal of their own.

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::text::{EditableText, TextEditChange};
use bevy::ui_widgets::Activate;

use crate::app::language::{Speak, Spoken};
use crate::app::notice::Notices;
use crate::app::saves::{Finished, Folders, Notebook, People};
use crate::app::session::running::Think;
use crate::app::settings::Settings;
use crate::app::states::{Overlay, Screen, escape};
use crate::app::theme::{self, text};
use crate::app::widgets::button::{PRIMARY, QUIET, SECONDARY, Sure, asking, button};
use crate::app::widgets::field::field;
use crate::app::widgets::panel::{column, panel_node, row, surface, veil};
use crate::app::widgets::scroll::{KeyScroll, scrolling};
use crate::journal::profiles::{LETTERS, Profile, Refused};
use crate::report::journal::player;
use crate::words::{self, Words};

/// The name being typed.
#[derive(Resource, Default)]
struct Typed(String);

/// Asks for the game of somebody else from here on.
#[derive(Message)]
struct Switched;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Typed>()
        .add_message::<Switched>()
        .add_systems(OnEnter(Overlay::People), spawn)
        .add_systems(
            Update,
            (escape(Overlay::None).run_if(in_state(Overlay::People)), switch),
        );
}

fn spawn(mut commands: Commands, words: Res<Spoken>, people: Res<People>, mut typed: ResMut<Typed>) {
    *typed = Typed::default();
    let now = people.now().clone();
    commands
        .spawn((DespawnOnExit(Overlay::People), veil(50)))
        .with_children(|veil| {
            let node = Node {
                width: px(640),
                max_width: percent(100),
                max_height: percent(100),
                row_gap: px(12),
                ..panel_node()
            };
            veil.spawn((node, surface(theme::PANEL))).with_children(|panel| {
                panel.spawn(text(theme::TITLE, words.say("people-heading")));
                panel.spawn(text(theme::SMALL, words.say("people-about")));
                let list = Node {
                    padding: UiRect::all(px(4)),
                    ..column(10.0)
                };
                panel.spawn((scrolling(list), KeyScroll)).with_children(|list| {
                    for one in &people.all {
                        let (id, own) = (one.id.clone(), one.id == now.id);
                        let mut choice = list.spawn(button(
                            if own { PRIMARY } else { SECONDARY },
                            &player(&words, one),
                        ));
                        if own {
                            choice.insert(AutoFocus);
                        }
                        choice.observe(
                            move |_: On<Activate>,
                                  mut people: ResMut<People>,
                                  mut go: MessageWriter<Switched>| {
                                people.current.clone_from(&id);
                                go.write(Switched);
                            },
                        );
                    }
                    list.spawn(text(theme::LABEL, words.say("people-name")));
                    list.spawn(field(words.say("people-name"), "", LETTERS)).observe(
                        |change: On<TextEditChange>,
                         fields: Query<&EditableText>,
                         mut typed: ResMut<Typed>| {
                            if let Ok(field) = fields.get(change.event_target()) {
                                typed.0 = field.value().to_string();
                            }
                        },
                    );
                });
                ways(panel, &words, &now);
            });
        });
}

fn ways(panel: &mut ChildSpawnerCommands, words: &Words, now: &Profile) {
    let node = Node {
        flex_wrap: FlexWrap::Wrap,
        row_gap: px(10),
        flex_shrink: 0.0,
        ..row(12.0)
    };
    panel.spawn((node, Pickable::IGNORE)).with_children(|ways| {
        let name = [("name", player(words, now).into())];
        ways.spawn(button(SECONDARY, &words.say("people-add")))
            .observe(add);
        ways.spawn(button(SECONDARY, &words.fill("people-rename", &name)))
            .observe(rename);
        if !now.id.is_empty() {
            let [take, really] = [
                words.fill("people-delete", &name),
                words.fill("people-delete-sure", &name),
            ];
            ways.spawn(asking(SECONDARY, &take, &really)).observe(delete);
        }
        ways.spawn(button(QUIET, &words.say("close")))
            .observe(|_: On<Activate>, mut next: ResMut<NextState<Overlay>>| next.set(Overlay::None));
    });
}

fn add(
    _: On<Activate>,
    (words, typed): (Res<Spoken>, Res<Typed>),
    mut people: ResMut<People>,
    mut notices: ResMut<Notices>,
    mut go: MessageWriter<Switched>,
) {
    match people.add(&typed.0) {
        Ok(_) => {
            go.write(Switched);
        }
        Err(why) => notices.say(refused(&words, why)),
    }
}

fn rename(
    _: On<Activate>,
    (words, typed): (Res<Spoken>, Res<Typed>),
    mut people: ResMut<People>,
    mut folders: ResMut<Folders>,
    mut notices: ResMut<Notices>,
    mut next: ResMut<NextState<Overlay>>,
) {
    let id = people.now().id.clone();
    match people.rename(&id, &typed.0) {
        Ok(()) => {
            folders.write_people(&people);
            next.set(Overlay::People);
        }
        Err(why) => notices.say(refused(&words, why)),
    }
}

/// Takes away whoever plays; it was asked first. Everything of theirs is kept in the trash.
fn delete(
    _: On<Sure>,
    words: Res<Spoken>,
    mut people: ResMut<People>,
    folders: Res<Folders>,
    mut notices: ResMut<Notices>,
    mut go: MessageWriter<Switched>,
) {
    let now = people.now().clone();
    if now.id.is_empty() || people.is_newer() {
        let why = if people.is_newer() {
            Refused::Newer
        } else {
            Refused::First
        };
        return notices.say(refused(&words, why));
    }
    let gone = folders.trash_profile(&words, &now.id);
    match gone {
        Ok(()) => match people.remove(&now.id) {
            Ok(_) => {
                go.write(Switched);
            }
            Err(why) => notices.say(refused(&words, why)),
        },
        Err(why) => notices.say(words.fill("notice-not-possible", &[("reason", why.into())])),
    }
}

fn refused(words: &Words, why: Refused) -> String {
    words.say(match why {
        Refused::Nameless => "people-nameless",
        Refused::Taken => "people-taken",
        Refused::Full => "people-full",
        Refused::First | Refused::Unknown => "people-stays",
        Refused::Newer => "people-newer",
    })
}

/// The game of whoever plays now: their settings, what they finished, their journal, their place.
fn switch(
    mut asked: MessageReader<Switched>,
    people: Res<People>,
    mut folders: ResMut<Folders>,
    words: Res<Spoken>,
    (mut settings, mut finished): (ResMut<Settings>, ResMut<Finished>),
    (mut book, mut think): (ResMut<Notebook>, MessageWriter<Think>),
    mut notices: ResMut<Notices>,
    mut speak: MessageWriter<Speak>,
    (mut screen, mut overlay): (ResMut<NextState<Screen>>, ResMut<NextState<Overlay>>),
) {
    if asked.read().count() == 0 {
        return;
    }
    folders.write_people(&people);
    let (own, one) = folders.read_settings();
    let (done, two) = folders.read_finished();
    let (kept, three) = folders.read_notebook();
    for note in [one, two, three].into_iter().flatten() {
        notices.say(note.told(&words));
    }
    if let Some(language) = own.language.as_deref().and_then(words::known) {
        speak.write(Speak(language));
    }
    (*settings, *finished, *book) = (own, done, kept);
    think.write(Think::Leave);
    overlay.set(Overlay::None);
    screen.set(Screen::Title);
}
