//! Weeks that pass: what is said of them is what the days did to the team, not too much, not twice alike, in every language.

use twohats::lab::policy::Policy;
use twohats::play::passed::{Passed, Side};
use twohats::play::{Event, Playthrough, State};
use twohats::present::{self, Cue, Line};
use twohats::sim::luck::{DayLuck, Luck};
use twohats::sim::params::Params;
use twohats::sim::team::FELT;
use twohats::sim::team::{Status, Team};
use twohats::sim::workday::workday;
use twohats::story::Scenario;
use twohats::story::emphasis;
use twohats::words::{Words, languages};

use crate::support::{library, parsed, scenario};

/// Everybody who leads, with the luck of these seeds.
const POLICIES: [Policy; 5] = [
    Policy::Random,
    Policy::Manager,
    Policy::Leader,
    Policy::Mix,
    Policy::Misread,
];
const SEEDS: u64 = 6;

/// What each sentence claims of those it names, in English.
const SAYS: [(&str, Side, bool); 26] = [
    ("in better spirits", Side::Morale, true),
    ("cheered up", Side::Morale, true),
    ("in lower spirits", Side::Morale, false),
    ("a little quieter", Side::Morale, false),
    ("more rested", Side::Energy, true),
    ("strength back", Side::Energy, true),
    ("more tired", Side::Energy, false),
    ("have told on", Side::Energy, false),
    ("worn out", Side::Energy, false),
    ("not much strength left", Side::Energy, false),
    ("trust you more", Side::Trust, true),
    ("trusts you more", Side::Trust, true),
    ("more of the trust", Side::Trust, true),
    ("trust you less", Side::Trust, false),
    ("trusts you less", Side::Trust, false),
    ("lost some of the trust", Side::Trust, false),
    ("better what is expected", Side::Clarity, true),
    ("clearer to", Side::Clarity, true),
    ("less sure what", Side::Clarity, false),
    ("less clear to", Side::Clarity, false),
    ("take the lead", Side::Bench, true),
    ("can be left to", Side::Bench, true),
    ("can do more", Side::Skill(0), true),
    ("got better at", Side::Skill(0), true),
    ("out of practice", Side::Skill(0), false),
    ("less ready", Side::Bench, false),
];

/// What each word for a share means.
const SHARES: [(&str, f64); 13] = [
    ("nearly all", 1.0),
    ("nine tenths", 0.9),
    ("four fifths", 0.8),
    ("three quarters", 0.75),
    ("two thirds", 0.667),
    ("three fifths", 0.6),
    ("half", 0.5),
    ("two fifths", 0.4),
    ("a third", 0.333),
    ("a quarter", 0.25),
    ("a fifth", 0.2),
    ("a tenth", 0.1),
    ("nothing", 0.0),
];

/// Plays every story to its end; `look` gets the state before each action, and the playthrough after it.
fn every_play(mut look: impl FnMut(&State, &Playthrough)) {
    for file in library() {
        let story = scenario(&file);
        for policy in POLICIES {
            for seed in 0..SEEDS {
                let mut played = Playthrough::new(story.clone(), seed);
                while played.state().ending().is_none() {
                    let before = played.state().clone();
                    let action = policy.action(&story, played.state());
                    played.act(action).expect("it is open");
                    look(&before, &played);
                }
            }
        }
    }
}

/// What the latest action set off.
fn latest(played: &Playthrough) -> &[Event] {
    &played.steps().last().expect("a step").events
}

/// The same days once more, one by one: the team as it was at the beginning and after each of them.
fn lived(scenario: &Scenario, before: &State, days: usize) -> Vec<Team> {
    let (luck, mut team) = (Luck::new(before.seed), before.team.clone());
    let mut all = vec![team.clone()];
    for _ in 0..days {
        let mut today = DayLuck::default();
        luck.day(team.day, team.people.len(), &mut today);
        if !scenario.organisation.turnover {
            today.quit = DayLuck::default().quit;
        }
        workday(&Params::GAME, &mut team, &today);
        all.push(team.clone());
    }
    all
}

