//! What there is to see now, and what of it each reader is sent.

use std::sync::Arc;
use std::time::Instant;

use serde::Serialize;

use super::qr::pattern;
use super::remote::Tablets;
use crate::vote::{Count, Millis, Token};
use crate::workshop::{Hand, Polled, Presenter, Screen, Workshop};

/// What there is to see now.
#[derive(Debug, Clone)]
pub(super) struct Shown {
    /// The workshop as it was then, before the first one nothing.
    pub(super) workshop: Option<Arc<Workshop>>,
    /// Its time, and when that was.
    pub(super) time: (Millis, Instant),
    /// The latest answer to the presenter: which, and in which words.
    pub(super) answer: (u64, String),
    /// What may be wrong and what to do about it; empty when nothing is.
    pub(super) trouble: String,
    /// Where phones reach this computer.
    pub(super) addresses: Vec<String>,
    /// How it stands with tablets.
    pub(super) tablets: Tablets,
}

impl Default for Shown {
    fn default() -> Self {
        Self {
            workshop: None,
            time: (0, Instant::now()),
            answer: (0, String::new()),
            trouble: String::new(),
            addresses: Vec::new(),
            tablets: Tablets::default(),
        }
    }
}

impl Shown {
    /// The workshop's time now.
    fn now(&self) -> Millis {
        let passed = u64::try_from(self.time.1.elapsed().as_millis()).unwrap_or(u64::MAX);
        self.time.0.saturating_add(passed)
    }
}

/// Whoever follows what is shown, and what they know already.
pub(super) enum Reader {
    /// A phone.
    Phone(Token, Option<Box<(Hand, Count)>>),
    /// The presenter's page.
    Presenter,
    /// A tablet that was let in; whether it may see the hints.
    Tablet(bool),
}

/// Something to send.
pub(super) struct News {
    /// As JSON.
    pub(super) text: String,
    /// Whether it can wait: only a count is another.
    pub(super) idle: bool,
}

/// The presenter's view and what the server adds to it.
#[derive(Serialize)]
struct PresenterView<'a> {
    presenter: &'a Presenter,
    answer: Answered<'a>,
    trouble: &'a str,
    addresses: &'a [String],
    /// None but at the computer, and where there is a network.
    tablets: Option<TabletsView<'a>>,
}

/// How it stands with tablets, and the whole link as a code to scan.
#[derive(Serialize)]
struct TabletsView<'a> {
    #[serde(flatten)]
    stands: &'a Tablets,
    code: Option<Code>,
}

/// A pattern as the page draws it.
#[derive(Serialize)]
struct Code {
    side: usize,
    outline: String,
}

#[derive(Serialize)]
struct Answered<'a> {
    number: u64,
    words: &'a str,
}

impl Reader {
    /// What this reader does not know yet.
    pub(super) fn news(&mut self, shown: &Shown) -> Option<News> {
        let workshop = shown.workshop.as_ref()?;
        match self {
            Self::Phone(token, known) => {
                let hand = workshop.hand(*token, shown.now());
                let text = serde_json::to_string(&hand).ok()?;
                let new = essence(hand);
                let idle = known.as_ref().is_some_and(|known| known.0 == new.0);
                let same = idle && known.as_ref().is_some_and(|known| known.1 == new.1);
                if same {
                    return None;
                }
                if !idle {
                    *known = Some(Box::new(new));
                }
                Some(News { text, idle })
            }
            Self::Presenter => presenter_view(shown, workshop.presenter(shown.now()), true),
            Self::Tablet(hints) => {
                let mut presenter = workshop.presenter(shown.now());
                if !*hints {
                    presenter.prospects.clear();
                }
                presenter_view(shown, presenter, false)
            }
        }
    }

    /// It was sent what was idle news.
    pub(super) fn knows(&mut self, shown: &Shown) {
        if let (Self::Phone(token, known), Some(workshop)) = (self, &shown.workshop) {
            *known = Some(Box::new(essence(workshop.hand(*token, shown.now()))));
        }
    }
}

/// The presenter's view, with what is for the computer alone or not.
fn presenter_view(shown: &Shown, presenter: Presenter, alone: bool) -> Option<News> {
    let network = shown.addresses.first().filter(|_| alone);
    let tablets = network.map(|address| {
        let link = shown.tablets.link.as_ref();
        let code = link.and_then(|link| pattern(&format!("{address}{link}")));
        let code = code.map(|code| Code {
            side: code.side,
            outline: code.outline(),
        });
        TabletsView {
            stands: &shown.tablets,
            code,
        }
    });
    let (number, words) = (shown.answer.0, shown.answer.1.as_str());
    let view = PresenterView {
        presenter: &presenter,
        answer: Answered { number, words },
        trouble: if alone { &shown.trouble } else { "" },
        addresses: if alone { &shown.addresses } else { &[] },
        tablets,
    };
    let text = serde_json::to_string(&view).ok()?;
    Some(News { text, idle: false })
}

/// A hand without what changes by the second, and the count apart.
fn essence(mut hand: Hand) -> (Hand, Count) {
    hand.version = 0;
    let mut count = Count::default();
    if let Screen::Vote { poll, .. } | Screen::Result { poll, .. } = &mut hand.screen {
        let Polled {
            count: own,
            count_words,
            ends_in,
            ..
        } = poll;
        count = std::mem::take(own);
        count_words.clear();
        // Whether there is a countdown matters, and when it ends; not how long that is from now.
        *ends_in = ends_in.map(|_| 0);
    }
    (hand, count)
}
