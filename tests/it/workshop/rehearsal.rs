//! The room check: pretended phones do what phones do, everybody is told, and a workshop after it knows nothing of it.

use twohats::workshop::phone::Message;
use twohats::workshop::{Command, PRETENDED, Phase, Settings};

use super::{Session, json};

fn settings(rehearsal: bool) -> Settings {
    Settings {
        rehearsal,
        predict: true,
        double: true,
        ..Settings::default()
    }
}

#[test]
fn pretended_phones_go_through_it_all_and_are_named_on_every_picture() {
    let mut session = Session::new(settings(true));
    session.phone(1, Message::Join(Default::default()));
    let mut steps = 0;
    while session.workshop.phase() != Phase::Debrief {
        for _ in 0..12 {
            session.now += 1_000;
            session.workshop.rehearse(session.now);
        }
        session.phone(1, Message::Beat);
        if let Phase::Vote(round) = session.workshop.phase() {
            session.vote(1, 1);
            let count = session.workshop.count(session.now);
            assert_eq!((count.voted, count.present), (13, 13), "round {round}");
        }
        let picture = session.workshop.picture(session.now);
        assert_eq!(picture.title, "The Winter Rota (room check)");
        let told = picture.notice.clone().unwrap_or_default();
        assert!(told.contains("12 of the phones are pretended"), "{told}");
        assert_eq!(session.workshop.room().phones(session.now), PRETENDED + 1);
        session.does(Command::Next);
        steps += 1;
    }
    assert!(steps > 60);
    let guessed = &session.workshop.totals().guesses;
    assert_eq!(guessed[0][0], [4, 4, 4]);
}

#[test]
fn the_workshop_after_it_begins_with_nobody() {
    let mut check = Session::new(settings(true));
    check.workshop.rehearse(1_000);
    let mut real = Session::new(settings(false));
    real.workshop.rehearse(1_000);
    real.does(Command::Next);
    assert_eq!(real.workshop.room().phones(real.now), 0);
    assert!(!real.file.contains("phone\""), "{}", real.file);
    assert!(!json(&real.workshop.picture(real.now)).contains("check"));
}
