//! A scenario text with its tree, the type of every value in it, and every name it gives or uses. It may be half typed.

use std::sync::Arc;

use crate::plan::{Asks, Names};
use crate::story::Span;
use crate::story::tree::{Node, Shape, Tree};

use super::uses::{Symbol, Use};
use super::values;
use crate::story::types::{Form, Kind, Types};

/// A scenario text, understood as far as that goes.
#[derive(Debug, Clone)]
pub struct Analysis {
    text: Arc<String>,
    types: Arc<Types>,
    /// What it is: a scenario or a part of one.
    root: usize,
    tree: Tree,
    /// The type each node should have.
    types_of: Vec<Option<usize>>,
    uses: Vec<Use>,
    /// The node of each use.
    nodes: Vec<usize>,
    /// Ids of scenarios in other files, one of which this is a part of.
    scenarios: Vec<String>,
}

impl Analysis {
    /// Reads a text.
    #[must_use]
    pub fn new(text: Arc<String>, types: Arc<Types>) -> Self {
        let root = types.root();
        Self::of(text, types, root)
    }

    /// Reads the text of a part.
    #[must_use]
    pub fn part(text: Arc<String>, types: Arc<Types>) -> Self {
        let root = types.part();
        Self::of(text, types, root)
    }

    /// The same of a part, beside which there are scenarios with these ids.
    #[must_use]
    pub fn among(self, scenarios: Vec<String>) -> Self {
        Self { scenarios, ..self }
    }

    /// The ids of the scenarios a part can be of.
    #[must_use]
    pub fn scenarios(&self) -> &[String] {
        &self.scenarios
    }

