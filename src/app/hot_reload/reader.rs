//! Reads the scenario beside the frames: at once when its file changes, again and again while it is half written.

use std::path::PathBuf;
use std::sync::Weak;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use xxhash_rust::xxh3::xxh3_64;

use super::folder::Folder;
use crate::app::background::{Listening, Wake};
use crate::app::session::catalog::{self, Story};
use crate::check;
use crate::storage::{Fs, translations_for};
use crate::story::{Diagnostic, Scenario, Whole, caps};

/// Why the file is read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Poke {
    /// Something changed in its folder.
    Changed,
    /// The author asked.
    Asked,
}

/// What reading came to.
pub(crate) enum News {
    /// A version that can be played.
    Sound(Story, Places),
    /// The version that is there has errors, and has had them for a while.
    Broken(Vec<Diagnostic>),
    /// What the checker finds in the version that can be played.
    Checked(Vec<Diagnostic>),
    /// The author asked, and nothing has changed.
    Same,
}

/// Where things stand in the files of the scenario.
#[derive(Default)]
pub(crate) struct Places {
    /// By scene.
    pub(crate) scenes: Vec<Spot>,
    /// By decision.
    pub(crate) decisions: Vec<Spot>,
}

/// A place in a file, counted from 1.
#[derive(Clone)]
pub(crate) struct Spot {
    /// The name of the file.
    pub(crate) file: String,
    /// The line.
    pub(crate) line: usize,
    /// The column.
    pub(crate) column: usize,
}

impl Places {
    fn of(scenario: &Scenario, whole: &Whole) -> Self {
        let places = whole.places();
        let spot = |span: crate::story::Span| {
            let (file, line, column) = places.of(span);
            Spot {
                file: file.name.clone(),
                line,
                column,
            }
        };
        Self {
            scenes: scenario.scenes.iter().map(|scene| spot(scene.at)).collect(),
            decisions: scenario
                .decisions
                .iter()
                .map(|decision| spot(decision.at))
                .collect(),
        }
    }
}

/// How long a broken file may still become whole before it is reported: editors clear, then write.
const PATIENCE: Duration = Duration::from_secs(1);
/// How often a broken file is read again meanwhile, should no notice of its last write come.
const AGAIN: Duration = Duration::from_millis(60);
/// Quiet after which a version is also checked, which may take longer than reading it.
const IDLE: Duration = Duration::from_millis(400);

/// How often a file that is gone is looked for.
const SEEK: Duration = Duration::from_secs(1);

/// Starts the thread that reads when it is poked. It ends when nobody can poke it any more, or nobody listens.
///
/// # Errors
/// When the system has no thread left.
pub(super) fn start(
    (fs, path): (Fs, PathBuf),
    language: &str,
    (pokes, folder): (Receiver<Poke>, Weak<Folder>),
    wake: &Wake,
) -> std::io::Result<Listening<News>> {
    let reader = Reader {
        fs,
        path,
        language: language.to_owned(),
        beside: Vec::new(),
        seen: None,
        unchecked: false,
        folder,
        gone: false,
    };
    Listening::start("reader", wake, move |tell| reader.run(&pokes, tell))
}

struct Reader {
    /// The disk.
    fs: Fs,
    path: PathBuf,
    /// The player's language.
    language: String,
    /// The translations into it, once the scenario's id is known.
    beside: Vec<PathBuf>,
    /// A hash of the text and translation that were read last, while they are the newest news.
    seen: Option<u64>,
    /// Whether the latest sound version still waits for the checker.
    unchecked: bool,
    /// Where changes are noticed.
    folder: Weak<Folder>,
    /// Whether the file could not be read at all.
    gone: bool,
}

