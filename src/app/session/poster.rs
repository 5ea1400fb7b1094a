//! The story that looks out of the title screen: the one to go on with, otherwise the next that was not finished yet, which is
//! looked for beside the frames.

use std::sync::Arc;

use bevy::prelude::*;

use crate::app::background::Job;
use crate::app::motion::Motion;
use crate::story::Scenario;

/// That story, once it is known.
#[derive(Resource, Default)]
pub(crate) struct Poster(pub(crate) Option<Arc<Scenario>>);

/// It is looked for.
#[derive(Resource)]
pub(super) struct Looking(pub(super) Job<Option<Arc<Scenario>>>);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Poster>()
        .add_systems(Update, found.run_if(resource_exists::<Looking>));
}

fn found(looking: Res<Looking>, mut motion: ResMut<Motion>, mut commands: Commands) {
    match looking.0.take() {
        None => motion.stir(0.1),
        Some(story) => {
            commands.insert_resource(Poster(story));
            commands.remove_resource::<Looking>();
        }
    }
}
