//! What is wrong with the braces in a text, with its place and what to write instead.

use crate::story::diagnostic::{Diagnostic, nearest, quoted};
use crate::story::span::Span;
use crate::story::{Outline, Scenario, emphasis};

use super::pieces::{Form, Piece, pieces};
use super::{DAY, Meant, has_braces, meant, names, plural};

/// What a text is, for what may stand in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Filling {
    /// Told at a moment, so numbers are filled in.
    Told,
    /// Shown as it is written.
    Fixed,
}

/// What is wrong with the braces of a text as it is written in a file from an offset on, in this language.
pub(crate) fn look(
    scenario: &Scenario,
    language: &str,
    place: Filling,
    written: &str,
    start: usize,
) -> Vec<Diagnostic> {
    if !has_braces(written) {
        return Vec::new();
    }
    let masked = without_escapes(written);
    let there = |at: Span| Span::new(start + at.start, start + at.end);
    let mut found = Vec::new();
    for piece in pieces(&masked) {
        match (piece, place) {
            (Piece::Plain(_), _) | (Piece::Doubled(_), Filling::Told) | (Piece::Stray(_), Filling::Fixed) => {
            }
            (Piece::Doubled(at), Filling::Fixed) => {
                found.push(shown_twice(there(at), super::one_of(at.of(&masked))));
            }
            (Piece::Value { whole, name, .. }, Filling::Fixed) => {
                if meant(scenario, name).is_some() {
                    found.push(unfilled(there(whole), name));
                }
            }
            (Piece::Stray(at), Filling::Told) => found.push(stray(there(at), at.of(&masked))),
            (
                Piece::Value {
                    whole,
                    at,
                    name,
                    forms,
                },
                Filling::Told,
            ) => match meant(scenario, name) {
                None => found.push(unknown(
                    scenario,
                    name,
                    there(at),
                    there(whole),
                    whole.of(written),
                )),
                Some(meant) => {
                    let wrong = wrong_forms(language, meant, name, &forms);
                    found.extend(wrong.map(|finding| Diagnostic {
                        span: there(whole),
                        ..finding
                    }));
                }
            },
        }
    }
    found
}

fn unfilled(at: Span, name: &str) -> Diagnostic {
    let message = format!("`{{{name}}}` is not filled in here: this text is shown as it is written");
    let help = "numbers and names are filled in where something is told at a moment: `Text`, `Say`, `prompt`, `label`, `locked` and the titles of endings";
    Diagnostic::warning("unfilled", at, message).help(help)
}

/// Nothing makes one brace of two where nothing is filled in.
fn shown_twice(at: Span, brace: &str) -> Diagnostic {
    let message = "both braces are shown: this text is shown as it is written";
    let finding = Diagnostic::warning("unfilled", at, message);
    finding.help("write the brace once here").fix(at, brace)
}

fn stray(at: Span, brace: &str) -> Diagnostic {
    let message = match brace {
        "{" => "this `{` is never closed",
        _ => "nothing opens this `}`",
    };
    let help = format!(
        "a number is written `{{favours}}`; a brace that is to be shown is written twice: `{brace}{brace}`"
    );
    let finding = Diagnostic::error("braces", at, message).help(help);
    finding.fix(at, brace.repeat(2))
}

/// What is wrong with braces in all the texts of a scenario.
pub(crate) fn in_scenario(scenario: &Scenario, outline: &Outline<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    // Nearly every file has none at all.
    if !has_braces(outline.text()) {
        return found;
    }
    for (span, what) in outline.texts() {
        let (inside, written) = outline.inside(span);
        if !has_braces(written) {
            continue;
        }
        let place = match what {
            "Text" | "Say" | "prompt" | "label" | "locked" => Filling::Told,
            "title" if outline.path(span).starts_with("endings") => Filling::Told,
            "title" | "summary" | "briefing" | "about" | "wants" | "role" | "name" | "note" | "questions"
            | "opening" | "teaches" | "readings" => Filling::Fixed,
            _ => continue,
        };
        found.extend(look(scenario, &scenario.language, place, written, inside.start));
    }
    found
}

