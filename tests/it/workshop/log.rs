//! A session is its file: cut off anywhere, it goes on from there.

use twohats::workshop::{Command, Phase, Settings, Workshop};

use super::{Session, json, rota};

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