fn looked_back(events: &[Event]) -> Vec<&Passed> {
    let passed = events.iter().filter_map(|event| match event {
        Event::Passed(passed) => Some(&**passed),
        _ => None,
    });
    passed.collect()
}

fn days(events: &[Event]) -> usize {
    let ends = |event: &&Event| matches!(event, Event::DayEnded(_));
    events.iter().filter(ends).count()
}

#[test]
fn what_is_told_of_days_is_what_they_did_to_the_team() {
    let (mut seen, mut shifted, mut furthered) = (0, 0, 0);
    every_play(|before, played| {
        let events = latest(played);
        let told = looked_back(events);
        let teams = lived(played.scenario(), before, days(events));
        let at = |day: u32| &teams[(day - before.team.day) as usize];
        for passed in &told {
            let (was, is) = (at(passed.from), at(passed.to));
            assert_eq!(passed.heads, is.size());
            for (person, (one, now)) in was.people.iter().zip(is.people.iter()).enumerate() {
                let stayed = one.here && now.here && one.predecessors == now.predecessors;
                for side in Side::ALL {
                    let (from, to) = (side.of(&one), side.of(&now));
                    let known = passed
                        .people
                        .iter()
                        .find(|shift| shift.person.index() == person && shift.side == side);
                    let expected = (stayed && from != to).then_some((from, to));
                    assert_eq!(known.map(|shift| (shift.from, shift.to)), expected);
                    shifted += usize::from(expected.is_some());
                }
            }
            for (item, (one, now)) in was.items.iter().zip(&is.items).enumerate() {
                let (from, to) = (one.progress(), now.progress());
                let known = passed.work.iter().find(|work| work.item.index() == item);
                let expected = (now.status == Status::Open && to > from).then_some((from, to));
                assert_eq!(known.map(|work| (work.from, work.to)), expected);
                furthered += usize::from(expected.is_some());
            }
            seen += 1;
        }
    });
    assert!(
        seen > 500 && shifted > 5000 && furthered > 200,
        "{seen} {shifted} {furthered}"
    );
}

#[test]
fn they_are_looked_back_on_at_the_ends_of_weeks_and_of_stretches_and_never_for_a_day_or_two() {
    every_play(|before, played| {
        let events = latest(played);
        let first = before.team.day;
        let last = first + days(events) as u32;
        let mut since = first;
        for passed in looked_back(events) {
            assert_eq!(passed.from, since, "without a gap");
            assert!((3..=7).contains(&(passed.to - passed.from)), "{passed:?}");
            assert!(passed.to.is_multiple_of(5) || passed.to == last, "{passed:?}");
            since = passed.to;
        }
        assert!(last - since < 3, "days {since} to {last} were forgotten");
    });
}

/// The sentences of the lines of each week, in this language.
fn said(cues: &[Cue]) -> Vec<Vec<String>> {
    let weeks = cues.iter().filter_map(|cue| match cue {
        Cue::Line(Line::Passed { said, .. }) => Some(said.clone()),
        _ => None,
    });
    weeks.collect()
}

