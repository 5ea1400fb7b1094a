//! Which cue sounds, and when: what a stage shows is heard in the order it is seen, and nothing is heard that is not seen.

use super::{Mood, Sound};
use crate::draw::staging::{Doing, Mark, Posture, Thing};
use crate::present::{Cue, Line, Stage, Three};
use crate::sim::vocabulary::Gauge;

/// Something to be heard: what, in how many seconds, from where (-1 left, 1 right).
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Due {
    /// What.
    pub sound: Sound,
    /// Seconds from now.
    pub after: f32,
    /// From where.
    pub pan: f32,
}

/// Points a gauge must move to be heard: after a choice, and while days pass.
const HEARD: f32 = 1.0;
const HEARD_IN_PASSING: f32 = 4.0;
/// Seconds a sign has to itself.
const HAT: f32 = 0.5;
const GAUGE: f32 = 0.32;
/// Sounds of the stage at the same moment, at the most.
const SIDE_BY_SIDE: usize = 2;

/// Listens to the cues of one playthrough.
#[derive(Default, Debug)]
pub struct Ear {
    /// Who was on, and doing what; unknown while a scene opens.
    stage: Option<Stage>,
    /// The gauges as they are.
    gauges: Three,
    /// Whether days are passing.
    passing: bool,
}

impl Ear {
    /// What is heard of cues that are shown at the same moment, the earliest first. Where days rush by nobody counts them
    /// one by one. With `calm` nothing sudden is heard.
    pub fn hear(&mut self, cues: &[&Cue], calm: bool) -> Vec<Due> {
        let rushing = cues.iter().filter(|cue| matches!(cue, Cue::DayEnded(_))).count() > 1;
        let mut due: Vec<Due> = Vec::new();
        // Signs are heard one after the other.
        let mut next = 0.0;
        for cue in cues {
            for (sound, pan) in self.of(cue) {
                let sign = sound.is_sign();
                let beside = due.iter().filter(|due| !due.sound.is_sign()).count();
                let crowded = !sign && !sound.is_music() && beside >= SIDE_BY_SIDE;
                if crowded || (calm && !sound.is_gentle()) || (rushing && sound == Sound::Day) {
                    continue;
                }
                due.push(Due {
                    sound,
                    after: if sign { next } else { 0.0 },
                    pan,
                });
                next += match sound {
                    Sound::PutsOn(_) => HAT,
                    Sound::Moves(..) => GAUGE,
                    _ => 0.0,
                };
            }
        }
        due.sort_by(|a, b| a.after.total_cmp(&b.after));
        due
    }

    /// What one cue sounds like, and from where.
    fn of(&mut self, cue: &Cue) -> Vec<(Sound, f32)> {
        match cue {
            Cue::Scene(scene) => {
                (self.stage, self.passing) = (None, false);
                let turned = if scene.ending {
                    Sound::Ending(mood(self.gauges))
                } else {
                    Sound::Paper
                };
                vec![(turned, 0.0)]
            }
            Cue::Stage(stage) => {
                let before = self.stage.replace(stage.clone());
                before.map_or_else(Vec::new, |before| acted(&before, stage))
            }
            Cue::Line(Line::Did { hat, .. }) => vec![(Sound::PutsOn(*hat), 0.0)],
            Cue::Moved(moved) => {
                self.gauges = moved.to;
                let least = if self.passing { HEARD_IN_PASSING } else { HEARD };
                moves(moved.from, moved.to, least)
            }
            Cue::Team(team) => {
                self.gauges = team.gauges;
                Vec::new()
            }
            Cue::DayEnded(_) => {
                self.passing = true;
                vec![(Sound::Day, 0.0)]
            }
            Cue::Line(_) | Cue::Ask(_) | Cue::Page | Cue::Over(_) => Vec::new(),
        }
    }
}

