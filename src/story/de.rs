//! The tree of a text to raw types: a deserializer of serde that says of every mistake at which value it is.
//!
//! `tests/it/story_de.rs` holds it equal to `ron`, which itself reads a number or text that is written in an unusual way.

use std::borrow::Cow;
use std::str::FromStr;

use serde::de::value::{BorrowedStrDeserializer, MapDeserializer};
use serde::de::{
    DeserializeOwned, DeserializeSeed, EnumAccess, Error, MapAccess, SeqAccess, VariantAccess, Visitor,
};
use serde::{Deserializer, forward_to_deserialize_any};

use super::draft::Draft;
use super::fault::{Fault, What};
use super::span::Span;
use super::text::id_with_escapes;
use super::tree::{Node, Shape};

const TEXT: &str = "text in quotes";
const WORD: &str = "a word without quotes";
const LIST: &str = "a list in square brackets, `[...]`";
const VALUES: &str = "values in round brackets, `(...)`";

type Reading<T> = Result<T, Fault>;

/// Reads the value at a node.
pub(super) fn read<T: DeserializeOwned>(draft: &Draft<'_>, at: usize) -> Reading<T> {
    let value = Value {
        draft,
        at,
        inside: false,
    };
    T::deserialize(value).map_err(|fault| fault.at(at))
}

/// A value in the text.
#[derive(Clone, Copy)]
struct Value<'de> {
    draft: &'de Draft<'de>,
    at: usize,
    /// What is meant is the content of these brackets: `Decide(id: ...)`.
    inside: bool,
}

/// The values in a bracket, one after the other.
struct Values<'de> {
    of: Value<'de>,
    next: usize,
    last: usize,
}

impl<'de> Value<'de> {
    fn node(self) -> &'de Node {
        &self.draft.tree.nodes[self.at]
    }

    fn written(self, span: Span) -> &'de str {
        span.of(&self.draft.text)
    }

    fn fault<T>(self, what: What) -> Reading<T> {
        Err(Fault { at: self.at, what })
    }

    /// What stands in a bracket of this shape, which is what is expected here.
    fn values(self, shape: Shape, expected: &'static str) -> Reading<Values<'de>> {
        if self.node().shape != shape {
            return self.fault(What::Other(expected));
        }
        Ok(Values {
            of: self,
            next: self.at + 1,
            last: self.draft.last(self.at),
        })
    }

    /// The word, or the name before a round bracket; empty without one.
    fn name(self) -> &'de str {
        self.node().name().map_or("", |name| self.written(name))
    }

    /// Reads the value itself, or where it is meant the content of these brackets: one value, and no more.
    fn own<T>(self, read: impl FnOnce(Self) -> Reading<T>) -> Reading<T> {
        if !self.inside {
            return read(self).map_err(|fault| fault.at(self.at));
        }
        let mut values = self.values(Shape::Round, VALUES)?;
        let Some(only) = values.plain()? else {
            return self.fault(What::Few("1 element".to_owned(), 0));
        };
        let value = read(only).map_err(|fault| fault.at(only.at))?;
        match values.next() {
            None => Ok(value),
            Some(more) => more.fault(What::Many),
        }
    }

    /// The bracket that holds the fields or values of something called so. `Decide((id: ...))` is `Decide(id: ...)`.
    fn bracket(self, name: &str) -> Reading<Self> {
        if !self.inside {
            return match self.name() {
                own if own.is_empty() || own == name => Ok(self),
                _ => self.fault(What::Other(VALUES)),
            };
        }
        let mut values = self.values(Shape::Round, VALUES)?;
        let doubled = values.next().filter(|first| {
            let node = first.node();
            node.field().is_none() && node.name().is_none() && node.shape == Shape::Round
        });
        match doubled.filter(|_| values.next().is_none()) {
            Some(doubled) => Ok(doubled),
            None => Ok(self),
        }
    }

    /// Text in plain quotes as it is, any other as `ron` reads it.
    fn words(self) -> Reading<(usize, Cow<'de, str>)> {
        let node = self.node();
        if node.shape != Shape::Text {
            return self.fault(What::Other(TEXT));
        }
        let written = self.written(node.span());
        let plain = written.strip_prefix('"').and_then(|it| it.strip_suffix('"'));
        if let Some(inner) = plain.filter(|inner| !inner.as_bytes().contains(&b'\\')) {
            return Ok((node.span().start + 1, inner.into()));
        }
        match ron::from_str::<String>(written) {
            Ok(text) => {
                let open = written.find('"').map_or(0, |at| at + 1);
                Ok((node.span().start + open, text.into()))
            }
            Err(error) => match error.code {
                ron::Error::InvalidEscape(what) => self.fault(What::Escape(what.to_owned())),
                _ => self.fault(What::Other(TEXT)),
            },
        }
    }

    /// A number in plain digits, `-12` or `0.5`, or as `ron` reads it.
    fn number<T: DeserializeOwned + FromStr>(self, expected: &'static str) -> Reading<T> {
        let node = self.node();
        let written = self.written(node.span());
        if !matches!(node.shape, Shape::Number | Shape::Word) {
            return self.fault(What::Other(expected));
        }
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        let unsigned = written.strip_prefix('-').unwrap_or(written);
        let plain = match unsigned.split_once('.') {
            Some((whole, part)) => digits(whole) && digits(part),
            None => digits(unsigned),
        };
        let value = plain.then(|| written.parse().ok()).flatten();
        let value = value.map_or_else(|| ron::from_str(written), Ok);
        value.or_else(|error| match error.code {
            ron::Error::TrailingCharacters if node.shape == Shape::Number => self.fault(What::Many),
            _ => self.fault(What::Other(expected)),
        })
    }
}

