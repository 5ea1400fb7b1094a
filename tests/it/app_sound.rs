//! The game with a sound server, without one, and with one that goes away: it plays on whatever happens.

use std::io::{Cursor, Read};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::Duration;

use pulseaudio::protocol::{
    self, AuthReply, Command, CommandReply, CreatePlaybackStreamReply, Request, SetClientNameReply,
    TagStructWrite,
};

use super::app_support::{Game, Opened, scenes, text};
use crate::support::generated::generated;
use crate::support::scratch;

/// A sound server that listens, and what it has heard.
#[derive(Clone)]
struct Server {
    path: PathBuf,
    heard: Arc<Heard>,
}

#[derive(Default)]
struct Heard {
    /// How often somebody came, and how often they left by themselves.
    came: AtomicU32,
    left: AtomicU32,
    /// The loudest sample so far, in thousandths.
    loudest: AtomicU32,
    /// It takes its leave.
    goes: AtomicBool,
}

impl Server {
    fn start(name: &str) -> Self {
        let path = scratch(&format!("sound_{name}")).join("native");
        let listener = UnixListener::bind(&path).expect("a socket");
        let server = Self {
            path,
            heard: Arc::default(),
        };
        let heard = server.heard.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                heard.came.fetch_add(1, Ordering::SeqCst);
                let _ = serve(stream.expect("somebody comes"), &heard);
                heard.left.fetch_add(1, Ordering::SeqCst);
                if heard.goes.load(Ordering::SeqCst) {
                    return;
                }
            }
        });
        server
    }

    fn loudest(&self) -> u32 {
        self.heard.loudest.load(Ordering::SeqCst)
    }
}

/// Answers somebody until they leave.
fn serve(mut stream: UnixStream, heard: &Heard) -> Result<(), protocol::ProtocolError> {
    let version = protocol::MAX_VERSION;
    let mut request = 0;
    loop {
        let head = protocol::read_descriptor(&mut stream)?;
        let mut body = vec![0; head.length as usize];
        stream.read_exact(&mut body)?;
        if heard.goes.load(Ordering::SeqCst) {
            return Ok(());
        }
        if head.channel != u32::MAX {
            for sample in body.chunks_exact(4) {
                let sample = f32::from_le_bytes([sample[0], sample[1], sample[2], sample[3]]);
                heard
                    .loudest
                    .fetch_max((sample.abs() * 1000.0) as u32, Ordering::SeqCst);
            }
            // Ten times as quick as real.
            std::thread::sleep(Duration::from_millis(8));
            let more = Command::Request(Request {
                channel: head.channel,
                length: request,
            });
            protocol::write_command_message(&mut stream, u32::MAX, &more, version)?;
            continue;
        }
        let (seq, command) = Command::read_tag_prefixed(&mut Cursor::new(body), version)?;
        match command {
            Command::Auth(_) => answer(
                &mut stream,
                seq,
                &AuthReply {
                    version,
                    ..AuthReply::default()
                },
            )?,
            Command::SetClientName(_) => answer(&mut stream, seq, &SetClientNameReply { client_id: 1 })?,
            Command::CreatePlaybackStream(wanted) => {
                request = wanted.buffer_attr.minimum_request_length;
                let reply = CreatePlaybackStreamReply {
                    channel: 3,
                    requested_bytes: wanted.buffer_attr.target_length,
                    sample_spec: wanted.sample_spec,
                    channel_map: wanted.channel_map,
                    ..CreatePlaybackStreamReply::default()
                };
                answer(&mut stream, seq, &reply)?;
            }
            other => panic!("nobody asked for {other:?}"),
        }
    }
}

fn answer<R: CommandReply + TagStructWrite>(
    stream: &mut UnixStream,
    seq: u32,
    reply: &R,
) -> Result<(), protocol::ProtocolError> {
    protocol::write_reply_message(stream, seq, reply, protocol::MAX_VERSION)
}

/// A game at the first page of a scenario of its own, heard by whoever listens there.
fn playing(name: &str, server: &Path) -> Game {
    let opened = Opened {
        sound: Some(server),
        ..Opened::default()
    };
    Game::playing_like(name, &generated(9, "One."), &opened)
}

