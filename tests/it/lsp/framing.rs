//! Bytes to messages, however they come in and whatever stands between them.

#[path = "../../../src/cli/lsp/frames.rs"]
mod frames;

use frames::{Frame, Frames};

fn all(frames: &mut Frames) -> Vec<Frame> {
    std::iter::from_fn(|| frames.next()).collect()
}

fn body(text: &str) -> Frame {
    Frame::Body(text.as_bytes().to_vec())
}

#[test]
fn messages_come_out_however_the_bytes_come_in() {
    let bytes = b"Content-Length: 2\r\n\r\n{}content-length:4\r\nContent-Type: x\r\n\r\ntrueContent-Length: 0\r\n\r\n";
    for size in 1..bytes.len() {
        let mut frames = Frames::default();
        let mut found = Vec::new();
        for piece in bytes.chunks(size) {
            frames.feed(piece);
            found.extend(all(&mut frames));
        }
        assert_eq!(found, [body("{}"), body("true"), body("")], "{size}");
    }
}

#[test]
fn nonsense_is_passed_over() {
    let good = "Content-Length: 2\r\n\r\n{}";
    let cases = [
        (format!("Content-Length: 99999999999\r\n\r\n{{\"x\"{good}"), 1),
        (format!("Content-Length: 70000000\r\n\r\nabc{good}"), 1),
        (format!("Content-Length: 5000\r\n\r\n{{\"a\": 1}}{good}"), 1),
        (format!("Content-Length: -1\r\n\r\n{good}"), 1),
        (format!("Length: 2\r\n\r\n{{}}{good}"), 1),
        (format!("{}{good}", "x".repeat(9000)), 1),
    ];
    for (bytes, bad) in cases {
        for size in [1, 7, 64, bytes.len()] {
            let mut frames = Frames::default();
            let mut found = Vec::new();
            for piece in bytes.as_bytes().chunks(size) {
                frames.feed(piece);
                found.extend(all(&mut frames));
            }
            let wrong = found.iter().filter(|it| matches!(it, Frame::Bad(_))).count();
            let shown = &bytes[..bytes.len().min(60)];
            assert!(wrong >= bad, "{shown}: {found:?}");
            assert_eq!(
                found.last(),
                Some(&body("{}")),
                "{shown} in pieces of {size}: {found:?}"
            );
        }
    }
}

#[test]
fn a_message_swallowed_by_one_before_it_comes_back() {
    let next = "Content-Length: 2\r\n\r\n{}";
    let swallowed = format!("{{\"x\"{next}");
    let mut frames = Frames::default();
    frames.feed(format!("Content-Length: {}\r\n\r\n{swallowed}", swallowed.len()).as_bytes());
    let Some(Frame::Body(nonsense)) = frames.next() else {
        panic!("a body of the length it was said to have");
    };
    frames.give_back(&nonsense);
    assert_eq!(all(&mut frames), [body("{}")]);
    frames.give_back(b"{\"no\": \"header\"}");
    assert_eq!(frames.next(), None);
}
