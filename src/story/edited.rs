//! A text with nothing wrong in it, of which words for people were changed within one scene: only that scene is read again.

use std::collections::BTreeSet;
use std::ops::Range;

use super::draft::{Changes, Draft};
use super::ids::SceneId;
use super::model::{Beat, Scenario};
use super::outline::Outline;
use super::raw;
use super::span::Span;
use super::tree::{Node, Shape, Tree};
use super::types::{Form, TYPES};
use super::{de, fill, hidden, lower};

/// A text in which nothing was found when it was read, kept to read the next one by.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    text: String,
    tree: Tree,
}

/// A scene in which only words have changed.
struct Edited<'a> {
    which: SceneId,
    /// Its node in the tree of before.
    at: usize,
    /// Its text now, and the tree of that.
    text: &'a str,
    tree: Tree,
}

impl Kept {
    /// Keeps a text in which nothing was found.
    #[must_use]
    pub fn new(outline: Outline<'_>) -> Self {
        Self {
            text: outline.text.to_owned(),
            tree: outline.tree,
        }
    }

    /// Reads a text that differs from this one in nothing but words for people, all within one scene: `scenario`, which is
    /// that of this text, becomes the new one's, in which there is nothing wrong either. This is then of no more use.
    /// None when it differs in more: then nothing has happened, and it has to be read as a whole.
    pub fn edited<'a>(&mut self, scenario: &mut Scenario, text: &'a str) -> Option<Outline<'a>> {
        let edited = self.scene(text)?;
        let outline = Outline::of(edited.text, edited.tree);
        let draft = Draft::new(edited.text, outline.tree.clone());
        let read: raw::Scene = de::read(&draft, 0).ok()?;
        let source = lower::Source {
            outline: &outline,
            changes: &Changes::default(),
            forgiven: &BTreeSet::new(),
        };
        if !fill::in_scenario(scenario, &outline).is_empty() {
            return None;
        }
        let season = match self.tree.field(&self.text, 0, "season") {
            Some(at) => Some(ron::from_str(self.tree.nodes[at].span().of(&self.text)).ok()?),
            None => None,
        };
        let own = Own::of(scenario, edited.which);
        let (mut scene, decisions, texts) = lower::scene(&source, scenario, season, &own, read)?;
        let old = self.tree.nodes[edited.at].span();
        let by = edited.text.len() as isize - (old.end - old.start) as isize;
        let here = |span: Span| Span::new(span.start + old.start, span.end + old.start);
        shift(scenario, |span| match span.start >= old.end {
            true => Span::new(
                span.start.saturating_add_signed(by),
                span.end.saturating_add_signed(by),
            ),
            false => span,
        });
        let before = &mut scenario.scenes[edited.which.index()];
        (scene.visit, scene.at) = (before.visit, here(scene.at));
        *before = scene;
        for (before, mut now) in scenario.decisions[own.decisions].iter_mut().zip(decisions) {
            (now.again, now.at) = (before.again, here(now.at));
            for (before, now) in before.choices.iter_mut().zip(&mut now.choices) {
                (now.when, now.aimed, now.at) = (before.when.take(), before.aimed, here(now.at));
            }
            *before = now;
        }
        for (before, now) in scenario.texts[own.texts].iter_mut().zip(texts) {
            *before = now;
        }
        let mut tree = std::mem::take(&mut self.tree);
        tree.put_words(edited.at, &outline.tree, by);
        let outline = Outline::of(text, tree);
        (scenario.hash, scenario.meaning) = outline.hashes();
        Some(outline)
    }

    /// The scene all changes are in, when only words have changed.
    fn scene<'a>(&self, text: &'a str) -> Option<Edited<'a>> {
        let (old, new) = (self.text.as_bytes(), text.as_bytes());
        let same = alike(old, new);
        let list = self.tree.field(&self.text, 0, "scenes");
        let list = list.filter(|list| self.tree.nodes[*list].shape == Shape::Square)?;
        let holds = |span: Span| span.start < same && same < span.end;
        let mut scenes = self.tree.children(list).enumerate();
        let (which, at) = scenes.find(|(_, at)| holds(self.tree.nodes[*at].span()))?;
        let place = self.tree.nodes[at].span();
        // Where it ends now, when all behind it is as it was.
        let end = (place.end + new.len()).checked_sub(old.len())?;
        if old[place.end..] != *new.get(end..)? {
            return None;
        }
        let part = Span::new(place.start, end).of(text);
        // What says something about the lines it is in, and a mark of an unfinished merge.
        let odd = |c: char| matches!(c, '\u{2066}'..='\u{2069}');
        let marked = ["<<<<<<<", ">>>>>>>"].iter().any(|mark| part.contains(mark));
        if marked || part.contains(odd) || !hidden::find(part).is_empty() {
            return None;
        }
        let form = Tree::read(part);
        let sound = form.findings.is_empty() && form.edits.is_some_and(|edits| edits.is_empty());
        let whole = form.tree.nodes.first()?.span() == Span::new(0, part.len());
        (sound && whole && self.differ_in_words(at, part, &form.tree)).then_some(Edited {
            which: which.into(),
            at,
            text: part,
            tree: form.tree,
        })
    }

    /// Whether a value is the same as another but for words for people.
    fn differ_in_words(&self, at: usize, text: &str, tree: &Tree) -> bool {
        let (old, new) = (self.tree.of(&self.text), tree.of(text));
        let last = self.tree.nodes[at].last();
        let is_prose = |at| {
            let of = old.type_of(at);
            of.is_some_and(|of| matches!(TYPES.get(of).form, Form::Text))
        };
        let alike = |(inside, node): (usize, &Node)| {
            let before = old.node(at + inside);
            let leaf = matches!(node.shape, Shape::Word | Shape::Number | Shape::Text);
            let written = !leaf || old.written(at + inside) == new.written(inside);
            (before.shape, before.last() - at) == (node.shape, node.last())
                && old.label(at + inside) == new.label(inside)
                && old.name(at + inside) == new.name(inside)
                && (written || (node.shape == Shape::Text && is_prose(at + inside)))
        };
        last - at == tree.nodes.len() && tree.nodes.iter().enumerate().all(alike)
    }
}

