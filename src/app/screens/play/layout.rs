//! How the play screen shares the window: the stage is the picture, what is read and decided has its place below, and
//! both stay where they are while a scene plays.

use bevy::prelude::*;
use bevy::text::RemSize;

use super::Root;
use super::reading::{Left, Page, Panel, Right};
use crate::app::motion::Motion;
use crate::app::playback::{Playback, Waits};
use crate::app::screens::play::choices::Side;
use crate::app::settings::Settings;
use crate::app::states::Screen;
use crate::app::theme::{REM, Roomy};
use crate::app::widgets::scroll::ReadAlong;

/// The stage's share of the window.
#[derive(Component)]
pub(super) struct Above;

/// The bar above it.
#[derive(Component)]
pub(super) struct Bar;

/// What is read and decided needs so much height, in rem of text at 100 % or larger.
const PANEL: f32 = 18.6;
/// The least share of the window's height the stage has, at text sizes of 100 % and at the largest.
const STAGE: (f32, f32) = (0.5, 0.34);
/// The stage is at most so high for its width, if that is enough for its share.
const SQUAREST: f32 = 1.0 / 2.5;
/// Width of the text in rem, portrait included: some 70 letters a line.
const MEASURE: f32 = 34.0;
/// The text's share of the width beside what it leads to, in percent: beside the board, and beside a decision.
const TEXT: (f32, f32) = (56.0, 42.0);
/// The share of the height, in percent, that what stands below the text may take: at text sizes up to 100 %, where all of
/// it is in sight, and above, where it scrolls.
const BELOW: (f32, f32) = (72.0, 58.0);
/// The text above a decision is left out when it would be less high than so many rem: it has been read, and is in the log.
const WORTH: f32 = 4.5;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, (share_height, share_width).run_if(in_state(Screen::Play)))
        .add_systems(
            PostUpdate,
            (fit_options, fit_lines)
                .after(bevy::ui::UiSystems::Layout)
                .run_if(in_state(Screen::Play)),
        );
}

/// The stage gets what the panel leaves it, and at least its share. It stays the same whatever is read or decided.
fn share_height(
    settings: Res<Settings>,
    rem: Res<RemSize>,
    root: Query<&ComputedNode, With<Root>>,
    bar: Query<&ComputedNode, With<Bar>>,
    mut above: Query<&mut Node, With<Above>>,
) {
    let (Ok(root), Ok(bar)) = (root.single(), bar.single()) else {
        return;
    };
    let size = root.size * root.inverse_scale_factor;
    let left = size.y - bar.size.y * bar.inverse_scale_factor - PANEL * rem.0.max(REM);
    let larger = ((settings.text_size() - 1.0) / 0.75).clamp(0.0, 1.0);
    let least = size.y * (STAGE.0 + (STAGE.1 - STAGE.0) * larger);
    let stage = px(left.min(size.x * SQUAREST).max(least).round());
    for mut node in &mut above {
        if node.height != stage {
            node.height = stage;
        }
    }
}

/// Side by side where a line holds enough words, otherwise one below the other.
fn share_width(
    (playback, settings): (Res<Playback>, Res<Settings>),
    (roomy, rem): (Res<Roomy>, Res<RemSize>),
    mut panel: Query<(&mut Node, &ComputedNode), (With<Panel>, Without<Left>, Without<Right>)>,
    side: Query<&ComputedNode, With<Side>>,
    mut left: Query<&mut Node, (With<Left>, Without<Right>)>,
    mut right: Query<&mut Node, With<Right>>,
) {
    let decides = matches!(playback.waits, Waits::Choice(_));
    // With large words one below the other, a decision has all the room it needs before the text does.
    let first = decides && roomy.takes_turns(&settings);
    let mut left_over = f32::MAX;
    for (mut node, computed) in &mut panel {
        let needed: f32 = side.iter().map(|side| side.content_size.y).sum();
        left_over = (computed.size.y - needed) * computed.inverse_scale_factor / rem.0;
        let direction = if roomy.0 {
            FlexDirection::Row
        } else {
            FlexDirection::Column
        };
        if node.flex_direction != direction {
            node.flex_direction = direction;
        }
    }
    for mut node in &mut left {
        let mut fresh = node.clone();
        fresh.max_width = px((rem.0 * MEASURE).round());
        fresh.display = if first && left_over < WORTH {
            Display::None
        } else {
            Display::Flex
        };
        (fresh.width, fresh.flex_grow, fresh.flex_basis) = match (roomy.0, decides) {
            (true, true) => (percent(TEXT.1), 0.0, auto()),
            (true, false) => (percent(TEXT.0), 0.0, auto()),
            (false, _) => (percent(100), 1.0, px(0)),
        };
        node.set_if_neq(fresh);
    }
    for mut node in &mut right {
        let mut fresh = node.clone();
        (fresh.flex_grow, fresh.flex_basis) = if roomy.0 { (1.0, px(0)) } else { (0.0, auto()) };
        fresh.max_height = percent(match roomy.0 {
            true => 100.0,
            false if first => 100.0,
            false if settings.text_size() <= 1.0 => BELOW.0,
            false => BELOW.1,
        });
        node.set_if_neq(fresh);
    }
}

