//! Words from files: ids that remember where they stood, and prose with its line ends joined.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::caps;

/// A name by which one part of a file speaks of another: `[a-z][a-z0-9_]*`, at most 64 bytes.
///
/// It knows where it stood in the text it was read from, as long as our own reader read it.
#[derive(Clone)]
pub struct Id {
    text: String,
    at: usize,
}

impl Id {
    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Where the name stands in the text that was read, as a byte offset.
    #[must_use]
    pub(super) fn at(&self) -> usize {
        self.at
    }
}

/// The name alone: ids at different places are the same.
impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text.fmt(f)
    }
}

impl From<Id> for String {
    fn from(id: Id) -> Self {
        id.text
    }
}

/// What is wrong with a name as an id, in words; nothing when it is a good one.
#[must_use]
pub fn id_problem(name: &str) -> Option<String> {
    let first = name.chars().next();
    let bad = name.chars().find(|c| !matches!(c, 'a'..='z' | '0'..='9' | '_'));
    let what = match (first, bad) {
        (None, _) => "this one is empty".to_owned(),
        (_, Some(c)) if c.is_uppercase() => format!("this one has the capital letter `{c}`"),
        (_, Some(' ')) => "this one has a space; write `_`".to_owned(),
        (_, Some('-')) => "this one has a hyphen; write `_`".to_owned(),
        (_, Some(c)) if c.is_alphabetic() && !c.is_ascii() => {
            format!("this one has `{c}`, U+{:04X}", u32::from(c))
        }
        (_, Some(c)) => format!("this one has `{}`", c.escape_debug()),
        (Some(c), None) if !c.is_ascii_lowercase() => format!("this one begins with `{c}`"),
        _ if name.len() > caps::ID_BYTES => format!("this one has {} characters", name.len()),
        _ => return None,
    };
    Some(format!(
        "an id is small letters, digits and `_`, begins with a letter and has at most 64 characters; {what}"
    ))
}

/// What is wrong with an id that was written with escapes, which no good one has.
pub(super) fn id_with_escapes(name: &str) -> String {
    let plain = || "an id is written without `\\`".to_owned();
    id_problem(name).unwrap_or_else(plain)
}

/// An id comes with its place from [`super::de`], and as plain text from any other reader.
impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct IdVisitor;
        impl<'de> Visitor<'de> for IdVisitor {
            type Value = Id;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an id in quotes")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut placed: A) -> Result<Id, A::Error> {
                let (at, text): (usize, String) = placed.next_entry()?.unwrap_or_default();
                match id_problem(&text) {
                    Some(problem) => Err(A::Error::custom(problem)),
                    None => Ok(Id { text, at }),
                }
            }

            fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Id, E> {
                match id_problem(text) {
                    Some(problem) => Err(E::custom(problem)),
                    None => Ok(Id {
                        text: text.to_owned(),
                        at: 0,
                    }),
                }
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Id, E> {
                Err(E::custom(id_with_escapes(text)))
            }
        }
        if deserializer.is_human_readable() {
            deserializer.deserialize_str(IdVisitor)
        } else {
            deserializer.deserialize_newtype_struct("Id", IdVisitor)
        }
    }
}

impl JsonSchema for Id {
    fn schema_name() -> Cow<'static, str> {
        "Id".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": "^[a-z][a-z0-9_]*$", "maxLength": caps::ID_BYTES, "format": "id" })
    }
}

/// A text as it is compared with others: an `ü` of two characters is the one of one character. Texts in files stay as
/// they are written.
#[must_use]
pub fn nfc(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || is_nfc(text) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.nfc().collect())
    }
}

/// Whether a text has every word that is typed to look for it, in capitals or not, as a whole or as a part of another.
#[must_use]
pub fn has_words(text: &str, typed: &str) -> bool {
    let [text, typed] = [text, typed].map(|text| nfc(text).to_lowercase());
    typed.split_whitespace().all(|word| text.contains(word))
}

/// Control characters, and marks that change the order in which text reads.
fn unwelcome(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}') || (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
}

/// Text for people. Authors wrap lines as they like: single line ends become spaces, a blank line starts a paragraph.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Prose(String);

impl Prose {
    /// The text, paragraphs parted by one `\n\n`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Joins wrapped lines and trims what indentation left behind.
    ///
    /// # Errors
    /// In words, when the text is longer than [`caps::PROSE_CHARS`] or holds control characters.
    pub fn new(written: impl Into<String>) -> Result<Self, String> {
        let written = written.into();
        // One line of what can be seen is as it is; most texts are that.
        let plain = written
            .bytes()
            .fold(true, |plain, byte| plain & matches!(byte, b' '..=b'~'));
        let edges = [written.as_bytes().first(), written.as_bytes().last()];
        if plain && !edges.contains(&Some(&b' ')) && written.len() <= caps::PROSE_CHARS {
            return Ok(Self(written));
        }
        if let Some(c) = written.chars().find(|c| unwelcome(*c)) {
            return Err(format!(
                "the text holds the control character U+{:04X}",
                u32::from(c)
            ));
        }
        let mut text = String::with_capacity(written.len());
        let mut gap = false;
        for line in written.lines().map(str::trim) {
            if line.is_empty() {
                gap = true;
                continue;
            }
            if !text.is_empty() {
                text.push_str(if gap { "\n\n" } else { " " });
            }
            gap = false;
            text.push_str(line);
        }
        match text.chars().count() {
            0..=caps::PROSE_CHARS => Ok(Self(text)),
            long => Err(format!(
                "the text has {long} characters; {} is the most for one piece",
                caps::PROSE_CHARS
            )),
        }
    }
}

impl From<Prose> for String {
    fn from(prose: Prose) -> Self {
        prose.0
    }
}

impl TryFrom<String> for Prose {
    type Error = String;

    fn try_from(written: String) -> Result<Self, String> {
        Self::new(written)
    }
}

impl Serialize for Prose {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl JsonSchema for Prose {
    fn schema_name() -> Cow<'static, str> {
        "Prose".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "maxLength": caps::PROSE_CHARS, "format": "text" })
    }
}
