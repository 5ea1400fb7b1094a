//! What a place means, as Markdown: the reference of fields and words, what an act does, whom a name names.

use crate::check;
use crate::sim::acts;
use crate::story::Span;
use crate::story::tree::Shape;

use super::analysis::{Analysis, inner};
use super::uses::{self, Symbol};
use super::values;
use crate::story::types::{Field, Form, Kind, Types, Word};

/// Characters shown of one text.
const LONGEST: usize = 160;

/// Fields of a thing shown under its name.
const MOST: usize = 5;

/// What stands at an offset of a scenario, and its place.
#[must_use]
pub fn hover(analysis: &Analysis, offset: usize) -> Option<(Span, String)> {
    if let Some(it) = uses::at(analysis.uses(), offset) {
        let symbol = it.symbol(analysis.text());
        return Some((it.at, about(analysis, &symbol)));
    }
    if let Some(at) = values::day_at(analysis.text(), offset) {
        return Some((at, values::ABOUT_DAY.to_owned()));
    }
    let tree = analysis.tree();
    let touches = |span: Span| span.start <= offset && offset <= span.end;
    // A field and its value begin before the offset or at it.
    let mut at = tree.before(offset + 1);
    let next = tree.after(offset);
    for candidate in [next, at].into_iter().flatten() {
        if let Some(field) = analysis.node(candidate).field().filter(|field| touches(*field)) {
            return field_at(analysis, candidate).map(|about| (field, field_doc(analysis.types(), about)));
        }
    }
    while let Some(node) = at {
        let it = analysis.node(node);
        if it.name().is_some_and(touches) {
            let of = analysis.type_of(node)?;
            let name = analysis.name(node);
            let about = analysis.types().words(of).iter().find(|word| word.name == name);
            let place = it.name().unwrap_or(it.span());
            return match about {
                Some(about) => Some((place, word(&analysis.types().get(of).name, about))),
                None => field_at(analysis, node).map(|about| (place, field_doc(analysis.types(), about))),
            };
        }
        if matches!(it.shape, Shape::Text | Shape::Number | Shape::Word) && touches(it.span()) {
            return field_at(analysis, node).map(|about| (it.span(), field_doc(analysis.types(), about)));
        }
        if it.span().end > offset {
            break;
        }
        at = it.parent();
    }
    None
}

/// The field a node is the value of, in the reference.
fn field_at(analysis: &Analysis, node: usize) -> Option<&Field> {
    let parent = analysis.node(node).parent()?;
    let name = analysis.field_of(node);
    let fields = analysis.types().fields(analysis.fielded(parent)?);
    fields.iter().find(|field| field.name == name)
}

/// What a field means.
#[must_use]
pub fn field_doc(types: &Types, field: &Field) -> String {
    let takes = types.takes(field.of, false);
    let left_out = match &field.absent {
        None => "needed".to_owned(),
        Some(absent) => format!("left out: {absent}"),
    };
    format!("`{}`: {takes}; {left_out}\n\n{}", field.name, field.doc)
}

/// What a word of a type means; of an act, also what it does.
#[must_use]
pub fn word(of: &str, word: &Word) -> String {
    let mut out = format!("`{}`", word.name);
    if !of.is_empty() {
        out += &format!(" ({})", of.to_lowercase());
    }
    if !word.doc.is_empty() {
        out += &format!("\n\n{}", word.doc);
    }
    if of == "Act" {
        let row = acts::ROWS
            .iter()
            .find(|row| format!("{:?}", row.act) == word.name);
        if let Some(row) = row {
            out += &format!(
                "\n\n- hat: {:?}\n- structure {:.2}, consideration {:.2}; takes {:.1} of the attention\n- also moves: {}\n- counterpart: `{:?}`\n- from: *{}*, {}",
                row.hat,
                row.stance.structure,
                row.stance.consideration,
                row.cost,
                acts::also_moves(row),
                row.pair,
                row.reading,
                row.idea
            );
        }
    }
    out
}

/// What something is called by people: the title of a scene, the name of a person. Empty when it has none.
#[must_use]
pub fn title(analysis: &Analysis, symbol: &Symbol) -> String {
    let bearer = analysis.given(symbol).and_then(|node| analysis.bearer(node));
    bearer.map_or_else(String::new, |bearer| label(analysis, bearer))
}

/// The first line of text in a struct.
pub(super) fn label(analysis: &Analysis, bearer: usize) -> String {
    let text = analysis
        .tree()
        .children(bearer)
        .find(|at| analysis.type_of(*at).is_some_and(|of| is_text(analysis, of)));
    text.map_or_else(String::new, |at| value(analysis, at))
}

fn is_text(analysis: &Analysis, of: usize) -> bool {
    matches!(analysis.types().get(of).form, Form::Text)
}

/// What a name names.
#[must_use]
pub fn about(analysis: &Analysis, symbol: &Symbol) -> String {
    if symbol.kind == Kind::Rule {
        let text = check::explain(&symbol.name).unwrap_or_else(|| "There is no such rule.".to_owned());
        return format!("rule `{}`\n\n{text}", symbol.name);
    }
    let mut out = format!("{} `{}`", symbol.kind.word(), symbol.name);
    if let Some(of) = &symbol.of {
        out += &format!(" of the decision `{of}`");
    }
    let Some(node) = analysis.given(symbol) else {
        return out + "\n\nThere is none of this name.";
    };
    if symbol.kind == Kind::Any {
        let all = analysis.givers().filter(|(it, _)| it.is(analysis.text(), symbol));
        let kinds: Vec<&str> = all.map(|(it, _)| it.kind.word()).collect();
        out = format!("`{}`: {}", symbol.name, kinds.join(", "));
    }
    let mut shown = 0;
    for at in analysis
        .bearer(node)
        .iter()
        .flat_map(|bearer| analysis.tree().children(*bearer))
    {
        let it = analysis.node(at);
        let leaf =
            matches!(it.shape, Shape::Text | Shape::Number | Shape::Word) && it.span().start < it.span().end;
        if at == node || !leaf || shown == MOST {
            continue;
        }
        out += if shown == 0 { "\n\n" } else { "\n" };
        out += &format!("- {}: {}", analysis.field_of(at), value(analysis, at));
        shown += 1;
    }
    if symbol.kind != Kind::Scenario {
        let used = analysis
            .uses()
            .iter()
            .filter(|it| !it.given && it.is(analysis.text(), symbol))
            .count();
        out += &match used {
            0 => "\n\nUsed nowhere.".to_owned(),
            1 => "\n\nUsed once.".to_owned(),
            many => format!("\n\nUsed {many} times."),
        };
    }
    out
}

/// A value on one line.
fn value(analysis: &Analysis, node: usize) -> String {
    let it = analysis.node(node);
    let written = match it.shape {
        Shape::Text => inner(analysis.text(), it.span()),
        _ => it.span(),
    };
    let words = written.of(analysis.text()).split_whitespace();
    let line = words.collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", &line[..at]),
        None => line,
    }
}
