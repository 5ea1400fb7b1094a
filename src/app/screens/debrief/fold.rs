//! What folds away: parts of the page that one press opens, and the way to a decision within them.

use bevy::input_focus::{FocusCause, InputFocus, InputFocusVisible};
use bevy::prelude::*;
use bevy::ui::UiGlobalTransform;
use bevy::ui_widgets::{Activate, ScrollArea};

use super::decisions::Unfolds;
use super::{LookingBack, decisions, people, roads, stance, swings};
use crate::app::access::{About, Open};
use crate::app::language::Spoken;
use crate::app::motion::Motion;
use crate::app::theme::{self, text};
use crate::app::widgets::button::{SECONDARY, pressable};
use crate::app::widgets::page::card;
use crate::app::widgets::panel::{column, row};
use crate::app::widgets::scroll::Together;
use crate::report::debrief::Debrief;
use crate::words::Words;

/// A part that folds away.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Every decision.
    Decisions,
    /// What moved most.
    Swings,
    /// Choice and luck.
    Luck,
    /// How the player led.
    Led,
    /// The people, first morning and end.
    People,
    /// The weeks after.
    Ahead,
    /// What to think about.
    Questions,
}

/// The head of a part: pressed, it opens or folds.
#[derive(Component)]
pub(super) struct Fold {
    part: Part,
    open: bool,
}

/// What is within a part while it is open.
#[derive(Component)]
pub(super) struct Inside(Part);

/// Says whether a part is open.
#[derive(Component)]
pub(super) struct Sign(Part);

/// What somebody wants to look at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum To {
    /// A decision, by its number.
    Decision(u32),
    /// The largest fall.
    Drop,
}

/// The card of the largest fall.
#[derive(Component)]
pub(super) struct DropCard;

/// What somebody wants to look at, if anything.
#[derive(Resource, Default)]
pub(super) struct Goal {
    to: Option<To>,
    /// Frames since its part was opened: what is new has a place only after layout.
    waited: u8,
}

impl Goal {
    /// Leads to all there is about a decision.
    pub(super) fn look_at(&mut self, number: u32) {
        *self = Self {
            to: Some(To::Decision(number)),
            waited: 0,
        };
    }

    /// Leads to what caused the largest fall.
    pub(super) fn look_at_the_drop(&mut self) {
        *self = Self {
            to: Some(To::Drop),
            waited: 0,
        };
    }
}

const OPEN: &str = "\u{2212}";
const FOLDED: &str = "+";

/// The head of a part, folded.
pub(super) fn spawn(sheet: &mut ChildSpawnerCommands, part: Part, title: &str) {
    let node = Node {
        flex_shrink: 0.0,
        ..column(14.0)
    };
    sheet.spawn((node, Pickable::IGNORE)).with_children(|section| {
        let head = Node {
            padding: UiRect::axes(px(18), px(11)),
            border: UiRect::all(px(1)),
            border_radius: BorderRadius::all(px(12)),
            justify_content: JustifyContent::SpaceBetween,
            flex_shrink: 0.0,
            ..row(14.0)
        };
        section
            // That it folds is said in place of its sign.
            .spawn((
                Fold { part, open: false },
                Open(false),
                About(String::new()),
                head,
                pressable(SECONDARY, title),
            ))
            .observe(|press: On<Activate>, mut folds: Query<&mut Fold>| {
                if let Ok(mut fold) = folds.get_mut(press.entity) {
                    fold.open = !fold.open;
                }
            })
            .with_children(|head| {
                head.spawn(text(theme::PROMPT, title));
                head.spawn((Sign(part), text(theme::HEADING.color(theme::MUTED), FOLDED)));
            });
        section.spawn((Inside(part), column(14.0), Pickable::IGNORE));
    });
}

/// Makes what was opened, and takes away what was folded.
pub(super) fn turn(
    words: Res<Spoken>,
    seen: Option<Res<LookingBack>>,
    mut folds: Query<(&Fold, &mut Open), Changed<Fold>>,
    insides: Query<(Entity, &Inside, Has<Children>)>,
    mut signs: Query<(&Sign, &mut Text)>,
    mut motion: ResMut<Motion>,
    mut commands: Commands,
) {
    let Some(seen) = seen else { return };
    for (fold, mut open) in &mut folds {
        open.set_if_neq(Open(fold.open));
        for (entity, _, filled) in insides.iter().filter(|(_, inside, _)| inside.0 == fold.part) {
            if fold.open == filled {
                continue;
            }
            let mut place = commands.entity(entity);
            if fold.open {
                place.with_children(|body| fill(body, fold.part, &words, &seen.0));
            } else {
                place.despawn_children();
            }
            motion.stir(0.2);
        }
        for (_, mut sign) in signs.iter_mut().filter(|(sign, _)| sign.0 == fold.part) {
            sign.set_if_neq(Text::new(if fold.open { OPEN } else { FOLDED }));
        }
    }
}