/// How many bytes two texts have alike at their beginnings. Most of it is compared block by block, as fast as memory allows.
fn alike(one: &[u8], other: &[u8]) -> usize {
    const BLOCK: usize = 4096;
    let blocks = one.chunks(BLOCK).zip(other.chunks(BLOCK));
    let start: usize = blocks.take_while(|(a, b)| a == b).map(|(a, _)| a.len()).sum();
    let rest = one[start..].iter().zip(&other[start..]);
    start + rest.take_while(|(a, b)| a == b).count()
}

/// What of a scenario's lists a scene has for itself.
pub(super) struct Own {
    pub(super) decisions: Range<usize>,
    pub(super) texts: Range<usize>,
}

impl Own {
    fn of(scenario: &Scenario, scene: SceneId) -> Self {
        let first = scenario.decisions.partition_point(|it| it.scene < scene);
        let many = scenario.decisions[first..]
            .iter()
            .take_while(|it| it.scene == scene)
            .count();
        let mut texts = Vec::new();
        texts_in(&scenario.scene(scene).body, &mut texts);
        for choice in scenario.decisions[first..first + many]
            .iter()
            .flat_map(|it| &it.choices)
        {
            for body in [&choice.body, &choice.success.body, &choice.failure.body] {
                texts_in(body, &mut texts);
            }
        }
        let start = texts.iter().min().copied().unwrap_or(0);
        Self {
            decisions: first..first + many,
            texts: start..start + texts.len(),
        }
    }
}

fn texts_in(body: &[Beat], found: &mut Vec<usize>) {
    for beat in body {
        match beat {
            Beat::Text(text) | Beat::Say(_, text) => found.push(text.index()),
            Beat::Stage(_) | Beat::Elsewhere(_) => {}
            Beat::Either(_, then, otherwise) => {
                texts_in(then, found);
                texts_in(otherwise, found);
            }
        }
    }
}

/// Moves every place that a scenario knows.
fn shift(scenario: &mut Scenario, to: impl Fn(Span) -> Span) {
    let scenes = scenario.scenes.iter_mut().map(|it| &mut it.at);
    let endings = scenario.endings.iter_mut().map(|it| &mut it.at);
    scenes.chain(endings).for_each(|at| *at = to(*at));
    for decision in &mut scenario.decisions {
        decision.at = to(decision.at);
        decision
            .choices
            .iter_mut()
            .for_each(|choice| choice.at = to(choice.at));
    }
}