    fn of(text: Arc<String>, types: Arc<Types>, root: usize) -> Self {
        let tree = Tree::tolerant(&text);
        let mut analysis = Self {
            text,
            types,
            root,
            tree,
            types_of: Vec::new(),
            uses: Vec::new(),
            nodes: Vec::new(),
            scenarios: Vec::new(),
        };
        analysis.type_all();
        analysis.name_all();
        analysis.name_in_texts();
        analysis
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What may stand where.
    #[must_use]
    pub fn types(&self) -> &Types {
        &self.types
    }

    /// The tree.
    #[must_use]
    pub fn tree(&self) -> &Tree {
        &self.tree
    }

    /// A node of the tree.
    #[must_use]
    pub fn node(&self, at: usize) -> &Node {
        &self.tree.nodes[at]
    }

    /// The type a node should have, where that is known.
    #[must_use]
    pub fn type_of(&self, node: usize) -> Option<usize> {
        self.types_of.get(node).copied().flatten()
    }

    /// Every name given or used, in the order of the text.
    #[must_use]
    pub fn uses(&self) -> &[Use] {
        &self.uses
    }

    /// The name before the bracket of a node, or the word it is.
    #[must_use]
    pub fn name(&self, node: usize) -> &str {
        self.node(node).name().map_or("", |name| name.of(&self.text))
    }

    /// The type expected in a bracket at a field or, without one, a place counted from 0.
    #[must_use]
    pub fn inside(&self, bracket: usize, field: Option<&str>, place: usize) -> Option<usize> {
        let of = self.type_of(bracket)?;
        let square = self.node(bracket).shape == Shape::Square;
        let list = matches!(self.types.get(of).form, Form::List(_));
        if square != list {
            return None;
        }
        let name = self.name(bracket);
        self.types.inside(of, name, field, place)
    }

    /// The struct whose fields stand in a bracket.
    #[must_use]
    pub fn fielded(&self, bracket: usize) -> Option<usize> {
        self.types.fielded(self.type_of(bracket)?, self.name(bracket))
    }

    /// The innermost bracket that is open at an offset. One that was never closed reaches to what ends it.
    #[must_use]
    pub fn open_at(&self, offset: usize) -> Option<usize> {
        let mut at = self.tree.before(offset);
        while let Some(index) = at {
            let node = self.node(index);
            let bracket = matches!(node.shape, Shape::Round | Shape::Square | Shape::Curly);
            let closed = node.span().of(&self.text).ends_with([')', ']', '}']);
            if bracket && (node.span().end > offset || (node.span().end == offset && !closed)) {
                return Some(index);
            }
            at = node.parent();
        }
        None
    }

    fn type_all(&mut self) {
        let mut of = Vec::with_capacity(self.tree.nodes.len());
        let mut places = vec![0_usize; self.tree.nodes.len()];
        for node in &self.tree.nodes {
            let found = match node.parent() {
                None => of.is_empty().then_some(self.root),
                Some(parent) => {
                    let place = places[parent];
                    places[parent] += 1;
                    let field = node.field().map(|field| field.of(&self.text));
                    self.expected(&of, parent, field, place, node)
                }
            };
            of.push(found);
        }
        self.types_of = of;
    }

    fn expected(
        &self,
        of: &[Option<usize>],
        parent: usize,
        field: Option<&str>,
        place: usize,
        node: &Node,
    ) -> Option<usize> {
        let outer = of[parent]?;
        let bracket = self.node(parent);
        let form = &self.types.get(outer).form;
        if (bracket.shape == Shape::Square) != matches!(form, Form::List(_)) {
            return None;
        }
        let name = self.name(parent);
        // `Decide((id: ...))`: the inner brackets are those of the struct.
        let doubled = field.is_none() && place == 0 && node.shape == Shape::Round && node.name().is_none();
        if doubled
            && !matches!(form, Form::Parts(_) | Form::List(_))
            && let Some(inner) = self.types.fielded(outer, name)
        {
            return Some(inner);
        }
        self.types.inside(outer, name, field, place)
    }

    fn name_all(&mut self) {
        for at in 0..self.tree.nodes.len() {
            let node = self.node(at);
            let Some(Form::Id(kind, given)) = self.type_of(at).map(|of| &self.types.get(of).form) else {
                continue;
            };
            if node.shape != Shape::Text {
                continue;
            }
            let found = Use {
                kind: *kind,
                at: inner(&self.text, node.span()),
                given: *given,
                of: match kind {
                    Kind::Choice => self.decision_of(at, *given),
                    _ => None,
                },
            };
            self.uses.push(found);
            self.nodes.push(at);
        }
    }

    /// Names in the braces of texts.
    fn name_in_texts(&mut self) {
        if !self.text.contains('{') {
            return;
        }
        let mut found = Vec::new();
        let kinds = values::kinds(self);
        for (at, node) in self.tree.nodes.iter().enumerate() {
            let form = self.type_of(at).map(|of| &self.types.get(of).form);
            if node.shape == Shape::Text && matches!(form, Some(Form::Text)) {
                let inside = inner(&self.text, node.span());
                let uses = values::uses(&self.text, inside, |name| kinds.get(name).copied());
                found.extend(uses.into_iter().map(|it| (it, at)));
            }
        }
        if !found.is_empty() {
            found.extend(self.uses.drain(..).zip(self.nodes.drain(..)));
            found.sort_by_key(|(it, _)| it.at);
            (self.uses, self.nodes) = found.into_iter().unzip();
        }
    }

    /// The decision a choice belongs to: the one around it where it is given, the name before it where it is used.
    fn decision_of(&self, node: usize, given: bool) -> Option<Span> {
        if !given {
            let before = self.uses.last().filter(|it| it.kind == Kind::Decision)?;
            let parent = self.nodes.last().and_then(|at| self.node(*at).parent());
            return (parent == self.node(node).parent()).then_some(before.at);
        }
        // The choice, its list, the decision.
        let choice = self.node(node).parent()?;
        let decision = self.node(self.node(choice).parent()?).parent()?;
        let mut fields = self.tree.children(decision);
        let id = fields.find(|at| self.field_of(*at) == "id")?;
        Some(inner(&self.text, self.node(id).span()))
    }

    /// The field a node is the value of.
    #[must_use]
    pub fn field_of(&self, node: usize) -> &str {
        self.node(node).field().map_or("", |field| field.of(&self.text))
    }

    /// The name in quotes just before a node in the same bracket, such as that of the decision before its choice.
    #[must_use]
    pub fn before(&self, node: usize) -> Option<&str> {
        let parent = self.node(node).parent()?;
        let before = self.tree.children(parent).take_while(|at| *at < node).last()?;
        let text = self.node(before).shape == Shape::Text;
        text.then(|| inner(&self.text, self.node(before).span()).of(&self.text))
    }

    /// The node where a name is given, if it is.
    #[must_use]
    pub fn given(&self, symbol: &Symbol) -> Option<usize> {
        let found = self
            .uses
            .iter()
            .position(|it| it.given && it.is(&self.text, symbol));
        found.map(|at| self.nodes[at])
    }

    /// The struct a name is given to, such as the scene; nothing for names in plain lists.
    #[must_use]
    pub fn bearer(&self, node: usize) -> Option<usize> {
        self.node(node).field()?;
        self.node(node).parent()
    }

    /// The nodes at which names are given, in the order of the text.
    pub fn givers(&self) -> impl Iterator<Item = (&Use, usize)> {
        let all = self.uses.iter().zip(self.nodes.iter().copied());
        all.filter(|(it, _)| it.given)
    }

    /// The names of a kind that are given, in the order of the text.
    pub fn names_of(&self, kind: Kind) -> impl Iterator<Item = &str> {
        self.givers()
            .filter(move |(it, _)| it.kind == kind)
            .map(|(it, _)| it.at.of(&self.text))
    }

    /// Whether somebody of this name is from outside the team, who can only speak.
    #[must_use]
    pub fn is_outsider(&self, name: &str) -> bool {
        let list = |node: usize| self.node(self.bearer(node)?).parent();
        let outside = |node: usize| list(node).is_some_and(|list| self.field_of(list) == "others");
        let mut people = self.givers().filter(|(it, _)| it.kind == Kind::Person);
        people.any(|(it, node)| it.at.of(&self.text) == name && outside(node))
    }

    /// The choices of a decision.
    pub fn choices_of<'a>(&'a self, decision: &'a str) -> impl Iterator<Item = &'a str> {
        self.givers()
            .filter(|(it, _)| it.kind == Kind::Choice)
            .filter(move |(it, _)| it.of.is_some_and(|of| of.of(&self.text) == decision))
            .map(|(it, _)| it.at.of(&self.text))
    }

    /// The names a plan beside this scenario can use.
    #[must_use]
    pub fn names(&self) -> Names<'_> {
        let list = |kind| self.names_of(kind).collect();
        let mut decisions: Vec<(&str, Vec<&str>)> = Vec::new();
        for (it, _) in self.givers() {
            let name = it.at.of(&self.text);
            match (it.kind, it.of) {
                (Kind::Decision, _) => decisions.push((name, Vec::new())),
                (Kind::Choice, Some(of)) => {
                    // A decision inside a choice of another comes in between, so look back.
                    let of = of.of(&self.text);
                    let of = decisions.iter_mut().rev().find(|(known, _)| *known == of);
                    if let Some((_, choices)) = of {
                        choices.push(name);
                    }
                }
                _ => {}
            }
        }
        Names {
            people: self
                .names_of(Kind::Person)
                .filter(|name| !self.is_outsider(name))
                .collect(),
            items: list(Kind::Item),
            flags: list(Kind::Flag),
            counters: list(Kind::Counter),
            scenes: list(Kind::Scene),
            decisions,
            incidents: list(Kind::Incident),
            endings: list(Kind::Ending),
            titles: self.titles(),
        }
    }

