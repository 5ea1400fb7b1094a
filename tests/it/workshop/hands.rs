//! By the facilitator alone: no phone, no network, hands counted and typed in.

use std::sync::Arc;

use twohats::storage::Fs;
use twohats::vote::Seat;
use twohats::workshop::{Body, By, Command, Phase, Reply, Settings, Workshop};

use super::{SECOND, Session, json};
use crate::support::{path, scenario};

pub(super) fn hands(option: u8, hands: u32) -> Command {
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
    session.say(Command::Finish);
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

#[test]
fn what_is_cancelled_leaves_no_result_and_what_is_reset_begins_anew() {
    let mut session = Session::new(Settings::default());
    session.until(Phase::Vote(1));
    session.does(hands(1, 9));
    session.does(Command::Reset);
    assert_eq!(session.workshop.count(session.now).voted, 0);
    session.does(Command::Back);
    assert_eq!(
        session.workshop.count(session.now).voted,
        9,
        "the votes are there again"
    );
    session.until(Phase::Revealed(1));
    session.does(Command::Back);
    assert_eq!(session.workshop.phase(), Phase::Closed(1));
    assert!(
        session.file.contains("\"reveal\"") && session.file.contains("\"back\""),
        "both are in the log"
    );
    session.does(Command::CancelVote);
    assert!(matches!(session.workshop.phase(), Phase::Read(_)));
    session.until(Phase::Vote(1));
    assert_eq!(session.workshop.count(session.now).voted, 0, "a vote of its own");
    session.does(hands(2, 3));
    session.until(Phase::Revealed(1));
    let choose = Command::Decide {
        option: None,
        reason: String::new(),
        by: None,
    };
    session.does(choose);
    session.until(Phase::Why);
    let totals = session.workshop.totals();
    let told: Vec<u32> = totals.ballots.iter().map(|ballot| ballot.votes[0]).collect();
    assert_eq!(told.iter().filter(|votes| **votes > 0).count(), 1, "{told:?}");
}

#[test]
fn the_road_not_taken_is_seen_and_left_again() {
    let mut session = Session::new(Settings {
        again: false,
        ..Settings::default()
    });
    session.until(Phase::Vote(1));
    session.does(hands(2, 9));
    session.does(hands(3, 4));
    session.until(Phase::Why);
    let stands = json(&session.workshop.picture(session.now).body);
    let hash = session.workshop.play().replay();
    session.does(Command::Road { option: None });
    let road = json(&session.workshop.picture(session.now).body);
    assert!(road.contains("\"road\":\"Take last year"), "{road}");
    while session.workshop.phase() != Phase::Why {
        session.does(Command::Next);
    }
    assert_eq!(json(&session.workshop.picture(session.now).body), stands);
    assert_eq!(
        session.workshop.play().replay(),
        hash,
        "the room's own story is untouched"
    );
    let taken = Command::Road { option: Some(2) };
    assert!(matches!(session.say(taken), Reply::No(_)), "that one was taken");
    session.until(Phase::Vote(1));
    session.does(hands(1, 5));
    session.until(Phase::Why);
    session.does(Command::Rewind { decision: 0 });
    assert_eq!(session.workshop.past().len(), 0);
    session.does(Command::Back);
    assert_eq!(session.workshop.past().len(), 2);
}

/// How many votes were counted so far.
fn counted(session: &Session) -> u32 {
    let totals = session.workshop.totals();
    totals.ballots.iter().map(|one| one.votes[0]).sum()
}

#[test]
fn keys_of_a_clicker_never_vote_and_never_show_a_result_of_few_unasked() {
    // In every phase: next, back, black and black again.
    let mut session = Session::new(Settings {
        predict: true,
        ..Settings::default()
    });
    session.does(Command::Heads { people: 30 });
    let mut phases = Vec::new();
    while session.workshop.phase() != Phase::Debrief {
        let before = counted(&session);
        for command in [Command::Black, Command::Black] {
            session.does(command);
        }
        let phase = session.workshop.phase();
        if !phases.contains(&phase) {
            phases.push(phase);
        }
        match session.say(Command::Next) {
            Reply::Sure(words) => {
                assert!(
                    matches!(phase, Phase::Vote(_) | Phase::Closed(_) | Phase::Revealed(_)),
                    "{phase:?}"
                );
                assert!(words.contains("of 30"), "{words}");
                assert_eq!(session.workshop.picture(session.now).notice, Some(words));
                session.now += 30 * SECOND;
                assert_eq!(
                    session.workshop.picture(session.now).notice,
                    None,
                    "it is not asked for ever"
                );
                if matches!(phase, Phase::Vote(_)) {
                    session.does(hands(1, 20));
                    continue;
                }
            }
            Reply::Done => {}
            Reply::No(why) => panic!("{phase:?}: {why}"),
        }
        let after = counted(&session);
        assert_eq!(before, after, "{phase:?}");
    }
    assert!(phases.len() > 12, "{phases:?}");
}

#[test]
fn every_scenario_that_comes_with_the_program_is_played_to_its_end_in_each_language() {
    for id in ["winter_rota", "flood_room", "friday_shipment"] {
        for language in ["en", "de"] {
            for turn in 0..3 {
                let file = path(&format!("scenes/{id}/{id}.scenario.ron"));
                let read = scenario(&format!("scenes/{id}/{id}.scenario.ron"));
                let told = Fs::default()
                    .in_language(&file, read.as_ref().clone(), language)
                    .scenario;
                let settings = Settings {
                    language: language.into(),
                    again: turn == 0,
                    ..Settings::default()
                };
                let mut workshop = Workshop::new(Arc::new(told), settings, 5);
                let mut now = 0;
                let mut votes = 0;
                while workshop.phase() != Phase::Debrief {
                    now += SECOND;
                    if let Body::Vote { poll } = workshop.picture(now).body
                        && poll.open
                    {
                        let open: Vec<u8> = poll
                            .options
                            .iter()
                            .filter(|one| one.closed.is_none())
                            .map(|one| one.number)
                            .collect();
                        let option = open[(turn + votes) % open.len()];
                        assert_eq!(workshop.command(hands(option, 7), now), Reply::Done);
                        votes += 1;
                    }
                    let reply = workshop.command(Command::Next, now);
                    assert_eq!(reply, Reply::Done, "{id} {language} in {:?}", workshop.phase());
                    let page = workshop.picture(now);
                    assert!(!json(&page).contains("\"pages\":0"));
                    assert!(now < 1_000 * SECOND, "{id} {language}: it does not end");
                }
                assert!(workshop.play().state().ending().is_some(), "{id} {language}");
                assert!(workshop.past().len() >= 5, "{id}: {}", workshop.past().len());
            }
        }
    }
}

#[test]
fn more_hands_than_people_are_told_until_one_of_the_two_is_corrected() {
    let mut session = Session::new(Settings::default());
    while !matches!(session.workshop.phase(), Phase::Vote(_)) {
        session.does(Command::Next);
    }
    let told = |session: &Session| session.workshop.picture(session.now).notice;
    session.does(hands(1, 12));
    session.does(hands(2, 9));
    assert_eq!(told(&session), None, "nobody has said how many people there are");
    session.does(Command::Heads { people: 20 });
    let said = told(&session).expect("one hand too many");
    assert!(said.contains("21 hands") && said.contains("20 people"), "{said}");
    session.does(hands(2, 8));
    assert_eq!(told(&session), None);
}

#[test]
fn what_somebody_commits_to_is_counted_on_the_wall_and_not_read_there() {
    let mut session = Session::new(Settings::default());
    session.does(Command::Next);
    session.does(Command::Debrief);
    for (count, text) in (1..).zip(["Ask Gil before the rota is out.", "Say by when."]) {
        session.does(Command::Write {
            text: text.to_owned(),
        });
        let picture = session.workshop.picture(session.now);
        let Body::Debrief { commitments, .. } = &picture.body else {
            panic!("{:?}", picture.body);
        };
        assert_eq!(*commitments, count);
        assert!(!json(&picture).contains(text));
    }
}
