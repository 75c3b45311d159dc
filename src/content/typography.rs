//! Typographic quotes for text that isn't Markdown, by the same hand that sets the Markdown.

use pulldown_cmark::{Event, Options, Parser};

/// The same words with `"` and `'` as the quotes and apostrophes that they stand for.
pub(super) fn curl_quotes(line: &str) -> String {
    let mut curled = String::with_capacity(line.len());
    let escaped = without_markup(line);
    for event in Parser::new_ext(&escaped, Options::ENABLE_SMART_PUNCTUATION) {
        if let Event::Text(text) = event {
            curled.push_str(&text);
        }
    }
    curled
}

/// Escapes all that Markdown could read as more than words, and leaves it the quotes.
fn without_markup(line: &str) -> String {
    let mut escaped = String::with_capacity(line.len());
    for character in line.chars() {
        if character.is_ascii_punctuation() && !matches!(character, '"' | '\'') {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}
