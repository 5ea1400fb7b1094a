//! The decisions: hat, choice, verdict, what moved; unfolded the odds and the reasons; and the way back.

use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use crate::app::access::Open;
use crate::app::motion::Motion;
use crate::app::session::Do;
use crate::app::theme::{self, text};
use crate::app::widgets::bars;
use crate::app::widgets::button::{QUIET, SECONDARY, Skin, pressable};
use crate::app::widgets::icon::{gauge_icon, hat_icon, icon, verdict_icon};
use crate::app::widgets::panel::{column, row};
use crate::app::widgets::scroll::Together;
use crate::report::debrief::{Debrief, Decided};
use crate::report::names;
use crate::words::{Words, capital, signed};

/// A gauge that moved less is not shown, points.
const LEAST: f64 = 0.5;

/// The unfolded part of a decision, by its number.
#[derive(Component)]
pub(super) struct Details(u32);

/// Asks for a decision to be unfolded, or folded again.
#[derive(Component)]
pub(super) struct Unfolds {
    number: u32,
    wanted: bool,
}

impl Unfolds {
    /// Whether it is that of the decision with this number.
    pub(super) fn is(&self, number: u32) -> bool {
        self.number == number
    }

    /// Whether it is unfolded.
    pub(super) fn is_open(&self) -> bool {
        self.wanted
    }

    /// Unfolds it.
    pub(super) fn open(&mut self) {
        self.wanted = true;
    }
}

pub(super) fn spawn(body: &mut ChildSpawnerCommands, words: &Words, seen: &Debrief) {
    body.spawn((
        Node {
            flex_shrink: 0.0,
            ..column(10.0)
        },
        Pickable::IGNORE,
    ))
    .with_children(|list| {
        for one in &seen.decisions {
            decision(list, words, one);
        }
    });
}

fn decision(list: &mut ChildSpawnerCommands, words: &Words, one: &Decided) {
    let (color, ink) = (theme::hat(one.hat), theme::hat_ink(one.hat));
    let node = Node {
        padding: UiRect::axes(px(18), px(14)),
        border: UiRect {
            left: px(5),
            ..UiRect::all(px(1))
        },
        border_radius: BorderRadius::all(px(14)),
        flex_shrink: 0.0,
        ..column(12.0)
    };
    let rim = BorderColor {
        left: color,
        ..BorderColor::all(Color::srgba(1.0, 1.0, 1.0, 0.08))
    };
    list.spawn((
        Together,
        node,
        BackgroundColor(theme::PANEL),
        rim,
        Pickable::IGNORE,
    ))
    .with_children(|card| {
        let line = Node {
            flex_wrap: FlexWrap::Wrap,
            row_gap: px(10),
            ..row(18.0)
        };
        card.spawn((line, Pickable::IGNORE)).with_children(|line| {
            line.spawn(hat_icon(one.hat, 46.0));
            let middle = Node {
                flex_grow: 1.0,
                flex_basis: px(420),
                min_width: px(0),
                flex_shrink: 1.0,
                ..column(3.0)
            };
            line.spawn((middle, Pickable::IGNORE)).with_children(|middle| {
                let head = format!(
                    "{}  \u{b7}  {}  \u{b7}  {}",
                    one.number,
                    names::hat(words, one.hat),
                    one.scene
                );
                middle.spawn(text(theme::SMALL.color(ink), head));
                middle.spawn(text(theme::STRONG, &one.label));
                middle.spawn(text(theme::SMALL, &one.prompt));
            });
            let result = Node {
                min_width: px(300),
                flex_shrink: 0.0,
                align_items: AlignItems::FlexStart,
                ..column(9.0)
            };
            line.spawn((result, Pickable::IGNORE)).with_children(|result| {
                outcome(result, words, one);
                ways_on(result, words, one);
            });
        });
        unfolded(card, words, one);
    });
}

/// What is seen of it unfolded: the odds and the reasons, and where each option leads.
fn unfolded(card: &mut ChildSpawnerCommands, words: &Words, one: &Decided) {
    let hidden = Node {
        display: Display::None,
        padding: UiRect::top(px(4)),
        ..column(14.0)
    };
    card.spawn((Details(one.number), hidden, Pickable::IGNORE))
        .with_children(|details| {
            why(details, words, one);
            let place = (super::roads::Place(one.number), column(10.0), Pickable::IGNORE);
            details.spawn(place).with_children(|place| {
                if let Some(road) = &one.road {
                    super::roads::tell(place, words, road);
                }
            });
        });
}

/// Why, and back to it.
fn ways_on(result: &mut ChildSpawnerCommands, words: &Words, one: &Decided) {
    let (number, rewind) = (one.number, one.rewind);
    let ways = Node {
        flex_wrap: FlexWrap::Wrap,
        row_gap: px(8),
        ..row(8.0)
    };
    result.spawn((ways, Pickable::IGNORE)).with_children(|ways| {
        let at = [("number", number.into())];
        let back = words.fill("debrief-other-road-at", &at);
        ways.spawn(small(SECONDARY, back, words.say("debrief-other-road")))
            .observe(move |_: On<Activate>, mut session: MessageWriter<Do>| {
                session.write(Do::RewindTo(rewind));
            });
        let why = small(QUIET, words.fill("debrief-why-at", &at), words.say("debrief-why"));
        ways.spawn((
            Unfolds {
                number,
                wanted: false,
            },
            Open(false),
            why,
        ))
        .observe(|press: On<Activate>, mut unfolds: Query<&mut Unfolds>| {
            if let Ok(mut unfolds) = unfolds.get_mut(press.entity) {
                unfolds.wanted = !unfolds.wanted;
            }
        });
    });
}

