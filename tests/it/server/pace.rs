//! How often somebody may ask, and how long they may take.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::time::{Duration, Instant};

use twohats::vote::{Joining, Token};
use twohats::workshop::phone::Message;

use super::post::{answer, connect, join, open, presenter, request, seat, send, workshop};

/// How long until the other side closes.
fn closed(stream: &mut TcpStream) -> Duration {
    let begun = Instant::now();
    let mut piece = [0; 1024];
    while matches!(stream.read(&mut piece), Ok(read) if read > 0) {}
    begun.elapsed()
}

#[test]
fn who_says_nothing_is_let_go() {
    let server = open();
    let port = server.port();
    let head = format!("POST /join HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n");
    let mut silent = connect(port);
    let mut half = connect(port);
    half.write_all(head.as_bytes()).expect("it is open");
    let mut body = connect(port);
    let token = join(port);
    let text = request(port, "POST", "/say", &seat(&token), "").replace("Length: 0", "Length: 4000");
    body.write_all(text.as_bytes()).expect("it is open");
    let dripping = std::thread::spawn(move || {
        let begun = Instant::now();
        while body.write_all(b" ").is_ok() && begun.elapsed() < Duration::from_secs(30) {
            std::thread::sleep(Duration::from_secs(1));
        }
        begun.elapsed()
    });
    let (first, second) = (closed(&mut silent), closed(&mut half));
    assert!((4..8).contains(&first.as_secs()), "silent: {first:?}");
    assert!(second < Duration::from_secs(8), "half a head: {second:?}");
    let third = dripping.join().expect("it ends");
    assert!((4..12).contains(&third.as_secs()), "a byte a second: {third:?}");
}

#[test]
fn who_does_not_read_is_let_go_and_nothing_piles_up() {
    let server = open();
    let (side, key) = presenter(&server);
    // A full room, so that what is sent is large and changes all the time.
    let mut room = workshop();
    for number in 1..=300 {
        room.phone(Token(number), 1, &Message::Join(Joining::default()), 0);
    }
    let mut page = connect(side);
    let text = request(side, "GET", "/events", &format!("X-Key: {key}\r\n"), "");
    page.write_all(text.as_bytes()).expect("the door is open");
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_secs(12) {
        let now = u64::try_from(begun.elapsed().as_millis()).expect("a short time");
        server.show(Arc::new(room.clone()), now);
        std::thread::sleep(Duration::from_millis(100));
    }
    let (mut read, mut piece) = (0, vec![0; 65_536]);
    while let Ok(bytes @ 1..) = page.read(&mut piece) {
        read += bytes;
        assert!(
            begun.elapsed() < Duration::from_secs(20),
            "it is still sent everything"
        );
    }
    assert!(
        (10_000..8_000_000).contains(&read),
        "{read} bytes were held for it"
    );
}

#[test]
fn a_phone_that_asks_too_often_waits() {
    let server = open();
    let port = server.port();
    let token = join(port);
    let ask = |token: &str| send(port, request(port, "POST", "/here", &seat(token), "").as_bytes()).status;
    let statuses: Vec<u16> = (0..40).map(|_| ask(&token)).collect();
    assert_eq!(statuses[..5], [204; 5]);
    let heard = server.heard().len();
    assert!((5..25).contains(&heard), "{heard} of 40 reached the game");
    assert_eq!(ask(&join(port)), 204, "another phone does not wait for it");
    std::thread::sleep(Duration::from_millis(1200));
    assert_eq!(ask(&token), 204);
    assert_eq!(server.heard().len(), 2);
}

#[test]
fn a_stranger_who_asks_too_often_waits() {
    let server = open();
    let port = server.port();
    let mut line = connect(port);
    let text = request(port, "GET", "/", "", "");
    let mut statuses = Vec::new();
    for _ in 0..30 {
        if line.write_all(text.as_bytes()).is_err() {
            break;
        }
        statuses.push(answer(&mut line).status);
    }
    assert!(
        statuses.starts_with(&[200; 15]) && statuses.contains(&429),
        "{statuses:?}"
    );
    // Who does not wait by themselves is made to: at most some four refusals a second for each connection.
    let begun = Instant::now();
    let mut refused = 0;
    while begun.elapsed() < Duration::from_secs(2) {
        let mut line = connect(port);
        for _ in 0..30 {
            if line.write_all(text.as_bytes()).is_err() {
                break;
            }
            refused += u32::from(answer(&mut line).status == 429);
        }
    }
    assert!((1..=8).contains(&refused), "{refused} in two seconds");
}
