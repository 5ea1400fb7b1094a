//! Runs as files: damaged, with numbers no game writes, of a story that has changed, and as large as they may be.

use twohats::journal::{Branch, Journal, Kept, MOST_BYTES, Run, due, questions};
use twohats::report::journal as told;
use twohats::words::Words;

use super::journal::{STORY, at, day, played, run};

/// Everything that is told of a file, whatever is in it: never a panic. Whether it was read.
fn told_of(text: &str) -> bool {
    let words = Words::english();
    let journal = Journal::read([("a".to_owned(), Ok(text.to_owned()))]);
    assert_eq!(journal.runs.len() + journal.unread.len(), 1);
    drop((
        told::list(&words, &journal, ""),
        told::list_json(&words, &journal, ""),
    ));
    assert_eq!(due(&journal, day("2026-11-03")), None);
    for one in &journal.unread {
        drop(told::unread(&words, one));
    }
    for kept in &journal.runs {
        drop((told::shown(&words, kept), told::shown_json(kept)));
        drop((questions(&kept.run), kept.run.taken(), kept.run.endings()));
    }
    journal.unread.is_empty()
}

/// Every file cut off anywhere and with any byte turned is read, or told of.
#[test]
fn no_damage_to_a_file_is_more_than_one_lost_run() {
    let text = run(3, &["explain", "their_date"], "2026-11-03T08:15:00Z").to_text();
    assert!(told_of(&text));
    let whole = text.trim_end().len();
    for at in (0..whole).step_by(7).filter(|at| text.is_char_boundary(*at)) {
        assert!(!told_of(&text[..at]), "half a run is none, at {at}");
        let mut bytes = text.clone().into_bytes();
        bytes[at] = if bytes[at] == b'(' { b'"' } else { b'(' };
        told_of(&String::from_utf8_lossy(&bytes));
    }
}

/// Numbers that no game writes are brought into their ranges, and what is no number is told of.
#[test]
fn numbers_beyond_their_ranges_drive_nobody_out_of_the_journal() {
    let mut run = run(3, &["explain"], "2026-11-03T08:15:00Z");
    run.ending = None;
    (run.day, run.end, run.decisions[0].odds) = (u32::MAX, [1e300, -5.0, 50.0], 7.0);
    assert!(told_of(&run.to_text()));
    let read = Kept::read("a", &run.to_text()).expect("it is read").run;
    assert_eq!((read.end, read.decisions[0].odds), ([100.0, 0.0, 50.0], 1.0));
    let outcome = told::outcome(&Words::english(), &read);
    assert!(
        outcome.contains("4,294,967,296") || outcome.contains("4294967296"),
        "{outcome}"
    );
    for no in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let (mut gauge, mut odds) = (run.clone(), run.clone());
        (gauge.start[1], odds.decisions[0].fit) = (no, no);
        for run in [gauge, odds] {
            assert!(!told_of(&run.to_text()), "{no} is told of");
        }
    }
}

/// A story that was edited since shortens what is played again: what was recorded becomes a road that was left.
#[test]
fn what_was_recorded_is_never_written_over_by_something_shorter() {
    let now = at("2026-11-03T08:15:00Z");
    let whole = played(3, &["explain", "their_date", "trust"]);
    let mut run = Run::begun(&whole, STORY, now);
    let (ending, scenes) = (run.ending.clone(), run.scenes.clone());
    let short = played(3, &["explain", "own_date"]);
    run.tell(&short, now);
    let [branch] = run.branches.as_slice() else {
        panic!("one road was left: {:?}", run.branches)
    };
    assert_eq!(branch.replay, whole.replay().to_text());
    assert_eq!(
        (branch.from, &branch.ending, &branch.scenes),
        (1, &ending, &scenes)
    );
    assert_eq!((run.decisions.len(), &run.ending), (2, &None));
    run.tell(&played(3, &["explain", "own_date", "show"]), now);
    assert_eq!(run.branches.len(), 1, "what goes on leaves nothing");
    run.tell(&played(3, &["explain"]), now);
    run.tell(&short, now);
    assert_eq!(run.branches.len(), 2, "and every road is there once");
    let taken: Vec<(String, String)> = run.taken().into_iter().collect();
    let has = |choice: &str| taken.iter().any(|(_, one)| one == choice);
    assert!(
        ["explain", "own_date", "their_date", "trust", "show"]
            .into_iter()
            .all(has),
        "{taken:?}"
    );
    assert_eq!(taken.len(), 5, "each once: {taken:?}");
}

/// The oldest roads go before a run is a file that nobody reads any more.
#[test]
fn a_run_is_never_too_large_to_be_read_again() {
    let now = at("2026-11-03T08:15:00Z");
    let whole = played(3, &["explain", "their_date"]);
    let mut run = Run::begun(&whole, STORY, now);
    let road = |at: usize| Branch {
        day: at as u32,
        replay: "x".repeat(MOST_BYTES / 8),
        ..Branch::default()
    };
    run.branches = (0..20).map(road).collect();
    run.tell(&whole, now);
    assert!(run.to_text().len() <= MOST_BYTES);
    let days: Vec<u32> = run.branches.iter().map(|branch| branch.day).collect();
    assert_eq!(days, (13..20).collect::<Vec<_>>(), "the newest stay");
}
