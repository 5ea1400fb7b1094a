//! With phones: votes come in, are changed, come late; and nobody sees round one before it is shown.

use twohats::vote::Token;
use twohats::vote::{Count, Joining, Kind, Refused};
use twohats::workshop::phone::{Message, Reply as Answer};
use twohats::workshop::{Command, Missed, Phase, Reply, Settings, Way};

use super::{SECOND, Session, json};

#[test]
fn of_those_present_who_can() {
    // 30 join and 3 watch; 4 switch their phones off; 18 vote.
    let mut session = Session::new(Settings::default());
    session.join(0..30);
    let watching = Joining {
        observer: true,
        ..Joining::default()
    };
    for phone in 100..103 {
        session.phone(phone, Message::Join(watching.clone()));
    }
    session.until(Phase::Vote(1));
    for phone in 0..18 {
        assert_eq!(session.vote(phone, 1), Answer::Counted);
    }
    assert_eq!(session.vote(100, 1), Answer::NotNow);
    for _ in 0..4 {
        session.now += 15 * SECOND;
        (0..26).chain(100..103).for_each(|phone| {
            session.phone(phone, Message::Beat);
        });
    }
    let count = session.workshop.count(session.now);
    assert_eq!(
        count,
        Count {
            voted: 18,
            present: 26
        }
    );
    let picture = json(&session.workshop.picture(session.now));
    assert!(picture.contains("18 of 26 present have voted"), "{picture}");
}

#[test]
fn a_vote_counts_once_can_be_changed_and_is_never_lost_in_silence() {
    let mut session = Session::new(Settings::default());
    session.join(0..10);
    session.until(Phase::Vote(1));
    let round = session.round();
    let vote = |option| Message::Vote {
        round,
        seat: Default::default(),
        option,
    };
    let mut send = |id, option| session.workshop.phone(Token(1), id, &vote(option), session.now);
    let sent = [(50, 1), (52, 2), (51, 1), (52, 2), (53, 9)].map(|(id, option)| send(id, option));
    use Answer::{Counted, NotNow, Older};
    assert_eq!(sent, [Counted, Counted, Older, Counted, NotNow]);
    for phone in 2..8 {
        session.vote(phone, 1);
    }
    session.does(Command::Close);
    assert_eq!(session.vote(9, 1), Answer::TooLate);
    let hand = json(&session.workshop.hand(Token(9), session.now));
    assert!(hand.contains("\"came_late\":true"), "{hand}");
    // It is known wherever the room is by then, and of this phone alone.
    session.does(Command::Reveal);
    session.does(Command::Discuss);
    let hand = session.workshop.hand(Token(9), session.now);
    assert_eq!((hand.missed.vote, hand.missed.guess), (vec![round], Vec::new()));
    let hand = session.workshop.hand(Token(8), session.now);
    assert_eq!(hand.missed, Missed::default());
    let tally = session.workshop.room().ballots[0].tally(Default::default(), None);
    assert_eq!((tally.votes_of(1), tally.votes_of(2)), (6, 1));
}

#[test]
fn of_two_names_that_overtake_each_other_the_newer_holds() {
    let mut session = Session::new(Settings::default());
    let mut say = |id, name: Option<&str>| {
        let join = Message::Join(Joining {
            name: name.map(str::to_owned),
            ..Joining::default()
        });
        session.workshop.phone(Token(1), id, &join, session.now)
    };
    let said = [
        say(1, None),
        say(3, Some("Anna")),
        say(2, Some("An")),
        say(3, Some("Anna")),
    ];
    use Answer::{Older, Welcome};
    assert_eq!(said, [Welcome, Welcome, Older, Welcome]);
    let hand = session.workshop.hand(Token(1), session.now);
    assert_eq!((hand.name.as_str(), hand.last), ("Anna", 3));
    // A vote of theirs may be on its way before the name is: both hold.
    session.until(Phase::Vote(1));
    let round = session.round();
    let vote = Message::Vote {
        round,
        seat: Default::default(),
        option: 1,
    };
    assert_eq!(
        session.workshop.phone(Token(1), 9, &vote, session.now),
        Answer::Counted
    );
    let join = Message::Join(Joining {
        name: Some("Anne".to_owned()),
        ..Joining::default()
    });
    assert_eq!(session.workshop.phone(Token(1), 8, &join, session.now), Welcome);
    let hand = session.workshop.hand(Token(1), session.now);
    assert_eq!((hand.name.as_str(), hand.last), ("Anne", 9));
}

