//! A new name for something, in every file that speaks of it.

use crate::story::Span;
use crate::story::diagnostic::quoted;
use crate::story::text::id_problem;

use super::analysis::Analysis;
use super::uses::{self, Symbol, Use};
use crate::story::types::Kind;

/// What would get a new name at an offset of one of the files of a scenario, and where its old one stands.
///
/// # Errors
/// In words, why nothing here can be renamed.
pub fn target(
    analysis: &Analysis,
    text: &str,
    uses: &[Use],
    offset: usize,
) -> Result<(Span, Symbol), String> {
    let Some(it) = uses::at(uses, offset) else {
        return Err(
            "there is no id here: put the cursor on the name of a scene, a person, a flag ...".to_owned(),
        );
    };
    let symbol = it.symbol(text);
    match symbol.kind {
        Kind::Scenario => {
            return Err(
                "saved games, plans and translations find a scenario by its id and its folder; it keeps them"
                    .to_owned(),
            );
        }
        Kind::Rule => {
            return Err("this is a rule of `twohats check`, which has the same name everywhere".to_owned());
        }
        _ => {}
    }
    if !analysis.is_sound() {
        return Err("a bracket, comma or quote is wrong in the scenario, so a name could be missed: put that right first".to_owned());
    }
    let named: Vec<Symbol> = analysis
        .givers()
        .filter(|(it, _)| it.is(analysis.text(), &symbol))
        .map(|(it, _)| it.symbol(analysis.text()))
        .collect();
    match named.as_slice() {
        [] => Err(format!(
            "there is no {} called {}",
            symbol.kind.word(),
            quoted(&symbol.name)
        )),
        [one] => Ok((it.at, one.clone())),
        [..] if symbol.kind == Kind::Any => {
            let kinds: Vec<&str> = named.iter().map(|it| it.kind.word()).collect();
            Err(format!(
                "{} can be any of: {}; rename the one you mean where it is given",
                quoted(&symbol.name),
                kinds.join(", ")
            ))
        }
        [..] => Err(format!(
            "there are several {}s called {}: give one of them another name by hand first",
            symbol.kind.word(),
            quoted(&symbol.name)
        )),
    }
}

/// Whether something can have a new name.
///
/// # Errors
/// In words, when it is no id, or another thing of its kind is called so.
pub fn allowed(analysis: &Analysis, symbol: &Symbol, new: &str) -> Result<(), String> {
    if let Some(problem) = id_problem(new) {
        return Err(problem);
    }
    if new == symbol.name {
        return Ok(());
    }
    let taken = Symbol {
        name: new.to_owned(),
        ..symbol.clone()
    };
    match analysis.given(&taken) {
        Some(_) => Err(format!(
            "there is already a {} called {}",
            symbol.kind.word(),
            quoted(new)
        )),
        None => Ok(()),
    }
}

/// The places in one file where the new name goes.
///
/// What may name anything, as in `allow`, goes along unless something of another kind has the old name too.
#[must_use]
pub fn places(analysis: &Analysis, text: &str, uses: &[Use], symbol: &Symbol) -> Vec<Span> {
    let any = Symbol {
        kind: Kind::Any,
        ..symbol.clone()
    };
    let namesakes = analysis
        .givers()
        .filter(|(it, _)| it.is(analysis.text(), &any))
        .count();
    uses.iter()
        .filter(|it| it.is(text, symbol) && (it.kind != Kind::Any || namesakes < 2))
        .map(|it| it.at)
        .collect()
}
