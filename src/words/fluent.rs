//! Reads a language's file: that part of Fluent (<https://projectfluent.org/fluent/guide/>) that
//! the page can bear. A message is a text with arguments in it, or one whole choice by number
//! between such texts.

use std::borrow::Cow;
use std::collections::BTreeMap;

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Variant, VariantKey,
};
use fluent_syntax::parser;
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::message::{NUMBER, OTHER};
use crate::json::Value;
use crate::line;

/// The messages of a file by their ids.
///
/// # Errors
///
/// What is wrong with it, in words: in which line, or with which message.
pub(super) fn read(file: &str) -> Result<BTreeMap<String, Value>, String> {
    let resource = parser::parse(file).map_err(|(_, errors)| {
        let told = errors.iter().map(|error| {
            format!("line {}: {error}", line::number(file.as_bytes(), error.pos.start))
        });
        told.collect::<Vec<_>>().join("; ")
    })?;
    let mut messages = BTreeMap::new();
    for entry in resource.body {
        match entry {
            Entry::Message(message) => {
                let id = message.id.name;
                let value = value(&message).map_err(|why| format!("{id}: {why}"))?;
                if messages.insert(id.to_owned(), value).is_some() {
                    return Err(format!("{id} stands there twice"));
                }
            }
            Entry::Term(term) => return Err(format!("-{}: terms aren’t known", term.id.name)),
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            Entry::Junk { content } => return Err(format!("can’t be read: {content}")),
        }
    }
    Ok(messages)
}

fn value(message: &Message<&str>) -> Result<Value, String> {
    let pattern = message.value.as_ref().ok_or("it says nothing")?;
    if !message.attributes.is_empty() {
        return Err("attributes aren’t known".to_owned());
    }
    match &*pattern.elements {
        [PatternElement::Placeable { expression: Expression::Select { selector, variants } }] => {
            choice(selector, variants)
        }
        _ => text(pattern),
    }
}

fn choice(selector: &InlineExpression<&str>, variants: &[Variant<&str>]) -> Result<Value, String> {
    if argument(selector) != Some(NUMBER) {
        return Err(format!("a choice must be by ${NUMBER}"));
    }
    let mut ways = vec![];
    for variant in variants {
        let (VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name }) =
            variant.key;
        if variant.default != (name == OTHER) {
            return Err(format!("the default must be [{OTHER}]"));
        }
        ways.push((name.to_owned(), text(&variant.value)?));
    }
    Ok(Value::Map(ways))
}

/// Texts and arguments in turns; a text alone stands for itself.
fn text(pattern: &Pattern<&str>) -> Result<Value, String> {
    let mut pieces = vec![String::new()];
    for element in &pattern.elements {
        let words = match element {
            PatternElement::TextElement { value } => Cow::Borrowed(*value),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
                InlineExpression::StringLiteral { value } => unescape_unicode_to_string(value),
                inline => {
                    let name = argument(inline).ok_or("only arguments can be put in")?;
                    pieces.extend([name.to_owned(), String::new()]);
                    continue;
                }
            },
            PatternElement::Placeable { .. } => {
                return Err("a choice must be the whole message".to_owned());
            }
        };
        if let Some(last) = pieces.last_mut() {
            last.push_str(&words);
        }
    }
    Ok(if pieces.len() == 1 {
        Value::Text(pieces.remove(0))
    } else {
        Value::List(pieces.into_iter().map(Value::Text).collect())
    })
}

fn argument<'f>(expression: &InlineExpression<&'f str>) -> Option<&'f str> {
    match expression {
        InlineExpression::VariableReference { id } => Some(id.name),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(file: &str, json: &str) {
        let messages = read(file).unwrap();
        assert_eq!(crate::json::parse(json), Ok(messages["it"].clone()), "{file}");
    }

    #[track_caller]
    fn refused(file: &str, why: &str) {
        let told = read(file).unwrap_err();
        assert!(told.contains(why), "{file}: {told}");
    }

    #[test]
    fn a_message_is_a_text_or_a_list_or_a_choice() {
        reads("it = So it goes.", r#""So it goes.""#);
        reads("it = So:{\" \"}", r#""So: ""#);
        reads("it = {\"\\u2068\"}", "\"\u{2068}\"");
        reads("it = By { $name }!", r#"["By ","name","!"]"#);
        let file =
            "it =\n    { $number ->\n        [one] One\n       *[other] { $number } of them\n    }";
        reads(file, r#"{"one":"One","other":["","number"," of them"]}"#);
    }

    #[test]
    fn what_the_page_cannot_bear_is_told() {
        refused("it = { -brand }", "it: only arguments can be put in");
        refused("-it = Byline", "terms");
        refused("it =\n    .label = Label", "says nothing");
        refused("it = One\nit = Two", "it stands there twice");
        refused("it = { $name ->\n   *[other] One\n}", "a choice must be by $number");
        refused("it = { $number ->\n   *[one] One\n}", "the default must be [other]");
        refused("it = A { $number ->\n   *[other] One\n}", "the whole message");
        refused("it = One\nthat", "line 2: Expected");
    }
}
