//! The one rule behind many slips: a value that would be right if its parts were put where they belong.
//!
//! What belongs where comes from the types of the format. A value *fits* a type when all of it can be kept and only what
//! stands between its parts, their order or a word has to change.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use super::super::diagnostic::nearest;
use super::super::parsed::Parsed;
use super::super::repair::Edit;
use super::super::span::Span;
use super::super::text::id_problem;
use super::super::tree::Shape;
use super::super::types::{Form, Kind, TYPES, Word};
use super::pieces::{self, Fitted};
use super::{arrange, example, scalar, vague};

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
pub(in super::super) fn slip(parsed: Parsed<'_>, node: usize) -> Option<Slip> {
    let fit = Fit {
        parsed,
        known: RefCell::default(),
        patience: Cell::new(PATIENCE),
    };
    let mut at = node;
    // Those further out are other things.
    for _ in 0..4 {
        at = fit.whole(at)?;
        if let Some(slip) = fit.try_at(at) {
            return Some(slip);
        }
        at = parsed.node(at).parent()?;
    }
    None
}

impl Parsed<'_> {
    /// The type of the value at a node, as far as everything around it is known.
    pub(in super::super) fn type_of(self, node: usize) -> Option<usize> {
        let mut way = vec![node];
        while let Some(parent) = self.tree.nodes.get(*way.last()?)?.parent() {
            way.push(parent);
        }
        let mut of = TYPES.root();
        for pair in way.windows(2).rev() {
            let (child, parent) = (pair[0], pair[1]);
            let field = self.node(child).field().map(|field| field.of(self.text));
            let place = || self.tree.children(parent).take_while(|at| *at < child).count();
            of = TYPES.inside(of, self.name(parent), field, field.map_or_else(place, |_| 0))?;
        }
        Some(of)
    }
}

/// More values than this in one are nothing that slipped.
const LARGE: usize = 1_000;

/// Looking at values this often is enough to see what was meant.
const PATIENCE: usize = 4_000;

pub(super) struct Fit<'a> {
    pub(super) parsed: Parsed<'a>,
    /// What is known already: the same value is tried at several places.
    known: RefCell<BTreeMap<(usize, usize), Option<Fitted>>>,
    patience: Cell<usize>,
}

