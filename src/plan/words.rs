//! One line of a plan as words with their places, and the names in them looked up.

use crate::story::diagnostic::{Diagnostic, nearest, quoted};
use crate::story::span::Span;

use super::{Asked, Asks, Names};

/// The words of a line, taken one by one.
pub(super) struct Words<'a> {
    /// The whole text.
    text: &'a str,
    /// What is left of the line, without the remark.
    rest: Span,
    /// The line, for findings about something missing.
    line: Span,
    /// What was asked for so far.
    pub(super) asked: Vec<Asked>,
}

/// A word and its place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word<'a> {
    pub(super) text: &'a str,
    pub(super) at: Span,
}

/// Which numbers can be expected of something.
pub(super) struct Scale<T> {
    /// Which are on it.
    pub(super) fits: fn(T) -> Result<T, String>,
    /// Whose it is, in words.
    pub(super) words: &'static str,
    /// What somebody meant by a number of another scale.
    pub(super) meant: fn(T) -> Option<String>,
}

impl<'a> Words<'a> {
    /// The line of `text` at `line`, up to a `#` outside quotes.
    pub(super) fn new(text: &'a str, line: Span) -> Self {
        let mut quoted = false;
        let remark = line.of(text).char_indices().find(|(_, c)| {
            quoted ^= is_quote(*c);
            *c == '#' && !quoted
        });
        let end = remark.map_or(line.end, |(at, _)| line.start + at);
        let kept = Span::new(line.start, end).of(text);
        let (lead, tail) = (
            kept.len() - kept.trim_start().len(),
            kept.len() - kept.trim_end().len(),
        );
        let line = if kept.trim().is_empty() {
            Span::new(line.start, line.start)
        } else {
            Span::new(line.start + lead, end - tail)
        };
        Self {
            text,
            rest: line,
            line,
            asked: Vec::new(),
        }
    }

    /// The line without its remark.
    pub(super) fn line(&self) -> Span {
        self.line
    }

