//! Looking back: how it went, what moved, what each decision did, and the way back to any of them.

use bevy::input_focus::InputFocus;
use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use crate::app::background::{Job, Wake};
use crate::app::language::Spoken;
use crate::app::motion::Motion;
use crate::app::session::career::Step;
use crate::app::session::{Do, Session};
use crate::app::states::{Overlay, Screen};
use crate::app::theme::{self, Roomy, text};
use crate::app::widgets::button::{PRIMARY, QUIET, SECONDARY, button};
use crate::app::widgets::chart::{Figure, chart};
use crate::app::widgets::page::{Page, card, page};
use crate::app::widgets::panel::{column, row, screen};
use crate::report::debrief::{Debrief, debrief};
use crate::report::debrief_charts as charts;
use crate::words::Words;

mod decisions;
mod fold;
mod groups;
mod head;
mod luck;
mod matter;
mod people;
mod picture;
mod roads;
mod save;
mod stance;
mod swings;
mod told;

use fold::Part;

/// The page, wider never; pixels.
const WIDEST: f32 = 1120.0;

/// What the screen shows, and of which run it is, in which language.
#[derive(Resource)]
pub(super) struct LookingBack(pub(super) Debrief, String);

/// The same while it is being made beside the frames. Dropping it ends that.
#[derive(Resource)]
struct Making(Job<Debrief>, String);

/// Where it is told.
#[derive(Component)]
struct Sheet;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Debrief), spawn)
        .add_systems(OnExit(Screen::Debrief), forget)
        .add_plugins(roads::plugin)
        .add_systems(
            Update,
            made.run_if(in_state(Screen::Debrief).and_then(resource_exists::<Making>)),
        )
        .add_systems(
            Update,
            (
                (read_on, rest).run_if(in_state(Overlay::None)),
                (fold::go, fold::turn, decisions::unfold).chain(),
            )
                .chain()
                .run_if(in_state(Screen::Debrief).and_then(resource_exists::<fold::Goal>)),
        )
        .add_systems(Update, laid_out_anew.run_if(in_state(Screen::Debrief)));
}

/// Escape leads to the settings and away, as it does while one plays.
fn rest(keys: Res<ButtonInput<KeyCode>>, mut next: ResMut<NextState<Overlay>>) {
    if keys.just_pressed(KeyCode::Escape) {
        next.set(Overlay::Pause);
    }
}

/// With words of another size other things stand side by side.
fn laid_out_anew(
    mut commands: Commands,
    (words, roomy): (Res<Spoken>, Res<Roomy>),
    seen: Option<Res<LookingBack>>,
    sheets: Query<Entity, With<Sheet>>,
    mut before: Local<Option<bool>>,
) {
    let same = before.replace(roomy.0).is_none_or(|was| was == roomy.0);
    let Some(seen) = seen.filter(|_| !same) else {
        return;
    };
    for sheet in &sheets {
        commands
            .entity(sheet)
            .despawn_children()
            .with_children(|sheet| tell(sheet, &words, &seen.0, roomy.0));
    }
}

/// Leaving stops the search for the other roads. What has been made stays, for whoever comes back to the same run.
fn forget(mut commands: Commands) {
    commands.remove_resource::<Making>();
    commands.remove_resource::<roads::Search>();
    commands.remove_resource::<fold::Goal>();
}

fn spawn(
    mut commands: Commands,
    words: Res<Spoken>,
    session: Res<Session>,
    (before, roomy): (Option<Res<LookingBack>>, Res<Roomy>),
    wake: Res<Wake>,
) {
    let Some(played) = session.played() else { return };
    let run = format!("{}{}", words.language(), played.replay().to_text());
    let known = before.as_ref().filter(|before| before.1 == run);
    commands
        .spawn((DespawnOnExit(Screen::Debrief), screen()))
        .with_children(|root| {
            page(
                root,
                (WIDEST, 40.0),
                |sheet| {
                    // As wide as the sheet from the first frame on: what wraps is measured by it.
                    let all = Node {
                        width: percent(100),
                        flex_shrink: 0.0,
                        ..column(40.0)
                    };
                    sheet
                        .spawn((Sheet, all, Pickable::IGNORE))
                        .with_children(|sheet| match known {
                            Some(known) => tell(sheet, &words, &known.0, roomy.0),
                            None => {
                                sheet.spawn(text(theme::TITLE, words.say("debrief-looking-back")));
                            }
                        });
                },
                |ways| ways_on(ways, &words, session.in_career()),
            );
        });
    if known.is_none() {
        let (words, played) = (words.clone(), played.clone());
        let job = Job::start(&wake, move |_| debrief(&words, &played));
        commands.remove_resource::<LookingBack>();
        commands.insert_resource(Making(job, run));
    }
    if !known.is_some_and(|known| known.0.knows_roads()) {
        commands.insert_resource(roads::Search::begin(played.clone(), &wake));
    }
    commands.insert_resource(fold::Goal::default());
}

/// Tells what has been made.
fn made(
    mut commands: Commands,
    (words, roomy): (Res<Spoken>, Res<Roomy>),
    making: Res<Making>,
    sheets: Query<Entity, With<Sheet>>,
    mut motion: ResMut<Motion>,
) {
    motion.stir(0.2);
    let Some(seen) = making.0.take() else { return };
    for sheet in &sheets {
        commands
            .entity(sheet)
            .despawn_children()
            .with_children(|sheet| tell(sheet, &words, &seen, roomy.0));
    }
    commands.remove_resource::<Making>();
    commands.insert_resource(LookingBack(seen, making.1.clone()));
}

