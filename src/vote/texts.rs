//! What people write: held until the facilitator lets it be seen.

use serde::{Deserialize, Serialize};

use super::{Token, clean};

/// What a text is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Why they voted so.
    Reason,
    /// One word, for the cloud.
    Word,
    /// Another option than those offered.
    Idea,
    /// What they will do from tomorrow. It goes onto a card of theirs, never onto a picture.
    Commitment,
}

impl Kind {
    /// The most letters.
    #[must_use]
    pub fn letters(self) -> usize {
        match self {
            Self::Word => 24,
            Self::Reason | Self::Idea => 140,
            Self::Commitment => 280,
        }
    }
}

/// What has become of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Nobody but the facilitator sees it.
    Held,
    /// It may be seen.
    Shown,
    /// It stays unseen.
    Refused,
}

/// A text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Its number, from 1.
    pub number: u32,
    /// What it is for.
    pub kind: Kind,
    /// Whose phone it came from; none when the facilitator typed it in.
    pub from: Option<Token>,
    /// The number of their request, growing.
    pub request: u64,
    /// The vote it was written in, by its place; none outside of one.
    pub ballot: Option<usize>,
    /// The words, fit to be shown.
    pub text: String,
    /// What has become of it.
    pub state: State,
}

/// All texts of a session, oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts(Vec<Text>);

impl Texts {
    /// The most texts of one kind of a person.
    const EACH: usize = 20;
    /// The most texts of one kind that the facilitator types in.
    const READ_OUT: usize = 400;

    /// A text comes in, with whose it is and the number of their request: it is held. A newer one of the same person, kind and vote takes
    /// the place of the one before. Whether it was taken: not when nothing visible is in it, or they have written too many.
    pub fn write(
        &mut self,
        (from, request): (Token, u64),
        kind: Kind,
        ballot: Option<usize>,
        text: &str,
    ) -> bool {
        let mut text = clean(text, kind.letters());
        if kind == Kind::Word {
            text = text.and_then(|text| text.split(' ').next().map(str::to_owned));
        }
        let Some(text) = text else { return false };
        let same = |had: &&mut Text| had.from == Some(from) && had.kind == kind && had.ballot == ballot;
        if let Some(had) = self.0.iter_mut().find(same) {
            if had.text != text && had.request <= request {
                (had.text, had.state) = (text, State::Held);
            }
            had.request = had.request.max(request);
            return true;
        }
        if self
            .0
            .iter()
            .filter(|had| had.from == Some(from) && had.kind == kind)
            .count()
            >= Self::EACH
        {
            return false;
        }
        self.add((Some((from, request)), State::Held), kind, ballot, text);
        true
    }

    /// A text that the facilitator types in may be seen at once. Whether it was taken: not when nothing visible is in it, or there
    /// are too many.
    pub fn read_out(&mut self, kind: Kind, ballot: Option<usize>, text: &str) -> bool {
        let typed = self.0.iter().filter(|had| had.from.is_none() && had.kind == kind);
        if typed.count() >= Self::READ_OUT {
            return false;
        }
        let Some(text) = clean(text, kind.letters()) else {
            return false;
        };
        self.add((None, State::Shown), kind, ballot, text);
        true
    }

    fn add(
        &mut self,
        (from, state): (Option<(Token, u64)>, State),
        kind: Kind,
        ballot: Option<usize>,
        text: String,
    ) {
        let number = u32::try_from(self.0.len()).unwrap_or(u32::MAX).saturating_add(1);
        self.0.push(Text {
            number,
            kind,
            from: from.map(|(token, _)| token),
            request: from.map_or(0, |(_, request)| request),
            ballot,
            text,
            state,
        });
    }

    /// Lets a text be seen, or not; whether there is one of this number.
    pub fn judge(&mut self, number: u32, state: State) -> bool {
        let found = self.0.iter_mut().find(|text| text.number == number);
        found.is_some_and(|text| {
            text.state = state;
            true
        })
    }

    /// All of them.
    pub fn all(&self) -> impl Iterator<Item = &Text> {
        self.0.iter()
    }

    /// Words that may be seen, with how often each was written; the most frequent first, letters large or small alike.
    #[must_use]
    pub fn cloud(&self, ballot: Option<usize>) -> Vec<(String, u32)> {
        let seen = self
            .0
            .iter()
            .filter(|text| text.kind == Kind::Word && text.state == State::Shown && text.ballot == ballot);
        counted(seen.map(|text| text.text.as_str()))
    }
}

/// Each word with how often it is there, whichever way its letters are written; the most frequent first.
#[must_use]
pub fn counted<'a>(all: impl Iterator<Item = &'a str>) -> Vec<(String, u32)> {
    let mut words = merged(all);
    words.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    words
}

/// The same, but those that are there equally often stay in the order in which each came first: what stands on a wall stays
/// where it is.
#[must_use]
pub fn merged<'a>(all: impl Iterator<Item = &'a str>) -> Vec<(String, u32)> {
    let mut texts: Vec<(String, u32)> = Vec::new();
    for one in all {
        let alike = texts
            .iter_mut()
            .find(|(text, _)| text.to_lowercase() == one.to_lowercase());
        match alike {
            Some((_, times)) => *times += 1,
            None => texts.push((one.to_owned(), 1)),
        }
    }
    texts.sort_by_key(|(_, times)| std::cmp::Reverse(*times));
    texts
}
