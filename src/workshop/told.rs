//! What an action of the story set off, laid into pages that fit a projector's picture.

use serde::Serialize;

use crate::play::Playthrough;
use crate::present::{self, Ask, Cue, Line, Moved, Scene, Team};
use crate::words::Words;

/// Letters on a page: what is legible from the back row. A longer line stands alone.
pub const PAGE_LETTERS: usize = 420;

/// A page of the story.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Page {
    /// The scene it plays in, where one has opened since the latest decision.
    pub scene: Option<Scene>,
    /// What is read.
    pub lines: Vec<Line>,
}

/// What an action set off.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Told {
    /// How a choice came out: what is told before the next scene opens. Empty when nothing was chosen.
    pub outcome: Vec<Page>,
    /// What moved, and why.
    pub moved: Vec<Moved>,
    /// The scenes after that.
    pub read: Vec<Page>,
    /// The team as it is then.
    pub team: Team,
    /// The question that waits at the end.
    pub ask: Option<Ask>,
    /// Whether the story is over then.
    pub over: bool,
}

/// What the latest action of a playthrough set off, or its opening.
pub(super) fn latest(words: &Words, played: &Playthrough) -> Told {
    let mut told = Told {
        outcome: Vec::new(),
        moved: Vec::new(),
        read: Vec::new(),
        team: Team::default(),
        ask: None,
        over: false,
    };
    let mut scene = None;
    let mut chosen = false;
    for cue in present::paged(present::latest(words, played)) {
        match cue {
            Cue::Scene(opens) => {
                scene = Some(opens.clone());
                told.read.push(Page {
                    scene: Some(opens),
                    lines: Vec::new(),
                });
            }
            Cue::Line(line) => {
                chosen |= matches!(line, Line::Did { .. });
                let outcome = chosen && scene.is_none();
                let pages = if outcome {
                    &mut told.outcome
                } else {
                    &mut told.read
                };
                lay(pages, scene.as_ref(), line);
            }
            Cue::Moved(moved) => told.moved.push(moved),
            Cue::Team(team) => told.team = team,
            Cue::Ask(ask) => told.ask = Some(ask),
            Cue::Over(_) => told.over = true,
            Cue::Stage(_) | Cue::DayEnded(_) | Cue::Page => {}
        }
    }
    told
}

/// Lays a line onto the last page if it fits, otherwise onto a new one.
fn lay(pages: &mut Vec<Page>, scene: Option<&Scene>, line: Line) {
    let room = pages.last().map_or(0, |page| {
        PAGE_LETTERS.saturating_sub(page.lines.iter().map(letters).sum())
    });
    let bare = pages.last().is_some_and(|page| page.lines.is_empty());
    match pages.last_mut().filter(|_| bare || letters(&line) <= room) {
        Some(page) => page.lines.push(line),
        None => pages.push(Page {
            scene: scene.cloned(),
            lines: vec![line],
        }),
    }
}

/// Letters of a line, about as many as the layout will need room for.
fn letters(line: &Line) -> usize {
    match line {
        Line::Told(text) | Line::Noted(text) | Line::Head(text) => text.chars().count(),
        Line::Said { text, .. } => text.iter().map(|part| part.chars().count()).sum::<usize>() + 20,
        Line::Wishes { text, .. } => text.chars().count() + 30,
        Line::Did { label, .. } => label.chars().count() + 20,
        Line::Came(outcome) => outcome.words.chars().count() + 20,
    }
}
