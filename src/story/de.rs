//! The tree of a text to raw types, without reading the text again. It knows the plain ways to write things and gives up
//! at the first it does not, so that `ron` settles what is unusual, and finds the words for what is wrong.

use std::fmt;

use serde::de::value::BorrowedStrDeserializer;
use serde::de::{DeserializeOwned, DeserializeSeed, Error, Visitor};
use serde::de::{EnumAccess, MapAccess, SeqAccess, VariantAccess};
use serde::{Deserialize, Deserializer, forward_to_deserialize_any};

use super::raw;
use super::span::Span;
use super::tree::{Node, Shape, Tree};

/// The raw scenario, when everything in the text is written plainly and as it should be.
pub(super) fn read(text: &str, tree: &Tree) -> Option<raw::Scenario> {
    let root = Value {
        text,
        tree,
        at: 0,
        inside: false,
    };
    // More than one value at the top is a finding of the form already, and so is a comma too many or too few.
    tree.nodes.first()?;
    raw::Scenario::deserialize(root).ok()
}

/// The list of scenes, and each of them that is written plainly and as it should be.
pub(super) fn scenes(text: &str, tree: &Tree) -> Option<(usize, Vec<Option<raw::Scene>>)> {
    let list = tree.field(text, 0, "scenes")?;
    let plain = |at: usize| {
        let value = Value {
            text,
            tree,
            at,
            inside: false,
        };
        raw::Scene::deserialize(value)
            .ok()
            .filter(|_| value.node().field.is_none())
    };
    let all = (tree.nodes[list].shape == Shape::Square).then(|| tree.children(list).map(plain));
    Some((list, all?.collect()))
}

/// That something is not plain, or not right. Nobody reads it.
#[derive(Debug)]
struct Unsure;

impl fmt::Display for Unsure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not plain")
    }
}

impl std::error::Error for Unsure {}

impl Error for Unsure {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

type Plain<T> = Result<T, Unsure>;

/// A value in the text.
#[derive(Clone, Copy)]
struct Value<'de> {
    text: &'de str,
    tree: &'de Tree,
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
        &self.tree.nodes[self.at]
    }

    fn written(self, span: Span) -> &'de str {
        span.of(self.text)
    }

    /// What stands in a bracket of this shape.
    fn values(self, shape: Shape) -> Plain<Values<'de>> {
        let node = self.node();
        if node.shape != shape {
            return Err(Unsure);
        }
        Ok(Values {
            of: self,
            next: self.at + 1,
            last: node.last(),
        })
    }

    /// The word, or the name right before a round bracket; empty without one.
    fn name(self) -> Plain<&'de str> {
        let node = self.node();
        let Some(name) = node.name else { return Ok("") };
        let bracket = node.shape == Shape::Word || self.text.as_bytes().get(name.end) == Some(&b'(');
        if bracket {
            Ok(self.written(name))
        } else {
            Err(Unsure)
        }
    }

    /// The only value in a bracket, which has no field name.
    fn only(self) -> Plain<Self> {
        let mut values = self.values(Shape::Round)?;
        let first = values.plain()?.ok_or(Unsure)?;
        match values.plain()? {
            None => Ok(first),
            Some(_) => Err(Unsure),
        }
    }

    /// The value itself, which may be the content of a bracket.
    fn own(self) -> Plain<Self> {
        if self.inside { self.only() } else { Ok(self) }
    }

    /// The bracket that holds the fields of a struct.
    fn fields(self, name: &str) -> Plain<Self> {
        if !self.inside {
            return match self.name()? {
                "" => Ok(self),
                own if own == name => Ok(self),
                _ => Err(Unsure),
            };
        }
        let mut values = self.values(Shape::Round)?;
        let first = values.next();
        match first {
            Some(first) if first.node().field.is_none() => {
                let doubled = self.only()?;
                let inner = doubled.values(Shape::Round)?.next().ok_or(Unsure)?;
                let fields = doubled.node().name.is_none() && inner.node().field.is_some();
                if fields { Ok(doubled) } else { Err(Unsure) }
            }
            Some(_) => Ok(self),
            None => Err(Unsure),
        }
    }

    /// Text in plain quotes as it is, any other as `ron` reads it.
    fn words<V: Visitor<'de>>(self, visitor: V) -> Plain<V::Value> {
        let node = self.node();
        let written = self.written(node.span);
        let inner = written
            .strip_prefix('"')
            .and_then(|inner| inner.strip_suffix('"'));
        match inner {
            _ if node.shape != Shape::Text => Err(Unsure),
            Some(inner) if !inner.as_bytes().contains(&b'\\') => visitor.visit_borrowed_str(inner),
            _ => visitor.visit_string(by_ron(written)?),
        }
    }

    /// A number in plain digits: `-12` or `0.5`.
    fn number(self) -> Plain<&'de str> {
        let node = self.node();
        let written = self.written(node.span);
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        let unsigned = written.strip_prefix('-').unwrap_or(written);
        let plain = match unsigned.split_once('.') {
            Some((whole, part)) => digits(whole) && digits(part),
            None => digits(unsigned),
        };
        if node.shape == Shape::Number && plain {
            Ok(written)
        } else {
            Err(Unsure)
        }
    }
}