#[test]
fn the_first_screen_has_music_and_m_ends_it() {
    let server = Server::start("title");
    let opened = Opened {
        sound: Some(&server.path),
        ..Opened::default()
    };
    let mut game = Game::open("sound_title", &scenes(), &opened);
    game.wait(|status| status["sound"] == "playing" && server.loudest() > 0);
    game.key("m");
    let status = game.wait(|status| status["sound"] == "off");
    assert_eq!(status["notice"], "The sound is off. M turns it on.");
    while server.heard.left.load(Ordering::SeqCst) == 0 {
        game.headless().frame();
    }
    // Off stays off when the game is started again, and the device is left alone.
    game.rest();
    let came = server.heard.came.load(Ordering::SeqCst);
    let mut game = game.restart_like(&opened);
    assert_eq!(game.rest()["sound"], "off");
    assert_eq!(server.heard.came.load(Ordering::SeqCst), came);
    game.key("m");
    game.wait(|status| status["sound"] == "silent");
}

#[test]
fn a_place_sounds_while_it_is_played_in() {
    let server = Server::start("place");
    let mut game = playing("sound_place", &server.path);
    game.wait(|status| status["sound"] == "playing" && server.loudest() > 0);
    game.decide();
    // An M in a word is an M.
    game.key("F12");
    game.wait(|status| status["overlay"] == "Author");
    game.key("4");
    game.wait(|status| text(&status["focus"]).starts_with("Find a scene"));
    game.key("m");
    game.wait(|status| status["field"] == "m");
    let status = game.rest();
    assert_eq!(
        (&status["field"], &status["sound"]),
        (&"m".into(), &"playing".into())
    );
}

#[test]
fn without_a_server_the_game_is_the_same() {
    let nobody = scratch("sound_nobody").join("native");
    let mut game = playing("sound_nobody", &nobody);
    game.wait(|status| status["sound"] == "no-device");
    game.decide();
    game.decide();
    assert_eq!(game.rest()["sound"], "no-device");
}

#[test]
fn a_server_that_goes_away_takes_nothing_along() {
    let server = Server::start("gone");
    let mut game = playing("sound_gone", &server.path);
    game.wait(|status| status["sound"] == "playing");
    server.heard.goes.store(true, Ordering::SeqCst);
    game.wait(|status| status["sound"] == "no-device");
    game.decide();
    game.decide();
    assert_eq!(game.rest()["sound"], "no-device");
}

#[test]
fn a_workshop_is_silent_unless_somebody_wants_it_heard() {
    let server = Server::start("wall");
    let file = scenes().join("check_in/check_in.scenario.ron");
    let opened = Opened {
        asked: Some((&file, Some(1))),
        room: true,
        sound: Some(&server.path),
        ..Opened::default()
    };
    let mut game = Game::open("sound_wall", &scenes(), &opened);
    let status = game.wait(|status| status["screen"] == "Setup");
    assert_eq!(status["sound"], "off");
    game.key("m");
    game.wait(|status| status["sound"] == "silent");
}

/// Two scenes; the page that is turned between them is all that is to be heard.
const TWO: &str = r#"(format: 1, id: "two", title: "Two", summary: "A day.", briefing: "It is Monday.", minutes: 2,
    areas: ["packing"],
    cast: [
        (id: "anna", name: "Anna", role: "Packer"), (id: "john", name: "John", role: "Packer"),
        (id: "mia", name: "Mia", role: "Clerk"),
    ],
    work: [(id: "all", title: "All of it", effort: 5.0, arrives: 0, due: 5, area: "packing")],
    start: "one",
    scenes: [
        (id: "one", title: "One", body: [Text("One.")], then: Go("two")),
        (id: "two", title: "Two", body: [Text("Two."), Text("Three.")], then: Endings),
    ],
    endings: [(id: "over", title: "Over", body: [Text("It is over.")])],
)"#;

#[test]
fn the_first_sound_for_which_there_is_a_device_again_is_heard() {
    let nobody = scratch("sound_late").join("native");
    let opened = Opened {
        // Nothing but what happens.
        settings: "sound_rooms: 0, sound_music: 0",
        sound: Some(&nobody),
        ..Opened::default()
    };
    let mut game = Game::playing_like("sound_late", TWO, &opened);
    game.wait(|status| status["scene"] == "one" && status["sound"] == "no-device");
    let server = Server::start("late");
    // Nobody asks for a device again within ten seconds.
    std::thread::sleep(Duration::from_millis(10_200));
    game.read_until_scene("two");
    game.wait(|_| server.loudest() > 0);
}