/// How much smaller words are set so that they are wholly in sight, at 100 % and below; whoever wants them larger than
/// that scrolls.
#[derive(Component)]
struct Set(f32);

/// The smallest they are set.
const SMALLEST: f32 = 0.72;

/// How much smaller again what is `needed` high has to be set to fit; none when it fits or cannot.
fn smaller(needed: f32, there: f32, set: f32) -> Option<f32> {
    let worth = needed > there + 1.0 && there > 20.0 && set > SMALLEST + 0.001;
    // Half as many lines of half the height: what is set smaller needs less by the square.
    worth.then(|| (there / needed).sqrt().min(0.97).max(SMALLEST / set))
}

/// Whether words are to stay as large as they are: whoever wants them so rather scrolls.
fn large(settings: &Settings) -> bool {
    settings.text_size() > 1.0 || settings.easy_letters
}

fn fit_options(
    settings: Res<Settings>,
    sides: Query<(Entity, &ComputedNode, Option<&Set>), With<Side>>,
    children: Query<&Children>,
    mut fonts: Query<&mut TextFont>,
    mut motion: ResMut<Motion>,
    mut commands: Commands,
) {
    if large(&settings) {
        return;
    }
    for (side, node, set) in &sides {
        let set = set.map_or(1.0, |set| set.0);
        if let Some(by) = smaller(node.content_size.y, node.size.y, set) {
            shrink(by, side, &children, &mut fonts);
            commands.entity(side).insert(Set(set * by));
            motion.stir(0.1);
        }
    }
}

fn fit_lines(
    settings: Res<Settings>,
    pages: Query<(&ComputedNode, &ReadAlong, &Children), With<Page>>,
    nodes: Query<(&ComputedNode, Option<&Set>)>,
    children: Query<&Children>,
    mut fonts: Query<&mut TextFont>,
    mut motion: ResMut<Motion>,
    mut commands: Commands,
) {
    if large(&settings) {
        return;
    }
    for (page, along, lines) in &pages {
        for line in lines.iter().skip(along.first()) {
            let Ok((node, set)) = nodes.get(line) else {
                continue;
            };
            let set = set.map_or(1.0, |set| set.0);
            if let Some(by) = smaller(
                node.size.y + AIR * node.inverse_scale_factor.recip(),
                page.size.y,
                set,
            ) {
                shrink(by, line, &children, &mut fonts);
                commands.entity(line).insert(Set(set * by));
                motion.stir(0.1);
            }
        }
    }
}

/// What stays free around a line that fills its page, logical pixels.
const AIR: f32 = 10.0;

fn shrink(by: f32, of: Entity, children: &Query<&Children>, fonts: &mut Query<&mut TextFont>) {
    for entity in children.iter_descendants(of) {
        if let Ok(mut font) = fonts.get_mut(entity)
            && let FontSize::Rem(size) = font.font_size
        {
            font.font_size = FontSize::Rem(size * by);
        }
    }
}

/// What was set smaller is gone.
pub(super) fn set_anew(side: &mut EntityCommands) {
    side.remove::<Set>();
}
