//! Names in the braces of a text, such as the counter of `{favours}`: what they name, what could stand there, what it means.

use std::collections::BTreeMap;

use crate::plan::Names;
use crate::story::fill::{self, DAY};
use crate::story::types::Kind;
use crate::story::{Span, translation};

use super::analysis::Analysis;
use super::hover;
use super::proposal::{Offer, Proposal, Proposals};
use super::uses::{Symbol, Use};

/// What can be named in a text, in the order in which a name is looked for.
const KINDS: [Kind; 3] = [Kind::Counter, Kind::Person, Kind::Item];

/// The names in braces between the quotes at a place, of the kind that `kind` says a name has.
pub(super) fn uses(text: &str, inside: Span, kind: impl Fn(&str) -> Option<Kind>) -> Vec<Use> {
    let named = |(at, name): (Span, &str)| {
        Some(Use {
            kind: kind(name)?,
            at: Span::new(inside.start + at.start, inside.start + at.end),
            given: false,
            of: None,
        })
    };
    fill::names(inside.of(text))
        .into_iter()
        .filter_map(named)
        .collect()
}

/// The kind of every name that can stand in the braces of a text of this scenario.
pub(super) fn kinds(analysis: &Analysis) -> BTreeMap<&str, Kind> {
    let of = |kind| analysis.names_of(kind).map(move |name| (name, kind));
    // Of several things of one name, the last to come in stays.
    KINDS.into_iter().rev().flat_map(of).collect()
}

/// The names in braces in the texts of a translation.
pub(super) fn in_translation(text: &str, names: &Names<'_>) -> Vec<Use> {
    let kind = |name: &str| match name {
        name if names.counters.contains(&name) => Some(Kind::Counter),
        name if names.people.contains(&name) => Some(Kind::Person),
        name if names.items.contains(&name) => Some(Kind::Item),
        _ => None,
    };
    if !text.contains('{') {
        return Vec::new();
    }
    let texts = translation::texts(text).into_iter();
    let inside = |(_, place): (&str, Span)| super::analysis::inner(text, place);
    texts
        .map(inside)
        .flat_map(|place| uses(text, place, kind))
        .collect()
}

/// What could stand in the braces around an offset of a text, which may be a translation of the scenario. Nothing when
/// there are none.
#[must_use]
pub fn complete(analysis: &Analysis, text: &str, offset: usize) -> Option<Proposals> {
    let at = open(text, offset)?;
    let title = |kind, name: &str| {
        let symbol = Symbol {
            kind,
            name: name.to_owned(),
            of: None,
        };
        hover::title(analysis, &symbol)
    };
    let mut list = Vec::new();
    for kind in KINDS {
        list.extend(analysis.names_of(kind).map(|name| Proposal {
            detail: title(kind, name),
            first: kind == Kind::Counter,
            ..Proposal::plain(name, Offer::Name(kind))
        }));
    }
    if !list.iter().any(|known| known.label == DAY) {
        list.push(Proposal {
            doc: ABOUT_DAY.to_owned(),
            ..Proposal::plain(DAY, Offer::Word)
        });
    }
    Some(Proposals { at, list })
}

/// What `{day}` is.
pub(super) const ABOUT_DAY: &str =
    "`{day}`: the number of the workday, 1 on the first. With forms: `{day: one day | # days}`";

/// The `day` in braces at an offset.
pub(super) fn day_at(text: &str, offset: usize) -> Option<Span> {
    let at = open(text, offset)?;
    let closed = text[at.end..].trim_start().starts_with(['}', ':']);
    (closed && at.of(text) == DAY).then_some(at)
}

/// The name at an offset that stands behind a single open brace.
fn open(text: &str, offset: usize) -> Option<Span> {
    let part = |c: char| c == '_' || c.is_ascii_alphanumeric();
    let before = text.get(..offset)?.trim_end_matches(part);
    let after = text.get(offset..)?.trim_start_matches(part);
    let braces = before.trim_end_matches(' ');
    let single = braces.len() - braces.trim_end_matches('{').len();
    (single % 2 == 1).then(|| Span::new(before.len(), text.len() - after.len()))
}