/// How it ended: by where the gauges stand, and the lowest counts as much as all of them.
#[must_use]
pub fn mood(gauges: Three) -> Mood {
    let mean = gauges.iter().sum::<f32>() / 3.0;
    let lowest = gauges.iter().copied().fold(f32::INFINITY, f32::min);
    let stands = f32::midpoint(mean, lowest);
    if stands >= 55.0 {
        Mood::Bright
    } else if stands < 35.0 {
        Mood::Low
    } else {
        Mood::Open
    }
}

/// The gauges that moved so far, in their order.
fn moves(from: Three, to: Three, least: f32) -> Vec<(Sound, f32)> {
    let gauges = [Gauge::Morale, Gauge::Delivery, Gauge::Growth];
    let moved = gauges.into_iter().zip(from.into_iter().zip(to));
    moved
        .filter(|(_, (from, to))| (to - from).abs() >= least)
        .map(|(gauge, (from, to))| (Sound::Moves(gauge, to > from), 0.0))
        .collect()
}

/// What people did on stage: first what somebody begins to do, then who walks.
fn acted(before: &Stage, now: &Stage) -> Vec<(Sound, f32)> {
    let mut heard = Vec::new();
    let was = |who| before.actors.iter().find(|actor| actor.who == who);
    for actor in &now.actors {
        let old = was(actor.who);
        let pan = side(actor.mark);
        let doing = match actor.doing {
            Doing::Phone => Some(Sound::Phone),
            Doing::Write => Some(Sound::Pen),
            _ => None,
        };
        if old.is_none_or(|old| old.doing != actor.doing) {
            heard.extend(doing.map(|sound| (sound, pan)));
        }
        if old.is_none_or(|old| old.with != actor.with) {
            heard.extend(actor.with.and_then(taken_up).map(|sound| (sound, pan)));
        }
        let sits = |posture| posture == Posture::Sit;
        if old.is_some_and(|old| sits(old.posture) != sits(actor.posture)) {
            heard.push((Sound::Chair, pan));
        }
    }
    let comes = now
        .actors
        .iter()
        .find(|actor| was(actor.who).is_none_or(|old| old.mark != actor.mark));
    let goes = before.actors.iter().find(|actor| !now.has(actor.who));
    if let Some(walks) = comes.or(goes) {
        heard.push((Sound::Steps, side(walks.mark)));
    }
    heard
}

/// What taking something up sounds like.
fn taken_up(thing: Thing) -> Option<Sound> {
    match thing {
        Thing::Paper
        | Thing::Letter
        | Thing::Book
        | Thing::Clipboard
        | Thing::Strip
        | Thing::Photo
        | Thing::Map => Some(Sound::Paper),
        Thing::Carton | Thing::Crate | Thing::Bag | Thing::Bucket | Thing::Sack | Thing::Pump => {
            Some(Sound::Thud)
        }
        Thing::Mug => Some(Sound::Cup),
        Thing::Laptop => Some(Sound::Keys),
        Thing::Spanner | Thing::Keys | Thing::ValveKey | Thing::Tray => Some(Sound::Hammer),
        Thing::Biscuit
        | Thing::Cake
        | Thing::Brush
        | Thing::Rope
        | Thing::Tape
        | Thing::Lamp
        | Thing::Clock
        | Thing::Flowers
        | Thing::Headset
        | Thing::Umbrella
        | Thing::Bread
        | Thing::Sheet
        | Thing::Linen
        | Thing::Jar
        | Thing::Helmet
        | Thing::TapeGun
        | Thing::Radio
        | Thing::Knife
        | Thing::Cap
        | Thing::Cloth => None,
    }
}

/// Where a mark is heard.
fn side(mark: Mark) -> f32 {
    match mark {
        Mark::FarLeft => -0.7,
        Mark::Left => -0.45,
        Mark::HalfLeft => -0.25,
        Mark::Middle => 0.0,
        Mark::HalfRight => 0.25,
        Mark::Right => 0.45,
        Mark::FarRight => 0.7,
    }
}