/// A few sentences, one picture, the decisions and the people that matter; the rest folded away.
fn tell(sheet: &mut ChildSpawnerCommands, words: &Words, seen: &Debrief, roomy: bool) {
    sheet
        .spawn((
            Node {
                flex_shrink: 0.0,
                ..column(16.0)
            },
            Pickable::IGNORE,
        ))
        .with_children(|opening| {
            head::spawn(opening, words, seen);
            told::spawn(opening, words, seen);
        });
    let title = words.say("debrief-road");
    section(sheet, &title, &words.say("debrief-road-about"), |body| {
        picture::spawn(body, words, seen, roomy);
    });
    let decided = !seen.decisions.is_empty();
    if decided {
        let title = words.say("matter");
        section(sheet, &title, &words.say("matter-about"), |body| {
            body.spawn((roads::Place(roads::MATTER), column(10.0), Pickable::IGNORE))
                .with_children(|place| {
                    if seen.knows_roads() {
                        matter::told(place, words, seen);
                    } else {
                        matter::wait(place, words, seen);
                    }
                });
        });
    }
    section(sheet, &words.say("debrief-people"), "", |body| {
        groups::spawn(body, seen);
    });
    section(sheet, &words.say("debrief-rest"), "", |body| {
        let parts = [
            (Part::Decisions, words.say("debrief-all-decisions"), decided),
            (Part::Swings, words.say("debrief-swings"), !seen.swings.is_empty()),
            (
                Part::Luck,
                words.say("debrief-parts"),
                decided && !seen.ending.is_empty(),
            ),
            (Part::Led, words.say("debrief-led"), decided),
            (Part::People, words.say("report-people"), true),
            (Part::Ahead, words.say("debrief-ahead"), seen.ahead.is_some()),
            (
                Part::Questions,
                words.say("debrief-questions"),
                !seen.questions.is_empty(),
            ),
        ];
        for (part, title, _) in parts.into_iter().filter(|(.., there)| *there) {
            fold::spawn(body, part, &title);
        }
    });
    sheet.spawn(text(theme::SMALL, words.say("debrief-honest")));
}

/// The weeks after.
fn ahead(body: &mut ChildSpawnerCommands, words: &Words, seen: &Debrief) {
    let Some(ahead) = &seen.ahead else { return };
    body.spawn(text(theme::SMALL, words.say("debrief-ahead-about")));
    card(body, 14.0, |card| {
        let figure = Figure::Timeline(charts::outlook(words, ahead));
        card.spawn(chart(figure, 230.0, &ahead.words));
        card.spawn(text(theme::BODY, &ahead.words));
    });
}

/// The scenario's questions, numbered.
fn questions(body: &mut ChildSpawnerCommands, seen: &Debrief) {
    card(body, 14.0, |card| {
        for (number, question) in (1..).zip(&seen.questions) {
            card.spawn((
                Node {
                    align_items: AlignItems::FlexStart,
                    ..row(16.0)
                },
                Pickable::IGNORE,
            ))
            .with_children(|line| {
                line.spawn(text(theme::HEADING.color(theme::MUTED), format!("{number}")));
                let place = Node {
                    flex_grow: 1.0,
                    flex_basis: px(0),
                    min_width: px(0),
                    ..default()
                };
                line.spawn((
                    place,
                    Pickable::IGNORE,
                    children![theme::told(theme::BODY, question)],
                ));
            });
        }
    });
}

/// A heading, a line under it if there is one, and what it is about.
fn section(
    sheet: &mut ChildSpawnerCommands,
    title: &str,
    line: &str,
    body: impl FnOnce(&mut ChildSpawnerCommands),
) {
    sheet
        .spawn((
            Node {
                flex_shrink: 0.0,
                ..column(14.0)
            },
            Pickable::IGNORE,
        ))
        .with_children(|section| {
            section
                .spawn((column(3.0), Pickable::IGNORE))
                .with_children(|head| {
                    head.spawn(text(theme::HEADING, title));
                    if !line.is_empty() {
                        head.spawn(text(theme::SMALL, line));
                    }
                });
            body(section);
        });
}

/// Always in sight: on from here.
fn ways_on(ways: &mut ChildSpawnerCommands, words: &Words, career: bool) {
    let (label, on) = match career {
        true => (words.say("debrief-career"), Do::Career(Step::Look)),
        false => (words.say("debrief-again"), Do::Again),
    };
    ways.spawn(button(PRIMARY, &label))
        .observe(move |_: On<Activate>, mut session: MessageWriter<Do>| {
            session.write(on.clone());
        });
    ways.spawn(button(SECONDARY, &words.say("debrief-reflect")))
        .observe(super::reflect::open);
    ways.spawn(button(SECONDARY, &words.say("debrief-save")))
        .observe(save::save);
    ways.spawn(button(QUIET, &words.say("pause-settings")))
        .observe(|_: On<Activate>, mut next: ResMut<NextState<Overlay>>| next.set(Overlay::Settings));
    ways.spawn(button(SECONDARY, &words.say("debrief-title")))
        .observe(|_: On<Activate>, mut next: ResMut<NextState<Screen>>| next.set(Screen::Title));
}

/// Space reads on while no button has the focus, as it did on the screen before.
fn read_on(
    keys: Res<ButtonInput<KeyCode>>,
    focus: Res<InputFocus>,
    mut page: Query<(&ComputedNode, &mut ScrollPosition), With<Page>>,
    mut motion: ResMut<Motion>,
) {
    if focus.get().is_some() || !keys.just_pressed(KeyCode::Space) {
        return;
    }
    for (node, mut position) in &mut page {
        let most = (node.content_size.y - node.size.y).max(0.0) * node.inverse_scale_factor;
        position.y = (position.y + 0.8 * node.size.y * node.inverse_scale_factor).min(most);
        motion.stir(0.1);
    }
}
