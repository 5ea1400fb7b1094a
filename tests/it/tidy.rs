//! Holds the architecture: rules a reader of the source can check, so that nobody has to remember them.

mod app;
mod app_rows;
mod architecture;
mod build;
mod disk;
mod text;

use crate::support::root;
use crate::support::source::{File, Token, files};

/// What is wrong with a file, each as `path:line: what: what to do`.
type Rule = fn(&File) -> Vec<String>;

fn macros<'a>(tokens: &'a [Token<'_>], names: &'a [&str]) -> impl Iterator<Item = (usize, String)> {
    let called = tokens
        .windows(2)
        .filter(|w| w[1].text == "!" && names.contains(&w[0].text));
    called.map(|w| (w[0].line, format!("{}!", w[0].text)))
}

/// Proves that the rule can fail and does not fail for nothing, then holds it over the checkout.
/// `bad` is a path, a text, and what the rule must say of it; `good` is a path and a text it must leave alone.
#[track_caller]
fn hold(rule: Rule, bad: &[(&str, &str, &str)], good: &[(&str, &str)]) {
    let on = |path: &str, text: &str| {
        rule(&File {
            path: path.to_owned(),
            text: text.to_owned(),
        })
    };
    for (path, text, expect) in bad {
        let found = on(path, text);
        assert!(
            found.len() == 1 && found[0].contains(expect),
            "{text:?} must give {expect:?}, gave {found:#?}"
        );
    }
    for (path, text) in good {
        assert!(
            on(path, text).is_empty(),
            "{text:?} must pass, gave {:#?}",
            on(path, text)
        );
    }
    let files = files(root());
    assert!(
        files.iter().any(|file| file.path == "src/lib.rs"),
        "the checkout was not found"
    );
    let found: Vec<String> = files.iter().flat_map(rule).collect();
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}
