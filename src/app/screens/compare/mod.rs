//! Several runs side by side: how each fared, what each decided, where they parted; one may be a friend's, or play by rule.

use std::path::PathBuf;

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::text::{EditableText, TextEditChange};
use bevy::ui_widgets::Activate;
use bevy::window::FileDragAndDrop;
use xxhash_rust::xxh3::xxh3_64;

use crate::app::background::Job;
use crate::app::language::Spoken;
use crate::app::motion::Motion;
use crate::app::notice::Notices;
use crate::app::saves::Folders;
use crate::app::screens::choosable::choosable;
use crate::app::session::recording::Recording;
use crate::app::settings::Settings;
use crate::app::states::{Overlay, Screen, escape};
use crate::app::theme::{self, text};
use crate::app::widgets::button::{PRIMARY, QUIET, SECONDARY, Skin, button};
use crate::app::widgets::chart::{Figure, chart};
use crate::app::widgets::field::field;
use crate::app::widgets::icon::hat_icon;
use crate::app::widgets::letter::lettered;
use crate::app::widgets::page::{card, headed};
use crate::app::widgets::panel::{column, panel_node, row, screen, surface};
use crate::numeral::Plain;
use crate::report::compare::{Compared, Row, letter, told};
use crate::report::mark::{Made, marked};
use crate::report::{compare_page, debrief_charts as charts, names};
use crate::words::Words;

mod pictures;
mod work;

use work::set_out;

/// The most letters of a path.
const LETTERS: usize = 400;
/// Playthroughs whose own names are in that of a page.
const NAMED: usize = 4;

/// What stands beside the runs that were picked.
#[derive(Resource, Default)]
struct Beside {
    /// Who always wears the manager's hat, who the leader's, and the best way that is found.
    rules: [bool; 3],
    /// Recordings of others, by their files: one that is named or dropped again is there once, as it is now.
    friends: Vec<(PathBuf, Recording)>,
    /// Files of others that are still to be read.
    files: Vec<PathBuf>,
    /// The path being typed.
    typed: String,
}

/// The comparison, once it is worked out.
#[derive(Resource)]
struct Working(Job<Option<Compared>>);

/// What was worked out.
#[derive(Resource)]
struct Done(Compared);

/// The button of somebody who comes and goes, by their place in [`Beside::rules`].
#[derive(Component)]
struct ByRule(usize);

/// Where it is shown.
#[derive(Component)]
struct Place;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Beside>()
        .add_systems(OnEnter(Screen::Compare), (set_out, spawn).chain())
        .add_systems(OnExit(Screen::Compare), forget)
        .add_systems(
            Update,
            (
                escape(Screen::Journal).run_if(in_state(Overlay::None)),
                dropped,
                (set_out, mark).run_if(resource_changed::<Beside>),
                show.run_if(resource_exists::<Working>),
            )
                .run_if(in_state(Screen::Compare)),
        );
}

fn forget(mut commands: Commands, mut beside: ResMut<Beside>) {
    commands.remove_resource::<Working>();
    commands.remove_resource::<Done>();
    *beside = Beside::default();
}

/// A file dropped onto the window is somebody's recording.
fn dropped(mut drops: MessageReader<FileDragAndDrop>, mut beside: ResMut<Beside>) {
    for drop in drops.read() {
        if let FileDragAndDrop::DroppedFile { path_buf, .. } = drop {
            beside.files.push(path_buf.clone());
        }
    }
}

fn spawn(mut commands: Commands, words: Res<Spoken>) {
    commands
        .spawn((DespawnOnExit(Screen::Compare), screen()))
        .with_children(|root| {
            headed(
                root,
                words.say("journal-beside-heading"),
                |head| beside(head, &words),
                |list| {
                    list.spawn((Place, column(18.0), Pickable::IGNORE));
                    friend(list, &words);
                },
            );
        });
}

