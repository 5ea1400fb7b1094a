//! What sounds at once: silent until asked, few sounds, signs before the place, and nothing waits for what is not made.

use twohats::draw::staging::Place;
use twohats::sim::vocabulary::Hat;
use twohats::sound::{AT_ONCE, Ambience, Mixer, Mood, Order, RATE, Samples, Sound, Volumes};

use super::{loudness, peak, room};

/// Music that is not that of the first screen.
const ENDING: Sound = Sound::Ending(Mood::Bright);

/// Plays so many seconds with everything made at once.
fn play(mixer: &mut Mixer, seconds: f32) -> Samples {
    let mut all = Samples::new();
    while (all.len() as f32) < seconds * RATE as f32 {
        mixer.tasks().iter().for_each(twohats::sound::Task::make);
        let mut part = [[0.0; 2]; 480];
        mixer.render(&mut part);
        all.extend(part);
    }
    all
}

fn loud() -> Order {
    Order::Volumes(Volumes::of(100, [100, 100, 100]))
}

/// A mixer in a quiet place, at full volume.
fn somewhere() -> Mixer {
    let mut mixer = Mixer::default();
    mixer.obey(loud());
    mixer.obey(Order::Ambience(Some(Ambience {
        calm: true,
        ..room(Place::Office)
    })));
    mixer
}

#[test]
fn a_mixer_is_silent_until_asked_and_again_when_it_is_over() {
    let mut mixer = Mixer::default();
    assert!(mixer.silent());
    assert_eq!(peak(&play(&mut mixer, 0.1)), 0.0);
    mixer.obey(Order::Play(Sound::Day, 0.0, 0.0));
    assert!(mixer.silent(), "what is off is not begun");
    mixer.obey(loud());
    mixer.obey(Order::Play(Sound::Day, 0.2, 0.0));
    assert!(!mixer.silent());
    let heard = play(&mut mixer, 2.0);
    assert_eq!(peak(&heard[..9_000]), 0.0, "not before its time");
    assert!(peak(&heard) > 0.01);
    assert!(mixer.silent(), "over is over");
    // A place sounds for as long as it is one, and passes.
    let mut mixer = somewhere();
    play(&mut mixer, 8.0);
    assert!(!mixer.silent());
    mixer.obey(Order::Ambience(None));
    play(&mut mixer, 4.0);
    assert!(mixer.silent());
    // Turned off it is silent soon, and comes back where it was.
    let mut mixer = somewhere();
    mixer.obey(Order::Play(Sound::Title, 0.0, 0.0));
    play(&mut mixer, 1.0);
    mixer.obey(Order::Volumes(Volumes::default()));
    play(&mut mixer, 1.0);
    assert!(mixer.silent());
    mixer.obey(loud());
    assert!(loudness(&play(&mut mixer, 2.0)) > 0.001);
}

#[test]
fn signs_stand_before_the_place_and_few_sounds_are_heard_at_once() {
    let mut mixer = somewhere();
    play(&mut mixer, 3.0);
    let before = loudness(&play(&mut mixer, 1.0));
    // A sign that is not heard itself: its kind is almost off, the place is not.
    mixer.obey(Order::Volumes(Volumes {
        rooms: 1.0,
        effects: 0.001,
        music: 0.0,
    }));
    mixer.obey(Order::Play(Sound::PutsOn(Hat::Leader), 0.0, 0.0));
    play(&mut mixer, 0.4);
    let during = loudness(&play(&mut mixer, 1.0));
    assert!(during < before * 0.6, "{during} beside {before}");
    play(&mut mixer, 3.0);
    assert!(
        loudness(&play(&mut mixer, 1.0)) > before * 0.8,
        "the place comes back"
    );

    // The same twice is once; more than a few are left out; and however many there are, it never clips.
    let mut mixer = somewhere();
    mixer.obey(Order::Play(Sound::Paper, 0.0, 0.0));
    mixer.obey(Order::Play(Sound::Paper, 0.0, 0.0));
    assert_eq!(mixer.count(), 1);
    for sound in Sound::ALL.into_iter().filter(|sound| !sound.is_music()) {
        mixer.obey(Order::Play(sound, 0.0, 0.0));
    }
    assert_eq!(mixer.count(), AT_ONCE);
    mixer.obey(Order::Play(Sound::Title, 0.0, 0.0));
    assert_eq!(mixer.count(), AT_ONCE + 1);
    assert!(peak(&play(&mut mixer, 3.0)) <= 1.0);
}