#[test]
fn with_few_votes_it_is_asked_once() {
    for command in [Command::Close, Command::Discuss, Command::Reset] {
        let mut session = Session::new(Settings::default());
        session.join(0..20);
        session.until(Phase::Vote(1));
        (0..6).for_each(|phone| {
            session.vote(phone, 2);
        });
        let asked = session.say(command.clone());
        assert!(
            matches!(&asked, Reply::Sure(words) if words.contains("6 of 20")),
            "{asked:?}"
        );
        assert_eq!(session.workshop.phase(), Phase::Vote(1));
        session.does(command);
        let notice = session.workshop.picture(session.now).notice;
        let closed =
            (session.workshop.phase() == Phase::Discuss).then(|| "The vote was closed first.".to_owned());
        assert_eq!(notice, closed);
        session.does(Command::Back);
        assert_eq!(session.workshop.phase(), Phase::Vote(1));
        assert_eq!(session.workshop.count(session.now).voted, 6);
    }
}

#[test]
fn round_one_is_in_no_bytes_before_it_is_shown() {
    let mut session = Session::new(Settings::default());
    session.join(0..12);
    session.until(Phase::Vote(1));
    // What could be seen of it: anything that is not the same had everybody voted otherwise.
    let mut other = Session::new(Settings::default());
    other.join(0..12);
    other.until(Phase::Vote(1));
    for phone in 0..12 {
        session.vote(phone, if phone < 9 { 1 } else { 2 });
        other.vote(phone, if phone < 9 { 2 } else { 1 });
    }
    let bytes = |session: &Session| {
        // Somebody who joined and did not vote sees what all others see, but for their own vote.
        let hand = json(&session.workshop.hand(Token(77), session.now));
        json(&session.workshop.picture(session.now)) + &hand
    };
    let mut seen = 0;
    for command in [
        None,
        Some(Command::Close),
        Some(Command::Discuss),
        Some(Command::VoteAgain),
        Some(Command::Close),
    ] {
        if let Some(command) = command {
            for session in [&mut session, &mut other] {
                if session.say(command.clone()) != Reply::Done {
                    session.does(command.clone());
                }
            }
        }
        assert_eq!(
            bytes(&session),
            bytes(&other),
            "in {:?}",
            session.workshop.phase()
        );
        assert!(!bytes(&session).contains("\"rows\""));
        seen += 1;
    }
    assert_eq!(seen, 5);
    session.until(Phase::Revealed(2));
    assert!(bytes(&session).contains("\"rows\""));
}

#[test]
fn who_comes_late_sees_what_is_going_on_and_is_in_no_count_of_what_they_missed() {
    let mut session = Session::new(Settings {
        predict: true,
        ..Settings::default()
    });
    session.join(0..8);
    session.until(Phase::Vote(1));
    (0..6).for_each(|phone| {
        session.vote(phone, 1);
    });
    session.does(Command::Close);
    session.join(50..53);
    assert_eq!(
        session.workshop.count(session.now),
        Count { voted: 6, present: 8 }
    );
    let hand = json(&session.workshop.hand(Token(50), session.now));
    assert!(hand.contains("\"joined_late\":true"), "{hand}");
    for (phase, shown) in [
        (Phase::Revealed(1), "\"result\""),
        (Phase::Discuss, "\"discuss\""),
        (Phase::Vote(2), "\"vote\""),
    ] {
        session.until(phase);
        let hand = json(&session.workshop.hand(Token(50), session.now).screen);
        assert!(hand.contains(shown), "{phase:?}: {hand}");
    }
    assert_eq!(
        session.workshop.count(session.now),
        Count {
            voted: 0,
            present: 11
        }
    );
    assert_eq!(session.vote(50, 2), Answer::Counted);
    (0..5).for_each(|phone| {
        session.vote(phone, 2);
    });
    session.until(Phase::Revealed(2));
    let told = json(&session.workshop.picture(session.now));
    assert!(
        told.contains("\"moved\":{\"both\":5,\"changed\":5,\"once\":2}"),
        "{told}"
    );
}