/// Who else can be put beside them, and the ways on.
fn beside(head: &mut ChildSpawnerCommands, words: &Words) {
    let [manager, leader, best] = rules(words);
    head.spawn((ByRule(0), button(SECONDARY, &manager), AutoFocus))
        .observe(rule(0));
    head.spawn((ByRule(1), button(SECONDARY, &leader)))
        .observe(rule(1));
    head.spawn((ByRule(2), button(SECONDARY, &best))).observe(rule(2));
    head.spawn(button(PRIMARY, &words.say("compare-page")))
        .observe(save);
    head.spawn(button(QUIET, &words.say("back")))
        .observe(|_: On<Activate>, mut next: ResMut<NextState<Screen>>| next.set(Screen::Journal));
}

/// Where a friend's recording is named.
fn friend(list: &mut ChildSpawnerCommands, words: &Words) {
    card(list, 10.0, |card| {
        card.spawn(text(theme::STRONG, words.say("compare-friend")));
        card.spawn(text(theme::SMALL, words.say("compare-friend-about")));
        card.spawn(field(words.say("compare-friend-file"), "", LETTERS))
            .observe(
                |change: On<TextEditChange>, fields: Query<&EditableText>, mut beside: ResMut<Beside>| {
                    if let Ok(field) = fields.get(change.event_target()) {
                        beside.bypass_change_detection().typed = field.value().to_string();
                    }
                },
            );
        let place = Node {
            align_self: AlignSelf::FlexStart,
            ..default()
        };
        card.spawn((place, Pickable::IGNORE)).with_children(|place| {
            place
                .spawn(button(SECONDARY, &words.say("compare-friend-add")))
                .observe(|_: On<Activate>, mut beside: ResMut<Beside>| {
                    let typed = beside.typed.trim().to_owned();
                    if !typed.is_empty() {
                        beside.files.push(typed.into());
                    }
                });
        });
    });
}

/// Somebody who plays by rule comes, or goes again.
fn rule(which: usize) -> impl Fn(On<Activate>, ResMut<Beside>) {
    move |_, mut beside| beside.rules[which] = !beside.rules[which]
}

/// What those are called who play by rule.
fn rules(words: &Words) -> [String; 3] {
    [
        words.say("compare-pure-manager"),
        words.say("compare-pure-leader"),
        words.say("compare-best"),
    ]
}

/// The button of somebody who is there looks it, and says it.
fn mark(
    mut commands: Commands,
    (words, beside): (Res<Spoken>, Res<Beside>),
    mut buttons: Query<(Entity, &ByRule, &mut Skin)>,
) {
    for (entity, ByRule(which), mut skin) in &mut buttons {
        let said;
        let name = rules(&words)[*which].clone();
        (*skin, said) = choosable(&words, name, beside.rules[*which]);
        commands.entity(entity).insert(AccessibleLabel(said));
    }
}

/// Shows what was worked out.
fn show(
    mut commands: Commands,
    (words, settings): (Res<Spoken>, Res<Settings>),
    working: Res<Working>,
    places: Query<Entity, With<Place>>,
    mut motion: ResMut<Motion>,
) {
    let Ok(place) = places.single() else { return };
    let Some(found) = working.0.take() else {
        return motion.stir(0.1);
    };
    commands.remove_resource::<Working>();
    let Some(compared) = found else { return };
    commands
        .entity(place)
        .despawn_related::<Children>()
        .with_children(|list| {
            list.spawn(text(theme::BODY, compared.heading(&words)));
            pictures::verdicts(list, &words, &compared, settings.text_size());
            pictures::together(list, &words, &compared, settings.text_size());
            let across = pictures::beside_each_other(settings.text_size());
            list.spawn((across, Pickable::IGNORE)).with_children(|across| {
                for run in 0..compared.names.len() {
                    fared(across, &words, &compared, run);
                }
            });
            list.spawn(text(theme::HEADING, words.say("report-decisions")));
            for (number, one) in (1..).zip(&compared.rows) {
                decided(list, &words, &compared, number, one);
            }
        });
    commands.insert_resource(Done(compared));
}

