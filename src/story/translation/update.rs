//! A translation file brought up to date: only what has to change is touched, and whatever the translator wrote stays as it is.

use std::collections::{BTreeMap, BTreeSet};

use super::assign::{How, assign, today};
use super::file::{Placed, entries};
use super::remarks::{self, lines};
use super::{Progress, Scenario, source};
use crate::story::lexer::Lexer;
use crate::story::span::Span;
use crate::story::tree::Tree;

/// How far an entry of a table is indented when there is no other to go by.
const INDENT: &str = "        ";

/// A translation file as it is begun: without a single text in it.
fn empty(scenario: &Scenario, language: &str) -> String {
    let id = &scenario.id;
    format!(
        "// {id} in the language {language}; docs/translating.md says how this works.\n(\n    format: 1,\n    \
         scenario: \"{id}\",\n    language: \"{language}\",\n    texts: {{\n    }},\n)\n"
    )
}

/// A translation that has only begun, as the text of its file, and how far it is: every text is missing.
///
/// `about` says of a text, by its id, who speaks and when.
#[must_use]
pub fn begin(scenario: &Scenario, language: &str, about: &BTreeMap<String, String>) -> (String, Progress) {
    update(scenario, &empty(scenario, language), about)
}

/// A translation brought up to date with the scenario, as the text of its file, and how far it is. The file is sound, as
/// [`super::read`] says.
///
/// What the translator wrote stays: translations, remarks, order, layout and quotes. The program's own lines above a
/// text are renewed, new texts are put behind those they follow in the scenario, and entries nobody wrote anything in
/// and nobody needs are taken out. A translation goes where its text has gone; what is not sure is marked.
#[must_use]
pub fn update(scenario: &Scenario, text: &str, about: &BTreeMap<String, String>) -> (String, Progress) {
    let texts = today(scenario);
    let tree = Tree::read(text).tree;
    let (table, placed) = entries(text, &tree, &texts, &mut Vec::new());
    let Some(table) = table else {
        return (text.to_owned(), Progress::default());
    };
    let compared: Vec<_> = placed.iter().map(|it| (it.id.as_str(), &it.entry)).collect();
    let taken = assign(&texts, &compared);
    let mut work = Work {
        text,
        ends: if text.contains("\r\n") { "\r\n" } else { "\n" },
        placed: &placed,
        edits: Vec::new(),
        progress: Progress::default(),
    };
    // The end of what a new text is put behind, and whether that needs a comma.
    let mut behind = Behind {
        at: table.start + 1,
        value: None,
    };
    for (at, piece) in texts.iter().enumerate() {
        let about = about.get(&piece.id).map(String::as_str);
        match taken.of[at] {
            Some((entry, how)) => {
                work.keep(&placed[entry], how, &piece.id, &piece.text, about);
                let comma = placed[entry].end > placed[entry].value.end;
                behind = Behind {
                    at: placed[entry].end,
                    value: (!comma).then_some(placed[entry].value.end),
                };
            }
            None => {
                work.progress.missing += 1;
                work.insert(
                    &behind,
                    &piece.id,
                    &lines(about, Some(&piece.text), None),
                    &piece.source,
                );
            }
        }
    }
    let mut ids: BTreeSet<String> = texts.iter().map(|text| text.id.clone()).collect();
    for (at, entry) in placed.iter().enumerate() {
        if taken.free_entry(at) {
            work.leave(entry, &mut ids);
        }
    }
    (work.done(), work.progress)
}

/// Where a new entry goes.
struct Behind {
    at: usize,
    /// The end of a value that has no comma yet.
    value: Option<usize>,
}

/// What of several edits at one place comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Order {
    New,
    Above,
    Instead,
}

struct Work<'a> {
    text: &'a str,
    ends: &'static str,
    placed: &'a [Placed],
    /// What is replaced by what; at one place what is new comes first, then what stands above an entry.
    edits: Vec<(Span, Order, String)>,
    progress: Progress,
}

