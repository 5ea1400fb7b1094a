//! What all connections share: what is shown, who is there, and the way to the game.

use std::net::Ipv4Addr;
use std::sync::mpsc::SyncSender;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use tokio::sync::{Notify, watch};

use super::gate::Hosts;
use super::lines::Lines;
use super::pages::Pages;
use super::remote::Remote;
use super::seats::{Change, Seats};
use super::secrets::Secrets;
use super::shown::Shown;
use super::{Heard, Wake, address};
use crate::vote::Token;

/// Which door a connection came through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Door {
    /// The network's: phones, and a tablet that was let in.
    Phones,
    /// This computer's own: the presenter's page.
    Presenter,
}

/// The ports of the doors.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ports {
    /// The network's; none where hands are raised.
    pub(super) phones: Option<u16>,
    /// This computer's own.
    pub(super) presenter: u16,
}

/// What all connections share.
pub(super) struct Hub {
    pub(super) states: watch::Sender<Arc<Shown>>,
    pub(super) pages: Pages,
    pub(super) secrets: Secrets,
    /// What the presenter's page must know.
    pub(super) key: String,
    pub(super) ports: Ports,
    pub(super) closing: watch::Sender<bool>,
    /// For tests: lets the server break.
    pub(super) breaking: Notify,
    seats: Mutex<Seats>,
    remote: Mutex<Remote>,
    lines: [Mutex<Lines>; 2],
    addresses: Mutex<Vec<Ipv4Addr>>,
    alone: bool,
    forever: watch::Sender<u64>,
    heard: SyncSender<Heard>,
    wake: Wake,
}

impl Hub {
    pub(super) fn new(
        (pages, ports, alone): (Pages, Ports, bool),
        lines: [Lines; 2],
        (heard, wake): (SyncSender<Heard>, Wake),
    ) -> Self {
        let secrets = Secrets::default();
        let addresses = found(alone);
        let hub = Self {
            states: watch::Sender::new(Arc::default()),
            pages,
            key: secrets.draw().to_string(),
            secrets,
            ports,
            closing: watch::Sender::new(false),
            breaking: Notify::new(),
            seats: Mutex::new(Seats::new(Instant::now())),
            remote: Mutex::default(),
            lines: lines.map(Mutex::new),
            addresses: Mutex::new(addresses),
            alone,
            forever: watch::Sender::new(0),
            heard,
            wake,
        };
        hub.told_addresses();
        hub
    }

    /// For a stream that nothing takes over.
    pub(super) fn forever(&self) -> watch::Receiver<u64> {
        self.forever.subscribe()
    }

    /// Tells the game; false when it has more than enough to do.
    pub(super) fn tell(&self, heard: Heard) -> bool {
        let wakes = !matches!(heard, Heard::Seen(_));
        let told = self.heard.try_send(heard).is_ok();
        if told && wakes {
            (self.wake)();
        }
        told
    }

    pub(super) fn seats(&self) -> MutexGuard<'_, Seats> {
        self.seats.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn remote(&self) -> MutexGuard<'_, Remote> {
        self.remote.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Tells everybody at the computer how it stands with tablets.
    pub(super) fn told_tablets(&self) {
        let stands = self.remote().stands();
        self.change(|shown| shown.tablets = stands);
        self.tell(Heard::Tablet);
    }

    pub(super) fn lines(&self, door: Door) -> MutexGuard<'_, Lines> {
        let [phones, presenter] = &self.lines;
        let lines = if door == Door::Phones { phones } else { presenter };
        lines.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn addresses(&self) -> Vec<Ipv4Addr> {
        self.addresses
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// The names a door answers to.
    pub(super) fn hosts(&self, door: Door) -> Hosts {
        match door {
            Door::Phones => Hosts::new(&self.addresses(), self.ports.phones.unwrap_or_default()),
            Door::Presenter => Hosts::new(&[], self.ports.presenter),
        }
    }

    /// A phone's stream opens.
    pub(super) fn open(&self, token: Token) -> Option<watch::Receiver<u64>> {
        let (stream, came) = self.seats().open(token, Instant::now())?;
        if let Some(came) = came {
            self.told(came);
        }
        Some(stream)
    }

    /// Goes round: who had their time, who left, and where this computer can be reached now.
    pub(super) fn look_round(&self) {
        let now = Instant::now();
        self.lines(Door::Phones).look_through(now);
        self.lines(Door::Presenter).look_through(now);
        let left = self.seats().look_through(now);
        left.into_iter().for_each(|left| self.told(left));
        let found = found(self.alone);
        let mut known = self.addresses.lock().unwrap_or_else(PoisonError::into_inner);
        if *known != found {
            *known = found;
            drop(known);
            self.told_addresses();
            self.tell(Heard::Moved);
        }
    }

    /// What phones open, the likeliest address first; where there is no network, the one that only this computer reaches. Empty
    /// where they have no door.
    pub(super) fn urls(&self) -> Vec<String> {
        let Some(port) = self.ports.phones else {
            return Vec::new();
        };
        let mut found = self.addresses();
        if found.is_empty() {
            found.push(Ipv4Addr::LOCALHOST);
        }
        found.iter().map(|ip| format!("http://{ip}:{port}/")).collect()
    }

    /// Shows what this makes of what was shown.
    pub(super) fn change(&self, change: impl FnOnce(&mut Shown)) {
        self.states.send_modify(|shown| change(Arc::make_mut(shown)));
    }

    pub(super) fn told_addresses(&self) {
        let urls = self.urls();
        self.change(|shown| shown.addresses = urls);
    }

    fn told(&self, change: Change) {
        self.tell(match change {
            Change::Came(token) => Heard::Came(token),
            Change::Left(token) => Heard::Left(token),
        });
    }
}

/// Where this computer can be reached now; nowhere when only itself may.
fn found(alone: bool) -> Vec<Ipv4Addr> {
    if alone {
        return Vec::new();
    }
    let (interfaces, default) = address::found();
    address::scored(&interfaces, default)
}
