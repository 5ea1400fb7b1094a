//! What the facilitator's own page offers: just what can be done, the words for this room, and every road not taken.

use twohats::present;
use twohats::words::Words;
use twohats::workshop::{Body, Command, Mode, Phase, Reply, Settings, Workshop};

use super::Session;
use super::hands::hands;

#[test]
fn what_can_be_done_is_offered_and_what_cannot_is_not() {
    let mut session = Session::new(Settings {
        predict: true,
        ..Settings::default()
    });
    let (mut seen, mut days) = (Vec::new(), 0);
    while !session.workshop.is_finished() {
        let phase = session.workshop.phase();
        let view = session.workshop.presenter(session.now);
        for command in all_steps() {
            let mut tried = session.workshop.clone();
            let mut reply = tried.command(command.clone(), session.now);
            if matches!(reply, Reply::Sure(_)) {
                reply = tried.command(command.clone(), session.now);
            }
            let not_now = Words::of("en").say("room-not-now");
            // That something is missing, such as a reason, is another answer.
            let there =
                reply != Reply::No(not_now) && reply != Reply::No(Words::of("en").say("room-still-open"));
            assert_eq!(
                view.can.contains(&command),
                there,
                "{command:?} in {phase:?}: {reply:?}"
            );
        }
        if let Body::Why { days: true, .. } = view.picture.body {
            days += 1;
            assert!(view.now.contains("days went by"), "{}", view.now);
        }
        let kind = std::mem::discriminant(&phase);
        if !seen.contains(&kind) {
            seen.push(kind);
        }
        if let Phase::Vote(_) = phase {
            session.does(hands(1, 6));
            session.does(hands(2, 5));
        }
        if phase == Phase::Outcome(0) && session.workshop.past().len() == 1 {
            session.does(Command::Road { option: None });
            while matches!(session.workshop.phase(), Phase::Road(_) | Phase::RoadWhy) {
                session.does(Command::Next);
            }
        }
        if let Reply::Sure(_) = session.say(Command::Next) {
            session.does(Command::Next);
        }
    }
    assert!(
        seen.len() >= 11 && days > 0,
        "{} phases, {days} times days went by",
        seen.len()
    );
}

/// The steps that are not always there.
fn all_steps() -> Vec<Command> {
    let decide = Command::Decide {
        option: None,
        reason: String::new(),
        by: None,
    };
    vec![
        Command::Close,
        Command::Reveal,
        Command::Hide,
        Command::Discuss,
        Command::VoteAgain,
        Command::Reopen,
        Command::Reset,
        Command::CancelVote,
        decide,
        Command::Road { option: None },
        Command::Return,
        Command::Debrief,
        Command::Finish,
    ]
}

#[test]
fn what_was_voted_on_is_in_the_report_though_the_story_went_no_further() {
    for (until, verdict) in [(Phase::Decided, true), (Phase::Revealed(1), false)] {
        let mut session = Session::new(Settings {
            again: false,
            ..Settings::default()
        });
        session.until(Phase::Vote(1));
        session.does(hands(1, 9));
        session.does(hands(2, 3));
        session.until(until);
        session.does(Command::Debrief);
        let told = twohats::report::session::session(&session.workshop, &[]);
        assert_eq!(told.decisions.len(), 1, "after {until:?}");
        let held = &told.decisions[0];
        let boss = held.rounds[0].boss.as_ref().expect("enough voted");
        let votes: Vec<u32> = boss.rows.iter().map(|row| row.votes).collect();
        assert_eq!(votes[..2], [9, 3]);
        assert_eq!((held.taken == 1, held.worked), (verdict, None), "after {until:?}");
        // It can still be taken back.
        session.does(Command::Back);
        assert_eq!(
            (session.workshop.phase(), session.workshop.past().count()),
            (until, 0)
        );
    }
}

#[test]
fn every_road_not_taken_is_offered_and_x_goes_from_one_to_the_next() {
    let mut session = Session::new(Settings {
        again: false,
        ..Settings::default()
    });
    session.until(Phase::Vote(1));
    session.does(hands(1, 9));
    session.does(hands(3, 4));
    session.until(Phase::Outcome(0));
    let offered: Vec<u8> = session
        .workshop
        .presenter(session.now)
        .roads
        .iter()
        .map(|one| one.0)
        .collect();
    assert_eq!(offered, [3, 2], "what most people wanted first");
    let walked = |session: &mut Session| {
        session.does(Command::Road { option: None });
        let body = session.workshop.picture(session.now).body;
        let Body::Page { road: Some(road), .. } = body else {
            panic!("{body:?}")
        };
        road
    };
    let (first, second, again) = (walked(&mut session), walked(&mut session), walked(&mut session));
    assert!(first != second && again == first, "{first}, {second}, {again}");
    session.does(Command::Return);
    session.does(Command::Road { option: Some(2) });
    assert!(matches!(session.workshop.phase(), Phase::Road(0)));
}

#[test]
fn with_hands_alone_nothing_is_said_of_phones() {
    let mut session = Session::new(Settings {
        mode: Mode::Hands,
        rehearsal: true,
        ..Settings::default()
    });
    while session.workshop.phase() != Phase::Outcome(0) {
        session.workshop.rehearse(session.now);
        let view = session.workshop.presenter(session.now);
        assert_eq!(view.people, [], "nobody is pretended");
        let said = format!("{:?} {:?}", view.say, view.picture.notice);
        for word in ["by phone", "pretended", "code", "address", "touch"] {
            assert!(
                !said.contains(word),
                "{word} in {:?}: {said}",
                session.workshop.phase()
            );
        }
        if let Phase::Vote(_) = session.workshop.phase() {
            session.does(hands(1, 8));
        }
        if let Reply::Sure(_) = session.say(Command::Next) {
            session.does(Command::Next);
        }
    }
}

#[test]
fn whoever_speaks_is_called_by_their_name_also_who_is_not_of_the_team() {
    let scenario = crate::support::scenario("scenes/check_in/check_in.scenario.ron");
    let names: Vec<String> = present::cast(&scenario).into_iter().map(|one| one.name).collect();
    assert!(names.len() > scenario.cast.len(), "nobody else speaks: {names:?}");
    let workshop = Workshop::new(scenario, Settings::default(), 1);
    assert_eq!(workshop.presenter(0).cast, names);
}
