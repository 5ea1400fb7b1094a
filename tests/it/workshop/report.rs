//! What a workshop came to: as a page, as a table, as JSON, and for whom nothing small is told.

use serde_json::Value;
use twohats::lab::what_if::{Asked, Control, what_if_all};
use twohats::play::Replay;
use twohats::report::session::{files, html, session};
use twohats::vote::{Guess, Joining, Kind, Seat, When};
use twohats::workshop::phone::Message;
use twohats::workshop::{Command, Phase, Settings};

use super::{Session, rota};
use crate::support::{golden, scratch};

/// Twelve phones play the whole of The Winter Rota, with everything switched on.
pub(super) fn twelve() -> Session {
    let mut session = Session::new(Settings {
        predict: true,
        double: true,
        none: true,
        reasons: true,
        tables: 2,
        ..Settings::default()
    });
    for phone in 0..12 {
        let who = Joining {
            name: (phone == 3).then(|| "=Ada".to_owned()),
            table: Some(if phone < 9 { 1 } else { 2 }),
            observer: false,
        };
        session.phone(phone, Message::Join(who));
        let answers = vec![2; 5];
        session.phone(
            phone,
            Message::Form {
                when: When::Before,
                answers,
            },
        );
    }
    while session.workshop.phase() != Phase::Debrief {
        match session.workshop.phase() {
            Phase::Vote(round) => vote(&mut session, round),
            Phase::Predict => guess(&mut session),
            _ => {}
        }
        session.does(Command::Next);
    }
    for phone in 0..12 {
        let answers = vec![3, 2, 4, 2, 3];
        session.phone(
            phone,
            Message::Form {
                when: When::After,
                answers,
            },
        );
    }
    let text = "I ask before I plan.".to_owned();
    session.phone(
        3,
        Message::Text {
            kind: Kind::Commitment,
            text,
        },
    );
    session.say(Command::Finish);
    session.does(Command::Finish);
    session
}

fn vote(session: &mut Session, round: u8) {
    let number = session.round();
    for phone in 0..12_u128 {
        let boss = match (round, phone) {
            (1, 0..6) => 1,
            (1, 6..11) | (_, 0..10) => 2,
            _ => 0,
        };
        for (seat, option) in [(Seat::Boss, boss), (Seat::Led, 2)] {
            session.phone(
                phone,
                Message::Vote {
                    round: number,
                    seat,
                    option,
                },
            );
        }
    }
    let text = format!("because of {number}");
    session.phone(
        1,
        Message::Text {
            kind: Kind::Reason,
            text,
        },
    );
}

fn guess(session: &mut Session) {
    let round = u32::try_from(session.workshop.room().guesses.len()).expect("few");
    for phone in 0..12 {
        for thing in 0..3 {
            let guess = if phone < 8 { Guess::Up } else { Guess::Down };
            session.phone(phone, Message::Guess { round, thing, guess });
        }
    }
}

#[test]
fn twelve_phones_play_it_all_and_the_report_says_so() {
    let played = twelve();
    let asked = Asked {
        runs: 24,
        ..Asked::default()
    };
    let control = Control {
        cancel: &false.into(),
        done: &0.into(),
    };
    let found = what_if_all(played.workshop.play(), &asked, &control).expect("nobody cancels");
    let mut seen = session(&played.workshop, &found);
    // An author's remark in the scenario is no change of the report.
    seen.content = "0".into();
    golden("workshop/twelve.json", &seen.json());
    golden("workshop/twelve.csv", &seen.csv());
    let page = html(played.workshop.words(), &seen);
    golden("workshop/twelve.html", &page);
    assert!(page.len() < 500_000, "{} bytes", page.len());
    for outside in ["http:", "https:", "<script", "src=", "@import", "url("] {
        assert!(!page.contains(outside), "{outside}");
    }
    // The same figures everywhere.
    let json: Value = serde_json::from_str(&seen.json()).expect("JSON");
    let first = &json["decisions"][0]["rounds"][0]["boss"];
    assert_eq!(
        (&first["rows"][0]["votes"], &first["votes"]),
        (&6.into(), &12.into())
    );
    assert!(
        seen.csv().contains("round 1,1 monday_sheet,draft,votes,6\n"),
        "{}",
        seen.csv()
    );
    assert!(
        seen.csv().contains("commitment,,'=Ada,text,I ask before I plan."),
        "{}",
        seen.csv()
    );
    // Table 2 has three voters; what table 1 chose would say what they did.
    assert_eq!(seen.decisions[0].rounds[0].tables, [(1, None), (2, None)]);
}

