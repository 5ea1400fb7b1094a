//! From a vote on a phone to the wall, in a real window beside 300 phones; and what they cost its frames. Loopback only, bounded in
//! count and time.
//!
//! `cargo bench --bench wall` needs Xvfb and xdotool, and opens a window of its own on a virtual screen. Ends with 1 when a vote was
//! lost, when 99 of 100 took longer than 400 ms, or when 99 of 100 frames take more than 2 ms longer than without phones.

#![expect(clippy::print_stdout, reason = "a bench prints what it measured")]

#[path = "../room/phone.rs"]
#[expect(dead_code, reason = "not everything phones do is done here")]
mod phone;
#[path = "../../tests/it/window_support.rs"]
#[expect(dead_code, reason = "what the tests press is not all pressed here")]
mod window_support;

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use phone::Phone;
use tokio::runtime::Builder;
use tokio::task::JoinSet;
use tokio::time::sleep;
use window_support::Game;

/// Phones in the room.
const PHONES: usize = 300;
/// Of those, the ones that vote one after another while it is measured how soon the wall shows it.
const ONE_BY_ONE: usize = 100;
/// Frames that are asked for, each by a movement of the pointer.
const FRAMES: usize = 400;
/// How often.
const EVERY: Duration = Duration::from_millis(33);
/// Between two votes that are measured.
const REST: Duration = Duration::from_millis(150);
/// When a vote counts as lost.
const LOST: Duration = Duration::from_secs(20);
/// The longest that 99 of 100 may take to the wall.
const SHOWN: Duration = Duration::from_millis(400);
/// What phones may cost 99 of 100 frames.
const DEARER: Duration = Duration::from_millis(2);

fn main() -> ExitCode {
    // Cargo asks every bench to list its tests.
    if std::env::args().any(|argument| argument == "--list") {
        return ExitCode::SUCCESS;
    }
    let runtime = Builder::new_current_thread().enable_all().build();
    match runtime.and_then(|runtime| runtime.block_on(measure())) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            println!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// A frame that was handed to the screen.
struct Frame {
    at: Duration,
    took: Duration,
    voted: Option<u64>,
}

/// The game in a vote, and what it tells of its frames.
struct Wall {
    game: Game,
    frames: Mutex<Frames>,
    port: u16,
}

/// The file the game tells its frames in, as far as it was read: to read it from its beginning every time would take more of the
/// processor than what is measured.
struct Frames {
    file: PathBuf,
    read: u64,
    all: Vec<Frame>,
}

impl Frames {
    /// Reads what has come since.
    fn read_on(&mut self) -> std::io::Result<()> {
        let mut file = File::open(&self.file)?;
        file.seek(SeekFrom::Start(self.read))?;
        let mut more = String::new();
        file.read_to_string(&mut more)?;
        // The last line may be half written.
        let whole = more.rfind('\n').map_or(0, |end| end + 1);
        self.read += whole as u64;
        let micros = |value: &serde_json::Value| Duration::from_micros(value.as_u64().unwrap_or(0));
        let lines = more[..whole].lines();
        let values = lines.filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
        self.all.extend(values.map(|line| Frame {
            at: micros(&line["at"]),
            took: micros(&line["took"]),
            voted: line["voted"].as_u64(),
        }));
        Ok(())
    }
}

impl Wall {
    fn open() -> Self {
        let scenes = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenes");
        let file = scenes.join("winter_rota").display().to_string();
        let listens = std::net::TcpListener::bind(("127.0.0.1", 0)).expect("a port is free");
        let port = listens.local_addr().expect("it has an address").port();
        drop(listens);
        let port_said = port.to_string();
        let arguments = ["workshop", &file, "--alone", "--port", &port_said];
        let game = Game::open("wall", &scenes, &arguments);
        game.key_on("Open the room", "Return");
        game.wait(|status| status["wall"] == "lobby");
        while game.wait(|status| status["settled"] == true)["wall"] != "vote" {
            game.key("space");
            std::thread::sleep(Duration::from_millis(300));
        }
        let frames = Mutex::new(Frames {
            file: game.dir.join("frames.jsonl"),
            read: 0,
            all: Vec::new(),
        });
        Self { game, frames, port }
    }

    /// All frames so far.
    fn frames(&self) -> MutexGuard<'_, Frames> {
        let mut frames = self.frames.lock().unwrap_or_else(PoisonError::into_inner);
        // Before the first frame there is no file.
        let _ = frames.read_on();
        frames
    }

    /// Moves the pointer to and fro over the picture; what the frames took that were drawn for it.
    fn moved(&self) -> Vec<Duration> {
        let before = self.frames().all.len();
        for step in 0..FRAMES {
            let begun = Instant::now();
            let place = (200 + step % 50).to_string();
            self.game.tool(&["mousemove", &place, &place]);
            std::thread::sleep(EVERY.saturating_sub(begun.elapsed()));
        }
        let frames = self.frames();
        frames.all[before..].iter().map(|frame| frame.took).collect()
    }

    /// When the wall showed a vote more than before, after this moment. Who says nothing for long is not counted among those
    /// present, so there may be fewer as well.
    fn shown(&self, after: Duration) -> Option<Duration> {
        let begun = Instant::now();
        while begun.elapsed() < LOST {
            let frames = self.frames();
            let first = frames.all.partition_point(|frame| frame.at <= after);
            let late = &frames.all[first.saturating_sub(1)..];
            let more = |pair: &&[Frame]| pair[1].at > after && pair[1].voted > pair[0].voted;
            if let Some([_, frame]) = late.windows(2).find(more) {
                return Some(frame.at);
            }
            drop(frames);
            std::thread::sleep(Duration::from_millis(20));
        }
        None
    }
}

