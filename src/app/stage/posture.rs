//! How somebody on stage is drawn: what the playback has them do, and what they do by themselves, by how they are and who
//! speaks.

use super::idle::Idle;
use super::people::Figure;
use crate::app::playback::Playback;
use crate::draw::look::Look;
use crate::draw::person::{Act, Pose, between, whole};
use crate::draw::room::{Spot, seated};
use crate::draw::staging::{Doing, Mark, Posture};
use crate::present::{Actor, Face, Line};

/// Everything a picture of somebody depends on, in the steps it is drawn in.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Drawn {
    pub(super) act: Act,
    /// What they did before, while their hands are on the way from there, and the steps of it behind them.
    pub(super) from: Option<(Act, u8)>,
    /// Morale, energy, reaction, mouth, gaze, lids.
    steps: [i16; 6],
}

/// Steps each of them is drawn in.
const STEPS: [f32; 6] = [24.0, 24.0, 12.0, 3.0, 6.0, 2.0];

/// Pictures between one gesture and the next.
pub(super) const ON_THE_WAY: u8 = 2;

impl Drawn {
    pub(super) fn svg(&self, look: &Look) -> String {
        let value = |at: usize| f64::from(self.steps[at]) / f64::from(STEPS[at]);
        let pose = Pose {
            morale: value(0),
            energy: value(1),
            mood_shift: value(2),
            talking: value(3),
            gaze: value(4),
            blink: value(5),
        };
        match &self.from {
            Some((from, step)) => {
                let share = f64::from(*step) / f64::from(ON_THE_WAY + 1);
                between(look, &pose, from, &self.act, share)
            }
            None => whole(look, &pose, &self.act),
        }
    }

    /// Whether hands can go from what is done there to this without a step.
    pub(super) fn follows(&self, before: &Act) -> bool {
        let now = &self.act;
        *before != *now
            && (before.posture, before.table, before.seat) == (now.posture, now.table, now.seat)
            && now.posture != Posture::Walk
    }
}

/// Whoever speaks the latest line.
pub(super) fn speaker(playback: &Playback) -> Option<usize> {
    match playback.lines.last() {
        Some(Line::Said { who, .. } | Line::Wishes { who, .. }) => Some(*who),
        _ => None,
    }
}

/// Where somebody is: on their mark, or on their feet while they walk.
pub(super) fn spot(figure: &Figure) -> Option<Spot> {
    let actor = figure.actor?;
    let posture = if figure.walks.abs() > 0.0 {
        Posture::Walk
    } else {
        actor.posture
    };
    Some(Spot {
        mark: actor.mark,
        posture,
        behind: actor.behind,
    })
}

/// What somebody's picture is drawn from now.
pub(super) fn of(figure: &Figure, playback: &Playback, idle: &Idle) -> Option<Drawn> {
    let actor = figure.actor?;
    let place = playback.stage.place_at(actor.mark);
    let spot = spot(figure)?;
    let Spot { mark, posture, .. } = spot;
    let (table, seat) = seated(place, spot);
    let speaks = speaker(playback) == Some(actor.who);
    let other = actor
        .to
        .or_else(|| speaker(playback).filter(|who| *who != actor.who));
    let way = other.and_then(|who| way_to(playback, mark, who));
    let face = figure.now;
    // Whoever does not trust the player does not look at them.
    let away = ((0.38 - face.trust) / 0.3).clamp(0.0, 1.0);
    let outwards = if mark < Mark::Middle { -1.0 } else { 1.0 };
    let glance = idle.glance(figure.member);
    let gaze = match way {
        Some(way) => way * (0.55 + 0.45 * face.trust),
        None if speaks => glance,
        None => (outwards * away * 0.9 + glance).clamp(-1.0, 1.0),
    };
    let turned = match (figure.walks, way) {
        (walks, _) if walks.abs() > 0.0 => walks * 0.7,
        (_, Some(way)) => way * 0.35,
        (_, None) => outwards * away * 0.8,
    };
    let doing = match actor.doing {
        Doing::TurnAway | Doing::Rest if figure.walks.abs() > 0.0 => Doing::Rest,
        Doing::Rest => habit(&actor, &face, table, speaks, playback.scene.day),
        doing => doing,
    };
    // Hooks, doors and boards are at the sides, and stay there whoever speaks.
    let side = match way {
        Some(way) if doing != Doing::Reach || actor.to.is_some() => way,
        _ if matches!(doing, Doing::Reach | Doing::TurnAway) => outwards,
        _ => -outwards,
    };
    let walks = Some(figure.walks).filter(|walks| walks.abs() > 0.0);
    let side = walks.unwrap_or(side);
    let mouth = if figure.talks > 0.0 {
        (figure.talks * 17.0).sin().abs()
    } else {
        0.0
    };
    let values = [
        face.morale,
        face.energy,
        figure.shift,
        mouth,
        gaze,
        idle.lids(figure.member),
    ];
    let mut steps = [0; 6];
    for ((step, value), fine) in steps.iter_mut().zip(values).zip(STEPS) {
        #[expect(clippy::cast_possible_truncation, reason = "within -24..=24")]
        let rounded = (value.clamp(-1.0, 1.0) * fine).round() as i16;
        *step = rounded;
    }
    let act = Act {
        posture,
        doing,
        with: actor.with,
        side: f64::from(side).signum(),
        turned: (f64::from(turned) * 4.0).round() / 4.0,
        table,
        seat,
        step: (figure.walked * 5.0) as i32 % 2 == 1,
    };
    Some(Drawn {
        act,
        from: None,
        steps,
    })
}

/// Which way somebody else is, -1 (screen left) to 1.
fn way_to(playback: &Playback, from: Mark, who: usize) -> Option<f32> {
    let other = playback.stage.actors.iter().find(|actor| actor.who == who)?;
    #[expect(clippy::cast_precision_loss, reason = "a handful of marks")]
    let apart = (other.mark as i32 - from as i32) as f32;
    Some(if apart.abs() < 0.5 {
        0.3
    } else {
        (apart / 2.0).clamp(-1.0, 1.0)
    })
}

/// What people do when nobody tells them: by how they are, and everybody in their own way.
fn habit(actor: &Actor, face: &Face, table: bool, speaks: bool, day: u32) -> Doing {
    let own = (actor.who + day as usize) % 3;
    match () {
        () if actor.with.is_some() => Doing::Rest,
        () if speaks && face.morale < 0.3 => Doing::Shrug,
        () if speaks => Doing::LeanIn,
        () if face.trust < 0.3 => Doing::TurnAway,
        () if face.energy < 0.22 && table => Doing::HeadInHands,
        () if face.morale < 0.36 => Doing::CrossArms,
        () if table && own == 1 => Doing::Write,
        () if own == 2 => Doing::Think,
        () if face.morale > 0.62 && !table && own == 0 => Doing::HandsOnHips,
        () => Doing::Rest,
    }
}