#[test]
fn of_four_people_no_split_is_told_anywhere() {
    let mut session = Session::new(Settings {
        again: false,
        ..Settings::default()
    });
    session.join(0..4);
    session.until(Phase::Vote(1));
    for phone in 0..4 {
        session.vote(phone, if phone == 0 { 1 } else { 2 });
    }
    session.until(Phase::Revealed(1));
    let seen = super::json(&session.workshop.picture(session.now))
        + &super::json(&session.workshop.presenter(session.now));
    assert!(!seen.contains("\"rows\""), "{seen}");
    assert!(seen.contains("4 votes: too few"), "{seen}");
    session.does(Command::Next);
    session.does(Command::Next);
    let told = twohats::report::session::session(&session.workshop, &[]);
    assert_eq!(told.decisions[0].rounds[0].boss, None);
    assert_eq!(
        (told.decisions[0].rounds[0].votes, told.decisions[0].taken),
        (4, 2)
    );
    session.does(Command::Debrief);
    session.say(Command::Finish);
    session.does(Command::Finish);
    assert!(!session.workshop.settled_log().contains("\"rows\""));
}

#[test]
fn a_session_is_reported_from_its_file() {
    let folder = scratch("workshop_report");
    let played = twelve();
    let file = folder.join("room.session.jsonl");
    std::fs::write(&file, played.workshop.settled_log()).expect("it can be written");
    let twohats = |words: &[&str]| {
        let mut run = std::process::Command::new(env!("CARGO_BIN_EXE_twohats"));
        run.arg("report")
            .arg(&file)
            .args(["--runs", "0"])
            .args(words)
            .output()
            .expect("it runs")
    };
    let page = folder.join("room.html");
    let made = twohats(&["--out", page.to_str().expect("a path")]);
    assert_eq!(made.status.code(), Some(0), "{made:?}");
    let text = std::fs::read_to_string(&page).expect("it is there");
    assert!(text.contains("The room split at decision 1."), "{text}");
    let all = files(&played.workshop, &[]);
    let endings = all.each_ref().map(|(ending, _)| *ending);
    assert_eq!(
        endings,
        [".report.html", ".votes.csv", ".votes.json", ".replay.ron"]
    );
    assert_eq!(text, all[0].1, "the same page as the command's");
    let (again, drift) = Replay::parse(&all[3].1).expect("a recording").run(rota());
    assert!(drift.is_empty() && again.state().ending().is_some(), "{drift:?}");
    let csv = twohats(&["--format", "csv"]);
    assert_eq!(
        String::from_utf8_lossy(&csv.stdout),
        session(&played.workshop, &[]).csv()
    );
    let again = twohats(&["--out", file.to_str().expect("a path")]);
    assert_eq!(
        again.status.code(),
        Some(2),
        "what is read is not written over: {again:?}"
    );
    let said = String::from_utf8_lossy(&again.stderr).into_owned();
    assert!(said.contains("the session of a workshop"), "{said}");
}

#[test]
fn a_session_is_found_by_its_name_where_the_game_keeps_it() {
    let data = scratch("workshop_named");
    let (kept, elsewhere) = (data.join("workshops"), data.join("elsewhere"));
    for folder in [&kept, &elsewhere] {
        std::fs::create_dir(folder).expect("a folder");
    }
    let file = twelve().file;
    for name in ["winter_rota-1", "winter_rota-2"] {
        std::fs::write(kept.join(format!("{name}.workshop")), &file).expect("written");
    }
    let twohats = |arguments: &[&str]| {
        let ran = std::process::Command::new(env!("CARGO_BIN_EXE_twohats"))
            .args(arguments)
            .current_dir(&elsewhere)
            .env("TWOHATS_DATA_DIR", &data)
            .output()
            .expect("it runs");
        let said = String::from_utf8_lossy(&ran.stderr).into_owned();
        (ran.status.code(), said, ran.stdout.len())
    };
    for name in ["winter_rota-2", "winter_rota-2.workshop"] {
        let (code, said, printed) = twohats(&["report", name, "--runs", "0", "--format", "csv"]);
        assert!(code == Some(0) && printed > 1_000, "{name}: {said}");
    }
    let (code, said, _) = twohats(&["report", "winter-rota-2", "--format", "csv"]);
    assert_eq!(code, Some(2));
    for part in [
        "did you mean `winter_rota-2`?",
        "looked here and in: ",
        "workshops",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    let (_, said, _) = twohats(&["report", "monday", "--format", "csv"]);
    assert!(said.contains("there are: winter_rota-1, winter_rota-2"), "{said}");
    // What can be no session is looked for where it was said to be.
    let (_, said, _) = twohats(&["report", "week.replay.ron", "--format", "csv"]);
    assert!(said.starts_with("twohats: week.replay.ron: "), "{said}");
    let resume = ["workshop", "winter_rota", "--no-window", "--alone", "--resume"];
    let (code, said, _) = twohats(&[&resume[..], &["winter_rota-9"]].concat());
    assert!(
        code == Some(2) && said.contains("did you mean `winter_rota-"),
        "{said}"
    );
    std::fs::remove_dir_all(&kept).expect("gone");
    let (_, said, _) = twohats(&["report", "winter_rota-1", "--format", "csv"]);
    assert!(said.contains("none is kept yet"), "{said}");
}