async fn measure() -> std::io::Result<bool> {
    let wall = Arc::new(Wall::open());
    let idle = beside(&wall, Wall::moved).await?;
    say("frames without phones", &idle);
    let mut phones = join(wall.port).await?;
    println!("{} phones are in", phones.len());
    let (mut took, mut lost) = (Vec::new(), 0);
    for phone in phones.iter_mut().take(ONE_BY_ONE) {
        let begun = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        phone.vote(1).await?;
        match beside(&wall, move |wall| wall.shown(begun)).await? {
            Some(at) => took.push(at.saturating_sub(begun)),
            None => lost += 1,
        }
        // The window comes to rest in between, as it does in a room.
        sleep(REST).await;
    }
    say("a vote until the wall has it", &took);
    // Everybody changes their mind all the while.
    let votes = tokio::spawn(change(phones));
    let busy = beside(&wall, Wall::moved).await?;
    votes.abort();
    say("frames beside 300 phones that vote", &busy);
    let dearer = percentile(&busy, 0.99).saturating_sub(percentile(&idle, 0.99));
    println!("99 % of frames take {:.1} ms more; {lost} votes lost", ms(dearer));
    let all = took.len() == ONE_BY_ONE && busy.len() >= FRAMES / 2;
    Ok(all && percentile(&took, 0.99) <= SHOWN && dearer <= DEARER)
}

/// Does this on a thread of its own, while phones go on.
async fn beside<T: Send + 'static>(
    wall: &Arc<Wall>,
    does: impl FnOnce(&Wall) -> T + Send + 'static,
) -> std::io::Result<T> {
    let wall = wall.clone();
    let done = tokio::task::spawn_blocking(move || does(&wall)).await;
    done.map_err(std::io::Error::other)
}

/// All come in at once.
async fn join(port: u16) -> std::io::Result<Vec<Phone>> {
    let mut coming = JoinSet::new();
    for _ in 0..PHONES {
        coming.spawn(Phone::join(port));
    }
    let mut phones = Vec::new();
    while let Some(phone) = coming.join_next().await {
        phones.push(phone??);
    }
    Ok(phones)
}

/// One phone after another votes, some thirty in a second, for as long as anybody waits.
async fn change(mut phones: Vec<Phone>) -> std::io::Result<()> {
    loop {
        for option in [2, 1] {
            for phone in &mut phones {
                phone.vote(option).await?;
                sleep(EVERY).await;
            }
        }
    }
}

fn percentile(all: &[Duration], share: f64) -> Duration {
    let mut sorted = all.to_vec();
    sorted.sort_unstable();
    let at = ((sorted.len().max(1) as f64 - 1.0) * share) as usize;
    sorted.get(at).copied().unwrap_or_default()
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn say(what: &str, all: &[Duration]) {
    let [half, most, worst] = [0.5, 0.99, 1.0].map(|share| ms(percentile(all, share)));
    println!(
        "{what}: {}, half within {half:.1} ms, 99 % within {most:.1} ms, all within {worst:.1} ms",
        all.len()
    );
}
