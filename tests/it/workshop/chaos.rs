//! Whatever is pressed and sent, in whatever order: nothing panics, nothing is lost, and the file tells the same session.

use twohats::vote::{Guess, Joining, Kind, Seat, State, Token, When};
use twohats::workshop::phone::Message;
use twohats::workshop::{Command, Phase, Settings, Workshop};

use super::{Session, json, rota};

/// A small generator of our own: the same on every machine.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % most
    }

    fn flag(&mut self) -> bool {
        self.below(2) == 0
    }

    fn small(&mut self) -> u8 {
        u8::try_from(self.below(5)).expect("small")
    }
}

fn command(dice: &mut Dice) -> Command {
    let option = Some(dice.small()).filter(|_| dice.flag());
    match dice.below(40) {
        0 => Command::Close,
        1 => Command::Reveal,
        2 => Command::Hide,
        3 => Command::Discuss,
        4 => Command::VoteAgain,
        5 => Command::Reopen,
        6 => Command::Reset,
        7 => Command::CancelVote,
        8 => Command::Extend { seconds: 30 },
        9 => Command::CountdownOff,
        10 | 11 => Command::Decide {
            option,
            reason: if dice.flag() { "so".into() } else { String::new() },
            by: None,
        },
        12 | 13 => Command::Hands {
            seat: if dice.flag() { Seat::Boss } else { Seat::Led },
            option: dice.small(),
            hands: u32::from(dice.small()),
        },
        14 => Command::Heads {
            people: u32::from(dice.small()),
        },
        15 => Command::GuessHands {
            thing: usize::from(dice.small()),
            guess: Guess::Up,
            hands: 2,
        },
        16 => Command::Lock { locked: dice.flag() },
        17 => Command::Remove {
            person: u32::from(dice.small()),
            out: dice.flag(),
        },
        18 => Command::Unname { person: 1 },
        19 => Command::Black,
        20 => Command::Allow {
            text: u32::from(dice.small()),
            allow: dice.flag(),
        },
        21 => Command::Road { option },
        22 => Command::Return,
        23 if dice.below(4) == 0 => Command::Rewind {
            decision: usize::from(dice.small()),
        },
        24 if dice.below(9) == 0 => Command::Debrief,
        25..=27 => Command::Back,
        _ => Command::Next,
    }
}

fn message(dice: &mut Dice, rounds: u32) -> Message {
    let round = u32::try_from(dice.below(u64::from(rounds) + 2)).expect("small");
    match dice.below(12) {
        0 => Message::Join(Joining {
            name: dice.flag().then(|| "\u{202e}Ada".to_owned()),
            table: dice.flag().then(|| dice.small()),
            observer: dice.below(5) == 0,
        }),
        1 => Message::Leave,
        2 => Message::Beat,
        3 => Message::Text {
            kind: [Kind::Reason, Kind::Word, Kind::Idea, Kind::Commitment][usize::from(dice.small() % 4)],
            text: "a word".into(),
        },
        4 => Message::Form {
            when: if dice.flag() { When::Before } else { When::After },
            answers: vec![dice.small(); 5],
        },
        5 => Message::Guess {
            round,
            thing: usize::from(dice.small()),
            guess: Guess::ALL[usize::from(dice.small() % 3)],
        },
        _ => Message::Vote {
            // Mostly the one that is open.
            round: if dice.below(4) == 0 { round } else { rounds },
            seat: if dice.flag() { Seat::Boss } else { Seat::Led },
            option: dice.small(),
        },
    }
}

/// What can be seen of it, but for what a crash may change: who is here, and what was asked about.
fn seen(workshop: &Workshop, now: u64) -> String {
    let mut all = workshop.clone();
    all.reached_at(None);
    let texts: Vec<State> = workshop.room().texts.all().map(|text| text.state).collect();
    let tallies: Vec<String> = workshop
        .room()
        .ballots
        .iter()
        .map(|ballot| json(&[ballot.tally(Seat::Boss, None), ballot.tally(Seat::Led, None)]))
        .collect();
    let verdicts: Vec<String> = workshop
        .past()
        .map(|poll| format!("{:?}", poll.verdict))
        .collect();
    format!(
        "{:?} {texts:?} {tallies:?} {verdicts:?} {} {} {:?}",
        workshop.phase(),
        json(&workshop.totals()),
        json(&workshop.presenter(now).next),
        workshop.play().replay(),
    )
}

#[test]
fn any_order_of_keys_and_messages_is_a_session_that_its_file_tells_again() {
    let mut phases = Vec::new();
    for seed in 1..=24 {
        let mut dice = Dice(0x9e37_79b9_7f4a_7c15_u64.wrapping_mul(seed));
        let mut session = Session::new(Settings {
            again: dice.flag(),
            none: dice.flag(),
            double: dice.flag(),
            predict: dice.flag(),
            reasons: true,
            cloud: true,
            tables: 3,
            seconds: dice.flag().then_some(60),
            smallest: if dice.flag() { 5 } else { 1 },
            ..Settings::default()
        });
        for _ in 0..400 {
            session.now += dice.below(9_000);
            if dice.flag() {
                session.say(command(&mut dice));
            } else {
                let rounds = session.round();
                let message = message(&mut dice, rounds);
                session.phone(u128::from(dice.below(9)), message);
            }
            let phase = session.workshop.phase();
            if !phases.contains(&phase) {
                phases.push(phase);
            }
            let now = session.now;
            let picture = session.workshop.picture(now);
            let hand = session.workshop.hand(Token(1), now);
            assert!(!json(&picture).is_empty() && !json(&hand).is_empty());
        }
        let again = Workshop::resume(rota(), &session.file).expect("a session");
        assert!(again.lost.is_empty(), "seed {seed}: {:?}", again.lost);
        let (was, is) = (
            seen(&session.workshop, session.now),
            seen(&again.workshop, session.now),
        );
        assert_eq!(is, was, "seed {seed}");
        if session.workshop.phase() != Phase::Finished {
            for _ in 0..3 {
                session.say(Command::Debrief);
                session.say(Command::Finish);
                session.say(Command::Finish);
            }
        }
        assert!(session.workshop.is_finished());
        let settled = session.workshop.settled_log();
        let kept = Workshop::resume(rota(), &settled).expect("a session");
        assert!(kept.lost.is_empty(), "seed {seed}: {:?}\n{settled}", kept.lost);
        assert_eq!(kept.workshop.totals(), session.workshop.totals(), "seed {seed}");
        let verdicts =
            |workshop: &Workshop| -> Vec<_> { workshop.past().map(|one| one.verdict.clone()).collect() };
        assert_eq!(
            verdicts(&kept.workshop),
            verdicts(&session.workshop),
            "seed {seed}"
        );
    }
    assert!(phases.len() >= 18, "{phases:?}");
}