#[test]
fn texts_wait_for_the_facilitator_and_come_only_when_they_are_asked_for() {
    let mut session = Session::new(Settings {
        cloud: true,
        ..Settings::default()
    });
    session.join(0..6);
    session.until(Phase::Vote(1));
    let write = |session: &mut Session, kind, text: &str| {
        let text = text.to_owned();
        session.phone(1, Message::Text { kind, text })
    };
    assert_eq!(write(&mut session, Kind::Reason, "why"), Answer::NotNow);
    assert_eq!(write(&mut session, Kind::Commitment, "me"), Answer::NotNow);
    assert_eq!(write(&mut session, Kind::Word, "\u{202e}courage"), Answer::Held);
    (0..6).for_each(|phone| {
        session.vote(phone, 1);
    });
    session.until(Phase::Revealed(1));
    let seen = |session: &Session| json(&session.workshop.picture(session.now));
    assert!(!seen(&session).contains("courage\""), "{}", seen(&session));
    let waits = session.workshop.presenter(session.now).written;
    assert_eq!((waits.len(), waits[0].text.as_str()), (1, "courage"));
    session.does(Command::Allow {
        text: waits[0].number,
        allow: true,
    });
    assert!(seen(&session).contains("[[\"courage\",1]]"), "{}", seen(&session));
}

#[test]
fn who_is_sent_out_takes_no_part_and_a_locked_room_lets_nobody_new_in() {
    let mut session = Session::new(Settings::default());
    session.join(0..6);
    session.workshop.reached_at(Some(Way {
        url: "http://192.168.1.7:7788/".into(),
        short: "192.168.1.7:7788".into(),
        network: None,
        wifi: None,
    }));
    let way = |session: &Session| json(&session.workshop.picture(session.now)).contains("192.168.1.7");
    session.until(Phase::Vote(1));
    assert!(way(&session));
    assert!(!json(&session.workshop.presenter(session.now)).contains("192.168.1.7"));
    (0..6).for_each(|phone| {
        session.vote(phone, 1);
    });
    session.does(Command::Remove { person: 3, out: true });
    assert_eq!(session.vote(2, 1), Answer::Refused(Refused::Removed));
    assert_eq!(
        session.workshop.count(session.now),
        Count { voted: 5, present: 5 }
    );
    session.does(Command::Lock { locked: true });
    assert!(!way(&session));
    assert_eq!(
        session.phone(9, Message::Join(Joining::default())),
        Answer::Refused(Refused::Locked)
    );
    assert_eq!(
        session.phone(4, Message::Join(Joining::default())),
        Answer::Welcome
    );
    session.does(Command::Remove {
        person: 3,
        out: false,
    });
    assert_eq!(session.vote(2, 1), Answer::Counted);
}

#[test]
fn no_view_holds_a_token_and_phones_none_of_the_facilitators_own() {
    let mut session = Session::new(Settings {
        predict: true,
        double: true,
        ..Settings::default()
    });
    let secret = 0x0123_4567_89ab_cdef_0123_4567_89ab_cdef_u128;
    session.phone(secret, Message::Join(Joining::default()));
    session.join(0..8);
    let notes: Vec<String> = session
        .workshop
        .scenario()
        .decisions
        .iter()
        .map(|one| one.note.clone())
        .collect();
    let mut steps = 0;
    while session.workshop.phase() != Phase::Debrief {
        if matches!(session.workshop.phase(), Phase::Vote(_)) {
            (0..8).for_each(|phone| {
                session.vote(phone, 1);
            });
        }
        let now = session.now;
        let seen = json(&session.workshop.picture(now)) + &json(&session.workshop.hand(Token(secret), now));
        let all = seen.clone() + &json(&session.workshop.presenter(now));
        assert!(!all.contains("0123456789abcdef"), "{all}");
        for note in notes.iter().filter(|note| !note.is_empty()) {
            let quoted = json(note);
            assert!(!seen.contains(quoted.trim_matches('"')), "{note}");
        }
        assert!(!seen.contains("hint"), "{seen}");
        session.does(Command::Next);
        steps += 1;
    }
    assert!(steps > 60);
}
