//! By the facilitator alone: no phone, no network, hands counted and typed in.

use twohats::vote::Seat;
use twohats::workshop::{By, Command, Phase, Reply, Settings};

use super::{Session, json};

fn hands(option: u8, hands: u32) -> Command {
    Command::Hands {
        seat: Seat::Boss,
        option,
        hands,
    }
}

#[test]
fn a_whole_workshop_is_played_by_commands_alone() {
    let mut session = Session::new(Settings::default());
    session.does(Command::Heads { people: 20 });
    let mut decisions = 0;
    while session.workshop.phase() != Phase::Debrief {
        match session.workshop.phase() {
            Phase::Vote(round) => {
                session.does(hands(1, if round == 1 { 8 } else { 4 }));
                session.does(hands(2, if round == 1 { 7 } else { 12 }));
                decisions += u32::from(round == 2);
                session.does(Command::Next);
            }
            _ => session.does(Command::Next),
        }
    }
    assert_eq!(decisions, 6);
    assert_eq!(session.workshop.past().len(), 6);
    for poll in session.workshop.past() {
        let verdict = poll.verdict.as_ref().expect("it was decided");
        assert_eq!((verdict.option, verdict.by), (2, By::Votes));
        assert_eq!(poll.revealed, [true, true]);
    }
    assert!(session.workshop.play().state().ending().is_some());
    session.does(Command::Finish);
    assert!(session.workshop.is_finished());
}

#[test]
fn ties_and_silence_go_to_the_facilitator_with_a_reason() {
    // Votes of the options in turn, whether somebody may choose without a reason, and how it came about.
    let cases: [(&[u32], By, bool); 5] = [
        (&[5, 5, 2], By::Tie, false),
        (&[3, 3], By::Tie, false),
        (&[], By::Nobody, true),
        (&[2, 6], By::Override, false),
        (&[6, 2], By::Votes, true),
    ];
    for (votes, by, bare) in cases {
        let mut session = Session::new(Settings {
            again: false,
            ..Settings::default()
        });
        session.until(Phase::Vote(1));
        for (option, number) in (1..).zip(votes) {
            session.does(hands(option, *number));
        }
        session.until(Phase::Revealed(1));
        let most = session.say(Command::Next);
        assert_eq!(
            matches!(most, Reply::No(_)),
            matches!(by, By::Tie | By::Nobody),
            "{votes:?}: {most:?}"
        );
        if most == Reply::Done && by == By::Override {
            session.does(Command::Back);
        }
        if session.workshop.phase() != Phase::Decided {
            let choose = |reason: &str| Command::Decide {
                option: Some(1),
                reason: reason.into(),
                by: None,
            };
            let reply = session.say(choose(" "));
            assert_eq!(reply == Reply::Done, bare, "{votes:?}: {reply:?}");
            if !bare {
                session.does(choose("It is what we talked about."));
            }
        }
        let picture = json(&session.workshop.picture(session.now));
        session.does(Command::Next);
        let verdict = session
            .workshop
            .past()
            .last()
            .and_then(|poll| poll.verdict.clone());
        assert_eq!(
            verdict.map(|verdict| (verdict.option, verdict.by)),
            Some((1, by)),
            "{votes:?}"
        );
        assert_eq!(
            picture.contains("It is what we talked about."),
            !bare,
            "{picture}"
        );
    }
}

#[test]
fn every_step_is_taken_back_by_one_key() {
    let mut session = Session::new(Settings {
        predict: true,
        ..Settings::default()
    });
    let mut steps = 0;
    while session.workshop.phase() != Phase::Debrief {
        if matches!(session.workshop.phase(), Phase::Vote(_)) {
            session.does(hands(1, 9));
        }
        let now = session.now;
        let before = (
            session.workshop.phase(),
            json(&session.workshop.picture(now).body),
        );
        session.does(Command::Next);
        let after = (
            session.workshop.phase(),
            json(&session.workshop.picture(now).body),
        );
        session.does(Command::Back);
        let again = (
            session.workshop.phase(),
            json(&session.workshop.picture(now).body),
        );
        assert_eq!(again, before, "after {steps} steps");
        session.does(Command::Next);
        let once_more = (
            session.workshop.phase(),
            json(&session.workshop.picture(now).body),
        );
        assert_eq!(once_more, after, "after {steps} steps");
        steps += 1;
    }
    assert!(steps > 60, "{steps} steps");
}
