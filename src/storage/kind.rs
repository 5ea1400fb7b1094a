//! Which file is which: told by what is in it, and only when that says nothing by its name.

use std::path::Path;

use super::beside::{PART, PLAN, SCENARIO};
use crate::story::remark;

/// Bytes looked at.
const LOOKED_AT: usize = 256 * 1024;

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Nothing is in it.
    Empty,
    /// A scenario.
    Scenario,
    /// A part of a scenario.
    Part,
    /// A scenario in another language.
    Translation,
    /// The test of a scenario.
    Plan,
    /// Scenarios in an order, and what goes over from one to the next.
    Campaign,
    /// What was played of a campaign.
    Career,
    /// A playthrough, as `--record` writes it.
    Recording,
    /// The session of a workshop.
    Session,
    /// A place in a scenario, as the game keeps it.
    Save,
    /// A run of the journal.
    Run,
    /// The game's settings.
    Settings,
    /// A page for a browser.
    Page,
    /// A picture in SVG.
    Picture,
    /// A drawing for Graphviz.
    Graphviz,
    /// A drawing for Mermaid.
    Mermaid,
    /// Hashes of states, as `simulate --hashes` writes them.
    Hashes,
    /// Something in JSON.
    Json,
    /// RON, and none of ours.
    Ron,
    /// Text of some other sort.
    Text,
    /// Not text.
    Bytes,
}

impl Kind {
    /// In words: `a scenario`.
    #[must_use]
    pub fn a(self) -> &'static str {
        match self {
            Self::Empty => "an empty file",
            Self::Scenario => "a scenario",
            Self::Part => "a part of a scenario",
            Self::Translation => "a translation",
            Self::Plan => "a plan, the test of a scenario",
            Self::Campaign => "a campaign",
            Self::Career => "a career",
            Self::Recording => "a recording of a playthrough",
            Self::Session => "the session of a workshop",
            Self::Save => "a saved game",
            Self::Run => "a run of the journal",
            Self::Settings => "the settings of the game",
            Self::Page => "a page for a browser",
            Self::Picture => "a picture",
            Self::Graphviz => "a drawing for Graphviz",
            Self::Mermaid => "a drawing for Mermaid",
            Self::Hashes => "a list of hashes",
            Self::Json => "a JSON file",
            Self::Ron => "a RON file",
            Self::Text => "a text",
            Self::Bytes => "a file of another program",
        }
    }

    /// What a file of this name and content is.
    #[must_use]
    pub fn of(path: &Path, bytes: &[u8]) -> Self {
        if let Some(kind) = Self::of_bytes(bytes) {
            return kind;
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let name = name.to_lowercase();
        let ends = |ending: &str| name.ends_with(ending);
        match () {
            () if ends(SCENARIO) => Self::Scenario,
            () if ends(PART) => Self::Part,
            () if ends(PLAN) => Self::Plan,
            () if ends(".ron") => Self::Ron,
            () => Self::Text,
        }
    }

    /// What the content alone says; nothing when it could be any text.
    fn of_bytes(bytes: &[u8]) -> Option<Self> {
        let bytes = &bytes[..bytes.len().min(LOOKED_AT)];
        if bytes.contains(&0) {
            return Some(Self::Bytes);
        }
        let text = String::from_utf8_lossy(bytes);
        let text = text.trim_start_matches('\u{feff}').trim();
        if text.is_empty() {
            return Some(Self::Empty);
        }
        let start: String = text.chars().take(200).collect::<String>().to_lowercase();
        let begins = |words: &[&str]| words.iter().any(|word| start.starts_with(word));
        let first = text
            .lines()
            .map(str::trim)
            .find(|line| !line.is_empty() && !line.starts_with("//") && !line.starts_with("%%"));
        let first = first.unwrap_or_default();
        match () {
            () if begins(&["{\"workshop\":"]) => Some(Self::Session),
            () if begins(&["<!doctype html", "<html"]) => Some(Self::Page),
            () if begins(&["<svg"]) || (begins(&["<?xml"]) && text.contains("<svg")) => Some(Self::Picture),
            () if first.starts_with("digraph ") || first.starts_with("strict digraph ") => {
                Some(Self::Graphviz)
            }
            () if first.starts_with("flowchart ") => Some(Self::Mermaid),
            () if plan(text) => Some(Self::Plan),
            () if text.lines().take(8).all(hash) => Some(Self::Hashes),
            () => ron(text).or_else(|| begins(&["{", "["]).then_some(Self::Json)),
        }
    }
}