    /// What players see of what a plan can name, with its name.
    fn titles(&self) -> Vec<(Asks, &str, &str)> {
        let titled = |(it, node): (&Use, usize)| {
            let (what, field) = match it.kind {
                Kind::Person => (Asks::Person, "name"),
                Kind::Item => (Asks::Item, "title"),
                Kind::Scene => (Asks::Scene, "title"),
                Kind::Ending => (Asks::Ending, "title"),
                _ => return None,
            };
            let title = self.tree.field(&self.text, self.bearer(node)?, field)?;
            let title = inner(&self.text, self.node(title).span()).of(&self.text);
            Some((what, title, it.at.of(&self.text)))
        };
        self.givers().filter_map(titled).collect()
    }

    /// Whether brackets, commas and quotes are sound, so that no name is missed.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        Tree::is_sound(&self.text)
    }
}

/// What stands between the quotes of a text; one that has lost its last quote ends where it ends.
pub(super) fn inner(text: &str, span: Span) -> Span {
    let written = span.of(text);
    let open = written.find('"').map_or(0, |at| at + 1);
    let closed = written.len() > open && written.trim_end_matches('#').ends_with('"');
    let hashes = written.len() - written.trim_end_matches('#').len();
    let close = if closed { hashes + 1 } else { 0 };
    Span::new(span.start + open, span.end - close)
}
