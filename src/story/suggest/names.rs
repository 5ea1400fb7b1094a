//! Names that are no ids, or the ids of nothing: what they were most likely meant to be.

use super::super::caps;
use super::super::diagnostic::{Diagnostic, quoted};
use super::super::text::id_problem;
use super::super::tree::{Shape, Tree};
use super::super::types::{Form, Kind, TYPES};
use super::fit::type_of;

/// A name that is no id: the id that was meant, by the name of somebody in the cast or by its letters.
pub(in super::super) fn bad_id(text: &str, tree: &Tree, at: usize, finding: Diagnostic) -> Diagnostic {
    let node = &tree.nodes[at];
    if node.shape != Shape::Text {
        return finding;
    }
    let written = node.span().of(text).trim_matches('"');
    let declared = node.field().is_some_and(|field| field.of(text) == "id");
    let kind = type_of(text, tree, at).and_then(|of| match TYPES.get(of).form {
        Form::Id(kind, false) => Some(kind),
        _ => None,
    });
    let meant = meant(text, tree, written, kind).filter(|id| !declared && id_problem(id).is_none());
    match meant.map(str::to_owned).or_else(|| plain_id(written)) {
        Some(id) => finding
            .help(format!("did you mean {}?", quoted(&id)))
            .fix(node.span(), format!("\"{id}\"")),
        None => finding,
    }
}

/// The good id a bad one was meant to be: in small letters, with `_` for what parts words, and with Latin letters for
/// those of other alphabets that look the same.
pub(in super::super) fn plain_id(name: &str) -> Option<String> {
    if name.len() > caps::ID_BYTES || id_problem(name).is_none() {
        return None;
    }
    let latin = |c: char| match c {
        ' ' | '-' => '_',
        'а' | 'α' => 'a',
        'с' => 'c',
        'е' => 'e',
        'і' | 'ι' => 'i',
        'ј' => 'j',
        'о' | 'ο' => 'o',
        'р' | 'ρ' => 'p',
        'ѕ' => 's',
        'у' => 'y',
        'х' => 'x',
        c => c,
    };
    let id: String = name.chars().flat_map(char::to_lowercase).map(latin).collect();
    id_problem(&id).is_none().then_some(id)
}

/// Where things of a kind are declared, with the field that holds what people call them.
const LISTS: [(Kind, &str, &str); 6] = [
    (Kind::Person, "cast", "name"),
    (Kind::Person, "others", "name"),
    (Kind::Item, "work", "title"),
    (Kind::Scene, "scenes", "title"),
    (Kind::Ending, "endings", "title"),
    (Kind::Counter, "counters", "id"),
];

/// The id of what people call by this name, or else an id of the file that is this name in small letters. With a kind,
/// only things of that kind.
pub(in super::super) fn meant<'t>(
    text: &'t str,
    tree: &Tree,
    name: &str,
    kind: Option<Kind>,
) -> Option<&'t str> {
    let plain = |at: usize| tree.nodes[at].span().of(text).trim_matches('"');
    let wanted = name.trim().to_lowercase();
    if wanted.is_empty() {
        return None;
    }
    let called = |&(of, list, field): &(Kind, &str, &str)| {
        let same = |full: &str| {
            let full = full.to_lowercase();
            full == wanted || (of == Kind::Person && full.split_whitespace().any(|part| part == wanted))
        };
        let value = |at: usize, field: &str| tree.field(text, at, field).map(plain);
        let list = tree.field(text, 0, list)?;
        let found = tree
            .children(list)
            .find(|&at| value(at, field).is_some_and(same))?;
        value(found, "id")
    };
    let small = wanted.replace([' ', '-'], "_");
    let ids = || {
        let nodes = tree.nodes.iter().filter(|node| node.shape == Shape::Text);
        let ids = nodes.filter(|node| node.field().is_some_and(|field| field.of(text) == "id"));
        ids.map(|node| node.span().of(text).trim_matches('"'))
    };
    let lists = LISTS
        .iter()
        .filter(|(of, ..)| kind.is_none_or(|kind| kind == *of));
    lists
        .filter_map(called)
        .next()
        .or_else(|| ids().find(|id| *id == small))
}

/// The id of somebody in the cast, by their id or their name.
pub(super) fn speaker<'t>(text: &'t str, tree: &Tree, name: &'t str) -> Option<&'t str> {
    if has(text, tree, "cast", name) {
        return Some(name);
    }
    meant(text, tree, name, Some(Kind::Person)).filter(|id| has(text, tree, "cast", id))
}

/// Whether a list at the top of the file has something with this id.
fn has(text: &str, tree: &Tree, list: &str, id: &str) -> bool {
    let list = tree.field(text, 0, list);
    let mut all = list.into_iter().flat_map(|list| tree.children(list));
    all.any(|at| {
        let own = tree
            .field(text, at, "id")
            .map(|at| tree.nodes[at].span().of(text));
        own.is_some_and(|own| own.trim_matches('"') == id)
    })
}

/// Whether there is a scene with this id.
pub(super) fn is_scene(text: &str, tree: &Tree, id: &str) -> bool {
    has(text, tree, "scenes", id)
}

/// Whether there is a flag called this.
pub(super) fn is_flag(text: &str, tree: &Tree, name: &str) -> bool {
    let flags = tree.field(text, 0, "flags");
    let mut flags = flags.into_iter().flat_map(|flags| tree.children(flags));
    flags.any(|at| tree.nodes[at].span().of(text).trim_matches('"') == name)
}
