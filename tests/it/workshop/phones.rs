//! With phones: votes come in, are changed, come late; and nobody sees round one before it is shown.

use twohats::vote::Token;
use twohats::vote::{Count, Joining};
use twohats::workshop::phone::{Message, Reply as Answer};
use twohats::workshop::{Command, Phase, Reply, Settings};

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
    let tally = session.workshop.room().ballots[0].tally(Default::default(), None);
    assert_eq!((tally.votes_of(1), tally.votes_of(2)), (6, 1));
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