/// A button for within a card.
fn small(skin: Skin, name: String, shown: String) -> impl Bundle {
    let node = Node {
        padding: UiRect::axes(px(14), px(6)),
        border: UiRect::all(px(1)),
        border_radius: BorderRadius::all(px(10)),
        align_items: AlignItems::Center,
        flex_shrink: 0.0,
        ..default()
    };
    (node, pressable(skin, name), children![text(theme::LABEL, shown)])
}

/// Whether it worked, and how far the gauges moved at once.
fn outcome(result: &mut ChildSpawnerCommands, words: &Words, one: &Decided) {
    let came = if one.worked {
        words.say("debrief-worked")
    } else {
        words.say("debrief-failed")
    };
    let odds = words.fill("debrief-odds", &[("odds", words.percent(one.odds).into())]);
    result.spawn((row(8.0), Pickable::IGNORE)).with_children(|line| {
        line.spawn(verdict_icon(one.worked, 20.0));
        line.spawn(text(theme::LABEL, format!("{came}  \u{b7}  {odds}")));
    });
    result
        .spawn((row(16.0), Pickable::IGNORE))
        .with_children(|chips| {
            for (gauge, by) in one.shown.iter().enumerate().filter(|(_, by)| by.abs() >= LEAST) {
                let name = AccessibleLabel(format!("{} {}", names::gauges(words)[gauge], signed(*by)));
                chips
                    .spawn((row(5.0), name, Pickable::IGNORE))
                    .with_children(|chip| {
                        chip.spawn(icon(gauge_icon(gauge), 18.0));
                        chip.spawn(text(theme::LABEL.color(theme::GAUGES[gauge]), signed(*by)));
                    });
            }
        });
}

/// The odds and what they were made of, and the reasons of what moved.
fn why(details: &mut ChildSpawnerCommands, words: &Words, one: &Decided) {
    details.spawn(text(theme::BODY, &one.words));
    let columns = Node {
        flex_wrap: FlexWrap::Wrap,
        column_gap: px(36),
        row_gap: px(18),
        ..default()
    };
    details
        .spawn((columns, Pickable::IGNORE))
        .with_children(|columns| {
            let half = || Node {
                flex_grow: 1.0,
                flex_basis: px(300),
                min_width: px(0),
                ..column(10.0)
            };
            columns.spawn((half(), Pickable::IGNORE)).with_children(|odds| {
                odds.spawn(text(
                    theme::LABEL.color(theme::MUTED),
                    words.say("debrief-odds-made-of"),
                ));
                for (name, value) in names::factors(words).iter().zip(one.factors) {
                    odds.spawn((column(5.0), Pickable::IGNORE))
                        .with_children(|factor| {
                            let head = Node {
                                justify_content: JustifyContent::SpaceBetween,
                                ..row(12.0)
                            };
                            factor.spawn((head, Pickable::IGNORE)).with_children(|head| {
                                head.spawn(text(theme::SMALL.color(theme::PAPER), name));
                                head.spawn(text(theme::SMALL, words.percent(value)));
                            });
                            bars::share(factor, narrow(value), None, theme::MUTED);
                        });
                }
            });
            columns.spawn((half(), Pickable::IGNORE)).with_children(|moves| {
                moves.spawn(text(
                    theme::LABEL.color(theme::MUTED),
                    words.say("debrief-moved-at-once"),
                ));
                if one.reasons.iter().all(Vec::is_empty) {
                    moves.spawn(text(
                        theme::SMALL.color(theme::PAPER),
                        words.say("debrief-moved-nothing"),
                    ));
                }
                for (gauge, all) in one.reasons.iter().enumerate().filter(|(_, all)| !all.is_empty()) {
                    let color = theme::GAUGES[gauge];
                    moves.spawn((row(8.0), Pickable::IGNORE)).with_children(|head| {
                        head.spawn(icon(gauge_icon(gauge), 18.0));
                        let name = &names::gauges(words)[gauge];
                        let change = format!("{name} {}", signed(one.shown[gauge]));
                        head.spawn(text(theme::LABEL.color(color), change));
                    });
                    let most = all.iter().map(|reason| reason.share.abs()).fold(0.0, f64::max);
                    for reason in all.iter().filter(|one| one.points != 0) {
                        let number = signed(reason.points as f64);
                        bars::term(
                            moves,
                            &capital(&reason.words),
                            narrow(reason.share),
                            &number,
                            narrow(most),
                            color,
                        );
                    }
                }
            });
        });
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "the screen needs no more than a float"
)]
pub(super) fn narrow(value: f64) -> f32 {
    value as f32
}

/// Shows and hides what was asked for.
pub(super) fn unfold(
    mut asked: Query<(&Unfolds, &mut Open), Changed<Unfolds>>,
    mut details: Query<(&Details, &mut Node)>,
    mut motion: ResMut<Motion>,
) {
    for (unfolds, mut open) in &mut asked {
        open.set_if_neq(Open(unfolds.wanted));
        for (_, mut node) in details
            .iter_mut()
            .filter(|(details, _)| details.0 == unfolds.number)
        {
            node.display = if unfolds.wanted {
                Display::Flex
            } else {
                Display::None
            };
            motion.stir(0.2);
        }
    }
}
