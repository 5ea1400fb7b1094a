//! The brackets, names and values of a scenario text as a tree of places: which field, which list element is where.

use xxhash_rust::xxh3::Xxh3;

use super::recover;
use super::span::Span;

/// What a node is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A bare word.
    Word,
    /// A number.
    Number,
    /// Text in quotes.
    Text,
    /// `(` ... `)`, with or without a name before it.
    Round,
    /// `[` ... `]`.
    Square,
    /// `{` ... `}`.
    Curly,
}

/// A place in a file: [`super::caps`] keeps files far below four thousand million bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Small(u32, u32);

impl Small {
    const NONE: Self = Self(NOWHERE, NOWHERE);

    fn new(span: Span) -> Self {
        Self(small(span.start), small(span.end))
    }

    fn span(self) -> Span {
        Span::new(self.0 as usize, self.1 as usize)
    }

    fn moved(self, to: impl Fn(usize) -> usize) -> Self {
        self.get()
            .map_or(self, |span| Self(small(to(span.start)), small(to(span.end))))
    }

    fn get(self) -> Option<Span> {
        (self.0 != NOWHERE).then(|| self.span())
    }
}

/// A value in the text. A file has hundreds of thousands of them, so each is as small as it can be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// What it is.
    pub shape: Shape,
    place: Small,
    word: Small,
    label: Small,
    parent: u32,
    last: u32,
    comma: u32,
}

/// For what is not there, such as a bracket around a whole scenario.
const NOWHERE: u32 = u32::MAX;

/// A number in eight letters.
fn digits(number: u32) -> [u8; 8] {
    std::array::from_fn(|at| b'a' + ((number >> (4 * at)) & 15) as u8)
}

/// A place in a file or among its nodes.
fn small(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX - 1)
}

impl Node {
    /// A value in this bracket, with nothing in it and no comma after it, that will stand at `at` in the list of nodes.
    #[must_use]
    pub fn new(shape: Shape, span: Span, at: usize, parent: Option<usize>) -> Self {
        Self {
            shape,
            place: Small::new(span),
            word: Small::NONE,
            label: Small::NONE,
            parent: parent.map_or(NOWHERE, small),
            last: small(at + 1),
            comma: small(span.end),
        }
    }

    /// The whole value, a name before its bracket included.
    #[must_use]
    #[inline]
    pub fn span(&self) -> Span {
        self.place.span()
    }

    /// The word itself, or the name before a bracket.
    #[must_use]
    #[inline]
    pub fn name(&self) -> Option<Span> {
        self.word.get()
    }

    /// The field it is the value of.
    #[must_use]
    #[inline]
    pub fn field(&self) -> Option<Span> {
        self.label.get()
    }

    pub(super) fn set_end(&mut self, end: usize) {
        self.place.1 = small(end);
    }

    pub(super) fn set_name(&mut self, name: Option<Span>) {
        self.word = name.map_or(Small::NONE, Small::new);
    }

    pub(super) fn set_field(&mut self, field: Option<Span>) {
        self.label = field.map_or(Small::NONE, Small::new);
    }

    /// The bracket it stands in.
    #[must_use]
    pub fn parent(&self) -> Option<usize> {
        (self.parent != NOWHERE).then_some(self.parent as usize)
    }

    /// One past its last descendant in the list of nodes.
    #[must_use]
    pub fn last(&self) -> usize {
        self.last as usize
    }

    /// One past the comma after it, or its own end when there is none.
    #[must_use]
    pub fn comma(&self) -> usize {
        self.comma as usize
    }

    pub(super) fn set_last(&mut self, last: usize) {
        self.last = small(last);
    }

    pub(super) fn set_comma(&mut self, comma: usize) {
        self.comma = small(comma);
    }

    /// The same value elsewhere in the text.
    fn moved(&self, to: impl Fn(usize) -> usize) -> Self {
        Self {
            place: self.place.moved(&to),
            word: self.word.moved(&to),
            label: self.label.moved(&to),
            comma: small(to(self.comma())),
            ..self.clone()
        }
    }

    /// From its field name, if it has one, to its end.
    #[must_use]
    pub fn whole(&self) -> Span {
        Span::new(
            self.field().map_or(self.span().start, |field| field.start),
            self.span().end,
        )
    }
}

/// The tree: nodes in the order they begin in the text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tree {
    /// Each before its descendants, each after what stands before it.
    pub nodes: Vec<Node>,
}

impl Tree {
    /// A hash of the values in their order, without what stands between them: remarks, spaces, commas. The fields at the
    /// top, and those of what stands there in round brackets, count the same in any order.
    #[must_use]
    pub fn meaning(&self, text: &str) -> u64 {
        // Told bit by bit: all of it together would be twice the file.
        let mut said = Xxh3::new();
        if !self.nodes.is_empty() {
            self.say_sorted(text, 0, 1, &mut said);
        }
        said.digest()
    }

    /// What a bracket and all in it say, its fields by their names; so many levels further down as well.
    fn say_sorted(&self, text: &str, at: usize, levels: usize, said: &mut Xxh3) {
        let named = |at: usize| self.nodes[at].field().map_or("", |field| field.of(text));
        self.say(text, at, at, said);
        let mut inside: Vec<usize> = self.children(at).collect();
        inside.sort_by_key(|at| named(*at));
        for at in inside {
            if levels > 0 && self.nodes[at].shape == Shape::Round {
                self.say_sorted(text, at, levels - 1, said);
                continue;
            }
            for node in at..self.nodes[at].last() {
                self.say(text, node, at, said);
            }
        }
    }

