//! The one rule behind many slips: a value that would be right if its parts were put where they belong.
//!
//! What belongs where comes from the types of the format. A value *fits* a type when all of it can be kept and only what
//! stands between its parts, their order or a word has to change.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use super::super::diagnostic::nearest;
use super::super::repair::Edit;
use super::super::span::Span;
use super::super::text::id_problem;
use super::super::tree::{Node, Shape, Tree};
use super::super::types::{Form, Kind, TYPES, Word};
use super::pieces::{self, Fitted};
use super::{arrange, example, names, scalar, vague};

/// A slip that is understood: what puts it right.
pub(in super::super) struct Slip {
    /// The value that is not written as it should be.
    pub(in super::super) node: usize,
    /// The changes, for the reader.
    pub(in super::super) edits: Vec<Edit>,
    /// The same as one change, for people.
    pub(in super::super) fix: Edit,
    /// What to say about it.
    pub(in super::super) note: Option<String>,
}

/// What the value at a node was meant to be, or one of those it is in.
pub(in super::super) fn slip(text: &str, tree: &Tree, node: usize) -> Option<Slip> {
    let fit = Fit::new(text, tree);
    let mut at = node;
    // Those further out are other things.
    for _ in 0..4 {
        at = fit.whole(at)?;
        if let Some(slip) = fit.try_at(at) {
            return Some(slip);
        }
        at = tree.nodes[at].parent()?;
    }
    None
}

/// The type of the value at a node, as far as everything around it is known.
pub(in super::super) fn type_of(text: &str, tree: &Tree, node: usize) -> Option<usize> {
    let mut way = vec![node];
    while let Some(parent) = tree.nodes.get(*way.last()?)?.parent() {
        way.push(parent);
    }
    let mut of = TYPES.root();
    for pair in way.windows(2).rev() {
        let (child, parent) = (pair[0], pair[1]);
        let name = tree.nodes[parent].name().map_or("", |name| name.of(text));
        let field = tree.nodes[child].field().map(|field| field.of(text));
        let place = || tree.children(parent).take_while(|at| *at < child).count();
        of = TYPES.inside(of, name, field, field.map_or_else(place, |_| 0))?;
    }
    Some(of)
}

/// More values than this in one are nothing that slipped.
const LARGE: usize = 1_000;

/// Looking at values this often is enough to see what was meant.
const PATIENCE: usize = 4_000;

pub(super) struct Fit<'a> {
    pub(super) text: &'a str,
    pub(super) tree: &'a Tree,
    /// What is known already: the same value is tried at several places.
    known: RefCell<BTreeMap<(usize, usize), Option<Fitted>>>,
    patience: Cell<usize>,
}

impl<'a> Fit<'a> {
    fn new(text: &'a str, tree: &'a Tree) -> Self {
        Self {
            text,
            tree,
            known: RefCell::default(),
            patience: Cell::new(PATIENCE),
        }
    }

