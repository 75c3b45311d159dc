//! JSON as the page reads it.
//!
//! In the browser the text is parsed by the browser itself, and natively by `serde_json`; from
//! there on it is the same code. `serde_json`'s own way from text to type would bring along every
//! error's text and all of floating-point, which no reader ever sees (ARCHITECTURE.md says how much).
//! Here what doesn't fit is just a [`Misfit`].

use std::fmt;

use serde::de::value::{MapDeserializer, SeqDeserializer, StrDeserializer};
use serde::de::{DeserializeOwned, Deserializer, Error, IntoDeserializer, Visitor};
use serde::{Serialize, forward_to_deserialize_any};

/// The deepest nesting that is read. Deeper texts aren't the page's own.
pub const MAX_DEPTH: usize = 64;

/// A JSON value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number that is whole and not negative.
    Number(u64),
    /// Any other number. The page writes none, but those who change its files may.
    OtherNumber,
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Value>),
    /// An object, its entries in the text's order.
    Map(Vec<(String, Value)>),
}

/// The text isn't JSON, or not of the type asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Misfit;

/// Reads JSON.
///
/// # Errors
///
/// [`Misfit`] when `text` isn't JSON, or is deeper than the page writes it.
pub fn parse(text: &str) -> Result<Value, Misfit> {
    grammar::parse(text).ok_or(Misfit)
}

/// Reads a `T` from a value.
///
/// # Errors
///
/// [`Misfit`] when `value` is something else.
pub fn from_value<T: DeserializeOwned>(value: &Value) -> Result<T, Misfit> {
    T::deserialize(value)
}

/// Writes JSON. The page's types hold nothing that JSON can't.
pub fn write<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

#[cfg(feature = "ssr")]
impl Serialize for Value {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null | Self::OtherNumber => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Number(value) => serializer.serialize_u64(*value),
            Self::Text(value) => serializer.serialize_str(value),
            Self::List(items) => serializer.collect_seq(items),
            Self::Map(entries) => serializer.collect_map(entries.iter().map(|(k, v)| (k, v))),
        }
    }
}

impl Value {
    /// The entry under `key`, if this is an object that has it.
    pub fn get(&self, key: &str) -> Option<&Self> {
        let Self::Map(entries) = self else { return None };
        entries.iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// The number, if this is one.
    pub const fn as_number(&self) -> Option<u64> {
        if let Self::Number(number) = self { Some(*number) } else { None }
    }
}

#[cfg(target_family = "wasm")]
use crate::browser::json as grammar;

#[cfg(not(target_family = "wasm"))]
mod grammar {
    use super::{MAX_DEPTH, Value};

    pub(super) fn parse(text: &str) -> Option<Value> {
        convert(&serde_json::from_str(text).ok()?, MAX_DEPTH)
    }

    fn convert(value: &serde_json::Value, depth: usize) -> Option<Value> {
        let depth = depth.checked_sub(1)?;
        Some(match value {
            serde_json::Value::Null => Value::Null,
            serde_json::Value::Bool(value) => Value::Bool(*value),
            serde_json::Value::Number(number) => {
                number.as_u64().map_or(Value::OtherNumber, Value::Number)
            }
            serde_json::Value::String(text) => Value::Text(text.clone()),
            serde_json::Value::Array(items) => {
                Value::List(items.iter().map(|item| convert(item, depth)).collect::<Option<_>>()?)
            }
            serde_json::Value::Object(entries) => {
                let entry =
                    |(key, value): (&String, _)| Some((key.clone(), convert(value, depth)?));
                Value::Map(entries.iter().map(entry).collect::<Option<_>>()?)
            }
        })
    }
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not of the expected form")
    }
}

impl std::error::Error for Misfit {}

impl Error for Misfit {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

impl<'de> IntoDeserializer<'de, Misfit> for &'de Value {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for &'de Value {
    type Error = Misfit;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self {
            Value::Bool(value) => visitor.visit_bool(*value),
            Value::Number(number) => visitor.visit_u64(*number),
            Value::Text(text) => visitor.visit_borrowed_str(text),
            Value::Null | Value::OtherNumber | Value::List(_) | Value::Map(_) => Err(Misfit),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        let Value::List(items) = self else { return Err(Misfit) };
        visitor.visit_seq(SeqDeserializer::new(items.iter()))
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        let Value::Map(entries) = self else { return Err(Misfit) };
        let entries = entries.iter().map(|(key, value)| (key.as_str(), value));
        visitor.visit_map(MapDeserializer::new(entries))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        self.deserialize_map(visitor)
    }

    /// What is passed over may be anything.
    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_unit()
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        if *self == Value::Null { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        let Value::Text(variant) = self else { return Err(Misfit) };
        visitor.visit_enum(StrDeserializer::new(variant))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        visitor.visit_newtype_struct(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct tuple tuple_struct identifier
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::discussion::Draft;

    #[test]
    fn what_is_written_is_read() {
        let text = "\"<\u{0}\n\u{1f468}\u{200d}\u{1f469} 'quoted' \\";
        assert_eq!(parse(&write(&text)), Ok(Value::Text(text.to_owned())));
        assert_eq!(parse("[null,true,7]").unwrap(), {
            Value::List(vec![Value::Null, Value::Bool(true), Value::Number(7)])
        });
    }

    #[test]
    fn what_the_page_never_writes_is_a_misfit() {
        let deep = "[".repeat(100_000);
        for text in ["", "{", "{\"a\":1}x", &deep] {
            assert_eq!(parse(text), Err(Misfit), "{text:.20}");
        }
    }

    #[test]
    fn what_a_struct_does_not_know_is_passed_over() {
        let draft = |text| from_value::<Draft>(&parse(text).unwrap());
        let known = Draft { name: "A".to_owned(), text: "b".to_owned() };
        let more = r#"{"name":"A","x":null,"y":[1,-1],"text":"b","z":{"text":"c"}}"#;
        assert_eq!(draft(more), Ok(known));
        assert_eq!(draft(r#"["A","b"]"#), Err(Misfit));
    }

    #[test]
    fn numbers_that_the_page_never_writes_are_none_of_its_own() {
        assert_eq!(parse("[-1,1.5]"), Ok(Value::List(vec![Value::OtherNumber; 2])));
        assert_eq!(from_value::<Option<u64>>(&Value::OtherNumber), Err(Misfit));
    }

    #[test]
    fn a_value_of_another_type_is_a_misfit() {
        assert_eq!(from_value::<String>(&Value::Number(1)), Err(Misfit));
        assert_eq!(from_value::<Option<u32>>(&Value::Null), Ok(None));
        assert_eq!(from_value::<u32>(&Value::Number(u64::MAX)), Err(Misfit));
    }
}
