//! Words that come one after the other: each has its place from the beginning, and is seen when its turn comes.

use bevy::prelude::*;

use super::reading::Page;
use crate::app::playback::Playback;
use crate::app::states::Screen;
use crate::app::theme::{Hidden, Type};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, show.run_if(in_state(Screen::Play)));
}

/// Shows the words whose turn has come. When nothing comes any more, or lines are set anew, all of them are there.
fn show(
    playback: Res<Playback>,
    pages: Query<Entity, With<Page>>,
    children: Query<&Children>,
    mut words: Query<(&Hidden, &Type, &mut TextColor)>,
    mut commands: Commands,
) {
    if words.is_empty() {
        return;
    }
    let there = playback.letters();
    for page in &pages {
        for entity in children.iter_descendants(page) {
            let Ok((hidden, kind, mut color)) = words.get_mut(entity) else {
                continue;
            };
            if there.is_none_or(|there| hidden.0 <= there) {
                color.0 = kind.ink();
                commands.entity(entity).remove::<Hidden>();
            }
        }
    }
}
