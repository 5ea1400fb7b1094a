//! Who is answered at all.

use twohats::server::routes;

use super::post::{header, join, open, presenter, request, seat, send};

#[track_caller]
fn hosts(port: u16, line: &str, expected: u16) {
    let answer = send(port, format!("GET / HTTP/1.1\r\n{line}\r\n").as_bytes());
    assert_eq!(answer.status, expected, "{line:?}: {answer:?}");
    if expected != 200 {
        assert_eq!(answer.body, "", "{line:?} is answered with content");
    }
}

#[test]
fn only_its_own_names_are_answered() {
    let server = open();
    for port in [server.port(), presenter(&server).0] {
        hosts(port, &format!("Host: 127.0.0.1:{port}\r\n"), 200);
        hosts(port, &format!("Host: localhost:{port}\r\n"), 200);
        hosts(port, "", 421);
        hosts(
            port,
            &format!("Host: 127.0.0.1:{port}\r\nHost: evil.example\r\n"),
            421,
        );
        hosts(
            port,
            &format!("Host: 127.0.0.1:{port}\r\nHost: 127.0.0.1:{port}\r\n"),
            421,
        );
        for host in [
            "",
            "evil.example",
            "evil.example:PORT",
            "127.0.0.1",
            "localhost",
            "LOCALHOST:PORT",
            "localhost.:PORT",
            "127.0.0.1.:PORT",
            "127.0.0.1:1",
            "127.0.0.1:PORT0",
            "127.0.0.1:0PORT",
            "127.1:PORT",
            "2130706433:PORT",
            "0x7f.0.0.1:PORT",
            "0177.0.0.1:PORT",
            "0.0.0.0:PORT",
            "[::1]:PORT",
            "[::]:PORT",
            "[::ffff:127.0.0.1]:PORT",
            "user@127.0.0.1:PORT",
            "127.0.0.1:PORT@evil.example",
            "127.0.0.1:PORT.evil.example",
            "127.0.0.1.evil.example:PORT",
            "http://127.0.0.1:PORT",
            "127.0.0.1:PORT/",
            "127.0.0.1:PORT,evil.example",
            "127.0.0.1 :PORT",
            "xn--localhost:PORT",
            "localhost:PORT#",
            "192.0.2.1:PORT",
        ] {
            let host = host.replace("PORT", &port.to_string());
            let answer = send(port, format!("GET / HTTP/1.1\r\nHost: {host}\r\n\r\n").as_bytes());
            assert!(matches!(answer.status, 400 | 421), "{host:?}: {answer:?}");
            assert_eq!(answer.body, "", "{host:?} is answered with content");
        }
        for first in [
            "GET http://evil.example/ HTTP/1.1",
            "GET http://127.0.0.1:1/ HTTP/1.1",
            "GET / HTTP/1.0",
            "CONNECT evil.example:80 HTTP/1.1",
        ] {
            let answer = send(
                port,
                format!("{first}\r\nHost: 127.0.0.1:{port}\r\n\r\n").as_bytes(),
            );
            assert!(matches!(answer.status, 400 | 405 | 421), "{first}: {answer:?}");
        }
    }
}

#[test]
fn no_other_page_changes_anything() {
    let server = open();
    let (port, (side, key)) = (server.port(), presenter(&server));
    let token = join(port);
    let json = "Content-Type: application/json\r\n";
    for (port, path, secret) in [
        (port, "/say", seat(&token)),
        (side, "/command", format!("X-Key: {key}\r\n")),
    ] {
        let (host, own) = (
            format!("Host: 127.0.0.1:{port}\r\n"),
            format!("Origin: http://127.0.0.1:{port}\r\n"),
        );
        let other = format!("Origin: http://127.0.0.1:{}\r\n", port.wrapping_add(7));
        for (more, expected) in [
            (format!("{json}{secret}"), 403),
            (format!("{json}{secret}Origin: null\r\n"), 403),
            (format!("{json}{secret}Origin: http://evil.example\r\n"), 403),
            (format!("{json}{secret}Origin: https://127.0.0.1:{port}\r\n"), 403),
            (format!("{json}{secret}{other}"), 403),
            (format!("{json}{secret}Origin: http://localhost:{port}\r\n"), 403),
            (format!("{json}{secret}{own}{own}"), 403),
            (format!("{json}{secret}{own}Sec-Fetch-Site: cross-site\r\n"), 403),
            (format!("{json}{secret}{own}Sec-Fetch-Site: same-site\r\n"), 403),
            (format!("{secret}{own}"), 415),
            (format!("Content-Type: text/plain\r\n{secret}{own}"), 415),
            (
                format!("Content-Type: application/x-www-form-urlencoded\r\n{secret}{own}"),
                415,
            ),
            (
                format!("Content-Type: multipart/form-data; boundary=x\r\n{secret}{own}"),
                415,
            ),
            (format!("{json}{own}"), 401),
            (format!("{json}{own}Cookie: seat={token}\r\n"), 401),
            (
                format!(
                    "{json}{own}X-Seat: {}\r\nX-Key: {}\r\n",
                    "0".repeat(32),
                    "0".repeat(32)
                ),
                401,
            ),
        ] {
            let text = format!("POST {path} HTTP/1.1\r\n{host}{more}Content-Length: 2\r\n\r\n{{}}");
            let answer = send(port, text.as_bytes());
            assert_eq!(answer.status, expected, "{more}: {answer:?}");
            assert_eq!(header(&answer.head, "access-control-allow-origin"), None);
        }
        let asked = send(
            port,
            format!("OPTIONS {path} HTTP/1.1\r\n{host}{own}\r\n").as_bytes(),
        );
        assert_eq!(asked.status, 405);
    }
    assert!(server.heard().is_empty(), "nothing of it reached the game");
}

