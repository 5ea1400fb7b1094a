//! The script as Markdown.

use crate::report::text::printable;
use crate::story::{Scenario, emphasis};
use crate::words::Words;

use super::outline::blocks;
use super::{Block, Kind};

/// A readable copy of a scenario as Markdown.
#[must_use]
pub fn markdown(words: &Words, scenario: &Scenario) -> String {
    let mut out = String::new();
    let mut last = None;
    for block in blocks(words, scenario) {
        // Lines of a list stay together; everything else is a paragraph of its own.
        if last.is_some() && !(last == Some(Kind::Item) && block.kind == Kind::Item) {
            out.push('\n');
        }
        out += &one(&block);
        last = Some(block.kind);
    }
    out
}

fn one(block: &Block) -> String {
    let runs = emphasis::runs(&block.text).into_iter();
    let text: String = runs
        .map(|run| match run.strong {
            true => format!("*{}*", escaped(&run.words)),
            false => escaped(&run.words),
        })
        .collect();
    let lead = escaped(&block.lead);
    let quote = "> ".repeat(block.depth);
    let line = match block.kind {
        Kind::Title => format!("# {text}"),
        Kind::Part => format!("## {text}"),
        Kind::Section => format!("### {text}"),
        Kind::Question => format!("#### ? {text}"),
        Kind::Choice => format!("**[{lead}]** {text}"),
        Kind::Text => text,
        Kind::Speech => format!("**{lead}:** {text}"),
        Kind::Case => format!("*{lead}{}{text}*", gap(&text)),
        Kind::Fact | Kind::Note => {
            let mark = if block.kind == Kind::Note { "☞ " } else { "" };
            format!("{mark}*{lead}:* {text}").trim_end().to_owned()
        }
        Kind::Item => format!("- {}", text.replace('\n', "\n  ")),
    };
    let lines = line
        .split('\n')
        .map(|line| format!("{quote}{line}").trim_end().to_owned() + "\n");
    lines.collect()
}

/// The space between a lead and its text, where the text does not begin with a mark.
pub(super) fn gap(text: &str) -> &'static str {
    if text.starts_with(':') { "" } else { " " }
}

/// A scenario's text with the characters that mean something in Markdown made plain.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in printable(text).chars() {
        if matches!(c, '\\' | '*' | '_' | '`' | '[' | ']' | '<' | '>' | '#' | '|') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