/// Whether a line is `seed step hash`.
fn hash(line: &str) -> bool {
    let words: Vec<&str> = line.split(' ').collect();
    let [seed, step, hash] = words.as_slice() else {
        return false;
    };
    let digits = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    digits(seed) && digits(step) && hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Whether the first thing said is one of the words a line of a plan begins with, and something behind it.
fn plan(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim);
    let first = lines.find(|line| !line.is_empty() && !line.starts_with('#'));
    let mut words = first.unwrap_or_default().split_whitespace();
    let verb = matches!(words.next(), Some("seed" | "choose" | "policy" | "expect"));
    verb && words.next().is_some()
}

/// Which of our kinds in RON it is, by the fields at its top; nothing when it does not begin like one of them.
fn ron(text: &str) -> Option<Kind> {
    let mut found = None;
    for field in Fields::new(text) {
        let kind = match field {
            ("run", _) => Kind::Run,
            ("replay", value) if value.starts_with('"') || value.starts_with("r#") => Kind::Save,
            ("replay" | "moves" | "content", _) => Kind::Recording,
            ("texts", _) => Kind::Translation,
            ("career", _) => Kind::Career,
            ("campaign", _) => Kind::Campaign,
            ("decisions" | "areas" | "briefing" | "start", _) => Kind::Scenario,
            ("text_step" | "reduced_motion" | "full_screen", _) => Kind::Settings,
            // A part has these too; and what has the head of a scenario is one with a field too many.
            (name, _) => {
                found = match (name, found) {
                    ("part_of", _) => Some(Kind::Part),
                    ("cast" | "scenes" | "endings", None | Some(Kind::Ron)) => Some(Kind::Scenario),
                    (_, before) => before.or(Some(Kind::Ron)),
                };
                continue;
            }
        };
        return Some(kind);
    }
    found
}

/// The fields in the outermost brackets of a text in RON, with what follows each; broken files as far as they go.
struct Fields<'a> {
    rest: &'a str,
    depth: usize,
    /// The word before, which a colon makes a field.
    word: &'a str,
}

impl<'a> Fields<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            rest: text,
            depth: 0,
            word: "",
        }
    }

    /// Behind a string in quotes that begins here, or a raw one.
    fn behind_string(text: &'a str) -> &'a str {
        let hashes = text
            .trim_start_matches('r')
            .bytes()
            .take_while(|byte| *byte == b'#')
            .count();
        let raw = text.starts_with('r');
        let open = usize::from(raw) + hashes + 1;
        let Some(inside) = text.get(open..) else { return "" };
        if raw {
            let end = format!("\"{}", "#".repeat(hashes));
            return inside.find(&end).map_or("", |at| &inside[at + end.len()..]);
        }
        let mut escaped = false;
        for (at, byte) in inside.bytes().enumerate() {
            match byte {
                b'"' if !escaped => return &inside[at + 1..],
                b'\\' => escaped = !escaped,
                _ => escaped = false,
            }
        }
        ""
    }

    fn behind_remark(text: &'a str) -> &'a str {
        &text[remark::length(text)..]
    }
}

impl<'a> Iterator for Fields<'a> {
    type Item = (&'a str, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let rest = self.rest;
            let first = rest.chars().next()?;
            let one = &rest[first.len_utf8()..];
            let string = first == '"' || rest.starts_with("r\"") || rest.starts_with("r#");
            match first {
                _ if string => (self.rest, self.word) = (Self::behind_string(rest), ""),
                '/' if rest.starts_with("//") || rest.starts_with("/*") => {
                    self.rest = Self::behind_remark(rest);
                }
                '(' | '[' | '{' => (self.rest, self.word, self.depth) = (one, "", self.depth + 1),
                ')' | ']' | '}' => {
                    (self.rest, self.word) = (one, "");
                    self.depth = self.depth.saturating_sub(1);
                }
                ':' => {
                    self.rest = one;
                    let word = std::mem::take(&mut self.word);
                    if self.depth == 1 && !word.is_empty() {
                        return Some((word, one.trim_start()));
                    }
                }
                _ if first.is_alphabetic() || first == '_' => {
                    let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_'));
                    let end = end.unwrap_or(rest.len());
                    (self.word, self.rest) = (&rest[..end], &rest[end..]);
                }
                _ if first.is_whitespace() => self.rest = one,
                _ => (self.rest, self.word) = (one, ""),
            }
        }
    }
}
