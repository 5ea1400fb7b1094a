//! Text to raw types through `ron`. After an error it repairs a copy of the text and reads on, so one run finds them all.

use std::collections::{BTreeMap, BTreeSet};

use ron::Options;
use ron::error::SpannedError;
use ron::extensions::Extensions;

use super::caps;
use super::de;
use super::diagnostic::Diagnostic;
use super::explain::explain;
use super::problem::{Problem, Remedy};
use super::raw;
use super::repair::{Edit, Patched};
use super::span::{Lines, Span};
use super::suggest;
use super::tree::{Shape, Tree};

/// What reading gives: the raw scenario if it could be read at all, and how the text was changed for that.
pub(super) struct Read<'a> {
    pub(super) raw: Option<raw::Scenario>,
    pub(super) patched: Patched<'a>,
    pub(super) findings: Vec<Diagnostic>,
    /// Texts in the parts that were left out: names of things that do exist, though nobody could read them.
    pub(super) forgiven: BTreeSet<String>,
}

/// `ron` counts a level for every enum, option and bracket, so a file at our own limit of brackets needs more of them.
const RON_DEPTH: usize = caps::DEPTH * 4;

fn options() -> Options {
    Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_VARIANT_NEWTYPES)
        .with_recursion_limit(RON_DEPTH)
}

/// Reads a text whose form is sound once `edits` are made: from its tree where that will do and `quickly` says so.
pub(super) fn read<'a>(text: &'a str, tree: &'a Tree, edits: Vec<Edit>, quickly: bool) -> Read<'a> {
    if let Some(raw) = quickly.then(|| de::read(text, tree)).flatten() {
        return Read {
            raw: Some(raw),
            patched: Patched::new(text, edits),
            findings: Vec::new(),
            forgiven: BTreeSet::new(),
        };
    }
    // Whatever has no mistake is read once: after every repair `ron` begins again, and large files would take seconds.
    let scenes = quickly.then(|| de::scenes(text, tree)).flatten();
    let most = scenes.and_then(|(list, scenes)| beside(text, tree, &edits, list, scenes));
    most.unwrap_or_else(|| {
        let mut reader = Reader::new(text, tree, edits, &[]);
        let raw = reader.run();
        reader.end(raw)
    })
}

/// Reads what is beside the scenes of a list that are known already. Nothing when the two do not fit together.
fn beside<'a>(
    text: &'a str,
    tree: &'a Tree,
    edits: &[Edit],
    list: usize,
    scenes: Vec<Option<raw::Scene>>,
) -> Option<Read<'a>> {
    let place = |at: usize| Span::new(tree.nodes[at].whole().start, tree.nodes[at].comma());
    let mut aside: Vec<Span> = Vec::new();
    let mut follows = false;
    for (at, scene) in tree.children(list).zip(&scenes) {
        if scene.is_some() {
            match aside.last_mut().filter(|_| follows) {
                Some(last) => last.end = place(at).end,
                None => aside.push(place(at)),
            }
        }
        follows = scene.is_some();
    }
    let mut reader = Reader::new(text, tree, edits.to_vec(), &aside);
    let mut raw = reader.run();
    if let Some(raw) = &mut raw {
        if reader.patched.removed(place(list)) {
            return None;
        }
        let mut rest = std::mem::take(&mut raw.scenes).into_iter();
        for (at, scene) in tree.children(list).zip(scenes) {
            let gone = scene.is_none() && reader.patched.removed(place(at));
            if !gone {
                raw.scenes.push(scene.or_else(|| rest.next())?);
            }
        }
        if rest.next().is_some() {
            return None;
        }
    }
    Some(reader.end(raw))
}

/// `Decide((id: ...))` means the same as `Decide(id: ...)`: the inner brackets go.
fn doubled_brackets(tree: &Tree) -> Vec<Edit> {
    let mut edits = Vec::new();
    for (at, node) in tree.nodes.iter().enumerate() {
        let mut children = tree.children(at);
        let (Some(only), None) = (children.next(), children.next()) else {
            continue;
        };
        let inner = &tree.nodes[only];
        let doubled = node.shape == Shape::Round && node.name.is_some() && inner.field.is_none();
        let fields = tree.children(only).any(|at| tree.nodes[at].field.is_some());
        if doubled && inner.shape == Shape::Round && inner.name.is_none() && fields {
            edits.push(Edit::new(Span::new(inner.span.start, inner.span.start + 1), " "));
            edits.push(Edit::new(Span::new(inner.span.end - 1, inner.comma()), " "));
        }
    }
    edits
}

