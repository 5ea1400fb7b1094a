//! The right half of the reading panel: the decision and its cards, or the work in hand while there is none.

use bevy::prelude::*;
use bevy::ui::InteractionDisabled;
use bevy::ui_widgets::Activate;

use crate::app::language::Spoken;
use crate::app::navigation::Entrance;
use crate::app::script::{Script, Waits};
use crate::app::session::Do;
use crate::app::settings::Settings;
use crate::app::states::Screen;
use crate::app::theme::{self, Roomy, text};
use crate::app::widgets::button::{SECONDARY, pressable};
use crate::app::widgets::icon::{gauge_icon, hat_icon, icon};
use crate::app::widgets::panel::{column, row};
use crate::play::Question;
use crate::present::{Card, Column, Offer, Three};
use crate::report::names;
use crate::story::emphasis;
use crate::words::Words;

/// The right half.
#[derive(Component)]
pub(super) struct Side;

/// What the right half shows now.
#[derive(PartialEq, Default, Clone)]
enum Shows {
    #[default]
    Nothing,
    Work(Vec<Card>),
    Decision(Question, bool, bool),
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, refresh.run_if(in_state(Screen::Play)));
}

fn refresh(
    words: Res<Spoken>,
    script: Res<Script>,
    settings: Res<Settings>,
    roomy: Res<Roomy>,
    side: Query<(Entity, Ref<Side>)>,
    mut shown: Local<Shows>,
    mut commands: Commands,
) {
    let Ok((side, fresh)) = side.single() else { return };
    let wanted = match &script.waits {
        Waits::Choice(ask) => Shows::Decision(ask.question, settings.hints, roomy.0),
        _ => Shows::Work(script.team.cards.clone()),
    };
    if !fresh.is_added() && *shown == wanted {
        return;
    }
    commands
        .entity(side)
        .despawn_children()
        .insert(ScrollPosition::default())
        .with_children(|side| match (&wanted, &script.waits) {
            (Shows::Work(cards), _) => work(side, &words, cards),
            (_, Waits::Choice(ask)) => {
                side.spawn((
                    Node {
                        margin: UiRect::bottom(px(4)),
                        flex_shrink: 0.0,
                        ..default()
                    },
                    Pickable::IGNORE,
                    children![theme::told(
                        if roomy.0 { theme::HEADING } else { theme::STRONG },
                        &ask.prompt
                    )],
                ));
                for (index, offer) in ask.offers.iter().enumerate() {
                    card(
                        side,
                        &words,
                        ask.question,
                        index,
                        offer,
                        (settings.hints, roomy.0),
                    );
                }
            }
            _ => {}
        });
    *shown = wanted;
}

/// Takes an option of the question on screen by its place, if that is not closed.
pub(super) fn choose(script: &Script, index: usize, session: &mut MessageWriter<Do>) {
    if let Waits::Choice(ask) = &script.waits
        && let Some(offer) = ask.offers.get(index).filter(|offer| offer.closed.is_none())
    {
        session.write(Do::Choose(ask.question, offer.choice));
    }
}

/// The outside of a card: one row where there is room, otherwise its parts wrap.
fn frame(roomy: bool) -> Node {
    Node {
        padding: UiRect::axes(px(14), px(9)),
        border: UiRect {
            left: px(5),
            ..UiRect::all(px(1))
        },
        border_radius: BorderRadius::all(px(14)),
        align_items: AlignItems::Center,
        column_gap: px(14),
        row_gap: px(4),
        flex_wrap: if roomy { FlexWrap::NoWrap } else { FlexWrap::Wrap },
        flex_shrink: 0.0,
        ..default()
    }
}

/// What a screen reader says of an option.
fn name(words: &Words, index: usize, offer: &Offer, hat: &str) -> String {
    let number = ("number", (index + 1).into());
    let label = ("label", emphasis::plain(&offer.label).into_owned().into());
    match &offer.closed {
        None => words.fill("play-option", &[number, label, ("hat", hat.into())]),
        Some(reason) => words.fill(
            "play-option-closed",
            &[
                number,
                label,
                ("reason", emphasis::plain(reason).into_owned().into()),
            ],
        ),
    }
}

