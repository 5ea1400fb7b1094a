//! What could be typed at a place of a scenario: fields, words, names.

use crate::check;
use crate::story::Span;
use crate::story::text::id_problem;
use crate::story::tree::Shape;

use super::analysis::{Analysis, inner};
use super::hover;
use super::proposal::{Offer, Proposal, Proposals};
use super::uses::Symbol;
use super::values;
use crate::story::types::{Form, Kind};

/// What could stand at an offset of a scenario, in the order worth showing. The file may be broken anywhere.
#[must_use]
pub fn complete(analysis: &Analysis, offset: usize) -> Proposals {
    let text = analysis.text();
    if !text.is_char_boundary(offset) {
        return Proposals::default();
    }
    if let Some(node) = quoted_around(analysis, offset) {
        return in_quotes(analysis, node, offset);
    }
    if in_comment(analysis, offset) {
        return Proposals::default();
    }
    let word = word_at(text, offset);
    let Some(bracket) = analysis.open_at(word.start) else {
        return Proposals::default();
    };
    let slot = Slot::find(analysis, bracket, word);
    let mut list = Vec::new();
    match slot {
        Slot::Field => fields(analysis, bracket, word, &mut list),
        Slot::Value(of) => values(analysis, of, bracket, word, &mut list),
        Slot::Nothing => {}
    }
    Proposals { at: word, list }
}

/// What is expected at a word.
enum Slot {
    /// The name of a field.
    Field,
    /// A value of a type.
    Value(usize),
    Nothing,
}

impl Slot {
    fn find(analysis: &Analysis, bracket: usize, word: Span) -> Self {
        let text = analysis.text();
        let mut place = 0;
        for at in analysis.tree().children(bracket) {
            let node = analysis.node(at);
            if node.field().is_some_and(|field| field.start == word.start) {
                return Self::Field;
            }
            let gap = text.get(node.span().end..word.start);
            let empty = node.span().start == node.span().end && gap.is_some_and(|gap| gap.trim().is_empty());
            let same_line = empty && gap.is_some_and(|gap| !gap.contains('\n'));
            if node.field().is_some() && (node.span().start == word.start || same_line) {
                return analysis.type_of(at).map_or(Self::Nothing, Self::Value);
            }
            if node.span().start >= word.start {
                break;
            }
            place += 1;
        }
        if analysis.fielded(bracket).is_some() {
            // `Decide(` takes fields, `Skill` and lists do not.
            return Self::Field;
        }
        analysis
            .inside(bracket, None, place)
            .map_or(Self::Nothing, Self::Value)
    }
}

/// The text in quotes an offset lies in.
fn quoted_around(analysis: &Analysis, offset: usize) -> Option<usize> {
    let at = analysis.tree().before(offset)?;
    let node = analysis.node(at);
    let inside = inner(analysis.text(), node.span());
    (node.shape == Shape::Text && inside.start <= offset && offset <= inside.end).then_some(at)
}

fn in_comment(analysis: &Analysis, offset: usize) -> bool {
    let text = analysis.text();
    let line = text[..offset].rfind('\n').map_or(0, |at| at + 1);
    text[line..offset]
        .match_indices("//")
        .any(|(at, _)| quoted_around(analysis, line + at).is_none())
}

/// The word at an offset; empty between words.
fn word_at(text: &str, offset: usize) -> Span {
    let part = |c: char| c == '_' || c.is_alphanumeric();
    let before = text[..offset].trim_end_matches(part);
    let after = text[offset..].trim_start_matches(part);
    Span::new(before.len(), text.len() - after.len())
}

fn in_quotes(analysis: &Analysis, node: usize, offset: usize) -> Proposals {
    let text = analysis.text();
    let span = analysis.node(node).span();
    let mut at = inner(text, span);
    let closed = at.end < span.end;
    // A quote that was never closed must not take what follows with it.
    if !closed {
        at.end = word_at(text, offset).end.min(at.end);
    }
    let Some(of) = analysis.type_of(node) else {
        return Proposals::default();
    };
    let quotes = if closed { ["", ""] } else { ["", "\""] };
    let mut list = Vec::new();
    match &analysis.types().get(of).form {
        Form::Id(kind, given) => {
            let around = analysis.node(node).parent();
            names(analysis, (*kind, *given), (around, Some(node)), quotes, &mut list);
        }
        Form::Text => return values::complete(analysis, text, offset).unwrap_or_default(),
        _ => {}
    }
    Proposals { at, list }
}