impl Reader {
    fn run(mut self, pokes: &Receiver<Poke>, tell: &dyn Fn(News) -> bool) {
        let mut poke = Some(Poke::Asked);
        // The version the game opened with is checked too.
        self.unchecked = true;
        let mut first = true;
        loop {
            let asked = poke == Some(Poke::Asked) && !first;
            first = false;
            if poke.is_some() && !self.follow(pokes, asked, tell) {
                return;
            }
            poke = if self.unchecked {
                match pokes.recv_timeout(IDLE) {
                    Ok(poke) => Some(poke),
                    Err(RecvTimeoutError::Timeout) => {
                        if !self.check(tell) {
                            return;
                        }
                        None
                    }
                    Err(RecvTimeoutError::Disconnected) => return,
                }
            } else if self.gone {
                match pokes.recv_timeout(SEEK) {
                    Ok(poke) => Some(poke),
                    Err(RecvTimeoutError::Timeout) => self.look_for().then_some(Poke::Changed),
                    Err(RecvTimeoutError::Disconnected) => return,
                }
            } else {
                match pokes.recv() {
                    Ok(poke) => Some(poke),
                    Err(_) => return,
                }
            };
        }
    }

    /// Reads until the file is sound or has been broken for long enough. False when nobody listens any more.
    fn follow(&mut self, pokes: &Receiver<Poke>, mut asked: bool, tell: &dyn Fn(News) -> bool) -> bool {
        let mut until = Instant::now() + PATIENCE;
        loop {
            let broken = match self.read() {
                Read::Same => return !asked || tell(News::Same),
                Read::Sound(story, places) => {
                    self.unchecked = true;
                    return tell(News::Sound(story, places));
                }
                Read::Broken(findings) => findings,
            };
            // Reading takes a while on a busy machine; what was written meanwhile counts as a sign of life.
            let meanwhile: Vec<Poke> = pokes.try_iter().collect();
            if !meanwhile.is_empty() {
                asked |= meanwhile.contains(&Poke::Asked);
                until = Instant::now() + PATIENCE;
                continue;
            }
            if asked || Instant::now() >= until {
                return tell(News::Broken(broken));
            }
            match pokes.recv_timeout(AGAIN) {
                Ok(poke) => {
                    asked |= poke == Poke::Asked;
                    until = Instant::now() + PATIENCE;
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return false,
            }
        }
    }

    /// Whether a file that was gone is there again, in a folder that may be a new one.
    fn look_for(&self) -> bool {
        let found = self.fs.is_there(&self.path);
        if let Some(folder) = self.folder.upgrade().filter(|_| found) {
            folder.again();
        }
        found
    }

    fn read(&mut self) -> Read {
        let read = catalog::read(&self.fs, &self.path);
        self.gone = read.is_err();
        let whole = match read {
            Ok(whole) => whole,
            Err(finding) => {
                self.seen = None;
                return Read::Broken(vec![*finding]);
            }
        };
        if self.seen == Some(self.hash(&whole)) {
            return Read::Same;
        }
        let (scenario, findings) = crate::story::parse_whole(&whole);
        match scenario {
            Some(scenario) => {
                self.beside = translations_for(&self.path, &scenario, &self.language);
                self.seen = Some(self.hash(&whole));
                let places = Places::of(&scenario, &whole);
                Read::Sound(
                    Story::told(&self.fs, &self.path, scenario, &self.language),
                    places,
                )
            }
            None => {
                self.seen = None;
                Read::Broken(findings)
            }
        }
    }

    /// Of the files and the translations beside them. One that cannot be read is none; reading it again says why.
    fn hash(&self, whole: &Whole) -> u64 {
        let own = whole.files().iter().fold(0_u64, |hash, file| {
            hash.rotate_left(1) ^ xxh3_64(file.name.as_bytes()) ^ xxh3_64(file.text.as_bytes()).rotate_left(7)
        });
        self.beside.iter().fold(own, |hash, path| {
            let beside = self.fs.read_bytes(path, caps::SCENARIO_BYTES).unwrap_or_default();
            hash.rotate_left(1) ^ xxh3_64(&beside)
        })
    }

    fn check(&mut self, tell: &dyn Fn(News) -> bool) -> bool {
        self.unchecked = false;
        let Ok(whole) = catalog::read(&self.fs, &self.path) else {
            return true;
        };
        let (scenario, findings) = check::read_whole(&whole);
        // A version that has just become broken is told by the change that broke it.
        scenario.is_none() || tell(News::Checked(findings))
    }
}

enum Read {
    /// The text is the one that was read last.
    Same,
    Sound(Story, Places),
    Broken(Vec<Diagnostic>),
}
