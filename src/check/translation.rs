//! What an author is told of a translation: what is wrong or out of date in it, and the rules that hold for every text.

use std::collections::BTreeMap;

use crate::language;
use crate::story::diagnostic::{Diagnostic, Severity};
use crate::story::fill::{self, Filling};
use crate::story::translation::{self, Translation};
use crate::story::{Outline, Scenario, Span};

use super::{glyphs, text_too_long};

/// The rules a translation is held to as its scenario is.
pub(super) const RULES: [&str; 2] = ["glyphs", "text-too-long"];

/// Reads a translation of a scenario and, when it can be used, looks for what the rules know.
///
/// The translation is there exactly when no finding is an error. What the scenario allows its author, it allows here.
#[must_use]
pub fn read(file: &str, text: &str, scenario: &Scenario) -> (Option<Translation>, Vec<Diagnostic>) {
    let (translation, mut findings) = translation::read(file, text, scenario);
    if let Some(translation) = &translation {
        let outline = Outline::new(text);
        let texts = translation::texts(text);
        let places = || texts.iter().map(|(id, place)| (*place, what(id)));
        let mut found = glyphs::look(&outline, places());
        found.extend(text_too_long::look(&outline, places()));
        found.extend(values(scenario, text, &texts, &outline));
        found.retain(|finding| !allowed(scenario, &texts, finding));
        found.extend(misnamed(file, &outline, scenario, translation));
        if !found.is_empty() {
            findings.extend(found);
            findings = outline.locate(file, findings);
        }
    }
    (translation, findings)
}

/// What is wrong with the numbers and names in braces, and which of them a translation leaves out.
fn values(scenario: &Scenario, text: &str, texts: &[(&str, Span)], outline: &Outline<'_>) -> Vec<Diagnostic> {
    let pieces = translation::pieces(scenario);
    let originals: BTreeMap<&str, &str> = pieces
        .iter()
        .map(|(id, text)| (id.as_str(), text.as_str()))
        .collect();
    let language = language(text, outline);
    let mut found = Vec::new();
    for (id, place) in texts {
        let (inside, written) = outline.inside(*place);
        let told = match what(id) {
            "Text" | "prompt" | "label" | "locked" => Filling::Told,
            "title" if id.starts_with("ending/") => Filling::Told,
            _ => Filling::Fixed,
        };
        let faults = fill::look(scenario, language, told, written, inside.start);
        // One wrong brace must not take the whole translation away from its readers.
        found.extend(faults.into_iter().map(|fault| Diagnostic {
            severity: Severity::Warning,
            ..fault
        }));
        if let Some(original) = originals
            .get(id)
            .filter(|_| told == Filling::Told && !written.is_empty())
        {
            found.extend(fill::lost(original, written, *place));
            found.extend(fill::unstressed(original, written, *place));
        }
    }
    found
}

/// The language a translation says it is in.
fn language<'a>(text: &'a str, outline: &Outline<'a>) -> &'a str {
    outline.top("language").of(text).trim_matches('"')
}

/// A file the game does not look for under its name, or one whose name says another language than it does.
fn misnamed(
    file: &str,
    outline: &Outline<'_>,
    scenario: &Scenario,
    translation: &Translation,
) -> Option<Diagnostic> {
    let id = &scenario.id;
    let name = file.rsplit(['/', '\\']).next()?;
    let written = name
        .strip_prefix(id.as_str())?
        .strip_prefix('.')?
        .strip_suffix(".ron")?;
    let own = language::tag(&translation.language).ok();
    let place = outline.top("language");
    let finding = |message: String| Diagnostic::warning("file-name", place, message);
    let (meant, why) = match language::tag(written) {
        Ok(tag) if tag == written => {
            let other = own.filter(|own| *own != tag)?;
            let message =
                format!("the file says it is in `{other}`, its name says `{tag}`; the game goes by the name");
            let help = format!("call the file `{id}.{other}.ron`, or write the other language here");
            return Some(finding(message).help(help).fix(place, format!("\"{tag}\"")));
        }
        // `de-LAPTOP` has the form of a tag, and is what a sync tool makes of a file in `de`.
        Ok(tag) => (
            own.or(Some(tag)),
            format!("the game does not find a translation called `{name}`"),
        ),
        Err(unknown) => (own.or(unknown.meant.clone()), unknown.to_string()),
    };
    let finding = finding(why);
    Some(match meant {
        Some(tag) => finding.help(format!(
            "call the file `{id}.{tag}.ron`; if it is a copy of that, move it elsewhere"
        )),
        None => finding,
    })
}

/// What a text is, as the form of a scenario calls it: `choice/plan/ask.label` is a `label`, `scene/monday.text.2` a `Text`.
fn what(id: &str) -> &str {
    let field = id.split_once('.').map_or(id, |(_, field)| field);
    match field.split_once('.') {
        Some(("text" | "success" | "failure", _)) => "Text",
        Some((list, _)) => list,
        None => field,
    }
}

fn allowed(scenario: &Scenario, texts: &[(&str, Span)], finding: &Diagnostic) -> bool {
    let about = |at: &String| {
        let id = texts.iter().find(|(_, place)| place.holds(finding.span));
        *at == scenario.id || id.is_some_and(|(id, _)| id.split(['/', '.']).any(|part| part == at))
    };
    let mut all = scenario.allow.iter();
    all.any(|it| it.rule == finding.rule && it.at.as_ref().is_none_or(about))
}
