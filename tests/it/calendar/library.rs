//! What the stories of the library say of days and hours: it is what the calendar and the clock say.

use std::collections::{BTreeMap, BTreeSet};

use twohats::play::evenings::{Days, WEEK};
use twohats::story::Scenario;
use twohats::story::ids::SceneId;
use twohats::story::model::{Beat, Next};
use twohats::story::raw::Hour;
use twohats::story::translation::pieces;

use super::tongue::{ENGLISH, TONGUES, Tongue};
use crate::support::{library, parsed, path, scenario};

/// A moment a scene is come to: the workday it plays on, 0 is the first, and whether that is an evening.
type Moment = (u32, bool);

/// Every way through a story, incidents aside: conditions are never asked.
#[derive(Default)]
struct Ways {
    /// When each scene plays, by its place.
    moments: BTreeMap<usize, BTreeSet<Moment>>,
    /// Which scenes follow which, each at its moment.
    follows: BTreeSet<((usize, Moment), (usize, Moment))>,
    /// Which moments follow each decision's options.
    behind: BTreeMap<(usize, usize), BTreeSet<(Moment, Moment)>>,
    /// Where it has been.
    been: BTreeSet<String>,
}

/// Somewhere on the way.
#[derive(Clone)]
struct Place {
    scene: SceneId,
    days: Days,
    /// Where scenes that are called return to.
    back: Vec<SceneId>,
    /// What was before.
    from: Option<(usize, Moment)>,
    /// The option that led here, and when it was taken.
    taken: Option<(usize, usize)>,
}

impl Ways {
    fn of(story: &Scenario) -> Self {
        let mut ways = Self::default();
        let start = Place {
            scene: story.start,
            days: Days::from(0),
            back: Vec::new(),
            from: None,
            taken: None,
        };
        let mut open = vec![start];
        while let Some(place) = open.pop() {
            ways.visit(story, place, &mut open);
        }
        ways
    }

    fn visit(&mut self, story: &Scenario, mut place: Place, open: &mut Vec<Place>) {
        let at = place.scene.index();
        let scene = story.scene(place.scene);
        let moment = place.days.open(scene.hour);
        self.moments.entry(at).or_default().insert(moment);
        if let Some(from) = place.from {
            self.follows.insert((from, (at, moment)));
            if let Some(option) = place.taken {
                self.behind.entry(option).or_default().insert((from.1, moment));
            }
        }
        place.from = Some((at, moment));
        place.taken = None;
        let key = format!("{at} {:?} {:?}", place.days, place.back);
        if self.been.insert(key) {
            follow(story, &scene.then, &place, open);
        }
    }
}

/// Puts what comes next on the list.
fn follow(story: &Scenario, next: &Next, place: &Place, open: &mut Vec<Place>) {
    let to = |scene: SceneId, place: &Place| Place {
        scene,
        ..place.clone()
    };
    match next {
        Next::Go(scene) => open.push(to(*scene, place)),
        Next::Wait(workdays, scene) => {
            let mut later = to(*scene, place);
            later.days.pass(place.days.behind + workdays);
            open.push(later);
        }
        Next::Branch(arms, otherwise) => {
            for (_, arm) in arms {
                follow(story, arm, place, open);
            }
            follow(story, otherwise, place, open);
        }
        Next::Decide(decision) => {
            for (at, choice) in story.decision(*decision).choices.iter().enumerate() {
                let mut chosen = place.clone();
                chosen.taken = Some((decision.index(), at));
                follow(story, &choice.then, &chosen, open);
            }
        }
        Next::Call(scene, then) => {
            let mut called = to(*scene, place);
            called.back.push(*then);
            open.push(called);
        }
        Next::Return => {
            let mut back = place.clone();
            if let Some(scene) = back.back.pop() {
                open.push(to(scene, &back));
            }
        }
        Next::End(_) | Next::Endings => {}
    }
}

/// Days since the first Monday, weekends among them.
fn on_calendar(day: u32) -> u32 {
    day / WEEK * 7 + day % WEEK
}

/// What is wrong in a story's words in this language.
fn findings(story: &Scenario, texts: &BTreeMap<String, String>, tongue: &Tongue) -> Vec<String> {
    let ways = Ways::of(story);
    let mut found = titles(story, texts, tongue, &ways);
    found.extend(said(story, texts, tongue, &ways));
    found.extend(outcomes(story, tongue, &ways));
    found
}