impl<'a> Work<'a> {
    fn replace(&mut self, span: Span, new: String) {
        if span.of(self.text) != new {
            self.edits.push((span, Order::Instead, new));
        }
    }

    /// An entry that belongs to a text.
    fn keep(&mut self, placed: &Placed, how: How, id: &str, text: &str, about: Option<&str>) {
        let entry = &placed.entry;
        let today = source(text);
        let (digits, mark) = match how {
            _ if entry.text.is_empty() => {
                self.progress.missing += 1;
                (today, None)
            }
            How::Same if !entry.doubtful => {
                self.progress.done += 1;
                (today, None)
            }
            How::Same | How::Guess => {
                self.progress.doubtful += 1;
                let from = (placed.id != id).then_some(placed.id.as_str());
                let said = placed
                    .above
                    .mark
                    .clone()
                    .filter(|mark| entry.doubtful && mark.starts_with("//! LOOK:"));
                (
                    format!("?{today}"),
                    Some(said.unwrap_or_else(|| remarks::look(from))),
                )
            }
            How::Changed => {
                self.progress.stale += 1;
                let said = placed
                    .above
                    .mark
                    .clone()
                    .filter(|mark| mark.starts_with("//! CHANGED:"));
                let before = entry.original.as_deref().filter(|it| source(it) == entry.source);
                let doubt = if entry.doubtful { "?" } else { "" };
                let mark = match before {
                    Some(_) => remarks::changed(before),
                    None => said.unwrap_or_else(|| remarks::changed(None)),
                };
                (format!("{doubt}{}", entry.source), Some(mark))
            }
        };
        self.head(placed, &lines(about, Some(text), mark.as_deref()));
        if placed.id != id {
            self.replace(placed.key, format!("\"{id}\""));
        }
        self.digits(placed, &digits);
    }

    fn digits(&mut self, placed: &Placed, digits: &str) {
        let written: Option<String> = ron::from_str(placed.digits.of(self.text)).ok();
        if written.as_deref() != Some(digits) {
            self.replace(placed.digits, format!("\"{digits}\""));
        }
    }

    /// An entry that belongs to no text: what somebody wrote stays, the rest goes.
    fn leave(&mut self, placed: &Placed, ids: &mut BTreeSet<String>) {
        let written = !placed.entry.text.is_empty();
        let inside = Span::new(placed.key.start, placed.end);
        let remarked = placed.above.others
            || !Lexer::remarks(self.text, inside).is_empty()
            || self.behind(placed.end).is_some();
        if !written && !remarked {
            self.remove(placed);
            return;
        }
        self.progress.unknown += 1;
        let mut id = placed.id.clone();
        while ids.contains(&id) {
            // Something else is called so now.
            id = format!("gone/{id}");
        }
        if id != placed.id {
            self.replace(placed.key, format!("\"{id}\""));
        }
        ids.insert(id);
        let mut said = placed.above.words.clone();
        said.retain(|line| !line.starts_with("//! "));
        // Lines of a file of before were plain.
        let plain = !said
            .iter()
            .all(|line| line.starts_with("//.") || line.starts_with("//="));
        let original = placed
            .above
            .original
            .as_deref()
            .filter(|it| plain && !it.is_empty());
        let mut head = if plain { lines(None, original, None) } else { said };
        head.push(remarks::gone());
        self.head(placed, &head);
        if !placed.entry.source.is_empty() {
            let doubt = if placed.entry.doubtful { "?" } else { "" };
            self.digits(placed, &format!("{doubt}{}", placed.entry.source));
        }
    }

    /// Puts lines above an entry in place of those the program wrote before.
    fn head(&mut self, placed: &Placed, head: &[String]) {
        if placed.above.words == head {
            return;
        }
        let begin = remarks::whole_line(self.text, placed.key).start;
        let alone = begin >= placed.gap.start && begin <= placed.key.start;
        let indent = match alone {
            true => blank(&self.text[begin..placed.key.start]),
            false => INDENT,
        };
        let block: String = head
            .iter()
            .map(|line| format!("{indent}{line}{}", self.ends))
            .collect();
        match placed.above.lines.first() {
            Some(first) => {
                self.edits
                    .push((Span::new(first.start, first.start), Order::Above, block));
                for line in &placed.above.lines {
                    self.edits.push((*line, Order::Instead, String::new()));
                }
            }
            None if alone => self.edits.push((Span::new(begin, begin), Order::Above, block)),
            None => {
                let at = Span::new(placed.key.start, placed.key.start);
                self.edits
                    .push((at, Order::Above, format!("{}{block}{indent}", self.ends)));
            }
        }
    }

