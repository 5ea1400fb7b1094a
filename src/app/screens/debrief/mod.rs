//! Looking back: how it went, what moved, what each decision did, and the way back to any of them.

use bevy::input_focus::InputFocus;
use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use crate::app::background::Wake;
use crate::app::language::Spoken;
use crate::app::motion::Motion;
use crate::app::session::{Do, Session};
use crate::app::states::Screen;
use crate::app::theme::{self, text};
use crate::app::widgets::button::{PRIMARY, SECONDARY, button};
use crate::app::widgets::chart::{Figure, chart};
use crate::app::widgets::panel::{column, panel_node, row, screen, surface};
use crate::app::widgets::scroll::{KeyScroll, scrolling};
use crate::report::debrief::{Debrief, debrief};
use crate::report::debrief_charts as charts;
use crate::words::Words;

mod decisions;
mod head;
mod people;
mod roads;
mod save;
mod stance;
mod swings;

/// The page, wider never; pixels.
const WIDEST: f32 = 1120.0;

/// What the screen shows.
#[derive(Resource)]
struct LookingBack(Debrief);

/// The part that scrolls.
#[derive(Component)]
struct Page;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Debrief), spawn)
        .add_systems(OnExit(Screen::Debrief), forget)
        .add_plugins(roads::plugin)
        .add_systems(
            Update,
            (read_on, decisions::unfold).run_if(in_state(Screen::Debrief)),
        );
}

/// Leaving stops the search for the other roads.
fn forget(mut commands: Commands) {
    commands.remove_resource::<LookingBack>();
    commands.remove_resource::<roads::Search>();
}

fn spawn(mut commands: Commands, words: Res<Spoken>, session: Res<Session>, wake: Res<Wake>) {
    let Some(played) = session.played() else { return };
    let seen = debrief(&words, played);
    commands
        .spawn((DespawnOnExit(Screen::Debrief), screen()))
        .with_children(|root| {
            let page = Node {
                width: percent(100),
                flex_grow: 1.0,
                flex_basis: px(0),
                align_items: AlignItems::Center,
                padding: UiRect::new(px(28), px(28), px(30), px(36)),
                ..column(0.0)
            };
            root.spawn((Page, scrolling(page), KeyScroll))
                .with_children(|page| {
                    let sheet = Node {
                        width: percent(100),
                        max_width: px(WIDEST),
                        flex_shrink: 0.0,
                        ..column(40.0)
                    };
                    page.spawn((sheet, Pickable::IGNORE))
                        .with_children(|sheet| tell(sheet, &words, &seen));
                });
            ways_on(root, &words);
        });
    commands.insert_resource(roads::Search::begin(played.clone(), &wake));
    commands.insert_resource(LookingBack(seen));
}

/// Everything, from the result to what lies ahead.
fn tell(sheet: &mut ChildSpawnerCommands, words: &Words, seen: &Debrief) {
    head::spawn(sheet, words, seen);
    let figure = Figure::Timeline(charts::timeline(words, seen));
    card(sheet, |card| {
        card.spawn(chart(figure, 330.0, &words.say("debrief-chart")));
    });
    let title = words.say("debrief-parts");
    section(sheet, &title, &words.say("debrief-parts-about"), |body| {
        card(body, |card| {
            card.spawn((roads::Place(0), column(12.0), Pickable::IGNORE));
        });
    });
    let title = words.say("debrief-your-decisions");
    section(
        sheet,
        &title,
        &words.say("debrief-your-decisions-about"),
        |body| {
            decisions::spawn(body, words, seen);
        },
    );
    if !seen.swings.is_empty() {
        section(sheet, &words.say("debrief-swings"), "", |body| {
            swings::spawn(body, words, seen);
        });
    }
    section(sheet, &words.say("debrief-led"), "", |body| {
        stance::spawn(body, words, seen);
    });
    let title = words.say("debrief-people");
    section(sheet, &title, &words.say("debrief-people-about"), |body| {
        people::spawn(body, words, seen);
    });
    if let Some(ahead) = &seen.ahead {
        let title = words.say("debrief-ahead");
        section(sheet, &title, &words.say("debrief-ahead-about"), |body| {
            card(body, |card| {
                card.spawn(chart(
                    Figure::Timeline(charts::outlook(words, ahead)),
                    230.0,
                    &ahead.words,
                ));
                card.spawn(text(theme::BODY, &ahead.words));
            });
        });
    }
    if !seen.questions.is_empty() {
        section(sheet, &words.say("debrief-questions"), "", |body| {
            questions(body, seen);
        });
    }
    sheet.spawn(text(theme::SMALL, words.say("debrief-honest")));
}

/// The scenario's questions, numbered.
fn questions(body: &mut ChildSpawnerCommands, seen: &Debrief) {
    card(body, |card| {
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

/// A raised panel on the page.
fn card(parent: &mut ChildSpawnerCommands, body: impl FnOnce(&mut ChildSpawnerCommands)) {
    let node = Node {
        flex_shrink: 0.0,
        padding: UiRect::all(px(20)),
        row_gap: px(14),
        ..panel_node()
    };
    parent
        .spawn((node, surface(theme::PANEL), Pickable::IGNORE))
        .with_children(body);
}

/// Always in sight: on from here.
fn ways_on(root: &mut ChildSpawnerCommands, words: &Words) {
    let node = Node {
        width: percent(100),
        padding: UiRect::axes(px(28), px(12)),
        border: UiRect::top(px(1)),
        justify_content: JustifyContent::Center,
        flex_wrap: FlexWrap::Wrap,
        row_gap: px(8),
        flex_shrink: 0.0,
        ..row(14.0)
    };
    let looks = (
        BackgroundColor(theme::PANEL),
        BorderColor::all(Color::srgba(1.0, 1.0, 1.0, 0.09)),
        ZIndex(1),
    );
    root.spawn((node, looks)).with_children(|ways| {
        ways.spawn(button(PRIMARY, &words.say("debrief-again"))).observe(
            |_: On<Activate>, mut session: MessageWriter<Do>| {
                session.write(Do::Again);
            },
        );
        ways.spawn(button(SECONDARY, &words.say("debrief-save")))
            .observe(save::save);
        ways.spawn(button(SECONDARY, &words.say("debrief-title")))
            .observe(|_: On<Activate>, mut next: ResMut<NextState<Screen>>| next.set(Screen::Title));
    });
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