/// Titles that name another day, week, date or time than it is.
fn titles(story: &Scenario, texts: &BTreeMap<String, String>, tongue: &Tongue, ways: &Ways) -> Vec<String> {
    let mut found = Vec::new();
    // On which day of the year the first Monday is, by the first title that says so.
    let mut first = None;
    for (at, moments) in &ways.moments {
        let scene = &story.scenes[*at];
        let title = &texts[&format!("scene/{}.title", scene.id)];
        for &(day, evening) in moments {
            let weekend = day % WEEK == 0 && !evening;
            let fits = |named: usize| named == (day % WEEK) as usize || named > 4 && weekend;
            if tongue.day_of(title).is_some_and(|named| !fits(named)) {
                found.push(format!("{title}: workday {day} is another day"));
            }
            if tongue.week_of(title).is_some_and(|week| week != day / WEEK + 1) {
                found.push(format!("{title}: workday {day} is of another week"));
            }
            if let Some(date) = tongue.date_of(title) {
                let monday = date - on_calendar(day);
                if *first.get_or_insert(monday) != monday {
                    found.push(format!("{title}: workday {day} is another date"));
                }
            }
        }
        let clock = (scene.scenery.sky.hour * 60.0).round() as u32 % 720;
        if tongue.time_of(title).is_some_and(|time| time != clock) {
            let shown = scene.scenery.sky.hour;
            found.push(format!("{title}: the clock shows {shown}"));
        }
    }
    found
}

/// Lines that say it is another day than it is.
fn said(story: &Scenario, texts: &BTreeMap<String, String>, tongue: &Tongue, ways: &Ways) -> Vec<String> {
    let mut found = Vec::new();
    for (at, moments) in &ways.moments {
        let begin = format!("scene/{}.text.", story.scenes[*at].id);
        for (id, text) in texts.iter().filter(|(id, _)| id.starts_with(&begin)) {
            for named in tongue.today(text) {
                if moments.iter().any(|&(day, _)| named != (day % WEEK) as usize) {
                    found.push(format!("{id} says it is another day: {text}"));
                }
            }
        }
    }
    found
}

/// What came of a choice, told as far as a day that lies behind the scene that follows: the story would go back in time.
fn outcomes(story: &Scenario, tongue: &Tongue, ways: &Ways) -> Vec<String> {
    let mut found = Vec::new();
    for (&(decision, choice), moments) in &ways.behind {
        let choice = &story.decisions[decision].choices[choice];
        let mut told = Vec::new();
        for body in [&choice.body, &choice.success.body, &choice.failure.body] {
            narrated(story, body, &mut told);
        }
        for text in told {
            let late = |named: usize| {
                let behind = |&((today, _), (next, _)): &(Moment, Moment)| {
                    let ahead = (named as u32 + 7 - today % WEEK) % 7;
                    ahead > on_calendar(next) - on_calendar(today)
                };
                moments.iter().any(behind)
            };
            if tongue.ahead(text).into_iter().any(late) {
                found.push(format!("told of a day behind the next scene: {text}"));
            }
        }
    }
    found
}

/// What is narrated here, whatever holds.
fn narrated<'a>(story: &'a Scenario, body: &[Beat], told: &mut Vec<&'a str>) {
    for beat in body {
        match beat {
            Beat::Text(text) => told.push(&story.texts[text.index()]),
            Beat::Either(_, yes, no) => {
                narrated(story, yes, told);
                narrated(story, no, told);
            }
            _ => {}
        }
    }
}

/// Scenes of one day that follow each other against the clock.
fn against_the_clock(story: &Scenario) -> Vec<String> {
    let mut found = Vec::new();
    for ((one, before), (other, after)) in &Ways::of(story).follows {
        let (one, other) = (&story.scenes[*one], &story.scenes[*other]);
        let hours = |at: &twohats::story::model::Scene| {
            let shown = at.scenery.sky.hour;
            let night = if at.hour == Some(Hour::Night) && shown < 12.0 {
                24.0
            } else {
                0.0
            };
            if (shown - Hour::on_clock(at.hour, at.scenery.sky.season)).abs() > 0.001 {
                return (shown + night, shown + night);
            }
            match at.hour.map(Hour::span) {
                None => (0.0, 24.0),
                Some((from, to)) if to < from => (from, to + 24.0),
                Some(span) => span,
            }
        };
        if before == after && hours(other).1 < hours(one).0 {
            found.push(format!(
                "{} comes after {}, and earlier in the day",
                other.title, one.title
            ));
        }
    }
    found
}

