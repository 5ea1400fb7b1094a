//! More than the room holds: floods of people who are none.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use super::post::{answer, connect, join, open, request, seat, send, stream, until};

/// The longest a newcomer among many is asked to come later.
const PATIENCE: Duration = Duration::from_secs(30);

#[test]
fn silent_connections_keep_nobody_out() {
    let server = open();
    let port = server.port();
    let phone = join(port);
    let mut tab = stream(port, &phone);
    until(&mut tab, "data:");
    // Held by the test as well; the server gives as many as the system gives it.
    let silent: Vec<TcpStream> = (0..1200)
        .filter_map(|_| TcpStream::connect(("127.0.0.1", port)).ok())
        .collect();
    assert!(
        silent.len() > 200,
        "only {} connections could be opened",
        silent.len()
    );
    for _ in 0..20 {
        let begun = Instant::now();
        let token = join(port);
        let answer = send(port, request(port, "POST", "/here", &seat(&token), "").as_bytes());
        assert_eq!(answer.status, 204);
        assert!(begun.elapsed() < Duration::from_secs(1), "{:?}", begun.elapsed());
    }
    let said = send(port, request(port, "POST", "/here", &seat(&phone), "").as_bytes());
    assert_eq!(said.status, 204);
    tab.set_read_timeout(Some(Duration::from_millis(50)))
        .expect("a time limit");
    let mut byte = [0; 1];
    let open = !matches!(tab.read(&mut byte), Ok(0));
    assert!(open, "the phone that was there keeps its stream");
}

#[test]
fn places_of_phones_that_left_are_free_and_they_come_back_as_who_they_were() {
    let server = open();
    let port = server.port();
    let come = |more: &str| {
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE {
            let answer = send(port, request(port, "POST", "/join", more, "").as_bytes());
            match answer.status {
                200 => return answer.body[9..41].to_owned(),
                // So many at once are asked to come a little later.
                429 => std::thread::sleep(Duration::from_millis(50)),
                status => panic!("not let in: {status}"),
            }
        }
        panic!("asked to come later for {PATIENCE:?}");
    };
    let said = r#"{"id":1,"message":{"join":{}}}"#;
    let say = |token: &str| send(port, request(port, "POST", "/say", &seat(token), said).as_bytes()).status;
    let stays = join(port);
    let mut tab = stream(port, &stays);
    until(&mut tab, "data:");
    let mut phones = Vec::new();
    for _ in 0..430 {
        let token = come("");
        assert_eq!(say(&token), 202);
        phones.push(token);
    }
    // Those who came first have left their place; they are not somebody else for it.
    assert_eq!(say(&phones[0]), 401);
    assert_eq!(come(&seat(&phones[0])), phones[0]);
    assert_eq!(say(&phones[0]), 202);
    assert_eq!(say(&stays), 202, "whoever is there keeps it");
}

#[test]
fn a_flood_of_newcomers_pushes_nobody_out() {
    let server = open();
    let port = server.port();
    let phones: Vec<String> = (0..30).map(|_| join(port)).collect();
    let mut tabs: Vec<TcpStream> = phones.iter().map(|token| stream(port, token)).collect();
    for tab in &mut tabs {
        until(tab, "data:");
    }
    let text = request(port, "POST", "/join", "", "");
    let lines = || {
        let mut statuses = Vec::new();
        for _ in 0..10 {
            let mut line = connect(port);
            for _ in 0..20 {
                if line.write_all(text.as_bytes()).is_err() {
                    break;
                }
                statuses.push(answer(&mut line).status);
            }
        }
        statuses
    };
    // Ten of them at a time.
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let floods: Vec<_> = (0..10).map(|_| scope.spawn(lines)).collect();
        floods
            .into_iter()
            .flat_map(|flood| flood.join().expect("answers"))
            .collect()
    });
    let joined = statuses.iter().filter(|status| **status == 200).count();
    assert!(joined < 700, "{joined} of {} came in", statuses.len());
    assert!(statuses.contains(&429));
    for token in &phones {
        let answer = send(port, request(port, "POST", "/here", &seat(token), "").as_bytes());
        assert_eq!(answer.status, 204, "a phone lost its place");
    }
}
