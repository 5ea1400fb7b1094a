//! `twohats workshop`: a room plays a scenario together. Here without a window: phones, the presenter's page in a browser, and
//! commands that are typed in.

use std::io::{BufRead, Write};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use clap::{Args, ValueEnum};

use super::open::{Trouble, language, opened, translated, words};
use super::sessions::meant;
use super::{Here, Outcome};
use crate::room::{Hosted, Left, RoomConfig};
use crate::server::Doors;
use crate::workshop::{Command, Mode, Reply, Settings};

/// How often it is looked for what was typed.
const LOOK_EVERY: Duration = Duration::from_millis(100);

/// What was typed after `twohats workshop`.
#[derive(Debug, Args)]
pub struct Workshop {
    /// A scenario file, the folder it is in, or its id.
    pub file: PathBuf,
    /// Without a window: the addresses are printed, and commands are read line by line.
    #[arg(long)]
    pub no_window: bool,
    /// Go on with this session: its file, or its name alone when the game keeps it.
    #[arg(long, value_name = "SESSION")]
    pub resume: Option<PathBuf>,
    /// Minutes of the whole.
    #[arg(long, default_value_t = 60, value_parser = clap::value_parser!(u32).range(10..=600))]
    pub minutes: u32,
    /// How people vote.
    #[arg(long, value_enum, default_value_t = How::Both)]
    pub mode: How,
    /// Seconds of the countdown of each vote; without it there is none.
    #[arg(long, value_parser = clap::value_parser!(u32).range(5..=3600))]
    pub seconds: Option<u32>,
    /// Every vote also offers "none of these".
    #[arg(long)]
    pub none: bool,
    /// Everybody votes twice: as the boss, and as the person being led.
    #[arg(long)]
    pub double: bool,
    /// The room guesses what will move before it is shown.
    #[arg(long)]
    pub predict: bool,
    /// People may write why they voted so, and one word about it; the facilitator sees both first.
    #[arg(long)]
    pub write: bool,
    /// Tables with tallies of their own.
    #[arg(long, default_value_t = 0, value_parser = clap::value_parser!(u8).range(0..=20))]
    pub tables: u8,
    /// Of fewer voters than this no split is shown or written.
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u32).range(2..=50))]
    pub fewest: u32,
    /// The seed that all luck comes from; without it, without a window 1, else a new one.
    #[arg(long)]
    pub seed: Option<u64>,
    /// The folder in which the session is kept; without a window this one, else where the game keeps its files.
    #[arg(long, value_name = "DIR")]
    pub folder: Option<PathBuf>,
    /// The port phones come in by; when it is taken, one after it.
    #[arg(long)]
    pub port: Option<u16>,
    /// The room check, the evening before: twelve phones are pretended beside real ones, and nothing is kept.
    #[arg(long, conflicts_with = "resume")]
    pub check: bool,
    /// Only this computer can come in: for trying it out.
    #[arg(long)]
    pub alone: bool,
    /// The language: of the story, as far as it is translated, and of everything around it.
    #[arg(long, value_name = "LANGUAGE", value_parser = language)]
    pub lang: Option<String>,
}

/// How people vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum How {
    /// With their phones.
    Phones,
    /// By raising hands, which the facilitator types in; only the presenter's page is served, to this computer alone.
    Hands,
    /// Both, mixed.
    Both,
}

impl Workshop {
    /// What the facilitator set.
    #[must_use]
    pub fn settings(&self) -> Settings {
        Settings {
            language: words(self.lang.as_deref()).asked().to_owned(),
            minutes: self.minutes,
            mode: match self.mode {
                How::Phones => Mode::Phones,
                How::Hands => Mode::Hands,
                How::Both => Mode::Both,
            },
            seconds: self.seconds,
            none: self.none,
            double: self.double,
            predict: self.predict,
            reasons: self.write,
            cloud: self.write,
            tables: self.tables,
            smallest: self.fewest,
            rehearsal: self.check,
            ..Settings::default()
        }
    }

    /// Where it is hosted.
    #[must_use]
    pub fn config(&self, here: &Here) -> RoomConfig {
        RoomConfig {
            fs: here.fs.clone(),
            folder: self.folder.clone().unwrap_or_else(|| ".".into()),
            doors: self.doors(),
        }
    }

    /// The session that is gone on with: a name alone leads to where sessions are kept.
    ///
    /// # Errors
    /// When there is none of this name, which is told on stderr.
    pub fn resumed(&self, here: &Here) -> Result<Option<PathBuf>, Outcome> {
        self.session(here).map_err(Trouble::tell)
    }

    fn session(&self, here: &Here) -> Result<Option<PathBuf>, Trouble> {
        let asked = self.resume.as_deref();
        let found = asked.map(|typed| meant(here, typed, self.folder.as_deref()));
        found.transpose()
    }

    /// Which doors are opened.
    #[must_use]
    pub fn doors(&self) -> Doors {
        Doors {
            port: self.port,
            alone: self.alone,
        }
    }
}

/// Runs the command.
#[must_use]
pub fn run(arguments: &Workshop, here: &Here) -> Outcome {
    match host(arguments, here) {
        Ok(()) => Outcome::Clean,
        Err(trouble) => trouble.tell(),
    }
}