/// Texts of a translation that name other days of the week than the original.
fn other_days(
    english: &BTreeMap<String, String>,
    texts: &BTreeMap<String, String>,
    tongue: &Tongue,
) -> Vec<String> {
    let named = |id: &str, text: &str| (ENGLISH.named(&english[id]), tongue.named(text));
    let other = texts.iter().filter(|(id, text)| {
        let (one, other) = named(id, text);
        one != other
    });
    other
        .map(|(id, text)| format!("{id} names other days: {} {text}", english[id]))
        .collect()
}

fn texts(story: &Scenario) -> BTreeMap<String, String> {
    pieces(story).into_iter().collect()
}

#[test]
fn no_text_of_the_library_contradicts_the_calendar() {
    let mut found = Vec::new();
    let mut checked = 0;
    for file in &library() {
        let english = scenario(file);
        let original = texts(&english);
        found.extend(
            against_the_clock(&english)
                .into_iter()
                .map(|one| format!("{}: {one}", english.id)),
        );
        for tongue in TONGUES {
            let there = path(file).with_file_name(format!("{}.{}.ron", english.id, tongue.tag));
            if tongue.tag != ENGLISH.tag && !there.exists() {
                continue;
            }
            checked += 1;
            let fs = twohats::storage::Fs::default();
            let story = fs
                .in_language(&path(file), (*english).clone(), tongue.tag)
                .scenario;
            let words = texts(&story);
            let all = findings(&story, &words, tongue);
            let all = all.into_iter().chain(other_days(&original, &words, tongue));
            found.extend(all.map(|one| format!("{} in {}: {one}", english.id, tongue.tag)));
        }
    }
    assert!(checked >= 22, "only {checked} texts");
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Everything that can be wrong, once.
const WRONG: &str = r#"(
    format: 1, id: "wrong", title: "Wrong", summary: "S.", briefing: "B.", minutes: 3, areas: ["craft"],
    cast: [(id: "ines", name: "Ines", role: "P"), (id: "tarek", name: "Tarek", role: "F"), (id: "wilma", name: "Wilma", role: "S")],
    work: [(id: "kiosk", title: "K", effort: 40.0, arrives: 0, due: 5, area: "craft")],
    start: "one",
    scenes: [
        (id: "one", title: "Monday, 5 January, ten to two", hour: Afternoon, clock: "13:50", body: [Text("It's Tuesday.")], then: Decide((
            id: "ask", prompt: "P?", choices: [
                (id: "tell", hat: Manager, label: "Tell", acts: [Assign], success: (body: [Text("By Thursday it is done.")])),
                (id: "ask", hat: Leader, label: "Ask", acts: [Listen], success: (body: [Text("On Wednesday it is done. By Friday it will be forgotten.")])),
            ],
            then: Wait(2, "two"),
        ))),
        (id: "two", title: "Thursday, 7 January, half past three", hour: Afternoon, clock: "15:00", body: [Text("T.")], then: Go("three")),
        (id: "three", title: "Week two, Wednesday, 8 January", hour: Morning, clock: "8:00", body: [Text("T.")], then: Endings),
    ],
    endings: [(id: "over", title: "Over", body: [Text("Over.")])],
)"#;

#[test]
fn what_contradicts_the_calendar_is_found() {
    let story = parsed(WRONG);
    let found = findings(&story, &texts(&story), &ENGLISH);
    let expected = [
        "Thursday, 7 January, half past three: workday 2 is another day",
        "Thursday, 7 January, half past three: the clock shows 15",
        "Week two, Wednesday, 8 January: workday 2 is of another week",
        "Week two, Wednesday, 8 January: workday 2 is another date",
        "scene/one.text.1 says it is another day: It's Tuesday.",
        "told of a day behind the next scene: By Thursday it is done.",
    ];
    assert_eq!(found, expected);
    let clock = against_the_clock(&story);
    assert_eq!(
        clock,
        [
            "Week two, Wednesday, 8 January comes after Thursday, 7 January, half past three, and earlier in the day"
        ]
    );
    let german = [("a".to_owned(), "Am Dienstag.".to_owned())].into();
    let english = [("a".to_owned(), "On Monday.".to_owned())].into();
    assert_eq!(
        other_days(&english, &german, TONGUES[1]),
        ["a names other days: On Monday. Am Dienstag."]
    );
}