#[test]
fn the_phones_door_knows_nothing_of_the_presenters() {
    let server = open();
    let ((side, key), port) = (presenter(&server), server.port());
    let token = join(port);
    let both = format!("{}X-Key: {key}\r\n", seat(&token));
    for path in [
        "/command",
        "/presenter",
        "/admin",
        "/desk",
        "/wall",
        "/tablet",
        "/report",
        "/remote",
        "/remote/ask",
        "/remote/events",
        "/remote/command",
    ] {
        for method in ["GET", "POST"] {
            let answer = send(port, request(port, method, path, &both, "\"next\"").as_bytes());
            assert_eq!(answer.status, 404, "{method} {path}: {answer:?}");
        }
    }
    // The names of the other door do not open this one, and its token opens nothing there.
    let wrong = request(side, "GET", "/events", &both, "");
    assert_eq!(send(port, wrong.as_bytes()).status, 421);
    for secret in [
        String::new(),
        seat(&token),
        format!("X-Key: {token}\r\n"),
        "X-Key: \r\n".to_owned(),
    ] {
        for (method, path) in [("GET", "/events"), ("POST", "/command")] {
            let answer = send(side, request(side, method, path, &secret, "\"next\"").as_bytes());
            assert_eq!(answer.status, 401, "{method} {path} {secret}: {answer:?}");
        }
    }
    assert!(server.heard().is_empty());
    assert_eq!(
        (routes::PHONES.len(), routes::PRESENTER.len()),
        (10, 5),
        "every route has a row"
    );
}

#[test]
fn the_page_may_do_nothing_but_its_own() {
    let server = open();
    for port in [server.port(), presenter(&server).0] {
        let pages = [0, 1].map(|_| send(port, request(port, "GET", "/", "", "").as_bytes()));
        let policies = pages
            .each_ref()
            .map(|page| header(&page.head, "content-security-policy").unwrap_or_default());
        assert_ne!(
            policies[0], policies[1],
            "the word that opens scripts is drawn anew"
        );
        for (page, policy) in pages.iter().zip(policies) {
            assert!(
                policy.starts_with("default-src 'none'; script-src 'nonce-"),
                "{policy}"
            );
            for promise in [
                "base-uri 'none'",
                "form-action 'none'",
                "frame-ancestors 'none'",
                "connect-src 'self'",
            ] {
                assert!(policy.contains(promise), "{policy}");
            }
            assert!(!policy.contains("unsafe") && !policy.contains('*'), "{policy}");
            // Three hundred phones open it in the same minute: 12 MB over one access point, ten seconds of 10 Mbit/s.
            assert!(page.body.len() < 40_000, "{} bytes", page.body.len());
            // Text never becomes markup, and nothing comes from elsewhere.
            for way in [
                "innerHTML",
                "outerHTML",
                "insertAdjacentHTML",
                "document.write",
                "eval(",
                "://",
            ] {
                assert!(!page.body.contains(way), "{way}");
            }
            assert_eq!(header(&page.head, "x-content-type-options"), Some("nosniff"));
            assert_eq!(header(&page.head, "cache-control"), Some("no-store"));
            assert_eq!(
                header(&page.head, "set-cookie"),
                None,
                "nobody is known who only looks"
            );
        }
    }
}

#[test]
fn nothing_but_the_table_is_served() {
    let server = open();
    let port = server.port();
    for path in [
        "/index.html",
        "/phone.js",
        "/phone.html",
        "//",
        "/./",
        "/../",
        "/../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/..%2f..%2fetc%2fpasswd",
        "/%2e%2e%5c%2e%2e%5cwindows",
        "/c:/windows/win.ini",
        "/C%3A%5Cwindows",
        "/\\..\\..",
        "/picture/",
        "/picture/../../Cargo.toml",
        "/picture/%2e%2e/%2e%2e/Cargo.toml",
        "/picture/..%2f",
        "/picture/a/b",
        "/picture//etc/passwd",
        "/picture/%00",
        "/picture/C:\\",
        "/picture/\\\\host\\share",
        "/.git/config",
        "/.env",
        "/favicon.ico",
        "/robots.txt",
        "/join",
        "/say",
        "/here",
        "/JOIN",
        "/Events",
        "/events/",
        "/events%2f",
        "/say/..",
        "/%65vents",
        "/assets/room/phone.html",
        "/file:///etc/passwd",
        "/%252e%252e/",
        "/..;/",
        "/static/../x",
    ] {
        let answer = send(port, request(port, "GET", path, "", "").as_bytes());
        assert!(matches!(answer.status, 400 | 404), "{path}: {answer:?}");
        // A stranger may not ask for ever; each of these is another connection.
        assert_eq!(answer.body, "", "{path}");
    }
}
