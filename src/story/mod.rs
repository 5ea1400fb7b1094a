//! What a scenario is: RON text in, a scenario and every error it has out.

mod again;
mod build;
pub mod caps;
pub mod carries;
pub mod clock;
pub mod condition;
mod de;
pub mod decode;
pub mod diagnostic;
mod draft;
mod edited;
pub mod emphasis;
mod explain;
pub mod far;
mod fault;
pub mod fill;
pub mod flow;
mod format;
mod hidden;
pub mod ids;
mod lexer;
pub mod logic;
mod lookup;
mod lower;
mod mend;
pub mod model;
pub mod number;
mod outline;
mod parsed;
mod problem;
pub mod raw;
mod read;
mod recover;
pub mod reference;
pub mod remark;
mod repair;
mod returns;
pub mod span;
mod suggest;
mod tag;
pub mod text;
pub mod translation;
pub mod tree;
pub mod types;
mod understand;
pub mod unmerged;
pub mod whole;

pub use again::{leads_back, opened_again};
pub use decode::decode;
pub use diagnostic::{Diagnostic, Fix, Label, Severity};
pub use edited::Kept;
pub use format::format;
pub use model::Scenario;
pub use outline::{Named, Outline, declared};
pub use span::Span;
pub use whole::Whole;

use tree::Tree;

/// Reads a scenario. `file` is only what findings call it; `text` is what [`decode`] returned.
///
/// The scenario is there exactly when no finding is an error. Findings come in the order of the text.
/// It never panics, whatever the text, and needs less than 1 MiB of stack.
#[must_use]
pub fn parse(file: &str, text: &str) -> (Option<Scenario>, Vec<Diagnostic>) {
    let (scenario, findings, _) = parse_with_outline(file, text);
    (scenario, findings)
}

/// The values of a text as they stand there, when there is no mistake in how they are written; no name of them is looked up.
#[must_use]
pub fn values(text: &str) -> Option<raw::Scenario> {
    let form = Tree::read(text);
    let sound = form.findings.is_empty() && form.edits.is_some_and(|edits| edits.is_empty());
    let mut tree = form.tree;
    let read = sound.then(|| read::read(text, &mut tree))?;
    read.raw.filter(|_| read.findings.is_empty())
}

/// Reads a scenario that may have parts. Each finding names its file; they come by file, the main one first.
#[must_use]
pub fn parse_whole(whole: &Whole) -> (Option<Scenario>, Vec<Diagnostic>) {
    let (scenario, findings, _) = parse_whole_with_outline(whole);
    (scenario, whole.spread(findings))
}

/// The same, with what stands where. Findings are about the one text yet: [`Whole::spread`] gives them to the files.
#[must_use]
pub fn parse_whole_with_outline(whole: &Whole) -> (Option<Scenario>, Vec<Diagnostic>, Outline<'_>) {
    let (name, text) = (&whole.main().name, whole.text());
    let nothing = |findings| (None, findings, Outline::of(text, Tree::default()));
    if !whole.is_joined() {
        return nothing(Vec::new());
    }
    if whole.is_split() && text.len() > caps::SCENARIO_BYTES {
        let most = caps::SCENARIO_BYTES;
        let message = format!("the files of this scenario have more than {most} bytes together");
        return nothing(vec![
            Diagnostic::error("too-large", Span::default(), message).in_file(name),
        ]);
    }
    let (scenario, findings, outline) = parse_with_outline(name, text);
    let sound = !whole.findings().iter().any(Diagnostic::is_error);
    let scenario = scenario.filter(|_| sound).map(|scenario| Scenario {
        // The same however it is split.
        hash: if whole.is_split() {
            scenario.meaning
        } else {
            scenario.hash
        },
        ..scenario
    });
    (scenario, findings, outline)
}

/// [`parse`], with what stands where, for those who go on to look for more.
#[must_use]
pub fn parse_with_outline<'a>(file: &str, text: &'a str) -> (Option<Scenario>, Vec<Diagnostic>, Outline<'a>) {
    if text.len() > caps::SCENARIO_BYTES {
        let message = format!("the file has more than {} bytes", caps::SCENARIO_BYTES);
        let finding = Diagnostic::error("too-large", Span::default(), message).in_file(file);
        return (None, vec![finding], Outline::of(text, Tree::default()));
    }
    let unmerged = unmerged::find(text);
    if !unmerged.is_empty() {
        let outline = Outline::of(text, Tree::default());
        return (None, outline.locate(file, unmerged), outline);
    }
    let form = Tree::read(text);
    if let Some(finding) = suggest::translation(form.tree.of(text)) {
        let outline = Outline::of(text, form.tree);
        return (None, outline.locate(file, vec![finding]), outline);
    }
    let understood = understand::understand(text, form);
    let mut findings = hidden::find(text);
    // An invisible character between values is worse than one in a text.
    findings.retain(|hidden| !understood.form.iter().any(|it| it.span == hidden.span));
    findings.extend(understood.form);
    // A text refused for a character that is already reported.
    let told = |finding: &Diagnostic| findings.iter().any(|hidden| finding.span.holds(hidden.span));
    let news = understood.inside.into_iter();
    let news: Vec<_> = news.filter(|it| it.rule != "bad-text" || !told(it)).collect();
    findings.extend(news);
    unmerged::lone(text, &mut findings);
    let outline = understood.outline;
    let findings = outline.locate(file, findings);
    let sound = !findings.iter().any(Diagnostic::is_error);
    (understood.scenario.filter(|_| sound), findings, outline)
}
