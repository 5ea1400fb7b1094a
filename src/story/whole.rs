//! A scenario and its parts: several files that are read as one text, with what of it stands in which file.
//!
//! What the parts hold is put behind what the main file holds, list by list, in the order of the parts. Everything that
//! reads a scenario reads that text; what it finds goes back to the files by [`Whole::spread`].

use super::diagnostic::{Diagnostic, Elsewhere};
use super::outline::Outline;
use super::span::{Lines, Span};

mod join;

pub use join::SECTIONS;

/// A file of a scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// What findings call it.
    pub name: String,
    /// Its text.
    pub text: String,
}

impl File {
    /// A file.
    #[must_use]
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            text: text.into(),
        }
    }
}

/// A scenario's files as one text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whole {
    /// The main file, then the parts.
    files: Vec<File>,
    /// The one text; empty when there is one file, whose text it is.
    text: String,
    /// What stands where, in the order of the text.
    pieces: Vec<Piece>,
    /// What is wrong with the files as files, or as parts; each names its own.
    findings: Vec<Diagnostic>,
    /// Whether they could be put together.
    joined: bool,
}

/// A piece of the one text, and where it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Piece {
    at: usize,
    file: usize,
    from: usize,
    length: usize,
}

impl Whole {
    /// A scenario of one file.
    #[must_use]
    pub fn one(name: impl Into<String>, text: impl Into<String>) -> Self {
        let file = File::new(name, text);
        Self {
            pieces: vec![Piece {
                at: 0,
                file: 0,
                from: 0,
                length: file.text.len(),
            }],
            files: vec![file],
            text: String::new(),
            findings: Vec::new(),
            joined: true,
        }
    }

    /// A scenario and its parts, in their order. `lost` tells of parts that could not be read at all.
    #[must_use]
    pub fn new(main: File, parts: Vec<File>, lost: Vec<Diagnostic>) -> Self {
        Self::made(main, parts, lost, false)
    }

    /// The same of files that somebody is typing in: what is broken is put in as far as it is understood.
    #[must_use]
    pub fn tolerant(main: File, parts: Vec<File>) -> Self {
        Self::made(main, parts, Vec::new(), true)
    }

    /// The same, put together as far as it is understood where it could not be otherwise.
    #[must_use]
    pub fn understood(self) -> Self {
        if self.joined {
            return self;
        }
        let mut files = self.files.into_iter();
        match files.next() {
            Some(main) => Self::made(main, files.collect(), self.findings, true),
            None => Self::one("", ""),
        }
    }

    fn made(main: File, parts: Vec<File>, lost: Vec<Diagnostic>, tolerant: bool) -> Self {
        let mut whole = Self::one(main.name, main.text);
        if !parts.is_empty() {
            whole.files.extend(parts);
            join::join(&mut whole, tolerant);
        }
        whole.findings.extend(lost);
        whole
    }

    /// The one text.
    #[must_use]
    pub fn text(&self) -> &str {
        match self.files.as_slice() {
            [one] => &one.text,
            _ => &self.text,
        }
    }

    /// The files: the main one, then the parts.
    #[must_use]
    pub fn files(&self) -> &[File] {
        &self.files
    }

    /// The main file.
    #[must_use]
    pub fn main(&self) -> &File {
        &self.files[0]
    }

    /// Whether there are parts.
    #[must_use]
    pub fn is_split(&self) -> bool {
        self.files.len() > 1
    }

    /// Whether the files could be put together, so that the text says what they say.
    #[must_use]
    pub fn is_joined(&self) -> bool {
        self.joined
    }

    /// What is wrong with the files as such.
    #[must_use]
    pub fn findings(&self) -> &[Diagnostic] {
        &self.findings
    }

    /// Which file a place of the one text is in, and where there. What runs over several ends with the first.
    #[must_use]
    pub fn find(&self, span: Span) -> (usize, Span) {
        let next = self.pieces.partition_point(|piece| piece.at <= span.start);
        let Some(piece) = self.pieces.get(next.saturating_sub(1)) else {
            return (0, Span::default());
        };
        let inside = |offset: usize| piece.from + offset.saturating_sub(piece.at).min(piece.length);
        (piece.file, Span::new(inside(span.start), inside(span.end)))
    }

