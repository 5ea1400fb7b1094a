//! A workshop in the window: what is hosted, what the facilitator asks of it, and the picture it gives.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use bevy::prelude::*;

use super::background::Wake;
use super::motion::Motion;
use super::outside::Awake;
use crate::play::Start;
use crate::room::{Hosted, RoomConfig};
use crate::story::Scenario;
use crate::workshop::{Body, Command, Phase, Picture, Reply, Settings};

mod clock;

use clock::Clock;

/// The facilitator does something.
#[derive(Message, Clone, PartialEq, Eq, Debug)]
pub(super) struct Steer(pub(super) Command);

/// The workshop that is on, if one is.
#[derive(Resource, Default)]
pub(super) struct Hosting {
    hosted: Option<Hosted>,
    /// What wakes the window while time passes by itself.
    clock: Option<Clock>,
    /// Seconds of the session when the picture was taken.
    taken: u64,
    /// Why the latest command was not done.
    refused: Option<String>,
    /// What was going on when that was said.
    phase: Option<Phase>,
    /// A display that goes to sleep would do so in front of everybody.
    awake: Option<Awake>,
}

/// The picture for the wall; none while no workshop is on.
#[derive(Resource, Default, PartialEq)]
pub(super) struct Wall(pub(super) Option<Picture>);

/// How often time is looked at while it is shown, or pretended phones do something.
const SHOWN: Duration = Duration::from_millis(500);
/// The same while phones may leave, and what is asked or told goes away by itself.
const LEAVING: Duration = Duration::from_secs(5);

impl Hosting {
    /// Opens a room, in place of one that is open.
    pub(super) fn open(
        &mut self,
        place: &RoomConfig,
        what: (Arc<Scenario>, Settings),
        start: impl Into<Start>,
        wake: &Wake,
    ) {
        // First the old one gives its port back.
        *self = Self::default();
        let woken = wake.clone();
        let hosted = Hosted::open(place, what, start, Box::new(move || woken.up()));
        self.begin(hosted, wake);
    }

    fn begin(&mut self, hosted: Hosted, wake: &Wake) {
        self.clock = Some(Clock::new(wake));
        self.awake = Some(Awake::begin());
        self.hosted = Some(hosted);
    }

    /// Goes on with a session from its file, in place of a room that is open.
    ///
    /// # Errors
    /// In words, when the file cannot be read or is of another scenario.
    pub(super) fn resume(
        &mut self,
        place: &RoomConfig,
        path: &Path,
        scenario: &Arc<Scenario>,
        wake: &Wake,
    ) -> Result<(), String> {
        *self = Self::default();
        let woken = wake.clone();
        let find = |id: &str| (id == scenario.id).then(|| scenario.clone());
        let hosted = Hosted::resume(place, path, find, Box::new(move || woken.up()));
        self.begin(hosted.map_err(|why| why.told(path))?, wake);
        Ok(())
    }

    /// Closes the room: nobody is reached any more, and the session's file stays.
    pub(super) fn close(&mut self) {
        *self = Self::default();
    }

    /// The room, while it is open.
    pub(super) fn room(&self) -> Option<&Hosted> {
        self.hosted.as_ref()
    }

    /// The same, to change it.
    pub(super) fn room_mut(&mut self) -> Option<&mut Hosted> {
        self.hosted.as_mut()
    }

    /// Says this below the picture, until the facilitator does something.
    pub(super) fn tell(&mut self, words: String) {
        self.refused = Some(words);
    }

    /// Why the latest command was not done, or what else is to be said; none when it was.
    pub(super) fn refused(&self) -> Option<&str> {
        self.refused.as_deref()
    }
}

/// When the picture follows what was asked and heard.
#[derive(SystemSet, Clone, PartialEq, Eq, Hash, Debug)]
pub(super) struct Follow;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Hosting>()
        .init_resource::<Wall>()
        .add_message::<Steer>()
        .add_systems(Update, follow.in_set(Follow));
}

fn follow(
    mut steers: MessageReader<Steer>,
    mut hosting: ResMut<Hosting>,
    mut wall: ResMut<Wall>,
    mut motion: ResMut<Motion>,
) {
    let hosting = hosting.bypass_change_detection();
    let Some(room) = &mut hosting.hosted else {
        if wall.0.is_some() {
            wall.0 = None;
        }
        return;
    };
    let mut changed = wall.0.is_none();
    let changed_here = !steers.is_empty();
    for Steer(command) in steers.read() {
        hosting.refused = match room.command(command.clone()) {
            Reply::No(why) => Some(why),
            Reply::Done | Reply::Sure(_) => None,
        };
        changed = true;
    }
    changed |= room.pump();
    let phase = Some(room.workshop().phase());
    if hosting.phase != phase {
        // Taken on from the presenter's page: what was refused at the keys was about what was before.
        if hosting.phase.is_some() && !changed_here {
            hosting.refused = None;
        }
        hosting.phase = phase;
    }
    let seconds = room.now() / 1000;
    changed |= seconds != hosting.taken && runs(wall.0.as_ref());
    if changed {
        hosting.taken = seconds;
        let picture = Some(room.picture());
        if wall.0 != picture {
            wall.0 = picture;
            motion.stir(0.2);
        }
    }
    let pace = pace(room, wall.0.as_ref());
    if let Some(clock) = &hosting.clock {
        clock.pace(pace);
    }
}

/// How often the window has to look at the time.
fn pace(room: &Hosted, picture: Option<&Picture>) -> Option<Duration> {
    if runs(picture) || room.workshop().settings().rehearsal {
        return Some(SHOWN);
    }
    let asked = picture.is_some_and(|picture| picture.notice.is_some());
    (room.presenter_link().is_some() || asked).then_some(LEAVING)
}

/// Whether the picture shows time that passes.
fn runs(picture: Option<&Picture>) -> bool {
    picture.is_some_and(|picture| match &picture.body {
        Body::Vote { poll } => poll.ends_in.is_some_and(|left| left > 0),
        Body::Discuss { .. } => true,
        _ => false,
    })
}
