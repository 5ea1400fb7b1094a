//! A text with its form, for findings made after reading: where an entry of a table stands, and what is around a place.

use xxhash_rust::xxh3::xxh3_64;

use super::caps;
use super::diagnostic::Diagnostic;
use super::parsed::Parsed;
use super::span::{Lines, Span};
use super::tree::{Node, Shape, Tree};

/// A text and the tree of what stands where in it.
pub struct Outline<'a> {
    pub(super) text: &'a str,
    pub(super) tree: Tree,
}

/// A name with its brackets, such as `Chose("monday_plan", "assign")`.
#[derive(Debug, Clone)]
pub struct Named<'a> {
    /// Where the name stands.
    pub name: Span,
    /// What is written in the brackets, texts without their quotes.
    pub inside: Vec<&'a str>,
    /// The name before the brackets around it; empty without one.
    pub around: &'a str,
}

impl<'a> Outline<'a> {
    /// Reads the form of a text.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        Self {
            text,
            tree: Tree::read(text).tree,
        }
    }

    pub(super) fn of(text: &'a str, tree: Tree) -> Self {
        Self { text, tree }
    }

    pub(super) fn parsed(&self) -> Parsed<'_> {
        self.tree.of(self.text)
    }

    /// A hash of the text, the same for twins that differ only in line ends, and one of what it says.
    pub(super) fn hashes(&self) -> (u64, u64) {
        let hash = match self.text.contains('\r') {
            true => xxh3_64(self.text.replace("\r\n", "\n").as_bytes()),
            false => xxh3_64(self.text.as_bytes()),
        };
        (hash, self.tree.meaning(self.text))
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// The way to a place through the file, as findings name it.
    #[must_use]
    pub fn path(&self, place: Span) -> String {
        self.tree.path(self.text, place.start)
    }

    /// The place of an entry of one of the tables of a file, such as `place("flags", "asked_anna")` or
    /// `place("incidents.cards", "printer")`.
    #[must_use]
    pub fn place(&self, table: &str, id: &str) -> Option<Span> {
        let list = table
            .split('.')
            .try_fold(0, |at, field| self.tree.field(self.text, at, field))?;
        let place = |at: usize| self.tree.nodes[self.tree.field(self.text, at, "id").unwrap_or(at)].span();
        self.tree
            .children(list)
            .map(place)
            .find(|span| span.of(self.text).trim_matches('"') == id)
    }

    /// The value of a field of one of the entries of a list at the top of the file; without the field, the entry.
    #[must_use]
    pub fn entry(&self, list: &str, index: usize, field: &str) -> Span {
        let list = self.tree.field(self.text, 0, list);
        let entry = list.and_then(|list| self.tree.children(list).nth(index));
        let value = entry.and_then(|entry| self.tree.field(self.text, entry, field));
        value
            .or(entry)
            .map_or(Span::default(), |at| self.tree.nodes[at].span())
    }

    /// The value of a field beside a place, such as the `when` of the choice whose id is there; the place itself when
    /// the field was left out.
    #[must_use]
    pub fn beside(&self, place: Span, field: &str) -> Span {
        let value = self.field_beside(place, field);
        value.map_or(place, |at| self.tree.nodes[at].span())
    }

    /// The value of a field beside a place, even if it could not be read.
    pub(super) fn field_beside(&self, place: Span, field: &str) -> Option<usize> {
        let around = self.tree.around(place.start)?;
        self.tree.field(self.text, around, field)
    }

    /// The name before the brackets of the value at a place, and where each value in them is; for a list there is no name.
    #[must_use]
    pub fn parts(&self, place: Span) -> (&'a str, Vec<Span>) {
        let Some(at) = self.tree.after(place.start) else {
            return ("", Vec::new());
        };
        let name = self.tree.nodes[at].name().map_or("", |name| name.of(self.text));
        let parts = self.tree.children(at).map(|at| self.tree.nodes[at].span());
        (name, parts.collect())
    }

    /// The value of a field at the top of the file, or the beginning of the file.
    #[must_use]
    pub fn top(&self, field: &str) -> Span {
        let value = self.tree.field(self.text, 0, field);
        value.map_or(Span::default(), |at| self.tree.nodes[at].span())
    }

    /// The names of the fields at the top of the file, with where each stands.
    pub fn fields(&self) -> impl Iterator<Item = (Span, &'a str)> + '_ {
        let fields = self.tree.children(0).filter_map(|at| self.tree.nodes[at].field());
        fields.map(|field| (field, field.of(self.text)))
    }

    /// What stands between the quotes at a place. Escapes such as `\n` stay as written.
    #[must_use]
    pub fn inside(&self, place: Span) -> (Span, &'a str) {
        let written = place.of(self.text);
        let open = written.find('"').map_or(0, |at| at + 1);
        let hashes = written.bytes().take(open).filter(|byte| *byte == b'#').count();
        let span = Span::new(place.start + open, place.end.saturating_sub(hashes + 1));
        (span, span.of(self.text))
    }

    /// Every text in quotes with its place and, as the path names it, what it is: the field it is the value of, or
    /// `Text` and `Say` for pieces of a body. Ids and other short words come too.
    pub fn texts(&self) -> impl Iterator<Item = (Span, &'a str)> + '_ {
        let texts = self
            .tree
            .nodes
            .iter()
            .enumerate()
            .filter(|(_, node)| node.shape == Shape::Text);
        texts.map(|(at, node)| (node.span(), self.what(at)))
    }

    /// The bounds of conditions of this name, as written: the `60` of `Gauge(Morale, AtLeast(60))`.
    pub fn bounds_of<'o>(&'o self, name: &'o str) -> impl Iterator<Item = (Span, &'a str)> + 'o {
        let named = move |node: &Node| {
            node.shape == Shape::Round && node.name().is_some_and(|it| it.of(self.text) == name)
        };
        let nodes = self.tree.nodes.iter().enumerate();
        let found = nodes.filter(move |(_, node)| named(node)).map(|(at, _)| at);
        let values = found.filter_map(|at| self.tree.children(self.tree.children(at).last()?).next());
        values.map(|at| {
            let span = self.tree.nodes[at].span();
            (span, span.of(self.text))
        })
    }

    /// Everything of this name that has brackets, in the order of the file.
    pub fn named(&self, name: &str) -> impl Iterator<Item = Named<'a>> {
        let written = move |at: usize| self.tree.nodes[at].span().of(self.text).trim_matches('"');
        let nodes = self.tree.nodes.iter().enumerate();
        nodes.filter_map(move |(at, node)| {
            let own = node.name().filter(|own| own.of(self.text) == name)?;
            let around = node.parent().and_then(|around| self.tree.nodes[around].name());
            (node.shape == Shape::Round).then(|| Named {
                name: own,
                inside: self.tree.children(at).map(written).collect(),
                around: around.map_or("", |around| around.of(self.text)),
            })
        })
    }

    fn what(&self, at: usize) -> &'a str {
        let node = &self.tree.nodes[at];
        let around = node.parent().map(|parent| &self.tree.nodes[parent]);
        let named = around.and_then(|around| match around.shape {
            Shape::Square => around.field(),
            // The first value of `Say` is an id.
            _ => around
                .name()
                .filter(|name| name.of(self.text) != "Say" || node.span().start != first(self, node)),
        });
        node.field().or(named).map_or("", |name| name.of(self.text))
    }

    /// The text at a place and the ids of everything around it, innermost first: choice, decision, scene, scenario.
    #[must_use]
    pub fn ids_around(&self, place: Span) -> Vec<&'a str> {
        let mut ids = vec![place.of(self.text).trim_matches('"')];
        let mut at = self.tree.around(place.start);
        while let Some(index) = at {
            let id = self
                .tree
                .field(self.text, index, "id")
                .map(|id| self.tree.nodes[id].span().of(self.text));
            ids.extend(id.map(|id| id.trim_matches('"')));
            at = self.tree.nodes[index].parent();
        }
        ids
    }

    /// Puts findings about the text in order and fills in file, line, column and path.
    ///
    /// Of too many the errors are kept first, so that a file full of warnings never looks sound.
    #[must_use]
    pub fn locate(&self, file: &str, mut findings: Vec<Diagnostic>) -> Vec<Diagnostic> {
        findings.sort_by(|a, b| (a.span, a.rule).cmp(&(b.span, b.rule)));
        findings.dedup();
        if findings.len() > caps::FINDINGS {
            findings.sort_by_key(|finding| finding.severity);
            findings.truncate(caps::FINDINGS);
            findings.sort_by_key(|finding| finding.span);
        }
        if findings.is_empty() {
            return findings;
        }
        let lines = Lines::new(self.text);
        for finding in &mut findings {
            file.clone_into(&mut finding.file);
            (finding.line, finding.column) = lines.position(self.text, finding.span.start);
            if finding.path.is_empty() {
                finding.path = self.tree.path(self.text, finding.span.start);
            }
        }
        findings
    }
}

/// The id that a text of ours gives in this field at its top, whatever else is wrong in it, and with its quotes left out.
#[must_use]
pub fn declared(text: &str, field: &str) -> Option<String> {
    let outline = Outline::new(text);
    let place = outline.top(field);
    let written = place.of(text);
    let word = |c: char| c.is_alphanumeric() || c == '_' || c == '-';
    let id = match written.chars().all(word) {
        true => written,
        false if written.starts_with(['"', 'r']) => outline.inside(place).1.trim_matches('"'),
        false => "",
    };
    (id.chars().any(char::is_alphabetic)).then(|| id.to_owned())
}

/// Where the first value beside a node begins.
fn first(outline: &Outline<'_>, node: &Node) -> usize {
    let parent = node.parent().unwrap_or(0);
    let first = outline.tree.children(parent).next();
    first.map_or(0, |at| outline.tree.nodes[at].span().start)
}
