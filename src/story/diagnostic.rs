//! A finding about a file, as a value: what is wrong, where, and how to put it right.

use super::span::Span;

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The file cannot be played.
    Error,
    /// It can be played, but something is probably not as meant.
    Warning,
}

impl Severity {
    /// `error` or `warning`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// A second place that belongs to a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Where.
    pub span: Span,
    /// What is to be seen there.
    pub text: String,
    /// Where that is, when it is in another file of the scenario than the finding. The span is in that one.
    pub elsewhere: Option<Elsewhere>,
}

/// A place in another file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elsewhere {
    /// What findings call the file.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// The column in characters, counted from 1.
    pub column: usize,
}

/// A change that would put it right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What to replace; empty to insert.
    pub span: Span,
    /// What to put there.
    pub text: String,
}

/// A finding about a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// The rule, such as `unknown-field`.
    pub rule: &'static str,
    /// The file, as the caller named it.
    pub file: String,
    /// Where, in bytes of the text.
    pub span: Span,
    /// The line, counted from 1.
    pub line: usize,
    /// The column in characters, counted from 1.
    pub column: usize,
    /// The way to it through the file: `scenes[3].then.Decide.choices[1].acts[0]`. Empty at the top.
    pub path: String,
    /// What is wrong, as a sentence without a full stop.
    pub message: String,
    /// What stands at the place itself, when the message alone does not say it. May be empty.
    pub here: String,
    /// Other places that belong to it.
    pub labels: Vec<Label>,
    /// What to do about it. May be empty.
    pub help: String,
    /// A change that would put it right, when there is an obvious one.
    pub fix: Option<Fix>,
}

impl Diagnostic {
    /// An error at a place. `parse` fills in file, line, column and path.
    #[must_use]
    pub fn error(rule: &'static str, span: Span, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, rule, span, message.into())
    }

    /// A warning at a place.
    #[must_use]
    pub fn warning(rule: &'static str, span: Span, message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, rule, span, message.into())
    }

    fn new(severity: Severity, rule: &'static str, span: Span, message: String) -> Self {
        Self {
            severity,
            rule,
            file: String::new(),
            span,
            line: 1,
            column: 1,
            path: String::new(),
            message,
            here: String::new(),
            labels: Vec::new(),
            help: String::new(),
            fix: None,
        }
    }

    /// With a word at the place itself.
    #[must_use]
    pub fn here(mut self, text: impl Into<String>) -> Self {
        self.here = text.into();
        self
    }

    /// With another place.
    #[must_use]
    pub fn label(mut self, span: Span, text: impl Into<String>) -> Self {
        self.labels.push(Label {
            span,
            text: text.into(),
            elsewhere: None,
        });
        self
    }

    /// With advice.
    #[must_use]
    pub fn help(mut self, text: impl Into<String>) -> Self {
        self.help = text.into();
        self
    }

    /// With a change that would put it right.
    #[must_use]
    pub fn fix(mut self, span: Span, text: impl Into<String>) -> Self {
        self.fix = Some(Fix {
            span,
            text: text.into(),
        });
        self
    }

    /// With all its places as they are in another text.
    #[must_use]
    pub(super) fn moved(mut self, to: impl Fn(Span) -> Span) -> Self {
        self.span = to(self.span);
        for label in &mut self.labels {
            label.span = to(label.span);
        }
        if let Some(fix) = &mut self.fix {
            fix.span = to(fix.span);
        }
        self
    }

    /// In a file.
    #[must_use]
    pub fn in_file(mut self, file: &str) -> Self {
        file.clone_into(&mut self.file);
        self
    }

    /// Whether it keeps the file from being played.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// A name from a file, short enough and safe to put into a message.
#[must_use]
pub fn quoted(name: &str) -> String {
    shortened(name, char::escape_debug)
}

/// A piece of a file as it stands there, on one line and not too long for a menu.
#[must_use]
pub fn as_written(text: &str) -> String {
    shortened(text, |c| Some(if c.is_control() { ' ' } else { c }))
}

fn shortened<I: IntoIterator<Item = char>>(text: &str, shown: impl Fn(char) -> I) -> String {
    const LONGEST: usize = 64;
    let mut short: String = text.chars().take(LONGEST).flat_map(shown).collect();
    if text.chars().nth(LONGEST).is_some() {
        short.push('…');
    }
    format!("`{short}`")
}

/// The candidate a misspelt name most likely meant, if one is near enough.
#[must_use]
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let name: String = name.chars().take(80).flat_map(char::to_lowercase).collect();
    let long = name.chars().count();
    let far = long.div_ceil(3).max(1);
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        let other = candidate.to_lowercase();
        // Names whose lengths differ by more than this are further away, and there may be thousands of them.
        if best.is_some_and(|(distance, _)| other.chars().count().abs_diff(long) > distance) {
            continue;
        }
        let distance = strsim::damerau_levenshtein(&name, &other);
        best = best.into_iter().chain([(distance, candidate)]).min();
    }
    let best = best?;
    (best.0 <= far || strsim::jaro_winkler(&name, &best.1.to_lowercase()) > 0.85).then_some(best.1)
}