struct Reader<'a> {
    text: &'a str,
    tree: &'a Tree,
    patched: Patched<'a>,
    findings: Vec<Diagnostic>,
    forgiven: BTreeSet<String>,
    /// Fields that are missing only because we took them out: the struct, and the field.
    excused: BTreeSet<(usize, String)>,
    /// How often each node was at fault.
    tries: BTreeMap<usize, usize>,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str, tree: &'a Tree, edits: Vec<Edit>, aside: &[Span]) -> Self {
        Self {
            text,
            tree,
            patched: Patched::aside(text, edits, aside, doubled_brackets(tree)),
            findings: Vec::new(),
            forgiven: BTreeSet::new(),
            excused: BTreeSet::new(),
            tries: BTreeMap::new(),
        }
    }

    fn end(self, raw: Option<raw::Scenario>) -> Read<'a> {
        Read {
            raw,
            patched: self.patched,
            findings: self.findings,
            forgiven: self.forgiven,
        }
    }

    fn run(&mut self) -> Option<raw::Scenario> {
        let mut budget = caps::REPAIR_BYTES;
        for _ in 0..caps::REPAIRS {
            let error = match options().from_str::<raw::Scenario>(&self.patched.text) {
                Ok(raw) => return Some(raw),
                Err(error) => error,
            };
            if !self.repair(&error) {
                return None;
            }
            budget = budget.checked_sub(self.patched.text.len())?;
        }
        None
    }

    /// Reports an error and takes what caused it out of the way. False when there is no way on.
    fn repair(&mut self, error: &SpannedError) -> bool {
        let lines = Lines::new(&self.patched.text);
        let end = error.span.end;
        let cursor = self
            .patched
            .original(lines.offset(&self.patched.text, end.line, end.col));
        let Problem {
            node,
            remedy,
            finding,
        } = explain(self.text, self.tree, cursor, &error.code);
        let tries = self.tries.entry(node).or_insert(0);
        *tries += 1;
        let tries = *tries;
        let excused = match &remedy {
            Remedy::Missing(field) => self.excused.contains(&(node, (*field).to_owned())),
            _ => tries > 1,
        };
        if !excused {
            self.findings.push(finding);
        }
        match (remedy, tries) {
            (Remedy::Rename(span, name), 1) => self.rename(node, span, name),
            (Remedy::Number, 1) => self
                .patched
                .apply(self.text, Edit::new(self.tree.nodes[node].span, "1")),
            (Remedy::Number, 2) => self
                .patched
                .apply(self.text, Edit::new(self.tree.nodes[node].span, "0")),
            (Remedy::Replace(edit), 1) => self.patched.apply(self.text, edit),
            (Remedy::Edits(edits), 1) => {
                for edit in edits {
                    self.patched.apply(self.text, edit);
                }
            }
            _ => return self.remove(node),
        }
        true
    }

    fn rename(&mut self, node: usize, span: Span, name: &str) {
        let is_field = self.tree.nodes[node].field == Some(span);
        let parent = self.tree.nodes[node].parent().filter(|_| is_field);
        if let Some(parent) = parent {
            self.excused.insert((parent, name.to_owned()));
            if self.tree.field(self.text, parent, name).is_some() {
                self.remove(node);
                return;
            }
        }
        self.patched.apply(self.text, Edit::new(span, name));
    }

    /// Takes out the smallest thing around a node that can be missing: a field or an element of a list.
    fn remove(&mut self, node: usize) -> bool {
        let mut at = node;
        loop {
            let node = &self.tree.nodes[at];
            let Some(parent) = node.parent() else { return false };
            let removable = node.field.is_some() || self.tree.nodes[parent].shape == Shape::Square;
            let span = Span::new(node.whole().start, node.comma());
            if removable && !self.patched.removed(span) {
                if let Some(field) = node.field {
                    self.excused.insert((parent, field.of(self.text).to_owned()));
                }
                for node in &self.tree.nodes[at..node.last()] {
                    if matches!(node.shape, Shape::Text | Shape::Word) {
                        let name = node.span.of(self.text).trim_matches(['"', '\'']);
                        // Elsewhere the name may well be written as it should be.
                        self.forgiven.extend(suggest::plain_id(name));
                        self.forgiven.insert(name.to_owned());
                    }
                }
                self.patched.apply(self.text, Edit::new(span, ""));
                return true;
            }
            at = parent;
        }
    }
}
