//! A full room against the real program: 300 phones, with few files, beside connections that hold on to what they get, and beside
//! phones that read nothing. No vote is lost and none counts twice.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use super::post::{answer, connect, join, request, seat, send, stream, until};
use crate::browser::Room;

const PHONES: usize = 300;
/// Connections of nobody.
const NOBODY: usize = 900;

/// A phone with its stream open.
struct Phone {
    port: u16,
    token: String,
    stream: TcpStream,
}

impl Phone {
    fn join(port: u16) -> Self {
        let token = join(port);
        let phone = Self {
            port,
            stream: stream(port, &token),
            token,
        };
        assert_eq!(phone.say(1, r#"{"join":{}}"#), 202);
        phone
    }

    /// Says something; what is answered.
    fn say(&self, id: u32, message: &str) -> u16 {
        let body = format!(r#"{{"id":{id},"message":{message}}}"#);
        let text = request(self.port, "POST", "/say", &seat(&self.token), &body);
        send(self.port, text.as_bytes()).status
    }

    fn vote(&self, id: u32, option: u8) -> u16 {
        self.say(id, &format!(r#"{{"vote":{{"round":1,"option":{option}}}}}"#))
    }
}

/// A room in its first vote, with so many phones in it.
fn room(name: &str, files: &str, phones: usize) -> (Room, Vec<Phone>) {
    raise();
    let mut room = Room::with_files(name, files);
    let port = room.port();
    room.until("Vote 1 is open");
    let phones: Vec<Phone> = (0..phones).map(|_| Phone::join(port)).collect();
    (room, phones)
}

/// This test holds the other end of every connection.
fn raise() {
    use rustix::process::{Resource, getrlimit, setrlimit};
    let mut limit = getrlimit(Resource::Nofile);
    limit.current = limit.maximum.map_or(Some(4096), |most| Some(most.min(4096)));
    // Where it is not granted fewer connections are held.
    let _ = setrlimit(Resource::Nofile, limit);
}

/// Every phone at once, eight at a time.
fn at_once(phones: &[Phone], does: impl Fn(usize, &Phone) + Sync) {
    let share = phones.len().div_ceil(8);
    std::thread::scope(|scope| {
        for (place, some) in phones.chunks(share).enumerate() {
            let does = &does;
            scope.spawn(move || {
                for (number, phone) in some.iter().enumerate() {
                    does(place * share + number, phone);
                }
            });
        }
    });
}

#[test]
fn with_256_files_300_phones_vote_and_each_vote_counts_once() {
    let (mut room, mut phones) = room("server_full", "ulimit -S -n 256", PHONES);
    at_once(&phones, |number, phone| {
        let option = 1 + u8::from(number % 3 == 0);
        // The newer overtakes the older, and both are said again, as after an answer that was lost.
        let said = [(9, option), (8, 3 - option), (9, option), (8, 3 - option)];
        for (id, option) in said {
            assert_eq!(phone.vote(id, option), 202, "phone {number}");
        }
    });
    until(&mut phones[0].stream, "300 of 300 present have voted");
    room.say("close");
    room.hears("is closed");
    at_once(&phones, |number, phone| {
        let option = 1 + u8::from(number % 3 != 0);
        assert_eq!(phone.vote(20, option), 202, "it is told that it came too late");
    });
    room.say("reveal");
    let seen = until(&mut phones[299].stream, "\"rows\":");
    let seen = seen.clone() + &until(&mut phones[299].stream, "\n\n");
    for row in [r#"{"number":1,"votes":200,"#, r#"{"number":2,"votes":100,"#] {
        assert!(seen.contains(row), "{row}: {seen}");
    }
}

#[test]
fn without_files_left_it_goes_on_with_those_who_are_there() {
    let (_room, phones) = room("server_files", "ulimit -n 64", 20);
    let port = phones[0].port;
    let silent: Vec<TcpStream> = (0..200)
        .filter_map(|_| TcpStream::connect(("127.0.0.1", port)).ok())
        .collect();
    for (number, phone) in phones.iter().enumerate() {
        assert_eq!(phone.vote(2, 1), 202, "phone {number}");
    }
    drop(silent);
    join(port);
}

#[test]
fn beside_900_that_hold_on_no_phone_waits_and_no_vote_is_lost() {
    let (_room, mut phones) = room("server_held", "true", PHONES);
    let port = phones[0].port;
    let brings = request(port, "POST", "/join", "", "").replace("Length: 0", "Length: 4000");
    let kinds = [
        ("half a head", "GET / HTTP/1.1\r\nHost: ", false),
        ("silence", "", false),
        ("a byte a second", brings.as_str(), true),
    ];
    for (round, (kind, begins, drips)) in (2..).zip(kinds) {
        let held = || {
            let mut line = TcpStream::connect(("127.0.0.1", port)).ok()?;
            line.write_all(begins.as_bytes()).ok()?;
            Some(line)
        };
        let mut held: Vec<TcpStream> = (0..NOBODY).filter_map(|_| held()).collect();
        assert!(held.len() > 200, "only {} connections of {kind}", held.len());
        let option = 1 + u8::try_from(round % 2).expect("small");
        std::thread::scope(|scope| {
            let voting = scope.spawn(|| {
                at_once(&phones, |number, phone| {
                    let begun = Instant::now();
                    assert_eq!(phone.vote(round, option), 202, "phone {number} beside {kind}");
                    let took = begun.elapsed();
                    assert!(
                        took < Duration::from_secs(2),
                        "phone {number} beside {kind}: {took:?}"
                    );
                });
            });
            while drips && !voting.is_finished() {
                held.retain_mut(|line| line.write_all(b" ").is_ok());
                std::thread::sleep(Duration::from_millis(200));
            }
        });
        let mine = format!(r#""mine":[{{"seat":"boss","option":{option}}}]"#);
        for phone in &mut phones {
            until(&mut phone.stream, &mine);
        }
    }
}

#[cfg(target_os = "linux")]
#[test]
fn phones_that_read_nothing_are_let_go_and_fill_no_memory() {
    let (mut room, phones) = room("server_unread", "true", PHONES);
    let port = phones[0].port;
    let mut reads = Phone::join(port);
    let before = room.memory();
    let begun = Instant::now();
    // The question and the page before it, over and over.
    while begun.elapsed() < Duration::from_secs(30) {
        room.say("back");
        until(&mut reads.stream, "\"page\":");
        room.say("next");
        until(&mut reads.stream, "\"vote\":");
    }
    let more = room.memory().saturating_sub(before);
    assert!(
        more <= 16 * 1024,
        "{more} KiB more for {PHONES} phones that read nothing"
    );
    // What the system held for one of them is all that there is.
    let mut first = phones.into_iter().next().expect("a phone").stream;
    let (mut held, mut piece) = (0, vec![0; 65_536]);
    while let Ok(bytes @ 1..) = first.read(&mut piece) {
        held += bytes;
        assert!(held < 1_000_000, "it is still sent everything");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_whole_room_that_connects_at_once_waits_in_line() {
    let server = super::post::open();
    let port = server.port();
    let turned_away = || {
        let all = std::fs::read_to_string("/proc/net/netstat").expect("Linux tells it");
        let mut lines = all.lines().filter(|line| line.starts_with("TcpExt:"));
        let (names, values) = (lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
        let mut both = names.split(' ').zip(values.split(' '));
        let found = both.find(|(name, _)| *name == "ListenOverflows");
        found
            .and_then(|(_, value)| value.parse::<u64>().ok())
            .expect("a count")
    };
    let before = turned_away();
    // While the server's thread gathers itself nobody is taken up.
    server.break_down();
    std::thread::sleep(Duration::from_millis(50));
    let lines: Vec<TcpStream> = (0..600).map(|_| connect(port)).collect();
    assert_eq!(turned_away(), before, "the line was too short for 600");
    for mut line in lines.into_iter().step_by(50) {
        let text = request(port, "GET", "/", "", "");
        line.write_all(text.as_bytes()).expect("it is open");
        assert_eq!(answer(&mut line).status, 200);
    }
}