    /// What one node says. `from` is the node that places are counted from.
    fn say(&self, text: &str, at: usize, from: usize, said: &mut Xxh3) {
        let mut put = |part: &str| {
            // With its length, so that no two values run into one.
            said.update(&small(part.len()).to_le_bytes());
            said.update(part.as_bytes());
        };
        let node = &self.nodes[at];
        put(node.field().map_or("", |field| field.of(text)));
        let value = node.span().of(text);
        match node.shape {
            // Line ends are those of the system that wrote the file.
            Shape::Text if value.contains('\r') => put(&value.replace("\r\n", "\n")),
            Shape::Word | Shape::Number | Shape::Text => put(value),
            Shape::Round | Shape::Square | Shape::Curly => {
                put(node.name().map_or("", |name| name.of(text)));
                put(match node.shape {
                    Shape::Round => "(",
                    Shape::Square => "[",
                    _ => "{",
                });
                // Where the bracket ends, counted in values.
                put(std::str::from_utf8(&digits(small(node.last() - from))).unwrap_or_default());
            }
        }
    }

    /// Puts a value in place of one that differs from it in words only; the text behind it moves by so many bytes.
    pub(super) fn put_words(&mut self, at: usize, other: &Self, by: isize) {
        let (old, last) = (self.nodes[at].span(), self.nodes[at].last());
        let behind = |place: usize| match place >= old.end {
            true => place.saturating_add_signed(by),
            false => place,
        };
        for (index, node) in self.nodes.iter_mut().enumerate() {
            let inside = (at + 1..last).contains(&index);
            let new = index
                .checked_sub(at)
                .filter(|_| inside)
                .map(|inside| &other.nodes[inside]);
            *node = match new {
                Some(new) => Node {
                    parent: node.parent,
                    last: node.last,
                    ..new.moved(|place| place + old.start)
                },
                None => node.moved(behind),
            };
        }
    }

    /// Reads the form of a text that may be half typed. Of a sound text it is the tree; in any other, what is missing is
    /// guessed from lines and indentation, so that what comes after keeps its place.
    #[must_use]
    pub fn tolerant(text: &str) -> Self {
        let form = Self::read(text);
        match form.edits {
            Some(_) => form.tree,
            None => recover::tree(text).0,
        }
    }

    /// Whether brackets, commas and quotes of a text are sound.
    #[must_use]
    pub fn is_sound(text: &str) -> bool {
        let form = Self::read(text);
        form.edits.is_some() && form.findings.is_empty()
    }

    /// The direct children of a node.
    pub fn children(&self, node: usize) -> impl Iterator<Item = usize> + '_ {
        let last = self.nodes.get(node).map_or(0, |node| node.last());
        std::iter::successors(Some(node + 1), |at| self.nodes.get(*at).map(|node| node.last()))
            .take_while(move |at| *at < last)
    }

    /// The index of the last node that begins before an offset.
    #[must_use]
    pub fn before(&self, offset: usize) -> Option<usize> {
        self.nodes
            .partition_point(|node| node.span().start < offset)
            .checked_sub(1)
    }

    /// The first node that begins at or after an offset.
    #[must_use]
    pub fn after(&self, offset: usize) -> Option<usize> {
        let at = self.nodes.partition_point(|node| node.span().start < offset);
        (at < self.nodes.len()).then_some(at)
    }

    /// The innermost bracket around an offset.
    #[must_use]
    pub fn around(&self, offset: usize) -> Option<usize> {
        let mut at = self.before(offset);
        while let Some(index) = at {
            let node = &self.nodes[index];
            let bracket = matches!(node.shape, Shape::Round | Shape::Square | Shape::Curly);
            if bracket && node.span().end > offset {
                return Some(index);
            }
            at = node.parent();
        }
        None
    }

    /// The value of a field of a node.
    #[must_use]
    pub fn field(&self, text: &str, node: usize, name: &str) -> Option<usize> {
        self.children(node).find(|at| {
            self.nodes[*at]
                .field()
                .is_some_and(|field| field.of(text) == name)
        })
    }

    /// The way to an offset: `scenes[3].then.Decide.choices[1]`.
    pub(super) fn path(&self, text: &str, offset: usize) -> String {
        let mut path = String::new();
        let mut at = 0;
        while !self.nodes.is_empty() {
            let holds = |child: &usize| {
                let whole = self.nodes[*child].whole();
                whole.start <= offset && offset < whole.end
            };
            let Some((place, child)) = self.children(at).enumerate().find(|(_, child)| holds(child)) else {
                break;
            };
            let node = &self.nodes[child];
            match node.field() {
                Some(field) if path.is_empty() => path.push_str(clip(field.of(text))),
                Some(field) => path.extend([".", clip(field.of(text))]),
                None => path.push_str(&format!("[{place}]")),
            }
            if let (Shape::Round, Some(name)) = (node.shape, node.name()) {
                path.extend([".", clip(name.of(text))]);
            }
            at = child;
        }
        path
    }
}

fn clip(name: &str) -> &str {
    name.char_indices().nth(64).map_or(name, |(at, _)| &name[..at])
}
