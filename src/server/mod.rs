//! The workshop's server: phones on the local network, and the presenter's page on this computer. A shell, on a thread of
//! its own: what people do comes in, a workshop's views go out.
//!
//! Nothing listens before [`Server::open`] and after the drop. There are two doors: phones reach only the one on the
//! network, whose [`routes::PHONES`] hold nothing of the presenter's; the other is bound to 127.0.0.1.

use std::io;
use std::net::Ipv4Addr;
use std::sync::mpsc::{self, Receiver};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

mod address;
mod answer;
mod bucket;
mod gate;
mod hear;
mod hub;
mod limits;
mod line;
mod lines;
mod live;
mod pages;
mod qr;
mod remote;
pub mod routes;
mod run;
mod said;
mod seats;
mod secrets;
mod shown;

pub use address::{Interface, scored};
pub use hear::hear;
pub use qr::{Pattern, pattern, wifi};
pub use remote::{Tablet, Tablets};

use crate::vote::{Millis, Token};
use crate::workshop::{Command, Mode, Workshop, phone};
use hub::{Hub, Ports};
use lines::Lines;
use pages::Pages;

/// What wakes the game when it should look at [`Server::heard`].
pub type Wake = Box<dyn Fn() + Send + Sync>;

/// What somebody did.
#[derive(Debug, Clone, PartialEq)]
pub enum Heard {
    /// A phone is there, for the first time or again.
    Came(Token),
    /// A phone is not there any more; it may come again.
    Left(Token),
    /// A phone is still there. This does not wake the game.
    Seen(Token),
    /// A phone said something, with its number.
    Said(Token, u64, phone::Message),
    /// The presenter wants something.
    Asked(Command),
    /// It stands otherwise with tablets: [`Server::tablets`].
    Tablet,
    /// This computer is reached at other addresses now: [`Server::addresses`].
    Moved,
}

/// How the doors are opened.
#[derive(Debug, Clone, Copy, Default)]
pub struct Doors {
    /// The port to try first, such as that of a workshop that is gone on with; without it the usual one.
    pub port: Option<u16>,
    /// Whether only this computer can reach it.
    pub alone: bool,
}

/// A server that runs. It stops when this is dropped.
pub struct Server {
    hub: Arc<Hub>,
    heard: Mutex<Receiver<Heard>>,
    thread: Option<JoinHandle<()>>,
    capacity: usize,
}

impl Server {
    /// Opens both doors for a workshop; where hands are raised the presenter's alone.
    ///
    /// # Errors
    /// When the system gives no port or no thread.
    pub fn open(workshop: &Workshop, doors: Doors, wake: Wake) -> io::Result<Self> {
        let capacity = run::capacity();
        let runtime = run::runtime()?;
        let at = if doors.alone {
            Ipv4Addr::LOCALHOST
        } else {
            Ipv4Addr::UNSPECIFIED
        };
        let wanted = doors.port.unwrap_or(limits::PORT);
        let phones = workshop.settings().mode != Mode::Hands;
        let phones = phones.then(|| run::bind(&runtime, at, wanted)).transpose()?;
        let port = phones
            .as_ref()
            .map(|door| Ok::<_, io::Error>(door.local_addr()?.port()))
            .transpose()?;
        // Any will do beside any.
        let beside = port.or((wanted > 0).then_some(wanted));
        let beside = beside.map_or(0, |port| port.saturating_add(1));
        let presenter = run::bind(&runtime, Ipv4Addr::LOCALHOST, beside)?;
        let ports = Ports {
            phones: port,
            presenter: presenter.local_addr()?.port(),
        };
        let (tell, heard) = mpsc::sync_channel(limits::WAITING);
        let lines = [Lines::new(capacity), Lines::new(limits::PRESENTER_LINES)];
        let hub = Arc::new(Hub::new(
            (Pages::of(workshop), ports, doors.alone),
            lines,
            (tell, wake),
        ));
        let doors = (phones, presenter);
        let serving = hub.clone();
        let thread = thread::Builder::new()
            .name("workshop".to_owned())
            .spawn(move || run::run(&serving, &doors))?;
        Ok(Self {
            hub,
            heard: Mutex::new(heard),
            thread: Some(thread),
            capacity,
        })
    }

    /// What somebody did since the last call, oldest first.
    #[must_use]
    pub fn heard(&self) -> Vec<Heard> {
        let heard = self.heard.lock().unwrap_or_else(PoisonError::into_inner);
        heard.try_iter().collect()
    }

    /// The next thing somebody does, if it comes within this time.
    #[must_use]
    pub fn wait(&self, time: Duration) -> Option<Heard> {
        let heard = self.heard.lock().unwrap_or_else(PoisonError::into_inner);
        heard.recv_timeout(time).ok()
    }

    /// Shows this from now on, `now` being the workshop's time. Cheap: what each phone is sent is made by the server's thread.
    /// Once a second is right while nothing happens, so that the presenter sees who left.
    pub fn show(&self, workshop: Arc<Workshop>, now: Millis) {
        self.hub.change(|shown| {
            shown.workshop = Some(workshop);
            shown.time = (now, Instant::now());
        });
    }

    /// Tells the presenter why something was not done, or nothing.
    pub fn answer(&self, words: &str) {
        self.hub.change(|shown| {
            shown.answer = (shown.answer.0 + 1, words.to_owned());
        });
    }

    /// Shows what may be wrong, and what to do about it, on the presenter's page of this computer.
    pub fn warn(&self, trouble: Option<String>) {
        let trouble = trouble.unwrap_or_default();
        self.hub.states.send_if_modified(|shown| {
            let new = shown.trouble != trouble;
            if new {
                Arc::make_mut(shown).trouble = trouble;
            }
            new
        });
    }

    /// What phones open, the likeliest address first; where there is no network, the one that only this computer reaches. Empty
    /// where hands are raised.
    #[must_use]
    pub fn addresses(&self) -> Vec<String> {
        self.hub.urls()
    }

    /// The presenter's page, with the key that opens it. It is for this computer's browser and for nobody else's eyes.
    #[must_use]
    pub fn presenter(&self) -> String {
        format!("http://127.0.0.1:{}/#{}", self.hub.ports.presenter, self.hub.key)
    }

    /// How it stands with tablets. The number of one that asks is shown at this computer alone.
    #[must_use]
    pub fn tablets(&self) -> Tablets {
        self.hub.remote().stands()
    }

    /// Does something about a tablet.
    pub fn tablet(&self, wish: Tablet) {
        self.hub.remote().does(wish, &self.hub.secrets);
        self.hub.told_tablets();
    }

    /// The phones' port; 0 where hands are raised.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.hub.ports.phones.unwrap_or_default()
    }

    /// How many phones it can serve: each has a stream, and now and then a second connection.
    #[must_use]
    pub fn capacity(&self) -> usize {
        (self.capacity * 3 / 4).min(limits::SEATS)
    }

    /// For tests: lets the server's thread break, as a mistake in it would.
    pub fn break_down(&self) {
        self.hub.breaking.notify_one();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.hub.closing.send_replace(true);
        if let Some(thread) = self.thread.take() {
            // It ends by itself; how is said nowhere, for the workshop is over.
            let _ = thread.join();
        }
    }
}