    pub(super) fn node(&self, at: usize) -> &'a Node {
        &self.tree.nodes[at]
    }

    pub(super) fn name(&self, at: usize) -> Option<&'a str> {
        self.node(at).name().map(|name| name.of(self.text))
    }

    pub(super) fn written(&self, at: usize) -> &'a str {
        self.node(at).span().of(self.text)
    }

    /// The value around a node that is a field's or an element of a list.
    fn whole(&self, node: usize) -> Option<usize> {
        let mut at = node;
        loop {
            let parent = self.node(at).parent()?;
            let fields = || {
                let of = type_of(self.text, self.tree, parent)?;
                TYPES.fielded(of, self.name(parent).unwrap_or(""))
            };
            let field = self.node(at).field().is_some();
            if self.node(parent).shape == Shape::Square || (field && fields().is_some()) {
                return Some(at);
            }
            at = parent;
        }
    }

    fn try_at(&self, at: usize) -> Option<Slip> {
        let node = self.node(at);
        if node.last() - at > LARGE {
            return None;
        }
        let of = type_of(self.text, self.tree, at)?;
        let fitted = self.fit(of, at)?;
        let edits = pieces::edits(self.text, node.span(), &fitted.pieces)?;
        let fix = pieces::joined(self.text, &edits)?;
        Some(Slip {
            node: at,
            edits,
            fix,
            note: fitted.note,
        })
    }

    /// The value at a node as one of a type.
    pub(super) fn fit(&self, of: usize, at: usize) -> Option<Fitted> {
        if let Some(known) = self.known.borrow().get(&(of, at)) {
            return known.clone();
        }
        self.patience.set(self.patience.get().checked_sub(1)?);
        let fitted = self.look(of, at);
        self.known.borrow_mut().insert((of, at), fitted.clone());
        fitted
    }

    fn look(&self, of: usize, at: usize) -> Option<Fitted> {
        let node = self.node(at);
        let it = TYPES.get(of);
        match &it.form {
            Form::Fields(_) => self.fields(of, at),
            Form::Words(words) => self.word(of, words, at),
            Form::List(element) => self.list(*element, at),
            Form::Parts(parts) => {
                let args: Vec<usize> = self.tree.children(at).collect();
                let plain = node.shape == Shape::Round && self.name(at).is_none();
                let (inner, _) = plain
                    .then(|| arrange::in_some_order(self, parts, &args))
                    .flatten()?;
                Some(Fitted::new("(").then(inner).text(")"))
            }
            Form::Id(_, false) | Form::Foreign | Form::Text if node.shape == Shape::Round => {
                let mut inside = self.tree.children(at);
                let only = inside.next().filter(|_| inside.next().is_none())?;
                let fitted = self
                    .node(only)
                    .field()
                    .is_none()
                    .then(|| self.fit(of, only))
                    .flatten()?;
                Some(fitted.noted("only what is in the quotes belongs here"))
            }
            Form::Id(kind, false) => self.id(*kind, at),
            Form::Id(..) | Form::Foreign | Form::Text if node.shape == Shape::Text => {
                scalar::text(self.text, node)
            }
            Form::Truth => scalar::truth(self.text, node),
            Form::Number { min, max, whole } => scalar::number(self.text, node, (*min, *max), *whole),
            Form::Id(..) | Form::Foreign | Form::Text | Form::Other => None,
        }
    }

    /// A name in quotes, or without. A title is the id of what has it.
    fn id(&self, kind: Kind, at: usize) -> Option<Fitted> {
        let node = self.node(at);
        let written = self.written(at);
        let inner = written.trim_matches(['"', '\'']);
        let good = id_problem(inner).is_none();
        match node.shape {
            Shape::Text if good && written.starts_with('"') => Some(Fitted::keep(node.span())),
            Shape::Text | Shape::Word if good => Some(Fitted::swap(node.span(), format!("\"{inner}\""))),
            Shape::Text | Shape::Word => {
                let id = names::meant(self.text, self.tree, inner, Some(kind))?;
                id_problem(id).is_none().then(|| {
                    let fitted = Fitted::swap(node.span(), format!("\"{id}\""));
                    if inner.to_lowercase() == id {
                        fitted.noted(format!("did you mean `{id}`?"))
                    } else {
                        fitted.noted(format!("the {} called this has the id `{id}`", kind.word()))
                    }
                })
            }
            _ => None,
        }
    }

    /// A struct. What its fields hold is another matter.
    fn fields(&self, of: usize, at: usize) -> Option<Fitted> {
        let node = self.node(at);
        let fields = TYPES.fields(of);
        let known = |at: usize| {
            let field = self.node(at).field().map(|field| field.of(self.text));
            field.is_some_and(|field| fields.iter().any(|it| it.name == field))
        };
        let own = self.name(at).is_none_or(|name| name == TYPES.get(of).name);
        if node.shape == Shape::Round && own && self.tree.children(at).all(known) {
            return Some(Fitted::keep(node.span()));
        }
        if node.shape == Shape::Square && node.last() > at + 1 && self.tree.children(at).all(known) {
            let inner = Span::new(node.span().start + 1, node.span().end - 1);
            return Some(Fitted::new("(").then(Fitted::keep(inner)).text(")"));
        }
        if TYPES.get(of).name != "Outcome" {
            return None;
        }
        let body = fields.iter().find(|field| field.name == "body")?;
        let inner = self.fit(body.of, at)?;
        let note = "what happens is `(body: [Text(\"...\")])`, with `effects: [...]` beside the body where there are some";
        Some(Fitted::new("(body: ").then(inner).text(")").noted(note))
    }

    /// A list in its brackets, in the wrong ones, or a single value that needs them.
    fn list(&self, element: usize, at: usize) -> Option<Fitted> {
        let node = self.node(at);
        let all: Vec<usize> = self.tree.children(at).collect();
        let bare = all.iter().all(|at| self.node(*at).field().is_none());
        let round = node.shape == Shape::Round && self.name(at).is_none() && !all.is_empty() && bare;
        if node.shape == Shape::Square {
            let inner = bare.then(|| arrange::each(self, element, &all)).flatten()?;
            return Some(Fitted::new("[").then(inner).text("]"));
        }
        if let Some(inner) = round.then(|| arrange::each(self, element, &all)).flatten() {
            let note = "a list stands in square brackets";
            return Some(Fitted::new("[").then(inner).text("]").noted(note));
        }
        let note = match TYPES.get(element).name.as_str() {
            "Beat" => "a body is a list: `[Text(\"...\"), Say(\"anna\", \"...\")]`",
            _ => "a list stands in square brackets, even with one thing in it",
        };
        let only = self.fit(element, at)?;
        Some(Fitted::new("[").then(only).text("]").noted(note))
    }

    /// One of some words, with what belongs into its brackets.
    fn word(&self, of: usize, words: &[Word], at: usize) -> Option<Fitted> {
        let node = self.node(at);
        let named = |name: &str| words.iter().find(|word| word.name == name);
        let near = |name: &str, with: bool| {
            let all: Vec<&str> = words.iter().map(|word| word.name.as_str()).collect();
            let some = words.iter().filter(|word| word.parts.is_empty() != with);
            let near = nearest(name, some.map(|word| word.name.as_str()))?;
            (!vague(name, near, &all)).then_some(near)
        };
        match (node.shape, self.name(at)) {
            (Shape::Word, Some(name)) if named(name).is_some_and(|word| word.parts.is_empty()) => {
                Some(Fitted::keep(node.span()))
            }
            (Shape::Word, Some(name)) => near(name, false)
                .map(|word| Fitted::swap(node.span(), word))
                .or_else(|| self.quoted(of, at)),
            (Shape::Text, _) => match near(self.written(at).trim_matches(['"', '\'']), false) {
                Some(word) => {
                    let note = format!("`{word}` is a word of the game and stands without quotes");
                    Some(Fitted::swap(node.span(), word).noted(note))
                }
                None => self.quoted(of, at),
            },
            (Shape::Number, _) => {
                let bound = named("AtLeast")?;
                let inner = self.fit(*bound.parts.first()?, at)?;
                let note = "a bound is `AtLeast(...)`, this much or more, or `Below(...)`, less than this";
                Some(Fitted::new("AtLeast(").then(inner).text(")").noted(note))
            }
            (Shape::Round, Some(name)) => match named(name) {
                Some(word) => arrange::brackets(self, of, words, word, at),
                None => arrange::brackets(self, of, words, named(near(name, true)?)?, at),
            },
            (Shape::Round, None) => {
                let mut inside = self.tree.children(at);
                let only = inside.next().filter(|_| inside.next().is_none())?;
                self.node(only)
                    .field()
                    .is_none()
                    .then(|| self.fit(of, only))
                    .flatten()
            }
            (Shape::Square, _) => self.several(of, words, at),
            _ => None,
        }
    }

    /// A text where a word with a text in its brackets belongs.
    fn quoted(&self, of: usize, at: usize) -> Option<Fitted> {
        let node = self.node(at);
        let inner = self.written(at).trim_matches('"');
        let (word, note) = match TYPES.get(of).name.as_str() {
            "Beat" if self.written(at).starts_with('"') => (
                "Text",
                "a piece of text is `Text(\"...\")`, or `Say(\"anna\", \"...\")` when somebody speaks",
            ),
            "Next" if id_problem(inner).is_none() => (
                "Go",
                "what follows is `Go(\"a_scene\")`, or `Wait(1, \"a_scene\")` when days pass before it",
            ),
            "Condition" if names::is_flag(self.text, self.tree, inner) => {
                ("Flag", "whether a flag is set is asked with `Flag(\"...\")`")
            }
            _ => return None,
        };
        let value = match node.shape {
            Shape::Text => Fitted::keep(node.span()),
            _ if word == "Go" && !names::is_scene(self.text, self.tree, inner) => return None,
            _ => Fitted::swap(node.span(), format!("\"{inner}\"")),
        };
        let fitted = Fitted::new(format!("{word}(")).then(value);
        Some(fitted.text(")").noted(note))
    }

    /// A list where one thing belongs: conditions that hold together, or both hats.
    fn several(&self, of: usize, words: &[Word], at: usize) -> Option<Fitted> {
        let all: Vec<usize> = self.tree.children(at).collect();
        let bare = all.iter().all(|at| self.node(*at).field().is_none());
        if all.is_empty() || !bare {
            return None;
        }
        if let [only] = all[..] {
            return self
                .fit(of, only)
                .map(|it| it.noted("only one thing can stand here, so it needs no list"));
        }
        if TYPES.get(of).name == "Condition" {
            let inner = arrange::each(self, of, &all)?;
            let note =
                "conditions that must hold together are `All([...])`; when one is enough, `Any([...])`";
            return Some(Fitted::new("All([").then(inner).text("])").noted(note));
        }
        let hats: Vec<&str> = all.iter().map(|at| self.written(*at).trim_matches('"')).collect();
        let both = words.iter().any(|word| word.name == "Both");
        (both && matches!(hats[..], ["Manager", "Leader"] | ["Leader", "Manager"])).then(|| {
            Fitted::swap(self.node(at).span(), "Both").noted("both hats at once are one word, `Both`")
        })
    }
}

/// What to say of a word whose brackets hold the wrong things.
pub(in super::super) fn advice(name: &str) -> Option<String> {
    example(name).map(|example| format!("`{name}` takes {example}"))
}
