//! The calendar beside the story: it never marks another day than is read.

mod library;
mod tongue;

use twohats::play::Playthrough;
use twohats::present::{self, Cue, Scene};
use twohats::words::Words;

use crate::support::{parsed, play_on};

/// An incident on the only day before the evening scene, and one in the middle of two days.
const BROKEN_INTO: &str = r#"(
    format: 1, id: "late", title: "Late", summary: "S.", briefing: "B.", minutes: 3, areas: ["craft"],
    cast: [(id: "ines", name: "Ines", role: "P"), (id: "tarek", name: "Tarek", role: "F"), (id: "wilma", name: "Wilma", role: "S")],
    work: [(id: "kiosk", title: "K", effort: 40.0, arrives: 0, due: 5, area: "craft")],
    start: "one",
    scenes: [
        (id: "one", title: "Monday", body: [Say("ines", "a."), Say("tarek", "b."), Say("wilma", "c.")], then: Wait(1, "two")),
        (id: "two", title: "Monday, five", hour: Evening, body: [Text("Quiet.")], then: Wait(2, "three")),
        (id: "three", title: "Thursday", body: [Text("Quiet.")], then: Endings),
        (id: "call", title: "A call", body: [Text("It rings.")], then: Go("call_on")),
        (id: "call_on", title: "It goes on", body: [Text("It rings on.")], then: Return),
        (id: "rain", title: "Rain", body: [Text("It rains.")], then: Return),
    ],
    incidents: (chance: 1.0, cards: [
        (id: "call", scene: "call", when: Day(Below(2))),
        (id: "rain", scene: "rain", when: Day(AtLeast(2))),
    ]),
    endings: [(id: "over", title: "Over", body: [Text("Over.")])],
)"#;

#[test]
fn an_incident_before_an_evening_is_of_the_same_day() {
    let words = Words::english();
    let mut played = Playthrough::new(parsed(BROKEN_INTO), 1);
    play_on(&mut played, &[]);
    let cues = present::all(&words, &played);
    let days = cues.iter().filter_map(|cue| match cue {
        Cue::Scene(scene) => Some((scene.id.as_str(), scene.day)),
        _ => None,
    });
    let expected = [
        ("one", 0),
        ("call", 0),
        ("call_on", 0),
        ("two", 0),
        ("rain", 2),
        ("three", 3),
        ("over", 3),
    ];
    assert_eq!(days.collect::<Vec<_>>(), expected);
}

#[test]
fn what_begins_with_another_day_is_marked_as_none() {
    let check = |language: &str, text: &str, marked: Option<u32>| {
        let words = Words::of(language);
        let scene = Scene {
            day: 7,
            ..Scene::default()
        };
        assert_eq!(present::marked(&words, &scene, Some(text)), marked, "{text}");
    };
    check("en", "On Friday the agency counts sixty-one.", None);
    check("en", "It's Wednesday. Nobody speaks.", Some(7));
    check("en", "Tuesday's boat takes all six.", None);
    check("en", "On Fridays Ruben drives you home.", Some(7));
    check("en", "Nobody speaks until Friday, when it has gone.", None);
    check("en", "Nobody has ever seen it like this before Friday.", Some(7));
    check("de", "Am Freitagabend ist es still.", None);
    check("de", "Freitags fährt Ruben dich heim.", Some(7));
    check("de", "Am Sonntag fehlt niemandem etwas.", None);
    check("es", "El viernes son sesenta y una.", None);
    let words = Words::english();
    let saturday = Scene {
        day: 5,
        title: "Saturday, nobody's shift".to_owned(),
        ..Scene::default()
    };
    assert_eq!(
        present::marked(&words, &saturday, Some("At nine he comes.")),
        None
    );
    let over = Scene {
        ending: true,
        ..Scene::default()
    };
    assert_eq!(
        present::marked(&words, &over, Some("It falls every night.")),
        None
    );
}
