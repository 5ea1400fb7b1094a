//! A room being hosted: a workshop, the server its phones reach, and the session's file. The window and the command line
//! use it alike; it is a shell.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

mod after;
mod file;
mod trouble;

use crate::play::Start;
use crate::server::{self, Doors, Heard, Server, Tablet, Tablets, Wake};
use crate::storage::{Failure, Fs, Kind};
use crate::story::Scenario;
use crate::vote::Millis;
use crate::workshop::log::{Head, NoSession};
use crate::workshop::{Command, Mode, Picture, Reply, Settings, Way, Workshop};
use after::After;
pub use after::Left;
use file::File;
pub use file::left_off;
pub use trouble::Signs;

/// How often the newest view is shown while nothing happens.
const SHOWN_EVERY: Duration = Duration::from_secs(1);

/// Where and how a room is hosted.
#[derive(Debug, Clone)]
pub struct RoomConfig {
    /// The disk.
    pub fs: Fs,
    /// The folder of session files.
    pub folder: PathBuf,
    /// Which doors are opened.
    pub doors: Doors,
}

/// Why a session could not be gone on with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotResumed {
    /// Its file.
    File(Failure),
    /// It is one of the other kinds of files there are.
    Another(Kind),
    /// What is in it.
    Session(NoSession),
}

impl NotResumed {
    /// Why, in a sentence for whoever named this file.
    #[must_use]
    pub fn told(&self, path: &Path) -> String {
        let file = path.display();
        match self {
            Self::File(failure) => failure.to_string(),
            Self::Another(kind) => format!("{file} is {} and no session of a workshop", kind.a()),
            Self::Session(NoSession::Empty) => format!("{file} is no session of a workshop"),
            Self::Session(NoSession::Newer(version)) => {
                format!("{file} is of a newer version of Two Hats (format {version}): update it to go on")
            }
            Self::Session(NoSession::Scenario(id)) => {
                format!("{file} is a session of the scenario `{id}`: name that one")
            }
        }
    }
}

/// A room being hosted. Everything closes when it is dropped.
pub struct Hosted {
    workshop: Workshop,
    server: Option<Server>,
    /// Why there is no server, though phones were wanted.
    closed: Option<String>,
    file: Option<File>,
    /// Why there is no file.
    unkept: Option<Failure>,
    began: Instant,
    /// The session's time when it began or was gone on with.
    before: Millis,
    /// Which of the addresses is on the wall.
    chosen: Option<String>,
    network: (String, String),
    signs: Signs,
    /// Whether only this computer is to come in.
    alone: bool,
    /// Whether only totals are left.
    settled: bool,
    /// The report, once the workshop is over.
    after: Option<After>,
    shown: Option<(u64, Instant)>,
    /// Wakes whoever shows the room.
    wake: Arc<dyn Fn() + Send + Sync>,
}

impl Hosted {
    /// Opens a room. What of it cannot be had, the port or the file, is told by [`Hosted::trouble`], and the room plays on
    /// without: with hands, or without a way to go on after a power cut.
    #[must_use]
    pub fn open(
        config: &RoomConfig,
        (scenario, settings): (Arc<Scenario>, Settings),
        start: impl Into<Start>,
        wake: Wake,
    ) -> Self {
        // Nothing is left of a room check.
        let file = match settings.rehearsal {
            true => Ok(None),
            false => File::begin(&config.fs, &config.folder, &scenario.id).map(Some),
        };
        let workshop = Workshop::new(scenario, settings, start);
        Self::of(workshop, 0, file, (config.doors, wake))
    }