#[test]
fn what_is_not_made_yet_holds_up_nothing() {
    let mut mixer = somewhere();
    let tasks = mixer.tasks();
    assert_eq!(tasks.len(), 1);
    let mut part = [[1.0; 2]; 4_800];
    mixer.render(&mut part);
    assert_eq!(peak(&part), 0.0);
    assert!(!mixer.silent(), "it waits");
    tasks[0].make();
    mixer.render(&mut part);
    assert!(peak(&part) > 0.0);
    // What nobody could play is not played later.
    mixer.obey(Order::Play(Sound::Day, 0.0, 0.0));
    mixer.miss();
    assert_eq!(mixer.count(), 0);
}

#[test]
fn music_that_is_played_goes_on_and_other_music_takes_its_place() {
    let mut mixer = Mixer::default();
    mixer.obey(loud());
    mixer.obey(Order::Play(Sound::Title, 0.0, 0.0));
    mixer.obey(Order::Play(Sound::Title, 0.0, 0.0));
    play(&mut mixer, 1.0);
    assert_eq!(mixer.count(), 1, "asked for again it does not begin again");
    mixer.obey(Order::Play(ENDING, 0.0, 0.0));
    assert_eq!(mixer.count(), 2, "the old fades while the new begins");
    play(&mut mixer, 4.0);
    assert_eq!(mixer.count(), 1, "one is left");
    mixer.obey(Order::Play(ENDING, 0.0, 0.0));
    assert_eq!(mixer.count(), 1, "and it is the new one");
    mixer.obey(Order::EndMusic);
    play(&mut mixer, 4.0);
    assert!(mixer.silent());
}

#[test]
fn what_happens_in_a_place_is_made_once_however_often_it_is_heard() {
    let canteen = room(Place::Canteen);
    let mut mixer = Mixer::default();
    mixer.obey(loud());
    mixer.obey(Order::Ambience(Some(canteen)));
    let (mut made, mut begun) = (0, 0);
    for _ in 0..100 * 40 {
        let tasks = mixer.tasks();
        made += tasks.len();
        tasks.iter().for_each(twohats::sound::Task::make);
        let before = mixer.count();
        mixer.render(&mut [[0.0; 2]; 480]);
        begun += mixer.count().saturating_sub(before);
    }
    assert!(begun > 5, "{begun} sounds in 40 seconds");
    assert!(
        made <= 1 + canteen.happens().len(),
        "{made} made for {begun} that began"
    );
}

#[test]
fn whoever_asks_for_ten_seconds_at_once_gets_every_one_of_them() {
    let mut mixer = Mixer::default();
    mixer.obey(loud());
    mixer.obey(Order::Ambience(Some(room(Place::Canteen))));
    play(&mut mixer, 8.0);
    // In so long a cup is due to be set down twice: it is heard, and what was due after it is not lost.
    let mut much = vec![[0.0; 2]; RATE as usize * 10];
    mixer.render(&mut much);
    for (second, part) in much.chunks(RATE as usize).enumerate() {
        assert!(loudness(part) > 0.001 && peak(part) <= 1.0, "second {second}");
    }
    let before = mixer.count();
    mixer.render(&mut [[0.0; 2]; 480]);
    assert!(mixer.count() > before, "what was due within them begins");
}
