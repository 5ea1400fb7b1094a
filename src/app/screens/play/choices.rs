//! Beside the text: the decision and its cards, or the work in hand while there is none.

use bevy::prelude::*;
use bevy::text::RemSize;
use bevy::ui::InteractionDisabled;

use super::guess::{self, Foretold, Guess};
use super::reading::Panel;
use super::{board, layout, result};
use crate::app::access::{About, Live, Nth};
use crate::app::language::Spoken;
use crate::app::navigation::Entrance;
use crate::app::playback::{Counted, Playback, Waits};
use crate::app::settings::{Hints, Settings};
use crate::app::states::Screen;
use crate::app::theme::{self, Roomy, text};
use crate::app::widgets::button::{SECONDARY, pressable};
use crate::app::widgets::icon::{gauge_icon, hat_icon, icon};
use crate::app::widgets::panel::{column, row};
use crate::play::Question;
use crate::present::{Card, Offer, Three};
use crate::report::names;
use crate::story::emphasis;
use crate::story::ids::ChoiceId;
use crate::words::Words;

/// What stands beside the text.
#[derive(Component)]
pub(super) struct Side;

/// What it shows now.
#[derive(PartialEq, Default, Clone)]
enum Shows {
    #[default]
    Nothing,
    Work(Vec<Card>),
    Result(Box<Counted>, Option<Guess>),
    /// What is expected of an option, before it is seen.
    Guess(Guess),
    /// The question, hints or none, and the room it was set for.
    Decision(Question, Hints, bool, Vec2),
}

/// Where all of the width is a card's, its parts stand side by side from so many rem on.
const CARD: f32 = 44.0;
/// A panel of this much less width than height holds the board below the text.
const TALL: f32 = 1.6;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, refresh.run_if(in_state(Screen::Play)));
}

fn refresh(
    words: Res<Spoken>,
    (playback, foretold): (Res<Playback>, Res<Foretold>),
    settings: Res<Settings>,
    (roomy, rem): (Res<Roomy>, Res<RemSize>),
    panel: Query<&ComputedNode, With<Panel>>,
    side: Query<(Entity, Ref<Side>)>,
    mut shown: Local<Shows>,
    mut commands: Commands,
) {
    let (Ok((side, fresh)), Ok(panel)) = (side.single(), panel.single()) else {
        return;
    };
    let size = panel.size * panel.inverse_scale_factor / rem.0;
    let wide = roomy.0 || size.x > CARD;
    let wanted = match &playback.waits {
        Waits::Choice(ask) if let Some(guess) = foretold.of(ask.question) => Shows::Guess(guess),
        Waits::Choice(ask) => Shows::Decision(ask.question, settings.hints, roomy.0, size),
        _ if playback.counted.is_some() && roomy.takes_turns(&settings) => Shows::Nothing,
        _ if let Some(counted) = &playback.counted => {
            Shows::Result(Box::new(counted.clone()), foretold.said())
        }
        _ if !roomy.0 && size.x > size.y * TALL => Shows::Nothing,
        // How it came out with the work the ending tells itself, often of a day long after.
        _ if playback.scene.ending => Shows::Nothing,
        _ => Shows::Work(playback.team.cards.clone()),
    };
    if !fresh.is_added() && *shown == wanted {
        return;
    }
    let mut entity = commands.entity(side);
    layout::set_anew(&mut entity);
    // What a choice came to is said; the work in hand is there for whoever asks.
    if matches!(wanted, Shows::Result(..)) {
        entity.insert(Live);
    } else {
        entity.remove::<Live>();
    }
    entity
        .despawn_children()
        .insert(ScrollPosition::default())
        .with_children(|side| match (&wanted, &playback.waits) {
            (Shows::Work(cards), _) => board::work(side, &words, cards),
            (Shows::Result(counted, guess), _) => {
                result::spawn(side, &words, &playback.cast, counted);
                if let (Some(guess), Some(moved)) = (guess, &counted.moved) {
                    guess::tell(side, &words, guess, moved);
                }
            }
            (Shows::Guess(guess), _) => guess::ask(side, &words, guess),
            (_, Waits::Choice(ask)) => {
                side.spawn((
                    Node {
                        flex_shrink: 0.0,
                        margin: UiRect::bottom(px(2)),
                        ..default()
                    },
                    Live,
                    Pickable::IGNORE,
                    children![theme::told(theme::PROMPT, &ask.prompt)],
                ));
                let count = ask.offers.len();
                for (index, offer) in ask.offers.iter().enumerate() {
                    let nth = (index, count);
                    card(side, &words, ask.question, nth, offer, (settings.hints, wide));
                }
            }
            _ => {}
        });
    *shown = wanted;
}