impl<'de> Values<'de> {
    fn next(&mut self) -> Option<Value<'de>> {
        while self.next < self.last {
            let at = self.next;
            self.next = self.of.draft.tree.nodes[at].last();
            if let Some(at) = self.of.draft.value(at) {
                return Some(Value {
                    at,
                    inside: false,
                    ..self.of
                });
            }
        }
        None
    }

    /// The next value, which has no field name.
    fn plain(&mut self) -> Reading<Option<Value<'de>>> {
        match self.next() {
            Some(value) if value.node().field().is_some() => value.fault(What::Named),
            value => Ok(value),
        }
    }
}

impl<'de> SeqAccess<'de> for &mut Values<'de> {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Reading<Option<T::Value>> {
        let Some(value) = self.plain()? else {
            return Ok(None);
        };
        seed.deserialize(value)
            .map(Some)
            .map_err(|fault| fault.at(value.at))
    }
}

/// The fields of a struct. The name of one is read before its value.
struct Fields<'de> {
    values: Values<'de>,
    value: Option<Value<'de>>,
    known: &'static [&'static str],
}

impl<'de> MapAccess<'de> for Fields<'de> {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Reading<Option<K::Value>> {
        self.value = self.values.next();
        let Some(value) = self.value else { return Ok(None) };
        let Some(field) = value.node().field() else {
            return match value.name() {
                "" => value.fault(What::Other(WORD)),
                name => value.fault(What::Field(name.to_owned(), self.known)),
            };
        };
        let name = BorrowedStrDeserializer::new(value.written(field));
        seed.deserialize(name)
            .map(Some)
            .map_err(|fault: Fault| fault.at(value.at))
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Reading<V::Value> {
        let Some(value) = self.value.take() else {
            return Err(Fault::custom("a value is read twice"));
        };
        seed.deserialize(value).map_err(|fault| fault.at(value.at))
    }
}

impl<'de> EnumAccess<'de> for Value<'de> {
    type Error = Fault;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Reading<(V::Value, Self)> {
        if self.name().is_empty() {
            return self.fault(What::Other(WORD));
        }
        let name = BorrowedStrDeserializer::new(self.name());
        let variant = seed.deserialize(name).map_err(|fault: Fault| fault.at(self.at))?;
        Ok((variant, self))
    }
}

