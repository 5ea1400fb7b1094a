//! Who a phone is: kept over refresh, second tab, sleep and a server that broke.

use std::io::{Read, Write};
use std::sync::Arc;
use std::time::Duration;

use twohats::server::{Heard, Server};
use twohats::vote::Joining;
use twohats::workshop::Command;
use twohats::workshop::phone::Message;

use super::post::{answer, connect, header, join, open, request, seat, send, stream, until, wait, workshop};

#[track_caller]
fn next(server: &Server) -> Heard {
    server
        .wait(Duration::from_secs(20))
        .expect("somebody does something")
}

#[test]
fn a_phone_is_who_it_was_by_header_or_cookie() {
    let server = open();
    let port = server.port();
    let first = send(port, request(port, "POST", "/join", "", "").as_bytes());
    let token = first.body[9..41].to_owned();
    let cookie = header(&first.head, "set-cookie").expect("a cookie").to_owned();
    assert!(cookie.starts_with(&format!("seat={token}; ")), "{cookie}");
    assert!(
        cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"),
        "{cookie}"
    );
    for more in [seat(&token), format!("Cookie: a=b; seat={token}\r\n")] {
        let again = send(port, request(port, "POST", "/join", &more, "").as_bytes());
        assert_eq!(again.body, first.body, "{more}");
    }
    assert_ne!(join(port), token);
    // A token from before, such as of a server that was started anew, is as good.
    let old = "0123456789abcdef0123456789abcdef";
    let back = send(port, request(port, "POST", "/join", &seat(old), "").as_bytes());
    assert!(back.body.contains(old), "{back:?}");
    for bad in [
        "",
        "0123",
        &old.to_uppercase(),
        &"g".repeat(32),
        &format!("{old}0"),
        &"0".repeat(3000),
    ] {
        let answer = send(port, request(port, "POST", "/join", &seat(bad), "").as_bytes());
        assert_eq!(answer.status, 200, "{bad}");
        assert!(!answer.body.contains(bad) || bad.is_empty(), "{answer:?}");
    }
}

#[test]
fn streams_show_the_latest_state_and_tell_who_is_there() {
    let server = open();
    let port = server.port();
    let token = join(port);
    let mut tab = stream(port, &token);
    until(&mut tab, "\"lobby\":");
    let Heard::Came(came) = next(&server) else {
        panic!("they came")
    };
    assert_eq!(came.to_string(), token);
    // Whatever came between, who reads sees where it stands.
    let mut room = workshop();
    for _ in 0..40 {
        room.command(Command::Next, 0);
        server.show(Arc::new(room.clone()), 0);
    }
    room.command(Command::Debrief, 0);
    server.show(Arc::new(room), 0);
    let read = until(&mut tab, "\"debrief\":");
    assert!(read.matches("data:").count() <= 3, "{read}");
    // A second tab takes over, and says so to the first one. Nobody came or went.
    let mut second = stream(port, &token);
    until(&mut second, "\"debrief\":");
    until(&mut tab, "event: moved\n");
    assert!(server.heard().is_empty());
    drop(second);
    assert_eq!(next(&server), Heard::Left(came));
    let mut back = stream(port, &token);
    until(&mut back, "\"debrief\":");
    assert_eq!(next(&server), Heard::Came(came));
    let unknown = send(
        port,
        request(port, "GET", "/events", &seat(&"0".repeat(32)), "").as_bytes(),
    );
    assert_eq!(unknown.status, 401);
}

#[test]
fn a_phone_that_was_silent_for_long_is_not_told_that_another_tab_took_over() {
    let server = open();
    let port = server.port();
    let token = join(port);
    let mut line = stream(port, &token);
    // A page that nobody looks at says nothing; its stream ends after a while, so that it begins anew when it is looked at.
    let (mut read, mut piece) = (String::new(), [0; 4096]);
    while let Ok(bytes @ 1..) = line.read(&mut piece) {
        read += &String::from_utf8_lossy(&piece[..bytes]);
    }
    assert!(
        read.contains("\"lobby\":") && !read.contains("event: moved"),
        "{read}"
    );
    let mut back = stream(port, &token);
    until(&mut back, "\"lobby\":");
}

#[test]
fn what_a_phone_says_reaches_the_workshop_and_comes_back_to_it_alone() {
    let server = open();
    let port = server.port();
    let tokens = [join(port), join(port)];
    let mut tabs = tokens.each_ref().map(|token| stream(port, token));
    for tab in &mut tabs {
        until(tab, "\"joined\":false");
    }
    let said = r#"{"id":7,"message":{"join":{"name":"<b>Ada</b>"}}}"#;
    let text = request(port, "POST", "/say", &seat(&tokens[0]), said);
    assert_eq!(send(port, text.as_bytes()).status, 202);
    let mut room = workshop();
    wait(5, || {
        let mut heard = server.heard().into_iter();
        heard.any(|heard| matches!(heard, Heard::Said(_, 7, Message::Join(_))))
    });
    room.phone(
        tokens[0].parse().expect("a token"),
        7,
        &Message::Join(Joining {
            name: Some("<b>Ada</b>".to_owned()),
            ..Joining::default()
        }),
        0,
    );
    server.show(Arc::new(room), 0);
    let read = until(&mut tabs[0], "\"last\":7");
    assert!(read.contains("\"joined\":true"), "{read}");
    let read = until(&mut tabs[1], "\n\n");
    assert!(!read.contains("Ada") && !read.contains("joined\":true"), "{read}");
}

#[test]
fn what_breaks_is_back_within_a_second_with_everybody() {
    let server = open();
    let port = server.port();
    let token = join(port);
    for _ in 0..20 {
        let mut tab = stream(port, &token);
        until(&mut tab, "\"lobby\":");
        server.break_down();
        wait(1, || {
            let mut stream = connect(port);
            let text = request(port, "POST", "/here", &seat(&token), "");
            stream.write_all(text.as_bytes()).is_ok() && answer_or_nothing(&mut stream) == 204
        });
        std::thread::sleep(Duration::from_millis(200));
    }
    let came = server.heard();
    assert!(
        !came.iter().any(|heard| matches!(heard, Heard::Left(_))),
        "{came:?}"
    );
}

/// The status, 0 when the connection was cut.
fn answer_or_nothing(stream: &mut std::net::TcpStream) -> u16 {
    answer(stream).status
}

#[test]
fn nothing_listens_before_and_after() {
    let server = open();
    let (port, side) = (server.port(), super::post::presenter(&server).0);
    let mut tab = stream(port, &join(port));
    until(&mut tab, "data:");
    drop(server);
    for port in [port, side] {
        assert!(
            std::net::TcpStream::connect(("127.0.0.1", port)).is_err(),
            "{port} still listens"
        );
    }
    let mut rest = [0; 16];
    assert!(
        matches!(std::io::Read::read(&mut tab, &mut rest), Ok(0) | Err(_)),
        "streams end with it"
    );
}