    /// Goes on with a session from its file. `find` gives the scenario of the id in it.
    ///
    /// # Errors
    /// When the file cannot be read, is no session, or its scenario is not there.
    pub fn resume(
        config: &RoomConfig,
        path: &Path,
        find: impl FnOnce(&str) -> Option<Arc<Scenario>>,
        wake: Wake,
    ) -> Result<Self, NotResumed> {
        // A name alone is that of a session where sessions are kept.
        let kept = config.folder.join(path);
        let there = config.fs.is_there(path) || !config.fs.is_there(&kept);
        let path = if there { path } else { &kept };
        let text = config.fs.read(path, file::MOST_BYTES).map_err(NotResumed::File)?;
        // A letter that was cut in half belongs to the line that was.
        let text = String::from_utf8_lossy(&text);
        let head = Head::read(&text).map_err(|why| match Kind::of(path, text.as_bytes()) {
            // What was cut off, or stands for nothing, may have been one.
            Kind::Session | Kind::Empty | Kind::Json | Kind::Text => NotResumed::Session(why),
            kind => NotResumed::Another(kind),
        })?;
        let missing = || NotResumed::Session(NoSession::Scenario(head.scenario.clone()));
        let scenario = find(&head.scenario).ok_or_else(missing)?;
        let resumed = Workshop::resume(scenario, &text).map_err(NotResumed::Session)?;
        let file = File::go_on(&config.fs, path, &text[..resumed.whole]).map(Some);
        Ok(Self::of(
            resumed.workshop,
            resumed.now,
            file,
            (config.doors, wake),
        ))
    }

    fn of(
        workshop: Workshop,
        before: Millis,
        file: Result<Option<File>, Failure>,
        (doors, wake): (Doors, Wake),
    ) -> Self {
        let wake: Arc<dyn Fn() + Send + Sync> = Arc::from(wake);
        let woken = wake.clone();
        let phones = workshop.settings().mode != Mode::Hands;
        let (server, closed) = match Server::open(&workshop, doors, Box::new(move || woken())) {
            Ok(server) => (Some(server), None),
            // Hands need none; that the presenter's page is not to be had is said where it is asked for.
            Err(error) => (None, phones.then(|| reason(&error))),
        };
        let (file, unkept) = match file {
            Ok(file) => (file, None),
            Err(failure) => (None, Some(failure)),
        };
        let mut hosted = Self {
            workshop,
            server,
            closed,
            file,
            unkept,
            began: Instant::now(),
            before,
            chosen: None,
            network: (String::new(), String::new()),
            signs: Signs::new(Instant::now()),
            alone: doors.alone,
            settled: false,
            after: None,
            shown: None,
            wake,
        };
        hosted.point();
        hosted.pump();
        hosted
    }

    /// Does what phones and the presenter asked for since the last time, writes it down, and shows what has come of it. To
    /// be called on every wake and at least each second. Whether anything that is seen may have changed.
    pub fn pump(&mut self) -> bool {
        for heard in self.server.as_ref().map(Server::heard).unwrap_or_default() {
            self.hear(heard);
        }
        let now = self.now();
        self.workshop.rehearse(now);
        self.show()
    }

    /// Waits until somebody does something, at most this long, and does it. For whoever has no window to wait in.
    pub fn wait(&mut self, time: Duration) {
        match &self.server {
            Some(server) => {
                if let Some(heard) = server.wait(time) {
                    self.hear(heard);
                }
            }
            None => std::thread::sleep(time),
        }
    }

    fn hear(&mut self, heard: Heard) {
        match heard {
            Heard::Moved => self.point(),
            Heard::Came(_) => self.signs.reached(),
            _ => {}
        }
        let now = self.now();
        if let Some(reply) = server::hear(&mut self.workshop, heard, now) {
            self.answer(&reply);
        }
    }

    /// The facilitator does something at the computer.
    pub fn command(&mut self, command: Command) -> Reply {
        let reply = self.workshop.command(command, self.now());
        self.answer(&reply);
        self.show();
        reply
    }

    /// Writes down and shows.
    fn show(&mut self) -> bool {
        let lines = self.workshop.take_log();
        if let Some(file) = &self.file {
            file.put(&lines);
            // From now on who voted what is nowhere any more.
            if self.workshop.is_finished() && !self.settled {
                file.replace(self.workshop.settled_log());
                self.after = Some(After::write(
                    file.fs(),
                    file.path(),
                    &self.workshop,
                    self.wake.clone(),
                ));
            }
        }
        self.settled = self.workshop.is_finished();
        if let Some(server) = &self.server {
            server.warn(self.trouble());
        }
        let version = self.workshop.version();
        let old = self
            .shown
            .is_none_or(|(shown, at)| shown != version || at.elapsed() >= SHOWN_EVERY);
        if old {
            self.shown = Some((version, Instant::now()));
            if let Some(server) = &self.server {
                server.show(Arc::new(self.workshop.clone()), self.now());
            }
        }
        old
    }