impl<'de> VariantAccess<'de> for Value<'de> {
    type Error = Fault;

    fn unit_variant(self) -> Reading<()> {
        match self.node().shape {
            Shape::Word => Ok(()),
            _ => self.fault(What::Alone),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Reading<T::Value> {
        // What a type of ours refuses after reading it is in the brackets.
        let only = self.values(Shape::Round, VALUES)?.next();
        seed.deserialize(Value { inside: true, ..self })
            .map_err(|fault| fault.at(only.map_or(self.at, |only| only.at)))
    }

    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Reading<V::Value> {
        tuple(self, len, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        known: &'static [&'static str],
        visitor: V,
    ) -> Reading<V::Value> {
        fields(self, known, visitor)
    }
}

/// So many values in round brackets. Where some are missing, the others most likely stand in the wrong places.
fn tuple<'de, V: Visitor<'de>>(value: Value<'de>, len: usize, visitor: V) -> Reading<V::Value> {
    let mut values = value.values(Shape::Round, VALUES)?;
    let found = value.draft.tree.children(value.at).take(len).count();
    if found < len {
        return value.fault(What::Few(format!("{len} elements"), found));
    }
    let read = visitor
        .visit_seq(&mut values)
        .map_err(|fault| fault.at(value.at))?;
    match values.next() {
        None => Ok(read),
        Some(more) => more.fault(What::Many),
    }
}

/// Fields in round brackets.
fn fields<'de, V: Visitor<'de>>(
    of: Value<'de>,
    known: &'static [&'static str],
    visitor: V,
) -> Reading<V::Value> {
    let fields = Fields {
        values: of.values(Shape::Round, VALUES)?,
        value: None,
        known,
    };
    visitor.visit_map(fields).map_err(|fault| fault.at(of.at))
}

impl<'de> Deserializer<'de> for Value<'de> {
    type Error = Fault;

    /// What is read so knows places: [`super::text::Id`].
    fn is_human_readable(&self) -> bool {
        false
    }

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Reading<V::Value> {
        Err(Fault::custom("a value of no known type"))
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Reading<V::Value> {
        self.own(|own| match (own.node().shape, own.name()) {
            (Shape::Word, "true") => visitor.visit_bool(true),
            (Shape::Word, "false") => visitor.visit_bool(false),
            _ => own.fault(What::Other("`true` or `false`")),
        })
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Reading<V::Value> {
        self.own(|own| visitor.visit_u32(own.number("a whole number")?))
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Reading<V::Value> {
        self.own(|own| visitor.visit_f64(own.number("a number")?))
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Reading<V::Value> {
        self.own(|own| visitor.visit_str(&own.words()?.1))
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Reading<V::Value> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Reading<V::Value> {
        self.own(|own| match (own.node().shape, own.name()) {
            (Shape::Word, "None") => visitor.visit_none(),
            (_, "None") => own.fault(What::Alone),
            (Shape::Round, "Some") => visitor.visit_some(Value { inside: true, ..own }),
            _ => visitor.visit_some(own),
        })
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Reading<V::Value> {
        self.own(|own| visitor.visit_seq(&mut own.values(Shape::Square, LIST)?))
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        len: usize,
        visitor: V,
    ) -> Reading<V::Value> {
        tuple(self.bracket(name)?, len, visitor)
    }

    /// An id, the only thing that is read as this: where it stands, and what it is.
    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Reading<V::Value> {
        self.own(|own| {
            let (place, name) = own.words()?;
            if own.written(own.node().span()).contains('\\') {
                return own.fault(What::Refused(id_with_escapes(&name)));
            }
            visitor.visit_map(MapDeserializer::new(std::iter::once((place, name))))
        })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        known: &'static [&'static str],
        visitor: V,
    ) -> Reading<V::Value> {
        fields(self.bracket(name)?, known, visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Reading<V::Value> {
        self.own(|own| visitor.visit_enum(own))
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u64 u128 f32 char bytes byte_buf unit unit_struct tuple map
        identifier ignored_any
    }
}