    /// The next word, if there is one.
    pub(super) fn next(&mut self) -> Option<Word<'a>> {
        let rest = self.rest.of(self.text);
        let trimmed = rest.trim_start();
        let start = self.rest.end - trimmed.len();
        let word = trimmed.split_whitespace().next()?;
        let at = Span::new(start, start + word.len());
        self.rest.start = at.end;
        Some(Word { text: word, at })
    }

    /// Remembers that this is asked for at the next word, or at the end of the line.
    pub(super) fn ask(&mut self, what: Asks) {
        let before = self.rest;
        let end = Span::new(self.line.end, self.line.end);
        let at = self.next().map_or(end, |word| word.at);
        self.rest = before;
        self.asked.push(Asked { at, what });
    }

    /// Takes the next word if it is this one.
    pub(super) fn take(&mut self, word: &'static str) -> bool {
        self.ask(Asks::Word(word));
        let before = self.rest;
        let same = self.next().is_some_and(|next| next.text == word);
        if !same {
            self.rest = before;
        }
        same
    }

    /// The next word.
    ///
    /// # Errors
    /// When the line ends first; `what` says what belongs there.
    pub(super) fn need(&mut self, what: &str) -> Result<Word<'a>, Box<Diagnostic>> {
        let end = Span::new(self.line.end, self.line.end);
        self.next()
            .ok_or_else(|| wrong(end, format!("{what} is missing at the end of this line")))
    }

    /// The place of a name in `known`. `names` serve to say what was asked for.
    ///
    /// # Errors
    /// When the line ends first or the name is not among them; the finding names the nearest.
    pub(super) fn name<'n>(
        &mut self,
        names: &Names<'_>,
        what: Asks,
        known: impl Iterator<Item = &'n str> + Clone,
    ) -> Result<usize, Box<Diagnostic>> {
        self.ask(what);
        let asked = what;
        let what = || what.words(names);
        let word = self.need(&format!("the name of {}", what()))?;
        if let Some(index) = known.clone().position(|name| name == word.text) {
            return Ok(index);
        }
        if word.text.starts_with(is_quote) {
            return Err(self.in_quotes(word, known));
        }
        let no = format!("there is no {} called", bare(&what()));
        let title = names.titled(asked, Span::new(word.at.start, self.line.end).of(self.text));
        Err(match title {
            Some((title, id)) => {
                let at = Span::new(word.at.start, word.at.start + title);
                let title = quoted(at.of(self.text));
                let help = format!("that is a title; a plan uses the id, `{id}`");
                Box::new(
                    Diagnostic::error("plan", at, format!("{no} {title}"))
                        .help(help)
                        .fix(at, id),
                )
            }
            None => unknown(word, &no, known),
        })
    }

    /// A finding about a name in quotes: what is meant without them, or the whole rest of the line.
    fn in_quotes<'n>(&self, word: Word<'_>, known: impl Iterator<Item = &'n str>) -> Box<Diagnostic> {
        let rest = Span::new(word.at.start, self.line.end);
        let bare = rest.of(self.text).replace(is_quote, "");
        let first = bare.split_whitespace().next().unwrap_or_default().to_owned();
        let near = nearest(&first, known);
        let written = match near {
            Some(near) => bare.replacen(&first, near, 1),
            None => bare,
        };
        let finding = wrong(
            rest,
            "names stand without quotes in a plan; only the text of a line has them",
        );
        Box::new(finding.fix(rest, written))
    }

    /// A number.
    ///
    /// # Errors
    /// When the line ends first, or the next word is not one.
    pub(super) fn number<T: std::str::FromStr>(&mut self) -> Result<T, Box<Diagnostic>> {
        self.figure().map(|(number, _)| number)
    }

    /// A number on a scale.
    ///
    /// # Errors
    /// As [`Self::number`], and when it is outside, where no story could ever get, or plainly of another scale.
    pub(super) fn number_on<T: Copy + std::str::FromStr>(
        &mut self,
        scale: &Scale<T>,
    ) -> Result<T, Box<Diagnostic>> {
        let (number, word) = self.figure()?;
        let meant = (scale.meant)(number);
        let message = match ((scale.fits)(number), &meant) {
            (Ok(number), None) => return Ok(number),
            (Ok(_), Some(_)) => format!("{} is next to nothing here", quoted(word.text)),
            (Err(range), _) => format!("{} is not {range}", quoted(word.text)),
        };
        let finding = Diagnostic::error("number-range", word.at, message);
        Err(Box::new(match meant {
            Some(meant) => {
                let help = format!("{}; did you mean {meant}?", scale.words);
                finding.help(help).fix(word.at, meant)
            }
            None => finding.help(scale.words),
        }))
    }

    /// A number, and the word it is.
    fn figure<T: std::str::FromStr>(&mut self) -> Result<(T, Word<'a>), Box<Diagnostic>> {
        let word = self.need("a number")?;
        let bad = || {
            let message = format!("a number belongs here, not {}", quoted(word.text));
            wrong(word.at, message)
        };
        // Without the words for infinity and for what is not a number.
        let plain = |c: char| c.is_ascii_digit() || matches!(c, '-' | '.');
        let number = word.text.chars().all(plain).then(|| word.text.parse().ok());
        number.flatten().map(|number| (number, word)).ok_or_else(bad)
    }

    /// The text in quotes that the rest of the line is.
    ///
    /// # Errors
    /// When it is not in quotes, or there is nothing between them.
    pub(super) fn text(&mut self) -> Result<String, Box<Diagnostic>> {
        let rest = self.rest.of(self.text);
        let trimmed = rest.trim();
        let at = Span::new(self.rest.end - rest.trim_start().len(), self.rest.end);
        self.rest.start = self.rest.end;
        let inner = trimmed
            .strip_prefix(is_quote)
            .and_then(|rest| rest.strip_suffix(is_quote));
        match inner {
            Some(inner) if !inner.trim().is_empty() => Ok(inner.to_owned()),
            Some(_) => Err(wrong(at, "there is no text between these quotes")),
            None => {
                let end = Span::new(self.line.end, self.line.end);
                let at = if trimmed.is_empty() { end } else { at };
                let message = "text in quotes belongs here, such as \"Good morning.\"";
                Err(wrong(at, message))
            }
        }
    }

    /// Nothing more on this line.
    ///
    /// # Errors
    /// When there is.
    pub(super) fn end(&mut self) -> Result<(), Box<Diagnostic>> {
        match self.next() {
            None => Ok(()),
            Some(word) => Err(remark(word).unwrap_or_else(|| {
                let message = format!("the line should end before {}", quoted(word.text));
                wrong(word.at, message)
            })),
        }
    }
}

/// A finding about a word that begins a remark elsewhere, but not in a plan.
pub(super) fn remark(word: Word<'_>) -> Option<Box<Diagnostic>> {
    let sign = ["//", "--", ";"]
        .into_iter()
        .find(|sign| word.text.starts_with(sign))?;
    let at = Span::new(word.at.start, word.at.start + sign.len());
    let message = format!("remarks in plans begin with `#`, not with `{sign}`");
    Some(Box::new(wrong(at, message).fix(at, "#")))
}

/// A finding about a line of a plan.
pub(super) fn wrong(at: Span, message: impl Into<String>) -> Box<Diagnostic> {
    Box::new(Diagnostic::error("plan", at, message))
}

/// A finding about a word that is none of those expected.
pub(super) fn unknown<'n>(
    word: Word<'_>,
    what: &str,
    known: impl Iterator<Item = &'n str>,
) -> Box<Diagnostic> {
    let known: Vec<&str> = known.collect();
    let finding = Diagnostic::error("plan", word.at, format!("{what} {}", quoted(word.text)));
    Box::new(match nearest(word.text, known.iter().copied()) {
        Some(near) => finding.help(format!("did you mean `{near}`?")).fix(word.at, near),
        None if known.is_empty() => finding,
        None => finding.help(format!("there are: {}", known.join(", "))),
    })
}

/// `a flag` without its article.
fn bare(what: &str) -> &str {
    what.split_once(' ').map_or(what, |(_, bare)| bare)
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„')
}
