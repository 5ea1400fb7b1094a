//! What an action of the story set off, laid into pages that fit a projector's picture.

use serde::Serialize;

use crate::play::Playthrough;
use crate::present::{self, Ask, Cue, Line, Moved, Scene, Stage, Team};
use crate::story::far::{NARROW, PAGE_LINES};
use crate::words::Words;

/// A page of the story.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Page {
    /// The scene it plays in: the one that opened, or where the latest decision was taken; none before the first.
    pub scene: Option<Scene>,
    /// Who is on stage, doing what.
    pub stage: Stage,
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
    let cues = present::paged(present::latest(words, played));
    let (place, mut stage) = before(words, played, &cues);
    let mut scene = None;
    let mut chosen = false;
    for cue in cues {
        match cue {
            Cue::Scene(opens) => {
                scene = Some(opens.clone());
                told.read.push(Page {
                    scene: Some(opens),
                    stage: stage.clone(),
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
                // How a decision came out is told where it was taken.
                let place = scene.as_ref().or(place.as_ref());
                lay(pages, (place, &stage), line);
            }
            Cue::Moved(moved) => told.moved.push(moved),
            Cue::Team(team) => told.team = team,
            Cue::Ask(ask) => told.ask = Some(ask),
            Cue::Over(_) => told.over = true,
            Cue::Stage(now) => stage = now,
            Cue::DayEnded(_) | Cue::Page => {}
        }
    }
    told
}

/// The opening of a story: who the room is and what it is about, before the first scene.
pub(super) fn opening(words: &Words, played: &Playthrough) -> Told {
    let scenario = played.scenario();
    let stage = present::cover(scenario).stage;
    let mut told = latest(words, played);
    // The cover stands for a scene of its own, under the title of it all.
    let scene = told.read.first().and_then(|page| page.scene.clone());
    let scene = scene.map(|scene| Scene {
        title: scenario.title.clone(),
        sky: stage.scenery.sky,
        ..scene
    });
    let mut pages = Vec::new();
    for paragraph in present::paragraphs(&scenario.briefing) {
        lay(
            &mut pages,
            (scene.as_ref(), &stage),
            Line::Told(paragraph.to_owned()),
        );
    }
    pages.append(&mut told.read);
    told.read = pages;
    told
}

/// Which scene was open, and who was on stage, before all this.
fn before(words: &Words, played: &Playthrough, latest: &[Cue]) -> (Option<Scene>, Stage) {
    let is_stage = |cue: &&Cue| matches!(cue, Cue::Stage(_));
    let is_scene = |cue: &&Cue| matches!(cue, Cue::Scene(_));
    let all = present::all(words, played);
    let fresh = latest.iter().filter(is_scene).count();
    let scene = match all.iter().rev().filter(is_scene).nth(fresh) {
        Some(Cue::Scene(scene)) => Some(scene.clone()),
        _ => None,
    };
    let fresh = latest.iter().filter(is_stage).count();
    match all.iter().rev().filter(is_stage).nth(fresh) {
        Some(Cue::Stage(stage)) => (scene, stage.clone()),
        _ => (scene, Stage::default()),
    }
}

/// Whether somebody has gone off, or it is elsewhere: what was read before would not fit the picture any more.
fn turned(from: &Stage, to: &Stage) -> bool {
    let gone = |one: &present::Actor| to.actors.iter().all(|other| other.who != one.who);
    from.place != to.place || from.actors.iter().any(gone)
}

/// Lays a line onto the last page if it fits, otherwise onto a new one, and what is longer than a page onto several. The picture is
/// as it is when the page has been read.
fn lay(pages: &mut Vec<Page>, (scene, stage): (Option<&Scene>, &Stage), line: Line) {
    for line in parted(line) {
        let taken: f32 = pages
            .last()
            .map_or(0.0, |page| page.lines.iter().map(height).sum());
        let bare = pages.last().is_some_and(|page| page.lines.is_empty());
        match pages.last_mut().filter(|page| {
            bare || (taken + height(&line) <= PAGE_LINES as f32 && !turned(&page.stage, stage))
        }) {
            Some(page) => {
                page.stage.clone_from(stage);
                page.lines.push(line);
            }
            None => pages.push(Page {
                scene: scene.cloned(),
                stage: stage.clone(),
                lines: vec![line],
            }),
        }
    }
}

/// What is said or told in one piece, in as many as fit a page each.
fn parted(line: Line) -> Vec<Line> {
    match line {
        Line::Told(text) => pieces(&text, 0).into_iter().map(Line::Told).collect(),
        Line::Said { who, text } => {
            let mut said: Vec<Vec<String>> = Vec::new();
            for piece in text.iter().flat_map(|text| pieces(text, FACE_LETTERS)) {
                let fits = said.last().is_some_and(|had| {
                    let all = had.iter().chain([&piece]);
                    all.map(|text| lines(text, FACE_LETTERS)).sum::<usize>() < PAGE_LINES
                });
                match said.last_mut().filter(|_| fits) {
                    Some(had) => had.push(piece),
                    None => said.push(vec![piece]),
                }
            }
            said.into_iter().map(|text| Line::Said { who, text }).collect()
        }
        other => vec![other],
    }
}

/// A text whole, or parted between sentences where it is longer than a page; never within what is stressed.
fn pieces(text: &str, taken: usize) -> Vec<String> {
    let most = (PAGE_LINES - 1) * (NARROW - taken);
    let mut all: Vec<String> = Vec::new();
    let mut begun = 0;
    let mut end = None;
    for (at, letter) in text.char_indices() {
        let piece = &text[begun..at];
        if piece.chars().count() > most
            && let Some(stop) = end.take()
        {
            all.push(text[begun..stop].trim().to_owned());
            begun = stop;
        }
        let stressed = text[..at].matches('*').count() % 2 == 1;
        if letter == ' ' && !stressed && ends_a_sentence(&text[begun..at]) {
            end = Some(at);
        }
    }
    all.push(text[begun..].trim().to_owned());
    all
}

fn ends_a_sentence(text: &str) -> bool {
    text.trim_end_matches(['“', '”', '"', '’', '»', '«', ')', '*'])
        .ends_with(['.', '!', '?', '…', ':'])
}

/// Letters of a line that a face beside it takes.
const FACE_LETTERS: usize = 7;
/// What stands between two lines of a page, as a share of a line.
const GAP: f32 = 0.3;

fn lines(text: &str, taken: usize) -> usize {
    text.chars().count().div_ceil(NARROW - taken).max(1)
}

/// How many lines of a page it takes, about as the layout will need room for.
fn height(line: &Line) -> f32 {
    let lines = match line {
        Line::Told(text) | Line::Noted(text) | Line::Head(text) => lines(text, 0),
        // A face is three lines high, and a name stands above what is said.
        Line::Said { text, .. } => {
            let said: usize = text.iter().map(|part| lines(part, FACE_LETTERS)).sum();
            (said + 1).max(3)
        }
        Line::Wishes { text, .. } => (lines(text, FACE_LETTERS) + 1).max(3),
        Line::Did { label, .. } => lines(label, FACE_LETTERS) + 1,
        Line::Passed { said, .. } => lines(&said.join(" "), 0) + 1,
        Line::Came(outcome) => lines(&outcome.words, FACE_LETTERS) + 1,
    };
    lines as f32 + GAP
}
