//! The journal: runs as they are kept and read again, habits, endings found, commitments.

use twohats::journal::{
    Became, Commitment, Date, How, Journal, Kept, Moment, Run, Share, Why, due, found, habits, questions,
};
use twohats::play::Playthrough;
use twohats::sim::vocabulary::Hat;

use crate::support::{golden, play_on, scenario};

pub(crate) const STORY: &str = "tests/data/small.scenario.ron";

pub(crate) fn at(text: &str) -> Moment {
    Moment::read(text).unwrap_or_else(|| panic!("{text} is a moment"))
}

pub(crate) fn day(text: &str) -> Date {
    Date::read(text).unwrap_or_else(|| panic!("{text} is a day"))
}

pub(crate) fn played(seed: u64, choices: &[&str]) -> Playthrough {
    let mut played = Playthrough::new(scenario(STORY), seed);
    play_on(&mut played, choices);
    played
}

pub(crate) fn run(seed: u64, choices: &[&str], now: &str) -> Run {
    Run::begun(&played(seed, choices), STORY, at(now))
}

fn journal(runs: &[(&str, &Run)]) -> Journal {
    Journal::read(
        runs.iter()
            .map(|(name, run)| ((*name).to_owned(), Ok(run.to_text()))),
    )
}

#[test]
fn days_are_those_of_the_calendar() {
    for (text, plus, then) in [
        ("2026-11-03", 30, "2026-12-03"),
        ("2024-02-28", 1, "2024-02-29"),
        ("2023-02-28", 1, "2023-03-01"),
        ("2100-02-28", 1, "2100-03-01"),
        ("1999-12-31", 1, "2000-01-01"),
        ("2000-02-29", 366, "2001-03-01"),
    ] {
        assert_eq!(day(text).to_string(), text);
        assert_eq!(day(text).plus(plus), day(then), "{text} and {plus} days");
    }
    for no in [
        "2026-02-30",
        "2026-13-01",
        "2026-00-10",
        "2026-1-01",
        "yesterday",
        "",
        "2026-11-03-04",
        "2026-11-00",
    ] {
        assert_eq!(Date::read(no), None, "{no}");
    }
    let last = day("9999-12-31");
    assert_eq!(
        (last.plus(1), last.plus(u32::MAX)),
        (last, last),
        "what can be written can be read"
    );
    assert_eq!(Moment::of(0, 0).to_string(), "1970-01-01T00:00:00Z");
    assert_eq!(Moment::of(1_793_691_900, 0).to_string(), "2026-11-03T07:45:00Z");
    for text in [
        "2026-11-03T07:45:00Z",
        "1970-01-01T00:00:01Z",
        "2026-11-03T08:45:00+01:00",
        "2026-11-02T22:15:00-09:30",
    ] {
        assert_eq!(at(text).to_string(), text);
    }
    for no in [
        "2026-11-03T24:00:00Z",
        "2026-11-03T07:45Z",
        "2026-11-03T07:45:00",
        "2026-11-03T07:45:00+1:00",
        "2026-11-03T07:45:00+19:00",
        "1970-01-01T00:00:00+01:00",
        "2026-11-03 07:45:00",
        "1969-12-31T00:00:00Z",
    ] {
        assert_eq!(Moment::read(no), None, "{no}");
    }
}

/// Midnight is where the player is.
#[test]
fn a_moment_has_the_day_of_its_place_and_the_order_of_all_places() {
    let seconds = 1_793_750_400; // 2026-11-04 00:00 by universal time
    for (ahead, then, text) in [
        (0, "2026-11-04", "2026-11-04T00:00:00Z"),
        (-300, "2026-11-03", "2026-11-03T19:00:00-05:00"),
        (840, "2026-11-04", "2026-11-04T14:00:00+14:00"),
        (-1, "2026-11-03", "2026-11-03T23:59:00-00:01"),
    ] {
        let moment = Moment::of(seconds, ahead);
        assert_eq!((moment.date(), moment.to_string().as_str()), (day(then), text));
        assert_eq!(at(text), moment);
    }
    assert!(
        at("2026-11-03T23:00:00-05:00") > at("2026-11-04T03:00:00Z"),
        "later, though a day before"
    );
    assert_eq!(Moment::of(60, -300).date(), day("1970-01-01"));
}

