//! More than the room holds: floods of people who are none.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use super::post::{answer, connect, join, open, request, seat, send, stream, until};

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
fn a_flood_of_newcomers_pushes_nobody_out() {
    let server = open();
    let port = server.port();
    let phones: Vec<String> = (0..30).map(|_| join(port)).collect();
    let mut tabs: Vec<TcpStream> = phones.iter().map(|token| stream(port, token)).collect();
    for tab in &mut tabs {
        until(tab, "data:");
    }
    let text = request(port, "POST", "/join", "", "");
    let mut statuses = Vec::new();
    for _ in 0..100 {
        let mut line = connect(port);
        for _ in 0..20 {
            if line.write_all(text.as_bytes()).is_err() {
                break;
            }
            statuses.push(answer(&mut line).status);
        }
    }
    let joined = statuses.iter().filter(|status| **status == 200).count();
    assert!(joined < 700, "{joined} of {} came in", statuses.len());
    assert!(statuses.contains(&429));
    for token in &phones {
        let answer = send(port, request(port, "POST", "/here", &seat(token), "").as_bytes());
        assert_eq!(answer.status, 204, "a phone lost its place");
    }
}
