//! What changes while a vote is open: who has voted, and the time that is left. These follow in place; the rest of the
//! picture stands still.

use bevy::prelude::*;

use super::parts::clock;
use crate::app::hosting::{Follow, Wall};
use crate::app::states::Screen;
use crate::app::theme::{self, text};
use crate::words::Words;
use crate::workshop::{Body, Picture, Polled};

/// How many have voted.
#[derive(Component)]
pub(super) struct CountWords;

/// The time that is left.
#[derive(Component)]
pub(super) struct Clock;

/// Milliseconds that people talk for: the task on the wall says two minutes.
const TALK: u64 = 120_000;

/// What is left of the time to talk, when so much has passed; whoever talks on has none left.
pub(super) fn talk_left(since: u64) -> u64 {
    TALK.saturating_sub(since)
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, follow.after(Follow).run_if(in_state(Screen::Wall)));
}

/// The time left, when there is a countdown, and that the vote is closed, when it is.
pub(super) fn left(place: &mut ChildSpawnerCommands, words: &Words, poll: &Polled) {
    if !poll.open {
        place.spawn(text(theme::WALL_STRONG, words.say("wall-closed")));
    } else if let Some(left) = poll.ends_in {
        place.spawn((
            Clock,
            text(theme::WALL_HEAD.color(theme::FOCUS), clock(left)),
            TextLayout::no_wrap(),
        ));
    }
}

/// The picture as if no time passed and nobody voted or came: what has to be laid out anew only when it differs.
pub(super) fn stopped(picture: &Picture) -> Picture {
    let mut still = picture.clone();
    still.version = 0;
    still.notice = None;
    still.black = false;
    match &mut still.body {
        Body::Vote { poll } => {
            poll.count = crate::vote::Count::default();
            poll.count_words = String::new();
            poll.ends_in = poll.ends_in.map(|_| 0);
        }
        Body::Discuss { since, .. } => *since = 0,
        _ => {}
    }
    still
}

fn follow(
    wall: Res<Wall>,
    mut counts: Query<&mut Text, (With<CountWords>, Without<Clock>)>,
    mut clocks: Query<&mut Text, With<Clock>>,
) {
    let Some(picture) = &wall.0 else { return };
    let (count, time) = match &picture.body {
        Body::Vote { poll } => (Some(&poll.count_words), poll.ends_in),
        Body::Discuss { since, .. } => (None, Some(talk_left(*since))),
        _ => return,
    };
    for mut text in &mut counts {
        if let Some(count) = count {
            text.set_if_neq(Text(count.clone()));
        }
    }
    for mut text in &mut clocks {
        if let Some(time) = time {
            text.set_if_neq(Text(clock(time)));
        }
    }
}