impl Fit<'_> {
    /// The value around a node that is a field's or an element of a list.
    fn whole(&self, node: usize) -> Option<usize> {
        let mut at = node;
        loop {
            let parent = self.parsed.node(at).parent()?;
            let it = self.parsed;
            let fields = || TYPES.fielded(it.type_of(parent)?, it.name(parent));
            let field = self.parsed.node(at).field().is_some();
            if self.parsed.node(parent).shape == Shape::Square || (field && fields().is_some()) {
                return Some(at);
            }
            at = parent;
        }
    }

    fn try_at(&self, at: usize) -> Option<Slip> {
        let node = self.parsed.node(at);
        if node.last() - at > LARGE {
            return None;
        }
        let fitted = self.fit(self.parsed.type_of(at)?, at)?;
        let edits = pieces::edits(self.parsed.text, node.span(), &fitted.pieces)?;
        let fix = pieces::joined(self.parsed.text, &edits)?;
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
        let node = self.parsed.node(at);
        let it = TYPES.get(of);
        match &it.form {
            Form::Fields(_) => self.fields(of, at),
            Form::Words(words) => self.word(of, words, at),
            Form::List(element) => self.list(*element, at),
            Form::Parts(parts) => {
                let args = self.parsed.children(at);
                let plain = node.shape == Shape::Round && self.parsed.name(at).is_empty();
                let (inner, _) = plain
                    .then(|| arrange::in_some_order(self, parts, &args))
                    .flatten()?;
                Some(Fitted::new("(").then(inner).text(")"))
            }
            Form::Id(_, false) | Form::Foreign | Form::Text if node.shape == Shape::Round => {
                let fitted = self.only(of, at)?;
                Some(fitted.noted("only what is in the quotes belongs here"))
            }
            Form::Id(kind, false) => self.id(*kind, at),
            Form::Id(..) | Form::Foreign | Form::Text if node.shape == Shape::Text => {
                scalar::text(self.parsed.text, node)
            }
            Form::Truth => scalar::truth(self.parsed.text, node),
            Form::Number { min, max, whole } => scalar::number(self.parsed.text, node, (*min, *max), *whole),
            Form::Id(..) | Form::Foreign | Form::Text | Form::Other => None,
        }
    }

    /// The one value in a bracket, where it has no name.
    fn only(&self, of: usize, at: usize) -> Option<Fitted> {
        let [only] = self.parsed.children(at)[..] else {
            return None;
        };
        let bare = self.parsed.node(only).field().is_none();
        bare.then(|| self.fit(of, only)).flatten()
    }

    /// A name in quotes, or without. A title is the id of what has it.
    fn id(&self, kind: Kind, at: usize) -> Option<Fitted> {
        let node = self.parsed.node(at);
        let written = self.parsed.written(at);
        let inner = written.trim_matches(['"', '\'']);
        let good = id_problem(inner).is_none();
        match node.shape {
            Shape::Text if good && written.starts_with('"') => Some(Fitted::keep(node.span())),
            Shape::Text | Shape::Word if good => Some(Fitted::swap(node.span(), format!("\"{inner}\""))),
            Shape::Text | Shape::Word => {
                let id = self.parsed.meant(inner, Some(kind))?;
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
        let node = self.parsed.node(at);
        let fields = TYPES.fields(of);
        let known = |at: usize| fields.iter().any(|it| it.name == self.parsed.label(at));
        let all_known = self.parsed.tree.children(at).all(known);
        let own = ["", &*TYPES.get(of).name].contains(&self.parsed.name(at));
        if node.shape == Shape::Round && own && all_known {
            return Some(Fitted::keep(node.span()));
        }
        if node.shape == Shape::Square && node.last() > at + 1 && all_known {
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
        let node = self.parsed.node(at);
        let all = self.parsed.children(at);
        let bare = all.iter().all(|at| self.parsed.node(*at).field().is_none());
        let unnamed = node.shape == Shape::Round && self.parsed.name(at).is_empty();
        let round = unnamed && !all.is_empty() && bare;
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
        let node = self.parsed.node(at);
        let named = |name: &str| words.iter().find(|word| word.name == name);
        let near = |name: &str, with: bool| {
            let all: Vec<&str> = words.iter().map(|word| word.name.as_str()).collect();
            let some = words.iter().filter(|word| word.parts.is_empty() != with);
            let near = nearest(name, some.map(|word| word.name.as_str()))?;
            (!vague(name, near, &all)).then_some(near)
        };
        match (node.shape, self.parsed.name(at)) {
            (Shape::Word, name) if named(name).is_some_and(|word| word.parts.is_empty()) => {
                Some(Fitted::keep(node.span()))
            }
            (Shape::Word, name) => near(name, false)
                .map(|word| Fitted::swap(node.span(), word))
                .or_else(|| self.quoted(of, at)),
            (Shape::Text, _) => match near(self.parsed.written(at).trim_matches(['"', '\'']), false) {
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
            (Shape::Round, "") => self.only(of, at),
            (Shape::Round, name) => match named(name) {
                Some(word) => arrange::brackets(self, of, words, word, at),
                None => arrange::brackets(self, of, words, named(near(name, true)?)?, at),
            },
            (Shape::Square, _) => self.several(of, words, at),
            _ => None,
        }
    }

    /// A text where a word with a text in its brackets belongs.
    fn quoted(&self, of: usize, at: usize) -> Option<Fitted> {
        let node = self.parsed.node(at);
        let inner = self.parsed.bare(at);
        let (word, note) = match TYPES.get(of).name.as_str() {
            "Beat" if self.parsed.written(at).starts_with('"') => (
                "Text",
                "a piece of text is `Text(\"...\")`, or `Say(\"anna\", \"...\")` when somebody speaks",
            ),
            "Next" if id_problem(inner).is_none() => (
                "Go",
                "what follows is `Go(\"a_scene\")`, or `Wait(1, \"a_scene\")` when days pass before it",
            ),
            "Condition" if self.parsed.has("flags", inner) => {
                ("Flag", "whether a flag is set is asked with `Flag(\"...\")`")
            }
            _ => return None,
        };
        let value = match node.shape {
            Shape::Text => Fitted::keep(node.span()),
            _ if word == "Go" && !self.parsed.has("scenes", inner) => return None,
            _ => Fitted::swap(node.span(), format!("\"{inner}\"")),
        };
        let fitted = Fitted::new(format!("{word}(")).then(value);
        Some(fitted.text(")").noted(note))
    }

    /// A list where one thing belongs: conditions that hold together, or both hats.
    fn several(&self, of: usize, words: &[Word], at: usize) -> Option<Fitted> {
        let all = self.parsed.children(at);
        let bare = all.iter().all(|at| self.parsed.node(*at).field().is_none());
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
        let hats: Vec<&str> = all.iter().map(|at| self.parsed.bare(*at)).collect();
        let both = words.iter().any(|word| word.name == "Both");
        (both && matches!(hats[..], ["Manager", "Leader"] | ["Leader", "Manager"])).then(|| {
            Fitted::swap(self.parsed.node(at).span(), "Both").noted("both hats at once are one word, `Both`")
        })
    }
}

/// What to say of a word whose brackets hold the wrong things.
pub(in super::super) fn advice(name: &str) -> Option<String> {
    example(name).map(|example| format!("`{name}` takes {example}"))
}