fn by_ron<T: DeserializeOwned>(written: &str) -> Plain<T> {
    ron::from_str(written).map_err(|_| Unsure)
}

impl<'de> Values<'de> {
    fn next(&mut self) -> Option<Value<'de>> {
        if self.next >= self.last {
            return None;
        }
        let value = Value {
            at: self.next,
            inside: false,
            ..self.of
        };
        self.next = value.node().last();
        Some(value)
    }

    /// The next value, which has no field name.
    fn plain(&mut self) -> Plain<Option<Value<'de>>> {
        match self.next() {
            Some(value) if value.node().field.is_some() => Err(Unsure),
            value => Ok(value),
        }
    }
}

impl<'de> SeqAccess<'de> for &mut Values<'de> {
    type Error = Unsure;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Plain<Option<T::Value>> {
        self.plain()?.map(|value| seed.deserialize(value)).transpose()
    }
}

/// The fields of a struct. The name of one is read before its value.
struct Fields<'de> {
    values: Values<'de>,
    value: Option<Value<'de>>,
}

impl<'de> MapAccess<'de> for Fields<'de> {
    type Error = Unsure;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Plain<Option<K::Value>> {
        self.value = self.values.next();
        let Some(value) = self.value else { return Ok(None) };
        let field = value.node().field.ok_or(Unsure)?;
        if value.text.as_bytes().get(field.end) != Some(&b':') {
            return Err(Unsure);
        }
        let name = BorrowedStrDeserializer::new(value.written(field));
        seed.deserialize(name).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Plain<V::Value> {
        seed.deserialize(self.value.take().ok_or(Unsure)?)
    }
}

impl<'de> EnumAccess<'de> for Value<'de> {
    type Error = Unsure;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Plain<(V::Value, Self)> {
        let variant = seed.deserialize(BorrowedStrDeserializer::new(self.name()?))?;
        Ok((variant, self))
    }
}

impl<'de> VariantAccess<'de> for Value<'de> {
    type Error = Unsure;

    fn unit_variant(self) -> Plain<()> {
        if self.node().shape == Shape::Word {
            Ok(())
        } else {
            Err(Unsure)
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Plain<T::Value> {
        seed.deserialize(Value { inside: true, ..self })
    }

    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Plain<V::Value> {
        tuple(self, len, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], _: V) -> Plain<V::Value> {
        Err(Unsure)
    }
}

/// So many values in round brackets.
fn tuple<'de, V: Visitor<'de>>(value: Value<'de>, len: usize, visitor: V) -> Plain<V::Value> {
    let mut values = value.values(Shape::Round)?;
    let count = value.tree.children(value.at).take(len + 1).count();
    if count != len {
        return Err(Unsure);
    }
    visitor.visit_seq(&mut values)
}

impl<'de> Deserializer<'de> for Value<'de> {
    type Error = Unsure;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Plain<V::Value> {
        Err(Unsure)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Plain<V::Value> {
        let own = self.own()?;
        match (own.node().shape, own.name()?) {
            (Shape::Word, "true") => visitor.visit_bool(true),
            (Shape::Word, "false") => visitor.visit_bool(false),
            _ => Err(Unsure),
        }
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Plain<V::Value> {
        let written = self.own()?.number()?;
        if written.len() > 1 && written.starts_with('0') {
            return Err(Unsure);
        }
        visitor.visit_u32(written.parse().map_err(|_| Unsure)?)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Plain<V::Value> {
        visitor.visit_f64(self.own()?.number()?.parse().map_err(|_| Unsure)?)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Plain<V::Value> {
        self.own()?.words(visitor)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Plain<V::Value> {
        self.own()?.words(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Plain<V::Value> {
        let own = self.own()?;
        match (own.node().shape, own.name()?) {
            (Shape::Word, "None") => visitor.visit_none(),
            (Shape::Round, "Some") => visitor.visit_some(own.only()?),
            (_, "Some" | "None") => Err(Unsure),
            _ => visitor.visit_some(own),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Plain<V::Value> {
        visitor.visit_seq(&mut self.own()?.values(Shape::Square)?)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        len: usize,
        visitor: V,
    ) -> Plain<V::Value> {
        let own = self.own()?;
        match own.name()? {
            "" => tuple(own, len, visitor),
            given if given == name => tuple(own, len, visitor),
            _ => Err(Unsure),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Plain<V::Value> {
        let values = self.fields(name)?.values(Shape::Round)?;
        visitor.visit_map(Fields { values, value: None })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Plain<V::Value> {
        visitor.visit_enum(self.own()?)
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u64 u128 f32 char bytes byte_buf unit unit_struct newtype_struct tuple map
        identifier ignored_any
    }
}