    /// Where a place of the one text is in this file; nothing when it is in another.
    #[must_use]
    pub fn within(&self, file: usize, span: Span) -> Option<Span> {
        let own = |piece: &&Piece| {
            let end = piece.at + piece.length;
            piece.file == file && piece.at <= span.start && span.start <= end && span.end <= end
        };
        let piece = self.pieces.iter().find(own)?;
        let inside = |offset: usize| piece.from + offset - piece.at;
        Some(Span::new(inside(span.start), inside(span.end)))
    }

    /// Where a place of a file is in the one text; nothing for what is not in it, such as the brackets of a part.
    #[must_use]
    pub fn offset(&self, file: usize, offset: usize) -> Option<usize> {
        let own = self.pieces.iter().filter(|piece| piece.file == file);
        let holds = |piece: &&Piece, end: usize| piece.from <= offset && offset < end;
        // Where one piece ends and the next begins, it is the next.
        let inside = own.clone().find(|piece| holds(piece, piece.from + piece.length));
        let mut ends = own.filter(|piece| holds(piece, piece.from + piece.length + 1));
        let piece = inside.or_else(|| ends.next())?;
        Some(piece.at + offset - piece.from)
    }

    /// Findings about the one text, each given to its file, with those about the files themselves; by file, in the order
    /// of each.
    #[must_use]
    pub fn spread(&self, findings: Vec<Diagnostic>) -> Vec<Diagnostic> {
        if !self.is_split() {
            return self.findings.iter().cloned().chain(findings).collect();
        }
        let lines: Vec<Lines> = self.files.iter().map(|file| Lines::new(&file.text)).collect();
        let mut by_file: Vec<Vec<Diagnostic>> = vec![Vec::new(); self.files.len()];
        for mut finding in findings {
            let (at, span) = self.find(finding.span);
            finding.span = span;
            for label in &mut finding.labels {
                let (file, span) = self.find(label.span);
                label.span = span;
                if file != at {
                    let (line, column) = lines[file].position(&self.files[file].text, span.start);
                    label.elsewhere = Some(Elsewhere {
                        file: self.files[file].name.clone(),
                        line,
                        column,
                    });
                }
            }
            finding.fix = finding.fix.take().and_then(|mut fix| {
                let length = fix.span.end - fix.span.start;
                let (file, span) = self.find(fix.span);
                fix.span = span;
                // A change is for the file of its finding, and for one place in it.
                (file == at && span.end - span.start == length).then_some(fix)
            });
            by_file[at].push(finding);
        }
        let mut all = Vec::new();
        for (file, found) in self.files.iter().zip(by_file) {
            let own = self.findings.iter().filter(|finding| finding.file == file.name);
            let own: Vec<Diagnostic> = own.cloned().collect();
            if !(own.is_empty() && found.is_empty()) {
                let outline = Outline::new(&file.text);
                all.extend(outline.locate(&file.name, [own, found].concat()));
            }
        }
        let known = |finding: &&Diagnostic| self.files.iter().any(|file| file.name == finding.file);
        all.extend(self.findings.iter().filter(|finding| !known(finding)).cloned());
        all
    }

    /// Where places of the one text are in the files, for those who ask for many.
    #[must_use]
    pub fn places(&self) -> Places<'_> {
        Places {
            whole: self,
            lines: self.files.iter().map(|file| Lines::new(&file.text)).collect(),
        }
    }
}

/// Places of the one text as people look for them.
#[derive(Debug)]
pub struct Places<'a> {
    whole: &'a Whole,
    lines: Vec<Lines>,
}

impl<'a> Places<'a> {
    /// The file of a place, with its line and column counted from 1.
    #[must_use]
    pub fn of(&self, span: Span) -> (&'a File, usize, usize) {
        let (at, span) = self.whole.find(span);
        let file = &self.whole.files[at];
        let (line, column) = self.lines[at].position(&file.text, span.start);
        (file, line, column)
    }
}
