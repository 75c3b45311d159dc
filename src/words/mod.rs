//! The words of the interface: in the article's language where there is a file for it, else in
//! English.
//!
//! They are in one file for each language (`en.ftl`, …), in Fluent's syntax. The build reads the
//! file, says its own part of it, and puts what the browser says into the page's script. So a page
//! speaks one language, and bears the words of no other.

#[cfg(feature = "ssr")]
mod fluent;
#[cfg(feature = "ssr")]
mod label;
#[cfg(feature = "ssr")]
mod language;
mod message;
mod phrase;

#[cfg(feature = "ssr")]
pub use label::{Label, count_label, label, label_with, pieces};
#[cfg(feature = "ssr")]
pub use language::{LANGUAGES, Language, direction, speaking};
#[cfg(feature = "ssr")]
pub use message::Piece;
pub use phrase::Phrase;

#[cfg(target_family = "wasm")]
use crate::browser::words as spoken;
#[cfg(not(target_family = "wasm"))]
use language as spoken;

/// The id of the element whose text, as JSON, is the words that the browser says: a `script` in a
/// page for developing; in that for readers a `template`, which the script brings along.
pub const WORDS_ID: &str = "words";

/// Says something.
pub fn say(phrase: Phrase) -> String {
    say_with(phrase, &[])
}

/// Says something about `arguments`, each under the name that the languages' files know it by.
pub fn say_with(phrase: Phrase, arguments: &[(&str, &str)]) -> String {
    spoken::message(phrase, |message| message::fill(message, arguments))
}

/// Says something that depends on a number.
pub fn count(phrase: Phrase, number: u64) -> String {
    count_as(phrase, number, &number.to_string())
}

/// The same, with the number written in a way of its own.
pub fn count_as(phrase: Phrase, number: u64, written: &str) -> String {
    let arguments = [(message::NUMBER, written)];
    spoken::message(phrase, |message| {
        message::fill(message::of_number(message, number, spoken::plural), &arguments)
    })
}