fn host(arguments: &Workshop, here: &Here) -> Result<(), Trouble> {
    let opened = opened(here, &arguments.file)?;
    let scenario = Arc::new(match &arguments.lang {
        Some(language) => translated(here, opened, language)?,
        None => opened.scenario,
    });
    let (config, wake) = (arguments.config(here), Box::new(|| {}));
    let session = arguments.session(here)?;
    let mut hosted = match &session {
        None => Hosted::open(
            &config,
            (scenario, arguments.settings()),
            arguments.seed.unwrap_or(1),
            wake,
        ),
        Some(path) => {
            let find = |id: &str| (id == scenario.id).then(|| scenario.clone());
            Hosted::resume(&config, path, find, wake).map_err(|why| Trouble::said(why.told(path)))?
        }
    };
    let mut out = std::io::stdout().lock();
    for address in hosted.addresses() {
        writeln!(out, "phones: {address}")?;
    }
    if let Some(link) = hosted.presenter_link() {
        writeln!(out, "presenter: {link}")?;
    }
    if let Some(file) = hosted.file() {
        writeln!(out, "session: {}", file.display())?;
    }
    out.flush()?;
    let typed = typed();
    let (mut phase, mut trouble, mut left) = (None, None, None);
    loop {
        hosted.wait(LOOK_EVERY);
        hosted.pump();
        for line in typed.try_iter() {
            if matches!(line.trim(), "quit" | "q") {
                return Ok(());
            }
            if obey(&mut hosted, &line, &mut out)? {
                phase = None;
            }
        }
        if phase != Some(hosted.workshop().phase()) {
            phase = Some(hosted.workshop().phase());
            writeln!(out, "{}", hosted.workshop().presenter(hosted.now()).now)?;
        }
        if trouble != hosted.trouble() {
            trouble = hosted.trouble();
            if let Some(words) = &trouble {
                writeln!(out, "{words}")?;
            }
        }
        if left.is_none()
            && let Some(made) = hosted.left()
        {
            tell(&mut out, &made)?;
            left = Some(made);
        }
        out.flush()?;
    }
}

/// Does what was typed. Whether it was a step, which is answered also from a page to another like it.
fn obey(hosted: &mut Hosted, line: &str, out: &mut impl Write) -> std::io::Result<bool> {
    match read(line) {
        Some(command) => {
            let step = matches!(command, Command::Next | Command::Back);
            match hosted.command(command) {
                Reply::Done => return Ok(step),
                Reply::Sure(words) | Reply::No(words) => writeln!(out, "{words}")?,
            }
        }
        None if line.trim().is_empty() => {}
        None => writeln!(out, "{HELP}")?,
    }
    Ok(false)
}

/// Where the report and the other files are.
fn tell(out: &mut impl Write, left: &Left) -> std::io::Result<()> {
    for file in &left.files {
        writeln!(out, "written: {}", file.display())?;
    }
    match &left.failed {
        Some(failure) => writeln!(out, "{failure}"),
        None => Ok(()),
    }
}

/// What may be typed.
const HELP: &str = "next, back, close, reveal, hide, discuss, again, reopen, reset, cancel, extend SECONDS, nocountdown, decide [OPTION] \
    [REASON], hands OPTION HANDS, heads PEOPLE, lock, unlock, out PERSON, in PERSON, black, road [OPTION], return, debrief, \
    finish, quit";

/// A command as it is typed: a word and what belongs to it, or JSON.
fn read(line: &str) -> Option<Command> {
    let line = line.trim();
    let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
    let rest = rest.trim();
    let number = || rest.split(' ').next()?.parse().ok();
    Some(match word {
        "next" => Command::Next,
        "back" => Command::Back,
        "close" => Command::Close,
        "reveal" => Command::Reveal,
        "hide" => Command::Hide,
        "discuss" => Command::Discuss,
        "again" => Command::VoteAgain,
        "reopen" => Command::Reopen,
        "reset" => Command::Reset,
        "cancel" => Command::CancelVote,
        "extend" => Command::Extend { seconds: number()? },
        "nocountdown" => Command::CountdownOff,
        "decide" => {
            let (option, reason) = rest.split_once(' ').unwrap_or((rest, ""));
            Command::Decide {
                option: if option.is_empty() {
                    None
                } else {
                    Some(option.parse().ok()?)
                },
                reason: reason.to_owned(),
                by: None,
            }
        }
        "hands" => {
            let (option, hands) = rest.split_once(' ')?;
            Command::Hands {
                seat: crate::vote::Seat::Boss,
                option: option.parse().ok()?,
                hands: hands.trim().parse().ok()?,
            }
        }
        "heads" => Command::Heads { people: number()? },
        "lock" => Command::Lock { locked: true },
        "unlock" => Command::Lock { locked: false },
        "out" => Command::Remove {
            person: number()?,
            out: true,
        },
        "in" => Command::Remove {
            person: number()?,
            out: false,
        },
        "black" => Command::Black,
        "road" => Command::Road {
            option: if rest.is_empty() {
                None
            } else {
                Some(rest.parse().ok()?)
            },
        },
        "return" => Command::Return,
        "debrief" => Command::Debrief,
        "finish" => Command::Finish,
        _ => serde_json::from_str(line).ok()?,
    })
}

/// Lines as they are typed. When nothing more can be typed, the presenter's page is left.
fn typed() -> Receiver<String> {
    let (send, typed) = mpsc::channel();
    thread::spawn(move || {
        for line in std::io::stdin().lock().lines().map_while(Result::ok) {
            if send.send(line).is_err() {
                return;
            }
        }
    });
    typed
}
