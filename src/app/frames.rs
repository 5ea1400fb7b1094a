//! A test's stopwatch: with `TWOHATS_FRAMES_FILE` set, every frame that was handed to the screen is one line of JSON in that file: `at`
//! (when, in microseconds since 1970), `took` (microseconds since it began) and `voted` (how many have voted, as this frame shows
//! it; none where no vote is on the wall).

use std::fs::{File, OpenOptions};
use std::io::Write;
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use bevy::prelude::*;
use bevy::render::{Extract, ExtractSchedule, Render, RenderApp, RenderSystems};

use super::hosting::Wall;
use crate::workshop::Body;

/// When the frame began that is being made.
#[derive(Resource)]
struct Begun(Instant);

/// The frame that is being drawn.
#[derive(Resource)]
struct Frame {
    begun: Instant,
    voted: Option<u32>,
    file: File,
}

pub(super) fn plugin(app: &mut App) {
    let Some(path) = std::env::var_os("TWOHATS_FRAMES_FILE") else {
        return;
    };
    let opened = OpenOptions::new().create(true).append(true).open(&path);
    let file = match opened {
        Ok(file) => file,
        Err(error) => return warn!("no frame is timed: {error}"),
    };
    let now = Instant::now();
    app.insert_resource(Begun(now)).add_systems(First, begin);
    if let Some(render) = app.get_sub_app_mut(RenderApp) {
        render
            .insert_resource(Frame {
                begun: now,
                voted: None,
                file,
            })
            .add_systems(ExtractSchedule, take)
            // What is drawn was handed over by then.
            .add_systems(Render, tell.in_set(RenderSystems::Cleanup));
    }
}

fn begin(mut begun: ResMut<Begun>) {
    begun.0 = Instant::now();
}

fn take(begun: Extract<Res<Begun>>, wall: Extract<Res<Wall>>, mut frame: ResMut<Frame>) {
    frame.begun = begun.0;
    frame.voted = match wall.0.as_ref().map(|picture| &picture.body) {
        Some(Body::Vote { poll }) => Some(poll.count.voted),
        _ => None,
    };
}

fn tell(mut frame: ResMut<Frame>) {
    let at = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let line = serde_json::json!({
        "at": u64::try_from(at.as_micros()).unwrap_or(u64::MAX),
        "took": u64::try_from(frame.begun.elapsed().as_micros()).unwrap_or(u64::MAX),
        "voted": frame.voted,
    });
    // A stopwatch is no reason to stop.
    let _ = writeln!(frame.file, "{line}");
}
