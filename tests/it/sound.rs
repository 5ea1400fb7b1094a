//! What is heard: every sound is safe to play, no two places sound alike, and the table of cues says what sounds when.

mod mixer;

use twohats::draw::staging::{Doing, Mark, Place, Posture, Scenery, Thing};
use twohats::present::{Actor, Cue, Line, Moved, Outcome, Scene, Stage, Three, seen_first};
use twohats::sim::vocabulary::Hat;
use twohats::sound::{Ambience, Ear, RATE, Samples, Sound, mood};

/// Half of what can be played, which is 6 dB below it.
const MOST: f32 = 0.501_2;

fn room(place: Place) -> Ambience {
    Ambience {
        place,
        evening: false,
        calm: false,
    }
}

fn peak(samples: &[[f32; 2]]) -> f32 {
    samples.iter().flatten().fold(0.0, |most, x| most.max(x.abs()))
}

fn loudness(samples: &[[f32; 2]]) -> f32 {
    let sum: f32 = samples.iter().flatten().map(|x| x * x).sum();
    (sum / (samples.len() as f32 * 2.0)).sqrt()
}

/// Finite, heard, not too loud, and around the middle.
#[track_caller]
fn safe(name: &str, samples: &Samples) {
    assert!(
        samples.iter().flatten().all(|x| x.is_finite()),
        "{name} is a number throughout"
    );
    assert!(peak(samples) <= MOST, "{name}: {}", peak(samples));
    assert!(
        loudness(samples) > 0.000_5,
        "{name} is heard: {}",
        loudness(samples)
    );
    for side in [0, 1] {
        let mean = samples.iter().map(|frame| frame[side]).sum::<f32>() / samples.len() as f32;
        assert!(
            mean.abs() < peak(samples) * 0.002,
            "{name} is around the middle: {mean}"
        );
    }
}

/// How much louder it gets within a hundredth of a second at the most, as a share of its loudest.
fn sudden(samples: &Samples) -> f32 {
    let steps: Vec<f32> = samples.chunks(RATE as usize / 100).map(peak).collect();
    let rises = steps.windows(2).map(|pair| pair[1] - pair[0]);
    rises.fold(steps[0], f32::max) / peak(samples)
}

#[test]
fn every_sound_is_safe_the_same_each_time_and_silent_at_both_ends() {
    for sound in Sound::ALL {
        let (name, samples) = (format!("{sound:?}"), sound.samples());
        safe(&name, &samples);
        let ends = [samples.first(), samples.last()].map(|end| peak(&[*end.expect("it is long")]));
        assert!(ends.iter().all(|end| *end < 0.000_1), "{name}: {ends:?}");
        if !sound.is_music() {
            assert!(samples == sound.samples(), "{name} is the same each time");
        }
        if sound.is_gentle() {
            assert!(sudden(&samples) < 0.6, "{name} startles: {}", sudden(&samples));
        }
    }
    assert!(
        sudden(&Sound::Cup.samples()) > 0.9,
        "what is sudden is found to be"
    );
}

/// How much there is in each of seven bands, in dB.
fn spectrum(samples: &Samples) -> Vec<f32> {
    let edges = [70.0, 160.0, 360.0, 800.0, 1800.0, 4000.0];
    let poles = edges.map(|hz: f32| 1.0 - (-std::f32::consts::TAU * hz / RATE as f32).exp());
    let (mut state, mut power) = ([[0.0_f32; 2]; 6], [0.0_f64; 7]);
    for frame in samples {
        let mut below = 0.0;
        for ((low, pole), power) in state.iter_mut().zip(poles).zip(&mut power) {
            low[0] += (frame[0] - low[0]) * pole;
            low[1] += (low[0] - low[1]) * pole;
            *power += f64::from((low[1] - below) * (low[1] - below));
            below = low[1];
        }
        power[6] += f64::from((frame[0] - below) * (frame[0] - below));
    }
    let db = |power: f64| 10.0 * (power as f32 / samples.len() as f32).log10();
    power.into_iter().map(db).collect()
}

#[test]
fn every_place_goes_round_without_a_seam_and_none_sounds_like_another() {
    let mut known: Vec<(Place, Vec<f32>)> = Vec::new();
    for place in Place::ALL {
        let samples = room(place).samples();
        safe(&format!("{place:?}"), &samples);
        let step = |a: [f32; 2], b: [f32; 2]| (a[0] - b[0]).abs().max((a[1] - b[1]).abs());
        let most = samples
            .windows(2)
            .map(|pair| step(pair[0], pair[1]))
            .fold(0.0, f32::max);
        let seam = step(samples[samples.len() - 1], samples[0]);
        assert!(seam <= most, "{place:?} clicks: {seam} beside {most}");
        let spectrum = spectrum(&samples);
        for (other, theirs) in &known {
            let apart: f32 = spectrum.iter().zip(theirs).map(|(a, b)| (a - b) * (a - b)).sum();
            assert!(
                apart.sqrt() > 3.0,
                "{place:?} sounds like {other:?}: {}",
                apart.sqrt()
            );
        }
        known.push((place, spectrum));
    }
    let evening = Ambience {
        evening: true,
        ..room(Place::Office)
    };
    safe("an evening", &evening.samples());
    assert!(loudness(&evening.samples()) < loudness(&room(Place::Office).samples()));
    assert!(evening.happens().len() < room(Place::Office).happens().len());
    let calm = Ambience {
        calm: true,
        ..room(Place::Quay)
    };
    assert!(
        calm.happens().is_empty(),
        "nothing happens suddenly where somebody wants that"
    );
}

