//! The files of a language, read strictly: the messages and what they put in.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use twohats::words::LOCALES;

/// Every message of a language with the values it puts in; `Name` counts as `name`. Panics with file and reason when a
/// file cannot be read or says a thing twice.
pub(crate) fn messages(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::new();
    let (tag, files) = LOCALES
        .iter()
        .find(|(tag, _)| *tag == language)
        .expect("a language of assets/locales");
    assert!(
        tag.parse::<unic_langid::LanguageIdentifier>().is_ok(),
        "assets/locales/{tag}: the name of a folder is a language tag, such as `de` or `pt-BR`"
    );
    for (name, text) in *files {
        let path = format!("assets/locales/{tag}/{name}");
        let resource = fluent_syntax::parser::parse(*text)
            .unwrap_or_else(|(_, errors)| panic!("{path}: {}", told(text, &errors)));
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let id = message.id.name.to_owned();
            let pattern = message
                .value
                .unwrap_or_else(|| panic!("{path}: `{id}` says nothing"));
            let mut values = BTreeSet::new();
            walk(&pattern, &mut values);
            assert!(
                found.insert(id.clone(), values).is_none(),
                "{path}: `{id}` is there twice"
            );
        }
    }
    found
}

fn told(text: &str, errors: &[fluent_syntax::parser::ParserError]) -> String {
    let line = |at: usize| text[..at].lines().count().max(1);
    let all = errors
        .iter()
        .map(|error| format!("line {}: {error}", line(error.pos.start)));
    all.collect::<Vec<_>>().join("; ")
}

fn walk(pattern: &Pattern<&str>, values: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            expression_of(expression, values);
        }
    }
}

fn expression_of(expression: &Expression<&str>, values: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => inline_of(inline, values),
        Expression::Select { selector, variants } => {
            inline_of(selector, values);
            for variant in variants {
                walk(&variant.value, values);
            }
        }
    }
}

fn inline_of(inline: &InlineExpression<&str>, values: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            let mut letters = id.name.chars();
            let first = letters.next().map(|first| first.to_ascii_lowercase());
            values.insert(first.into_iter().chain(letters).collect());
        }
        InlineExpression::Placeable { expression } => expression_of(expression, values),
        _ => {}
    }
}
