//! Names that are no ids, or the ids of nothing: what they were most likely meant to be.

use super::super::caps;
use super::super::diagnostic::{Diagnostic, quoted};
use super::super::parsed::Parsed;
use super::super::text::id_problem;
use super::super::tree::Shape;
use super::super::types::{Form, Kind, TYPES};

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

impl<'t> Parsed<'t> {
    /// A name that is no id: the id that was meant, by the name of somebody in the cast or by its letters.
    pub(in super::super) fn meant_id(self, at: usize, finding: Diagnostic) -> Diagnostic {
        if self.node(at).shape != Shape::Text {
            return finding;
        }
        let written = self.bare(at);
        let kind = self.type_of(at).and_then(|of| match TYPES.get(of).form {
            Form::Id(kind, false) => Some(kind),
            _ => None,
        });
        let declared = self.label(at) == "id";
        let meant = self
            .meant(written, kind)
            .filter(|id| !declared && id_problem(id).is_none());
        match meant.map(str::to_owned).or_else(|| plain_id(written)) {
            Some(id) => finding
                .help(format!("did you mean {}?", quoted(&id)))
                .fix(self.node(at).span(), format!("\"{id}\"")),
            None => finding,
        }
    }

    /// The id of what people call by this name, or else an id of the file that is this name in small letters. With a
    /// kind, only things of that kind.
    pub(in super::super) fn meant(self, name: &str, kind: Option<Kind>) -> Option<&'t str> {
        let wanted = name.trim().to_lowercase();
        if wanted.is_empty() {
            return None;
        }
        let called = |&(of, list, field): &(Kind, &str, &str)| {
            let same = |at: &usize| {
                let full = self
                    .field(*at, field)
                    .map_or("", |at| self.bare(at))
                    .to_lowercase();
                full == wanted || (of == Kind::Person && full.split_whitespace().any(|part| part == wanted))
            };
            let found = self.tree.children(self.field(0, list)?).find(same)?;
            self.field(found, "id").map(|id| self.bare(id))
        };
        let small = wanted.replace([' ', '-'], "_");
        let ids = || {
            let texts = (0..self.tree.nodes.len()).filter(|at| self.node(*at).shape == Shape::Text);
            texts.filter(|at| self.label(*at) == "id").map(|at| self.bare(at))
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
    pub(super) fn speaker(self, name: &'t str) -> Option<&'t str> {
        if self.has("cast", name) {
            return Some(name);
        }
        self.meant(name, Some(Kind::Person))
            .filter(|id| self.has("cast", id))
    }

    /// Whether a list at the top of the file has something with this id, or called this.
    pub(super) fn has(self, list: &str, id: &str) -> bool {
        let list = self.field(0, list);
        let mut all = list.into_iter().flat_map(|list| self.tree.children(list));
        all.any(|at| self.bare(self.field(at, "id").unwrap_or(at)) == id)
    }
}