#[test]
fn gauges_go_up_and_down_as_a_melody_does() {
    for sound in Sound::ALL {
        let Sound::Moves(_, up) = sound else { continue };
        let samples = sound.samples();
        let pitch = |from: usize, to: usize| {
            let part = &samples[from..to];
            let crossings = part.windows(2).filter(|w| w[0][0] < 0.0 && w[1][0] >= 0.0);
            crossings.count() as f32 / (to - from) as f32
        };
        let (first, then) = (pitch(1_900, 7_700), pitch(14_400, 28_800));
        assert_eq!(then > first, up, "{sound:?}: {first} {then}");
    }
}

/// A stage with these people: who, at which mark, doing what, with what, sitting or not.
fn stage(actors: &[(usize, Mark, Doing, Option<Thing>, Posture)]) -> Cue {
    let actor = |(who, mark, doing, with, posture): &(usize, Mark, Doing, Option<Thing>, Posture)| Actor {
        who: *who,
        mark: *mark,
        behind: 0,
        posture: *posture,
        doing: *doing,
        with: *with,
        to: None,
    };
    Cue::Stage(Stage {
        place: Place::Office,
        scenery: Scenery::default(),
        actors: actors.iter().map(actor).collect(),
    })
}

fn moved(from: Three, to: Three) -> Cue {
    Cue::Moved(Moved {
        from,
        to,
        cause: String::new(),
        terms: [const { Vec::new() }; 3],
    })
}

fn scene(ending: bool) -> Cue {
    Cue::Scene(Scene {
        id: "a".to_owned(),
        ending,
        ..Scene::default()
    })
}

fn did(hat: Hat) -> Cue {
    Cue::Line(Line::Did {
        hat,
        label: String::new(),
        id: String::new(),
    })
}

fn told() -> Cue {
    Cue::Line(Line::Told("Text.".to_owned()))
}

fn came() -> Cue {
    Cue::Line(Line::Came(Outcome {
        worked: true,
        odds: 0.5,
        parts: [const { (String::new(), 0.5) }; 3],
        words: String::new(),
    }))
}

/// What an ear that has heard `before` hears of `cues` shown at once.
#[track_caller]
fn hears(before: &[Cue], cues: &[Cue], calm: bool, expected: &str) {
    let mut ear = Ear::default();
    ear.hear(&before.iter().collect::<Vec<_>>(), calm);
    let due = ear.hear(&cues.iter().collect::<Vec<_>>(), calm);
    let due: Vec<String> = due
        .iter()
        .map(|due| format!("{:?} {:.2} {:.2}", due.sound, due.after, due.pan))
        .collect();
    assert_eq!(due.join("; "), expected);
}

#[test]
fn which_cue_sounds_when() {
    use Mark::{FarRight, Left, Middle};
    let still = |who, mark| (who, mark, Doing::Rest, None, Posture::Stand);
    let flat = [50.0; 3];
    // Nothing but reading, a question, the end of a page.
    hears(
        &[scene(false)],
        &[told(), Cue::Page, Cue::Over(String::new())],
        false,
        "",
    );
    // A page is turned; an ending has music by how things stand, and no page.
    hears(
        &[],
        &[scene(false), stage(&[still(0, Left)])],
        false,
        "Paper 0.00 0.00",
    );
    for (to, music) in [
        ([70.0, 60.0, 65.0], "Ending(Bright) 0.00 0.00"),
        ([60.0, 30.0, 50.0], "Ending(Open) 0.00 0.00"),
        ([30.0, 10.0, 40.0], "Ending(Low) 0.00 0.00"),
    ] {
        hears(&[moved(flat, to)], &[scene(true)], false, music);
    }
    // A choice: its hat, then each gauge that moved by a point or more, in their order. Nothing before what is seen first.
    let choice = [
        moved(flat, [55.0, 49.5, 47.0]),
        did(Hat::Manager),
        moved(flat, [55.0, 49.5, 47.0]),
        told(),
        came(),
    ];
    let order = "PutsOn(Manager) 0.00 0.00; Moves(Morale, true) 0.50 0.00; Moves(Growth, false) 0.82 0.00";
    hears(&[], &seen_first(choice[1..].to_vec()), false, order);
    hears(&[], &choice[1..], true, order);
    // Who is there when a scene opens makes no noise. Whoever comes, goes or changes their mark is heard there.
    let opened = [scene(false), stage(&[still(0, Left)])];
    hears(
        &opened,
        &[stage(&[still(0, Left), still(1, FarRight)])],
        false,
        "Steps 0.00 0.70",
    );
    hears(&opened, &[stage(&[])], false, "Steps 0.00 -0.45");
    hears(&opened, &[stage(&[still(0, Middle)])], false, "Steps 0.00 0.00");
    hears(&opened, &[stage(&[still(0, Left)])], false, "");
    // What people do, two things at once at the most, and nothing sudden where that is wanted.
    let busy = [stage(&[
        (0, Left, Doing::Phone, None, Posture::Sit),
        (1, Middle, Doing::Hold, Some(Thing::Paper), Posture::Stand),
    ])];
    hears(&opened, &busy, false, "Phone 0.00 -0.45; Chair 0.00 -0.45");
    hears(&opened, &busy, true, "");
    // A day that passes ticks, days that rush by do not; what moves meanwhile must move far.
    let day = |day| Cue::DayEnded(day);
    hears(&opened, &[day(1)], false, "Day 0.00 0.00");
    hears(&opened, &[day(1), day(2), day(3)], false, "");
    hears(&[day(1)], &[moved(flat, [52.0, 50.0, 50.0])], false, "");
    hears(
        &[day(1)],
        &[moved(flat, [50.0, 44.0, 50.0])],
        false,
        "Moves(Delivery, false) 0.00 0.00",
    );
}

#[test]
fn the_lowest_gauge_counts_at_the_end() {
    assert_ne!(mood([80.0, 80.0, 80.0]), mood([80.0, 80.0, 5.0]));
}