/// Whether the days of this action bear out what a sentence says of people at the end of `week`.
fn holds_of_people(scenario: &Scenario, weeks: &[&Passed], week: usize, sentence: &str) -> Option<bool> {
    let (_, side, more) = *SAYS.iter().find(|(words, ..)| sentence.contains(words))?;
    let here: Vec<usize> = weeks[week]
        .people
        .iter()
        .map(|shift| shift.person.index())
        .collect();
    // Whoever is named is meant, also if nothing of these days moved them.
    let named = |person: &usize| sentence.contains(&*emphasis::plain(&scenario.cast[*person].name));
    let who: Vec<usize> = if sentence.contains("he whole team") {
        here
    } else {
        (0..scenario.cast.len()).filter(named).collect()
    };
    // As far as it has gone since any moment of these days.
    let moved = |person: usize| {
        let mine = |shift: &&twohats::play::passed::Shift| {
            let same = matches!((shift.side, side), (Side::Skill(_), Side::Skill(_))) || shift.side == side;
            shift.person.index() == person && same
        };
        let now: Vec<_> = weeks[week].people.iter().filter(mine).collect();
        now.iter().any(|now| {
            let before = weeks[..=week].iter().flat_map(|passed| &passed.people);
            let before = before.filter(|shift| shift.person == now.person && shift.side == now.side);
            before.into_iter().any(|was| {
                let by = now.to - was.from;
                if more { by >= FELT } else { -by >= FELT }
            })
        })
    };
    Some(!who.is_empty() && who.iter().all(|person| moved(*person)))
}

/// Whether they bear out what it says of work.
fn holds_of_work(scenario: &Scenario, weeks: &[&Passed], week: usize, sentence: &str) -> Option<bool> {
    let work = weeks[week].work.iter().find(|work| {
        let title = emphasis::plain(&scenario.work[work.item.index()].title);
        sentence.contains(&format!("“{title}”"))
    })?;
    let title = emphasis::plain(&scenario.work[work.item.index()].title);
    let rest = sentence.replace(&*title, "");
    if rest.contains("all but finished") || rest.contains("little left to do") {
        return Some(work.to >= 0.95);
    }
    // Each share by its place in the sentence; those within others are none of their own.
    let mut found: Vec<(usize, f64)> = Vec::new();
    let mut left = rest;
    for (words, share) in SHARES {
        while let Some(at) = left.find(words) {
            left.replace_range(at..at + words.len(), &" ".repeat(words.len()));
            found.push((at, share));
        }
    }
    found.sort_by_key(|(at, _)| *at);
    let near = |share: f64, is: f64| (share - is).abs() <= 0.051;
    let before = |share: f64| {
        let same = weeks[..=week].iter().flat_map(|passed| &passed.work);
        same.filter(|other| other.item == work.item)
            .any(|other| near(share, other.from))
    };
    Some(match found[..] {
        [(_, from), (_, to)] => before(from) && near(to, work.to) && to > from,
        [(_, to)] => before(0.0) && near(to, work.to),
        _ => false,
    })
}

#[test]
fn every_sentence_is_borne_out_by_the_numbers() {
    let words = Words::english();
    let (mut on_work, mut on_people) = (0, 0);
    let mut kinds = std::collections::BTreeSet::new();
    every_play(|_, played| {
        let (story, weeks) = (played.scenario(), looked_back(latest(played)));
        if weeks.is_empty() {
            return;
        }
        let heading = |week: u32| words.fill("passed-week", &[("week", week.into())]);
        for cue in present::latest(&words, played) {
            let Cue::Line(Line::Passed { when, said }) = cue else {
                continue;
            };
            let week = weeks
                .iter()
                .position(|passed| heading(passed.to.div_ceil(5)) == when);
            let week = week.expect("a week that passed");
            assert!((1..=2).contains(&said.len()), "{said:?}");
            for sentence in &said {
                if let Some(held) = holds_of_work(story, &weeks, week, sentence) {
                    assert!(held, "{}: {sentence} {weeks:#?}", story.id);
                    on_work += 1;
                } else {
                    let held = holds_of_people(story, &weeks, week, sentence);
                    assert_eq!(held, Some(true), "{}: {sentence} {weeks:#?}", story.id);
                    kinds.insert(SAYS.iter().position(|(words, ..)| sentence.contains(words)));
                    on_people += 1;
                }
            }
        }
    });
    assert!(on_work > 200 && on_people > 200, "{on_work} {on_people}");
    assert!(kinds.len() > 8, "{kinds:?}");
}

