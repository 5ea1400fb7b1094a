//! The tree of a text to raw types. Whatever cannot be read is told, and something that can be takes its place: so one run
//! finds all mistakes.

use std::collections::{BTreeMap, BTreeSet};

use serde::de::DeserializeOwned;

use super::caps;
use super::de;
use super::diagnostic::Diagnostic;
use super::draft::{Changes, Draft};
use super::explain::explain;
use super::fault::Fault;
use super::problem::{Problem, Remedy};
use super::raw;
use super::repair::Edit;
use super::span::Span;
use super::suggest;
use super::tree::{Shape, Tree};

/// What reading gives: the raw scenario if it could be read at all, and what was changed for that.
pub(super) struct Read {
    pub(super) raw: Option<raw::Scenario>,
    pub(super) changes: Changes,
    pub(super) findings: Vec<Diagnostic>,
    /// Texts in the parts that were left out: names of things that do exist, though nobody could read them.
    pub(super) forgiven: BTreeSet<String>,
}

/// Reads a text whose form is sound from its tree, which is afterwards what it was.
pub(super) fn read(text: &str, tree: &mut Tree) -> Read {
    let mut reader = Reader {
        draft: Draft::new(text, std::mem::take(tree)),
        findings: Vec::new(),
        forgiven: BTreeSet::new(),
        excused: BTreeSet::new(),
        tries: BTreeMap::new(),
        repairs: caps::REPAIRS,
        bytes: caps::REPAIR_BYTES,
    };
    let raw = reader.scenario();
    let changes;
    (*tree, changes) = reader.draft.finish();
    Read {
        raw,
        changes,
        findings: reader.findings,
        forgiven: reader.forgiven,
    }
}

struct Reader<'a> {
    draft: Draft<'a>,
    findings: Vec<Diagnostic>,
    forgiven: BTreeSet<String>,
    /// Fields that are missing only because we took them out: the struct, and the field.
    excused: BTreeSet<(usize, String)>,
    /// How often each node was at fault.
    tries: BTreeMap<usize, usize>,
    /// How many repairs may still be made, and how many bytes read again for them.
    repairs: usize,
    bytes: usize,
}

impl Reader<'_> {
    /// The scenes one by one, then the rest: after a repair only what it is in is read again.
    fn scenario(&mut self) -> Option<raw::Scenario> {
        let tree = &self.draft.tree;
        let list = tree.field(&self.draft.text, 0, "scenes");
        let list = list.filter(|list| tree.nodes[*list].shape == Shape::Square);
        let all: Vec<usize> = list.map_or(Vec::new(), |list| tree.children(list).collect());
        let mut scenes = Vec::with_capacity(all.len());
        for at in all {
            // What has a name of its own is no scene; it is told of with the rest.
            if self.draft.tree.nodes[at].field().is_some() {
                return self.value(0);
            }
            match self.value(at) {
                Some(scene) => scenes.push(scene),
                None if self.draft.value(at).is_none() => {}
                None => return None,
            }
        }
        if let Some(list) = list {
            self.draft.set_aside(list);
        }
        let mut raw: raw::Scenario = self.value(0)?;
        if list.is_some() && raw.scenes.is_empty() {
            raw.scenes = scenes;
        }
        Some(raw)
    }

    /// Reads a value until there is no mistake left in it; nothing when it had to be left out.
    fn value<T: DeserializeOwned>(&mut self, at: usize) -> Option<T> {
        loop {
            let place = self.draft.value(at)?;
            let fault = match de::read(&self.draft, place) {
                Ok(value) => return Some(value),
                Err(fault) => fault,
            };
            self.repairs = self.repairs.checked_sub(1)?;
            if !self.repair(fault) {
                return None;
            }
            let span = self.draft.tree.nodes[at].span();
            self.bytes = self.bytes.checked_sub(span.end - span.start)?;
        }
    }

    /// Reports a mistake and takes it out of the way. False when there is no way on.
    fn repair(&mut self, fault: Fault) -> bool {
        let Problem {
            node,
            remedy,
            finding,
        } = explain(self.draft.parsed(), fault);
        let meant = self.draft.meant(node);
        let tries = self.tries.entry(meant).or_insert(0);
        *tries += 1;
        let tries = *tries;
        let excused = match &remedy {
            Remedy::Missing(field) => self.excused.contains(&(meant, (*field).to_owned())),
            _ => tries > 1,
        };
        if !excused {
            self.findings.push(self.draft.home(finding));
        }
        let whole = self.draft.tree.nodes[node].span();
        match (remedy, tries) {
            (Remedy::Rename(span, name), 1) => self.rename(node, span, name),
            (Remedy::Number, 1) => self.draft.put(node, &[Edit::new(whole, "1")]),
            (Remedy::Number, 2) => self.draft.put(node, &[Edit::new(whole, "0")]),
            (Remedy::Instead(text, others), 1) => {
                others.into_iter().for_each(|at| self.draft.leave_out(at));
                text.is_none_or(|text| self.draft.put(node, &[Edit::new(whole, &text)]))
            }
            (Remedy::Edits(edits), 1) => self.draft.put(node, &edits) || self.remove(node),
            _ => self.remove(node),
        }
    }

    fn rename(&mut self, node: usize, span: Span, name: &str) -> bool {
        let is_field = self.draft.tree.nodes[node].field() == Some(span);
        let parent = self.draft.tree.nodes[node].parent().filter(|_| is_field);
        if let Some(parent) = parent {
            self.excused.insert((self.draft.meant(parent), name.to_owned()));
            if self.draft.tree.field(&self.draft.text, parent, name).is_some() {
                return self.remove(node);
            }
        }
        self.draft.rename(node, span, name);
        true
    }

    /// Takes out the smallest thing around a node that can be missing: a field or an element of a list.
    fn remove(&mut self, node: usize) -> bool {
        let mut at = node;
        loop {
            let node = &self.draft.tree.nodes[at];
            let Some(parent) = node.parent() else { return false };
            let removable = node.field().is_some() || self.draft.tree.nodes[parent].shape == Shape::Square;
            if removable && !self.draft.is_out(at) {
                if let Some(field) = node.field() {
                    let field = field.of(&self.draft.text).to_owned();
                    self.excused.insert((self.draft.meant(parent), field));
                }
                for node in &self.draft.tree.nodes[at..node.last()] {
                    if matches!(node.shape, Shape::Text | Shape::Word) {
                        let name = node.span().of(&self.draft.text).trim_matches(['"', '\'']);
                        // Elsewhere the name may well be written as it should be.
                        self.forgiven.extend(suggest::plain_id(name));
                        self.forgiven.insert(name.to_owned());
                    }
                }
                self.draft.leave_out(at);
                return true;
            }
            at = parent;
        }
    }
}