/// The fields a struct does not have yet.
fn fields(analysis: &Analysis, bracket: usize, word: Span, list: &mut Vec<Proposal>) {
    let Some(of) = analysis.fielded(bracket) else {
        return;
    };
    let text = analysis.text();
    let there: Vec<&str> = analysis
        .tree()
        .children(bracket)
        .filter(|at| {
            analysis
                .node(*at)
                .field()
                .is_none_or(|field| field.start != word.start)
        })
        .map(|at| analysis.field_of(at))
        .collect();
    let after = text[word.end..].trim_start_matches([' ', '\t']);
    let rest = match after.chars().next() {
        Some(':') => Rest::Colon,
        Some('\n' | '\r') => Rest::Nothing,
        _ => Rest::More,
    };
    for field in analysis.types().fields(of) {
        if there.contains(&field.name.as_str()) {
            continue;
        }
        let scaffold = match (&rest, scaffold(analysis, field.of, 1)) {
            (Rest::Colon, _) => String::new(),
            (Rest::Nothing, value) => format!(": {value},"),
            (Rest::More, value) => format!(": {value}"),
        };
        let needed = field.absent.is_none();
        let takes = analysis.types().takes(field.of, false);
        list.push(Proposal {
            label: field.name.clone(),
            offer: Offer::Field,
            detail: match &field.absent {
                None => format!("{takes} (needed)"),
                Some(absent) => format!("{takes}, left out: {absent}"),
            },
            doc: field.doc.clone(),
            insert: format!("{}{scaffold}", field.name),
            first: needed,
        });
    }
}

/// What follows a field name on its line.
enum Rest {
    Colon,
    Nothing,
    More,
}

/// How a value of a type begins, with numbered holes.
fn scaffold(analysis: &Analysis, of: usize, hole: usize) -> String {
    match &analysis.types().get(of).form {
        Form::Text | Form::Foreign | Form::Id(..) => format!("\"${hole}\""),
        Form::List(_) => format!("[${hole}]"),
        Form::Fields(_) | Form::Parts(_) => format!("(${hole})"),
        Form::Words(_) | Form::Truth | Form::Number { .. } | Form::Other => format!("${hole}"),
    }
}

fn values(analysis: &Analysis, of: usize, bracket: usize, word: Span, list: &mut Vec<Proposal>) {
    let types = analysis.types();
    let it = types.get(of);
    match &it.form {
        Form::Words(words) => {
            let has_brackets = analysis.text()[word.end..].starts_with('(');
            for word in words {
                let holes: Vec<String> = (1..)
                    .zip(&word.parts)
                    .map(|(hole, part)| scaffold(analysis, *part, hole))
                    .collect();
                let fields = word.parts.first().map_or(&[][..], |part| types.fields(*part));
                let insert = match word.parts.len() {
                    0 => word.name.clone(),
                    _ if has_brackets => word.name.clone(),
                    1 if !fields.is_empty() => format!("{}{}", word.name, needed(analysis, word.parts[0])),
                    _ => format!("{}({})", word.name, holes.join(", ")),
                };
                list.push(Proposal {
                    label: word.name.clone(),
                    offer: Offer::Word,
                    detail: signature(analysis, &word.name, &word.parts),
                    doc: hover::word(&it.name, word),
                    insert,
                    first: false,
                });
            }
        }
        Form::Id(kind, given) => {
            let node = analysis
                .tree()
                .children(bracket)
                .find(|at| analysis.node(*at).span().start == word.start);
            names(
                analysis,
                (*kind, *given),
                (Some(bracket), node),
                ["\"", "\""],
                list,
            );
        }
        Form::Fields(_) => list.push(Proposal {
            label: format!("({} ...)", it.name),
            offer: Offer::Struct,
            detail: analysis.types().spelt(&it.form, false),
            doc: it.doc.clone(),
            insert: needed(analysis, of),
            first: true,
        }),
        Form::Truth => {
            for truth in ["true", "false"] {
                list.push(Proposal::plain(truth, Offer::Word));
            }
        }
        Form::Parts(parts) => {
            let holes: Vec<String> = (1..)
                .zip(parts)
                .map(|(hole, part)| scaffold(analysis, *part, hole))
                .collect();
            list.push(Proposal {
                label: format!("({} ...)", it.name),
                offer: Offer::Struct,
                detail: analysis.types().spelt(&it.form, false),
                doc: it.doc.clone(),
                insert: format!("({})", holes.join(", ")),
                first: true,
            });
        }
        Form::List(_) | Form::Text | Form::Foreign | Form::Number { .. } | Form::Other => {}
    }
}