#[test]
fn a_line_a_week_at_the_most_and_no_two_alike() {
    let words = Words::english();
    let mut latest_said: Vec<String> = Vec::new();
    let mut silent = 0;
    every_play(|_, played| {
        if played.steps().len() == 1 {
            latest_said.clear();
        }
        let weeks = looked_back(latest(played));
        let told = said(&present::latest(&words, played));
        assert!(told.len() <= weeks.len(), "{told:?}");
        silent += weeks.len() - told.len();
        for said in told {
            let again = said.iter().find(|one| latest_said.contains(one));
            assert_eq!(again, None, "{}: {latest_said:?}", played.scenario().id);
            latest_said = said;
        }
    });
    assert!(silent > 0, "there is always something to say");
}

#[test]
fn every_language_says_the_same_of_the_same() {
    let english = Words::english();
    let all: Vec<Words> = languages().into_iter().map(|(tag, _)| Words::of(tag)).collect();
    let mut told = 0;
    every_play(|_, played| {
        if looked_back(latest(played)).is_empty() {
            return;
        }
        let story = played.scenario();
        let names = |said: &[String]| -> Vec<usize> {
            let cast = story.cast.iter().map(|person| &person.name);
            let work = story.work.iter().map(|work| &work.title);
            let all = cast.chain(work).enumerate();
            all.filter(|(_, name)| {
                said.iter()
                    .any(|one| one.contains(emphasis::plain(name).as_ref()))
            })
            .map(|(at, _)| at)
            .collect()
        };
        let in_english: Vec<_> = said(&present::latest(&english, played));
        for words in &all {
            let here = said(&present::latest(words, played));
            assert_eq!(here.len(), in_english.len(), "{}", words.language());
            for (here, there) in here.iter().zip(&in_english) {
                assert_eq!(here.len(), there.len(), "{}: {here:?}", words.language());
                assert_eq!(names(here), names(there), "{}: {here:?}", words.language());
                let whole =
                    |one: &String| one.ends_with('.') && !one.contains('{') && !one.contains("passed-");
                assert!(here.iter().all(whole), "{}: {here:?}", words.language());
                told += 1;
            }
        }
    });
    assert!(told > 300, "{told}");
}

/// Weeks of a story in which nothing is at stake: nobody works, learns or tires enough to be noticed.
#[test]
fn weeks_in_which_nothing_happens_are_passed_over() {
    let story = parsed(STILL);
    let mut played = Playthrough::new(story.clone(), 1);
    let mut weeks = Vec::new();
    while played.state().ending().is_none() {
        let action = Policy::Manager.action(&story, played.state());
        played.act(action).expect("it is open");
        let told = said(&present::latest(&Words::english(), &played));
        weeks.push((looked_back(latest(&played)).len(), told.len()));
    }
    // In half a year they come to rest; then there is nothing more to say.
    let (passed, told) = weeks
        .into_iter()
        .fold((0, 0), |all, one| (all.0 + one.0, all.1 + one.1));
    assert!(passed == 26 && told < 16, "{told} of {passed}");
}

const STILL: &str = r#"(
    format: 1, id: "still", title: "Still", summary: "Half a year.", briefing: "It is Monday.", minutes: 2, areas: ["craft"],
    cast: [(id: "ines", name: "Ines", role: "P"), (id: "tarek", name: "Tarek", role: "F"), (id: "wilma", name: "Wilma", role: "S")],
    work: [(id: "kiosk", title: "The kiosk", effort: 4.0, arrives: 0, due: 5, area: "craft")],
    start: "one",
    scenes: [
        (id: "one", title: "One", body: [Say("ines", "a."), Say("tarek", "b."), Say("wilma", "c.")], then: Wait(130, "end")),
        (id: "end", title: "End", body: [Text("b")], then: Endings),
    ],
    endings: [(id: "over", title: "Over", body: [Text("Over.")])],
)"#;
