//! The sign over the game that an edited state is played: nobody should take it for the story.

use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use super::parts::small;
use super::words;
use crate::app::session::Session;
use crate::app::stage::Stage;
use crate::app::states::{Overlay, Screen};
use crate::app::theme;
use crate::app::widgets::button::SECONDARY;

/// The sign.
#[derive(Component)]
struct Mark;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        show.run_if(
            resource_changed::<Session>
                .or_else(state_changed::<Overlay>)
                .or_else(state_changed::<Screen>)
                .or_else(any_match_filter::<Added<Stage>>),
        ),
    );
}

fn show(
    session: Res<Session>,
    overlay: Res<State<Overlay>>,
    screen: Res<State<Screen>>,
    marks: Query<Entity, With<Mark>>,
    stages: Query<Entity, With<Stage>>,
    mut commands: Commands,
) {
    for mark in &marks {
        commands.entity(mark).despawn();
    }
    if !session.is_edited() || *screen.get() != Screen::Play || *overlay.get() != Overlay::None {
        return;
    }
    // Over the room, where no words and no buttons are.
    let Ok(stage) = stages.single() else { return };
    let node = Node {
        position_type: PositionType::Absolute,
        left: px(16),
        top: px(14),
        ..default()
    };
    commands
        .spawn((Mark, node, GlobalZIndex(30), Pickable::IGNORE, ChildOf(stage)))
        .with_children(|mark| {
            mark.spawn(small(SECONDARY.rim(theme::LEADER), words::MARK))
                .observe(|_: On<Activate>, mut next: ResMut<NextState<Overlay>>| next.set(Overlay::Author));
        });
}
