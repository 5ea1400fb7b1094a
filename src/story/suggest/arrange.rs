//! Values in the brackets of a word, put in the order and the brackets they belong in.

use super::super::span::Span;
use super::super::tree::Shape;
use super::super::types::{Form, TYPES, Word};
use super::fit::{Fit, advice};
use super::pieces::Fitted;

/// All of these as values of one type, parted by commas.
pub(super) fn each(fit: &Fit<'_>, of: usize, all: &[usize]) -> Option<Fitted> {
    let fitted: Option<Vec<Fitted>> = all.iter().map(|at| fit.fit(of, *at)).collect();
    Some(row(fitted?))
}

fn row(all: Vec<Fitted>) -> Fitted {
    let mut row = Fitted::default();
    for (place, one) in all.into_iter().enumerate() {
        row = if place > 0 { row.text(", ") } else { row };
        row = row.then(one);
    }
    row
}

/// These as the values that belong here, and whether they are in their order already.
pub(super) fn in_some_order(fit: &Fit<'_>, parts: &[usize], args: &[usize]) -> Option<(Fitted, bool)> {
    const ORDERS: [[usize; 3]; 6] = [[0, 1, 2], [1, 0, 2], [0, 2, 1], [2, 1, 0], [1, 2, 0], [2, 0, 1]];
    if parts.len() != args.len() || parts.len() > 3 {
        return None;
    }
    let try_order = |order: &[usize; 3]| {
        let order: Vec<usize> = order.iter().copied().filter(|at| *at < parts.len()).collect();
        let fitted = parts.iter().zip(&order).map(|(of, at)| fit.fit(*of, args[*at]));
        Some((row(fitted.collect::<Option<Vec<Fitted>>>()?), order.is_sorted()))
    };
    ORDERS.iter().find_map(try_order)
}

/// A word of a type with brackets.
pub(super) fn brackets(fit: &Fit<'_>, of: usize, words: &[Word], word: &Word, at: usize) -> Option<Fitted> {
    let node = fit.parsed.node(at);
    let args = fit.parsed.children(at);
    if word.parts.is_empty() {
        return args.is_empty().then(|| Fitted::new(&*word.name));
    }
    if let Some(part) = TYPES.fielded(of, &word.name) {
        let fields = args.iter().all(|at| fit.parsed.node(*at).field().is_some());
        // `Decide((id: ...))` is the same, and left as it is.
        let doubled =
            args.len() == 1 && fit.parsed.node(args[0]).field().is_none() && fit.fit(part, args[0]).is_some();
        let same = fit.parsed.name(at) == word.name && !args.is_empty();
        return (same && (fields || doubled)).then(|| Fitted::keep(node.span()));
    }
    let about = || advice(&word.name).unwrap_or_default();
    let around = |inner: Fitted| Fitted::new(format!("{}(", word.name)).then(inner).text(")");
    let wrong =
        fit.parsed.name(at) != word.name || args.iter().any(|at| fit.parsed.node(*at).field().is_some());
    if let Some((inner, ordered)) = in_some_order(fit, &word.parts, &args) {
        let inner = around(inner);
        return Some(if wrong || !ordered {
            inner.noted(about())
        } else {
            inner
        });
    }
    let inner = wider(fit, of, word, &args).or_else(|| narrower(fit, word, &args));
    if let Some(inner) = inner {
        return Some(around(inner).noted(about()));
    }
    other_word(fit, words, word, &args)
}

/// More values than belong here that are meant together: `All(a, b)`, `Not(a, b)`.
fn wider(fit: &Fit<'_>, of: usize, word: &Word, args: &[usize]) -> Option<Fitted> {
    let [part] = word.parts[..] else { return None };
    if args.is_empty() {
        return None;
    }
    if let Form::List(element) = &TYPES.get(part).form {
        let mut all = Vec::new();
        for at in args {
            let inside = fit.parsed.node(*at).shape == Shape::Square;
            let flat: Vec<usize> = if inside {
                fit.parsed.children(*at)
            } else {
                vec![*at]
            };
            all.push(each(fit, *element, &flat)?);
        }
        all.retain(|one| !one.pieces.is_empty());
        return Some(Fitted::new("[").then(row(all)).text("]"));
    }
    let conditions = part == of && args.len() > 1 && word.name == "Not";
    let inner = conditions.then(|| each(fit, of, args)).flatten()?;
    Some(Fitted::new("Any([").then(inner).text("])"))
}

/// Fewer values than belong here: the day of a `Wait`, a speaker inside the text of a `Say`.
fn narrower(fit: &Fit<'_>, word: &Word, args: &[usize]) -> Option<Fitted> {
    let ([only], [_, last]) = (args, &word.parts[..]) else {
        return None;
    };
    let node = fit.parsed.node(*only);
    match word.name.as_str() {
        "Wait" if node.shape == Shape::Text => {
            let to = fit.fit(*last, *only)?;
            Some(Fitted::new("1, ").then(to))
        }
        "Say" if node.shape == Shape::Text => {
            let (who, said) = fit.parsed.written(*only).strip_prefix('"')?.split_once(':')?;
            let id = fit.parsed.speaker(who.trim())?;
            let start = node.span().end - said.trim_start().len();
            let said = Span::new(start, node.span().end);
            (said.of(fit.parsed.text).len() > 1)
                .then(|| Fitted::new(format!("\"{id}\", \"")).then(Fitted::keep(said)))
        }
        _ => None,
    }
}

/// Values that belong to another word: `Go(1, "tuesday")`, `Set("asked", true)`.
fn other_word(fit: &Fit<'_>, words: &[Word], word: &Word, args: &[usize]) -> Option<Fitted> {
    if let ("Set" | "Clear", [flag, value]) = (word.name.as_str(), args) {
        let id = fit.fit(*word.parts.first()?, *flag)?;
        let name = match (fit.parsed.written(*value), word.name.as_str()) {
            ("true", "Set") | ("false", "Clear") => "Set",
            ("false", "Set") | ("true", "Clear") => "Clear",
            _ => return None,
        };
        let note = "`Set(\"...\")` makes a flag true, `Clear(\"...\")` makes it false";
        return Some(Fitted::new(format!("{name}(")).then(id).text(")").noted(note));
    }
    // `Go("Endings")`: a word of its own in the quotes of a name.
    if let [only] = args {
        let inner = fit.parsed.bare(*only);
        let own = words.iter().find(|it| it.parts.is_empty() && it.name == inner)?;
        let note = format!("`{inner}` is a word of the game and stands alone, without quotes");
        return Some(Fitted::new(&*own.name).noted(note));
    }
    let wait = words
        .iter()
        .find(|other| other.name == "Wait" && word.name == "Go")?;
    let (inner, _) = in_some_order(fit, &wait.parts, args)?;
    let about = advice("Wait").unwrap_or_default();
    Some(Fitted::new("Wait(").then(inner).text(")").noted(about))
}