/// The option at this place of the question on screen, if it is not closed and nothing else is asked.
pub(super) fn option(playback: &Playback, foretold: &Foretold, index: usize) -> Option<(Question, ChoiceId)> {
    let Waits::Choice(ask) = &playback.waits else {
        return None;
    };
    let offer = ask.offers.get(index).filter(|offer| offer.closed.is_none())?;
    foretold
        .of(ask.question)
        .is_none()
        .then_some((ask.question, offer.choice))
}

/// The outside of a card: one row where there is room, otherwise its parts wrap.
fn frame(roomy: bool) -> Node {
    Node {
        padding: UiRect::axes(px(12), px(4)),
        border: UiRect {
            left: px(5),
            ..UiRect::all(px(1))
        },
        border_radius: BorderRadius::all(px(12)),
        align_items: AlignItems::Center,
        column_gap: px(12),
        row_gap: px(2),
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

/// What else it says: which it is, and what it may move, as far as hints are wanted.
fn about(words: &Words, (index, count): (usize, usize), offer: &Offer, hints: Hints) -> String {
    let place = [("number", (index + 1).into()), ("count", count.into())];
    let mut said = words.fill("play-option-place", &place);
    if let (None, true, Some(hint)) = (&offer.closed, hints != Hints::Off, &offer.hint) {
        let gauges: Vec<String> = (names::gauges(words).iter().zip(hint))
            .filter_map(|(gauge, points)| told(words, gauge, strength(*points)?, hints))
            .collect();
        if !gauges.is_empty() {
            let gauges = [("gauges", gauges.join(", ").into())];
            said = format!("{said} {}", words.fill("play-option-moves", &gauges));
        }
    }
    said
}

/// A gauge, and where it goes if that is wanted too.
fn told(words: &Words, gauge: &str, (up, far): (bool, bool), hints: Hints) -> Option<String> {
    let way = match (hints, up, far) {
        (Hints::Off, ..) => return None,
        (Hints::Which, ..) => return Some(gauge.to_owned()),
        (Hints::Ways, true, false) => "up",
        (Hints::Ways, true, true) => "up-far",
        (Hints::Ways, false, false) => "down",
        (Hints::Ways, false, true) => "down-far",
    };
    Some(words.fill("play-hint", &[("gauge", gauge.into()), ("way", way.into())]))
}

/// Whether a gauge goes up by so many points, and whether that is much; nothing when it hardly moves.
fn strength(points: f32) -> Option<(bool, bool)> {
    (points.abs() >= 0.75).then_some((points > 0.0, points.abs() >= 4.0))
}

fn card(
    side: &mut ChildSpawnerCommands,
    words: &Words,
    question: Question,
    (index, count): (usize, usize),
    offer: &Offer,
    (hints, roomy): (Hints, bool),
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
        About(about(words, (index, count), offer, hints)),
        Nth(index + 1, count),
    ));
    if !open {
        entity.insert(InteractionDisabled);
    }
    if index == 0 {
        entity.insert(Entrance);
    }
    entity.with_children(|card| {
        card.spawn(text(theme::FIGURE.color(ink), (index + 1).to_string()));
        card.spawn(hat_icon(offer.hat, 36.0));
        let middle = Node {
            min_width: percent(60),
            flex_shrink: 1.0,
            flex_grow: 1.0,
            flex_basis: px(0),
            ..column(1.0)
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
                ..column(1.0)
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
            if let (true, true, Some(hint)) = (open, hints != Hints::Off, &offer.hint) {
                arrows(side, hint, hints == Hints::Ways);
            }
        });
    });
    // The card answers its own question, whatever is asked by the time the press arrives.
    if open {
        guess::takes(&mut entity, (question, choice));
    }
}

/// Which gauges an option may move at once, and, if wanted, which way and how much: one sign for a little, two for more.
fn arrows(place: &mut ChildSpawnerCommands, hint: &Three, ways: bool) {
    place.spawn((row(10.0), Pickable::IGNORE)).with_children(|line| {
        for (gauge, points) in hint.iter().enumerate() {
            let Some((up, far)) = strength(*points) else {
                continue;
            };
            let sign = if up { "+" } else { "\u{2212}" };
            line.spawn((row(5.0), Pickable::IGNORE)).with_children(|one| {
                one.spawn(icon(gauge_icon(gauge), 18.0));
                if ways {
                    one.spawn(text(
                        theme::LABEL.color(theme::GAUGES[gauge]),
                        sign.repeat(if far { 2 } else { 1 }),
                    ));
                }
            });
        }
    });
}