/// `Say(id, text)`.
fn signature(analysis: &Analysis, name: &str, parts: &[usize]) -> String {
    let takes = |part: &usize| analysis.types().takes(*part, false);
    let parts: Vec<String> = parts.iter().map(takes).collect();
    if parts.is_empty() {
        name.to_owned()
    } else {
        format!("{name}({})", parts.join(", "))
    }
}

/// A struct in brackets with the fields that are needed.
fn needed(analysis: &Analysis, of: usize) -> String {
    let fields = analysis
        .types()
        .fields(of)
        .iter()
        .filter(|it| it.absent.is_none());
    let lines: Vec<String> = (1..)
        .zip(fields)
        .map(|(hole, field)| format!("\n\t{}: {},", field.name, scaffold(analysis, field.of, hole)))
        .collect();
    if lines.is_empty() {
        return "($1)".to_owned();
    }
    format!("({}\n)", lines.concat())
}

/// Names of a kind. Where a name is given, those that are used and not given anywhere.
fn names(
    analysis: &Analysis,
    (kind, given): (Kind, bool),
    (around, node): (Option<usize>, Option<usize>),
    quotes: [&str; 2],
    list: &mut Vec<Proposal>,
) {
    let [open, close] = quotes;
    // Those from outside can speak and be on stage, and nothing else.
    let type_of = |around| {
        analysis
            .type_of(around)
            .map(|of| analysis.types().get(of).name.as_str())
    };
    let outside =
        around.is_some_and(|around| analysis.name(around) == "Say" || type_of(around) == Some("Staged"));
    let offer = |name: &str, symbol: &Symbol| Proposal {
        label: name.to_owned(),
        offer: Offer::Name(symbol.kind),
        detail: hover::title(analysis, symbol),
        doc: String::new(),
        insert: format!("{open}{name}{close}"),
        first: false,
    };
    let symbol = |kind, name: &str, of: Option<&str>| Symbol {
        kind,
        name: name.to_owned(),
        of: of.map(str::to_owned),
    };
    if given {
        let own = node.map(|node| inner(analysis.text(), analysis.node(node).span()));
        for it in analysis.uses().iter().filter(|it| it.kind == kind && !it.given) {
            let name = it.at.of(analysis.text());
            let it = it.symbol(analysis.text());
            let known = analysis.given(&it).is_some() || list.iter().any(|known| known.label == name);
            if !known && Some(name) != own.map(|own| own.of(analysis.text())) && id_problem(name).is_none() {
                list.push(offer(name, &it));
            }
        }
        return;
    }
    match kind {
        Kind::Rule => list.extend(check::rules().map(|rule| Proposal {
            doc: check::explain(rule).unwrap_or_default(),
            insert: format!("{open}{rule}{close}"),
            ..Proposal::plain(rule, Offer::Name(Kind::Rule))
        })),
        // A scenario's id is given in its own file.
        Kind::Scenario => list.extend(
            analysis
                .scenarios()
                .iter()
                .map(|id| offer(id, &symbol(kind, id, None))),
        ),
        Kind::Choice => {
            let decision = node.and_then(|node| analysis.before(node));
            for name in decision.iter().flat_map(|of| analysis.choices_of(of)) {
                list.push(offer(name, &symbol(kind, name, decision)));
            }
        }
        Kind::Any => {
            for (it, _) in analysis.givers().filter(|(it, _)| it.kind != Kind::Scenario) {
                let it = it.symbol(analysis.text());
                list.push(offer(&it.name, &it));
            }
        }
        _ => list.extend(
            analysis
                .names_of(kind)
                .filter(|name| kind != Kind::Person || outside || !analysis.is_outsider(name))
                .map(|name| offer(name, &symbol(kind, name, None))),
        ),
    }
}