/// How one of them fared.
fn fared(across: &mut ChildSpawnerCommands, words: &Words, compared: &Compared, run: usize) {
    let seen = &compared.seen[run];
    card(across, 6.0, |card| {
        named(card, run, theme::STRONG, &compared.names[run]);
        card.spawn(text(theme::BODY.color(theme::FOCUS), compared.ended(words, run)));
        let gauges = names::gauges(words);
        let each = gauges.iter().enumerate().map(|(gauge, name)| {
            let (start, end) = (Plain(seen.start[gauge]), Plain(seen.end[gauge]));
            format!("{name} {start:.0} → {end:.0}")
        });
        card.spawn(text(
            theme::SMALL.color(theme::PAPER),
            each.collect::<Vec<_>>().join("  \u{b7}  "),
        ));
        let led = format!(
            "{}  \u{b7}  {}",
            compared.worn(words, run),
            compared.voice(words, run)
        );
        card.spawn(text(theme::SMALL, led));
        if !compared.how[run].is_empty() {
            card.spawn(text(theme::SMALL, &compared.how[run]));
        }
        for note in &compared.notes[run] {
            card.spawn(text(theme::SMALL.color(theme::ALARM), note));
        }
        let figure = Figure::Timeline(charts::timeline(words, seen));
        card.spawn(chart(figure, 230.0, &words.say("debrief-chart")));
    });
}

/// A run's name behind its letter.
fn named(parent: &mut ChildSpawnerCommands, run: usize, kind: theme::Type, name: &str) {
    parent.spawn((row(10.0), Pickable::IGNORE)).with_children(|line| {
        line.spawn(lettered(letter(run)));
        let place = Node {
            flex_grow: 1.0,
            flex_basis: px(0),
            min_width: px(0),
            ..default()
        };
        line.spawn((place, Pickable::IGNORE, children![text(kind, name)]));
    });
}

/// A question, and what each did with it.
fn decided(list: &mut ChildSpawnerCommands, words: &Words, compared: &Compared, number: usize, one: &Row) {
    let node = Node {
        flex_shrink: 0.0,
        padding: UiRect::axes(px(18), px(14)),
        row_gap: px(8),
        ..panel_node()
    };
    let ground = if one.parted { theme::RAISED } else { theme::PANEL };
    list.spawn((node, surface(ground), Pickable::IGNORE))
        .with_children(|card| {
            card.spawn(text(theme::STRONG, format!("{number}. {}", one.prompt)));
            if one.parted {
                let note = theme::SMALL.color(theme::FOCUS);
                card.spawn(text(note, words.say("compare-parted")));
            }
            for (run, took) in one.took.iter().enumerate() {
                let line = Node {
                    flex_shrink: 0.0,
                    ..row(10.0)
                };
                card.spawn((line, Pickable::IGNORE)).with_children(|line| {
                    line.spawn(lettered(letter(run)));
                    if let Some(took) = took {
                        line.spawn(hat_icon(took.hat, 24.0));
                    }
                    let place = Node {
                        flex_grow: 1.0,
                        flex_basis: px(0),
                        min_width: px(0),
                        ..column(0.0)
                    };
                    line.spawn((place, Pickable::IGNORE)).with_children(|side| {
                        side.spawn(text(theme::SMALL, &compared.names[run]));
                        side.spawn(text(theme::SMALL.color(theme::PAPER), told(words, took.as_ref())));
                    });
                });
            }
        });
}

/// The page of it, in the player's own folder.
fn save(
    _: On<Activate>,
    (words, folders): (Res<Spoken>, Res<Folders>),
    done: Option<Res<Done>>,
    mut notices: ResMut<Notices>,
) {
    let Some(done) = done else { return };
    let page = marked(Made::Comparison, &compare_page::page(&words, &done.0));
    let states = done.0.seen.iter().map(|seen| seen.origin.state.as_str());
    let name = format!("{}-{}.html", done.0.id, short(states));
    notices.saved(&words, folders.write_report(&words, &name, &page));
}

/// A name for these playthroughs together, however many they are: the same for the same ones.
fn short<'a>(states: impl Iterator<Item = &'a str>) -> String {
    let states: Vec<&str> = states.collect();
    if states.len() > NAMED {
        return format!("{}-{:016x}", states.len(), xxh3_64(states.join("-").as_bytes()));
    }
    let first = |state: &&str| state.get(..8).unwrap_or_default().to_owned();
    states.iter().map(first).collect::<Vec<_>>().join("-")
}
