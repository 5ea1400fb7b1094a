//! Requests that were never meant well: lengths, framing, control characters, other protocols.

use super::post::{cut, join, open, request, send};

/// What is sent, and the statuses that are right for it; 0 is a connection that is closed. Words in capitals stand for what
/// [`written`] puts in.
const CASES: &[(&str, &[u16])] = &[
    ("HEADContent-Length: -1\r\n\r\n{}", &[400]),
    (
        "HEADContent-Length: 18446744073709551615\r\n\r\n{}",
        &[400, 413, 431],
    ),
    ("HEADContent-Length: 99999999999999999999999\r\n\r\n{}", &[400]),
    ("HEADContent-Length: 1073741824\r\n\r\n{}", &[413]),
    ("HEADContent-Length: 4097\r\n\r\nLONG", &[413]),
    ("HEADContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}", &[400]),
    ("HEADContent-Length: two\r\n\r\n{}", &[400]),
    ("HEADContent-Length: +2\r\n\r\n{}", &[400]),
    (
        "HEADContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        &[400, 422],
    ),
    ("HEADTransfer-Encoding: gzip\r\n\r\n{}", &[400]),
    ("HEADTransfer-Encoding: chunked, identity\r\n\r\n{}", &[400]),
    (
        "HEADTransfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n{}",
        &[400],
    ),
    ("HEADTransfer-Encoding: chunked\r\n\r\n-1\r\n{}\r\n", &[400]),
    ("HEADTransfer-Encoding: chunked\r\n\r\nxyz\r\n{}\r\n", &[400]),
    ("HEADTransfer-Encoding: chunked\r\n\r\nCHUNKS", &[413]),
    ("HEADContent-Length: 2\r\n\r\n{", &[0, 400]),
    ("HEADContent-Length: 2\r\n\r\n[]", &[422]),
    ("HEADContent-Length: 4\r\n\r\nnull", &[422]),
    ("HEADContent-Length: 0\r\n\r\n", &[422]),
    ("HEADContent-Length: 2\r\n\r\n\u{fffd}", &[422]),
    ("HEADContent-Length: 4000\r\n\r\nNESTED", &[422]),
    ("HEADX-Long: LINE17\r\nContent-Length: 2\r\n\r\n{}", &[0, 431]),
    ("HEADMANYContent-Length: 2\r\n\r\n{}", &[431]),
    ("HEADX-A: b\r\n folded\r\nContent-Length: 2\r\n\r\n{}", &[400]),
    ("HEADX\0A: b\r\nContent-Length: 2\r\n\r\n{}", &[400]),
    ("HEADX-A : b\r\nContent-Length: 2\r\n\r\n{}", &[400]),
    ("GET /LINE70 HTTP/1.1\r\n\r\n", &[0, 400, 414, 421, 431]),
    ("GET /\r\n\r\n", &[400]),
    ("GET / HTTP/2.0\r\n\r\n", &[400]),
    ("GET / HTTP/9.9\r\n\r\n", &[400]),
    ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", &[0, 400]),
    ("\0\0\0\0\r\n\r\n", &[400]),
    ("GET /\0 HTTP/1.1\r\nHost: x\r\n\r\n", &[400]),
    (
        "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\u{0}\u{1}\u{fc}\u{3}\u{3}",
        &[0, 400],
    ),
    ("\r\n\r\n\r\n\r\n", &[0, 400]),
    (" GET / HTTP/1.1\r\n\r\n", &[400]),
    ("GET  /  HTTP/1.1\r\n\r\n", &[400]),
    ("DELETE / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n", &[405]),
    ("TRACE / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n", &[405]),
    (
        "GET /events HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
        &[401],
    ),
];

/// A case written out for a server at this port.
fn written(text: &str, port: u16) -> String {
    let head = "POST /say HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nOrigin: http://127.0.0.1:PORT\r\n\
                Content-Type: application/json\r\nX-Seat: SEAT\r\n";
    text.replace("HEAD", head)
        .replace("PORT", &port.to_string())
        // Everyone of their own, for nobody may ask that often.
        .replace("SEAT", &join(port))
        .replace("LONG", &"a".repeat(5000))
        .replace("CHUNKS", &format!("3e8\r\n{}\r\n", "b".repeat(1000)).repeat(9))
        .replace("NESTED", &"[".repeat(4000))
        .replace("LINE17", &"a".repeat(17_000))
        .replace("LINE70", &"a".repeat(70_000))
        .replace("MANY", &"X-A: b\r\n".repeat(100))
}

#[test]
fn hostile_lengths_are_refused_and_nothing_is_kept_for_them() {
    let server = open();
    let port = server.port();
    for (case, allowed) in CASES {
        let text = written(case, port);
        let answer = if allowed.contains(&0) {
            cut(port, text.as_bytes())
        } else {
            send(port, text.as_bytes())
        };
        assert!(allowed.contains(&answer.status), "{case:?}: {answer:?}");
    }
    assert!(server.heard().is_empty(), "nothing of it reached the game");
    let page = send(port, request(port, "GET", "/", "", "").as_bytes());
    assert_eq!(page.status, 200, "it still serves");
}
