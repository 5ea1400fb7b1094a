//! Findings for people: the line with the place underlined, the reason, and the change that would help.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Patch, Renderer, Snippet};

use crate::story::Whole;
use crate::story::diagnostic::{Diagnostic, Elsewhere, Severity};
use crate::story::span::Lines;

use super::by_file;
use super::excerpt::{Excerpt, visible};

/// Most findings shown of one file.
pub const MOST: usize = 50;

/// The fewest columns a line of a file is cut to.
const NARROWEST: usize = 40;

/// The longest message shown, in characters.
const LONGEST: usize = 1_000;

/// What findings are shown on. A bare `bool` says whether it takes colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Whether it takes terminal colours.
    pub color: bool,
    /// Columns, where there is an end to them: longer lines of a file are cut around the place.
    pub width: Option<usize>,
}

impl From<bool> for Look {
    fn from(color: bool) -> Self {
        Self { color, width: None }
    }
}

/// The findings of one file as text, each ending with a line end.
#[must_use]
pub fn render(text: &str, findings: &[Diagnostic], look: impl Into<Look>) -> String {
    let lines = Lines::new(text);
    let look = look.into();
    let mut renderer = if look.color {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    if let Some(width) = look.width {
        renderer = renderer.term_width(width.max(NARROWEST));
    }
    let mut out = String::new();
    for finding in findings.iter().take(MOST) {
        out.push_str(&one(text, &lines, finding, &renderer));
        out.push_str("\n\n");
    }
    if findings.len() > MOST {
        out.push_str(&format!("... and {} more\n\n", findings.len() - MOST));
    }
    out
}

/// The same of a scenario that may have parts, file by file.
#[must_use]
pub fn render_whole(whole: &Whole, findings: &[Diagnostic], look: impl Into<Look>) -> String {
    let look = look.into();
    let files = by_file(whole, findings).into_iter();
    files.map(|(_, text, found)| render(text, &found, look)).collect()
}

fn one(text: &str, lines: &Lines, finding: &Diagnostic, renderer: &Renderer) -> String {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let path = visible(&finding.file, 300);
    let origin = Origin::path(path.clone())
        .line(finding.line)
        .char_column(finding.column);
    let title = level
        .primary_title(visible(&finding.message, LONGEST))
        .id(finding.rule);
    let main = Excerpt::new(text, lines, finding.span);
    // A line that is cut would be given the wrong column, so the place is given on its own.
    let faithful = main.faithful && !text.is_empty();
    let mut group = if faithful {
        Group::with_title(title)
    } else {
        title.element(origin)
    };
    let mut elsewhere = Vec::new();
    if !text.is_empty() {
        let range = at_least_one(main.range(finding.span), &main.text);
        let primary = AnnotationKind::Primary
            .span(range)
            .label(visible(&finding.here, LONGEST));
        let mut snippet = Snippet::source(main.text.clone())
            .line_start(main.line)
            .annotation(primary);
        if faithful {
            snippet = snippet.path(path.clone());
        }
        for label in &finding.labels {
            if label.elsewhere.is_none() && main.shows(label.span) {
                let range = at_least_one(main.range(label.span), &main.text);
                snippet = snippet.annotation(AnnotationKind::Context.span(range).label(label.text.clone()));
            } else {
                elsewhere.push(label);
            }
        }
        group = group.element(snippet);
    }
    for label in elsewhere {
        if let Some(place) = &label.elsewhere {
            let Elsewhere { file, line, column } = place;
            let said = format!("{}: {}:{line}:{column}", label.text, visible(file, 300));
            group = group.element(Level::NOTE.message(said));
            continue;
        }
        let excerpt = Excerpt::new(text, lines, label.span);
        let range = at_least_one(excerpt.range(label.span), &excerpt.text);
        let annotation = AnnotationKind::Context.span(range).label(label.text.clone());
        group = group.element(
            Snippet::source(excerpt.text)
                .line_start(excerpt.line)
                .path(path.clone())
                .annotation(annotation),
        );
    }
    if !finding.path.is_empty() {
        group = group.element(Level::NOTE.with_name("in").message(visible(&finding.path, 300)));
    }
    let mut groups = vec![group];
    groups.extend(help(finding, &main));
    renderer.render(&groups)
}

fn help<'a>(finding: &Diagnostic, main: &Excerpt) -> Option<Group<'a>> {
    let title = match (finding.help.is_empty(), &finding.fix) {
        (true, None) => return None,
        (true, Some(fix)) if fix.text.is_empty() => "take this away".to_owned(),
        (true, Some(_)) => "write this".to_owned(),
        (false, _) => visible(&finding.help, LONGEST),
    };
    let title = Level::HELP.secondary_title(title);
    let fix = finding
        .fix
        .as_ref()
        .filter(|fix| main.shows(fix.span) && fix.span.end - fix.span.start < 80);
    Some(match fix {
        Some(fix) => {
            let patch = Patch::new(main.range(fix.span), visible(&fix.text, 200));
            title.element(
                Snippet::source(main.text.clone())
                    .line_start(main.line)
                    .patch(patch),
            )
        }
        None => Group::with_title(title),
    })
}

/// A range that underlines something: an empty one is widened to the character before it.
fn at_least_one(range: std::ops::Range<usize>, text: &str) -> std::ops::Range<usize> {
    if range.start < range.end {
        return range;
    }
    let before = text[..range.start].chars().next_back().map_or(0, char::len_utf8);
    if range.start == text.len() {
        range.start - before..range.end
    } else {
        range
    }
}