fn card(
    side: &mut ChildSpawnerCommands,
    words: &Words,
    question: Question,
    index: usize,
    offer: &Offer,
    (hints, roomy): (bool, bool),
) {
    let color = theme::hat(offer.hat);
    let ink = if offer.closed.is_none() {
        theme::hat_ink(offer.hat)
    } else {
        theme::MUTED
    };
    let hat = names::hat(words, offer.hat);
    let (open, choice) = (offer.closed.is_none(), offer.choice);
    let mut entity = side.spawn((
        frame(roomy),
        pressable(SECONDARY.rim(color), name(words, index, offer, &hat)),
        theme::shadow(),
    ));
    if !open {
        entity.insert(InteractionDisabled);
    }
    if index == 0 {
        entity.insert(Entrance);
    }
    entity
        .with_children(|card| {
            card.spawn(text(theme::FIGURE.color(ink), (index + 1).to_string()));
            card.spawn(hat_icon(offer.hat, 42.0));
            let middle = Node {
                min_width: percent(60),
                flex_shrink: 1.0,
                flex_grow: 1.0,
                flex_basis: px(0),
                ..column(3.0)
            };
            card.spawn((middle, Pickable::IGNORE)).with_children(|place| {
                place.spawn(theme::told(
                    theme::STRONG.color(if open { theme::PAPER } else { theme::MUTED }),
                    &offer.label,
                ));
                if let Some(reason) = &offer.closed {
                    place.spawn(theme::told(theme::SMALL, reason));
                }
            });
            let side = if roomy {
                Node {
                    flex_shrink: 0.0,
                    align_items: AlignItems::FlexEnd,
                    ..column(4.0)
                }
            } else {
                Node {
                    width: percent(100),
                    justify_content: JustifyContent::SpaceBetween,
                    ..row(16.0)
                }
            };
            card.spawn((side, Pickable::IGNORE)).with_children(|side| {
                side.spawn(text(theme::SMALL.color(ink), &hat));
                if let (true, true, Some(hint)) = (open, hints, &offer.hint) {
                    arrows(side, hint);
                }
            });
        })
        .observe(
            // The card answers its own question, whatever is asked by the time the press arrives.
            move |_: On<Activate>, mut session: MessageWriter<Do>| {
                if open {
                    session.write(Do::Choose(question, choice));
                }
            },
        );
}

/// Which gauges an option may move at once, and how much: one sign for a little, two for more.
fn arrows(place: &mut ChildSpawnerCommands, hint: &Three) {
    place.spawn((row(10.0), Pickable::IGNORE)).with_children(|line| {
        for (gauge, points) in hint.iter().enumerate() {
            let strength = match points.abs() {
                small if small < 0.75 => continue,
                small if small < 4.0 => 1,
                _ => 2,
            };
            let sign = if *points > 0.0 { "+" } else { "\u{2212}" };
            line.spawn((row(5.0), Pickable::IGNORE)).with_children(|one| {
                one.spawn(icon(gauge_icon(gauge), 18.0));
                one.spawn(text(
                    theme::LABEL.color(theme::GAUGES[gauge]),
                    sign.repeat(strength),
                ));
            });
        }
    });
}

/// How far a card is, and by when it is due as long as it is not done.
fn standing(words: &Words, card: &Card) -> (String, Color) {
    let done = match card.column {
        Column::ToDo => words.say("board-to-do"),
        Column::Doing => words.percent(f64::from(card.done)),
        Column::Done(true) => return (words.say("board-in-time"), theme::MUTED),
        Column::Done(false) => return (words.say("board-late"), theme::MUTED),
    };
    let day = [("day", names::day(words, card.due).into())];
    if card.overdue {
        (
            format!("{done} · {}", words.fill("board-overdue", &day)),
            theme::ALARM,
        )
    } else {
        (
            format!("{done} · {}", words.fill("board-due", &day)),
            theme::MUTED,
        )
    }
}

/// The board in words: each card with how far it is.
fn work(side: &mut ChildSpawnerCommands, words: &Words, cards: &[Card]) {
    if cards.is_empty() {
        return;
    }
    side.spawn(text(theme::LABEL.color(theme::MUTED), words.say("board-heading")));
    for card in cards {
        let node = Node {
            padding: UiRect::axes(px(16), px(10)),
            border_radius: BorderRadius::all(px(12)),
            flex_shrink: 0.0,
            ..column(7.0)
        };
        side.spawn((
            node,
            BackgroundColor(theme::NIGHT.with_alpha(0.45)),
            Pickable::IGNORE,
        ))
        .with_children(|place| {
            let (state, color) = standing(words, card);
            let head = Node {
                justify_content: JustifyContent::SpaceBetween,
                flex_wrap: FlexWrap::Wrap,
                ..row(16.0)
            };
            place.spawn((head, Pickable::IGNORE)).with_children(|head| {
                head.spawn((
                    Node {
                        flex_shrink: 1.0,
                        ..default()
                    },
                    Pickable::IGNORE,
                    children![text(theme::LABEL, &card.title)],
                ));
                head.spawn((
                    Node {
                        flex_shrink: 0.0,
                        ..default()
                    },
                    Pickable::IGNORE,
                    children![text(theme::SMALL.color(color), state)],
                ));
            });
            let track = Node {
                height: px(5),
                border_radius: BorderRadius::all(px(3)),
                overflow: Overflow::clip(),
                ..default()
            };
            place
                .spawn((
                    track,
                    BackgroundColor(theme::LINE.with_alpha(0.5)),
                    Pickable::IGNORE,
                ))
                .with_children(|track| {
                    let fill = Node {
                        width: percent(card.done * 100.0),
                        height: percent(100),
                        ..default()
                    };
                    track.spawn((fill, BackgroundColor(theme::GAUGES[1]), Pickable::IGNORE));
                });
        });
    }
}