fn unknown(scenario: &Scenario, name: &str, at: Span, whole: Span, written: &str) -> Diagnostic {
    let message = format!("nothing is called {}, so nothing can be filled in", quoted(name));
    let finding = Diagnostic::error("unknown-value", at, message);
    let shown = format!("to show the braces themselves, write `{{{written}}}`");
    // Forms directly behind the name, as some other tools write them.
    let forms = name
        .split_once('|')
        .map(|(first, forms)| (first.trim(), forms.trim()));
    if let Some((first, forms)) = forms.filter(|(first, _)| meant(scenario, first).is_some()) {
        let right = format!("{first}: {forms}");
        return finding
            .help(format!("the forms stand behind a colon: `{{{right}}}`"))
            .fix(at, right);
    }
    let is_name = !name.is_empty() && name.chars().all(|c| c == '_' || c.is_alphanumeric());
    let counters = scenario.counters.iter().map(|it| it.id.as_str());
    let people = scenario.speakers().map(|it| it.id.as_str());
    let work = scenario.work.iter().map(|it| it.id.as_str());
    let known = || counters.clone().chain([DAY]).chain(people).chain(work);
    match nearest(name, known()).filter(|_| is_name) {
        Some(near) => finding
            .help(format!("did you mean `{near}`? {shown}"))
            .fix(at, near),
        None => {
            let counters: Vec<String> = counters.map(quoted).collect();
            let there = match counters.is_empty() {
                true => "the day and the ids of people and work".to_owned(),
                false => format!(
                    "counters ({}), the day and the ids of people and work",
                    counters.join(", ")
                ),
            };
            let help = format!("what can be filled in: {there}; {shown}");
            finding.help(help).fix(whole, format!("{{{written}}}"))
        }
    }
}

/// Whether the forms behind a name are those the language needs.
fn wrong_forms(language: &str, meant: Meant, name: &str, forms: &[Form<'_>]) -> Option<Diagnostic> {
    let error = |message: String| Diagnostic::error("plural-forms", Span::default(), message);
    if forms.is_empty() {
        return None;
    }
    if !meant.is_number() {
        let message = format!("`{name}` is a name and no number, so it has no forms");
        return Some(error(message).help(format!("write `{{{name}}}`")));
    }
    let needed = plural::forms_of(language);
    let usual = forms.iter().filter(|form| form.exactly.is_none());
    if usual.clone().any(|form| form.text.is_empty()) {
        return Some(error("one of the forms is empty".to_owned()).help("write something between each `|`"));
    }
    let count = usual.count();
    if count == needed.len() {
        return None;
    }
    let example = |(_, numbers): &(&str, Vec<i64>)| {
        let numbers: Vec<String> = numbers.iter().map(i64::to_string).collect();
        numbers.join(", ")
    };
    let listed: Vec<String> = needed.iter().map(example).collect();
    let forms = if needed.len() == 1 { "form" } else { "forms" };
    let message = format!(
        "{count} {} where the language {} has {} {forms}",
        if count == 1 { "form" } else { "forms" },
        quoted(language),
        needed.len()
    );
    let help = format!(
        "write one for each of these numbers, in this order, parted by `|`, with `#` for the number: {}",
        listed.join(" | ")
    );
    Some(error(message).help(help))
}

/// Whether a translation stresses nothing of a text in which something is.
pub(crate) fn unstressed(original: &str, translated: &str, place: Span) -> Option<Diagnostic> {
    if emphasis::count(original) == 0 || emphasis::count(translated) > 0 {
        return None;
    }
    let message = "the text stresses something between stars, and the translation nothing";
    let help = "put `*` around the words that carry it in your language";
    Some(Diagnostic::warning("lost-stress", place, message).help(help))
}

/// What a translation leaves out or puts in, held against the text it translates.
pub(crate) fn lost(original: &str, translated: &str, place: Span) -> Option<Diagnostic> {
    let list = |text: &str| {
        let mut all: Vec<String> = names(text).into_iter().map(|(_, name)| name.to_owned()).collect();
        all.sort();
        all.dedup();
        all
    };
    let (there, here) = (list(original), list(translated));
    let gone: Vec<String> = there
        .iter()
        .filter(|name| !here.contains(name))
        .map(|name| format!("`{{{name}}}`"))
        .collect();
    if gone.is_empty() {
        return None;
    }
    let message = format!("the translation leaves out {}", gone.join(", "));
    let help = "write it where it belongs in the sentence; the name in the braces stays as it is";
    Some(Diagnostic::warning("lost-value", place, message).help(help))
}

/// The text with what RON writes as `\u{e4}` made unlike braces, every character in its place.
fn without_escapes(written: &str) -> String {
    let mut out = String::with_capacity(written.len());
    let mut rest = written;
    while let Some((before, after)) = rest.split_once('\\') {
        out.push_str(before);
        let escape = match after.strip_prefix("u{").and_then(|code| code.find('}')) {
            Some(end) => 2 + end + 1,
            None => after.chars().next().map_or(0, char::len_utf8),
        };
        out.extend(std::iter::repeat_n('_', 1 + escape));
        rest = &after[escape..];
    }
    out + rest
}