    /// The end of the remarks that stand on the line of a place behind it, if there are any.
    fn behind(&self, at: usize) -> Option<usize> {
        let until = remarks::gap_from(self.text, at);
        let all = remarks::remarks(self.text, Span::new(at, until));
        let same = all
            .iter()
            .take_while(|it| !it.alone && !self.text[at..it.span.start].contains('\n'));
        same.last().map(|it| it.span.end)
    }

    /// A new entry behind another.
    fn insert(&mut self, behind: &Behind, id: &str, head: &[String], digits: &str) {
        let ends = self.ends;
        if let Some(value) = behind.value {
            let comma = (Span::new(value, value), Order::New, ",".to_owned());
            if !self.edits.contains(&comma) {
                self.edits.push(comma);
            }
        }
        let end = self.behind(behind.at).unwrap_or(behind.at);
        let rest = self.text[end..].split('\n').next().unwrap_or("");
        let indent = self.indent();
        let mut new: String = head.iter().map(|line| format!("{indent}{line}{ends}")).collect();
        new.push_str(&format!("{indent}\"{id}\": (\"{digits}\", \"\"),{ends}"));
        if rest.trim().is_empty() && end + rest.len() < self.text.len() {
            let line = end + rest.len() + 1;
            self.edits.push((Span::new(line, line), Order::New, new));
            return;
        }
        let closes = rest.trim_start().starts_with('}');
        let outer = if closes { "    " } else { indent };
        let at = Span::new(end, end);
        let open = self
            .edits
            .iter()
            .rposition(|(span, order, text)| *span == at && *order == Order::New && text.starts_with(ends));
        match open {
            // Another new one stands here already: go on behind it.
            Some(open) => {
                let text = &mut self.edits[open].2;
                text.truncate(text.len() - outer.len());
                text.push_str(&new);
                text.push_str(outer);
            }
            None => self.edits.push((at, Order::New, format!("{ends}{new}{outer}"))),
        }
    }

    /// The indentation of the entries there are.
    fn indent(&self) -> &'a str {
        let text = self.text;
        let indented = self.placed.iter().find_map(|it| {
            let begin = remarks::whole_line(text, it.key).start;
            (begin >= it.gap.start).then(|| blank(&text[begin..it.key.start]))
        });
        indented.unwrap_or(INDENT)
    }

    fn remove(&mut self, placed: &Placed) {
        for line in &placed.above.lines {
            self.edits.push((*line, Order::Instead, String::new()));
        }
        let whole = remarks::whole_line(self.text, Span::new(placed.key.start, placed.end));
        let before = &self.text[whole.start..placed.key.start];
        let after = &self.text[placed.end..whole.end];
        let alone = before.trim().is_empty() && after.trim().is_empty();
        let span = if alone {
            whole
        } else {
            Span::new(placed.key.start, placed.end)
        };
        self.edits.push((span, Order::Instead, String::new()));
    }

    /// The text with all edits made.
    fn done(&mut self) -> String {
        // A stable sort: at one place they stay in their order.
        self.edits.sort_by_key(|(span, order, _)| (span.start, *order));
        let mut out = String::with_capacity(self.text.len());
        let mut at = 0;
        for (span, _, new) in &self.edits {
            if span.start < at {
                continue;
            }
            out.push_str(&self.text[at..span.start]);
            out.push_str(new);
            at = span.end;
        }
        out.push_str(&self.text[at..]);
        out
    }
}

/// The white space a text begins with.
fn blank(text: &str) -> &str {
    &text[..text.len() - text.trim_start().len()]
}