    fn answer(&self, reply: &Reply) {
        if let Some(server) = &self.server {
            server.answer(match reply {
                Reply::No(words) => words,
                // What is asked about stands in the view.
                Reply::Done | Reply::Sure(_) => "",
            });
        }
    }

    /// Puts the way in where it is now: the chosen address while there is one, else the likeliest.
    fn point(&mut self) {
        let addresses = self.addresses();
        let kept = self.chosen.take().filter(|chosen| addresses.contains(chosen));
        self.chosen = kept.or_else(|| addresses.first().cloned());
        let (name, password) = &self.network;
        let way = self.chosen.as_ref().map(|url| Way {
            url: url.clone(),
            short: url.trim_start_matches("http://").trim_end_matches('/').to_owned(),
            network: Some(name.clone()).filter(|name| !name.is_empty()),
            wifi: (!name.is_empty()).then(|| server::wifi(name, password)),
        });
        // What only this computer reaches is no way in for a phone.
        let reached = way.as_ref().map(|way| way.url.as_str());
        let reached = reached.filter(|url| self.alone || !url.starts_with("http://127."));
        self.signs.at(reached, Instant::now());
        self.workshop.reached_at(way);
    }

    /// The next of the addresses phones may reach this computer at, round and round.
    pub fn next_address(&mut self) {
        let addresses = self.addresses();
        let at = addresses.iter().position(|one| Some(one) == self.chosen.as_ref());
        self.chosen = at.and_then(|at| addresses.get((at + 1) % addresses.len()).cloned());
        self.point();
        self.signs.chose(Instant::now());
        self.show();
    }

    /// Where phones may reach this computer, the likeliest first; empty without phones.
    #[must_use]
    pub fn addresses(&self) -> Vec<String> {
        self.server.as_ref().map(Server::addresses).unwrap_or_default()
    }

    /// The Wi-Fi's name and password for the way in; an empty name takes it away. Neither is kept or written anywhere.
    pub fn network(&mut self, name: &str, password: &str) {
        self.network = (name.to_owned(), password.to_owned());
        self.point();
        self.show();
    }

    /// The presenter's page for this computer's own browser, with its key. Nobody else may see this address.
    #[must_use]
    pub fn presenter_link(&self) -> Option<String> {
        self.server.as_ref().map(Server::presenter)
    }

    /// How it stands with tablets that would steer: shown at this computer alone, never on the wall.
    #[must_use]
    pub fn tablets(&self) -> Tablets {
        self.server.as_ref().map(Server::tablets).unwrap_or_default()
    }

    /// Does something about a tablet.
    pub fn tablet(&self, wish: Tablet) {
        if let Some(server) = &self.server {
            server.tablet(wish);
        }
    }

    /// What the facilitator has to know, in the words of the workshop; the gravest first.
    #[must_use]
    pub fn trouble(&self) -> Option<String> {
        let unkept = self.unkept.clone();
        let unkept = unkept.or_else(|| self.file.as_ref().and_then(File::trouble));
        let phones = self.server.is_some() && self.workshop.settings().mode != Mode::Hands;
        self.signs.told(
            self.workshop.words(),
            (unkept, self.closed.as_deref()),
            phones,
            Instant::now(),
        )
    }

    /// What the wall shows now.
    #[must_use]
    pub fn picture(&self) -> Picture {
        self.workshop.picture(self.now())
    }

    /// The workshop.
    #[must_use]
    pub fn workshop(&self) -> &Workshop {
        &self.workshop
    }

    /// The session's time.
    #[must_use]
    pub fn now(&self) -> Millis {
        let passed = u64::try_from(self.began.elapsed().as_millis()).unwrap_or(u64::MAX);
        self.before.saturating_add(passed)
    }

    /// The session's file, if there is one.
    #[must_use]
    pub fn file(&self) -> Option<&Path> {
        self.file.as_ref().map(File::path)
    }

    /// The files that are left when the workshop is over; none before they are written.
    #[must_use]
    pub fn left(&self) -> Option<Left> {
        self.after.as_ref().and_then(After::left)
    }

    /// How many phones can be served.
    #[must_use]
    pub fn capacity(&self) -> usize {
        self.server.as_ref().map_or(0, Server::capacity)
    }
}

fn reason(error: &io::Error) -> String {
    error.to_string()
}
