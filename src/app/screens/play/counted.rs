//! What a choice came to, within the text: where words are large and there is no room beside them, it stands under the line
//! that told it, so that there is one list to scroll and nothing of it goes by unseen.

use bevy::prelude::*;

use super::guess::{self, Foretold};
use super::reading::{self, Page};
use super::{lines, result};
use crate::app::access::Live;
use crate::app::language::Spoken;
use crate::app::playback::{Counted, Playback};
use crate::app::settings::Settings;
use crate::app::states::Screen;
use crate::app::theme::Roomy;
use crate::app::widgets::panel::column;

/// The result, under a line.
#[derive(Component)]
struct Under;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, show.after(reading::tell).run_if(in_state(Screen::Play)));
}

fn show(
    words: Res<Spoken>,
    (playback, foretold): (Res<Playback>, Res<Foretold>),
    (settings, roomy): (Res<Settings>, Res<Roomy>),
    pages: Query<&Children, With<Page>>,
    there: Query<Entity, With<Under>>,
    mut shown: Local<Option<Counted>>,
    mut commands: Commands,
) {
    let wanted = roomy
        .takes_turns(&settings)
        .then(|| playback.counted.clone())
        .flatten();
    if *shown == wanted && there.is_empty() == wanted.is_none() {
        return;
    }
    for entity in &there {
        commands.entity(entity).try_despawn();
    }
    // Not a line of its own: the list goes on beginning with the words that were told last, once they are there.
    let told = lines::told(&playback).count();
    let page = pages.iter().find(|lines| lines.len() == told);
    let line = page.and_then(|lines| lines.last());
    if let (Some(counted), Some(line)) = (&wanted, line) {
        let node = Node {
            padding: UiRect::top(px(14)),
            ..column(5.0)
        };
        let said = foretold.said();
        commands.entity(*line).with_children(|line| {
            line.spawn((Under, Live, node, Pickable::IGNORE))
                .with_children(|under| {
                    result::spawn(under, &words, &playback.cast, counted);
                    if let (Some(guess), Some(moved)) = (said, &counted.moved) {
                        guess::tell(under, &words, &guess, moved);
                    }
                });
        });
    }
    *shown = wanted;
}
