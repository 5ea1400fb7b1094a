//! A session is its file: cut off anywhere, it goes on from there.

use twohats::storage::Fs;
use twohats::vote::{Kind, Token};
use twohats::workshop::log::is_open;
use twohats::workshop::phone::Message;
use twohats::workshop::{Body, Command, Phase, Reply, Settings, Workshop};

use super::{Session, json, rota};
use crate::support::scratch;

fn played() -> Session {
    let mut session = Session::new(Settings {
        predict: true,
        ..Settings::default()
    });
    session.join(1..13);
    for _ in 0..2 {
        session.until(Phase::Vote(1));
        (1..10).for_each(|phone| {
            session.vote(phone, if phone < 7 { 1 } else { 2 });
        });
        session.until(Phase::Vote(2));
        (1..10).for_each(|phone| {
            session.vote(phone, 2);
        });
        session.until(Phase::Why);
        session.does(Command::Road { option: None });
        session.does(Command::Return);
    }
    session.does(Command::Back);
    session
}

#[test]
fn cut_off_at_any_line_and_within_lines_it_goes_on() {
    let session = played();
    let whole = Workshop::resume(rota(), &session.file).expect("it goes on");
    assert!(whole.lost.is_empty(), "{:?}", whole.lost);
    assert_eq!(whole.now, session.now);
    let of = |workshop: &Workshop, now| {
        let mut picture = workshop.picture(now);
        picture.version = 0;
        json(&picture) + &json(&workshop.presenter(now).rounds)
    };
    assert_eq!(of(&whole.workshop, whole.now), of(&session.workshop, session.now));
    let ends: Vec<usize> = session.file.match_indices('\n').map(|(at, _)| at + 1).collect();
    assert!(ends.len() > 60, "{} lines", ends.len());
    for pair in ends.windows(2) {
        let line = Workshop::resume(rota(), &session.file[..pair[0]]).expect("a head");
        let torn = (pair[0] + pair[1]) / 2;
        let within = Workshop::resume(rota(), &session.file[..torn]).expect("a head");
        assert!(line.lost.is_empty() && within.lost.is_empty());
        assert_eq!(within.whole, pair[0]);
        assert_eq!(of(&within.workshop, 0), of(&line.workshop, 0));
    }
    assert!(Workshop::resume(rota(), &session.file[..ends[0] - 1]).is_err());
}

#[test]
fn how_it_came_out_is_told_where_it_was_decided_also_after_a_power_cut() {
    let mut session = Session::new(Settings::default());
    session.join(1..9);
    session.until(Phase::Vote(1));
    // Whoever goes on has no picture of before to look back to.
    session.workshop = Workshop::resume(rota(), &session.file)
        .expect("it goes on")
        .workshop;
    for round in 1..=2 {
        session.until(Phase::Vote(round));
        (1..9).for_each(|phone| {
            session.vote(phone, 1);
        });
    }
    session.until(Phase::Outcome(0));
    let told = |session: &Session| match session.workshop.picture(session.now).body {
        Body::Page { scene, stage, .. } => (
            scene.map(|scene| scene.title).unwrap_or_default(),
            stage.actors.len(),
        ),
        other => panic!("{other:?}"),
    };
    assert_eq!(told(&session), ("Monday, forty-two columns".to_owned(), 3));
}

#[test]
fn at_the_end_totals_are_all_that_is_left() {
    let mut session = played();
    session.does(Command::Debrief);
    for phone in 1..13 {
        let text = format!("I will ask first, {phone}");
        session.phone(
            phone,
            Message::Text {
                kind: Kind::Commitment,
                text,
            },
        );
    }
    let rounds = session.workshop.totals();
    let decided =
        |workshop: &Workshop| -> Vec<_> { workshop.past().map(|poll| poll.verdict.clone()).collect() };
    let before = decided(&session.workshop);
    session.say(Command::Finish);
    session.does(Command::Finish);
    assert!(session.workshop.is_finished());
    let settled = session.workshop.settled_log();
    let head = settled.lines().next().expect("a head").to_owned() + "\n";
    assert_eq!(
        [&session.file, &settled, &head].map(|file| is_open(file)),
        [true, false, false],
        "what broke off is gone on with, what is over or never began is not"
    );
    for phone in 1..13_u128 {
        let token = format!("{phone:032x}");
        assert!(session.file.contains(&token) && !settled.contains(&token));
    }
    assert!(!settled.contains("\"phone\""), "{settled}");
    // Nor does anything know them that was there all along.
    let seen = session.workshop.presenter(session.now);
    assert_eq!((seen.people.len(), seen.written.len()), (0, 0));
    for phone in 1..13 {
        assert!(
            !session.workshop.hand(Token(phone), session.now).joined,
            "{phone}"
        );
    }
    let again = Workshop::resume(rota(), &settled).expect("it can be read");
    assert!(again.lost.is_empty(), "{:?}: {settled}", again.lost);
    assert_eq!(decided(&again.workshop), before);
    assert_eq!(again.workshop.totals(), rounds);
    assert_eq!(again.workshop.settled_log(), settled);
    assert_eq!((rounds.people, rounds.texts.len()), (12, 12));
    let first = rounds.ballots[0].tallies[0].as_ref().expect("nine voted");
    assert_eq!((first.votes_of(1), first.votes_of(2)), (6, 3));
    assert_eq!(
        session.say(Command::Back),
        Reply::No("There is no step before this one.".into())
    );
}

#[test]
fn a_full_disk_loses_no_line() {
    let folder = scratch("workshop_log");
    let file = folder.join("room.jsonl");
    let writes = |fs: &Fs| {
        // Each begins without it.
        let _ = std::fs::remove_file(&file);
        let mut log = fs.log(&file, "head\n").ok()?;
        let mut lines = vec!["one\n", "two\n", "three\n"].into_iter().peekable();
        // Whoever keeps a log tries again.
        for _ in 0..20 {
            let Some(line) = lines.peek() else { break };
            if log.add(line).is_ok() {
                lines.next();
            }
        }
        Some(std::fs::read_to_string(&file).expect("it is there"))
    };
    let watched = Fs::watched();
    assert_eq!(writes(&watched).as_deref(), Some("head\none\ntwo\nthree\n"));
    let mut held = 0;
    for at in 0..watched.done().len() {
        if let Some(text) = writes(&Fs::failing(at, std::io::ErrorKind::StorageFull)) {
            assert_eq!(text, "head\none\ntwo\nthree\n", "operation {at} failed");
            held += 1;
        }
    }
    assert_eq!(held, 6, "each line is written and synced");
}
