//! A message as the page bears it, in JSON: a text; or a list in which texts and the names of
//! arguments take turns; or, where it depends on a number, either for each kind of number.

use crate::json::Value;

/// The argument that a message with a choice depends on.
pub(super) const NUMBER: &str = "number";

/// The kind of number that every choice knows.
pub(super) const OTHER: &str = "other";

/// A part of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'m> {
    /// Words.
    Text(&'m str),
    /// The place of the argument with this name.
    Argument(&'m str),
}

/// The message with its arguments in their places. One that isn't given leaves its place empty.
pub(super) fn fill(message: &Value, arguments: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    for piece in pieces(message) {
        filled.push_str(match piece {
            Piece::Text(text) => text,
            Piece::Argument(name) => {
                arguments.iter().find(|(other, _)| *other == name).map_or("", |(_, value)| value)
            }
        });
    }
    filled
}

/// What a message without a choice is made of.
pub(super) fn pieces(message: &Value) -> impl Iterator<Item = Piece<'_>> {
    let list = match message {
        Value::List(list) => list,
        text => std::slice::from_ref(text),
    };
    list.iter().enumerate().filter_map(|(place, piece)| {
        let Value::Text(piece) = piece else { return None };
        Some(if place % 2 == 0 { Piece::Text(piece) } else { Piece::Argument(piece) })
    })
}

/// Of a message with a choice the way for `number`: its own, or that of its kind, as `plural` tells
/// it (<https://cldr.unicode.org/index/cldr-spec/plural-rules>).
pub(super) fn of_number(
    message: &Value,
    number: u64,
    plural: impl FnOnce(u64) -> String,
) -> &Value {
    let own = || message.get(&number.to_string());
    let found = own().or_else(|| message.get(&plural(number))).or_else(|| message.get(OTHER));
    found.unwrap_or(message)
}