/// The file of today's format: it is read for ever.
#[test]
fn a_run_says_how_it_went_and_is_read_as_it_was_written() {
    let mut run = run(3, &["explain", "their_date", "trust"], "2026-11-03T08:15:00Z");
    // The hash changes with every remark in the story, and the states with the model.
    run.hash = "0123456789abcdef".to_owned();
    assert!(
        run.replay.contains("Choose(\"the_date\", \"their_date\""),
        "{}",
        run.replay
    );
    assert_eq!(
        run.decisions
            .iter()
            .map(|one| (one.choice.as_str(), one.asked))
            .collect::<Vec<_>>()[0],
        ("explain", Some(true))
    );
    assert!(
        run.ending.is_some() && run.scenes[0] == "monday" && run.start != run.end,
        "{run:?}"
    );
    let text = run.to_text();
    let again = Kept::read("a", &text).expect("it is read");
    assert_eq!((&again.run, again.newer), (&run, false));
    let old = include_str!("../data/journal/format_1.run.ron");
    let old = Kept::read("old", old).expect("a file of format 1 is read");
    assert_eq!(
        old.run.reflection.commitment.as_ref().map(|one| one.due),
        Some(day("2026-11-17"))
    );
    assert_eq!(old.run.branches.len(), 1);
    assert_eq!(old.run.endings().len(), 1);
    golden("journal/format_1.read.ron", &old.run.to_text());
}

#[test]
fn newer_and_broken_files_are_told_of_and_stay() {
    let run = run(3, &["explain"], "2026-11-03T08:15:00Z");
    let text = run.to_text();
    let newer = text.replacen("run: 1,", "run: 7,\n  mood: \"new\",\n  seats: [(1, 2)],", 1);
    let strange = newer.replacen("decisions: [", "decisions: [Vote(3), ", 1);
    let cut = &text[..text.len() / 2];
    let files = [
        ("newer", Ok(newer)),
        ("strange", Ok(strange)),
        ("cut", Ok(cut.to_owned())),
        ("empty", Ok(String::new())),
        ("other", Ok("(scenario: \"x\")".to_owned())),
        ("gone", Err("the disk is gone".to_owned())),
        (
            "merge",
            Ok(format!("<<<<<<< HEAD\n{text}=======\n{text}>>>>>>> b\n")),
        ),
    ];
    let journal = Journal::read(files.map(|(name, text)| (name.to_owned(), text)));
    let [kept] = journal.runs.as_slice() else {
        panic!("one is read: {journal:?}")
    };
    assert!(
        kept.newer && kept.run.title == run.title && kept.run.run == 7,
        "{kept:?}"
    );
    let told: Vec<(&str, bool)> = journal
        .unread
        .iter()
        .map(|one| (one.name.as_str(), one.why == Why::Newer(7)))
        .collect();
    assert_eq!(
        told,
        [
            ("cut", false),
            ("empty", false),
            ("gone", false),
            ("merge", false),
            ("other", false),
            ("strange", true)
        ]
    );
    assert!(journal.has("cut") && journal.has("newer") && !journal.has("none"));
    assert!(
        journal.surplus(0).is_empty(),
        "what is not understood is never in the way"
    );
}

#[test]
fn the_most_are_kept_and_never_what_somebody_wrote() {
    let plain = |now: &str| run(1, &["explain"], now);
    let (one, two, three) = (plain("2026-11-01"), plain("2026-11-02"), plain("2026-11-03"));
    let mut named = plain("2026-10-01");
    named.name = "The one with Ruth".to_owned();
    let mut wrote = plain("2026-10-02");
    wrote.reflection.set_answer("Why?", " Because. ");
    let mut kept = plain("2026-10-03");
    kept.kept = true;
    let all = [
        ("1", &one),
        ("2", &two),
        ("3", &three),
        ("n", &named),
        ("w", &wrote),
        ("k", &kept),
    ];
    let journal = journal(&all);
    let names: Vec<&str> = journal.runs.iter().map(|kept| kept.name.as_str()).collect();
    assert_eq!(names, ["3", "2", "1", "k", "w", "n"], "the newest first");
    assert_eq!(journal.surplus(6), Vec::<String>::new());
    assert_eq!(journal.surplus(5), ["1"]);
    assert_eq!(journal.surplus(1), ["1", "2", "3"], "the others stay");
}

#[test]
fn going_back_in_what_is_over_is_another_run_without_its_thoughts() {
    let now = at("2026-11-03T08:15:00Z");
    let mut played = played(3, &["explain", "their_date", "trust"]);
    let mut run = Run::begun(&played, STORY, now);
    run.name = "ours".to_owned();
    run.reflection.after = Some(4);
    let mut other = run.another(at("2026-11-05T08:15:00Z"));
    let second = played.decision_steps()[1];
    other.leave(&played, second, now);
    played.rewind(second);
    play_on(&mut played, &["own_date"]);
    other.tell(&played, now);
    assert!(!other.stands_where_left(&played), "something was decided");
    assert_eq!((other.name.as_str(), other.reflection.after), ("", None));
    assert_eq!(
        (other.branches.len(), other.endings().len()),
        (1, 1),
        "it knows the road"
    );
    assert!(other.began > run.began && run.ending.is_some());
}

