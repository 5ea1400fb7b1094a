//! A tablet that steers: let in by number, one at a time, and nothing without.

use twohats::server::{Heard, Server, Tablet};
use twohats::workshop::Command;

use super::post::{connect, open, request, send, until};

fn ask(server: &Server, secret: &str) -> (u16, String, String) {
    let port = server.port();
    let more = format!("X-Link: {secret}\r\n");
    let answer = send(port, request(port, "POST", "/remote/ask", &more, "{}").as_bytes());
    let given: serde_json::Value = serde_json::from_str(&answer.body).unwrap_or_default();
    let word = |name: &str| given[name].as_str().unwrap_or_default().to_owned();
    (answer.status, word("code"), word("pass"))
}

fn may(server: &Server, pass: &str) -> (u16, u16) {
    let port = server.port();
    let more = format!("X-Pass: {pass}\r\n");
    let command = send(
        port,
        request(port, "POST", "/remote/command", &more, "\"next\"").as_bytes(),
    );
    let mut stream = connect(port);
    let text = request(port, "GET", "/remote/events", &more, "");
    std::io::Write::write_all(&mut stream, text.as_bytes()).expect("the door is open");
    let head = until(&mut stream, "\r\n\r\n");
    (command.status, head[9..12].parse().expect("a status"))
}

#[test]
fn a_tablet_steers_only_after_it_was_let_in_and_until_it_is_sent_out() {
    let server = open();
    assert_eq!(ask(&server, "").0, 404, "nobody is invited");
    server.tablet(Tablet::Invite);
    let link = server.tablets().link.expect("a link");
    let secret = link
        .strip_prefix("remote#")
        .expect("its secret stands behind the hash")
        .to_owned();
    assert_eq!(ask(&server, &"0".repeat(32)).0, 401);
    assert_eq!(may(&server, ""), (401, 401));
    let (status, code, pass) = ask(&server, &secret);
    assert_eq!(
        (status, server.tablets().asks.as_deref()),
        (200, Some(code.as_str()))
    );
    assert_eq!(may(&server, &pass), (401, 204), "it waits, and may do nothing");
    server.tablet(Tablet::Admit {
        code: "00 00 0x".to_owned(),
        hints: true,
    });
    assert_eq!(may(&server, &pass), (401, 204), "another number lets nobody in");
    server.tablet(Tablet::Admit { code, hints: false });
    assert!(
        server.tablets().admitted && server.tablets().link.is_none(),
        "the link is used up"
    );
    let before = server.heard().len();
    assert!(before > 0);
    assert_eq!(may(&server, &pass), (202, 200));
    assert!(server.heard().contains(&Heard::Asked(Command::Next)));
    // The copies somebody else may have: of the link, of the pass with another letter, of the phones' tokens.
    assert_eq!(ask(&server, &secret).0, 401);
    assert_eq!(may(&server, &secret), (401, 401));
    let other: String = pass.chars().rev().collect();
    assert_eq!(may(&server, &other), (401, 401));
    server.tablet(Tablet::Revoke);
    let port = server.port();
    let gone = send(port, request(port, "GET", "/remote", "", "").as_bytes());
    assert_eq!(gone.status, 404);
    let more = format!("X-Pass: {pass}\r\n");
    let late = send(
        port,
        request(port, "POST", "/remote/command", &more, "\"next\"").as_bytes(),
    );
    assert_eq!(late.status, 404);
}

#[test]
fn a_tablet_from_elsewhere_gets_nothing_with_a_copy_of_everything() {
    let server = open();
    server.tablet(Tablet::Invite);
    let link = server.tablets().link.unwrap_or_default();
    let secret = link.trim_start_matches("remote#");
    let (_, code, pass) = ask(&server, secret);
    server.tablet(Tablet::Admit { code, hints: true });
    let port = server.port();
    let text = request(
        port,
        "POST",
        "/remote/command",
        &format!("X-Pass: {pass}\r\n"),
        "\"next\"",
    );
    // Everything the tablet ever sent, from another address of this computer.
    let from: std::net::SocketAddr = "127.0.0.9:0".parse().expect("an address");
    assert_eq!(elsewhere(from, port, &text), "401");
    assert_eq!(send(port, text.as_bytes()).status, 202);
}

/// The status of an answer to somebody who calls from this address.
fn elsewhere(from: std::net::SocketAddr, port: u16, text: &str) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_io()
        .build()
        .expect("a runtime");
    runtime.block_on(async {
        let socket = tokio::net::TcpSocket::new_v4().expect("a socket");
        socket
            .bind(from)
            .expect("every address of the loopback is this computer");
        let to = std::net::SocketAddr::from(([127, 0, 0, 1], port));
        let stream = socket.connect(to).await.expect("the door is open");
        let mut bytes = [0; 64];
        stream.writable().await.expect("it can be written to");
        stream.try_write(text.as_bytes()).expect("it is short");
        stream.readable().await.expect("it answers");
        let read = stream.try_read(&mut bytes).unwrap_or(0);
        String::from_utf8_lossy(&bytes[9..12.min(read)]).into_owned()
    })
}