fn fill(body: &mut ChildSpawnerCommands, part: Part, words: &Words, seen: &Debrief) {
    let small = |body: &mut ChildSpawnerCommands, line: String| {
        body.spawn(text(theme::SMALL, line));
    };
    match part {
        Part::Decisions => {
            small(body, words.say("debrief-your-decisions-about"));
            decisions::spawn(body, words, seen);
        }
        Part::Swings => swings::spawn(body, words, seen),
        Part::Luck => {
            card(body, 14.0, |card| {
                card.spawn((roads::Place(0), column(12.0), Pickable::IGNORE))
                    .with_children(|place| roads::show(place, words, seen, 0));
            });
        }
        Part::Led => stance::spawn(body, words, seen),
        Part::People => {
            small(body, words.say("debrief-people-about"));
            people::spawn(body, words, seen);
        }
        Part::Ahead => super::ahead(body, words, seen),
        Part::Questions => super::questions(body, seen),
    }
}

/// Opens what a decision or the largest fall is told in, unfolds it, and goes there.
pub(super) fn go(
    mut goal: ResMut<Goal>,
    mut folds: Query<&mut Fold>,
    (mut rows, drop): (Query<(Entity, &mut Unfolds)>, Query<Entity, With<DropCard>>),
    (mut focus, mut visible): (ResMut<InputFocus>, ResMut<InputFocusVisible>),
    (parents, together): (Query<&ChildOf>, Query<(), With<Together>>),
    places: Query<(&ComputedNode, &UiGlobalTransform)>,
    mut areas: Query<&mut ScrollPosition, With<ScrollArea>>,
    mut motion: ResMut<Motion>,
) {
    let Some(to) = goal.to else { return };
    motion.stir(0.2);
    let part = match to {
        To::Decision(_) => Part::Decisions,
        To::Drop => Part::Swings,
    };
    for mut fold in &mut folds {
        if fold.part == part && !fold.open {
            fold.open = true;
        }
    }
    let entity = match to {
        To::Drop => drop.iter().next(),
        To::Decision(number) => rows
            .iter_mut()
            .find(|(_, row)| row.is(number))
            .map(|(entity, mut row)| {
                // Whoever is open already is left alone.
                if !row.is_open() {
                    row.open();
                }
                entity
            }),
    };
    let Some(entity) = entity else { return };
    goal.waited += 1;
    if goal.waited <= NEW {
        return;
    }
    if goal.waited == NEW + 1 {
        // Also when it had the focus already.
        focus.set(entity, FocusCause::Navigated);
        visible.0 = true;
    }
    if goal.waited > SETTLED || focus.get() != Some(entity) {
        goal.to = None;
        return;
    }
    // To the top of the page, so that what it unfolds is read below; again while what is above it still grows.
    let area = parents.iter_ancestors(entity).find(|one| areas.contains(*one));
    // With all that belongs to it, beginning with what it was that was decided.
    let whole = parents.iter_ancestors(entity).find(|one| together.contains(*one));
    let entity = whole.unwrap_or(entity);
    if let Some(area) = area
        && let (Ok(row), Ok(page)) = (places.get(entity), places.get(area))
        && let Ok(mut position) = areas.get_mut(area)
    {
        let top = |(node, at): (&ComputedNode, &UiGlobalTransform)| at.translation.y - node.size.y / 2.0;
        let to = position.y + (top(row) - top(page)) * page.0.inverse_scale_factor - ABOVE;
        let most = (page.0.content_size.y - page.0.size.y) * page.0.inverse_scale_factor;
        position.y = to.clamp(0.0, most.max(0.0)).round();
    }
}

/// Frames until what was opened has a place, and until nothing above it grows any more.
const NEW: u8 = 3;
const SETTLED: u8 = 20;
/// What stays free above a row that was gone to, logical pixels.
const ABOVE: f32 = 16.0;