#[test]
fn going_back_keeps_the_road_that_is_left() {
    let now = at("2026-11-03T08:15:00Z");
    let mut played = played(3, &["explain", "their_date", "trust"]);
    let mut run = Run::begun(&played, STORY, now);
    let whole = played.replay();
    let second = played.decision_steps()[1];
    run.leave(&played, second, now);
    played.rewind(second);
    run.tell(&played, now);
    assert_eq!((run.branches.len(), run.branches[0].from), (1, 1));
    assert!(run.branches[0].ending.is_some() && run.ending.is_none());
    assert!(run.stands_where_left(&played), "nothing was decided since");
    assert_eq!(run.branches[0].replay, whole.to_text());
    assert!(run.goes_on_in(&whole) && run.goes_on_in(&played.replay()));
    // The same road again takes the place of itself, and of its own beginning.
    play_on(&mut played, &["their_date"]);
    run.leave(&played, second, now);
    assert_eq!(
        run.branches.len(),
        2,
        "a shorter one does not go on from the longer"
    );
    play_on(&mut played, &["trust"]);
    run.leave(&played, second, now);
    assert_eq!(
        run.branches.len(),
        1,
        "the longer one holds all that the others did"
    );
    played.rewind(second);
    run.leave(&played, second, now);
    assert_eq!(run.branches.len(), 1, "nothing was decided after it");
    play_on(&mut played, &["own_date", "show"]);
    run.tell(&played, now);
    let other = super::journal::played(4, &["explain"]);
    assert!(!run.goes_on_in(&other.replay()), "other luck is another run");
    let story = scenario(STORY);
    let found = found(&story, [&run].into_iter(), None).expect("it was played");
    assert_eq!(
        found.endings.len(),
        run.endings().len(),
        "endings of branches count"
    );
    assert_eq!(
        (found.of, found.finished, found.runs),
        (story.endings.len(), 1, 1)
    );
}

#[test]
fn habits_are_counted_where_they_can_be() {
    let mut run = run(3, &["explain"], "2026-11-03T08:15:00Z");
    let decision = |asked, knew, short, fit, odds, worked| twohats::journal::Decision {
        decision: "a".to_owned(),
        choice: "b".to_owned(),
        hat: Hat::Manager,
        asked,
        knew,
        short,
        odds,
        fit,
        worked,
    };
    run.decisions = vec![
        decision(Some(true), true, false, 1.0, 0.9, true),
        decision(Some(false), true, true, 0.5, 0.4, true),
        decision(Some(false), false, true, 0.9, 0.8, false),
        decision(Some(true), false, true, 0.7, 0.6, false),
        decision(None, true, true, 1.0, 1.0, true),
    ];
    let habits = habits([&run, &run].into_iter());
    let share = |count, of| Share { count, of };
    assert_eq!(
        (habits.runs, habits.decisions),
        (2, 8),
        "what has no acts is no habit"
    );
    assert_eq!(habits.asked, share(4, 8));
    assert_eq!(habits.asked_where_known, share(2, 4));
    assert_eq!(habits.told_in_haste, share(2, 4));
    assert_eq!(habits.suited, share(4, 8));
    assert_eq!((habits.luck.kind, habits.luck.unkind), (share(2, 4), share(2, 4)));
    assert_eq!(
        questions(&run),
        [Some(1), Some(3)],
        "the luckiest, and the one that suited least"
    );
    assert_eq!(twohats::journal::habits(std::iter::empty()).asked.share(), None);
}

#[test]
fn a_commitment_is_asked_about_from_its_day_on_and_once() {
    let mut first = run(3, &["explain"], "2026-10-01");
    first.reflection.commitment = Some(Commitment {
        text: "ask Ruth".to_owned(),
        made: day("2026-10-01"),
        due: day("2026-10-08"),
        became: None,
    });
    let mut second = run(4, &["explain"], "2026-11-03");
    second.reflection.commitment = Some(Commitment {
        text: "wait".to_owned(),
        made: day("2026-11-03"),
        due: day("2026-12-03"),
        became: None,
    });
    let one = journal(&[("1", &first)]);
    assert_eq!(due(&one, day("2026-10-07")), None);
    assert_eq!(
        due(&one, day("2026-10-08")).map(|due| due.commitment.text.as_str()),
        Some("ask Ruth")
    );
    let both = journal(&[("1", &first), ("2", &second)]);
    assert_eq!(
        due(&both, day("2026-11-04")),
        None,
        "a newer one lets the older rest"
    );
    let asked = due(&both, day("2026-12-05")).map(|due| due.kept.name.as_str());
    assert_eq!(asked, Some("2"));
    let commitment = second.reflection.commitment.as_mut().expect("one");
    commitment.became = Some(Became {
        how: How::Partly,
        on: day("2026-12-05"),
    });
    let both = journal(&[("1", &first), ("2", &second)]);
    assert_eq!(due(&both, day("2026-12-06")), None, "nobody is asked twice");
}
