//! A tablet that steers from the network: one at a time, only after it was let in at the computer, and only from where it was.
//!
//! The link is shown at the computer when it is asked for, and its secret stands behind the hash. Whoever opens it is given
//! a pass and a number; the pass opens nothing until that number is let in, and then only from the same address. Letting
//! somebody in uses the link up.

use std::net::IpAddr;

use serde::{Deserialize, Serialize};
use tokio::sync::watch;

use super::secrets::{Secrets, same};

/// What the facilitator does about a tablet, at the computer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Tablet {
    /// Shows a link.
    Invite,
    /// Lets in who asks under this number.
    Admit {
        /// The number, as the tablet shows it.
        code: String,
        /// Whether it may see the hints.
        hints: bool,
    },
    /// Lets nobody in, and takes the link away.
    Refuse,
    /// Sends out who was let in.
    Revoke,
}

/// How it stands with tablets: for the computer alone.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Tablets {
    /// What stands behind the address of the network to make the link, while there is one.
    pub link: Option<String>,
    /// The number under which a tablet asks to be let in.
    pub asks: Option<String>,
    /// Whether one was let in.
    pub admitted: bool,
}

/// Somebody with a pass.
#[derive(Debug)]
struct Holder {
    pass: String,
    code: String,
    from: IpAddr,
}

/// What somebody with this pass may.
#[derive(Debug)]
pub(super) enum Pass {
    /// Nothing.
    Unknown,
    /// Nothing yet.
    Waits,
    /// Steer, and see the hints or not; the stream changes when this is over.
    Steers(bool, watch::Receiver<u64>),
}

/// The link, who asks, and who was let in.
#[derive(Debug, Default)]
pub(super) struct Remote {
    link: Option<String>,
    asks: Option<Holder>,
    admitted: Option<(Holder, bool)>,
    over: watch::Sender<u64>,
}

impl Remote {
    /// Whether there is anything on the network to be asked.
    pub(super) fn open(&self) -> bool {
        self.link.is_some() || self.asks.is_some() || self.admitted.is_some()
    }

    pub(super) fn stands(&self) -> Tablets {
        Tablets {
            link: self.link.as_ref().map(|secret| format!("remote#{secret}")),
            asks: self.asks.as_ref().map(|one| one.code.clone()),
            admitted: self.admitted.is_some(),
        }
    }

    /// Does what the facilitator wants.
    pub(super) fn does(&mut self, wish: Tablet, secrets: &Secrets) {
        match wish {
            Tablet::Invite => self.link = Some(secrets.draw().to_string()),
            Tablet::Admit { code, hints } => {
                if let Some(one) = self.asks.take_if(|one| one.code == code) {
                    self.link = None;
                    self.end();
                    self.admitted = Some((one, hints));
                }
            }
            Tablet::Refuse => (self.link, self.asks) = (None, None),
            Tablet::Revoke => {
                self.admitted = None;
                self.end();
            }
        }
    }

    /// A tablet opens the link: its number and its pass. None when the link is not that, or another one asks already.
    pub(super) fn asks(&mut self, secret: &str, from: IpAddr, secrets: &Secrets) -> Option<(String, String)> {
        let link = self.link.as_ref().filter(|link| same(link, secret))?;
        debug_assert!(!link.is_empty(), "secrets are never empty");
        if self.asks.as_ref().is_some_and(|one| one.from != from) {
            return None;
        }
        let drawn = secrets.draw().0 % 1_000_000;
        let code = format!(
            "{:02} {:02} {:02}",
            drawn / 10_000,
            drawn / 100 % 100,
            drawn % 100
        );
        let pass = secrets.draw().to_string();
        self.asks = Some(Holder {
            pass: pass.clone(),
            code: code.clone(),
            from,
        });
        Some((code, pass))
    }

    /// What somebody may who brings this pass from there.
    pub(super) fn pass(&self, pass: &str, from: IpAddr) -> Pass {
        let holds = |one: &Holder| one.from == from && same(&one.pass, pass);
        match (&self.admitted, &self.asks) {
            (Some((one, hints)), _) if holds(one) => Pass::Steers(*hints, self.over.subscribe()),
            (_, Some(one)) if holds(one) => Pass::Waits,
            _ => Pass::Unknown,
        }
    }

    fn end(&self) {
        self.over.send_modify(|over| *over += 1);
    }
}
